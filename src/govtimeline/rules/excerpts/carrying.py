"""Whether a phrase carries what a claim states: its dates, lengths of time, numbers and attributes.

The same reading of prose is laid over both sides, so that "for a period of five years" carries `5 years` and
"£148.4 million" carries `£148.4m`. A word that only its neighbourhood explains (that year, the same time)
carries any date, since it cannot be held against one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache
from math import isclose
from typing import Literal, NamedTuple

from govtimeline.ground.reading import FAIR
from govtimeline.prose.quantities import Quantity, numbers
from govtimeline.prose.text import normal
from govtimeline.prose.times import Mention
from govtimeline.record.statements import AnyClaim, Claim, FigureClaim
from govtimeline.rules.context import Context
from govtimeline.saying.when import Duration, Meaning, Span, When, is_open

Kind = Literal["date", "length", "number", "word"]

_PRESENT = re.compile(r"(?:(?:before|after|by|since|until) )?(?:today|now)$", re.IGNORECASE)
_BEYOND = re.compile(r"(?:before|after|by|since|until) (.+)$", re.IGNORECASE)
_COUNTED = re.compile(r"(.+) ago$|in (.+)$|(.+) from now$", re.IGNORECASE)
_ONWARD = re.compile(
    "following|previous|next|preceding|subsequent|coming|last|past|before|after|later|earlier", re.IGNORECASE
)
_ENDING = re.compile("(?:ing|ed|es|s|e)$")


class Stated(NamedTuple):
    """One thing that a claim states and a phrase can carry.

    key: what the claim calls it (start, lasts, grade). text: as typed. when: a date. told, planned: when the claim was
    told, and whether as a plan. lengths: what may stand for it as a length of time.
    """

    key: str
    kind: Kind
    text: str
    when: When | None = None
    told: Meaning | None = None
    planned: bool = False
    lengths: tuple[Duration, ...] = ()

    @property
    def days(self) -> Span | None:
        """The days on which a date may fall, None where they cannot be told."""
        return None if self.when is None else _days(self.when, self.told, self.planned)

    def __str__(self) -> str:
        """As a message names it: `start 1 July 2013`."""
        return f"{self.key} {self.text}"


def stated(context: Context, claim: AnyClaim) -> list[Stated]:
    """What a claim states that words can carry; an order of events, and the present tense, need none."""
    told = context.told(claim)
    found: list[Stated] = []
    if isinstance(claim, Claim):
        for key, when in claim.whens:
            found += _when(key, when, told, claim.planned)
        if claim.lasts is not None:
            found.append(Stated("lasts", "length", claim.lasts.text, lengths=(claim.lasts,)))
        found += [Stated(key, "word", value) for key, value in claim.says.items()]
    elif isinstance(claim, FigureClaim):
        found += _when("as of", claim.as_of, told, claim.planned)
        found.append(Stated("value", "number", claim.value.text))
    return found


def told_of(context: Context, claim: AnyClaim) -> list[Stated]:
    """When a claim was told, where it says so itself: a phrase may carry that as well."""
    return _when("told", claim.told, context.told(claim), False) if claim.told else []


def _when(key: str, when: When | None, told: Meaning | None, planned: bool) -> list[Stated]:
    if when is None:
        return []
    shape = _shape(when)
    if shape.when is not None:
        return [Stated(key, "date", when.text, shape.when, told, planned, shape.lengths)]
    return [Stated(key, "length", when.text, lengths=shape.lengths)] if shape.lengths else []


class _Shape(NamedTuple):
    """What of a time words can carry: the time without its bound, and what may stand for it as a length of time."""

    when: When | None
    lengths: tuple[Duration, ...] = ()


@lru_cache(maxsize=4096)
def _shape(when: When) -> _Shape:
    text = when.text.strip()
    if _PRESENT.match(text):
        return _Shape(None)
    if when.link is not None:
        return _Shape(None, (when.link.length,) if when.link.length else ())
    inner = _BEYOND.match(text)
    counted = _COUNTED.match(text)
    lengths = _length(next(filter(None, counted.groups()))) if counted else ()
    return _Shape((_read(inner[1]) or [when])[0] if inner else when, lengths)


def _read(text: str) -> list[When]:
    return [When.parse(text)] if When.reads(text) else []


def _length(text: str) -> tuple[Duration, ...]:
    try:
        return (Duration.parse(text),)
    except ValueError:
        return ()


def _days(when: When, told: Meaning | None, planned: bool = False, *, close: bool = False) -> Span | None:
    """The days that words name, or those a word relative to the telling may mean; None if unknown.

    close: whether of a relative word, too, only the days it names are wanted.
    """
    try:
        reading = when.bounds(told, planned)
    except ValueError:
        return None
    return reading.hull(FAIR) if when.needs_told and not close else reading.core


def comparable(mentions: Collection[Mention]) -> list[Mention]:
    """The mentions of a phrase without those that another explains: beside 2017, "that year" is 2017.

    What counts on from elsewhere (the following year, two years later) stays.
    """
    if not any(not when.needs_told for mention in mentions for when in mention.whens):
        return list(mentions)
    return [m for m in mentions if not m.vague or m.kind == "length" or _ONWARD.search(m.text)]


def carries(stated: Stated, mention: Mention) -> bool:
    """Whether a mention of a time is, or may well be, what a claim states."""
    if stated.kind == "length":
        if mention.lengths:
            return _same_length(stated.lengths, mention.lengths)
        return mention.vague or any(" to " in when.text for when in mention.whens)
    if stated.kind != "date":
        return False
    if stated.lengths and mention.lengths and (mention.kind == "length" or not mention.vague):
        return _same_length(stated.lengths, mention.lengths)
    if mention.vague:
        return True
    days = stated.days
    if days is None or stated.when is None:
        return bool(mention.whens or mention.yearless)
    if mention.yearless:
        return _falls_in(mention.yearless, days)
    parts = (part for when in mention.whens for part in _parts(when, stated.key))
    return any(_meet(part, stated.when, days, stated.told) for part in parts)


def _meet(when: When, other: When, days: Span, told: Meaning | None) -> bool:
    """Whether a time can be another, on some `days`; two words of one telling are held to what they name."""
    close = when.needs_told and other.needs_told
    ours, theirs = _days(when, told, close=close), _days(other, told, close=True) if close else days
    return ours is None or theirs is None or ours.meets(theirs)


def _parts(when: When, key: str) -> list[When]:
    """Of a span of time, what can be told of one end: its first part of a start, its last of an end."""
    first, to, last = when.text.partition(" to ")
    if not to or key not in ("start", "end"):
        return [when]
    return _read(first if key == "start" else last) or [when]


def is_range(mention: Mention) -> bool:
    """Whether a mention tells a start and an end: 2013-24, September and October 2014."""
    return any(" to " in when.text for when in mention.whens) and len(mention.whens) == 1


def _falls_in(yearless: str, span: Span) -> bool:
    """Whether a day, month or season without its year can fall within a span of days."""
    if is_open(span.lo) or is_open(span.hi) or span.hi - span.lo > 366:
        return True
    years = range(date.fromordinal(span.lo).year - 1, date.fromordinal(span.hi).year + 2)
    whens = [when for year in years for when in _read(f"{yearless} {year}")]
    return not whens or any(when.bounds().core.meets(span) for when in whens)


def _same_length(ours: Iterable[Duration], theirs: Collection[Duration]) -> bool:
    return any(one.exact.meets(other.exact) for one in ours for other in theirs)


def carries_number(stated: Stated, phrase: str) -> bool:
    """Whether a phrase holds every number of a value: both ends of a range, in digits or in words."""
    there = numbers(phrase)
    return all(any(_same_number(one, other) for other in there) for one in _plain(numbers(stated.text)))


def strays(stated: Stated, phrase: str) -> list[Quantity]:
    """The numbers of a phrase that are none of a value's."""
    wanted = numbers(stated.text)
    return [
        m for m in numbers(phrase) if not m.loose and not any(_same_number(m, one) for one in wanted)
    ]


def _plain(found: tuple[Quantity, ...]) -> list[Quantity]:
    return [m for m in found if not m.loose] or list(found)


def _same_number(one: Quantity, other: Quantity) -> bool:
    if one.unit and other.unit and one.unit != other.unit:
        return False
    rough = 0.005 if one.loose or other.loose else 0.0
    return isclose(one.number, other.number, rel_tol=1e-9, abs_tol=rough)


def carries_words(value: str, phrase: str) -> bool:
    """Whether a phrase holds the words of an attribute's value, whatever their endings."""
    return _stems(value) in _stems(phrase)


@lru_cache(maxsize=4096)
def _stems(text: str) -> str:
    """The words of a text without their endings, with a space before and after each."""
    words = re.findall(r"\w+", normal(text).casefold())
    return " ".join(["", *(_ENDING.sub("", word) if len(word) > 4 else word for word in words), ""])
