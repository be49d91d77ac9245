"""What fixes a point's earliest or latest day, where choices ("2013 or 2016") were narrowed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govtimeline.ground.reading import FAIR
from govtimeline.reason import network
from govtimeline.reason.choices import narrowed
from govtimeline.reason.facets import Point, Side, TimeFacet
from govtimeline.reason.solution import Solution
from govtimeline.reason.surroundings import Surroundings, around
from govtimeline.saying.when import hull


def grounds(solution: Solution, point: Point, side: Side) -> list[TimeFacet]:
    """The facets, in order from the calendar, that fix a point's earliest ("lo") or latest ("hi") day.

    A facet that leaves a choice comes with what is left of it, after the facets that leave no more.
    """
    standing = [f for f in solution.facets if not solution.set_aside.intersection(f.tellings)]
    if not any(f.choices for f in standing):
        return solution.explain(point, side)
    part = around(solution, point, sorted(standing, key=solution.content))
    if not any(f.choices for f in part.facets):
        return solution.explain(point, side)
    return _Narrowing(solution, part, side).chain(point)


class _Narrowing:
    """Facets whose choices are narrowed from one side, each with the chain that narrows it.

    Of a choice, an earliest day leaves out what lies before it, a latest day what lies after it: neither
    side has to know of the other.
    """

    def __init__(self, solution: Solution, part: Surroundings, side: Side) -> None:
        self.solution = solution
        self.side = side
        self.facets, self.local, self.number = list(part.facets), list(part.local), part.number
        self.why: dict[int, list[TimeFacet]] = {}
        while self._narrow():
            pass

    def chain(self, point: Point) -> list[TimeFacet]:
        """What fixes a point, from the calendar on."""
        steps = network.explain(len(self.number), self.local, self.number[point], self.side)
        chain = list(self._chain(steps, point))
        return [f for n, f in enumerate(chain) if not any(f is other for other in chain[:n])]

    def _chain(self, steps: Iterable[int], point: Point) -> Iterator[TimeFacet]:
        for n in steps:
            facet = self.facets[n]
            yield from self.why.get(n, ())
            for other in (facet.x, facet.y):
                if other is not None and bool(other.plan) != bool(point.plan):
                    yield from grounds(self.solution, other, self.side)
            yield facet

    def _narrow(self) -> bool:
        """Narrow one choice to what the bounds leave of it; whether there was one."""
        bounds = network.tighten(len(self.number), self.local)
        if bounds is None:
            return False
        for n, facet in enumerate(self.facets):
            if not facet.choices or facet.y not in self.number:
                continue
            p = self.number[facet.y]
            # some are always left: what solving left of the choice is among them
            left = tuple(
                option
                for option in facet.options(FAIR)
                if (option.hi >= bounds.lo[p] if self.side == "lo" else option.lo <= bounds.hi[p])
            )
            if len(left) == len(facet.options(FAIR)):
                continue
            self.why[n] = self.chain(facet.y)
            self.facets[n] = narrowed(facet, left)
            self.local[n] = network.Facet(0, p, *hull(left), facet.tellings)
            return True
        return False
