"""The connected parts of a record's facets, and each part in numbers, as the network reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from govtimeline.ground.reading import FAIR, Reading
from govtimeline.reason import network
from govtimeline.reason.facets import Point, TimeFacet
from govtimeline.saying.when import Span

Days = Callable[[Point, Reading], Span]
"""The days that a reading leaves to a point that has been solved already."""


class Part:
    """One connected part: its points by number, from 1, and its facets."""

    def __init__(self, points: Sequence[Point], facets: list[TimeFacet]) -> None:
        self.points = points
        self.number = {point: n for n, point in enumerate(points, start=1)}
        self.facets = facets

    def in_numbers(self, facets: Sequence[TimeFacet], reading: Reading, days: Days) -> list[network.Facet]:
        """Facets of the part in numbers; a point outside it, an outcome that a plan reads, is put in as a constant."""
        made = []
        number = self.number
        for facet in facets:
            x = number.get(facet.x, 0) if facet.x else 0
            y = number.get(facet.y, 0)
            lo, hi = facet.fair if reading == FAIR else facet.strict
            if facet.x is not None and not x:
                base = days(facet.x, reading)
                lo, hi = lo + base.lo, hi + base.hi
            elif not y:
                base = days(facet.y, reading)
                x, y, lo, hi = 0, x, base.lo - hi, base.hi - lo
            made.append(network.Facet(x, y, lo, hi, facet.tellings))
        return made

    def tighten(self, facets: Sequence[TimeFacet], reading: Reading, days: Days) -> network.Bounds | None:
        """The bounds that facets of the part leave its points; None where they cannot all hold."""
        return network.tighten(len(self.points), self.in_numbers(facets, reading, days))


def parts(facets: list[TimeFacet], solved_here: Callable[[Point], bool]) -> list[Part]:
    """The connected parts of the facets, joined by those between two points that are solved together."""
    parent: dict[Point, Point] = {}

    def find(p: Point) -> Point:
        while parent[p] is not p:
            parent[p] = parent[parent[p]]
            p = parent[p]
        return p

    for facet in facets:
        x, y = facet.x, facet.y
        if solved_here(y):
            parent.setdefault(y, y)
        if x is not None and solved_here(x):
            parent.setdefault(x, x)
            if solved_here(y):
                a, b = find(parent[x]), find(parent[y])
                if a is not b:
                    parent[a] = b
    grouped: dict[Point, tuple[list[Point], list[TimeFacet]]] = {}
    for point in parent:
        grouped.setdefault(find(point), ([], []))[0].append(point)
    for facet in facets:
        own = facet.y if solved_here(facet.y) else facet.x
        assert own is not None
        grouped[find(parent[own])][1].append(facet)
    return [Part(points, mine) for points, mine in grouped.values()]
