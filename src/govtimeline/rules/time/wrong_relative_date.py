"""A word that counts from its telling does not match what the other sources date.

"This year", "last month", "yesterday" or a day without its year only mean something on the day they were
written. Where an article is reprinted, updated or written from an older one, such words go wrong while the
dates around them stay right. The word is read against the claim's `told`, or else against when its source was
published, which may itself be no more than "early 2019".
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.rules.time import disputes

ID = "wrong-relative-date"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each event that a relative word puts elsewhere than its dates."""
    for dispute in disputes.of_rule(context, ID):
        assert dispute.point is not None
        marks = Citations()
        camps, groups = disputes.camps(context, dispute, marks)
        steps = disputes.steps(context, groups, marks, dispute.reading)
        alone = next(n for n, group in enumerate(groups) if all(f.how == "word" for f in group))
        word = groups[alone][0]
        others = [camp.text for n, camp in enumerate(camps) if n != alone]
        message = (
            f"{disputes.told_as(context, word)}, does not fit {context.noun(dispute.point)}, "
            f"dated {' and '.join(others)}"
        )
        steps += disputes.between(groups, dispute.reading)
        yield disputes.finding(
            context, ID, dispute, message, marks, steps, camps=camps,
            hint="the word may stem from an older text: give the claim `told` if it was said at another time",
        )  # fmt: skip


FAILS = """\
# The web page was written in one year and put online again in another: "last month" went wrong on the way.
govtimeline: 1

sources:
  ministry-2019:
    title: Passport service, statement to the committee
    publisher: Ministry of the Interior
    type: report
    published: 2019-02-20
  agency-page:
    title: About the new passport office
    publisher: National Identity Agency
    type: webpage
    published: 2020-05-11

events:
  - id: passport-office
    title: The passport office opens in Northam
    claims:
      - source: ministry-2019
        at: paragraph 12
        date: 14 January 2019
        excerpt: opened to the public on 14 January 2019
      - source: agency-page
        at: first paragraph
        date: last month
        excerpt: opened its doors last month
"""

PASSES = """\
# The page says itself that its text is older than the day it was put online: the claim tells when it was said.
govtimeline: 1

sources:
  ministry-2019:
    title: Passport service, statement to the committee
    publisher: Ministry of the Interior
    type: report
    published: 2019-02-20
  agency-page:
    title: About the new passport office
    publisher: National Identity Agency
    type: webpage
    published: 2020-05-11

events:
  - id: passport-office
    title: The passport office opens in Northam
    claims:
      - source: ministry-2019
        at: paragraph 12
        date: 14 January 2019
        excerpt: opened to the public on 14 January 2019
      - source: agency-page
        at: first paragraph
        told: February 2019
        date: last month
        excerpt: opened its doors last month
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=True, beside=True,
)  # fmt: skip
