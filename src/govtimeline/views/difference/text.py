"""A difference for people: section by section, findings last, where a terminal shows the end."""

from __future__ import annotations

from collections.abc import Iterable

from govtimeline.comparison.difference import SECTIONS, Difference
from govtimeline.ground.text import clean
from govtimeline.views import Page
from govtimeline.views.difference.telling import MARKS, Line, Role, tell
from govtimeline.views.terminal import lines
from govtimeline.views.terminal.drawing import Sheet

_COLOURS = {"added": "green", "changed": "yellow", "removed": "red", None: ""}
_STYLES: dict[Role, str] = {"words": "", "name": "bold", "value": "", "prose": ""}
_INDENT = 4


def render(difference: Difference, page: Page) -> str:
    """The lines of a difference under the names of their sections, marked +, ~ and -; empty without any."""
    blocks = []
    for section in SECTIONS:
        told = list(tell(difference, section))
        if told:
            drawn = [part for line in told for part in _lines(line, page.width)]
            blocks.append(Sheet([lines.line(section, "bold underline"), *drawn]).show(page))
    return "\n".join(blocks)


def _lines(line: Line, width: int) -> Iterable[lines.Line]:
    """A line of a difference, wrapped beside its mark."""
    margin, colour = _INDENT * line.depth + 3, _COLOURS[line.kind]
    mark = MARKS[line.kind] if line.kind else ""
    text = [(clean(span.text), f"{_STYLES[span.role]} {colour}".strip()) for span in line.spans]
    for n, part in enumerate(lines.wrap(text, width - margin - 1)):
        yield [(f"{'' if n else mark:>{margin}} ", colour), *part]
