"""What every rule is given, and how a rule makes a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from hashlib import sha256

from govtimeline.ground.place import Place
from govtimeline.reason import Dispute, Point, Solution, TimeFacet
from govtimeline.reason.judged import ABOUT_TIME, standing
from govtimeline.reason.registers import Replay
from govtimeline.record.model import (
    Camp,
    Cited,
    Claim,
    Event,
    Figure,
    FigureClaim,
    Finding,
    Record,
    Severity,
    Statement,
)
from govtimeline.saying.when import FAIR, Meaning


class Context:
    """A record, what reasoning made of it, and what the world adds: today's day and the sources' texts.

    today: a day ordinal, None where staleness is not to be looked at. texts: the text of each source that is
    at hand, by source id, None where none was asked for. repairs: whether to look for what would settle a slip,
    which takes solving it again without each claim.
    """

    def __init__(
        self,
        record: Record,
        solution: Solution,
        today: int | None = None,
        texts: dict[str, bytes] | None = None,
        repairs: bool = True,
    ) -> None:
        self.record = record
        self.solution = solution
        self.today = today
        self.texts = texts
        self.repairs = repairs

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by id."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figures by id."""
        return {figure.id: figure for figure in self.record.figures}

    @cached_property
    def preferred(self) -> dict[str, tuple[str, str | None]]:
        """Which source, and where in it, resolutions prefer for the dates of an event, by the event's id."""
        from govtimeline.rules.time import anachronism, date_conflict, order_conflict, timeline_contradiction
        from govtimeline.rules.time import wrong_relative_date as relative

        judged = standing(self.record, self.today)
        chosen = {r.subject: (p.source, p.at) for r, p in judged if r.subject and r.rule in ABOUT_TIME}
        if any(r.fingerprint for r, _ in judged):
            for rule in (date_conflict, relative, order_conflict, timeline_contradiction, anachronism):
                for finding in rule.check(self):
                    for r, p in judged:
                        if r.fingerprint and finding.fingerprint.startswith(r.fingerprint):
                            chosen[finding.subject] = p.source, p.at
        return chosen

    @cached_property
    def replay(self) -> Replay:
        """The registers replayed, contested days as the resolutions prefer."""
        return Replay(self.record, self.solution, self.preferred)

    def told_at(self, point: Point) -> bool:
        """Whether any claim tells something of a point."""
        return point in self._told_points

    @cached_property
    def _told_points(self) -> set[Point]:
        return {facet.y for facet in self.solution.facets if facet.tellings}

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

    def told(self, claim: Statement) -> Meaning | None:
        """The days on which a claim was told, where they are known."""
        when = self.record.told(claim)
        if when is None:
            return None
        source = self.record.sources.get(claim.source)
        try:
            base = source.published.bounds() if claim.told and source and source.published else None
            return when.bounds(base)
        except ValueError:
            return None

    def publisher(self, claim: Statement) -> str:
        """Who published a claim, folded so that one newsroom counts once."""
        source = self.record.sources.get(claim.source)
        return source.publisher.casefold().strip() if source else claim.source

    def publishers(self, claims: Iterable[Statement]) -> int:
        """How many independent publishers stand behind some claims."""
        return len({self.publisher(claim) for claim in claims})

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


def cited(claim: Statement) -> Cited:
    """A claim as a finding cites it."""
    states: dict[str, str] = {}
    says: dict[str, str] = {}
    if isinstance(claim, Claim):
        for key in ("date", "start", "end", "lasts"):
            value = getattr(claim, key)
            if value is not None:
                states[key] = value.text
        says = dict(claim.says)
    elif isinstance(claim, FigureClaim):
        states["value"] = claim.value.text
        if claim.as_of is not None:
            states["as_of"] = claim.as_of.text
    where = claim.place
    return Cited(claim.subject, claim.source, claim.at, claim.excerpt, states, says, where, claim.planned)


def fingerprint(rule: str, subject: str, points: Iterable[str], values: Iterable[str]) -> str:
    """What names a finding for good: its rule, subject, points and rival values, and nothing else.

    Lines, sources and the number of voices are left out, so that it outlives moved lines and one more source
    that agrees.
    """
    folded = sorted({" ".join(value.casefold().split()) for value in values})
    content = "\n".join([rule, subject, *sorted(set(points)), "", *folded])
    return sha256(content.encode()).hexdigest()[:16]


class Citations:
    """Claims numbered in the order in which an argument first cites them."""

    def __init__(self) -> None:
        self.claims: list[Statement] = []
        self._numbers: dict[int, int] = {}

    def number(self, claim: Statement) -> int:
        """The claim's number, from 1."""
        if id(claim) not in self._numbers:
            self.claims.append(claim)
            self._numbers[id(claim)] = len(self.claims)
        return self._numbers[id(claim)]

    def mark(self, claims: Iterable[Statement]) -> str:
        """The claims as citation marks: "[1] [3]"."""
        return " ".join(f"[{self.number(claim)}]" for claim in claims)

    def finding(
        self,
        rule: str,
        severity: Severity,
        message: str,
        subject: str,
        place: Place,
        mark: str,
        *,
        argument: Sequence[str] = (),
        camps: Sequence[Camp] = (),
        repairs: Iterable[int] = (),
        hint: str | None = None,
    ) -> Finding:
        """A finding that cites these claims; `mark` is its fingerprint."""
        return Finding(
            rule=rule, severity=severity, message=message, subject=subject, place=place, fingerprint=mark,
            claims=tuple(cited(claim) for claim in self.claims), argument=tuple(argument), camps=tuple(camps),
            repairs=tuple(sorted(repairs)), hint=hint,
        )  # fmt: skip


def severity(reading: int) -> Severity:
    """Error where not even the fair reading lets claims agree, warning where only the strict one does not."""
    return "error" if reading == FAIR else "warning"


Check = Callable[[Context], Iterable[Finding]]

__all__ = [
    "Check", "Citations", "Context", "Dispute", "Point", "TimeFacet", "cited", "fingerprint", "severity",
]  # fmt: skip
