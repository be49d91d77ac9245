"""Lines of styled text: pieces side by side, wrapped to columns.

A timeline has hundreds of lines, and Rich's own `Text` is made for far more than wrapping them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

from rich.cells import cell_len, chop_cells, get_character_cell_size

Piece: TypeAlias = tuple[str, str]
"""A text and the name of its style."""
Line: TypeAlias = list[Piece]

LEAST = 8  # columns that are wrapped to at the least
_WORD = re.compile("[^ ]+")


def line(text: str, style: str = "") -> Line:
    """A line of one piece."""
    return [(text, style)]


def plain(parts: Line) -> str:
    """A line without its styles."""
    return "".join([text for text, _ in parts])


def width(parts: Line) -> int:
    """The columns a line takes."""
    return cell_len(plain(parts))


def styled(parts: Line, style: str) -> Line:
    """A line with a style laid over all of it."""
    return [(text, f"{own} {style}".strip()) for text, own in parts]


def joined(lines: Iterable[Line], between: str) -> Line:
    """Lines as one, with a text between each two."""
    made: Line = []
    for n, parts in enumerate(lines):
        if n:
            made.append((between, ""))
        made += parts
    return made


def dotted(texts: Sequence[str], style: str = "") -> list[Line]:
    """Texts as lines of their own, each but the last with a dot behind it, to flow as one list."""
    return [line(f"{text} ·" if n < len(texts) else text, style) for n, text in enumerate(texts, start=1)]


def padded(parts: Line, columns: int, right: bool = False) -> Line:
    """A line filled up with blanks, on its left side for a text that stands to the `right`."""
    blank = [(" " * max(0, columns - width(parts)), "")]
    return blank + parts if right else parts + blank


def wrap(parts: Line, room: int, hang: int = 0) -> Iterator[Line]:
    """A line as several, none wider than `room`; all but the first are indented by `hang`."""
    room = max(room, LEAST)
    if hang > room - LEAST:
        hang = 0
    text = plain(parts)
    if cell_len(text) <= room:
        yield parts
        return
    for n, (start, end) in enumerate(_ranges(text, room, room - hang)):
        piece = _cut(parts, start, end)
        yield [(" " * hang, ""), *piece] if n and hang else piece


def flow(lines: Iterable[Line], room: int, hang: int = 0, gap: int = 2) -> Iterator[Line]:
    """Lines side by side, as many as fit; one that is too long for any is wrapped by itself."""
    current: Line = []
    for parts in lines:
        if current and width(current) + gap + width(parts) <= room:
            current = [*current, (" " * gap, ""), *parts]
            continue
        if current:
            yield current
        wrapped = list(wrap(parts, room, hang))
        current = wrapped[0] if len(wrapped) == 1 else []
        if not current:
            yield from wrapped
    if current:
        yield current


def _ranges(text: str, first: int, other: int) -> Iterator[tuple[int, int]]:
    """Where each line of a text begins and ends: at blanks, or within a word that is too long for a line."""
    start = end = -1
    limit, used = first, 0
    for word in _WORD.finditer(text):
        if start >= 0 and (more := cell_len(text[end : word.end()])) + used <= limit:
            end, used = word.end(), used + more
            continue
        if start >= 0:
            yield start, end
            limit = other
        start, end = word.span()
        used = cell_len(word[0])
        while used > limit:
            cut = start + _fitting(text[start:end], limit)
            yield start, cut
            used -= cell_len(text[start:cut])
            start, limit = cut, other
    if start >= 0:
        yield start, end


def _fitting(text: str, columns: int) -> int:
    """How many characters of a text fit into some columns, at least one."""
    taken = 0
    for n, character in enumerate(text):
        taken += get_character_cell_size(character)
        if taken > columns:
            return max(n, 1)
    return len(text)


def _cut(parts: Line, start: int, end: int) -> Line:
    """The pieces between two places of a line's text."""
    made: Line = []
    at = 0
    for text, style in parts:
        inner = text[max(0, start - at) : max(0, end - at)]
        if inner:
            made.append((inner, style))
        at += len(text)
    return made


def filled(parts: Iterable[Piece], room: int) -> list[Line]:
    """Words set into lines of at most `room` columns, one blank between two; a word that is wider is cut."""
    lines: list[Line] = [[]]
    used = 0
    for text, style in parts:
        for word in text.split():
            for piece in chop_cells(word, room) if cell_len(word) > room else (word,):
                size = cell_len(piece)
                if used and used + 1 + size > room:
                    lines.append([])
                    used = 0
                if used:
                    piece = f" {piece}"
                    size += 1
                lines[-1].append((piece, style))
                used += size
    return [_unbroken(words) for words in lines]


def _unbroken(words: Line) -> Line:
    """Words as one line, which the runner of a build takes for no command to it."""
    if words and words[0][0].startswith("::"):
        (word, style), *others = words
        words = [(f": {word[1:]}", style), *others]
    return merged(words)


def merged(parts: Line) -> Line:
    """A line whose pieces of one style that follow each other are one piece."""
    made: Line = []
    for text, style in parts:
        if made and made[-1][1] == style:
            made[-1] = (made[-1][0] + text, style)
        elif text:
            made.append((text, style))
    return made


def beside(columns: Sequence[tuple[Sequence[Line], int]]) -> list[Line]:
    """Columns of lines side by side, each as wide as said."""
    rows = []
    for cells in zip_longest(*(lines for lines, _ in columns)):
        row: Line = []
        for cell, (_, room) in zip(cells, columns, strict=True):
            row += padded(cell or [], room)
        rows.append(row)
    return rows
