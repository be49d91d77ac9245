"""Claims: what one source states of an event or of a figure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from msgspec import Meta, field

from govtimeline.record.entry import HIDDEN, Entry
from govtimeline.saying.amount import Amount
from govtimeline.saying.when import UNKNOWN, Duration, When

TimeKey: TypeAlias = Literal["date", "start", "end"]
TIME_KEYS: tuple[TimeKey, ...] = ("date", "start", "end")
"""The keys under which a claim of an event says when something was."""

_PLACED = frozenset({"source", "at", "excerpt", "planned", "says", "told", "withdrawn", "note", "revises"})
"""The keys of a claim that have a place of their own wherever it is told, or that, a remark or a switch, have none."""


class Statement(Entry, kw_only=True):
    """What a claim has whether it tells of an event or of a figure."""

    source: Annotated[str, Meta(description="The id of the source that states it.")]
    at: Annotated[str | None, Meta(description="Locator: paragraph number, heading or page.")] = None
    excerpt: Annotated[
        str | None, Meta(description="A verbatim phrase of at most 12 words: a pointer, not a copy.")
    ] = None
    planned: Annotated[bool, Meta(description="True where the source tells a plan.")] = False
    told: Annotated[
        When | None, Meta(description="When it was said, where that is not when the source was published.")
    ] = None
    withdrawn: Annotated[
        Annotated[str, Meta(min_length=1)] | None,
        Meta(description="Why its author took it back; the claim then binds nothing."),
    ] = None
    note: Annotated[str | None, Meta(description="A remark for the reader of the file.")] = None
    subject: str = field(default="", name="\x7fsubject")

    def __repr__(self) -> str:
        """Who states what, and of what."""
        at = f", at {self.locator}" if self.locator else ""
        said = ", ".join(f"{key} {text}" for key, text in {**self.states, **getattr(self, "says", {})}.items())
        of, plan = f" of {self.subject}" if self.subject else "", " (plan)" if self.planned else ""
        return f"<{type(self).__name__}{of} by {self.source}{at}: {said}{plan}>"

    @property
    def locator(self) -> str:
        """Where in its source it stands, as every view tells it; empty where the record does not say."""
        return self.at or ""

    @property
    def further(self) -> dict[str, Any]:
        """Every key that the file format has and no view names, where it says something, times as typed."""
        keys = dict(zip(self.__struct_fields__, self.__struct_encode_fields__, strict=True))
        named = _PLACED.union(self.stated_keys)
        values = {
            name: getattr(self, key) for key, name in keys.items() if key not in named and not name.startswith(HIDDEN)
        }
        said = {name: value for name, value in values.items() if value not in (None, False, [], {})}
        return {name: getattr(value, "text", value) for name, value in said.items()}

    @property
    def states(self) -> dict[str, str]:
        """What it states of time or quantity, under each of its keys, in the words of the record."""
        return {key: value.text for key in self.stated_keys if (value := getattr(self, key)) is not None}

    @property
    def stated_keys(self) -> tuple[str, ...]:
        """The keys under which a claim of its kind states a time, a length or an amount."""
        return ()


class Claim(Statement, kw_only=True):
    """What one source states of one event."""

    date: Annotated[When | None, Meta(description="When it happened; of a span, when some of it fell.")] = None
    start: Annotated[
        When | None, Meta(description="When it began; `unknown` where the source does not know, which binds nothing.")
    ] = None
    end: Annotated[When | None, Meta(description="When it ended; or `unknown`, as for its start.")] = None
    lasts: Annotated[Duration | None, Meta(description="How long it lasts: '5 years', 'almost six months'.")] = None
    says: Annotated[
        dict[str, str], Meta(description="Attributes it states: 'grade: requires improvement'. Names are free.")
    ] = field(default_factory=dict)
    revises: Annotated[
        bool, Meta(description="True on a plan that took the place of the one told before.")
    ] = False
    unknown: tuple[TimeKey, ...] = field(default=(), name="\x7funknown")

    def __post_init__(self) -> None:
        """Keep apart what it says is unknown, which is no time; refuse a claim that states nothing."""
        if self.start is not None and self.start.unknown:
            self.start, self.unknown = None, (*self.unknown, "start")
        if self.end is not None and self.end.unknown:
            self.end, self.unknown = None, (*self.unknown, "end")
        if not (self.date or self.start or self.end or self.lasts or self.says or self.unknown):
            raise ValueError("a claim states at least one of date, start, end, lasts, says")
        if self.revises and not self.planned:
            raise ValueError("`revises: true` stands on a plan: add `planned: true`")

    @property
    def stated_keys(self) -> tuple[TimeKey | Literal["lasts"], ...]:
        """The keys under which it states a time or a length."""
        return (*TIME_KEYS, "lasts")

    @property
    def states(self) -> dict[str, str]:
        """What it states of time, under each of its keys, in the words of the record."""
        said = super().states
        if not self.unknown:
            return said
        said |= dict.fromkeys(self.unknown, UNKNOWN)
        return {key: said[key] for key in self.stated_keys if key in said}

    def when(self, key: TimeKey) -> When | None:
        """The time that it states under a key; from May 2014 is a start in that month."""
        found: When | None = getattr(self, key)
        return found.as_start() if found and key == "start" else found

    @property
    def whens(self) -> list[tuple[TimeKey, When]]:
        """The times that it states, each with its key."""
        found: list[tuple[TimeKey, When]] = []  # spelt out: this is asked of every claim many times
        if self.date is not None:
            found.append(("date", self.date))
        if self.start is not None:
            found.append(("start", self.start.as_start()))
        if self.end is not None:
            found.append(("end", self.end))
        return found

    @property
    def dates(self) -> bool:
        """Whether it says anything of time."""
        return bool(self.date or self.start or self.end or self.lasts)


class FigureClaim(Statement, kw_only=True):
    """What one source states of one figure."""

    value: Annotated[Amount, Meta(description="The quantity: '12', 'fifty', 'about 7%', '£200,000-£300,000'.")]
    as_of: Annotated[
        When | None, Meta(description="The day or period it is stated for; when it was told where left out.")
    ] = None

    @property
    def stated_keys(self) -> tuple[str, ...]:
        """The keys under which it states an amount and its time."""
        return ("value", "as_of")


AnyClaim: TypeAlias = Claim | FigureClaim


S = TypeVar("S", bound=Statement)


def standing(claims: Iterable[S]) -> list[S]:
    """Claims but for those that their author took back."""
    return [claim for claim in claims if claim.withdrawn is None]
