"""A figure does not come to what the other figures make of it.

A figure with `equals: EXPRESSION` over other figures ("trusts / councils") is reckoned with interval
arithmetic: every operand as its sources state it for the same day or period, rounding and "about" included, or,
where they do not, as its own `equals` makes it. Operands stated for another time are not used; of rival values
any will do. There is one finding for each time, which cites all who state what cannot come out. An error where
even the fair reading misses, a warning where only the strict one does, or where the sources make a divisor zero,
a note where a share in steps of five points may be one that was rounded to them. Where some sources state what
comes out and others do not, that is told once, as a `value-conflict`.
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
from govtimeline.rules.figures.times import Stated, names
from govtimeline.rules.finding import Finding, Rest, Severity
from govtimeline.saying.equals import shown

ID = "ratio-conflict"


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


def _finding(
    context: Context, figure: Figure, group: list[Stated], found: Judged, reckoner: Reckoner
) -> Finding:
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
        rests=_rests(figure, group, wrong, found, comes),
    )  # fmt: skip


def _rests(
    figure: Figure, group: list[Stated], wrong: list[FigureClaim], found: Judged, comes: str
) -> Iterator[Rest]:
    """What is stated of the figure and of its parts; what these come to, where a register has a say in that."""
    when = group[0].name
    yield from of_amounts(figure.id, wrong, when)
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
