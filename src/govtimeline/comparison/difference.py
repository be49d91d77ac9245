"""What changed between two records: their parts, the claims in them, and what is found in them.

Two records are compared by what they say, not by how it is laid out: moved lines, reordered claims and
another split into files are no change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, NamedTuple, TypeVar, get_args

from govtimeline.record.entry import HIDDEN, Entry
from govtimeline.record.model import Attribute, Event, Figure, Limits, Record, Register, Timeline
from govtimeline.record.sources import Source
from govtimeline.record.statements import AnyClaim, Claim, FigureClaim
from govtimeline.rules.finding import Finding, Severity
from govtimeline.saying.amount import Amount
from govtimeline.saying.equals import Expression
from govtimeline.saying.when import UNKNOWN, Duration, When

Kind = Literal["added", "changed", "removed"]
KINDS: tuple[Kind, ...] = ("added", "changed", "removed")

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Key = Callable[[T], Hashable]


class Edit(NamedTuple):
    """One value that differs: the key it stands under (`says.grade`), what stood there, what stands there.

    Of a list, one edit for each entry that came or went.
    """

    key: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class Change(Generic[T_co]):
    """A part of a record that is new (`old` is None), gone (`new` is None), or says something else now.

    edits: its values that differ; of a new or gone part, all of them. claims: those of an event or figure
    that differ.
    """

    old: T_co | None
    new: T_co | None
    edits: tuple[Edit, ...] = ()
    claims: tuple[Change[AnyClaim], ...] = ()

    @property
    def kind(self) -> Kind:
        """Whether it was added, changed or removed."""
        return "added" if self.old is None else "removed" if self.new is None else "changed"

    @property
    def part(self) -> T_co:
        """The part as it is now, or as it was where it is gone."""
        part = self.new if self.new is not None else self.old
        assert part is not None
        return part


@dataclass(frozen=True, repr=False)
class Difference:
    """All that changed from one record to another, section by section; old, new: their names."""

    old: str = ""
    new: str = ""
    sources: tuple[Change[Source], ...] = ()
    timelines: tuple[Change[Timeline], ...] = ()
    registers: tuple[Change[Register], ...] = ()
    attributes: tuple[Change[Attribute], ...] = ()
    events: tuple[Change[Event], ...] = ()
    figures: tuple[Change[Figure], ...] = ()
    limits: tuple[Change[Limits], ...] = ()
    findings: tuple[Change[Finding], ...] = ()

    @property
    def claims(self) -> tuple[Change[AnyClaim], ...]:
        """The changes of claims, of whatever event or figure."""
        subjects: tuple[Change[Any], ...] = (*self.events, *self.figures)
        return tuple(claim for change in subjects for claim in change.claims)

    def counts(self) -> dict[str, dict[Kind, int]]:
        """How many parts of each section were added, changed and removed."""
        return {section: count(getattr(self, section)) for section in SECTIONS}

    def __repr__(self) -> str:
        """The two records, and how many parts differ."""
        counts = {name: sum(kinds.values()) for name, kinds in self.counts().items()}
        told = ", ".join(f"{number} {name}" for name, number in counts.items() if number)
        return f"<Difference from {self.old} to {self.new}: {told or 'nothing changed'}>"

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return any(getattr(self, section) for section in SECTIONS)


PARTS = ("sources", "timelines", "registers", "attributes", "events", "figures", "limits")
"""The sections of a record."""

SECTIONS = (*PARTS, "claims", "findings")
"""What a difference counts, in the order it is told."""


def count(changes: Iterable[Change[Any]]) -> dict[Kind, int]:
    """How many of some changes there are of each kind."""
    kinds = [change.kind for change in changes]
    return {kind: kinds.count(kind) for kind in KINDS}


def compare(
    old: Record,
    new: Record,
    old_findings: Sequence[Finding] = (),
    new_findings: Sequence[Finding] = (),
    names: tuple[str, str] = ("", ""),
) -> Difference:
    """What changed from `old` to `new`, and between what was found in the one and is found in the other.

    names: of the two records. Findings come in the order of their weight: what is new before what is gone,
    errors before notes.
    """
    return Difference(
        *names,
        sources=_keyed(old.sources, new.sources),
        timelines=_keyed(old.timelines, new.timelines),
        registers=_keyed(old.registers, new.registers),
        attributes=_keyed(old.attributes, new.attributes),
        events=_subjects(old.events, new.events),
        figures=_subjects(old.figures, new.figures),
        limits=_changes([old.limits], [new.limits], [lambda _: True], contents),
        findings=tuple(sorted(_changes(old_findings, new_findings, _FINDING_KEYS, _found), key=_weight)),
    )


def pair(old: Iterable[T], new: Iterable[T], keys: Sequence[Key[T]]) -> list[tuple[T | None, T | None]]:
    """Old with new, in the order of the new, those that are gone at the end.

    Each key in turn pairs what those before it left over; a key of None pairs with nothing.
    """
    left, partners, waiting = list(old), {}, list(enumerate(new))
    count = len(waiting)
    found = dict(waiting)
    for key in keys:
        shelves: dict[Hashable, list[T]] = defaultdict(list)
        for item in reversed(left):
            shelves[key(item)].append(item)
        shelves.pop(None, None)
        for position, item in waiting:
            if shelf := shelves.get(key(item)):
                partners[position] = shelf.pop()
        taken = {id(item) for item in partners.values()}
        left = [item for item in left if id(item) not in taken]
        waiting = [(position, item) for position, item in waiting if position not in partners]
    return [(partners.get(n), found[n]) for n in range(count)] + [(item, None) for item in left]


Contents = dict[tuple[str, str], str]
"""What a part says: its values by the key each stands under and, in a list, the entry it is."""


def contents(part: Entry) -> Contents:
    """What a part of a record says, as typed, without what says nothing: an empty list, `planned: false`."""
    return {(key, entry): text for key, entry, text in _flat(part, "")}


def _flat(value: object, key: str) -> Iterator[tuple[str, str, str]]:
    """A value's key, entry and text; of a mapping or list, those of all it holds."""
    if isinstance(value, Entry):
        for name, attribute in zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True):
            if not name.startswith(HIDDEN) and name != "claims":
                yield from _flat(getattr(value, attribute), _under(key, name))
        for name in value.unknown if isinstance(value, Claim) else ():
            yield _under(key, name), "", UNKNOWN
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _flat(inner, _under(key, name))
    elif isinstance(value, list):
        for item in value:
            texts = [text for _, _, text in _flat(item, key)]
            if texts:
                yield key, texts[0], ": ".join(texts)
    elif isinstance(value, When | Duration | Amount | Expression):
        yield key, "", value.text
    elif isinstance(value, str):
        yield key, "", value
    elif value is True:
        yield key, "", "true"
    elif isinstance(value, int) and value is not False:
        yield key, "", str(value)


