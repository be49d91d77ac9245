"""What to write instead of a text that is no time, by the match of its shape: `refusal` leaves out what is not read."""

from __future__ import annotations

import re

from govtimeline.saying.when.days import MONTH_NAMES, MONTHS, SEASONS, NoSuchDay
from govtimeline.saying.when.framing import BOUNDS
from govtimeline.saying.when.periods import PARTS, in_year

Match = re.Match[str]
BOUNDING = BOUNDS | {"until": "by", "till": "by"}
"""What each word that may stand before a time bounds it by."""


def _second(year: int, part: str) -> int:
    """The later year of two of which a text gives the last digits alone: 2014 of 2013 and 14, 2100 of 2099 and 00."""
    size: int = 10 ** len(part)
    return year - year % size + int(part) + (size if int(part) < year % size else 0)


def short_years(m: Match) -> list[str]:
    """What 2013-14, 2013-24, 2013/12 or 1888-9 may stand for."""
    year, part, last = int(m[1]), int(m[2]), _second(int(m[1]), m[2])
    ways = []
    if 1 <= part <= 12 and m[0][4] != "–":
        ways.append(f"{MONTHS[part - 1].title()} {year:04}")
    if 21 <= part <= 24:
        ways.append(f"{SEASONS[part - 21]} {year:04}")
    if year < last and (last - year <= 50 or not ways):
        ways.append(f"{year:04} to {last:04}")
    both = f"{year:04}-{last % 100:02}"
    return [*ways, *(f"{name} {both}" for name in ("FY", "academic year", "winter") if last == year + 1)]


def of_two_years(m: Match) -> list[str]:
    """What Christmas 2013-14 or July 2013/14 may stand for."""
    head, year, other = m[1].removesuffix(" in"), int(m[2]), _second(int(m[2]), m[3])
    try:
        named = in_year(head, 2000)
    except NoSuchDay:
        return []
    if not named and head not in PARTS:
        return []
    first, last = f"{head} {year:04}", f"{head} {other:04}"
    return [first, last] if named and named.kind == "day" else [first, last, f"{first} to {last}"]


def _day(day: str, month: str) -> str:
    return f"{int(day)} {MONTHS[int(month) - 1].title()}"


def either_way(m: Match) -> list[str]:
    """The two days that 1/7/2013 may be."""
    return [f"{_day(m[1], m[2])} {m[3]}", f"{_day(m[2], m[1])} {m[3]}"]


def in_full(m: Match) -> list[str]:
    """The day of 13/7/13, where it is one, in the two centuries that it is likely to be of."""
    day, month = (m[1], m[2]) if int(m[2]) <= 12 else (m[2], m[1])
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return []
    return [f"{_day(day, month)} 20{m[3]}", f"{_day(day, month)} 19{m[3]}"]


def either_way_in_full(m: Match) -> list[str]:
    """The days that 1/7/13 may be, in the century that it is likely to be of."""
    return [f"{_day(m[1], m[2])} 20{m[3]}", f"{_day(m[2], m[1])} 20{m[3]}"]


def both_years(m: Match) -> list[str]:
    """The two years that FY 2013 or a tax year of one number may be."""
    name = next((name for name in ("tax year", "academic year", "school year") if name in m[0]), "FY")
    year = int(m[1] or m[2])
    return [f"{name} {y:04}-{(y + 1) % 100:02}" for y in (year, year - 1)]


def of_its_months(m: Match) -> list[str]:
    """The months that the session 2013-14 may have."""
    first = int(m[1] or m[2])
    return [f"September {first:04} to July {first + 1:04}"]


def new_style(m: Match) -> list[str]:
    """The year that 10 Feb 1707/8 is of, which in Britain was told both ways until 1752."""
    year = int(m[3]) + 1
    if year % (10 ** len(m[4])) != int(m[4]) or year > 1752 or MONTH_NAMES[m[2]] > 3:
        return []
    return [f"{m[1] or ''}{MONTHS[MONTH_NAMES[m[2]] - 1].title()} {year:04}"]


def after_event(m: Match) -> list[str]:
    """The way to write "the following month" or "that year", with the event that it counts from."""
    relation = {"following": "after", "next": "after", "previous": "before", "preceding": "before"}.get(m[1])
    return [f"the {m[2]} {relation} EVENT" if relation else f"the same {m[2]} as EVENT"]


def week_of_year(m: Match) -> list[str]:
    """The first week of a year is that of its first month, its last that of its last."""
    return [f"{m[1]} week of {'December' if m[1] in ('last', 'final') else 'January'} {m[2]}"]


def tied(m: Match) -> list[str]:
    """How to tie a time to an event that a bound stands before."""
    word = BOUNDING[m[1]]
    ties = [word] if word in ("before", "after") else ["before" if word == "by" else "after", "with"]
    return [f"{tie} {m[2]}" for tie in ties]
