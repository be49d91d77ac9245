"""A finding in a few plain lines, for formats that have one field for all there is to say."""

from __future__ import annotations

from govtimeline.rules.finding import Finding
from govtimeline.views.findings.report import Report
from govtimeline.views.findings.words import cite, judge, judged_before, settle, state, voices


def details(report: Report, finding: Finding) -> list[str]:
    """What follows a finding's message: the judgement, or the argument, claims, camps, repairs and hint."""
    if finding.resolution is not None:
        return [f"resolved: {judge(finding.resolution)}"]
    lines = []
    if finding.before is not None:
        lines += [judged_before(finding.before), f"it was resolved so: {judge(finding.before.resolution)}"]
    lines += finding.argument
    for number, claim in enumerate(finding.claims, start=1):
        excerpt = f" “{claim.excerpt}”" if claim.excerpt else ""
        lines.append(f"[{number}] {state(claim, finding)}: {cite(report, claim)}{excerpt}")
    lines += voices(report, finding)
    lines += [line for line in (settle(finding), finding.hint) if line]
    return lines
