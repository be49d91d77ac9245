"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

import govtimeline as gt
from govtimeline.cli.output import Color


def complete(names: Iterable[str]) -> Callable[[str], list[str]]:
    """A completion that offers those of `names` that begin with what was typed."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


def complete_rules(incomplete: str) -> list[str]:
    """The rules whose names begin with what was typed."""
    return complete(rule.id for rule in gt.RULES)(incomplete)


FactsOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--facts",
        metavar="PATH",
        help="The record, a file or a folder.  [default: GOVTIMELINE_FACTS, a facts.yaml here or above, "
        "or the one that comes with govtimeline]",
    ),
]
TextsOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--texts", metavar="FOLDER", help="The sources' texts: look up each excerpt in them."),
]
ColorOption: TypeAlias = Annotated[
    Color,
    typer.Option("--color", help="Whether to colour; auto heeds NO_COLOR and whether it is a terminal."),
]
