"""The grammar of time texts: EDTF (ISO 8601-2) levels 0 and 1, and what sources write.

`parse` returns what a text says, as a `Node` (a time of the calendar or of the telling) or as a `Link` (a
time tied to another event). What it refuses is Unreadable.

    text      single or single | span | bound single | single | link
    span      time to time | time - time | time and time | between time and time | time/time | time onwards | until time
    bound     before | after | by | since | from | no later than | pre- | ...
    single    time | telling | week of single | noon on single
    time      period | early|mid|late period | first half of period | about time | perhaps time | time~ | in time
    period    day | month | season | year | decade | what `forms` and `yearly` read
    telling   (`counting`) this|last|next period | yesterday | length ago | day, month, feast alone | Tuesday
    link      (`links`) after|before|with|during EVENT | length after|before EVENT | the year after EVENT
"""

from __future__ import annotations

import re
from functools import cache

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.when import counting, forms, hedges, yearly
from govtimeline.saying.when.days import (
    FIRST_DAY,
    LAST_DAY,
    MONTH_NAMES,
    MONTHS,
    WEEKDAYS,
    YEARS,
    NoSuchDay,
    years_span,
)
from govtimeline.saying.when.duration import LONGEST_TEXT, QUALIFIERS, Duration
from govtimeline.saying.when.framing import (
    BOUND_ENDS,
    BOUNDS,
    CLOCK,
    CLOCK_CUES,
    LATER_PRINT,
    LEAD,
    PART,
    WEEK,
    WEEKDAY,
    bound_first,
    compiled,
    runs,
)
from govtimeline.saying.when.links import Link, link
from govtimeline.saying.when.nodes import About, Beyond, Choice, Node, Part, Period, Range, Week
from govtimeline.saying.when.periods import PARTS, SEASON, period
from govtimeline.saying.when.telling import DAYS, UNITS, Bare

_CENTURIES = " centuries"
_WORD = re.compile("[a-z]{3,}")
_BOUND = "|".join(sorted(BOUNDS, key=len, reverse=True))
_BEYOND = re.compile(rf"({_BOUND})(?:(?<=-)| )(.+)")
_EDGE = rf"({_BOUND}) (?:the )?(end|start|beginning) of (?:the )?(.+)"
_LEAD = re.compile(rf"(?:{LEAD})(?: the)? (.+)|the (?:year )?(.+)")
_LATE = re.compile(r"(\d{4}) (early|mid|late)", re.ASCII)
_SPANS = (
    re.compile(r"between (.+?) and (.+)"),
    re.compile(r"(?:from )?(.+?)(?: (?:to|until|till) |-to-)(.+)"),
    re.compile(r"(.+?) ?[–—] ?(.+)"),
)
_HYPHEN = re.compile(" ?- ?")
_ISO_END = re.compile(r"(?:^|\D)\d{4}-\d\d$", re.ASCII)
_AND = re.compile(r"(.+?) and (.+)")
_OPEN = re.compile(r"(?:from )?(.+) onwards?")
_UNTIL = re.compile(r"(?:until|till) (.+)")
_LENGTH_AWAY = re.compile(r"(?:(?:before|after|by|since) )?(.+) (?:ago|from now)")

_ALONE = {*MONTH_NAMES, *SEASON, *WEEKDAYS, *DAYS, *yearly.FEASTS}
"""The words that are times by themselves, or end one that is written with a hyphen (mid-may)."""
_AROUND = (
    WEEK, CLOCK, _EDGE,
    *(p.pattern for p in (PART, _BEYOND, _LEAD, *_SPANS, _AND, _OPEN, _UNTIL, *counting.AROUND)),
)  # fmt: skip


def around() -> set[str]:
    """The words that may stand around a time: before it, between two of them, after it."""
    patterns = (*_AROUND, *BOUND_ENDS, _CENTURIES, LATER_PRINT)
    framing = (re.findall("[a-z]{2,}", pattern) for pattern in patterns)
    return {"or", "either", *hedges.spelling()}.union(*framing, *(qualifier.split() for qualifier in QUALIFIERS))


def spelling() -> list[str]:
    """The words that times are written with, to put a misspelt one right."""
    tables = (MONTHS, SEASON, WEEKDAYS, DAYS, UNITS, forms.spelling(), yearly.spelling(), around())
    return sorted({word for table in tables for name in table for word in name.split() if len(word) > 2})


def parse(text: str) -> Node | Link:
    """Read a time text; Unreadable where that cannot be done."""
    words = _words(text)
    try:
        said = _read(words, text)
    except NoSuchDay as error:
        raise Unreadable(f'"{text}" is not in the calendar', str(error)) from None
    if said is None:
        raise _refused(text, words)
    return said


def reads(text: str, told: bool = False) -> bool:
    """Whether a text writes a time, or one that counts from its telling: much sooner known than why it writes none."""
    try:
        said = _read(_words(text), text)
    except ValueError:
        return False
    return said is not None and (not told or (not isinstance(said, Link) and said.needs_told))


