"""A simple temporal network (Dechter, Meiri and Pearl 1991), in integers and without any idea of events.

Points are numbered from 1; point 0 is the calendar's origin. A facet says that `y - x` lies from `lo` to
`hi` days and who says so (its owners; a facet without any cannot be doubted). The network is consistent
where no cycle of facets is negative. What conflicts is told one finding a dispute, whatever the order of
the facets: see `conflicts`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from govtimeline.when import OPEN_HI, OPEN_LO

_OPEN = OPEN_HI // 2
LONG = 60  # in a longer argument not every claim is tried in turn, or one chain would take minutes


class Facet(NamedTuple):
    """`lo <= y - x <= hi` in days, said by `owners` together."""

    x: int
    y: int
    lo: int
    hi: int
    owners: tuple[int, ...]


class Conflict(NamedTuple):
    """Facets that cannot all hold, in the order of the argument, as indices.

    out: the owner set aside so that the rest can hold. repairs: the owners whose loss alone settles it.
    """

    out: int
    cycle: tuple[int, ...]
    repairs: tuple[int, ...]


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


class _Edge(NamedTuple):
    """`end - start <= weight`, from facet number `facet`."""

    start: int
    end: int
    weight: int
    facet: int


def _edges(facets: Sequence[Facet], chosen: Iterable[int]) -> list[_Edge]:
    edges = []
    for i in chosen:
        x, y, a, b, _ = facets[i]
        if b < _OPEN:
            edges.append(_Edge(x, y, b, i))
        if a > -_OPEN:
            edges.append(_Edge(y, x, -a, i))
    return edges


def negative_cycle(
    points: int, facets: Sequence[Facet], chosen: Iterable[int] | None = None
) -> list[int] | None:
    """The facets of one negative cycle among `chosen`, as indices, or None where they can all hold.

    Bellman-Ford from everywhere at once; whether the labels have run into a circle is looked at after 1, 2,
    4, 8 ... sweeps only, since looking at every label costs far more than the sweeps.
    """
    edges = _edges(facets, range(len(facets)) if chosen is None else chosen)
    label = [0] * (points + 1)
    parent: list[_Edge | None] = [None] * (points + 1)
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


def _circle(parent: list[_Edge | None]) -> list[int] | None:
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


class _Label(NamedTuple):
    """A way to a point: its length, the facet last taken, the way before it."""

    length: int
    facet: int
    before: _Label | None


def _facets_of(label: _Label | None) -> list[int]:
    taken = []
    while label is not None and label.facet >= 0:
        taken.append(label.facet)
        label = label.before
    return taken[::-1]


def _ways(
    edges: Iterable[_Edge], first: int, points: int, last: int, below: int | None = None
) -> _Label | None:
    """The shortest way from `first` to `last`, the one of fewest facets among equals.

    With `below`, the way of fewest facets that is shorter than that. The edges hold no negative cycle.
    """
    leaving: list[list[_Edge]] = [[] for _ in range(points + 1)]
    for edge in edges:
        leaving[edge.start].append(edge)
    best: list[_Label | None] = [None] * (points + 1)
    best[first] = _Label(0, -1, None)
    front = [first]
    while front:
        layer: dict[int, _Label] = {}
        for p in front:
            here = best[p]
            assert here is not None
            for edge in leaving[p]:
                length = here.length + edge.weight
                known = layer.get(edge.end) or best[edge.end]
                if known is None or length < known.length:
                    layer[edge.end] = _Label(length, edge.facet, here)
        for p, label in layer.items():
            best[p] = label
        if below is not None and last in layer and layer[last].length < below:
            return layer[last]
        front = sorted(layer)
    return best[last]


def explain(points: int, facets: Sequence[Facet], point: int, side: str) -> list[int]:
    """The facets, from the calendar to `point`, that fix its earliest ("lo") or latest ("hi") day."""
    facets, number = _numbered(facets)
    if point not in number:
        return []
    point = number[point]
    edges = _edges(facets, range(len(facets)))
    if side == "hi":
        return _facets_of(_ways(edges, 0, points, point))
    return _facets_of(_ways(edges, point, points, 0))[::-1]


def conflicts(points: int, facets: Sequence[Facet]) -> list[Conflict]:
    """Every real conflict of one part once, with the smallest argument for it.

    `facets` come in an order that rests on their content, never on their place in a file; owners are
    numbered likewise. While a negative cycle is left, the owner is set aside whose loss leaves the part
    nearest to consistent; those that the rest then accepts are put back; each one that stays out is told by
    the shortest cycle of the rest with it.
    """
    facets, _ = _numbered(facets)
    out = _put_back(points, facets, _set_aside(points, facets))
    kept = [i for i, f in enumerate(facets) if not set(f.owners) & set(out)]
    found = []
    for owner in out:
        chosen = sorted({*kept, *(i for i, f in enumerate(facets) if _only(f, owner, out))})
        cycle = _shortest(points, facets, chosen, owner)
        found.append(Conflict(owner, tuple(cycle), _repairs(points, facets, chosen, cycle, owner)))
    return found


def _numbered(facets: Sequence[Facet]) -> tuple[list[Facet], dict[int, int]]:
    """The facets with their points numbered in the order in which they name them, and the new numbers.

    Between ways of equal length the numbers decide: they have to rest on what the facets say as well.
    """
    number = {0: 0}
    for facet in facets:
        number.setdefault(facet.x, len(number))
        number.setdefault(facet.y, len(number))
    return [Facet(number[x], number[y], lo, hi, owners) for x, y, lo, hi, owners in facets], number


def _only(facet: Facet, owner: int, out: Collection[int]) -> bool:
    return owner in facet.owners and not any(o != owner and o in out for o in facet.owners)


def _without(facets: Sequence[Facet], chosen: Iterable[int], owners: Collection[int]) -> list[int]:
    return [i for i in chosen if not any(o in owners for o in facets[i].owners)]


def _holds(points: int, facets: Sequence[Facet], chosen: Iterable[int]) -> bool:
    return tighten(points, [facets[i] for i in chosen]) is not None


def _owners(facets: Sequence[Facet], cycle: Iterable[int]) -> list[int]:
    return sorted({o for i in cycle for o in facets[i].owners})


def _set_aside(points: int, facets: Sequence[Facet]) -> list[int]:
    """Owners whose loss makes the rest hold, in the order they were set aside."""
    out: list[int] = []
    seen: Counter[int] = Counter()
    chosen = list(range(len(facets)))
    while cycle := negative_cycle(points, facets, chosen):
        owners = _owners(facets, cycle)
        if not owners:
            raise AssertionError("facets that nobody said contradict each other")
        seen.update(owners)
        best: tuple[int, int, int] | None = None
        worst = owners[0]
        for owner in owners:
            rest = _without(facets, chosen, (owner,))
            left = negative_cycle(points, facets, rest)
            rank = (0, -seen[owner], 0) if left is None else (1, -seen[owner], -len(left))
            if best is None or rank < best:
                best, worst = rank, owner
            if left is None and len(owners) > LONG:
                break
        out.append(worst)
        chosen = _without(facets, chosen, (worst,))
    return out


def _put_back(points: int, facets: Sequence[Facet], out: list[int]) -> list[int]:
    for owner in list(out):
        others = [o for o in out if o != owner]
        if _holds(points, facets, _without(facets, range(len(facets)), others)):
            out = others
    return sorted(out)


def _shortest(points: int, facets: Sequence[Facet], chosen: Sequence[int], owner: int) -> list[int]:
    """The negative cycle of fewest facets, which must pass through `owner`, minimal by owner."""
    mine = [i for i in chosen if owner in facets[i].owners]
    if alone := negative_cycle(points, facets, mine):
        return _minimal(points, facets, chosen, alone)
    rest = [i for i in chosen if owner not in facets[i].owners]
    edges = _edges(facets, rest)
    best: list[int] | None = None
    for i in mine:
        for edge in _edges(facets, (i,)):
            way = _ways(edges, edge.end, points, edge.start, below=-edge.weight)
            if way is None or way.length + edge.weight >= 0:
                continue
            cycle = [i, *_facets_of(way)]
            if best is None or len(cycle) < len(best):
                best = cycle
    if best is None:  # it needs two of the owner's facets at once
        best = negative_cycle(points, facets, chosen)
    assert best is not None
    return _minimal(points, facets, chosen, best)


def _minimal(points: int, facets: Sequence[Facet], chosen: Iterable[int], cycle: list[int]) -> list[int]:
    """A cycle of owners all of whom it needs: one that is minimal in facets need not be so in owners.

    Some of them may contradict each other by other facets of theirs.
    """
    owners = _owners(facets, cycle)
    if len(owners) > LONG:
        return cycle
    theirs = [i for i in chosen if set(owners).issuperset(facets[i].owners)]
    for owner in owners:
        rest = _without(facets, theirs, (owner,))
        if smaller := negative_cycle(points, facets, rest):
            cycle, theirs = smaller, rest
    return cycle


def _repairs(
    points: int, facets: Sequence[Facet], chosen: Sequence[int], cycle: Sequence[int], out: int
) -> tuple[int, ...]:
    """The owners of the cycle whose loss alone lets the rest hold."""
    owners = _owners(facets, cycle)
    if len(owners) > LONG:
        return tuple(owners) if _lone(points, facets, chosen, cycle, out) else (out,)
    return tuple(o for o in owners if o == out or _holds(points, facets, _without(facets, chosen, (o,))))


def _lone(
    points: int, facets: Sequence[Facet], chosen: Sequence[int], cycle: Sequence[int], out: int
) -> bool:
    """Whether no other facet is on any negative cycle, so that each owner of this one settles it."""
    mine = [e for i in chosen if out in facets[i].owners for e in _edges(facets, (i,)) if i in cycle]
    rest = _edges(facets, (i for i in chosen if out not in facets[i].owners))
    on_cycle = set(cycle)
    for edge in mine:
        forth = _lengths(rest, edge.end, points)
        back = _lengths([_Edge(e.end, e.start, e.weight, e.facet) for e in rest], edge.start, points)
        for e in rest:
            there, home = forth[e.start], back[e.end]
            if there is None or home is None or e.facet in on_cycle:
                continue
            if there + e.weight + home + edge.weight < 0:
                return False
    return True


def _lengths(edges: Iterable[_Edge], first: int, points: int) -> list[int | None]:
    """The length of the shortest way from `first` to each point, None where there is none."""
    lengths: list[int | None] = [None] * (points + 1)
    lengths[first] = 0
    ordered = list(edges)
    moved = True
    while moved:
        moved = False
        for edge in ordered:
            here, there = lengths[edge.start], lengths[edge.end]
            if here is not None and (there is None or here + edge.weight < there):
                lengths[edge.end] = here + edge.weight
                moved = True
        ordered.reverse()
    return lengths
