"""`govtimeline diff`: what changed between two records, and in what is found in them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli.locating import Location
from govtimeline.cli.opening import whole
from govtimeline.cli.options import ColorOption, FactsOption, TextsOption, complete
from govtimeline.cli.output import err, is_terminal, out, page
from govtimeline.cli.settings import chosen, locate, read_settings
from govtimeline.ground.names import known

FORMATS = gt.FORMATS["difference"]


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
    texts: TextsOption = None,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:  # fmt: skip
    """Compare two records: what was added, changed and removed, in them and in what is found in them.

    OLD and NEW are files, folders or git revisions. REV alone stands for the record as it was at that
    revision; what exists as a file is taken for one. Where OLD alone has no record yet, all of NEW is added.
    Exits with 0 whether or not anything changed.
    """
    if json and format_ not in (None, "json"):
        raise gt.Error(f"--json and --format {format_} do not go together", "give one of them")
    name = known("format", "json" if json else format_ or "text", FORMATS)
    settings = read_settings(Path.cwd())
    location = locate(facts, settings)
    records = _before(old, location), _load(new, location)
    folder = texts or settings.texts
    before, after = (record.session(today=date.today(), texts=folder) for record in records)
    names = old, new or str(location.path)
    difference = gt.compare(before, after, chosen(settings.select, settings.ignore), names=names)
    sheet = page(color)
    out(gt.render(difference, name, page=sheet if is_terminal() else sheet._replace(width=gt.UNWRAPPED)))
    if name == "text":
        err(f"{gt.summarise(difference)}\n")


def _before(old: str, location: Location) -> gt.LoadedRecord:
    """The record to compare with; an empty one where a revision has none yet, which is said on standard error.

    A path that the user named in it, `REV:PATH`, has to be there: it may be mistyped.
    """
    try:
        return _load(old, location)
    except gt.Absent as absent:
        if ":" in old:
            raise
        err(f"{absent.message}: compared with an empty record\n")
        return gt.LoadedRecord.empty(old)


def _load(named: str | None, location: Location) -> gt.LoadedRecord:
    """The record a user named, or else the one that is used; where it is broken, its problems and exit 2."""
    if named is None:
        return whole(gt.load(location.path))
    if named and os.path.exists(named):  # noqa: PTH110  (a name too long for a file may still be a revision)
        return whole(gt.load(named))
    return whole(gt.load_revision(named, None if location.shipped else location.path))
