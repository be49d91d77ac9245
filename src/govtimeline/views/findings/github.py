"""Findings as GitHub's workflow commands: annotations on the lines of a pull request."""

from __future__ import annotations

from govtimeline.ground.place import Place
from govtimeline.ground.text import clean
from govtimeline.views import Page
from govtimeline.views.findings.brief import details
from govtimeline.views.findings.report import INPUT, Report

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, page: Page) -> str:
    """One command a line, problems in the input first; resolved findings are notices."""
    commands = [
        _command(report, "error", problem.place, INPUT, *filter(None, (problem.message, problem.hint)))
        for problem in report.problems
    ]
    for finding in report.findings:
        command = "notice" if finding.resolved else _COMMANDS[finding.severity]
        title = f"{finding.rule} (resolved)" if finding.resolved else finding.rule
        lines = (finding.message, *details(report, finding))
        commands.append(_command(report, command, finding.place, title, *lines))
    return "".join(commands)


def _command(report: Report, command: str, place: Place, title: str, *lines: str) -> str:
    """A command; what has no line of its own is told of the file, or of the run where there is no file."""
    at = {"file": report.path(place.file), "line": place.line, "col": place.column, "title": title}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in at.items() if value)
    return f"::{command} {properties}::{_data(*lines)}\n"


def _data(*lines: str) -> str:
    """Lines of a message as the runner decodes it."""
    return "%0A".join(clean(line).replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    """The value of a property, which a comma or colon would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
