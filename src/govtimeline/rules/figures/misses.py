"""By how far a stated count lies outside what a register allows."""

from __future__ import annotations

from math import ceil, floor, isinf
from typing import NamedTuple

from govtimeline.ground.reading import FAIR
from govtimeline.reason.registers import Replay, Window
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.figures.times import days_of
from govtimeline.saying.amount import Amount, Range
from govtimeline.saying.equals import DividedByZero, Expression, Term
from govtimeline.saying.when import Meaning
from govtimeline.saying.when.margins import TOLD_BY


class Off(NamedTuple):
    """By how much a stated count lies outside what the register allows (below is negative).

    least: whether it may be more than that, since the count is not stated as one number.
    """

    by: float
    least: bool

    def __str__(self) -> str:
        """The number, as fingerprints hold it."""
        return f"{self.by:.0f}" if self.by.is_integer() else f"{self.by:.4g}"


class Miss(NamedTuple):
    """A stated count that the register does not bear out; of several times it may be for, the nearest.

    stated: the time that it is stated for. period: the time for which the record names others: that, the nearest
    of a choice (`chosen`), or of a count for every day the day on which it misses by most. complete: whether its
    registers name every member of all the time that it may be for.
    """

    claim: FigureClaim
    stated: Window
    period: Window
    named: Range
    off: Off
    chosen: bool
    complete: bool = False


def ahead(claim: FigureClaim, period: Window, told: Meaning) -> bool:
    """Whether a count is told as fact for a time of the calendar that had not come by then."""
    tied = claim.as_of is not None and claim.as_of.link is not None
    return not (tied or claim.planned) and period.first.lo > told.telling(FAIR).hi + TOLD_BY


def miss_of(
    expression: Expression, claim: FigureClaim, period: Window, replay: Replay, every_day: bool = False
) -> Miss | None:
    """How a count misses; None where it fits at one of the times it may be for, or that cannot be told.

    every_day: whether it is to hold on every day of its time, and not just on some day of it. DividedByZero where
    the arithmetic divides by zero.
    """
    nearest: Miss | None = None
    for when in period.options or (period,):
        worst: Miss | None = None
        registers = [term.id for term in expression.terms if term.function == "members"] if every_day else []
        for day in days_of(replay, registers, when, claim.planned) if registers else (when,):
            off = _missed(expression, claim, replay, when, day)
            if off and (worst is None or abs(off[1].by) > abs(worst.off.by)):
                worst = Miss(claim, period, day, *off, chosen=bool(period.options))
        if worst is None:
            return None
        if nearest is None or abs(worst.off.by) < abs(nearest.off.by):
            nearest = worst
    return nearest


def _missed(
    expression: Expression, claim: FigureClaim, replay: Replay, when: Window, day: Window
) -> tuple[Range, Off] | None:
    """What the record names, and how far that is from a count; `day` is the time for which members are counted."""

    def lookup(term: Term) -> Range:
        return replay.count(term.function, term.id, day if term.function == "members" else when, claim.planned)

    try:
        named = expression.evaluate(lookup)
    except DividedByZero:
        raise
    except ZeroDivisionError:
        return None
    off = _apart(claim.value, named, expression.whole)
    return (named, off) if off else None


def _apart(value: Amount, named: Range, whole: bool) -> Off | None:
    """How far a stated amount lies outside a range; None where it does not.

    whole: whether only whole numbers are meant, so that "more than 2" is 3 or more.
    """
    loose = value.told_of(FAIR, loose=True)
    if named.lo <= loose.hi and loose.lo <= named.hi:
        return None
    stated = value.reading(FAIR)
    if value.whole:
        lo = hi = value.operand(FAIR).lo
    elif whole:
        lo, hi = (end if isinf(end) else float(to(end)) for end, to in zip(stated, (ceil, floor), strict=True))
    else:
        lo, hi = stated
    return Off(hi - named.lo if stated.hi < named.lo else lo - named.hi, lo != hi)
