"""Text -> the typed record and everything that is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from contextlib import suppress

import msgspec

from govtimeline.ground.errors import Problem
from govtimeline.ground.place import START, Place, place_of, split_lines
from govtimeline.record.load.convert import convert, place
from govtimeline.record.load.merge import merge
from govtimeline.record.load.reading import read_tree
from govtimeline.record.load.sense import find_nonsense
from govtimeline.record.load.tree import BROKEN, Tree
from govtimeline.record.model import Record

BYTE_ORDER_MARK = "\ufeff"
FIRST_LINE = "a record begins with `govtimeline: 1`"


class Loaded(msgspec.Struct):
    """A record as loaded.

    record: what could be read, broken parts left out; None where a file could not be read at all. problems:
    all that is wrong, in the order of files and lines. lines: the lines of each file, to quote from.
    """

    record: Record | None
    problems: tuple[Problem, ...] = ()
    lines: dict[str, list[str]] = msgspec.field(default_factory=dict)


def load(documents: Iterable[tuple[str, str]]) -> Loaded:
    """Load a record from one document or several, whose sections are put together.

    documents: for each file its name as the user gave it, and its text. Each file of a record says
    `govtimeline: 1`; `sources` may stand in any of them, and must in one. Raises nothing: what is wrong
    with the texts is in the result's `problems`.
    """
    collecting = gc.isenabled()
    gc.disable()  # a tree of many small objects, none of them garbage yet: scanning it doubles the time
    try:
        return _load(list(documents))
    finally:
        if collecting:
            gc.enable()


def _load(documents: list[tuple[str, str]]) -> Loaded:
    loaded = Loaded(None)
    parts: list[Record] = []
    problems: list[Problem] = []
    for file, text in documents:
        text = text.removeprefix(BYTE_ORDER_MARK)
        loaded.lines[file] = split_lines(text)
        part, part_problems = _read(file, text, alone=len(documents) == 1)
        problems += part_problems
        if part is not None:
            parts.append(part)
    if len(parts) == len(documents):
        loaded.record, merge_problems = merge(parts)
        problems += merge_problems
        problems += find_nonsense(loaded.record)
    order = {file: n for n, file in enumerate(loaded.lines)}
    loaded.problems = tuple(sorted(problems, key=lambda p: (order.get(p.place.file, 0), *p.place[1:])))
    return loaded


def _read(file: str, text: str, alone: bool) -> tuple[Record | None, list[Problem]]:
    """One file's part of the record; None where nothing in it can be read. alone: whether it is all of it."""
    tree = read_tree(file, text)
    root, marks, problems = tree.root, tree.marks, tree.problems
    if root is BROKEN:
        return None, problems
    if not isinstance(root, dict):
        return None, [*problems, _no_record(tree, file, text)]
    elsewhere = not alone and "sources" not in root
    if elsewhere:
        root["sources"] = {}
        marks["sources"] = marks[START], {START: marks[START]}
    record = None
    if tree.clean:
        with suppress(msgspec.ValidationError):
            record = convert(root)
    if record is None:
        from govtimeline.record.load.faults import find_faults

        root, marks, faults = find_faults(root, marks)
        record = convert(root)
        problems = problems + faults
    place(record, marks)
    if elsewhere:
        del record.marks["sources"]
    return record, problems


def _no_record(tree: Tree, file: str, text: str) -> Problem:
    """The problem with a file whose outermost part is no mapping."""
    if tree.root is None:
        what = "only comments" if text.strip() else "nothing"
        return Problem(Place(file, 1, 1), f"expected a record, found {what}", FIRST_LINE)
    what = "a list" if isinstance(tree.root, list) else "text"
    return Problem(place_of(tree.marks), f"expected a record, found {what}", FIRST_LINE)
