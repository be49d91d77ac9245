"""Why a text is no time, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.when.days import MONTH_NAMES, MONTHS, SEASONS
from govtimeline.saying.when.duration import LONGEST_TEXT

DATE_HINT = (
    "write it like 2013-07-01, 1 July 2013, July 2013, summer 2013, late 2017, 2013, 2013 to 2015, "
    "this year, after EVENT"
)
Match = re.Match[str]
Parse = Callable[[str], object]


class Reason(NamedTuple):
    """Why texts of one shape are refused.

    pattern: of the text, folded; groups have no names. message: with the text as `{0}`. hint: what to write instead,
    with the groups as `{1}` and so on, or a function of the match that says it, "" where the reason is not this one.
    """

    pattern: str
    message: str
    hint: str | Callable[[Match], str]


def _short_years(m: Match) -> str:
    """What 2013-14, 2013-24 or 2013/18 may stand for."""
    year, last = int(m[1]), int(m[2] or m[3])
    if last == (year + 1) % 100:
        both = f"{year:04}-{last:02}"
        return f"write {year:04} to {year + 1:04}, FY {both}, academic year {both} or winter {both}"
    if last == year % 100:
        return f"write {year:04}, or both years of a span in full"
    span = f"{year:04} to {year // 100 + (last < year % 100):02}{last:02}"
    return f"write {SEASONS[last - 21]} {year:04} or {span}" if 21 <= last <= 24 else f"write {span}"


def _day(day: str, month: str) -> str:
    return f"{int(day)} {MONTHS[int(month) - 1].title()}"


def _either_way(m: Match) -> str:
    """The two days that 1/7/2013 may be."""
    return f"write {_day(m[2], m[3])} {m[4]} or {_day(m[3], m[2])} {m[4]}"


def _in_full(m: Match) -> str:
    """The day of 13/7/13, where it is one, in the two centuries that it is likely to be of."""
    day, month = (m[2], m[3]) if int(m[3]) <= 12 else (m[3], m[2])
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return DATE_HINT
    return f"write {_day(day, month)} 20{m[4]} or {_day(day, month)} 19{m[4]}"


def _both_years(m: Match) -> str:
    """The two years that FY 2013 or a tax year of one number may be."""
    name = next((name for name in ("tax year", "academic year", "school year") if name in m[0]), "FY")
    year = int(m[1] or m[2])
    first, other = (f"{name} {y:04}-{(y + 1) % 100:02}" for y in (year, year - 1))
    return f"write both its years: {first} or {other}"


def _of_its_months(m: Match) -> str:
    first = int(m[1] or m[2])
    return f"write its months, such as September {first:04} to July {first + 1:04}"


def _new_style(m: Match) -> str:
    year = int(m[3]) + 1
    if year % (10 ** len(m[4])) != int(m[4]):
        return ""
    return f"write {m[1] or ''}{MONTHS[MONTH_NAMES[m[2]] - 1].title()} {year:04}, as years are counted from 1 January"


def _after_event(m: Match) -> str:
    """The way to write "the following month" or "that year", with the event that it counts from."""
    relation = {"following": "after", "next": "after", "previous": "before", "preceding": "before"}.get(m[1])
    return f"write the {m[2]} {relation} EVENT" if relation else f"write the same {m[2]} as EVENT"


def _apart(m: Match) -> str:
    first, rest = re.split("[;,] ", m[0], maxsplit=1)
    return f'write {first} here; "{rest}" is for a claim of its own'


_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_LENGTH = r"(?:an?|\d+|[a-z]+) (?:day|week|fortnight|month|year|decade)s?"
_KIND = "(?:financial|fiscal|tax|academic|school)"
_BRITISH = '"{0}" is one day in Britain and another in America'
_OF_TEXT = '"{0}" counts from what only the words around it tell'
_SHORT = '"{0}" means one thing to EDTF, another to an article and a third to an accountant'
_KNOWN = (
    Reason(r"y-?\d{5,}.*|-\d{4}.*|\d{5,}", '"{0}" is outside the years 1 to 9999', DATE_HINT),
    Reason(
        r".*(?:\d|century).*\bb\.?c\.?(?:e\.?)?",
        '"{0}" is before the years 1 to 9999',
        "leave the time out, and say it in the note of the claim",
    ),
    Reason(
        rf"(\d\d? )?({_MONTH})\.? (\d{{4}})/(\d\d?)",
        '"{0}" is Old Style: its year was counted from 25 March as well as from 1 January',
        _new_style,
    ),
    Reason(r"(.*\s)?(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](\d{4})(?:\s.*)?", _BRITISH, _either_way),
    Reason(
        r"(.*\s)?(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](\d\d)(?:\s.*)?",
        _BRITISH,
        "write the month in letters and the year in full",
    ),
    Reason(r"(.*\s)?(\d\d?)[/.-](\d\d?)[/.-](\d\d)(?:\s.*)?", '"{0}" leaves its century out', _in_full),
    Reason(
        rf"(?:fy|{_KIND} year) ?(\d{{4}})|(\d{{4}}) {_KIND} year",
        '"{0}" may be the year that begins then or the one that ends then',
        _both_years,
    ),
    Reason(
        r"(?:the )?(\d{4})[-–/]\d\d(?:\d\d)? (?:session|season)|(?:session|season) (\d{4})[-–/]\d\d(?:\d\d)?",
        '"{0}" has no days of its own: every parliament and every league has other ones',
        _of_its_months,
    ),
    Reason(r"(\d\d)", '"{0}" may be a year of any century', "write the year in full: 19{1}, 20{1} or AD {1}"),
    Reason(
        r"[^;]*\d[^;]*; .*\d.*|.*\d[^,]*, (?:printed|reprinted|published|cast|from) .*\d.*",
        '"{0}" is two times of two things',
        _apart,
    ),
    Reason(
        r"(?:in |on |during )?(?:the |that )?(following|next|previous|preceding|same|that) (day|week|month|year)",
        _OF_TEXT,
        _after_event,
    ),
    Reason(rf"({_LENGTH}) (?:later|afterwards|after)", _OF_TEXT, "write {1} after EVENT"),
    Reason(rf"({_LENGTH}) (?:earlier|before|previously)", _OF_TEXT, "write {1} before EVENT"),
    Reason(
        r"(?:later|earlier|late|early)(?: on)?(?: in)? (?:that|the same) (day|week|month|year)",
        _OF_TEXT,
        "write the same {1} as EVENT",
    ),
    Reason(
        r"(?:(?:in|over|during|for|within) )?the (?:last|past) (day|week|month|quarter|season|year|decade)",
        '"{0}" may be the days up to its telling or a period of the calendar',
        "write last {1}, or dates",
    ),
    Reason(
        r"(?:(?:in|over|during|for|within) )?the (?:last|past) (\S+ \S+s)",
        '"{0}" may be the days up to its telling or a period of the calendar',
        "write since {1} ago, or dates",
    ),
)
_TWO_YEARS = Reason(
    r"(?!.*\b(?:fy|financial)\b)(?:.*[^\d-])?(\d{4})(?:-(00|1[3-9]|[2-9]\d)|[–/](\d\d))(?:[^\d-].*)?",
    _SHORT,
    _short_years,
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def too_long_or_empty(text: str) -> Unreadable | None:
    """The error for a text that is longer than any time, or holds nothing."""
    if len(text) > LONGEST_TEXT:
        return Unreadable(f"a time of {len(text)} characters, at most {LONGEST_TEXT} are read", DATE_HINT)
    if not text.split():
        return Unreadable("nothing stands where a time was expected", DATE_HINT)
    return None


def refusal(text: str, words: str, parse: Parse, spelling: Callable[[], list[str]]) -> Unreadable:
    """The error for a text that `parse` cannot read.

    words: the text folded. spelling: the words that times are written with.
    """
    for reason in _KNOWN:
        if error := _for(reason, text, words):
            return error
    m = re.fullmatch(r"(.+ (?:day|week|fortnight|month|quarter|year|decade)s?) (after|before) (.+)", words)
    if m and _reads(m[3], parse):
        hint = f"write the time that it comes to, or {m[2]} {m[3]}"
        return Unreadable(f'"{text}" counts from a time of the calendar', hint)
    m = re.fullmatch("(?:from )?(.+) (?:to|until|till) (.+)", words)
    ends = [_reads(end, parse) for end in m.groups()] if m else []
    if ends and all(ends) and any(getattr(end, "needs_told", False) for end in ends):
        return Unreadable(f'"{text}" is a span of times that count from its telling', "write the days, months or years")
    mended = _did_you_mean(words, parse, spelling())
    return (not mended and _for(_TWO_YEARS, text, words)) or Unreadable(f'"{text}" is not a time', mended or DATE_HINT)


def _for(reason: Reason, text: str, words: str) -> Unreadable | None:
    """The error for a text that is refused for a reason; None where it is not."""
    pattern, message, hint = reason
    m = _compiled(pattern).fullmatch(words)
    said = (hint(m) if callable(hint) else hint.format(text, *m.groups())) if m else ""
    return Unreadable(message.format(text), said) if said else None


def _reads(words: str, parse: Parse) -> object | None:
    """What some words say of time, None where that is nothing."""
    try:
        return parse(words)
    except ValueError:
        return None


def _did_you_mean(words: str, parse: Parse, spelling: list[str]) -> str | None:
    """A hint with a misspelt word put right, where that makes a time."""
    mended = re.sub("[a-z]{4,}", lambda m: _put_right(m[0], spelling), words)
    return f"did you mean '{mended}'?" if mended != words and _reads(mended, parse) else None


def _put_right(word: str, spelling: list[str]) -> str:
    """The word that one is a slip of the pen from; itself where there is none, or it may well be another word.

    A slip is one letter too many, too few, wrong or in the wrong place, of a long word two, and never the first letter:
    Easter is no misspelt after.
    """
    from rapidfuzz.distance import OSA  # 10 ms to import, and only mistakes need it

    if word in spelling:
        return word
    slips = 2 if len(word) > 7 else 1
    near = [known for known in spelling if known[0] == word[0] and OSA.distance(word, known) <= slips]
    return min(near, key=lambda known: OSA.distance(word, known), default=word)
