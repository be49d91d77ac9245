"""Why a text is no time, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable

from govtimeline.ground.errors import Unreadable

DATE_HINT = (
    "write it like 2013-07-01, 1 July 2013, July 2013, summer 2013, late 2017, 2013, 2013 to 2015, "
    "this year, after EVENT"
)

_KNOWN = (
    (
        r"y-?\d{5,}.*|-\d{4}.*|\d{5,}",
        '"{0}" is outside the years 1 to 9999',
        DATE_HINT,
    ),
    (
        r"(?:.*\s)?\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?:\s.*)?",
        '"{0}" is one day in Britain and another in America',
        "write it like 1 July 2013 or 2013-07-01",
    ),
    (
        r"(?:fy|financial year) ?\d{4}|\d{4} financial year",
        '"{0}" may be the year that begins then or the one that ends then',
        "write both its years: FY 2013-14",
    ),
    (
        r"(?!.*\b(?:fy|financial)\b)(?:.*[^\d-])?\d{4}(?:-(?:00|1[3-9]|[2-9]\d)|[–/]\d\d)(?:[^\d-].*)?",
        '"{0}" means one thing to EDTF, another to an article and a third to an accountant',
        "write winter 2013, 2013 to 2024 or FY 2013-14",
    ),
)


def refusal(
    text: str, words: str, parse: Callable[[str], object], spelling: Callable[[], list[str]]
) -> Unreadable:
    """The error for a text that `parse` cannot read.

    words: the text folded. spelling: the words that times are written with.
    """
    for pattern, message, hint in _KNOWN:
        if re.fullmatch(pattern, words, re.ASCII):
            return Unreadable(message.format(text), hint)
    return Unreadable(f'"{text}" is not a time', _did_you_mean(words, parse, spelling()) or DATE_HINT)


def _did_you_mean(words: str, parse: Callable[[str], object], spelling: list[str]) -> str | None:
    """A hint with a misspelt word put right, where that makes a time."""
    from govtimeline.ground.names import nearest

    mended = re.sub("[a-z]{3,}", lambda m: nearest(m[0], spelling) or m[0], words)
    if mended == words:
        return None
    try:
        parse(mended)
    except ValueError:
        return None
    return f"did you mean '{mended}'?"
