"""Time texts and what they mean in days: text -> When -> Reading."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from govtimeline.when.days import ANY, OPEN_HI, OPEN_LO, Span, hull, is_open
from govtimeline.when.duration import Duration, set_term
from govtimeline.when.grammar import Link, parse
from govtimeline.when.margins import FAIR, READINGS, STRICT
from govtimeline.when.nodes import Told
from govtimeline.when.printing import show_gap, show_span

Answer = Literal["yes", "no", "possible"]


class Reading(NamedTuple):
    """The days a time text may mean, both ways; more than one span where it leaves a choice.

    core: the days its words name, without any margin.
    """

    strict: tuple[Span, ...]
    fair: tuple[Span, ...]
    core: Span

    def spans(self, reading: int) -> tuple[Span, ...]:
        """The spans of one reading, `STRICT` or `FAIR`."""
        return self.fair if reading == FAIR else self.strict

    def hull(self, reading: int) -> Span:
        """The shortest span that holds one reading."""
        spans = self.fair if reading == FAIR else self.strict
        return spans[0] if len(spans) == 1 else hull(spans)

    def telling(self, reading: int) -> Span:
        """As a telling: the day itself where it is known to the day, else what the reading allows."""
        if self.core.lo == self.core.hi:
            return self.core
        return self.hull(reading)


_UNTOLD = Told(Span(0, 0))


class When:
    """A time text, read: a time of the calendar, of the telling, or tied to another event (`link`).

    since: whether it says that what began then still went on when it was told.
    """

    __slots__ = ("_cache", "_node", "link", "since", "text")

    def __init__(self, text: str) -> None:
        said = parse(text)
        self.text = text
        self.since = text.lower().startswith("since ")
        self.link = said if isinstance(said, Link) else None
        self._node = None if isinstance(said, Link) else said
        self._cache: dict[Reading | None, dict[bool, Reading]] = {}

    @staticmethod
    def parse(text: str) -> When:
        """Read a time text; ValueError carries a message and a hint."""
        return _parse(text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"When({self.text!r})"

    def __str__(self) -> str:
        return self.text

    @property
    def needs_told(self) -> bool:
        """Whether it counts from the day it was told."""
        return self._node is not None and self._node.needs_told

    def bounds(self, told: Reading | None = None, ahead: bool = False) -> Reading:
        """The days it may mean, read against when it was told; of a plan (`ahead`), a bare month lies ahead.

        ValueError where it needs a telling and there is none, or where it is tied to another event.
        """
        if self._node is None:
            raise ValueError(f'"{self.text}" is tied to another event')
        if not self._node.needs_told:
            told, ahead = None, False
        elif told is None:
            raise ValueError(
                f'"{self.text}" counts from when it was told, and nothing says when that was',
                "give the source a published date, or the claim told: TIME",
            )
        known = self._cache.setdefault(told, {})
        if ahead not in known:
            known[ahead] = self._read(told, ahead)
        return known[ahead]

    def _read(self, told: Reading | None, ahead: bool) -> Reading:
        assert self._node is not None
        spans: list[tuple[Span, ...]] = []
        core = ANY
        for reading in (STRICT, FAIR):
            vague = self._node.read(Told(told.telling(reading), ahead) if told else _UNTOLD, reading)
            spans.append(tuple(sorted({v.span(reading) for v in vague})))
            if reading == STRICT:
                core = hull(tuple(v.core for v in vague))
        return Reading(spans[STRICT], spans[FAIR], core)

    def show(self) -> str:
        """The text at its stated precision, as timelines print it: "1 Jul 2013", "Sep–Oct 2014"."""
        return self.text if self._node is None else self._node.show()


@lru_cache(maxsize=65536)
def _parse(text: str) -> When:
    return When(text)


def same_day(a: Iterable[Span], b: Iterable[Span]) -> Answer:
    """Whether two times are one: yes where both are the same single day, no where they cannot meet."""
    ours, theirs = tuple(a), tuple(b)
    if not any(x.meets(y) for x in ours for y in theirs):
        return "no"
    x, y = hull(ours), hull(theirs)
    return "yes" if x == y and x.lo == x.hi else "possible"


def before(a: Span, b: Span) -> Answer:
    """Whether `a` lies before `b`: yes where it must, no where it cannot."""
    if a.hi < b.lo:
        return "yes"
    return "no" if a.lo >= b.hi else "possible"


__all__ = [
    "ANY", "FAIR", "OPEN_HI", "OPEN_LO", "READINGS", "STRICT", "Answer", "Duration", "Link", "Reading", "Span",
    "When", "before", "hull", "is_open", "same_day", "set_term", "show_gap", "show_span",
]  # fmt: skip
