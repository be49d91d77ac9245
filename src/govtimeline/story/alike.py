"""Whether two claims say the same: date one end alike, state one length or attribute, count the same."""

from __future__ import annotations

from collections.abc import Set
from typing import TypeAlias

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.ground.text import fold
from govtimeline.reason.solution import Solution
from govtimeline.record.model import number_said, same_value
from govtimeline.record.statements import AnyClaim, Claim, FigureClaim
from govtimeline.saying.amount import agree
from govtimeline.saying.when import Span, is_open

Dated: TypeAlias = dict[int, list[tuple[str, Span]]]
"""What each claim, by its identity, says directly of its event: the fair days of a point, of `WHOLE` of it from
start to end, or of `SOME` of it."""
WHOLE, SOME = "from start to end", "some of it"


def dated(solution: Solution, aside: Set[int] = frozenset()) -> Dated:
    """What the claims of a record say directly of when their events were, but for the tellings set aside."""
    said: Dated = {}
    for facet in solution.facets:
        if facet.x is not None or facet.how not in ("date", "word", "part") or not aside.isdisjoint(facet.tellings):
            continue
        mine = said.setdefault(id(solution.tellings[facet.tellings[0]].claim), [])
        if facet.how != "part":
            mine.extend((str(facet.y), span) for span in facet.options(FAIR))
        elif mine and mine[-1][0] == SOME:  # the first of the two bounds its end from below
            mine[-1] = (SOME, mine[-1][1].meet(facet.fair))
        else:
            mine.append((SOME, facet.fair))
    for mine in said.values():
        mine[:] = [(name, span) for name, span in mine if name != SOME or not is_open(span.lo + span.hi)]
        ends = [span for name, span in mine if name.endswith((".start", ".end"))]
        if len(ends) == 2:
            mine.append((WHOLE, Span(ends[0].lo, ends[1].hi)))
    return said


def alike(one: AnyClaim, other: AnyClaim, said: Dated) -> bool:
    """Whether two claims on one subject say the same of some part of it."""
    if isinstance(one, FigureClaim) and isinstance(other, FigureClaim):
        same_day = (one.as_of.text if one.as_of else "") == (other.as_of.text if other.as_of else "")
        return same_day and agree(one.value, other.value, STRICT) == "yes"
    if not isinstance(one, Claim) or not isinstance(other, Claim):
        return False
    days = said.get(id(one), ()), said.get(id(other), ())
    if any(_meet(a, b) for a in days[0] for b in days[1]):
        return True
    if not _words(one).isdisjoint(_words(other)):
        return True
    return any(
        name in other.says and _same(value, other.says[name]) for name, value in one.says.items()
    )


def _same(value: str, other: str) -> bool:
    """Whether two values of an attribute are one, or numbers that agree."""
    a, b = number_said(value), number_said(other)
    return same_value(value) == same_value(other) or bool(a and b and agree(a, b, STRICT) == "yes")


def _meet(one: tuple[str, Span], other: tuple[str, Span]) -> bool:
    """Whether two claims date the same alike; a date of some of a span, if the whole of it lay within."""
    (a, x), (b, y) = one, other
    if a == b:
        return x.meets(y)
    if (a, b) == (SOME, WHOLE):
        return x.meet(y) == y
    return (a, b) == (WHOLE, SOME) and x.meet(y) == x


def _words(claim: Claim) -> set[tuple[str, str]]:
    """What a claim states under each key, where the words mean the same whenever they are told, and mean something."""
    counted = {key for key, when in claim.whens if when.needs_told}.union(claim.unknown)
    return {(key, fold(text)) for key, text in claim.states.items() if key not in counted}
