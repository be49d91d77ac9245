"""What is told, written: each thing to the formats of its kind, and judgements into a record."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from govtimeline import views
from govtimeline.ground.errors import Error
from govtimeline.library.asking import TEXT, Kind, expect, instance, named
from govtimeline.rules.context import Rule
from govtimeline.views import Page

if TYPE_CHECKING:
    from govtimeline.comparison.difference import Difference
    from govtimeline.record.edit import Judgement
    from govtimeline.views.findings.report import Report

_KINDS = {
    "Report": "findings",
    "LoadedRecord": "problems",
    "Story": "story",
    "Explanation": "proof",
    "Agreement": "sources",
    "Covered": "coverage",
    "Difference": "difference",
    "Listing": "listing",
    "Explained": "rule",
}
"""The kind of each thing that can be written, by the name of its class; a tuple of rules is written as well."""
_SUMMARIES = {"Report": "findings.summary", "Difference": "difference.telling"}
"""What sums up each thing that can be told in one line."""

_JUDGEMENT = Kind("a resolution: a dict of texts by their keys", lambda given: _says(given, 2))
_NUMBER = Kind(
    "the number of a resolution, from 0", lambda given: given is None or (isinstance(given, int) and given >= 0)
)
_PAGE = instance(Page, "a Page")
_WIDTH = Kind("a whole number of columns above 0", lambda given: isinstance(given, int) and given > 0)


def _says(given: object, deep: int) -> bool:
    """Whether a mapping holds texts, or lists and mappings of texts down to some depth, under its keys."""
    return isinstance(given, Mapping) and all(
        isinstance(key, str) and (isinstance(value, str) or (deep > 1 and (_listed(value) or _says(value, deep - 1))))
        for key, value in given.items()
    )


def _listed(given: object) -> bool:
    """Whether it is a list of texts."""
    return isinstance(given, (list, tuple)) and all(isinstance(each, str) for each in given)


def _kind(thing: object) -> str | None:
    """The kind of a thing, None where it cannot be written."""
    if isinstance(thing, tuple) and not hasattr(thing, "_fields"):
        return "rules" if thing and all(isinstance(each, Rule) for each in thing) else None
    return _KINDS.get(type(thing).__name__)


def render(
    thing: Any, format: str = "text", *, width: int = 80, colour: bool = False, page: Page | None = None
) -> str:
    """A thing that a session tells, as text in a format of its kind; Unknown where it has no such format.

    thing: a record, whose problems are told; a report, story, explanation, agreement, coverage, difference, listing
    or rule. width: columns to wrap at. colour: whether to use a terminal's colours. page: both, and more, at once.
    Error where it cannot be written.
    """
    kind = _kind(thing)
    if kind is None:
        raise Error(f"nothing here writes {type(thing).__name__}", "give what a session tells, such as its report()")
    named("format", format, views.FORMATS[kind])
    page = Page(width, colour) if page is None else page
    expect(_PAGE, page=page)
    expect(_WIDTH, width=page.width)
    return views.render(kind, format, thing, page)


def summarise(thing: Report | Difference) -> str:
    """A report, or a difference, in one line."""
    module = _SUMMARIES.get(type(thing).__name__)
    if module is None:
        raise Error(f"nothing here sums up {type(thing).__name__}", "give a report or a difference")
    line: str = import_module(f"govtimeline.views.{module}").summarise(thing)
    return line


def add_resolution(text: str, entry: Judgement, renews: int | None = None) -> str:
    """The text of a record with one more resolution, at the end of its `resolutions` or of the file.

    entry: its keys in the order to write them, each with a text, `seen` with a list of them, `prefer` perhaps with a
    `source` and an `at`. renews: the number, from 0, of the resolution of this text in whose place it stands instead.
    CannotEdit where the rest of the text would not stay as it is.
    """
    from yaml import YAMLError  # slow to import, and most who write anything write no record

    from govtimeline.record import edit

    expect(TEXT, text=text)
    expect(_JUDGEMENT, entry=entry)
    expect(_NUMBER, renews=renews)
    try:
        return edit.add_resolution(text, entry, renews)
    except (YAMLError, UnicodeError):
        raise edit.CannotEdit("the text cannot be read as YAML", "look at the problems of load({name: text})") from None
