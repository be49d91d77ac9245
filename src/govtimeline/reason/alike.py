"""Whether two claims say the same: date one end alike, state one length or attribute, count the same."""

from __future__ import annotations

from typing import TypeAlias

from govtimeline.model import Claim, FigureClaim, Statement
from govtimeline.reason.solve import Solution
from govtimeline.text import fold
from govtimeline.when import FAIR, Span

CONTESTING = frozenset({
    "anachronism", "count-conflict", "date-conflict", "order-conflict", "ratio-conflict",
    "timeline-contradiction", "value-conflict", "wrong-relative-date",
})  # fmt: skip
"""The rules whose findings set one source against another; a plan that slipped contests nothing."""

Dated: TypeAlias = dict[int, list[tuple[str, Span]]]
"""What each claim, by its identity, says directly of the points of its event: its fair days."""


def dated(solution: Solution) -> Dated:
    """What the claims of a record say directly of the points of their events."""
    said: Dated = {}
    for facet in solution.facets:
        if facet.x is None and facet.how in ("date", "word"):
            claim = solution.tellings[facet.tellings[0]].claim
            said.setdefault(id(claim), []).extend((str(facet.y), span) for span in facet.options(FAIR))
    return said


def alike(one: Statement, other: Statement, said: Dated) -> bool:
    """Whether two claims on one subject say the same of some part of it."""
    if isinstance(one, FigureClaim) and isinstance(other, FigureClaim):
        same_day = (one.as_of.text if one.as_of else "") == (other.as_of.text if other.as_of else "")
        return same_day and fold(one.value.text) == fold(other.value.text)
    if not isinstance(one, Claim) or not isinstance(other, Claim):
        return False
    days = said.get(id(one), ()), said.get(id(other), ())
    if any(a == b and x.meets(y) for a, x in days[0] for b, y in days[1]):
        return True
    if any((words := _words(one, key)) and words == _words(other, key) for key in _KEYS):
        return True
    return any(
        name in other.says and fold(value) == fold(other.says[name]) for name, value in one.says.items()
    )


_KEYS = ("date", "start", "end", "lasts")


def _words(claim: Claim, key: str) -> str | None:
    """What a claim states under a key, where the words mean the same whenever they are told."""
    value = getattr(claim, key)
    return None if value is None or getattr(value, "needs_told", False) else fold(value.text)
