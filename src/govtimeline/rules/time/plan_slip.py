"""The latest plan, and what came of it, do not meet.

A service handed back a month later than announced has not been told wrongly: it slipped. So a plan never
contradicts its outcome; it is noted how far the two lie apart. A set term ("for five years") runs from the
planned start, or from the start as it came out; a renewal adds its term, and its planned end takes the place
of the earlier one, unless it is told to have begun or ended: then it has a term and days of its own. Where no
day is known, the length that was set is held against the one that was served. It is a warning where even a
generous reader could not make plan and outcome meet, and a note where only the letter parts them. Where plan and
outcome miss each other only by one of two claims that contradict each other, that contradiction alone is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from govtimeline.ground.reading import FAIR, Reading
from govtimeline.reason import Solution, TimeFacet
from govtimeline.reason.facets import Side
from govtimeline.reason.slips import Slip, find_slips
from govtimeline.record.model import Event
from govtimeline.record.statements import AnyClaim
from govtimeline.rules import leaving
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding, Severity
from govtimeline.rules.time import disputes, resting, words
from govtimeline.rules.time.years import year, years
from govtimeline.saying.when import is_open, show_gap
from govtimeline.saying.when.printing import show_day

ID = "plan-slip"
_HINT = "if another plan came between, record it: `revises: true`, or an event that `renews` this"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each outcome that missed its latest plan."""
    for slip in context.slips:
        if _follows(context, slip):
            continue
        yield _by_length(context, slip, *slip.terms) if slip.terms else _finding(context, slip)


def _follows(context: Context, slip: Slip) -> bool:
    """Whether a slip only follows from claims that cannot all be true, which is a finding of its own.

    One of these is set aside. Where plan and outcome would meet, had another been set aside instead, nothing slipped
    for sure. One that a judgement prefers is in no doubt.
    """
    solution, late = context.solution, slip.days > 0
    doubted = {
        i
        for dispute in solution.disputes
        if dispute.point is None and (dispute.reading == FAIR or slip.reading != FAIR)
        for i in dispute.repairs
    } - solution.preferred
    if not doubted:
        return False
    planned, came = solution.explain(slip.plan, _side(late)), solution.explain(slip.outcome, _side(not late))
    rests_on = {i for facet in slip.terms or (*planned, *came) for i in facet.tellings}
    near = leaving.near(context, [slip.outcome.event])
    if sum(len(event.claims) for event in near) > leaving.MOST:
        return False
    return any(_meets_without(context, slip, near, i) for i in sorted(doubted & rests_on))


def _meets_without(context: Context, slip: Slip, near: Sequence[Event], telling: int) -> bool:
    """Whether plan and outcome are both still told of, and nothing slipped that way, were one thing not told."""
    _, told, _, key = context.solution.tellings[telling]
    without: list[Event] = []
    for event in near:
        claims = [c for c in event.claims if c is not told]
        if len(claims) < len(event.claims) and (told.says or any(other != key for other in told.states)):
            claims.append(replace(told, **{key: None}))
        without.append(replace(event, claims=claims))
    rest = leaving.solved(context, without)
    if not (rest.known(slip.plan) and rest.known(slip.outcome)):
        return False
    slips = [other for other in find_slips(rest) if other.outcome == slip.outcome]
    return not any((other.days > 0) == (slip.days > 0) and other.reading >= slip.reading for other in slips)


def _side(late: bool) -> Side:
    """By which of its days a plan is late or early; an outcome by the other."""
    return "hi" if late else "lo"


def _by_length(context: Context, slip: Slip, term: TimeFacet, served: TimeFacet) -> Finding:
    """An event that lasted otherwise than was set, where nothing tells well enough when it began or ended."""
    marks = Citations()
    event, late = slip.outcome.event, slip.days > 0
    missed = f"at least {show_gap(abs(slip.days))} {'longer' if late else 'less'}"
    steps = [disputes.step(context, facet, marks, slip.reading) for facet in (term, served)]
    steps.append(f"so, {disputes.READ[slip.reading]}, it lasted {missed}")
    values = [f"planned {years(slip.planned)}", f"came {years(slip.came)}"]
    return marks.finding(
        ID, _severity(slip), f"{context.title(event)} was set for {term.text}, but lasted {served.text}: {missed}",
        event, disputes.claims_of(context, served)[0].place,
        fingerprint(ID, event, [str(slip.plan), str(slip.outcome)], values), argument=steps,
        repairs=[1, 2] if context.repairs else (), hint=_HINT,
        rests=resting.of_argument(context, (term, served), slip.reading),
    )  # fmt: skip


