"""An excerpt does not carry what its claim states.

A reader who looks up the excerpt should see the date, the length of time or the number there. It is a warning
where the excerpt carries another one: the claim was copied wrongly, or the excerpt belongs to another claim.
It is a note where it carries none, since the date may stand elsewhere in the same sentence; then quote the
words that hold it. Words that lean on their neighbourhood ("that year") say enough, and an order of events
("following the inspection") needs no date. An attribute is looked at where the excerpt holds another value
that the record knows for it: "good" under a claim of `grade: inadequate`. The rule runs together with the others
that look into texts (`--texts`).
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.record.model import Finding
from govtimeline.rules.context import Context

ID = "excerpt-silent"
SEVERITIES = ("warning", "note")

def check(context: Context) -> Iterator[Finding]:
    """One finding for each claim whose excerpt carries something else than it states, or nothing of it."""
    # What reads phrases takes a while to set up, and only a run with texts needs it.
    from govtimeline.rules.excerpts.silence import find

    yield from find(context)
