"""Findings as SARIF 2.1.0, which GitHub code scanning and many viewers read."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from govtimeline.ground.place import Place
from govtimeline.ground.text import clean
from govtimeline.ground.version import __version__
from govtimeline.rules.finding import Finding
from govtimeline.views import Page
from govtimeline.views.findings.report import Report
from govtimeline.views.findings.words import cite, judge, judged_before, state

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "govtimeline/v1"


def render(report: Report, page: Page) -> str:
    """One run: its rules with their manuals, a result for each finding, a notification for each problem.

    The claims of a finding are its related locations; a judgement is a suppression.
    """
    rules = list(dict.fromkeys([*report.rules, *(finding.rule for finding in report.findings)]))
    run = {
        "tool": {
            "driver": {
                "name": "govtimeline",
                "version": __version__,
                "rules": [_rule(rule, report.rules.get(rule, "")) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": ", ".join(filter(None, (problem.message, problem.hint)))},
                        "locations": [_location(report, problem.place)],
                    }
                    for problem in report.problems
                ],
            }
        ],
        "results": [_result(report, finding, rules.index(finding.rule)) for finding in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str, manual: str) -> dict[str, Any]:
    """A rule: the first sentence of its manual, and all of it as help."""
    text = manual.strip() or rule
    return {
        "id": rule,
        "shortDescription": {"text": " ".join(text.split("\n\n")[0].split())},
        "help": {"text": text},
    }


def _result(report: Report, finding: Finding, index: int) -> dict[str, Any]:
    suppressions = []
    if finding.resolution is not None:
        suppressions.append({"kind": "inSource", "justification": clean(judge(finding.resolution))})
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": _message(finding)},
        "locations": [_location(report, finding.place)],
        "relatedLocations": [
            {"id": number, **_location(report, claim.place), "message": {"text": _related(report, finding, number)}}
            for number, claim in enumerate(finding.claims, start=1)
        ],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "suppressions": suppressions,
    }


def _message(finding: Finding) -> str:
    """The message and the argument; its `[1]` become links to the claims, other brackets stay brackets."""
    before = [_escaped(judged_before(finding.before))] if finding.before else []
    steps = [re.sub(r"\\\[(\d+)\\\]", r"[\1](\1)", _escaped(step)) for step in finding.argument]
    return "\n".join([_escaped(finding.message), *before, *steps])


def _escaped(text: str) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", clean(text))


def _related(report: Report, finding: Finding, number: int) -> str:
    claim = finding.claims[number - 1]
    excerpt = f" “{claim.excerpt}”" if claim.excerpt else ""
    return _escaped(f"{state(claim, finding)}: {cite(report, claim)}{excerpt}")


def _location(report: Report, place: Place) -> dict[str, Any]:
    file = PurePath(report.path(place.file))
    uri = file.as_uri() if file.is_absolute() else quote(file.as_posix())
    region = {"startLine": max(1, place.line), "startColumn": max(1, place.column)}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
