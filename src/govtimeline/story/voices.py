"""Who says what of a subject: each claim with its bounds, what was set aside, and whether sources agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.reason.facets import Key
from govtimeline.reason.solution import Solution
from govtimeline.reason.ties import tied
from govtimeline.record.model import Record
from govtimeline.record.statements import AnyClaim, Claim, standing
from govtimeline.record.told import ToldWhen
from govtimeline.rules import CONTESTING
from govtimeline.rules.finding import Finding
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Meaning
from govtimeline.story.alike import alike, dated
from govtimeline.story.moments import Prefers, iso
from govtimeline.story.told import Agreement, Voice


class Voices:
    """The claims of a record as voices of its story."""

    def __init__(self, record: Record, solution: Solution, findings: Iterable[Finding]) -> None:
        self.record = record
        self.solution = solution
        self._told = ToldWhen(record)
        self.exact = {key for key, source in record.sources.items() if source.exact}
        self.beside: dict[str, list[Finding]] = {}
        for finding in findings:
            self.beside.setdefault(finding.subject, []).append(finding)
        aside = self._set_aside()
        self.said = dated(solution, aside)
        self._left_out: dict[int, list[Key]] = {}
        for i in sorted(aside):
            self._left_out.setdefault(id(solution.tellings[i].claim), []).append(solution.tellings[i].key)

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

    def told(self, claim: AnyClaim) -> Meaning | None:
        """When a claim was told, as days."""
        return self._told(claim)

    def leaves_out(self, claim: AnyClaim, key: Key) -> bool:
        """Whether the story is told without what a claim states under a key."""
        return key in self._left_out.get(id(claim), ())

    def voice(self, claim: AnyClaim) -> Voice:
        """A claim with its own bounds."""
        lo, hi = OPEN_HI, OPEN_LO
        told = self.told(claim)
        whens = [when for _, when in claim.whens] if isinstance(claim, Claim) else [claim.as_of]
        for when in whens:
            if when is None or when.link is not None:
                continue
            try:
                strict = when.bounds(told, claim.planned, claim.source in self.exact).hull(STRICT)
            except ValueError:
                continue
            lo, hi = min(lo, strict.lo), max(hi, strict.hi)
        return Voice(claim=claim, earliest=iso(lo), latest=iso(hi), left_out=tuple(self._left_out.get(id(claim), ())))

    def agreement(self, claims: Sequence[AnyClaim], findings: Sequence[Finding]) -> Agreement:
        """Whether sources are at odds, or two independent publishers say the same, or there is only one."""
        if any(f.rule in CONTESTING and f.severity != "note" for f in findings):
            return "contested"
        holding = [c for c in standing(claims) if not self.voice(c).set_aside]
        told = [c for c in holding if not c.planned] or holding
        agreed = any(
            self.record.publishers((one.source, other.source)) > 1 and alike(one, other, self.said)
            for one, other in combinations(told, 2)
        )
        return "confirmed" if agreed else "single"


def preferred(findings: Sequence[Finding]) -> Prefers | None:
    """Which claims the judgements on these findings prefer; None where they prefer none."""
    liked = [p for finding in findings if finding.resolution and (p := finding.resolution.preference)]
    if not liked:
        return None
    return lambda claim: any(p.source == claim.source and p.at in (None, claim.at) for p in liked)