def _words(text: str) -> str:
    return bound_first(" ".join(text.lower().split()).removesuffix(LATER_PRINT))


def _read(words: str, text: str) -> Node | Link | None:
    """What a text says, None where that is no time; Unreadable or NoSuchDay where it nearly is one."""
    if not words or len(text) > LONGEST_TEXT:
        return None
    return link(words, text, is_time) or _single(words) or _compound(words)


def _refused(text: str, words: str) -> Unreadable:
    """Why a text is not read."""
    from govtimeline.saying.when.refusal import refusal, too_long_or_empty  # only mistakes need it

    if error := too_long_or_empty(text):
        return error
    if m := _LENGTH_AWAY.fullmatch(words):
        Duration.parse(m[1])  # it says what is wrong with the length
    return refusal(text, words, reads, spelling)


def is_time(word: str) -> bool:
    """Whether a word is a time by itself, so that `after dec` is after December and after no event of that name."""
    if word.rpartition("-")[2] not in _ALONE and not any(map(str.isdigit, word)):
        return False
    if not _known_words().issuperset(_WORD.findall(word)):
        return False
    try:
        return _single(word) is not None
    except NoSuchDay:
        return False


@cache
def _known_words() -> set[str]:
    """The words of three letters and more that are in any time: most ids have others, and need not be read."""
    return set(_WORD.findall(" ".join((*spelling(), *_ALONE))))


def _compound(words: str) -> Node | None:
    """Choices and spans of times, and one bounded by a time."""
    said, mark = hedges.before(words)
    if " or " in said:
        choice = _choice(said.removeprefix("either ").split(" or "))
        return _about_each(choice, mark) if mark and choice else choice
    if " of " in words and (m := compiled(_EDGE).fullmatch(words)):
        return _edge(BOUNDS[m[1]], m[2], m[3])
    if (m := _BEYOND.fullmatch(words)) and (node := _single(m[2])):
        return _beyond(BOUNDS[m[1]], node)
    return _span(words)


def _beyond(word: str, node: Node) -> Beyond:
    """A time before, after, by, since or from another; NoSuchDay where that is wholly outside the calendar."""
    beyond = Beyond(word, node)
    if not beyond.needs_told and not all(
        v.core.lo <= LAST_DAY and v.core.hi >= FIRST_DAY for v in beyond.at(FIRST_DAY, False)
    ):
        raise NoSuchDay(YEARS)
    return beyond


def _single(words: str) -> Node | None:
    """One time, of the calendar or of the telling."""
    return _calendar(words) or counting.telling(words) or _week(words) or _clocked(words)


def _week(words: str) -> Week | Bare | None:
    """The week that begins on a day, ends on one or holds it."""
    m = compiled(WEEK).fullmatch(words) if words.startswith(("w", "the w")) else None
    day = _single(m[3]) if m else None
    if not m or not day or day.kind != "day" or isinstance(day, About):
        return None
    word = m[1] or {"c": "commencing", "e": "ending"}[m[2]]
    week = Week("commencing" if word in ("beginning", "starting") else word, day)
    return day.of_week(week.around, week.show()) if isinstance(day, Bare) else week


def _clocked(words: str) -> Node | None:
    """A day with a time of day, which is left aside."""
    m = compiled(CLOCK).fullmatch(words) if not runs(words).isdisjoint(CLOCK_CUES) else None
    day = _calendar(m[1] or m[2]) or counting.telling(m[1] or m[2]) if m else None
    return day if day and day.kind == "day" else None


# Times of the calendar


def _calendar(words: str) -> Node | None:
    """One time of the calendar, or about one."""
    if node := _plain(words):
        return node
    if (m := _LEAD.fullmatch(words)) and (led := _calendar(m[1] or m[2])):
        return led
    said, mark = hedges.hedged(words)
    inner = _plain(said) or _week(said) if mark else None
    return About(inner, mark) if inner and not inner.needs_told else None


def _plain(words: str) -> Period | Part | None:
    """A period or a part of one, perhaps after "the"."""
    if words.endswith(")") and (m := compiled(WEEKDAY).fullmatch(words)) and m[3]:
        words = f"{m[1]} {m[3]}"
    return period(words) or _part(words) or (_plain(words[4:]) if words.startswith("the ") else None)


def _part(words: str) -> Part | None:
    """Early, mid or late in a period, or a half of it."""
    if m := _LATE.fullmatch(words):  # 1915 late
        words = f"{m[2]} {m[1]}"
    m = PART.fullmatch(words)
    if not m:
        return None
    said = m[1].removeprefix("the ")
    # the 2000s are a hundred years, but the late 2000s are long past
    inner = Period((years_span(2000, 10),), "decade", "2000s") if m[2] == "2000s" else period(m[2])
    return Part(PARTS[said], inner, said) if inner and Part.has(PARTS[said], inner) else None


