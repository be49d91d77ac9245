"""Judgements that reasoning heeds: which claims the record's resolutions prefer to their rivals."""

from __future__ import annotations

from collections.abc import Sequence

from govtimeline.reason.facets import Telling
from govtimeline.record.model import Preference, Record, Resolution

ABOUT_TIME = frozenset({
    "anachronism", "date-conflict", "order-conflict", "plan-slip", "timeline-contradiction", "wrong-relative-date",
})  # fmt: skip
"""The rules whose findings are about when things happened."""


def lapsed(resolution: Resolution, today: int | None) -> bool:
    """Whether a resolution's last day has passed; `today` is a day ordinal, None where nobody looks at the clock."""
    until = resolution.until
    if until is None or today is None or until.link or until.needs_told:
        return False
    return until.bounds().core.hi < today


def standing(record: Record, today: int | None) -> list[tuple[Resolution, Preference]]:
    """The resolutions that prefer a source and have not lapsed."""
    return [
        (r, r.prefer if isinstance(r.prefer, Preference) else Preference(source=r.prefer))
        for r in record.resolutions
        if r.prefer and not lapsed(r, today)
    ]


def preferred(record: Record, tellings: Sequence[Telling], today: int | None) -> frozenset[int]:
    """The tellings that resolutions prefer, each for the event whose dates were judged."""
    liked = {
        (r.subject, prefer.source, prefer.at)
        for r, prefer in standing(record, today)
        if r.subject and r.rule in ABOUT_TIME
    }
    return frozenset(
        i
        for i, (event, claim, _) in enumerate(tellings)
        if liked & {(event.id, claim.source, None), (event.id, claim.source, claim.at)}
    )
