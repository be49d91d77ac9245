"""An event or figure has no claim.

An event says nothing by itself: all it knows comes from its claims. Where the last claim has gone, or all
were withdrawn, nobody can trace it to a source.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.record.model import Event, Figure, Finding
from govtimeline.rules.context import Citations, Context, fingerprint

ID = "uncited"
SEVERITIES = ("error",)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each event or figure that no claim tells."""
    subjects: list[Event | Figure] = [*context.record.events, *context.record.figures]
    for subject in subjects:
        standing = [claim for claim in subject.claims if claim.withdrawn is None]
        if standing:
            continue
        marks = Citations()
        numbers = [marks.number(claim) for claim in subject.claims]
        why = "all its claims were withdrawn" if numbers else "it has no claims"
        yield marks.finding(
            ID, "error", f"“{subject.title}” cannot be traced to a source: {why}", subject.id, subject.place,
            fingerprint(ID, subject.id, [], []),
            hint="add a claim with a source, or take it out of the record",
        )  # fmt: skip
