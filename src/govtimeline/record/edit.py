"""A resolution written into a record's text, every other byte of which stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent, MappingStartEvent, ScalarEvent

from govtimeline.ground.errors import Error
from govtimeline.record.load.reading import read_tree
from govtimeline.record.load.tree import BROKEN

SECTION = "resolutions"
LINE_LENGTH = 100

Judgement = Mapping[str, str | Sequence[str] | Mapping[str, str]]
"""What a resolution says, by its keys in the order to write them."""


class CannotEdit(Error):
    """The text is laid out in a way that an entry cannot be added to without disturbing it."""


class _Dumper(yaml.SafeDumper):
    """Quotes what another reader of YAML would take for a number, true or false, or nothing; no dates."""

    yaml_implicit_resolvers = {}  # noqa: RUF012

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """A list under a key stands further in than that, as people write it."""
        super().increase_indent(flow, False)


_NO_TEXT = re.compile(
    r"""(?: [-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)? | 0x[\da-f]+ | 0o[0-7]+ | \d+(?::\d+)+
    | [-+]?\.(?:inf|nan) | true | false | yes | no | null | ~ | )$""",
    re.IGNORECASE | re.VERBOSE,
)
_Dumper.add_implicit_resolver("!no-text", _NO_TEXT, None)


class _Section(NamedTuple):
    """The resolutions of a text: how they are laid out, and where the last of them ends.

    column: of their dashes, from 0. entries: where each begins and ends.
    """

    flow: bool
    empty: bool
    column: int
    end: int
    entries: list[tuple[int, int]]


def add_resolution(text: str, entry: Judgement, renews: int | None = None) -> str:
    """The text of a record with one more resolution, at the end of its `resolutions` or of the file.

    renews: the number, from 0, of the one in whose place it stands instead. Raises CannotEdit where that would not
    leave the rest as it is: the result is read back and compared.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    for candidate in _candidates(body, entry) if renews is None else _renewed(body, entry, renews):
        if _changes_only(body, candidate, entry, renews):
            return mark + candidate
    raise CannotEdit("the entry cannot be added without disturbing what is there")


def _candidates(text: str, entry: Judgement) -> Iterator[str]:
    """Texts to try, the best first."""
    section = _find(text)
    newline = "\r\n" if "\r\n" in text else "\n"
    whole = text if text.endswith("\n") or not text else text + newline
    if section is None:
        for gap in (newline, ""):
            yield f"{whole}{gap}{SECTION}:{newline}{_lines(entry, 2, newline)}"
    elif section.flow:
        before, after = text[: section.end - 1], text[section.end - 1 :]
        for comma in ("",) if section.empty else (", ", " "):
            yield f"{before}{comma}{json.dumps(entry, ensure_ascii=False)}{after}"
    else:
        at = section.end
        if at and text[at - 1] != "\n":
            at = text.find("\n", at) + 1 or len(whole)
        yield whole[:at] + _lines(entry, section.column, newline) + whole[at:]


def _renewed(text: str, entry: Judgement, number: int) -> Iterator[str]:
    """Texts to try with an entry in the place of another."""
    section = _find(text)
    if section is None or number >= len(section.entries):
        return
    start, end = section.entries[number]
    if section.flow or text[start : start + 1] == "{":
        yield text[:start] + json.dumps(entry, ensure_ascii=False) + text[end:]
        return
    newline = "\r\n" if "\r\n" in text else "\n"
    dash = text.rfind("-", 0, start)
    after = text.find("\n", end - 1) + 1 or len(text)
    yield text[:dash] + _lines(entry, section.column, newline).lstrip() + text[after:]


def _lines(entry: Judgement, column: int, newline: str) -> str:
    """An entry as an item of a block list whose dash stands in `column`."""
    dumped: str = yaml.dump(
        _plain(entry), Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=False,
        width=LINE_LENGTH - column,
    )  # fmt: skip
    margin = " " * column
    lines = [f"{margin}{'  ' if number else '- '}{line}" for number, line in enumerate(dumped.splitlines())]
    return newline.join(lines) + newline


def _plain(entry: Judgement) -> dict[str, Any]:
    return {key: _plain_value(value) for key, value in entry.items()}


def _plain_value(value: str | Sequence[str] | Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return value
    return dict(value) if isinstance(value, Mapping) else list(value)


def _find(text: str) -> _Section | None:
    """The resolutions of a text; None where it has none."""
    depth, end = 0, 0
    key: str | None = None
    found: Any = None
    entries: list[tuple[int, int]] = []
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, CollectionEndEvent):
            depth -= 1
        elif depth == 0 and isinstance(event, MappingStartEvent) and event.flow_style:
            raise CannotEdit("the record is one mapping in braces")
        elif depth == 1 and key is None:
            key = event.value if isinstance(event, ScalarEvent) else ""
            continue
        elif depth == 1 and key == SECTION:
            found = event
        if found is not None and (event.end_mark.index > event.start_mark.index or event is found):
            end = event.end_mark.index
        if found is not None and depth == 2 and event is not found:
            if isinstance(event, CollectionEndEvent):
                entries[-1] = entries[-1][0], len(text[:end].rstrip())
            else:
                entries.append((event.start_mark.index, event.end_mark.index))
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif depth == 1:
            if found is not None:
                flow = bool(getattr(found, "flow_style", False))
                scalar = isinstance(event, ScalarEvent)
                column = 2 if scalar else found.start_mark.column
                empty = not text[found.end_mark.index : end - 1].strip()
                return _Section(flow, empty, column, end, entries)
            key = None
    return None


def _changes_only(before: str, after: str, entry: Judgement, renews: int | None) -> bool:
    """Whether a text reads as the one before with one more resolution, or one renewed, and nothing else."""
    old, new = read_tree("", before).root, read_tree("", after).root
    if BROKEN in (old, new) or not (isinstance(old, dict) and isinstance(new, dict)):
        return False
    expected = list(old.get(SECTION) or [])
    if renews is None:
        expected.append(_plain(entry))
    else:
        expected[renews] = _plain(entry)
    return bool(new == {**old, SECTION: expected})
