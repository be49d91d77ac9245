"""Days and lengths by the year, as fingerprints hold them: a value that is told more precisely stays the same."""

from __future__ import annotations

from datetime import date

from govtimeline.saying.when import Span, is_open


def year(days: Span) -> str:
    """The year in the middle of some days: "2013", "from 2013", "until 2013"."""
    lo, hi = days
    if is_open(lo) and is_open(hi):
        return "any"
    if is_open(hi):
        return f"from {_year(lo)}"
    return f"until {_year(hi)}" if is_open(lo) else _year((lo + hi) // 2)


def years(length: Span) -> str:
    """A length in days as the nearest number of whole years, or its only bound."""
    if is_open(length.hi):
        return f"at least {round(length.lo / 365.25)}"
    return str(round((length.lo + length.hi) / 2 / 365.25))


def _year(day: int) -> str:
    return str(date.fromordinal(max(1, min(day, date.max.toordinal()))).year)
