"""What a record's claims about time come to: the days of every point, and what cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from govtimeline.ground.reading import FAIR, Reading
from govtimeline.reason import network
from govtimeline.reason.facets import Anachronism, End, Facets, Point, Side, Telling, TimeFacet, told_by
from govtimeline.reason.order import Order
from govtimeline.reason.parts import Part
from govtimeline.record.model import Record
from govtimeline.record.statements import TIME_KEYS
from govtimeline.saying.when import ANY, Span, When

Solved = tuple[Mapping[Point, Span], Mapping[Point, Span]]
"""The days of every point of which something is told, under the strict and the fair reading."""


class Dispute(NamedTuple):
    """Claims about time that cannot all hold.

    facets: the smallest argument, in order. out: the telling set aside so that the rest can hold. repairs:
    the tellings whose loss alone settles it. rivals: every direct statement on the disputed point, where all
    of the argument is about one. echoes: tellings that say the same as one of the argument. under: the event that it
    is told under, where it is one of several about one event; empty where that is its subject.
    """

    reading: Reading
    facets: tuple[TimeFacet, ...]
    out: int
    repairs: tuple[int, ...]
    rivals: tuple[TimeFacet, ...] = ()
    echoes: tuple[int, ...] = ()
    under: str = ""

    @property
    def point(self) -> Point | None:
        """The one point it is about, where there is only one."""
        points = {f.y for f in self.facets} | {f.x for f in self.facets if f.x}
        return points.pop() if len(points) == 1 and all(f.x is None for f in self.facets) else None

    @property
    def events(self) -> set[str]:
        """The events of its argument."""
        return set(self.argued)

    @property
    def own(self) -> set[str]:
        """The events that the telling set aside speaks of."""
        return {p.event for f in self.facets if self.out in f.tellings for p in (f.x, f.y) if p}

    @property
    def subject(self) -> str:
        """The event it is about: the one told to come before or after another, else the most argued of."""
        ordered = [f for f in self.facets if f.how in ("after", "before", "told")]
        if ordered:
            return min(f.x.event if f.x and f.how == "before" else f.y.event for f in ordered)
        return min((-steps, event) for event, steps in self.argued.items())[1]

    @property
    def argued(self) -> Counter[str]:
        """How many steps of its argument speak of each event."""
        return Counter(event for f in self.facets for event in {p.event for p in (f.x, f.y) if p})


class Solution:
    """What a record's claims come to.

    `bounds(point)` are the tightened days of a point; `disputes` and `anachronisms` what cannot be. set_aside:
    the tellings that the fair reading does without. preferred: those that judgements prefer.
    """

    def __init__(
        self,
        record: Record,
        made: Facets,
        preferred: frozenset[int],
        days: Solved,
        parts: Mapping[Point, Part],
        disputes: Sequence[Dispute],
        set_aside: frozenset[int],
        order: Order,
    ) -> None:
        self.record = record
        self.tellings: Sequence[Telling] = made.tellings
        self.facets: Sequence[TimeFacet] = made.facets
        self.anachronisms: Sequence[Anachronism] = made.anachronisms
        self.plans = made.plans
        self.preferred = preferred
        self.disputes = disputes
        self.set_aside = set_aside
        self._bounds = days
        self._parts = parts
        self._direct: dict[Point, list[TimeFacet]] | None = None
        self._of_event: dict[str, list[TimeFacet]] | None = None
        self._explained: dict[tuple[Point, Side], list[TimeFacet]] = {}
        self._order = order
        self._ordered: dict[Part, tuple[list[TimeFacet], list[network.Facet]]] = {}

    def bounds(self, point: Point, reading: Reading = FAIR) -> Span:
        """The days that all claims not set aside leave to a point; `ANY` where none says anything."""
        return self._bounds[reading].get(point, ANY)

    def known(self, point: Point) -> bool:
        """Whether any claim tells something of a point."""
        return self.bounds(point) != ANY

    def plan(self, event: str, end: End) -> Point | None:
        """The latest plan told for one end of an event."""
        number = self.plans.get((event, end))
        return Point(event, end, number) if number else None

    def when(self, facet: TimeFacet) -> When | None:
        """The time that a facet rests on, as its claim states it; None where it rests on a length, or on no claim."""
        key = facet.key
        return self.tellings[facet.tellings[0]].claim.when(key) if key in TIME_KEYS and facet.tellings else None

    def named(self, facet: TimeFacet) -> tuple[Span, ...]:
        """The days that the words of a dated facet name, without any margin, those of each choice apart.

        A length that goes on names none, as what was so long ago names none: what it says strictly stands for these.
        """
        if facet.key == "lasts":
            return (facet.strict,)
        (_, claim, told, _), when = self.tellings[facet.tellings[0]], self.when(facet)
        return when.cores(told, claim.planned) if when is not None else ()

    def publishers(self, facets: Iterable[TimeFacet]) -> int:
        """How many independent publishers stand behind what some facets rest on first."""
        return self.record.publishers({self.tellings[facet.tellings[0]].claim.source for facet in facets})

    def direct(self, point: Point) -> list[TimeFacet]:
        """The facets by which a claim dates a point in so many words, in the order of the record."""
        if self._direct is None:
            direct: dict[Point, list[TimeFacet]] = {}
            for facet in self.facets:
                if facet.how in ("date", "word") and facet.key != "lasts":
                    direct.setdefault(facet.y, []).append(facet)
            self._direct = direct
        return self._direct.get(point, [])

    def as_told(self, facet: TimeFacet) -> TimeFacet:
        """What dates an outcome, without the days after its telling: these are no option of what is told as done."""
        told = self.tellings[facet.tellings[0]].told if facet.how in ("date", "word") else None
        return facet if told is None or facet.y.plan else facet.by(told_by(told))

    def against_calendar(self, facet: TimeFacet, reading: Reading) -> tuple[Point | None, Point, Span]:
        """A facet's two points and days; of a plan tied to an outcome, only the plan, held against the calendar."""
        x, y, span = facet.x, facet.y, self.as_told(facet).span(reading)
        if x is None or bool(x.plan) == bool(y.plan):
            return x, y, span
        if y.plan:
            base = self.bounds(x, reading)
            return None, y, Span(base.lo + span.lo, base.hi + span.hi)
        base = self.bounds(y, reading)
        return None, x, Span(base.lo - span.hi, base.hi - span.lo)

    def explain(self, point: Point, side: Side) -> list[TimeFacet]:
        """The facets, in order from the calendar, that fix a point's earliest ("lo") or latest ("hi") day."""
        known = self._explained.get((point, side))
        if known is None:
            known = self._explained[point, side] = list(self._explain(point, side))
        return known

    def _explain(self, point: Point, side: Side) -> Iterable[TimeFacet]:
        part = self._parts.get(point) or self._lone_part(point)
        if part is None:
            return
        ordered, local = self._in_order(part)
        for i in network.explain(len(part.points), local, part.number[point], side) if local else ():
            yield from self._grounds(ordered[i], point, side)

    def _in_order(self, part: Part) -> tuple[list[TimeFacet], list[network.Facet]]:
        """A part's facets in their order and in numbers, no numbers where they cannot all hold; worked out once."""
        known = self._ordered.get(part)
        if known is None:
            ordered = sorted(part.facets, key=self.content)
            local = part.in_numbers(ordered, FAIR, self.bounds)
            holds = network.tighten(len(part.points), local) is not None
            known = self._ordered[part] = ordered, local if holds else []
        return known

    def _lone_part(self, point: Point) -> Part | None:
        """The part of an event that no claim ties to another."""
        if self._of_event is None:
            self._of_event = {}
            for facet in self.facets:
                if not facet.y.plan:
                    self._of_event.setdefault(facet.y.event, []).append(facet)
        facets = self._of_event.get(point.event, [])
        points = list(dict.fromkeys(p for f in facets for p in (f.x, f.y) if p))
        return Part(points, facets) if point in points else None

    def _grounds(self, facet: TimeFacet, point: Point, side: Side) -> Iterable[TimeFacet]:
        """A facet on an outcome that a plan reads as a constant, preceded by what fixes that outcome."""
        for other in (facet.x, facet.y):
            if other is not None and not other.plan and point.plan:
                yield from self.explain(other, side)
        yield facet

    def content(self, facet: TimeFacet) -> tuple[object, ...]:
        """What a facet sorts by: its content, never its place."""
        return self._order.content(facet)
