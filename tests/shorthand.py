"""Records in shorthand: `x: a date 2010 | b end 2012, planned; y renews x: c lasts 5 years, planned`.

Sources a, b and c are of different publishers and of June 2020, d is of a's publisher, old of January 2012.
"""

from __future__ import annotations

from collections.abc import Mapping

from govtimeline.library.session import Session
from govtimeline.reason import Solution
from govtimeline.record.load import Loaded, load
from govtimeline.record.model import Record
from govtimeline.rules.finding import Finding

SOURCES = """\
govtimeline: 1
sources:
  a: {title: A, publisher: The Argus, published: 2020-06-15}
  b: {title: B, publisher: The Beacon, published: 2020-06-15}
  c: {title: C, publisher: The Courier, published: 2020-06-15}
  d: {title: D, publisher: The Argus, published: 2020-06-15}
  old: {title: Old, publisher: The Observer, published: 2012-01-10}
events:
"""


def session_of(
    record: Record, today: int | None = None, texts: Mapping[str, bytes] | None = None
) -> Session:
    """A session over a record that is there already; nobody looks at the clock where `today` is left out."""
    return Session(Loaded(record), today=today, texts=texts)


def record(text: str, more: str = "") -> Solution:
    """The solution of a record in shorthand, followed by more YAML."""
    lines = []
    for event in text.split(";"):
        head, _, claims = event.strip().partition(":")
        id, *renews = head.split(" renews ")
        lines += [f"  - id: {id}", f"    title: The {id}", *(f"    renews: {other}" for other in renews), "    claims:"]
        for claim in claims.split("|"):
            source, _, states = claim.strip().partition(" ")
            lines.append(f"      - source: {source}")
            for state in states.split(","):
                key, _, value = state.strip().partition(" ")
                lines.append(f"        {key}: {value or 'true'}")
    loaded = load([("record.yaml", SOURCES + "\n".join(lines) + "\n" + more)])
    assert loaded.problems == () and loaded.record is not None
    return session_of(loaded.record).solution


def findings(text: str, more: str = "") -> list[Finding]:
    """What is found in a record in shorthand, but for sources that it does not cite."""
    solution = record(text, more)
    return [f for f in session_of(solution.record).check() if f.rule != "unused-source"]
