"""What was planned for an event: its latest plan, its term, and the plans before it."""

from __future__ import annotations

from govtimeline.reason.facets import End, Point
from govtimeline.reason.solution import Solution
from govtimeline.record.model import Event
from govtimeline.saying.when import is_open
from govtimeline.story.moments import Prefers, as_told, planned
from govtimeline.story.told import Plan
from govtimeline.story.voices import Voices


def planning(solution: Solution, voices: Voices, event: Event, prefers: Prefers | None) -> Plan | None:
    """The latest plan that its claims tell for an event; None where they tell none."""
    ends: tuple[End, ...] = ("start", "end") if event.spans else ("date",)
    points = {end: point for end in ends if (point := solution.plan(event.id, end))}
    terms = [c.lasts.text for c in event.standing if c.lasts and c.planned]
    if not points and not terms:
        return None
    moments = {end: planned(solution, point, prefers) for end, point in points.items()}
    dates = [c for c in event.standing if c.date and c.planned]
    if (
        event.spans
        and dates
        and all(m is None or is_open(m.span.lo + m.span.hi) for m in moments.values())
    ):
        last = dates[-1]
        assert last.date is not None
        moments = {"start": as_told(last.date, voices.told(last), ahead=True)}
    earlier = [
        planned(solution, Point(event.id, end, n))
        for end, point in points.items()
        for n in range(1, point.plan)
    ]
    return Plan(
        start=moments.get("start") or moments.get("date"),
        end=moments.get("end"),
        term=terms[-1] if terms else None,
        earlier=tuple(m for m in earlier if m is not None),
    )
