"""Lengths of time as sources write them: "5 years", "almost six months", "at least 10 days"."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from govtimeline.ground.errors import Unreadable, is_text
from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.saying.numbers import in_digits
from govtimeline.saying.when.days import OPEN_HI, Span, month_days
from govtimeline.saying.when.hedges import HEDGES, ahead
from govtimeline.saying.when.margins import (
    ALMOST,
    BETWEEN,
    BOUNDED,
    EXACTLY,
    OVER,
    PASSED,
    ROUGHLY,
    ROUND,
    SET_TERM_DAYS,
    SET_TERM_MONTHS,
)

_NUMBERS = {"a": 1, "an": 1, "hundred": 100}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNITS = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "month", "year": "year",
    "decade": "year", "century": "year",
}  # fmt: skip
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
QUALIFIERS = dict.fromkeys((*HEDGES, "some"), "about") | {
    "almost": "almost", "nearly": "almost", "just under": "almost",
    "just over": "over", "more than": "over", "over": "over",
    "within": "at most", "at most": "at most", "up to": "at most", "no more than": "at most",
    "less than": "at most", "under": "at most",
    "at least": "at least", "no less than": "at least",
    "exactly": "exactly", "precisely": "exactly",
}  # fmt: skip
LONGEST_TEXT = 100
LONGEST_MONTHS = 12 * 9999
_HINT = "write it like 5 years, almost six months, 10 days"
_UNITS_HINT = "units are days, weeks, fortnights, months, quarters, years, decades, centuries"

_QUALIFIED = re.compile(ahead(tuple(QUALIFIERS)) + "(?P<rest>.+)")
_TERM = re.compile(
    r"(?P<number>\d+|[a-z]+(?:-[a-z]+)??)(?P<half>\.5| and a half)?"
    r"[ -](?P<unit>[a-z]+)(?P<tail> and a half)?",
    re.ASCII,
)
_HALVES = {
    "half a month": (0, 15, "month"), "half a year": (6, 0, "month"), "half a decade": (60, 0, "year"),
    "half a century": (600, 0, "year"),
}  # fmt: skip
_SO_FAR = " so far"
_AND = re.compile(r",? and (?!a half)|, ?|(?<=s) (?=\d)")


class Duration:
    """A length of time with a strict and a fair reading, in days.

    `months` and `days` are the calendar length named, `unit` the unit its margins count in ("day", "week",
    "month" or "year"), `qualifier` one of "", "about", "almost", "over", "at most", "at least", "exactly", "so
    far" (it goes on); or "next" and "same" of a length that no text gives but the calendar leaves, as between a
    day and another in the year after.
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
        """Read a length; Unreadable where that cannot be done."""
        return _parse(is_text(text, "a length of time", 'Duration.parse("5 years")'))

    def __eq__(self, other: object) -> bool:
        """Whether the texts are the same."""
        return isinstance(other, Duration) and self.text == other.text

    def __hash__(self) -> int:
        """A hash of the text."""
        return hash(self.text)

    def __repr__(self) -> str:
        """Its class and text."""
        return f"Duration({self.text!r})"

    def __str__(self) -> str:
        """The text as typed."""
        return self.text

    @property
    def exact(self) -> Span:
        """The fewest and the most days that the named length can have."""
        if self.qualifier in BETWEEN:
            return Span(*BETWEEN[self.qualifier][self.unit][STRICT])
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

    def passed(self, reading: Reading) -> Span:
        """The days it may stand for as time that has passed ("six years after"), never below zero."""
        if self.qualifier == "so far":
            return Span(self.by_its_telling(reading).lo, OPEN_HI)
        if self.qualifier in BETWEEN:
            return Span(*BETWEEN[self.qualifier][self.unit][reading])
        lo, hi = self.exact
        unit = _UNIT_DAYS[self.unit]
        if self.qualifier == "at most":
            return Span(0, hi + round(BOUNDED[reading] * unit))
        if self.qualifier == "at least":
            return Span(max(0, lo - round(BOUNDED[reading] * unit)), OPEN_HI)
        if self.qualifier in ("almost", "over"):
            under, over = (ALMOST if self.qualifier == "almost" else OVER)[reading]
            return Span(max(0, lo - round(under * unit)), hi + round(over * unit))
        if self.qualifier == "exactly":
            return Span(max(0, lo - EXACTLY), hi + EXACTLY)
        factor = ROUND if self.round else 1.0
        if self.qualifier == "about":
            under, over = ROUGHLY[reading]
            return Span(max(0, lo - round(under * factor * unit)), hi + round(over * factor * unit))
        under, over = PASSED[reading]
        above = over * factor * unit
        # "six years" said strictly is less than seven
        most = math.floor(above) if reading == FAIR else math.ceil(above) - 1
        return Span(max(0, lo - math.floor(under * factor * unit)), hi + most)

    def by_its_telling(self, reading: Reading) -> Span:
        """The days that had passed of what goes on ("six years so far") when that was told."""
        return Duration(self.text, self.months, self.days, self.unit).passed(reading)

    def term(self, reading: Reading) -> Span:
        """The days it may stand for as a set term ("for five years")."""
        return set_term((self,), reading)


