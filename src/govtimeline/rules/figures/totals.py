"""What happened by a day or in a period: the stretches of time that totals are of, and those that cannot all hold.

Whatever happened, as much or more has happened by a later day. So the count by each day on which a stretch begins
or ends can only rise, and each total bounds the rise over its stretch: a system of differences, which cannot hold
where going round it in some circle would leave less than nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, permutations
from math import ceil, floor, inf, isinf
from typing import NamedTuple

from govtimeline.ground.reading import FAIR
from govtimeline.ground.text import fold
from govtimeline.reason.registers import Window
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.context import Context
from govtimeline.rules.figures.levels import Level
from govtimeline.rules.figures.rivals import agreed, of_figure
from govtimeline.rules.figures.times import academic, days_name, financial, lasts, so_far
from govtimeline.saying.amount import Range
from govtimeline.saying.when import OPEN_LO, Meaning, Span, When, is_open, show_span
from govtimeline.saying.when.margins import EDGE, EXACT, MONTH

_UP_TO = ("by ", "until ", "till ", "before ")
_EDGES = ("end of ", "the end of ", "start of ", "the start of ", "beginning of ", "the beginning of ")
_CLEAR = (EXACT, EDGE, MONTH)
"""The margins of periods that begin and end where their words do, as far as a total of them goes."""
_SLIGHT = 1e-9
"""What is less than this share of a total is a rounding of the reckoning."""


class Stretch(NamedTuple):
    """The time a total is of: it begins on a day of `start`, or with all that ever was, and ends on one of `end`.

    name: the time in the one way that all its wordings share. said: as a sentence has it.
    """

    start: Span | None
    end: Span
    name: str
    said: str

    @property
    def outer(self) -> tuple[int, int]:
        """The day before its first and its last, of all the time that it may take in."""
        return (OPEN_LO if self.start is None else self.start.lo - 1), self.end.hi

    @property
    def inner(self) -> tuple[int, int]:
        """The same of the time that it surely takes in; the last before the first where there is none."""
        return (OPEN_LO if self.start is None else self.start.hi - 1), self.end.lo

    def within(self, other: Stretch) -> bool:
        """Whether it surely lies within another."""
        return other.inner[0] <= self.outer[0] and self.outer[1] <= other.inner[1]


class Total(NamedTuple):
    """All claims of one total of one stretch, and what it is at least and at most by them."""

    stretch: Stretch
    claims: tuple[FigureClaim, ...]
    range: Range


class Clash(NamedTuple):
    """Totals that cannot all hold: those that add up to more than the others, which take in their time, allow."""

    more: tuple[Total, ...]
    less: tuple[Total, ...]

    @property
    def totals(self) -> tuple[Total, ...]:
        """All of them."""
        return (*self.more, *self.less)


def stretch(context: Context, claim: FigureClaim, level: Level) -> Stretch | None:
    """The time that a claim of a total is of by one reading; None where nothing tells it, or it is a choice."""
    told, when = context.told(claim), claim.as_of
    text = fold(when.text) if when else ""
    if when and when.link is None and text.startswith(_UP_TO):
        return _up_to(when, text)
    period = context.replay.period(claim, told)
    if period is None or period.options:
        return None
    period = so_far(claim, period, told)
    if when is None or when.link is not None or not lasts(period) or text.startswith(_EDGES):
        return _of_words(context, claim, period)
    meaning = when.bounds(told, claim.planned)
    core, fair, hull = meaning.core, meaning.hull(FAIR), meaning.hull(level.reading)
    named = _named(when, meaning)
    if when.since:
        name = f"since {days_name(period.first)}, by {days_name(period.last)}"
        return Stretch(period.first, period.last, name, f"since {named}" if when.needs_told else named)
    start, end, name = period.first, period.last, days_name(core)
    if financial(claim):
        later = academic(period) if level.loose else period
        start, end = Span(start.lo, later.first.hi), Span(end.lo, later.last.hi)
    elif all(margin.widen(core, FAIR) != fair for margin in _CLEAR):  # it may begin or end earlier, or later
        start = Span(hull.lo, 2 * core.lo - hull.lo)
        end = Span(2 * core.hi - hull.hi, hull.hi)
    return Stretch(start, end, name, f"for {named}")


def _of_words(context: Context, claim: FigureClaim, period: Window) -> Stretch:
    """The stretch of a total that is told for an event, a day, an edge of a period, or for no time at all."""
    when = claim.as_of
    if when is None or when.link is None:
        day = when or context.record.told(claim)
        end = Span(period.first.lo, period.last.hi)
        named = _named(day, day.bounds(context.told(claim), claim.planned)) if day else "then"
        return Stretch(None, end, f"by {days_name(end)}", f"by {named}")
    link = when.link
    said = f"{link.relation} {context.title(link.event)}" if link.length is None else when.show()
    if lasts(period):
        return Stretch(period.first, period.last, fold(when.text), said)
    return Stretch(None, Span(period.first.lo, period.last.hi), fold(when.text), said)


def _named(when: When, meaning: Meaning) -> str:
    """A time as a sentence has it: "today" is another day by each source, so that it is told by its days."""
    return show_span(meaning.core) if when.needs_told else when.show()


def _up_to(when: When, text: str) -> Stretch | None:
    """From the beginning up to a time of the calendar, on some day of which it ends, or on the eve of it."""
    word, _, rest = text.partition(" ")
    try:
        core = When.parse(rest).bounds().core
    except ValueError:  # counted from its telling, or tied to an event
        return None
    if is_open(core.lo) or is_open(core.hi):
        return None
    end = Span(core.lo - 1, core.lo - 1) if word == "before" else core
    return Stretch(None, end, f"by {days_name(end)}", when.show())


def totals(context: Context, claims: Iterable[FigureClaim], level: Level) -> list[Total]:
    """The totals of a figure in the order of their days, claims of one stretch together."""
    groups: dict[tuple[Span | None, Span], list[tuple[Stretch, FigureClaim]]] = {}
    for claim in claims:
        if (found := stretch(context, claim, level)) is not None:
            groups.setdefault((found.start, found.end), []).append((found, claim))
    made = []
    for group in groups.values():
        group.sort(key=lambda told: (told[0].name, told[1].source, told[1].at or "", repr(told[1])))
        told = tuple(claim for _, claim in group)
        made.append(Total(group[0][0], told, _common(told, level)))
    return sorted(made, key=lambda total: (total.stretch.outer, total.stretch.name))


def _common(claims: Sequence[FigureClaim], level: Level) -> Range:
    """What a total is by all its claims where they agree, by any of them where they do not."""
    ranges = [_range(claim, level) for claim in claims]
    voices = [of_figure(claim) for claim in claims]
    lo, hi = max(r.lo for r in ranges), min(r.hi for r in ranges)
    if lo <= hi and all(agreed(a, b, level) for n, a in enumerate(voices) for b in voices[:n]):
        return Range(lo, hi)
    return Range(min(r.lo for r in ranges), max(r.hi for r in ranges))


def _range(claim: FigureClaim, level: Level) -> Range:
    """What a claim says a total may be: of things that are counted, whole numbers."""
    value = claim.value
    found = value.operand(level.reading, level.loose)
    if value.unit or "." in value.plain:
        return found
    lo, hi = (end if isinf(end) else float(to(end)) for end, to in zip(found, (ceil, floor), strict=True))
    return Range(lo, hi) if lo <= hi else found


def clashes(found: Sequence[Total]) -> list[Clash]:
    """Totals that cannot all hold, as few together as can be, each in one clash at most."""
    if not _around(found):
        return []
    made = _pairs(found)
    taken = {id(total) for clash in made for total in clash.totals}
    left = [total for total in found if id(total) not in taken]
    while rounds := _around(left):
        made.append(_least(left, rounds))
        left = [total for total in left if total not in made[-1].totals]
    return made


def hold(found: Sequence[Total]) -> bool:
    """Whether totals can all hold."""
    return not _around(found)


def _pairs(found: Sequence[Total]) -> list[Clash]:
    """Two by two, those furthest apart first, where one lies within the other and is more."""
    apart = [
        (whole.range.hi - part.range.lo, n, part, whole)
        for n, (part, whole) in enumerate(permutations(found, 2))
        if _above(part.range.lo, whole.range.hi) and part.stretch.within(whole.stretch)
    ]
    made: list[Clash] = []
    taken: set[int] = set()
    for _, _, part, whole in sorted(apart, key=lambda each: each[:2]):
        if id(part) not in taken and id(whole) not in taken:
            taken |= {id(part), id(whole)}
            made.append(Clash((part,), (whole,)))
    return made


def _above(one: float, other: float) -> bool:
    """Whether a number is more than another, and not by how it was reckoned."""
    return one > other + _SLIGHT * max(1.0, abs(one))


def _least(found: Sequence[Total], rounds: Sequence[Total]) -> Clash:
    """The clash that totals round a circle make, without those that it does not need."""
    needed = [total for total in found if total in rounds]
    for total in tuple(needed):
        rest = [each for each in needed if each is not total]
        if _around(rest):
            needed = rest
    more = [total for total in needed if total.range.lo > 0 and not _around(_bounded(needed, total))]
    return Clash(tuple(more), tuple(total for total in needed if total not in more))


def _bounded(needed: Sequence[Total], total: Total) -> list[Total]:
    """Totals, of which one is no longer at least anything."""
    return [each._replace(range=Range(-inf, each.range.hi)) if each is total else each for each in needed]


def _around(found: Sequence[Total]) -> list[Total]:
    """The totals round a circle that leaves less than nothing; none where all can hold."""
    edges: list[tuple[int, int, float, Total | None]] = []
    days = sorted({OPEN_LO, *(day for total in found for day in (*total.stretch.outer, *total.stretch.inner))})
    edges += [(later, earlier, 0.0, None) for earlier, later in pairwise(days)]
    for total in found:
        lo, hi = total.range
        if lo > 0 and not isinf(lo):
            first, last = total.stretch.outer
            edges.append((last, first, -lo, total))
        if not isinf(hi) and total.stretch.inner[0] <= total.stretch.inner[1]:
            first, last = total.stretch.inner
            edges.append((first, last, hi, total))
    slight = _SLIGHT * max(1.0, *(abs(weight) for *_, weight, _ in edges)) if edges else _SLIGHT
    most = dict.fromkeys(days, 0.0)
    came: dict[int, tuple[int, Total | None]] = {}
    moved = days[0]
    for _ in days:
        still = True
        for start, end, weight, by in edges:
            if most[start] + weight < most[end] - slight:
                most[end] = most[start] + weight
                came[end] = (start, by)
                moved, still = end, False
        if still:
            return []
    return _circle(moved, came, len(days))


def _circle(day: int, came: dict[int, tuple[int, Total | None]], steps: int) -> list[Total]:
    """The totals on the way back round, from a day that was still moved after so many steps."""
    for _ in range(steps):
        day = came[day][0]
    first, found = day, []
    while True:
        day, total = came[day]
        if total is not None:
            found.append(total)
        if day == first:
            return found
