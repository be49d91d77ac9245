"""`govtimeline why`: the claims that fix when something happened."""

from __future__ import annotations

from typing import Annotated

import typer

from govtimeline.cli import completion
from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import Color, Refused, out
from govtimeline.cli.reading import Reading, dumped, known, paint, read

ENDS = ("start", "end")


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
    raise typer.Exit(run(read(facts), point, json=json, color=color))


def run(
    record: Reading, point: str, *, json: bool = False, width: int | None = None, color: Color = "auto"
) -> int:
    """Print why an event, or one end of it, lies where it does, and return the exit code."""
    events = {event.id: event for event in record.record.events}
    id, end = point, None
    if point not in events and point.rpartition(".")[2] in ENDS:
        id, _, end = point.rpartition(".")
    event = events[known("event", id, events)]
    if end and not event.spans:
        raise Refused(f'"{id}" has a single date, no {end}', f"ask `govtimeline why {id}`")

    from govtimeline.story.proof import explain, points
    from govtimeline.views.proof.text import Proofs, as_data

    whys = [explain(record.solution, p, event.id) for p in points(record.solution, event, end)]
    if json:
        out(dumped(as_data(record.record, whys)))
        return record.exit_code

    paint(Proofs(record.record, whys), width, color)
    return record.exit_code
