"""What a story holds: events and figures as the record tells them, with who says so."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from govtimeline.reason.facets import Key
from govtimeline.record.model import Event, Figure
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.finding import Finding
from govtimeline.story.moments import Moment

Agreement = Literal["confirmed", "single", "contested"]
"""Sources are at odds over it; else whether two independent publishers say the same of it."""


class Voice(Struct, frozen=True, kw_only=True):
    """A claim of the story.

    earliest, latest: its own strict bounds as ISO days, None where open or tied to another event. left_out: the
    keys of what it states that cannot hold with the rest, so that the story is told without that.
    """

    claim: AnyClaim
    earliest: str | None
    latest: str | None
    left_out: tuple[Key, ...] = ()

    @property
    def set_aside(self) -> bool:
        """Whether the story is told without anything that it states of time."""
        return bool(self.left_out) and set(self.left_out) == self.claim.states.keys()


class Said(Struct, frozen=True):
    """What the sources say under one name: each value with the ids of the sources that say it."""

    name: str
    values: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def agreed(self) -> bool:
        """Whether all say the same."""
        return len(self.values) == 1


class Plan(Struct, frozen=True, kw_only=True):
    """What was planned for an event: its latest plan, and the ends that plans before it had told."""

    start: Moment | None
    end: Moment | None
    term: str | None
    earlier: tuple[Moment, ...] = ()


class Told(Struct, frozen=True, kw_only=True):
    """An event as the record tells it.

    start: when it happened or began, None where only a plan is told. end: None where it has one date or its
    end is not told. lasts: its length in words. until: when it was last told to go on still. unknown: the ends of
    which a source says that nobody knows them, and none tells them. members: whom it puts in registers that give
    their members titles, by the register's title. day: the day a timeline tells it at, None where it has none.
    """

    event: Event
    start: Moment | None
    end: Moment | None
    lasts: str | None
    until: Moment | None
    plan: Plan | None
    agreement: Agreement
    attributes: tuple[Said, ...]
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]
    unknown: tuple[str, ...] = ()
    members: tuple[tuple[str, tuple[str, ...]], ...] = ()
    day: int | None = None

    def __repr__(self) -> str:
        """When, and what."""
        when = self.opens.text if self.opens else "undated"
        return f"<Told {when}: {self.event.title} ({self.agreement})>"

    @property
    def opens(self) -> Moment | None:
        """The moment a timeline puts it at: its start, else its planned start or end."""
        plan = self.plan
        return self.start or (plan and (plan.start or plan.end)) or None

    @property
    def only_planned(self) -> bool:
        """Whether the sources tell a plan and no outcome."""
        return self.plan is not None and self.start is None and self.end is None


class Measure(Struct, frozen=True, kw_only=True):
    """A value that sources state for a figure, as of a day or period."""

    value: str
    as_of: Moment | None
    planned: bool
    sources: tuple[str, ...]


class Quantity(Struct, frozen=True, kw_only=True):
    """A figure as the record tells it, its measures in the order of their days."""

    figure: Figure
    measures: tuple[Measure, ...]
    agreement: Agreement
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]
