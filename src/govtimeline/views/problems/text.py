"""Problems of the input as text: where, what, the line itself, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from govtimeline.ground.errors import Problem
from govtimeline.ground.text import clean
from govtimeline.views import Page
from govtimeline.views.terminal.drawing import Sheet
from govtimeline.views.terminal.lines import Line
from govtimeline.views.terminal.quote import hint, quote


class Problems(Protocol):
    """What is wrong with some input, and the lines of each file by its name, to quote from."""

    @property
    def problems(self) -> Sequence[Problem]:
        """All that is wrong."""

    @property
    def lines(self) -> Mapping[str, Sequence[str]]:
        """The lines of each file."""


def render(found: Problems, page: Page) -> str:
    """All problems, a blank line between two."""
    lines: list[Line] = []
    for n, problem in enumerate(found.problems):
        lines += [[], *_told(problem, found.lines)] if n else _told(problem, found.lines)
    return Sheet(lines).show(page)


def _told(problem: Problem, lines: Mapping[str, Sequence[str]]) -> Iterator[Line]:
    place = problem.place
    yield [
        (clean(str(place) if place.line else place.file), "bold"), (": ", ""), ("error", "bold red"), (": ", ""),
        (clean(problem.message), ""),
    ]  # fmt: skip
    yield from quote(place, lines)
    if problem.hint:
        yield hint(problem.hint, place)
