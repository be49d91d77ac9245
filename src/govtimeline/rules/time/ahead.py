"""What is told as fact before its time had come, where no claim's date says so: figures, and attributes of events."""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.reading import FAIR
from govtimeline.reason import Point
from govtimeline.record.model import Event, same_value
from govtimeline.record.statements import AnyClaim, Claim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context
from govtimeline.rules.finding import Finding
from govtimeline.saying.when import is_open
from govtimeline.saying.when.margins import TOLD_BY
from govtimeline.saying.when.printing import show_day, show_gap


def figures(context: Context, rule: str, hint: str) -> Iterator[Finding]:
    """Figures told as fact for a time that had not begun; a count of a register is the matter of its own rule."""
    for figure in context.record.figures:
        if figure.equals and figure.equals.registers and not figure.equals.figures:
            continue
        for claim in figure.standing:
            if claim.as_of is None or claim.as_of.link is not None:
                continue
            try:
                begins = claim.as_of.bounds(context.told(claim)).core.lo
            except ValueError:
                continue
            gap = _ahead(context, claim, begins)
            if not gap:
                continue
            marks = Citations()
            mark, said = marks.mark([claim]), _said(context, claim)
            value, when = claim.value.show(), claim.as_of.show()
            stated = f"“{figure.title}” is stated as {value} for {when}"
            yield marks.finding(
                rule, "warning", f"{stated}, after it was told as fact ({said})", figure.id, claim.at_key("as_of"),
                fingerprint(rule, figure.id, ["as_of"], [f"{claim.value.plain} for {when}", said]),
                argument=[f"{mark} dates from {said}", f"{mark} states {value} for a time that began {gap} later"],
                repairs=[1], hint=hint,
            )  # fmt: skip


def attributes(context: Context, rule: str, hint: str) -> Iterator[Finding]:
    """What is said of events as done before their first day, by claims that date nothing themselves.

    Not of events whose dates are in dispute: these may be what is wrong.
    """
    disputed = {p.event for d in context.solution.disputes for f in d.facets for p in (f.x, f.y) if p is not None}
    for event in context.record.events:
        undated = [claim for claim in event.claims if claim.says and not claim.dates and claim.withdrawn is None]
        if not undated or event.id in disputed:
            continue
        begins = context.solution.bounds(Point(event.id, "start" if event.spans else "date")).lo
        for claim in undated:
            if gap := _ahead(context, claim, begins):
                yield _attribute(context, rule, hint, event, claim, begins, gap)


def _attribute(
    context: Context, rule: str, hint: str, event: Event, claim: Claim, begins: int, gap: str
) -> Finding:
    marks = Citations()
    mark, said, title = marks.mark([claim]), _said(context, claim), context.title(event.id)
    says = " and ".join(f"{name}: {value}" for name, value in claim.says.items())
    dated = [each for each in event.standing if each.dates and not each.planned]
    by = f"{marks.mark(dated)} {'put' if len(dated) > 1 else 'puts'}" if dated else "other claims put"
    began = f"the start of {title}" if event.spans else title
    told = "is told" if len(claim.says) == 1 else "are told"
    message = f"the {' and '.join(claim.says)} of {title} {told} as done ({said})"
    alone = len(dated) == 1 and event.id not in context.tied
    return marks.finding(
        rule, "warning", f"{message}, at least {gap} before {'it began' if event.spans else 'it was'}",
        event.id, claim.at_key("says"),
        fingerprint(rule, event.id, ["says", *claim.says], [*map(same_value, claim.says.values()), said]),
        argument=[f"{mark} dates from {said}, and says {says}", f"{by} {began} on {show_day(begins)} at the earliest"],
        repairs=[1, 2] if alone else [1], hint=hint,
    )  # fmt: skip


def _ahead(context: Context, claim: AnyClaim, begins: int) -> str:
    """How long before some day a claim was told as fact; empty where it was not, a day's grace given."""
    told = context.told(claim)
    if claim.planned or told is None or is_open(begins):
        return ""
    last = told.telling(FAIR).hi
    return show_gap(begins - last) if begins > last + TOLD_BY else ""


def _said(context: Context, claim: AnyClaim) -> str:
    when = context.record.told(claim)
    return when.show() if when else "an unknown day"
