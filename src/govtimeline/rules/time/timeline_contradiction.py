"""A chain of claims, each believable by itself, cannot all hold.

Starts, lengths, orders and offsets are reckoned together: a start on 1 July 2013 and a length of five years
leave no room for an end in 2016. The finding lists the smallest set of claims that cannot all be true, in the
order of the argument, with what they come to, and names the single claims which, dropped, would settle it. Where
one of them tells a later plan than another of the same event, it is a note or a warning, as for `date-conflict`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.reading import STRICT
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.rules.time import chains, disputes
from govtimeline.saying.when import show_gap

ID = "timeline-contradiction"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each smallest set of claims that contradict each other as a chain."""
    for dispute in disputes.of_rule(context, ID):
        marks = Citations()
        steps, gap = chains.argument(context, dispute, marks)
        about = context.title(dispute.under or dispute.subject)
        count = len(marks.claims)
        letter = dispute.reading == STRICT
        cannot = "do not agree to the letter" if letter else "cannot all be true"
        message = f"{count} claims about the dates of {about} {cannot}"
        missed = f": they miss each other by at least {show_gap(gap)}"
        if count == 1:
            cannot = "does not agree with itself to the letter" if letter else "contradicts itself"
            message = f"one claim about the dates of {about} {cannot}"
            missed = f" by at least {show_gap(gap)}"
        if gap:
            message += missed
        yield disputes.finding(
            context, ID, dispute, message, marks, steps, rests=chains.rests(context, dispute),
            hint="follow the argument: one of its steps is wrong, or was recorded wrongly",
        )  # fmt: skip


FAILS = """\
# No two of these claims speak of the same day. Together they cannot be right.
govtimeline: 1

sources:
  gazette-2010:
    title: New hands for the town's waste
    publisher: Kelder Gazette
    type: article-newspaper
    published: 2010-10-05
  audit-2013:
    title: Waste collection, value for money
    publisher: Regional Audit Office
    type: report
    published: 2013-11-14
  council-2015:
    title: Waste strategy
    publisher: Kelder Town Council
    type: report
    published: 2015-07-01
  gazette-2014:
    title: Bins emptied on time
    publisher: Kelder Gazette
    type: article-newspaper
    published: 2014-05-20

events:
  - id: waste-contract
    title: Brightway collects the town's waste
    claims:
      - source: gazette-2010
        at: paragraph 1
        start: 1 October 2010
        excerpt: the first lorries rolled out on Friday
      - source: audit-2013
        at: "2.4"
        lasts: almost two years
        excerpt: in charge for almost two years
  - id: council-crews
    title: The council's own crews collect the waste
    claims:
      - source: council-2015
        at: page 3
        start: 6 months after waste-contract.end
        excerpt: started work six months after the contract had ended
      - source: gazette-2014
        at: paragraph 2
        start: 3 March 2014
        excerpt: since the council took over on 3 March
"""

PASSES = """\
# The same chain with the length that the audit meant: each claim stands, and all of them hold together.
govtimeline: 1

sources:
  gazette-2010:
    title: New hands for the town's waste
    publisher: Kelder Gazette
    type: article-newspaper
    published: 2010-10-05
  audit-2013:
    title: Waste collection, value for money
    publisher: Regional Audit Office
    type: report
    published: 2013-11-14
  council-2015:
    title: Waste strategy
    publisher: Kelder Town Council
    type: report
    published: 2015-07-01
  gazette-2014:
    title: Bins emptied on time
    publisher: Kelder Gazette
    type: article-newspaper
    published: 2014-05-20

events:
  - id: waste-contract
    title: Brightway collects the town's waste
    claims:
      - source: gazette-2010
        at: paragraph 1
        start: 1 October 2010
        excerpt: the first lorries rolled out on Friday
      - source: audit-2013
        at: "2.4"
        lasts: almost three years
        excerpt: in charge for almost three years
  - id: council-crews
    title: The council's own crews collect the waste
    claims:
      - source: council-2015
        at: page 3
        start: 6 months after waste-contract.end
        excerpt: started work six months after the contract had ended
      - source: gazette-2014
        at: paragraph 2
        start: 3 March 2014
        excerpt: since the council took over on 3 March
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=True, beside=True,
)  # fmt: skip
