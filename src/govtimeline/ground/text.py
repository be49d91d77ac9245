"""Text that came from a record, made safe to put on a line of output."""

from __future__ import annotations

import re
from functools import cache


@cache
def _unseen() -> re.Pattern[str]:
    """What no line of output may hold, compiled when it is first needed: most records hold none of it."""
    return re.compile(
        "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]"
    )


_COMMAND = r"(?<!\S):{2,}|#{2,}(?=\w*\[)"
"""What begins a command to the runner of a build, in whose log it is printed: `::error::`, `##[error]`."""


def clean(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal or the runner of a build would obey, not show.

    A tab or an end of line becomes a space, any other C0 control its picture (ESC is ␛), so that columns
    still line up; what would be invisible or turn the direction of writing is spelt out as `\\u202e`. The
    signs that begin a command to a runner come apart: `: :error::`, `# #[error]`.
    """
    if not text.isprintable():
        text = _unseen().sub(_seen, text)
    if "::" in text or "##" in text:
        text = re.sub(_COMMAND, lambda found: " ".join(found[0]), text)
    return text


def fold(text: str) -> str:
    """A text with case and white space folded, as values and names are compared."""
    return " ".join(text.casefold().split())


def _seen(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in "\t\n\r":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
