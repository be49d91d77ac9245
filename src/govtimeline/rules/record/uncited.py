"""An event or figure has no claim.

An event says nothing by itself: all it knows comes from its claims. Where the last claim has gone, or all
were withdrawn, nobody can trace it to a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding

ID = "uncited"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each event or figure that no claim tells."""
    for subject in context.record.subjects:
        if subject.standing:
            continue
        marks = Citations()
        numbers = [marks.number(claim) for claim in subject.claims]
        why = "all its claims were withdrawn" if numbers else "it has no claims"
        yield marks.finding(
            ID, "error", f"“{subject.title}” cannot be traced to a source: {why}", subject.id, subject.place,
            fingerprint(ID, subject.id, [], []),
            hint="add a claim with a source, or take it out of the record",
        )  # fmt: skip


FAILS = """\
# Somebody knew it; nobody wrote down from where.
govtimeline: 1

sources:
  council-2009:
    title: Annual report on housing
    publisher: Dunmore Borough Council
    type: report
    published: 2009-05-30

events:
  - id: tower-sold
    title: The council sells Abbot's Tower
    claims:
      - source: council-2009
        at: page 22
        date: January 2009
        excerpt: completed the sale in January
  - id: tower-demolished
    title: Abbot's Tower is pulled down
"""

PASSES = """\
# Every event has a claim, and every claim its source.
govtimeline: 1

sources:
  council-2009:
    title: Annual report on housing
    publisher: Dunmore Borough Council
    type: report
    published: 2009-05-30
  gazette-2011:
    title: Tower comes down
    publisher: Dunmore Gazette
    type: article-newspaper
    published: 2011-04-18

events:
  - id: tower-sold
    title: The council sells Abbot's Tower
    claims:
      - source: council-2009
        at: page 22
        date: January 2009
        excerpt: completed the sale in January
  - id: tower-demolished
    title: Abbot's Tower is pulled down
    claims:
      - source: gazette-2011
        at: paragraph 1
        date: yesterday
        excerpt: fell at noon yesterday
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=True,
    absence=True,
)  # fmt: skip
