"""`govtimeline show`: draw timelines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from govtimeline.cli import completion
from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import Color, Refused, out
from govtimeline.cli.reading import Reading, dumped, known, paint, read
from govtimeline.saying.when import STRICT, Span, When

NARROWEST, WIDEST = 40, 1000


def command(
    timelines: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TIMELINE]...",
            autocompletion=completion.timelines,
            help="The timelines to draw, as one.",
        ),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Draw the whole record.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the story as JSON instead.")] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="TIME", help="Leave out what was over before this time, such as 'July 2013'."
        ),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="TIME", help="Leave out what began after this time.")
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            autocompletion=completion.kinds,
            help="Only events of this kind. May be repeated.",
        ),
    ] = None,
    sources: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            metavar="SOURCE",
            autocompletion=completion.sources,
            help="Only what this source tells. May be repeated.",
        ),
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(
            metavar="COLUMNS",
            min=NARROWEST,
            max=WIDEST,
            help="The width to wrap at.  [default: the terminal's, or 80]",
        ),
    ] = None,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:
    """Draw timelines: what happened and when, who says so, and where sources are at odds.

    Without a timeline, lists those that the record has.
    """
    raise typer.Exit(
        run(
            read(facts), timelines or (), whole=all_, json=json, since=since, until=until, kinds=kinds or (),
            sources=sources or (), width=width, color=color,
        )
    )  # fmt: skip


def run(
    record: Reading,
    timelines: Sequence[str] = (),
    *,
    whole: bool = False,
    json: bool = False,
    since: str | None = None,
    until: str | None = None,
    kinds: Sequence[str] = (),
    sources: Sequence[str] = (),
    width: int | None = None,
    color: Color = "auto",
) -> int:
    """Print some timelines of a record and return the exit code. Refused for what is not there."""
    facts = record.record
    for timeline in timelines:
        known("timeline", timeline, facts.timelines)
    for kind in kinds:
        known("kind", kind, {event.kind for event in facts.events if event.kind})
    for source in sources:
        known("source", source, facts.sources)
    first, last = _days("--from", since), _days("--to", until)
    if first and last and first.lo > last.hi:
        raise Refused(f'--from "{since}" lies after --to "{until}"')
    filtered = bool(first or last or kinds or sources)
    if not timelines and not whole and not filtered:
        from govtimeline.cli.list import run as list_

        return list_(record, "timelines", json=json, width=width, color=color)

    from govtimeline.story.story import tell

    story = tell(
        facts, record.solution, record.findings, timelines=None if whole or not timelines else set(timelines),
        since=first, until=last, kinds=kinds, sources=sources,
    )  # fmt: skip
    if json:
        from govtimeline.views.story.json import as_data

        out(dumped(as_data(story)))
        return record.exit_code
    from govtimeline.views.story.text import Timeline

    paint(Timeline(story), width, color)
    return record.exit_code


def _days(option: str, text: str | None) -> Span | None:
    """The days that a time given on the command line names."""
    if text is None:
        return None
    try:
        when = When.parse(text)
        span = when.bounds().hull(STRICT) if when.since else when.bounds().core
    except ValueError as error:
        hint = error.args[1] if len(error.args) > 1 else "write it as 2013, July 2013 or 2013-07-01"
        raise Refused(f"{option} takes a time: {error.args[0]}", hint) from error
    return span
