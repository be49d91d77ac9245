"""`govtimeline sources`: who says what, and who agrees with whom."""

from __future__ import annotations

from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli.opening import asked, exit_code
from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import out, page


def command(
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:
    """List the sources of a record, and who confirms and who contests whom.

    The matrix counts events and figures: +3 where two sources say the same of three, -1 where a finding sets
    them against each other over one.
    """
    session = asked(facts)
    out(gt.render(session.agreement, "json" if json else "text", page=page(color)))
    raise typer.Exit(exit_code(session))
