"""A tree with faults -> all of them as problems, and the tree without what is broken.

This is the slow and careful way: it goes through the tree type by type, as `model` has them. A claim, a
resolution or a waiver with a fault is left out whole; a source, timeline, register, event or figure stays as
long as its id can be read, so that one slip of the pen does not make everything that refers to it unknown.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import inspect

from govtimeline.ground.errors import Problem
from govtimeline.ground.names import did_you_mean, nearest
from govtimeline.ground.place import START, Marks, place_of
from govtimeline.record.entry import HIDDEN
from govtimeline.record.load.convert import READERS, convert
from govtimeline.record.load.lines import Node
from govtimeline.record.load.tree import BROKEN
from govtimeline.record.model import Attribute, Event, Figure, Record, Register, Timeline
from govtimeline.record.sources import Source

_KEPT = (Record, Source, Timeline, Register, Attribute, Event, Figure)
_STAND_INS: dict[type, Node] = {inspect.StrType: "", inspect.DictType: {}, inspect.LiteralType: "1"}
_EXPECTED: dict[type, str] = {
    inspect.ListType: "a list",
    inspect.DictType: "a mapping",
    inspect.StructType: "a mapping",
    inspect.BoolType: "true or false",
    inspect.IntType: "a whole number from 1 on",
}
_EXPECTED_READ = {
    "When": "a time",
    "Duration": "a length of time",
    "Amount": "an amount",
    "Expression": "an expression",
}
_BOOLEANS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_CONTAINERS = (inspect.ListType, inspect.DictType, inspect.StructType)
_LONGEST_QUOTE = 60


class _Slot(NamedTuple):
    """What may stand somewhere: kinds to choose from, the key it stands under, what that key means."""

    kinds: tuple[Any, ...]
    key: str
    meaning: str


def find_faults(root: Node, marks: Marks) -> tuple[Node, Marks, list[Problem]]:
    """What is wrong with a tree, and a copy of it with its marks that `convert` accepts."""
    finder = _Finder()
    kept, kept_marks = finder.node(_slot(inspect.type_info(Record), ""), root, marks)
    return kept, kept_marks, finder.problems


class _Finder:
    """Collects problems; each method gives a node without its faults, and its marks; BROKEN if none."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, marks: Marks, message: str, hint: str | None = None) -> tuple[Node, Marks]:
        """Report a problem where `marks` begin."""
        self.problems.append(Problem(place_of(marks), message, hint))
        return BROKEN, marks

    def node(self, slot: _Slot, node: Node, marks: Marks) -> tuple[Node, Marks]:
        """A node that should be what `slot` asks for."""
        if node is BROKEN:
            return BROKEN, marks
        for kind in slot.kinds:
            if isinstance(kind, inspect.StructType) and isinstance(node, dict):
                return self.record(kind, node, marks)
            if isinstance(kind, inspect.DictType) and isinstance(node, dict):
                return self.mapping(kind, node, marks)
            if isinstance(kind, inspect.ListType) and isinstance(node, list):
                return self.items(_slot(kind.item_type, slot.key), node, marks)
            if isinstance(node, str) and not isinstance(kind, _CONTAINERS):
                return self.text(kind, slot, node, marks)
        expected = " or ".join(_expected(kind) for kind in slot.kinds)
        self.add(marks, f"expected {expected}, found {_found(node)}", _type_hint(slot.kinds[0], node))
        if getattr(slot.kinds[0], "cls", None) in _KEPT:
            return _stand_in(slot.kinds[0], {}), {START: _start(marks)}
        return BROKEN, marks

    def record(self, kind: inspect.StructType, node: dict[str, Node], marks: Marks) -> tuple[Node, Marks]:
        """A mapping whose keys are the fields of a class of the model."""
        before = len(self.problems)
        fields = _fields(kind.cls)
        meant: set[str | None] = set()
        kept, kept_marks = {}, {START: marks[START]}
        for key, value in node.items():
            key_mark, of_value = marks[key]
            if key not in fields:
                known = nearest(key, fields)
                meant.add(known)
                hint = f'did you mean "{known}"?' if known else f"the keys here are {', '.join(fields)}"
                self.add(key_mark, f'unknown key "{_shorten(key)}"', hint)
                continue
            value, of_value = self.node(_slot(fields[key].type, key), value, of_value)
            if value is not BROKEN:
                kept[key] = value
                kept_marks[key] = (key_mark, of_value)
        for key, field in fields.items():
            if field.required and key not in node and key not in meant:
                self.add(marks, f'missing key "{key}"', _missing_hint(_slot(field.type, key)))
        if kind.cls in _KEPT:
            return _stand_in(kind, kept), kept_marks
        if len(self.problems) > before or len(kept) < len(node):
            return BROKEN, marks
        return self.whole(kind, kept, kept_marks)

    def whole(self, kind: inspect.StructType, node: dict[str, Node], marks: Marks) -> tuple[Node, Marks]:
        """A mapping all of whose values are sound, if the class accepts them together."""
        try:
            convert(node, kind.cls)
        except msgspec.ValidationError as error:
            return self.add(marks, *_said(error.__cause__ or error))
        return node, marks

    def mapping(self, kind: inspect.DictType, node: dict[str, Node], marks: Marks) -> tuple[Node, Marks]:
        """A mapping with free keys, without the values that are broken."""
        kept, kept_marks = {}, {START: marks[START]}
        for key, value in node.items():
            key_mark, of_value = marks[key]
            name, _ = self.node(_slot(kind.key_type, "an id"), key, key_mark)
            value, of_value = self.node(_slot(kind.value_type, key), value, of_value)
            if value is not BROKEN and name is not BROKEN:
                kept[key] = value
                kept_marks[key] = (key_mark, of_value)
        return kept, kept_marks

    def items(self, slot: _Slot, node: list[Node], marks: Marks) -> tuple[Node, Marks]:
        """A list, without the items that are broken."""
        kept, kept_marks = [], [marks[0]]
        for item, of_item in zip(node, marks[1:], strict=True):
            item, of_item = self.node(slot, item, of_item)
            if item is not BROKEN:
                kept.append(item)
                kept_marks.append(of_item)
        return kept, kept_marks

    def text(self, kind: Any, slot: _Slot, node: str, marks: Marks) -> tuple[Node, Marks]:
        """A text as it is, or to be read as a time, an amount, one of some words, true or false."""
        if isinstance(kind, inspect.CustomType):
            try:
                READERS[kind.cls](node)
            except ValueError as error:
                return self.add(marks, *_said(error))
        elif isinstance(kind, inspect.LiteralType) and node not in kind.values:
            return self.add(marks, *_unknown_word(node, kind.values, slot.key))
        elif isinstance(kind, inspect.BoolType) and node.lower() not in ("true", "false"):
            hint = _BOOLEANS.get(node.lower())
            return self.add(marks, f"expected true or false, found {_found(node)}", hint and f"write {hint}")
        elif isinstance(kind, inspect.IntType) and not _counts(node):
            return self.add(marks, f"expected {_expected(kind)}, found {_found(node)}")
        elif isinstance(kind, inspect.StrType):
            if kind.min_length and not node:
                return self.add(marks, "expected some text, found none")
            if kind.pattern and not re.search(kind.pattern, node):
                return self.add(marks, f'"{_shorten(node)}" cannot stand as {slot.key}', slot.meaning)
        return node, marks


