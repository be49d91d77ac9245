"""What a YAML parser says of a text it cannot read -> a problem in plain words."""

from __future__ import annotations

import re

import yaml

from govtimeline.ground.errors import Problem
from govtimeline.ground.place import Place, split_lines

_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_AT_CONTEXT = "quoted scalar .*end of stream|expected ':'|scanning an (alias|anchor)"
"""What is best shown where it began, not where the parser gave up."""

# For what libyaml's parser or PyYAML's own says: pattern, message, hint. The first that matches holds.
_WORDS = (
    (
        r"mapping values are not allowed",
        "a second `key: value` in one line, or a line indented too far",
        "quote a text that holds `: `, and line keys up with the ones above",
    ),
    (
        r"cannot start any token; a tab",
        "a tab cannot indent",
        "indent with spaces",
    ),
    (
        r"cannot start any token",
        "{found} cannot begin a text",
        "put the text in quotes",
    ),
    (
        r"quoted scalar.*unexpected end of stream",
        "the quotation mark opened here is never closed",
        "close it, or put the text in the other kind of quotation marks",
    ),
    (
        r"unexpected end of stream",
        "the file ends too soon",
        None,
    ),
    (
        r"block collection",
        "expected another `- ` of the list, found something else",
        "indent what belongs to the entry above further than its `-`",
    ),
    (
        r"block mapping",
        "expected `key: value`, found something else",
        "line keys up with the ones above, and put a text that holds a quotation mark wholly in quotes",
    ),
    (
        r"flow sequence",
        "expected `,` or `]`, found something else",
        "the list is opened on line {opened}: close it with `]`",
    ),
    (
        r"flow mapping",
        "expected `,` or `}}`, found something else",
        "the mapping is opened on line {opened}: close it with `}}`",
    ),
    (
        r"simple key|could not find expected ':'",
        "expected `key: value`, found a line without a colon",
        "indent the line further if it goes on from the one above",
    ),
    (
        r"unknown escape character",
        "unknown escape in a text in double quotation marks",
        r"write `\\` for a backslash, or use single quotation marks",
    ),
    (
        r"node content",
        "expected a value, found {found}",
        "quote a text that begins with it",
    ),
    (
        r"scanning an (alias|anchor)",
        "expected a name after {found}",
        "quote a text that begins with `&` or `*`",
    ),
    (
        r"document start",
        "more text after the end of the document",
        "a file holds one record: remove the `...` or `---` before it",
    ),
    (
        r"incompatible YAML document",
        "a version of YAML that is not read",
        "remove the `%YAML` line",
    ),
    (
        r"directive",
        "a line that begins with % is a directive to the parser",
        "quote a text that begins with `%`",
    ),
    (
        r"tag",
        "a tag that is not read",
        "leave it out, or quote a text that begins with `!`",
    ),
    (
        r"block scalar",
        "expected the end of the line after `|` or `>`",
        "quote a text that begins with `|` or `>`",
    ),
)  # fmt: skip


def explain(error: yaml.YAMLError | UnicodeEncodeError, file: str, text: str) -> Problem:
    """The problem behind a parser's error.

    error: what the parser raised. file: the file's name as problems give it. text: the text it read.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _unreadable(error, file, text)
    said = " ".join(filter(None, (error.context, error.problem)))
    mark = error.problem_mark
    if error.context_mark is not None and re.search(_AT_CONTEXT, said):
        mark = error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1)
    details = {
        "found": _found(text, place),
        "opened": error.context_mark.line + 1 if error.context_mark is not None else 1,
    }
    for pattern, message, hint in _WORDS:
        if re.search(pattern, f"{said}; {details['found']}"):
            hint = hint and hint.format(**details)
            return Problem(place, f"invalid YAML: {message.format(**details)}", hint)
    return Problem(place, f"invalid YAML: {error.problem}")


def _found(text: str, place: Place) -> str:
    """The character at a place, quoted."""
    lines = split_lines(text)
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    character = line[place.column - 1 : place.column]
    if character == "\t":
        return "a tab"
    if character:
        return f'"{character}"'
    return "the end of the file" if place.line >= len(lines) else "the end of the line"


def _unreadable(error: Exception, file: str, text: str) -> Problem:
    """A character that no YAML may hold, or where none is found, the parser's own words."""
    match = _UNREADABLE.search(text)
    if match is None:
        return Problem(Place(file, 1, 1), f"invalid YAML: {' '.join(str(error).split())}")
    before = split_lines(text[: match.start()] + "x")
    code = f"U+{ord(match[0]):04X}"
    return Problem(
        Place(file, len(before), len(before[-1])),
        f"invalid YAML: the character {code}, which no text may hold",
        "remove it, or write it as an escape in double quotation marks",
    )
