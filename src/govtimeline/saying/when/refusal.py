"""Why a text is no time, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.when.days import MONTHS, SEASONS

DATE_HINT = (
    "write it like 2013-07-01, 1 July 2013, July 2013, summer 2013, late 2017, 2013, 2013 to 2015, "
    "this year, after EVENT"
)
WORDS = (
    *MONTHS, *SEASONS, "early", "late", "before", "after", "between", "since", "about", "year", "month",
    "week", "ago", "yesterday", "today", "tomorrow", "beginning", "start", "middle", "end", "circa", "decade",
    "earlier", "later", "this", "last", "next", "either", "financial", "fall", "now", "onwards", "until", "almost",
    "monday", "during",
)  # fmt: skip
"""The words that times are written with, to put a misspelt one right."""

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


def refusal(text: str, words: str, parse: Callable[[str], object]) -> Unreadable:
    """The error for a text that `parse` cannot read; `words` is the text folded."""
    for pattern, message, hint in _KNOWN:
        if re.fullmatch(pattern, words, re.ASCII):
            return Unreadable(message.format(text), hint)
    return Unreadable(f'"{text}" is not a time', _did_you_mean(words, parse) or DATE_HINT)


def _did_you_mean(words: str, parse: Callable[[str], object]) -> str | None:
    """A hint with a misspelt word put right, where that makes a time."""
    from govtimeline.ground.names import nearest

    mended = re.sub("[a-z]{3,}", lambda m: nearest(m[0], WORDS) or m[0], words)
    if mended == words:
        return None
    try:
        parse(mended)
    except ValueError:
        return None
    return f"did you mean '{mended}'?"
