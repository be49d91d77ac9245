"""What a phrase must hold for a pattern of times to match it, so that most patterns need not be tried, nor compiled."""

from __future__ import annotations

from govtimeline.saying.when.days import MONTHS, SEASONS, WEEKDAYS
from govtimeline.saying.when.forms import FORMS
from govtimeline.saying.when.framing import runs
from govtimeline.saying.when.telling import DAYS

CUES: dict[str, tuple[str, ...]] = {
    "digit": tuple("0123456789"),
    "month": tuple(month[:3] for month in MONTHS),
    "season": SEASONS,
    "unit": ("day", "week", "fortnight", "month", "quarter", "year", "decade", "centur"),
    "yearly": ("week of", "week in", "good friday", "boxing day", "new year's", "new year’s"),
    "weekday": WEEKDAYS,
    "days": tuple(DAYS),
    "kind of year": ("financial", "fiscal", "tax", "academic", "school", "calendar", "term", "weekend"),
    "time": ("time", "period"),
    "then": ("then",),
    "now": ("now", "today", "current", "recent", "lately", "present"),
    "to date": ("to date",),
    "week": ("week c", "week b", "week s", "week e", "week o", "w/c", "w/e"),
    "clock": ("p.m", "a.m", ".00", ".15", ".30", ".45", *(f":{digit}" for digit in "012345")),
    "to": ("-", " to ", " and ", " until ", "/"),
    "or": (" or ",),
    "era": ("AD", "A.D.", "CE", "C.E."),
    "c1860": tuple(f"{word}{digit}" for word in ("c", "ca") for digit in "12"),
    "century": ("centur",),
}  # fmt: skip
"""By the name of a cue, the words of which a phrase, or it in small letters, must hold one. A form brings its own."""

WHOLE: dict[str, tuple[str, ...]] = {
    "age": ("old", "olds", "age"),
    "yearly": ("quarter", "q", "h", "christmas", "easter"),
    "clock": ("noon", "midday", "midnight", "pm", "am"),
}
"""The same of words that stand for themselves: no pm of "development"."""


def cues_of(text: str) -> set[str]:
    """The cues that a phrase holds, forms by their pattern."""
    both = f"{text}\n{text.lower()}"
    held = runs(text.lower())
    found = {cue for cue, words in CUES.items() if any(word in both for word in words)}
    found.update(cue for cue, words in WHOLE.items() if not held.isdisjoint(words))
    return found.union(form.pattern for form in FORMS if not held.isdisjoint(form.cue))
