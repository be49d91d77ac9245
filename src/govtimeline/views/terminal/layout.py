"""Words into lines: what Rich's tables do too, at a tenth of their time, which long reports notice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich.cells import cell_len, chop_cells
from rich.text import Text

Part = tuple[str, str]
"""Some words and their style."""


def fold(parts: Iterable[Part], width: int) -> list[Text]:
    """Words set into lines of at most `width` columns; a word that is wider is cut."""
    lines: list[list[Part]] = [[]]
    used = 0
    for text, style in parts:
        for word in text.split():
            for piece in chop_cells(word, width) if cell_len(word) > width else (word,):
                size = cell_len(piece)
                if used and used + 1 + size > width:
                    lines.append([])
                    used = 0
                if used:
                    piece = f" {piece}"
                    size += 1
                lines[-1].append((piece, style))
                used += size
    return [_line(words) for words in lines]


def _line(words: Sequence[Part]) -> Text:
    """Words as one line; those of one style that follow each other as one piece."""
    pieces: list[Part] = []
    for word, style in words:
        if not pieces and word.startswith("::"):
            word = f": {word[1:]}"  # a build log would take the line for a command of GitHub's
        if pieces and pieces[-1][1] == style:
            pieces[-1] = (pieces[-1][0] + word, style)
        else:
            pieces.append((word, style))
    return Text.assemble(*pieces)


def beside(columns: Sequence[tuple[Sequence[Text], int]]) -> list[Text]:
    """Columns of lines side by side, each as wide as said."""
    rows = []
    for cells in zip_longest(*(lines for lines, _ in columns)):
        row = Text()
        for cell, (_, width) in zip(cells, columns, strict=True):
            if cell is not None:
                row.append_text(cell)
            row.append(" " * (width - (cell.cell_len if cell is not None else 0)))
        rows.append(row)
    return rows
