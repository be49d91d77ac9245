"""Claims turned into facets: intervals between points of events, each knowing which claims say so.

A point is one end of an event, as it came out or as it was planned. A claim can give several facets. They are
made in `build`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from govtimeline.ground.reading import FAIR, READINGS, STRICT, Reading
from govtimeline.record.model import Event
from govtimeline.record.statements import Claim, TimeKey
from govtimeline.saying.when import Meaning, Span, hull
from govtimeline.saying.when.margins import TOLD_BY

End = Literal["start", "end", "date"]
How = Literal[
    "date", "word", "part", "told", "lasts", "term", "after", "before", "with", "during", "offset", "structure"
]
Side = Literal["lo", "hi"]
"""A point's earliest day, or its latest."""
Key = Literal[TimeKey, "lasts", "told", ""]
"""The key of a claim on which a facet rests, its time, its length or when it was told; empty where none says so."""
ENDS: tuple[End, ...] = ("start", "end", "date")


class Point(NamedTuple):
    """One end of an event: its outcome (`plan` 0), or its plan, numbered from 1 as plans were revised."""

    event: str
    end: End
    plan: int = 0

    def __str__(self) -> str:
        """The point as claims name it: `iow-partnership.end`, or the bare id of an event with one date."""
        name = self.event if self.end == "date" else f"{self.event}.{self.end}"
        return f"planned {name}" if self.plan else name


class Telling(NamedTuple):
    """One thing that a claim states of time, under one of its keys, with its event and when it was told.

    A claim that dates a start and an end is two tellings: where one cannot hold, the other goes on counting.
    """

    event: Event
    claim: Claim
    told: Meaning | None
    key: Key


class TimeFacet(Struct, gc=False):
    """`y`, or `y - x` where `x` is given, lies in `strict` and `fair` days.

    tellings: who says so, as indices. how: what kind of statement it is. text: the words it rests on. key:
    the claim's key. choices: the spans of each reading where the words leave a choice.
    """

    x: Point | None
    y: Point
    strict: Span
    fair: Span
    tellings: tuple[int, ...]
    how: How
    text: str
    key: Key
    choices: tuple[tuple[Span, ...], tuple[Span, ...]] | None = None

    def span(self, reading: Reading) -> Span:
        """The days of one reading."""
        return self.fair if reading == FAIR else self.strict

    def options(self, reading: Reading) -> tuple[Span, ...]:
        """The days of one reading, in more than one span where the words leave a choice."""
        return self.choices[reading] if self.choices else (self.span(reading),)

    @property
    def renews(self) -> bool:
        """Whether it is what one event, told to renew another, has to do with that."""
        return self.how == "structure" and self.x is not None and self.x.event != self.y.event

    def by(self, latest: Span) -> TimeFacet:
        """The same without the days after a last one, under each reading; as it is where none would be left."""
        strict, fair = (
            tuple(Span(option.lo, min(option.hi, last)) for option in self.options(way) if option.lo <= last)
            for way, last in zip(READINGS, latest, strict=True)
        )
        if not strict or not fair:
            return self
        return replace(self, strict=hull(strict), fair=hull(fair), choices=(strict, fair) if self.choices else None)

    def meets(self, other: TimeFacet, reading: Reading) -> bool:
        """Whether some day fits both, of two facets that date one point."""
        return any(a.meets(b) for a in self.options(reading) for b in other.options(reading))


def told_by(told: Meaning) -> Span:
    """The last day on which what was told can have come out, under the strict and the fair reading."""
    return Span(told.telling(STRICT).hi + TOLD_BY, told.telling(FAIR).hi + TOLD_BY)


class Anachronism(NamedTuple):
    """A claim that tells as done what it dates after it was told, by so many days."""

    telling: int
    key: TimeKey
    reading: Reading
    days: int


class Facets(NamedTuple):
    """All that the claims of a record say about time."""

    tellings: list[Telling]
    facets: list[TimeFacet]
    anachronisms: list[Anachronism]
    plans: dict[tuple[str, End], int]
