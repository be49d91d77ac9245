"""A stated count does not match the members whom the record names for that day.

A figure with `equals: members(REGISTER)` (or `joined`, `left`, or arithmetic over them) is held against the
members whom the record's events put in and take out. It is an error where the count stated is below those
surely in, a warning where it is above all that can be in, since the record may miss a name. There is one
finding a figure, its claims grouped by how far off they are: a whole series that runs one above the names
usually means one member that nobody named, or one that is counted as two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govtimeline.amount import FAIR, Range
from govtimeline.checks.context import Citations, Context, fingerprint
from govtimeline.equals import Expression, Term
from govtimeline.model import Figure, FigureClaim, Finding, Statement
from govtimeline.reason.registers import Period, Replay, Stay
from govtimeline.when import show_span
from govtimeline.when.printing import show_day

ID = "count-conflict"
SEVERITIES = ("error", "warning")


class Miss(NamedTuple):
    """A stated count and by how much it lies outside what the register allows (below is negative)."""

    claim: FigureClaim
    period: Period
    named: Range
    off: int


def check(context: Context) -> Iterator[Finding]:
    """One finding for each figure whose stated counts the register does not bear out."""
    replay = context.replay
    for figure in context.facts.figures:
        expression = figure.equals
        if expression is None or expression.figures or not expression.registers:
            continue
        if not set(expression.registers) <= set(context.facts.registers):
            continue
        misses = list(_misses(context, figure, expression, replay))
        if misses:
            yield _finding(context, figure, expression, misses, replay)


def _misses(context: Context, figure: Figure, expression: Expression, replay: Replay) -> Iterator[Miss]:
    for claim in figure.claims:
        period = replay.period(claim, context.told(claim)) if claim.withdrawn is None else None
        if period is None:
            continue
        when = period

        def lookup(term: Term, when: Period = when, planned: bool = claim.planned) -> Range:
            return replay.count(term.function, term.id, when, planned)

        try:
            named = expression.evaluate(lookup)
        except ZeroDivisionError:
            continue
        stated = claim.value.reading(FAIR)
        if stated.hi < named.lo:
            yield Miss(claim, period, named, -round(named.lo - _middle(stated)))
        elif stated.lo > named.hi:
            yield Miss(claim, period, named, round(_middle(stated) - named.hi))


def _middle(stated: Range) -> float:
    return (stated.lo + stated.hi) / 2 if abs(stated.lo) != abs(stated.hi) != float("inf") else stated.lo


def _finding(
    context: Context, figure: Figure, expression: Expression, misses: list[Miss], replay: Replay
) -> Finding:
    marks = Citations()
    groups: dict[int, list[Miss]] = {}
    for miss in misses:
        groups.setdefault(miss.off, []).append(miss)
    steps = []
    for off in sorted(groups, key=lambda n: (-len(groups[n]), n)):
        for miss in groups[off]:
            stated = f"{marks.mark([miss.claim])} states {miss.claim.value.show()} {_time(context, miss)}"
            steps.append(f"{stated}; the record names {_range(miss.named)}")
        steps.append(_off(off, groups[off]))
    steps += _names(context, expression, misses, replay, marks)
    below = any(miss.off < 0 for miss in misses)
    stated = "; and as ".join(_summary(off, group) for off, group in groups.items())
    message = f"“{figure.title}” is stated as {stated}"
    return marks.finding(
        ID, "error" if below else "warning", message, figure.id, misses[0].claim.at_key("value"),
        fingerprint(
            ID, figure.id, [expression.text],
            [f"{m.claim.value.text} {show_span(m.period.whole)} {m.off}" for m in misses],
        ),
        argument=steps,
        hint="look for a member that no event names, one that is counted as two, or a wrong start or end",
    )  # fmt: skip


def _time(context: Context, miss: Miss) -> str:
    first, last = miss.period.first, miss.period.last
    link = miss.claim.as_of.link if miss.claim.as_of else None
    if link and (miss.period.gone or miss.period.come):
        over = bool(miss.period.gone)
        if link.relation == "before":
            return f"before {context.title(link.event)} {'began' if over else 'ended'}"
        return f"once {context.title(link.event)} {'has ended' if over else 'has begun'}"
    if first == last and first.lo == first.hi:
        return f"on {show_day(first.lo)}"
    return f"for {show_span(miss.period.whole)}"


def _range(named: Range) -> str:
    lo, hi = round(named.lo), round(named.hi)
    return f"{lo}" if lo == hi else f"{lo} to {hi}"


def _off(off: int, group: list[Miss]) -> str:
    each = "each of these counts is" if len(group) > 1 else "that is"
    return f"{each} {_count(off)} {'more than can be in' if off > 0 else 'fewer than are surely in'}"


def _count(off: int) -> str:
    """By how many, in words where a figure would run into the one before it."""
    return "one" if abs(off) == 1 else "two" if abs(off) == 2 else str(abs(off))


def _summary(off: int, group: list[Miss]) -> str:
    counts = list(dict.fromkeys(miss.claim.value.show() for miss in group))
    side = f"{_count(off)} {'more' if off > 0 else 'fewer'} than the record names"
    if len(group) == 1:
        return f"{counts[0]}, {side}"
    listed = f"{', '.join(counts[:-1])} and {counts[-1]}" if len(counts) > 1 else counts[0]
    return f"{listed}, each time {side}"


def _names(
    context: Context, expression: Expression, misses: list[Miss], replay: Replay, marks: Citations
) -> Iterator[str]:
    """The members found for the first count that misses, each with the claim that it rests on."""
    first = misses[0]
    for term in expression.terms:
        if term.function != "members":
            stays = replay.moved(term.function, term.id, first.period, first.claim.planned)
            word = "came in" if term.function == "joined" else "left"
            yield f"who {word} then: {_listed(stays, marks, left=term.function == 'left')}"
            continue
        sure, may = replay.members(term.id, first.period, first.claim.planned)
        yield f"surely in {_time(context, first)}: {_listed(sure, marks)}"
        if may:
            yield f"perhaps in: {_listed(may, marks)}"


def _listed(stays: list[Stay], marks: Citations, left: bool = False) -> str:
    """Members with the claim that puts each in, or out: "birmingham [3], bradford [4]"."""
    named = []
    for stay in sorted(stays, key=lambda s: s.member):
        standing = [c for c in stay.event.claims if c.withdrawn is None]
        dated = [c for c in standing if (c.end or c.lasts if left else c.start or c.date)]
        claims: list[Statement] = [*(c for c in dated if not c.planned), *dated, *standing]
        named.append(f"{stay.member} {marks.mark(claims[:1])}".strip())
    return ", ".join(named) if named else "nobody"
