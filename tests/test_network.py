"""The network against an independent solver: networkx on the same facets, and every subset that matters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from random import Random

import networkx as nx
import pytest

from govtimeline.reason.conflicts import Conflict, conflicts
from govtimeline.reason.network import Bounds, Facet, cycle_among, edges_of, explain, tighten
from govtimeline.saying.when import OPEN_HI, OPEN_LO

BATCHES = range(12)
PER_BATCH = 125


class Network:
    """A random network around hidden true days, some of its facets false; owners speak once, twice or jointly."""

    def __init__(self, seed: int) -> None:
        random = Random(seed)
        self.points = random.randint(1, 6)
        days = [0] + [random.randint(-40, 40) for _ in range(self.points)]
        owners = random.randint(1, 8)
        falsehood = random.choice((0.0, 0.1, 0.2, 0.4))
        facets = []
        for _ in range(random.randint(2, 3 * self.points + 3)):
            x, y = random.sample(range(self.points + 1), 2)
            if y == 0:
                x, y = y, x
            true = days[y] - days[x]
            if random.random() < falsehood:
                true += random.choice((-1, 1)) * random.randint(5, 60)
            lo = true - random.randint(0, 12) if random.random() < 0.75 else OPEN_LO
            hi = true + random.randint(0, 12) if random.random() < 0.75 else OPEN_HI
            who = tuple(sorted(random.sample(range(owners), 2 if owners > 1 and random.random() < 0.1 else 1)))
            facets.append(Facet(x, y, lo, hi, who))
        for _ in range(random.randint(0, 2)):
            if self.points > 1:
                x, y = sorted(random.sample(range(1, self.points + 1), 2), key=lambda p: days[p])
                facets.append(Facet(x, y, 0, OPEN_HI, ()))
        self.facets = sorted(facets, key=lambda f: (f.owners, f))

    @property
    def owners(self) -> set[int]:
        return {owner for facet in self.facets for owner in facet.owners}


NETWORKS = {batch: [Network(batch * PER_BATCH + n) for n in range(PER_BATCH)] for batch in BATCHES}


def graph(points: int, facets: Iterable[Facet]) -> nx.DiGraph[int]:
    """The distance graph: `end - start <= weight`, the calendar as node 0."""
    made: nx.DiGraph[int] = nx.DiGraph()
    made.add_nodes_from(range(points + 1))
    for x, y, lo, hi, _ in facets:
        for start, end, weight in ((x, y, hi), (y, x, -lo)):
            if weight < OPEN_HI // 2:
                known = made.get_edge_data(start, end, {"weight": weight})["weight"]
                made.add_edge(start, end, weight=min(weight, known))
    return made


def holds(points: int, facets: Iterable[Facet]) -> bool:
    """What networkx says of the same facets."""
    facets = list(facets)
    if any(lo > hi for _, _, lo, hi, _ in facets):
        return False
    return not nx.negative_edge_cycle(graph(points, facets))


def without(facets: Iterable[Facet], *owners: int) -> list[Facet]:
    return [f for f in facets if not set(owners) & set(f.owners)]


def only(facets: Sequence[Facet], set_aside: Collection[int], owner: int) -> list[Facet]:
    """What holds, with the facets of one owner who was set aside put back."""
    return [f for f in facets if not set(f.owners) & (set(set_aside) - {owner})]


def is_ring(cycle: Sequence[Facet]) -> bool:
    """Whether each facet of an argument shares a point with the next one, and the last with the first."""
    return all({a.x, a.y} & {b.x, b.y} for a, b in zip(cycle, [*cycle[1:], cycle[0]], strict=True))


@pytest.mark.parametrize("batch", BATCHES)
def test_consistency_and_bounds(batch: int) -> None:
    """Both solvers agree on 1,500 networks: which hold, and to the day what each point is left."""
    for network in NETWORKS[batch]:
        found = tighten(network.points, network.facets)
        assert (found is not None) == holds(network.points, network.facets)
        if found is None:
            continue
        lengths = dict(nx.all_pairs_bellman_ford_path_length(graph(network.points, network.facets)))
        points = range(1, network.points + 1)
        assert found.hi[1:] == [lengths[0].get(p, OPEN_HI) for p in points]
        assert found.lo[1:] == [-lengths[p].get(0, OPEN_HI) for p in points]


@pytest.mark.parametrize("batch", BATCHES)
def test_negative_cycle(batch: int) -> None:
    """A cycle is found exactly where the facets cannot all hold, and cannot hold by itself."""
    for network in NETWORKS[batch]:
        edges = [edge for i, facet in enumerate(network.facets) for edge in edges_of(i, facet)]
        cycle = cycle_among(network.points, edges)
        assert (cycle is None) == holds(network.points, network.facets)
        assert cycle is None or not holds(network.points, [network.facets[i] for i in cycle])


@pytest.mark.parametrize("batch", BATCHES)
def test_what_is_set_aside(batch: int) -> None:
    """What is left holds, and none of those set aside could be put back."""
    for network in NETWORKS[batch]:
        out = [conflict.out for conflict in conflicts(network.points, network.facets)]
        assert out == sorted(set(out))
        assert holds(network.points, without(network.facets, *out))
        for owner in out:
            assert not holds(network.points, only(network.facets, out, owner))


@pytest.mark.parametrize("batch", BATCHES)
def test_arguments(batch: int) -> None:
    """An argument is a ring of facets that needs each of its owners, and the one set aside is among them.

    Without any one of them, the others could all be right with everything that they say.
    """
    for network in NETWORKS[batch]:
        found = conflicts(network.points, network.facets)
        out = [conflict.out for conflict in found]
        for conflict in found:
            cycle = [network.facets[i] for i in conflict.cycle]
            owners = {owner for facet in cycle for owner in facet.owners}
            assert len(set(conflict.cycle)) == len(conflict.cycle)
            assert is_ring(cycle)
            assert set(out) & owners == {conflict.out}
            assert not holds(network.points, cycle)
            theirs = [f for f in network.facets if owners.issuperset(f.owners)]
            for owner in owners:
                assert holds(network.points, without(theirs, owner))


@pytest.mark.parametrize("batch", BATCHES)
def test_repairs(batch: int) -> None:
    """The repairs are exactly those owners of the argument without any one of whom the rest holds."""
    for network in NETWORKS[batch]:
        found = conflicts(network.points, network.facets)
        out = [conflict.out for conflict in found]
        for conflict in found:
            rest = only(network.facets, out, conflict.out)
            owners = sorted({owner for i in conflict.cycle for owner in network.facets[i].owners})
            expected = [owner for owner in owners if holds(network.points, without(rest, owner))]
            assert list(conflict.repairs) == expected


@pytest.mark.parametrize("batch", BATCHES)
def test_order_and_numbering(batch: int) -> None:
    """Neither how points are numbered nor, for the bounds, the order of the facets changes anything."""
    for seed, network in enumerate(NETWORKS[batch]):
        random = Random(seed)
        number = [0, *random.sample(range(1, network.points + 1), network.points)]
        renumbered = [f._replace(x=number[f.x], y=number[f.y]) for f in network.facets]
        assert conflicts(network.points, renumbered) == conflicts(network.points, network.facets)
        shuffled = random.sample(renumbered, len(renumbered))
        before, after = tighten(network.points, network.facets), tighten(network.points, shuffled)
        if before is None or after is None:
            assert before is after
            continue
        assert [after.lo[n] for n in number] == before.lo
        assert [after.hi[n] for n in number] == before.hi


@pytest.mark.parametrize("batch", BATCHES)
def test_explanations(batch: int) -> None:
    """The facets that explain a bound fix it by themselves, in a chain from the calendar to the point."""
    for network in NETWORKS[batch]:
        bounds = tighten(network.points, network.facets)
        if bounds is None:
            continue
        for point in range(1, network.points + 1):
            for side, whole in (("lo", bounds.lo), ("hi", bounds.hi)):
                chain = [network.facets[i] for i in explain(network.points, network.facets, point, side)]
                alone = tighten(network.points, chain)
                assert alone is not None
                assert (alone.lo if side == "lo" else alone.hi)[point] == whole[point]
                if chain:
                    assert chain[0].x == 0
                    assert point in (chain[-1].x, chain[-1].y)


def test_half_of_the_networks_conflict() -> None:
    """The random networks are a fair trial: many hold, many do not, some of them in more ways than one."""
    found = [conflicts(n.points, n.facets) for batch in BATCHES for n in NETWORKS[batch]]
    assert len(found) == 1500
    assert sum(not f for f in found) > 500
    assert sum(len(f) == 1 for f in found) > 300
    assert sum(len(f) > 1 for f in found) > 100
    assert sum(len(c.cycle) > 3 for f in found for c in f) > 30


def test_open_bounds_stay_open() -> None:
    """A point that nothing bounds on one side has exactly the constant for it, also behind open facets."""
    facets = [Facet(0, 1, 700_000, OPEN_HI, (0,)), Facet(2, 1, 0, OPEN_HI, ()), Facet(2, 3, 5, 9, (1,))]
    assert tighten(3, facets) == Bounds([0, 700_000, OPEN_LO, OPEN_LO], [0, OPEN_HI, OPEN_HI, OPEN_HI])


def test_circle_without_a_date() -> None:
    """Three that each come after the next cannot be, though no calendar date is told of any of them."""
    facets = [Facet(1, 2, 1, OPEN_HI, (0,)), Facet(2, 3, 1, OPEN_HI, (1,)), Facet(3, 1, 1, OPEN_HI, (2,))]
    assert tighten(3, facets) is None
    assert conflicts(3, facets) == [Conflict(0, (0, 2, 1), (0, 1, 2))]


def test_an_owner_who_contradicts_himself() -> None:
    """Where two facets of one owner cannot both hold, the argument is that owner alone."""
    facets = [Facet(0, 1, 10, 10, (0,)), Facet(0, 1, 20, 20, (1,)), Facet(0, 2, 15, 15, (0,)), Facet(1, 2, 0, 0, (0,))]
    (found,) = conflicts(2, facets)
    assert (found.out, sorted(found.cycle), found.repairs) == (0, [0, 2, 3], (0,))


def test_an_empty_facet() -> None:
    """A facet that no day can meet is an argument by itself, whatever else conflicts with it."""
    facets = [Facet(0, 1, 20, 10, (0,)), Facet(0, 1, 40, 50, (1,))]
    assert conflicts(1, facets) == [Conflict(0, (0,), (0,))]


def test_one_false_voice_among_many() -> None:
    """One false date against nine that agree is one conflict, and dropping it alone settles it."""
    facets = [Facet(0, 1, 100 + n, 120, (n,)) for n in range(9)] + [Facet(0, 1, 300, 301, (9,))]
    assert conflicts(1, facets) == [Conflict(9, (9, 0), (9,))]


def test_the_shortest_of_several_arguments() -> None:
    """Of several ways to refute a date the one of fewest facets is told, though another misses it by more."""
    refuted = Facet(0, 1, 5, 10, (0,))
    meets = Facet(0, 1, 0, 20, (1,))
    near = [Facet(0, 2, 13, 13, (2,)), Facet(2, 1, 0, OPEN_HI, (3,))]
    far = [Facet(0, 3, 17, 17, (4,)), Facet(3, 4, 0, OPEN_HI, (5,)), Facet(4, 1, 0, OPEN_HI, (6,))]
    assert conflicts(4, [refuted, meets, *near, *far]) == [Conflict(0, (0, 3, 2), (0,), twins=((0, 6, 5, 4),))]


def chain(links: int, error: int) -> list[Facet]:
    """Points ten days apart, the first one dated, the last one dated `error` days too late."""
    facets = [Facet(0, 1, 0, 0, (0,))]
    facets += [Facet(p, p + 1, 10, 10, (p,)) for p in range(1, links + 1)]
    return [*facets, Facet(0, links + 1, 10 * links + error, 10 * links + error, (links + 1,))]


def test_long_chain() -> None:
    """A conflict over 2,000 links is told whole and in order, and any one of its owners would settle it."""
    facets = chain(2000, 1)
    (found,) = conflicts(2001, facets)
    assert sorted(found.cycle) == list(range(2002))
    assert is_ring([facets[i] for i in found.cycle])
    assert found.repairs == tuple(range(2002))


def test_long_chain_backed_by_a_date() -> None:
    """Where a date half way bears out one end of a long chain, only the other end and its half can settle it."""
    facets = [*chain(200, 50), Facet(0, 100, 990, 990, (202,))]
    (found,) = conflicts(201, facets)
    assert found.out in found.repairs
    rest = [owner for owner in range(203) if holds(201, without(facets, owner))]
    assert set(found.repairs) <= set(rest)


@pytest.mark.parametrize(("slack", "settled_by"), [(60, 102), (40, 1)])
def test_long_chain_beside_a_looser_way(slack: int, settled_by: int) -> None:
    """A way round some links counts where it is itself too tight for the error: then not any owner will settle it."""
    facets = [*chain(100, 50), Facet(30, 50, 200 - slack, OPEN_HI, (102,))]
    (found,) = conflicts(101, facets)
    assert (found.out, sorted(found.cycle), len(found.repairs)) == (0, list(range(102)), settled_by)
    rest = [owner for owner in range(103) if holds(101, without(facets, owner))]
    assert set(found.repairs) <= set(rest)
