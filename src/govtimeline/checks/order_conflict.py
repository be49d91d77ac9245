"""Told as cause or sequel, dated the other way round.

One source says that something came after another ("as a result", "following"), and what the sources date puts
the two the other way round. A day may be shared; more than that cannot be explained by the calendar. Often the
order is an author's shorthand, and the dates are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.checks import disputes
from govtimeline.checks.context import Citations, Context
from govtimeline.model import Finding

ID = "order-conflict"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each order that the dates contradict."""
    for dispute in disputes.of_rule(context, ID):
        marks = Citations()
        steps, gap = disputes.argument(context, dispute, marks)
        order = min(
            (f for f in dispute.facets if f.how in ("after", "before")), key=lambda f: context.solution.content(f)
        )
        assert order.x is not None
        later, earlier = (order.y, order.x)
        message = f"{context.noun(later)} is told as coming after {context.noun(earlier)}"
        if order.how == "before" and order.key != "after":
            message = f"{context.noun(earlier)} is told as coming before {context.noun(later)}"
        message += f", yet dated {disputes.show_gap(gap)} before it at least" if gap else ", yet cannot be"
        yield disputes.finding(
            context, ID, dispute, message, marks, steps,
            hint="check whether the source tells an order in time, or only names the two together",
        )  # fmt: skip
