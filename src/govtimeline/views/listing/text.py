"""A list of what a record holds, as a table."""

from __future__ import annotations

from govtimeline.story.listing import Listing
from govtimeline.views import Page
from govtimeline.views.terminal.table import Table


def render(listing: Listing, page: Page) -> str:
    """The list as wide as the page."""
    return Table(listing.heads, listing.rows).show(page)
