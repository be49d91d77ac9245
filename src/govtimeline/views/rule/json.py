"""A rule explained, as data for other programs."""

from __future__ import annotations

from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, dumps, finding_data
from govtimeline.views.rule.explained import Explained


def render(explained: Explained, page: Page) -> str:
    """The rule, its manual and its samples."""
    rule, fails, passes = explained
    document = {
        "schema": SCHEMA,
        "rule": rule.id,
        "severities": list(rule.severities),
        "summary": rule.summary,
        "manual": rule.manual.strip(),
        "fails": {"record": fails.text, "findings": [finding_data(f) for f in fails.report.findings]},
        "passes": {"record": passes.text},
    }
    return dumps(document, page)
