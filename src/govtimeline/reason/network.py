"""A simple temporal network (Dechter, Meiri and Pearl 1991), in integers and without any idea of events.

Points are numbered from 1; point 0 is the calendar's origin. A facet says that `y - x` lies from `lo` to
`hi` days and who says so (its owners; a facet without any cannot be doubted). The network is consistent
where no cycle of facets is negative.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govtimeline.saying.when import OPEN_HI, OPEN_LO

_OPEN = OPEN_HI // 2


class Facet(NamedTuple):
    """`lo <= y - x <= hi` in days, said by `owners` together."""

    x: int
    y: int
    lo: int
    hi: int
    owners: tuple[int, ...]


class Bounds(NamedTuple):
    """The tightened bounds of every point, by its number."""

    lo: list[int]
    hi: list[int]


def tighten(points: int, facets: Iterable[Facet]) -> Bounds | None:
    """The earliest and latest day of points 1 to `points`, or None where the facets cannot all hold.

    Facets on the origin are read first, then the others are swept forwards and backwards until nothing
    moves. A sweep too many, or an earliest above a latest, means a negative cycle.
    """
    lo = [OPEN_LO] * (points + 1)
    hi = [OPEN_HI] * (points + 1)
    lo[0] = hi[0] = 0
    links: list[tuple[int, int, int, int]] = []
    for x, y, a, b, _ in facets:
        if x:
            links.append((x, y, a, b))
            continue
        if a > lo[y]:
            lo[y] = a
        if b < hi[y]:
            hi[y] = b
    for p in range(1, points + 1):
        if lo[p] > hi[p]:
            return None
    order = links
    for _ in range(points + 2):
        moved = False
        for x, y, a, b in order:
            lx, hx, ly, hy = lo[x], hi[x], lo[y], hi[y]
            if lx + a > ly:
                lo[y] = ly = lx + a
                moved = True
            if hx + b < hy:
                hi[y] = hy = hx + b
                moved = True
            if ly - b > lx:
                lo[x] = lx = ly - b
                moved = True
            if hy - a < hx:
                hi[x] = hx = hy - a
                moved = True
            if lx > hx or ly > hy:
                return None
        if not moved:
            earliest = [OPEN_LO if day < -_OPEN else day for day in lo]
            return Bounds(earliest, [OPEN_HI if day > _OPEN else day for day in hi])
        order = order[::-1]
    return None


class Edge(NamedTuple):
    """`end - start <= weight`, from facet number `facet`."""

    start: int
    end: int
    weight: int
    facet: int


def edges_of(number: int, facet: Facet) -> tuple[Edge, ...]:
    """The one or two edges that facet number `number` comes to; an open end makes none."""
    x, y, a, b, _ = facet
    there = (Edge(x, y, b, number),) if b < _OPEN else ()
    return (*there, Edge(y, x, -a, number)) if a > -_OPEN else there


def cycle_among(points: int, edges: list[Edge]) -> list[int] | None:
    """The facets of one negative cycle of these edges, as numbers, or None where they can all hold.

    Bellman-Ford from everywhere at once; whether the labels have run into a circle is looked at after 1, 2,
    4, 8 ... sweeps only, since looking at every label costs far more than the sweeps. The list of edges is turned
    about meanwhile.
    """
    label = [0] * (points + 1)
    parent: list[Edge | None] = [None] * (points + 1)
    look = 1
    sweep = 0
    while True:
        sweep += 1
        moved = False
        for edge in edges:
            reached = label[edge[0]] + edge[2]
            if reached < label[edge[1]]:
                label[edge[1]] = reached
                parent[edge[1]] = edge
                moved = True
        if not moved:
            return None
        edges.reverse()
        if sweep == look:
            look *= 2
            if cycle := _circle(parent):
                return cycle


def _circle(parent: list[Edge | None]) -> list[int] | None:
    """The facets of a circle among the parents, in order."""
    seen = [0] * len(parent)
    for first in range(len(parent)):
        p = first
        while not seen[p]:
            seen[p] = first + 1
            edge = parent[p]
            if edge is None:
                break
            p = edge.start
        else:
            if seen[p] == first + 1:
                facets = []
                q = p
                while True:
                    back = parent[q]
                    assert back is not None
                    facets.append(back.facet)
                    q = back.start
                    if q == p:
                        # a facet that is empty in itself is both ways of its circle
                        return list(dict.fromkeys(reversed(facets)))
    return None


class Label(NamedTuple):
    """A way to a point: its length, the facet last taken, the way before it."""

    length: int
    facet: int
    before: Label | None


def facets_of(label: Label | None) -> list[int]:
    """The facets of a way, in order."""
    taken = []
    while label is not None and label.facet >= 0:
        taken.append(label.facet)
        label = label.before
    return taken[::-1]


def ways(
    edges: Iterable[Edge], first: int, points: int, last: int, below: int | None = None
) -> Label | None:
    """The shortest way from `first` to `last`, the one of fewest facets among equals.

    With `below`, the way of fewest facets that is shorter than that. The edges hold no negative cycle.
    """
    leaving: list[list[Edge]] = [[] for _ in range(points + 1)]
    for edge in edges:
        leaving[edge.start].append(edge)
    best: list[Label | None] = [None] * (points + 1)
    best[first] = Label(0, -1, None)
    front = [first]
    while front:
        layer: dict[int, Label] = {}
        for p in front:
            here = best[p]
            assert here is not None
            for edge in leaving[p]:
                length = here.length + edge.weight
                known = layer.get(edge.end) or best[edge.end]
                if known is None or length < known.length:
                    layer[edge.end] = Label(length, edge.facet, here)
        for p, label in layer.items():
            best[p] = label
        if below is not None and last in layer and layer[last].length < below:
            return layer[last]
        front = sorted(layer)
    return best[last]


def explain(points: int, facets: Sequence[Facet], point: int, side: str) -> list[int]:
    """The facets, from the calendar to `point`, that fix its earliest ("lo") or latest ("hi") day."""
    facets, number = numbered(facets)
    if point not in number:
        return []
    point = number[point]
    edges = [edge for i, facet in enumerate(facets) for edge in edges_of(i, facet)]
    if side == "hi":
        return facets_of(ways(edges, 0, points, point))
    return facets_of(ways(edges, point, points, 0))[::-1]


def numbered(facets: Sequence[Facet]) -> tuple[list[Facet], dict[int, int]]:
    """The facets with their points numbered in the order in which they name them, and the new numbers.

    Between ways of equal length the numbers decide: they have to rest on what the facets say as well.
    """
    number = {0: 0}
    for facet in facets:
        number.setdefault(facet.x, len(number))
        number.setdefault(facet.y, len(number))
    return [Facet(number[x], number[y], lo, hi, owners) for x, y, lo, hi, owners in facets], number
