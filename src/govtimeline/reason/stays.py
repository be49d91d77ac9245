"""Stays: one member's time in a register, and how sources count the day on which one ends.

An end told by the last day in ("ends: last day") puts a member out on the day after, one told by the first day out
on that day. Where a source does not say, it may be either, so that on its end day a member is perhaps in. An end that
is only reckoned from a length is the first day out. Where the sources of one end count it differently, `build` reads
them all as last days, so that those who mean one day agree.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from govtimeline.record.model import Event, Record
from govtimeline.record.sources import Counting
from govtimeline.saying.when import OPEN_HI, Span, is_open

LAST: Literal["last day"] = "last day"
FIRST_OUT: Literal["first day out"] = "first day out"
SHIFTS: dict[Counting | None, Span] = {LAST: Span(0, 0), FIRST_OUT: Span(-1, -1), None: Span(-1, 0)}
"""How far the last day in lies from the day that a source tells as an end, by how it counts."""

_A_DAY = 2
"""How far apart the bounds of a day may lie that is told as a day, with its margin."""


class Stay(NamedTuple):
    """One member's time in a register: in from a day of `start`, told to end on a day of `end`, or in still.

    out: the days on which it may be out for the first time.
    """

    member: str
    event: Event
    start: Span
    end: Span | None
    out: Span | None

    def surely(self, day: int) -> bool:
        """Whether the member must be in on a day."""
        return self.start.hi <= day and (self.out is None or day < self.out.lo)

    def maybe(self, day: int) -> bool:
        """Whether the member can be in on a day."""
        return self.start.lo <= day and (self.out is None or day < self.out.hi)

    def goes_on(self, later: Stay) -> bool:
        """Whether another stay of the member is a renewal of this one, or begins as it ends, to the day.

        It may begin on the day after as well, but where the day of the end is told as the first day out.
        """
        if later.event.renews == self.event.id:
            return True
        if self.end is None or self.out is None:
            return False
        if self.end.hi - self.end.lo > _A_DAY or later.start.hi - later.start.lo > _A_DAY:
            return False
        between = sum(later.start) // 2 - sum(self.end) // 2
        return 0 <= between <= (self.out != self.end)


class Counts:
    """How the sources of a record count the day on which something ends."""

    def __init__(self, record: Record) -> None:
        self.sources = {key: source.ends for key, source in record.sources.items() if source.ends}
        self.exact = {key for key, source in record.sources.items() if source.exact}

    def ways(self, event: Event) -> set[Counting | None]:
        """The ways in which those who tell the day of an event's end count it."""
        told = (claim for claim in event.standing if claim.end is not None and claim.end.link is None)
        return {self.sources.get(claim.source) for claim in told}

    def way(self, event: Event) -> Counting | None:
        """How the days of an event's end are counted, once they are solved; None for either."""
        ways = self.ways(event)
        return (LAST if len(ways) > 1 else ways.pop()) if ways else FIRST_OUT

    def shift(self, event: Event, source: str) -> Span:
        """How far what a source tells of an event's end lies from what is solved for."""
        return SHIFTS[self.sources.get(source)] if self.sources and len(self.ways(event)) > 1 else Span(0, 0)

    def leaves_the_day(self, event: Event) -> bool:
        """Whether an end is told to the day, and may be the first day out: then what follows may begin on it."""
        if not self.exact or self.way(event) == LAST:
            return False
        return any(claim.end is not None and claim.source in self.exact for claim in event.standing)


def first_day_out(end: Span, way: Counting | None) -> Span:
    """The days on which a member may be out for the first time, by the days of its end and how they are counted."""
    lo, hi = end
    return Span(lo if is_open(lo) else lo + (way == LAST), OPEN_HI if is_open(hi) else hi + (way != FIRST_OUT))
