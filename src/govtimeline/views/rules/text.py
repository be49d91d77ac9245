"""Every rule with its severities and what it finds, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govtimeline.rules.context import Rule
from govtimeline.views import Page
from govtimeline.views.terminal.drawing import Drawing
from govtimeline.views.terminal.lines import Line, line, padded, wrap

GAP = 2


def severities(rule: Rule) -> str:
    """The severities that a rule's findings can have: "error or warning"."""
    return " or ".join(rule.severities)


def render(rules: Sequence[Rule], page: Page) -> str:
    """The rules as wide as the page."""
    return Rules(rules).show(page)


class Rules(Drawing):
    """A rule a row, what it finds wrapped beside its name."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules

    def lines(self, columns: int) -> Iterator[Line]:
        """The rows."""
        name = max(len(rule.id) for rule in self.rules) + GAP
        severity = max(len(severities(rule)) for rule in self.rules) + GAP
        for rule in self.rules:
            for n, part in enumerate(wrap(line(rule.summary), columns - name - severity)):
                head = [*padded(line(rule.id, "cyan"), name), *padded(line(severities(rule)), severity)]
                yield [*([(" " * (name + severity), "")] if n else head), *part]
