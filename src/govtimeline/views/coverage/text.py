"""Coverage for people: a table of the sources with a bar each, and the sentences that nothing covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from govtimeline.comparison.coverage import Covered, Dated, share, show_percent
from govtimeline.ground.text import clean
from govtimeline.views import Page
from govtimeline.views.terminal.drawing import Drawing
from govtimeline.views.terminal.lines import Line, line, padded, width, wrap

HEADS = ("dated", "cited", "waived", "covered")
BAR = 16
"""Columns of a full bar."""
NARROWEST = 8
"""Columns that the names of sources have at least."""


def render(covered: Covered, page: Page) -> str:
    """The table, then for each source what is uncovered in it."""
    return Table(covered).show(page) if covered.sources else ""


class Table(Drawing):
    """Coverage as a drawing."""

    def __init__(self, covered: Covered) -> None:
        self.covered = covered

    def lines(self, columns: int) -> Iterator[Line]:
        """The table, then the sentences."""
        rows = [(one.source, len(one.dated), one.cited, one.waived, "cyan") for one in self.covered.sources]
        if len(rows) > 1:
            rows.append(("all", sum(r[1] for r in rows), sum(r[2] for r in rows), sum(r[3] for r in rows), "bold"))
        beside = sum(len(head) + 2 for head in HEADS) + BAR
        widest = max(cell_len(clean(row[0])) for row in rows)
        first = min(max(widest, len("source")), max(NARROWEST, columns - beside))
        yield [*padded(line("source", "dim"), first), *_cells(HEADS, ["dim"] * len(HEADS))]
        longest = max(1, *(width(_bar(cited, waived, dated, "")) for _, dated, cited, waived, _ in rows))
        yield line("─" * (first + beside - BAR + 2 + longest))
        for name, dated, cited, waived, style in rows:
            yield from self._row(name, dated, cited, waived, style, first)
        for one in self.covered.sources:
            if one.uncovered:
                yield []
                yield [(clean(one.source), "cyan"), ("  ", ""), (clean(one.file), "dim")]
                yield from _sentences(one.uncovered, columns)

    def _row(self, name: str, dated: int, cited: int, waived: int, style: str, first: int) -> Iterator[Line]:
        percent = share(cited + waived, dated)
        colour = "green" if percent >= 100 else "yellow" if percent >= self.covered.least else "red"
        texts = [str(dated), str(cited), str(waived), show_percent(percent)]
        start, *others = wrap(line(clean(name), style), first)
        yield [
            *padded(start, first), *_cells(texts, ["", "", "", colour]), ("  ", ""),
            *_bar(cited, waived, dated, colour),
        ]  # fmt: skip
        yield from others


def _cells(texts: Sequence[str], styles: Sequence[str]) -> Line:
    """Texts to the right of their columns, each under its heading."""
    made: Line = []
    for text, style, head in zip(texts, styles, HEADS, strict=True):
        made += [("  ", ""), (f"{text:>{len(head)}}", style)]
    return made


def _bar(cited: int, waived: int, dated: int, style: str) -> Line:
    """A bar whose first part is cited and whose second, thinner one is waived."""
    first = round(BAR * cited / dated) if dated else BAR
    both = int(BAR * (cited + waived) / dated) if dated else BAR
    return [("━" * min(first, both), style), ("─" * (both - min(first, both)), style)]


def _sentences(uncovered: Sequence[Dated], columns: int) -> Iterator[Line]:
    """Line number and a phrase of each sentence, its dating words standing out."""
    number = max(6, *(len(str(one.sentence.line)) for one in uncovered))
    for one in uncovered:
        phrase, words = clean(one.phrase()), one.mentions[0].text
        at = phrase.find(clean(words))
        parts = [(phrase, "")]
        if at >= 0:
            end = at + len(words)
            parts = [(phrase[:at], ""), (phrase[at:end], "bold"), (phrase[end:], "")]
        for n, part in enumerate(wrap(parts, columns - number - 2)):
            yield [(f"{'' if n else one.sentence.line:>{number}}", "dim"), ("  ", ""), *part]
