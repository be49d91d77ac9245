"""The facets of a record: its events gone through in order, and what their claims say of time gathered.

What a claim tells as done is bounded by the day it was told; what it dates after that day is an `Anachronism`
and gives no facet at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from govtimeline.ground.reading import FAIR, READINGS, STRICT
from govtimeline.reason.facets import ENDS, Anachronism, End, Facets, How, Key, Point, Telling, TimeFacet, told_by
from govtimeline.reason.going_on import going_on
from govtimeline.reason.stays import Counts
from govtimeline.record.model import Event, Record
from govtimeline.record.statements import Claim, TimeKey
from govtimeline.record.told import ToldWhen
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Duration, Link, Meaning, Span, When, is_open, set_term
from govtimeline.saying.when.margins import APART, BESIDE, INSIDE


def build(record: Record) -> Facets:
    """The facets of a record; claims withdrawn give none."""
    return _Builder(record).build()


_Chains: TypeAlias = list[tuple[Point, tuple[Duration, ...], tuple[int, ...]]]
"""Terms that follow one another, each from its base, with the tellings of them."""


class _Said(NamedTuple):
    """A claim, when it was told, and the telling that each of its keys makes, as an index."""

    claim: Claim
    told: Meaning | None
    by: dict[Key, int]

    def order(self) -> tuple[int, bool]:
        """The order in which plans follow each other: the last day of the telling, then those that revise."""
        return (self.told.core.hi if self.told else OPEN_LO), self.claim.revises


class _Builder:
    """Goes through the events in order and gathers what their claims say."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.events = {event.id: event for event in record.events}
        self.spanning = {event.id: event.spans for event in record.events}
        self.out = Facets([], [], [], {})
        self.mine: dict[str, list[_Said]] = {}
        self.generation: dict[tuple[int, End], int] = {}
        self.latest: dict[Meaning, Span] = {}
        self.told_when = ToldWhen(record)
        self.counts = Counts(record)

    def build(self) -> Facets:
        for event in self.record.events:
            self._tellings(event)
        for event in self.record.events:
            self._generations(event)
        self._renewals()
        for event in self.record.events:
            self._event(event)
        return self.out

    def _tellings(self, event: Event) -> None:
        mine = self.mine.setdefault(event.id, [])
        for claim in event.standing:
            told = self.told_when(claim)
            by: dict[Key, int] = {}
            for key in (*(key for key, _ in claim.whens), *(("lasts",) if claim.lasts else ())):
                by[key] = len(self.out.tellings)
                self.out.tellings.append(Telling(event, claim, told, key))
            mine.append(_Said(claim, told, by))

    def _generations(self, event: Event) -> None:
        """Number the plans of each end in the order they were told; one that revises begins the next."""
        planned = sorted((said for said in self.mine[event.id] if said.claim.planned), key=_Said.order)
        if not planned:
            return
        for end in ENDS:
            current, since = 0, OPEN_LO
            for said in planned:
                if end not in self._planned_ends(event, said.claim):
                    continue
                told, revises = said.order()
                if not current or (revises and told > since):  # two that revise on one day are rivals
                    current += 1
                    since = told if revises else since
                self.generation.update(((i, end), current) for i in said.by.values())
            if current:
                self.out.plans[event.id, end] = current

    def _renewals(self) -> None:
        """Give each renewal of a planned term a planned start: it begins where that ends."""
        for event in self.record.events:
            if event.renews and (event.renews, "end") in self.out.plans:
                self.out.plans.setdefault((event.id, "start"), 1)

    def _planned_ends(self, event: Event, claim: Claim) -> set[End]:
        ends: set[End] = set()
        if claim.start:
            ends.add("start")
        if claim.end or claim.lasts:
            ends.add("end")
        if claim.date:
            ends |= {"start", "end"} if self.spanning[event.id] else {"date"}
        return ends

    def _event(self, event: Event) -> None:
        id = event.id
        if self.spanning[id]:
            at_least = Span(0, OPEN_HI)
            self._structure(Point(id, "start"), Point(id, "end"), at_least)
            if self.out.plans.get((id, "end")) and self.out.plans.get((id, "start")) and not _only_due(event):
                self._structure(self._plan(id, "start"), self._plan(id, "end"), at_least)
        for said in self.mine[id]:
            self._claim(said, event)
        if event.renews in self.events:
            self._renewal(event)

    def _structure(self, x: Point, y: Point, span: Span) -> None:
        self.out.facets.append(TimeFacet(x, y, span, span, (), "structure", "", ""))

    def _plan(self, event: str, end: End, telling: int | None = None) -> Point:
        plan = self.generation.get((telling, end), 0) if telling is not None else 0
        return Point(event, end, plan or self.out.plans.get((event, end), 0))

    def _claim(self, said: _Said, event: Event) -> None:
        """Gather the facets of one claim."""
        claim, told, by = said
        late = False
        settled = True  # whether its own dates bound its outcome by the day it was told
        for key, when in claim.whens:
            if when.link is not None:
                self.out.facets.extend(self._linked(by[key], event, key, when, when.link))
                settled = False
                continue
            came = self._dated(by[key], event, key, when, told)
            late = late or came == "late"
            settled = (came == "settled") if key != "start" or claim.end is None else settled
        if claim.lasts is not None:
            self._lasting(by["lasts"], event, claim.lasts, told)
            settled = claim.lasts.qualifier in ("at least", "over", "so far")  # that may be said of what still goes on
        if told is not None and claim.dates and not (claim.planned or settled or late):
            self._told_by(said, event, told)

    def _ends_of(self, event: Event, key: TimeKey) -> tuple[End, End]:
        """The ends that a key bounds: from below, from above (a date of a span bounds its two ends)."""
        if key == "date":
            return ("end", "start") if self.spanning[event.id] else ("date", "date")
        end: End = "start" if key == "start" else "end"
        return end, end

    def _point(self, i: int, event: Event, end: End) -> Point:
        if self.out.tellings[i].claim.planned:
            return self._plan(event.id, end, i)
        return Point(event.id, end)

    def _dated(
        self, i: int, event: Event, key: TimeKey, when: When, told: Meaning | None
    ) -> Literal["settled", "open", "late"]:
        """Gather a time of the calendar or of the telling; whether it lies before its telling in any case."""
        claim = self.out.tellings[i].claim
        try:
            reading = when.bounds(told, claim.planned, claim.source in self.counts.exact)
        except ValueError:
            return "open"  # the loader has said that nothing tells when this was told
        if key == "end":
            shift = self.counts.shift(event, claim.source)
            reading = reading.moved(shift) if any(shift) else reading
        strict, fair = reading.hull(STRICT), reading.hull(FAIR)
        said: Literal["settled", "open"] = "open"
        if told is not None and not claim.planned:
            latest = self._latest(told)
            if fair.lo > latest.hi:
                self.out.anachronisms.append(Anachronism(i, key, FAIR, fair.lo - latest.hi))
                return "late"
            said = "settled" if fair.hi <= latest.lo else "open"
            if strict.lo > latest.lo:  # the letter is told of; read generously, what it dates goes on counting
                self.out.anachronisms.append(Anachronism(i, key, STRICT, strict.lo - latest.lo))
                reading, strict, said = reading._replace(strict=reading.fair), fair, "settled"
        how: How = "word" if when.needs_told else "date"
        add = self.out.facets.append
        below, above = self._ends_of(event, key)
        if when.since:
            below = above
            if above == "start" and told is not None and not claim.planned:  # it still went on when told
                y = self._point(i, event, "end")
                floor = Span(told.hull(FAIR).lo, OPEN_HI)
                add(TimeFacet(None, y, floor, floor, (i,), "part", when.text, key))
        if below == above:
            choices = (reading.strict, reading.fair) if len(reading.strict) > 1 else None
            add(TimeFacet(None, self._point(i, event, below), strict, fair, (i,), how, when.text, key, choices))
            return said
        low, high = self._point(i, event, below), self._point(i, event, above)
        from_letter, from_fair = Span(strict.lo, OPEN_HI), Span(fair.lo, OPEN_HI)
        add(TimeFacet(None, low, from_letter, from_fair, (i,), "part", when.text, key))
        to_letter, to_fair = Span(OPEN_LO, strict.hi), Span(OPEN_LO, fair.hi)
        add(TimeFacet(None, high, to_letter, to_fair, (i,), "part", when.text, key))
        return said

    def _told_by(self, said: _Said, event: Event, told: Meaning) -> None:
        """What a claim tells as done lies no later than its telling, and one day more.

        It is part of what it says of the last thing that it tells, and is set aside with that.
        """
        claim = said.claim
        *_, last = said.by.values()
        latest = self._latest(told)
        if is_open(latest.hi):
            return
        end: End = "start" if self.spanning[event.id] else "date"
        if claim.end or claim.lasts:
            end = "end"
        text = told_text(self.record, claim)
        strict, fair = Span(OPEN_LO, latest.lo), Span(OPEN_LO, latest.hi)
        self.out.facets.append(TimeFacet(None, Point(event.id, end), strict, fair, (last,), "told", text, "told"))

    def _latest(self, told: Meaning) -> Span:
        """The last day on which what was told can have come out, under the strict and the fair reading."""
        if told not in self.latest:
            self.latest[told] = told_by(told)
        return self.latest[told]

    def _lasting(self, i: int, event: Event, lasts: Duration, told: Meaning | None) -> None:
        """Gather a length: a set term where it is planned, time passed where it is told, up to its telling so far."""
        if not self.out.tellings[i].claim.planned:
            start, end = Point(event.id, "start"), Point(event.id, "end")
            spans = lasts.passed(STRICT), lasts.passed(FAIR)
            self.out.facets.append(TimeFacet(start, end, *spans, (i,), "lasts", lasts.text, "lasts"))
            if lasts.qualifier == "so far" and told is not None:
                self.out.facets.extend(going_on(i, event.id, lasts, told))
        elif event.renews not in self.events:
            base, end = self._base(event), self._point(i, event, "end")
            spans = lasts.term(STRICT), lasts.term(FAIR)
            self.out.facets.append(TimeFacet(base, end, *spans, (i,), "term", lasts.text, "lasts"))

    def _base(self, event: Event) -> Point:
        """Where a planned term runs from: the planned start if one is told, else the start as it came out.

        A renewal that is told to have begun runs from there, whatever was planned for what it renews.
        """
        if event.renews in self.events and event.begun:
            return Point(event.id, "start")
        return self._plan(event.id, "start")

    def _terms(self, event: Event, seen: tuple[str, ...] = ()) -> _Chains:
        """The planned terms that lead to an event's planned end, each from its base, with who tells them."""
        own = [
            (said.by["lasts"], said.claim.lasts)
            for said in self.mine[event.id]
            if said.claim.planned and said.claim.lasts
        ]
        from_its_start: _Chains = [(self._base(event), (lasts,), (i,)) for i, lasts in own]
        if event.renews not in self.events or event.id in seen or event.begun:
            return from_its_start
        before = self.events[event.renews]
        chains = self._terms(before, (*seen, event.id))
        terms = [(base, (*lengths, lasts), (*who, i)) for base, lengths, who in chains for i, lasts in own]
        if self.out.plans.get((before.id, "end")):
            terms += [(self._plan(before.id, "end"), (lasts,), (i,)) for i, lasts in own]
        return terms or from_its_start  # nothing tells when what it renews was to end

    def _renewal(self, event: Event) -> None:
        """A renewal's term adds to the one it renews, with one margin for the whole chain; it begins no earlier."""
        for base, lengths, who in self._terms(event)[:100]:
            text = " and then ".join(length.text for length in lengths)
            y = self._plan(event.id, "end", who[-1])
            spans = [set_term(lengths, way) for way in READINGS]
            self.out.facets.append(TimeFacet(base, y, spans[0], spans[1], who, "term", text, "lasts"))
        assert event.renews is not None
        if self.spanning[event.id] and self.spanning[event.renews]:
            self._structure(Point(event.renews, "start"), Point(event.id, "start"), Span(0, OPEN_HI))
        ours, theirs = self._plan(event.id, "start"), self._plan(event.renews, "end")
        if ours.plan and theirs.plan:
            self.out.facets.append(
                TimeFacet(theirs, ours, Span(-1, 1), Span(-BESIDE[FAIR], BESIDE[FAIR]), (), "structure", "", "")
            )

    def _linked(self, i: int, event: Event, key: TimeKey, when: When, link: Link) -> Iterator[TimeFacet]:
        """A time tied to another event."""
        other = self.events.get(link.event)
        if other is None or (other is event and not link.point):
            return
        below, above = self._ends_of(event, key)
        x_first, x_last = self._other(i, other, link, "start"), self._other(i, other, link, "end")
        text = when.text

        def facet(x: Point, y: Point, strict: Span, fair: Span, how: How) -> TimeFacet:
            return TimeFacet(x, y, strict, fair, (i,), how, text, key)

        def point(end: End) -> Point:
            return self._point(i, event, end)

        def tied(x: Point, strict: Span, fair: Span, how: How) -> Iterator[TimeFacet]:
            if below == above:
                yield facet(x, point(below), strict, fair, how)
                return
            # some of it fell then: it had begun by the last of those days, and ended on the first or later
            yield facet(x, point(above), Span(OPEN_LO, strict.hi), Span(OPEN_LO, fair.hi), how)
            yield facet(x, point(below), Span(strict.lo, OPEN_HI), Span(fair.lo, OPEN_HI), how)

        if link.relation == "after" and link.length:
            yield from tied(x_last, link.length.passed(STRICT), link.length.passed(FAIR), "offset")
        elif link.relation == "before" and link.length:
            back = [Span(-hi, -lo) for lo, hi in (link.length.passed(STRICT), link.length.passed(FAIR))]
            for late in tied(x_first, back[STRICT], back[FAIR], "offset"):  # told from the earlier point on
                strict, fair = (Span(-hi, -lo) for lo, hi in (late.strict, late.fair))
                yield facet(late.y, x_first, strict, fair, "offset")
        elif link.relation == "after":
            yield facet(x_last, point(below), self._apart(x_last), Span(APART[FAIR], OPEN_HI), "after")
        elif link.relation == "before":
            yield facet(point(above), x_first, self._apart(point(above)), Span(APART[FAIR], OPEN_HI), "before")
        elif link.relation == "with":
            # within the same year, or about the same time
            reach = [link.length.passed(way).hi if link.length else BESIDE[way] for way in READINGS]
            strict, fair = (Span(-days, days) for days in reach)
            yield from tied(x_last if key == "end" else x_first, strict, fair, "with")
        else:
            strict, fair = (Span(-INSIDE[way], OPEN_HI) for way in READINGS)
            yield facet(x_first, point(below), strict, fair, "during")
            yield facet(point(above), x_last, strict, fair, "during")

    def _apart(self, earlier: Point) -> Span:
        """How far a point lies after another, to the letter: it may share the day of an end that is out by then."""
        shared = earlier.end == "end" and self.counts.leaves_the_day(self.events[earlier.event])
        return Span(APART[FAIR] if shared else APART[STRICT], OPEN_HI)

    def _other(self, i: int, other: Event, link: Link, default: End) -> Point:
        """The other event's point: its plan if this claim is a plan and it has one, else its outcome."""
        end: End = "date"
        if self.spanning[other.id]:
            end = "start" if link.point == "start" else "end" if link.point == "end" else default
        if self.out.tellings[i].claim.planned:
            return self._plan(other.id, end)
        return Point(other.id, end)


def told_text(record: Record, claim: Claim) -> str:
    """When a claim was told, in the words the record has for it."""
    when = record.told(claim)
    return when.show() if when else ""


def _only_due(event: Event) -> bool:
    """Whether its planned start is only when a renewal was due; where it began otherwise, its plan runs from there."""
    return event.begun and not any(claim.planned and (claim.start or claim.date) for claim in event.standing)
