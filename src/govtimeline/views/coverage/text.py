"""Coverage for people: a table of the sources with a bar each, and the sentences that nothing covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from govtimeline.compare.coverage import Coverage, Dated, share, show_percent
from govtimeline.ground.text import clean

BAR = 16
"""Columns of a full bar."""


def renderables(covered: Sequence[Coverage], least: float = 100.0) -> Iterator[RenderableType]:
    """The table, then for each source what is uncovered in it.

    least: the percentage below which a source stands out.
    """
    yield _table(covered, least)
    for one in covered:
        if one.uncovered:
            yield Text()
            yield Text.assemble((clean(one.source), "cyan"), "  ", (clean(one.file), "dim"))
            yield _sentences(one.uncovered)


def _table(covered: Sequence[Coverage], least: float) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, header_style="dim")
    table.add_column("source", overflow="fold")
    for head in ("dated", "cited", "waived", "covered"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for one in covered:
        _row(table, one.source, len(one.dated), one.cited, one.waived, least)
    if len(covered) > 1:
        counts = [(len(one.dated), one.cited, one.waived) for one in covered]
        dated, cited, waived = map(sum, zip(*counts, strict=True))
        _row(table, "all", dated, cited, waived, least, "bold")
    return table


def _row(
    table: Table, name: str, dated: int, cited: int, waived: int, least: float, title: str = "cyan"
) -> None:
    percent = share(cited + waived, dated)
    style = "green" if percent >= 100 else "yellow" if percent >= least else "red"
    table.add_row(
        Text(clean(name), title), str(dated), str(cited), str(waived),
        Text(show_percent(percent), style), _bar(cited, waived, dated, style),
    )  # fmt: skip


def _bar(cited: int, waived: int, dated: int, style: str) -> Text:
    """A bar whose first part is cited and whose second, thinner one is waived."""
    first = round(BAR * cited / dated) if dated else BAR
    both = int(BAR * (cited + waived) / dated) if dated else BAR
    return Text.assemble(("━" * min(first, both), style), ("─" * (both - min(first, both)), style))


def _sentences(uncovered: Sequence[Dated]) -> Table:
    """Line number and a phrase of each sentence, its dating words standing out."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="dim", min_width=6, no_wrap=True)
    table.add_column(overflow="fold")
    for one in uncovered:
        phrase = Text(clean(one.phrase()))
        at = phrase.plain.find(clean(one.mentions[0].text))
        if at >= 0:
            phrase.stylize("bold", at, at + len(one.mentions[0].text))
        table.add_row(str(one.sentence.line), phrase)
    return table
