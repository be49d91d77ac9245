"""Who says what of a subject: each claim with its bounds, what was set aside, and whether sources agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from govtimeline.ground.text import fold
from govtimeline.reason.solve import Solution
from govtimeline.reason.ties import tied
from govtimeline.record.model import Claim, FigureClaim, Finding, Preference, Record, Resolution, Statement
from govtimeline.saying.when import FAIR, OPEN_HI, OPEN_LO, STRICT, Meaning
from govtimeline.story.alike import CONTESTING, alike, dated
from govtimeline.story.moments import Prefers, iso
from govtimeline.story.told import Agreement, Voice


class Voices:
    """The claims of a record as voices of its story."""

    def __init__(self, record: Record, solution: Solution, findings: Iterable[Finding]) -> None:
        self.record = record
        self.solution = solution
        self.readings: dict[int, Meaning | None] = {id(t.claim): t.told for t in solution.tellings}
        self.beside: dict[str, list[Finding]] = {}
        for finding in findings:
            self.beside.setdefault(finding.subject, []).append(finding)
        self.said = dated(solution)
        self.aside = {id(solution.tellings[i].claim) for i in self._set_aside()}

    def _set_aside(self) -> set[int]:
        """The tellings that the story is told without: of a dispute over one point, those of no camp that is told."""
        aside = set(self.solution.set_aside)
        for dispute in self.solution.disputes:
            point = dispute.point
            if dispute.reading != FAIR or point is None:
                continue
            prefers = preferred(self.beside.get(point.event, ()))
            liked = [
                f for f in dispute.rivals
                if prefers is not None and prefers(self.solution.tellings[f.tellings[0]].claim)
            ]  # fmt: skip
            if liked:
                aside.update(
                    i
                    for f in dispute.rivals
                    if not any(f.meets(other, FAIR) for other in liked)
                    for i in f.tellings
                )
            told = [liked] if liked else tied(self.solution, point)
            aside.difference_update(i for camp in told for f in camp for i in f.tellings)
        return aside

    def told(self, claim: Statement) -> Meaning | None:
        """When a claim was told, as days."""
        if id(claim) not in self.readings:
            when, source = self.record.told(claim), self.record.sources.get(claim.source)
            try:
                base = source.published.bounds() if claim.told and source and source.published else None
                self.readings[id(claim)] = when.bounds(base) if when else None
            except ValueError:
                self.readings[id(claim)] = None
        return self.readings[id(claim)]

    def voice(self, claim: Statement) -> Voice:
        """A claim with its own bounds."""
        lo, hi = OPEN_HI, OPEN_LO
        told = self.told(claim)
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

    def agreement(self, claims: Sequence[Statement], findings: Sequence[Finding]) -> Agreement:
        """Whether sources are at odds, or two independent publishers say the same, or there is only one."""
        if any(f.rule in CONTESTING and f.severity != "note" for f in findings):
            return "contested"
        holding = [c for c in claims if c.withdrawn is None and id(c) not in self.aside]
        told = [c for c in holding if not c.planned] or holding
        agreed = any(
            self.publishers((one.source, other.source)) > 1 and alike(one, other, self.said)
            for one, other in combinations(told, 2)
        )
        return "confirmed" if agreed else "single"

    def publishers(self, sources: Iterable[str]) -> int:
        """How many independent publishers stand behind some sources."""
        return len({self._publisher(key) for key in sources})

    def _publisher(self, key: str) -> str:
        source = self.record.sources.get(key)
        return fold(source.publisher) if source else key


def preferred(findings: Sequence[Finding]) -> Prefers | None:
    """Which claims the judgements on these findings prefer; None where they prefer none."""
    liked = [
        p if isinstance(p, Preference) else Preference(source=p)
        for finding in findings
        if isinstance(finding.resolution, Resolution) and (p := finding.resolution.prefer)
    ]
    if not liked:
        return None
    return lambda claim: any(p.source == claim.source and p.at in (None, claim.at) for p in liked)
