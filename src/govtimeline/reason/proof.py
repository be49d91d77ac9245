"""Why a point in time lies where it does: the chain of claims that fixes its earliest and its latest day."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from govtimeline.model import Claim, Event
from govtimeline.reason.facets import Point, TimeFacet
from govtimeline.reason.moments import Moment, iso, moment, planned
from govtimeline.reason.solve import Solution
from govtimeline.when import FAIR, Span, is_open, show_gap, show_span

Side = Literal["earliest", "latest"]
SIDES: tuple[tuple[Side, Literal["lo", "hi"]], ...] = (("earliest", "lo"), ("latest", "hi"))


class Step(Struct, frozen=True, kw_only=True):
    """One step of a proof.

    subject, says: the event that something is said of, and what, to follow its name. claims: those that say
    so, none for what follows from the record's own structure. margin: what a fair reading allows around the
    words, None for nothing. point, day: what it gives, a bound on a point as an ordinal.
    """

    subject: str
    says: str
    claims: tuple[Claim, ...]
    margin: str | None
    point: Point
    day: int


class Proof(Struct, frozen=True, kw_only=True):
    """What fixes one side of a point: its steps in order, and the day they come to; none where it is open."""

    side: Side
    day: str | None
    steps: tuple[Step, ...]


class Why(Struct, frozen=True, kw_only=True):
    """A point, what the record tells of it, why, and the claims that had to be set aside."""

    point: Point
    moment: Moment | None
    proofs: tuple[Proof, ...]
    aside: tuple[Claim, ...] = ()


def explain(solution: Solution, point: Point) -> Why:
    """Why a point lies where it does."""
    bounds = solution.bounds(point)
    proofs = []
    for side, end in SIDES:
        day = bounds.lo if end == "lo" else bounds.hi
        chain = [] if is_open(day) else solution.explain(point, end)
        proofs.append(Proof(side=side, day=iso(day), steps=tuple(_steps(solution, chain, side))))
    told = planned(solution, point) if point.plan else moment(solution, point)
    return Why(point=point, moment=told, proofs=tuple(proofs), aside=_aside(solution, point))


def points(solution: Solution, event: Event, end: str | None = None) -> list[Point]:
    """The points of an event, or of one end of it: as it came out, then as it was planned."""
    ends = ("start", "end") if event.spans else ("date",)
    made = []
    for name in ends:
        if end not in (None, name):
            continue
        made.append(Point(event.id, name))  # type: ignore[arg-type]
        if latest := solution.plan(event.id, name):  # type: ignore[arg-type]
            made.append(latest)
    return made


def _steps(solution: Solution, chain: list[TimeFacet], side: Side) -> list[Step]:
    """The chain in order from the calendar, with the bound that each facet carries to the next point."""
    made = []
    at: Point | None = None
    day = 0
    low = side == "earliest"
    for facet in chain:
        lo, hi = facet.span(FAIR)
        forward = facet.x is None or facet.x == at
        reach = lo if low == forward else hi
        if facet.x is None:
            at, day = facet.y, reach
        elif forward:
            at, day = facet.y, day + reach
        else:
            at, day = facet.x, day - reach
        claims = tuple(solution.tellings[i].claim for i in facet.tellings)
        made.append(
            Step(
                subject=claims[-1].subject if claims else facet.y.event,
                says=_says(facet, solution),
                claims=claims,
                margin=_margin(facet, solution, low == forward),
                point=at,
                day=day,
            )
        )
    return made


def _says(facet: TimeFacet, solution: Solution) -> str:
    """What a facet says, in words that follow the name of its event."""
    if facet.how == "structure":
        if facet.x is not None and facet.x.event != facet.y.event:
            return "begins where the term that it renews was to end"
        return "ends no earlier than it starts"
    telling = solution.tellings[facet.tellings[-1]]
    told = f" (told {show_span(telling.told.core)})" if telling.told else ""
    planned = telling.claim.planned
    if facet.how == "told":
        return f"is told as past{told}"
    if facet.how == "part":
        return f'goes on "{facet.text}"{told}'
    if facet.how == "lasts":
        return f'lasts "{facet.text}"'
    if facet.how == "term":
        return f'is planned for "{facet.text}"'
    if facet.key == "date":
        verb = "is planned for" if planned else "is dated"
    else:
        verb = f"is to {facet.key}" if planned else f"{facet.key}s"
    return f'{verb} "{facet.text}"{told if facet.how == "word" else ""}'


def _margin(facet: TimeFacet, solution: Solution, least: bool) -> str | None:
    """How far the fair reading goes beyond what the words name, at their least or at their most."""
    claims = [solution.tellings[i].claim for i in facet.tellings]
    if facet.how in ("lasts", "term"):
        exact = [claim.lasts.exact for claim in claims if claim.lasts]
        named = Span(sum(e.lo for e in exact), sum(e.hi for e in exact))
    elif facet.how in ("date", "word") and not facet.choices:
        when = getattr(claims[0], facet.key)
        named = when.bounds(solution.tellings[facet.tellings[0]].told, claims[0].planned).core
    else:
        return None
    days = named.lo - facet.fair.lo if least else facet.fair.hi - named.hi
    return show_gap(days) if days > 0 and not is_open(days) else None


def _aside(solution: Solution, point: Point) -> tuple[Claim, ...]:
    """The claims on a point that cannot hold with the rest."""
    return tuple(
        solution.tellings[i].claim
        for i in sorted(solution.set_aside)
        if any(i in f.tellings and point in (f.x, f.y) for f in solution.facets)
    )
