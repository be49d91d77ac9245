"""A record, or a slice of it, as a story: what happened and when, who says so, and what is contested."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from govtimeline.model import (
    Claim,
    Event,
    Facts,
    Figure,
    FigureClaim,
    Finding,
    Preference,
    Resolution,
    Source,
    Statement,
)
from govtimeline.reason.facets import End, Point
from govtimeline.reason.moments import Moment, Prefers, as_told, iso, length, moment, planned
from govtimeline.reason.sequence import UNDATED, sequence
from govtimeline.reason.solve import Solution
from govtimeline.when import ANY, OPEN_HI, OPEN_LO, STRICT, Link, Reading, Span, is_open

Agreement = Literal["confirmed", "single", "contested"]

CONTESTING = frozenset({
    "anachronism", "count-conflict", "date-conflict", "order-conflict", "ratio-conflict",
    "timeline-contradiction", "value-conflict", "wrong-relative-date",
})  # fmt: skip
"""The rules whose findings set one source against another; a plan that slipped contests nothing."""

BESIDE = CONTESTING | {"plan-slip", "uncited"}
"""The rules whose findings stand beside an event in its story."""


class Voice(Struct, frozen=True, kw_only=True):
    """A claim of the story.

    earliest, latest: its own strict bounds as ISO days, None where open or tied to another event. set_aside:
    whether it cannot hold with the rest, so that the story is told without it.
    """

    claim: Statement
    earliest: str | None
    latest: str | None
    set_aside: bool = False


class Attribute(Struct, frozen=True):
    """What the sources say under one name: each value with the ids of the sources that say it."""

    name: str
    values: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def agreed(self) -> bool:
        """Whether all say the same."""
        return len(self.values) == 1


class Plan(Struct, frozen=True, kw_only=True):
    """What was planned for an event: its latest plan, and the ends that plans before it had told."""

    start: Moment | None
    end: Moment | None
    term: str | None
    earlier: tuple[Moment, ...] = ()


class Told(Struct, frozen=True, kw_only=True):
    """An event as the record tells it.

    start: when it happened or began, None where only a plan is told. end: None where it has one date or its
    end is not told. lasts: its length in words. until: when it was last told to go on still. day: the day a
    timeline tells it at, None where it has none.
    """

    event: Event
    start: Moment | None
    end: Moment | None
    lasts: str | None
    until: Moment | None
    plan: Plan | None
    agreement: Agreement
    attributes: tuple[Attribute, ...]
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]
    day: int | None = None

    @property
    def opens(self) -> Moment | None:
        """The moment a timeline puts it at: its start, else its planned start or end."""
        plan = self.plan
        return self.start or (plan and (plan.start or plan.end)) or None

    @property
    def only_planned(self) -> bool:
        """Whether the sources tell a plan and no outcome."""
        return self.plan is not None and self.start is None and self.end is None


class Measure(Struct, frozen=True, kw_only=True):
    """A value that sources state for a figure, as of a day or period."""

    value: str
    as_of: Moment | None
    planned: bool
    sources: tuple[str, ...]


class Quantity(Struct, frozen=True, kw_only=True):
    """A figure as the record tells it, its measures in the order of their days."""

    figure: Figure
    measures: tuple[Measure, ...]
    agreement: Agreement
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]


class Story(Struct, frozen=True, kw_only=True):
    """Events and figures in order, with the sources in the order of their first use (the first is [1])."""

    timelines: tuple[tuple[str, str], ...]
    events: tuple[Told, ...]
    figures: tuple[Quantity, ...]
    sources: tuple[tuple[str, Source | None], ...]

    @property
    def subjects(self) -> tuple[Told | Quantity, ...]:
        """The events, then the figures."""
        return *self.events, *self.figures

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each source by its id, from 1."""
        return {key: number for number, (key, _) in enumerate(self.sources, start=1)}


