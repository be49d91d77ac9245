"""Judgements beside each other: no finding is judged twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govtimeline.ground.digest import digest
from govtimeline.ground.errors import Problem
from govtimeline.record.model import Resolution, same_value
from govtimeline.saying.when import Span, When

SHORTEST = 6
"""Digits of a fingerprint that name a finding."""


def days(when: When | None) -> Span | None:
    """The days that a time names; None where the calendar alone does not give them."""
    if when is None or when.link or when.needs_told:
        return None
    return when.bounds().core


def digest_of(seen: Iterable[str]) -> str:
    """The digest of what a judgement has seen: 8 hexadecimal digits of a SHA-256."""
    return digest("\n".join(map(same_value, seen)).encode())[:8]


def intact(resolution: Resolution) -> bool:
    """Whether what a judgement has seen is as it was written."""
    return not resolution.digest or resolution.digest.lower() == digest_of(resolution.seen)


def second_judgement(second: Resolution, first: Resolution) -> Problem:
    """The problem that a finding which one resolution judges is judged by another as well."""
    place, its_first = second.place, first.place
    where = f"on line {its_first.line}" if its_first.file == place.file else f"at {its_first}"
    message = f'the finding "{second.named}" is judged twice'
    return Problem(place, message, f"it is first judged {where}: keep one of them")


def judged_twice(resolutions: Iterable[Resolution]) -> Iterator[tuple[Resolution, Problem]]:
    """The resolutions that can only be of a finding which one before them judges, each with its problem.

    Which findings there are is not known here, so that more may come to light once they are.
    """
    before: dict[tuple[str, ...], list[Resolution]] = {}
    for resolution in resolutions:
        mark = (resolution.fingerprint or "").lower()
        group = (mark[:SHORTEST],) if mark else (resolution.rule or "", resolution.subject or "")
        others = before.setdefault(group, [])
        if first := next((other for other in others if _same(other, resolution)), None):
            yield resolution, second_judgement(resolution, first)
        else:
            others.append(resolution)


def _same(one: Resolution, other: Resolution) -> bool:
    """Whether two resolutions by fingerprint, or two by rule and subject, are of one finding at one time."""
    a, b = (one.fingerprint or "").lower(), (other.fingerprint or "").lower()
    if not (a.startswith(b) or b.startswith(a)) or _lapsed_before(one, other) or _lapsed_before(other, one):
        return False
    severities = {each.severity for each in (one, other) if each.severity}
    seen = {frozenset(map(same_value, each.seen)) for each in (one, other) if each.seen}
    return len(severities) < 2 and len(seen) < 2


def _lapsed_before(one: Resolution, other: Resolution) -> bool:
    """Whether a resolution had lapsed by the day another was made."""
    until, on = days(one.until), days(other.on)
    return bool(until and on and until.hi < on.lo)
