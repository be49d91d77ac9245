"""An event as its claims tell it: when it was, how long, what was planned, what the sources say of it."""

from __future__ import annotations

from govtimeline.ground.reading import STRICT
from govtimeline.reason.facets import Point
from govtimeline.reason.solution import Solution
from govtimeline.record.model import Event, same_value
from govtimeline.saying.when import is_open
from govtimeline.story.moments import Moment, Prefers, as_told, judged, length, moment
from govtimeline.story.planning import planning
from govtimeline.story.told import Said, Told
from govtimeline.story.voices import Voices, preferred


class Events:
    """Tells one event after the other."""

    def __init__(self, solution: Solution, voices: Voices) -> None:
        self.solution = solution
        self.voices = voices

    def event(self, event: Event) -> Told:
        """An event as its claims tell it."""
        findings = self.voices.beside.get(event.id, [])
        prefers = preferred(findings)
        opens = Point(event.id, "start" if event.spans else "date")
        start = moment(self.solution, opens, prefers)
        if start is None and (kept := judged(self.solution, opens, prefers)):
            _, start = kept
        end = self._end(event, prefers) if event.spans else None
        return Told(
            event=event,
            start=start,
            end=end,
            lasts=self._lasts(event) or length(start, end),
            until=self._until(event) if event.spans and end is None else None,
            plan=planning(self.solution, self.voices, event, prefers),
            agreement=self.voices.agreement(event.claims, findings),
            attributes=self._attributes(event, prefers),
            voices=tuple(self.voices.voice(claim) for claim in event.claims),
            findings=tuple(findings),
            unknown=self._unknown(event),
            members=self._members(event),
        )

    def _unknown(self, event: Event) -> tuple[str, ...]:
        """The ends of an event that a source says are unknown, where no source tells them."""
        told = [claim for claim in event.standing if not claim.planned]
        return tuple(
            key
            for key in ("start", "end")
            if any(key in claim.unknown for claim in told) and not any(getattr(claim, key) for claim in told)
        )

    def _members(self, event: Event) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Whom an event puts in, by the title of each register that gives its members titles."""
        registers = self.solution.record.registers
        return tuple(
            (registers[id].title, tuple(registers[id].name(member) for member in members))
            for id, members in event.members.items()
            if id in registers and registers[id].members
        )

    def _end(self, event: Event, prefers: Prefers | None) -> Moment | None:
        """An event's end, where a claim tells more of it than that it went on."""
        point = Point(event.id, "end")
        lo, hi = self.solution.bounds(point)
        told = any(c.end and not c.planned for c in event.standing)
        if not told and (is_open(hi) or is_open(lo)):
            return None
        return moment(self.solution, point, prefers)

    def _until(self, event: Event) -> Moment | None:
        """When an event whose end is not told is last said to go on."""
        told = [
            as_told(claim.date, self.voices.told(claim))
            for claim in event.standing
            if claim.date and not claim.date.link and not claim.planned
            and not self.voices.leaves_out(claim, "date")
        ]  # fmt: skip
        known = [moment for moment in told if not is_open(moment.span.lo) and not is_open(moment.span.hi)]
        return max(known, key=lambda moment: moment.span.lo) if known else None

    def _lasts(self, event: Event) -> str | None:
        """A length that the sources state, if they state one."""
        said = [
            c.lasts for c in event.standing
            if c.lasts and not c.planned and not self.voices.leaves_out(c, "lasts")
        ]  # fmt: skip
        return (
            min(said, key=lambda s: (s.passed(STRICT).hi - s.passed(STRICT).lo, s.text)).text
            if said
            else None
        )

    def _attributes(self, event: Event, prefers: Prefers | None) -> tuple[Said, ...]:
        """What the claims say under each name; a preferred value first."""
        said: dict[str, dict[str, tuple[str, list[str], bool]]] = {}
        for claim in event.standing:
            liked = prefers is not None and prefers(claim)
            for name, value in claim.says.items():
                values = said.setdefault(name, {})
                first, who, before = values.get(same_value(value), (value, [], False))
                values[same_value(value)] = (first, [*who, claim.source], before or liked)
        return tuple(
            Said(
                name,
                tuple(
                    (value, tuple(dict.fromkeys(who)))
                    for value, who, _ in sorted(values.values(), key=lambda v: not v[2])
                ),
            )
            for name, values in said.items()
        )
