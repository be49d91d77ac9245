"""Problems of the input as text: where, what, the line itself, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from govtimeline.ground.text import clean
from govtimeline.record.model import Problem
from govtimeline.views.findings.quote import hint, quote


def render(problems: Iterable[Problem], lines: Mapping[str, Sequence[str]]) -> Text:
    """All problems, a blank line between two; `str` of it is plain text, printing it with Rich has colour.

    lines: the lines of each file by its name, to quote from.
    """
    return Text("\n").join(_render(problem, lines) for problem in problems)


def _render(problem: Problem, lines: Mapping[str, Sequence[str]]) -> Text:
    place = problem.place
    text = Text.assemble(
        (clean(str(place) if place.line else place.file), "bold"), ": ", ("error", "bold red"), ": ",
        f"{clean(problem.message)}\n",
        quote(place, lines),
    )  # fmt: skip
    return text.append(hint(problem.hint, place)) if problem.hint else text
