"""Sources date one end of one event, and their dates cannot meet.

Each date counts at its own precision: "summer 2013" and "1 July 2013" agree, "2013" and "2016" do not. It is
an error where even a careful reader could not make the dates meet, and a warning (a tension) where only the
letter of the words parts them. Claims that agree stand together as a camp; camps are counted in independent
publishers, not in articles. Look up the excerpts: the date nearest to the event's own paperwork is usually
right. Then mend the claim if it was copied wrongly, or record a resolution that says which source to prefer.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.record.model import Camp, Finding
from govtimeline.rules.context import Citations, Context, Dispute
from govtimeline.rules.time import disputes

ID = "date-conflict"
_HINT = "compare the excerpts with their sources, then mend the claim or record a resolution"
_REVISED = "if the later plan took the place of the earlier one, add `revises: true` to it"
SEVERITIES = ("error", "warning")


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
