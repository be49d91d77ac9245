"""Where things stand in a file: places to print, and the marks the YAML readers leave for every node."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, TypeAlias


class Place(NamedTuple):
    """Where something stands: a file as the user named it, line and column from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """The place as editors and terminals link it: `facts.yaml:12:7`."""
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Place("", 0, 0)


Mark: TypeAlias = tuple[str, int, int]
"""What a place is made of, file, line and column from 1: a bare tuple, since most are never asked for."""

Marks: TypeAlias = Any
"""The marks of one node, in its own shape.

Of a text: its mark. Of a list: the mark of the whole, then the marks of each item. Of a mapping: a dict
with, under each key, the key's mark and the marks of its value, and under `START` the mark of the whole.
"""

START = "\0"


def place_of(marks: Marks) -> Place:
    """The place where the node with these marks begins."""
    if marks.__class__ is dict:
        mark = marks.get(START)
    elif marks.__class__ is list:
        mark = marks[0]
    else:
        mark = marks
    return NOWHERE if mark is None else Place(*mark)


def key_place(marks: Marks, key: str) -> Place:
    """The place of the key `key` itself in a mapping, or of the whole where it is not written."""
    entry = marks.get(key)
    return place_of(entry[0]) if entry else place_of(marks)


def inner(marks: Marks, *path: str | int) -> Marks:
    """The marks of what lies under `path`, keys and positions from 0, or of the nearest thing around it."""
    for step in path:
        if marks.__class__ is dict:
            entry = marks.get(step)
            if entry is None:
                return marks
            marks = entry[1]
        elif marks.__class__ is list and isinstance(step, int) and step + 1 < len(marks):
            marks = marks[step + 1]
        else:
            return marks
    return marks


def split_lines(text: str) -> list[str]:
    """The lines of a text as YAML counts them, without their ends."""
    if any(end in text for end in "\r\x85\u2028\u2029"):
        return re.split("\r\n|[\n\r\x85\u2028\u2029]", text)
    return text.split("\n")
