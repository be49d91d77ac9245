"""Disputes over one point in which no camp has more independent publishers behind it than another."""

from __future__ import annotations

from collections.abc import Sequence

from govtimeline.ground.reading import FAIR
from govtimeline.reason import network
from govtimeline.reason.camps import sides
from govtimeline.reason.facets import Point, TimeFacet
from govtimeline.reason.solution import Dispute, Solution
from govtimeline.reason.surroundings import around


def disputed(solution: Solution, point: Point) -> Dispute | None:
    """The dispute over a point of which no reading makes sense; None where there is none."""
    return next((d for d in solution.disputes if d.reading == FAIR and d.point == point), None)


def tied(solution: Solution, point: Point) -> list[list[TimeFacet]]:
    """The camps over a point between which nothing decides, in order of their days; none where something does.

    What decides is a judgement that prefers a source, more publishers, or the rest of the record.
    """
    dispute = disputed(solution, point)
    if dispute is None or any(f.how not in ("date", "word") for f in dispute.rivals):
        return []
    if any(solution.preferred.intersection(f.tellings) for f in dispute.rivals):
        return []
    camps = sides(dispute.rivals, FAIR)
    counts = [solution.publishers(camp) for camp in camps]
    most = [camp for camp, count in zip(camps, counts, strict=True) if count == max(counts)]
    if len(most) < 2:
        return []
    holding = [camp for camp in most if _holds(solution, point, camp, dispute.rivals)]
    told = [[solution.as_told(facet) for facet in camp] for camp in holding]
    return sorted(told, key=lambda camp: min(f.fair for f in camp)) if len(told) > 1 else []


def _holds(
    solution: Solution, point: Point, camp: Sequence[TimeFacet], rivals: Sequence[TimeFacet]
) -> bool:
    """Whether the rest of the record holds with one camp as well."""
    mine = {i for f in camp for i in f.tellings}
    others = {i for f in rivals for i in f.tellings} - mine
    out = (solution.set_aside | others) - mine
    part = around(solution, point, [f for f in solution.facets if not out.intersection(f.tellings)])
    return network.tighten(len(part.number), part.local) is not None
