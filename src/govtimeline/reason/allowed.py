"""The days that a point may have whichever of its sources is right.

Rules that hold a register to what it says of itself go by these: where sources are at odds over a stay, that is a
finding of its own, and nothing may rest on one side of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from govtimeline.ground.reading import FAIR, READINGS, Reading
from govtimeline.reason.facets import Point, TimeFacet
from govtimeline.reason.registers import Replay
from govtimeline.reason.solution import Dispute
from govtimeline.saying.when import ANY, Span, hull


class Allowed:
    """The days of every point that some source, or the rest of the record, allows."""

    def __init__(self, replay: Replay) -> None:
        self.replay = replay
        self.solution = replay.solution
        undecided = [d for d in self.solution.disputes if not self._decided(d)]
        self._rivals: dict[Reading, dict[Point, list[Span]]] = {}
        self._shaken: dict[Reading, set[str]] = {}
        for reading in READINGS:
            disputes = [d for d in undecided if reading != FAIR or d.reading == FAIR]
            self._rivals[reading] = rivals = self._said(disputes)
            self._shaken[reading] = self._reached({point.event for point in rivals})

    def days(self, point: Point, reading: Reading) -> Span:
        """The days on which a point may lie by a reading."""
        judged = self.replay.judged(point)
        if judged is not None:
            return judged
        days = self.solution.bounds(point, reading)
        days = self.solution.bounds(point) if days.empty else days
        if rivals := self._rivals[reading].get(point):
            return hull((days, *rivals))
        if point.event in self._shaken[reading]:
            return self._own(point)
        return days

    def disputed(self, point: Point) -> bool:
        """Whether a point's days rest on claims that are at odds, or hang on such."""
        return point.event in self._shaken[FAIR] and self.replay.judged(point) is None

    def _decided(self, dispute: Dispute) -> bool:
        """Whether a judgement prefers one of those who are at odds."""
        facets = (*dispute.facets, *dispute.rivals)
        return any(self.solution.preferred.intersection(facet.tellings) for facet in facets)

    def _said(self, disputes: Iterable[Dispute]) -> dict[Point, list[Span]]:
        """What each claim at odds says of each point that it ties or dates."""
        said: dict[Point, list[Span]] = {}
        for dispute in disputes:
            for facet in (*dispute.facets, *dispute.rivals):
                for point in (facet.x, facet.y):
                    if point is not None:
                        said.setdefault(point, []).append(self._by(facet, point))
        return said

    def _by(self, facet: TimeFacet, point: Point) -> Span:
        """The days that a facet gives one of its points, by where the other lies."""
        x, y, span = facet.x, facet.y, self.solution.as_told(facet).fair
        if x is None:
            return span
        if point == x:
            base = self.solution.bounds(y)
            return Span(base.lo - span.hi, base.hi - span.lo)
        base = self.solution.bounds(x)
        return Span(base.lo + span.lo, base.hi + span.hi)

    def _own(self, point: Point) -> Span:
        """The days by the claims that date a point itself; any day where these have none in common."""
        days = ANY
        for facet in self.solution.direct(point):
            days = days.meet(facet.fair)
        return ANY if days.empty else days

    def _reached(self, events: set[str]) -> set[str]:
        """Some events, and all that claims tie to them, directly or by others in between."""
        if not events:
            return events
        tied: dict[str, set[str]] = {}
        for facet in self.solution.facets:
            if facet.x is not None and facet.x.event != facet.y.event:
                tied.setdefault(facet.x.event, set()).add(facet.y.event)
                tied.setdefault(facet.y.event, set()).add(facet.x.event)
        reached, front = set(events), list(events)
        while front:
            new = tied.get(front.pop(), set()) - reached
            reached |= new
            front += new
        return reached
