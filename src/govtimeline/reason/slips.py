"""Plans held against what came of them: where no reading lets the two meet, the outcome slipped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason.facets import ENDS, How, Point, TimeFacet
from govtimeline.reason.solution import Solution
from govtimeline.saying.when import Span


class Slip(NamedTuple):
    """A plan that its outcome misses, by `days` at least (negative: it came early).

    planned, came: the days of the two. terms: where no day is known well enough, but the length that was set and
    the one that was served are, the facets that tell these; planned and came are then lengths.
    """

    reading: Reading
    plan: Point
    outcome: Point
    days: int
    planned: Span
    came: Span
    terms: tuple[TimeFacet, TimeFacet] | None = None


def find_slips(solution: Solution) -> list[Slip]:
    """Hold the latest plan of each event against its outcome; a renewal's plan in the renewed one's place.

    A renewal that is told to have begun, or to have ended, has days of its own, and extends no other's. One for which
    these are only planned may be that or an extension: what it renews may end by its own plan, too.
    """
    renewals: dict[str, list[str]] = {}
    dated = set()
    for event in solution.record.events:
        told = [c for c in event.standing if c.start or c.end]
        if event.renews and all(c.planned for c in told):
            renewals.setdefault(event.renews, []).append(event.id)
            if told:
                dated.add(event.id)
    planned = {event for event, _ in solution.plans}
    found = []
    for event in solution.record.events:
        if event.id not in planned and event.id not in renewals:
            continue
        for end in ENDS:
            last = _last_renewals(event.id, renewals) if end == "end" else [event.id]
            if any(id in dated for id in last):
                last = [*last, event.id]
            plans = [plan for id in last if (plan := solution.plan(id, end) or solution.plan(event.id, end))]
            outcome = Point(event.id, end)
            if plans and solution.known(outcome) and all(solution.known(plan) for plan in plans):
                slips = [_slip(solution, plan, outcome) for plan in plans]
                missed = [slip for slip in slips if slip]
                if len(missed) == len(slips):  # of rival renewals, one that came as planned will do
                    found.append(min(missed, key=lambda s: (s.reading, abs(s.days), s.plan)))
    slipped = {slip.outcome for slip in found}
    return found + [slip for slip in _served(solution, renewals) if slip.outcome not in slipped]


def _served(solution: Solution, renewals: Mapping[str, Sequence[str]]) -> list[Slip]:
    """The events that lasted otherwise than was set, whenever they began; none that renews or is renewed."""
    lengths: dict[tuple[str, How], list[TimeFacet]] = {}
    for facet in solution.facets:
        if facet.how in ("lasts", "term") and not solution.set_aside.intersection(facet.tellings):
            lengths.setdefault((facet.y.event, facet.how), []).append(facet)
    found = []
    for event in solution.record.events:
        plan, served = solution.plan(event.id, "end"), lengths.get((event.id, "lasts"), [])
        terms = [term for term in lengths.get((event.id, "term"), []) if term.y == plan]
        if plan is None or event.renews or event.id in renewals or not (terms and served):
            continue
        for reading in (FAIR, STRICT):
            apart = [
                (abs(days), days, term, length)
                for term in terms
                for length in served
                for days in [_apart(term.span(reading), length.span(reading))]
            ]
            if all(days for _, days, _, _ in apart):
                _, days, term, length = min(apart, key=lambda each: each[0])
                spans = term.span(reading), length.span(reading)
                found.append(Slip(reading, plan, Point(event.id, "end"), days, *spans, (term, length)))
                break
    return found


def _slip(solution: Solution, plan: Point, outcome: Point) -> Slip | None:
    """How far an outcome misses its plan; None where some camp of the one fits some camp of the other."""
    choice = any(facet.choices for point in (plan, outcome) for facet in solution.direct(point))
    for reading in (FAIR, STRICT):
        if not choice and solution.bounds(plan, reading).meets(solution.bounds(outcome, reading)):
            continue
        apart = [
            (abs(days), days, planned, came)
            for planned in _camps(solution, plan, reading)
            for came in _camps(solution, outcome, reading)
            for days in [_apart(planned, came)]
        ]
        if all(days for _, days, _, _ in apart):
            _, days, planned, came = min(apart)
            return Slip(reading, plan, outcome, days, planned, came)
    return None


def _camps(solution: Solution, point: Point, reading: Reading) -> list[Span]:
    """The days a point may have, one span for each of its choices or rival dates that is still open."""
    bounds = solution.bounds(point, reading)
    spans = [bounds]
    for facet in solution.direct(point):
        if facet.choices:  # what was set aside has no option left that meets the bounds
            spans = [o.meet(span) for span in spans for o in facet.options(reading) if o.meets(span)] or spans
    for dispute in solution.disputes:
        if dispute.point == point and not any(solution.preferred.intersection(f.tellings) for f in dispute.rivals):
            spans += [solution.as_told(f).span(reading) for f in dispute.rivals]
    return spans


def _last_renewals(event: str, renewals: Mapping[str, Sequence[str]], seen: tuple[str, ...] = ()) -> list[str]:
    """The events at the end of each chain of renewals, or the event itself where nothing renews it."""
    following = [id for id in renewals.get(event, ()) if id not in seen]
    return [last for id in following for last in _last_renewals(id, renewals, (*seen, event))] or [event]


def _apart(planned: Span, came: Span) -> int:
    """By how many days at least an outcome came after its plan, negative before it; 0 where they can meet."""
    if came.lo > planned.hi:
        return came.lo - planned.hi
    return min(0, came.hi - planned.lo)
