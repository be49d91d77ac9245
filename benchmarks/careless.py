"""Habits of careless writers who tell no falsehood: each goes beyond the table of margins in one way.

A habit makes a small record in which everything was so, told by one careful source and one that has the habit. What is
found in it is a false alarm, and the habit is its cause.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import ceil, floor
from random import Random

from tellers import FIRST, LAST, LATE
from truths import Tree
from wording import put

from histories import iso, later

Habit = Callable[[Random], Tree]


def _record(events: list[Tree], figures: list[Tree] | None = None, told: int = LATE) -> Tree:
    """A record of two sources, of which "second" is published on some day, "first" when all is over."""
    sources = {
        "first": {"title": "The first", "publisher": "The Gazette", "published": iso(LATE)},
        "second": {"title": "The second", "publisher": "The Council", "published": iso(told)},
    }
    tree: Tree = {"govtimeline": "1", "sources": sources, "events": events, "figures": figures or []}
    if any("members" in event for event in events):
        tree["registers"] = {"run": {"title": "Councils run by a trust"}}
    return {key: value for key, value in tree.items() if value}


def _event(*claims: Tree, id: str = "visit", **more: object) -> Tree:
    told = [{"source": ("first", "second")[n > 0], "at": f"p{n + 1}", **claim} for n, claim in enumerate(claims)]
    return {"id": id, "title": f"The {id}", **more, "claims": told}


def _dates(day: int, words: str, told: int = LATE) -> Tree:
    """An event told to the day by the one, in some words by the other."""
    return _record([_event({"date": iso(day)}, {"date": words})], told=told)


def _some_day(random: Random) -> int:
    return random.randint(FIRST, LAST)


def half_years(random: Random) -> Tree:
    """A time ago in half years, to the nearest."""
    day = _some_day(random)
    told = day + random.randint(500, 3600)
    halves = round((told - day) / 365.25 * 2)
    number = f"{halves // 2}.5" if halves % 2 else str(halves // 2)
    return _dates(day, f"{number} years ago", told)


def counted_years(random: Random) -> Tree:
    """A time ago in years, as the one year's number less the other's."""
    day = _some_day(random)
    told = day + random.randint(400, 3600)
    years = date.fromordinal(told).year - date.fromordinal(day).year
    return _dates(day, f"{years} year{'s' * (years > 1)} ago", told)


def last_financial_year(random: Random) -> Tree:
    """A date called "last year" that lies in the financial year before, by someone who writes in the summer."""
    year = random.randint(2008, 2018)
    day = date(year, 4, 1).toordinal() + random.randint(0, 364)
    return _dates(day, "last year", date(year + 1, 4, 20).toordinal() + random.randint(0, 120))


def academic_year(random: Random) -> Tree:
    """A school year, from September on, told as the financial year of that name."""
    year = random.randint(2008, 2018)
    day = date(year, 9, 1).toordinal() + random.randint(0, 360)
    return _dates(day, f"FY {year}-{(year + 1) % 100:02}")


def neighbouring_month(random: Random) -> Tree:
    """A month told of the last three days before it or the first three after it."""
    first = later(date(2008, 1, 1).toordinal(), random.randint(0, 140))
    before = random.random() < 0.5
    day = first - random.randint(1, 3) if before else first + random.randint(0, 2)
    return _dates(day, put(first if before else first - 1, "month").words)


def neighbouring_year(random: Random) -> Tree:
    """A year told of the last three days before it or the first three after it."""
    first = date(random.randint(2009, 2019), 1, 1).toordinal()
    before = random.random() < 0.5
    day = first - random.randint(1, 3) if before else first + random.randint(0, 2)
    return _dates(day, put(first if before else first - 1, "year").words)


def so_far(random: Random) -> Tree:
    """How long something has run, told while it goes on, as how long it lasts."""
    start = random.randint(FIRST, LAST - 2500)
    told = start + random.randint(500, 1100)
    end = told + random.randint(400, 1400)
    years = max(1, (told - start) * 100 // 36525)
    lasts = f"{years} year{'s' * (years > 1)}"
    return _record([_event({"start": iso(start), "end": iso(end)}, {"lasts": lasts}, id="contract")], told=told)


def later_plan(random: Random) -> Tree:
    """A later plan, told by a later publication that says nothing of an earlier one."""
    day = random.randint(FIRST + 900, LAST)
    sooner = day - random.randint(200, 500)
    plan = {"date": put(sooner, "month").words, "planned": "true"}
    tree = _record([_event({"date": iso(day)}, plan)], told=sooner - 300)
    third = {"title": "The third", "publisher": "The Department", "published": iso(day - 100)}
    tree["sources"]["third"] = third
    tree["events"][0]["claims"].append(
        {"source": "third", "at": "p3", "date": put(day, "month").words, "planned": "true"}
    )
    return tree


def _share(whole: int, part: int, words: str) -> Tree:
    """A share told in some words of two counts told as they are."""
    figures = [
        {"id": id, "title": f"The {id}", "claims": [{"source": "first", "at": id, "value": str(n), "as_of": "2015"}]}
        for id, n in (("whole", whole), ("part", part))
    ]
    told = [{"source": "second", "at": "p1", "value": words, "as_of": "2015"}]
    return _record([], [*figures, {"id": "share", "title": "The share", "equals": "part / whole", "claims": told}])


def tied_share(random: Random) -> Tree:
    """A share that lies halfway between two percents, rounded up or down."""
    whole = random.choice((40, 80, 200, 400))
    part = random.choice([n for n in range(1, whole) if (n * 1000 // whole) % 10 == 5 and n * 1000 % whole == 0])
    return _share(whole, part, f"{random.choice((floor, ceil))(part * 100 / whole)}%")


def share_to_five(random: Random) -> Tree:
    """A share told to the nearest five points."""
    whole = random.randint(30, 300)
    part = random.randint(whole // 8, whole * 9 // 10)
    return _share(whole, part, f"{round(part * 20 / whole) * 5}%")


def share_cut(random: Random) -> Tree:
    """A share cut down to whole percents, not rounded."""
    whole = random.randint(30, 300)
    part = random.randint(whole // 8, whole * 9 // 10)
    return _share(whole, part, f"{part * 100 // whole}%")


def round_number(random: Random) -> Tree:
    """A round number in place of a count, without "about"."""
    number = random.randint(1_050, 9_950)
    claims = [
        {"source": source, "at": source, "value": words, "as_of": "31 March 2015"}
        for source, words in (("first", f"{number:,}"), ("second", f"{round(number, -2):,}"))
    ]
    return _record([], [{"id": "pupils", "title": "The pupils", "claims": claims}])


def changed_within_year(random: Random) -> Tree:
    """A count that changed within a year, told for that year as it was on two of its days."""
    first, last = random.sample(range(1, 40), 2)
    claims = [
        {"source": source, "at": source, "value": str(n), "as_of": "2014"}
        for source, n in (("first", first), ("second", last))
    ]
    return _record([], [{"id": "homes", "title": "The homes", "claims": claims}])


def _register(stays: list[Tree], as_of: str, value: int, told: int = LATE) -> Tree:
    claims = [{"source": "second", "at": "p1", "value": str(value), "as_of": as_of}]
    return _record(stays, [{"id": "count", "title": "The count", "equals": "members(run)", "claims": claims}], told)


def _stay(town: str, start: int, end: int | None = None) -> Tree:
    more = {"end": put(end, "day").words} if end else {}
    return _event({"start": put(start, "day").words, **more}, id=town, members={"run": [town]})


def joint_members(random: Random) -> Tree:
    """Two members that share one service, counted as one."""
    start = _some_day(random)
    pair = _event({"start": iso(start)}, id="pair", members={"run": ["ashby", "barrow"]})
    single = _stay("colne", start - random.randint(1, 900))
    return _register([pair, single], iso(start + random.randint(20, 900)), 2)


def last_day_in(random: Random) -> Tree:
    """An end told as the last day in, and a count for that very day."""
    end = _some_day(random)
    return _register([_stay("ashby", end - 900, end), _stay("barrow", end - 500)], iso(end), 2)


def count_out_of_date(random: Random) -> Tree:
    """A count of "today" that is up to a month old, with a member gone since."""
    end = _some_day(random)
    told = end + random.randint(3, 30)
    return _register([_stay("ashby", end - 900, end), _stay("barrow", end - 500)], "today", 2, told)


HABITS: dict[str, Habit] = {
    "half years, to the nearest": half_years,
    "years ago, as one year's number less the other's": counted_years,
    "last year, of the financial year before": last_financial_year,
    "FY told for an academic year": academic_year,
    "a month told of three days beside it": neighbouring_month,
    "a year told of three days beside it": neighbouring_year,
    "lasts, of what still goes on": so_far,
    "a later plan without `revises`": later_plan,
    "a share halfway between two percents": tied_share,
    "a share to five points": share_to_five,
    "a share cut down to whole percents": share_cut,
    "a round number without about": round_number,
    "a count that changed within its year": changed_within_year,
    "joint members counted as one": joint_members,
    "a count on the last day in": last_day_in,
    "a count of today, up to a month old": count_out_of_date,
}
