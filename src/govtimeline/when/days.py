"""Days as ordinals, spans of them, and the calendar's periods.

A day is `datetime.date.toordinal()`: 1 is 1 January of year 1. A span is closed at both ends; an end that
nothing bounds is `OPEN_LO` or `OPEN_HI`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

OPEN_LO = -(10**9)
OPEN_HI = 10**9

SEASONS = ("spring", "summer", "autumn", "winter")
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


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

    def hull(self, other: Span) -> Span:
        """The shortest span that holds both."""
        return Span(min(self.lo, other.lo), max(self.hi, other.hi))

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


def day_of(year: int, month: int, day: int) -> int:
    """The ordinal of a day of the calendar; ValueError says why there is no such day."""
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is outside 1 to 9999")
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        name = date(year, month, 1).strftime("%B")
        raise ValueError(f"{name} {year} has {last} days, so there is no day {day}")
    return date(year, month, day).toordinal()


def year_span(year: int) -> Span:
    """A calendar year."""
    return Span(day_of(year, 1, 1), day_of(year, 12, 31))


def month_span(year: int, month: int) -> Span:
    """A calendar month."""
    first = day_of(year, month, 1)
    return Span(first, first + monthrange(year, month)[1] - 1)


def financial_year(year: int) -> Span:
    """The British financial year that begins on 1 April of `year`."""
    return Span(day_of(year, 4, 1), day_of(year + 1, 3, 31))


def season_span(season: str, year: int) -> Span:
    """The three months of a season that begins in `year` (winter begins in December)."""
    month = _FIRST_MONTH[season]
    last = (year + 1, 2) if season == "winter" else (year, month + 2)
    return Span(day_of(year, month, 1), month_span(*last).hi)


def shift(day: int, months: int) -> int:
    """`day` moved by calendar months, to the month's last day where the day is too late for it."""
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
    """The fewest and the most days that so many months in a row can have.

    Months are summed first and turned into days last: ten years are 3652 or 3653 days, not twice the most
    days that five years can have.
    """
    firsts = [day_of(2000 + m // 12, m % 12 + 1, 1) for m in range(48)]
    lengths = [shift(first, months) - first for first in firsts]
    return Span(min(lengths), max(lengths))


def third(span: Span, which: str, unit: str) -> Span:
    """The early, mid or late third of a year (four months), a season (one month) or a month (ten days)."""
    index = ("early", "mid", "late").index(which)
    if unit == "month":
        return (
            Span(span.lo, span.lo + 9),
            Span(span.lo + 10, span.lo + 19),
            Span(span.lo + 20, span.hi),
        )[index]
    step = 4 if unit == "year" else 1
    lo = shift(span.lo, step * index)
    return Span(lo, span.hi if index == 2 else shift(span.lo, step * (index + 1)) - 1)
