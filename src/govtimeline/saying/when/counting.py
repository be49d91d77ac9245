"""The grammar of times that count from the day they were told: `last year`, `Tuesday`, `18 December`, `a year ago`."""

from __future__ import annotations

import re

from govtimeline.saying.when.days import MONTHS, WEEKDAYS, NoSuchDay
from govtimeline.saying.when.duration import Duration
from govtimeline.saying.when.framing import LEAD, PART, WEEKDAY, compiled
from govtimeline.saying.when.nodes import Node, Part, Period
from govtimeline.saying.when.periods import PARTS, SEASON, in_year, month_number
from govtimeline.saying.when.telling import DAYS, STEPS, UNITS, Ago, Bare, Relative, Weekday, YearAway
from govtimeline.saying.when.yearly import FEASTS

_LED = re.compile(rf"(?:{LEAD})(?: the)? (.+)|the (?:year )?(.+)")
_AWAY = re.compile(r"(.+) (?:of )?(this|last|next) year")
_NOW = re.compile(r"(later|earlier|this|last|next) (this )?(.+)")
_AGO = re.compile(r"(.+) ago|in (.+)|(.+) from now")

_LAST = {f"the last {unit}" for unit in UNITS}
"""The three months up to the telling perhaps, and no fourth quarter of each year."""
AROUND = (_LED, _AWAY, _NOW, _AGO)
"""What stands around such times."""


def telling(words: str) -> Node | None:
    """A time that counts from the telling."""
    if words in DAYS:
        return Relative(DAYS[words], "day", words)
    if (m := _NOW.fullmatch(words)) and (node := _period_away(m[1], bool(m[2]), m[3].replace("’", "'"))):
        return node
    if (m := _AWAY.fullmatch(words)) and (away := _in_year_away(m[1], m[2])):
        return away
    word, _, name = words.rpartition(" ")
    if name in WEEKDAYS and word in ("", *STEPS):
        return Weekday(name, word)
    if other := _part(words) or _bare(words) or _away(words):
        return other
    m = _LED.fullmatch(words)
    rest = (m[1] or m[2]) if m else ""
    if not rest or (" the " in f" {words.removesuffix(rest)}" and rest.startswith(("last ", "next ", "this "))):
        return None  # the last year, or the last month, may be the days up to the telling
    return telling(rest)


def _part(words: str) -> Part | None:
    """Early, mid or late in such a period, or a half of it."""
    m = PART.fullmatch(words)
    inner = telling(m[2]) if m else None
    if not m or not isinstance(inner, Relative | YearAway | Bare):
        return None
    said = m[1].removeprefix("the ")
    return Part(PARTS[said], inner, said) if Part.has(PARTS[said], inner) else None


def _period_away(word: str, this: bool, unit: str) -> Relative | Bare | None:
    """This, last or next period or feast; later or earlier this period."""
    if this != (word not in STEPS):
        return None
    if unit in FEASTS and not this:
        shown = " ".join(part.capitalize() for part in unit.split())
        return _bare(unit) if word == "this" else Relative(word, unit, f"{word} {shown}")
    unit = unit.replace("fiscal", "financial").replace("school", "academic")
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
    """A day, a month or what else every year has, without its year."""
    m = compiled(WEEKDAY).fullmatch(words) if words.startswith(WEEKDAYS) else None
    weekday, head = (m[1], m[2] or m[3]) if m else ("", words)
    if head in _LAST:
        return None
    try:
        found = in_year(head, 2000)
    except NoSuchDay as error:
        raise NoSuchDay(str(error).replace(" 2000", "")) from None
    if found is None or (weekday and found.kind != "day"):
        return None

    def of_year(year: int) -> Period:
        return in_year(head, year) or found

    def check(year: int) -> Period | None:
        return in_year(f"{weekday} {head}", year) if weekday else None

    return Bare(of_year, check, f"{weekday.title()} {found.shown.rpartition(' ')[0]}".strip())


def _away(words: str) -> Ago | None:
    """So long ago, or so long from now."""
    m = _AGO.fullmatch(words)
    if not m:
        return None
    try:
        return Ago(Duration.parse(m[1] or m[2] or m[3]), -1 if m[1] else 1, words)
    except ValueError:
        return None
