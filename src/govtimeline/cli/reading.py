"""What the commands that tell of a record begin with: read it, reason over it, name what is not in it."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from govtimeline.cli.output import Color, Refused, coloured, columns, err, out
from govtimeline.cli.settings import locate, read_settings
from govtimeline.ground.names import did_you_mean
from govtimeline.reason import Solution, solve
from govtimeline.record.files import load_record
from govtimeline.record.model import Finding, Problem, Record

if TYPE_CHECKING:
    from govtimeline.views.terminal.drawing import Drawing

FEW = 16


class Reading:
    """A record as a command reads it.

    name: as the user knows it. problems: what could not be read; the rest is still there to be told of.
    """

    def __init__(self, name: str, facts: Record, problems: tuple[Problem, ...]) -> None:
        self.name = name
        self.record = facts
        self.problems = problems

    @cached_property
    def solution(self) -> Solution:
        """What its claims about time come to."""
        return solve(self.record, date.today().toordinal())

    @cached_property
    def findings(self) -> list[Finding]:
        """What its sources are at odds over, and which plans slipped; no more than a story tells of."""
        from govtimeline.rules import ABSENCE, Context, check
        from govtimeline.story.story import BESIDE

        rules = BESIDE.difference(ABSENCE) if self.problems else BESIDE
        return check(Context(self.record, self.solution, date.today().toordinal(), repairs=False), sorted(rules))

    @property
    def exit_code(self) -> int:
        """2 where a part of it could not be read, else 0."""
        return 2 if self.problems else 0


def read(path: Path | None) -> Reading:
    """Read the record at `path`, or the one that environment, settings or folder name.

    What cannot be read goes to standard error; where nothing can be, the program ends with 2.
    """
    from govtimeline.rules import IDS

    location = locate(path, read_settings(Path.cwd(), IDS))
    loaded = load_record(location)
    if loaded.problems:
        from govtimeline.views.findings.problems import render

        err(str(render(loaded.problems, loaded.lines)))
    if loaded.record is None:
        raise typer.Exit(2)
    return Reading(str(location.path), loaded.record, loaded.problems)


def known(what: str, given: str, names: Collection[str]) -> str:
    """`given` where it is one of `names`; else Refused with the nearest of them, or all of a few."""
    if given in names:
        return given
    hint = did_you_mean(given, names)
    if hint is None and 0 < len(names) <= FEW:
        hint = f"known: {', '.join(sorted(names))}"
    raise Refused(f'there is no {what} "{given}"', hint)


def dumped(data: Mapping[str, object]) -> str:
    """Data as JSON, in ASCII where standard output takes no other text."""
    import json

    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(data, indent=2, ensure_ascii=not unicode) + "\n"


def paint(drawing: Drawing, width: int | None, color: Color) -> None:
    """Put a drawing on standard output, `width` columns wide or as wide as it takes."""
    if not coloured(color):
        out(drawing.text(width or columns()))
        return
    from govtimeline.views.terminal.screen import draw

    out(draw(drawing, width=width or columns(), colour=True))
