"""`govtimeline list`: what a record holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from govtimeline.cli.options import ColorOption, FactsOption, complete
from govtimeline.cli.output import Color, out
from govtimeline.cli.reading import Reading, dumped, known, paint, read

if TYPE_CHECKING:
    from govtimeline.story.story import Story

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
    raise typer.Exit(run(read(facts), what, json=json, color=color))


def run(
    record: Reading,
    what: str = "timelines",
    *,
    json: bool = False,
    width: int | None = None,
    color: Color = "auto",
) -> int:
    """Print one of the lists in `WHAT` and return the exit code."""
    heads, rows = _LISTS[what](record)
    if json:
        out(dumped({"schema": 1, what: [dict(zip(heads, row, strict=True)) for row in rows]}))
        return record.exit_code
    from govtimeline.views.terminal.table import Table

    paint(Table(heads, rows), width, color)
    return record.exit_code


Rows = tuple[Sequence[str], list[tuple[Any, ...]]]


def _story(record: Reading, timelines: set[str] | None = None) -> Story:
    from govtimeline.story.story import tell

    return tell(record.record, record.solution, timelines=timelines)


def _timelines(record: Reading) -> Rows:
    from govtimeline.story.story import years

    whole = _story(record)
    rows = []
    for key, timeline in record.record.timelines.items():
        events = [told for told in whole.events if key in told.event.timelines]
        figures = sum(key in quantity.figure.timelines for quantity in whole.figures)
        first, last = years(events)
        rows.append((key, timeline.title, len(events), figures, first, last))
    return ("id", "title", "events", "figures", "from", "to"), rows


def _events(record: Reading) -> Rows:
    rows = []
    for told in _story(record).events:
        opens = told.opens
        rows.append(
            (
                told.event.id,
                told.event.title,
                opens.text if opens else None,
                told.event.kind,
                len(told.voices),
            )
        )
    return ("id", "title", "when", "kind", "claims"), rows


def _figures(record: Reading) -> Rows:
    rows = [(f.id, f.title, f.equals.text if f.equals else None, len(f.claims)) for f in record.record.figures]
    return ("id", "title", "equals", "claims"), rows


def _registers(record: Reading) -> Rows:
    members: dict[str, set[str]] = {key: set() for key in record.record.registers}
    for event in record.record.events:
        for key, names in event.members.items():
            members.setdefault(key, set()).update(names)
    rows = [(key, register.title, len(members[key])) for key, register in record.record.registers.items()]
    return ("id", "title", "members"), rows


def _kinds(record: Reading) -> Rows:
    kinds: dict[str, int] = {}
    for event in record.record.events:
        if event.kind:
            kinds[event.kind] = kinds.get(event.kind, 0) + 1
    return ("kind", "events"), sorted(kinds.items(), key=lambda item: (-item[1], item[0]))


_LISTS = {
    "timelines": _timelines,
    "events": _events,
    "figures": _figures,
    "registers": _registers,
    "kinds": _kinds,
}
