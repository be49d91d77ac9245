"""What facets and tellings sort by: their content, never their place in a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from govtimeline.reason.facets import Telling, TimeFacet
from govtimeline.record.sources import Source
from govtimeline.record.statements import TIME_KEYS
from govtimeline.saying.when import ANY


class Order:
    """Sort keys for the facets and tellings of one record; sources: its documents, by id."""

    def __init__(self, tellings: Sequence[Telling], sources: Mapping[str, Source]) -> None:
        self.tellings = tellings
        self.sources = sources
        self._known: dict[int, tuple[object, ...]] = {}

    def content(self, facet: TimeFacet) -> tuple[object, ...]:
        """What a facet sorts by."""
        who = tuple([self.telling(i) for i in facet.tellings])
        return (facet.y, facet.x or ("", "", 0), facet.how, facet.text, who, facet.strict, facet.fair)

    def telling(self, i: int) -> tuple[object, ...]:
        """What a telling sorts by."""
        known = self._known.get(i)
        if known is None:
            event, claim, _, key = self.tellings[i]
            stated = claim.states
            states = tuple([stated.get(key, "") for key in claim.stated_keys])
            told = claim.told.text if claim.told else ""
            known = (event.id, claim.source, claim.at or "", states, told, claim.excerpt or "", claim.planned, key)
            self._known[i] = known
        return known

    def standing(self, i: int) -> tuple[object, ...]:
        """The order in which equals are set aside.

        Who dates nothing by himself comes first, then of plans the one told first, then content decides, in which
        a source counts as what it is, so that another id for it changes nothing.
        """
        _, claim, told, key = self.tellings[i]
        when = claim.when(key) if key in TIME_KEYS else None
        dates = when is not None and when.link is None
        event, source, *stated = self.telling(i)
        document = self._document(claim.source)
        return (dates, told.core if told and claim.planned else ANY, event, document, *stated, source)

    def _document(self, key: str) -> tuple[str, ...]:
        """A source as what it is, so that another id for it changes nothing."""
        source = self.sources.get(key)
        if source is None:
            return (key,)
        return source.publisher, source.title, source.published.text if source.published else ""
