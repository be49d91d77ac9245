"""How much of a source the record tells: what coverage.py is to tests.

A dated sentence carries a date, a period, a length of time or a word that counts from the telling. It is
cited where the excerpt of a claim falls in it, waived where a waiver of the source does, else uncovered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from govtimeline.prose.sentences import Sentence, split
from govtimeline.prose.text import LONGEST_EXCERPT, Text
from govtimeline.prose.times import Mention, times
from govtimeline.record.model import Record
from govtimeline.record.sources import Waiver
from govtimeline.record.statements import Statement


class Dated(Struct, frozen=True):
    """A dated sentence, what dates it, and what covers it."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    claims: tuple[Statement, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @property
    def covered(self) -> bool:
        """Whether a claim or a waiver covers it."""
        return bool(self.claims or self.waivers)

    def phrase(self, words: int = LONGEST_EXCERPT) -> str:
        """At most so many words of the sentence, around what dates it, without addresses; … where cut."""
        parts = [m for m in re.finditer(r"\S+", self.sentence.text) if "://" not in m[0]]
        every = [part[0] for part in parts]
        if len(every) <= words:
            return " ".join(every)
        first = sum(part.end() <= self.mentions[0].start for part in parts)
        start = max(0, min(first - words // 3, len(every) - words))
        shown = " ".join(every[start : start + words])
        return f"{'… ' if start else ''}{shown}{' …' if start + words < len(every) else ''}"


class Coverage(Struct, frozen=True):
    """The dated sentences of one source, in the order of its text, and what of the record is not in it.

    lost: the excerpts of claims and waivers that the text does not hold, and so cover nothing.
    """

    source: str
    file: str
    dated: tuple[Dated, ...]
    lost: tuple[str, ...] = ()

    @property
    def cited(self) -> int:
        """How many sentences a claim leans on."""
        return sum(bool(one.claims) for one in self.dated)

    @property
    def waived(self) -> int:
        """How many no claim leans on and a waiver covers."""
        return sum(bool(one.waivers and not one.claims) for one in self.dated)

    @property
    def uncovered(self) -> tuple[Dated, ...]:
        """The sentences that nothing covers."""
        return tuple(one for one in self.dated if not one.covered)

    @property
    def percent(self) -> float:
        """The share of dated sentences cited or waived, from 0 to 100; 100 where none is dated."""
        return share(self.cited + self.waived, len(self.dated))

    @property
    def shown(self) -> str:
        """That share as it is printed."""
        return show_percent(self.percent)


class Covered(Struct, frozen=True):
    """The coverage of some sources; least: the percentage below which one of them stands out."""

    sources: tuple[Coverage, ...]
    least: float = 100.0

    @property
    def below(self) -> list[Coverage]:
        """The sources that stand out."""
        return [one for one in self.sources if one.percent < self.least]


def share(part: int, whole: int) -> float:
    """`part` of `whole` in per cent; 100 of nothing."""
    return 100 * part / whole if whole else 100.0


def show_percent(percent: float) -> str:
    """A percentage without decimals, rounded down: "100%" is said of the whole alone."""
    return f"{int(percent)}%"


def coverage(record: Record, texts: Mapping[str, bytes], sources: Sequence[str] = ()) -> list[Coverage]:
    """The coverage of each source whose text is at hand, in the order of the record.

    texts: the text of each source, by its id. sources: the ids to look at, all where none is given.
    """
    claims: dict[str, list[Statement]] = {}
    for claim in record.claims:
        claims.setdefault(claim.source, []).append(claim)
    return [
        _cover(record, key, Text.read(texts[key]), claims.get(key, ()))
        for key in record.sources
        if key in texts and (not sources or key in sources)
    ]


def _cover(record: Record, key: str, text: Text, claims: Iterable[Statement]) -> Coverage:
    source = record.sources[key]
    lost: list[str] = []
    leaning = [(claim, _places(text, claim.excerpt, lost)) for claim in claims if claim.excerpt]
    waiving = [(waiver, _places(text, waiver.excerpt, lost)) for waiver in source.waivers]
    dated = []
    for sentence in split(text):
        if mentions := times(sentence.text):
            cited = tuple(claim for claim, places in leaning if _falls_in(places, sentence))
            waived = tuple(waiver for waiver, places in waiving if _falls_in(places, sentence))
            dated.append(Dated(sentence, mentions, cited, waived))
    return Coverage(key, source.text.file if source.text else "", tuple(dated), tuple(dict.fromkeys(lost)))


def _places(text: Text, excerpt: str, lost: list[str]) -> list[tuple[int, int]]:
    places = list(text.find(excerpt))
    if not places:
        lost.append(excerpt)
    return places


def _falls_in(places: Iterable[tuple[int, int]], sentence: Sentence) -> bool:
    return any(start < sentence.end and sentence.start < end for start, end in places)
