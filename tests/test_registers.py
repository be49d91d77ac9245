"""Registers replayed: who was in on a day, who came and went over a period, and what is stated of their number."""

from __future__ import annotations

from pathlib import Path
from random import Random
from textwrap import dedent, indent

import pytest
from hypothesis import Phase, given, note, settings
from hypothesis import strategies as st

from govtimeline.record.load import load
from govtimeline.record.model import FigureClaim, Record
from govtimeline.rules.finding import Finding
from govtimeline.saying.amount import Amount
from govtimeline.saying.when import When
from histories import Golden, as_yaml, found, headlines, make_register, spell, spelled
from shorthand import session_of

GOLDEN = Path(__file__).parent / "golden" / "registers"

few = settings(max_examples=80, deadline=None, derandomize=True, phases=[Phase.generate])
randoms = st.integers(0, 2**64).map(Random)

HEAD = """\
govtimeline: 1
sources:
  gazette: {title: Look back, publisher: The Gazette, published: 2025-03-01}
  gazette-again: {title: Look back again, publisher: The Gazette, published: 2025-03-02}
  observer: {title: Look back, publisher: The Observer, published: 2025-04-01}
  council: {title: Minutes, publisher: The Council, published: 2025-05-01}
  plan-2020: {title: Plan, publisher: The Council, published: 2020-05-01}
registers:
  run: {title: Councils run by a trust}
"""
FOUR = """
    - id: birmingham-trust
      title: A trust runs Birmingham
      members: {run: [birmingham]}
      claims:
        - {source: gazette, start: 1 April 2018}
    - id: bradford-trust
      title: A trust runs Bradford
      members: {run: [bradford]}
      claims:
        - {source: council, start: 1 April 2023}
    - id: reading-company
      title: A company runs Reading
      members: {run: [reading]}
      claims:
        - {source: observer, start: December 2018}
        - {source: observer, end: 31 March 2025}
    - id: slough-trust
      title: A trust runs Slough
      members: {run: [slough]}
      claims:
        - {source: observer, start: October 2015}
        - {source: observer, end: "2021"}
"""


def record(events: str = "", figures: str = "", resolutions: str = "") -> Record:
    """A record of these sections and the sources and the register above."""
    text = HEAD
    for name, section in (("events", events), ("figures", figures), ("resolutions", resolutions)):
        if section:
            text += f"{name}:\n" + indent(dedent(section), "  ")
    loaded = load([("facts.yaml", text)])
    assert loaded.problems == ()
    assert loaded.record is not None
    return loaded.record


def findings(events: str = "", figures: str = "") -> list[Finding]:
    """All that is found in such a record."""
    facts = record(events, figures)
    return [finding for finding in session_of(facts).check() if finding.rule != "unused-source"]


def count(facts: Record, function: str, when: str, planned: bool = False) -> tuple[float, float]:
    """The fewest and the most that a register can have on a day, or take in or lose over a period."""
    context = session_of(facts).context
    claim = FigureClaim(source="gazette", value=Amount.parse("1"), as_of=When.parse(when), planned=planned)
    period = context.replay.period(claim, context.told(claim))
    assert period is not None
    fewest, most = context.replay.count(function, "run", period, planned)
    return fewest, most


# Properties of registers made from true stays


@few
@given(randoms)
def test_right_counts_are_accepted(random: Random) -> None:
    """True counts of members told loosely, for days and periods told loosely, are never found wrong."""
    tree = make_register(random)
    note(as_yaml(tree))
    assert [spell(f) for f in found(tree) if f.rule == "count-conflict"] == []


@pytest.mark.parametrize(("off", "severity"), [(-7, "error"), (7, "warning")])
def test_wrong_counts_are_found(off: int, severity: str) -> None:
    """Counts far below those surely in are errors, counts far above all that can be in are warnings."""
    for seed in range(100):
        tree = make_register(Random(seed), off)
        wrong = {(f.subject, f.severity) for f in found(tree) if f.rule == "count-conflict"}
        assert wrong == {("run-count", severity), ("joined", severity), ("left", severity)}, as_yaml(tree)


# Who is in


