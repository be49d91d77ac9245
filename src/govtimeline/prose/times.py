"""What a phrase of prose says of time: its dates, lengths of time and relative words.

Each mention carries what it may mean in the terms of the record (`When`, `Duration`), so that it can be held
against what a claim states. Ages (16-year-olds), rates (£200,000 a year), clock times and addresses are no
dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from govtimeline.prose.cues import cues_of
from govtimeline.prose.text import normal
from govtimeline.saying.numbers import ONES, ORDINALS, TENS
from govtimeline.saying.when import Duration, When
from govtimeline.saying.when.days import MONTH_NAMES, MONTHS, SEASONS, WEEKDAYS
from govtimeline.saying.when.duration import UNITS
from govtimeline.saying.when.forms import FORMS
from govtimeline.saying.when.framing import TIME_OF_DAY
from govtimeline.saying.when.periods import PARTS
from govtimeline.saying.when.telling import DAYS
from govtimeline.saying.when.yearly import YEARLY

Kind = Literal["date", "word", "length"]


class Mention(NamedTuple):
    """A date, a word for a time or a length of time in a phrase.

    text: as it stands there, folded. start, end: its place in the folded phrase. whens: what a date may mean,
    each a reading of its own. yearless: a day, month or season that lacks its year. lengths: what a length of
    time may mean. vague: whether it points at a time that only its neighbourhood tells (that year, recently),
    or counts from there (over the next two years).
    """

    kind: Kind
    text: str
    start: int
    end: int
    whens: tuple[When, ...] = ()
    yearless: str = ""
    lengths: tuple[Duration, ...] = ()
    vague: bool = False


Match: TypeAlias = "re.Match[str]"
Maker = Callable[[Match], Mention | None]

# The words are those of the grammar of times; what is told here is only where in prose they stand.
_SHORT = "|".join(sorted(MONTH_NAMES.keys() - set(MONTHS), key=lambda name: (-len(name), name)))
_MONTH = rf"(?=(?-i:[A-Z]))(?:{'|'.join(MONTHS)}|(?:{_SHORT})\b\.?)"
_VERBS = ("march", "may")
_NOT_VERBS = f"(?-i:{'|'.join(name.title() for name in MONTHS if name not in _VERBS)})"
_SEASON = f"(?:{'|'.join(SEASONS)})"
_WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
_WITH_WEEKDAY = rf"\b(?:{_WEEKDAY},? )?"
_WEEK = r"\b(?P<week>week (?:commencing|beginning|starting|ending|of)|w/[ce]) "
_CLOCK = rf"\b{TIME_OF_DAY}(?:,| on)? "
_YEARLY = "|".join(f"(?:{row.pattern})" for row in YEARLY)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_ALONE = r"(?<![\w£$€/])(?<!\d[.,])"  # no part of a longer number, sum or address
_PART = rf"(?:(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})[ -](?:in |the )?)?"
_UNIT = f"(?:{'|'.join(UNITS)})".replace("century", "centur(?:y|ie)")
_COUNT = rf"(?:\d{{1,4}}|{'|'.join(ONES)}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[:9])}))?)"
_ORDINAL = rf"(?:{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_BEFORE_MAY = (
    r"(?:in|since|by|until|till|from|to|of|on|early|late|mid|during|before|after|between|and|the|over|throughout)"
)

# What makes a length of time point at a time: words before it, words after it.
_POINTS_BEFORE = re.compile(
    r"\b(?:next|last|past|previous|first|following|subsequent|coming|intervening|final|over|within|after|in) "
    r"(?:the )?$",
    re.IGNORECASE,
)
_POINTS_AFTER = re.compile(
    r" (?:later|earlier|on\b|after|before|ahead|since|previously|from now|ago)", re.IGNORECASE
)
# "A year" is a length after these words and before those; else it is a rate.
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|in|within|after|over|under|almost|nearly|about|around|than|least|just|with|spent|once|least|lasting)"
    r" (?:just |almost |nearly |about |around )?$",
    re.IGNORECASE,
)
_LENGTH_AFTER = re.compile(r" (?:ago|later|earlier|on\b|after|before|since|spent|or so|into)", re.IGNORECASE)


def _whens(*texts: str) -> tuple[When, ...]:
    """The texts that are times."""
    return tuple(When.parse(text) for text in texts if When.reads(text))


def _lengths(*texts: str) -> tuple[Duration, ...]:
    """The texts that are lengths of time."""
    found = []
    for text in texts:
        try:
            found.append(Duration.parse(text))
        except ValueError:
            continue
    return tuple(found)


def _date(*templates: str) -> Maker:
    """A date, by what its parts come to: `{d} {m} {y}`."""

    def make(m: Match) -> Mention | None:
        parts = {key: value or "" for key, value in m.groupdict().items()}
        if "part" in parts:
            parts["part"] = _part(m)
        whens = _whens(*(template.format(**parts) for template in templates))
        return Mention("date", m[0], *m.span(), whens=whens) if whens else None

    return make


def _part(m: Match) -> str:
    part = m.groupdict().get("part")
    if not part:
        return ""
    return f"{part.lower()} " if "half" in part.lower() else f"{PARTS[part.lower()]} "


def _two_years(m: Match) -> Mention | None:
    """Years with a stroke between them: a financial year where one follows the other, else a span."""
    first, last = int(m["y"]), m["z"]
    second = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if second == first + 1:
        texts = [f"FY {first}-{second % 100:02}", f"{first} to {second}"]
    else:
        texts = [f"{first} to {second}" if second > first else f"{first}-{last}"]
    whens = _whens(*texts)
    return Mention("date", m[0], *m.span(), whens=whens) if whens else None


def _yearless(m: Match) -> Mention:
    """A day, month or season without its year."""
    return Mention("date", m[0], *m.span(), yearless=_part(m) + m["what"])


def _month_day(m: Match) -> Mention:
    return Mention("date", m[0], *m.span(), yearless=f"{m['d']} {m['m']}")


def _relative(m: Match) -> Mention:
    """A word that counts from the telling (last year); vague where the record has no such time."""
    words = re.sub("(?<!towards )the ", "", m[0].lower().replace("-", " "))
    whens = _whens(words)
    return Mention("date" if whens else "word", m[0], *m.span(), whens=whens, vague=not whens)


def _weekday(m: Match) -> Mention:
    """A day of the week: of the telling, or of a week told nearby."""
    return Mention("word", m[0], *m.span(), whens=_whens(m[0]), vague=True)


def _length(m: Match) -> Mention | None:
    """A number of days, weeks, months or years; "a year" only where it is no rate."""
    before, after = m.string[: m.start()], m.string[m.end() :]
    often_rate = m["count"].lower() in ("a", "an") and m["unit"].lower() in ("day", "week", "month", "year")
    if often_rate and not (m["ago"] or _LENGTH_BEFORE.search(before) or _LENGTH_AFTER.match(after)):
        return None
    unit = re.sub("ie$", "y", m["unit"].lower())
    text = f"{m['count'].lower()} {unit}" + (" and a half" if m["half"] or m["half2"] else "")
    low = (f"{m['low']} {unit}",) if m["low"] else ()
    lengths = _lengths(text, *low)
    whens = _whens(f"{text} ago") if m["ago"] else ()
    vague = bool(_POINTS_BEFORE.search(before) or _POINTS_AFTER.match(after))
    return Mention("length", m[0], *m.span(), whens=whens, lengths=lengths, vague=vague) if lengths else None


def _half(m: Match) -> Mention:
    return Mention("length", m[0], *m.span(), lengths=_lengths(f"half a {m['unit'].lower()}"))


def _ordinal(m: Match) -> Mention:
    """The fourth year of something: three years of it have passed, and not yet four."""
    number = order(m["ordinal"])
    lengths = _lengths(*(f"{n} {m['unit'].lower()}" for n in (number, number - 1) if n))
    return Mention("length", m[0], *m.span(), lengths=lengths, vague=True)


def order(word: str) -> int:
    """The number of an ordinal: 3 of "third" and of "3rd"."""
    lower = word.lower()
    return ORDINALS.index(lower) + 1 if lower in ORDINALS else int(re.sub(r"\D", "", lower))


def _one_unit(m: Match) -> Mention:
    """That year, the following month, the week before: a time its neighbourhood tells, one unit long."""
    lengths = _lengths(f"1 {m['unit'].lower()}")
    return Mention("word", m[0], *m.span(), lengths=lengths, vague=True)


def _vague(m: Match) -> Mention:
    return Mention("word", m[0], *m.span(), vague=True)


def _none(m: Match) -> Mention:
    """What only looks like a time or a number."""
    return Mention("word", "", *m.span())


_POINTING = (
    "(?:that|(?:the )?(?:same|following|previous|next|preceding|subsequent|coming|current|past|new|final"
    "|last))"
)
_TABLE: tuple[tuple[str, Maker] | tuple[str, Maker, str], ...] = (  # a third is its cue, where it has one of its own
    # no times at all: addresses, ages
    (r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\S+\.(?:png|jpe?g|gif|pdf)\b", _none),
    (rf"\b{_COUNT}(?:-?(?: and | or | to |-){_COUNT})?[ -](?:day|week|month|year)s?[ -](?:olds?|of age)\b",
     _none, "age"),
    # dates with their year
    (rf"{_WEEK}(?P<d>{_DAY})(?: of)? (?P<m>{_MONTH}),? (?P<y>{_YEAR})\b", _date("{week} {d} {m} {y}"),
     "week"),
    (rf"{_CLOCK}{_WITH_WEEKDAY}(?P<d>{_DAY})(?: of)? (?P<m>{_MONTH}),? (?P<y>{_YEAR})\b", _date("{d} {m} {y}"),
     "clock"),
    (rf"{_ALONE}(?P<form>{_YEARLY})(?: of| in)?,? (?P<y>{_YEAR})\b", _date("{form} {y}"), "yearly"),
    (rf"{_ALONE}(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])(?:T[\d:.]+Z?)?", _date("{y}-{m}-{d}")),
    (rf"\b(?P<d>{_DAY})(?: ?- ?| to | and | until )(?P<e>{_DAY}) (?P<m>{_MONTH}),? (?P<y>{_YEAR})\b",
     _date("{d} {m} {y} to {e} {m} {y}")),
    (rf"\b(?P<d>{_DAY}) or (?P<e>{_DAY}) (?P<m>{_MONTH}),? (?P<y>{_YEAR})\b", _date("{d} or {e} {m} {y}")),
    (rf"{_WITH_WEEKDAY}(?P<d>{_DAY})(?: of)? (?P<m>{_MONTH}),? (?P<y>{_YEAR})\b", _date("{d} {m} {y}")),
    (rf"{_WITH_WEEKDAY}(?P<m>{_MONTH}) (?P<d>{_DAY}),? (?P<y>{_YEAR})\b", _date("{d} {m} {y}")),
    (rf"\b(?P<m>{_MONTH})(?: ?[-/] ?| to | and | until )(?P<n>{_MONTH}),? (?P<y>{_YEAR})\b",
     _date("{m} {y} to {n} {y}")),
    *((rf"{_ALONE}{_PART if 'century' in form.cue else ''}(?P<form>{form.pattern})(?!\w)",
       _date("{part}{form}" if "century" in form.cue else "{form}"), form.pattern) for form in FORMS if form.prose),
    (rf"\b{_PART}(?P<m>{_MONTH}|{_SEASON})(?: of)?,? (?P<y>{_YEAR})\b", _date("{part}{m} {y}")),
    (r"\b(?P<form>(?-i:AD|A\.D\.|CE) ?\d{1,4}|\d{1,4} ?(?-i:AD|A\.D\.|CE|C\.E\.))(?!\w)", _date("{form}"),
     "era"),
    (rf"\bca?(?P<y>{_YEAR})(?![\w%/]|[.,]\d|-\d)", _date("about {y}"), "c1860"),
    (rf"{_ALONE}(?P<y>{_YEAR})[-/](?P<z>{_YEAR}|\d\d)(?![\w/]|-\d)", _two_years),
    (rf"\bbetween (?P<y>{_YEAR}) and (?P<z>{_YEAR})\b", _date("{y} to {z}")),
    (rf"\b(?:from )?(?P<y>{_YEAR}) to (?P<z>{_YEAR})\b", _date("{y} to {z}")),
    (rf"{_ALONE}{_PART}(?P<y>(?:1[5-9]|20)\d0)'?s\b", _date("{part}{y}s")),
    (r"\b(?P<d>\d\d?(?:st|nd|rd|th)?)(?: ?- ?| to | and )(?P<e>\d\d?(?:st|nd|rd|th)) centur(?:y|ies)\b",
     _date("{d} century to {e} century"), "century"),
    (rf"{_ALONE}{_PART}(?P<y>{_YEAR})(?![\w%/]|[.,]\d|-\d)", _date("{part}{y}")),
    # dates without it
    (rf"(?P<what>{_WEEK}{_DAY} {_MONTH})(?!\w)", _yearless, "week"),
    (rf"{_CLOCK}{_WITH_WEEKDAY}(?P<what>{_DAY} {_MONTH})(?!\w)", _yearless, "clock"),
    (rf"\b(?P<what>{_DAY} or {_DAY} {_MONTH})(?!\w)", _yearless),
    (rf"{_WITH_WEEKDAY}(?P<what>{_DAY} {_MONTH})(?!\w)", _yearless),
    (rf"\b(?P<m>{_MONTH}) (?P<d>{_DAY})(?![\w:]|[.,]\d)", _month_day),
    (rf"\b{_MONTH} (?:this|last|next) year\b", _relative),
    (rf"{_ALONE}(?:{_YEARLY}) (?:of )?(?:this|last|next) year\b", _relative, "yearly"),
    (rf"\b(?:(?:earlier|later|{'|'.join(PARTS)})[ -](?:in )?)?(?:the )?(?:this|last|next) "
     rf"(?:{_UNIT}|{_SEASON}|{_MONTH})\b", _relative),
    (rf"{_ALONE}(?P<what>{_YEARLY})\b", _yearless, "yearly"),
    (rf"\b{_PART}(?P<what>{_NOT_VERBS})\b", _yearless),
    (rf"\b{_BEFORE_MAY}[ -](?P<what>(?-i:{'|'.join(map(str.title, _VERBS))}))\b", _yearless),
    (rf"\b{_BEFORE_MAY}[ -](?:the )?{_PART}(?P<what>{_SEASON})\b", _yearless),
    # words that count from the telling, or point at a time told nearby
    (rf"\b(?:{'|'.join(word for word in DAYS if word not in ('today', 'now'))})\b", _relative, "days"),
    (rf"\b(?:(?:this|last|next) )?{_WEEKDAY}\b", _weekday, "weekday"),
    (r"\b(?:this|last|next) (?:financial|fiscal|tax|academic|school|calendar|term|weekend)\b", _vague,
     "kind of year"),
    (rf"\b{_POINTING} (?:financial |calendar |academic )?(?P<unit>day|week|month|year|decade|century)\b",
     _one_unit),
    (r"\b(?:the|in|mid)[ -](?P<unit>week|month|year|decade|century)\b(?: (?:before|after|earlier|later)\b)?",
     _one_unit),
    # "at the same time" that goes on with a clause only joins two statements
    (r"\bat the same time\b(?! as\b| that\b|'? ?[.;:)]|$)", _none, "time"),
    (r"\b(?:that|this|the same|same) (?:time|timeframe|period)\b", _vague, "time"),
    (r"\b(?:since|until|by) then\b", _vague, "then"),
    (r"\b(?:now|nowadays|today|currently|recent|recently|lately|at present)\b", _vague, "now"),
    (r"\b(?<!up )to date\b", _vague, "to date"),
    # lengths of time
    (r"\bhalf(?:-| a )(?P<unit>year|decade)\b", _half),
    (rf"\b(?:(?P<low>{_COUNT}) (?:to|or) )?(?P<count>{_COUNT})(?P<half> and a half)?[ -](?P<unit>{_UNIT})s?"
     r"(?P<half2> and a half)?\b(?P<ago> ago\b)?", _length),
    (r"\b(?P<low>(?!))?(?P<count>an?)(?P<half>(?!))? (?P<unit>day|week|fortnight|month|year|decade|century)"
     r"(?P<half2> and a half)?\b(?P<ago> ago\b)?", _length),
    (rf"\b(?P<ordinal>{_ORDINAL})(?: full)? (?P<unit>week|month|year|decade)\b", _ordinal),
    (r"\b(?:long|short|brief|lengthy) period\b(?: of time\b)?|\bperiod of time\b", _vague, "time"),
    (r"\b(?:days|weeks|fortnights|months|years|decades|centuries)\b", _vague),
)  # fmt: skip


def _cues(pattern: str, own: str = "") -> tuple[str, ...]:
    """What a text must hold for a pattern to match it, so that most patterns need not be tried, nor compiled."""
    if own:
        return (own, "digit") if _YEAR in pattern or _DAY in pattern or r"\d{4}" in pattern else (own,)
    names = _MONTH in pattern or "March|May" in pattern or _NOT_VERBS in pattern
    seasons, units = _SEASON in pattern, "<unit>" in pattern or _UNIT in pattern or "fortnights" in pattern
    cues = ["digit"] if _YEAR in pattern or _DAY in pattern else []
    cues += [cue for cue in ("to", "or") if f" {cue} " in pattern]
    if names + seasons + units == 1:
        cues.append("month" if names else "season" if seasons else "unit")
    return tuple(cues)


_ROWS = tuple((row[0], row[1], _cues(row[0], *row[2:])) for row in _TABLE)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table, compiled when a phrase first holds its cues: all take longer than most commands."""
    return re.compile(pattern, re.IGNORECASE)


def times(phrase: str) -> tuple[Mention, ...]:
    """The dates, lengths of time and relative words of a phrase: what makes a sentence a dated one."""
    return tuple(m for m in _times(normal(phrase)) if m.text)


def spans(text: str) -> list[tuple[int, int]]:
    """Where in a folded text times stand, and what only looks like them."""
    return [(m.start, m.end) for m in _times(text)]


@lru_cache(maxsize=8192)
def _times(text: str) -> list[Mention]:
    """The times of a folded text, and with an empty text what only looks like one."""
    found: list[Mention] = []
    held = cues_of(text)
    for pattern, maker, cues in _ROWS:
        for m in _compiled(pattern).finditer(text) if held.issuperset(cues) else ():
            if not _taken(found, m) and (mention := maker(m)) is not None:
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _taken(found: list[Mention], m: Match) -> bool:
    return any(m.start() < mention.end and mention.start < m.end() for mention in found)
