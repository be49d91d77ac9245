"""Why a point in time lies where it does: the chain of claims that fixes its earliest and its latest day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from govtimeline.ground.reading import FAIR
from govtimeline.reason.facets import End, Key, Point, TimeFacet
from govtimeline.reason.grounds import grounds
from govtimeline.reason.solution import Solution
from govtimeline.reason.ties import tied
from govtimeline.record.model import Event, Record
from govtimeline.record.statements import Claim
from govtimeline.rules.finding import Finding
from govtimeline.saying.when import Span, hull, is_open, show_gap, show_span
from govtimeline.story.moments import (
    Moment,
    bounds_by,
    choices_left,
    iso,
    judged,
    moment,
    planned,
    preferred_facets,
)
from govtimeline.story.voices import preferred

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
    """A point, what the record tells of it, why, and the claims of which something had to be set aside.

    left_out: for each of these, in order, the keys of what it states that cannot hold.
    renews: the event whose term this point's event renews, where the point stands in for that one's end.
    unknown: the claims that say that nobody knows it.
    tied: whether sources are at odds over it, and nothing decides between them. leans: other points of which
    that is so, on one side of which the steps rest, each with what is told of it.
    """

    point: Point
    moment: Moment | None
    proofs: tuple[Proof, ...]
    aside: tuple[Claim, ...] = ()
    left_out: tuple[tuple[Key, ...], ...] = ()
    renews: str | None = None
    unknown: tuple[Claim, ...] = ()
    tied: bool = False
    leans: tuple[tuple[Point, str], ...] = ()


class Explanation(Struct, frozen=True, kw_only=True):
    """Why an event, or one end of it, lies where it does: its points as they came out and as they were planned."""

    record: Record
    whys: tuple[Why, ...]

    def __repr__(self) -> str:
        """Which points, and when they lie."""
        told = (f"{why.point}: {why.moment.text if why.moment else 'nothing tells when'}" for why in self.whys)
        return f"<Explanation {'; '.join(told)}>"


def explain(
    solution: Solution, point: Point, asked: str | None = None, findings: Iterable[Finding] = ()
) -> Why:
    """Why a point lies where it does, as a story tells it.

    asked: the event that was asked about, if it is not the point's own. findings: what is found beside the events,
    with the judgements on it.
    """
    prefers = {subject: preferred(found) for subject, found in _by_subject(findings).items()}
    liked = preferred_facets(solution, point, prefers.get(point.event))
    camps = [] if liked else tied(solution, point)
    bounds = bounds_by(solution, point, liked)
    facets = [facet for camp in camps for facet in camp]
    if bounds != solution.bounds(point):  # what is preferred stands alone
        facets = liked
    bounds = hull(tuple(facet.fair for facet in facets)) if facets else bounds
    proofs = []
    for side, end in SIDES:
        day = bounds.lo if end == "lo" else bounds.hi
        chain = [_reaching(solution, facets, day)] if facets else []
        if not facets and not is_open(day):
            chain = grounds(solution, point, end)
        proofs.append(Proof(side=side, day=iso(day), steps=tuple(_steps(solution, chain, side))))
    tell = planned if point.plan else moment
    told = tell(solution, point, prefers.get(point.event))
    aside = [] if camps else _aside(solution, point, facets)
    if told is None and (kept := judged(solution, point, prefers.get(point.event))):
        claim, told = kept
        proofs = [_put_back(point, claim, told, side) for side, _ in SIDES]
    return Why(
        point=point,
        moment=told,
        proofs=tuple(proofs),
        aside=tuple(claim for claim, _ in aside),
        left_out=tuple(keys for _, keys in aside),
        renews=asked if asked != point.event else None,
        unknown=_unknown(solution, point),
        tied=bool(camps),
        leans=tuple(
            (each, other.text)
            for each in dict.fromkeys(step.point for proof in proofs for step in proof.steps)
            if each != point
            and not preferred_facets(solution, each, prefers.get(each.event))
            and tied(solution, each)
            and (other := moment(solution, each))
        ),
    )


def _reaching(solution: Solution, facets: Sequence[TimeFacet], day: int) -> TimeFacet:
    """What dates a point up to a day: a facet, or when it was told where that cuts it short."""
    facet = next(f for f in facets if day in f.fair)
    told = (f for f in solution.facets if f.how == "told" and f.y == facet.y and f.fair.hi == day)
    return next((f for f in told if f.tellings == facet.tellings and day == facet.fair.hi), facet)


def _by_subject(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.subject, []).append(finding)
    return found


def _put_back(point: Point, claim: Claim, told: Moment, side: Side) -> Proof:
    """One side of a point that nothing tells but a claim that reasoning left out, and that a judgement prefers."""
    day = told.earliest if side == "earliest" else told.latest
    if day is None:
        return Proof(side=side, day=None, steps=())
    verb = "is dated" if point.end == "date" else f"{point.end}s"
    says = f'{verb} "{claim.states[point.end]}", which a judgement prefers'
    ordinal = date.fromisoformat(day).toordinal()
    step = Step(subject=point.event, says=says, claims=(claim,), margin=None, point=point, day=ordinal)
    return Proof(side=side, day=day, steps=(step,))


def points(solution: Solution, event: Event, end: str | None = None) -> list[Point]:
    """The points of an event, or of one end of it: as it came out, then as it was planned.

    The planned end of what renews it last comes behind its own: that is the one its end is held against.
    """
    ends: tuple[End, ...] = ("start", "end") if event.spans else ("date",)
    made = []
    for name in ends:
        if end not in (None, name):
            continue
        made.append(Point(event.id, name))
        if latest := solution.plan(event.id, name):
            made.append(latest)
        if name == "end":
            made += [plan for id in _renewals(solution, event.id) if (plan := solution.plan(id, name))]
    return made


def _renewals(solution: Solution, event: str) -> list[str]:
    """The events at the end of each chain of renewals of an event."""
    following: dict[str, list[str]] = {}
    for other in solution.record.events:
        if other.renews:
            following.setdefault(other.renews, []).append(other.id)
    last, seen, front = [], {event}, [event]
    while front:
        id = front.pop(0)
        more = [other for other in following.get(id, ()) if other not in seen]
        seen.update(more)
        front += more
        if not more and id != event:
            last.append(id)
    return last


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
        if facet.renews:
            return "begins where the term that it renews was to end" if facet.y.plan else "begins after what it renews"
        return "ends no earlier than it starts"
    telling = solution.tellings[facet.tellings[-1]]
    told = f"told {show_span(telling.told.core)}" if telling.told else ""
    when = solution.when(facet)
    if when is not None and when.needs_told:
        told = f"{' or '.join(map(show_span, solution.named(facet)))}{', ' if told else ''}{told}"
    told = f" ({told})" if told else ""
    planned = telling.claim.planned
    if facet.how == "told":
        return f"is told as past{told}"
    if facet.key == "lasts" and facet.x is None:
        return f'lasts "{facet.text}"{told}'
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
    return f'{verb} "{facet.text}"{told if facet.how == "word" else ""}{_left(facet, solution)}'


def _left(facet: TimeFacet, solution: Solution) -> str:
    """What other claims have left of a choice."""
    if not facet.choices:
        return ""
    (whole,) = (f for f in solution.direct(facet.y) if (f.tellings, f.key) == (facet.tellings, facet.key))
    if len(whole.options(FAIR)) == len(facet.choices[FAIR]):
        return ""
    left = choices_left(solution, facet, facet.fair)
    return f", of which {' or '.join(show_span(span) for span in left)} is left"


def _margin(facet: TimeFacet, solution: Solution, least: bool) -> str | None:
    """How far the fair reading goes beyond what the words name, at their least or at their most."""
    named = _named(facet, solution)
    if named is None:
        return None
    days = named.lo - facet.fair.lo if least else facet.fair.hi - named.hi
    open_ = is_open(named.lo) or is_open(facet.fair.lo) if least else is_open(named.hi) or is_open(facet.fair.hi)
    return show_gap(days) if days > 0 and not open_ else None


def _named(facet: TimeFacet, solution: Solution) -> Span | None:
    """The days, or the days between two points, that the words of a facet name; None where they are its bounds."""
    tellings = [solution.tellings[i] for i in facet.tellings]
    if facet.how in ("lasts", "term"):
        exact = [t.claim.lasts.exact for t in tellings if t.claim.lasts]
        return Span(sum(e.lo for e in exact), sum(e.hi for e in exact))
    if facet.how == "structure":
        return Span(0, 0) if facet.renews and facet.y.plan else None
    if facet.how in ("after", "before", "told"):
        return None
    when = solution.when(facet)
    if when is None:  # a length that goes on
        return None
    if facet.how in ("with", "during"):
        same = when.link.length.exact.hi if when.link and when.link.length else 0  # the same year
        return Span(-same, same)
    if when.link is not None and (length := when.link.length):
        return Span(0 if length.qualifier == "at most" else length.exact.lo, length.exact.hi)
    core = hull(solution.named(facet))
    if not facet.choices or (facet.fair.lo <= core.lo and core.hi <= facet.fair.hi):
        return core
    left = choices_left(solution, facet, facet.fair)
    return hull(left) if left else None


def _unknown(solution: Solution, point: Point) -> tuple[Claim, ...]:
    """The claims that say of a point that nobody knows it."""
    event = next(event for event in solution.record.events if event.id == point.event)
    return tuple(c for c in event.standing if point.end in c.unknown and c.planned == bool(point.plan))


def _aside(solution: Solution, point: Point, liked: Sequence[TimeFacet]) -> list[tuple[Claim, tuple[Key, ...]]]:
    """The claims of which something on a point cannot hold with the rest, or with what is preferred, and its keys."""
    if liked:
        direct = solution.direct(point)
        out = [i for f in direct if not any(f.meets(other, FAIR) for other in liked) for i in f.tellings]
    else:
        here = {i for f in solution.facets if point in (f.x, f.y) for i in f.tellings}
        out = sorted(here & solution.set_aside)
    found: dict[int, tuple[Claim, list[Key]]] = {}
    for i in out:
        telling = solution.tellings[i]
        found.setdefault(id(telling.claim), (telling.claim, []))[1].append(telling.key)
    return [(claim, tuple(keys)) for claim, keys in found.values()]
