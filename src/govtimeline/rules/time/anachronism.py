"""An event told as done is dated after it was told.

A source cannot report what had not happened yet. Either the date is wrong, or the text was changed after the
day it bears, or it told a plan: then the claim wants `planned: true`; or a length that went on: then it wants `so
far`. A day's grace is given. A figure that is
told as fact for a time that had not begun, and what is said of an event (a grade) before its first day, are
warnings: a budget or a venue may be told ahead of time, and a source that does so tells a plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.reason import Point
from govtimeline.rules.citing import Citations, fingerprint, severity
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding, Rest
from govtimeline.rules.time import ahead, chains, disputes, words
from govtimeline.rules.time.years import year
from govtimeline.saying.when import show_gap

ID = "anachronism"
_HINT = "if the source tells a plan, add `planned: true`; if it was said at another time, add `told: TIME`"
_SO_FAR = f"{_HINT}; if it still went on when that was told, say `so far` in its `lasts`"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each claim, or chain of claims, that dates an outcome after its telling."""
    seen = set()
    for late in context.solution.anachronisms:
        event, claim, told, _ = context.solution.tellings[late.telling]
        if id(claim) in seen:
            continue
        seen.add(id(claim))
        when = claim.when(late.key)
        assert when is not None
        published = context.record.told(claim)
        marks = Citations()
        number = marks.number(claim)
        said = published.show() if published else "an unknown day"
        what = context.noun(Point(event.id, late.key))
        dated, placed = f"{when.show()}, after it was told as done ({said})", words.at(when.show())
        if when.needs_told:
            word = words.word(context, when.text, when.cores(told), claim)
            dated, placed = f"{word}, after it was told as done", f"at {word}"
        steps = [
            f"[{number}] dates from {said}",
            f"[{number}] puts {what} {placed}, at least {show_gap(late.days)} after it was told",
        ]
        yield marks.finding(
            ID, severity(late.reading), f"{what} is dated {dated}", event.id, claim.at_key(late.key),
            fingerprint(ID, event.id, [late.key], [when.text, said]),
            argument=steps, repairs=[number], hint=_HINT,
            rests=[Rest(str(Point(event.id, late.key)), (f"{words.at(when.show())}, told {said}",))],
        )  # fmt: skip
    yield from ahead.figures(context, ID, _HINT)
    yield from ahead.attributes(context, ID, _HINT)
    for dispute in disputes.of_rule(context, ID):
        marks = Citations()
        steps, gap = chains.argument(context, dispute, marks)
        early = next(f for f in dispute.facets if f.how == "told")
        _, _, told, key = context.solution.tellings[early.tellings[0]]
        message = f"{context.noun(early.y)} is told as done ({early.text}), yet the other claims put it"
        message += f" at least {show_gap(gap)} later" if gap else " later"
        yield disputes.finding(
            context, ID, dispute, message, marks, steps, hint=_SO_FAR if key == "lasts" else _HINT,
            rests=chains.rests(context, dispute),
            values=[f"told {year(told.core)}" if told else "told"],
        )  # fmt: skip


FAILS = """\
# A report of March cannot know what happened in June.
govtimeline: 1

sources:
  annual-report-2017:
    title: Annual report of the Harbour Authority for 2017
    publisher: Port Lowen Harbour Authority
    type: report
    published: 2018-03-15

events:
  - id: dredging
    title: The harbour is dredged
    claims:
      - source: annual-report-2017
        at: page 14
        date: June 2018
        excerpt: dredging to eight metres, June 2018
"""

PASSES = """\
# The report of March told a plan; the one of the year after tells what came of it.
govtimeline: 1

sources:
  annual-report-2017:
    title: Annual report of the Harbour Authority for 2017
    publisher: Port Lowen Harbour Authority
    type: report
    published: 2018-03-15
  annual-report-2018:
    title: Annual report of the Harbour Authority for 2018
    publisher: Port Lowen Harbour Authority
    type: report
    published: 2019-03-20

events:
  - id: dredging
    title: The harbour is dredged
    claims:
      - source: annual-report-2017
        at: page 14
        date: June 2018
        planned: true
        excerpt: dredging to eight metres, June 2018
      - source: annual-report-2018
        at: page 9
        date: June 2018
        excerpt: the harbour was dredged in June
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=True, beside=True,
)  # fmt: skip
