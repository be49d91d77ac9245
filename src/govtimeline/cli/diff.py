"""`govtimeline diff`: what changed between two records, and in what is found in them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from govtimeline.cli.check import chosen
from govtimeline.cli.options import ColorOption, FactsOption, complete
from govtimeline.cli.output import Color, Refused, coloured, columns, err, is_terminal, out, show_problems
from govtimeline.cli.reading import dumped
from govtimeline.cli.settings import Settings, known, locate, read_settings
from govtimeline.compare.difference import Difference, compare
from govtimeline.reason import solve
from govtimeline.record.files import Location, load_documents, read_documents
from govtimeline.record.load import Loaded
from govtimeline.record.model import Finding, Record
from govtimeline.record.revisions import Absent, read_revision
from govtimeline.record.texts import read_texts
from govtimeline.rules import IDS, Context, check
from govtimeline.views.difference import FORMATS, summarise


def command(
    old: Annotated[
        str,
        typer.Argument(metavar="[OLD]", help="A file, a folder, or in git REV or REV:PATH."),
    ] = "HEAD",
    new: Annotated[
        str | None, typer.Argument(metavar="[NEW]", help="Likewise.  [default: the record as it stands]")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", metavar="FORMAT", autocompletion=complete(FORMATS),
            help=f"How to write it: {', '.join(FORMATS)}.  [default: text]",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The sources' texts: look up each excerpt in them."),
    ] = None,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:  # fmt: skip
    """Compare two records: what was added, changed and removed, in them and in what is found in them.

    OLD and NEW are files, folders or git revisions. REV alone stands for the record as it was at that
    revision; what exists as a file is taken for one. Where OLD alone has no record yet, all of NEW is added.
    Exits with 0 whether or not anything changed.
    """
    if json and format_ not in (None, "json"):
        raise Refused(f"--json and --format {format_} do not go together", "give one of them")
    name = known("format", "json" if json else format_ or "text", FORMATS)
    settings = read_settings(Path.cwd(), IDS)
    record = locate(facts, settings)
    before, after = _before(old, record), _load(new, record)
    folder = texts or settings.texts
    found = (_findings(facts, settings, folder) for facts in (before, after))
    difference = compare(before, after, *found)
    out(_rendered(difference, name, old, new or str(record.path), color))
    if name == "text":
        err(f"{summarise(difference)}\n")


def _before(old: str, record: Location) -> Record:
    """The record to compare with; an empty one where a revision has none yet, which is said on standard error.

    A path that the user named in it, `REV:PATH`, has to be there: it may be mistyped.
    """
    try:
        return _load(old, record)
    except Absent as absent:
        if ":" in old:
            raise
        err(f"{absent.message}: compared with an empty record\n")
        return Record(govtimeline="1", sources={})


def _load(named: str | None, record: Location) -> Record:
    """The record a user named, or else the one that is used; where it is broken, its problems and exit 2."""
    if named is None:
        documents = read_documents(record.path)
    elif named and os.path.exists(named):  # noqa: PTH110  (a name too long for a file may still be a revision)
        documents = read_documents(Path(named))
    else:
        documents = read_revision(named, record)
    loaded: Loaded = load_documents(documents)
    if loaded.record is None or loaded.problems:
        show_problems(loaded.problems, loaded.lines)
        raise typer.Exit(2)
    return loaded.record


def _findings(facts: Record, settings: Settings, texts: Path | None) -> list[Finding]:
    """What `check` finds in a record today, by the rules the settings choose."""
    at_hand = read_texts(texts, facts) if texts else None
    today = date.today().toordinal()
    context = Context(facts, solve(facts, today), today, at_hand)
    return check(context, chosen(settings.select, settings.ignore))


def _rendered(difference: Difference, name: str, old: str, new: str, color: Color) -> str:
    if name == "json":
        from govtimeline.views.difference.json import as_data

        return dumped(as_data(difference, old, new))
    if name == "markdown":
        from govtimeline.views.difference.markdown import render as as_markdown

        return as_markdown(difference, old, new)
    from govtimeline.views.difference.text import render
    from govtimeline.views.terminal.screen import UNWRAPPED

    return render(difference, columns() if is_terminal() else UNWRAPPED, coloured(color))
