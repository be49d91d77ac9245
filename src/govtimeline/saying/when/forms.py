"""The ways to write a period of the calendar that have a shape of their own: decades, centuries, financial years.

A row of `FORMS` is all that the code needs for one more: records, sentences of a text and the spelling of hints
take it from there. The unit of the period that it makes decides its margins (`margins.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from govtimeline.saying.when.days import NoSuchDay, financial_year, years_span
from govtimeline.saying.when.nodes import Period


class Form(NamedTuple):
    """One way to write a period.

    pattern: of its words, in small letters with single spaces; groups have no names. make: the period of a
    match, None where it is none; NoSuchDay where the calendar does not have it. prose: whether a sentence that
    holds such words means that period.
    """

    pattern: str
    make: Callable[[re.Match[str]], Period | None]
    prose: bool = True


def by_form(words: str) -> Period | None:
    """The period that some words write in one of the forms; NoSuchDay where the calendar does not have it."""
    for pattern, make in _compiled():
        if m := pattern.fullmatch(words):
            return make(m)
    return None


def _decade(m: re.Match[str]) -> Period:
    return Period((years_span(int(m[1]) * 10, 10),), "decade", f"{m[1]}0s")


def _century(m: re.Match[str]) -> Period:
    return Period((years_span(int(m[1]) * 100, 100),), "century", f"{m[1]}XX")


def _fiscal(m: re.Match[str]) -> Period:
    year, last = int(m[1] or m[3]), m[2] or m[4]
    if int(last) != year + 1 and (len(last) > 2 or int(last) != (year + 1) % 100):
        raise NoSuchDay(f"one financial year is FY {year:04}-{(year + 1) % 100:02}")
    return Period((financial_year(year),), "span", f"FY {year:04}–{(year + 1) % 100:02}")


_YEARS = r"(\d{4})[-–/](\d{4}|\d{2})"
FORMS = (
    Form(r"(\d{3})(?:x|0['’]?s)", _decade, prose=False),
    Form(r"(\d\d)xx", _century, prose=False),
    Form(rf"(?:fy|financial year) ?{_YEARS}|{_YEARS} financial year", _fiscal),
)


@cache
def _compiled() -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]]]:
    """The forms, compiled when the first text is read that is no plain day, month, season or year."""
    return [(re.compile(form.pattern, re.ASCII), form.make) for form in FORMS]


def spelling() -> list[str]:
    """The words of three letters and more that the forms are written with."""
    return re.findall("[a-z]{3,}", " ".join(form.pattern for form in FORMS))