def _slot(kind: Any, key: str) -> _Slot:
    """What a type of the model asks for, `None` and descriptions taken off."""
    meaning = ""
    if isinstance(kind, inspect.Metadata):
        meaning = (kind.extra_json_schema or {}).get("description", "").rstrip(".")
        meaning = meaning if meaning[1:2].isupper() else meaning[:1].lower() + meaning[1:]
        kind = kind.type
    kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return _Slot(tuple(k for k in kinds if not isinstance(k, inspect.NoneType)), key, meaning)


@cache
def _fields(cls: type) -> dict[str, inspect.Field]:
    """The fields of a class of the model by the keys they have in files."""
    kind = inspect.type_info(cls)
    assert isinstance(kind, inspect.StructType)
    return {f.encode_name: f for f in kind.fields if not f.encode_name.startswith(HIDDEN)}


def _stand_in(kind: inspect.StructType, kept: dict[str, Node]) -> Node:
    """A record with something empty for each required key it lacks; BROKEN without its id."""
    for key, field in _fields(kind.cls).items():
        if field.required and key not in kept:
            if key == "id":
                return BROKEN
            kept[key] = _STAND_INS[type(_slot(field.type, key).kinds[0])]
    return kept


def _start(marks: Marks) -> Any:
    """The mark a node begins with."""
    return marks[START] if isinstance(marks, dict) else marks[0] if isinstance(marks, list) else marks


def _counts(node: str) -> bool:
    """Whether a text is a number that the model takes as a count."""
    try:
        msgspec.convert(node, Annotated[int, msgspec.Meta(ge=1)], strict=False)
    except msgspec.ValidationError:
        return False
    return True


def _expected(kind: Any) -> str:
    """A kind of node in words."""
    if isinstance(kind, inspect.CustomType):
        return _EXPECTED_READ[kind.cls.__name__]
    return _EXPECTED.get(type(kind), "text")


def _found(node: Node) -> str:
    """What a node is, in words."""
    if node is None:
        return "nothing"
    if isinstance(node, str):
        return f'text "{_shorten(node)}"' if node else "an empty text"
    return "a list" if isinstance(node, list) else "a mapping"


def _type_hint(kind: Any, node: Node) -> str | None:
    """What to write instead of a node of the wrong type."""
    if node is None:
        return "give a value, or leave it out"
    if isinstance(node, str) and isinstance(kind, inspect.ListType):
        return f"write `[{_shorten(node)}]`" if isinstance(kind.item_type, inspect.StrType) else None
    return None


def _missing_hint(slot: _Slot) -> str:
    """What to write under a key that is required and not there."""
    kind = slot.kinds[0]
    if isinstance(kind, inspect.LiteralType) and len(kind.values) == 1:
        return f"write `{slot.key}: {kind.values[0]}`"
    return f"`{slot.key}`: {slot.meaning}"


def _unknown_word(word: str, words: tuple[Any, ...], key: str) -> tuple[str, str]:
    """Message and hint for a word that is none of those that may stand under `key`."""
    if len(words) == 1:
        return f"expected {words[0]} as {key}, found {_found(word)}", f"write `{key}: {words[0]}`"
    return f'unknown {key} "{_shorten(word)}"', did_you_mean(word, words) or f"one of {', '.join(words)}"


def _said(error: BaseException) -> tuple[str, str | None]:
    """The message of a ValueError, and its second argument as a hint."""
    return str(error.args[0]), error.args[1] if len(error.args) > 1 else None


def _shorten(text: str) -> str:
    """A text to quote in a message."""
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
