"""An id refers to nothing in the record.

A claim names a source, an event names its timelines, registers and the event it renews, a time is tied to
another event, an expression counts figures and registers, and a resolution prefers a source: each by its id.
What refers to nothing is left out of the reasoning; the rest is still checked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import cast

from govtimeline.ground.names import did_you_mean
from govtimeline.record.entry import Entry
from govtimeline.record.model import Figure
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding

ID = "unknown-reference"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each id that names nothing."""
    record = context.record
    known: dict[str, Collection[str]] = {
        "source": record.sources, "timeline": record.timelines, "register": record.registers,
        "event": context.events, "figure": context.figures,
    }  # fmt: skip

    def missing(
        kind: str, id: str, subject: str, part: Entry, *key: str | int, claim: AnyClaim | None = None
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
            yield from missing("timeline", id, event.id, event, "timelines", n)
        for id in event.members:
            yield from missing("register", id, event.id, event, "members", id)
        if event.renews:
            yield from missing("event", event.renews, event.id, event, "renews")
        for claim in event.claims:
            yield from missing("source", claim.source, event.id, claim, "source", claim=claim)
            for key, when in claim.whens:
                if when.link is not None:
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
        if prefer := resolution.preference:
            yield from missing("source", prefer.source, resolution.about, resolution, "prefer")


def _operands(figure: Figure) -> Iterator[tuple[str, str]]:
    if figure.equals:
        yield from (("figure", id) for id in figure.equals.figures)
        yield from (("register", id) for id in figure.equals.registers)


def _nearest(id: str, known: Collection[str], kind: str) -> str:
    """The hint: the nearest id, or what there is to do."""
    return did_you_mean(id, known) or f"add the {kind}, or take the reference out"


FAILS = """\
# The claim names a source that the record does not hold: a slip of the pen, the hint guesses.
govtimeline: 1

sources:
  agency-2017:
    title: Merger of the coast guard stations
    publisher: Maritime Safety Agency
    type: report
    published: 2017-10-12

events:
  - id: stations-merge
    title: The coast guard stations at Holm and Stray merge
    claims:
      - source: agency-2017
        at: "1.1"
        date: 1 July 2017
      - source: agency-2071
        at: "6.2"
        date: summer 2017
"""

PASSES = """\
# Every id that is used is there.
govtimeline: 1

sources:
  agency-2017:
    title: Merger of the coast guard stations
    publisher: Maritime Safety Agency
    type: report
    published: 2017-10-12

timelines:
  coast-guard:
    title: The coast guard

events:
  - id: stations-merge
    title: The coast guard stations at Holm and Stray merge
    timelines: [coast-guard]
    claims:
      - source: agency-2017
        at: "1.1"
        date: 1 July 2017
  - id: control-room
    title: The new control room goes into service
    timelines: [coast-guard]
    claims:
      - source: agency-2017
        at: "6.2"
        date: within 3 months after stations-merge
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
)  # fmt: skip
