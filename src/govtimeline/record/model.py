"""The record as the rules see it: sources, events, figures and the claims that tell them.

These classes are the file format as well: their fields are the keys of `facts.yaml`, their types are
what the loader checks against, their descriptions become the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Annotated, Literal

from msgspec import Meta, field

from govtimeline.ground.text import fold
from govtimeline.record.entry import Entry
from govtimeline.record.sources import Source
from govtimeline.record.statements import AnyClaim, Claim, FigureClaim, Statement, standing
from govtimeline.saying.amount import Amount, amount_in
from govtimeline.saying.equals import Expression
from govtimeline.saying.numbers import in_digits
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Duration, Span, When

ID = "^[a-z0-9][a-z0-9_-]*$"
"""What the id of an event or figure looks like, so that a time or an expression can hold it."""

ID_WORDS = "small letters, digits, - and _"

KEYED = ("sources", "timelines", "registers", "attributes")
"""The sections of a record whose parts stand under ids."""


class Timeline(Entry, kw_only=True):
    """A named slice of the record to show."""

    title: Annotated[str, Meta(description="The timeline's heading.")]
    note: Annotated[str | None, Meta(description="A remark for the reader of the file.")] = None
    key: str = field(default="", name="\x7fkey")


class Register(Entry, kw_only=True):
    """A set with members over time."""

    title: Annotated[str, Meta(description="What the members are: 'Councils whose services a trust runs'.")]
    members: Annotated[
        dict[str, str], Meta(description="Titles of its members, by id, as findings and `show` tell them.")
    ] = field(default_factory=dict)
    at_most: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="How many members it has at most on any day.")
    ] = None
    at_least: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="How many members it has at least on every day.")
    ] = None
    from_: Annotated[
        When | None, Meta(description="The first day it is held for; its first member's start where left out.")
    ] = field(default=None, name="from")
    to: Annotated[
        When | None, Meta(description="The last day it is held for; its last member's end where left out.")
    ] = None
    complete: Annotated[
        bool, Meta(description="True where every member is named: a count above the names is then an error.")
    ] = False
    note: Annotated[str | None, Meta(description="A remark for the reader of the file.")] = None
    key: str = field(default="", name="\x7fkey")

    @property
    def days(self) -> Span:
        """The days that it says it is held for, the whole of its first and last time; open where it does not say."""
        first = self.from_.bounds().core.lo if self.from_ else OPEN_LO
        return Span(first, self.to.bounds().core.hi if self.to else OPEN_HI)

    def name(self, member: str) -> str:
        """A member as a reader is told of it: its title, or its id where it has none."""
        return self.members.get(member, member)


class Attribute(Entry, kw_only=True):
    """An attribute that claims state under `says`, and the values it may have."""

    title: Annotated[str | None, Meta(description="What it tells: 'Ofsted's overall grade'.")] = None
    values: Annotated[
        list[str], Meta(description="The values it may have, from the lowest to the highest if it is ordered.")
    ] = field(default_factory=list)
    ordered: Annotated[bool, Meta(description="True where each value ranks above the one before it.")] = False
    note: Annotated[str | None, Meta(description="A remark for the reader of the file.")] = None
    key: str = field(default="", name="\x7fkey")

    def rank(self, value: str) -> int | None:
        """The place of a value among its values, from 0; None where it is none of them."""
        return next((n for n, each in enumerate(self.values) if same_value(each) == same_value(value)), None)


@lru_cache(maxsize=8192)
def same_value(value: str) -> str:
    """A value as attributes are compared: case, white space and ways to write one number folded."""
    amount = number_said(value)
    return amount.plain.replace(",", "") if amount else in_digits(fold(value))


def number_said(value: str) -> Amount | None:
    """The amount that an attribute's value is; None where it is words."""
    return amount_in(fold(value))


class Subject(Entry, kw_only=True):
    """What claims tell of: an event or a figure."""

    id: Annotated[str, Meta(pattern=ID, description=f"A stable id, unique among events and figures: {ID_WORDS}.")]


class Event(Subject, kw_only=True):
    """Something that happened, at a point or over a span; all it knows comes from its claims."""

    title: Annotated[str, Meta(description="What happened, in a few words.")]
    timelines: Annotated[list[str], Meta(description="The timelines it is shown on.")] = field(default_factory=list)
    kind: Annotated[str | None, Meta(description="A free word to filter by: 'inspection', 'contract'.")] = None
    members: Annotated[
        dict[str, list[str]],
        Meta(description="Registers it puts members in, from its start day to its end day (see `ends` of a source)."),
    ] = field(default_factory=dict)
    renews: Annotated[str | None, Meta(description="The event whose term it continues.")] = None
    claims: Annotated[list[Claim], Meta(description="What the sources state of it.")] = field(default_factory=list)
    note: Annotated[str | None, Meta(description="A remark for the reader of the file.")] = None

    @property
    def standing(self) -> list[Claim]:
        """Its claims but for those withdrawn."""
        return standing(self.claims)

    @property
    def begun(self) -> bool:
        """Whether a claim tells, as done, when it began."""
        return any(claim.start and not claim.planned for claim in self.standing)

    @property
    def spans(self) -> bool:
        """Whether it runs from a start to an end, rather than falling on one date."""
        return bool(
            self.members
            or self.renews
            or any(
                c.start or c.end or c.lasts or c.unknown or (c.date is not None and c.date.since) for c in self.claims
            )
        )


