"""A plain table: headings, rows, no frame. Where it is too wide, texts wrap or, at the worst, rows stack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from govtimeline.ground.text import clean
from govtimeline.views.terminal.drawing import Drawing
from govtimeline.views.terminal.lines import Line, dotted, flow, line, padded, wrap

GAP = 2
READABLE = 20
"""Columns below which a text is not worth wrapping."""


class Table(Drawing):
    """Rows as a drawing, under headings if any has a text; numbers stand to the right, the first column stands out."""

    def __init__(
        self, heads: Sequence[str], rows: Sequence[Sequence[object]], readable: int = READABLE
    ) -> None:
        self.heads = heads
        self.readable = readable
        self.rows = [[_text(value) for value in row] for row in rows]
        self.right = [
            bool(rows) and all(isinstance(row[n], int | None) for row in rows) for n in range(len(heads))
        ]

    def lines(self, columns: int) -> Iterator[Line]:
        """The table line by line."""
        widths = self._widths(columns)
        if widths is None:
            yield from self._stacked(columns)
            return
        if any(self.heads):
            yield from self._row([line(head, "dim") for head in self.heads], widths)
        for row in self.rows:
            yield from self._row([line(text, "cyan" if n == 0 else "") for n, text in enumerate(row)], widths)

    def _widths(self, columns: int) -> list[int] | None:
        """The columns' widths, wide texts cut back until all fit; None where too little is left of them."""
        widths = [max(map(cell_len, cells)) for cells in zip(self.heads, *self.rows, strict=True)]
        room = columns - GAP * (len(widths) - 1)
        while sum(widths) > room:
            widest = max(range(1, len(widths)), key=widths.__getitem__, default=0)
            if widths[widest] <= self.readable or not widest:
                return None
            widths[widest] = max(self.readable, widths[widest] - (sum(widths) - room))
        return widths

    def _stacked(self, columns: int) -> Iterator[Line]:
        """Each row as its first cell with the others beneath it."""
        for row in self.rows:
            yield from wrap(line(row[0], "cyan"), columns)
            told = [(head, text) for head, text in zip(self.heads[1:], row[1:], strict=True) if text]
            parts = [text if n == 0 else f"{head} {text}".strip() for n, (head, text) in enumerate(told)]
            for cells in flow(dotted(parts), columns - 2, gap=1):
                yield [("  ", ""), *cells]

    def _row(self, cells: Sequence[Line], widths: Sequence[int]) -> Iterator[Line]:
        wrapped = [list(wrap(cell, width)) for cell, width in zip(cells, widths, strict=True)]
        for k in range(max(map(len, wrapped))):
            made: Line = []
            for lines, width, right in zip(wrapped, widths, self.right, strict=True):
                made += padded(lines[k] if k < len(lines) else [], width, right)
                made.append((" " * GAP, ""))
            yield made[:-1]


def _text(value: object) -> str:
    return (
        ""
        if value is None
        else f"{value:,}"
        if isinstance(value, int) and value > 9999
        else clean(str(value))
    )
