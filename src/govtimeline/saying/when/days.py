"""Days as ordinals, spans of them, and the calendar's periods.

A day is `datetime.date.toordinal()`: 1 is 1 January of year 1. A span is closed at both ends; an end that
nothing bounds is `OPEN_LO` or `OPEN_HI`.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

OPEN_LO = -(10**9)
OPEN_HI = 10**9
YEARS = "the years here are 1 to 9999"
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()

SEASONS = ("spring", "summer", "autumn", "winter")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
MONTH_NAMES = {name: n for n, name in enumerate(MONTHS, start=1)}
MONTH_NAMES |= {name[:3]: n for name, n in MONTH_NAMES.items()} | {"sept": 9}
"""The number of each month by its names, in full and cut short."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
THIRDS = ("early", "mid", "late")
HALVES = ("first half", "second half")
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_COMMON_YEAR = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Span(NamedTuple):
    """The days from `lo` to `hi`, both included."""

    lo: int
    hi: int

    def meets(self, other: Span) -> bool:
        """Whether the two share a day."""
        return self.lo <= other.hi and other.lo <= self.hi

    def meet(self, other: Span) -> Span:
        """The days that both hold; `lo` above `hi` where there are none."""
        return Span(max(self.lo, other.lo), min(self.hi, other.hi))

    @property
    def empty(self) -> bool:
        """Whether it holds no day."""
        return self.lo > self.hi


ANY = Span(OPEN_LO, OPEN_HI)


def hull(spans: tuple[Span, ...]) -> Span:
    """The shortest span that holds all of `spans`, of which there is at least one."""
    return Span(min(s.lo for s in spans), max(s.hi for s in spans))


def is_open(day: int) -> bool:
    """Whether `day` stands for an open end, also after arithmetic on one."""
    return abs(day) >= OPEN_HI // 2


def in_calendar(day: int) -> bool:
    """Whether the calendar has `day`: it is neither open nor outside the years 1 to 9999."""
    return FIRST_DAY <= day <= LAST_DAY


class NoSuchDay(ValueError):
    """A day that the calendar does not have; its message says what it has instead."""


def day_of(year: int, month: int, day: int) -> int:
    """The ordinal of a day of the calendar; NoSuchDay, a ValueError, where there is none."""
    if not 1 <= year <= 9999:
        raise NoSuchDay(YEARS)
    if not 1 <= month <= 12:
        raise NoSuchDay("months run from 01 to 12")
    last = _month_length(year, month)
    if not 1 <= day <= last:
        raise NoSuchDay(f"{MONTHS[month - 1].title()} {year} has the days 1 to {last}")
    return date(year, month, day).toordinal()


def _month_length(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _COMMON_YEAR[month - 1] + leap


def year_span(year: int) -> Span:
    """A calendar year."""
    return Span(day_of(year, 1, 1), day_of(year, 12, 31))


def years_span(first: int, count: int) -> Span:
    """So many calendar years from `first` on, those of them that the calendar has."""
    return Span(year_span(max(1, first)).lo, year_span(first + count - 1).hi)


def month_span(year: int, month: int) -> Span:
    """A calendar month."""
    first = day_of(year, month, 1)
    return Span(first, first + _month_length(year, month) - 1)


def financial_year(year: int) -> Span:
    """The British financial year that begins on 1 April of `year`."""
    return Span(day_of(year, 4, 1), day_of(year + 1, 3, 31))


def tax_year(year: int) -> Span:
    """The British tax year that begins on 6 April of `year`."""
    return Span(day_of(year, 4, 6), day_of(year + 1, 4, 5))


def academic_year(year: int) -> Span:
    """The academic year that begins in September of `year`."""
    return Span(day_of(year, 9, 1), day_of(year + 1, 8, 31))


def season_span(season: str, year: int) -> Span:
    """The three months of a season that begins in `year` (winter begins in December)."""
    month = _FIRST_MONTH[season]
    last = (year + 1, 2) if season == "winter" else (year, month + 2)
    return Span(day_of(year, month, 1), month_span(*last).hi)


def shift(day: int, months: int) -> int:
    """`day` moved by calendar months, to the month's last day where the day is too late for it.

    Open where that leads out of the calendar.
    """
    if is_open(day) or not months:
        return day
    return _shift(day, months)


@lru_cache(maxsize=65536)
def _shift(day: int, months: int) -> int:
    from dateutil.relativedelta import relativedelta

    try:
        return (date.fromordinal(day) + relativedelta(months=months)).toordinal()
    except (ValueError, OverflowError):
        return OPEN_LO if months < 0 else OPEN_HI


@lru_cache(maxsize=4096)
def month_days(months: int) -> Span:
    """The fewest and the most days that so many calendar months in a row can have, in the years 1901 to 2099.

    Months are summed first and turned into days last: ten years are 3652 or 3653 days, not twice the most
    days that five years can have.
    """
    years, rest = divmod(months, 12)
    lengths = []
    for first in range(12):
        part = [(first + i) % 12 for i in range(rest)]
        februaries = years + (1 in part)
        common = 365 * years + sum(_COMMON_YEAR[month] for month in part)
        lengths += [common + februaries // 4, common + (februaries + 3) // 4]
    return Span(min(lengths), max(lengths))


_THIRD_MONTHS = {
    "season": (0, 1, 2), "year": (0, 4, 8), "decade": (0, 36, 84), "century": (0, 396, 804),
    "numbered century": (0, 396, 804),
}  # fmt: skip
_HALF_MONTHS = {"year": 6, "decade": 60, "century": 600, "numbered century": 600}


def third(span: Span, which: str, unit: str) -> Span:
    """The early, mid or late third of a month, a season, a year, a decade or a century.

    Of a month ten days and the rest, of a season one month, of a year four, of a decade three, four and three
    years, of a century ten times that and a year more.
    """
    if unit == "month":
        firsts = [span.lo, span.lo + 10, span.lo + 20]
    else:
        firsts = [shift(span.lo, months) for months in _THIRD_MONTHS[unit]]
    index = THIRDS.index(which)
    return Span(firsts[index], span.hi if index == 2 else firsts[index + 1] - 1)


def half(span: Span, which: str, unit: str) -> Span:
    """The first or second half of a month (15 days and the rest), a year, a decade or a century."""
    middle = span.lo + 15 if unit == "month" else shift(span.lo, _HALF_MONTHS[unit])
    return Span(span.lo, middle - 1) if which == HALVES[0] else Span(middle, span.hi)
