"""Days as people write them: "1 Jul 2013", "Mar–Nov 2023", "at least 59 days"."""

from __future__ import annotations

from datetime import date

from govtimeline.saying.when.days import FIRST_DAY, LAST_DAY, Span, is_open, month_days

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS_FROM = 92  # days from which a length is told in whole months


def show_day(day: int) -> str:
    """One day: "1 Jul 2013"; the first or last of the calendar for one outside it."""
    d = _date(day)
    return f"{d.day} {_MONTHS[d.month - 1]} {d.year}"


def show_span(span: Span) -> str:
    """A span of days, as coarsely as can be without saying less: "2013", "Jul 2013", "1–9 Jul 2013"."""
    lo, hi = span
    if is_open(lo) and is_open(hi):
        return "any day"
    if is_open(lo):
        return f"until {show_day(hi)}"
    if is_open(hi):
        return f"from {show_day(lo)}"
    if lo == hi:
        return show_day(lo)
    a, b = _date(lo), _date(hi)
    if a.day == 1 and (hi >= LAST_DAY or _date(hi + 1).day == 1):
        return _months(a, b)
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{show_day(hi)}"
    if a.year == b.year:
        return f"{a.day} {_MONTHS[a.month - 1]} – {show_day(hi)}"
    return f"{show_day(lo)} – {show_day(hi)}"


def _months(a: date, b: date) -> str:
    """Whole months, or whole years where both ends allow it."""
    if a.month == 1 and b.month == 12:
        return f"{a.year}" if a.year == b.year else f"{a.year}–{b.year}"
    last = f"{_MONTHS[b.month - 1]} {b.year}"
    if (a.year, a.month) == (b.year, b.month):
        return last
    first = _MONTHS[a.month - 1]
    return f"{first}–{last}" if a.year == b.year else f"{first} {a.year} – {last}"


def show_gap(days: int) -> str:
    """Days in the words a reader grasps, never more than they are: "59 days", "5 months", "6 years"."""
    if days < MONTHS_FROM:
        return f"{days} day{'s' if days != 1 else ''}"
    months = int(days / 30.4375)
    if month_days(months + 1).lo <= days:  # 365 days are a year, of whatever months
        months += 1
    if months < 24:
        return f"{months} months"
    years, rest = divmod(months, 12)
    return f"{years} years" if not rest else f"{years} years {rest} month{'s' if rest != 1 else ''}"


def _date(day: int) -> date:
    return date.fromordinal(min(max(day, FIRST_DAY), LAST_DAY))
