"""Sources date one end of one event, and their dates cannot meet.

Each date counts at its own precision: "summer 2013" and "1 July 2013" agree, "2013" and "2016" do not. It is
an error where even a careful reader could not make the dates meet, and a warning (a tension) where only the
letter of the words parts them. Claims that agree stand together as a camp; camps are counted in independent
publishers, not in articles. Look up the excerpts: the date nearest to the event's own paperwork is usually
right. Then mend the claim if it was copied wrongly, or record a resolution that says which source to prefer.

A plan told after the one that it contradicts most likely took that one's place: it is no more than a note where
one publisher, or one author, tells both, or where only the letter parts them, and a warning where another publisher
tells the new one. `revises: true` says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.reason import Dispute, Point, TimeFacet
from govtimeline.reason.facets import End
from govtimeline.record.statements import Claim
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.rules.time import disputes
from govtimeline.rules.time.later import REVISED

ID = "date-conflict"
_SWAP = "swap the two if they are the wrong way round"
_HINT = "compare the excerpts with their sources, then mend the claim or record a resolution"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each point that sources date differently."""
    for dispute in disputes.of_rule(context, ID):
        yield _finding(context, dispute)


def _finding(context: Context, dispute: Dispute) -> Finding:
    assert dispute.point is not None
    marks = Citations()
    camps, groups = disputes.camps(context, dispute, marks)
    said = [f"{camp.text} by {disputes.voices(camp)}" for camp in camps]
    if len({claim.source for claim in marks.claims}) == 1:
        said = [*(camp.text for camp in camps[:-1]), f"{camps[-1].text} by one and the same source"]
    elif context.publishers(marks.claims) == 1:
        said = [*(camp.text for camp in camps[:-1]), f"{camps[-1].text} by sources of one publisher"]
    about = f"{context.noun(dispute.point)} is dated"
    if dispute.point.plan and dispute.point.end == "date":
        about = f"{context.title(dispute.point.event)} is told as planned for"
    message = f"{about} {', '.join(said[:-1])} and {said[-1]}"
    steps = disputes.steps(context, groups, marks, dispute.reading)
    steps += disputes.between(context, groups, dispute.reading)
    swapped = _swapped(context, dispute)
    if swapped:
        steps.append(f"the other way round, the start and the end of {marks.mark([swapped])} would fit the others")
    return disputes.finding(
        context, ID, dispute, message, marks, steps, camps=camps, blamed=swapped,
        hint=_SWAP if swapped else REVISED if dispute.point.plan else _HINT,
    )  # fmt: skip


def _swapped(context: Context, dispute: Dispute) -> Claim | None:
    """The claim whose start and end, the other way round, fit all that others date of the two; None if none."""
    point, reading = dispute.point, dispute.reading
    if point is None or point.end == "date":
        return None
    both: tuple[End, End] = ("start", "end")
    starts, ends = (_by_claim(context, Point(point.event, end)) for end in both)
    for facet in dispute.rivals:
        (claim,) = disputes.claims_of(context, facet)
        start, end = starts.get(id(claim)), ends.get(id(claim))
        if start is None or end is None or end.span(reading).lo > start.span(reading).hi:
            continue
        other_starts, other_ends = ([f for key, f in told.items() if key != id(claim)] for told in (starts, ends))
        if other_starts and other_ends:
            fit = [end.meets(f, reading) for f in other_starts] + [start.meets(f, reading) for f in other_ends]
            if all(fit):
                return claim
    return None


def _by_claim(context: Context, point: Point) -> dict[int, TimeFacet]:
    """What dates a point in so many words, by the identity of the claim that does."""
    return {id(disputes.claims_of(context, facet)[0]): facet for facet in context.solution.direct(point)}


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
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=True, beside=True,
)  # fmt: skip
