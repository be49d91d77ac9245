"""The line that a finding or problem stands on, quoted with a caret beneath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from govtimeline.ground.place import Place
from govtimeline.ground.text import clean
from govtimeline.views.terminal.lines import Line

LONGEST = 100
"""Columns of a line that are quoted; of a longer one, those around the caret."""

DIM = "bright_blue"


def quote(
    place: Place, lines: Mapping[str, Sequence[str]], style: str = "bold red", longest: int = LONGEST
) -> list[Line]:
    """The line at `place` with its number, and a caret under the column; nothing where there is no such line.

    lines: the lines of each file by its name. style: of the caret. longest: characters to quote at most.
    """
    of_file = lines.get(place.file, ())
    if not 1 <= place.line <= len(of_file):
        return []
    line, before = of_file[place.line - 1], place.column - 1
    start = max(0, before - longest // 2) if len(line) > longest else 0
    left = "…" if start else ""
    right = "…" if start + longest < len(line) else ""
    shown = left + clean(line[start : start + longest]) + right
    indent = cell_len(left + clean(line[start:before]))
    number = str(place.line)
    gutter = " " * len(number)
    return [
        [(f"{gutter} |", DIM)],
        [(f"{number} |", DIM), (f" {shown}".rstrip(), "")],
        [(f"{gutter} | ", DIM), (" " * indent, ""), ("^", style)],
    ]


def hint(text: str, place: Place) -> Line:
    """A hint under the quoted line of `place`."""
    return [(f"{' ' * len(str(place.line))} = ", DIM), ("hint: ", "bold"), (clean(text), "")]
