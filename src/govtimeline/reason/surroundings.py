"""The part of a record's facets around one point, as the network reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from govtimeline.ground.reading import FAIR
from govtimeline.reason import network
from govtimeline.reason.facets import Point, TimeFacet
from govtimeline.reason.solution import Solution


class Surroundings(NamedTuple):
    """Facets, the same in numbers, and the number of each of their points."""

    facets: list[TimeFacet]
    local: list[network.Facet]
    number: dict[Point, int]


def around(solution: Solution, point: Point, facets: Iterable[TimeFacet]) -> Surroundings:
    """Those of some facets that are tied to a point, under the fair reading; what a plan reads is a constant."""
    linked: dict[Point, list[tuple[TimeFacet, network.Facet, tuple[Point, ...]]]] = {}
    number: dict[Point, int] = {}
    for facet in facets:
        x, y, (lo, hi) = solution.against_calendar(facet, FAIR)
        if bool(y.plan) != bool(point.plan):
            continue
        ends: tuple[Point, ...] = (x, y) if x else (y,)
        for p in ends:
            number.setdefault(p, len(number) + 1)
        made = network.Facet(number[x] if x else 0, number[y], lo, hi, facet.tellings)
        for p in ends:
            linked.setdefault(p, []).append((facet, made, ends))
    near, front = {point}, [point]
    found: dict[int, tuple[TimeFacet, network.Facet]] = {}
    while front:
        for facet, made, ends in linked.get(front.pop(), ()):
            found.setdefault(id(facet), (facet, made))
            front += [p for p in ends if p not in near]
            near.update(ends)
    number.setdefault(point, len(number) + 1)
    return Surroundings([f for f, _ in found.values()], [made for _, made in found.values()], number)
