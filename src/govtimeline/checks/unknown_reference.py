"""An id that is not there.

A claim names a source, an event names its timelines, registers and the event it renews, a time is tied to
another event, an expression counts figures and registers, and a resolution prefers a source: each by its id.
What refers to nothing is left out of the reasoning; the rest is still checked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from govtimeline.checks.context import Citations, Context, fingerprint
from govtimeline.model import Figure, Finding, Place, Preference, Statement
from govtimeline.reason import equals

ID = "unknown-reference"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each id that names nothing."""
    facts = context.facts
    known = {
        "source": facts.sources, "timeline": facts.timelines, "register": facts.registers,
        "event": context.events, "figure": context.figures,
    }  # fmt: skip

    def missing(kind: str, id: str, subject: str, place: Place, claim: Statement | None = None) -> Iterator[Finding]:
        if id in known[kind] or context.dropped(kind, id):
            return
        marks = Citations()
        if claim is not None:
            marks.number(claim)
        yield marks.finding(
            ID, "error", f'there is no {kind} "{id}"', subject, place,
            fingerprint(ID, subject, [kind], [id]), hint=_nearest(id, known[kind], kind),
        )  # fmt: skip

    for event in facts.events:
        for id in event.timelines:
            yield from missing("timeline", id, event.id, event.at_key("timelines"))
        for id in event.members:
            yield from missing("register", id, event.id, event.at_key("members"))
        if event.renews:
            yield from missing("event", event.renews, event.id, event.at_key("renews"))
        for claim in event.claims:
            yield from missing("source", claim.source, event.id, claim.at_key("source"), claim)
            for key in ("date", "start", "end"):
                when = getattr(claim, key)
                if when is not None and when.link is not None:
                    yield from missing("event", when.link.event, event.id, claim.at_key(key), claim)
    for figure in facts.figures:
        for id in figure.timelines:
            yield from missing("timeline", id, figure.id, figure.at_key("timelines"))
        for kind, id in _operands(figure):
            yield from missing(kind, id, figure.id, figure.at_key("equals"))
        for stated in figure.claims:
            yield from missing("source", stated.source, figure.id, stated.at_key("source"), stated)
            if stated.as_of is not None and stated.as_of.link is not None:
                yield from missing("event", stated.as_of.link.event, figure.id, stated.at_key("as_of"), stated)
    for resolution in facts.resolutions:
        prefer = resolution.prefer
        id = prefer.source if isinstance(prefer, Preference) else prefer
        if id:
            subject = resolution.subject or resolution.fingerprint or ""
            yield from missing("source", id, subject, resolution.at_key("prefer"))


def _operands(figure: Figure) -> Iterator[tuple[str, str]]:
    try:
        expression = equals.parse(figure.equals) if figure.equals else None
    except ValueError:
        return
    if expression:
        yield from (("figure", id) for id in expression.figures)
        yield from (("register", id) for id in expression.registers)


def _nearest(id: str, known: Collection[str], kind: str) -> str:
    """The hint: the nearest id, or what there is to choose from."""
    from rapidfuzz import process

    found = process.extractOne(id, list(known), score_cutoff=60)
    if found:
        return f'did you mean "{found[0]}"?'
    return f"add it to the {kind}s" if kind != "event" else "add the event, or take the reference out"


