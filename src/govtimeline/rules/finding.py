"""A finding: what a rule reports, as an argument with the claims it rests on."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct

from govtimeline.ground.place import Place
from govtimeline.record.model import Resolution, same_value
from govtimeline.record.statements import AnyClaim

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From the gravest on."""


class Camp(Struct, frozen=True):
    """Claims that tell the same, over against the other camps of a finding."""

    text: str
    claims: tuple[int, ...]
    publishers: int


class Rest(Struct, frozen=True):
    """Something that a finding rests on: what claims state of one place of the record.

    place: an end of an event, a figure, an attribute, or the like. says: what is stated of it, the one to tell first;
    the others agree with that, so that a judgement which saw any of them has seen this. values: of each of these the
    number that it begins with, where it does, which may be written otherwise. quoted: where the place is an excerpt,
    what it is quoted from, as each of these begins: that stays when the excerpt is changed.
    """

    place: str
    says: tuple[str, ...]
    values: tuple[str, ...] = ()
    quoted: str = ""

    @property
    def text(self) -> str:
        """It in words: "fire on 3 Jul 2015"."""
        return self.texts[0]

    @property
    def texts(self) -> tuple[str, ...]:
        """All of it in words, the one to tell first."""
        return tuple(f"{self.place} {said}" for said in self.says)

    def tells(self, text: str) -> bool:
        """Whether it is what a judgement has seen, however that writes its number: "8", "eight" or "8.0"."""
        seen, place = same_value(text), f"{same_value(self.place)} "
        if seen in map(same_value, self.texts):
            return True
        if not seen.startswith(place):
            return False
        for said, value in zip(self.says, self.values, strict=False):
            end = f" {same_value(said[len(value) :])}".rstrip()
            number = seen[len(place) : len(seen) - len(end)]
            if seen.endswith(end) and same_value(number) == same_value(value):
                return True
        return False


    def speaks_of(self, text: str) -> bool:
        """Whether what a judgement has seen is of the same place."""
        return same_value(text).startswith(f"{same_value(self.place)} ")

    def quotes_as(self, text: str) -> bool:
        """Whether what a judgement has seen is an excerpt from the same source."""
        return bool(self.quoted) and f"” {same_value(self.quoted)}," in f"{same_value(text)},"


class Before(NamedTuple):
    """A judgement made of a finding before that changed: what it was then, and what it is since."""

    resolution: Resolution
    when: str
    since: str


class Finding(Struct, frozen=True, kw_only=True):
    """Something `check` reports.

    message: one line, lower case, no full stop. claims: those that it cites. argument: the steps that lead to
    it, each a sentence whose `[n]` is the n-th of `claims`. hint: what would settle or mend it. repairs: numbers
    (from 1) of the single claims that, dropped, would settle it. fingerprint: 16 hexadecimal digits of a SHA-256.
    rests: what a judgement of it sees. before: one that was made when it was another.
    """

    rule: str
    severity: Severity
    message: str
    subject: str
    place: Place
    fingerprint: str
    claims: tuple[AnyClaim, ...] = ()
    argument: tuple[str, ...] = ()
    camps: tuple[Camp, ...] = ()
    repairs: tuple[int, ...] = ()
    hint: str | None = None
    resolution: Resolution | None = None
    rests: tuple[Rest, ...] = ()
    before: Before | None = None

    @property
    def seen(self) -> list[str]:
        """What it rests on, in words: what stands under `seen` in a judgement of it."""
        return [rest.text for rest in self.rests]

    @property
    def resolved(self) -> bool:
        """Whether a judgement covers it, so that it no longer fails a build."""
        return self.resolution is not None

    def __repr__(self) -> str:
        """The place, severity, rule and message, as `check` heads it."""
        judged = "resolved" if self.resolved else self.severity
        return f"<Finding {self.place}: {judged}: {self.rule}: {self.message}>"
