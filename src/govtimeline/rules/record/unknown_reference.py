"""An id refers to nothing in the record.

A claim names a source, an event names its timelines, registers and the event it renews, a time is tied to
another event, an expression counts figures and registers, and a resolution prefers a source: each by its id.
What refers to nothing is left out of the reasoning; the rest is still checked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import cast

from govtimeline.ground.names import did_you_mean
from govtimeline.record.model import Entry, Figure, Finding, Preference, Statement
from govtimeline.rules.context import Citations, Context, fingerprint

ID = "unknown-reference"
SEVERITIES = ("error",)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each id that names nothing."""
    record = context.record
    known: dict[str, Collection[str]] = {
        "source": record.sources, "timeline": record.timelines, "register": record.registers,
        "event": context.events, "figure": context.figures,
    }  # fmt: skip

    def missing(
        kind: str, id: str, subject: str, part: Entry, *key: str | int, claim: Statement | None = None
    ) -> Iterator[Finding]:
        if id in known[kind]:
            return
        marks = Citations()
        if claim is not None:
            marks.number(claim)
        place = part.at_key(*cast(tuple[str], key)) if key else part.place
        yield marks.finding(
            ID, "error", f'there is no {kind} "{id}"', subject, place,
            fingerprint(ID, subject, [kind], [id]), hint=_nearest(id, known[kind], kind),
        )  # fmt: skip

    for event in record.events:
        for n, id in enumerate(event.timelines):
            if id not in record.timelines:
                yield from missing("timeline", id, event.id, event, "timelines", n)
        for id in event.members:
            yield from missing("register", id, event.id, event, "members", id)
        if event.renews:
            yield from missing("event", event.renews, event.id, event, "renews")
        for claim in event.claims:
            if claim.source not in record.sources:
                yield from missing("source", claim.source, event.id, claim, "source", claim=claim)
            for key, when in (("date", claim.date), ("start", claim.start), ("end", claim.end)):
                if when is not None and when.link is not None:
                    yield from missing("event", when.link.event, event.id, claim, key, claim=claim)
    for figure in record.figures:
        for n, id in enumerate(figure.timelines):
            yield from missing("timeline", id, figure.id, figure, "timelines", n)
        for kind, id in _operands(figure):
            yield from missing(kind, id, figure.id, figure, "equals")
        for stated in figure.claims:
            yield from missing("source", stated.source, figure.id, stated, "source", claim=stated)
            if stated.as_of is not None and stated.as_of.link is not None:
                yield from missing("event", stated.as_of.link.event, figure.id, stated, "as_of", claim=stated)
    for resolution in record.resolutions:
        prefer = resolution.prefer
        preferred = prefer.source if isinstance(prefer, Preference) else prefer
        if preferred:
            subject = resolution.subject or resolution.fingerprint or ""
            yield from missing("source", preferred, subject, resolution, "prefer")


def _operands(figure: Figure) -> Iterator[tuple[str, str]]:
    if figure.equals:
        yield from (("figure", id) for id in figure.equals.figures)
        yield from (("register", id) for id in figure.equals.registers)


def _nearest(id: str, known: Collection[str], kind: str) -> str:
    """The hint: the nearest id, or what there is to do."""
    return did_you_mean(id, known) or f"add the {kind}, or take the reference out"
