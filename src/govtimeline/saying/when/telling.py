"""Times that count from the day they were told: this year, last autumn, 10 years ago, 18 December, Tuesday."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from govtimeline.ground.reading import READINGS, Reading
from govtimeline.saying.when.days import (
    ANY,
    FIRST_DAY,
    LAST_DAY,
    MONTHS,
    OPEN_HI,
    OPEN_LO,
    SEASONS,
    WEEKDAYS,
    YEARS,
    NoSuchDay,
    Span,
    academic_year,
    day_of,
    financial_year,
    hull,
    in_calendar,
    month_span,
    season_span,
    shift,
    tax_year,
    year_span,
    years_span,
)
from govtimeline.saying.when.duration import Duration
from govtimeline.saying.when.margins import ADJACENT, EXACT, MARGINS, RELATIVE, RELATIVE_YEAR, Margin, reaching
from govtimeline.saying.when.nodes import Node, Period, Vague
from govtimeline.saying.when.yearly import FEASTS, of_year

DAYS = {
    "today": "this", "now": "this", "yesterday": "last", "tomorrow": "next", "this morning": "this",
    "this afternoon": "this", "this evening": "this", "tonight": "this", "last night": "last",
}  # fmt: skip
STEPS = {"last": -1, "this": 0, "next": 1}
_YEAR_UNITS = ("year", "financial year", "tax year", "academic year", "decade")
UNITS = {"day", "week", "month", "quarter", "season", *_YEAR_UNITS, *SEASONS, *MONTHS}


_LONG = 3660  # days: a telling known no better than to ten years says little of the year that was meant


def counted(node: Node, told: Span, ahead: bool, reading: Reading) -> tuple[tuple[Span, ...], Span]:
    """The days a text may mean under a reading, and those its words name, told on some day of `told`.

    They hold what any one day of the telling would give. Words that name a time of the year leave a choice
    of years; of others the shortest span is taken, open on the side where the telling is.
    """
    if vague := _on_each_day(node, told, ahead):
        spans = sorted({_inside(v.span(reading)) for v in vague})
        return tuple(spans), _inside(hull(tuple(v.core for v in vague)))
    ends = [day for day in told if in_calendar(day)]
    vague = _on_each(ends, node, ahead) or [Vague(ANY, EXACT, "span")]
    span, core = (hull(tuple(s)) for s in ([v.span(reading) for v in vague], [v.core for v in vague]))
    return (_opened(_inside(span), told),), _opened(_inside(core), told)


def options(node: Node, told: Span, ahead: bool) -> tuple[Span, ...]:
    """The days that each time names of which a text may mean one, told on some day of `told`; none where it is one."""
    cores = sorted({v.core for v in _on_each_day(node, told, ahead)})
    return tuple(_inside(core) for core in cores) if len(cores) > 1 else ()


def _on_each_day(node: Node, told: Span, ahead: bool) -> list[Vague]:
    """What a text may mean told on each day of `told`; nothing where these are no days that leave a choice of times."""
    if not (in_calendar(told.lo) and in_calendar(told.hi)):
        return []
    if told.lo != told.hi and (not node.yearly or told.hi - told.lo >= _LONG):
        return []
    return _on_each((*range(told.lo, told.hi, 28), told.hi), node, ahead)


def _on_each(days: Sequence[int], node: Node, ahead: bool) -> list[Vague]:
    """What a text may mean told on each of some days; those on which it means no day of the calendar give nothing.

    NoSuchDay where none of them gives anything.
    """
    found: list[Vague] = []
    missing: NoSuchDay | None = None
    for day in days:
        try:
            found += node.at(day, ahead)
        except NoSuchDay as error:
            missing = error
    if missing and not (found and node.yearly):
        raise missing
    return found


def _inside(span: Span) -> Span:
    """A span with its ends open where they leave the calendar; NoSuchDay where all of it does."""
    if span.hi < FIRST_DAY or span.lo > LAST_DAY:
        raise NoSuchDay(YEARS)
    return Span(
        span.lo if span.lo >= FIRST_DAY else OPEN_LO,
        span.hi if span.hi <= LAST_DAY else OPEN_HI,
    )


def _opened(span: Span, told: Span) -> Span:
    """A span that is open on the sides where the telling is."""
    return Span(
        span.lo if in_calendar(told.lo) else OPEN_LO,
        span.hi if in_calendar(told.hi) else OPEN_HI,
    )


class Relative:
    """This, last or next week, May or autumn; last Christmas; yesterday; later or earlier this year."""

    needs_told = True

    def __init__(self, word: str, unit: str, shown: str) -> None:
        self.word, self.unit, self.shown = word, unit, shown
        self.yearly = word in STEPS and (unit in SEASONS or unit in MONTHS or unit in FEASTS)
        self.kind = "span"  # of later this year
        if feast := of_year(unit, 2000) if unit in FEASTS else None:
            self.kind = feast.kind
        elif word in STEPS:
            self.kind = "season" if unit in SEASONS else "month" if unit in MONTHS else unit

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        if self.word in STEPS:
            core = _nth(day, self.unit, STEPS[self.word], ahead)
        else:
            lo, hi = _this(day, self.unit)
            core = Span(day, max(day, hi)) if self.word == "later" else Span(min(day, lo), day)
        return (Vague(core, self._margin, self.kind),)

    @property
    def _margin(self) -> Margin:
        if self.unit == "day":
            return ADJACENT
        if self.unit in FEASTS:
            return MARGINS[self.kind]
        return RELATIVE_YEAR if self.word in STEPS and self.unit in _YEAR_UNITS else RELATIVE

    def show(self) -> str:
        """The text at its stated precision."""
        return self.shown


class YearAway:
    """A day, month or season of this, last or next year: "November last year"."""

    needs_told = True
    yearly = True

    def __init__(self, word: str, in_year: Callable[[int], Period], shown: str) -> None:
        self.word, self.in_year, self.shown = word, in_year, shown
        self.kind = in_year(2000).kind

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        return self.in_year(date.fromordinal(day).year + STEPS[self.word]).vague

    def show(self) -> str:
        """The text at its stated precision."""
        return self.shown


class Ago:
    """So long ago, or in so long from now. It names no day, so its core is what the strict reading gives."""

    needs_told = True
    yearly = False
    kind = "span"

    def __init__(self, length: Duration, sign: int, shown: str) -> None:
        self.length, self.sign, self.shown = length, sign, shown

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        strict, fair = (self._moved(day, self.length.passed(reading)) for reading in READINGS)
        return (Vague(strict, reaching(strict, strict, fair), "span"),)

    def _moved(self, day: int, by: Span) -> Span:
        if self.sign < 0:
            return Span(day - by.hi, day - by.lo)
        return Span(day + by.lo, day + by.hi)

    def show(self) -> str:
        """The text at its stated precision."""
        return self.shown


class Bare:
    """A day, a month, a season or what else every year has, without its year.

    Told as done it is the last one begun by then, that day included; of a plan, the first one not yet over.

    in_year: the one of a year. check: what raises NoSuchDay where that of a year is not what the text says, since it
    names another day of the week.
    """

    needs_told = True
    yearly = True

    def __init__(self, in_year: Callable[[int], Period], check: Callable[[int], object], shown: str) -> None:
        self.in_year, self.check, self.shown = in_year, check, shown
        self.kind = in_year(2000).kind

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`; NoSuchDay where it is none that the calendar has."""
        core, year = self._chosen(day, ahead)
        self.check(year)
        return (Vague(core, MARGINS[self.kind], self.kind),)

    def _chosen(self, told: int, ahead: bool) -> tuple[Span, int]:
        """The one that is meant, and its year."""
        year = date.fromordinal(told).year
        reach = 8 if "29 Feb" in self.shown else 2  # it may be eight years away
        found: list[tuple[Span, int]] = []
        missing = NoSuchDay(YEARS)
        for y in range(year - reach, year + reach + 1):
            try:
                found += [(v.core, y) for v in self.in_year(y).vague]
            except NoSuchDay as error:
                missing = error
        found = [(span, y) for span, y in found if (span.hi >= told if ahead else span.lo <= told)]
        if not found:
            raise missing
        return min(found) if ahead else max(found)

    def of_week(self, around: Callable[[int], Span], shown: str) -> Bare:
        """The week around such a day."""

        def in_year(year: int) -> Period:
            return Period((around(self.in_year(year).vague[0].core.lo),), "week", shown)

        return Bare(in_year, self.check, shown)

    def show(self) -> str:
        """The text at its stated precision."""
        return self.shown


