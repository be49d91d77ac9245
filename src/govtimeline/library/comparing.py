"""Two records held against each other, with what is found in each."""

from __future__ import annotations

from collections.abc import Sequence

from govtimeline.comparison.difference import Difference
from govtimeline.comparison.difference import compare as _compare
from govtimeline.library.asking import TEXTS, Kind, expect, instance
from govtimeline.library.session import Session
from govtimeline.rules import IDS

SESSION = instance(Session, "a session")
PAIR = Kind("the names of two records", lambda given: TEXTS.holds(given) and len(given) == 2)


def compare(
    old: Session, new: Session, rules: Sequence[str] = IDS, *, names: tuple[str, str] | None = None
) -> Difference:
    """What changed from one record to another, in them and in what some rules find in them.

    names: of the two, as the difference gives them. Unknown where there is no such rule.
    """
    expect(SESSION, old=old, new=new)
    told = names or (old.name, new.name)
    expect(PAIR, names=told)
    return _compare(old.record, new.record, old.check(rules), new.check(rules), told)
