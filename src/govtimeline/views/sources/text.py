"""The sources of a record, and a matrix of who confirms and who contests whom."""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.text import clean
from govtimeline.story.agreement import Agreement
from govtimeline.views import Page
from govtimeline.views.story.phrases import count, source
from govtimeline.views.terminal.drawing import Drawing
from govtimeline.views.terminal.lines import Line, flow, line, padded, width

CONFIRMS, CONTESTS = "green", "bold red"


def render(agreement: Agreement, page: Page) -> str:
    """The sources as wide as the page."""
    return Sources(agreement).show(page)


class Sources(Drawing):
    """Sources and their agreement as a drawing."""

    def __init__(self, agreement: Agreement) -> None:
        self.record = agreement.record
        self.agreement = agreement
        self.numbers = {key: n for n, key in enumerate(self.record.sources, start=1)}

    def lines(self, columns: int) -> Iterator[Line]:
        """The list, then the matrix."""
        digits = len(str(len(self.numbers))) + 2
        for key, number in self.numbers.items():
            mark = padded(line(f"[{number}]", "cyan"), digits, right=True)
            yield [
                *mark,
                (" ", ""),
                (clean(key), "bold"),
                (f"  {count(self.agreement.claims.get(key, 0), 'claim')}", ""),
            ]
            for parts in source(key, self.record.sources[key], columns - digits - 1):
                yield [(" " * (digits + 1), ""), *parts]
        if self.agreement.pairs:
            yield []
            yield line("Agreement", "bold")
            yield from self._matrix(columns)
            yield []
            legend = (
                "+3 both say the same of three events or figures",
                "-1 a finding sets them at odds over one",
                "· nothing that both tell",
            )
            yield from flow([line(text, "dim") for text in legend], columns, gap=3)

    def _matrix(self, columns: int) -> Iterator[Line]:
        """The lower half of the matrix, in blocks of as many columns as fit."""
        cells: dict[tuple[int, int], Line] = {}
        for pair in self.agreement.pairs:
            if pair.a not in self.numbers or pair.b not in self.numbers:
                continue
            cell: Line = [(f"+{pair.confirms}", CONFIRMS)] if pair.confirms else []
            if pair.contests:
                cell += (
                    [(" ", ""), (f"-{pair.contests}", CONTESTS)]
                    if cell
                    else [(f"-{pair.contests}", CONTESTS)]
                )
            cells[self.numbers[pair.b], self.numbers[pair.a]] = cell
        total = len(self.numbers)
        size = max([len(f"[{total}]"), *map(width, cells.values())]) + 1
        head = len(f"[{total}]")
        across = max(1, (columns - head) // size)
        for first in range(1, total, across):
            last = min(first + across, total)
            row: Line = padded([], head)
            for number in range(first, last):
                row += padded(line(f"[{number}]", "cyan"), size, right=True)
            yield row
            for below in range(first + 1, total + 1):
                row = padded(line(f"[{below}]", "cyan"), head, right=True)
                for number in range(first, min(last, below)):
                    row += padded(cells.get((below, number)) or line("·", "dim"), size, right=True)
                yield row
