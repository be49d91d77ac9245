"""Who came into a register, or left it, over a period: each member once for each time that it was in.

Stays of one member that surely share a day, or go on from one another, are one time in, from the first start to the
last end, however many events tell of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from govtimeline.reason.stays import Stay
from govtimeline.saying.amount import Range
from govtimeline.saying.when import OPEN_HI, Span


def bouts(stays: Iterable[Stay], function: str) -> list[list[Stay]]:
    """The times that members were in, one stay each, in groups of which one surely lies apart from the next.

    Each rests on the event by which a member came in ("joined"), or by which it left ("left").
    """
    of_member: dict[str, list[Stay]] = {}
    for stay in stays:
        of_member.setdefault(stay.member, []).append(stay)
    found: list[list[Stay]] = []
    for its in of_member.values():
        times = sorted((_together(one, function) for one in _at_once(its)), key=lambda time: time.start)
        last = OPEN_HI
        for n, time in enumerate(times):
            until = max(time.out.hi, time.start.hi) if time.out else OPEN_HI
            if not n or last < time.start.lo:
                found.append([time])
                last = until
            else:
                found[-1].append(time)
                last = max(last, until)
    return found


def counted(bouts: Iterable[Sequence[Stay]], function: str, first: Span, last: Span) -> Range:
    """How many came in, or left, during a period that begins on a day of `first` and ends on a day of `last`."""
    fewest = most = 0
    for bout in bouts:
        moves = list(_moves(bout, function, first, last))
        whole = _together(bout, function)
        day = whole.start if function == "joined" else whole.end
        once = bool(moves) and day is not None and _within(day, first, last)  # by whichever of them it was
        fewest += max(sum(sure for _, sure in moves), once)
        most += len(moves)
    return Range(fewest, most)


def moved(bouts: Iterable[Sequence[Stay]], function: str, first: Span, last: Span) -> list[Stay]:
    """The times in that may have begun, or ended, during a period."""
    return [stay for bout in bouts for stay, _ in _moves(bout, function, first, last)]


def _at_once(stays: Sequence[Stay]) -> list[list[Stay]]:
    """The stays of one member, those together that surely make one time in."""
    groups: list[list[Stay]] = []
    for stay in stays:
        joined, apart = [stay], []
        for group in groups:
            if any(_one(stay, other) for other in group):
                joined += group
            else:
                apart.append(group)
        groups = [*apart, joined]
    return groups


def _one(stay: Stay, other: Stay) -> bool:
    """Whether two stays of a member are one time in: one goes on from the other, or some day surely lies in both."""
    day = max(stay.start.hi, other.start.hi)
    return stay.goes_on(other) or other.goes_on(stay) or (stay.surely(day) and other.surely(day))


def _together(stays: Sequence[Stay], function: str) -> Stay:
    """Stays as one, from the first start to the last end."""
    first = min(stays, key=lambda stay: stay.start)
    last = max(stays, key=lambda stay: stay.end or Span(OPEN_HI, OPEN_HI))
    start = Span(min(stay.start.lo for stay in stays), min(stay.start.hi for stay in stays))
    ends = [(stay.end, stay.out) for stay in stays if stay.end is not None and stay.out is not None]
    event = (first if function == "joined" else last).event
    if len(ends) < len(stays):
        return first._replace(event=event, start=start, end=None, out=None)
    end = Span(max(end.lo for end, _ in ends), max(end.hi for end, _ in ends))
    out = Span(max(out.lo for _, out in ends), max(out.hi for _, out in ends))
    return first._replace(event=event, start=start, end=end, out=out)


def _moves(bout: Sequence[Stay], function: str, first: Span, last: Span) -> Iterator[tuple[Stay, bool]]:
    """The times in of a bout that may have begun or ended during a period, and whether they surely did.

    Days known less well may go on from one another.
    """
    joined = function == "joined"
    for stay in bout:
        day = stay.start if joined else stay.end
        if day is None or day.hi < first.lo or day.lo > last.hi:
            continue
        others = [other for other in bout if other is not stay]
        beside = [_in_before(stay, other) if joined else _in_after(stay, other) for other in others]
        if "surely" not in beside:
            yield stay, "maybe" not in beside and _within(day, first, last)


def _within(day: Span, first: Span, last: Span) -> bool:
    """Whether a day surely lies within a period."""
    return day.lo >= first.hi and day.hi <= last.lo


def _in_before(stay: Stay, other: Stay) -> Literal["surely", "maybe", "no"]:
    """Whether a member was in by another stay on the day before one began."""
    lo, hi = stay.start.lo - 1, stay.start.hi - 1
    if other.surely(lo) and other.surely(hi):
        return "surely"
    return "maybe" if other.start.lo <= hi and other.maybe(max(lo, other.start.lo)) else "no"


def _in_after(stay: Stay, other: Stay) -> Literal["surely", "maybe", "no"]:
    """Whether a member was in by another stay on the first day on which one was over; ends are held against ends."""
    assert stay.end is not None and stay.out is not None
    lo, hi = stay.out.lo, stay.out.hi
    if other.start.hi <= lo and (other.end is None or stay.end.hi < other.end.lo):
        return "surely"
    later = other.end is None or max(stay.end.lo, other.start.lo) < other.end.hi
    return "maybe" if other.start.lo <= hi and later else "no"
