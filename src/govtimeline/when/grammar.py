"""The grammar of time texts: EDTF (ISO 8601-2) levels 0 and 1, and what sources write.

`parse` returns what a text says, as a `Node` (a time of the calendar or of the telling) or as a `Link` (a
time tied to another event). Everything it refuses is a ValueError with a message and a hint.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from govtimeline.when.days import SEASONS, Span, day_of, financial_year, month_span, season_span, year_span
from govtimeline.when.duration import Duration
from govtimeline.when.nodes import MONTHS, About, Ago, Bare, Beyond, Choice, Node, Part, Period, Range, Relative

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


_MONTH = {name: n for n, name in enumerate(MONTHS, start=1)}
_MONTH |= {name[:3]: n for name, n in _MONTH.items()} | {"sept": 9}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_SEASON = "spring|summer|autumn|fall|winter"

_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d(?::?\d\d)?)?)?$")
_ISO_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"(\d{4})$")
_DAY = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)? ({_NAMES})\.?,? (\d{{4}})$")
_DAY_US = re.compile(rf"({_NAMES})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})$")
_MONTH_YEAR = re.compile(rf"({_NAMES})\.?(?: of)? (\d{{4}})$")
_SEASON_YEAR = re.compile(rf"({_SEASON})(?: of)? (\d{{4}})$")
_UNSPECIFIED = re.compile(r"(\d{2,3})(x{1,2})$|(\d{4})-xx(?:-xx)?$|(\d{4})-(\d\d)-xx$")
_DECADE = re.compile(r"(?:the )?(\d{3}0)s$")
_FISCAL = re.compile(r"(?:fy|financial year) ?(\d{4})(?:[-–/](\d{2}|\d{4}))?$")
_SHORT_YEARS = re.compile(r"\d{4}[-–/]\d{2}$")
_PART = re.compile(r"(early|mid|late)[ -](?:in )?(.+)$")
_ABOUT = re.compile(r"(?:about|around|circa|roughly|approximately|c\.) ?(.+)$|~ ?(.+)$")
_BEYOND = re.compile(r"(before|after|by|since) (.+)$")
_BETWEEN = re.compile(r"between (.+) and (.+)$|from (.+) to (.+)$")
_RANGE = re.compile(r"(.+?) (?:to|until) (.+)$|(.+?) ?[–—] ?(.+)$|(\d{4})-(\d{4})$")
_BARE_DAY = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)? ({_NAMES})$")
_RELATIVE = re.compile(
    rf"(?:(later|earlier) )?(this|last|next) (day|week|month|season|year|decade|{_SEASON}|{_NAMES})$"
)
_MONTH_RELATIVE = re.compile(rf"({_NAMES}) (this|last|next) year$")
_AGO = re.compile(r"(.+) ago$|in (.+)$|(.+) from now$")
_EVENT = r"([a-z0-9][a-z0-9_-]*?)(?:\.(start|end))?"
_LINK = re.compile(rf"(?:(.+) )?(after|before|with|during) {_EVENT}$")
_DATE_HINT = "write it like 2013-07-01, 1 July 2013, July 2013, summer 2013, late 2017, 2013, this year, after EVENT"


def parse(text: str) -> Node | Link:
    """Read a time text; ValueError carries a message and a hint."""
    words = " ".join(text.lower().replace("\u00a0", " ").split())
    if not words:
        raise ValueError("nothing stands where a time was expected", _DATE_HINT)
    node = _absolute(words) or _relative(words)
    if node is not None:
        return node
    link = _link(words, text)
    if link is not None:
        return link
    if _SHORT_YEARS.match(words):
        raise ValueError(
            f'"{text}" means one thing to EDTF, another to an article and a third to an accountant',
            "write winter 2013, 2013 to 2024 or FY 2013-14",
        )
    if re.match(r"y-?\d{5,}|-\d{4}", words):
        raise ValueError(f'"{text}" is outside the years 1 to 9999', _DATE_HINT)
    raise ValueError(f'"{text}" is not a time', _DATE_HINT)


def _absolute(words: str) -> Node | None:
    """A time of the calendar, which needs no telling."""
    return _period(words) or _compound(words)


def _period(words: str) -> Period | None:
    """A single day, month, season, year, decade or financial year."""
    if m := _ISO_DAY.match(words):
        return _day(int(m[1]), int(m[2]), int(m[3]))
    if m := _DAY.match(words):
        return _day(int(m[3]), _MONTH[m[2]], int(m[1]))
    if m := _DAY_US.match(words):
        return _day(int(m[3]), _MONTH[m[1]], int(m[2]))
    if m := _YEAR.match(words):
        return Period((year_span(int(m[1])),), "year", m[1])
    if m := _MONTH_YEAR.match(words):
        return _month(int(m[2]), _MONTH[m[1]])
    if m := _ISO_MONTH.match(words):
        return _month(int(m[1]), int(m[2])) if int(m[2]) <= 12 else None
    if m := _SEASON_YEAR.match(words):
        return _season("autumn" if m[1] == "fall" else m[1], int(m[2]))
    if m := _FISCAL.match(words):
        return _fiscal(int(m[1]), m[2], words)
    if m := _DECADE.match(words):
        return _years(int(m[1]), 10, f"{m[1]}s")
    if m := _UNSPECIFIED.match(words):
        if m[1]:
            size = 10 ** len(m[2])
            if len(m[1]) + len(m[2]) != 4:
                return None
            return _years(int(m[1]) * size, size, m[1] + m[2].upper())
        return Period((year_span(int(m[3])),), "year", m[3]) if m[3] else _month(int(m[4]), int(m[5]))
    return None


def _compound(words: str) -> Node | None:
    """Times of the calendar with a word before them, and spans and choices of them."""
    if m := _PART.match(words):
        inner = _period(m[2])
        return Part(m[1], inner, inner.unit) if inner and inner.unit in ("year", "season", "month") else None
    if words[-1] in "~?%":
        inner_node = _period(words[:-1])
        return About(inner_node) if inner_node else None
    if m := _ABOUT.match(words):
        inner_any = _absolute(m[1] or m[2])
        return About(inner_any) if inner_any else None
    if (m := _BEYOND.match(words)) and (node := _absolute(m[2])):
        return Beyond(m[1], node)
    if " or " in words:
        options = [_absolute(part) for part in words.removeprefix("either ").split(" or ")]
        return Choice(tuple(o for o in options if o)) if all(options) else None
    if "/" in words:
        return _interval(words)
    if m := _BETWEEN.match(words):
        return _range(m[1] or m[3], m[2] or m[4])
    if m := _RANGE.match(words):
        return _range(m[1] or m[3] or m[5], m[2] or m[4] or m[6])
    return None


def _interval(words: str) -> Node | None:
    """An EDTF interval: `2018-11-19/2018-11-30`, `2013/..`, `../2013`, `2013/`."""
    first, _, last = words.partition("/")
    open_ends = ("..", "")
    if first in open_ends and last in open_ends:
        return None
    lo = None if first in open_ends else _absolute(first)
    hi = None if last in open_ends else _absolute(last)
    if (lo is None and first not in open_ends) or (hi is None and last not in open_ends):
        return None
    if lo and hi:
        return _ordered(lo, hi)
    return Range(lo, hi, f"from {lo.show()}" if lo else f"until {hi.show()}" if hi else "")


def _range(first: str, last: str) -> Node | None:
    """A span written out, whose first half may leave the year or the month to the second."""
    hi = _absolute(last)
    if hi is None:
        return None
    year = last.rsplit(" ", 1)[-1]
    tail = last.split(" ", 1)[-1]
    lo = _absolute(first) or _absolute(f"{first} {year}") or _absolute(f"{first} {tail}")
    return _ordered(lo, hi) if lo else None


def _ordered(lo: Node, hi: Node) -> Range:
    from govtimeline.when.nodes import STRICT, Told

    nowhen = Told(Span(0, 0))
    if min(v.core.lo for v in lo.read(nowhen, STRICT)) > max(v.core.hi for v in hi.read(nowhen, STRICT)):
        raise ValueError(
            f'the span from "{lo.show()}" to "{hi.show()}" ends before it starts', "write the earlier time first"
        )
    return Range(lo, hi, _shown_range(lo.show(), hi.show()))


def _shown_range(first: str, last: str) -> str:
    """A span as timelines print it: "Sep–Oct 2014", "19–30 Nov 2018", "2013–2024"."""
    a, b = first.split(" "), last.split(" ")
    while len(a) > 1 and len(b) > 1 and a[-1] == b[-1]:
        a.pop()
        b.pop()
    dash = "–" if len(a) == len(b) == 1 else " – "
    return f"{' '.join(a)}{dash}{last}"


def _relative(words: str) -> Node | None:
    """A time that counts from the telling."""
    if words in ("today", "yesterday", "tomorrow", "now"):
        return Relative({"yesterday": "last", "tomorrow": "next"}.get(words, "this"), "day", words)
    if m := _RELATIVE.match(words):
        unit = "autumn" if m[3] == "fall" else m[3]
        if unit in _MONTH:
            unit = MONTHS[_MONTH[unit] - 1]
        if m[1] and m[2] != "this":
            return None
        return Relative(m[1] or m[2], unit, words)
    if m := _MONTH_RELATIVE.match(words):
        return _MonthOf(_MONTH[m[1]], m[2], words)
    if m := _AGO.match(words):
        if m[2] and m[2] in _MONTH:
            return None
        return Ago(Duration.parse(m[1] or m[2] or m[3]), -1 if m[1] else 1, words)
    if (m := _PART.match(words)) and (inner := _relative(m[2])) is not None:
        unit = _unit_of(inner)
        return Part(m[1], inner, unit) if unit else None
    if (m := _BEYOND.match(words)) and (inner := _relative(m[2])) is not None:
        return Beyond(m[1], inner)
    if (m := _ABOUT.match(words)) and (inner := _relative(m[1] or m[2])) is not None:
        return About(inner)
    if m := _BARE_DAY.match(words):
        day_of(2000, _MONTH[m[2]], int(m[1]))
        return Bare(_MONTH[m[2]], int(m[1]), f"{int(m[1])} {_short(_MONTH[m[2]])}")
    if words in _MONTH:
        return Bare(_MONTH[words], None, _short(_MONTH[words]))
    return None


class _MonthOf(Relative):
    """A month of the year before, of or after the telling: "November last year"."""

    def __init__(self, month: int, word: str, text: str) -> None:
        super().__init__(word, MONTHS[month - 1], text)
        self.month = month

    def _core(self, day: int) -> Span:
        from datetime import date

        step = {"last": -1, "this": 0, "next": 1}[self.word]
        return month_span(date.fromordinal(day).year + step, self.month)


def _unit_of(node: Node) -> str:
    """The unit that early, mid or late can part, "" where there is none."""
    if isinstance(node, Relative) and node.word in ("this", "last", "next"):
        unit = "season" if node.unit in SEASONS else "month" if node.unit in MONTHS else node.unit
        return unit if unit in ("year", "season", "month") else ""
    return "month" if isinstance(node, Bare) and node.day is None else ""


def _link(words: str, text: str) -> Link | None:
    """A time tied to another event."""
    m = _LINK.match(words)
    if not m or not re.search("[a-z]", m[3]):
        return None
    if m[1] is None:
        return Link(m[3], m[4] or "", _relation(m[2]), None)
    if m[2] not in ("after", "before"):
        raise ValueError(f'"{text}" counts from neither before nor after', f"write {m[1]} after {m[3]}")
    return Link(m[3], m[4] or "", _relation(m[2]), Duration.parse(m[1]))


def _relation(word: str) -> Relation:
    relations: dict[str, Relation] = {"after": "after", "before": "before", "with": "with", "during": "during"}
    return relations[word]


def _short(month: int) -> str:
    return MONTHS[month - 1][:3].title()


def _day(year: int, month: int, day: int) -> Period:
    ordinal = day_of(year, month, day)
    return Period((Span(ordinal, ordinal),), "day", f"{day} {_short(month)} {year:04}")


def _month(year: int, month: int) -> Period:
    return Period((month_span(year, month),), "month", f"{_short(month)} {year:04}")


def _season(season: str, year: int) -> Period:
    spans = (season_span(season, year),)
    if season == "winter" and year > 1:
        spans = (season_span(season, year - 1), *spans)
    return Period(spans, "season", f"{season} {year:04}")


def _years(first: int, count: int, shown: str) -> Period:
    return Period((Span(year_span(max(1, first)).lo, year_span(first + count - 1).hi),), "decade", shown)


def _fiscal(year: int, short: str | None, words: str) -> Period:
    if short and int(short) not in ((year + 1) % 100, year + 1):
        raise ValueError(f'"{words}" is not one financial year', f"write FY {year}-{(year + 1) % 100:02}")
    return Period((financial_year(year),), "span", f"FY {year}–{(year + 1) % 100:02}")
