"""A source is cited by no claim.

It may be there for later; more often its claims were moved or its id was mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.record.model import Finding
from govtimeline.rules.context import Citations, Context, fingerprint

ID = "unused-source"
SEVERITIES = ("warning",)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each source without a claim."""
    cited = {claim.source for event in context.record.events for claim in event.claims}
    cited |= {claim.source for figure in context.record.figures for claim in figure.claims}
    for id, source in context.record.sources.items():
        if id not in cited:
            yield Citations().finding(
                ID, "warning", f'no claim cites the source "{id}"', id, source.place,
                fingerprint(ID, id, [], []), hint="cite it in a claim, or take it out of the sources",
            )  # fmt: skip
