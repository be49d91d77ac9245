"""Findings as a GitLab Code Quality report: what a merge request shows beside the changed lines."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from govtimeline.report import INPUT
from govtimeline.text import clean

if TYPE_CHECKING:
    from govtimeline.place import Place
    from govtimeline.report import Report

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report) -> str:
    """A JSON list of problems in the input and unresolved findings: the format knows no judgements."""
    issues = []
    for problem in report.problems:
        mark = sha256(f"{problem.place}\n{problem.message}".encode()).hexdigest()[:16]
        issues.append(_issue(INPUT, "blocker", problem.message, problem.place, mark))
    for finding in report.findings:
        if not finding.resolved:
            severity = _SEVERITIES[finding.severity]
            issues.append(_issue(finding.rule, severity, finding.message, finding.place, finding.fingerprint))
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(check: str, severity: str, message: str, place: Place, mark: str) -> dict[str, Any]:
    return {
        "description": clean(message),
        "check_name": check,
        "fingerprint": mark,
        "severity": severity,
        "location": {"path": place.file.removeprefix("./"), "lines": {"begin": max(1, place.line)}},
    }
