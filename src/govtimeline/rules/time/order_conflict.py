"""One event is said to follow another, and the dates put them the other way round.

One source says that something came after another ("as a result", "following"), and what the sources date
puts the two the other way round. A day may be shared; more than that cannot be explained by the calendar.
Often the order is an author's shorthand, and the dates are right. An order told of a plan that a later plan does not
keep is a note or a warning, as for `date-conflict`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.reading import STRICT
from govtimeline.reason import Dispute, TimeFacet
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.rules.time import chains, disputes
from govtimeline.saying.when import show_gap

ID = "order-conflict"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each order that the dates contradict."""
    for dispute in disputes.of_rule(context, ID):
        marks = Citations()
        steps, gap = chains.argument(context, dispute, marks)
        message = _said(context, dispute) + _dated(context, dispute, gap)
        yield disputes.finding(
            context, ID, dispute, message, marks, steps, rests=chains.rests(context, dispute),
            hint="check whether the source tells an order in time, or only names the two together",
        )  # fmt: skip


def _orders(context: Context, dispute: Dispute) -> list[TimeFacet]:
    """The orders of an argument as it goes through them."""
    return [f for f in chains.chain(context, dispute) if f.how in ("after", "before")]


def _said(context: Context, dispute: Dispute) -> str:
    """Which order is told: “the reply” is said to have come after “the letter”, and that after “the visit”."""
    said = ""
    orders = _orders(context, dispute)
    alike = all(order.how == orders[0].how for order in orders)
    chained = orders if orders[0].how == "after" or not alike else orders[::-1]
    for n, order in enumerate(chained):
        told, dated = _nouns(context, order)
        if not n:
            said = f"{told} is said to have come {order.how} {dated}"
        else:
            follows = _nouns(context, chained[n - 1])[1] == told
            said += f", and {'that' if follows else told} {order.how} {dated}"
    return said


def _nouns(context: Context, order: TimeFacet) -> tuple[str, str]:
    """What an order is told of, and what it comes after or before."""
    assert order.x is not None
    earlier, later = context.noun(order.x), context.noun(order.y)
    return (later, earlier) if order.how == "after" else (earlier, later)


def _dated(context: Context, dispute: Dispute, gap: int) -> str:
    """What the dates say against it, without the day apart that the order asks for."""
    letter = " to the letter" if dispute.reading == STRICT else ""
    found = chains.dated(context, dispute)
    if found is None or not gap:
        return f", which cannot be{letter}"
    first, last, days = found
    orders = _orders(context, dispute)
    alone = len(orders) == 1 and {first, last} == {orders[0].x, orders[0].y}
    if alone and days >= 0:
        side = "before" if orders[0].how == "after" else "after"
        if days:
            return f", yet is dated at least {show_gap(days)} {side} it"
        return f", yet by the dates is no {'later' if side == 'before' else 'earlier'} than the same day"
    if days > 0:
        return f", yet {context.noun(first)} is dated at least {show_gap(days)} before {context.noun(last)}"
    return f", and the dates leave no room for that{letter}"


FAILS = """\
# "As a result of the inquiry, the minister resigned": the dates have it the other way round.
govtimeline: 1

sources:
  inquiry-report:
    title: Report of the Marren ferry inquiry
    publisher: Office of the Marren Inquiry
    type: report
    published: 2012-11-08
  cabinet-minutes:
    title: Changes in the government
    publisher: Cabinet Office
    type: document
    published: 2012-06-29
  chronicle-2017:
    title: Five years after Marren
    publisher: The Chronicle
    type: article-newspaper
    published: 2017-11-05

events:
  - id: marren-report
    title: The ferry inquiry reports
    claims:
      - source: inquiry-report
        at: title page
        date: 8 November 2012
  - id: minister-resigns
    title: The transport minister resigns
    claims:
      - source: cabinet-minutes
        at: item 2
        date: 28 June 2012
        excerpt: tendered his resignation on 28 June 2012
      - source: chronicle-2017
        at: paragraph 9
        date: after marren-report
        excerpt: resigned as a result of its findings
"""

PASSES = """\
# The paper meant the inquiry's opening, not its report: tied to that, the order holds.
govtimeline: 1

sources:
  inquiry-report:
    title: Report of the Marren ferry inquiry
    publisher: Office of the Marren Inquiry
    type: report
    published: 2012-11-08
  cabinet-minutes:
    title: Changes in the government
    publisher: Cabinet Office
    type: document
    published: 2012-06-29
  chronicle-2017:
    title: Five years after Marren
    publisher: The Chronicle
    type: article-newspaper
    published: 2017-11-05

events:
  - id: marren-inquiry
    title: The ferry inquiry opens
    claims:
      - source: inquiry-report
        at: "1.3"
        date: 4 June 2012
  - id: minister-resigns
    title: The transport minister resigns
    claims:
      - source: cabinet-minutes
        at: item 2
        date: 28 June 2012
        excerpt: tendered his resignation on 28 June 2012
      - source: chronicle-2017
        at: paragraph 9
        date: after marren-inquiry
        excerpt: resigned as the inquiry got under way
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=True, beside=True,
)  # fmt: skip
