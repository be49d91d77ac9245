"""`govtimeline rule NAME`: explain a rule."""

from __future__ import annotations

from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli.options import ColorOption, complete_rules
from govtimeline.cli.output import out, page


def command(
    name: Annotated[str, typer.Argument(metavar="RULE", autocompletion=complete_rules, help="Its name.")],
    json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    color: ColorOption = "auto",
) -> None:
    """Explain a rule: its manual, a record that fails it and what is found there, and one that passes.

    `govtimeline rules` lists the names.
    """
    out(gt.render(gt.explain(name), "json" if json else "text", page=page(color)))
