"""What a YAML text becomes: a plain tree of dicts, lists and texts, with the mark of every key and value beside it.

Nothing is guessed: a scalar is the text that was typed, so `no`, `12:30`, `010` and `2013-07-01` stay what
they are. A plain scalar that YAML reads as null (an empty one, `~`, `null`) is None: nothing was given.
"""

from __future__ import annotations

from typing import NamedTuple

from govtimeline.ground.errors import Problem
from govtimeline.ground.place import Marks
from govtimeline.record.load.lines import Node

BROKEN = type("Broken", (), {"__repr__": lambda self: "BROKEN"})()
"""Stands where a problem has been reported already."""


class Tree(NamedTuple):
    """A document as read: its root, the marks of every node, what is wrong, and whether nothing was odd."""

    root: Node
    marks: Marks
    problems: list[Problem]
    clean: bool
