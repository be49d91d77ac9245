"""Numbers in words: the one table of them, for amounts, lengths of time, prose and what is printed."""

from __future__ import annotations

ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
"""From 1 to 19."""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
"""From 20 to 90."""

CARDINALS = {word: n for n, word in enumerate(("zero", *ONES))}
"""The number of each word from zero to ninety-nine."""
for _n, _ten in enumerate(TENS, start=2):
    CARDINALS |= {_ten: 10 * _n} | {f"{_ten}-{one}": 10 * _n + m for m, one in enumerate(ONES[:9], start=1)}

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
"""From 1st to 12th."""


def cardinal(word: str) -> int | None:
    """The number from 0 to 99 that a word in small letters stands for: "twenty-one", "twenty one"."""
    return CARDINALS.get(word.replace(" ", "-"))


def in_digits(text: str) -> str:
    """A text in small letters with its number words as digits: "grade two" is "grade 2"."""
    return " ".join(str(CARDINALS[word]) if word in CARDINALS else word for word in text.split(" "))


def in_words(number: int, most: int = 10) -> str:
    """A number as running text has it: a word up to `most`, then digits."""
    return ("no", *ONES)[number] if 0 <= number <= most else str(number)
