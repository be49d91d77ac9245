"""`govtimeline rules`: list every rule."""

from __future__ import annotations

from typing import Annotated

import typer

from govtimeline.cli.options import ColorOption
from govtimeline.cli.output import out, show
from govtimeline.cli.reading import dumped
from govtimeline.cli.samples import manual, severities
from govtimeline.rules import RULES


def command(
    json: Annotated[bool, typer.Option("--json", help="Print the rules as JSON.")] = False,
    color: ColorOption = "auto",
) -> None:
    """List every rule with what it finds and how severe that is.

    `govtimeline rule NAME` explains one.
    """
    if json:
        rules = [
            {"rule": rule.ID, "severities": list(rule.SEVERITIES), "summary": manual(rule).splitlines()[0]}
            for rule in RULES
        ]
        out(dumped({"schema": 1, "rules": rules}))
        return
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for rule in RULES:
        table.add_row(Text(rule.ID), Text(severities(rule)), Text(manual(rule).splitlines()[0]))
    show(table, color=color)
