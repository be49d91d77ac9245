"""A figure does not come to what the other figures make of it.

A figure with `equals: EXPRESSION` over other figures ("trusts / councils") is reckoned with interval
arithmetic: every operand as its sources state it for the same day or period, rounding and "about" included, or,
where they do not, as its own `equals` makes it. Operands stated for another time are not used; of rival values
any will do. There is one finding for each time, which cites all who state what cannot come out. An error where
even the fair reading misses, a warning where only the strict one does, or where the sources make a divisor zero,
a note where a share in steps of five points may be one that was rounded to them. Where some sources state what
comes out and others do not, that is told once, as a `value-conflict`. A figure whose operands are all stated for one
other time that may be the same ("early November 2018" and "8 November 2018") is held against them too, as a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.figures.argument import Judged, judged, spelled, states, steps
from govtimeline.rules.figures.levels import LEVELS, gravest
from govtimeline.rules.figures.reckoning import Reckoner
from govtimeline.rules.figures.resting import of_amounts
from govtimeline.rules.figures.rivals import by_time, for_one_time
from govtimeline.rules.figures.times import Stated, names, over, short
from govtimeline.rules.finding import Finding, Rest, Severity
from govtimeline.saying.equals import shown

ID = "ratio-conflict"
_NEAR_HINT = "if they are of one day, compare the excerpts with their sources; if not, say both times to the day"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each time for which a figure is stated as what its operands do not make up."""
    reckoner = Reckoner(context)
    for figure in context.record.figures:
        if figure.equals is None or not figure.equals.figures:
            continue
        for group in by_time(reckoner.stated(figure)):
            found = judged(reckoner, figure, group)
            if found and found.off and not (found.fit and for_one_time(context, figure, group)):
                yield _finding(context, figure, group, found, reckoner)
            elif found is None and (near := _near(context, figure, group, reckoner)):
                like, found = near
                yield _finding(context, figure, [s._replace(period=like.period) for s in group], found, reckoner, like)


def _near(
    context: Context, figure: Figure, group: list[Stated], reckoner: Reckoner
) -> tuple[Stated, Judged] | None:
    """What the parts make of a figure that are all stated for one other time which may be the same, if that misses.

    None where any such time fits, where the figure is stated for that time as well, or where it says of which days
    it is.
    """
    expression, (one, *_) = figure.equals, group
    if expression is None or expression.registers or figure.cumulative or over(context, figure):
        return None
    if not short(one.period):
        return None
    times = {
        (told.period, told.name): told
        for name in expression.figures
        if name in context.figures
        for told in reckoner.stated(context.figures[name])
        if told.claim.planned == one.claim.planned and short(told.period)
        and told.period.whole.meets(one.period.whole)
    }  # fmt: skip
    stated = {s.period for s in reckoner.stated(figure)}
    missed = None
    for like in times.values():
        found = judged(reckoner, figure, [s._replace(period=like.period) for s in group])
        if found is None:
            continue
        if like.period in stated or found.fit:
            return None
        missed = missed or (like, found)
    return missed


