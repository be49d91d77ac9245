"""`govtimeline schema`: the JSON Schema of a record, for editors and other validators."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli.output import out_utf8, write_file


def command(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to this file.")
    ] = None,
) -> None:
    """Print the JSON Schema of a record, with a description of every key.

    An editor that knows it completes keys and marks mistakes while you type.
    """
    text = json.dumps(gt.schema(), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        out_utf8(text)
    else:
        write_file(output, text)
