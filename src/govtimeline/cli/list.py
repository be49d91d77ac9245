"""`govtimeline list`: what a record holds."""

from __future__ import annotations

from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli.opening import asked, exit_code
from govtimeline.cli.options import ColorOption, FactsOption, complete
from govtimeline.cli.output import out, page
from govtimeline.ground.names import known

WHAT = ("timelines", "events", "figures", "registers", "kinds")


def command(
    what: Annotated[
        str,
        typer.Argument(
            metavar="[WHAT]",
            autocompletion=complete(WHAT),
            help=f"One of {', '.join(WHAT)}.",
            show_default=False,
        ),
    ] = "timelines",
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:
    """List what a record holds: its timelines, or its events, figures, registers or kinds of event.

    Timelines come with the number of their events and the years they cover, the rest with the ids that other
    commands take.
    """
    known("list", what, WHAT)
    session = asked(facts)
    out(gt.render(session.listing(what), "json" if json else "text", page=page(color)))
    raise typer.Exit(exit_code(session))
