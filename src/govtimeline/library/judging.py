"""What judgements do to a session: what of them is heeded, what a new one says, and which one it renews."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from govtimeline.ground.place import Place
from govtimeline.reason import Solution, solve
from govtimeline.reason.judged import Preferred, preferences, preferring
from govtimeline.record.judgements import digest_of
from govtimeline.record.model import Record
from govtimeline.rules.finding import Finding
from govtimeline.rules.judging import Judgements, nearest

Find = Callable[[Solution, Sequence[Preferred], Sequence[str]], Sequence[Finding]]
"""What some rules find in a solution that heeds what judgements prefer."""


def settled(
    record: Record, today: int | None, about_time: Collection[str], find: Find
) -> tuple[Solution, tuple[Preferred, ...]]:
    """The solution of a record, and what it heeds of what judgements prefer: nothing of one that covers no finding."""
    heeded = preferring(record, today, about_time)
    while True:
        liked = tuple(preferences(heeded))
        solution = solve(record, liked)
        covering = {id(finding.resolution) for finding in find(solution, liked, [r.rule for r in heeded if r.rule])}
        kept = [resolution for resolution in heeded if id(resolution) in covering]
        if len(kept) == len(heeded):
            return solution, liked
        heeded = kept


def judgement_of(finding: Finding) -> dict[str, Any]:
    """What a judgement says so that it covers a finding, by the keys of a resolution."""
    keys: dict[str, Any] = {
        "fingerprint": finding.fingerprint,
        "severity": finding.severity,
        "rule": finding.rule,
        "subject": finding.subject,
    }
    return {**keys, "seen": finding.seen, "digest": digest_of(finding.seen)} if finding.seen else keys


def foreseen(record: Record, finding: Finding, liked: Sequence[Preferred], find: Find) -> Finding:
    """A finding as it is told once more is preferred: what is preferred is kept, whatever was set aside before."""
    return nearest(finding, find(solve(record, liked), liked, [finding.rule])) or finding


def renewed(record: Record, today: int | None, finding: Finding, found: Sequence[Finding]) -> Place | None:
    """Where the judgement stands that a new one on a finding takes the place of, None where there is no such one."""
    if finding.before is not None:
        old = finding.before.resolution
        became = [each for each in found if each.before and each.before.resolution is old]
        return old.place if len(became) == 1 else None
    judgements = Judgements(record, found, today)
    return next((r.place for r in record.resolutions if judgements.covers(r, finding)), None)
