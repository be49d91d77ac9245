"""What is told, written: each thing to the formats of its kind, and judgements into a record."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from govtimeline import views
from govtimeline.ground.errors import Error
from govtimeline.ground.names import known
from govtimeline.views import Page

if TYPE_CHECKING:
    from govtimeline.comparison.difference import Difference
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
    "tuple": "rules",
}
"""The kind of each thing that can be written, by the name of its class."""


def render(
    thing: Any, format: str = "text", *, width: int = 80, colour: bool = False, page: Page | None = None
) -> str:
    """A thing that a session tells, as text in a format of its kind; Unknown where it has no such format.

    thing: a record, whose problems are told; a report, story, explanation, agreement, coverage, difference, listing
    or rule. width: columns to wrap at. colour: whether to use a terminal's colours. page: both, and more, at once.
    Error where it cannot be written.
    """
    kind = _KINDS.get(type(thing).__name__)
    if kind is None:
        raise Error(f"nothing here writes {type(thing).__name__}", "give what a session tells, such as its report()")
    known("format", format, views.FORMATS[kind])
    return views.render(kind, format, thing, page or Page(width, colour))


def summarise(thing: Report | Difference) -> str:
    """A report, or a difference, in one line."""
    module = "findings.summary" if _KINDS[type(thing).__name__] == "findings" else "difference.telling"
    line: str = import_module(f"govtimeline.views.{module}").summarise(thing)
    return line
