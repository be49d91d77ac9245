"""Every rule as data for other programs."""

from __future__ import annotations

from collections.abc import Sequence

from govtimeline.rules.context import Rule
from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, dumps


def render(rules: Sequence[Rule], page: Page) -> str:
    """The rules in their order."""
    told = [{"rule": rule.id, "severities": list(rule.severities), "summary": rule.summary} for rule in rules]
    return dumps({"schema": SCHEMA, "rules": told}, page)
