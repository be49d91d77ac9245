"""Every rule with its severities and what it finds, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from govtimeline.rules.context import Rule
from govtimeline.rules.finding import SEVERITIES
from govtimeline.views import Page
from govtimeline.views.terminal.table import Table

READABLE = 16
"""Columns below which what a rule finds goes under its name; its short words have room enough on 60 columns."""


def severities(rule: Rule) -> str:
    """The severities that a rule's findings can have: "error or warning", "error to note"."""
    if len(rule.severities) == len(SEVERITIES):
        return f"{SEVERITIES[0]} to {SEVERITIES[-1]}"
    return " or ".join(rule.severities)


def render(rules: Sequence[Rule], page: Page) -> str:
    """The rules as wide as the page."""
    rows = [(rule.id, severities(rule), rule.summary) for rule in rules]
    return Table(("", "", ""), rows, READABLE).show(page)