def _severity(slip: Slip) -> Severity:
    return "warning" if slip.reading == FAIR else "note"


def _finding(context: Context, slip: Slip) -> Finding:
    late = slip.days > 0
    planned = context.solution.explain(slip.plan, _side(late))
    came = context.solution.explain(slip.outcome, _side(not late))
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
        ID, _severity(slip), message, event, place,
        fingerprint(ID, event, [str(slip.plan), str(slip.outcome)], values), argument=steps,
        repairs=_repairs(context, slip, marks.claims) if context.repairs else (),
        hint=_HINT, rests=resting.of_argument(context, (*planned, *came), slip.reading),
    )  # fmt: skip


def _when(context: Context, slip: Slip, planned: list[TimeFacet]) -> str:
    """When it was planned for: as a source puts it, if one alone decides, else the days it comes to."""
    if len(planned) == 1 and planned[0].how == "date":
        return words.at(words.shown(context, planned[0]))
    if planned and (tie := planned[-1]).how in ("after", "before"):
        assert tie.x is not None
        if slip.plan == tie.y:
            return f"after {context.noun(tie.x)}"
        if slip.plan == tie.x:
            return f"before {context.noun(tie.y)}"
    if is_open(slip.planned.lo) or is_open(slip.planned.hi):
        late = slip.days > 0
        return f"no later than {show_day(slip.planned.hi)}" if late else f"no earlier than {show_day(slip.planned.lo)}"
    return words.within(slip.planned)


def _repairs(context: Context, slip: Slip, cited: Sequence[AnyClaim]) -> list[int]:
    """Which of the claims cited settle it when dropped, found by solving what is tied to its event without each."""
    if len(cited) == 1:
        return [1]

    def slipped(rest: Solution) -> bool:
        return any(other.outcome == slip.outcome for other in find_slips(rest))

    return leaving.settling(context, leaving.near(context, [slip.outcome.event]), cited, slipped)


def _steps(context: Context, facets: list[TimeFacet], marks: Citations, reading: Reading) -> list[str]:
    told = [f for f in facets if f.tellings or (f.x and f.x.event != f.y.event)]  # renewals are in no claim
    return list(dict.fromkeys(disputes.step(context, f, marks, reading) for f in told))


FAILS = """\
# The contract was set for five years; it went on for almost seven. Nobody told a falsehood: it slipped.
govtimeline: 1

sources:
  contract-notice:
    title: Award notice, school transport
    publisher: County of Wexmoor
    type: document
    published: 2011-08-22
  committee-2018:
    title: Minutes of the transport committee
    publisher: County of Wexmoor
    type: document
    published: 2018-09-11

events:
  - id: school-buses
    title: Marlow Coaches drives the school buses
    claims:
      - source: contract-notice
        at: "II.2.7"
        start: 1 September 2011
        planned: true
        excerpt: to commence on 1 September 2011
      - source: contract-notice
        at: "II.2.7"
        lasts: 5 years
        planned: true
        excerpt: for a term of five years
      - source: committee-2018
        at: item 6
        start: 1 September 2011
        end: 31 July 2018
        excerpt: Marlow's contract, which ran out on 31 July
"""

PASSES = """\
# The same contract with the renewal that explains it: the later planned end is held against what came of it.
govtimeline: 1

sources:
  contract-notice:
    title: Award notice, school transport
    publisher: County of Wexmoor
    type: document
    published: 2011-08-22
  renewal-2016:
    title: Decision on school transport
    publisher: County of Wexmoor
    type: document
    published: 2016-06-07
  committee-2018:
    title: Minutes of the transport committee
    publisher: County of Wexmoor
    type: document
    published: 2018-09-11

events:
  - id: school-buses
    title: Marlow Coaches drives the school buses
    claims:
      - source: contract-notice
        at: "II.2.7"
        start: 1 September 2011
        lasts: 5 years
        planned: true
        excerpt: for a term of five years
      - source: committee-2018
        at: item 6
        start: 1 September 2011
        end: 31 July 2018
        excerpt: Marlow's contract, which ran out on 31 July
  - id: school-buses-renewed
    title: Marlow's contract is renewed
    renews: school-buses
    claims:
      - source: renewal-2016
        at: decision 2
        lasts: 2 years
        planned: true
        excerpt: extended for a further two years
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=False, beside=True,
)  # fmt: skip
