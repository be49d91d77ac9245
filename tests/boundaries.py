"""Tables of records in shorthand with what is found in them, as the tests of boundaries write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill, indent

from govtimeline.rules.finding import Finding


def records(table: str) -> Iterator[tuple[str, str]]:
    """The records of a table, the first event of each named x, each with the lines indented under it."""
    for block in f"\n{table}".split("\nx: ")[1:]:
        head, _, said = block.partition("\n")
        yield f"x: {head}", said.rstrip("\n")


def lines(said: Iterable[str]) -> str:
    """Lines as they stand under a record."""
    return indent("\n".join(fill(each, 118, subsequent_indent="  ", break_on_hyphens=False) for each in said), "  ")


def headline(finding: Finding) -> str:
    """A finding without its argument: "error date-conflict x [1, 2]: ..."."""
    judged = " (judged)" if finding.resolved else ""
    return f"{finding.severity} {finding.rule} {finding.subject} {list(finding.repairs)}: {finding.message}{judged}"


def argued(found: Iterable[Finding]) -> str:
    """Findings with their arguments and camps, as they stand under a record."""
    said = []
    for finding in found:
        said += [headline(finding), *(f"- {step}" for step in finding.argument)]
        said += [f"camp of {camp.publishers}: {camp.text} {list(camp.claims)}" for camp in finding.camps]
    return lines(said or ["nothing"])


def by_day(expected: str) -> list[tuple[str, str]]:
    """The days under a record, each with what is found on it."""
    days: list[tuple[str, str]] = []
    for line in expected.splitlines():
        if line.startswith("    "):
            day, said = days.pop()
            days.append((day, f"{said} {line.strip()}"))
        else:
            day, _, said = line.strip().partition(": ")
            days.append((day, said))
    return days