@pytest.mark.parametrize(
    ("when", "fewest", "most"),
    [
        ("1 January 2015", 0, 0),
        ("October 2015", 0, 1),  # any day of it
        ("1 May 2018", 2, 2),
        ("31 March 2018", 1, 2),  # a day either way
        ("3 January 2019", 3, 3),
        ("2 January 2019", 2, 3),  # which a careless writer calls December
        ("15 December 2018", 2, 3),
        ("1 July 2021", 2, 3),  # Slough's left on some day of the year
        ("2024", 3, 3),
        ("1 May 2025", 2, 2),
    ],
)
def test_members(when: str, fewest: int, most: int) -> None:
    """A member is in from its start day to its end day, as far as these are known."""
    assert count(record(FOUR), "members", when) == (fewest, most)


@pytest.mark.parametrize(
    ("function", "when", "fewest", "most"),
    [
        ("joined", "2018", 1, 2),  # a month may be a day off, and be January's
        ("joined", "2014 to 2023", 4, 4),
        ("joined", "1 April 2018", 0, 1),
        ("joined", "since 2020", 1, 1),
        ("left", "2018", 0, 0),
        ("left", "since 2020", 1, 1),  # as told in March 2025
        ("left", "2020 to 2025", 2, 2),
        ("left", "1 January 2020 to 30 June 2021", 0, 1),
    ],
)
def test_moves(function: str, when: str, fewest: int, most: int) -> None:
    """Who came in and who left are counted over the whole of a period."""
    assert count(record(FOUR), function, when) == (fewest, most)


def test_a_renewal_is_no_coming_in() -> None:
    """A member whose stay goes on under a renewal, or on the day it ended, neither left nor came in."""
    events = """
        - id: first
          title: The trust runs it
          members: {run: [slough]}
          claims: [{source: gazette, start: 1 April 2010, end: 31 March 2015}]
        - id: renewal
          title: The trust goes on
          renews: first
          members: {run: [slough]}
          claims: [{source: gazette, start: April 2015, end: "2018"}]
        - id: successor
          title: Another trust takes over
          members: {run: [slough]}
          claims: [{source: gazette, start: "2017", end: 1 May 2020}]
    """
    facts = record(events)
    assert count(facts, "joined", "2009 to 2021") == (1, 1)
    assert count(facts, "left", "2009 to 2021") == (1, 1)
    assert count(facts, "joined", "2015") == count(facts, "left", "2015") == (0, 0)


def test_plans_count_where_a_plan_is_told() -> None:
    """A planned count reads planned starts and ends, a told one only what came out."""
    events = """
        - id: trust
          title: The trust runs it
          members: {run: [slough]}
          claims: [{source: plan-2020, planned: true, start: April 2022, end: April 2026}]
    """
    facts = record(events)
    assert count(facts, "members", "1 January 2023") == (0, 0)
    assert count(facts, "members", "1 January 2023", planned=True) == (1, 1)
    assert count(facts, "members", "1 January 2027", planned=True) == (0, 0)


@pytest.mark.parametrize(
    ("as_of", "fewest", "most"),
    [
        ("after reading-company", 2, 2),
        ("before reading-company.end", 3, 3),
        ("with bradford-trust", 2, 3),
        ("after slough-trust.start", 1, 1),
        ("during slough-trust", 0, 3),
    ],
)
def test_counts_tied_to_an_event(as_of: str, fewest: int, most: int) -> None:
    """A count stated for the time of an event is read on its days, with those that it says are over left out."""
    assert count(record(FOUR), "members", as_of) == (fewest, most)


CONTESTED = """
    - id: trust
      title: The trust runs Slough
      members: {run: [slough]}
      claims:
        - {source: gazette, start: 1 April 2012}
        - {source: gazette-again, start: 1 April 2012}
        - {source: observer, start: 1 April 2016}
        - {source: council, start: April 2016}
"""


def test_majority() -> None:
    """Where sources contest a start, most publishers decide: one newsroom that says it twice counts once."""
    facts = record(CONTESTED)
    assert count(facts, "members", "1 January 2014") == (0, 0)
    assert count(facts, "members", "1 January 2017") == (1, 1)


