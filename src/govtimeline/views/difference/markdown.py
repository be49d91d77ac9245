"""A difference as Markdown for a comment on a pull request: findings first, all from the record escaped.

A comment can do harm that text cannot: an `@name` calls somebody, a `#12` leaves its trace on another thread,
HTML and links pass for the reviewer's own words. What comes from a record is therefore either code, in which
GitHub and GitLab look for none of these, or prose whose every sign is escaped.
"""

from __future__ import annotations

import re

from govtimeline.comparison.difference import SECTIONS, Difference
from govtimeline.ground.text import clean
from govtimeline.views import Page
from govtimeline.views.difference.telling import MARKS, Line, Span, summarise, tell

LONGEST = 60_000
"""Characters; GitHub refuses a comment of more than 65,536."""

_SPECIAL = re.compile(r"[\\`*_{}\[\]()|~$]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_REFERENCE = re.compile(r"[@#!%~$&^:](?=\w)|:(?=//)|(?i:www(?=\.)|(?<=\bgh)-(?=\d))")
_APART = "<!-- -->"
"""Parts a sign from what would make it a reference or a link; nothing is shown in its place."""


def render(difference: Difference, page: Page) -> str:
    """A heading, the sum of the changes, and a list of them for each section that has any.

    What would make the comment too long is left out, and counted.
    """
    names = f"From {code(difference.old)} to {code(difference.new)}"
    text = f"### What changes in the record\n\n{names}: {summarise(difference)}.\n"
    room = LONGEST - len(text)
    left_out = 0
    for section in ("findings", *(section for section in SECTIONS if section != "findings")):
        heading = f"\n#### {section.capitalize()}\n\n"
        for line in tell(difference, section):
            told = _line(line)
            room -= len(heading) + len(told)
            if room < 0:
                left_out += 1
                continue
            text += heading + told
            heading = ""
    if left_out:
        text += f"\n… and {left_out:,} more lines, too many for a comment.\n"
    return text


def _line(line: Line) -> str:
    mark = f"**{MARKS[line.kind]}** " if line.kind else ""
    return f"{'  ' * line.depth}- {mark}{''.join(map(_span, line.spans)).rstrip()}\n"


def _span(span: Span) -> str:
    if span.role == "words":
        return span.text
    return prose(span.text) if span.role == "prose" else code(span.text)


def code(text: str) -> str:
    """A text as a code span, whatever backticks it has; it stays on its line."""
    text = clean(text)
    if not text.strip():
        return "(empty)"
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if "`" in (text[0], text[-1]) or (text[0] == text[-1] == " ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def prose(text: str) -> str:
    """A text as itself: no markup, no HTML, no link, and nothing that calls a person or names a thread."""
    text = clean(text)
    pieces = []
    at = 0
    for found in _REFERENCE.finditer(text):
        pieces += [text[at : found.end()], None]
        at = found.end()
    pieces.append(text[at:])
    return "".join(_APART if piece is None else _escape(piece) for piece in pieces)


def _escape(text: str) -> str:
    text = re.sub("[&<>]", lambda found: _ENTITIES[found[0]], text)
    return _SPECIAL.sub(r"\\\g<0>", text)
