"""`govtimeline show`: draw timelines."""

from __future__ import annotations

from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli import completion
from govtimeline.cli.opening import asked, exit_code
from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import out, page

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
    session = asked(facts)
    first, last = _time("--from", since), _time("--to", until)
    if first and last and _after(first, last):
        raise gt.Error(f'--from "{since}" lies after --to "{until}"')
    if timelines or all_ or first or last or kinds or sources:
        drawn = None if all_ else timelines or None
        told: gt.Story | gt.Listing = session.story(
            drawn, since=first, until=last, kinds=kinds or (), sources=sources or ()
        )
    else:
        told = session.listing()
    out(gt.render(told, "json" if json else "text", page=page(color, width)))
    raise typer.Exit(exit_code(session))


def _time(option: str, text: str | None) -> gt.When | None:
    """A time of the calendar given on the command line."""
    if text is None:
        return None
    try:
        when = gt.When(text)
        when.named()
    except gt.Unreadable as error:
        hint = error.hint or "write it as 2013, July 2013 or 2013-07-01"
        raise gt.Error(f"{option} takes a time: {error.message}", hint) from error
    return when


def _after(first: gt.When, last: gt.When) -> bool:
    """Whether a time begins only after another has ended."""
    begins, ends = first.named().earliest, last.named().latest
    return begins is not None and ends is not None and begins > ends