class Weekday:
    """A day of the week: told as done the last one by then, that day included, of a plan the first not yet over.

    Last Thursday is the one before the telling or that of the week before; next Thursday likewise.
    """

    needs_told = True
    yearly = False
    kind = "day"

    def __init__(self, name: str, word: str) -> None:
        self.name, self.word = name, word

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        since = (day - 1 - WEEKDAYS.index(self.name)) % 7  # days since the last one; day 1 was a Monday
        in_week = day - (day - 1) % 7 + WEEKDAYS.index(self.name)
        if self.word == "last":
            days = {day - (since or 7), in_week - 7}
        elif self.word == "next":
            days = {day - since + 7, in_week + 7}
        else:
            days = {day - since + 7 if ahead and since else day - since}
        return tuple(Vague(Span(d, d), MARGINS["day"], "day") for d in sorted(days))

    def show(self) -> str:
        """The text at its stated precision."""
        return f"{self.word} {self.name.title()}".strip()


def _this(day: int, unit: str, ahead: bool = False) -> Span:
    """The period of the calendar that a day lies in; ahead: whether it is told of a plan."""
    today = date.fromordinal(day)
    if unit == "day":
        return Span(day, day)
    if unit == "week":
        monday = day - today.weekday()
        return Span(monday, monday + 6)
    if unit == "month":
        return month_span(today.year, today.month)
    if unit == "quarter":
        first = today.month - (today.month - 1) % 3
        return Span(day_of(today.year, first, 1), month_span(today.year, first + 2).hi)
    if unit == "year":
        return year_span(today.year)
    if unit == "financial year":
        return financial_year(today.year if today.month >= 4 else today.year - 1)
    if unit == "academic year":
        return academic_year(today.year if today.month >= 9 else today.year - 1)
    if unit == "tax year":
        return tax_year(today.year if (today.month, today.day) >= (4, 6) else today.year - 1)
    if unit == "decade":
        return years_span(today.year // 10 * 10, 10)
    if unit == "season":
        return max(s for s in _seasons(today.year) if s.lo <= day)
    if unit == "winter":  # the nearest: in March still the one just over, in October the one to come
        near = [season_span("winter", y) for y in (today.year - 1, today.year) if 1 <= y <= 9998]
        if ahead:  # of a plan, the one to come from the first day of March on
            near = [winter for winter in near if winter.hi >= day] or near
        return min(near, key=lambda s: max(s.lo - day, day - s.hi, 0))
    return _in_year(unit, today.year)


def _nth(day: int, unit: str, step: int, ahead: bool) -> Span:
    """The period `step` before or after the one that a day lies in."""
    if step == 0:
        return _this(day, unit, ahead)
    if unit == "day":
        return Span(day + step, day + step)
    if unit == "week":
        lo, hi = _this(day, unit)
        return Span(lo + 7 * step, hi + 7 * step)
    months = {"month": 1, "quarter": 3, "decade": 120, **dict.fromkeys(_YEAR_UNITS[:-1], 12)}.get(unit)
    if months:
        return _this(shift(_this(day, unit).lo, months * step), unit)
    year = date.fromordinal(day).year
    years = range(max(2, year - 2), min(9998, year + 2) + 1)
    spans = [s for y in years for s in (_seasons(y) if unit == "season" else (_in_year(unit, y),))]
    if step < 0:
        return max(s for s in spans if s.hi < day)
    return min(s for s in spans if s.lo > day)


def _in_year(unit: str, year: int) -> Span:
    if unit in SEASONS:
        return season_span(unit, year)
    if feast := of_year(unit, year) if unit in FEASTS else None:
        return feast.vague[0].core
    return month_span(year, MONTHS.index(unit) + 1)


def _seasons(year: int) -> list[Span]:
    """The seasons that touch a year, in order."""
    known = [(year - 1, "winter"), *((year, season) for season in SEASONS)]
    return [season_span(season, y) for y, season in known if y >= 1 and (y, season) != (9999, "winter")]


__all__ = ["DAYS", "STEPS", "UNITS", "Ago", "Bare", "Relative", "Weekday", "YearAway", "counted"]
