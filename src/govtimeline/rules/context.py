"""What a rule is, and what every rule is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from govtimeline.reason import Point, Solution, TimeFacet
from govtimeline.reason.judged import Preferred, in_force
from govtimeline.reason.registers import Replay
from govtimeline.reason.slips import Slip, find_slips
from govtimeline.reason.terms import Terms
from govtimeline.record.model import Event, Figure, Record
from govtimeline.record.statements import AnyClaim
from govtimeline.record.told import ToldWhen
from govtimeline.rules.finding import Finding, Severity
from govtimeline.rules.judging import Judgements
from govtimeline.saying.when import Meaning


class Rule(Struct, frozen=True, kw_only=True):
    """A rule and all that others need to know of it.

    id: its name, that of its module with hyphens. manual: its first line says what it finds. severities: those
    that its findings can have. check: finds. fails, passes: a record in which it finds one thing, and one that
    comes as close as it can; texts: what the sources of these say, by the name of each file.

    about_time: its findings are about when things happened, so that reasoning heeds what a judgement on one of
    them prefers. contests: its findings set one source against another. beside: they stand beside their event
    in a story. needs_texts: it looks into the sources' texts, and has to say which it could not see. absence:
    it finds something missing, which would mislead where parts of a record could not be read. reviews: it looks
    at what the others found, and runs after them.
    """

    id: str
    manual: str
    severities: tuple[Severity, ...]
    check: Callable[[Context], Iterable[Finding]]
    fails: str
    passes: str
    about_time: bool
    contests: bool
    beside: bool
    texts: Mapping[str, str] = {}
    needs_texts: bool = False
    absence: bool = False
    reviews: bool = False

    @property
    def summary(self) -> str:
        """What it finds, in a sentence."""
        return self.manual.strip().splitlines()[0]


class Review(NamedTuple):
    """What the other rules found, and the ids of those that did not run."""

    findings: Sequence[Finding] = ()
    left_out: frozenset[str] = frozenset()


class Context:
    """A record, what reasoning made of it, and what the world adds: today's day and the sources' texts.

    rules: all that there are. today: a day ordinal, None where staleness is not to be looked at. texts: the text
    of each source that is at hand, by source id, None where none was asked for. preferences: what judgements
    prefer, as the solution heeded it. repairs: whether to look for what would settle a slip, or too many or
    too few in a register, which takes solving it again without each claim.
    """

    def __init__(
        self,
        record: Record,
        solution: Solution,
        rules: Sequence[Rule],
        *,
        today: int | None = None,
        texts: Mapping[str, bytes] | None = None,
        preferences: Sequence[Preferred] = (),
        repairs: bool = True,
    ) -> None:
        self.record = record
        self.solution = solution
        self.rules = rules
        self.today = today
        self.texts = texts
        self.preferences = preferences
        self.repairs = repairs
        self.review = Review()
        self._told = ToldWhen(record)
        self._found: dict[str, Sequence[Finding]] = {}

    def found(self, rule: Rule) -> Sequence[Finding]:
        """What a rule finds, worked out once; not for one that reviews what the others found."""
        if rule.id not in self._found:
            self._found[rule.id] = tuple(rule.check(self))
        return self._found[rule.id]

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by id."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figures by id."""
        return {figure.id: figure for figure in self.record.figures}

    @cached_property
    def slips(self) -> list[Slip]:
        """The plans that their outcomes miss."""
        return find_slips(self.solution)

    @cached_property
    def replay(self) -> Replay:
        """The registers replayed, contested days as the resolutions prefer."""
        return Replay(self.record, self.solution, self._preferred)

    @cached_property
    def terms(self) -> Terms:
        """The terms of the registers, as what these say of themselves is held against them."""
        return Terms(self.replay)

    @cached_property
    def _preferred(self) -> dict[str, tuple[str, str | None]]:
        """Which source, and where in it, resolutions prefer for the dates of an event, by the event's id."""
        chosen = {liked.event: (liked.source, liked.at) for liked in self.preferences}
        by_mark = [(r, p) for r, p in in_force(self.record, self.today) if r.fingerprint and not r.subject]
        if by_mark:
            found = [f for rule in self.rules if rule.about_time and rule.contests for f in rule.check(self)]
            judgements = Judgements(self.record, found, self.today)
            for finding in found:
                for resolution, prefer in by_mark:
                    if judgements.covers(resolution, finding):
                        chosen[finding.subject] = prefer.source, prefer.at
        return chosen

    def told_at(self, point: Point) -> bool:
        """Whether any claim tells something of a point."""
        return point in self._told_points

    @cached_property
    def _told_points(self) -> set[Point]:
        return {facet.y for facet in self.solution.facets if facet.tellings}

    @cached_property
    def between(self) -> dict[tuple[Point | None, Point], list[TimeFacet]]:
        """What claims state between two points, or of one against the calendar."""
        between: dict[tuple[Point | None, Point], list[TimeFacet]] = {}
        for facet in self.solution.facets:
            if facet.tellings:
                between.setdefault((facet.x, facet.y), []).append(facet)
        return between

    @cached_property
    def tied(self) -> dict[str, set[str]]:
        """The events that claims, or a renewal, tie to each event."""
        tied: dict[str, set[str]] = {}
        pairs = [(f.x.event, f.y.event) for f in self.solution.facets if f.x is not None]
        pairs += [(event.renews, event.id) for event in self.record.events if event.renews in self.events]
        for x, y in pairs:
            if x != y:
                tied.setdefault(x, set()).add(y)
                tied.setdefault(y, set()).add(x)
        return tied

    @cached_property
    def counting(self) -> set[str]:
        """The figures that come to the members of a register, by themselves or by way of other figures."""
        made: dict[str, list[str]] = {}
        left = []
        for figure in self.record.figures:
            if figure.equals is not None:
                for name in figure.equals.figures:
                    made.setdefault(name, []).append(figure.id)
                if any(term.function == "members" for term in figure.equals.terms):
                    left.append(figure.id)
        found: set[str] = set()
        while left:
            id = left.pop()
            if id not in found:
                found.add(id)
                left += made.get(id, ())
        return found

    def told(self, claim: AnyClaim) -> Meaning | None:
        """The days on which a claim was told, where they are known."""
        return self._told(claim)

    def publishers(self, claims: Iterable[AnyClaim]) -> int:
        """How many independent publishers stand behind some claims."""
        return self.record.publishers({claim.source for claim in claims})

    def title(self, event: str) -> str:
        """An event's title in quotation marks, or its id where there is no such event."""
        known = self.events.get(event)
        return f"“{known.title}”" if known else f'"{event}"'

    def noun(self, point: Point) -> str:
        """A point as a reader would name it: the start of “Hampshire runs the services”."""
        title = self.title(point.event)
        if point.end == "date":
            return f"the planned date of {title}" if point.plan else title
        return f"the {'planned ' if point.plan else ''}{point.end} of {title}"
