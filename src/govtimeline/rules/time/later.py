"""A plan told after another one: most likely it took that one's place, and the record does not say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from govtimeline.ground.reading import STRICT, Reading
from govtimeline.ground.text import fold
from govtimeline.reason import Dispute, TimeFacet
from govtimeline.reason.camps import sides
from govtimeline.record.statements import Claim
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context
from govtimeline.rules.finding import Severity

REVISED = "if the later plan took the place of the earlier one, add `revises: true` to it"


class Turn(NamedTuple):
    """Plans that were told after others: by whom, and whether that is, in words or in name, who told the others."""

    earlier: tuple[Claim, ...]
    later: tuple[Claim, ...]
    by: str
    own: bool


class Later(NamedTuple):
    """Plans at odds under a reading that were told one after the other."""

    reading: Reading
    turns: tuple[Turn, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Those told last."""
        return self.turns[-1].later

    @property
    def severity(self) -> Severity:
        """A note on a plan that its own author changes, or to the letter; a warning where another tells it."""
        return "note" if self.reading == STRICT or all(turn.own for turn in self.turns) else "warning"

    def steps(self, marks: Citations) -> list[str]:
        """The steps of an argument that tell which plan came after which, and whose it is."""
        said = []
        for earlier, later, by, _ in self.turns:
            were = "was" if len(later) == 1 else "were"
            said.append(f"{marks.mark(later)} {were} told after {marks.mark(earlier)}, {by}")
        return said


def later_plan(context: Context, dispute: Dispute) -> Later | None:
    """The plans of a dispute of which each is told after the one before it; None where that would not explain it."""
    if dispute.point is not None:
        groups = sides(dispute.rivals, dispute.reading) if dispute.point.plan else []
        turns = _turns(context, [[i for facet in group for i in facet.tellings] for group in groups])
        return Later(dispute.reading, turns) if turns else None
    for one, other in pairwise((*dispute.facets, dispute.facets[0])):
        if turns := _turns(context, [_planning(context, one, other), _planning(context, other, one)]):
            return Later(dispute.reading, turns)
    return None


def _planning(context: Context, facet: TimeFacet, other: TimeFacet) -> list[int]:
    """The telling by which a facet plans the very point that another one plans as well."""
    for point in {facet.x, facet.y} & {other.x, other.y}:
        for i in facet.tellings[-1:]:
            event = context.solution.tellings[i].event
            if point is not None and point.plan and event.id == point.event:
                return [i]
    return []


def _turns(context: Context, groups: Sequence[Sequence[int]]) -> tuple[Turn, ...]:
    """Tellings that agree, group after group; none unless each group is told after all of the one before."""
    if len(groups) < 2 or not all(groups):
        return ()
    days = {i: told.core for group in groups for i in group if (told := context.solution.tellings[i].told)}
    if any(i not in days for group in groups for i in group):
        return ()
    ordered = sorted(groups, key=lambda group: min(days[i].lo for i in group))
    if any(max(days[i].hi for i in one) >= min(days[i].lo for i in other) for one, other in pairwise(ordered)):
        return ()
    claims = [_claims(context, group) for group in ordered]
    return tuple(Turn(one, other, *_whose(context, one, other)) for one, other in pairwise(claims))


def _claims(context: Context, tellings: Iterable[int]) -> tuple[Claim, ...]:
    return tuple({id(c): c for c in (context.solution.tellings[i].claim for i in tellings)}.values())


def _whose(context: Context, earlier: Iterable[Claim], later: Iterable[Claim]) -> tuple[str, bool]:
    """Who tells the later plans, as a step of an argument has it, and whether it is who told the earlier ones."""
    before, after = _publishers(context, earlier), _publishers(context, later)
    if before & after:
        return "by the same publisher", True
    if (before | _authors(context, earlier)) & (after | _authors(context, later)):
        return "as its own author's", True
    return "by another publisher", False


def _publishers(context: Context, claims: Iterable[Claim]) -> set[str]:
    return {context.record.publisher(claim.source) for claim in claims}


def _authors(context: Context, claims: Iterable[Claim]) -> set[str]:
    sources = (context.record.sources.get(claim.source) for claim in claims)
    return {fold(source.author) for source in sources if source and source.author}
