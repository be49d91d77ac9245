"""The text of a source: folding it, finding an excerpt in it, and the passage nearest to one that is missing.

Folding makes alike what typesetters and copying change: every run of white space becomes one space, dashes
become hyphens, quotation marks of every kind become an apostrophe, ligatures their letters, and what is
invisible goes. Case and all other characters stay: an excerpt is verbatim.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import normalize

LONGEST_EXCERPT = 12
"""The most words an excerpt may have: it points at a sentence and does not copy it."""

NEAR = 60.0
"""How alike, from 0 to 100, a passage must be to be called the nearest to an excerpt."""

_ALIKE = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"}
_ALIKE |= {ord(mark): "'" for mark in "\"`\u00b4\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f"}
_ALIKE |= {ord(mark): "'" for mark in "\u2032\u2033\u2039\u203a"}
_GONE: dict[int, None] = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_TABLE: dict[int, str | None] = {**_ALIKE, **_GONE}
_LINE_END = re.compile("\r\n|\r|\n")


def normal(text: str) -> str:
    """`text` with white space, dashes, quotation marks and invisible characters made alike."""
    if not text.isascii():
        text = normalize("NFKC", text.translate(_TABLE))
    return " ".join(text.translate(_TABLE).split())


def count_words(text: str) -> int:
    """How many words a phrase has; a dash or a bar that stands alone is none."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


class Passage(NamedTuple):
    """A stretch of a text: its words as they stand there, and the line, from 1, on which it begins."""

    text: str
    line: int


class Text:
    """A text, folded, with the way back from a place in it to its line.

    folded: the whole text as one line. starts, numbers: where in it each line that is not blank begins, and
    its number from 1.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        parts: list[str] = []
        self.starts: list[int] = []
        self.numbers: list[int] = []
        offset = 0
        for number, line in enumerate(_LINE_END.split(raw), start=1):
            part = normal(line)
            if part:
                parts.append(part)
                self.starts.append(offset)
                self.numbers.append(number)
                offset += len(part) + 1
        self.folded = " ".join(parts)

    @staticmethod
    def read(data: bytes) -> Text:
        """The text in some bytes, taken as UTF-8; what is no UTF-8 becomes a replacement character."""
        return _read(data)

    def line(self, offset: int) -> int:
        """The number, from 1, of the line in which a place in `folded` lies."""
        return self.numbers[max(0, bisect_right(self.starts, offset) - 1)] if self.numbers else 1

    def find(self, excerpt: str) -> Iterator[tuple[int, int]]:
        """Where an excerpt stands, as pairs of start and end in `folded`; whole words and numbers only."""
        wanted = normal(excerpt)
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if not (_runs_on(self.folded, at) or _runs_on(self.folded, end)):
                yield at, end
            at = self.folded.find(wanted, at + 1)

    def holds(self, excerpt: str) -> bool:
        """Whether an excerpt stands in it."""
        return next(self.find(excerpt), None) is not None

    def nearest(self, excerpt: str) -> Passage | None:
        """The words of the text most like an excerpt, None where nothing comes near."""
        from rapidfuzz import fuzz

        wanted = _lower(normal(excerpt))
        if not wanted or not self.folded:
            return None
        rough = fuzz.partial_ratio_alignment(wanted, _lower(self.folded))
        if rough is None or len(wanted) > len(self.folded):
            return None
        # The rough match is as long as the excerpt and cuts through words: try the whole words around it.
        starts = [word.start for word in self._words]
        first = max(0, bisect_right(starts, rough.dest_start) - 1)
        last = max(first, bisect_right(starts, max(rough.dest_start, rough.dest_end - 1)) - 1)
        size = len(wanted.split())
        longest = max(size, LONGEST_EXCERPT)
        best, found = NEAR, None
        for lo in range(max(0, first - size), last + 1):
            for hi in range(lo + max(1, size - 4), min(len(starts), lo + min(longest, size + 4)) + 1):
                window = _lower(self.folded[starts[lo] : self._words[hi - 1].end])
                score = fuzz.ratio(wanted, window, score_cutoff=best)
                if score > best:
                    best, found = score, (lo, hi)
        if found is None:
            return None
        words = self._words[found[0] : found[1]]
        return Passage(" ".join(word.text for word in words).rstrip(".,;:"), self.line(words[0].start))

    @cached_property
    def _words(self) -> list[_Word]:
        """The words of the text as they stand there, with their places in `folded`."""
        words: list[_Word] = []
        offset = 0
        for raw in self.raw.split():
            folded = normal(raw)
            if folded:
                words.append(_Word(raw.translate(_GONE), offset, offset + len(folded)))
                offset += len(folded) + 1
        return words


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@lru_cache(maxsize=128)
def _read(data: bytes) -> Text:
    return Text(data.decode("utf-8-sig", "replace"))


def _runs_on(text: str, at: int) -> bool:
    """Whether a word or a number goes on across a place in a text: "£148|.4m", "cat|egory"."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if after in ".," and before.isdigit():
        return text[at + 1 : at + 2].isdigit()
    return before in ".," and after.isdigit() and text[at - 2 : at - 1].isdigit()


def _lower(text: str) -> str:
    """`text` in lower case, of the same length."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text