def set_term(terms: tuple[Duration, ...], reading: Reading) -> Span:
    """The days that a chain of set terms may come to: one sum of months, one margin for them all.

    A term with a qualifier of its own ("about five years") brings that margin instead.
    """
    plain = [term for term in terms if not term.qualifier]
    spans = [term.passed(reading) for term in terms if term.qualifier]
    if plain:
        spans.append(_plain_term(sum(t.months for t in plain), sum(t.days for t in plain), reading))
    return Span(sum(s.lo for s in spans), min(OPEN_HI, sum(s.hi for s in spans)))


def _plain_term(months: int, days: int, reading: Reading) -> Span:
    if reading == FAIR:
        lo, hi = month_days(max(0, months - SET_TERM_MONTHS)).lo, month_days(months + SET_TERM_MONTHS).hi
        if months < SET_TERM_MONTHS:  # "for 10 days": the margin reaches below the months there are
            lo -= month_days(SET_TERM_MONTHS - months).hi
        return Span(max(0, lo + days), hi + days)
    lo, hi = month_days(months)
    return Span(max(0, lo + days - SET_TERM_DAYS), hi + days + SET_TERM_DAYS)


@lru_cache(maxsize=65536)
def _parse(text: str) -> Duration:
    if len(text) > LONGEST_TEXT:
        message = f"a length of time of {len(text)} characters, at most {LONGEST_TEXT} are read"
        raise Unreadable(message, _HINT)
    words = in_digits(" ".join(text.lower().replace("−", "-").split()))
    qualifier = ""
    if words.endswith(_SO_FAR):
        qualifier, words = "so far", words.removesuffix(_SO_FAR)
        if _QUALIFIED.fullmatch(words):
            raise Unreadable(f'"{text}" hedges a length that goes on', "write 2 years so far, or at least 2 years")
    elif found := _QUALIFIED.fullmatch(words):
        said = found[1] or found[2] or found[3]
        qualifier, words = QUALIFIERS[said], found["rest"]
    months = days = 0
    unit = ""
    for part in _AND.split(words):
        m, d, unit = _term(part, text)
        months, days = months + m, days + d
    if not months and not days:
        raise Unreadable(f'"{text}" is no length at all', "a length is at least one day")
    if months > LONGEST_MONTHS:
        raise Unreadable(f'"{text}" is too long', "lengths up to 9999 years are read")
    return Duration(text, months, days, unit, qualifier)


def _term(part: str, text: str) -> tuple[int, int, str]:
    """One number and unit as months, days and the unit its margins count in."""
    if part in _HALVES:
        return _HALVES[part]
    if part.startswith("-"):
        hint = "a length of time is above zero; say before or after for its direction"
        raise Unreadable(f'"{text}" is negative', hint)
    found = _TERM.fullmatch(part)
    if not found:
        raise Unreadable(f'"{text}" is not a length of time', _HINT)
    unit = found["unit"]
    unit = "century" if unit == "centuries" else unit.removesuffix("s")
    if unit not in UNITS:
        raise Unreadable(f'"{found["unit"]}" in "{text}" is not a unit of time', _UNITS_HINT)
    number = int(found["number"]) if found["number"].isdigit() else _NUMBERS.get(found["number"])
    if number is None:
        raise Unreadable(f'"{found["number"]}" in "{text}" is not a number', "write it in digits")
    if number > 9999:
        raise Unreadable(f'"{text}" is too long', "lengths up to 9999 units are read")
    half = bool(found["half"] or found["tail"])
    if unit in _DAYS:
        if half and unit == "day":
            raise Unreadable(f'"{text}" has half a day', "the shortest unit is a day")
        return 0, _DAYS[unit] * number + (_DAYS[unit] // 2 if half else 0), UNITS[unit]
    months = _MONTHS[unit] * number
    if not half:
        return months, 0, UNITS[unit]
    if unit in ("month", "quarter"):
        months, days = (months, 15) if unit == "month" else (months + 1, 15)
        return months, days, "month"
    return months + _MONTHS[unit] // 2, 0, "year"
