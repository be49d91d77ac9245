"""The events of libyaml -> plain tree: all of YAML, and all that can be wrong with it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from govtimeline.ground.errors import Problem
from govtimeline.ground.place import START, Mark, Marks, place_of
from govtimeline.record.load.lines import NULLS, Node
from govtimeline.record.load.syntax import explain
from govtimeline.record.load.tree import BROKEN, Tree

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # PyYAML was built without libyaml: the same events, more slowly
    CParser = yaml.SafeLoader  # type: ignore[misc, assignment]

DEPTH_LIMIT = 40
ALIAS_LIMIT = 100_000

_YAML = "tag:yaml.org,2002:"
_TAGS: dict[type, tuple[str | None, ...]] = {
    ScalarEvent: (None, "!", _YAML + "str"),
    MappingStartEvent: (None, "!", _YAML + "map"),
    SequenceStartEvent: (None, "!", _YAML + "seq"),
}
_REFUSED = "\0refused"
_CONTROL = re.compile("[\0-\x1f\x7f]")


class _Fatal(Exception):
    """Something after which the rest of the document makes no sense."""


def read_events(file: str, text: str) -> Tree:
    """Read one YAML document, whatever it is written in; `root` is BROKEN where it cannot be read to its end."""
    grower = _Grower(file)
    try:
        root, marks = grower.grow(CParser(io.StringIO(text)).get_event)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        grower.problems.append(explain(error, file, text))
    except _Fatal as error:
        grower.problems.extend(error.args)
    else:
        return Tree(root, marks, grower.problems, grower.clean and not grower.problems)
    return Tree(BROKEN, None, grower.problems, False)


class _Grower:
    """One pass over the events of a document."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.clean = True
        self.names: dict[str, str] = {}
        self.anchors: dict[str, tuple[Node, Marks]] = {}
        self.unfolded = 0

    def grow(self, get_event: Callable[[], Any]) -> tuple[Node, Marks]:
        """The document's root and marks. One long function: it runs once for every node of the file."""
        file, names, anchors = self.file, self.names, self.anchors
        top: list[Node] = []
        top_marks: Marks = [None]
        stack: list[tuple[Node, Marks]] = []
        refused: list[tuple[Node, Marks]] = []
        here: Node = top
        marks: Marks = top_marks
        key: str | None = None
        key_mark: Mark | None = None
        node_marks: Marks
        while True:
            event = get_event()
            kind = event.__class__
            if kind is ScalarEvent:
                value = event.value
                start = event.start_mark
                mark = file, start.line + 1, start.column + 1
                if event.tag is not None:
                    self.check_tag(event)
                if key is None and here.__class__ is dict:
                    if event.anchor is not None:
                        anchors[event.anchor] = (value, mark)
                    key = names.get(value) or self.new_name(value, mark)
                    if key in here:
                        key = self.refuse_second(key, mark, marks)
                    if key is _REFUSED:
                        refused.append((here, marks))
                    key_mark = mark
                    continue
                if value in NULLS and not event.style and event.tag is None:
                    value = None
                    self.clean = False
                if event.anchor is not None:
                    anchors[event.anchor] = (value, mark)
                node_marks = mark
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                mark = self.mark(event)
                if key is None and here.__class__ is dict:
                    key = self.refuse_nested(event, get_event)
                    key_mark = mark
                    refused.append((here, marks))
                    continue
                if event.tag is not None:
                    self.check_tag(event)
                value, node_marks = ({}, {START: mark}) if kind is MappingStartEvent else ([], [mark])
                if event.anchor is not None:
                    anchors[event.anchor] = (value, node_marks)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                here, marks = stack.pop()
                continue
            elif kind is AliasEvent:
                value, node_marks = self.follow(event, stack, here)
                if key is None and here.__class__ is dict:
                    key_mark = self.mark(event)
                    key = self.alias_as_key(value, key_mark, here, marks)
                    if key is _REFUSED:
                        refused.append((here, marks))
                    continue
            elif kind is StreamEndEvent:
                break
            else:
                if kind is DocumentStartEvent and top:
                    self.refuse_document(event)
                    break
                continue

            if key is None:
                here.append(value)
                marks.append(node_marks)
            else:
                here[key] = value
                marks[key] = (key_mark, node_marks)
                key = None
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                stack.append((here, marks))
                here, marks = value, node_marks
                if len(stack) > DEPTH_LIMIT:
                    raise _Fatal(Problem(place_of(mark), f"nested more than {DEPTH_LIMIT} deep"))
        for mapping, its_marks in refused:
            mapping.pop(_REFUSED, None)
            its_marks.pop(_REFUSED, None)
        return (top[0], top_marks[1]) if top else (None, None)

    def mark(self, event: Any) -> Mark:
        """Where an event begins."""
        start = event.start_mark
        return self.file, start.line + 1, start.column + 1

    def add(self, mark: Mark, message: str, hint: str | None = None) -> None:
        """Report a problem at `mark`."""
        self.problems.append(Problem(place_of(mark), message, hint))

    def check_tag(self, event: Any) -> None:
        """Refuse a tag that asks for another type than the node has."""
        if event.tag not in _TAGS[event.__class__]:
            tag = event.tag.replace(_YAML, "!!")
            self.add(self.mark(event), f'unknown tag "{tag}"', "leave it out: a value is read as it is typed")

    def new_name(self, value: str, mark: Mark) -> str:
        """A key seen for the first time; `_REFUSED` where it cannot be one."""
        if value == "":
            self.add(mark, "expected a key, found nothing", "write `key: value`")
        elif _CONTROL.search(value):
            self.add(mark, f'the key "{value}" holds a control character')
        elif value == "<<":
            self.add(mark, 'merge keys "<<" are not read', "write the keys out, or alias a whole value")
        else:
            self.names[value] = value
            return value
        return _REFUSED

    def refuse_second(self, key: str, mark: Mark, marks: Marks) -> str:
        """Report a key given twice in one mapping."""
        if key is not _REFUSED:
            self.add(mark, f'duplicate key "{key}"', f"it is first given on line {marks[key][0][1]}")
        return _REFUSED

    def refuse_nested(self, event: NodeEvent, get_event: Callable[[], Any]) -> str:
        """Report a list or mapping used as a key, and skip to its end."""
        found = "a mapping" if isinstance(event, MappingStartEvent) else "a list"
        hint = "quote a text that begins with { or ["
        self.add(self.mark(event), f"expected text as a key, found {found}", hint)
        depth = 1
        while depth:
            kind = get_event().__class__
            depth += kind in (MappingStartEvent, SequenceStartEvent)
            depth -= kind in (MappingEndEvent, SequenceEndEvent)
        return _REFUSED

    def refuse_document(self, event: DocumentStartEvent) -> None:
        """Report a second document; what follows in the file is not read."""
        hint = "a file holds one record: remove this `---`"
        self.add(self.mark(event), "a second document begins here", hint)

    def follow(self, event: AliasEvent, stack: list[tuple[Node, Marks]], here: Node) -> tuple[Node, Marks]:
        """What an alias stands for; BROKEN where that is not there, or is the alias itself."""
        mark, anchor = self.mark(event), event.anchor
        if anchor not in self.anchors:
            self.add(mark, f'unknown alias "*{anchor}"', f"write `&{anchor}` before the value it stands for")
            return BROKEN, mark
        value, marks = self.anchors[anchor]
        if value is here or any(value is open_node for open_node, _ in stack):
            self.add(mark, f'the alias "*{anchor}" stands inside the value it stands for')
            return BROKEN, mark
        self.unfolded = unfold(value, self.unfolded)
        if self.unfolded > ALIAS_LIMIT:
            raise _Fatal(
                Problem(
                    place_of(mark),
                    f'the aliases up to "*{anchor}" unfold to more than {ALIAS_LIMIT:,} values',
                    "write out what differs, and use fewer aliases of aliases",
                )
            )
        self.clean = self.clean and value is not None
        return value, marks if isinstance(value, (dict, list)) else mark

    def alias_as_key(self, value: Node, mark: Mark, here: Node, marks: Marks) -> str:
        """The key that an alias to a text gives."""
        if value is BROKEN:
            return _REFUSED
        if not isinstance(value, str):
            self.add(mark, "expected text as a key, found an alias of something else")
            return _REFUSED
        key = self.names.get(value) or self.new_name(value, mark)
        return self.refuse_second(key, mark, marks) if key in here else key


def unfold(node: Node, count: int) -> int:
    """`count` and the values in `node`, aliases written out; counting stops soon after ALIAS_LIMIT.

    A long text counts for more than one, as it would be written out as often as it is named.
    """
    waiting = [node]
    while waiting and count <= ALIAS_LIMIT:
        node = waiting.pop()
        if isinstance(node, str):
            count += 1 + len(node) // 100
        else:
            count += 1
            if isinstance(node, dict):
                waiting.extend(node.values())
            elif isinstance(node, list):
                waiting.extend(node)
    return count
