"""A record of a hidden true history before it is written down: what happened, and what is claimed of it.

Events and figures know how it was; their claims know what they say and what of. An error is planted in what a claim
says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wording import Said, Told

Tree = dict[str, Any]

GRADES = ("inadequate", "requires improvement", "good", "outstanding")
TOWNS = ("ashby", "barrow", "colne", "derwent", "epping", "filey", "grange", "hythe")


@dataclass
class Source:
    """A document, published on a day that its reader may know only roughly."""

    id: str
    publisher: str
    published: Told


@dataclass
class Claim:
    """What one source states: of times by key, of a grade, or of a value for some days."""

    at: str
    subject: str
    source: Source
    says: dict[str, Said] = field(default_factory=dict)
    planned: bool = False
    told: Told | None = None
    grade: str = ""
    stood: tuple[int, int] | None = None  # of a figure: the days for which the value truly stood

    @property
    def telling(self) -> Told:
        """When it was told: as it says itself, or else when its source was published."""
        return self.told or self.source.published


@dataclass
class Event:
    """An event as it was, and as it was planned; days of one date stand under `start` alone."""

    id: str
    start: int
    end: int | None = None
    members: list[str] = field(default_factory=list)
    renews: str = ""
    term: int = 0
    planned: dict[str, int] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    spans: bool = False  # whether it has two ends, though the last may not have come

    @property
    def slipped(self) -> bool:
        """Whether it came a month or more from when it was planned."""
        return any(abs(self.day(end) - day) > 31 for end, day in self.planned.items())

    def day(self, end: str) -> int:
        """The day of one of its ends; of an event with one date, that one."""
        return self.end if end == "end" and self.end is not None else self.start


@dataclass
class Figure:
    """An amount, and the sum, share or count that it should be."""

    id: str
    equals: str = ""
    claims: list[Claim] = field(default_factory=list)


@dataclass
class Record:
    """A record before it is written down."""

    sources: list[Source]
    events: list[Event] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    @property
    def claims(self) -> list[Claim]:
        """Every claim, of events and then of figures."""
        told = [event.claims for event in self.events] + [figure.claims for figure in self.figures]
        return [claim for claims in told for claim in claims]

    def event(self, id: str) -> Event:
        """The event of an id."""
        return next(event for event in self.events if event.id == id)

    def tree(self) -> Tree:
        """The tree of texts that its file holds."""
        cited = {claim.source.id for claim in self.claims}
        sources = {
            s.id: {"title": f"Report {s.id}", "publisher": s.publisher, "published": s.published.words}
            for s in self.sources
            if s.id in cited
        }
        tree: Tree = {"govtimeline": "1", "sources": sources}
        if any(event.members for event in self.events):
            tree["registers"] = {"run": {"title": "Councils run by a trust"}}
        if any(claim.grade for claim in self.claims):
            tree["attributes"] = {"grade": {"values": list(GRADES), "ordered": "true"}}
        tree["events"] = [_event(event) for event in self.events]
        tree["figures"] = [_figure(figure) for figure in self.figures]
        return {key: value for key, value in tree.items() if value}


def _event(event: Event) -> Tree:
    tree: Tree = {"id": event.id, "title": f"The {event.id}"}
    tree |= {"members": {"run": list(event.members)}} if event.members else {}
    tree |= {"renews": event.renews} if event.renews else {}
    return tree | {"claims": [_claim(claim) for claim in event.claims]}


def _figure(figure: Figure) -> Tree:
    tree: Tree = {"id": figure.id, "title": f"The {figure.id}"}
    return tree | ({"equals": figure.equals} if figure.equals else {}) | {"claims": [_claim(c) for c in figure.claims]}


def _claim(claim: Claim) -> Tree:
    tree: Tree = {"source": claim.source.id, "at": claim.at}
    tree |= {"told": claim.told.words} if claim.told else {}
    tree |= {"planned": "true"} if claim.planned else {}
    tree |= {key: said.words for key, said in claim.says.items()}
    return tree | ({"says": {"grade": claim.grade}} if claim.grade else {})
