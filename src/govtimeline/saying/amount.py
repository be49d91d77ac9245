"""Amounts as sources write them, read twice: as the words say, and as a careful reader would allow.

An amount is a number, perhaps with a currency sign, a per cent sign or a scale (`£3m`, `14%`, `1,200`,
`two`, `a hundred`, `half`), a range of two (`£200,000-£300,000`, `between 5 and 7`), and perhaps a hedge before it:

| text | strict | fair |
| --- | --- | --- |
| a plain number | itself, to the rounding of its last digit | the same |
| A to B | from A to B | the rounding of either end |
| about N | the rounding of its last digit, at least 5% either way | at least 15% |
| almost N; just over N | below it; above it, by the rounding of its last digit, at least 5% | at least 15% |
| more than N; less than N | above it; below it | the same |
| at least N; at most N | it, or above it; it, or below it | the same |

What lies below a positive amount is not taken to fall below zero. 7% is 0.07. Two stated numbers do not meet in
the tie between them, but what is reckoned may have been rounded from a tie either way: 37.5% is told as 37% or
as 38%. A plain share in steps of five points may be one that was rounded to them, which is held apart (`loose`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf, nextafter
from typing import Literal, NamedTuple

from govtimeline.ground.errors import Unreadable, is_text
from govtimeline.ground.reading import FAIR, READINGS, Answer, Reading
from govtimeline.saying.numbers import SHARES, in_digits
from govtimeline.saying.ranges import Range, compare, exactly

Hedge = Literal["", "about", "almost", "just over", "over", "under", "at least", "at most"]

MARGINS = (0.05, 0.15)

HEDGES: dict[str, Hedge] = {
    "about": "about", "around": "about", "approximately": "about", "approx": "about", "approx.": "about",
    "circa": "about", "ca.": "about", "c.": "about", "c": "about", "roughly": "about", "some": "about",
    "an estimated": "about", "estimated": "about", "~": "about",
    "almost": "almost", "nearly": "almost", "just under": "almost", "just below": "almost",
    "slightly under": "almost", "slightly less than": "almost", "a little under": "almost",
    "just over": "just over", "just above": "just over", "just more than": "just over",
    "slightly over": "just over", "slightly more than": "just over", "a little over": "just over",
    "over": "over", "above": "over", "more than": "over", "greater than": "over", ">": "over",
    "under": "under", "below": "under", "less than": "under", "fewer than": "under", "<": "under",
    "at least": "at least", "no less than": "at least", "no fewer than": "at least", "≥": "at least",
    ">=": "at least",
    "at most": "at most", "up to": "at most", "no more than": "at most", "≤": "at most", "<=": "at most",
}  # fmt: skip
LONGEST_HEDGE = max(len(hedge.split()) for hedge in HEDGES)

POWERS = {"": 0, "k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
LETTERS = {0: "", 3: "k", 6: "m", 9: "bn"}

NUMBER = re.compile(
    r"(?P<sign>[-−+]|minus )?(?P<unit>[£$€]?)"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<decimals>\d+))?"
    r" ?(?P<power>k|thousand|million|m|billion|bn|)(?: ?(?P<percent>%|per ?cent))?"
)
SPANS = {  # by what one of its kind has in it: a pattern is compiled where that is met
    (" and ",): r"between (?P<low>.+?) and (?P<high>.+)",
    (" to ",): r"(?:from )?(?P<low>.+?) to (?P<high>.+)",
    ("-", "–", "—"): r"(?P<low>.*?[\w%]) ?[-–—] ?(?P<high>.+)",
}
HYPHEN = r"(?i)(\d(?:%| ?(?:k|thousand|million|m|billion|bn))?) ?- ?(?=[£$€]?\d)"
BARE = re.compile(r"[\d.,]+ ?[-–—] ?[\d.,]+")
LONGEST_TEXT = 80
SYMBOL = re.compile(r"(~|[<>]=|[<>](?!=)|[≥≤]|\bc\.|\bca\.)(?=\S)")

FIVE_POINTS = 25
"""How far a share may lie from the one in steps of five points that it is rounded to, in tenths of a point."""

HINT = "write a number (1,200, £3m, 14%), a range (5 to 7), or a word such as about or over and a number"


class Amount:
    """A quantity as a source states it.

    text: as typed. unit: `£`, `$`, `€`, `%`, or empty. strict, fair: what it may be, under each reading.
    whole: whether it is a plain whole number with no unit, and so most likely a count. said: the numbers it runs
    from and to, one and the same where it is no range, and the hedge before them.
    """

    __slots__ = ("_said", "fair", "strict", "text", "unit", "whole")

    def __init__(self, text: str, said: Said, strict: Range, fair: Range) -> None:
        self.text = text
        self.unit = said.low.unit
        self.strict = strict
        self.fair = fair
        self.whole = said.single and not (said.hedge or self.unit or said.low.scale or said.low.decimals)
        self._said = said

    @staticmethod
    def parse(text: str) -> Amount:
        """The amount that `text` states; Unreadable where it states none."""
        return parse(is_text(text, "an amount", 'Amount.parse("about 7%")'))

    def reading(self, reading: Reading, loose: bool = False) -> Range:
        """What it may be under one reading, `STRICT` or `FAIR`; loose: a share perhaps rounded to five points."""
        found = self.fair if reading == FAIR else self.strict
        if not (loose and self._said.five_points):
            return found
        ends = self._said.low.around(FIVE_POINTS)
        return Range(nextafter(ends.lo, inf), nextafter(ends.hi, -inf))

    def operand(self, reading: Reading, loose: bool = False) -> Range:
        """What to reckon with under one reading: a count is exact, or a sum of counts would blur."""
        found = self.reading(reading, loose)
        return exactly((found.lo + found.hi) / 2) if self.whole else found

    def told_of(self, reading: Reading, loose: bool = False) -> Range:
        """What it may be told of, where that is reckoned and not stated: a tie rounds either way."""
        low, high, hedge = self._said
        if loose and self._said.five_points:
            return low.around(FIVE_POINTS)
        if not self._said.single and not hedge and reading != FAIR:
            return self.strict
        return Range(bounds(low, hedge, reading, ties=True).lo, bounds(high, hedge, reading, ties=True).hi)

    @property
    def hedged(self) -> bool:
        """Whether it is told as about, over or under a number."""
        return bool(self._said.hedge)

    @property
    def plain(self) -> str:
        """The one way to write it that all ways of writing the same have in common: "£1.5m", "about 50%", "8"."""
        low, high, hedge = self._said
        said = low.plain() if self._said.single else f"{low.plain()} to {high.plain()}"
        return f"{hedge} {said}" if hedge else said

    def show(self) -> str:
        """The amount as stated, with single spaces, and a dash for a hyphen between two numbers."""
        text = " ".join(self.text.split())
        return re.sub(HYPHEN, r"\1–", text) if "-" in text else text

    def __str__(self) -> str:
        """The text as typed."""
        return self.text

    def __repr__(self) -> str:
        """The amount as one would make it."""
        return f"Amount.parse({self.text!r})"

    def __eq__(self, other: object) -> bool:
        """Whether two amounts state the same."""
        return isinstance(other, Amount) and self._key() == other._key()

    def __hash__(self) -> int:
        """A hash that equal amounts share."""
        return hash(self._key())

    def _key(self) -> tuple[str, Range, Range]:
        return self.unit, self.strict, self.fair


def agree(one: Amount, other: Amount, reading: Reading, loose: bool = False) -> Answer:
    """Whether two amounts state the same under one reading; two different units never do.

    loose: whether a share in steps of five points may have been rounded to them.
    """
    if one.unit and other.unit and one.unit != other.unit:
        return "no"
    return compare(one.reading(reading, loose), other.reading(reading, loose))


class Number(NamedTuple):
    """A written number: `digits` with the last of them `decimals` places after the point, in `unit`.

    scale: the power of ten that a word or letter after it stands for, 0 where there is none.
    """

    digits: int
    decimals: int
    scale: int
    unit: str

    def at(self, tenths: int = 0) -> float:
        """Its value, moved by some tenths of a unit of its last digit."""
        power = self.scale - self.decimals - 1 - (2 if self.unit == "%" else 0)
        moved = self.digits * 10 + tenths
        return float(moved * 10**power) if power >= 0 else moved / 10**-power

    def around(self, tenths: int) -> Range:
        """All that lies no further from it than some tenths of a unit of its last digit."""
        return Range(self.at(-tenths), self.at(tenths))

    def rounding(self, ties: bool = False) -> Range:
        """All that it may have been before it was rounded to its last digit, ties with its neighbours or not."""
        lo, hi = self.around(5)
        return Range(lo, hi) if ties else Range(nextafter(lo, inf), nextafter(hi, -inf))

    def plain(self) -> str:
        """It in digits with commas, without the zeros that end it, and with a letter for its scale."""
        units, decimals = divmod(abs(self.digits), 10**self.decimals)
        rest = f"{decimals:0{self.decimals}}".rstrip("0") if decimals else ""
        number = f"{units:,}.{rest}" if rest else f"{units:,}"
        before, after = ("", "%") if self.unit == "%" else (self.unit, "")
        return f"{'-' if self.digits < 0 else ''}{before}{number}{LETTERS[self.scale]}{after}"


class Said(NamedTuple):
    """The numbers that an amount runs from and to, one and the same where it is no range, and its hedge."""

    low: Number
    high: Number
    hedge: Hedge

    @property
    def single(self) -> bool:
        """Whether it is one number and no range."""
        return self.low is self.high

    @property
    def five_points(self) -> bool:
        """Whether it is a plain share in steps of five points; none and all are not rounded to them."""
        low = self.low
        plain = self.single and not self.hedge and low.unit == "%" and not (low.decimals or low.scale)
        return plain and low.digits % 5 == 0 and 0 < abs(low.digits) < 100


@lru_cache(maxsize=8192)
def parse(text: str) -> Amount:
    """The amount that `text` states; Unreadable where it states none."""
    if len(text) > LONGEST_TEXT:
        raise Unreadable(f"an amount of {len(text)} characters, at most {LONGEST_TEXT} are read", HINT)
    folded = " ".join(SYMBOL.sub(r"\1 ", text.replace("\N{MINUS SIGN}", "-")).split()).casefold()
    hedge, rest = split_hedge(in_digits(folded))
    rest = SHARES.get(rest, rest)
    likely = (pattern for marks, pattern in SPANS.items() if any(mark in rest for mark in marks))
    span = next(filter(None, (re.fullmatch(pattern, rest) for pattern in likely)), None)
    if span is None:
        number = read_number(rest, text)
        strict, fair = (bounds(number, hedge, reading) for reading in READINGS)
        return Amount(text, Said(number, number, hedge), strict, fair)
    if hedge not in ("", "about"):
        raise Unreadable(f'"{text}" is not an amount', "of the hedges only about stands before a range")
    low, high = read_number(span["low"], text), read_number(span["high"], text)
    low, high = complete(low, high)
    if low.unit != high.unit:
        raise Unreadable(f'"{text}" mixes {low.unit} and {high.unit}', "write both ends in one unit")
    if low.at() > high.at():
        raise Unreadable(f'"{text}" ends below where it starts', "write the smaller number first")
    strict, fair = (
        Range(bounds(low, hedge, reading).lo, bounds(high, hedge, reading).hi)
        if hedge or reading == FAIR
        else Range(low.at(), high.at())
        for reading in READINGS
    )
    return Amount(text, Said(low, high, hedge), strict, fair)


def amount_in(words: str) -> Amount | None:
    """The amount that some words are; None where they are words, as are two bare numbers around a hyphen.

    That may be a score, a vote or a year: "5-2" is no range from the one to the other.
    """
    words = in_digits(words)
    if not (any(map(str.isdigit, words)) or words.endswith(tuple(SHARES))) or BARE.fullmatch(words):
        return None
    try:
        return parse(words)
    except Unreadable:
        return None


def split_hedge(folded: str) -> tuple[Hedge, str]:
    """The hedge that a text begins with, the longest that fits, and what follows it."""
    words = folded.split(" ")
    for length in range(min(LONGEST_HEDGE, len(words) - 1), 0, -1):
        hedge = HEDGES.get(" ".join(words[:length]))
        if hedge:
            return hedge, " ".join(words[length:])
    return "", folded


def read_number(written: str, text: str) -> Number:
    """The number in digits that `written`, a part of `text`, is."""
    match = NUMBER.fullmatch(written)
    if match is None:
        number = NUMBER.match(written)
        if number and re.fullmatch(r" ?[a-z][a-z ]+", written[number.end() :]):
            hint = f"leave out what is counted: write {number[0].strip()}"
        elif re.fullmatch(r"[£$€]?\d+(,\d+)+(\.\d+)?.*", written):
            hint = "write thousands in groups of three, such as 1,200, and decimals after a point"
        else:
            hint = HINT
        raise Unreadable(f'"{text}" is not an amount', hint)
    digits = match["digits"].replace(",", "")
    decimals = match["decimals"] or ""
    if len(digits) + len(decimals) > 18:
        raise Unreadable(f'"{text}" has more than 18 digits', HINT)
    if match["unit"] and match["percent"]:
        raise Unreadable(f'"{text}" is an amount of money and a share at once', HINT)
    value = int(digits + decimals)
    if match["sign"] in ("-", "minus "):
        value = -value
    return Number(value, len(decimals), POWERS[match["power"]], "%" if match["percent"] else match["unit"])


def complete(low: Number, high: Number) -> tuple[Number, Number]:
    """The ends of a range, each with what is written only at the other: `£3-4m`, `5-7%`."""
    if not low.unit:
        low = low._replace(unit=high.unit)
    elif not high.unit:
        high = high._replace(unit=low.unit)
    scaled = low._replace(scale=high.scale)
    # `£500,000-£1m` is no 500,000 million: a scale reaches back only to a smaller number
    return (low if low.scale or scaled.at() > high.at() else scaled), high


def bounds(number: Number, hedge: Hedge, reading: Reading, ties: bool = False) -> Range:
    """What a number may be after its hedge, under one reading; ties: those of its last digit too."""
    value, rounding = number.at(), number.rounding(ties)
    margin = abs(value) * MARGINS[reading]
    lo, hi = min(rounding.lo, value - margin), max(rounding.hi, value + margin)
    match hedge:
        case "":
            return rounding
        case "about":
            return Range(lo, hi)
        case "almost" | "just over" if (hedge == "almost") == (value >= 0):
            return Range(lo, nextafter(value, -inf))
        case "almost" | "just over":
            return Range(nextafter(value, inf), hi)
        case "over":
            return Range(nextafter(value, inf), inf)
        case "under":
            return Range(floor(value), nextafter(value, -inf))
        case "at least":
            return Range(value, inf)
        case "at most":
            return Range(floor(value), value)


def floor(number: float) -> float:
    """How far down an amount goes that is said to lie below `number`: a positive one to zero."""
    return 0.0 if number > 0 else -inf


__all__ = [
    "HEDGES", "NUMBER", "Amount", "Number", "Range", "agree", "amount_in", "compare", "complete", "exactly",
    "read_number",
]  # fmt: skip
