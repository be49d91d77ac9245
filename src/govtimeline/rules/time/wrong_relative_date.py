"""A word that counts from its telling does not match what the other sources date.

"This year", "last month", "yesterday" or a day without its year only mean something on the day they were
written. Where an article is reprinted, updated or written from an older one, such words go wrong while the
dates around them stay right. The word is read against the claim's `told`, or else against when its source was
published, which may itself be no more than "early 2019".
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.record.model import Finding
from govtimeline.rules.context import Citations, Context
from govtimeline.rules.time import disputes

ID = "wrong-relative-date"
SEVERITIES = ("error", "warning")


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