def _under(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _edits(old: Contents, new: Contents) -> tuple[Edit, ...]:
    """The values that differ between two parts, in the order of the new one's keys."""
    keys = [*new, *(key for key in old if key not in new)]
    return tuple(Edit(key[0], old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key))


def _changes(
    old: Iterable[T], new: Iterable[T], keys: Sequence[Key[T]], says: Callable[[T], Contents]
) -> tuple[Change[T], ...]:
    """The changes among parts without claims. says: what a part says."""
    found = []
    for before, after in pair(old, new, keys):
        edits = _edits(says(before) if before is not None else {}, says(after) if after is not None else {})
        if edits or before is None or after is None:
            found.append(Change(before, after, edits))
    return tuple(found)


K = TypeVar("K", Source, Timeline, Register, Attribute)


def _keyed(old: dict[str, K], new: dict[str, K]) -> tuple[Change[K], ...]:
    """The changes in a section whose parts stand under ids; one that says the same had another id before."""
    return _changes(
        old.values(), new.values(),
        [lambda part: part.key, lambda part: frozenset(contents(part).items())],
        lambda part: {("id", ""): part.key, **contents(part)},
    )  # fmt: skip


S = TypeVar("S", Event, Figure)


def _subjects(old: Iterable[S], new: Iterable[S]) -> tuple[Change[S], ...]:
    """The changes among events or figures: one with another id is the same if it has the same claims."""
    found = []
    for before, after in pair(old, new, [lambda subject: subject.id, _all_claims]):
        edits = _edits(contents(before) if before else {}, contents(after) if after else {})
        claims = _changes(
            before.claims if before else (), after.claims if after else (), _CLAIM_KEYS, contents
        )
        if edits or claims:
            found.append(Change(before, after, edits, claims))
    return tuple(found)


def _all_claims(subject: Event | Figure) -> Hashable:
    return frozenset(frozenset(contents(claim).items()) for claim in subject.claims) or None


def _aspect(claim: AnyClaim) -> Hashable:
    """What a claim speaks of: the keys it states; of a figure, for when."""
    if isinstance(claim, FigureClaim):
        return claim.as_of.text if claim.as_of else ""
    return (*claim.states, *sorted(claim.says), claim.planned)


def _words(claim: AnyClaim) -> Hashable:
    """What a claim states in its source's words, whatever that source is called."""
    return (claim.excerpt, claim.at, _aspect(claim)) if claim.excerpt else None


_CLAIM_KEYS: Sequence[Key[AnyClaim]] = (
    lambda claim: frozenset(contents(claim).items()),
    lambda claim: (claim.source, claim.at, claim.excerpt) if claim.excerpt else None,
    lambda claim: (claim.source, claim.at, _aspect(claim)),
    lambda claim: (claim.source, _aspect(claim)),
    lambda claim: (claim.source, claim.at),
    _words,
)
"""Claims have no ids: the same claim is the one that says the same, then the nearest to it."""

_FINDING_KEYS: Sequence[Key[Finding]] = (
    lambda finding: finding.fingerprint,
    lambda finding: (finding.rule, finding.subject),
    lambda finding: (finding.rule, finding.message),
)
"""A finding whose rival values changed has another fingerprint, and is still the one on that subject."""


def _weight(change: Change[Finding]) -> tuple[int, bool, int]:
    """What sorts findings: those that a reviewer must see first come first."""
    return KINDS.index(change.kind), change.part.resolved, get_args(Severity).index(change.part.severity)


def _found(finding: Finding) -> Contents:
    """What a finding says, and how it was judged."""
    said = {
        ("severity", ""): finding.severity,
        ("message", ""): finding.message,
        ("subject", ""): finding.subject,
        ("fingerprint", ""): finding.fingerprint,
    }
    if finding.resolution is not None:
        judged = contents(finding.resolution)
        said |= {(f"resolution.{key}", entry): text for (key, entry), text in judged.items()}
    return said
