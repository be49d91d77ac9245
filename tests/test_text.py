"""Text from a record on a line of output: nothing that a terminal would obey is left in it."""

from __future__ import annotations

import pytest

from govtimeline.ground.text import clean


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain — “text” 灯塔", "plain — “text” 灯塔"),
        ("two\nlines\tand a tab\r", "two lines and a tab "),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("bell\x07 nul\x00 delete\x7f", "bell␇ nul␀ delete␡"),
        ("c1 \x9b31m", "c1 \\x9b31m"),
        ("turned \u202eround\u2069", "turned \\u202eround\\u2069"),
        ("hidden\u200b and \ufeffmark", "hidden\\u200b and \\ufeffmark"),
        ("half \ud800 a pair", "half \\ud800 a pair"),
        ("no-break\u00a0space", "no-break\u00a0space"),
        ("[bold]markup[/bold] :smile:", "[bold]markup[/bold] :smile:"),
        ("::error::x", ": :error::x"),
        ("a\n\t:::error::x", "a  : : :error::x"),
        ("x##[error]y ##vso[z] ###[", "x# #[error]y # #vso[z] # # #["),
        ("std::vector, ## heading [1], #[2], as follows::", "std::vector, ## heading [1], #[2], as follows::"),
    ],
)
def test_clean(text: str, shown: str) -> None:
    """Controls are pictures or escapes, line ends are blanks, and all that can be read stays as it is."""
    assert clean(text) == shown
