"""A figure does not come to what the other figures make of it.

A figure with `equals: EXPRESSION` over other figures ("trusts / councils") is reckoned with interval
arithmetic: every operand as its sources state it for the same day or period, rounding and "about" included.
Operands stated for another time are not used. An error where even the fair reading misses, a warning where
only the strict one does, or where the sources make a divisor zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason.registers import Replay, Window
from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.citing import Citations, fingerprint, severity
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.saying.amount import Range, compare
from govtimeline.saying.equals import DividedByZero, Expression, Term, shown

ID = "ratio-conflict"
_MOST = 64  # combinations of rival operand values that are tried


def check(context: Context) -> Iterator[Finding]:
    """One finding for each figure that its operands do not make up."""
    replay = context.replay
    for figure in context.record.figures:
        expression = figure.equals
        if expression is None or not expression.figures:
            continue
        if set(expression.figures) <= set(context.figures) and set(expression.registers) <= set(
            context.record.registers
        ):
            yield from _figure(context, figure, expression, replay)


def _figure(context: Context, figure: Figure, expression: Expression, replay: Replay) -> Iterator[Finding]:
    for claim in figure.standing:
        period = replay.period(claim, context.told(claim))
        if period is None:
            continue
        operands = [_operands(context, id, period, claim.planned, replay) for id in expression.figures]
        if not all(operands):
            continue
        for reading in (FAIR, STRICT):
            tried = list(islice(product(*operands), _MOST))
            named = [dict(zip(expression.figures, chosen, strict=True)) for chosen in tried]
            results: list[Range | None] = []
            why = ""
            for by_id in named:
                try:
                    results.append(_result(expression, by_id, claim, period, reading, replay))
                except DividedByZero as error:
                    results.append(None)
                    why = why or str(error)
            if why and not any(results):
                yield _undefined(context, figure, expression, claim, tried[0], why)
                break
            met = [r for r in results if r is not None and compare(r, claim.value.operand(reading)) != "no"]
            if not met and results[0] is not None:
                alone = [rivals[0] for rivals in operands if len(rivals) == 1]
                yield _finding(context, figure, expression, claim, tried[0], results[0], reading, alone)
                break


def _operands(context: Context, id: str, period: Window, planned: bool, replay: Replay) -> list[FigureClaim]:
    """The claims of a figure that are stated for the same time, and as plan or outcome alike."""
    return [
        claim
        for claim in context.figures[id].standing
        if claim.planned == planned
        and (stated := replay.period(claim, context.told(claim))) is not None
        and stated == period
    ]


def _result(
    expression: Expression, operands: dict[str, FigureClaim], claim: FigureClaim, period: Window,
    reading: Reading, replay: Replay,
) -> Range | None:  # fmt: skip
    def lookup(term: Term) -> Range:
        if term.function:
            return replay.count(term.function, term.id, period, claim.planned)
        return operands[term.id].value.operand(reading)

    try:
        return expression.evaluate(lookup)
    except DividedByZero:
        raise
    except ZeroDivisionError:
        return None


def _finding(
    context: Context, figure: Figure, expression: Expression, claim: FigureClaim,
    operands: tuple[FigureClaim, ...], result: Range, reading: Reading, alone: list[FigureClaim],
) -> Finding:  # fmt: skip
    """alone: the operands that nobody states otherwise, so that nothing is reckoned once one is dropped."""
    marks = Citations()
    steps, spelled = _steps(context, figure, expression, claim, operands, marks)
    comes = shown(result, claim.value.unit)
    steps.append(f"{spelled} comes to {comes}, not {claim.value.show()}")
    message = f"“{figure.title}” is stated as {claim.value.show()}, yet {spelled} comes to {comes}"
    return marks.finding(
        ID, severity(reading), message, figure.id, claim.at_key("value"),
        fingerprint(
            ID, figure.id, [expression.text], [claim.value.text, *(o.value.text for o in operands)]
        ),
        argument=steps, repairs=sorted({marks.number(each) for each in (claim, *alone)}),
        hint="one of the figures is wrong, stated for another time, or counts something else",
    )  # fmt: skip


def _undefined(
    context: Context, figure: Figure, expression: Expression, claim: FigureClaim,
    operands: tuple[FigureClaim, ...], why: str,
) -> Finding:  # fmt: skip
    """The finding where what the sources state makes a divisor zero."""
    marks = Citations()
    steps, spelled = _steps(context, figure, expression, claim, operands, marks)
    message = f"“{figure.title}” is stated as {claim.value.show()}, yet {spelled} divides by zero"
    return marks.finding(
        ID, "warning", message, figure.id, claim.at_key("value"),
        fingerprint(
            ID, figure.id, [expression.text], [claim.value.text, *(o.value.text for o in operands), why]
        ),
        argument=[*steps, why], hint="one of the figures is wrong, or stated for another time",
    )  # fmt: skip


def _steps(
    context: Context, figure: Figure, expression: Expression, claim: FigureClaim,
    operands: tuple[FigureClaim, ...], marks: Citations,
) -> tuple[list[str], str]:  # fmt: skip
    """What the figure and its operands are stated as, and the expression with their values in it."""
    by_id = dict(zip(expression.figures, operands, strict=True))
    steps = [f"{marks.mark([claim])} states {claim.value.show()} for “{figure.title}”"]
    for id, operand in by_id.items():
        title = context.figures[id].title
        steps.append(f"{marks.mark([operand])} states {operand.value.show()} for “{title}”")
    return steps, expression.spell(
        lambda t: f"{t.function}({t.id})" if t.function else by_id[t.id].value.show()
    )


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
    id=ID, manual=str(__doc__), severities=("error", "warning"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=True, beside=True,
)  # fmt: skip
