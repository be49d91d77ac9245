"""The grammar of time texts: EDTF (ISO 8601-2) levels 0 and 1, and what sources write.

`parse` returns what a text says, as a `Node` (a time of the calendar or of the telling) or as a `Link` (a
time tied to another event). What it refuses is Unreadable.

    text      time or time | span | time | link
    span      time to time | time and time | between time and time | time/time | time onwards | until time
    time      before|after|by|since single | single
    single    period | early|mid|late period | about single | single~ | single? | single% | telling
    period    day | month | season | year | decade | financial year
    telling   this|last|next period | later|earlier this period | yesterday | length ago | day or month alone
    link      after|before|with|during EVENT | length after|before EVENT
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.when import forms
from govtimeline.saying.when.days import FIRST_DAY, LAST_DAY, MONTHS, YEARS, NoSuchDay, day_of
from govtimeline.saying.when.duration import LONGEST_TEXT, QUALIFIERS, Duration
from govtimeline.saying.when.margins import THIRD
from govtimeline.saying.when.nodes import About, Beyond, Choice, Node, Part, Period, Range
from govtimeline.saying.when.periods import PARTS, SEASON, WEEKDAYS, day_and_month, in_year, month_number, period
from govtimeline.saying.when.refusal import DATE_HINT, refusal
from govtimeline.saying.when.telling import DAYS, STEPS, UNITS, Ago, Bare, Relative, YearAway

Relation = Literal["after", "before", "with", "during"]


class Link(NamedTuple):
    """A time tied to another event: `15 months after iow-partnership.start`.

    event: its id. point: "start", "end", or "" where the text leaves it to the relation. length: the offset,
    None for a bare order.
    """

    event: str
    point: str
    relation: Relation
    length: Duration | None


_RELATIONS: dict[str, Relation] = {"after": "after", "before": "before", "with": "with", "during": "during"}
_PART = re.compile(r"(early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -](?:in )?(?:the )?(.+)")
_ABOUT = re.compile(r"(?:(?:about|around|circa|roughly|approximately) |c\. ?|~ ?)(.+)")
_BEYOND = re.compile(r"(before|after|by|since) (.+)")
_EDGE = re.compile(r"(before|by|after) (?:the )?(end|start|beginning) of (?:the )?(.+)")
_LEAD = re.compile(r"(?:(?:in|on|at|during) (?:the )?|the )(.+)")
_IN = re.compile(r"(?:in|on|during) (.+)")
_SPANS = (
    re.compile(r"between (.+?) and (.+)"),
    re.compile(r"(?:from )?(.+?)(?: (?:to|until|till) |-to-)(.+)"),
    re.compile(r"(.+?) ?[–—] ?(.+)"),
    re.compile(r"([a-z]+|\d{4}|\d{1,2}(?:st|nd|rd|th)?(?: [a-z]+)?)-(\d{4}|\S+ .+)", re.ASCII),
)
_AND = re.compile(r"(.+?) and (.+)")
_OPEN = re.compile(r"(?:from )?(.+) onwards?")
_UNTIL = re.compile(r"(?:until|till) (.+)")
_AWAY = re.compile(r"(.+) (?:of )?(this|last|next) year")
_NOW = re.compile(r"(later|earlier|this|last|next) (this )?(.+)")
_AGO = re.compile(r"(.+) ago|in (.+)|(.+) from now")
_LENGTH_AWAY = re.compile(r"(?:(?:before|after|by|since) )?(.+) (?:ago|from now)")
_LINK = re.compile(r"(?:(.+) )?(after|before|with|during) ([a-z0-9][a-z0-9_-]*)(?:\.(start|end))?", re.ASCII)

_AROUND = (_PART, _ABOUT, _BEYOND, _EDGE, _LEAD, *_SPANS, _AND, _OPEN, _UNTIL, _AWAY, _NOW, _AGO)


def around() -> set[str]:
    """The words that may stand around a time: before it, between two of them, after it."""
    framing = (re.findall("[a-z]{2,}", pattern.pattern) for pattern in _AROUND)
    return {"or", "either"}.union(*framing, *(qualifier.split() for qualifier in QUALIFIERS))


def spelling() -> list[str]:
    """The words that times are written with, to put a misspelt one right."""
    tables = (MONTHS, SEASON, WEEKDAYS, DAYS, UNITS, forms.spelling(), around())
    return sorted({word for table in tables for name in table for word in name.split() if len(word) > 2})


def parse(text: str) -> Node | Link:
    """Read a time text; Unreadable where that cannot be done."""
    if len(text) > LONGEST_TEXT:
        raise Unreadable(f"a time of {len(text)} characters, at most {LONGEST_TEXT} are read", DATE_HINT)
    words = " ".join(text.lower().split())
    if not words:
        raise Unreadable("nothing stands where a time was expected", DATE_HINT)
    try:
        said = _single(words) or _link(words, text) or _compound(words)
    except NoSuchDay as error:
        raise Unreadable(f'"{text}" is not in the calendar', str(error)) from None
    if said is None:
        if m := _LENGTH_AWAY.fullmatch(words):
            Duration.parse(m[1])  # it says what is wrong with the length
        raise refusal(text, words, parse, spelling)
    return said


def _compound(words: str) -> Node | None:
    """Choices and spans of times, and one bounded by a time."""
    if " or " in words:
        m = _ABOUT.fullmatch(words)
        choice = _choice((m[1] if m else words).removeprefix("either ").split(" or "))
        return _about_each(choice) if m and choice else choice
    if m := _EDGE.fullmatch(words):
        return _edge(m[1], m[2], m[3])
    if (m := _BEYOND.fullmatch(words)) and (node := _single(m[2])):
        return _beyond(m[1], node)
    return _span(words)


def _beyond(word: str, node: Node) -> Beyond:
    """Before, after, by or since a time; NoSuchDay where that is wholly outside the calendar."""
    beyond = Beyond(word, node)
    if not beyond.needs_told and not all(
        v.core.lo <= LAST_DAY and v.core.hi >= FIRST_DAY for v in beyond.at(FIRST_DAY, False)
    ):
        raise NoSuchDay(YEARS)
    return beyond


def _single(words: str) -> Node | None:
    """One time, of the calendar or of the telling."""
    return _calendar(words) or _telling(words)


# Times of the calendar


def _calendar(words: str) -> Node | None:
    """One time of the calendar, or about one."""
    if node := _plain(words):
        return node
    mark = words[-1] if words.endswith(("~", "?", "%")) else ""
    words = words.removesuffix(mark)
    if m := _ABOUT.fullmatch(words):
        words, mark = m[1], "%" if mark in ("?", "%") else "~"
    inner = _plain(words) if mark and words else None
    return About(inner, mark) if inner else None


def _plain(words: str) -> Period | Part | None:
    """A period or a part of one, perhaps after "in the"."""
    if node := period(words) or _part(words):
        return node
    m = _LEAD.fullmatch(words)
    return (period(m[1]) or _part(m[1])) if m else None


def _part(words: str) -> Part | None:
    """Early, mid or late in a period."""
    m = _PART.fullmatch(words)
    if not m or not (inner := period(m[2])) or inner.unit not in THIRD:
        return None
    said = m[1].removeprefix("the ")
    return Part(PARTS[said], inner, inner.unit, said)


def _choice(parts: list[str]) -> Node | None:
    """Times between which the text leaves a choice; one may leave its month or year to the last."""
    last = parts[-1]
    options = [_option(part) or _borrowing(part, last) for part in parts[:-1]] + [_option(last)]
    return Choice(tuple(o for o in options if o)) if all(options) else None


def _option(words: str) -> Node | None:
    if node := _calendar(words):
        return node
    if (m := _BEYOND.fullmatch(words)) and (node := _calendar(m[2])):
        return _beyond(m[1], node)
    return _span(words)


def _borrowing(first: str, last: str) -> Node | None:
    """A time that leaves its year, or month and year, to the one after it: "19 to 30 November 2018"."""
    tail, year = last.split(" ", 1)[-1], last.rsplit(" ", 1)[-1]
    if tail == last:
        return None
    return _calendar(f"{first} {tail}") or _calendar(f"{first} {year}")


def _edge(word: str, edge: str, rest: str) -> Node | None:
    """By the end of a time, before its start: the words name its very edge, not its last or first third."""
    node = _single(rest)
    if node is None or isinstance(node, Part):
        return None
    if edge == "end":
        return _beyond("after" if word == "after" else "by", node)
    if word == "before":
        return _beyond(word, node)
    if word == "by":
        part = _single(f"{edge} of {rest}")
        return _beyond(word, part) if part else None
    return None if node.needs_told else Range(node, None)


def _span(words: str) -> Node | None:
    """A span written out, or one with an open end."""
    if m := _ABOUT.fullmatch(words):
        span = _span(m[1])
        return _about_each(span) if span else None
    if "/" in words and (node := _interval(words)):
        return node
    if (m := _OPEN.fullmatch(words)) and (node := _calendar(m[1])):
        return Range(node, None)
    if (m := _UNTIL.fullmatch(words)) and (node := _calendar(m[1])):
        return Range(None, node)
    for pattern in (*_SPANS, _AND):
        m = pattern.fullmatch(words)
        hi = _calendar(m[2]) if m else None
        lo = (_calendar(m[1]) or _borrowing(m[1], m[2])) if m and hi else None
        if lo and hi:
            return _ordered(lo, hi, adjacent=pattern is _AND)
    return None


def _interval(words: str) -> Node | None:
    """An EDTF interval: `2018-11-19/2018-11-30`, `2013/..`, `../2013`, `2013/`; also `spring/summer 2013`."""
    first, _, last = words.partition("/")
    open_ends = ("..", "")
    lo = None if first in open_ends else _calendar(first)
    hi = None if last in open_ends else _calendar(last)
    if hi and not lo and first.isalpha():
        lo = _borrowing(first, last)
    if (lo is None and first not in open_ends) or (hi is None and last not in open_ends):
        return None
    if lo and hi:
        return _ordered(lo, hi)
    return Range(lo, hi) if lo or hi else None


def _ordered(lo: Node, hi: Node, adjacent: bool = False) -> Range:
    """A span from one time to another; `adjacent` where the text joins them by "and"."""
    starts, ends = lo.at(FIRST_DAY, False), hi.at(FIRST_DAY, False)
    if min(v.core.lo for v in starts) > max(v.core.hi for v in ends):
        message = f'the span from "{lo.show()}" to "{hi.show()}" ends before it starts'
        raise Unreadable(message, "write the earlier time first")
    if adjacent and not any(a.core.hi + 1 == b.core.lo for a in starts for b in ends):
        raise Unreadable(
            f'"{lo.show()}" and "{hi.show()}" do not follow on each other',
            "write to for a span and or for a choice; two times of two things are two claims",
        )
    return Range(lo, hi)


def _about_each(node: Node) -> Node | None:
    """About several times: about each of them. None of a time before or after another is only about."""
    if isinstance(node, Choice):
        options = [_about_each(option) for option in node.options]
        return Choice(tuple(o for o in options if o)) if all(options) else None
    if isinstance(node, Range):
        return Range(node.first and _about_each(node.first), node.last and _about_each(node.last))
    if isinstance(node, About):
        return About(node.inner, "~" if node.mark == "~" else "%")
    return None if isinstance(node, Beyond) else About(node)


# Times that count from the telling


def _telling(words: str) -> Node | None:
    """A time that counts from the telling."""
    if words in DAYS:
        return Relative(DAYS[words], "day", words)
    if (m := _NOW.fullmatch(words)) and (node := _period_away(m[1], bool(m[2]), m[3])):
        return node
    if (m := _AWAY.fullmatch(words)) and (away := _in_year_away(m[1], m[2])):
        return away
    if m := _IN.fullmatch(words):
        return _telling(m[1]) or _away(words)
    if m := _PART.fullmatch(words):
        inner = _telling(m[2])
        if not isinstance(inner, Relative | YearAway | Bare) or inner.kind not in THIRD:
            return None
        said = m[1].removeprefix("the ")
        return Part(PARTS[said], inner, inner.kind, said)
    return _bare(words) or _away(words)


def _period_away(word: str, this: bool, unit: str) -> Relative | None:
    """This, last or next period; later or earlier this one."""
    if this != (word not in STEPS):
        return None
    unit = unit.replace("fiscal", "financial")
    if month := month_number(unit):
        unit = MONTHS[month - 1]
    unit = SEASON.get(unit, unit)
    if unit not in UNITS or unit == "day":
        return None
    return Relative(word, unit, f"{word}{' this' if this else ''} {unit.title() if month else unit}")


def _in_year_away(head: str, word: str) -> YearAway | None:
    """A day, month or season of this, last or next year."""
    found = in_year(head, 2000)
    if found is None:
        return None

    def of_year(year: int) -> Period:
        return in_year(head, year) or found

    return YearAway(word, of_year, f"{found.shown.rpartition(' ')[0]} {word} year")


def _bare(words: str) -> Bare | None:
    """A day or a month without its year."""
    if month := month_number(words):
        return Bare(month, None)
    found = day_and_month(words.replace(",", " ").split())
    if found is None:
        return None
    try:
        day_of(2000, *found)
    except NoSuchDay as error:
        raise NoSuchDay(str(error).replace(" 2000", "")) from None
    return Bare(*found)


def _away(words: str) -> Ago | None:
    """So long ago, or so long from now."""
    m = _AGO.fullmatch(words)
    if not m:
        return None
    try:
        return Ago(Duration.parse(m[1] or m[2] or m[3]), -1 if m[1] else 1, words)
    except ValueError:
        return None


# Times tied to another event


def _link(words: str, text: str) -> Link | None:
    m = _LINK.fullmatch(words)
    if not m or not re.search("[a-z]", m[3]) or (not m[4] and _single(m[3])):  # before mid-2015
        return None
    length, relation, event = m[1], _RELATIONS[m[2]], m[3]
    if length is None:
        return Link(event, m[4] or "", relation, None)
    if relation not in ("after", "before"):
        raise Unreadable(f'"{text}" counts from neither before nor after', f"write {length} after {event}")
    try:
        return Link(event, m[4] or "", relation, Duration.parse(length))
    except ValueError as error:
        if re.search(r"\d", length):
            raise
        raise Unreadable(error.args[0], f"write {relation} {event}, or 3 months {relation} {event}") from None
