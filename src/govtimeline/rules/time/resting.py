"""What a finding about time rests on, as a judgement of it sees it: each statement in the words of its claim.

A voice that says the same as another, or agrees with it more or less precisely, adds nothing to it; no source is
named, and no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govtimeline.ground.reading import FAIR, Reading
from govtimeline.reason import Dispute, Point, TimeFacet
from govtimeline.reason.camps import sides
from govtimeline.record.statements import Claim
from govtimeline.rules.context import Context
from govtimeline.rules.finding import Rest
from govtimeline.rules.time.words import at


def of_camps(context: Context, dispute: Dispute) -> list[Rest]:
    """What a dispute over one point rests on: its camps."""
    return of_statements(context, dispute.rivals, dispute.reading)


def of_point(context: Context, point: Point) -> list[Rest]:
    """What dates a point: its own statements, those at odds apart, or else what leads to it."""
    if direct := [facet for facet in context.solution.direct(point) if facet.how in ("date", "word")]:
        return of_statements(context, direct)
    leading = [*context.solution.explain(point, "lo"), *context.solution.explain(point, "hi")]
    return of_argument(context, leading, FAIR)


def of_statements(context: Context, facets: Iterable[TimeFacet], reading: Reading = FAIR) -> list[Rest]:
    """Statements that date one point, those that agree as one."""
    return [_of_camp(context, camp) for camp in sides(facets, reading)]


def of_argument(context: Context, facets: Iterable[TimeFacet], reading: Reading) -> list[Rest]:
    """What the steps of an argument rest on."""
    return [_of_step(context, facet, reading) for facet in facets if facet.tellings]


def _of_camp(context: Context, camp: Sequence[TimeFacet]) -> Rest:
    """A camp: what the narrowest of it says first, as it is told."""
    ordered = sorted(camp, key=lambda facet: (facet.fair.hi - facet.fair.lo, facet.text))
    return Rest(_place(context, ordered[0]), tuple(dict.fromkeys(_said(context, facet) for facet in ordered)))


def _of_step(context: Context, facet: TimeFacet, reading: Reading) -> Rest:
    """A step, then what agrees with it between the same points."""
    agreeing = [
        other
        for other in context.between.get((facet.x, facet.y), ())
        if (_kind(other), _place(context, other)) == (_kind(facet), _place(context, facet))
        and other.meets(facet, reading)
    ]
    return Rest(_place(context, facet), tuple(dict.fromkeys(_said(context, each) for each in (facet, *agreeing))))


def _kind(facet: TimeFacet) -> str:
    return "date" if facet.how == "word" else facet.how


def _place(context: Context, facet: TimeFacet) -> str:
    """What a facet speaks of: an end of an event, as claims name it, or an event."""
    event, claim, _, _ = context.solution.tellings[facet.tellings[0]]
    if facet.how in ("part", "lasts", "term") or facet.key == "lasts":
        return event.id
    if facet.x is None:
        return str(facet.y)
    end = facet.key if facet.key in ("start", "end") else "date"
    return str(Point(event.id, end, int(claim.planned)))


def _said(context: Context, facet: TimeFacet) -> str:
    """What it says of that: "on 1 Jul 2013", "after visit", "lasts 5 years"."""
    tellings = [context.solution.tellings[i] for i in facet.tellings]
    claim = tellings[0].claim
    match facet.how:
        case "told":
            return f"told as done, {facet.text}"
        case "lasts" | "term":
            more = [f"{other.event.id} {other.claim.lasts}" for other in tellings[1:]]
            return " and ".join([f"lasts {claim.lasts}", *more])
    if facet.key == "lasts":
        return f"lasts {claim.lasts}{_told(context, claim)}"
    when = context.solution.when(facet)
    assert when is not None
    if when.link is not None:
        return when.show()
    said = f"at “{when.show()}”" if facet.how == "word" else at(when.show())
    if when.needs_told:
        said += _told(context, claim)
    return f"in part {said}" if facet.how == "part" else said


def _told(context: Context, claim: Claim) -> str:
    told = context.record.told(claim)
    return f", told {told.show() if told else 'at an unknown time'}"
