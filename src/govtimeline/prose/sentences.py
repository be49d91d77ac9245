"""Where the sentences of a text begin and end: prose, wrapped or not, headings, lists and table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govtimeline.prose.text import Text

_MARKER = re.compile(r"(?:(?:[-*•▪◦·‣]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\d{1,3}(?:\.\d{1,3})+[.)]?|#{1,6}) +)+")
_END = re.compile(r"[.!?]+['\])*]*\s+(?=['(\[*]*(\S))")
_WORD = re.compile(r"[\w.&-]+$")
_ABBREVIATION = re.compile(
    r"(?:mr|mrs|ms|dr|prof|st|cllr|rev|hon|rt|lt|col|gen|sgt|capt|messrs|e\.?g|i\.?e|cf|vs|viz|al)$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(
    "(?:nos?|pp?|paras?|figs?|ss?|ch|vol|art|approx|ca?|est|sec|ref|tel"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*$")
_SHORTEST_FULL_LINE = 40
_WIDEST_WRAP = 160  # a text with longer lines has a paragraph on each


class Sentence(NamedTuple):
    """A sentence of a text, folded: its words, its place in the folded text, its line from 1."""

    text: str
    start: int
    end: int
    line: int


def split(text: Text) -> list[Sentence]:
    """The sentences of a text in their order; a heading, a list item or a table row ends with its line."""
    return [
        Sentence(text.folded[start:end], start, end, text.line(start))
        for first, last in _blocks(text)
        for start, end in _sentences(text.folded, first, last)
    ]


def _blocks(text: Text) -> Iterator[tuple[int, int]]:
    """The stretches within which sentences run on from line to line."""
    ends = [start - 1 for start in text.starts[1:]] + [len(text.folded)] * bool(text.starts)
    lines = [text.folded[start:end] for start, end in zip(text.starts, ends, strict=True)]
    width = sorted(map(len, lines))[len(lines) * 9 // 10] if lines else 0
    first = 0
    for i in range(1, len(lines) + 1):
        adjacent = i < len(lines) and text.numbers[i] == text.numbers[i - 1] + 1
        if i < len(lines) and _runs_on(lines[i - 1], lines[i], adjacent, width):
            continue
        if any(c.isalnum() for c in text.folded[text.starts[first] : ends[i - 1]]):
            yield text.starts[first], ends[i - 1]
        first = i


def _runs_on(line: str, following: str, adjacent: bool, width: int) -> bool:
    """Whether a sentence goes on from one line to the next: `width` is how long the text's full lines are."""
    if line[-1] in ".!?:;|" or "|" in (line[0], following[0]) or _MARKER.match(following):
        return False
    if following[0].islower() and len(line) >= _SHORTEST_FULL_LINE:
        return True
    word = following.split(" ", 1)[0]
    return adjacent and _SHORTEST_FULL_LINE <= len(line) <= _WIDEST_WRAP and len(line) + 1 + len(word) > width


def _sentences(folded: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The sentences between two places of a folded text, without the mark or number before them."""
    marker = _MARKER.match(folded, first, last)
    at = start = marker.end() if marker else first
    while (end := _END.search(folded, at, last)) is not None:
        at = end.end()
        if _ends(folded[start : end.start()], folded[end.start() : end.end()], end[1]):
            yield start, end.start() + len(end[0].rstrip())
            start = at
    if start < last:
        yield start, last


def _ends(before: str, stop: str, following: str) -> bool:
    """Whether a full stop, after some words and before a character, ends a sentence."""
    if not (following.isupper() or following.isdigit() or following in "£$€"):
        return False
    if not stop.startswith(".") or stop.startswith(".."):
        return True
    found = _WORD.search(before)
    word = found[0] if found else ""
    if following.isdigit() and _BEFORE_NUMBER.match(word):
        return False
    return not (_ABBREVIATION.match(word) or _INITIALS.match(word))
