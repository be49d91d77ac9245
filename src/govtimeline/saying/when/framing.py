"""The words around a time that leave its days as they are, or name a part of it.

Those that are rare are patterns to be compiled when a text first looks like one (`compiled`).
"""

from __future__ import annotations

import re
from functools import cache

from govtimeline.saying.when.days import HALVES, WEEKDAYS

LEAD = (
    "(?:(?:active |flourished )?(?:sometime |some time |at some point |"
    "(?:an? )?(?:day|birthday|week|month|year|decade) "
    "(?:somewhere )?)?(?:in|on|at|during|over)|throughout|as of|with effect from|active)(?: the year)?"
)
"""What stands before a time and is read over."""
PART = re.compile(
    r"(early|mid|late|(?:the )?(?:beginning|start|middle|end|towards the end) of|"
    rf"(?:the )?(?:{'|'.join(HALVES)}) of)[ -](?:in )?(?:the )?(.+)"
)
WEEKDAY = rf"({'|'.join(WEEKDAYS)}),? (?:(?=[a-z]*\W*\d)([^()]+)|\((.+)\))"
"""A day of the week with a day of the month: Wednesday (22 January)."""
WEEK = r"(?:the )?(?:week (commencing|beginning|starting|ending|of)|w/(c|e)) (.+)"
CLOCK = (
    r"(?:at )?(?:(?:\d\d?(?:[.:]\d\d)? ?[ap]\.?m\.?|\d\d?[.:]\d\d|noon|midday|midnight)(?:,| on)?|"
    r"the (?:morning|afternoon|evening|night) of(?: the)?) (.+)|"
    r"(.+?),? (?:(?:at )?(?:\d\d?(?:[.:]\d\d)? ?[ap]\.?m\.?|\d\d?[.:]\d\d|noon|midday|midnight)"
    r"|morning|afternoon|evening|night)"
)
"""A day with a time of day."""
CLOCK_CUES = ("noon", "midday", "midnight", "am", "pm", "m", ":", ".", "morning", "afternoon", "evening", "night")
"""What the words of such a day hold, one of them at least (`runs`)."""
_RUN = re.compile(r"[a-z]+|[^a-z\d ]")


def runs(words: str) -> set[str]:
    """The runs of letters in some words, and their marks, among which cues are looked for: {"q"} of "2019 q3"."""
    return set(_RUN.findall(words))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern, re.ASCII)
