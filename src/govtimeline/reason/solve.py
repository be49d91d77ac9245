"""Facets solved: outcomes first, then plans with the outcomes as constants.

Each connected part is solved under the fair reading, then under the strict one, which leaves out what the
fair reading has already set aside. What cannot all hold becomes a `Dispute`, a plan that its outcome misses
a `Slip`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from govtimeline.reason import network
from govtimeline.reason.conflicts import LONG, conflicts
from govtimeline.reason.facets import Anachronism, End, Facets, Point, Telling, TimeFacet, build
from govtimeline.reason.judged import preferred
from govtimeline.reason.slips import Slip, find_slips
from govtimeline.record.model import Claim, Record
from govtimeline.saying.when import ANY, FAIR, STRICT, Span, hull


class Dispute(NamedTuple):
    """Claims about time that cannot all hold.

    facets: the smallest argument, in order. out: the telling set aside so that the rest can hold. repairs:
    the tellings whose loss alone settles it. rivals: every direct statement on the disputed point, where all
    of the argument is about one. echoes: tellings that say the same as one of the argument.
    """

    reading: int
    facets: tuple[TimeFacet, ...]
    out: int
    repairs: tuple[int, ...]
    rivals: tuple[TimeFacet, ...] = ()
    echoes: tuple[int, ...] = ()

    @property
    def point(self) -> Point | None:
        """The one point it is about, where there is only one."""
        points = {f.y for f in self.facets} | {f.x for f in self.facets if f.x}
        return points.pop() if len(points) == 1 and all(f.x is None for f in self.facets) else None


class _Part:
    """One connected part: its points by number, and its facets under one reading."""

    def __init__(self, points: Sequence[Point], facets: list[TimeFacet]) -> None:
        self.points = points
        self.number = {point: n for n, point in enumerate(points, start=1)}
        self.facets = facets


class Solution:
    """What a record's claims come to.

    `bounds(point)` are the tightened days of a point; `disputes`, `slips` and `anachronisms` what cannot be.
    """

    def __init__(self, record: Record, made: Facets, today: int | None = None) -> None:
        self.record = record
        self.tellings: list[Telling] = made.tellings
        self.facets: list[TimeFacet] = made.facets
        self.anachronisms: list[Anachronism] = made.anachronisms
        self.plans = made.plans
        self.disputes: list[Dispute] = []
        self.slips: list[Slip] = []
        self.set_aside: set[int] = set()
        self.preferred = preferred(record, self.tellings, today)
        self._bounds: tuple[dict[Point, Span], dict[Point, Span]] = ({}, {})
        self._parts: dict[Point, _Part] = {}
        self._direct: dict[Point, list[TimeFacet]] | None = None
        self._explained: dict[tuple[Point, str], list[TimeFacet]] = {}
        self._keys: dict[int, tuple[object, ...]] = {}

    def bounds(self, point: Point, reading: int = FAIR) -> Span:
        """The days that all claims not set aside leave to a point; `ANY` where none says anything."""
        return self._bounds[reading].get(point, ANY)

    def known(self, point: Point) -> bool:
        """Whether any claim tells something of a point."""
        return self.bounds(point) != ANY

    def plan(self, event: str, end: End) -> Point | None:
        """The latest plan told for one end of an event."""
        number = self.plans.get((event, end))
        return Point(event, end, number) if number else None

    def direct(self, point: Point) -> list[TimeFacet]:
        """The facets that date a point by themselves, in the order of the record."""
        if self._direct is None:
            self._direct = {}
            for facet in self.facets:
                if facet.x is None and facet.how != "told":
                    self._direct.setdefault(facet.y, []).append(facet)
        return self._direct.get(point, [])

    def against_calendar(self, facet: TimeFacet, reading: int) -> tuple[Point | None, Point, Span]:
        """A facet's two points and days; of a plan tied to an outcome, only the plan, held against the calendar."""
        x, y, span = facet.x, facet.y, facet.span(reading)
        if x is None or bool(x.plan) == bool(y.plan):
            return x, y, span
        if y.plan:
            base = self.bounds(x, reading)
            return None, y, Span(base.lo + span.lo, base.hi + span.hi)
        base = self.bounds(y, reading)
        return None, x, Span(base.lo - span.hi, base.hi - span.lo)

    def explain(self, point: Point, side: str) -> list[TimeFacet]:
        """The facets, in order from the calendar, that fix a point's earliest ("lo") or latest ("hi") day."""
        known = self._explained.get((point, side))
        if known is None:
            known = self._explained[point, side] = list(self._explain(point, side))
        return known

    def _explain(self, point: Point, side: str) -> Iterable[TimeFacet]:
        part = self._parts.get(point) or self._lone_part(point)
        if part is None:
            return
        ordered = sorted(part.facets, key=self.content)
        local = self._local(part, ordered, FAIR)
        if network.tighten(len(part.points), local) is not None:
            for i in network.explain(len(part.points), local, part.number[point], side):
                yield from self._grounds(ordered[i], point, side)

    def _lone_part(self, point: Point) -> _Part | None:
        """The part of an event that no claim ties to another."""
        facets = [f for f in self.facets if f.y.event == point.event and not f.y.plan]
        points = list(dict.fromkeys(p for f in facets for p in (f.x, f.y) if p))
        return _Part(points, facets) if point in points else None

    def _grounds(self, facet: TimeFacet, point: Point, side: str) -> Iterable[TimeFacet]:
        """A facet on an outcome that a plan reads as a constant, preceded by what fixes that outcome."""
        for other in (facet.x, facet.y):
            if other is not None and not other.plan and point.plan:
                yield from self.explain(other, side)
        yield facet

    def content(self, facet: TimeFacet) -> tuple[object, ...]:
        """What a facet sorts by: its content, never its place."""
        who = tuple(self.telling_key(i) for i in facet.tellings)
        return (facet.y, facet.x or ("", "", 0), facet.how, facet.text, who, facet.strict, facet.fair)

    def telling_key(self, i: int) -> tuple[object, ...]:
        """What a telling sorts by."""
        known = self._keys.get(i)
        if known is None:
            event, claim, _ = self.tellings[i]
            states = (_text(claim, "date"), _text(claim, "start"), _text(claim, "end"), _text(claim, "lasts"))
            told = _text(claim, "told")
            known = (event.id, claim.source, claim.at or "", states, told, claim.excerpt or "", claim.planned)
            self._keys[i] = known
        return known

    def _standing(self, i: int) -> tuple[object, ...]:
        """The order in which equals are set aside.

        Who dates nothing by himself comes first, then of plans the one told first, then content decides.
        """
        _, claim, told = self.tellings[i]
        dates = any(when and not when.link for when in (claim.date, claim.start, claim.end))
        return (dates, told.core if told and claim.planned else ANY, *self.telling_key(i))

    def _local(self, part: _Part, facets: Sequence[TimeFacet], reading: int) -> list[network.Facet]:
        """The facets of a part in numbers, outcomes that a plan reads put in as constants."""
        made = []
        number = part.number
        for facet in facets:
            span = facet.fair if reading == FAIR else facet.strict
            x = number.get(facet.x, 0) if facet.x else 0
            y = number.get(facet.y, 0)
            lo, hi = span
            if facet.x is not None and not x:
                base = self.bounds(facet.x, reading)
                lo, hi = lo + base.lo, hi + base.hi
            elif not y:
                base = self.bounds(facet.y, reading)
                x, y, lo, hi = 0, x, base.lo - hi, base.hi - lo
            made.append(network.Facet(x, y, lo, hi, facet.tellings))
        return made

    def run(self) -> Solution:
        """Solve everything."""
        outcomes: list[TimeFacet] = []
        plans: list[TimeFacet] = []
        for facet in self.facets:
            stage = plans if facet.y.plan or (facet.x and facet.x.plan) else outcomes
            stage.append(facet)
        self._stage(self._alone(outcomes), 0)
        self._stage(plans, 1)
        self.disputes = _merged(self.disputes)
        self.slips = find_slips(self)
        return self

    def _alone(self, facets: list[TimeFacet]) -> list[TimeFacet]:
        """Settle the events that no claim ties to another point, where their dates all meet; the other facets.

        Most events of most records are such. For them an intersection is all there is to solve, and then that
        nothing ends before it starts.
        """
        tied = {p.event for f in facets if f.x is not None and f.tellings for p in (f.x, f.y)}
        tied |= {f.y.event for f in facets if f.choices}
        strict, fair = self._bounds
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
                for known in self._bounds:
                    start, end = known.get(facet.x, ANY), known.get(facet.y, ANY)
                    known[facet.x] = Span(start.lo, min(start.hi, end.hi))
                    known[facet.y] = Span(max(start.lo, end.lo), end.hi)
        tied |= {y.event for known in self._bounds for y, span in known.items() if span.lo > span.hi}
        return [f for f in facets if f.y.event in tied]

    def _stage(self, facets: list[TimeFacet], plan: int) -> None:
        # An outcome of which nothing is told is a point of the plans that count from it, or they would not meet.
        for part in _parts(facets, lambda p: bool(p.plan) == bool(plan) or (bool(plan) and self.bounds(p) == ANY)):
            for point in part.points:
                if bool(point.plan) == bool(plan):
                    self._parts[point] = part
            left: set[int] = set()
            for reading in (FAIR, STRICT):
                left |= self._solve(part, reading, left)
                if reading == FAIR:
                    part.facets = [f for f in part.facets if not left.intersection(f.tellings)] if left else part.facets
                    self.set_aside |= left

    def _solve(self, part: _Part, reading: int, left: set[int]) -> set[int]:
        """Find a part's disputes and bounds under one reading; the tellings it had to set aside."""
        facets = part.facets
        local = self._local(part, facets, reading)
        bounds = network.tighten(len(part.points), local)
        out: set[int] = set()
        if bounds is None:
            facets = sorted(facets, key=self.content)
            out = self._dispute(part, facets, reading)
            facets = [f for f in facets if not out.intersection(f.tellings)]
            local = self._local(part, facets, reading)
            bounds = network.tighten(len(part.points), local)
        if bounds is None:
            raise AssertionError("what is left of a part after its disputes must hold")
        if any(f.choices for f in facets):
            bounds, more = self._choose(part, facets, reading)
            out |= more
        known = self._bounds[reading]
        plan = any(point.plan for point in part.points)
        for n, point in enumerate(part.points, start=1):
            if bool(point.plan) == plan:
                known[point] = Span(bounds.lo[n], bounds.hi[n])
        return out

    def _dispute(self, part: _Part, facets: list[TimeFacet], reading: int) -> set[int]:
        """Record every conflict of a part; the tellings set aside."""
        ranks = sorted({i for f in facets for i in f.tellings}, key=self._standing)
        rank = {i: n for n, i in enumerate(ranks)}
        local = [
            f._replace(owners=tuple(rank[i] for i in f.owners)) for f in self._local(part, facets, reading)
        ]
        kept = {n for n, i in enumerate(ranks) if i in self.preferred}
        found = conflicts(len(part.points), local, kept)
        outs = self._to_the_letter(part, facets, reading, [
            (ranks[conflict.out], *(ranks[i] for i in conflict.repairs)) for conflict in found
        ])  # fmt: skip
        rivals: dict[Point, tuple[TimeFacet, ...]] = {}  # worked out once a point: there may be many rivals
        for conflict, out in zip(found, outs, strict=True):
            argument = self._dated(part, tuple(facets[i] for i in conflict.cycle), facets, reading)
            dispute = Dispute(reading, argument, out, tuple(ranks[i] for i in conflict.repairs))
            point = dispute.point
            if point is not None and point not in rivals:
                rivals[point] = self._rivals(dispute, facets).rivals
            self.disputes.append(dispute._replace(rivals=rivals[point]) if point else dispute)
        return set(outs)

    def _dated(
        self, part: _Part, argument: tuple[TimeFacet, ...], facets: list[TimeFacet], reading: int
    ) -> tuple[TimeFacet, ...]:
        """An argument that rests on what a claim dates, where it rested on when that was told without need."""
        for n, facet in enumerate(argument):
            if facet.how != "told":
                continue
            for other in facets:
                if other.tellings == facet.tellings and other.y == facet.y and other.how in ("date", "word"):
                    trial = (*argument[:n], other, *argument[n + 1 :])
                    if network.tighten(len(part.points), self._local(part, trial, reading)) is None:
                        return trial
        return argument

    def _to_the_letter(
        self, part: _Part, facets: list[TimeFacet], reading: int, ways: list[tuple[int, ...]]
    ) -> list[int]:
        """For each conflict the telling to set aside: of those that settle it, one that leaves no tension either.

        ways: for each conflict the telling set aside, then all that would settle it as well.
        """

        def holds(outs: Sequence[int], reading: int) -> bool:
            kept = [f for f in facets if not set(outs).intersection(f.tellings)]
            return network.tighten(len(part.points), self._local(part, kept, reading)) is not None

        outs = [first for first, *_ in ways]
        if reading == STRICT or holds(outs, STRICT):
            return outs
        for n, (_, *others) in enumerate(ways):
            for other in [o for o in others[:LONG] if o not in self.preferred]:
                trial = [*outs[:n], other, *outs[n + 1 :]]
                if holds(trial, FAIR) and holds(trial, STRICT):
                    return trial
        return outs

    def _rivals(self, dispute: Dispute, facets: list[TimeFacet]) -> Dispute:
        """With every direct statement on the disputed point that some other one cannot meet."""
        point = dispute.point
        if point is None:
            return dispute
        direct = [f for f in facets if f.x is None and f.y == point and f.how != "told"]
        rivals = [f for f in direct if not all(f.meets(other, dispute.reading) for other in direct)]
        if not rivals:  # each two of them can meet, but not all of them at once
            rivals = [f for f in direct if f in dispute.facets]
        return dispute._replace(rivals=tuple(rivals))

    def _choose(
        self, part: _Part, facets: list[TimeFacet], reading: int
    ) -> tuple[network.Bounds, set[int]]:
        """Read choices ("2013 or 2016") by the tightened bounds; the tellings set aside where none is left."""
        out: set[int] = set()
        while True:
            kept = [f for f in facets if not out.intersection(f.tellings)]
            left = self._chosen(part, kept, reading)
            if left is not None:
                return left, out
            kept.sort(key=self.content)
            dispute = self._no_choice(part, kept, reading)
            self.disputes.append(self._rivals(dispute, kept))
            out.add(dispute.out)

    def _chosen(self, part: _Part, facets: list[TimeFacet], reading: int) -> network.Bounds | None:
        """The bounds that are left once every choice is narrowed to what the others leave of it; None if nothing."""
        narrowed = list(facets)
        while True:
            bounds = network.tighten(len(part.points), self._local(part, narrowed, reading))
            if bounds is None:
                return None
            moved = False
            for n, facet in enumerate(narrowed):
                options = facet.options(reading)
                p = part.number.get(facet.y, 0)
                room = Span(bounds.lo[p], bounds.hi[p])
                left = tuple(o for o in options if o.meets(room)) if facet.choices else options
                if not left:
                    return None
                if len(left) < len(options):
                    narrowed[n] = TimeFacet(
                        None, facet.y, hull(left), hull(left), facet.tellings, facet.how, facet.text, facet.key,
                        (left, left),
                    )  # fmt: skip
                    moved = True
            if not moved:
                return bounds

    def _no_choice(self, part: _Part, facets: list[TimeFacet], reading: int) -> Dispute:
        """The smallest set of claims that leaves no choice, found by leaving out what it does not need."""

        def without(argument: list[TimeFacet], tellings: Sequence[int]) -> list[TimeFacet]:
            return [f for f in argument if not set(tellings).intersection(f.tellings)]

        argument = facets
        needed = sorted({i for f in facets for i in f.tellings}, key=self._standing)
        size = len(needed)
        while size:
            for n in range(0, len(needed), size):
                rest = without(argument, needed[n : n + size])
                if len(rest) < len(argument) and self._chosen(part, rest, reading) is None:
                    argument = rest
            needed = [i for i in needed if any(i in f.tellings for f in argument)]
            size //= 2
        for facet in argument:
            rest = [f for f in argument if f is not facet]
            argument = rest if self._chosen(part, rest, reading) is None else argument
        repairs = [i for i in needed if self._chosen(part, without(facets, (i,)), reading) is not None]
        return Dispute(reading, tuple(argument), (repairs or needed)[0], tuple(repairs))


def _parts(facets: list[TimeFacet], solved_here: Callable[[Point], bool]) -> list[_Part]:
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
    return [_Part(points, mine) for points, mine in grouped.values()]


def _merged(disputes: list[Dispute]) -> list[Dispute]:
    """One dispute a point, and one for claims that say the same.

    Three rival dates of one event are one dispute with three camps; where two sources tell the same term, and
    a third dates its end otherwise, that is one dispute with an echo.
    """
    kept: list[Dispute] = []
    known: dict[tuple[int, object], int] = {}
    for dispute in disputes:
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


def _text(claim: Claim, key: str) -> str:
    value = getattr(claim, key)
    return value.text if value is not None else ""


def solve(record: Record, today: int | None = None) -> Solution:
    """What a record's claims about time come to; resolutions that have lapsed by `today` are not heeded."""
    return Solution(record, build(record), today).run()
