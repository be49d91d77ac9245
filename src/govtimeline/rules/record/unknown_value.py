"""An attribute is given a value that is none of those the record declares for it.

A record can say which values an attribute may have (`attributes: {grade: {values: [...]}}`), so that a slip of
the pen is not taken for a judgement that nobody made. Values are compared with case, white space and number
words folded ("Grade Two" is "grade 2"). Attributes that are not declared, or are declared without values, stay
free. Mend the value, or, where a source does use another word, add it to the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.names import did_you_mean
from govtimeline.record.model import Attribute, Event
from govtimeline.record.statements import Claim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding

ID = "unknown-value"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each value of an event's attribute that its list does not hold."""
    declared = {name: each for name, each in context.record.attributes.items() if each.values}
    for event in context.record.events if declared else ():
        strange: dict[tuple[str, str], list[Claim]] = {}
        for claim in event.standing:
            for name, value in claim.says.items():
                if name in declared and declared[name].rank(value) is None:
                    strange.setdefault((name, " ".join(value.split())), []).append(claim)
        for (name, value), claims in strange.items():
            yield _finding(context, event, name, value, claims, declared[name])


def _finding(
    context: Context, event: Event, name: str, value: str, claims: list[Claim], attribute: Attribute
) -> Finding:
    marks = Citations()
    says = "says" if len(claims) == 1 else "say"
    values = ", ".join(attribute.values)
    return marks.finding(
        ID, "warning", f'"{value}" is told as the {name} of {context.title(event.id)}, and is none of its values',
        event.id, claims[0].at_key("says", name), fingerprint(ID, event.id, [name], [value]),
        argument=[f"{marks.mark(claims)} {says} {name}: {value}", f"the record declares {name} as one of {values}"],
        hint=did_you_mean(value, attribute.values) or f"mend it, or add it to the values of {name}",
    )  # fmt: skip


FAILS = """\
# Nobody can be rated "requires improvements": one letter too many, and the grade is none.
govtimeline: 1

sources:
  gazette-2014:
    title: Harbour school must improve
    publisher: Northshire Gazette
    type: article-newspaper
    published: 2014-06-20

attributes:
  grade:
    title: The inspectors' overall grade
    values: [inadequate, requires improvement, good, outstanding]
    ordered: true

events:
  - id: harbour-school-grade
    title: Harbour School is graded
    claims:
      - source: gazette-2014
        at: paragraph 2
        date: 12 June 2014
        says: {grade: requires improvements}
        excerpt: the report of 12 June 2014 said it requires improvement
"""

PASSES = """\
# Case does not matter, and what is not declared is free.
govtimeline: 1

sources:
  gazette-2014:
    title: Harbour school must improve
    publisher: Northshire Gazette
    type: article-newspaper
    published: 2014-06-20

attributes:
  grade:
    title: The inspectors' overall grade
    values: [inadequate, requires improvement, good, outstanding]
    ordered: true

events:
  - id: harbour-school-grade
    title: Harbour School is graded
    claims:
      - source: gazette-2014
        at: paragraph 2
        date: 12 June 2014
        says: {grade: Requires Improvement, headteacher: new}
        excerpt: the report of 12 June 2014 said it requires improvement
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("warning",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
)  # fmt: skip
