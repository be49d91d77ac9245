"""Views: findings, stories, explanations, differences, coverage and lists, each to its formats.

Enters: what is told, and the `Page` it goes onto. Leaves: text to write; nothing here prints. Uses: comparison, story,
rules, record, saying, ground. A format is one module, `KIND/FORMAT.py`, with one function `render(thing, page) -> str`;
`FORMATS` here lists them, once: options, completion and docs are made from it. `terminal` is the one layout engine.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, NamedTuple

FORMATS: dict[str, tuple[str, ...]] = {
    "findings": ("text", "json", "jsonl", "github", "gitlab", "sarif", "junit"),
    "problems": ("text",),
    "story": ("text", "json"),
    "proof": ("text", "json"),
    "sources": ("text", "json"),
    "coverage": ("text", "json"),
    "difference": ("text", "markdown", "json"),
    "listing": ("text", "json"),
    "rule": ("text", "json"),
    "rules": ("text", "json"),
}
"""The formats of each kind of thing, the one that people read first."""

UNWRAPPED = 1_000_000
"""A width that nothing reaches."""


class Page(NamedTuple):
    """What a text is written onto.

    width: columns to wrap at. colour: whether to use the terminal's sixteen colours; without it the text holds no
    escape sequence. wrap_headers: whether the first line of a finding is wrapped too, as a terminal wants it;
    editors and problem matchers want it whole. ascii: whether JSON is to hold nothing but ASCII.
    """

    width: int = 80
    colour: bool = False
    wrap_headers: bool = False
    ascii: bool = False


def render(kind: str, format: str, thing: Any, page: Page) -> str:
    """A thing of some kind in one of the formats of its kind; KeyError where there is no such kind or format."""
    if format not in FORMATS[kind]:
        raise KeyError(format)
    text: str = import_module(f"govtimeline.views.{kind}.{format}").render(thing, page)
    return text
