"""Why a text is no time, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.when import hedges, instead
from govtimeline.saying.when.days import MONTH_NAMES, WEEKDAYS
from govtimeline.saying.when.duration import LONGEST_TEXT
from govtimeline.saying.when.framing import LEAD, TIME_OF_DAY

DATE_HINT = (
    "write it like 2013-07-01, 1 July 2013, July 2013, summer 2013, late 2017, 2013, 2013 to 2015, "
    "this year, after EVENT"
)
Match = re.Match[str]
Reads = Callable[..., bool]
Ways = Callable[[Match], Iterable[str]]


class Reason(NamedTuple):
    """Why texts of one shape are refused.

    pattern: of the text, folded; groups have no names. message: with the text as `{0}`. ways: what may be written
    instead, as templates with the groups as `{1}` and so on, or a function of the match. Those that would not be read
    are left out; where none is left of some, the reason is not this one. hint: with the ways as `{0}`, and the groups.
    within: whether a longer text that holds such words is refused for it.
    """

    pattern: str
    message: str
    ways: tuple[str, ...] | Ways = ()
    hint: str = "write {0}"
    within: bool = False

    def found(self, m: Match, reads: Reads) -> Found | None:
        """It as the reason of a text that is a match; None where it is not."""
        ways = self.ways(m) if callable(self.ways) else [way.format("", *m.groups()) for way in self.ways]
        left = tuple(way for way in ways if reads(way))
        hint = self.hint.format("{0}", *m.groups())
        return Found(self.message, left, hint) if left or self.ways == () else None


class Found(NamedTuple):
    """Why a text is refused, with what to write instead, as `Reason` has it; part: of which part of it, "" of all."""

    message: str
    ways: tuple[str, ...]
    hint: str
    part: str = ""

    def error(self, text: str) -> Unreadable:
        """It as an error."""
        hint = self.hint.format(_or([_NAMES.sub(_capital, way) for way in self.ways]))
        return Unreadable(self.message.format(text), f'for "{self.part}" {hint}' if self.part else hint)

    def after(self, frame: str, reads: Reads) -> Found:
        """The same of a text that has a bound or a hedge before those words, which what is written must keep."""
        if not self.ways or self.part:
            return self
        ways = dict.fromkeys(f"{frame}{_edge(frame, way)}" for way in self.ways)
        left = tuple(way for way in ways if reads(way))
        return self._replace(ways=left) if left else Found(self.message, (), "write the time that it comes to")


def _or(ways: list[str]) -> str:
    """The ways that a reader may choose from: a, b or c."""
    *others, last = ways or [""]
    return f"{', '.join(others)} or {last}" if others else last


def _capital(m: Match) -> str:
    return m[0].capitalize()


def _edge(frame: str, way: str) -> str:
    """The end of a span that a bound is about; a time that is no span as it is, and a span that is only hedged."""
    word = next((word for word in sorted(instead.BOUNDING, key=len, reverse=True) if frame.startswith(word)), "")
    if not word or " to " not in way:
        return way
    first, last = way.split(" to ", maxsplit=1)
    if " of " in frame:
        return last if "end of" in frame else first
    return first if instead.BOUNDING[word] in ("before", "since", "from", "no earlier than") else last


_NAMES = re.compile(rf"\b(?:{'|'.join((*MONTH_NAMES, *WEEKDAYS))}|christmas|easter|q[1-4]|h[12])\b(?![-_.])")
_BOUND = "|".join(sorted(instead.BOUNDING, key=len, reverse=True))
_FRAMED = re.compile(
    rf"(?P<frame>(?:{_BOUND})(?:(?<=-)| )(?:(?:the )?(?:end|start|beginning) of )?)(?:the )?(?P<rest>.+)"
)
_LED = re.compile(rf"(?:(?:{LEAD})(?: the)?|the(?: year)?) (?!(?:{_BOUND}) )(.+)")
_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_UNIT = "(day|week|fortnight|month|year|decade)"
_SOME = "(?:an? )?(?:[a-z]+ )?(?:of )?"
_KIND = "(?:financial|fiscal|tax|academic|school)"
_CLOCK = r"\d\d?(?:[.:]\d\d(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)"
_BRITISH = '"{0}" is one day in Britain and another in America'
_OF_TEXT = '"{0}" counts from what only the words around it tell'
_SHORT = '"{0}" means one thing to EDTF, another to an article and a third to an accountant'
_SESSION = '"{0}" has no days of its own: every parliament and every league has other ones'
_TWO_TIMES, _TWO_CLAIMS = '"{0}" is two times of two things', 'write {0} here; "{2}" is for a claim of its own'
_PAST = '"{0}" may be the days up to its telling or a period of the calendar'
_SPAN_TOLD = '"{0}" is a span of times that count from its telling'
_AWAY = '"{0}" counts from another time'
_KNOWN = (
    Reason(r"y-?\d{5,}.*|-\d{4}.*|\d{5,}", '"{0}" is outside the years 1 to 9999', hint=DATE_HINT),
    Reason(
        r".*(?:\d|century).*\bb\.?c\.?(?:e\.?)?",
        '"{0}" is before the years 1 to 9999',
        hint="leave the time out, and say it in the note of the claim",
    ),
    Reason(
        rf"(\d\d? )?({_MONTH})\.? (\d{{4}})/(\d{{4}}|\d\d?)",
        '"{0}" is Old Style: its year was counted from 25 March as well as from 1 January',
        instead.new_style,
        "write {0}, as years are counted from 1 January",
    ),
    Reason(
        r".*\d{3}.*,? \(?(?:o\.?s\.?|old style)\)?",
        '"{0}" is Old Style: a day of the Julian calendar, its year perhaps counted from 25 March',
        hint="write the day that it is in the calendar of today, 10 to 13 days later",
    ),
    Reason(
        r"(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](\d{4})", _BRITISH, instead.either_way, within=True
    ),
    Reason(
        r"(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](\d\d)",
        _BRITISH,
        instead.either_way_in_full,
        "write the month in letters and the year in full, such as {0}",
        within=True,
    ),
    Reason(r"(\d\d?)[/.-](\d\d?)[/.-](\d\d)", '"{0}" leaves its century out', instead.in_full, within=True),
    Reason(
        rf"(?:fy|{_KIND} year) ?(\d{{4}})|(\d{{4}}) {_KIND} year",
        '"{0}" may be the year that begins then or the one that ends then',
        instead.both_years,
        "write both its years: {0}",
    ),
    Reason(
        r"(\d{4})[-–/]\d\d(?:\d\d)?(?: [a-z]+)? (?:session|season)|"
        r"(?:[a-z]+ )?(?:session|season)(?: of)? (\d{4})[-–/]\d\d(?:\d\d)?",
        _SESSION,
        instead.of_its_months,
        "write its months, such as {0}",
    ),
    Reason(
        r"(\d\d)", '"{0}" may be a year of any century', ("19{1}", "20{1}", "AD {1}"), "write the year in full: {0}"
    ),
    Reason(r"([^;]*\d[^;]*); (.*\d.*)", _TWO_TIMES, ("{1}",), _TWO_CLAIMS),
    Reason(
        r"(.*\d[^,]*), ((?:printed|reprinted|published|cast|from) .*\d.*)", _TWO_TIMES, ("{1}",), _TWO_CLAIMS
    ),
    Reason(
        r"(.+) (\d{4})[-–/](\d{4}|\d\d?)",
        '"{0}" may be of one of its years, or of both',
        instead.of_two_years,
        "write {0}, or dates",
    ),
    Reason(
        r"(\d\d\d)0s?[-–/]([1-9])0['’]?s",
        '"{0}" leaves out a part of its years',
        lambda m: [f"{m[1]}0s to {m[1][:2]}{m[2]}0s"],
    ),
    Reason(
        r"(?:in |on |during )?(?:the |that )?(following|next|previous|preceding|same|that) (day|week|month|year)",
        _OF_TEXT,
        instead.after_event,
    ),
    Reason(r"(.+) (?:later|afterwards|after)", _OF_TEXT, ("{1} after EVENT",)),
    Reason(r"(.+) (?:earlier|before|previously)", _OF_TEXT, ("{1} before EVENT",)),
    Reason(
        rf"{_SOME}{_UNIT}s? (?:later|afterwards|after)",
        _OF_TEXT,
        ("3 {1}s after EVENT",),
        "write how long it was in numbers, such as {0}",
    ),
    Reason(
        rf"{_SOME}{_UNIT}s? (?:earlier|before|previously)",
        _OF_TEXT,
        ("3 {1}s before EVENT",),
        "write how long it was in numbers, such as {0}",
    ),
    Reason(
        r"(?:later|earlier|late|early)(?: on)?(?: in)? (?:that|the same) (day|week|month|year)",
        _OF_TEXT,
        ("the same {1} as EVENT",),
    ),
    Reason(
        r"(?:(?:in|over|during|for|within) )?the (?:last|past) (day|week|month|quarter|season|year|decade)",
        _PAST,
        hint="write last {1}, or dates",
    ),
    Reason(
        r"(?:(?:in|over|during|for|within) )?the (?:last|past) (\S+ \S+s)", _PAST, ("since {1} ago",),
        "write {0}, or dates",
    ),
    Reason(r"(?:(?:in|over|during|for|within) )?the (?:last|past) \S+ \S+s", _PAST, hint="write dates"),
    Reason(
        r"the (day|week|month|year) (?:after next|before last)", '"{0}" is two steps from its telling',
        hint="write the {1} by its date",
    ),
    Reason(
        rf"(?:[a-z]+ |\d+ )?{_UNIT}s? (?:on|from|next|last) (?:the )?(.+)", _AWAY, ("{2}",),
        "write the day that it comes to",
    ),
    Reason(rf"({'|'.join(WEEKDAYS)}) (?:week|fortnight)", _AWAY, hint="write the day that it comes to"),
    Reason(
        r"(first|1st|second|2nd|third|3rd|fourth|4th|last|final) week (?:of|in) (\d{4})",
        '"{0}" may be counted from 1 January or from a Monday',
        instead.week_of_year,
    ),
    Reason(
        r"new year (\d{4})", '"{0}" may be a day or the weeks after it',
        ("New Year's Day {1}", "early January {1}", "early {1}"),
    ),
    Reason(
        r"new year", '"{0}" may be a day or the weeks after it',
        ("New Year's Day", "early January", "early next year"),
    ),
    Reason(
        rf"(?:at )?(?!{TIME_OF_DAY}(?:,| )){_CLOCK}(?:,| on)? (.+)|(.+?),? (?:at )?(?!{TIME_OF_DAY}$){_CLOCK}",
        '"{0}" has a time of day that no clock shows',
        lambda m: [m[1] or m[2]],
        "write {0}, for times of day are left aside, or one from 0:00 to 24:00 or from 1 to 12 with am or pm",
    ),
)
_TWO_YEARS = (
    Reason(
        r"(\d\d)(\d\d)[-–/]\2", _SHORT, ("{1}{2}",), "write {0}, or both years of a span in full", within=True
    ),
    Reason(
        rf"(?<!fy )(?<!year )(\d{{4}})(?!-(?:0[1-9]|1[0-2])\b)[-–/](\d\d?)(?! (?:fy|{_KIND}))",
        _SHORT,
        instead.short_years,
        within=True,
    ),
)
_LAST_OF_ALL = (
    Reason(r"(?:until|till) (.+)", _SPAN_TOLD, ("by {1}",)),
    Reason(r"(?:from )?(.+) onwards?", _SPAN_TOLD, ("from {1}",)),
    Reason(
        rf"({_BOUND}) ((?=.*[a-z])[a-z0-9][a-z0-9_-]*(?:\.start|\.end)?)",
        '"{0}" is neither a time nor tied to an event',
        instead.tied,
    ),
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


def refusal(text: str, words: str, reads: Reads, spelling: Callable[[], list[str]]) -> Unreadable:
    """The error for a text that `reads` denies to be a time.

    words: the text folded. spelling: the words that times are written with.
    """
    if found := _found(words, _KNOWN, reads):
        return found.error(text)
    said, mark = hedges.hedged(words)
    if mark and reads(said, told=True):
        message = f'"{text}" is about a time that counts from its telling'
        return Unreadable(message, "write it with its year, such as about May 2013, or without about")
    m = re.fullmatch(r"(.+ (?:day|week|fortnight|month|quarter|year|decade)s?) (after|before) (.+)", words)
    if m and reads(m[3]):
        hint = f"write the time that it comes to, or {m[2]} {m[3]}"
        return Unreadable(f'"{text}" counts from a time of the calendar', hint)
    m = re.fullmatch("(?:from )?(.+?)(?: (?:to|until|till) | ?[-–—/] ?)(.+)", words)
    ends = m.groups() if m else ()
    if ends and all(map(reads, ends)) and any(reads(end, told=True) for end in ends):
        return Unreadable(_SPAN_TOLD.format(text), "write the days, months or years")
    if mended := _did_you_mean(words, reads, spelling()):
        return Unreadable(f'"{text}" is not a time', mended)
    found = _found(words, _TWO_YEARS, reads) or _found(words, _LAST_OF_ALL, reads)
    return found.error(text) if found else Unreadable(f'"{text}" is not a time', DATE_HINT)


def earlier_first(first: str, last: str, reads: Reads) -> str:
    """What to write for a span whose first time comes after its last: December-January 2014."""
    year = last.rpartition(" ")[2]
    way = f"{first} {int(year) - 1:04} to {last}" if year.isdecimal() else ""
    return f"write {_NAMES.sub(_capital, way)}" if way and reads(way) else "write the earlier time first"


def _found(words: str, reasons: tuple[Reason, ...], reads: Reads) -> Found | None:
    """The first of some reasons that some words are refused for, after a bound or a hedge too."""
    for reason in reasons:
        if (m := _compiled(reason.pattern).fullmatch(words)) and (found := reason.found(m, reads)):
            return found
    if m := _LED.fullmatch(words):
        return _found(m[1], reasons, reads)
    said, mark = hedges.hedged(words)
    frame = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(mark, "")
    if not mark and (m := _FRAMED.fullmatch(words)):
        frame, said = m["frame"], m["rest"]
    if frame and (found := _found(said, reasons, reads)):
        return found.after(frame, reads)
    for reason in reasons:
        m = _compiled(rf"(?<![\w/.–-])(?:{reason.pattern})(?![\w/.–-])").search(words) if reason.within else None
        if m and (found := reason.found(m, reads)):
            return found._replace(part=m[0])
    return None


def _did_you_mean(words: str, reads: Reads, spelling: list[str]) -> str | None:
    """A hint with a misspelt word put right, where that makes a time."""
    mended = re.sub("[a-z]{4,}", lambda m: _put_right(m[0], spelling), words)
    return f"did you mean '{mended}'?" if mended != words and reads(mended) else None


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
