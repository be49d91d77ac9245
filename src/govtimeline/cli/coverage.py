"""`govtimeline coverage`: how much of each source the record tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli import completion
from govtimeline.cli.opening import opened
from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import err, out, page
from govtimeline.cli.settings import locate, read_settings


def command(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            autocompletion=completion.sources,
            help="The sources to look at, all where none is given.",
        ),
    ] = None,
    texts: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The folder that holds the sources' texts.")
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(
            metavar="PERCENT", min=0, max=100, help="Exit with 1 where a source is covered less than this."
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:
    """Show how much of each source the record tells.

    Finds every sentence with a date, a period, a length of time or a word such as "last year" in the sources'
    texts, and counts those that the excerpt of a claim falls in, or that a waiver of the source covers. Lists
    the others with their lines. Exits with 1 where a source is below --fail-under, with 2 where the record or
    a text cannot be read.
    """
    settings = read_settings(Path.cwd())
    record = opened(locate(facts, settings))
    folder = texts or settings.texts
    if folder is None:
        raise gt.Error("no texts to look at", "give --texts FOLDER")
    session = record.session(today=date.today(), texts=folder)
    covered = session.coverage(sources or (), least=100.0 if fail_under is None else fail_under)
    absent = _absent(session, sources or (), folder)
    out(gt.render(covered, "json" if json else "text", page=page(color)))
    for one in covered.sources:
        if one.lost:
            count = f"{len(one.lost)} excerpts are" if len(one.lost) > 1 else "1 excerpt is"
            err(f"govtimeline: {one.source}: {count} not in its text (see govtimeline check --texts)\n")
    below = covered.below if fail_under is not None else []
    if below:
        names = ", ".join(f"{one.source} {one.shown}" for one in below)
        err(f"govtimeline: below {fail_under:g}%: {names}\n")
    raise typer.Exit(2 if absent or session.problems else int(bool(below)))


def _absent(session: gt.Session, sources: Sequence[str], folder: Path) -> bool:
    """Say on standard error which sources have no text at hand; whether one of them should have."""
    failed = False
    for key, source in session.record.sources.items():
        if key in (session.texts or ()) or (sources and key not in sources):
            continue
        if source.text is not None:
            err(f'govtimeline: there is no "{source.text.file}" in "{folder}", the text of "{key}"\n')
            failed = True
        elif sources:
            raise gt.Error(f'the record names no text of "{key}"', "add text: {file: ..., sha256: ...}")
        else:
            err(f'skipped: "{key}" (the record names no text of it)\n')
    return failed