def test_no_majority() -> None:
    """Where as many publishers say one thing as another, both are possible."""
    facts = record(CONTESTED.replace("        - {source: council, start: April 2016}\n", ""))
    assert count(facts, "members", "1 January 2011") == (0, 0)
    assert count(facts, "members", "1 January 2014") == (0, 1)
    assert count(facts, "members", "1 January 2017") == (1, 1)


def test_a_judgement_decides() -> None:
    """Where a resolution prefers a source, its day is read, against any majority."""
    resolutions = """
        - rule: date-conflict
          subject: trust
          prefer: gazette
          because: The contract itself bears that date
    """
    assert count(record(CONTESTED, resolutions=resolutions), "members", "1 January 2014") == (1, 1)


# What is found


def test_two_days_do_not_conflict() -> None:
    """Two values of one figure for two different days do not conflict."""
    figures = """
        - id: spending
          title: Spending
          claims:
            - {source: gazette, value: £3m, as_of: 31 March 2018}
            - {source: observer, value: £4m, as_of: 31 March 2019}
    """
    assert findings(figures=figures) == []


def test_one_day_does(golden: Golden) -> None:
    """One day, written in two ways, with two values: those who agree stand together."""
    figures = """
        - id: spending
          title: Spending
          claims:
            - {source: gazette, value: £3m, as_of: 31 March 2018}
            - {source: observer, value: £4m, as_of: 2018-03-31}
            - {source: council, value: £4m, as_of: 31 March 2018}
    """
    wrong = findings(figures=figures)
    assert headlines(wrong) == ["error value-conflict spending"]
    golden(GOLDEN / "one-day-does.txt", spelled(wrong))


def test_counts(golden: Golden) -> None:
    """Counts that miss are one finding, grouped by how far they are off, with who is in and by which claim."""
    figures = """
        - id: trust-run
          title: Councils run by a trust
          equals: members(run)
          claims:
            - {source: gazette, value: 2, as_of: 15 January 2019}
            - {source: observer, value: 4, as_of: 1 May 2023}
            - {source: council, value: 3, as_of: 1 June 2024}
            - {source: council, value: 4, as_of: 1 July 2024}
    """
    wrong = findings(FOUR, figures)
    assert headlines(wrong) == ["error count-conflict trust-run"]
    golden(GOLDEN / "counts.txt", spelled(wrong))


def test_counts_of_moves(golden: Golden) -> None:
    """Who came in, or left, over a period is listed."""
    figures = """
        - id: came
          title: Councils that came in
          equals: joined(run)
          claims:
            - {source: observer, value: 1, as_of: 2018 to 2023}
        - id: gone
          title: Councils that left
          equals: left(run)
          claims:
            - {source: gazette, value: 4, as_of: since 2020}
        - id: gone-too
          title: Councils that left again
          equals: left(run)
          claims:
            - {source: gazette, value: 2, as_of: since 2020}
    """
    wrong = findings(FOUR, figures)
    assert headlines(wrong) == [
        "error count-conflict came",
        "warning count-conflict gone",
        "warning count-conflict gone-too",
    ]
    golden(GOLDEN / "counts-of-moves.txt", spelled(wrong))


def test_arithmetic_of_counts(golden: Golden) -> None:
    """What came in less what left is held against the figure that it should come to."""
    figures = """
        - id: net
          title: Net change
          equals: joined(run) - left(run)
          claims:
            - {source: gazette, value: 3, as_of: 2018 to 2023}
            - {source: gazette, value: 2, as_of: 2014 to 2024}
    """
    wrong = findings(FOUR, figures)
    assert headlines(wrong) == ["error count-conflict net"]
    golden(GOLDEN / "arithmetic-of-counts.txt", spelled(wrong))


def test_before_and_after_an_event(golden: Golden) -> None:
    """A count tied to an event names it, and counts its own member in or out as that says."""
    figures = """
        - id: before
          title: Run by a trust
          equals: members(run)
          claims:
            - {source: gazette, value: 2, as_of: before reading-company.end}
        - id: after
          title: Run by a trust thereafter
          equals: members(run)
          claims:
            - {source: gazette, value: 3, as_of: after reading-company}
    """
    wrong = findings(FOUR, figures)
    assert headlines(wrong) == ["error count-conflict before", "warning count-conflict after"]
    golden(GOLDEN / "before-and-after-an-event.txt", spelled(wrong))
