"""Findings as a GitLab Code Quality report: what a merge request shows beside the changed lines."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from govtimeline.ground.digest import digest
from govtimeline.ground.place import Place
from govtimeline.ground.text import clean
from govtimeline.views import Page
from govtimeline.views.findings.report import INPUT, Report

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, page: Page) -> str:
    """A JSON list of problems in the input and unresolved findings: the format knows no judgements.

    GitLab keeps one issue of each fingerprint, so those that share one are numbered: `00d1a2b3`, `00d1a2b3-2`.
    """
    issues = []
    for problem in report.problems:
        mark = digest(f"{problem.place}\n{problem.message}".encode())[:16]
        issues.append(_issue(INPUT, "blocker", problem.message, report, problem.place, mark))
    for finding in report.findings:
        if not finding.resolved:
            severity = _SEVERITIES[finding.severity]
            mark = finding.fingerprint
            issues.append(_issue(finding.rule, severity, finding.message, report, finding.place, mark))
    seen: Counter[str] = Counter()
    for issue in issues:
        mark = issue["fingerprint"]
        seen[mark] += 1
        if seen[mark] > 1:
            issue["fingerprint"] = f"{mark}-{seen[mark]}"
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(check: str, severity: str, message: str, report: Report, place: Place, mark: str) -> dict[str, Any]:
    return {
        "description": clean(message),
        "check_name": check,
        "fingerprint": mark,
        "severity": severity,
        "location": {"path": report.path(place.file).removeprefix("./"), "lines": {"begin": max(1, place.line)}},
    }
