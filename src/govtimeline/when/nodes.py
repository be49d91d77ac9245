"""What a time text says, as a small tree that reads itself against the day it was told.

A node turns the days of its telling into vague spans: the days its words name (the core) and the margin
around them. Nodes that need no telling ignore it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Protocol

from govtimeline.when.days import (
    ANY,
    OPEN_HI,
    OPEN_LO,
    SEASONS,
    Span,
    day_of,
    hull,
    is_open,
    month_span,
    season_span,
    shift,
    third,
    year_span,
)
from govtimeline.when.duration import Duration
from govtimeline.when.margins import (
    ABOUT,
    ADJACENT,
    APART,
    DAY,
    EXACT,
    FAIR,
    MONTH,
    RELATIVE,
    SEASON,
    SINCE,
    STRICT,
    THIRD,
    THIRD_OF_MONTH,
    Margin,
)


class Told(NamedTuple):
    """The days on which something was told, and whether what it tells lies ahead."""

    days: Span
    ahead: bool = False


class Vague(NamedTuple):
    """The days that words name, and how far around them each reading reaches."""

    core: Span
    margin: Margin
    unit: str

    def span(self, reading: int) -> Span:
        """The days it may mean under a reading."""
        return self.margin.widen(self.core, reading)


class Node(Protocol):
    """A part of a time text."""

    needs_told: bool

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        """The spans it may mean: more than one where the words leave a choice."""

    def show(self) -> str:
        """The text at its stated precision, as timelines print it."""


_MARGINS = {"day": DAY, "month": MONTH, "season": SEASON, "year": EXACT, "decade": EXACT, "span": EXACT}


class Period:
    """A day, month, season, year or span of the calendar, or a choice of them (winter 2017)."""

    needs_told = False

    def __init__(self, cores: tuple[Span, ...], unit: str, shown: str) -> None:
        self.vague = tuple(Vague(core, _MARGINS[unit], unit) for core in cores)
        self.unit = unit
        self.shown = shown

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        return self.vague

    def show(self) -> str:
        return self.shown


class Part:
    """Early, mid or late in a year, season or month."""

    def __init__(self, which: str, inner: Node, unit: str) -> None:
        self.which, self.inner, self.unit = which, inner, unit
        self.needs_told = inner.needs_told

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        margin = THIRD_OF_MONTH if self.unit == "month" else THIRD

        def part_of(day: int) -> Span:
            (whole,) = self.inner.read(told._replace(days=Span(day, day)), reading)
            return third(whole.core, self.which, self.unit)

        if self.needs_told:
            return (Vague(_across(told, part_of), margin, self.unit),)
        return tuple(
            Vague(third(v.core, self.which, self.unit), margin, self.unit) for v in self.inner.read(told, reading)
        )

    def show(self) -> str:
        return f"{self.which} {self.inner.show()}"


class About:
    """About a time: its outer margin takes the place of the inner one."""

    def __init__(self, inner: Node) -> None:
        self.inner = inner
        self.needs_told = inner.needs_told

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        return tuple(
            Vague(v.core, ABOUT.get(v.unit, ABOUT["year"]), v.unit) for v in self.inner.read(told, reading)
        )

    def show(self) -> str:
        return f"about {self.inner.show()}"


class Range:
    """From the start of one time to the end of another; what is vague keeps its margin at its end."""

    needs_told = False

    def __init__(self, first: Node | None, last: Node | None, shown: str) -> None:
        self.first, self.last, self.shown = first, last, shown

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        before, after = EXACT.before, EXACT.after
        lo, hi = OPEN_LO, OPEN_HI
        if self.first:
            spans = self.first.read(told, reading)
            lo = min(v.core.lo for v in spans)
            if spans[0].unit not in ("day", "month"):
                before = spans[0].margin.before
        if self.last:
            spans = self.last.read(told, reading)
            hi = max(v.core.hi for v in spans)
            if spans[0].unit not in ("day", "month"):
                after = spans[0].margin.after
        return (Vague(Span(lo, hi), Margin(before, after), "span"),)

    def show(self) -> str:
        return self.shown


class Beyond:
    """Before, after, by or since a time of the calendar or of the telling."""

    def __init__(self, word: str, inner: Node) -> None:
        self.word, self.inner = word, inner
        self.needs_told = inner.needs_told

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        if self.needs_told:  # not knowing the day of telling must loosen the bound, never tighten it
            day = told.days.lo if self.word == "after" else told.days.hi
            if self.word in ("before", "after", "by") and is_open(day):
                return (Vague(ANY, EXACT, "span"),)
            told = told if self.word == "since" else told._replace(days=Span(day, day))
        spans = self.inner.read(told, reading)
        core = hull(tuple(v.core for v in spans))
        margin = spans[0].margin
        if spans[0].unit == "day":
            margin = EXACT
        if self.word == "since":
            return tuple(Vague(v.core, SINCE if margin is EXACT else v.margin, v.unit) for v in spans)
        if self.word == "by":
            return (Vague(Span(OPEN_LO, margin.later(core.hi, reading)), EXACT, "span"),)
        apart = APART[reading]
        if self.word == "before":
            return (Vague(Span(OPEN_LO, margin.later(core.lo, reading) - apart), EXACT, "span"),)
        return (Vague(Span(margin.earlier(core.hi, reading) + apart, OPEN_HI), EXACT, "span"),)

    def show(self) -> str:
        return f"{self.word} {self.inner.show()}"


class Choice:
    """One time or another; what lies between them is not meant."""

    needs_told = False

    def __init__(self, options: tuple[Node, ...]) -> None:
        self.options = options

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        return tuple(v for option in self.options for v in option.read(told, reading))

    def show(self) -> str:
        return " or ".join(option.show() for option in self.options)


class Relative:
    """A word that counts from the telling: this year, last autumn, next month, yesterday, later this year."""

    needs_told = True

    def __init__(self, word: str, unit: str, text: str) -> None:
        self.word, self.unit, self.text = word, unit, text

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        core = _across(told, self._core)
        margin = ADJACENT if self.unit == "day" else RELATIVE
        unit = "season" if self.unit in SEASONS else "month" if self.unit in MONTHS else self.unit
        return (Vague(core, margin, unit),)

    def _core(self, day: int) -> Span:
        if self.word in ("later", "earlier"):
            whole = _this(day, self.unit)
            return Span(day, max(day, whole.hi)) if self.word == "later" else Span(min(day, whole.lo), day)
        step = {"last": -1, "this": 0, "next": 1}[self.word]
        return _nth(day, self.unit, step)

    def show(self) -> str:
        return self.text


class Ago:
    """So long ago, or in so long from now, counted from the telling."""

    needs_told = True

    def __init__(self, length: Duration, sign: int, text: str) -> None:
        self.length, self.sign, self.text = length, sign, text

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        passed = self.length.passed(reading)
        if self.sign < 0:
            core = Span(_moved(told.days.lo, -passed.hi), _moved(told.days.hi, -passed.lo))
        else:
            core = Span(_moved(told.days.lo, passed.lo), _moved(told.days.hi, passed.hi))
        return (Vague(core, EXACT, "span"),)

    def show(self) -> str:
        return self.text


class Bare:
    """A day or a month without its year.

    A day is of the year that brings it nearest to the telling. A month is the last one begun by then, or, of
    a plan, the first one not yet over.
    """

    needs_told = True

    def __init__(self, month: int, day: int | None, text: str) -> None:
        self.month, self.day, self.text = month, day, text

    def read(self, told: Told, reading: int) -> tuple[Vague, ...]:
        unit = "day" if self.day else "month"
        if any(is_open(day) for day in told.days):
            return (Vague(_across(told, lambda day: self._core(day, told.ahead)), _MARGINS[unit], unit),)
        first, last = (date.fromordinal(self._core(day, told.ahead).lo).year for day in told.days)
        cores = [core for year in range(first, last + 1) if (core := self._of(year))]
        return tuple(Vague(core, _MARGINS[unit], unit) for core in cores)

    def _of(self, year: int) -> Span | None:
        """The day or month in a year; None for 29 February of a common year."""
        if self.day is None:
            return month_span(year, self.month)
        try:
            day = day_of(year, self.month, self.day)
        except ValueError:
            return None
        return Span(day, day)

    def _core(self, told: int, ahead: bool) -> Span:
        year = date.fromordinal(told).year
        near = range(max(1, year - 4), min(9999, year + 4) + 1)
        spans = [span for y in near if (span := self._of(y))]
        if self.day is not None:
            return min(spans, key=lambda span: (abs(span.lo - told), span.lo))
        if ahead:
            return next((span for span in spans if span.hi >= told), spans[-1])
        return next((span for span in reversed(spans) if span.lo <= told), spans[0])

    def show(self) -> str:
        return self.text


def _across(told: Told, core_of: Callable[[int], Span]) -> Span:
    """The days a word may mean over all the days of its telling, open where that is."""
    known = [core_of(day) for day in told.days if not is_open(day)]
    if not known:
        return ANY
    core = hull(tuple(known))
    return Span(
        OPEN_LO if is_open(told.days.lo) else core.lo,
        OPEN_HI if is_open(told.days.hi) else core.hi,
    )


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip


def _moved(day: int, by: int) -> int:
    if is_open(day) or is_open(by):
        return OPEN_LO if min(day, by) <= OPEN_LO else OPEN_HI
    return day + by


def _this(day: int, unit: str) -> Span:
    """The period of the calendar that a day lies in."""
    today = date.fromordinal(day)
    if unit == "day":
        return Span(day, day)
    if unit == "week":
        monday = day - today.weekday()
        return Span(monday, monday + 6)
    if unit == "month":
        return month_span(today.year, today.month)
    if unit == "year":
        return year_span(today.year)
    if unit == "decade":
        first = today.year // 10 * 10
        return Span(year_span(first).lo, year_span(first + 9).hi)
    if unit == "season":
        return next(s for s in _seasons(today.year) if s.lo <= day <= s.hi)
    if unit == "winter":  # the nearest: in March still the one just over, in October the one to come
        near = [season_span("winter", y) for y in (today.year - 1, today.year)]
        return min(near, key=lambda s: max(s.lo - day, day - s.hi, 0))
    return _in_year(unit, today.year)


def _nth(day: int, unit: str, step: int) -> Span:
    """The period `step` before or after this one."""
    if step == 0:
        return _this(day, unit)
    if unit == "day":
        return Span(day + step, day + step)
    if unit == "week":
        lo, hi = _this(day, unit)
        return Span(lo + 7 * step, hi + 7 * step)
    if unit in ("month", "year", "decade"):
        months = {"month": 1, "year": 12, "decade": 120}[unit]
        return _this(shift(_this(day, unit).lo, months * step), unit)
    year = date.fromordinal(day).year
    years = range(year - 2, year + 3)
    spans = [s for y in years for s in _seasons(y)] if unit == "season" else [_in_year(unit, y) for y in years]
    if step < 0:
        return max(s for s in spans if s.hi < day)
    return min(s for s in spans if s.lo > day)


def _in_year(unit: str, year: int) -> Span:
    if unit in SEASONS:
        return season_span(unit, year)
    return month_span(year, MONTHS.index(unit) + 1)


def _seasons(year: int) -> list[Span]:
    """The seasons that touch a year, in order."""
    return [season_span("winter", year - 1), *(season_span(s, year) for s in SEASONS)]


__all__ = [
    "FAIR", "MONTHS", "STRICT", "About", "Ago", "Bare", "Beyond", "Choice", "Node", "Part", "Period", "Range",
    "Relative", "Told", "Vague",
]  # fmt: skip
