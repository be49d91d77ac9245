"""The words that say about or perhaps, of times and of lengths alike, and what they leave when taken off a time."""

from __future__ import annotations

import re
from functools import cache

HEDGES = {
    "about": "~", "around": "~", "roughly": "~", "circa": "~", "c.": "~", "c": "~", "ca.": "~", "ca": "~",
    "approximately": "~", "approx.": "~", "approx": "~", "in or about": "~", "~": "~",
    "probably": "?", "possibly": "?", "perhaps": "?", "maybe": "?",
}  # fmt: skip
"""What each does to a time before which it stands: `~` about, `?` perhaps."""
_AFTER = {
    "~": "~", "?": "?", "%": "%", "(?)": "?", "(uncertain)": "?", "(approx.)": "~", "(approximately)": "~",
    "approx.": "~", "approx": "~", "approximately": "~", "or so": "~", "or thereabouts": "~", "probably": "?",
    "possibly": "?", "perhaps": "?", "maybe": "?", "guess": "?",
}  # fmt: skip


def ahead(words: tuple[str, ...]) -> str:
    """A pattern of some hedges with what must part them from a time: a space, or after a mark or c1860 nothing."""
    longest = sorted(words, key=len, reverse=True)
    free = "|".join(re.escape(word) for word in longest if not word[-1].isalpha())
    tied = "|".join(word for word in longest if word[-1].isalpha())
    return rf"(?:({tied}) |(ca?)(?=\d)|({free}) ?)"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Perhaps before a time, and about before it."""
    doubts = "|".join(word for word, mark in HEDGES.items() if mark == "?")
    about = ahead(tuple(word for word, mark in HEDGES.items() if mark == "~"))
    return re.compile(rf"(?:uncertain:? |(?:{doubts}) )(.+)"), re.compile(rf"{about}(?P<rest>.+)")


def before(words: str) -> tuple[str, str]:
    """What is left of some words without the hedges they begin with, and their mark: `~`, `?`, `%` for both, or ""."""
    doubt, about = _patterns()
    mark = ""
    if m := doubt.fullmatch(words):
        words, mark = m[1], "?"
    if m := about.fullmatch(words):
        words, mark = m["rest"], "%" if mark else "~"
    return words, mark


def hedged(words: str) -> tuple[str, str]:
    """The same, without a hedge that they end with as well."""
    words, last = _without_end(words)
    words, first = before(words)
    marks = {first, last} - {""}
    return words, marks.pop() if len(marks) == 1 else "%" if marks else ""


def _without_end(words: str) -> tuple[str, str]:
    if words.endswith(tuple(_AFTER)):
        for end, mark in _AFTER.items():
            rest = words.removesuffix(end)
            if rest != words and (rest.endswith(" ") or not end[0].isalpha()):
                return rest.rstrip(), mark
    return words, ""


def spelling() -> set[str]:
    """The words of two letters and more that hedges are written with."""
    return set(re.findall("[a-z]{2,}", " ".join([*HEDGES, *_AFTER, "uncertain"])))
