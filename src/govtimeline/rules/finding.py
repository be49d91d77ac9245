"""A finding: what a rule reports, as an argument with the claims it rests on."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from govtimeline.ground.place import Place
from govtimeline.record.model import Resolution
from govtimeline.record.statements import AnyClaim

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From the gravest on."""


class Camp(Struct, frozen=True):
    """Claims that tell the same, over against the other camps of a finding."""

    text: str
    claims: tuple[int, ...]
    publishers: int


class Finding(Struct, frozen=True, kw_only=True):
    """Something `check` reports.

    message: one line, lower case, no full stop. claims: those that it cites. argument: the steps that lead to
    it, each a sentence whose `[n]` is the n-th of `claims`. hint: what would settle or mend it. repairs: numbers
    (from 1) of the single claims that, dropped, would settle it. fingerprint: 16 hexadecimal digits of a SHA-256.
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

    @property
    def resolved(self) -> bool:
        """Whether a judgement covers it, so that it no longer fails a build."""
        return self.resolution is not None

    def __repr__(self) -> str:
        """The place, severity, rule and message, as `check` heads it."""
        judged = "resolved" if self.resolved else self.severity
        return f"<Finding {self.place}: {judged}: {self.rule}: {self.message}>"
