"""Findings as one JSON document, for other programs: the contract is versioned by `schema`."""

from __future__ import annotations

from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, dumps, finding_data, problem_data
from govtimeline.views.findings.report import Report


def render(report: Report, page: Page) -> str:
    """`{"schema": 1, "record": ..., "problems": [...], "findings": [...], "summary": {...}}`, indented."""
    document = {
        "schema": SCHEMA,
        "record": report.name,
        "problems": [problem_data(problem) for problem in report.problems],
        "findings": [finding_data(finding) for finding in report.findings],
        "summary": report.summary,
    }
    return dumps(document, page)
