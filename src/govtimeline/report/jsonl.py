"""Findings as JSON lines: one object a line, problems in the input first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from govtimeline.report.json import finding_data, problem_data

if TYPE_CHECKING:
    from govtimeline.report import Report


def render(report: Report) -> str:
    """A line `{"problem": {...}}` for each problem in the input, then a line for each finding."""
    objects = [{"problem": problem_data(problem)} for problem in report.problems]
    objects += [finding_data(finding) for finding in report.findings]
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)
