"""What a run of `check` came to, as every format is given it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property

from govtimeline.ground.errors import Problem
from govtimeline.record.model import Record
from govtimeline.record.sources import Source
from govtimeline.rules.finding import SEVERITIES, Finding, Severity

INPUT = "input"
"""Stands for the rule where a problem in the input is told to a program that asks for one."""


class Report:
    """What a run of `check` came to.

    name: of the record, as the user knows it. record: the record itself, None where it could not be read.
    lines: the lines of each of its files. rules: the manual of each rule, by id. baseline: fingerprints of
    findings that were known before, which are left out. fail_on: the severity from which findings fail.
    ran: the rules that ran, all of them where it is None. path: what a file's name is within the repository,
    which is how the sites that show findings beside the code know it.
    """

    def __init__(
        self,
        name: str,
        findings: Sequence[Finding],
        problems: Sequence[Problem] = (),
        record: Record | None = None,
        lines: Mapping[str, Sequence[str]] | None = None,
        rules: Mapping[str, str] | None = None,
        baseline: Set[str] = frozenset(),
        fail_on: Severity = "error",
        ran: Sequence[str] | None = None,
        path: Callable[[str], str] = str,
    ) -> None:
        self.name = name
        self.findings = tuple(f for f in findings if f.resolved or f.fingerprint not in baseline)
        self.known_before = len(findings) - len(self.findings)
        self.problems = tuple(problems)
        self.record = record
        self.lines = lines or {}
        self.rules = rules or {}
        self.fail_on = fail_on
        self.ran = tuple(self.rules if ran is None else ran)
        self.path = path

    def __repr__(self) -> str:
        """Of which record, and how many findings of each severity."""
        keys = ("problems", "errors", "warnings", "notes", "resolved")
        told = ", ".join(f"{self.summary[key]} {key}" for key in keys)
        return f"<Report on {self.name}: {told}>"

    def source(self, key: str) -> Source | None:
        """A source of the record by its id."""
        return self.record.sources.get(key) if self.record else None

    def publishers(self, sources: Iterable[str]) -> int:
        """How many independent publishers stand behind some sources; each id is one where there is no record."""
        return self.record.publishers(sources) if self.record else len(set(sources))

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the run: unresolved, and at or above the severity to fail on."""
        return not finding.resolved and SEVERITIES.index(finding.severity) <= SEVERITIES.index(self.fail_on)

    @cached_property
    def summary(self) -> dict[str, int]:
        """Unresolved findings by severity, resolved and known ones, input problems, and how much was checked."""
        open_ = Counter(finding.severity for finding in self.findings if not finding.resolved)
        record = self.record
        return {
            "errors": open_["error"],
            "warnings": open_["warning"],
            "notes": open_["note"],
            "resolved": sum(1 for finding in self.findings if finding.resolved),
            "baseline": self.known_before,
            "problems": len(self.problems),
            "events": len(record.events) if record else 0,
            "figures": len(record.figures) if record else 0,
            "claims": sum(1 for _ in record.claims) if record else 0,
            "sources": len(record.sources) if record else 0,
        }
