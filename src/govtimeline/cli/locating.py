"""Which record is used: the one given, the environment's, one here or above, or else the one that comes with us."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

import govtimeline as gt

FILE = "facts.yaml"
VARIABLE = "GOVTIMELINE_FACTS"

Origin = Literal["--facts", "GOVTIMELINE_FACTS", "found", "shipped"]


class Location(NamedTuple):
    """Where a record is, a file or a folder, and how it was chosen."""

    path: Path
    origin: Origin

    @property
    def shipped(self) -> bool:
        """Whether it is the record that comes with govtimeline."""
        return self.origin == "shipped"


def find_record(explicit: Path | None, environ: Mapping[str, str], cwd: Path) -> Location:
    """The record to use: the one given, the environment's, one in `cwd` or above, or else the shipped one.

    explicit: the path given with --facts. environ: the environment. cwd: the folder the command runs in.
    Whether there is anything at the path is for reading it to see.
    """
    if explicit is not None:
        return Location(explicit, "--facts")
    if environ.get(VARIABLE):
        return Location(Path(environ[VARIABLE]), "GOVTIMELINE_FACTS")
    for folder in (cwd, *cwd.parents):
        if os.path.isfile(folder / FILE):  # noqa: PTH113  (no error where a folder above may not be entered)
            return Location(Path(os.path.relpath(folder / FILE, cwd)), "found")
    return Location(gt.shipped_record(), "shipped")
