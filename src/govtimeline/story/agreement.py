"""Who confirms and who contests whom: each pair of sources over the events and figures that both tell of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from govtimeline.reason.solution import Solution
from govtimeline.record.model import Event, Figure, Record
from govtimeline.record.statements import AnyClaim
from govtimeline.rules import CONTESTING
from govtimeline.rules.finding import Finding
from govtimeline.story.alike import Dated, alike, dated


class Pair(NamedTuple):
    """Two sources, in the order of the record, and on how many subjects they agree and are at odds."""

    a: str
    b: str
    confirms: int
    contests: int


class Agreement(NamedTuple):
    """How many claims each source of a record makes, and every pair of sources that have a subject in common."""

    record: Record
    claims: dict[str, int]
    pairs: list[Pair]


def agreement(record: Record, solution: Solution, findings: Iterable[Finding] = ()) -> Agreement:
    """Who confirms and who contests whom.

    Two sources contest each other on a subject where a finding sets a claim of the one against one of the
    other. They confirm each other where none does and both date the same end of it, alike under the fair
    reading, or say the same of it. Notes, and findings of other rules, set no one against another.
    """
    order = {key: n for n, key in enumerate(record.sources)}
    claims = dict.fromkeys(order, 0)
    agreed: dict[tuple[str, str], set[str]] = {}
    contested: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        if finding.rule in CONTESTING and finding.severity != "note":
            for pair in _rivals(finding):
                contested.setdefault(_ordered(pair, order), set()).add(finding.subject)
    said = dated(solution)
    for subject in record.subjects:
        for claim in subject.claims:
            claims[claim.source] = claims.get(claim.source, 0) + 1
        for pair in _agreeing(subject, said):
            agreed.setdefault(_ordered(pair, order), set()).add(subject.id)
    pairs = []
    for pair in sorted({*agreed, *contested}, key=lambda p: [order.get(key, len(order)) for key in p]):
        against = contested.get(pair, set())
        pairs.append(Pair(*pair, len(agreed.get(pair, set()) - against), len(against)))
    return Agreement(record, claims, pairs)


def _agreeing(subject: Event | Figure, said: Dated) -> Iterable[tuple[str, str]]:
    """The pairs of sources that say the same of a subject."""
    claims: Sequence[AnyClaim] = subject.standing
    for one, other in combinations(claims, 2):
        if one.source != other.source and one.planned == other.planned and alike(one, other, said):
            yield one.source, other.source


def _rivals(finding: Finding) -> Iterable[tuple[str, str]]:
    """The pairs of sources that a finding sets against each other: its camps, or all that it cites."""
    camps = [camp.claims for camp in finding.camps] or [(n,) for n in range(1, len(finding.claims) + 1)]
    for one, other in combinations(camps, 2):
        for a in one:
            for b in other:
                pair = finding.claims[a - 1].source, finding.claims[b - 1].source
                if pair[0] != pair[1]:
                    yield pair


def _ordered(pair: tuple[str, str], order: dict[str, int]) -> tuple[str, str]:
    a, b = sorted(pair, key=lambda key: (order.get(key, len(order)), key))
    return a, b
