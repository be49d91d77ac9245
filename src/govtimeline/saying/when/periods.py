"""One period of the calendar: a day, month, season or year; what is written otherwise is in `forms` and `yearly`.

The functions take words folded to small letters and single spaces, give None for what they do not know, and
raise NoSuchDay for what the calendar does not have.
"""

from __future__ import annotations

import re
from datetime import date

from govtimeline.saying.when.days import (
    HALVES,
    MONTH_NAMES,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    NoSuchDay,
    Span,
    day_of,
    month_span,
    season_span,
    year_span,
)
from govtimeline.saying.when.forms import by_form
from govtimeline.saying.when.nodes import Period
from govtimeline.saying.when.yearly import of_year

SEASON = {season: season for season in SEASONS} | {"fall": "autumn"}
PARTS = {
    "early": "early", "mid": "mid", "late": "late", "beginning of": "early", "start of": "early",
    "middle of": "mid", "end of": "late", "towards the end of": "late",
} | {f"{half} of": half for half in HALVES} | {
    "1st half of": HALVES[0], "2nd half of": HALVES[1],
}  # fmt: skip
"""The third or half that each word for a part of a period means."""
_ISO = re.compile(
    r"(\d{4})(?:-(\d\d|xx)(?:-(\d\d|xx))?)?"
    r"(t(?:(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?|24:00(?::00)?)(?:z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_ERAS = {"ad", "a.d.", "ce", "c.e."}
_ERA = re.compile(r"(.+) (?:(?:ad|a\.d\.|ce) (\d{1,4})|(\d{1,4}) (?:ad|a\.d\.|ce|c\.e\.))", re.ASCII)
_LEAN = re.compile(r"^the |,? (?:of|in)$|,$")
_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)


def period(words: str) -> Period | None:
    """A day, month, season or year, or what one of the forms reads."""
    if " " not in words and (m := _ISO.fullmatch(words)) and (found := _iso(m)):
        return found
    head, _, year = words.rpartition(" ")
    found = in_year(head, int(year)) if head and _YEAR.fullmatch(year) else None
    return found or by_form(words) or _of_era(words)


def _of_era(words: str) -> Period | None:
    """A day, a month or what else has a year, of the year that AD or CE stands with: 1 May 1066 CE."""
    m = _ERA.fullmatch(words) if not _ERAS.isdisjoint(words.split()) else None
    return in_year(m[1], int(m[2] or m[3])) if m else None


def _iso(m: re.Match[str]) -> Period | None:
    year, month, day, time = m.groups()
    if time and day in (None, "xx"):
        return None
    if month is None or (month == "xx" and day in (None, "xx")):
        return Period((year_span(int(year)),), "year", year)
    if month == "xx" or (day is None and (int(month) > 12 or (month == "00" and year.endswith("99")))):
        return None  # 1999-00 may be two years
    if day is None or day == "xx":
        return _month(int(year), int(month))
    return _day(int(year), int(month), int(day))


def in_year(head: str, year: int) -> Period | None:
    """What stands before a year: a month, a season, a day of a month, or what else every year has."""
    return _day_or_month(head, year) or of_year(_LEAN.sub("", head), year)


def _day_or_month(head: str, year: int) -> Period | None:
    tokens = head.replace(",", " ").split()
    weekday = ""
    if len(tokens) > 2 and tokens[0] in WEEKDAYS:
        weekday = tokens.pop(0)
    if len(tokens) > 1 and tokens[-1] == "of":
        tokens.pop()
    if len(tokens) == 1:
        if season := SEASON.get(tokens[0]):
            return _season(season, year)
        month = month_number(tokens[0])
        return _month(year, month) if month else None
    found = day_and_month(tokens)
    if not found:
        return None
    day = _day(year, *found)
    if weekday and WEEKDAYS[date(year, *found).weekday()] != weekday:
        actual = WEEKDAYS[date(year, *found).weekday()].title()
        raise NoSuchDay(f"{day.shown} is a {actual}")
    return day


def month_number(token: str) -> int | None:
    """The number of a month by its name, in full or cut short."""
    return MONTH_NAMES.get(token.removesuffix("."))


def day_and_month(tokens: list[str]) -> tuple[int, int] | None:
    """The month and day of "1 july", "the 1st of july" or "july 1"."""
    if len(tokens) > 2:
        tokens = [token for token in tokens if token not in ("the", "of")]
    if len(tokens) != 2:
        return None
    day, month = tokens if tokens[0][0].isdigit() else tokens[::-1]
    m, number = _OF_MONTH.fullmatch(day), month_number(month)
    return (number, int(m[1])) if m and number else None


def _short(month: int) -> str:
    return MONTHS[month - 1][:3].title()


def _day(year: int, month: int, day: int) -> Period:
    ordinal = day_of(year, month, day)
    return Period((Span(ordinal, ordinal),), "day", f"{day} {_short(month)} {year:04}")


def _month(year: int, month: int) -> Period:
    return Period((month_span(year, month),), "month", f"{_short(month)} {year:04}")


def _season(season: str, year: int) -> Period:
    years = [y for y in (year - 1, year) if 1 <= y <= 9998 and season == "winter"] or [year]
    return Period(tuple([season_span(season, y) for y in years]), "season", f"{season} {year:04}")
