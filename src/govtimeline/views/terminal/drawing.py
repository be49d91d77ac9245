"""What is drawn line by line: for a terminal through Rich, or as plain text without it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govtimeline.views.terminal.lines import Line, plain

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult


class Drawing(ABC):
    """A Rich renderable that knows its own lines; Rich is only imported where there is colour to set."""

    @abstractmethod
    def lines(self, columns: int) -> Iterator[Line]:
        """Its lines, none but that of an address wider than `columns`."""

    def text(self, columns: int) -> str:
        """Its lines as plain text, without trailing blanks."""
        return "".join([f"{plain(parts).rstrip(' ')}\n" for parts in self.lines(columns)])

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines in the console's width and colours."""
        from rich.segment import Segment

        for parts in self.lines(options.max_width):
            for text, style in parts:
                yield Segment(text, console.get_style(style or "none"))
            yield Segment.line()
