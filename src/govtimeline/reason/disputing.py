"""The disputes of a part whose facets cannot all hold: each conflict with its argument and its rivals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason.choices import settling, without
from govtimeline.reason.conflicts import LONG, conflicts
from govtimeline.reason.facets import Point, Telling, TimeFacet
from govtimeline.reason.order import Order
from govtimeline.reason.parts import Days, Part
from govtimeline.reason.solution import Dispute


def disputes(
    part: Part, facets: list[TimeFacet], reading: Reading, days: Days, order: Order, preferred: Collection[int]
) -> list[Dispute]:
    """Every conflict of a part once, with the telling to set aside for it; those preferred only if no other will do."""
    tellings = order.tellings
    ranks = sorted({i for f in facets for i in f.tellings}, key=order.standing)
    rank = {i: n for n, i in enumerate(ranks)}
    local = [
        f._replace(owners=tuple(rank[i] for i in f.owners)) for f in part.in_numbers(facets, reading, days)
    ]
    kept = {n for n, i in enumerate(ranks) if i in preferred}
    first: dict[int, int] = {}  # of each claim, which of its tellings comes first
    claims = {n: first.setdefault(id(tellings[i].claim), n) for n, i in enumerate(ranks)}
    found = conflicts(len(part.points), local, kept, claims)
    ways = [(ranks[conflict.out], *(ranks[i] for i in conflict.repairs)) for conflict in found]
    outs = _to_the_letter(part, facets, reading, days, ways, preferred)
    known: dict[Point, tuple[TimeFacet, ...]] = {}  # worked out once a point: there may be many rivals
    made = []
    for k, (conflict, out) in enumerate(zip(found, outs, strict=True)):
        argument = _dated(part, tuple(facets[i] for i in conflict.cycle), facets, reading, days, tellings)
        rest = without(facets, [*outs[:k], *outs[k + 1 :]])
        repairs = tuple(ranks[i] for i in conflict.repairs)
        if any(facet.choices for facet in rest):
            cited = sorted({i for n in conflict.cycle for i in facets[n].tellings}, key=order.standing)
            settled = settling(part, rest, reading, days, tellings, cited)
            repairs = repairs if settled is None else tuple(i for i in repairs if i in settled)
        dispute = Dispute(reading, argument, out, repairs)
        point = dispute.point
        if point is not None and point not in known:
            known[point] = rivals(dispute, facets)
        made.append(dispute._replace(rivals=known[point]) if point else dispute)
        twins = (_dated(part, tuple(facets[i] for i in c), facets, reading, days, tellings) for c in conflict.twins)
        made += _twins(dispute, twins)
    aside = [facet for facet in facets if set(facet.tellings).issubset(outs)] if len(outs) > 1 else []
    if 0 < len(aside) < len(facets) and part.tighten(aside, reading, days) is None:  # rivals may both be set aside
        more = disputes(part, aside, reading, days, order, preferred)
        made += [dispute for dispute in more if dispute.point and dispute.point not in known]
    return made


def _twins(dispute: Dispute, arguments: Iterable[tuple[TimeFacet, ...]]) -> Iterator[Dispute]:
    """Further disputes over the telling that one sets aside: each argues over other events.

    What comes to the same events by other claims is that dispute told again, and so is what comes to another end of
    it by way of others, unless it is about another event. Two events that each contradict the same third are two.
    """
    known, about = dispute.events - dispute.own, {dispute.subject}
    for argument in arguments:
        cited = {i for facet in argument for i in facet.tellings}
        twin = dispute._replace(facets=argument, repairs=tuple(i for i in dispute.repairs if i in cited), rivals=())
        others = twin.events - twin.own
        direct = len(dispute.events) == len(twin.events) == 2
        if known and others and known.isdisjoint(others) and (direct or twin.subject not in about):
            known |= others
            about.add(twin.subject)
            yield twin


def rivals(dispute: Dispute, facets: Iterable[TimeFacet]) -> tuple[TimeFacet, ...]:
    """Every direct statement on the one point of a dispute that some other one cannot meet; none if it has more."""
    point = dispute.point
    if point is None:
        return ()
    direct = [f for f in facets if f.x is None and f.y == point and f.how != "told"]
    found = [f for f in direct if not all(f.meets(other, dispute.reading) for other in direct)]
    if not found:  # each two of them can meet, but not all of them at once
        found = [f for f in direct if f in dispute.facets]
    return tuple(found)


def merged(found: Iterable[Dispute]) -> list[Dispute]:
    """One dispute a point, and one for claims that say the same.

    Three rival dates of one event are one dispute with three camps; where two sources tell the same term, and
    a third dates its end otherwise, that is one dispute with an echo.
    """
    kept: list[Dispute] = []
    known: dict[tuple[Reading, object], int] = {}
    for dispute in found:
        content = frozenset((f.y, f.x, f.how, f.key, f.text) for f in dispute.facets)
        n = known.setdefault((dispute.reading, dispute.point or content), len(kept))
        if n == len(kept):
            kept.append(dispute)
            continue
        if dispute.point:  # three camps: no single claim settles that
            kept[n] = kept[n]._replace(repairs=())
            continue
        cited = {i for f in kept[n].facets for i in f.tellings}
        echoes = {*kept[n].echoes, *(i for f in dispute.facets for i in f.tellings if i not in cited)}
        both = {*kept[n].repairs} & {*dispute.repairs}
        kept[n] = kept[n]._replace(repairs=tuple(sorted(both)), echoes=tuple(sorted(echoes)))
    return kept


def _dated(
    part: Part,
    argument: tuple[TimeFacet, ...],
    facets: list[TimeFacet],
    reading: Reading,
    days: Days,
    tellings: Sequence[Telling],
) -> tuple[TimeFacet, ...]:
    """An argument that rests on what a claim dates, where it rested on when that was told without need."""
    for n, facet in enumerate(argument):
        if facet.how != "told":
            continue
        for other in facets:
            if other.how not in ("date", "word") or other.y != facet.y:
                continue
            if tellings[other.tellings[0]].claim is tellings[facet.tellings[0]].claim:
                trial = (*argument[:n], other, *argument[n + 1 :])
                if part.tighten(trial, reading, days) is None:
                    return trial
    return argument


def _to_the_letter(
    part: Part,
    facets: list[TimeFacet],
    reading: Reading,
    days: Days,
    ways: list[tuple[int, ...]],
    preferred: Collection[int],
) -> list[int]:
    """For each conflict the telling to set aside: of those that settle it, one that leaves no tension either.

    ways: for each conflict the telling set aside, then all that would settle it as well.
    """

    def holds(outs: Sequence[int], reading: Reading) -> bool:
        return part.tighten(without(facets, outs), reading, days) is not None

    outs = [first for first, *_ in ways]
    if reading == STRICT or holds(outs, STRICT):
        return outs
    for n, (_, *others) in enumerate(ways):
        for other in [o for o in others[:LONG] if o not in preferred]:
            trial = [*outs[:n], other, *outs[n + 1 :]]
            if holds(trial, FAIR) and holds(trial, STRICT):
                return trial
    return outs