def tell(
    facts: Facts,
    solution: Solution,
    findings: Iterable[Finding] = (),
    *,
    timelines: Collection[str] | None = None,
    since: Span | None = None,
    until: Span | None = None,
    kinds: Collection[str] = (),
    sources: Collection[str] = (),
) -> Story:
    """The story of some timelines of a record, or of all of it where `timelines` is None.

    since, until: only what may have happened from the first day of the one to the last day of the other.
    kinds, sources: only events of these kinds, only what these sources tell.
    """
    teller = _Teller(facts, solution, findings)
    within = Span(since.lo if since else OPEN_LO, until.hi if until else OPEN_HI)

    def wanted(subject: Event | Figure) -> bool:
        return (timelines is None or not set(subject.timelines).isdisjoint(timelines)) and (
            not sources or any(claim.source in sources for claim in subject.claims)
        )

    events = [
        told
        for event in facts.events
        if wanted(event) and (not kinds or event.kind in kinds)
        for told in [teller.event(event)]
        if within == ANY or _falls(told, within)
    ]
    figures = [] if kinds else [
        _measured(quantity, within)
        for figure in facts.figures
        if wanted(figure)
        for quantity in [teller.figure(figure)]
        if within == ANY or any(_meets(m.as_of, within) for m in quantity.measures)
    ]  # fmt: skip
    by_id = {told.event.id: told for told in events}
    days = sequence({id: told.opens for id, told in by_id.items()}, solution.facets)
    events = [replace(by_id[id], day=None if day == UNDATED else day) for id, day in days.items()]
    shown = [(key, line.title) for key, line in facts.timelines.items() if timelines and key in timelines]
    told: list[Told | Quantity] = [*events, *figures]
    used = dict.fromkeys(voice.claim.source for subject in told for voice in subject.voices)
    return Story(
        timelines=tuple(shown),
        events=tuple(events),
        figures=tuple(figures),
        sources=tuple((key, facts.sources.get(key)) for key in used),
    )


