"""Plain YAML text -> plain tree, read line by line: what records are written in, and nothing beyond it.

That is block mappings and lists; texts bare, or in quotes without a backslash, that may go on over further lines;
folded and literal texts (`>`, `>-`, `|`, `|-`); mappings and lists in brackets that end on their line; comments. The
rest of YAML (anchors, tags, documents, tabs, nulls, and so on), whatever is wrong and whatever is in doubt is left to
libyaml, which then reads the text from its start. `read_tree` puts the two together.

Why it exists: with libyaml most of the time goes into objects for events and positions that are dropped at once. Of
a record of 10,000 claims this reader makes the same tree in about two fifths of the time. Records say the same in many
lines (`kind: inspection`, `- source: review-2015`): each is taken apart once, and a place is a bare tuple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from govtimeline.ground.place import START, Mark, Marks

Node: TypeAlias = Any
"""A text, None, BROKEN, a dict of nodes by key or a list of nodes."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))

_DEEPEST = 15
"""So many block nodes, or nodes in brackets, may be open at once: fewer than libyaml or `tree` allow."""
_LONGEST_KEY = 1000
"""Fewer characters than libyaml allows."""

_ODD = re.compile("[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow, or may take for a space or the end of a line."""

_FIRST = r"""(?:[^ \-?:,\[\]{}#&*!|>'"%@`]|-(?=\w))"""
_BARE = rf"{_FIRST}[^:#]*(?:(?::(?=[^ ])|(?<! )\#)[^:#]*)*(?<! )"
_BARE_IN_FLOW = rf"{_FIRST}[^:#,?\[\]{{}}]*(?::(?=[^ :#,?\[\]{{}}])[^:#,?\[\]{{}}]*)*(?<! )"
_QUOTED = r"""'(?:[^']|'')*'|"[^"\\]*\""""

_is_bare = re.compile(_BARE).fullmatch
_head = re.compile(rf"(- +)?((?!\.\.\.){_BARE}|{_QUOTED})").fullmatch
_cut = re.compile(rf"(- +)?(?:((?!\.\.\.){_BARE}|{_QUOTED}):(?= |$) *)?(.*)").fullmatch
_remarked = re.compile(rf"({_BARE}|{_QUOTED})(?: +\#.*| *)").fullmatch
_flow_tokens = re.compile(rf"([\[{{\]}},] *)|({_BARE_IN_FLOW}|{_QUOTED})(: +| *)|(.)").findall
_BREAK = re.compile(r" *\n[ \n]*")
_BREAKS = re.compile(r"\n+")


class _Beyond(Exception):
    """Something that libyaml is to read."""


class _Shape(NamedTuple):
    """A value within its line: where it begins, and its text, its items, or its keys' columns and values."""

    column: int
    inside: Any


_NOTHING, _TEXT, _BARE_TEXT, _FLOW, _OPEN = range(5)
"""What stands on a line for a value. _BARE_TEXT may, and _OPEN does, go on in the next line."""

_Line: TypeAlias = tuple[int, int, str | None, int, int, Any]
"""A line taken apart: its margin, how wide its dash is, its key, the kind of its value, where that begins, itself."""


def read_block(file: str, text: str) -> tuple[Node, Marks] | None:
    """The root of a document and its marks, as libyaml's events give them; None where that is for libyaml to say.

    In a tree that is given nothing is broken, odd or None.
    """
    if _ODD.search(text):
        return None
    try:
        return _Reader(file, text).read()
    except _Beyond:
        return None


class _Reader:
    """One pass over the lines of a text. number: how many of them are read."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.number = 0

    def read(self) -> tuple[Node, Marks]:
        """The document's root and marks. One long function: it runs once for every line of the file."""
        file, lines, cut = self.file, self.lines, _Lines()
        stack: list[tuple[int, Node, Marks]] = []  # what is around the open node: column, node and marks of each
        top: Node = {}
        top_marks: Marks = {}
        column, here, marks = -1, top, top_marks
        child: Node
        child_marks: Marks
        name, mark, waiting = START, None, True  # waiting: for the value of the key `name`, on the lines below it
        bare_line = 0  # the last line with a bare text, which may go on
        done = 0  # lines read already as part of a text that began above them
        for number, line in enumerate(lines, 1):
            if number <= done:
                continue
            at, dash, key, kind, start, value = cut[line]
            if key is None and not dash:
                if kind == _NOTHING:
                    continue
                if at <= column or column < 0:
                    raise _Beyond
                if not waiting:
                    here[-1 if here.__class__ is list else name] += self.more(bare_line, number, kind, value)
                    bare_line = number
                    continue
            elif waiting:
                if at <= column and (at < column or not dash):  # a list may stand right below its key
                    raise _Beyond
                place = file, number, at + 1
                child, child_marks = ([], [place]) if dash else ({}, {START: place})
                here[name], marks[name] = child, (mark, child_marks)
                stack.append((column, here, marks))
                column, here, marks = at, child, child_marks
            else:
                while at < column:
                    column, here, marks = stack.pop()
                if not dash and here.__class__ is list:
                    column, here, marks = stack.pop()
                if at != column or (not dash) is (here.__class__ is list):
                    raise _Beyond
            if key is not None:
                at += dash
                mark = file, number, at + 1
                if dash:
                    child, child_marks = {}, {START: mark}
                    here.append(child)
                    marks.append(child_marks)
                    stack.append((column, here, marks))
                    column, here, marks = at, child, child_marks
                if key in here or len(stack) > _DEEPEST:
                    raise _Beyond
                name = key

            place = file, number, start + 1
            if kind == _BARE_TEXT:
                bare_line = number
            elif kind == _NOTHING:
                if key is None:
                    raise _Beyond
                waiting = True
                continue
            elif kind == _FLOW:
                value, place = _planted(value, file, number)
            elif kind == _OPEN:
                self.number = number
                value = self.quoted(value) if value[0] in "\"'" else self.block(value, column)
                done = self.number
            if here.__class__ is list:
                here.append(value)
                marks.append(place)
            else:
                here[name] = value
                marks[name] = mark, place
            waiting = False
        if waiting:
            raise _Beyond
        return top[START], top_marks[START][1]

    def more(self, since: int, number: int, kind: int, text: str) -> str:
        """What the line `number`, a text alone, adds to the bare text of the line `since`."""
        between = self.lines[since : number - 1]
        if not since or kind != _BARE_TEXT or any(line.strip(" ") for line in between):
            raise _Beyond
        return ("\n" * len(between) or " ") + text

    def quoted(self, written: str) -> str:
        """A text in quotes that goes on over further lines."""
        quote, first = written[0], self.number
        for line in islice(self.lines, first, None):
            if line and line[0] != " ":
                break
            self.number += 1
            if quote in line.replace(quote * 2, ""):
                found = _remarked("\n".join((written, *self.lines[first : self.number])))
                if found is None:
                    break
                return _unquoted(found[1])
        raise _Beyond

    def block(self, written: str, column: int) -> str:
        """A folded or literal text, which ends before a line that stands no further in than its first."""
        style = written.rstrip(" ")
        if style not in (">", ">-", "|", "|-") or self.number == len(self.lines):
            raise _Beyond
        first = self.lines[self.number]
        margin = len(first) - len(first.lstrip(" "))
        texts: list[str] = []
        for line in islice(self.lines, self.number, None):
            if line[:margin].strip(" "):
                break
            texts.append(line[margin:])
        self.number += len(texts)
        if margin <= column or not texts[0] or (self.number == len(self.lines) and texts[-1]):
            raise _Beyond
        text = "\n".join(texts).rstrip("\n")
        if style[0] == ">":
            if any(text[:1] == " " for text in texts):
                raise _Beyond
            text = _BREAKS.sub(_joined, text)
        return text if style[-1] == "-" else text + "\n"


class _Heads(dict[str, "tuple[int, str] | None"]):
    """What stands before a colon, as it is written: how wide its dash is, and the key; None for anything else."""

    def __missing__(self, written: str) -> tuple[int, str] | None:
        found = _head(written)
        if found is None:
            return None
        self[written] = head = len(found[1] or ""), _key(found[2])
        return head


class _Lines(dict[str, _Line]):
    """Lines taken apart, as often as they are asked for but each taken apart once."""

    def __init__(self) -> None:
        self.heads = _Heads()

    def __missing__(self, line: str) -> _Line:
        body = line.lstrip(" ")
        margin = len(line) - len(body)
        before, colon, value = body.partition(": ")
        head = self.heads[before] if colon else None
        if head is not None and _is_bare(value) and value not in NULLS:  # most lines, and quicker than by the rest
            dash, key = head
            self[line] = taken = margin, dash, key, _BARE_TEXT, len(line) - len(value), value
            return taken
        found = _cut(body)
        assert found is not None
        dashes, key, value = found.groups()
        if key is not None:
            key = _key(key)
        self[line] = taken = margin, len(dashes or ""), key, *_value(value, len(line) - len(value))
        return taken


def _value(written: str, start: int) -> tuple[int, int, Any]:
    """What a line holds from the column `start` to its end: its kind, the column, and the value."""
    first = written[:1]
    if first in ("", "#"):
        return _NOTHING, start, None
    if first in ("[", "{"):
        return _FLOW, start, _flow(written, start)
    found = _remarked(written)
    if found is None:
        if first not in ("'", '"', "|", ">"):
            raise _Beyond
        return _OPEN, start, written
    if found[1] in NULLS:
        raise _Beyond
    if first in ("'", '"'):
        return _TEXT, start, _unquoted(found[1])
    return (_BARE_TEXT if found[1] == written else _TEXT), start, found[1]


def _flow(written: str, start: int) -> _Shape:
    """The mapping or list in brackets with which a line ends, but for a comment."""
    tokens = iter(_flow_tokens(written))
    shape, end = _collection(tokens, next(tokens)[0], start, 1)
    rest = written[end - start :]
    if rest and (rest[0] != "#" or written[end - start - 1] != " "):
        raise _Beyond
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
        if odd or depth > _DEEPEST:
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
            shape = _Shape(begin, _unquoted(text) if text[0] in "\"'" else text)
        if closing == "]":
            items.append(shape)
        elif key is None or key in entries:
            break
        else:
            entries[key] = key_at, shape
            key = None
        comma = True
    raise _Beyond


def _planted(shape: _Shape, file: str, number: int) -> tuple[Node, Marks]:
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
            value, value_marks = _planted(item, file, number)
            node.append(value)
            marks.append(value_marks)
    else:
        node, marks = {}, {START: mark}
        for key, (key_at, item) in inside.items():
            node[key], value_marks = _planted(item, file, number)
            marks[key] = (file, number, key_at + 1), value_marks
    return node, marks


def _key(written: str) -> str:
    """A key as its text."""
    name = _unquoted(written) if written[0] in "\"'" else written
    if name in ("", "<<") or len(written) > _LONGEST_KEY:
        raise _Beyond
    return name


def _unquoted(written: str) -> str:
    """What a text in quotes says."""
    text = written[1:-1]
    if written[0] == "'":
        text = text.replace("''", "'")
    return _BREAK.sub(_joined, text) if "\n" in text else text


def _joined(found: re.Match[str]) -> str:
    """What YAML reads for line breaks: a space for one, one fewer for more."""
    return "\n" * (found[0].count("\n") - 1) or " "
