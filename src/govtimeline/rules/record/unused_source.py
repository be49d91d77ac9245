"""A source is cited by no claim.

It may be there for later; more often its claims were moved or its id was mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding

ID = "unused-source"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each source without a claim."""
    cited = {claim.source for claim in context.record.claims}
    for id, source in context.record.sources.items():
        if id not in cited:
            yield Citations().finding(
                ID, "warning", f'no claim cites the source "{id}"', id, source.place,
                fingerprint(ID, id, [], []), hint="cite it in a claim, or take it out of the sources",
            )  # fmt: skip


FAILS = """\
# The minutes were listed, and then nothing was taken from them.
govtimeline: 1

sources:
  budget-2014:
    title: Budget for 2014
    publisher: City of Aldwick
    type: report
    published: 2014-02-25
  minutes-2014:
    title: Minutes of the finance committee
    publisher: City of Aldwick
    type: document
    published: 2014-03-19

events:
  - id: budget
    title: The city passes its budget for 2014
    claims:
      - source: budget-2014
        at: title page
        date: 25 February 2014
"""

PASSES = """\
# Each source is cited at least once.
govtimeline: 1

sources:
  budget-2014:
    title: Budget for 2014
    publisher: City of Aldwick
    type: report
    published: 2014-02-25
  minutes-2014:
    title: Minutes of the finance committee
    publisher: City of Aldwick
    type: document
    published: 2014-03-19

events:
  - id: budget
    title: The city passes its budget for 2014
    claims:
      - source: budget-2014
        at: title page
        date: 25 February 2014
      - source: minutes-2014
        at: item 4
        date: last month
        excerpt: the budget passed last month
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("warning",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
    absence=True,
)  # fmt: skip
