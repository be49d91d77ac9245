"""Findings as GitHub's workflow commands: annotations on the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govtimeline.report import INPUT
from govtimeline.report.brief import details
from govtimeline.text import clean

if TYPE_CHECKING:
    from govtimeline.place import Place
    from govtimeline.report import Report

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """One command a line, problems in the input first; resolved findings are notices."""
    lines = [
        _command("error", problem.place, INPUT, "\n".join(filter(None, (problem.message, problem.hint))))
        for problem in report.problems
    ]
    for finding in report.findings:
        command = "notice" if finding.resolved else _COMMANDS[finding.severity]
        title = f"{finding.rule} (resolved)" if finding.resolved else finding.rule
        message = "\n".join([finding.message, *details(report, finding)])
        lines.append(_command(command, finding.place, title, message))
    return "".join(f"{line}\n" for line in lines)


def _command(command: str, place: Place, title: str, message: str) -> str:
    at = f"file={_property(place.file)},line={place.line},col={place.column},title={_property(title)}"
    return f"::{command} {at}::{_data(message)}"


def _data(text: str) -> str:
    """A message as the runner decodes it; its lines are kept, any other control character is made visible."""
    lines = (clean(line).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _property(text: str) -> str:
    """The value of a property, which a comma or colon would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
