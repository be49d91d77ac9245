"""A list of what a record holds, as data for other programs."""

from __future__ import annotations

from govtimeline.story.listing import Listing
from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, dumps


def render(listing: Listing, page: Page) -> str:
    """The rows under the name of the list."""
    rows = [dict(zip(listing.heads, row, strict=True)) for row in listing.rows]
    return dumps({"schema": SCHEMA, listing.what: rows}, page)
