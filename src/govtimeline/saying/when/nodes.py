"""What a time text says, as a small tree that reads itself: the times of the calendar.

A node turns the day on which it was told into vague spans: the days its words name (the core) and the margin
around them. Nodes of the calendar ignore that day; those that count from it are in `telling`.
"""

from __future__ import annotations

from copy import copy
from typing import Protocol

from govtimeline.ground.reading import READINGS, Reading
from govtimeline.saying.when.days import HALVES, OPEN_HI, OPEN_LO, Span, half, third
from govtimeline.saying.when.margins import (
    ABOUT,
    APART,
    EDGE,
    EXACT,
    HALF,
    MARGINS,
    MONTH,
    SHARP,
    SINCE,
    THIRD,
    Margin,
    reaching,
)


class Vague:
    """The days that words name, how far around them each reading reaches, and the unit they are told in."""

    __slots__ = ("core", "margin", "unit")

    def __init__(self, core: Span, margin: Margin, unit: str) -> None:
        self.core = core
        self.margin = margin
        self.unit = unit

    def span(self, reading: Reading) -> Span:
        """The days it may mean under a reading."""
        return self.margin.widen(self.core, reading)

    @property
    def sharp(self) -> bool:
        """Whether its edges are clear."""
        return self.margin in SHARP

    @property
    def edge(self) -> Margin:
        """The margin of what is bounded by it: a month is told for the days beside it where it is a point."""
        return EDGE if self.margin == MONTH else self.margin


