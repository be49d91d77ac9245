"""The quantities that a phrase of prose mentions, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from govtimeline.prose.text import normal
from govtimeline.prose.times import order, spans
from govtimeline.saying.amount import NUMBER, complete, read_number
from govtimeline.saying.numbers import IN_WORDS, ORDINALS, in_digits


class Quantity(NamedTuple):
    """A number in a phrase, with its unit: "£", "%" or "".

    start, end: its place in the folded phrase. loose: whether it may well be meant as none (second, only,
    no), or belongs to a time.
    """

    text: str
    start: int
    end: int
    number: float
    unit: str = ""
    loose: bool = False


_FIGURES = re.compile(
    r"(?<![\w.,£$€])(?:minus )?[£$€]?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.\d{1,6})?"
    r"(?: ?(?:thousand|million|billion|bn|[km]))?\b(?: ?%| per ?cent\b)?",
    re.IGNORECASE,
)
_WORD = re.compile(
    rf"\b(?:{IN_WORDS}|[a-z]+)(?: (?:thousand|million|billion)\b)?(?: per ?cent\b)?", re.IGNORECASE
)
_MONEY_AND_SHARE = re.compile("[^£$€]*[£$€].*[%t]$")
_BETWEEN = re.compile(" ?- ?| to ")
_LOOSE = {
    "half": 0.5, "third": 1 / 3, "thirds": 2 / 3, "quarter": 0.25, "quarters": 0.75, "double": 2.0,
    "doubled": 2.0, "twice": 2.0, "pair": 2.0, "both": 2.0, "couple": 2.0, "triple": 3.0, "dozen": 12.0,
    "hundred": 100.0, "no": 0.0, "none": 0.0, "nil": 0.0, "one": 1.0, "once": 1.0, "single": 1.0, "only": 1.0,
}  # fmt: skip


def numbers(phrase: str) -> tuple[Quantity, ...]:
    """The quantities of a phrase, in their order; those that belong to a time are loose."""
    text = normal(phrase)
    dated = spans(text)
    return tuple(
        found._replace(loose=True) if any(lo < found.end and found.start < hi for lo, hi in dated) else found
        for found in sorted((*_figures(text), *_number_words(text)), key=lambda quantity: quantity.start)
    )


def _figures(text: str) -> Iterator[Quantity]:
    """Numbers in digits; the first of a range takes unit and scale from the second."""
    found = [m for m in _FIGURES.finditer(text) if not _MONEY_AND_SHARE.match(m[0])]
    read = [read_number(m[0].lower(), text) for m in found]
    for i, (first, second) in enumerate(pairwise(found)):
        if _BETWEEN.fullmatch(text, first.end(), second.start()):
            read[i], read[i + 1] = complete(read[i], read[i + 1])
    for m, number in zip(found, read, strict=True):
        yield Quantity(m[0], *m.span(), number.at(), number.unit)


def _number_words(text: str) -> Iterator[Quantity]:
    """Numbers in words: two, twenty-one, half, none, second."""
    for m in _WORD.finditer(text):
        word = m[0].lower()
        first, _, _ = word.replace("-", " ").partition(" ")
        written = in_digits(word)
        if written != word and NUMBER.fullmatch(written):
            number = read_number(written, text)
            yield Quantity(m[0], *m.span(), number.at(), number.unit, loose=first in ("a", *_LOOSE))
        elif first in _LOOSE:
            yield Quantity(m[0], *m.span(), _LOOSE[first], loose=True)
        if first in ORDINALS:
            yield Quantity(m[0], *m.span(), float(order(first)), loose=True)
