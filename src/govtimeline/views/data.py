"""What formats for other programs share: claims, findings and judgements as plain data, and JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from govtimeline.ground.errors import Problem
from govtimeline.record.model import Preference, Resolution
from govtimeline.record.statements import AnyClaim, Claim
from govtimeline.rules.finding import Before, Finding
from govtimeline.views import Page

SCHEMA = 1
"""The version of every JSON document; additions leave it, a change of what a key means raises it."""


def dumps(data: Mapping[str, Any] | list[Any], page: Page) -> str:
    """Data as indented JSON."""
    return json.dumps(data, ensure_ascii=page.ascii, indent=2) + "\n"


def claim_data(claim: AnyClaim) -> dict[str, Any]:
    """What a claim says: where, in which words, what it states, and every further key that the file format has."""
    return {
        "source": claim.source,
        "at": claim.at,
        "excerpt": claim.excerpt,
        "planned": claim.planned,
        "states": claim.states,
        "says": claim.says if isinstance(claim, Claim) else {},
        **claim.further,
    }


def place_data(claim: AnyClaim) -> dict[str, Any]:
    """Where the record has a claim."""
    return {"file": claim.place.file, "line": claim.place.line}


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
        "claims": [{"subject": c.subject, **claim_data(c), **place_data(c)} for c in finding.claims],
        "argument": list(finding.argument),
        "camps": [
            {"text": camp.text, "claims": list(camp.claims), "publishers": camp.publishers}
            for camp in finding.camps
        ],
        "repairs": list(finding.repairs),
        "hint": finding.hint,
        "fingerprint": finding.fingerprint,
        "seen": finding.seen,
        "resolution": resolution_data(finding.resolution) if finding.resolution else None,
        "judged_before": before_data(finding.before) if finding.before else None,
    }


def before_data(before: Before) -> dict[str, Any]:
    """A judgement that was made before a finding changed, what it was then, and what it is since."""
    return {**resolution_data(before.resolution), "when": before.when, "since": before.since}


def resolution_data(resolution: Resolution) -> dict[str, Any]:
    """A judgement as plain data."""
    prefer = resolution.prefer
    return {
        "because": resolution.because,
        "prefer": {"source": prefer.source, "at": prefer.at} if isinstance(prefer, Preference) else prefer,
        "by": resolution.by,
        "on": resolution.on.text if resolution.on else None,
        "until": resolution.until.text if resolution.until else None,
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
