"""Days as a program gives and takes them: dates of the calendar, with None for an end that is open."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.when.days import OPEN_HI, OPEN_LO, Span, in_calendar


class Days(NamedTuple):
    """The days from `earliest` to `latest`, both included; None at an end that nothing bounds."""

    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        """As ISO 8601 writes an interval, `..` where it is open."""
        return "/".join(day.isoformat() if day else ".." for day in self)


def as_dates(span: Span) -> Days:
    """A span of ordinals as dates."""
    first, last = (date.fromordinal(day) if in_calendar(day) else None for day in span)
    return Days(first, last)


def as_span(days: Days) -> Span:
    """Dates as a span of ordinals."""
    earliest, latest = days
    return Span(earliest.toordinal() if earliest else OPEN_LO, latest.toordinal() if latest else OPEN_HI)


def ordinal(name: str, given: date | str) -> int:
    """A day, a `date` or as ISO 8601 writes it, as an ordinal; Unreadable where it is none. name: of the argument."""
    if isinstance(given, datetime):
        return given.date().toordinal()
    if isinstance(given, date):
        return given.toordinal()
    try:
        return date.fromisoformat(given).toordinal()
    except (TypeError, ValueError):
        raise Unreadable(f"{name} takes a day such as 2024-12-31, not {given!r}") from None
