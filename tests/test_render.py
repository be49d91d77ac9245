"""The parts of drawings: lines wrapped by columns, and the bars of spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from govtimeline.views.terminal.lanes import Lanes
from govtimeline.views.terminal.lines import flow, line, plain, styled, width, wrap

TEXTS = st.text(alphabet="ab東 ·é", max_size=60)


@given(
    st.lists(st.tuples(TEXTS, st.sampled_from(["", "bold"])), max_size=5),
    st.integers(10, 40),
    st.integers(0, 4),
)
def test_wrapping_keeps_every_character_within_its_columns(parts: list[tuple[str, str]], room: int, hang: int) -> None:
    """Wrapped lines are as wide as they may be at the most, and lose nothing but blanks."""
    lines = list(wrap(parts, room, hang))
    assert all(width(wrapped) <= room for wrapped in lines)
    assert "".join(map(plain, lines)).replace(" ", "") == plain(parts).replace(" ", "")


def test_wrapping_keeps_styles_in_place() -> None:
    """A style follows its words onto the next line."""
    parts = [("one two ", ""), ("three four", "bold")]
    assert list(wrap(parts, 10, 2)) == [
        [("one two", "")],
        [("  ", ""), ("three", "bold")],
        [("  ", ""), ("four", "bold")],
    ]


def test_wide_characters_take_two_columns() -> None:
    """A word too long for a line is cut by columns, not by characters."""
    assert [plain(parts) for parts in wrap(line("灯塔重新点亮"), 9)] == ["灯塔重新", "点亮"]


def test_flow_fills_lines() -> None:
    """Pieces stand side by side while they fit; a long one is wrapped on lines of its own."""
    pieces = [line("[1] 2.1"), line("[2] 3"), line("[3] a heading that is far too long"), line("[4] 5")]
    assert [plain(parts) for parts in flow(pieces, 20, hang=4)] == [
        "[1] 2.1  [2] 3",
        "[3] a heading that",
        "    is far too long",
        "[4] 5",
    ]


def test_styles_add_up() -> None:
    """A style laid over a line joins the styles that it has."""
    assert styled([("a", ""), ("b", "bold")], "dim") == [("a", "dim"), ("b", "bold dim")]


def drawn(runs: list[tuple[int, int]], rows: int, most: int) -> list[str]:
    lanes = Lanes(runs, most)
    return [text for n in range(rows) for text in (lanes.at(n), lanes.under(n))]


def test_bars_run_from_first_to_last_row() -> None:
    """A bar opens at its first row, runs past the others and closes at its last."""
    assert drawn([(0, 2)], 4, 3) == ["╭─", "│ ", "│ ", "│ ", "╰─", "  ", "  ", "  "]


def test_bars_cross() -> None:
    """A bar that opens or closes to the left of a running one reaches the sign across it."""
    assert drawn([(0, 3), (1, 2)], 4, 3) == ["╭───", "│   ", "│ ╭─", "│ │ ", "│ ╰─", "│   ", "╰───", "    "]
    assert drawn([(0, 2), (1, 5)], 3, 3)[2:] == ["╭─┼─", "│ │ ", "│ ╰─", "│   "]


def test_longest_bars_come_first() -> None:
    """Where there is no room for all, the longest spans have a bar."""
    assert Lanes([(0, 1), (0, 9), (2, 5)], most=1).taken == [[(0, 9)]]
    assert Lanes([(0, 1), (2, 5)], most=1).taken == [[(2, 5), (0, 1)]]


def test_widths_are_those_of_a_terminal() -> None:
    """The tests count columns as a terminal does."""
    assert (cell_len("東"), width(line("東a"))) == (2, 3)
