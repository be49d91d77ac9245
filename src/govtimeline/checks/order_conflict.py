"""One event is said to follow another, and the dates put them the other way round.

One source says that something came after another ("as a result", "following"), and what the sources date
puts the two the other way round. A day may be shared; more than that cannot be explained by the calendar.
Often the order is an author's shorthand, and the dates are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.checks import disputes
from govtimeline.checks.context import Citations, Context
from govtimeline.model import Finding
from govtimeline.when import show_gap

ID = "order-conflict"
SEVERITIES = ("error", "warning")


def check(context: Context) -> Iterator[Finding]:
    """One finding for each order that the dates contradict."""
    for dispute in disputes.of_rule(context, ID):
        marks = Citations()
        steps, gap = disputes.argument(context, dispute, marks)
        orders = [f for f in dispute.facets if f.how in ("after", "before")]
        order = min(orders, key=context.solution.content)
        assert order.x is not None
        earlier, later = context.noun(order.x), context.noun(order.y)
        told, dated = (later, earlier), ("after", "before")
        if order.how == "before":
            told, dated = (earlier, later), ("before", "after")
        message = f"{told[0]} is said to have come {dated[0]} {told[1]}"
        message += f", yet is dated at least {show_gap(gap)} {dated[1]} it" if gap else ", which cannot be"
        yield disputes.finding(
            context, ID, dispute, message, marks, steps,
            hint="check whether the source tells an order in time, or only names the two together",
        )  # fmt: skip