class _Teller:
    """Tells one subject after the other."""

    def __init__(self, facts: Facts, solution: Solution, findings: Iterable[Finding]) -> None:
        self.facts = facts
        self.solution = solution
        self.events = {event.id: event for event in facts.events}
        self.readings: dict[int, Reading | None] = {}
        self.aside: set[int] = set()
        for i, telling in enumerate(solution.tellings):
            self.readings[id(telling.claim)] = telling.told
            if i in solution.set_aside:
                self.aside.add(id(telling.claim))
        self.beside: dict[str, list[Finding]] = {}
        for finding in findings:
            self.beside.setdefault(finding.subject, []).append(finding)

    def event(self, event: Event) -> Told:
        """An event as its claims tell it."""
        findings = self.beside.get(event.id, [])
        prefers = _preferred(findings)
        start = moment(self.solution, Point(event.id, "start" if event.spans else "date"), prefers)
        if start is None and prefers is not None:
            start = self._judged(event, prefers)
        end = self._end(event, prefers) if event.spans else None
        return Told(
            event=event,
            start=start,
            end=end,
            lasts=self._lasts(event) or length(start, end),
            until=self._until(event) if event.spans and end is None else None,
            plan=self._plan(event, prefers),
            agreement=self._agreement(event.claims, findings),
            attributes=self._attributes(event, prefers),
            voices=tuple(self._voice(claim) for claim in event.claims),
            findings=tuple(findings),
        )

    def figure(self, figure: Figure) -> Quantity:
        """A figure as its claims tell it."""
        findings = self.beside.get(figure.id, [])
        grouped: dict[tuple[str, str, bool], tuple[Moment | None, list[str]]] = {}
        values: dict[tuple[str, str, bool], str] = {}
        for claim in figure.claims:
            if claim.withdrawn is not None:
                continue
            as_of = self._as_of(claim)
            key = (fold(claim.value.text), as_of.text if as_of else "", claim.planned)
            values.setdefault(key, claim.value.text)
            grouped.setdefault(key, (as_of, []))[1].append(claim.source)
        measures = [
            Measure(value=values[key], as_of=as_of, planned=key[2], sources=tuple(dict.fromkeys(who)))
            for key, (as_of, who) in grouped.items()
        ]
        measures.sort(key=lambda m: (*_place(m.as_of), m.value))
        return Quantity(
            figure=figure,
            measures=tuple(measures),
            agreement=self._agreement(figure.claims, findings),
            voices=tuple(self._voice(claim) for claim in figure.claims),
            findings=tuple(findings),
        )

    def _told(self, claim: Statement) -> Reading | None:
        """When a claim was told, as days."""
        if id(claim) not in self.readings:
            when, source = self.facts.told(claim), self.facts.sources.get(claim.source)
            try:
                base = source.published.bounds() if claim.told and source and source.published else None
                self.readings[id(claim)] = when.bounds(base) if when else None
            except ValueError:
                self.readings[id(claim)] = None
        return self.readings[id(claim)]

    def _as_of(self, claim: FigureClaim) -> Moment | None:
        link = claim.as_of.link if claim.as_of else None
        if link is not None and link.event in self.events:
            return self._tied(self.events[link.event], link, claim.planned)
        if claim.as_of is not None:
            return as_told(claim.as_of, self._told(claim), claim.planned)
        when, told = self.facts.told(claim), self._told(claim)
        return as_told(when, told) if when else None

    def _tied(self, event: Event, link: Link, ahead: bool) -> Moment:
        """The time of a figure that is stated for before, during or after an event: that of the event's end."""
        end: End = "date" if not event.spans else "end" if link.relation == "after" else "start"
        found = moment(self.solution, Point(event.id, end))
        if ahead and (found is None or is_open(found.span.hi)):
            plan = self.solution.plan(event.id, end)
            found = (planned(self.solution, plan) if plan else None) or found
        if found is not None and not is_open(found.span.lo) and not is_open(found.span.hi):
            return replace(found, text=found.text if link.relation == "with" else f"{link.relation} {found.text}")
        named = f"{link.relation} “{event.title}”"
        return Moment(text=named, span=ANY, earliest=None, latest=None)

    def _end(self, event: Event, prefers: Prefers | None) -> Moment | None:
        """An event's end, where a claim tells more of it than that it went on."""
        point = Point(event.id, "end")
        lo, hi = self.solution.bounds(point)
        told = any(c.end and not c.planned and c.withdrawn is None for c in event.claims)
        if not told and (is_open(hi) or is_open(lo)):
            return None
        return moment(self.solution, point, prefers)

    def _judged(self, event: Event, prefers: Prefers) -> Moment | None:
        """The date of a claim that reasoning left out, and that a judgement puts back."""
        for claim in event.claims:
            when = claim.start if event.spans else claim.date
            if when is not None and when.link is None and claim.withdrawn is None and prefers(claim):
                return as_told(when, self._told(claim), claim.planned)
        return None

    def _until(self, event: Event) -> Moment | None:
        """When an event whose end is not told is last said to go on."""
        told = [
            as_told(claim.date, self._told(claim))
            for claim in event.claims
            if claim.date and not claim.date.link and not claim.planned and claim.withdrawn is None
            and id(claim) not in self.aside
        ]  # fmt: skip
        known = [moment for moment in told if not is_open(moment.span.lo) and not is_open(moment.span.hi)]
        return max(known, key=lambda moment: moment.span.lo) if known else None

    def _lasts(self, event: Event) -> str | None:
        """A length that the sources state, if they state one."""
        said = [
            c.lasts for c in event.claims
            if c.lasts and not c.planned and c.withdrawn is None and id(c) not in self.aside
        ]  # fmt: skip
        return (
            min(said, key=lambda s: (s.passed(STRICT).hi - s.passed(STRICT).lo, s.text)).text
            if said
            else None
        )

    def _plan(self, event: Event, prefers: Prefers | None) -> Plan | None:
        ends: tuple[End, ...] = ("start", "end") if event.spans else ("date",)
        points = {end: point for end in ends if (point := self.solution.plan(event.id, end))}
        terms = [c.lasts.text for c in event.claims if c.lasts and c.planned and c.withdrawn is None]
        if not points and not terms:
            return None
        moments = {end: planned(self.solution, point, prefers) for end, point in points.items()}
        dates = [c for c in event.claims if c.date and c.planned and c.withdrawn is None]
        if (
            event.spans
            and dates
            and all(m is None or is_open(m.span.lo + m.span.hi) for m in moments.values())
        ):
            last = dates[-1]
            assert last.date is not None
            moments = {"start": as_told(last.date, self._told(last), ahead=True)}
        earlier = [
            planned(self.solution, Point(event.id, end, n))
            for end, point in points.items()
            for n in range(1, point.plan)
        ]
        return Plan(
            start=moments.get("start") or moments.get("date"),
            end=moments.get("end"),
            term=terms[-1] if terms else None,
            earlier=tuple(m for m in earlier if m is not None),
        )

    def _agreement(self, claims: Sequence[Statement], findings: Sequence[Finding]) -> Agreement:
        """Whether sources are at odds, or two independent publishers say the same, or there is only one."""
        if any(f.rule in CONTESTING and f.severity != "note" for f in findings):
            return "contested"
        holding = [c for c in claims if c.withdrawn is None and id(c) not in self.aside]
        told = [c for c in holding if not c.planned] or holding
        return "confirmed" if len({self._publisher(c) for c in told}) > 1 else "single"

    def _publisher(self, claim: Statement) -> str:
        source = self.facts.sources.get(claim.source)
        return fold(source.publisher) if source else claim.source

    def _attributes(self, event: Event, prefers: Prefers | None) -> tuple[Attribute, ...]:
        """What the claims say under each name; a preferred value first."""
        said: dict[str, dict[str, tuple[str, list[str], bool]]] = {}
        for claim in event.claims:
            if claim.withdrawn is not None:
                continue
            liked = prefers is not None and prefers(claim)
            for name, value in claim.says.items():
                values = said.setdefault(name, {})
                first, who, before = values.get(fold(value), (value, [], False))
                values[fold(value)] = (first, [*who, claim.source], before or liked)
        return tuple(
            Attribute(
                name,
                tuple(
                    (value, tuple(dict.fromkeys(who)))
                    for value, who, _ in sorted(values.values(), key=lambda v: not v[2])
                ),
            )
            for name, values in said.items()
        )

    def _voice(self, claim: Statement) -> Voice:
        lo, hi = OPEN_HI, OPEN_LO
        told = self._told(claim)
        whens = [claim.date, claim.start, claim.end] if isinstance(claim, Claim) else []
        if isinstance(claim, FigureClaim):
            whens = [claim.as_of]
        for when in whens:
            if when is None or when.link is not None:
                continue
            try:
                strict = when.bounds(told, claim.planned).hull(STRICT)
            except ValueError:
                continue
            lo, hi = min(lo, strict.lo), max(hi, strict.hi)
        return Voice(claim=claim, earliest=iso(lo), latest=iso(hi), set_aside=id(claim) in self.aside)


