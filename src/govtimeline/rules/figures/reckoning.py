"""What a figure comes to by its parts: each as its sources state it for that time, or as its own parts make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from govtimeline.reason.registers import Window
from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.context import Context
from govtimeline.rules.figures.levels import LEVELS, Level
from govtimeline.rules.figures.times import Stated, by_then, days_of, over, stated
from govtimeline.saying.amount import Range, compare
from govtimeline.saying.equals import DividedByZero, Expression, Term

DEEPEST = 20
"""How many figures may be reckoned inside each other, as many as an expression has parentheses."""
MOST = 20_000
"""How many combinations of rival values are tried; where that is not enough, the figure is taken to fit."""



class Either(NamedTuple):
    """What a figure is told as, where it may be what its own parts make as well."""

    told: Range


Chosen = dict[str, Range | Either | None]
"""A value for each figure that is stated; None where it is reckoned from its own parts instead."""
NONE_LEFT_OUT: frozenset[int] = frozenset()


class Parts(NamedTuple):
    """What a figure is reckoned from: the claims of each part that is stated for the time, by its id.

    contested: the parts that their own parts do not make up, which may come to either, with how gravely they miss:
    what only the letter parts from its own parts is still as it is stated to a careful reader.
    """

    figure: Figure
    expression: Expression
    period: Window
    planned: bool
    claims: dict[str, list[FigureClaim]]
    contested: dict[str, Level]


class Off(NamedTuple):
    """How gravely a claim is off from what the parts of its figure make, and the time at which it is."""

    level: Level
    time: Window


class Example(NamedTuple):
    """Values that the parts of a figure are told as and what they come to; None where that cannot be, and why."""

    values: Chosen
    result: Range | None
    why: str


class _Enough(Exception):
    """Too many combinations."""


class Reckoner:
    """Reckons the figures of a record."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._stated: dict[str, list[Stated]] = {}
        self._parts: dict[tuple[str, Window, bool, frozenset[int]], Parts | None] = {}
        self._shallow = _shallow(context.figures)

    def stated(self, figure: Figure) -> list[Stated]:
        """The claims of a figure with the times that they are stated for."""
        if figure.id not in self._stated:
            self._stated[figure.id] = stated(self.context, figure)
        return self._stated[figure.id]

    def parts(self, figure: Figure, like: Stated, without: frozenset[int] = NONE_LEFT_OUT) -> Parts | None:
        """What a figure is reckoned from for the time of one of its claims, as plan or outcome alike.

        None where a part is not stated for that time and cannot be reckoned either. without: claims left out, by
        their identity.
        """
        key = (figure.id, like.period, like.claim.planned, without)
        if key not in self._parts:
            self._parts[key] = self._found(figure, like, without)
        return self._parts[key]

    def _found(self, figure: Figure, like: Stated, without: frozenset[int]) -> Parts | None:
        context, expression = self.context, figure.equals
        if expression is None or not expression.figures or figure.id not in self._shallow:
            return None
        if not set(expression.registers) <= set(context.record.registers):
            return None
        claims: dict[str, list[FigureClaim]] = {}
        contested: dict[str, Level] = {}
        for name in expression.figures:
            part = context.figures.get(name)
            if part is None:
                return None
            told = [
                s.claim
                for s in self.stated(part)
                if (s.period, s.claim.planned) == (like.period, like.claim.planned) and id(s.claim) not in without
            ]
            own = self.parts(part, like, without)
            if told:
                claims[name] = told
                levels = [off.level for claim in told if own is not None and (off := self.off(own, claim))]
                if not levels:
                    continue
                contested[name] = min(levels, key=LEVELS.index)
            if own is None:
                return None
            claims |= own.claims
            contested |= own.contested
        planned = like.claim.planned
        return Parts(figure, expression, like.period, planned, claims, contested)

    def off(self, parts: Parts, claim: FigureClaim) -> Off | None:
        """How gravely what the parts make misses a claim; None where it fits."""
        times = self._times(parts)
        found = (Off(level, time) for level in LEVELS for time in times if self._misses(parts, claim, level, time))
        return next(found, None)

    def _misses(self, parts: Parts, claim: FigureClaim, level: Level, time: Window) -> bool:
        """Whether none of the values that the parts are told as makes a claim."""
        target = claim.value.told_of(level.reading, level.loose)

        def hopeless(values: Chosen) -> bool:
            try:
                return compare(self._result(parts, values, time), target) == "no"
            except DividedByZero:
                return True
            except ZeroDivisionError:
                return False

        try:
            return _first(self._choices(parts, level), hopeless) is None
        except _Enough:
            return False

    def example(self, parts: Parts, off: Off) -> Example:
        """The first values, from the lowest up, that can be reckoned with, or else the first of all."""

        def hopeless(values: Chosen) -> bool:
            try:
                self._result(parts, values, off.time)
            except DividedByZero:
                return True
            except ZeroDivisionError:
                pass
            return False

        choices = self._choices(parts, off.level)
        try:
            values = _first(choices, hopeless)
        except _Enough:
            values = None
        values = values or {name: ranges[0] for name, ranges in choices.items()}
        try:
            return Example(values, self._result(parts, values, off.time), "")
        except ZeroDivisionError as error:
            return Example(values, None, str(error))

    def _times(self, parts: Parts) -> list[Window]:
        """The times that a register is counted for: all of it, or each day on which a count for every day may miss."""
        figure, period = parts.figure, parts.period
        if figure.cumulative:
            return [by_then(period)]
        registers = [term.id for term in parts.expression.terms if term.function == "members"]
        if registers and over(self.context, figure) == "every day":
            return days_of(self.context.replay, registers, period, parts.planned)
        return [period]

    def _result(self, parts: Parts, values: Chosen, time: Window) -> Range:
        replay, figures = self.context.replay, self.context.figures
        made: dict[str, Range] = {}

        def lookup(term: Term) -> Range:
            if term.function:
                return replay.count(term.function, term.id, time, parts.planned)
            value = values.get(term.id)
            if isinstance(value, Range):
                return value
            if term.id not in made:
                inner = figures[term.id].equals
                assert inner is not None
                try:
                    made[term.id] = inner.evaluate(lookup)
                except DividedByZero:
                    if value is None:
                        raise
                    made[term.id] = value.told
                if value is not None:
                    made[term.id] = _hull([value.told, made[term.id]])
            return made[term.id]

        return parts.expression.evaluate(lookup)

    def _choices(self, parts: Parts, level: Level) -> dict[str, list[Range | None]]:
        """The values that each part is told as, from the lowest up, and last of all what its own parts make it."""
        contested = {
            name for name, missed in parts.contested.items() if LEVELS.index(missed) <= LEVELS.index(level)
        }
        needed = self._needed(parts, contested)
        return {
            name: [
                *sorted({claim.value.operand(level.reading, level.loose) for claim in claims}),
                *([None] if name in contested else []),
            ]
            for name, claims in parts.claims.items()
            if name in needed
        }

    def _needed(self, parts: Parts, contested: set[str]) -> set[str]:
        """The figures that it is reckoned from: its own, and those of which these are made where need be."""
        needed, left = set[str](), [*parts.expression.figures]
        while left:
            name = left.pop()
            inner = self.context.figures[name].equals
            if name not in needed and inner is not None and (name not in parts.claims or name in contested):
                left += inner.figures
            needed.add(name)
        return needed


