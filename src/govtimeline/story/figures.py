"""A figure as its claims tell it: its values in the order of the days that they are stated for."""

from __future__ import annotations

from msgspec.structs import replace

from govtimeline.reason.facets import End, Point
from govtimeline.reason.solution import Solution
from govtimeline.record.model import Event, Figure, Record
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.finding import Finding
from govtimeline.saying.when import ANY, OPEN_HI, Link, Span, is_open
from govtimeline.story.moments import Moment, as_told, moment, planned
from govtimeline.story.told import Agreement, Measure, Quantity
from govtimeline.story.voices import Voices


class Figures:
    """Tells one figure after the other."""

    def __init__(self, record: Record, solution: Solution, voices: Voices) -> None:
        self.record = record
        self.solution = solution
        self.voices = voices
        self.events = {event.id: event for event in record.events}

    def figure(self, figure: Figure) -> Quantity:
        """A figure as its claims tell it."""
        findings = self.voices.beside.get(figure.id, [])
        grouped: dict[tuple[str, str, bool], tuple[Moment | None, list[str]]] = {}
        values: dict[tuple[str, str, bool], str] = {}
        for claim in figure.standing:
            as_of = self._as_of(claim)
            key = (claim.value.plain, as_of.text if as_of else "", claim.planned)
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
            agreement=self._agreement(figure, measures, findings),
            voices=tuple(self.voices.voice(claim) for claim in figure.claims),
            findings=tuple(findings),
        )

    def _agreement(self, figure: Figure, measures: list[Measure], findings: list[Finding]) -> Agreement:
        """Whether sources are at odds; those agree that state one value for one day, however they word the day."""
        agreement = self.voices.agreement(figure.claims, findings)
        same = any(self.record.publishers(m.sources) > 1 for m in measures if not m.planned)
        return "confirmed" if agreement == "single" and same else agreement

    def _as_of(self, claim: FigureClaim) -> Moment | None:
        link = claim.as_of.link if claim.as_of else None
        if link is not None and link.event in self.events:
            return self._tied(self.events[link.event], link, claim.planned)
        if claim.as_of is not None:
            return as_told(claim.as_of, self.voices.told(claim), claim.planned)
        when, told = self.record.told(claim), self.voices.told(claim)
        return as_told(when, told) if when else None

    def _tied(self, event: Event, link: Link, ahead: bool) -> Moment:
        """The time of a figure that is stated for before or after an event, that of its end, or for all of it."""
        if link.relation == "during" and event.spans and (whole := self._during(event, ahead)):
            return whole
        end: End = "date" if not event.spans else "end" if link.relation == "after" else "start"
        found = self._end(event, end, ahead)
        if found is not None and not is_open(found.span.lo) and not is_open(found.span.hi):
            said = "" if link.relation == "with" else f"{link.relation} "
            if link.relation == "with" and link.length:
                said = f"{link.length} as "
            return replace(found, text=f"{said}{found.text}")
        named = f"{link.relation} “{event.title}”"
        return Moment(text=named, span=ANY, earliest=None, latest=None)

    def _end(self, event: Event, end: End, ahead: bool) -> Moment | None:
        """An end of an event as it came out, or of a plan as it was planned where nobody tells that."""
        found = moment(self.solution, Point(event.id, end))
        if ahead and (found is None or is_open(found.span.hi)):
            plan = self.solution.plan(event.id, end)
            found = (planned(self.solution, plan) if plan else None) or found
        return found

    def _during(self, event: Event, ahead: bool) -> Moment | None:
        """All the time of an event, from its start to its end; None where neither is known."""
        start, end = self._end(event, "start", ahead), self._end(event, "end", ahead)
        if start is None or is_open(start.span.lo):
            return None
        if end is None or is_open(end.span.hi):
            text, last = f"during {start.text} onwards", OPEN_HI
        else:
            text, last = f"during {start.text} – {end.text}", end.span.hi
        latest = end.latest if end else None
        return Moment(text=text, span=Span(start.span.lo, last), earliest=start.earliest, latest=latest)


def _place(when: Moment | None) -> tuple[float, float]:
    """What a moment sorts by; one without a day comes last."""
    if when is None or when.day is None:
        return float("inf"), float("inf")
    return when.day, when.span.hi
