"""Records as the tests of stories write them: short texts that are loaded, solved and checked."""

from __future__ import annotations

from textwrap import dedent, indent

from govtimeline.reason import Solution
from govtimeline.record.load import load
from govtimeline.record.model import Record
from govtimeline.rules.finding import Finding
from shorthand import session_of

SOURCES = """\
govtimeline: 1
sources:
  gazette: {title: Gazette, publisher: Gazette Press, published: 2019-06-11}
  herald: {title: Herald, publisher: Herald Press, published: 2020-02-01}
  gazette-again: {title: Gazette again, publisher: gazette  press, published: 2021}
timelines:
  town: {title: The town}
  county: {title: The county}
"""


def record(events: str = "", rest: str = "") -> tuple[Record, Solution, list[Finding]]:
    """A record of some events, with sources and timelines of its own."""
    text = SOURCES + (f"events:\n{indent(dedent(events), '  ')}" if events else "") + dedent(rest)
    loaded = load([("facts.yaml", text)])
    assert loaded.record is not None and not loaded.problems, loaded.problems
    session = session_of(loaded.record)
    return session.record, session.solution, session.check()
