"""`govtimeline rules`: list every rule."""

from __future__ import annotations

from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli.options import ColorOption
from govtimeline.cli.output import out, page


def command(
    json: Annotated[bool, typer.Option("--json", help="Print the rules as JSON.")] = False,
    color: ColorOption = "auto",
) -> None:
    """List every rule with what it finds and how severe that is.

    `govtimeline rule NAME` explains one.
    """
    out(gt.render(gt.RULES, "json" if json else "text", page=page(color)))
