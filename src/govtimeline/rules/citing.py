"""How a rule makes a finding: claims numbered as an argument cites them, and the fingerprint that outlives edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govtimeline.ground.digest import digest
from govtimeline.ground.place import Place
from govtimeline.ground.reading import FAIR, Reading
from govtimeline.ground.text import fold
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.finding import Camp, Finding, Rest, Severity


def fingerprint(rule: str, subject: str, points: Iterable[str], values: Iterable[str]) -> str:
    """What names a finding for good: its rule, subject, points and rival values, and nothing else.

    Lines, sources and the number of voices are left out, so that it outlives moved lines and one more source
    that agrees.
    """
    folded = sorted({fold(value) for value in values})
    content = "\n".join([rule, subject, *sorted(set(points)), "", *folded])
    return digest(content.encode())[:16]


class Citations:
    """Claims numbered in the order in which an argument first cites them."""

    def __init__(self) -> None:
        self.claims: list[AnyClaim] = []
        self._numbers: dict[int, int] = {}

    def number(self, claim: AnyClaim) -> int:
        """The claim's number, from 1."""
        if id(claim) not in self._numbers:
            self.claims.append(claim)
            self._numbers[id(claim)] = len(self.claims)
        return self._numbers[id(claim)]

    def cites(self, claim: AnyClaim) -> bool:
        """Whether the argument cites a claim."""
        return id(claim) in self._numbers

    def mark(self, claims: Iterable[AnyClaim]) -> str:
        """The claims as citation marks: "[1] [3]"."""
        return " ".join(f"[{self.number(claim)}]" for claim in claims)

    def finding(
        self,
        rule: str,
        severity: Severity,
        message: str,
        subject: str,
        place: Place,
        mark: str,
        *,
        argument: Sequence[str] = (),
        camps: Sequence[Camp] = (),
        repairs: Iterable[int] = (),
        hint: str | None = None,
        rests: Iterable[Rest] = (),
    ) -> Finding:
        """A finding that cites these claims; `mark` is its fingerprint, rests what it would be judged by besides."""
        return Finding(
            rule=rule, severity=severity, message=message, subject=subject, place=place, fingerprint=mark,
            claims=tuple(self.claims), argument=tuple(argument), camps=tuple(camps),
            repairs=tuple(sorted(repairs)), hint=hint, rests=tuple(dict.fromkeys(rests)),
        )  # fmt: skip


def severity(reading: Reading) -> Severity:
    """Error where not even the fair reading lets claims agree, warning where only the strict one does not."""
    return "error" if reading == FAIR else "warning"
