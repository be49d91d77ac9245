"""Lengths of time as sources write them: "5 years", "almost six months", "at least 10 days"."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from govtimeline.when.days import OPEN_HI, Span, month_days
from govtimeline.when.margins import (
    ALMOST,
    BOUNDED,
    FAIR,
    OVER,
    PASSED,
    ROUGHLY,
    ROUND,
    SET_TERM_DAYS,
    SET_TERM_MONTHS,
)

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
NUMBERS = {word: n for n, word in enumerate(_WORDS, start=1)} | {
    "a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
}  # fmt: skip
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
_QUALIFIERS = {
    "about": "about", "around": "about", "roughly": "about", "circa": "about", "some": "about", "~": "about",
    "approximately": "about",
    "almost": "almost", "nearly": "almost", "just under": "almost",
    "just over": "over", "more than": "over", "over": "over",
    "within": "at most", "at most": "at most", "up to": "at most", "less than": "at most", "under": "at most",
    "at least": "at least",
}  # fmt: skip
_UNITS_HINT = "units are days, weeks, fortnights, months, quarters, years, decades"

_TERM = re.compile(
    r"(?P<sign>[-−])?(?P<number>\d+|[a-z]+)(?P<half>\s+and\s+a\s+half)?[\s-]+(?P<unit>[a-z]+?)(?P<tail>\s+and\s+a\s+half)?$"
)
_QUALIFIED = re.compile(
    "(" + "|".join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True)) + r")(?:\s+|(?<=~))(.*)$"
)


class Duration:
    """A length of time with a strict and a fair reading, in days.

    `months` and `days` are the calendar length named, `unit` the unit its margins count in, `qualifier` one
    of "", "about", "almost", "over", "at most", "at least".
    """

    __slots__ = ("days", "months", "qualifier", "text", "unit")

    def __init__(self, text: str, months: int, days: int, unit: str, qualifier: str = "") -> None:
        self.text = text
        self.months = months
        self.days = days
        self.unit = unit
        self.qualifier = qualifier

    @staticmethod
    def parse(text: str) -> Duration:
        """Read a length; ValueError carries a message and a hint."""
        return _parse(text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Duration) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Duration({self.text!r})"

    def __str__(self) -> str:
        return self.text

    @property
    def exact(self) -> Span:
        """The fewest and the most days that the named length can have."""
        length = month_days(self.months)
        return Span(length.lo + self.days, length.hi + self.days)

    @property
    def round(self) -> bool:
        """Whether it is a round 6 months or 10 years, which writers use loosely."""
        if self.days or not self.months:
            return False
        if self.unit == "year":
            return self.months % 120 == 0
        return self.unit == "month" and self.months % 6 == 0

    def passed(self, reading: int) -> Span:
        """The days it may stand for as time that has passed ("six years after"), never below zero."""
        lo, hi = self.exact
        unit = _UNIT_DAYS[self.unit]
        if self.qualifier == "at most":
            return Span(0, hi + round(BOUNDED[reading] * unit))
        if self.qualifier == "at least":
            return Span(max(0, lo - round(BOUNDED[reading] * unit)), OPEN_HI)
        if self.qualifier:
            under, over = {"almost": ALMOST, "over": OVER, "about": ROUGHLY}[self.qualifier][reading]
            return Span(max(0, lo - round(under * unit)), hi + round(over * unit))
        under, over = PASSED[reading]
        factor = ROUND if self.round else 1.0
        above = over * factor * unit
        most = math.ceil(above) - 1 if reading != FAIR else math.floor(above)
        return Span(max(0, lo - math.floor(under * factor * unit)), hi + most)

    def term(self, reading: int) -> Span:
        """The days it may stand for as a set term ("for five years")."""
        return set_term((self,), reading)


@lru_cache(maxsize=4096)
def set_term(terms: tuple[Duration, ...], reading: int) -> Span:
    """The days that a chain of set terms may come to: one sum of months, one margin for them all.

    A term with a qualifier of its own ("about five years") brings that margin instead.
    """
    months = sum(t.months for t in terms)
    days = sum(t.days for t in terms)
    lo, hi = month_days(months)
    if not any(t.qualifier for t in terms):
        if reading == FAIR:
            wide = month_days(months + SET_TERM_MONTHS).hi
            narrow = month_days(max(0, months - SET_TERM_MONTHS)).lo
            return Span(max(0, narrow + days), wide + days)
        return Span(max(0, lo + days - SET_TERM_DAYS), hi + days + SET_TERM_DAYS)
    spans = [t.passed(reading) for t in terms]
    return Span(sum(s.lo for s in spans), min(OPEN_HI, sum(s.hi for s in spans)))


@lru_cache(maxsize=65536)
def _parse(text: str) -> Duration:
    words = " ".join(text.lower().split())
    qualifier = ""
    if found := _QUALIFIED.match(words):
        qualifier, words = _QUALIFIERS[found[1]], found[2]
    months = days = 0
    unit = ""
    for part in re.split(r"\s+and\s+(?!a\s+half)|,\s*", words):
        m, d, unit = _term(part, text)
        months, days = months + m, days + d
    if not months and not days:
        raise ValueError(f'"{text}" is no length at all', "a length is at least one day")
    return Duration(text, months, days, unit, qualifier)


def _term(part: str, text: str) -> tuple[int, int, str]:
    """One number and unit as months, days and the unit its margins count in."""
    if part in ("half a year", "half a decade"):
        return (6, 0, "month") if part == "half a year" else (60, 0, "year")
    found = _TERM.match(part)
    if not found:
        raise ValueError(f'"{text}" is not a length of time', "write it like 5 years, almost six months, 10 days")
    if found["sign"]:
        raise ValueError(f'"{text}" is negative', "a length of time is above zero; say before or after for its direction")
    number = int(found["number"]) if found["number"].isdigit() else NUMBERS.get(found["number"])
    if number is None:
        raise ValueError(f'"{found["number"]}" in "{text}" is not a number', "write it in digits")
    if number > 9999:
        raise ValueError(f'"{text}" is too long', "lengths up to 9999 units are read")
    unit = found["unit"]
    unit = "century" if unit == "centuries" else unit.removesuffix("s")
    half = bool(found["half"] or found["tail"])
    if unit in _MONTHS:
        months = _MONTHS[unit] * number + (_MONTHS[unit] // 2 if half else 0)
        if months > 12 * 9999:
            raise ValueError(f'"{text}" is too long', "lengths up to 9999 years are read")
        if half:
            return months, 15 if unit == "month" else 0, "month"
        return months, 0, "month" if unit in ("month", "quarter") else "year"
    if unit in _DAYS:
        return 0, _DAYS[unit] * number + (_DAYS[unit] // 2 if half else 0), "day" if unit == "day" else "week"
    raise ValueError(f'"{found["unit"]}" in "{text}" is not a unit of time', _UNITS_HINT)
