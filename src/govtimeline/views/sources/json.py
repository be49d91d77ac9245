"""The sources of a record and how they agree, as data for other programs."""

from __future__ import annotations

from govtimeline.story.agreement import Agreement
from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, dumps


def render(agreement: Agreement, page: Page) -> str:
    """The sources by id, and each pair of them that has a subject in common."""
    sources = {
        key: {
            "title": source.title,
            "publisher": source.publisher,
            "published": source.published.text if source.published else None,
            "url": source.url,
            "claims": agreement.claims.get(key, 0),
        }
        for key, source in agreement.record.sources.items()
    }
    pairs = [{"sources": [p.a, p.b], "confirms": p.confirms, "contests": p.contests} for p in agreement.pairs]
    return dumps({"schema": SCHEMA, "sources": sources, "agreement": pairs}, page)
