"""A plan has passed and nobody tells what came of it, or a continuing event has long been unheard of.

A plan is stale once the last day a careful reader would allow it has passed and no source tells an outcome.
An event that is still running is stale once its newest source is older than the record's own limit
(`limits: {stale: 2 years}`); without a limit only plans are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.reading import FAIR
from govtimeline.reason import Point
from govtimeline.reason.facets import ENDS, End
from govtimeline.record.model import Event
from govtimeline.record.statements import Claim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding, Rest
from govtimeline.rules.time import resting
from govtimeline.saying.when import OPEN_HI, is_open
from govtimeline.saying.when.printing import show_day

ID = "stale"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each plan that was never followed up and each event that has gone quiet."""
    if context.today is None:
        return
    renewed = {event.renews for event in context.record.events if event.renews}
    planned = {event for event, _ in context.solution.plans}
    for event in context.record.events:
        if event.id in planned:
            yield from _plan(context, event, event.id in renewed, context.today)
        yield from _quiet(context, event, context.today)


def _plan(context: Context, event: Event, renewed: bool, today: int) -> Iterator[Finding]:
    for end in ENDS:
        plan = context.solution.plan(event.id, end)
        if plan is None or renewed or _outcome(context, event, end):
            continue
        latest = context.solution.bounds(plan).hi
        if is_open(latest) or latest >= today:
            continue
        marks = Citations()
        claims = sorted((c for c in event.standing if c.planned), key=lambda c: (_told(context, c), _source(c)))
        tell = "tell" if len(claims) > 1 else "tells"
        day = show_day(latest)
        argument = [f"{marks.mark(claims)} {tell} the plan, which a generous reader lets run to {day}"]
        due = f"the plan for {context.title(event.id)}" if end == "date" else context.noun(plan)
        yield marks.finding(
            ID, "note", f"{due} fell due by {day}, and no source tells what came of it",
            event.id, max(c.place for c in claims) if claims else event.place,
            fingerprint(ID, event.id, [str(plan)], [c.excerpt or "" for c in claims]), argument=argument,
            hint="look for a source that tells what came of it, and add its claim",
            rests=resting.of_argument(context, context.solution.explain(plan, "hi"), FAIR),
        )  # fmt: skip
        return


def _outcome(context: Context, event: Event, end: End) -> bool:
    """Whether an outcome is told: of this end, of a later one, or of the event whose plan this one renews."""
    ends: tuple[End, ...] = ("start", "end") if end == "start" else (end,)
    if any(context.told_at(Point(event.id, e)) for e in ends):
        return True
    return bool(event.renews) and context.told_at(Point(event.renews or "", "end"))


def _quiet(context: Context, event: Event, today: int) -> Iterator[Finding]:
    limit = context.record.limits.stale
    if limit is None or not event.spans:
        return
    if any("end" in claim.unknown and not claim.planned for claim in event.standing):
        return  # it has ended, and its source says that nobody knows when
    if context.told_at(Point(event.id, "end")) or not context.told_at(Point(event.id, "start")):
        return
    told = [(r.telling(FAIR).hi, c) for c in event.standing if (r := context.told(c))]
    if not told:
        return
    newest, claim = max(told, key=lambda t: (t[0], _source(t[1])))
    if newest + limit.exact.hi >= today:
        return
    marks = Citations()
    argument = [
        f"{marks.mark([claim])} is the newest source that tells of it, of {show_day(newest)} at the latest",
        f"the record's limit is {limit.text}",
    ]
    yield marks.finding(
        ID, "note",
        f"{context.title(event.id)} is told as continuing, and was last heard of on {show_day(newest)}",
        event.id, claim.place, fingerprint(ID, event.id, ["end"], []), argument=argument,
        rests=[Rest(event.id, (f"last heard of on {show_day(newest)}",))],
        hint="look for a newer source, or one that tells its end",
    )  # fmt: skip


def _told(context: Context, claim: Claim) -> int:
    """The last day on which a claim can have been told; the last of all where nobody knows."""
    told = context.told(claim)
    return told.telling(FAIR).hi if told else OPEN_HI


def _source(claim: Claim) -> tuple[str, ...]:
    """Who states a claim, where and what: an order that the file's does not change."""
    return claim.source, claim.at or "", repr(claim), claim.excerpt or ""


FAILS = """\
# The bridge was to open in 2023. Did it?
govtimeline: 1

sources:
  roads-2021:
    title: Programme of works
    publisher: National Roads Agency
    type: report
    published: 2021-11-30

events:
  - id: bridge-opens
    title: The new bridge at Ferry Reach opens
    claims:
      - source: roads-2021
        at: scheme 17
        date: late 2023
        planned: true
        excerpt: due to open late in 2023
"""

PASSES = """\
# It did, and a source tells so.
govtimeline: 1

sources:
  roads-2021:
    title: Programme of works
    publisher: National Roads Agency
    type: report
    published: 2021-11-30
  post-2023:
    title: First cars cross Ferry Reach
    publisher: The Reach Post
    type: article-newspaper
    published: 2023-12-02

events:
  - id: bridge-opens
    title: The new bridge at Ferry Reach opens
    claims:
      - source: roads-2021
        at: scheme 17
        date: late 2023
        planned: true
        excerpt: due to open late in 2023
      - source: post-2023
        at: paragraph 1
        date: yesterday
        excerpt: opened to traffic yesterday
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("note",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
)  # fmt: skip