def _choice(parts: list[str]) -> Node | None:
    """Times between which the text leaves a choice; one may leave its month or year to a later one."""
    options = [
        _option(part)
        or next((found for later in parts[n:] if (found := _borrowing(part, later))), None)
        or counting.telling(part)
        for n, part in enumerate(parts, start=1)
    ]
    return Choice(tuple(o for o in options if o)) if all(options) else None


def _option(words: str) -> Node | None:
    if node := _calendar(words):
        return node
    if (m := _BEYOND.fullmatch(words)) and (node := _calendar(m[2])):
        return _beyond(BOUNDS[m[1]], node)
    return _span(words)


def _borrowing(first: str, last: str) -> Node | None:
    """A time that leaves its year, or month and year, to the one after it: "19 to 30 November 2018"."""
    tail, year = last.split(" ", 1)[-1], last.rsplit(" ", 1)[-1]
    if tail == last:
        return None
    return _single(f"{first} {tail}") or _single(f"{first} {year}")


def _edge(word: str, edge: str, rest: str) -> Node | None:
    """By the end of a time, before its start: the words name its very edge, not its last or first third."""
    node = _single(rest)
    if node is None or isinstance(node, Part):
        return None
    if edge == "end" and word in ("before", "by", "after"):
        return _beyond("after" if word == "after" else "by", node)
    if word == "before":
        return _beyond(word, node)
    if word != "after":
        part = _single(f"{edge} of {rest}")
        return _beyond(word, part) if part else None
    return None if node.needs_told else Range(node, None)


def _span(words: str) -> Node | None:
    """A span written out, or one with an open end."""
    said, mark = hedges.before(words)
    if mark:
        span = _span(said)
        return _about_each(span, mark) if span else None
    if "/" in words and (node := _interval(words)):
        return node
    if (m := _OPEN.fullmatch(words)) and (node := _calendar(m[1])):
        return Range(node, None)
    if (m := _UNTIL.fullmatch(words)) and (node := _calendar(m[1])):
        return Range(None, node)
    for pattern in (*_SPANS, _AND):
        m = pattern.fullmatch(words)
        if m and (node := _joined(m[1], m[2], adjacent=pattern is _AND)):
            return node
    for m in _HYPHEN.finditer(words):
        first = words[: m.start()]
        if (len(m[0]) > 1 or not _ISO_END.search(first)) and (node := _joined(first, words[m.end() :])):
            return node
    return None


def _joined(first: str, last: str, adjacent: bool = False) -> Node | None:
    """A span from one time to another; the first may leave its year to the last."""
    if last.endswith(_CENTURIES):
        last = last.removesuffix(_CENTURIES) + " century"
    hi = _calendar(last)
    lo = (_calendar(first) or _borrowing(first, last)) if hi else None
    return _ordered(lo, hi, (first, last), adjacent) if lo and hi else None


def _interval(words: str) -> Node | None:
    """An EDTF interval: `2018-11-19/2018-11-30`, `2013/..`, `../2013`, `2013/`; also `spring/summer 2013`."""
    if compiled(r".*[a-z]\.? \d{4}/\d{4}").fullmatch(words):  # 10 Feb 1707/1708 is one day
        return None
    first, _, last = words.partition("/")
    open_ends = ("..", "")
    lo = None if first in open_ends else _calendar(first)
    hi = None if last in open_ends else _calendar(last)
    if hi and not lo and first[:1].isalpha():
        lo = _borrowing(first, last)
    if (lo is None and first not in open_ends) or (hi is None and last not in open_ends):
        return None
    if lo and hi:
        return _ordered(lo, hi, (first, last))
    return Range(lo, hi) if lo or hi else None


def _ordered(lo: Node, hi: Node, said: tuple[str, str], adjacent: bool = False) -> Range:
    """A span from one time to another, both as `said`; `adjacent` where the text joins them by "and"."""
    starts, ends = lo.at(FIRST_DAY, False), hi.at(FIRST_DAY, False)
    if min(v.core.lo for v in starts) > max(v.core.hi for v in ends):
        from govtimeline.saying.when.refusal import earlier_first  # only mistakes need it

        message = f'the span from "{lo.show()}" to "{hi.show()}" ends before it starts'
        raise Unreadable(message, earlier_first(*said, reads))
    if adjacent and not any(a.core.hi + 1 == b.core.lo for a in starts for b in ends):
        raise Unreadable(
            f'"{lo.show()}" and "{hi.show()}" do not follow on each other',
            "write to for a span and or for a choice; two times of two things are two claims",
        )
    return Range(lo, hi)


def _about_each(node: Node, mark: str) -> Node | None:
    """About several times: about each of them. None of a time before or after another is only about."""
    if isinstance(node, Choice):
        options = [_about_each(option, mark) for option in node.options]
        return Choice(tuple(o for o in options if o)) if all(options) else None
    if isinstance(node, Range):
        return Range(node.first and _about_each(node.first, mark), node.last and _about_each(node.last, mark))
    if isinstance(node, About):
        return About(node.inner, mark if node.mark == mark else "%")
    return None if isinstance(node, Beyond) or node.needs_told else About(node, mark)
