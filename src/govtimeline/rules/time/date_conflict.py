"""Sources date one end of one event, and their dates cannot meet.

Each date counts at its own precision: "summer 2013" and "1 July 2013" agree, "2013" and "2016" do not. It is
an error where even a careful reader could not make the dates meet, and a warning (a tension) where only the
letter of the words parts them. Claims that agree stand together as a camp; camps are counted in independent
publishers, not in articles. Look up the excerpts: the date nearest to the event's own paperwork is usually
right. Then mend the claim if it was copied wrongly, or record a resolution that says which source to prefer.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.reason import Dispute
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Camp, Finding
from govtimeline.rules.time import disputes

ID = "date-conflict"
_HINT = "compare the excerpts with their sources, then mend the claim or record a resolution"
_REVISED = "if the later plan took the place of the earlier one, add `revises: true` to it"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each point that sources date differently."""
    for dispute in disputes.of_rule(context, ID):
        yield _finding(context, dispute)


def _finding(context: Context, dispute: Dispute) -> Finding:
    assert dispute.point is not None
    marks = Citations()
    camps, groups = disputes.camps(context, dispute, marks)
    said = [f"{camp.text} by {_voices(camp)}" for camp in camps]
    if len({claim.source for claim in marks.claims}) == 1:
        said = [*(camp.text for camp in camps[:-1]), f"{camps[-1].text} by one and the same source"]
    elif context.publishers(marks.claims) == 1:
        said = [*(camp.text for camp in camps[:-1]), f"{camps[-1].text} by sources of one publisher"]
    about = f"{context.noun(dispute.point)} is dated"
    if dispute.point.plan and dispute.point.end == "date":
        about = f"{context.title(dispute.point.event)} is told as planned for"
    message = f"{about} {', '.join(said[:-1])} and {said[-1]}"
    steps = disputes.steps(context, groups, marks, dispute.reading)
    steps += disputes.between(groups, dispute.reading)
    return disputes.finding(
        context, ID, dispute, message, marks, steps, camps=camps,
        hint=_REVISED if dispute.point.plan else _HINT,
    )  # fmt: skip


def _voices(camp: Camp) -> str:
    """Who is in a camp: "one source", "one publisher (2 claims)", "3 publishers"."""
    if camp.publishers > 1:
        return f"{camp.publishers} publishers"
    return "one source" if len(camp.claims) == 1 else f"one publisher ({len(camp.claims)} claims)"


FAILS = """\
# Two newspapers and the council itself: when did the trust take the leisure centres over?
govtimeline: 1

sources:
  council-2016:
    title: Leisure services, the first year of the trust
    publisher: Eastmere District Council
    type: report
    published: 2016-06-14
  gazette-2018:
    title: Pool to close for repairs
    publisher: Eastmere Gazette
    type: article-newspaper
    published: 2018-09-03
  herald-2021:
    title: What became of our pools
    publisher: The Valley Herald
    type: article-newspaper
    published: 2021-03-02

events:
  - id: leisure-trust
    title: A trust runs the district's leisure centres
    claims:
      - source: council-2016
        at: "3.2"
        start: 1 April 2015
        excerpt: transferred to the trust on 1 April 2015
      - source: gazette-2018
        at: paragraph 6
        start: spring 2015
        excerpt: the trust, in charge since spring 2015
      - source: herald-2021
        at: paragraph 4
        start: 2013
        excerpt: when the council let them go in 2013
"""

PASSES = """\
# Three dates, none of them alike, and all of them right: each counts at its own precision.
govtimeline: 1

sources:
  council-2016:
    title: Leisure services, the first year of the trust
    publisher: Eastmere District Council
    type: report
    published: 2016-06-14
  gazette-2018:
    title: Pool to close for repairs
    publisher: Eastmere Gazette
    type: article-newspaper
    published: 2018-09-03
  herald-2021:
    title: What became of our pools
    publisher: The Valley Herald
    type: article-newspaper
    published: 2021-03-02

events:
  - id: leisure-trust
    title: A trust runs the district's leisure centres
    claims:
      - source: council-2016
        at: "3.2"
        start: 1 April 2015
        excerpt: transferred to the trust on 1 April 2015
      - source: gazette-2018
        at: paragraph 6
        start: spring 2015
        excerpt: the trust, in charge since spring 2015
      - source: herald-2021
        at: paragraph 4
        start: early 2015
        excerpt: when the council let them go early in 2015
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=True, beside=True,
)  # fmt: skip