class Node(Protocol):
    """A part of a time text.

    needs_told: whether it counts from the day it was told. yearly: whether it names one time of each year, so
    that which year is meant is all that the telling decides. kind: the unit of what it names, "span" where it has none.
    """

    needs_told: bool
    yearly: bool
    kind: str

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`, more than one where the words leave a choice.

        ahead: whether what it tells lies ahead. What is told later never lies earlier. ValueError where it
        leads out of the calendar.
        """

    def show(self) -> str:
        """The text at its stated precision, as timelines print it."""


class Period:
    """A day, month, season, year, decade or span of the calendar, or a choice of them (winter 2017)."""

    needs_told = yearly = False

    def __init__(self, cores: tuple[Span, ...], unit: str, shown: str) -> None:
        self.vague = tuple([Vague(core, MARGINS[unit], unit) for core in cores])
        self.kind = unit
        self.shown = shown

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        return self.vague

    def show(self) -> str:
        """The text at its stated precision."""
        return self.shown

    def to_the_day(self) -> Period:
        """The same without a margin where it is a day: by a source that keeps its days exactly."""
        made = copy(self)
        if self.kind == "day":
            made.vague = tuple([Vague(v.core, EXACT, v.unit) for v in self.vague])
        return made


class Part:
    """Early, mid or late in a month, a season, a year, a decade or a century, or a half of one.

    words: how the text puts it.
    """

    kind = "span"

    def __init__(self, which: str, inner: Node, words: str) -> None:
        self.which, self.inner, self.unit, self.words = which, inner, inner.kind, words
        self.needs_told, self.yearly = inner.needs_told, inner.yearly
        self.part, margins = (half, HALF) if which in HALVES else (third, THIRD)
        self.margin = margins[self.unit]

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        return tuple(
            Vague(self.part(v.core, self.which, self.unit), self.margin, self.unit) for v in self.inner.at(day, ahead)
        )

    @staticmethod
    def has(which: str, inner: Node) -> bool:
        """Whether a time has such a part."""
        return inner.kind in (HALF if which in HALVES else THIRD)

    def show(self) -> str:
        """The text at its stated precision."""
        return f"{self.words} {self.inner.show()}"


class About:
    """About a time (`~`), or perhaps that time (`?`): its margin takes the place of the inner one."""

    needs_told = yearly = False

    def __init__(self, inner: Node, mark: str = "~") -> None:
        self.inner, self.mark, self.kind = inner, mark, inner.kind

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        return tuple(
            Vague(v.core, ABOUT.get(v.unit, ABOUT["span"]), v.unit) for v in self.inner.at(day, ahead)
        )

    def show(self) -> str:
        """The text at its stated precision."""
        about = "about " if self.mark in "~%" else ""
        return f"{about}{self.inner.show()}{'?' if self.mark in '?%' else ''}"


class Range:
    """From the start of one time to the end of another; what is vague keeps its margin at its end.

    An end that is None is open.
    """

    needs_told = yearly = False
    kind = "span"

    def __init__(self, first: Node | None, last: Node | None) -> None:
        self.first, self.last = first, last

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        before, after = EXACT.before, EXACT.after
        lo, hi = OPEN_LO, OPEN_HI
        if self.first:
            starts = self.first.at(day, ahead)
            lo = min(v.core.lo for v in starts)
            if not starts[0].sharp:
                before = starts[0].margin.before
        if self.last:
            ends = self.last.at(day, ahead)
            hi = max(v.core.hi for v in ends)
            if not ends[0].sharp:
                after = ends[0].margin.after
        return (Vague(Span(lo, hi), Margin(before, after), "span"),)

    def show(self) -> str:
        """The text at its stated precision."""
        if self.first is None:
            return f"until {self.last.show()}" if self.last else ""
        if self.last is None:
            return f"{self.first.show()} onwards"
        ends = (self.first, self.last)
        marked = [f"{n.inner.show()}{n.mark}" if isinstance(n, About) else n.show() for n in ends]
        about, (first, last) = _together(ends, marked)
        if "–" in first + last:  # FY 2013–14 to FY 2015–16
            return f"{about}{first} to {last}"
        whole = len(first.split()) > 1 or (" " in last and not _alike(self.first, self.last))
        return f"{about}{first}{' – ' if whole else '–'}{last}"


class Choice:
    """One time or another; what lies between them is not meant."""

    kind = "span"

    def __init__(self, options: tuple[Node, ...]) -> None:
        self.options = options
        self.needs_told = any(option.needs_told for option in options)
        self.yearly = all(option.yearly or not option.needs_told for option in options)

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        return tuple(v for option in self.options for v in option.at(day, ahead))

    def show(self) -> str:
        """The text at its stated precision."""
        about, shown = _together(self.options, [option.show() for option in self.options])
        text = about + " or ".join(shown)
        return f"either {text}" if text.startswith("about ") and not about else text


class Week:
    """The week that begins on a day, ends on one, or has it between its Monday and its Sunday."""

    kind = "week"

    def __init__(self, word: str, inner: Node) -> None:
        self.word, self.inner = word, inner
        self.needs_told, self.yearly = inner.needs_told, inner.yearly

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        return tuple(Vague(self.around(v.core.lo), MARGINS["week"], "week") for v in self.inner.at(day, ahead))

    def around(self, day: int) -> Span:
        """The week of a day."""
        before = {"commencing": 0, "ending": 6, "of": (day - 1) % 7}[self.word]  # day 1 was a Monday
        return Span(day - before, day - before + 6)

    def show(self) -> str:
        """The text at its stated precision."""
        return f"week {self.word} {self.inner.show()}"


class Beyond:
    """Before, after, by or since a time, or from it on."""

    kind = "span"

    def __init__(self, word: str, inner: Node) -> None:
        self.word, self.inner = word, inner
        self.needs_told, self.yearly = inner.needs_told, False

    def at(self, day: int, ahead: bool) -> tuple[Vague, ...]:
        """The spans it may mean, told on `day`."""
        inner = self.inner.at(day, ahead)
        if self.word == "since":
            return tuple(Vague(v.core, _since(v), v.unit) for v in inner)
        if self.word == "before":
            core = Span(OPEN_LO, max(v.core.lo for v in inner) - 1)
        elif self.word == "by":
            core = Span(OPEN_LO, max(v.core.hi for v in inner))
        elif self.word in ONWARD:
            core = Span(min(v.core.lo for v in inner), OPEN_HI)
        else:
            core = Span(min(v.core.hi for v in inner) + 1, OPEN_HI)
        strict, fair = (self._reach(inner, reading) for reading in READINGS)
        return (Vague(core, reaching(core, strict, fair), "span"),)

    def _reach(self, inner: tuple[Vague, ...], reading: Reading) -> Span:
        """The days under one reading, by the choice that leaves the most of them."""
        apart = APART[reading]
        if self.word == "before":
            latest = max(v.core.lo if v.sharp else v.margin.later(v.core.lo, reading) for v in inner)
            return Span(OPEN_LO, latest - apart)
        if self.word == "by":
            return Span(OPEN_LO, max(v.edge.later(v.core.hi, reading) for v in inner))
        if self.word in ONWARD:
            return Span(min(v.edge.earlier(v.core.lo, reading) for v in inner), OPEN_HI)
        earliest = min(v.core.hi if v.sharp else v.margin.earlier(v.core.hi, reading) for v in inner)
        return Span(earliest + apart, OPEN_HI)

    def show(self) -> str:
        """The text at its stated precision."""
        return f"{self.word} {self.inner.show()}"


ONWARD = ("from", "no earlier than")
"""What stands before the first time at which something can have begun."""
def _since(vague: Vague) -> Margin:
    """The margin of what began then: none of its own where the day itself has none."""
    exact = vague.unit == "day" and vague.margin == EXACT
    return SINCE if vague.sharp and not exact else vague.margin


def to_the_day(node: Node) -> Node:
    """A time of the calendar by a source whose days carry no margin; words coarser than a day keep theirs."""
    if isinstance(node, Period):
        return node.to_the_day()
    if isinstance(node, Choice):
        return Choice(tuple([to_the_day(option) for option in node.options]))
    if isinstance(node, Beyond):
        return Beyond(node.word, to_the_day(node.inner))
    return node


def _together(nodes: tuple[Node, ...], shown: list[str]) -> tuple[str, list[str]]:
    """What to print for times side by side: "about " where it is said of them all, then each as `shown`.

    Those like the last leave out the month and year, or the year, that it ends with as well.
    """
    roughly = [node.inner for node in nodes if isinstance(node, About) and node.mark == "~"]
    about = "about " if len(roughly) == len(nodes) else ""
    if about:
        nodes, shown = tuple(roughly), [node.show() for node in roughly]
    last = shown[-1]
    first = [
        _without_tail(each, last) if _alike(node, nodes[-1]) else each
        for node, each in zip(nodes[:-1], shown[:-1], strict=True)
    ]
    return about, [*first, last]


def _alike(a: Node, b: Node) -> bool:
    """Whether two times are of one kind, so that the first may borrow its year from the second."""
    if isinstance(a, About) and isinstance(b, About):
        return a.mark == b.mark and _alike(a.inner, b.inner)
    if isinstance(a, Part) and isinstance(b, Part):
        return a.unit == b.unit and a.words.count(" ") == b.words.count(" ")
    return isinstance(a, Period) and isinstance(b, Period) and a.kind == b.kind


def _without_tail(first: str, last: str) -> str:
    """`first` without the words at its end that `last` ends with as well."""
    a, b = first.split(" "), last.split(" ")
    while len(a) > 1 and len(b) > 1 and a[-1] == b[-1]:
        a.pop()
        b.pop()
    return " ".join(a)


__all__ = [
    "ONWARD", "About", "Beyond", "Choice", "Node", "Part", "Period", "Range", "Vague", "Week", "to_the_day",
]  # fmt: skip
