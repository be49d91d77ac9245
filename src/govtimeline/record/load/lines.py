"""A line of plain YAML taken apart, with whatever of it ends on that line.

What it cannot tell apart for certain it gives up with `Beyond`. Methods of str and a look at whether the same line came
before do most of the work: they take a fraction of the time of a regular expression with groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from govtimeline.ground.place import START, Mark, Marks

Node: TypeAlias = Any
"""A text, None, BROKEN, a dict of nodes by key or a list of nodes."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))

DEEPEST = 15
"""So many block nodes, or nodes in brackets, may be open at once: together fewer than `tree` allows."""
_LONGEST_KEY = 1000
"""Fewer characters than libyaml allows."""

_FIRST = r"""(?:[^ \-?:,\[\]{}#&*!|>'"%@`]|-(?=\w))"""
_WORDS = rf"{_FIRST}[^:#]*(?:(?::(?=[^ ])|(?<! )\#)[^:#]*)*(?<! )"
_WORDS_IN_FLOW = rf"{_FIRST}[^:#,?\[\]{{}}]*(?::(?=[^ :#,?\[\]{{}}])[^:#,?\[\]{{}}]*)*(?<! )"
_QUOTED = r"""'(?:[^']|'')*'|"[^"\\]*\""""

_is_bare = re.compile(_WORDS).fullmatch
_cut = re.compile(rf"(- +)?(?:((?!\.\.\.){_WORDS}|{_QUOTED}):(?= |$) *)?(.*)").fullmatch
remarked = re.compile(rf"({_WORDS}|{_QUOTED})(?: +\#.*| *)").fullmatch
_flow_tokens = re.compile(rf"([\[{{\]}},] *)|({_WORDS_IN_FLOW}|{_QUOTED})(: +| *)|(.)").findall
_BREAK = re.compile(r" *\n[ \n]*")


class Beyond(Exception):
    """Something that libyaml is to read."""


class _Shape(NamedTuple):
    """A value within its line: where it begins, and its text, its items, or its keys' columns and values."""

    column: int
    inside: Any


NOTHING, TEXT, BARE, FLOW, OPEN = range(5)
"""What stands on a line for a value. BARE may, and OPEN does, go on in the next line."""

_Line: TypeAlias = tuple[int, int, str | None, int, int, Any]
"""A line taken apart: its margin, how wide its dash is, its key, the kind of its value, where that begins, itself."""


class _Heads(dict[str, "tuple[int, str | None] | None"]):
    """What stands before a colon, as it is written: how wide its dash is, and the key; None for anything else."""

    def __missing__(self, written: str) -> tuple[int, str | None] | None:
        """What is new before a colon; only a head is kept, so that texts do not pile up."""
        found = _cut(written + ":")
        if found is None or found[2] is None:
            return None
        self[written] = head = len(found[1] or ""), _key(found[2])
        return head


class Lines(dict[str, _Line]):
    """Lines taken apart, as often as they are asked for but each taken apart once."""

    def __init__(self) -> None:
        self.heads = _Heads()

    def __missing__(self, line: str) -> _Line:
        """The parts of a line that is new; most are a key and a bare text after a colon."""
        body = line.lstrip(" ")
        margin = len(line) - len(body)
        before, colon, value = body.partition(": ")
        head = self.heads[before] if colon and value[:1] != " " else None
        if head is None:
            found = _cut(body)
            assert found is not None
            dashes, written, value = found.groups()
            head = len(dashes or ""), None if written is None else _key(written)
        start = len(line) - len(value)
        if not _is_bare(value):
            kind, value = _value(value, start)
        elif value in NULLS:
            raise Beyond
        else:
            kind = BARE
        self[line] = taken = margin, head[0], head[1], kind, start, value
        return taken


def _value(written: str, start: int) -> tuple[int, Any]:
    """What a line holds from the column `start` to its end, where that is no bare text alone: its kind, and itself."""
    first = written[:1]
    if first in ("", "#"):
        return NOTHING, None
    if first in ("[", "{"):
        return FLOW, _flow(written, start)
    if first in ("|", ">"):
        return OPEN, written
    found = remarked(written)
    if found is None:
        if first not in ("'", '"'):
            raise Beyond
        return OPEN, written
    if found[1] in NULLS:
        raise Beyond
    return TEXT, unquoted(found[1]) if first in ("'", '"') else found[1]


def _flow(written: str, start: int) -> _Shape:
    """The mapping or list in brackets with which a line ends, but for a comment."""
    tokens = iter(_flow_tokens(written))
    shape, end = _collection(tokens, next(tokens)[0], start, 1)
    rest = written[end - start :]
    if rest and (rest[0] != "#" or written[end - start - 1] != " "):
        raise Beyond
    return shape


def _collection(tokens: Iterator[tuple[str, str, str, str]], opening: str, at: int, depth: int) -> tuple[_Shape, int]:
    """The mapping or list that is opened in the column `at`, and where it ends."""
    column, closing = at, "}" if opening[0] == "{" else "]"
    items: list[_Shape] = []
    entries: dict[str, tuple[int, _Shape]] = {}
    key, key_at, comma = None, 0, False  # comma: an item stands there, and none may follow without one
    at += len(opening)
    for bracket, text, gap, odd in tokens:
        begin = at
        at += len(bracket) + len(text) + len(gap)
        if odd or depth > DEEPEST:
            break
        if comma or bracket[:1] in ("]", "}"):
            if bracket[:1] == closing and key is None and (comma or not (items or entries)):
                return _Shape(column, entries if closing == "}" else items), at
            if bracket[:1] != ",":
                break
            comma = False
            continue
        if gap[:1] == ":":
            if key is not None or closing == "]":
                break
            key, key_at = _key(text), begin
            continue
        if bracket:
            if bracket[0] == ",":
                break
            shape, at = _collection(tokens, bracket, begin, depth + 1)
        elif text in NULLS:
            break
        else:
            shape = _Shape(begin, unquoted(text) if text[0] in "\"'" else text)
        if closing == "]":
            items.append(shape)
        elif key is None or key in entries:
            break
        else:
            entries[key] = key_at, shape
            key = None
        comma = True
    raise Beyond


def planted(shape: _Shape, file: str, number: int) -> tuple[Node, Marks]:
    """A value in brackets, and its marks, in the line `number`."""
    column, inside = shape
    mark: Mark = (file, number, column + 1)
    if inside.__class__ is str:
        return inside, mark
    node: Node
    marks: Marks
    if inside.__class__ is list:
        node, marks = [], [mark]
        for item in inside:
            value, value_marks = planted(item, file, number)
            node.append(value)
            marks.append(value_marks)
    else:
        node, marks = {}, {START: mark}
        for key, (key_at, item) in inside.items():
            node[key], value_marks = planted(item, file, number)
            marks[key] = (file, number, key_at + 1), value_marks
    return node, marks


def _key(written: str) -> str:
    """A key as its text."""
    name = unquoted(written) if written[0] in "\"'" else written
    if name in ("", "<<") or len(written) > _LONGEST_KEY:
        raise Beyond
    return name


def unquoted(written: str) -> str:
    """What a text in quotes says."""
    text = written[1:-1]
    if written[0] == "'":
        text = text.replace("''", "'")
    return _BREAK.sub(joined, text) if "\n" in text else text


def joined(found: re.Match[str]) -> str:
    """What YAML reads for line breaks: a space for one, one fewer for more."""
    return "\n" * (found[0].count("\n") - 1) or " "
