"""The table of margins: how far beyond its words each kind of time text may reach.

This is the one place that holds it; `docs/time.md` tells it in prose. A margin has a strict side (what the
words say) and a fair side (what a careful reader would allow), each with an amount before and after, in
calendar months and days.
"""

from __future__ import annotations

from typing import NamedTuple

from govtimeline.ground.reading import Reading
from govtimeline.saying.when.days import FIRST_DAY, LAST_DAY, OPEN_HI, OPEN_LO, Span, shift


class Slack(NamedTuple):
    """An amount of calendar time: months, then days."""

    months: int
    days: int


class Margin(NamedTuple):
    """Slack before and after, for the strict and for the fair reading."""

    before: tuple[Slack, Slack]
    after: tuple[Slack, Slack]

    def widen(self, core: Span, reading: Reading) -> Span:
        """`core` with this margin at both ends; open ends stay open."""
        return Span(self.earlier(core.lo, reading), self.later(core.hi, reading))

    def earlier(self, day: int, reading: Reading) -> int:
        """`day` moved back by the slack before; open where that leads out of the calendar."""
        months, days = self.before[reading]
        moved = shift(day, -months) - days
        return moved if moved >= FIRST_DAY else OPEN_LO

    def later(self, day: int, reading: Reading) -> int:
        """`day` moved on by the slack after; open where that leads out of the calendar."""
        months, days = self.after[reading]
        moved = shift(day + 1, months) - 1 + days  # a month after the end of June is the end of July
        return moved if moved <= LAST_DAY else OPEN_HI


def reaching(core: Span, strict: Span, fair: Span) -> Margin:
    """The margin with which `core` reaches to the ends of `strict` and `fair`, both of which hold it."""
    return Margin(
        (Slack(0, core.lo - strict.lo), Slack(0, core.lo - fair.lo)),
        (Slack(0, strict.hi - core.hi), Slack(0, fair.hi - core.hi)),
    )


def _days(strict: tuple[int, int], fair: tuple[int, int]) -> Margin:
    """A margin in days, each reading as (before, after)."""
    return Margin(
        (Slack(0, strict[0]), Slack(0, fair[0])),
        (Slack(0, strict[1]), Slack(0, fair[1])),
    )


def _both_ways(strict: Slack, fair: Slack) -> Margin:
    """A margin that is the same before and after."""
    return Margin((strict, fair), (strict, fair))


def _units(months: int, days: int) -> Margin:
    """One unit either way, fair two."""
    return _both_ways(Slack(months, days), Slack(2 * months, 2 * days))


EXACT = _days((0, 0), (0, 0))  # a year; a span written out
DAY = _days((0, 1), (1, 1))  # it, or the day after (midnight); a day either way
EDGE = _days((0, 0), (1, 1))  # a week, a quarter; the edge of a month, where something is bounded by it
MONTH = _days((0, 0), (4, 3))  # a visit on 28 January is told of February, one on 3 March as well
SEASON = _days((20, 20), (30, 30))
FEW_DAYS = _days((0, 0), (3, 3))  # the first week of a month may be its first from Monday on; Christmas a little longer
BY_NUMBER = _both_ways(Slack(0, 0), Slack(12, 0))  # the 19th century: not everyone begins it in 1801
TEACHING = _both_ways(Slack(0, 0), Slack(1, 0))  # schools begin in August or September, universities in October
FINANCIAL = Margin((Slack(0, 0), Slack(0, 0)), (Slack(0, 0), Slack(5, 0)))  # said of the academic year, to its August
MARGINS = {  # by the unit in which a time is told
    "day": DAY, "week": EDGE, "week of a month": FEW_DAYS, "feast": FEW_DAYS, "month": MONTH, "quarter": EDGE,
    "half": EDGE, "season": SEASON, "year": EXACT, "academic year": TEACHING,
    "financial year": FINANCIAL, "decade": EXACT, "century": EXACT,
    "numbered century": BY_NUMBER, "millennium": EXACT, "span": EXACT,
}  # fmt: skip
HALF = {"month": EDGE, "year": EDGE, "decade": BY_NUMBER, "century": BY_NUMBER, "numbered century": BY_NUMBER}
"""The first or second half of each."""
THIRD = {  # early, mid, late
    "month": _days((5, 5), (10, 10)),
    "season": _days((30, 30), (45, 45)),
    "year": _days((30, 30), (45, 45)),
    "decade": _both_ways(Slack(12, 0), Slack(18, 0)),  # as long against its third as in a year, about
    "century": _both_ways(Slack(120, 0), Slack(180, 0)),  # ten times that
    "numbered century": _both_ways(Slack(120, 0), Slack(180, 0)),
}
RELATIVE = _days((14, 3), (45, 15))  # this, last, next week, month or season; later this year
RELATIVE_YEAR = _days((0, 0), (45, 15))  # last year, this decade: the letter knows where they end
ADJACENT = _days((1, 1), (3, 3))  # yesterday, today
SINCE = _days((0, 0), (1, 1))
ABOUT = {
    "day": _units(0, 1),
    "week": _units(0, 7),
    "week of a month": _units(0, 7),
    "feast": _units(0, 7),
    "month": _units(1, 0),
    "quarter": _units(3, 0),
    "half": _units(6, 0),
    "season": _units(3, 0),
    "year": _units(12, 0),
    "academic year": _units(12, 0),
    "financial year": _units(12, 0),
    "decade": _units(120, 0),
    "century": _units(1200, 0),
    "numbered century": _units(1200, 0),
    "millennium": _units(12000, 0),
    "span": _units(12, 0),
}

SHARP = (EXACT, DAY, EDGE, MONTH, ADJACENT, FINANCIAL)
"""The margins of times with clear edges: before, after and since one of these, and a span from or to one,
begin or end at the edge itself. Vague times (summer, late 2017, about 2013) bring their margin along."""

# Between two points, in days: strict, fair.
APART = (1, 0)  # before X, after X: at least a day apart; may share a day
BESIDE = (1, 31)  # with X: a day either way; a month
INSIDE = (0, 1)  # during X: inside its span; a day more
BETWEEN = {  # the fewest and the most days that the calendar leaves from one time to another: strict, fair
    "next": {  # the day, week, month or year after X
        "day": ((1, 2), (0, 2)),  # with the margin of a day
        "week": ((1, 13), (0, 14)),  # with that of a week, of a month
        "month": ((1, 61), (0, 62)),
        "year": ((1, 730), (1, 730)),
    },
    "same": {  # the same day, week, month or year as X, before or after it
        "day": ((0, 1), (0, 2)),
        "week": ((0, 6), (0, 7)),
        "month": ((0, 30), (0, 31)),
        "year": ((0, 365), (0, 365)),
    },
}
TOLD_BY = 1  # a told outcome lies on the last day of its telling at the latest, or the day after

SET_TERM_DAYS = 31  # a planned term under the strict reading, either way
SET_TERM_MONTHS = 4  # and under the fair one, once for a whole chain of terms

# Time passed, in units: under, over; half as much again for a round 6 months or 10 years.
PASSED = ((0.75, 1.0), (1.0, 1.0))
ROUND = 1.5
ALMOST = ((1.0, 0.0), (1.5, 0.5))
OVER = ((0.0, 0.5), (0.5, 1.0))
ROUGHLY = ((1.0, 1.0), (2.0, 2.0))
EXACTLY = 1  # exactly N, both readings
BOUNDED = (0.0, 1.0)  # within, at least, at most: as said; one unit more
