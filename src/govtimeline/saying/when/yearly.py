"""The times that every year has beside its months and seasons: quarters, halves, the weeks of a month, feasts.

A row of `YEARLY` is all that the code needs for one more: with a year after it ("Q3 2019", "Easter of 2016"), with a
year counted from the telling ("Christmas last year") or with none ("over Christmas"), in records and in sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from govtimeline.saying.when.days import HALVES, MONTH_NAMES, NoSuchDay, Span, day_of, half, month_span, year_span
from govtimeline.saying.when.framing import compiled, runs
from govtimeline.saying.when.nodes import Period

EASTER_YEARS = range(1583, 4100)
"""The years whose Easter the western church reckons by the calendar of this program."""


class Yearly(NamedTuple):
    """One way to write a time that every year has.

    pattern: of its words without the year, in small letters with single spaces; groups have no names. make: the
    period of a match in a year; NoSuchDay where the calendar does not have it. cue: runs of letters, one of which its
    words hold at least, so that other texts need not be tried.
    """

    pattern: str
    make: Callable[[re.Match[str], int], Period]
    cue: tuple[str, ...]


def of_year(words: str, year: int) -> Period | None:
    """What some words name in a year; NoSuchDay where the calendar does not have it."""
    held = runs(words)
    for row in YEARLY:
        if not held.isdisjoint(row.cue) and (m := compiled(row.pattern).fullmatch(words)):
            return row.make(m, year)
    return None


_NTH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1,
    "final": -1,
}  # fmt: skip


def _quarter(m: re.Match[str], year: int) -> Period:
    number = int(m[1]) if m[1] else _NTH[m[2]] % 5  # the last one is the fourth
    first = 3 * number - 2
    return Period((Span(day_of(year, first, 1), month_span(year, first + 2).hi),), "quarter", f"Q{number} {year:04}")


def _half(m: re.Match[str], year: int) -> Period:
    core = half(year_span(year), HALVES[int(m[1]) - 1], "year")
    return Period((core,), "half", f"H{m[1]} {year:04}")


def _week_of_month(m: re.Match[str], year: int) -> Period:
    """Days 1 to 7 of a month, or the seven days from 8, 15 or 22 on, or its last seven."""
    nth, month = _NTH[m[1]], MONTH_NAMES[m[2].removesuffix(".")]
    first, last = month_span(year, month)
    core = Span(last - 6, last) if nth < 0 else Span(first + 7 * nth - 7, first + 7 * nth - 1)
    name = next(word for word, n in _NTH.items() if n == nth)
    return Period((core,), "week of a month", f"{name} week of {m[2].removesuffix('.')[:3].title()} {year:04}")


_FIXED = {  # the month, the first day and the last
    "new year's day": (1, 1, 1), "new year's eve": (12, 31, 31), "christmas day": (12, 25, 25),
    "christmas eve": (12, 24, 24), "boxing day": (12, 26, 26), "christmas": (12, 24, 26),
}  # fmt: skip
_MOVING = {  # the first day and the last, counted from Easter Sunday
    "good friday": (-2, -2), "easter saturday": (-1, -1), "easter sunday": (0, 0), "easter day": (0, 0),
    "easter monday": (1, 1), "easter": (-2, 1),
}  # fmt: skip


def _feast(m: re.Match[str], year: int) -> Period:
    name = m[0].replace("’", "'")
    if name in _FIXED:
        month, first, last = _FIXED[name]
        core = Span(day_of(year, month, first), day_of(year, month, last))
    else:
        sunday, (before, after) = _easter(year), _MOVING[name]
        core = Span(sunday + before, sunday + after)
    shown = " ".join(word.capitalize() for word in name.split())
    return Period((core,), "day" if core.lo == core.hi else "feast", f"{shown} {year:04}")


def _easter(year: int) -> int:
    """Easter Sunday of the western church."""
    if year not in EASTER_YEARS:
        raise NoSuchDay(f"Easter is known here for the years {EASTER_YEARS[0]} to {EASTER_YEARS[-1]}; write the day")
    from dateutil.easter import easter  # few records need it

    sunday: date = easter(year)
    return sunday.toordinal()


FEASTS = {*_FIXED, *_MOVING}
"""The names of feasts."""
_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
YEARLY = (
    Yearly(rf"q([1-4])|({'|'.join(_NTH)}) quarter", _quarter, ("q", "quarter")),
    Yearly("h([12])", _half, ("h",)),
    Yearly(rf"({'|'.join(_NTH)}) week (?:of|in) ((?:{_MONTH})\.?)", _week_of_month, ("week",)),
    Yearly(
        "|".join(sorted(FEASTS, key=len, reverse=True)).replace("'", "['’]"), _feast,
        ("day", "eve", "christmas", "easter", "good"),
    ),
)


def spelling() -> list[str]:
    """The words of three letters and more that they are written with."""
    return re.findall("[a-z]{3,}", " ".join(row.pattern for row in YEARLY))
