"""`govtimeline init`: begin a record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import govtimeline as gt
from govtimeline.cli.locating import FILE
from govtimeline.cli.output import out, write_file
from govtimeline.ground.errors import reason

RECORD = """\
# A record: what happened, when, and who says so. What follows a # is a remark; change the rest to your own.
#   govtimeline check             finds what the sources cannot all be right about
#   govtimeline show --all        draws the record as a timeline
#   govtimeline rule NAME         explains a rule
govtimeline: 1

# The documents, each under an id of your own.
sources:
  herald-2014:
    title: Friends take the keys
    publisher: Westbay Herald
    type: article-newspaper
    published: 2014-04-04       # as precisely as is known: "April 2014" or "early 2014" will do as well
  courier-2019:
    title: Can the library be saved?
    publisher: Norley Courier
    type: article-newspaper
    published: 2019-02-07
    # url: https://www.example.org/can-the-library-be-saved

# The slices of the record to show.
timelines:
  library:
    title: Norley's library

# What happened. An event says nothing by itself: each claim is what one source states of it.
events:
  - id: friends-run-library
    title: Volunteers run the library
    timelines: [library]
    claims:
      - source: herald-2014
        at: paragraph 1         # where in the document: a paragraph, a heading or a page
        start: 1 April 2014     # an event has a date, or a start and an end; write them as the source does
        excerpt: On Tuesday, 1 April, the town council handed it      # at most 12 words, verbatim
      - source: courier-2019
        at: paragraph 3
        start: 2012             # these two cannot both be right: `govtimeline check` says so
        excerpt: in volunteers' hands since 2012
"""


def command(
    folder: Annotated[
        Path,
        typer.Argument(metavar="[FOLDER]", help="Where to put it; made if need be.", show_default=False),
    ] = Path(),
) -> None:
    """Begin a record: write a small facts.yaml in which two sources disagree, ready to check.

    A facts.yaml that is there already is left as it is.
    """
    file = folder / FILE
    try:
        if file.exists() or file.is_symlink():
            raise gt.Error(f'"{file}" is there already', "name another folder, or check it as it is")
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise gt.Error(f'cannot make the folder "{folder}": {reason(error)}') from error
    write_file(file, RECORD)
    out(f"wrote {file}; now run: govtimeline check" + ("\n" if folder == Path() else f" {folder}\n"))
