"""Which facets of an inconsistent part conflict: each real dispute once, with its smallest argument.

What is reported rests on the content of the facets and never on their place in a file: see `conflicts`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govtimeline.reason.network import Edge, Facet, cycle_among, edges_of, facets_of, numbered, tighten, ways

LONG = 60  # in a longer argument not every claim is tried in turn, or one chain would take minutes


class Conflict(NamedTuple):
    """Facets that cannot all hold, in the order of the argument, as indices.

    out: the owner set aside so that the rest can hold. repairs: the owners whose loss alone settles it. twins:
    further arguments against the same owner, each with other claims than the rest.
    """

    out: int
    cycle: tuple[int, ...]
    repairs: tuple[int, ...]
    twins: tuple[tuple[int, ...], ...] = ()


def conflicts(
    points: int, facets: Sequence[Facet], preferred: Collection[int] = (), claims: Mapping[int, int] | None = None
) -> list[Conflict]:
    """Every real conflict of one part once, with the smallest argument for it.

    `facets` come in an order that rests on their content, never on their place in a file; owners are
    numbered likewise. While a negative cycle is left, the owner is set aside whose loss leaves the part
    nearest to consistent; those that the rest then accepts are put back; each one that stays out is told by
    the shortest cycle of the rest with it. Owners that are `preferred` are set aside only where no other is.
    claims: the claim that each owner is a part of, itself where left out. An owner is set aside by itself; the
    argument rests on as few claims as will do, and is settled by the loss of a whole one.
    """
    return _Disputed(points, facets, preferred, claims or {}).conflicts()


class _Disputed:
    """A part that cannot all hold, its edges and who owns what worked out once."""

    def __init__(
        self, points: int, facets: Sequence[Facet], preferred: Collection[int], claims: Mapping[int, int]
    ) -> None:
        self.points = points
        self.preferred = preferred
        self.facets, _ = numbered(facets)
        self.table = [edges_of(i, facet) for i, facet in enumerate(self.facets)]
        self.owned: dict[int, set[int]] = {}
        for i, facet in enumerate(self.facets):
            for owner in facet.owners:
                self.owned.setdefault(owner, set()).add(i)
        self.mates: dict[int, list[int]] = {}
        self.claim = {owner: claims.get(owner, owner) for owner in self.owned}
        for owner, claim in self.claim.items():
            self.mates.setdefault(claim, []).append(owner)

    def conflicts(self) -> list[Conflict]:
        """Every conflict, by the owner set aside."""
        out = self._put_back(self._set_aside())
        everything = range(len(self.facets))
        found = []
        for owner in out:
            chosen = self._without(everything, [o for o in out if o != owner])
            cycle = self._shortest(chosen, owner)
            twins = tuple(self._twins(chosen, cycle, owner))
            found.append(Conflict(owner, tuple(cycle), self._repairs(chosen, cycle, owner), twins))
        return found

    def _twins(self, chosen: Sequence[int], cycle: Sequence[int], owner: int) -> Iterator[tuple[int, ...]]:
        """The shortest cycles through an owner that share no other claim with a given one, nor with each other.

        None where that is about one point alone: then they are about it as well.
        """
        left = chosen
        for _ in range(LONG if any(self.facets[i].x and self.facets[i].y for i in cycle) else 0):
            spent = [claim for claim in self._claims(cycle) if claim != self.claim[owner]]
            left = self._without(left, (mate for claim in spent for mate in self.mates[claim]))
            if not spent or not self._cycle(left):
                return
            cycle = self._shortest(left, owner)
            yield tuple(cycle)

    def _without(self, chosen: Iterable[int], owners: Iterable[int]) -> list[int]:
        """The chosen facets that none of the owners has said."""
        lost: set[int] = set().union(*(self.owned[owner] for owner in owners))
        return [i for i in chosen if i not in lost]

    def _edges(self, chosen: Iterable[int]) -> list[Edge]:
        return [edge for i in chosen for edge in self.table[i]]

    def _cycle(self, chosen: Iterable[int]) -> list[int] | None:
        return cycle_among(self.points, self._edges(chosen))

    def _holds(self, chosen: Iterable[int]) -> bool:
        return tighten(self.points, [self.facets[i] for i in chosen]) is not None

    def _owners(self, cycle: Iterable[int]) -> list[int]:
        return sorted({o for i in cycle for o in self.facets[i].owners})

    def _claims(self, cycle: Iterable[int]) -> list[int]:
        return list(dict.fromkeys(self.claim[owner] for owner in self._owners(cycle)))

    def _set_aside(self) -> list[int]:
        """Owners whose loss makes the rest hold, in the order they were set aside."""
        out: list[int] = []
        seen: Counter[int] = Counter()
        chosen = list(range(len(self.facets)))
        while cycle := self._cycle(chosen):
            owners = self._owners(cycle)
            if not owners:
                raise AssertionError("facets that nobody said contradict each other")
            seen.update(owners)
            best: tuple[bool, bool, int, int] | None = None
            worst = owners[0]
            for owner in owners:
                rest = self._without(chosen, (owner,))
                holds = self._holds(rest)
                left = () if holds else self._cycle(rest) or ()
                rank = (owner in self.preferred, not holds, -seen[owner], -len(left))
                if best is None or rank < best:
                    best, worst = rank, owner
                if holds and len(owners) > LONG and owner not in self.preferred:
                    break
            out.append(worst)
            chosen = self._without(chosen, (worst,))
        return out

    def _put_back(self, out: list[int]) -> list[int]:
        """The owners set aside, without those that the rest accepts after all."""
        for owner in [*out] if len(out) > 1 else ():
            others = [o for o in out if o != owner]
            if self._holds(self._without(range(len(self.facets)), others)):
                out = others
        return sorted(out)

    def _shortest(self, chosen: Sequence[int], owner: int) -> list[int]:
        """The negative cycle of fewest facets, which must pass through `owner`, minimal by owner."""
        mine = [i for i in chosen if i in self.owned[owner]]
        if alone := self._cycle(mine):
            return self._minimal(chosen, alone)
        edges = self._edges(self._without(chosen, (owner,)))
        best: list[int] | None = None
        for i in mine:
            for edge in self.table[i]:
                way = ways(edges, edge.end, self.points, edge.start, below=-edge.weight)
                if way is None or way.length + edge.weight >= 0:
                    continue
                cycle = [i, *facets_of(way)]
                if best is None or len(cycle) < len(best):
                    best = cycle
        if best is None:  # it needs two of the owner's facets at once
            best = self._cycle(chosen)
        assert best is not None
        return self._minimal(chosen, best)

    def _minimal(self, chosen: Iterable[int], cycle: list[int]) -> list[int]:
        """A cycle of claims all of which it needs: one that is minimal in facets need not be so in claims.

        Some of them may contradict each other by other facets of theirs.
        """
        claims = self._claims(cycle)
        if len(claims) > LONG:
            return cycle
        theirs = [i for i in chosen if all(self.claim[owner] in claims for owner in self.facets[i].owners)]
        for claim in claims:
            rest = self._without(theirs, self.mates[claim])
            if smaller := self._cycle(rest):
                cycle, theirs = smaller, rest
        return cycle

    def _repairs(self, chosen: Sequence[int], cycle: Sequence[int], out: int) -> tuple[int, ...]:
        """The owners of the cycle whose claims' loss alone lets the rest hold."""
        owners = self._owners(cycle)
        if len(owners) > LONG:
            return tuple(owners) if self._lone(chosen, cycle, out) else (out,)
        return tuple(
            o for o in owners if o == out or self._holds(self._without(chosen, self.mates[self.claim[o]]))
        )

    def _lone(self, chosen: Sequence[int], cycle: Collection[int], out: int) -> bool:
        """Whether no other facet is on any negative cycle, so that each owner of this one settles it."""
        on_cycle = set(cycle)
        rest = self._edges(self._without(chosen, (out,)))
        back_edges = [Edge(e.end, e.start, e.weight, e.facet) for e in rest]
        for edge in self._edges(i for i in cycle if i in self.owned[out]):
            forth = _lengths(rest, edge.end, self.points)
            back = _lengths(back_edges, edge.start, self.points)
            for e in rest:
                there, home = forth[e.start], back[e.end]
                if there is None or home is None or e.facet in on_cycle:
                    continue
                if there + e.weight + home + edge.weight < 0:
                    return False
        return True


def _lengths(edges: Iterable[Edge], first: int, points: int) -> list[int | None]:
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
