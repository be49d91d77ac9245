"""Facets solved: outcomes first, then plans with the outcomes as constants.

Each connected part is solved under the fair reading, then under the strict one, which leaves out what the
fair reading has already set aside. What cannot all hold becomes a `Dispute`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason import network
from govtimeline.reason.build import build
from govtimeline.reason.choices import choose, no_choice, settling, without
from govtimeline.reason.disputing import disputes, merged, rivals
from govtimeline.reason.facets import Facets, Point, TimeFacet
from govtimeline.reason.judged import Preferred, preferred
from govtimeline.reason.order import Order
from govtimeline.reason.parts import Part, parts
from govtimeline.reason.solution import Dispute, Solution
from govtimeline.record.model import Record
from govtimeline.saying.when import ANY, Span


def solve(record: Record, preferences: Iterable[Preferred] = ()) -> Solution:
    """What a record's claims about time come to; claims that are preferred are set aside only if no other will do."""
    made = build(record)
    liked = preferred(made.tellings, preferences)
    return _Solver(made, liked, Order(made.tellings, record.sources)).solution(record)


class _Solver:
    """The days found so far, and what had to be set aside for them."""

    def __init__(self, made: Facets, liked: frozenset[int], order: Order) -> None:
        self.made = made
        self.preferred = liked
        self.order = order
        self.days: tuple[dict[Point, Span], dict[Point, Span]] = ({}, {})
        self.parts: dict[Point, Part] = {}
        self.disputes: list[Dispute] = []
        self.set_aside: set[int] = set()

    def solution(self, record: Record) -> Solution:
        """Solve everything."""
        outcomes: list[TimeFacet] = []
        plans: list[TimeFacet] = []
        for facet in self.made.facets:
            stage = plans if facet.y.plan or (facet.x and facet.x.plan) else outcomes
            stage.append(facet)
        self._stage(self._alone(outcomes), plan=False)
        self._stage(plans, plan=True)
        return Solution(
            record, self.made, self.preferred, self.days, self.parts, merged(self.disputes),
            frozenset(self.set_aside), self.order,
        )  # fmt: skip

    def bounds(self, point: Point, reading: Reading) -> Span:
        """The days that are left to a point so far; `ANY` where nothing is said of it."""
        return self.days[reading].get(point, ANY)

    def _alone(self, facets: list[TimeFacet]) -> list[TimeFacet]:
        """Settle the events that nothing ties to another point, where their dates all meet; the other facets.

        Most events of most records are such. For them an intersection is all there is to solve, and then that
        nothing ends before it starts.
        """
        pairs = [(f.x, f.y) for f in facets if f.x is not None and (f.tellings or f.x.event != f.y.event)]
        tied = {point.event for pair in pairs for point in pair}
        tied |= {f.y.event for f in facets if f.choices}
        strict, fair = self.days
        for facet in facets:
            y = facet.y
            if facet.x is not None or y.event in tied:
                continue
            letter = strict.get(y)
            if letter is None:
                strict[y], fair[y] = facet.strict, facet.fair
                continue
            strict[y] = letter.meet(facet.strict)
            fair[y] = fair[y].meet(facet.fair)
        for facet in facets:
            if facet.x is not None and facet.y.event not in tied:
                for known in self.days:
                    start, end = known.get(facet.x, ANY), known.get(facet.y, ANY)
                    known[facet.x] = Span(start.lo, min(start.hi, end.hi))
                    known[facet.y] = Span(max(start.lo, end.lo), end.hi)
        tied |= {y.event for known in self.days for y, span in known.items() if span.lo > span.hi}
        return [f for f in facets if f.y.event in tied]

    def _stage(self, facets: list[TimeFacet], plan: bool) -> None:
        # An outcome of which nothing is told is a point of the plans that count from it, or they would not meet.
        for part in parts(facets, lambda p: bool(p.plan) == plan or (plan and self.bounds(p, FAIR) == ANY)):
            for point in part.points:
                if bool(point.plan) == plan:
                    self.parts[point] = part
            left: set[int] = set()
            for reading in (FAIR, STRICT):
                left |= self._solve(part, reading)
                if reading == FAIR:
                    part.facets = without(part.facets, left) if left else part.facets
                    self.set_aside |= left

    def _solve(self, part: Part, reading: Reading) -> set[int]:
        """Find a part's disputes and bounds under one reading; the tellings it had to set aside."""
        facets = part.facets
        bounds = part.tighten(facets, reading, self.bounds)
        out: set[int] = set()
        if bounds is None:
            facets = sorted(facets, key=self.order.content)
            found = disputes(part, facets, reading, self.bounds, self.order, self.preferred)
            self.disputes += found
            out = {dispute.out for dispute in found}
            facets = without(facets, out)
            bounds = part.tighten(facets, reading, self.bounds)
        if alone := list(self._lengths_alone(facets, reading)):
            self.disputes += alone
            out |= {dispute.out for dispute in alone}
            facets = without(facets, out)
            bounds = part.tighten(facets, reading, self.bounds)
        if bounds is None:
            raise AssertionError("what is left of a part after its disputes must hold")
        if any(f.choices for f in facets):
            bounds, more = self._choose(part, facets, reading)
            out |= more
        known = self.days[reading]
        plan = any(point.plan for point in part.points)
        for n, point in enumerate(part.points, start=1):
            if bool(point.plan) == plan:
                known[point] = Span(bounds.lo[n], bounds.hi[n])
        return out

    def _lengths_alone(self, facets: Iterable[TimeFacet], reading: Reading) -> Iterator[Dispute]:
        """Disputes over how far a plan lies from an outcome: two lengths may be at odds whenever that was.

        The plans of a part are held against the days of an outcome, so that these hide it where they are many.
        """
        between: dict[tuple[Point, Point], list[TimeFacet]] = {}
        for facet in facets:
            x, y = facet.x, facet.y
            if x is not None and bool(x.plan) != bool(y.plan) and len(facet.tellings) == 1:
                between.setdefault((min(x, y), max(x, y)), []).append(facet)
        for points, lengths in between.items():
            part = Part(points, lengths)
            if len(lengths) > 1 and part.tighten(lengths, reading, self.bounds) is None:
                lengths.sort(key=self.order.content)
                yield from disputes(part, lengths, reading, self.bounds, self.order, self.preferred)

    def _choose(
        self, part: Part, facets: list[TimeFacet], reading: Reading
    ) -> tuple[network.Bounds, set[int]]:
        """Read choices by the tightened bounds; the tellings set aside where none is left."""
        out: set[int] = set()
        while True:
            kept = without(facets, out)
            left = choose(part, kept, reading, self.bounds)
            if left is not None:
                return left, out
            kept.sort(key=self.order.content)
            dispute = no_choice(part, kept, reading, self.bounds, self.order)
            out.add(dispute.out)
            if not self._same_point(part, dispute):
                self.disputes.append(dispute._replace(rivals=rivals(dispute, kept)))

    def _same_point(self, part: Part, dispute: Dispute) -> bool:
        """Whether a point is in dispute already; what settles that has to leave a choice that fits as well."""
        here = [n for n, d in enumerate(self.disputes) if d.reading == dispute.reading and d.point in part.number]
        known = next((n for n in here if dispute.point and self.disputes[n].point == dispute.point), None)
        if known is None:
            return False
        elsewhere = [self.disputes[n].out for n in here if self.disputes[n].point != dispute.point]
        rest = without(part.facets, elsewhere)
        tried = sorted({i for f in self.disputes[known].rivals for i in f.tellings}, key=self.order.standing)
        repairs = settling(part, rest, dispute.reading, self.bounds, self.made.tellings, tried)
        self.disputes[known] = self.disputes[known]._replace(repairs=repairs or ())
        return True
