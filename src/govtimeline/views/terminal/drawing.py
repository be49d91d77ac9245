"""What is drawn line by line: for a terminal through Rich, or as plain text without it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from govtimeline.views import Page
from govtimeline.views.terminal.lines import Line, plain

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult


class Drawing(ABC):
    """A Rich renderable that knows its own lines; Rich is only imported where there is colour to set."""

    @abstractmethod
    def lines(self, columns: int) -> Iterator[Line]:
        """Its lines, none but that of an address wider than `columns`."""

    def show(self, page: Page) -> str:
        """Its lines as text, as wide and as coloured as the page takes, without trailing blanks."""
        if not page.colour:
            return "".join([f"{plain(parts).rstrip(' ')}\n" for parts in self.lines(page.width)])
        from rich.console import Console

        sheet = StringIO()
        console = Console(
            file=sheet, width=page.width, force_terminal=True, color_system="standard",
            markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
        )  # fmt: skip
        console.print(self, crop=False)  # an address may be wider
        return "".join(f"{line.rstrip(' ')}\n" for line in sheet.getvalue().split("\n")[:-1])

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines in the console's width and colours."""
        from rich.segment import Segment

        for parts in self.lines(options.max_width):
            for text, style in parts:
                yield Segment(text, console.get_style(style or "none"))
            yield Segment.line()


class Sheet(Drawing):
    """Lines that are there already, whatever the width."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.made = lines

    def lines(self, columns: int) -> Iterator[Line]:
        """The lines."""
        return iter(self.made)