def _finding(
    context: Context, figure: Figure, group: list[Stated], found: Judged, reckoner: Reckoner, like: Stated | None = None
) -> Finding:
    """like: a part that is stated for the time of all parts, where that is another than the figure's."""
    assert figure.equals is not None
    marks = Citations()
    wrong = [claim for claim, _ in found.off]
    off = min((off for _, off in found.off), key=lambda off: LEVELS.index(off.level))
    example = reckoner.example(found.parts, off)
    by_value: dict[str, list[FigureClaim]] = {}
    for claim in wrong:
        by_value.setdefault(claim.value.plain, []).append(claim)
    argument = [f"{states(claims, marks)} for “{figure.title}”" for claims in by_value.values()]
    argument += steps(context, found.parts, example, off.level, marks)
    told = " and ".join(claims[0].value.show() for claims in by_value.values())
    made = spelled(context, found.parts, example, off)
    if example.result is None:
        severity: Severity = "warning"
        comes, hint = "divides by zero", "one of the figures is wrong, or stated for another time"
        argument.append(example.why)
    else:
        severity = gravest([each.level.severity for _, each in found.off])
        comes = f"comes to {shown(example.result, wrong[0].value.unit)}"
        hint = "one of the figures is wrong, stated for another time, or counts something else"
        argument.append(f"{made} {comes}, not {told.replace(' and ', ' or ')}")
    if like is not None:
        severity, hint = "note", _NEAR_HINT
        comes += ", for a time that may be the same"
        argument.append(f"that is told for {_when(group[0].claim)}, and its parts for {_when(like.claim)}")
    operands = [claim.value.plain for claims in found.parts.claims.values() for claim in claims if marks.cites(claim)]
    return marks.finding(
        ID, severity, f"“{figure.title}” is stated as {told}, yet {made} {comes}",
        figure.id, wrong[0].at_key("value"),
        fingerprint(
            ID, figure.id, [figure.equals.text, *names(s for s in group if s.claim is wrong[0])],
            [*by_value, *operands, *([example.why] if example.result is None else [])],
        ),
        argument=argument, hint=hint,
        repairs=[] if example.result is None else _repairs(reckoner, figure, group, marks),
        rests=_rests(figure, group, wrong, found, comes, (like or group[0]).name),
    )  # fmt: skip


def _when(claim: FigureClaim) -> str:
    return claim.as_of.show() if claim.as_of else "the day it was told"


def _rests(
    figure: Figure, group: list[Stated], wrong: list[FigureClaim], found: Judged, comes: str, when: str
) -> Iterator[Rest]:
    """What is stated of the figure and of its parts; what these come to, where a register has a say in that."""
    yield from of_amounts(figure.id, wrong, group[0].name)
    for part, claims in found.parts.claims.items():
        yield from of_amounts(part, claims, when)
    if found.parts.expression.registers:
        yield Rest(figure.id, (f"{comes} by its parts",))


def _repairs(reckoner: Reckoner, figure: Figure, group: list[Stated], marks: Citations) -> list[int]:
    """The claims cited without any one of which the figure is no longer stated as what does not come out."""
    return [
        number
        for number, claim in enumerate(marks.claims, start=1)
        if not any(
            (parts := reckoner.parts(figure, each, frozenset({id(claim)}))) and reckoner.off(parts, each.claim)
            for each in group
            if each.claim is not claim
        )
    ]


FAILS = """\
# A share that its own two numbers do not make.
govtimeline: 1

sources:
  health-2022:
    title: Waiting times, annual digest
    publisher: Public Health Board
    type: report
    published: 2023-02-09
  minister-2023:
    title: Speech to the hospital federation
    publisher: Ministry of Health
    type: speech
    published: 2023-03-21

figures:
  - id: clinics
    title: Clinics in the country
    claims:
      - source: health-2022
        at: table 1
        as_of: 2022
        value: "240"
  - id: clinics-late
    title: Clinics that miss the waiting limit
    claims:
      - source: health-2022
        at: table 4
        as_of: 2022
        value: "66"
  - id: share-late
    title: Share of clinics that miss the waiting limit
    equals: clinics-late / clinics
    claims:
      - source: minister-2023
        at: page 2
        as_of: 2022
        value: about 15%
        excerpt: only some 15 per cent of clinics
"""

PASSES = """\
# 66 of 240 is 27.5%: "some 28 per cent" is how people say it.
govtimeline: 1

sources:
  health-2022:
    title: Waiting times, annual digest
    publisher: Public Health Board
    type: report
    published: 2023-02-09
  minister-2023:
    title: Speech to the hospital federation
    publisher: Ministry of Health
    type: speech
    published: 2023-03-21

figures:
  - id: clinics
    title: Clinics in the country
    claims:
      - source: health-2022
        at: table 1
        as_of: 2022
        value: "240"
  - id: clinics-late
    title: Clinics that miss the waiting limit
    claims:
      - source: health-2022
        at: table 4
        as_of: 2022
        value: "66"
  - id: share-late
    title: Share of clinics that miss the waiting limit
    equals: clinics-late / clinics
    claims:
      - source: minister-2023
        at: page 2
        as_of: 2022
        value: about 28%
        excerpt: some 28 per cent of clinics
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=True, beside=True,
)  # fmt: skip
