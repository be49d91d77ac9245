"""The argument of a dispute in words: from the calendar step by step to what cannot be, and by how much."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from govtimeline.ground.reading import Reading
from govtimeline.reason import Dispute, Point, TimeFacet
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context
from govtimeline.rules.finding import Rest
from govtimeline.rules.time.disputes import READ, claims_of, step
from govtimeline.rules.time.resting import of_argument
from govtimeline.saying.when import is_open, show_gap
from govtimeline.saying.when.days import month_days
from govtimeline.saying.when.printing import MONTHS_FROM, show_day


def argument(context: Context, dispute: Dispute, marks: Citations) -> tuple[list[str], int]:
    """The steps of a dispute's argument, closed by what they come to, and by how many days they miss.

    The facets come as a circle of upper bounds; from the calendar on, all but the last say "no later than",
    and the last one "no earlier than".
    """
    reading = dispute.reading
    facets = list(dispute.facets)
    if _apart_from_calendar(context, dispute):
        steps = _said(context, facets, marks, reading)
        if {f.how for f in facets if f.tellings} <= {"after", "before"}:
            return [*steps, "these go round in a circle: each would have to come before itself"], 0
        closing, gap = _lengths(context, facets, marks, reading)
        return [*steps, closing or "so no dates could fit them all"], gap
    facets = chain(context, dispute)
    steps = _said(context, _grounded(context, facets), marks, reading)
    closing, gap = _closing(context, facets, marks, reading)
    if not closing and (choice := next((f for f in facets if f.choices), None)):
        closing = f"none of the times that {marks.mark(claims_of(context, choice))} leaves open fits with the rest"
    return [*steps, closing] if closing else steps, gap


def rests(context: Context, dispute: Dispute) -> list[Rest]:
    """What an argument rests on, as a judgement of it sees it: all of its steps."""
    facets = list(dispute.facets)
    if not _apart_from_calendar(context, dispute):
        facets = _grounded(context, chain(context, dispute))
    return of_argument(context, facets, dispute.reading)


def dated(context: Context, dispute: Dispute) -> tuple[Point, Point, int] | None:
    """The first and the last point an argument dates, and the days from the first's latest to the last's earliest.

    None where it does not lead from the calendar to the calendar.
    """
    if _apart_from_calendar(context, dispute):
        return None
    facets = chain(context, dispute)
    if _walk(context, facets, dispute.reading) is None:
        return None
    first, last = facets[0], facets[-1]
    ends = [context.solution.against_calendar(facet, dispute.reading) for facet in (first, last)]
    latest, earliest = ends[0][2].hi, ends[1][2].lo
    points = [ends[0][1], ends[1][1]]
    for n, facet in enumerate((first, last)):
        if facet.x is None:
            continue
        known = facet.x if facet.x != points[n] else facet.y  # the outcome that a plan counts from
        points[n] = known
        if n:
            earliest = context.solution.bounds(known, dispute.reading).lo
        else:
            latest = context.solution.bounds(known, dispute.reading).hi
    return points[0], points[1], earliest - latest


def chain(context: Context, dispute: Dispute) -> list[TimeFacet]:
    """A circle of facets opened at the calendar, so that it reads as a chain of upper bounds."""
    facets = list(dispute.facets)
    for circle in (facets, facets[::-1]):
        for n, facet in enumerate(circle):
            if context.solution.against_calendar(facet, dispute.reading)[0] is None:
                opened = circle[n:] + circle[:n]
                if _walk(context, opened, dispute.reading):
                    return opened
    return facets


def _apart_from_calendar(context: Context, dispute: Dispute) -> bool:
    """Whether an argument leads over no day of the calendar, or needs none: lengths may be at odds whenever it was."""
    if all(context.solution.against_calendar(f, dispute.reading)[0] for f in dispute.facets):
        return True
    return all(f.x for f in dispute.facets) and _walk(context, chain(context, dispute), dispute.reading) is None


def _said(context: Context, facets: Sequence[TimeFacet], marks: Citations, reading: Reading) -> list[str]:
    return list(dict.fromkeys(step(context, f, marks, reading) for f in facets if f.tellings or f.renews))


def _grounded(context: Context, facets: Sequence[TimeFacet]) -> list[TimeFacet]:
    """The facets of a chain, each after what fixes the outcome that it counts from."""
    return [ground for f in facets for ground in (*_grounds(context, f, f is facets[-1]), f)]


def _grounds(context: Context, facet: TimeFacet, last: bool) -> list[TimeFacet]:
    """What fixes the outcome that a plan counts from: its latest day, or at the end of a chain its earliest."""
    if facet.x is None or bool(facet.x.plan) == bool(facet.y.plan):
        return []
    return context.solution.explain(facet.y if facet.x.plan else facet.x, "lo" if last else "hi")


def _cited(context: Context, facets: Sequence[TimeFacet], marks: Citations) -> tuple[str, str]:
    """The marks of the claims that some facets rest on, and the ending of their verb."""
    numbers = sorted({marks.number(claim) for facet in facets for claim in claims_of(context, facet)})
    return " ".join(f"[{number}]" for number in numbers), "" if len(numbers) > 1 else "s"


def _closing(
    context: Context, facets: Sequence[TimeFacet], marks: Citations, reading: Reading
) -> tuple[str, int]:
    """What a chain from the calendar to a point comes to against the last facet on that point."""
    found = _walk(context, facets, reading)
    if found is None:
        return "", 0
    point, latest, earliest = found
    gap = earliest - latest
    *before, last = facets
    one, s = _cited(context, [g for f in before for g in (*_grounds(context, f, False), f)], marks)
    other, _ = _cited(context, [*_grounds(context, last, True), last], marks)
    words = (
        f"so, {READ[reading]}, {one} put{s} {context.noun(point)} no later than {show_day(latest)}, "
        f"and {other} no earlier than {show_day(earliest)}: at least {show_gap(gap)} apart"
    )
    return words, gap


def _walk(context: Context, facets: Sequence[TimeFacet], reading: Reading) -> tuple[Point, int, int] | None:
    """Follow upper bounds along a chain that begins and ends at the calendar; None if it is no such chain."""
    links = [context.solution.against_calendar(facet, reading) for facet in facets]
    (first, here, (_, latest)), (last, there, (earliest, _)) = links[0], links[-1]
    if first is not None or last is not None or len(links) < 2:
        return None
    for x, y, (lo, hi) in links[1:-1]:
        if x == here:
            here, latest = y, latest + hi
        elif y == here and x is not None:
            here, latest = x, latest - lo
        else:
            return None
    if there != here or is_open(latest) or is_open(earliest) or latest >= earliest:
        return None
    return here, latest, earliest


def _lengths(
    context: Context, facets: Sequence[TimeFacet], marks: Citations, reading: Reading
) -> tuple[str, int]:
    """What a circle apart from the calendar comes to: the most that all but one leave against the least it says."""
    for others, last, most in _openings(facets, reading):
        least = last.span(reading).lo
        gap = least - most
        if least <= 0 or gap <= 0 or not last.tellings or not any(f.tellings for f in others):
            continue
        assert last.x is not None
        one, s = _cited(context, others, marks)
        x, y = context.noun(last.x), context.noun(last.y)
        if most <= 0:
            leave, need = f"{one} put{s} {y} no later than {x}", f"{show_gap(least)} after it"
        else:
            allowed, need = _set_apart(most, least)
            leave = f"{one} leave{s} at most {allowed} between {x} and {y}"
        other, s = _cited(context, [last], marks)
        said = f"{leave}, and {other} need{s} at least {need}: at least {show_gap(gap)} apart"
        return f"so, {READ[reading]}, {said}", gap
    return "", 0


def _openings(
    facets: Sequence[TimeFacet], reading: Reading
) -> Iterator[tuple[list[TimeFacet], TimeFacet, int]]:
    """The ways to open a circle: all but one of its facets, that one, and the most days the others allow it."""
    for n, last in enumerate(facets):
        others = [*facets[n + 1 :], *facets[:n]]
        for ordered in (others, others[::-1]):
            here, most = last.x, 0
            for facet in ordered:
                lo, hi = facet.span(reading)
                if facet.x == here and not is_open(hi):
                    here, most = facet.y, most + hi
                elif facet.y == here and not is_open(lo):
                    here, most = facet.x, most - lo
                else:
                    break
            else:
                if here == last.y:
                    yield ordered, last, most


def _set_apart(most: int, least: int) -> tuple[str, str]:
    """The most and the least days of a length, in words that never say more than they are.

    Where months or years would swallow some of what lies between the two, both are told in days.
    """
    allowed, need, gap = _months_holding(most), _months_within(least), _months_within(least - most)
    if most < MONTHS_FROM or least - most < MONTHS_FROM or need - allowed < gap:
        return _in_days(most), _in_days(least)
    return show_gap(month_days(allowed).hi), show_gap(least)


def _months_holding(days: int) -> int:
    return bisect_left(range(days + 1), days, key=lambda months: month_days(months).hi)


def _months_within(days: int) -> int:
    return bisect_right(range(days + 1), days, key=lambda months: month_days(months).lo) - 1


def _in_days(days: int) -> str:
    return f"{days:,} day{'s' if days != 1 else ''}"
