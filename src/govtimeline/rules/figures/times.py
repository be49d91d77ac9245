"""When the claims of a figure are stated for, and what names that time for good."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from govtimeline.ground.reading import FAIR
from govtimeline.ground.text import fold
from govtimeline.reason.registers import Replay, Window
from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.context import Context
from govtimeline.saying.when import OPEN_LO, Meaning, Span, is_open, show_span
from govtimeline.saying.when.days import in_calendar, shift

Over: TypeAlias = Literal["", "some day", "every day"]

NEAR = 31
"""How many days a time may have for a value of one day in it to be meant for the same: a month."""
MONTHS_LATE = 5
"""How much later than the financial year the academic year begins and ends."""

_FINANCIAL = re.compile(r"\b(?:fy|financial|fiscal)\b")
_EDGE = {"after": ".end", "before": ".start"}


class Stated(NamedTuple):
    """A claim of a figure with the time it is stated for; `name` says that in one way for all wordings."""

    claim: FigureClaim
    period: Window
    name: str


def stated(context: Context, figure: Figure) -> list[Stated]:
    """The claims of a figure that stand for a time that is known, in the order of what they say."""
    found = []
    for claim in figure.standing:
        told = context.told(claim)
        if (period := context.replay.period(claim, told)) is not None:
            until = so_far(claim, period, told)
            found.append(Stated(claim, until, _name(claim, period, until)))
    return sorted(found, key=lambda s: (s.period.whole, s.name, *order(s.claim)))


def order(claim: FigureClaim) -> tuple[object, ...]:
    """What claims of one time are put in order by: what they state, then who states it, and where."""
    value = claim.value
    return (value.fair.hi, value.fair.lo, value.plain, claim.source, claim.at or "", value.text, claim.excerpt or "")


def so_far(claim: FigureClaim, period: Window, told: Meaning | None) -> Window:
    """A period up to the day on which a claim told as fact was told, where that was before its end."""
    if claim.planned or told is None or period.options or not lasts(period):
        return period
    day = told.telling(FAIR).hi
    if not period.first.hi <= day < period.last.lo:
        return period
    return period._replace(last=Span(day, day))


def lasts(period: Window) -> bool:
    """Whether a time surely has more days than one: it is no moment, on a day that may be unknown."""
    return period.first.hi < period.last.lo


def share(one: Window, other: Window) -> bool:
    """Whether two times surely have a day in common."""
    if one == other:
        return not one.about
    if lasts(one) and lasts(other):
        return max(one.first.hi, other.first.hi) <= min(one.last.lo, other.last.lo)
    moment, period = (other, one) if lasts(one) else (one, other)
    if lasts(period):
        return period.first.hi <= moment.whole.lo and moment.whole.hi <= period.last.lo
    return one.whole == other.whole and one.whole.lo == one.whole.hi


def short(period: Window) -> bool:
    """Whether a time is a month or less, and not told as before or after something that may have changed the value."""
    lo, hi = period.whole
    return hi - lo < NEAR and not (period.gone or period.come or period.options)


def by_then(period: Window) -> Window:
    """All the time up to a moment; a period as it is."""
    return period if lasts(period) else period._replace(first=Span(OPEN_LO, OPEN_LO))


def days_of(replay: Replay, registers: Iterable[str], period: Window, planned: bool) -> list[Window]:
    """The days that surely belong to a period and on which a count of registers may change; else the moment it is."""
    if not lasts(period):
        return [period]
    first, last = period.first.hi, period.last.lo
    days = {first, last}
    for register in registers:
        for stay in replay.stays(register, planned):
            days |= {day for day in (*stay.start, *(stay.end or ())) if first <= day <= last}
    return [period._replace(first=Span(day, day), last=Span(day, day), options=()) for day in sorted(days)]


def over(context: Context, figure: Figure) -> Over:
    """Of which days of a period a figure's count is; empty where nobody is counted and the record does not say."""
    return figure.over or ("some day" if figure.id in context.counting else "")


def financial(claim: FigureClaim) -> bool:
    """Whether a claim is stated for a financial year, for which writers put the academic one."""
    return claim.as_of is not None and bool(_FINANCIAL.search(fold(claim.as_of.text)))


def academic(period: Window) -> Window:
    """The academic year that begins five months after a financial one."""
    first, last = (
        Span(shift(span.lo + over, MONTHS_LATE) - over, shift(span.hi + over, MONTHS_LATE) - over)
        for span, over in ((period.first, 0), (period.last, 1))
    )
    return period._replace(first=first, last=last)


def names(times: Iterable[Stated]) -> list[str]:
    """The times of some claims, as fingerprints hold them: plans apart from what came out."""
    return sorted({f"planned {each.name}" if each.claim.planned else each.name for each in times})


def _name(claim: FigureClaim, period: Window, until: Window) -> str:
    """The time of a claim in the one way that all its wordings share: "31 March 2015", "2013", "after x"."""
    when = claim.as_of
    if when is not None and when.link is not None:
        text = fold(when.text)
        return text.removesuffix(_EDGE.get(when.link.relation, ".start"))
    if when is not None and when.since:
        said = f"since {days_name(period.first)}"
        return f"{said}, by {days_name(period.last)}"
    said = " or ".join(days_name(option.whole) for option in period.options) or days_name(period.whole)
    return said if until == period else f"{said}, by {days_name(until.last)}"


def days_name(span: Span) -> str:
    """A span of days as most records write it."""
    if is_open(span.lo) or is_open(span.hi) or not (in_calendar(span.lo) and in_calendar(span.hi)):
        return show_span(span)
    first, last = date.fromordinal(span.lo), date.fromordinal(span.hi)
    if first == last:
        return f"{first.day} {month_name[first.month]} {first.year}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole and (first.year, first.month) == (last.year, last.month):
        return f"{month_name[first.month]} {first.year}"
    if whole and (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    if whole and (first.month, last.month, last.year) == (4, 3, first.year + 1):
        return f"FY {first.year}-{last.year % 100:02}"
    return show_span(span)
