"""The ways to write a period of the calendar that have a shape of their own: decades, centuries, financial years.

A row of `FORMS` is all that the code needs for one more: records, sentences of a text and the spelling of hints
take it from there. The unit of the period that it makes decides its margins (`margins.py`). What every year has
(quarters, feasts) is in `yearly`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from govtimeline.saying.numbers import ORDINALS
from govtimeline.saying.when.days import (
    NoSuchDay,
    Span,
    academic_year,
    day_of,
    financial_year,
    month_span,
    season_span,
    tax_year,
    year_span,
    years_span,
)
from govtimeline.saying.when.framing import compiled, runs
from govtimeline.saying.when.nodes import Period
from govtimeline.saying.when.yearly import of_year


class Form(NamedTuple):
    """One way to write a period.

    pattern: of its words, in small letters with single spaces; groups have no names. make: the period of a
    match, None where it is none; NoSuchDay where the calendar does not have it. cue: runs of letters or marks, one
    of which its words hold at least, so that other texts need not be tried. prose: whether a sentence that holds such
    words means that period.
    """

    pattern: str
    make: Callable[[re.Match[str]], Period | None]
    cue: tuple[str, ...]
    prose: bool = True


def by_form(words: str) -> Period | None:
    """The period that some words write in one of the forms; NoSuchDay where the calendar does not have it."""
    if "century" not in words and not any(map(str.isdigit, words)):  # all others have a digit
        return None
    held = runs(words)
    for form in FORMS:
        if not held.isdisjoint(form.cue) and (m := compiled(form.pattern).fullmatch(words)):
            return form.make(m)
    return None


# Tens, hundreds and thousands of years


def _decade(m: re.Match[str]) -> Period:
    shown = f"{m[1]}X" if m[1][-1] == "0" else f"{m[1]}0s"  # the 1900s are a hundred years
    return Period((years_span(int(m[1]) * 10, 10),), "decade", shown)


def _century(m: re.Match[str]) -> Period:
    return Period((years_span(int(m[1]) * 100, 100),), "century", f"{m[1]}{'XX' if m[0].endswith('x') else '00s'}")


def _millennium(m: re.Match[str]) -> Period:
    return Period((years_span(int(m[1]) * 1000, 1000),), "millennium", f"{m[1]}XXX")


def _numbered(m: re.Match[str]) -> Period:
    first, *word = m.groups()
    number = int(first) if first else CENTURIES.index(word[0]) + 1
    if not number:
        raise NoSuchDay("the first hundred years are the 1st century")
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Period((years_span(number * 100 - 99, 100),), "numbered century", f"{number}{ending} century")


CENTURIES = (
    *ORDINALS, "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
)  # fmt: skip


# Years that do not begin in January


def _one_year(m: re.Match[str], what: str) -> int:
    """The year in which a year of two numbers begins; NoSuchDay where they do not follow on each other."""
    first, last = [part for part in m.groups() if part and part.isdigit()]
    year = int(first)
    if int(last) != year + 1 and (len(last) > 2 or int(last) != (year + 1) % 100):
        raise NoSuchDay(f"one {what} is {'FY' if what == 'financial year' else what} {year:04}-{(year + 1) % 100:02}")
    return year


def _two_years(year: int) -> str:
    return f"{year:04}–{(year + 1) % 100:02}"


def _fiscal(m: re.Match[str]) -> Period:
    year = _one_year(m, "financial year")
    return Period((financial_year(year),), "financial year", f"FY {_two_years(year)}")


def _tax_year(m: re.Match[str]) -> Period:
    year = _one_year(m, "tax year")
    return Period((tax_year(year),), "span", f"tax year {_two_years(year)}")


def _academic_year(m: re.Match[str]) -> Period:
    year = _one_year(m, "academic year")
    return Period((academic_year(year),), "academic year", f"academic year {_two_years(year)}")


def _winter(m: re.Match[str]) -> Period:
    year = _one_year(m, "winter")
    return Period((season_span("winter", year),), "season", f"winter {_two_years(year)}")


# Numbers


def _short_span(m: re.Match[str]) -> Period | None:
    """1914-18: the second number is no month, no season of EDTF (21 to 24) and not the year after the first."""
    year, last = int(m[1]), int(m[2])
    if last <= max(year % 100 + 1, 12) or 21 <= last <= 24:
        return None
    last += year // 100 * 100
    return Period((Span(year_span(year).lo, year_span(last).hi),), "span", f"{year:04}–{last:04}")


def _anno_domini(m: re.Match[str]) -> Period:
    year = int(m[1] or m[2])
    return Period((year_span(year),), "year", f"{year}" if year > 999 else f"AD {year}")


def _month_by_number(m: re.Match[str]) -> Period:
    core = month_span(int(m[2]), int(m[1]))
    return Period((core,), "month", f"{_MONTHS[int(m[1]) - 1]} {m[2]}")


def _day_by_number(m: re.Match[str]) -> Period | None:
    """13/7/2013 and 7/13/2013: None where the two numbers could be a day and a month either way round."""
    one, other = int(m[1]), int(m[2])
    if max(one, other) <= 12 and one != other:
        return None
    day, month = (one, other) if other <= 12 else (other, one)
    ordinal = day_of(int(m[3]), month, day)
    return Period((Span(ordinal, ordinal),), "day", f"{day} {_MONTHS[month - 1]} {m[3]}")


def _day_year_first(m: re.Match[str]) -> Period:
    year, month, day = map(int, m.groups())
    ordinal = day_of(year, month, day)
    return Period((Span(ordinal, ordinal),), "day", f"{day} {_MONTHS[month - 1]} {m[1]}")


def _year_first(m: re.Match[str]) -> Period | None:
    return of_year(m[2], int(m[1]))


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEARS = r"(\d{4})[-–/](\d{4}|\d{2})"


def _named(names: str) -> str:
    """A year of two numbers with a name before or after it."""
    return rf"(?:{names}) ?{_YEARS}|{_YEARS} (?:{names})"


FORMS = (
    Form(r"(\d{2}[1-9]|\d{3}(?=x))(?:x|0['’]?s)", _decade, ("x", "s"), prose=False),
    Form(r"(\d\d)(?:xx|00['’]?s)", _century, ("xx", "s"), prose=False),
    Form(r"(\d)xxx", _millennium, ("xxx",), prose=False),
    Form(
        rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?|({'|'.join(CENTURIES)})) century(?: (?:ad|ce))?", _numbered, ("century",)
    ),
    Form(r"(\d\d?)c\.?(?: (?:ad|ce))?", _numbered, ("c",), prose=False),
    Form(_named("fy|financial year|fiscal year"), _fiscal, ("fy", "financial", "fiscal")),
    Form(_named("tax year"), _tax_year, ("tax",)),
    Form(_named("academic year|school year"), _academic_year, ("academic", "school")),
    Form(rf"winter (?:of )?{_YEARS}|{_YEARS} winter", _winter, ("winter",)),
    Form(r"(\d{4})[-–](\d\d)", _short_span, ("-", "–"), prose=False),
    Form(
        r"(?:ad|a\.d\.|ce) ?(\d{1,4})|(\d{1,4}) ?(?:ad|a\.d\.|ce|c\.e\.)", _anno_domini,
        ("ad", "d", "ce", "e"), prose=False,
    ),
    Form(r"(\d\d?)/(\d{4})", _month_by_number, ("/",)),
    Form(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})", _day_by_number, ("/", ".", "-")),
    Form(r"(\d{4})[/.](\d\d?)[/.](\d\d?)", _day_year_first, ("/", ".")),
    Form(r"(\d{4})[ -](q[1-4]|h[12])", _year_first, ("q", "h")),
)  # fmt: skip


def spelling() -> list[str]:
    """The words of three letters and more that the forms are written with."""
    return re.findall("[a-z]{3,}", " ".join(form.pattern for form in FORMS))
