"""A typed record -> what in it cannot be meant: ids given twice, times told too late, circles.

What sources say of the world is for the checks to judge; this is what no source can have said. A claim with
such a fault is taken out of the record, so that the rest can be checked.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from govtimeline.ground.errors import Problem
from govtimeline.ground.reading import FAIR
from govtimeline.record.entry import Entry
from govtimeline.record.judgements import judged_twice
from govtimeline.record.load.circles import claim_circles, figure_circles, renewal_circles
from govtimeline.record.model import Event, Figure, Record, Register, same_value
from govtimeline.record.statements import Claim, FigureClaim
from govtimeline.saying.when import Meaning, When, is_open, is_time


def find_nonsense(record: Record) -> list[Problem]:
    """The problems of a record; the claims that have them are removed from it."""
    finder = _Finder(record)
    finder.ids()
    finder.records()
    finder.attributes()
    finder.figures()
    finder.registers()
    finder.claims()
    finder.circles()
    return finder.problems


class _Finder:
    """Goes through a record once for each kind of problem."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.problems: list[Problem] = []
        self.published: dict[str, Meaning | None] = {}

    def ids(self) -> None:
        """An event or figure whose id another has already: the first stays; an event whose id is a time."""
        for event in self.record.events:
            if is_time(event.id.lower()):
                hint = f'"after {event.id}" would be a time: name the event by what it is, such as {event.id}-meeting'
                self.add(event, "id", f'the id "{event.id}" reads as a time', hint)
        first: dict[str, Event | Figure] = {}
        subjects: list[Event | Figure] = [*self.record.events, *self.record.figures]
        for subject in subjects:
            if first.setdefault(subject.id, subject) is not subject:
                place, its_first = subject.at_key("id"), first[subject.id].at_key("id")
                where = f"on line {its_first.line}" if its_first.file == place.file else f"at {its_first}"
                self.add(subject, "id", f'duplicate id "{subject.id}"', f"it is first given {where}")
        self.record.events = [event for event in self.record.events if first[event.id] is event]
        self.record.figures = [figure for figure in self.record.figures if first[figure.id] is figure]

    def records(self) -> None:
        """Times of sources and resolutions that the calendar must give by itself."""
        for key, source in self.record.sources.items():
            self.published[key] = self.reading(source, "published", source.published)
            self.reading(source, "accessed", source.accessed)
        for resolution in self.record.resolutions:
            self.reading(resolution, "on", resolution.on)
            self.reading(resolution, "until", resolution.until)
        for resolution, problem in list(judged_twice(self.record.resolutions)):
            self.problems.append(problem)
            self.record.resolutions = [each for each in self.record.resolutions if each is not resolution]

    def attributes(self) -> None:
        """Lists of values that hold an empty one, one twice, or none."""
        for attribute in self.record.attributes.values():
            if "values" in attribute.marks and not attribute.values:
                self.add(attribute, "values", "a list of values without any", "name them, or leave `values` out")
            if attribute.ordered and not attribute.values:
                self.add(attribute, "ordered", "no values are given that could be in order", "name them in `values`")
            first: dict[str, int] = {}
            for n, value in enumerate(attribute.values):
                folded = same_value(value)
                place = attribute.at_key("values", n)
                if not folded:
                    self.problems.append(Problem(place, "an empty value", "write it out, or take it out"))
                elif folded in first:
                    hint = f'"{attribute.values[first[folded]]}" is the same value, and comes before it'
                    self.problems.append(Problem(place, f'duplicate value "{value}"', hint))
                first.setdefault(folded, n)

    def figures(self) -> None:
        """Figures that count what happened, and who is in or on which days of a period, at once."""
        for figure in self.record.figures:
            if not figure.cumulative:
                continue
            counted = [term for term in figure.equals.terms if term.function == "members"] if figure.equals else []
            if counted:
                message = f"a total of what happened cannot come to members({counted[0].id}), which counts who is in"
                self.add(figure, "cumulative", message, "leave it out, or count with joined or left")
                figure.cumulative = False
            elif figure.over:
                message = "`over` is of days on which a count held, and a total of what happened holds for all"
                self.add(figure, "over", message, "leave out `over`, or `cumulative`")
                figure.over = None
    def registers(self) -> None:
        """What a register is held to that no register can be; it is then held to nothing."""
        for register in self.record.registers.values():
            before = len(self.problems)
            most, least = register.at_most, register.at_least
            if most is not None and least is not None and least > most:
                message = f"at least {least} cannot be in where there are at most {most}"
                self.add(register, "at_least", message, "swap them if they are the wrong way round")
            first, last = self.day(register, "from", register.from_), self.day(register, "to", register.to)
            if first is not None and last is not None and first > last:
                message = f'the first day "{register.from_}" is after the last one "{register.to}"'
                self.add(register, "from", message, "swap them if they are the wrong way round")
            if len(self.problems) > before:
                register.at_most = register.at_least = register.from_ = register.to = None
                register.complete = False

    def day(self, register: Register, key: Literal["from", "to"], when: When | None) -> int | None:
        """The first or last day of what a register is held for; None where there is none, and a problem for why."""
        if when is not None and when.needs_told:
            self.add(register, key, f'"{when}" counts from when it was told', "write a time of the calendar here")
            return None
        days = self.reading(register, key, when)
        if days is None or when is None:
            return None
        day, word = (days.core.lo, "first") if key == "from" else (days.core.hi, "last")
        if is_open(day):
            self.add(register, key, f'"{when}" has no {word} day', "write a day, a month or a year")
            return None
        return day

    def claims(self) -> None:
        """Claims whose times cannot be read against when they were told, or cannot be meant."""
        published = self.published
        for event in self.record.events:
            sound = [c for c in event.claims if self.event_claim(c, event.id, published.get(c.source))]
            if len(sound) < len(event.claims):
                event.claims = sound
        for figure in self.record.figures:
            for_day = [c for c in figure.claims if self.figure_claim(c, published.get(c.source))]
            if len(for_day) < len(figure.claims):
                figure.claims = for_day

    def circles(self) -> None:
        """Claims that put events after one another, renewals, and what figures equal, in a circle."""
        for problem, claims in claim_circles(self.record.events):
            self.problems.append(problem)
            for event in self.record.events:
                event.claims = _without(event.claims, claims)
        for problem, events in renewal_circles(self.record.events):
            self.problems.append(problem)
            for event in events:
                event.renews = None
        for problem, figures in figure_circles(self.record.figures):
            self.problems.append(problem)
            for figure in figures:
                figure.equals = None

    def event_claim(self, claim: Claim, event: str, published: Meaning | None) -> bool:
        """Whether a claim of an event makes sense; a problem is added where it does not."""
        before = len(self.problems)
        told = published if claim.told is None else self.told(claim, published)
        if len(self.problems) > before:
            return False
        for key, when in claim.whens:
            if when.unknown:
                self.reading(claim, key, when)
            elif when.link is not None:
                if when.link.event == event:
                    hint = "say the time itself, or how long it `lasts`"
                    self.add(claim, key, f'"{when}" refers to its own event', hint)
            elif when.needs_told and told is None:
                self.untold(claim, key, when)
            elif when.needs_told:
                self.reading(claim, key, when, told, claim.planned)
        if claim.start is not None and claim.end is not None and len(self.problems) == before:
            self.order(claim, claim.start, claim.end, told)
        return len(self.problems) == before

    def figure_claim(self, claim: FigureClaim, published: Meaning | None) -> bool:
        """Whether a claim of a figure makes sense; a problem is added where it does not."""
        before = len(self.problems)
        told = published if claim.told is None else self.told(claim, published)
        if len(self.problems) > before:
            return False
        if claim.as_of is not None and (claim.as_of.needs_told or claim.as_of.unknown):
            if told is None and not claim.as_of.unknown:
                self.untold(claim, "as_of", claim.as_of)
            else:
                self.reading(claim, "as_of", claim.as_of, told, claim.planned)
        return len(self.problems) == before

    def told(self, claim: Claim | FigureClaim, published: Meaning | None) -> Meaning | None:
        """When a claim with a `told` was told; a problem where that is surely after its publication."""
        told = self.reading(claim, "told", claim.told, published)
        if told and published and told.hull(FAIR).lo > published.hull(FAIR).hi:
            source = self.record.sources[claim.source]
            message = f'told after publication: "{claim.told}" is later than "{source.published}"'
            self.add(claim, "told", message, "`told` is for what was said before its source appeared")
        return told

    def order(self, claim: Claim, start: When, end: When, told: Meaning | None) -> None:
        """A problem where a claim's end surely lies before its start."""
        if start.link is not None or end.link is not None:
            return
        begins, ends = start.bounds(told, claim.planned), end.bounds(told, claim.planned)
        if ends.core.hi >= begins.core.lo:
            return
        days = _is_day(begins) and _is_day(ends)
        if days or ends.hull(FAIR).hi < begins.hull(FAIR).lo:
            hint = "swap them if they are the wrong way round"
            self.add(claim, "end", f'the end "{end}" is before the start "{start}"', hint)

    def untold(self, claim: Claim | FigureClaim, key: str, when: When) -> None:
        """A problem: a time relative to the telling, with nothing that says when that was.

        Not where the source itself is unknown: the checks report that, and say it once.
        """
        if claim.source in self.record.sources:
            self.reading(claim, key, when)

    def reading(
        self, entry: Entry, key: str, when: When | None, told: Meaning | None = None, planned: bool = False
    ) -> Meaning | None:
        """The days of a time under `key`; None, and a problem, where they cannot be told."""
        if when is None:
            return None
        try:
            return when.bounds(told, planned)
        except ValueError as error:
            self.add(entry, key, str(error.args[0]), error.args[1] if len(error.args) > 1 else None)
            return None

    def add(self, entry: Entry, key: str, message: str, hint: str | None) -> None:
        """Report a problem at the value of `key`."""
        self.problems.append(Problem(entry.at_key(key), message, hint))


def _is_day(reading: Meaning) -> bool:
    """Whether a time names a single day."""
    return reading.core.lo == reading.core.hi


def _without(claims: list[Claim], some: Collection[Claim]) -> list[Claim]:
    """`claims` without those that are in `some`."""
    return [claim for claim in claims if not any(claim is one for one in some)]
