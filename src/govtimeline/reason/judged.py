"""Judgements that reasoning heeds: which claims the record's resolutions prefer to their rivals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from govtimeline.reason.facets import Telling
from govtimeline.record.judgements import days
from govtimeline.record.model import Preference, Record, Resolution


class Preferred(NamedTuple):
    """A source, and perhaps where in it, that is preferred to its rivals over the dates of an event."""

    event: str
    source: str
    at: str | None


def lapsed(resolution: Resolution, today: int | None) -> bool:
    """Whether a resolution's last day has passed; `today` is a day ordinal, None where nobody looks at the clock."""
    until = days(resolution.until)
    return until is not None and today is not None and until.hi < today


def in_force(record: Record, today: int | None) -> list[tuple[Resolution, Preference]]:
    """The resolutions that prefer a source and have not lapsed."""
    return [(r, r.preference) for r in record.resolutions if r.preference and not lapsed(r, today)]


def preferring(record: Record, today: int | None, about_time: Collection[str]) -> list[Resolution]:
    """The resolutions in force that prefer a source and name an event.

    about_time: the rules whose findings are about dates.
    """
    return [r for r, _ in in_force(record, today) if r.subject and r.rule in about_time]


def preferences(resolutions: Iterable[Resolution]) -> Iterator[Preferred]:
    """What resolutions prefer that name an event."""
    for resolution in resolutions:
        if resolution.subject and (prefer := resolution.preference):
            yield Preferred(resolution.subject, prefer.source, prefer.at)


def preferred(tellings: Sequence[Telling], liked: Iterable[Preferred]) -> frozenset[int]:
    """The tellings that are preferred, each for the event whose dates were judged."""
    wanted = set(liked)
    return frozenset(
        i
        for i, (event, claim, _, _) in enumerate(tellings)
        if wanted and not wanted.isdisjoint(
            {Preferred(event.id, claim.source, None), Preferred(event.id, claim.source, claim.at)}
        )
    )
