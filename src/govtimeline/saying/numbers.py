"""Numbers in words: the one table of them, for amounts, lengths of time, prose and what is printed."""

from __future__ import annotations

import re
from functools import cache

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

SHARES = {"half": "50%", "a half": "50%", "a quarter": "25%", "3 quarters": "75%"}
"""Shares that are told without a number of their own, after `in_digits`."""

_BELOW_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(ONES[:9])})\b)?|zero|{'|'.join(reversed(ONES))})"
IN_WORDS = (
    rf"(?:half a dozen|(?:(an?|{_BELOW_HUNDRED}) (?:(hundred)(?: and ({_BELOW_HUNDRED})\b(?! (?:hundred|thousand)))?"
    rf"|(dozen)))|({_BELOW_HUNDRED})|(an?)(?= (?:thousand|million|billion)\b))\b"
)
"""A pattern of the whole numbers up to 9,999 that are written in words: fifty, a hundred and twenty, two dozen."""
_WORD = re.compile("[a-z]{3,}")
_SCALES = ("thousand", "million", "billion")
_COUNTS = {"a", "an"}
_PLAIN = {word for word in CARDINALS if "-" not in word} | {
    "hundred", "dozen", "thousand", "million", "billion", "half",
}  # fmt: skip


def in_digits(text: str) -> str:
    """A text in small letters with its number words as digits: "grade two" is "grade 2", "a hundred" is "100"."""
    held = [word for word in _WORD.findall(text) if word in _PLAIN]
    if not held:
        return text
    if len(held) == 1:  # "five years", "£4 million": the pattern takes longer to compile than most texts to read
        words = text.split(" ")
        if held[0] in ONES and held[0] in words:
            return " ".join(str(CARDINALS[word]) if word == held[0] else word for word in words)
        if held[0] in _SCALES and _COUNTS.isdisjoint(words):
            return text
    return re.sub(r"(?<![\d.,])(\d+) and a half\b", r"\1.5", _in_words().sub(lambda m: str(_number(m)), text))


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(rf"\b{IN_WORDS}")


def _number(m: re.Match[str]) -> int:
    """The number that a match of `IN_WORDS` is."""
    count, hundred, rest, dozen, below, _ = m.groups()
    if below:
        return _cardinal(below)
    times = _cardinal(count or "a")
    if hundred:
        return 100 * times + (_cardinal(rest) if rest else 0)
    return 12 * times if dozen else 6 if "dozen" in m[0] else 1


def _cardinal(words: str) -> int:
    return CARDINALS.get(words.replace(" ", "-"), 1)  # a hundred


def in_words(number: int, most: int = 10) -> str:
    """A number as running text has it: a word up to `most`, then digits."""
    return ("no", *ONES)[number] if 0 <= number <= most else str(number)
