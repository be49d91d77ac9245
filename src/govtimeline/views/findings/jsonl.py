"""Findings as JSON lines: one object a line, problems in the input first."""

from __future__ import annotations

import json
import re

from govtimeline.views import Page
from govtimeline.views.data import finding_data, problem_data
from govtimeline.views.findings.report import Report

_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


def render(report: Report, page: Page) -> str:
    """A line `{"problem": {...}}` for each problem in the input, then a line for each finding.

    What some programs take for the end of a line, though JSON does not, is escaped.
    """
    objects = [{"problem": problem_data(problem)} for problem in report.problems]
    objects += [finding_data(finding) for finding in report.findings]
    return "".join(_LINE_ENDS.sub(_escaped, json.dumps(item, ensure_ascii=False)) + "\n" for item in objects)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
