"""A difference for people: section by section, findings last, where a terminal shows the end."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from govtimeline.compare.difference import SECTIONS, Difference
from govtimeline.ground.text import clean
from govtimeline.views.difference import MARKS, Line, Role, tell
from govtimeline.views.terminal.screen import UNWRAPPED, draw

_COLOURS = {"added": "green", "changed": "yellow", "removed": "red", None: ""}
_STYLES: dict[Role, str] = {"words": "", "name": "bold", "value": "", "prose": ""}
_INDENT = 4


def render(difference: Difference, width: int = UNWRAPPED, colour: bool = False) -> str:
    """The lines of a difference under the names of their sections, marked +, ~ and -; empty without any.

    width: columns to wrap at.
    """
    blocks = []
    for section in SECTIONS:
        lines: Sequence[Line] = list(tell(difference, section))
        if lines:
            if colour or width < UNWRAPPED:
                body = draw(*map(_line, lines), width=width, colour=colour)
            else:  # the same, a hundred times as fast
                body = "".join(map(_plain, lines))
            blocks.append(draw(Text(section, style="bold underline"), width=width, colour=colour) + body)
    return "\n".join(blocks)


def _plain(line: Line) -> str:
    mark = MARKS[line.kind] if line.kind else ""
    text = "".join(clean(span.text) for span in line.spans)
    return f"{mark:>{_margin(line)}} {text}".rstrip() + "\n"


def _margin(line: Line) -> int:
    return _INDENT * line.depth + 3


def _line(line: Line) -> Table:
    colour = _COLOURS[line.kind]
    text = Text(style=colour)
    for span in line.spans:
        text.append(clean(span.text), style=_STYLES[span.role])
    grid = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    grid.add_column(width=_margin(line), justify="right", style=colour)
    grid.add_column(overflow="fold")
    grid.add_row(MARKS[line.kind] if line.kind else "", text)
    return grid