def _preferred(findings: Sequence[Finding]) -> Prefers | None:
    """Which claims the judgements on these findings prefer; None where they prefer none."""
    liked = [
        p if isinstance(p, Preference) else Preference(source=p)
        for finding in findings
        if isinstance(finding.resolution, Resolution) and (p := finding.resolution.prefer)
    ]
    if not liked:
        return None
    return lambda claim: any(p.source == claim.source and p.at in (None, claim.at) for p in liked)


def _place(when: Moment | None) -> tuple[float, float]:
    """What a moment sorts by; one without a day comes last."""
    if when is None or when.day is None:
        return float("inf"), float("inf")
    return when.day, when.span.hi


def _meets(when: Moment | None, within: Span) -> bool:
    return when is not None and when.day is not None and when.span.meets(within)


def _falls(told: Told, within: Span) -> bool:
    """Whether an event may have gone on within some days; one that is not dated is in none."""
    opens = told.opens
    if opens is None or opens.day is None:
        return False
    lo = opens.day
    ends = [m.span for m in (opens, told.end, told.until) if m is not None]
    hi = max(s.lo if is_open(s.hi) else s.hi for s in ends)
    return Span(lo, hi).meets(within)


def _measured(quantity: Quantity, within: Span) -> Quantity:
    """A figure with the measures of some days only."""
    if within == ANY:
        return quantity
    return replace(quantity, measures=tuple(m for m in quantity.measures if _meets(m.as_of, within)))


def fold(text: str) -> str:
    """A text with case and white space folded, as values are compared."""
    return " ".join(text.casefold().split())


def years(events: Iterable[Told]) -> tuple[int | None, int | None]:
    """The first and the last year in which some events fall; None where none is dated."""
    days = [m.day for told in events for m in (told.opens, told.end) if m is not None and m.day is not None]
    if not days:
        return None, None
    return date.fromordinal(max(1, min(days))).year, date.fromordinal(max(1, max(days))).year
