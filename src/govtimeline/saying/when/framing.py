"""The words around a time that leave its days as they are, name a part of it, or make a bound of it.

Those that are rare are patterns to be compiled when a text first looks like one (`compiled`).
"""

from __future__ import annotations

import re
from functools import cache

from govtimeline.saying.when.days import HALVES, WEEKDAYS

BOUNDS = {
    "before": "before", "prior to": "before", "earlier than": "before", "pre-": "before", "pre": "before",
    "after": "after", "later than": "after", "post-": "after", "post": "after",
    "by": "by", "no later than": "by", "not later than": "by",
    "since": "since",
    "from": "from", "as from": "from", "no earlier than": "no earlier than", "not earlier than": "no earlier than",
}  # fmt: skip
"""What each word for a bound means."""
BOUND_ENDS = {
    " at the latest": "by", " or earlier": "by", " or before": "by",
    " at the earliest": "no earlier than", " or later": "no earlier than", " or after": "no earlier than",
}  # fmt: skip
"""What each way to say so after a time means before it."""
_ENDS = tuple(BOUND_ENDS)
LEAD = (
    "(?:(?:active |flourished )?(?:(?:sometime|some time|at some point)(?: (?:in|on|at|during|over))?|"
    "(?:an? )?(?:day|birthday|week|month|year|decade) (?:somewhere )?(?:in|during)|in|on|at|during|over)|"
    "throughout|as of|as at|with effect from|active)(?: the year)?"
)
"""What stands before a time and is read over: a week in May, but not a week on Tuesday, which is another day."""
PART = re.compile(
    r"(early|mid|late|(?:the )?(?:beginning|start|middle|end|towards the end) of|"
    rf"(?:the )?(?:{'|'.join(HALVES)}|1st half|2nd half) of)[ -](?:in )?(?:the )?(.+)"
)
WEEKDAY = rf"({'|'.join(WEEKDAYS)}),? (?:(?=[a-z]*\W*\d)([^()]+)|\((.+)\))"
"""A day of the week with a day of the month: Wednesday (22 January)."""
WEEK = r"(?:the )?(?:week (commencing|beginning|starting|ending|of)|w/(c|e)) (.+)"
LATER_PRINT = " (later print)"
"""What catalogues say of a copy: the time before it is that of the work."""
TIME_OF_DAY = (
    r"(?:(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)? ?[ap]\.?m\.?|(?:[01]?\d|2[0-3])[.:][0-5]\d|24[.:]00|noon|midday|midnight)"
)
CLOCK = (
    rf"(?:at )?(?:{TIME_OF_DAY}(?:,| on)?|the (?:morning|afternoon|evening|night) of(?: the)?) (.+)|"
    rf"(.+?),? (?:(?:at )?{TIME_OF_DAY}|morning|afternoon|evening|night)"
)
"""A day with a time of day."""
CLOCK_CUES = ("noon", "midday", "midnight", "am", "pm", "m", ":", ".", "morning", "afternoon", "evening", "night")
"""What the words of such a day hold, one of them at least (`runs`)."""
_RUN = re.compile(r"[a-z]+|[^a-z\d ]")


def runs(words: str) -> set[str]:
    """The runs of letters in some words, and their marks, among which cues are looked for: {"q"} of "2019 q3"."""
    return set(_RUN.findall(words))


def bound_first(words: str) -> str:
    """Some words with a bound that they end with before them: 2013 at the latest is by 2013."""
    if not words.endswith(_ENDS):
        return words
    return next(f"{word} {words.removesuffix(end)}" for end, word in BOUND_ENDS.items() if words.endswith(end))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern, re.ASCII)
