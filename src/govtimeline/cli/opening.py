"""What commands begin with: the record opened, its problems told, and a session over it as of today."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import typer

import govtimeline as gt
from govtimeline.cli.locating import Location
from govtimeline.cli.output import Color, coloured, err
from govtimeline.cli.settings import locate, read_settings


def show_problems(record: gt.LoadedRecord, color: Color = "auto", below: str = "\n") -> None:
    """Write what is wrong with a record's input to standard error; below: what parts it from what follows."""
    if record.problems:
        err(gt.render(record, width=gt.UNWRAPPED, colour=coloured(color, sys.stderr)) + below)


def opened(location: Location) -> gt.LoadedRecord:
    """The record at a location, its problems told; where nothing of it can be read, the program ends with 2."""
    record = gt.load(location.path)
    show_problems(record, "never", below="")
    if not record.readable:
        raise typer.Exit(2)
    return record


def whole(record: gt.LoadedRecord) -> gt.LoadedRecord:
    """A record without a problem; else its problems are told and the program ends with 2."""
    if record.problems:
        show_problems(record)
        raise typer.Exit(2)
    return record


def asked(facts: Path | None) -> gt.Session:
    """A session over the record at a path, or the one that environment, settings or folder name, as of today.

    What is wrong with it goes to standard error; the rest is still there to be told of.
    """
    record = opened(locate(facts, read_settings(Path.cwd())))
    return record.session(today=date.today())


def exit_code(session: gt.Session) -> int:
    """2 where a part of the record could not be read, else 0."""
    return 2 if session.problems else 0
