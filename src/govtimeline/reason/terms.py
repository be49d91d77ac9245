"""Terms: the stays of a register as what it says of itself is held against them.

A term runs over the stays that renewals continue without anybody telling a break. Its days are those that some source
allows (`allowed`), so that nothing rests on one side of a dispute.
"""

from __future__ import annotations

from typing import NamedTuple

from govtimeline.ground.reading import FAIR, Reading
from govtimeline.reason.allowed import Allowed
from govtimeline.reason.facets import Point
from govtimeline.reason.registers import Replay
from govtimeline.reason.stays import first_day_out
from govtimeline.record.model import Event
from govtimeline.saying.when import ANY, OPEN_HI, OPEN_LO, Span, is_open


class Term(NamedTuple):
    """A member's time in a register, by one reading: in from a day of `start`, out for the first time on one of `out`.

    first, last: the events that tell its start and its end. no_start, no_end: whether no source tells these.
    planned: when it was to end, where a plan tells that. unknown: whether a source says that nobody knows its end.
    end: the day of its end as it is told, be that the last day in or the first one out.
    """

    member: str
    first: Event
    last: Event
    start: Span
    out: Span
    no_start: bool = False
    no_end: bool = False
    planned: Span | None = None
    unknown: bool = False
    end: Span | None = None

    @property
    def sure(self) -> Span:
        """The days on which the member must be in; where `lo` is above `hi`, on some day from `hi` to `lo`."""
        return Span(self.start.hi, max(self.out.lo, self.start.lo + 1) - 1)

    @property
    def maybe(self) -> Span:
        """The days on which the member can be in."""
        return Span(self.start.lo, self.out.hi - 1)

    @property
    def taken(self) -> int:
        """The last day on which the member is in, or is taken to be where no source tells its end."""
        if not self.no_end:
            return self.sure.hi
        return max(self.sure.hi, self.planned.lo - 1) if self.planned else OPEN_HI

    def meets(self, other: Term) -> bool:
        """Whether the two must be in on one day, whatever their days are."""
        return self.sure.lo <= other.sure.hi and other.sure.lo <= self.sure.hi


class Terms:
    """The terms of every register."""

    def __init__(self, replay: Replay) -> None:
        self.replay = replay
        self.allowed = Allowed(replay)
        self.solution = replay.solution
        self._terms: dict[tuple[str, Reading], list[Term]] = {}

    def of(self, register: str, reading: Reading = FAIR) -> list[Term]:
        """The terms of a register by one reading."""
        known = self._terms.get((register, reading))
        if known is None:
            known = self._terms[register, reading] = self._of(register, reading)
        return known

    def _of(self, register: str, reading: Reading) -> list[Term]:
        terms: dict[tuple[str, str], Term] = {}
        for event in self.replay.record.events:
            names = dict.fromkeys(event.members.get(register, ()))
            if names:
                term = self._term(event, reading)
                terms.update({(event.id, name): term._replace(member=name) for name in names})
        return _continued(terms)

    def held(self, register: str) -> Span:
        """The days that a register is held for: those it says, else from its first start to its last end, if told."""
        terms, days = self.of(register), self.replay.record.registers[register].days
        begins = min((term.start.hi for term in terms), default=OPEN_HI) if is_open(days.lo) else days.lo
        last = (term.sure.hi if term.unknown else term.taken for term in terms)
        ends = max(last, default=OPEN_LO) if is_open(days.hi) else days.hi
        return Span(begins, ends)

    def _term(self, event: Event, reading: Reading) -> Term:
        """The term of an event, of nobody yet."""
        start, end = Point(event.id, "start"), Point(event.id, "end")
        begins, ends = _in_order(self.allowed.days(start, reading), self.allowed.days(end, reading))
        told = [claim for claim in event.standing if not claim.planned]
        no_start = is_open(begins.lo) and not any(c.start for c in told) and not self.allowed.disputed(start)
        no_end = is_open(ends.hi) and not any(c.end or c.lasts for c in told) and not self.allowed.disputed(end)
        if begins == ANY and (plan := self.solution.plan(event.id, "start")):  # it may have come so
            begins, no_start = Span(self.solution.bounds(plan).lo, OPEN_HI), False
        out = first_day_out(ends, self.replay.counts.way(event))
        plan = self.solution.plan(event.id, "end")
        planned = self.solution.bounds(plan) if plan else None
        unknown = any("end" in claim.unknown for claim in told)
        return Term("", event, event, begins, out, no_start, no_end, planned, unknown, ends)


def _in_order(begins: Span, ends: Span) -> tuple[Span, Span]:
    """The days of a start and of an end, without those on which it would end before it began."""
    earlier, later = Span(begins.lo, min(begins.hi, ends.hi)), Span(max(begins.lo, ends.lo), ends.hi)
    return (begins, ends) if earlier.empty else (earlier, later)


def _continued(terms: dict[tuple[str, str], Term]) -> list[Term]:
    """Terms with those that renewals continue put together, where no source tells that one broke off."""
    following = {
        (term.first.renews, term.member): key
        for key, term in terms.items()
        if term.first.renews and (term.first.renews, term.member) in terms
    }
    continued = set(following.values())
    made = []
    for key, whole in terms.items():
        if key in continued:
            continue
        while key in following:
            key = following[key]
            later = terms[key]
            if whole.no_end or later.no_start:
                whole = later._replace(first=whole.first, start=whole.start, no_start=whole.no_start)
            else:
                made.append(whole)
                whole = later
        made.append(whole)
    return made  # of several renewals of one event one is followed: the others are terms of their own
