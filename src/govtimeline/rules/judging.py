"""Judgements held against what is found: which finding each covers, and which was another when it was judged.

A judgement covers what its author saw, and nothing else. What that was stands in it as `seen`, or in its
fingerprint; one by rule and subject alone speaks of the only finding there is, as of the day it was made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from govtimeline.ground.errors import Problem
from govtimeline.reason.judged import lapsed
from govtimeline.record.judgements import SHORTEST, days, intact, second_judgement
from govtimeline.record.model import Record, Resolution
from govtimeline.record.sources import Source
from govtimeline.rules.finding import Before, Finding, Rest
from govtimeline.saying.numbers import in_words


class Judgements:
    """The judgements of a record beside all that the rules found in it; today: a day ordinal, None where not known."""

    def __init__(self, record: Record, found: Sequence[Finding], today: int | None) -> None:
        self.record = record
        self.found = found
        self.today = today
        self._marks: dict[tuple[str, str], set[str]] = {}
        for finding in found:
            self._marks.setdefault((finding.rule, finding.subject), set()).add(finding.fingerprint)

    def covers(self, resolution: Resolution, finding: Finding) -> bool:
        """Whether a judgement is of a finding as that is now, be it in force or lapsed."""
        if resolution.severity and resolution.severity != finding.severity:
            return False
        if resolution.seen:
            named = _named(resolution, finding) or _marked(resolution, finding)
            return named and intact(resolution) and not any(differences(resolution.seen, finding.rests))
        if resolution.fingerprint:
            return _marked(resolution, finding)
        if not _named(resolution, finding) or self._alike(finding) > 1:
            return False
        return not any(self._later(resolution, finding))

    def covered(self, resolution: Resolution) -> bool:
        """Whether a judgement is of anything that was found, be it in force or lapsed."""
        return any(self.covers(resolution, finding) for finding in self.found)

    def covering(self, finding: Finding) -> list[Resolution]:
        """The judgements in force that cover a finding, in the order of the record."""
        return [
            r for r in self.record.resolutions if self.covers(r, finding) and not lapsed(r, self.today)
        ]

    def judged(self, ran: Collection[str]) -> list[Finding]:
        """What was found, each with the judgement that covers it, or with one made before it changed.

        ran: the rules that were to find anything.
        """
        told = [replace(f, resolution=next(iter(self.covering(f)), None)) for f in self.found]
        for resolution in reversed(self.record.resolutions):  # of several that were made, the last is told
            if (resolution.rule and resolution.rule not in ran) or self.covered(resolution):
                continue
            changed = [n for n, f in enumerate(told) if not (f.resolved or f.before) and follows(resolution, f)]
            if not resolution.alone:
                changed = sorted(changed, key=lambda n: _apart(resolution.seen, told[n]))[:1]
            for n in changed:
                told[n] = replace(told[n], before=Before(resolution, *self._told(resolution, told[n])))
        return told

    def overtaken(self, resolution: Resolution) -> Before | None:
        """Of a judgement that covers nothing, what it was of, where another one judges what became of that."""
        became = next((f for f in self.found if f.resolved and follows(resolution, f)), None)
        return Before(resolution, *self._told(resolution, became)) if became else None

    def twice(self) -> list[Problem]:
        """The judgements of findings that another one before them covers, as problems."""
        found: dict[int, Problem] = {}
        for finding in self.found:
            for n, resolution in enumerate(covering := self.covering(finding)):
                if n:
                    found.setdefault(id(resolution), second_judgement(resolution, covering[0]))
        return list(found.values())

    def _alike(self, finding: Finding) -> int:
        """How many findings of one rule there are on one subject; those with one fingerprint are one."""
        return len(self._marks[finding.rule, finding.subject])

    def _later(self, resolution: Resolution, finding: Finding) -> Iterator[Source]:
        """The sources a finding rests on that were surely published after a judgement was made."""
        judged = days(resolution.on)
        for key in dict.fromkeys(claim.source for claim in finding.claims):
            source = self.record.sources.get(key)
            published = days(source.published) if source else None
            if source and judged and published and published.lo > judged.hi:
                yield source

    def _told(self, resolution: Resolution, finding: Finding) -> tuple[str, str]:
        """What a finding was when it was judged, and what it is since then."""
        changes: list[tuple[str, str]] = []
        if resolution.severity and resolution.severity != finding.severity:
            changes.append((f"it was {_a(resolution.severity)}", f"it is {_a(finding.severity)}"))
        if resolution.rule and resolution.rule != finding.rule:
            changes.append((f"{resolution.rule} found it", f"{finding.rule} does"))
        if resolution.subject and resolution.subject != finding.subject:
            changes.append((f"it was about {resolution.subject}", f"it is about {finding.subject}"))
        if not intact(resolution):
            changes.append(("its `seen` was as it was written", "that was edited"))
        elif resolution.seen:
            changes += _rested(*differences(resolution.seen, finding.rests))
        elif resolution.fingerprint and not _marked(resolution, finding):
            changes.append((f"its fingerprint was {resolution.fingerprint}", "what it rests on has changed"))
        elif resolution.alone and self._alike(finding) > 1:
            number = in_words(self._alike(finding))
            changes.append((f"{resolution.named} was one finding", f"there are {number}"))
        elif resolution.alone and (later := [_published(each) for each in self._later(resolution, finding)]):
            changes.append(("no source of it was newer", f"it rests on {_listed(later)} as well"))
        return " and ".join(was for was, _ in changes), " and ".join(now for _, now in changes)


def follows(resolution: Resolution, finding: Finding) -> bool:
    """Whether a finding is what became of the one that a judgement was of.

    It has the same fingerprint, or is of the same rule and subject and rests on the same places or sources, or of
    another rule about the very same points, or of the same rule and rests on some of the same, where an argument leads
    over other events.
    """
    if _marked(resolution, finding) or not resolution.seen:
        return _marked(resolution, finding) or _named(resolution, finding)
    rests = finding.rests
    about = [any(rest.speaks_of(text) for text in resolution.seen) for rest in rests]
    if _named(resolution, finding):
        return any(about) or any(rest.quotes_as(text) for rest in rests for text in resolution.seen)
    gone, _ = differences(resolution.seen, rests)
    if resolution.subject == finding.subject:
        return all(about) and all(any(rest.speaks_of(text) for rest in rests) for text in resolution.seen)
    return resolution.rule == finding.rule and len(gone) < len(resolution.seen)


def differences(seen: Iterable[str], rests: Iterable[Rest]) -> tuple[list[str], list[Rest]]:
    """What of `seen` a finding does not rest on any longer, and what it rests on that was not seen."""
    gone, left = [], list(rests)
    for text in seen:
        found = next((rest for rest in left if rest.tells(text)), None)
        if found is None:
            gone.append(text)
        else:
            left.remove(found)
    return gone, left


def nearest(finding: Finding, found: Iterable[Finding]) -> Finding | None:
    """The finding that is the same as one, or comes nearest to it of those of its rule on its subject."""
    alike = [f for f in found if (f.rule, f.subject) == (finding.rule, finding.subject)]
    return min(alike, key=lambda f: (_apart(finding.seen, f), f.fingerprint != finding.fingerprint), default=None)


def _apart(seen: Sequence[str], finding: Finding) -> int:
    """In how many statements a finding differs from what was seen."""
    gone, new = differences(seen, finding.rests)
    return len(gone) + len(new)


def _named(resolution: Resolution, finding: Finding) -> bool:
    return (resolution.rule, resolution.subject) == (finding.rule, finding.subject)


def _marked(resolution: Resolution, finding: Finding) -> bool:
    mark = (resolution.fingerprint or "").lower()
    return len(mark) >= SHORTEST and finding.fingerprint.startswith(mark)


def _rested(gone: Sequence[str], new: Sequence[Rest]) -> Iterator[tuple[str, str]]:
    """What a finding rested on, and what it rests on instead."""
    was, now = (_listed([f"“{text}”" for text in texts]) for texts in (gone, [rest.text for rest in new]))
    if gone and new:
        yield f"it rested on {was}", f"it rests on {now}"
    elif gone:
        yield f"it rested on {was} as well", "it no longer does"
    elif new:
        yield f"it did not rest on {now}", "it does"


def _listed(texts: Sequence[str]) -> str:
    return f"{', '.join(texts[:-1])} and {texts[-1]}" if len(texts) > 1 else "".join(texts)


def _a(severity: str) -> str:
    return f"{'an' if severity[0] in 'aeiou' else 'a'} {severity}"


def _published(source: Source) -> str:
    return f"“{source.title}” of {source.published.show()}" if source.published else f"“{source.title}”"
