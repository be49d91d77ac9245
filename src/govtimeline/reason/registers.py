"""Registers replayed: who is surely in, and who may be in, on a day or over a period.

Every event that puts members in a register gives them a stay, from its start day to its end day; whether they are in
on that one, `stays` tells. The days are the tightened fair ones; where claims contest one, it is read as most
independent publishers tell it, and as all the camps together where none has most. Someone whose end is only planned,
or only bounded from below ("lasts at least 3 years"), is surely in until then, and may be in thereafter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.reason import moves
from govtimeline.reason.camps import sides
from govtimeline.reason.facets import End, Point, TimeFacet
from govtimeline.reason.solution import Dispute, Solution
from govtimeline.reason.stays import Counts, Stay, first_day_out
from govtimeline.record.model import Event, Record
from govtimeline.record.statements import FigureClaim
from govtimeline.saying.amount import Range
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Meaning, Span, hull, is_open


class Window(NamedTuple):
    """The time a figure is stated for: it begins on a day of `first` and ends on a day of `last`.

    gone, come: events whose stays are surely out, or in, then ("once Reading has left", "before it had left").
    options: the times it may be, where its words leave a choice ("2013 or 2016"); it then reaches from the
    first of them to the last. about: whether they leave the day open ("about 3 May 2015"): two may be of two days.
    """

    first: Span
    last: Span
    gone: frozenset[str] = frozenset()
    come: frozenset[str] = frozenset()
    options: tuple[Window, ...] = ()
    about: bool = False

    @property
    def whole(self) -> Span:
        """Every day that may belong to it."""
        return Span(self.first.lo, self.last.hi)


class Replay:
    """The stays of every register, told and planned."""

    def __init__(
        self, record: Record, solution: Solution, preferred: Mapping[str, tuple[str, str | None]] | None = None
    ) -> None:
        self.record = record
        self.solution = solution
        self.preferred = preferred or {}
        self.counts = Counts(record)
        self._stays: dict[tuple[str, bool], list[Stay]] = {}
        self._bouts: dict[tuple[str, str, bool], list[list[Stay]]] = {}

    def stays(self, register: str, planned: bool) -> list[Stay]:
        """The stays of a register as they came out; what lies ahead is read from plans where `planned`."""
        key = (register, planned)
        if key not in self._stays:
            self._stays[key] = [
                Stay(member, event, start, end, end and first_day_out(end, self.counts.way(event)))
                for event in self.record.events
                if event.members.get(register)
                for start, end in [(self._start(event, planned), self._end(event, planned))]
                if start is not None
                for member in dict.fromkeys(event.members[register])
            ]
        return self._stays[key]

    def _start(self, event: Event, planned: bool) -> Span | None:
        told = self.settled(Point(event.id, "start"))
        if not is_open(told.lo) or not is_open(told.hi):
            return told
        return self._planned(event.id, "start") if planned else None

    def _end(self, event: Event, planned: bool) -> Span | None:
        """When a stay ended; None where nobody tells that it did, or was to, or that the day is unknown."""
        point = Point(event.id, "end")
        told = self.settled(point)
        if not is_open(told.hi):
            return told
        plan = self._planned(event.id, "end")
        if planned and plan:
            return plan
        lasting = any((c.end or c.lasts) and not c.planned for c in event.standing)
        until = told.lo if lasting else plan.lo if plan else OPEN_LO
        if is_open(until) and any("end" in c.unknown and not c.planned for c in event.standing):
            return Span(told.lo, OPEN_HI)
        return None if is_open(until) else Span(until, OPEN_HI)

    def _planned(self, event: str, end: End) -> Span | None:
        point = self.solution.plan(event, end)
        return self.solution.bounds(point) if point else None

    def settled(self, point: Point) -> Span:
        """A point's days; where contested, the camp of most publishers, or all camps where none has most."""
        dispute = self._contested.get(point)
        told = dispute and (self._judged(dispute) or _by_majority(self._camps(dispute)))
        return told or self._with_rivals(point)

    def judged(self, point: Point) -> Span | None:
        """The days of a contested point by the source that a judgement prefers; None where none does."""
        dispute = self._contested.get(point)
        return self._judged(dispute) if dispute else None

    def _with_rivals(self, point: Point) -> Span:
        """A point's days, with those that a claim set aside would give it where a chain of claims contests it."""
        days = self.solution.bounds(point)
        if point.event in self.preferred:
            return days
        for facet in self._set_aside.get(point, ()):
            x, y, span = facet.x, facet.y, facet.fair
            other = y if point == x else x
            base = self.solution.bounds(other) if other else Span(0, 0)
            rival = Span(base.lo - span.hi, base.hi - span.lo) if point == x else _moved(base, span)
            if not (is_open(rival.lo) and is_open(rival.hi)):
                days = hull((days, rival))
        return days

    @cached_property
    def _set_aside(self) -> dict[Point, list[TimeFacet]]:
        """What claims set aside say of points that a chain of claims contests, even under the fair reading."""
        found: dict[Point, list[TimeFacet]] = {}
        for dispute in self.solution.disputes:
            if dispute.point is None and dispute.reading == FAIR:
                for facet in dispute.facets:
                    if dispute.out in facet.tellings:
                        for point in (facet.x, facet.y):
                            if point is not None:
                                found.setdefault(point, []).append(facet)
        return found

    @cached_property
    def _contested(self) -> dict[Point, Dispute]:
        """The points that claims date differently, even under the fair reading."""
        return {d.point: d for d in self.solution.disputes if d.point is not None and d.reading == FAIR}

    def _judged(self, dispute: Dispute) -> Span | None:
        """The days told by the source that a resolution prefers."""
        if dispute.point is None or dispute.point.event not in self.preferred:
            return None
        source, at = self.preferred[dispute.point.event]
        claims = ((f, self.solution.tellings[f.tellings[0]].claim) for f in dispute.rivals)
        spans = [f.fair for f, c in claims if c.source == source and at in (None, c.at)]
        return _common(spans) if spans else None

    def _camps(self, dispute: Dispute) -> list[tuple[int, Span]]:
        """The camps of a dispute: how many publishers each has, and the days it leaves."""
        camps = sides(dispute.rivals, FAIR)
        return [(self.solution.publishers(camp), _common([f.fair for f in camp])) for camp in camps]

    def count(self, function: str, register: str, period: Window, planned: bool) -> Range:
        """How many members hold on some day of a period, came in during it or left during it."""
        if period.options:
            ranges = [self.count(function, register, option, planned) for option in period.options]
            return Range(min(r.lo for r in ranges), max(r.hi for r in ranges))
        stays = self.stays(register, planned)
        if function == "members":
            return self._members(stays, period)
        return moves.counted(self._times(function, register, planned), function, period.first, period.last)

    def moved(self, function: str, register: str, period: Window, planned: bool) -> list[Stay]:
        """The stays by which members may have come in ("joined") or left ("left") during a period."""
        return moves.moved(self._times(function, register, planned), function, period.first, period.last)

    def _times(self, function: str, register: str, planned: bool) -> list[list[Stay]]:
        """The times that members were in, in groups that lie apart, as who came in or left is counted by them."""
        key = (function, register, planned)
        if key not in self._bouts:
            self._bouts[key] = moves.bouts(self.stays(register, planned), function)
        return self._bouts[key]

    def members(self, register: str, period: Window, planned: bool) -> tuple[list[Stay], list[Stay]]:
        """The stays of members surely in throughout a period, and of those that may be in on some day of it."""
        stays = _adjusted(self.stays(register, planned), period)
        days = _days(stays, period)
        present = [s for s in stays if any(s.maybe(d) for d in days)]
        of_member: dict[str, list[Stay]] = {}
        for stay in present:
            of_member.setdefault(stay.member, []).append(stay)
        sure = {m for m, its in of_member.items() if all(any(s.surely(d) for s in its) for d in days)}
        return [s for s in present if s.member in sure], [s for s in present if s.member not in sure]

    def _members(self, stays: list[Stay], period: Window) -> Range:
        stays = _adjusted(stays, period)
        fewest, most = OPEN_HI, 0
        for day in _days(stays, period):
            fewest = min(fewest, len({s.member for s in stays if s.surely(day)}))
            most = max(most, len({s.member for s in stays if s.maybe(day)}))
        return Range(fewest, most)

    def period(self, claim: FigureClaim, told: Meaning | None) -> Window | None:
        """The time a figure's claim is stated for; None where nothing tells it."""
        when = claim.as_of
        if when is None:
            return _of(told.telling(FAIR)) if told else None
        if when.link is not None:
            return self._tied(claim, told)
        try:
            reading = when.bounds(told, claim.planned)
        except ValueError:
            return None
        if when.since:
            return Window(reading.core, told.telling(FAIR)) if told else None
        days = reading.hull(STRICT)
        if reading.core.lo == reading.core.hi:
            about = days.lo < reading.core.lo and not when.needs_told
            return Window(days, days, about=True) if about else _of(reading.core)
        whole = _of(days)
        if whole is None or len(reading.strict) == 1:
            return whole
        options = (_of(span) for span in reading.strict)
        return whole._replace(options=tuple(option for option in options if option))

    def _tied(self, claim: FigureClaim, told: Meaning | None) -> Window | None:
        """A time tied to an event: on the days around its end (after) or its start, or all of it (during)."""
        assert claim.as_of is not None and claim.as_of.link is not None
        link = claim.as_of.link
        event = next((e for e in self.record.events if e.id == link.event), None)
        if event is None:
            return None
        end: End = "date"
        if link.relation == "during" and event.spans:
            return self._during(event, claim.planned, told)
        if event.spans:
            end = "end" if (link.point or ("end" if link.relation == "after" else "start")) == "end" else "start"
        days = self.settled(Point(event.id, end))
        if claim.planned and not self._told(Point(event.id, end)):
            days = self._planned(event.id, end) or days
        if is_open(days.lo) or is_open(days.hi):
            return None
        if link.length is not None:
            days = _away(days, link.length.passed(FAIR), link.relation)
            return None if is_open(days.lo) or is_open(days.hi) else Window(days, days)
        named, none = frozenset({event.id}), frozenset[str]()
        if link.relation == "after":
            gone, come = (named, none) if end == "end" else (none, named)
            return Window(days, days, gone, come)
        if link.relation == "before":
            eve = Span(days.lo - 1, days.hi - 1)
            gone, come = (none, named) if end == "end" else (named, none)
            return Window(eve, eve, gone, come)
        return _of(days)

    def _during(self, event: Event, planned: bool, told: Meaning | None) -> Window | None:
        """All the time of an event: as it was planned where a plan says so, up to the telling where it goes on."""
        first, last = (self.settled(Point(event.id, end)) for end in ("start", "end"))
        if planned:
            first = first if self._told(Point(event.id, "start")) else self._planned(event.id, "start") or first
            last = last if self._told(Point(event.id, "end")) else self._planned(event.id, "end") or last
        elif told and is_open(last.hi):
            until = told.telling(FAIR)
            last = Span(min(max(last.lo, until.lo), until.hi), until.hi)
        return _from(first, last) if first.lo <= last.hi else None

    def _told(self, point: Point) -> bool:
        return not is_open(self.solution.bounds(point).hi)


