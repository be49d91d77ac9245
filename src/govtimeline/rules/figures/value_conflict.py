"""Sources are at odds over an attribute of an event, or over one figure for one day or period.

Attributes ("grade: good") are compared with case and white space folded. Two values of a figure are held
against each other only where they are stated for the same day or period: two counts for two different days do
not conflict. What was planned is compared with what was planned, what came out with what came out. An error
where even a careful reader could not make the values meet, a warning where only their letter parts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.ground.text import fold
from govtimeline.reason.camps import camps
from govtimeline.reason.registers import Replay, Window
from govtimeline.record.model import Event, Figure
from govtimeline.record.statements import Claim, FigureClaim
from govtimeline.rules.citing import Citations, fingerprint, severity
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Camp, Finding
from govtimeline.saying.amount import agree

ID = "value-conflict"
_HINT = "compare the excerpts with their sources, then mend the claim or record a resolution"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each attribute, and each figure on one day, that sources tell differently."""
    for event in context.record.events:
        yield from _attributes(context, event)
    replay = context.replay
    for figure in context.record.figures:
        if len(figure.claims) > 1:
            yield from _values(context, figure, replay)


def _attributes(context: Context, event: Event) -> Iterator[Finding]:
    told: dict[tuple[str, bool], dict[str, list[Claim]]] = {}
    for claim in event.standing:
        if claim.says:
            for name, value in claim.says.items():
                told.setdefault((name, claim.planned), {}).setdefault(fold(value), []).append(claim)
    for (name, planned), values in told.items():
        if len(values) < 2:
            continue
        marks = Citations()
        sides, steps = [], []
        for folded in sorted(values):
            claims = values[folded]
            shown = claims[0].says[name]
            numbers = tuple(marks.number(claim) for claim in claims)
            sides.append(Camp(shown, numbers, context.publishers(claims)))
            steps.append(f"{marks.mark(claims)} {'say' if len(claims) > 1 else 'says'} {name}: {shown}")
        rivals = " and ".join(f"“{camp.text}”" for camp in sides)
        planned_ = "planned " if planned else ""
        message = f"the {planned_}{name} of {context.title(event.id)} is told as {rivals}"
        last = min((claims for claims in values.values()), key=len)[0]
        yield marks.finding(
            ID, "error", message, event.id, last.at_key("says"),
            fingerprint(ID, event.id, [name], list(values)), argument=steps, camps=sides, hint=_HINT,
            repairs=[c.claims[0] for c in sides if len(c.claims) == 1] if len(sides) == 2 else (),
        )  # fmt: skip


def _values(context: Context, figure: Figure, replay: Replay) -> Iterator[Finding]:
    """The claims of a figure that are stated for one time, and cannot all be right."""
    groups: dict[tuple[Window, bool], list[FigureClaim]] = {}
    for claim in figure.standing:
        if (period := replay.period(claim, context.told(claim))) is not None:
            groups.setdefault((period, claim.planned), []).append(claim)
    for (_, planned), claims in groups.items():
        for reading in (FAIR, STRICT):
            found = _camps(claims, reading)
            if len(found) > 1:
                yield _conflict(context, figure, found, reading, planned)
                break


def _camps(claims: Sequence[FigureClaim], reading: Reading) -> list[list[FigureClaim]]:
    """Claims grouped by values that agree; one camp where all agree with each other."""
    if all(agree(a.value, b.value, reading) != "no" for n, a in enumerate(claims) for b in claims[:n]):
        return [list(claims)]
    ordered = sorted(claims, key=lambda c: (c.value.reading(reading).hi, c.source, c.at or ""))
    return camps(ordered, lambda a, b: agree(a.value, b.value, reading) != "no")


def _conflict(
    context: Context, figure: Figure, rivals: list[list[FigureClaim]], reading: Reading, planned: bool
) -> Finding:
    marks = Citations()
    made, steps = [], []
    for camp in rivals:
        numbers = tuple(marks.number(claim) for claim in camp)
        made.append(Camp(camp[0].value.show(), numbers, context.publishers(camp)))
        day = camp[0].as_of.show() if camp[0].as_of else "the day it was told"
        tell = "tell" if len(camp) > 1 else "tells"
        steps.append(f"{marks.mark(camp)} {tell} {camp[0].value.show()}, for {day}")
    values = " and ".join(camp.text for camp in made)
    title = f"“{figure.title}”"
    message = f"{title} is {'planned' if planned else 'told'} as {values} for the same time"
    when = rivals[0][0].as_of
    fewest = min(rivals, key=len)
    return marks.finding(
        ID, severity(reading), message, figure.id, fewest[0].at_key("value"),
        fingerprint(ID, figure.id, [when.text if when else ""], [camp.text for camp in made]),
        argument=steps, camps=made, hint=_HINT,
        repairs=[c.claims[0] for c in made if len(c.claims) == 1] if len(made) == 2 else (),
    )  # fmt: skip


FAILS = """\
# Two grades for one inspection.
govtimeline: 1

sources:
  inspectorate-2014:
    title: Inspection of prisons, Low Fell
    publisher: Prisons Inspectorate
    type: report
    published: 2014-10-02
  courier-2020:
    title: A prison in trouble
    publisher: Fellside Courier
    type: article-newspaper
    published: 2020-01-17

events:
  - id: low-fell-2014
    title: Low Fell prison is inspected
    kind: inspection
    claims:
      - source: inspectorate-2014
        at: page 1
        date: 9 to 20 June 2014
        says: {grade: reasonably good}
        excerpt: outcomes were reasonably good
      - source: courier-2020
        at: paragraph 7
        date: 2014
        says: {grade: poor}
        excerpt: judged poor in 2014
"""

PASSES = """\
# Two inspections with a grade each; capitals and spaces make no difference.
govtimeline: 1

sources:
  inspectorate-2014:
    title: Inspection of prisons, Low Fell
    publisher: Prisons Inspectorate
    type: report
    published: 2014-10-02
  courier-2020:
    title: A prison in trouble
    publisher: Fellside Courier
    type: article-newspaper
    published: 2020-01-17

events:
  - id: low-fell-2014
    title: Low Fell prison is inspected
    kind: inspection
    claims:
      - source: inspectorate-2014
        at: page 1
        date: 9 to 20 June 2014
        says: {grade: reasonably good}
        excerpt: outcomes were reasonably good
      - source: courier-2020
        at: paragraph 7
        date: 2014
        says: {grade: Reasonably Good}
        excerpt: still "reasonably good" in 2014
  - id: low-fell-2019
    title: Low Fell prison is inspected again
    kind: inspection
    claims:
      - source: courier-2020
        at: paragraph 8
        date: autumn 2019
        says: {grade: poor}
        excerpt: judged poor last autumn
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=True, beside=True,
)  # fmt: skip