class Figure(Subject, kw_only=True):
    """A quantity that sources state for a day or a period."""

    title: Annotated[str, Meta(description="What is counted or measured.")]
    timelines: Annotated[list[str], Meta(description="The timelines it is shown on.")] = field(default_factory=list)
    equals: Annotated[
        Expression | None,
        Meta(description="What it should come to: 'members(trust-run)', 'joined(runs) - left(runs)', 'a / b'."),
    ] = None
    over: Annotated[
        Literal["some day", "every day"] | None,
        Meta(description="What a count over a period means: it held on some day of it (if left out), or on every day."),
    ] = None
    cumulative: Annotated[
        bool,
        Meta(description="True where it counts what happened: in a period, or by a day, or by when that was told."),
    ] = False
    claims: Annotated[list[FigureClaim], Meta(description="What the sources state of it.")] = field(
        default_factory=list
    )
    note: Annotated[str | None, Meta(description="A remark for the reader of the file.")] = None

    @property
    def standing(self) -> list[FigureClaim]:
        """Its claims but for those withdrawn."""
        return standing(self.claims)


class Preference(Entry, kw_only=True):
    """What a resolution prefers, where naming the source is not enough."""

    source: Annotated[str, Meta(description="The id of the preferred source.")]
    at: Annotated[str | None, Meta(description="The locator of the preferred claim in it.")] = None


class Resolution(Entry, kw_only=True):
    """A recorded judgement on a finding."""

    because: Annotated[str, Meta(min_length=1, pattern=r"\S", description="Why it is judged so.")]
    fingerprint: Annotated[str | None, Meta(description="The finding's fingerprint, or the start of it.")] = None
    severity: Annotated[
        Literal["error", "warning", "note"] | None,
        Meta(description="How severe the finding was; it counts again once that has changed."),
    ] = None
    rule: Annotated[str | None, Meta(description="The finding's rule, together with its subject.")] = None
    subject: Annotated[str | None, Meta(description="The id of the event, figure or register it is about.")] = None
    seen: Annotated[
        list[str],
        Meta(description="What the finding rested on, as `resolve` writes it; it counts again once that has changed."),
    ] = field(default_factory=list)
    digest: Annotated[
        str | None,
        Meta(description="Of `seen`, as `resolve` writes it: what was replaced there with the claims was not judged."),
    ] = None
    prefer: Annotated[
        str | Preference | None, Meta(description="The source whose claim is told instead of its rivals'.")
    ] = None
    by: Annotated[str | None, Meta(description="Who judged.")] = None
    on: Annotated[When | None, Meta(description="When it was judged.")] = None
    until: Annotated[
        When | None, Meta(description="The last day it holds; from then on the finding counts again.")
    ] = None

    @property
    def preference(self) -> Preference | None:
        """What it prefers, as a source and a place in it; None where it prefers nothing."""
        prefer = self.prefer
        return Preference(source=prefer) if isinstance(prefer, str) and prefer else prefer or None

    @property
    def about(self) -> str:
        """Its subject, or else its fingerprint: every resolution has one of them."""
        return self.subject or str(self.fingerprint)

    @property
    def alone(self) -> bool:
        """Whether it names its finding by rule and subject alone."""
        return not self.fingerprint and not self.seen

    @property
    def named(self) -> str:
        """The finding as it names it."""
        return self.fingerprint or f"{self.rule} on {self.subject}"

    def __post_init__(self) -> None:
        """Refuse a resolution that names no finding."""
        if not self.fingerprint and not (self.rule and self.subject):
            raise ValueError("a resolution names a fingerprint, or a rule and a subject")


class Limits(Entry, kw_only=True):
    """What the record holds itself to."""

    stale: Annotated[
        Duration | None, Meta(description="A continuing event is stale once its newest source is older than this.")
    ] = None


class Record(Entry, kw_only=True):
    """A whole record, from one file or several."""

    govtimeline: Annotated[Literal["1"], Meta(description="The version of the file format.")]
    sources: Annotated[dict[str, Source], Meta(description="The documents, by id.")]
    timelines: Annotated[dict[str, Timeline], Meta(description="The slices to show, by id.")] = field(
        default_factory=dict
    )
    registers: Annotated[dict[str, Register], Meta(description="Sets with members over time, by id.")] = field(
        default_factory=dict
    )
    attributes: Annotated[
        dict[str, Attribute], Meta(description="Attributes and the values they may have, by name.")
    ] = field(default_factory=dict)
    events: Annotated[list[Event], Meta(description="What happened.")] = field(default_factory=list)
    figures: Annotated[list[Figure], Meta(description="Quantities the sources state.")] = field(default_factory=list)
    resolutions: Annotated[list[Resolution], Meta(description="Judgements on findings.")] = field(
        default_factory=list
    )
    limits: Annotated[Limits, Meta(description="What the record holds itself to.")] = field(default_factory=Limits)

    @property
    def subjects(self) -> tuple[Event | Figure, ...]:
        """The events, then the figures."""
        return *self.events, *self.figures

    @property
    def claims(self) -> Iterator[AnyClaim]:
        """Every claim, of events and then of figures, in the order of the record."""
        for subject in self.subjects:
            yield from subject.claims

    def publisher(self, source: str) -> str:
        """Who published a source, folded so that one newsroom counts once; its id where there is no such source."""
        known = self.sources.get(source)
        return fold(known.publisher) if known else source

    def publishers(self, sources: Iterable[str]) -> int:
        """How many independent publishers stand behind some sources."""
        return len({self.publisher(source) for source in sources})

    def told(self, claim: Statement) -> When | None:
        """When a claim was made: its own `told`, or its source's publication; None where neither is known."""
        if claim.told is not None:
            return claim.told
        source = self.sources.get(claim.source)
        return source.published if source else None
