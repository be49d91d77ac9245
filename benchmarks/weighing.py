"""What the claims of a made-up record leave possible, reckoned without the program.

Each claim allows what its words allow a generous reader. `clashes` names what cannot all be true then, with the rule
that should say so. Where a planted error makes no clash, nothing in the record speaks against it, and no program could
find it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from math import inf
from typing import NamedTuple

from adding import counts, doubles, grades, sums, values
from clash import GRACE, Clash, meet
from truths import Claim, Event, Record
from wording import CALENDAR_SLACK, DAYS_IN, TERM_MONTHS, Said, Span

BESIDE = 31  # days that "with" may be off
INPUT = "input"  # what is wrong with a claim by itself, told as a problem and not as a finding
CALENDAR = "the calendar"  # the point from which days are counted


class Edge(NamedTuple):
    """`y` lies at most `most` days after `x`, as a claim has it in some way; no claim is needed for what must be."""

    x: str
    y: str
    most: float
    how: str
    claim: str = ""


def leaves_room(record: Record, claims: frozenset[str], told: frozenset[str]) -> bool:
    """Whether other claims speak of what some claims tell of, though they do not contradict it."""
    others = [claim for claim in record.claims if claim.at not in claims]
    if told & {claim.subject for claim in others}:
        return True
    tied = {said.other.split(".")[0] for claim in others for said in claim.says.values()}
    parts = {id for figure in record.figures for id in figure.equals.split()}
    return bool(told & (tied | parts))


def clashes(record: Record) -> list[Clash]:
    """All that cannot be true of a record, each once."""
    said_late = [c for c in record.claims if c.told and c.told.lo > c.source.published.hi]
    edges = list(_edges(record))
    points = sorted({point for edge in edges for point in edge[:2]})
    found = [Clash(INPUT, frozenset({claim.subject})) for claim in said_late]
    found += _direct(edges)
    if not found and (cycle := _cycle(points, edges)):
        found.append(_clash(cycle))
    if not found:
        days = _days(points, edges)
        found += _plans(record, days)
        found += counts(record, days)
        found += doubles(record, days)
    return list(dict.fromkeys([*found, *grades(record), *values(record), *sums(record)]))


# Times

def _edges(record: Record) -> Iterator[Edge]:
    """What the outcomes that are told allow between points, and between them and the calendar."""
    for event in record.events:
        if event.spans:
            yield Edge(f"{event.id}.end", f"{event.id}.start", 0, "structure")
        if event.renews:
            yield Edge(f"{event.id}.start", f"{event.renews}.start", 0, "structure")
        for claim in event.claims:
            if not claim.planned:
                yield from _claimed(record, event, claim)


def _claimed(record: Record, event: Event, claim: Claim) -> Iterator[Edge]:
    for key, said in claim.says.items():
        low, high = ends(event, key)
        how = "word" if counts_from_telling(said) else "date" if said.relation == "on" else said.relation
        if said.relation == "lasts":
            yield from between(f"{event.id}.start", f"{event.id}.end", said.lo, said.hi, how, claim.at)
        elif said.relation == "on":
            yield from between(CALENDAR, low, said.lo, inf, how, claim.at)
            if low != high:  # some of it had come to pass when that was told
                yield Edge(CALENDAR, f"{event.id}, in part of {claim.at}", claim.telling.hi + GRACE, "told", claim.at)
                yield Edge(f"{event.id}, in part of {claim.at}", CALENDAR, -said.lo, how, claim.at)
            yield from between(CALENDAR, high, -inf, said.hi, how, claim.at)
        elif said.relation == "during":
            its_start, its_end = ends(record.event(said.other), "date")[::-1]
            yield from between(its_start, low, -GRACE, inf, how, claim.at)
            yield from between(high, its_end, -GRACE, inf, how, claim.at)
        else:
            lo, hi = {"after": (0, inf), "before": (-inf, 0), "with": (-BESIDE, BESIDE)}.get(
                said.relation, (said.lo, said.hi)
            )
            yield from between(said.other, low, lo, inf, how, claim.at)
            yield from between(said.other, high, -inf, hi, how, claim.at)
    key = "end" if {"end", "lasts"} & set(claim.says) else "start"
    point = f"{event.id}.{key}" if event.spans else event.id
    goes_on = "lasts" in claim.says and claim.says["lasts"].words.startswith("just over")
    if (claim.says or claim.grade) and not goes_on:
        yield Edge(CALENDAR, point, claim.telling.hi + GRACE, "told", claim.at)


def ends(event: Event, key: str) -> tuple[str, str]:
    """The points that a key bounds from below and from above; a date of a span says when some of it fell."""
    if not event.spans:
        return event.id, event.id
    return (f"{event.id}.end", f"{event.id}.start") if key == "date" else (f"{event.id}.{key}", f"{event.id}.{key}")


def between(x: str, y: str, lo: float, hi: float, how: str, claim: str) -> Iterator[Edge]:
    if hi != inf:
        yield Edge(x, y, hi, how, claim)
    if lo != -inf:
        yield Edge(y, x, -lo, how, claim)


def _direct(edges: list[Edge]) -> Iterator[Clash]:
    """Two claims that date one point and cannot meet, or a claim that dates an outcome after its telling."""
    latest = [e for e in edges if e.x == CALENDAR]
    earliest = [e for e in edges if e.y == CALENDAR]
    for event in {e.x.removesuffix(".end") for e in edges if e.x.endswith(".end")}:  # one that ends before it starts
        for a, b in product(latest, earliest):
            if (a.y, b.x) == (f"{event}.end", f"{event}.start") and a.claim == b.claim and a.most + b.most < 0:
                yield Clash(INPUT, frozenset({event}))
    for a, b in product(latest, earliest):
        if a.y == b.x and a.most + b.most < 0:
            yield _clash([a, b])


def _clash(cycle: list[Edge]) -> Clash:
    """The rule that a reader would look under for a circle of claims that do not fit."""
    hows = {edge.how for edge in cycle}
    claims = {edge.claim for edge in cycle} - {""}
    subjects = frozenset(point.split(",")[0].split(".")[0] for edge in cycle for point in edge[:2] if point != CALENDAR)
    if len(claims) == 1 and "told" not in hows:
        return Clash(INPUT, subjects)
    if "told" in hows:
        return Clash("anachronism", subjects)
    if hows <= {"date", "word"}:
        rule = "wrong-relative-date" if len(hows) == 2 else "date-conflict"  # of two words neither is likelier
        return Clash(rule if len(cycle) == 2 else "timeline-contradiction", subjects)
    if hows & {"after", "before"} and not hows & {"offset", "lasts"}:
        return Clash("order-conflict", subjects)
    return Clash("timeline-contradiction", subjects)


def _cycle(points: list[str], edges: list[Edge]) -> list[Edge]:
    """A circle of claims whose days come to less than nothing, by Bellman and Ford; empty where there is none."""
    least = dict.fromkeys(points, 0.0)
    via: dict[str, Edge] = {}
    moved = ""
    for _ in points:
        moved = ""
        for edge in edges:
            if least[edge.x] + edge.most < least[edge.y]:
                least[edge.y] = least[edge.x] + edge.most
                via[edge.y], moved = edge, edge.y
    if not moved:
        return []
    for _ in points:  # back into the circle
        moved = via[moved].x
    found, at = [via[moved]], via[moved].x
    while at != moved:
        found.append(via[at])
        at = via[at].x
    return found


def _days(points: list[str], edges: list[Edge]) -> dict[str, Span]:
    """The first and last day that all claims together leave to each point."""
    last = _shortest(points, [(e.x, e.y, e.most) for e in edges])
    first = _shortest(points, [(e.y, e.x, e.most) for e in edges])
    return {point: (-first[point], last[point]) for point in points}


def _shortest(points: list[str], edges: list[tuple[str, str, float]]) -> dict[str, float]:
    far = dict.fromkeys(points, inf)
    far[CALENDAR] = 0.0
    for _ in points:
        for x, y, most in edges:
            far[y] = min(far.get(y, inf), far.get(x, inf) + most)
    return far


# Plans

def _plans(record: Record, days: dict[str, Span]) -> Iterator[Clash]:
    """Plans that contradict each other, and outcomes that miss their plan."""
    for event in record.events:
        for key in ("start", "end"):
            point = f"{event.id}.{key}" if event.spans else event.id
            if key == "end" and not event.spans:
                continue
            said = [
                said
                for claim in event.claims
                for name, said in claim.says.items()
                if claim.planned and said.relation == "on" and name in (key, "date")
            ]
            plan = meet([(s.lo, s.hi) for s in said])
            if plan is None:
                for a, b in combinations(said, 2):
                    if _apart(a, b):
                        one_word = counts_from_telling(a) != counts_from_telling(b)
                        yield Clash("wrong-relative-date" if one_word else "date-conflict", frozenset({event.id}))
                continue
            if key == "end":
                plan = meet([plan, *_due(record, event, days)])
                if plan is None:
                    yield Clash("timeline-contradiction", frozenset({event.id}))
                    continue
                if _shortened(event):
                    yield Clash("plan-slip", frozenset({event.id}))
            came = days.get(point, (-inf, inf))
            if came[0] > plan[1] or plan[0] > came[1]:
                yield Clash("plan-slip", frozenset({event.id}))


def _due(record: Record, event: Event, days: dict[str, Span]) -> Iterator[Span]:
    """When its terms, with those of its renewals, were to end."""
    renewal = next((e for e in record.events if e.renews == event.id), None)
    terms = [
        [int(c.says["lasts"].meant) for c in told.claims if c.planned and "lasts" in c.says]
        for told in (event, renewal)
        if told
    ]
    if not all(terms):
        return
    planned = [c.says["start"] for c in event.claims if c.planned and "start" in c.says]
    base = meet([(s.lo, s.hi) for s in planned]) if planned else days.get(f"{event.id}.start", (-inf, inf))
    for years in product(*terms):
        months = 12 * sum(years)
        if base:
            yield (
                base[0] + (months - TERM_MONTHS) * DAYS_IN["month"] - CALENDAR_SLACK,
                base[1] + (months + TERM_MONTHS) * DAYS_IN["month"] + CALENDAR_SLACK,
            )


def counts_from_telling(said: Said) -> bool:
    """Whether it is a word such as last year, or some years ago."""
    return said.form.endswith((" step", " ago"))


def _apart(one: Said, other: Said) -> bool:
    return one.hi < other.lo or other.hi < one.lo


def _shortened(event: Event) -> bool:
    """Whether it is told to have lasted longer or less long than it was set for."""
    told = [(c.planned, s) for c in event.claims for s in c.says.values() if s.relation == "lasts"]
    terms = [s.meant for planned, s in told if planned]
    room = 365.25 * (TERM_MONTHS / 12) + CALENDAR_SLACK
    return bool(terms) and any(
        s.hi < 365.25 * min(terms) - room or s.lo > 365.25 * max(terms) + room for planned, s in told if not planned
    )
