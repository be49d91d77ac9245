"""A difference told as lines of spans, which the formats beside it dress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Literal, NamedTuple

from govtimeline.comparison.difference import KINDS, SECTIONS, Change, Difference, Edit, Kind
from govtimeline.record.statements import AnyClaim, Claim
from govtimeline.rules.finding import Finding
from govtimeline.views.findings.words import judge

MARKS: dict[Kind, str] = {"added": "+", "changed": "~", "removed": "-"}

Role = Literal["words", "name", "value", "prose"]


class Span(NamedTuple):
    """A piece of a line. role: our own words, or from the record a name (an id, a key), a value, or prose."""

    text: str
    role: Role = "words"


class Line(NamedTuple):
    """A line of a difference: how deep it lies in its section, what became of what it tells, its pieces."""

    depth: int
    kind: Kind | None
    spans: tuple[Span, ...]


_NEW_KEYS = ("publisher", "published", "url", "kind", "timelines", "members", "renews", "equals", "stale")
"""What is told of a part that is new or gone, beside its id, its title and its claims."""

_STATED = ("date", "start", "end", "lasts", "says", "value", "as_of")
"""What a claim states, told before what else of it changed."""

_NOUNS = {section: section.removesuffix("s") for section in SECTIONS} | {"limits": "limit"}


def summarise(difference: Difference) -> str:
    """One line: "1 event added, 2 changed; 3 claims added; 1 finding removed"."""
    told = []
    for section, counts in difference.counts().items():
        parts = [(counts[kind], kind) for kind in KINDS if counts[kind]]
        if parts:
            noun = _NOUNS[section] if parts[0][0] == 1 else section
            first, *others = [f"{number:,} {kind}" for number, kind in parts]
            number, kind = first.split(" ")
            told.append(", ".join([f"{number} {noun} {kind}", *others]))
    return "; ".join(told) or "nothing changed"


def tell(difference: Difference, section: str) -> Iterator[Line]:
    """The lines of one section, claims under the event or figure they are of; none for `claims` itself."""
    if section == "findings":
        for change in difference.findings:
            yield from _finding(change)
    elif section != "claims":
        for part in getattr(difference, section):
            yield from _part(part)


def _part(change: Change[Any]) -> Iterator[Line]:
    """The lines of a source, timeline, register, event, figure or the limits."""
    part = change.part
    name = getattr(part, "id", "") or getattr(part, "key", "")
    title = getattr(part, "title", "")
    spans = [Span(name, "name"), Span(" "), Span(title, "prose")] if name else [Span("limits")]
    yield Line(0, change.kind, tuple(spans))
    if change.kind == "changed":
        for edit in change.edits:
            yield Line(1, None, _edit(edit))
    elif told := [edit for edit in change.edits if edit.key.split(".")[0] in _NEW_KEYS]:
        yield Line(1, None, tuple(_values(told)))
    for claim in change.claims:
        yield Line(1, claim.kind, _claim(claim))


def _values(edits: Iterable[Edit]) -> Iterator[Span]:
    """The values of a part that is new or gone, those of a list together."""
    for n, (key, group) in enumerate(groupby(edits, lambda edit: edit.key)):
        yield Span(f"{'; ' if n else ''}")
        yield Span(key, "name")
        for m, edit in enumerate(group):
            yield Span(", " if m else " ")
            yield Span(edit.new or edit.old or "", "value")


def _edit(edit: Edit) -> tuple[Span, ...]:
    """What one value was and is: "title: Old → New"; what came or went alone, with its mark."""
    if edit.old is None:
        change = [Span("+ "), Span(edit.new or "", "value")]
    elif edit.new is None:
        change = [Span("- "), Span(edit.old, "value")]
    else:
        change = [Span(edit.old, "value"), Span(" → "), Span(edit.new, "value")]
    return (Span(edit.key, "name"), Span(": "), *change)


def _claim(change: Change[AnyClaim]) -> tuple[Span, ...]:
    """What a claim states and where, or what it states now."""
    claim = change.part
    spans = [Span(claim.source, "name")]
    if claim.locator:
        spans += [Span(", at "), Span(claim.locator, "prose")]
    spans.append(Span(": "))
    if change.kind == "changed":
        for n, edit in enumerate(sorted(change.edits, key=_is_aside)):
            spans += [Span("; " if n else ""), *_edit(edit)]
        return tuple(spans)
    for n, (key, value) in enumerate(_stated(claim)):
        spans += [Span(", " if n else ""), Span(key, "name"), Span(" "), Span(value, "value")]
    if claim.planned:
        spans.append(Span(" (plan)"))
    if claim.withdrawn:
        spans += [Span(" (withdrawn: "), Span(claim.withdrawn, "prose"), Span(")")]
    if claim.excerpt:
        spans += [Span(" “"), Span(claim.excerpt, "prose"), Span("”")]
    return tuple(spans)


def _is_aside(edit: Edit) -> bool:
    """Whether an edit of a claim is of something other than what it states."""
    return edit.key.split(".")[0] not in _STATED


def _stated(claim: AnyClaim) -> Iterator[tuple[str, str]]:
    for key, text in claim.states.items():
        yield key.replace("_", " "), text
    if isinstance(claim, Claim):
        yield from claim.says.items()


def _finding(change: Change[Finding]) -> Iterator[Line]:
    """A finding that came or went, or was judged or told otherwise."""
    finding = change.part
    said = "resolved" if finding.resolved else finding.severity
    head = (Span(f"{said} "), Span(finding.rule, "name"), Span(": "), Span(finding.message, "prose"))
    yield Line(0, change.kind, head + _where(change))
    if change.old is None or change.new is None:
        if finding.resolution:
            yield Line(1, None, (Span("resolved: "), Span(judge(finding.resolution), "prose")))
        return
    before, now = change.old.resolution, change.new.resolution
    if before and not now:
        yield Line(1, None, (Span("no longer resolved: "), Span(judge(before), "prose")))
    elif now and not before:
        yield Line(1, None, (Span("now resolved: "), Span(judge(now), "prose")))
    elif now and before and judge(now) != judge(before):
        reasons = Span(judge(before), "prose"), Span(" → "), Span(judge(now), "prose")
        yield Line(1, None, (Span("resolved: "), *reasons))
    for edit in change.edits:
        if edit.key == "message" and edit.old:
            yield Line(1, None, (Span("was: "), Span(edit.old, "prose")))
        elif edit.key in ("severity", "subject"):
            yield Line(1, None, _edit(edit))


def _where(change: Change[Finding]) -> tuple[Span, ...]:
    """Where a finding stands in the new record; a finding that is gone stands nowhere."""
    if change.new is None or not change.new.place.line:
        return ()
    place = change.new.place
    return (Span(" ("), Span(f"{place.file}:{place.line}", "value"), Span(")"))