def _of(days: Span) -> Window | None:
    return _from(Span(days.lo, days.lo), Span(days.hi, days.hi))


def _from(first: Span, last: Span) -> Window | None:
    """The time from one day to another; None where either is open."""
    return None if any(is_open(day) for day in (*first, *last)) else Window(first, last)


def _away(days: Span, length: Span, relation: str) -> Span:
    """The days that lie a length after or before some days, or within it of them (the same year as X)."""
    if relation == "with":
        return Span(days.lo - length.hi, days.hi + length.hi)
    return _moved(days, length) if relation == "after" else Span(days.lo - length.hi, days.hi - length.lo)


def _moved(days: Span, by: Span) -> Span:
    return Span(days.lo + by.lo, days.hi + by.hi)


def _adjusted(stays: list[Stay], period: Window) -> list[Stay]:
    """The stays as the period itself tells of some: those out are left out, those in are in all the time."""
    left = [s for s in stays if s.event.id not in period.gone]
    if not period.come:
        return left
    first = Span(period.first.lo, period.first.lo)
    return [s._replace(start=first, end=None, out=None) if s.event.id in period.come else s for s in left]


def _days(stays: list[Stay], period: Window) -> list[int]:
    """The days of a period on which a count can change, and its own first and last."""
    lo, hi = period.whole
    days = {lo, hi}
    for stay in stays:
        for span in (stay.start, stay.out or stay.start):
            days |= {d for d in (span.lo, span.hi) if lo <= d <= hi}
    return sorted(days)


def _by_majority(camps: list[tuple[int, Span]]) -> Span | None:
    """The days of the camp with most publishers, or of all the camps that have as many."""
    if not camps:
        return None
    most = max(count for count, _ in camps)
    return hull(tuple(span for count, span in camps if count == most))


def _common(spans: Sequence[Span]) -> Span:
    """The days that all spans hold, or else the shortest span that holds them all."""
    lo, hi = max(s.lo for s in spans), min(s.hi for s in spans)
    return Span(lo, hi) if lo <= hi else hull(tuple(spans))
