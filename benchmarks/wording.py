"""Words that writers have for days, lengths and amounts, each with all that a generous reader may take them for.

What is allowed stands here in the study's own terms, after the table of margins in `docs/time.md`, so that the study
holds the program against the table and not against itself. A careful writer stays within the strict margins, a loose
one within the fair ones.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from math import ceil, floor
from pathlib import Path
from random import Random
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from histories import MONTHS, SEASONS, counted, later

Span = tuple[float, float]
CAREFUL, LOOSE = 0, 1
"""How far writers go: to the strict margins, or to the fair ones."""

DAYS_IN = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
CALENDAR_SLACK = 2  # days: months and years differ in length, and the study does not look which are meant
TERM_MONTHS = 4
PERCENT = 0.15  # a generous reader's "about"


class Said(NamedTuple):
    """Something in words: of a day, of a length, or of the days between two points.

    form: the way of putting it, to put something else in the same way. meant: the day or the number it is said of.
    lo, hi: what a generous reader may take it for. relation: "on" the calendar, or how it stands to `other`, a point.
    """

    words: str
    form: str
    meant: float
    lo: float
    hi: float
    relation: str = "on"
    other: str = ""


class Told(NamedTuple):
    """When something was said: on `day`, known to lie between `lo` and `hi`."""

    day: int
    words: str
    lo: int
    hi: int


class Way(NamedTuple):
    """A way of putting a day. before, after: days by which writers miss the words, as (careful, loose)."""

    name: Callable[[date], tuple[str, int, int]]  # the words, and the days that they name
    before: tuple[int, int]
    after: tuple[int, int]


def first_of(year: int, month: int) -> int:
    return date(year, month, 1).toordinal()


def _day(at: date) -> tuple[str, int, int]:
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}", at.toordinal(), at.toordinal()


def _iso(at: date) -> tuple[str, int, int]:
    return at.isoformat(), at.toordinal(), at.toordinal()


def _month(at: date) -> tuple[str, int, int]:
    first = first_of(at.year, at.month)
    return f"{MONTHS[at.month - 1]} {at.year}", first, later(first, 1) - 1


def _year(at: date) -> tuple[str, int, int]:
    return str(at.year), first_of(at.year, 1), first_of(at.year + 1, 1) - 1


def _financial(at: date) -> tuple[str, int, int]:
    year = at.year - (at.month < 4)
    return f"FY {year}-{(year + 1) % 100:02}", first_of(year, 4), first_of(year + 1, 4) - 1


def _season(at: date) -> tuple[str, int, int]:
    """A season; in winter, which has the name of two years, just the month."""
    for name, month in SEASONS.items():
        if name != "winter" and month <= at.month < month + 3:
            first = first_of(at.year, month)
            return f"{name} {at.year}", first, later(first, 3) - 1
    return _month(at)


def _third_of_year(at: date) -> tuple[str, int, int]:
    third = (at.month - 1) // 4
    first = first_of(at.year, 4 * third + 1)
    return f"{('early', 'mid', 'late')[third]} {at.year}", first, later(first, 4) - 1


def _third_of_month(at: date) -> tuple[str, int, int]:
    third, start = min(2, (at.day - 1) // 10), first_of(at.year, at.month)
    last = start + 10 * third + 9 if third < 2 else later(start, 1) - 1
    return f"{('early', 'mid', 'late')[third]} {MONTHS[at.month - 1]} {at.year}", start + 10 * third, last


WAYS = {
    "day": Way(_day, (0, 1), (1, 1)),
    "iso": Way(_iso, (0, 1), (1, 1)),
    "month": Way(_month, (0, 4), (0, 3)),
    "year": Way(_year, (0, 0), (0, 0)),
    "financial year": Way(_financial, (0, 0), (0, 153)),  # said of the academic year, to its August
    "season": Way(_season, (20, 30), (20, 30)),
    "third of year": Way(_third_of_year, (30, 45), (30, 45)),
    "third of month": Way(_third_of_month, (5, 10), (5, 10)),
}
ON_A_DAY = ("day", "iso")
USUAL = ("day", "day", "iso", "month", "month", "year", "season", "third of year", "third of month", "financial year")


def put(day: int, form: str) -> Said:
    """A day in one of the ways, of just that day."""
    words, first, last = WAYS[form].name(date.fromordinal(day))
    way = WAYS["month" if form == "season" and _is_month(words) else form]
    return Said(words, form, day, first - way.before[LOOSE], last + way.after[LOOSE])


def _is_month(words: str) -> bool:
    return words.split()[0] in MONTHS


def named(day: int, form: str) -> tuple[int, int]:
    """The days that the words for a day name, without any margin."""
    _, first, last = WAYS[form].name(date.fromordinal(day))
    return first, last


def dated(day: int, care: int, random: Random, forms: tuple[str, ...] = USUAL) -> Said:
    """A day of the calendar as such a writer may put it."""
    form = random.choice(forms)
    way = WAYS[form]
    said = put(day + random.randint(-way.after[care], way.before[care]), form)
    if form == "season" and _is_month(said.words):  # winter has no name of its own
        return put(day, "month")
    return said._replace(meant=day)


# Times that count from their telling

STEPS = {-1: "last", 0: "this", 1: "next"}
BEFORE_WORD, AFTER_WORD = (14, 45), (3, 15)  # days before and after the period that a word names, careful and loose


def stepped(unit: str, step: int, told: Told) -> Said:
    """Last, this or next year or month, with what it means on any day of its telling."""
    spans = [_period(date.fromordinal(day), unit, step) for day in (told.lo, told.hi)]
    lo, hi = spans[0][0] - BEFORE_WORD[LOOSE], spans[1][1] + AFTER_WORD[LOOSE]
    return Said(f"{STEPS[step]} {unit}", f"{unit} step", step, lo, hi)


def _period(at: date, unit: str, step: int) -> tuple[int, int]:
    if unit == "year":
        return first_of(at.year + step, 1), first_of(at.year + step + 1, 1) - 1
    first = later(first_of(at.year, at.month), step)
    return first, later(first, 1) - 1


def ago(number: int, unit: str, told: Told) -> Said:
    """So many units before the telling."""
    lo, hi = passed(number, unit)
    return Said(f"{counted(number, unit)} ago", f"{unit} ago", number, told.lo - hi, told.hi - lo)


def relative(day: int, told: Told, care: int, random: Random, ahead: bool = False) -> Iterator[Said]:
    """A day as it may be put by someone who writes on the day `told`; "next" only of what lies ahead."""
    meant = date.fromordinal(day + random.randint(-AFTER_WORD[care], BEFORE_WORD[care]))
    now = date.fromordinal(told.day)
    steps = [step for step in STEPS if ahead or step < 1]
    in_year = date.fromordinal(day) if care == CAREFUL else meant  # the letter knows where a year ends
    if (step := in_year.year - now.year) in steps:
        yield stepped("year", step, told)
    if (step := (meant.year - now.year) * 12 + meant.month - now.month) in steps:
        yield stepped("month", step, told)
    if told.day - day >= 14:
        number, unit = in_units(told.day - day, care, random)
        yield ago(number, unit, told)


# Lengths

def in_units(days: int, care: int, random: Random) -> tuple[int, str]:
    """A length as a whole number of the unit that suits it: those that have passed, or one more."""
    unit = "year" if days >= 500 else "month" if days >= 60 else "week" if days >= 14 else "day"
    if unit == "year" and days < 900 and random.random() < 0.4:
        unit = "month"
    exactly = days / DAYS_IN[unit]
    up = 0.7 if care == CAREFUL else 0.95  # within the table's 0.75 and 1
    whole = max(1, floor(exactly))
    return (whole + 1 if whole + 1 - exactly < up and random.random() < 0.5 else whole), unit


def passed(number: int, unit: str, hedge: str = "") -> Span:
    """The days for which a generous reader may take a length that has passed."""
    one = DAYS_IN[unit]
    under, over = {"": (1.0, 1.0), "almost ": (1.5, 0.5), "just over ": (0.5, 1.0), "about ": (2.0, 2.0)}[hedge]
    if hedge in ("", "about ") and ((unit == "month" and number % 6 == 0) or (unit == "year" and number % 10 == 0)):
        under, over = 1.5 * under, 1.5 * over
    slack = CALENDAR_SLACK if unit in ("month", "year") else 0
    return max(0, floor((number - under) * one) - slack), ceil((number + over) * one) + slack


def lasting(days: int, care: int, random: Random) -> Said:
    """A length as such a writer may put it."""
    number, unit = in_units(days, care, random)
    exactly = days / DAYS_IN[unit]
    hedges = [""]
    if number - 0.95 < exactly < number:
        hedges += ["almost ", "about "]
    if number <= exactly < number + 0.45:
        hedges += ["just over ", "about "]
    return length(number, unit, random.choice(hedges))


def length(number: int, unit: str, hedge: str = "") -> Said:
    lo, hi = passed(number, unit, hedge)
    return Said(f"{hedge}{counted(number, unit)}", f"{hedge}|{unit}", number, lo, hi, "lasts")


def term(years: int) -> Said:
    """A length that was set, in words; its margin is the chain's, not its own."""
    return Said(counted(years, "year"), "term", years, 12 * years, 12 * years, "lasts")


# Amounts

def amount(number: float, words: str, rounding: float = 0.5, hedge: str = "") -> Said:
    """An amount with the rounding of its last digit, or with all that "about" may mean."""
    margin = max(rounding, abs(number) * PERCENT) if hedge else rounding
    return Said(f"{hedge}{words}", f"{hedge}amount", number, number - margin, number + margin)


def counting(number: int, care: int, random: Random) -> Said:
    """A count as such a writer may put it: as it is, or about a number near it."""
    room = 0.045 if care == CAREFUL else 0.14
    nearby = round(number * (1 + random.uniform(-room, room)))
    if number < 20 or abs(number - nearby) > room * nearby or random.random() < 0.7:
        return amount(number, str(number))
    return amount(nearby, str(nearby), hedge="about ")


def share(part: float, random: Random) -> Said:
    """A share as a rounded percent, to a whole one or to a tenth; no tie is told, which would round either way."""
    places = random.choice((0, 0, 1))
    if abs(part * 100 * 10**places % 1 - 0.5) < 1e-9:
        places = 1 - places
    percent = round(part * 100, places)
    return amount(percent / 100, f"{percent:.{places}f}%", 0.5 / 10**places / 100)

