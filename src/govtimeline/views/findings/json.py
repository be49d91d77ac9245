"""Findings as one JSON document, for other programs: the contract is versioned by `schema`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from govtimeline.record.model import Preference

if TYPE_CHECKING:
    from govtimeline.record.model import Cited, Finding, Problem, Resolution
    from govtimeline.views.findings import Report

SCHEMA = 1


def render(report: Report) -> str:
    """`{"schema": 1, "record": ..., "problems": [...], "findings": [...], "summary": {...}}`, indented."""
    document = {
        "schema": SCHEMA,
        "record": report.name,
        "problems": [problem_data(problem) for problem in report.problems],
        "findings": [finding_data(finding) for finding in report.findings],
        "summary": report.summary,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data: `repairs` and the claims of `camps` are numbers of its `claims`, from 1."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "subject": finding.subject,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "claims": [_claim_data(claim) for claim in finding.claims],
        "argument": list(finding.argument),
        "camps": [
            {"text": camp.text, "claims": list(camp.claims), "publishers": camp.publishers}
            for camp in finding.camps
        ],
        "repairs": list(finding.repairs),
        "hint": finding.hint,
        "fingerprint": finding.fingerprint,
        "resolution": _resolution_data(finding.resolution) if finding.resolution else None,
    }


def problem_data(problem: Problem) -> dict[str, Any]:
    """A problem in the input as plain data."""
    return {
        "message": problem.message,
        "hint": problem.hint,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
    }


def _claim_data(claim: Cited) -> dict[str, Any]:
    return {
        "subject": claim.subject,
        "source": claim.source,
        "at": claim.at,
        "excerpt": claim.excerpt,
        "planned": claim.planned,
        "states": claim.states,
        "says": claim.says,
        "file": claim.place.file,
        "line": claim.place.line,
    }


def _resolution_data(resolution: Resolution) -> dict[str, Any]:
    prefer = resolution.prefer
    return {
        "because": resolution.because,
        "prefer": {"source": prefer.source, "at": prefer.at} if isinstance(prefer, Preference) else prefer,
        "by": resolution.by,
        "on": resolution.on.text if resolution.on else None,
        "until": resolution.until.text if resolution.until else None,
    }
