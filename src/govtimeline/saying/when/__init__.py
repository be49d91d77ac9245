"""Time texts and what they mean in days: text -> When -> Meaning."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from govtimeline.ground.errors import Unreadable, is_text
from govtimeline.ground.reading import FAIR, READINGS, STRICT, Answer, Reading
from govtimeline.saying.when.dates import Days, as_dates
from govtimeline.saying.when.days import ANY, OPEN_HI, OPEN_LO, YEARS, NoSuchDay, Span, hull, is_open
from govtimeline.saying.when.duration import Duration, set_term
from govtimeline.saying.when.grammar import is_time, parse, reads
from govtimeline.saying.when.links import Link
from govtimeline.saying.when.nodes import Beyond, Node, to_the_day
from govtimeline.saying.when.printing import show_gap, show_span
from govtimeline.saying.when.telling import counted, options

UNKNOWN = "unknown"
"""What stands for a start or an end that a source says nobody knows."""


class Meaning(NamedTuple):
    """The days a time text may mean, both ways; more than one span where it leaves a choice.

    core: the days its words name, without any margin.
    """

    strict: tuple[Span, ...]
    fair: tuple[Span, ...]
    core: Span

    def spans(self, reading: Reading) -> tuple[Span, ...]:
        """The spans of one reading, `STRICT` or `FAIR`."""
        return self.fair if reading == FAIR else self.strict

    def hull(self, reading: Reading) -> Span:
        """The shortest span that holds one reading."""
        spans = self.fair if reading == FAIR else self.strict
        return spans[0] if len(spans) == 1 else hull(spans)

    def moved(self, by: Span) -> Meaning:
        """The same, its first days moved by as many days as `by` begins with, its last ones by as many as it ends."""
        strict, fair = (tuple([_moved(span, by) for span in spans]) for spans in (self.strict, self.fair))
        return Meaning(strict, fair, _moved(self.core, by))

    @property
    def names_day(self) -> bool:
        """Whether it names a single day, and not just about that day."""
        strict = self.hull(STRICT)
        return self.core.lo == self.core.hi and strict.hi - strict.lo <= 1

    def telling(self, reading: Reading) -> Span:
        """As a telling: the day itself where it is known to the day, else what the reading allows."""
        if self.names_day:
            return self.core
        return self.hull(reading)


class When:
    """A time text, read: a time of the calendar, of the telling, or tied to another event (`link`).

    since: whether it says that what began then still went on when it was told. unknown: whether it says that nobody
    knows, as a start or an end may be.
    """

    __slots__ = ("_exact", "_fixed", "_node", "_told", "link", "since", "text", "unknown")

    def __init__(self, text: str) -> None:
        self.unknown = is_text(text, "a time", 'When("1 July 2013")').strip().lower() == UNKNOWN
        said = None if self.unknown else parse(text)
        self.text = text
        self.link = said if isinstance(said, Link) else None
        self._node = None if isinstance(said, Link) else said
        self.since = isinstance(said, Beyond) and said.word == "since"
        self._fixed: Meaning | None = None
        self._exact: Meaning | None = None
        self._told: dict[tuple[Meaning, bool], Meaning] = {}

    @staticmethod
    def parse(text: str) -> When:
        """Read a time text; Unreadable where that cannot be done."""
        return _parse(is_text(text, "a time", 'When("1 July 2013")'))

    @staticmethod
    def reads(text: str) -> bool:
        """Whether a text writes a time; `parse` says why one does not, which takes far longer to find out."""
        return _reads(text)

    def __eq__(self, other: object) -> bool:
        """Whether the texts are the same."""
        return isinstance(other, When) and self.text == other.text

    def __hash__(self) -> int:
        """A hash of the text."""
        return hash(self.text)

    def __repr__(self) -> str:
        """Its class and text."""
        return f"When({self.text!r})"

    def __str__(self) -> str:
        """The text as typed."""
        return self.text

    def as_start(self) -> When:
        """It as the start of something: `from May 2014` is then a start in that month; any other is itself."""
        if not isinstance(self._node, Beyond) or self._node.word != "from":
            return self
        words = self.text.split()
        return When.parse(" ".join(words[[word.lower() for word in words].index("from") + 1 :]))

    @property
    def needs_told(self) -> bool:
        """Whether it counts from the day it was told."""
        return self._node is not None and self._node.needs_told

    def bounds(self, told: Meaning | None = None, ahead: bool = False, exact: bool = False) -> Meaning:
        """The days it may mean, read against when it was told.

        ahead: whether a plan says so; then a day or month without its year, and this winter, are not yet over.
        exact: whether its source keeps its days exactly, so that a day of the calendar carries no margin.

        Unreadable where it needs a telling and there is none, where it is tied to another event, and where it says
        that nobody knows.
        """
        if exact and self._node is not None and not self._node.needs_told:
            self._exact = self._exact or _fixed(to_the_day(self._node))
            return self._exact
        if self._fixed is not None:
            return self._fixed
        if self.unknown:
            raise Unreadable(f'"{self.text}" is no time', "only the `start` or the `end` of a claim may be unknown")
        if self._node is None:
            raise Unreadable(f'"{self.text}" is tied to another event', "write a time of the calendar here")
        if not self._node.needs_told:
            self._fixed = _fixed(self._node)
            return self._fixed
        if told is None:
            raise Unreadable(
                f'"{self.text}" counts from when it was told, and nothing says when that was',
                "give the source a published date, or the claim told: TIME",
            )
        known = self._told.get((told, ahead))
        if known is None:
            known = self._told[told, ahead] = self._read(self._node, told, ahead)
        return known

    def _read(self, node: Node, told: Meaning, ahead: bool) -> Meaning:
        try:
            strict, core = counted(node, told.telling(STRICT), ahead, STRICT)
            fair, _ = counted(node, told.telling(FAIR), ahead, FAIR)
        except ValueError as error:
            message = f'"{self.text}" is not in the calendar, counted from when it was told'
            raise Unreadable(message, str(error) if isinstance(error, NoSuchDay) else YEARS) from None
        return Meaning(strict, fair, core)

    def days(
        self, told: When | str | None = None, *, ahead: bool = False, strict: bool = False
    ) -> Days:
        """The days it may mean, by the fair reading or the strict one; of a choice, from the first to the last.

        told: when it was said, which words such as "last year" need. ahead: whether a plan says so. Unreadable where
        that is missing, where it is no time, and where the time is tied to another event.
        """
        return as_dates(self.bounds(_told(told), ahead).hull(STRICT if strict else FAIR))

    def named(self) -> Days:
        """The days that the words of a time of the calendar name, of `since` those on which it may have begun.

        Unreadable where it counts from its telling, or is tied to another event.
        """
        meaning = self.bounds()
        return as_dates(meaning.hull(STRICT) if self.since else meaning.core)

    def agrees_with(self, other: When | str, *, told: When | str | None = None) -> Answer:
        """Whether this and another time can be one, both said when they were `told`.

        "yes" where the words of the one lie within the other's, "no" where not even a careful reader could make
        them meet, else "possible". Unreadable as for `days`.
        """
        when = other if isinstance(other, When) else When(other)
        return compare(self.bounds(_told(told)), when.bounds(_told(told)))

    def cores(self, told: Meaning | None = None, ahead: bool = False) -> tuple[Span, ...]:
        """The days that its words name, those of each choice apart; none where only another event tells them.

        told, ahead: as for `bounds`; none for words that count from a telling where there is none.
        """
        if self._node is None or (self._node.needs_told and told is None):
            return ()
        if not self._node.needs_told:
            return tuple(sorted(vague.core for vague in self._node.at(0, False)))
        assert told is not None
        core = self.bounds(told, ahead).core
        return options(self._node, told.telling(STRICT), ahead) or (core,)

    def show(self) -> str:
        """The text at its stated precision, as timelines print it: "1 Jul 2013", "Sep–Oct 2014"."""
        return " ".join(self.text.split()) if self._node is None else self._node.show()


def _moved(span: Span, by: Span) -> Span:
    lo, hi = (day if is_open(day) else day + days for day, days in zip(span, by, strict=True))
    return Span(lo, hi)


def _told(told: When | str | None) -> Meaning | None:
    """When something was said, as days."""
    if told is None:
        return None
    return (told if isinstance(told, When) else When(told)).bounds()


def _fixed(node: Node) -> Meaning:
    """What a time of the calendar means, whenever it was told."""
    vague = node.at(0, False)
    if len(vague) == 1:
        (only,) = vague
        return Meaning((only.span(STRICT),), (only.span(FAIR),), only.core)
    strict, fair = (tuple(sorted({v.span(reading) for v in vague})) for reading in READINGS)
    return Meaning(strict, fair, hull(tuple(v.core for v in vague)))


@lru_cache(maxsize=65536)
def _parse(text: str) -> When:
    return When(text)


@lru_cache(maxsize=65536)
def _reads(text: str) -> bool:
    return reads(text)


def compare(a: Meaning, b: Meaning) -> Answer:
    """Whether two times can be one: yes where the words of one lie within the other's, no where fair readings part."""
    if not any(x.meets(y) for x in a.fair for y in b.fair):
        return "no"
    both = a.core.meet(b.core)
    return "yes" if both in (a.core, b.core) else "possible"


__all__ = [
    "ANY", "OPEN_HI", "OPEN_LO", "UNKNOWN", "Days", "Duration", "Link", "Meaning", "Span", "When", "compare", "hull",
    "is_open", "is_time", "set_term", "show_gap", "show_span",
]  # fmt: skip
