"""When each claim of a record was told, as days."""

from __future__ import annotations

from govtimeline.record.model import Record
from govtimeline.record.statements import Statement
from govtimeline.saying.when import Meaning


class ToldWhen:
    """The days on which claims were told: as they say themselves, or when their source was published."""

    def __init__(self, record: Record) -> None:
        self.sources = record.sources
        self._published: dict[str, Meaning | None] = {}

    def __call__(self, claim: Statement) -> Meaning | None:
        """The days on which a claim was told; None where nothing tells, or what tells cannot be read."""
        published = self.published(claim.source)
        if claim.told is None:
            return published
        try:
            return claim.told.bounds(published)
        except ValueError:
            return None

    def published(self, source: str) -> Meaning | None:
        """The days on which a source was published; None where nothing tells."""
        if source not in self._published:
            known = self.sources.get(source)
            try:
                days = known.published.bounds() if known and known.published else None
            except ValueError:
                days = None
            self._published[source] = days
        return self._published[source]
