"""What Rich draws, as text: the one place that sets how it draws."""

from __future__ import annotations

from io import StringIO

from rich.console import Console, RenderableType

UNWRAPPED = 1_000_000
"""A width that nothing reaches."""


def draw(*renderables: RenderableType, width: int, colour: bool) -> str:
    """Renderables one under the other as text, without trailing blanks.

    width: columns to wrap at. colour: whether to use the terminal's sixteen colours; without it the text
    holds no escape sequence. Markup, emoji codes and highlighting are off: texts come from records.
    """
    sheet = StringIO()
    console = Console(
        file=sheet, width=width, force_terminal=colour, color_system="standard" if colour else None,
        no_color=not colour, markup=False, emoji=False, highlight=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    console.print(*renderables, sep="\n", crop=False)  # an address may be wider
    return "".join(f"{line.rstrip(' ')}\n" for line in sheet.getvalue().split("\n")[:-1])
