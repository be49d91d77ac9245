"""The latest plan, and what came of it, do not meet.

A service handed back a month later than announced has not been told wrongly: it slipped. So a plan never
contradicts its outcome; it is noted how far the two lie apart. A set term ("for five years") runs from the
planned start, or from the start as it came out; a renewal adds its term, and its planned end takes the place
of the earlier one. It is a warning where even a generous reader could not make plan and outcome meet, and a
note where only the letter parts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from govtimeline.reason import Slip, TimeFacet, solve
from govtimeline.record.model import Event, Finding, Statement
from govtimeline.rules.context import Citations, Context, fingerprint
from govtimeline.rules.time import disputes
from govtimeline.rules.time.years import year
from govtimeline.saying.when import FAIR, is_open, show_gap
from govtimeline.saying.when.printing import show_day

ID = "plan-slip"
SEVERITIES = ("warning", "note")
_MOST = 3000  # claims to solve again for one slip; a record tied together by more would take too long


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
        repairs=_repairs(context, slip, marks.claims) if context.repairs else (),
        hint="if another plan came between, record it: `revises: true`, or an event that `renews` this",
    )  # fmt: skip


def _when(context: Context, slip: Slip, planned: list[TimeFacet]) -> str:
    """When it was planned for: as a source puts it, if one alone decides, else the days it comes to."""
    if len(planned) == 1 and planned[0].how == "date":
        return disputes.at(disputes.shown(context, planned[0]))
    if planned and (tie := planned[-1]).how in ("after", "before") and tie.x is not None:
        if slip.plan == tie.y:
            return f"after {context.noun(tie.x)}"
        if slip.plan == tie.x:
            return f"before {context.noun(tie.y)}"
    if is_open(slip.planned.lo) or is_open(slip.planned.hi):
        late = slip.days > 0
        return f"no later than {show_day(slip.planned.hi)}" if late else f"no earlier than {show_day(slip.planned.lo)}"
    return disputes.within(slip.planned)


def _repairs(context: Context, slip: Slip, cited: Sequence[Statement]) -> list[int]:
    """Which of the claims cited settle it when dropped, found by solving what is tied to its event without each."""
    near = _near(context, slip.outcome.event)
    if len(cited) == 1 or sum(len(event.claims) for event in near) * len(cited) > _MOST:
        return [1] if len(cited) == 1 else []
    found = []
    for number, dropped in enumerate(cited, start=1):
        events = [replace(e, claims=[c for c in e.claims if c is not dropped]) for e in near]
        rest = solve(replace(context.record, events=events))
        if all(other.outcome != slip.outcome for other in rest.slips):
            found.append(number)
    return found


def _near(context: Context, event: str) -> list[Event]:
    """The events that claims, or renewals, tie to one, itself among them, in the order of the record."""
    near, found = {event}, [event]
    while found:
        for other in context.tied.get(found.pop(), ()):
            if other not in near:
                near.add(other)
                found.append(other)
    return [each for each in context.record.events if each.id in near]


def _steps(context: Context, facets: list[TimeFacet], marks: Citations, reading: int) -> list[str]:
    return list(dict.fromkeys(disputes.step(context, f, marks, reading) for f in facets if f.tellings))