def _first(choices: dict[str, list[Range | None]], hopeless: Callable[[Chosen], bool]) -> Chosen | None:
    """The first choice of values, from the lowest up, that is not hopeless; None where all are.

    What is left to choose from is narrowed step by step, and given up once even all of it together, each figure
    as the range that holds its values, is hopeless. _Enough where that takes too long.
    """
    left, tried = [choices], 0
    while left:
        choices = left.pop()
        tried += 1
        if tried > MOST:
            raise _Enough
        together = {name: _together(ranges) for name, ranges in choices.items()}
        if hopeless(together):
            continue
        several = [name for name, ranges in choices.items() if len(ranges) > 1]
        if not several:
            return together
        mixed = next((name for name in several if choices[name][-1] is None), None)
        name = mixed or several[0]
        ranges = choices[name]
        middle = len(ranges) - 1 if mixed else len(ranges) // 2
        left += [{**choices, name: ranges[middle:]}, {**choices, name: ranges[:middle]}]
    return None


def _together(ranges: list[Range | None]) -> Range | Either | None:
    """All that a figure may be: the range that holds its values, and what its own parts make it where that is left."""
    told = [each for each in ranges if each is not None]
    if not told:
        return None
    return _hull(told) if len(told) == len(ranges) else Either(_hull(told))


def _hull(ranges: list[Range]) -> Range:
    """The shortest range that holds some others."""
    return Range(min(each.lo for each in ranges), max(each.hi for each in ranges))


def _shallow(figures: Mapping[str, Figure]) -> set[str]:
    """The figures that are made of others no more than `DEEPEST` deep."""
    shallow: set[str] = set()
    for _ in range(DEEPEST):
        made = {
            figure.id
            for figure in figures.values()
            if figure.id not in shallow
            and all(name in shallow or name not in figures for name in (figure.equals.figures if figure.equals else ()))
        }
        if not made:
            break
        shallow |= made
    return shallow
