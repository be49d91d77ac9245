"""A chain of claims, each believable by itself, cannot all hold.

Starts, lengths, orders and offsets are reckoned together: a start on 1 July 2013 and a length of five years
leave no room for an end in 2016. The finding lists the smallest set of claims that cannot all be true, in the
order of the argument, with what they come to, and names the single claims which, dropped, would settle it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.record.model import Finding
from govtimeline.rules.context import Citations, Context
from govtimeline.rules.time import chains, disputes
from govtimeline.saying.when import STRICT, show_gap

ID = "timeline-contradiction"
SEVERITIES = ("error", "warning")


def check(context: Context) -> Iterator[Finding]:
    """One finding for each smallest set of claims that contradict each other as a chain."""
    for dispute in disputes.of_rule(context, ID):
        marks = Citations()
        steps, gap = chains.argument(context, dispute, marks)
        about = context.title(disputes.subject_of(dispute))
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
            context, ID, dispute, message, marks, steps,
            hint="follow the argument: one of its steps is wrong, or was recorded wrongly",
        )  # fmt: skip
