"""A report in one line."""

from __future__ import annotations

from govtimeline.ground.text import clean
from govtimeline.views.findings.report import Report

_ASIDE = {"resolved": "resolved", "baseline": "in the baseline"}


def summarise(report: Report) -> str:
    """One line: "2 errors, 1 warning (4 resolved) in 120 claims of 60 events from 14 sources, facts.yaml"."""
    counts = report.summary
    found = [
        _count(number, noun)
        for number, noun in (
            (len(report.problems), "input problem"),
            (counts["errors"], "error"),
            (counts["warnings"], "warning"),
            (counts["notes"], "note"),
        )
        if number
    ]
    said = ", ".join(found) or "nothing found"
    if aside := [f"{counts[key]:,} {words}" for key, words in _ASIDE.items() if counts[key]]:
        said += f" ({', '.join(aside)})"
    if report.record:
        claims, events = _count(counts["claims"], "claim"), _count(counts["events"], "event")
        said += f" in {claims} of {events} from {_count(counts['sources'], 'source')}"
    return f"{said}, {clean(report.name)}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
