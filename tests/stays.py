"""Records of members and figures in shorthand, and what is found in them or shown of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from govtimeline.cli import run
from govtimeline.record.load import load
from govtimeline.rules.finding import Finding
from shorthand import session_of

HEAD = """\
govtimeline: 1
sources:
  a: {title: A, publisher: The Argus, published: 2020-06-15}
  b: {title: B, publisher: The Beacon, published: 2020-06-15}
  c: {title: C, publisher: The Courier, published: 2020-06-15}
  d: {title: D, publisher: The Dispatch, published: 2020-06-15}
  again: {title: Again, publisher: " the ARGUS ", published: 2020-06-15}
  old: {title: Old, publisher: The Oracle, published: 2009-03-01}
  year: {title: Yearbook, publisher: The Observer, published: 2018}
  undated: {title: Undated, publisher: The Post}
  book: {title: Book, publisher: The Office, published: 2020-06-15, exact: true}
  last-days: {title: Last days, publisher: The Office, published: 2020-06-15, exact: true, ends: last day}
  days-out: {title: Days out, publisher: The Office, published: 2020-06-15, exact: true, ends: first day out}
  about-last: {title: About the last days, publisher: The Office, published: 2020-06-15, ends: last day}
  about-out: {title: About the days out, publisher: The Office, published: 2020-06-15, ends: first day out}
registers:
  r: {title: The register}
  s: {title: The other register}
"""


def findings(text: str) -> list[Finding]:
    """All that is found in a record of these sections, but for sources that it does not cite."""
    loaded = load([("record.yaml", HEAD + text)])
    assert loaded.problems == () and loaded.record is not None
    return [f for f in session_of(loaded.record).check() if f.rule != "unused-source"]


def written_at(finding: Finding, text: str) -> str:
    """What such a record has where a finding points, up to the end of the line."""
    return (HEAD + text).splitlines()[finding.place.line - 1][finding.place.column - 1 :]


def shown(text: str, folder: Path, capsys: Any) -> Any:
    """What `show --json` prints of a record of these sections."""
    file = folder / "record.yaml"
    file.write_text(HEAD + text, encoding="utf-8")
    assert run(["show", "--all", "--json", "--facts", str(file)]) == 0
    return json.loads(capsys.readouterr().out)


def stays(text: str) -> str:
    """Events in shorthand: `x: a date 2012 | b date 2013; y m1 m2 renews x: a start 2014, end 2015`."""
    lines = ["events:"]
    for event in text.split(";"):
        head, _, claims = event.strip().partition(":")
        named, _, renewed = head.partition(" renews ")
        id, *members = named.split()
        lines += [f"  - id: {id}", f"    title: The {id}"]
        lines += [f"    renews: {renewed}"] if renewed else []
        lines += [f"    members: {{r: [{', '.join(members)}]}}"] if members else []
        lines += ["    claims:"]
        for claim in claims.split("|"):
            source, _, states = claim.strip().partition(" ")
            lines += [f"      - source: {source}"]
            lines += [f"        {state.strip().replace(' ', ': ', 1)}" for state in states.split(",")]
    return "\n".join(lines) + "\n"


def held(events: str, says: str, more: str = "") -> list[Finding]:
    """All that is found in a record of such events, whose register says so of itself: `at_most: 1, from: 2010`."""
    text = HEAD.replace("r: {title: The register}", f"r: {{title: The register, {says}}}") + stays(events) + more
    loaded = load([("record.yaml", text)])
    assert loaded.problems == () and loaded.record is not None
    return [f for f in session_of(loaded.record).check() if f.rule != "unused-source"]


def said(events: str, says: str, more: str = "") -> list[str]:
    """What is found in such a record, in a line each: "error register-gap: nobody was in …"."""
    return [f"{f.severity} {f.rule}: {f.message}" for f in held(events, says, more)]


def figures(**stated: str) -> str:
    """Figures in shorthand, by id: `n + d = a 8%, as_of 2012 | b 9%` with what they should come to, or without."""
    lines = ["figures:"]
    for id, text in stated.items():
        equals, _, claims = text.rpartition(" = ")
        lines += [f"  - id: {id}", f"    title: The {id}"]
        lines += [f"    equals: {equals}"] if equals else []
        lines += ["    claims:"]
        for claim in claims.split("|"):
            (who, *states) = (state.strip() for state in claim.split(","))
            source, _, value = who.partition(" ")
            others = "".join(f", {state.replace(' ', ': ', 1)}" for state in states)
            lines.append(f"      - {{source: {source}, value: {value}{others}}}")
    return "\n".join(lines) + "\n"


def told(finding: Finding) -> tuple[object, ...]:
    """What is found, its argument, who is cited, and each camp with its claims and its number of publishers."""
    return (
        f"{finding.severity} {finding.rule} {finding.subject}: {finding.message}",
        finding.argument,
        " ".join(claim.source for claim in finding.claims),
        [(camp.text, camp.claims, camp.publishers) for camp in finding.camps],
        finding.repairs,
    )


def argument(events: str, as_of: str, equals: str = "members(r)", more: str = "", rest: str = "") -> tuple[str, ...]:
    """What is said against a count of 99 in such a record: how many it names then, and who they are.

    more: what else the count's claim states; rest: what else the record holds.
    """
    claim = f"{{source: a, value: 99, as_of: {as_of}{more}}}"
    figure = f"figures: [{{id: f, title: F, equals: {equals}, claims: [{claim}]}}]\n"
    steps = [s for f in findings(stays(events) + figure + rest) if f.rule == "count-conflict" for s in f.argument]
    return tuple(s.partition("the record names ")[2] or s for s in steps if not s.startswith("that is "))


def named(events: str, as_of: str, equals: str = "members(r)", more: str = "", rest: str = "") -> str:
    """How many such a record names for a time, from the fewest to the most; nothing where it cannot tell."""
    return (argument(events, as_of, equals, more, rest) or ("",))[0]
