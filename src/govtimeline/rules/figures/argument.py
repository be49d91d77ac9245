"""What findings on figures that are made of others say: what each part is stated as, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context
from govtimeline.rules.figures.levels import Level
from govtimeline.rules.figures.reckoning import Example, Off, Parts, Reckoner
from govtimeline.rules.figures.times import Stated
from govtimeline.saying.equals import Expression, Term
from govtimeline.saying.when.printing import show_day


class Judged(NamedTuple):
    """The claims of a figure for one time that its parts make, and those that they do not, with how grave that is."""

    parts: Parts
    fit: list[FigureClaim]
    off: list[tuple[FigureClaim, Off]]


def judged(reckoner: Reckoner, figure: Figure, group: Sequence[Stated]) -> Judged | None:
    """The claims of a figure for one time held against what its parts make; None where that cannot be reckoned."""
    parts = reckoner.parts(figure, group[0])
    if parts is None:
        return None
    found = [(each.claim, reckoner.off(parts, each.claim)) for each in group]
    fit = [claim for claim, off in found if off is None]
    return Judged(parts, fit, [(claim, off) for claim, off in found if off is not None])


def steps(context: Context, parts: Parts, example: Example, level: Level, marks: Citations) -> list[str]:
    """What each part of a figure is stated as, where it is."""
    told = []
    for name, value in example.values.items():
        claims = [c for c in parts.claims[name] if c.value.operand(level.reading, level.loose) == value]
        if claims:
            told.append(f"{states(claims, marks)} for “{context.figures[name].title}”")
    return told


def states(claims: Sequence[FigureClaim], marks: Citations) -> str:
    """Who states a value: "[1] [2] state 8%"."""
    return f"{marks.mark(claims)} {'state' if len(claims) > 1 else 'states'} {claims[0].value.show()}"


def spelled(context: Context, parts: Parts, example: Example, off: Off) -> str:
    """The expression with the values of its parts in it, those that are reckoned themselves in parentheses."""

    def words(term: Term) -> str:
        if term.function:
            return f"{term.function}({term.id})"
        value = example.values.get(term.id)
        level = off.level
        for claim in parts.claims.get(term.id, ()) if value is not None else ():
            if claim.value.operand(level.reading, level.loose) == value:
                return claim.value.show()
        inner = context.figures[term.id].equals
        return f"({written(inner)})" if inner else term.id

    def written(expression: Expression) -> str:
        return expression.spell(words)

    one_day = off.time != parts.period and off.time.first == off.time.last
    return written(parts.expression) + (f" on {show_day(off.time.first.lo)}" if one_day else "")
