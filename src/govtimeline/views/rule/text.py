"""A rule explained to people: its manual, a record that fails it and what is found there, and one that passes."""

from __future__ import annotations

from textwrap import fill

from govtimeline.views import Page
from govtimeline.views.findings import text
from govtimeline.views.rule.explained import Explained
from govtimeline.views.rules.text import severities


def render(explained: Explained, page: Page) -> str:
    """The four parts, a blank line between two."""
    rule, fails, passes = explained
    blocks = (
        f"{rule.id} ({severities(rule)})\n\n{_filled(rule.manual.strip(), page.width)}\n",
        f"This record fails:\n\n{_indented(fails.text)}",
        f"This is what is found in it:\n\n{text.render(fails.report, page)}",
        f"This record passes:\n\n{_indented(passes.text)}",
    )
    return "\n".join(blocks)


def _filled(prose: str, width: int) -> str:
    """Paragraphs set into lines."""
    return "\n\n".join(fill(paragraph, width) for paragraph in prose.split("\n\n"))


def _indented(record: str) -> str:
    return "".join(f"    {line}".rstrip() + "\n" for line in record.splitlines())
