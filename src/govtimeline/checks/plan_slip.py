"""The latest plan, and what came of it, do not meet.

A service handed back a month later than announced has not been told wrongly: it slipped. So a plan never
contradicts its outcome; it is noted how far the two lie apart. A set term ("for five years") runs from the
planned start, or from the start as it came out; a renewal adds its term, and its planned end takes the place
of the earlier one. It is a warning where even a generous reader could not make plan and outcome meet, and a
note where only the letter parts them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.checks import disputes
from govtimeline.checks.context import Citations, Context, fingerprint
from govtimeline.checks.years import year
from govtimeline.model import Finding
from govtimeline.reason import Slip, TimeFacet
from govtimeline.when import FAIR, show_gap
from govtimeline.when.printing import show_day

ID = "plan-slip"
SEVERITIES = ("warning", "note")


def check(context: Context) -> Iterator[Finding]:
    """One finding for each outcome that missed its latest plan."""
    for slip in context.solution.slips:
        yield _finding(context, slip)


def _finding(context: Context, slip: Slip) -> Finding:
    late = slip.days > 0
    planned = context.solution.explain(slip.plan, "hi" if late else "lo")
    came = context.solution.explain(slip.outcome, "lo" if late else "hi")
    marks = Citations()
    event = slip.outcome.event
    verb = {"start": "start", "end": "end", "date": "happen"}[slip.outcome.end]
    past = {"start": "started", "end": "ended", "date": "happened"}[slip.outcome.end]
    steps = _steps(context, planned, marks, slip.reading)
    last = f"no later than {show_day(slip.planned.hi)}" if late else f"no earlier than {show_day(slip.planned.lo)}"
    steps.append(f"so, {disputes.READ[slip.reading]}, it was to {verb} {last}")
    steps += _steps(context, [f for f in came if f not in planned], marks, slip.reading)
    missed = f"at least {show_gap(abs(slip.days))} {'late' if late else 'early'}"
    first = f"no earlier than {show_day(slip.came.lo)}" if late else f"no later than {show_day(slip.came.hi)}"
    steps.append(f"so it {past} {first}: {missed}")
    message = f"{context.title(event)} was to {verb} {_when(context, slip, planned)}, but {past} {missed}"
    values = [f"planned {year(slip.planned)}", f"came {year(slip.came)}"]
    place = marks.claims[0].place if marks.claims else context.events[event].place
    if came and (claims := disputes.claims_of(context, came[-1])):
        place = claims[0].place
    return marks.finding(
        ID, "warning" if slip.reading == FAIR else "note", message, event, place,
        fingerprint(ID, event, [str(slip.plan), str(slip.outcome)], values), argument=steps,
        repairs=range(1, len(marks.claims) + 1) if len(marks.claims) == 1 else (),
        hint="if another plan came between, record it: `revises: true`, or an event that `renews` this",
    )  # fmt: skip


def _when(context: Context, slip: Slip, planned: list[TimeFacet]) -> str:
    """When it was planned for: as a source puts it, if one alone decides, else the days it comes to."""
    if len(planned) == 1 and planned[0].how == "date":
        return disputes.at(disputes.shown(context, planned[0]))
    return disputes.within(slip.planned)


def _steps(context: Context, facets: list[TimeFacet], marks: Citations, reading: int) -> list[str]:
    return list(dict.fromkeys(disputes.step(context, f, marks, reading) for f in facets if f.tellings))
