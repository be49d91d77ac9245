"""`govtimeline why`: the claims that fix when something happened."""

from __future__ import annotations

from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli import completion
from govtimeline.cli.opening import asked, exit_code
from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import out, page


def command(
    point: Annotated[
        str,
        typer.Argument(
            metavar="EVENT[.start|.end]", autocompletion=completion.points, help="An event, or one end of it."
        ),
    ],
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:
    """Show the chain of claims that fixes the earliest and the latest day of an event.

    Each step names who says what, and the day that follows from it under the fair reading; the last one is
    the answer. Claims that cannot hold with the rest are listed as set aside. Behind the planned end of what
    was renewed stands that of its last renewal.
    """
    session = asked(facts)
    out(gt.render(session.why(point), "json" if json else "text", page=page(color)))
    raise typer.Exit(exit_code(session))
