"""Counts and figures at the edges of what a record tells: zero, hedges, choices, plans, rivals and circles."""

from __future__ import annotations

from textwrap import dedent, indent

import pytest

from govtimeline.record.load import load
from govtimeline.saying.when import Meaning, When, show_span
from histories import spell
from shorthand import session_of

HEAD = """\
govtimeline: 1
sources:
  a: {title: A, publisher: Paper A, published: 2020-06-15}
  b: {title: B, publisher: Paper B, published: 2020-06-15}
  c: {title: C, publisher: Paper C, published: 2020-06-15}
registers:
  r: {title: Register}
"""
TWO = "- {id: x, title: X, members: {r: [m1, m2]}, claims: [{source: a, start: 2010}]}\n"
THREE = TWO + "- {id: y, title: Y, members: {r: [m3]}, claims: [{source: a, start: 1 May 2012, end: 1 May 2016}]}\n"
HINT = "hint: look for a member that no event names, one that is counted as two, or a wrong start or end"


def written(events: str, figures: str) -> str:
    """A file of these events and figures."""
    sections = (("events", events), ("figures", figures))
    return HEAD + "".join(f"{name}:\n" + indent(dedent(text), "  ") for name, text in sections if text)


def refused(events: str, figures: str = "") -> list[str]:
    """What is wrong with a record, each with its line, column and hint."""
    loaded = load([("facts.yaml", written(events, figures))])
    return [f"{p.place.line}:{p.place.column}: {p.message} ({p.hint})" for p in loaded.problems]


def findings(events: str, figures: str = "") -> str:
    """All that is found in a record, in plain lines."""
    loaded = load([("facts.yaml", written(events, figures))])
    assert loaded.problems == ()
    assert loaded.record is not None
    found = session_of(loaded.record).check()
    return "\n\n".join(spell(f) for f in found if f.rule != "unused-source")


def counted(events: str, as_of: str, value: str, equals: str = "members(r)") -> str:
    """All that is found where a source states one count."""
    claim = f"{{source: a, as_of: {as_of}, value: {value}}}"
    return findings(events, f"- {{id: f, title: F, equals: {equals}, claims: [{claim}]}}\n")


def message(found: str, rule: str = "count-conflict") -> str:
    """The message of the one finding of a rule, without the lines after it; empty where there is none."""
    lines = [" ".join(part.split("\n- ")[0].split()) for part in found.split("\n\n")]
    return next((line for line in lines if f": {rule}: " in line), "")


# By how many a count is off


@pytest.mark.parametrize(
    ("value", "off"),
    [
        ("0", "error: count-conflict: “F” is stated as 0, two fewer"),
        ("1", "error: count-conflict: “F” is stated as 1, one fewer"),
        ("5", "warning: count-conflict: “F” is stated as 5, 3 more"),
        ("at most 1", "error: count-conflict: “F” is stated as at most 1, at least one fewer"),
        ("almost 2", "error: count-conflict: “F” is stated as almost 2, at least one fewer"),
        ("more than 2", "warning: count-conflict: “F” is stated as more than 2, at least one more"),
        ("about 10", "warning: count-conflict: “F” is stated as about 10, at least 7 more"),
        ("5 to 7", "warning: count-conflict: “F” is stated as 5 to 7, at least 3 more"),
    ],
)
def test_by_how_many(value: str, off: str) -> None:
    """A count is as far off as the nearest whole number that its words allow."""
    assert message(counted(TWO, "2015", value)) == f"{off} than the record names <f>"


def test_off_by_one_from_zero() -> None:
    """Nobody told, one surely in: one fewer, said in full."""
    events = "- {id: x, title: X, members: {r: [m1]}, claims: [{source: a, start: 2010}]}\n"
    assert counted(events, "2015", "0") == dedent(
        f"""\
        error: count-conflict: “F” is stated as 0, one fewer than the record names <f>
        - [1] states 0 for 2015; the record names 1
        - that is one fewer than are surely in on any day of its time
        - surely in for 2015: m1 [2]
        [1] f, a: value 0, as_of 2015
        [2] x, a: start 2010
        {HINT}"""
    )


def test_shares_of_a_count() -> None:
    """A share is off by points, not by members."""
    assert message(counted(TWO, "2015", "50%", "members(r) / 10")) == (
        "warning: count-conflict: “F” is stated as 50%, at least 29.5 points more than the record names <f>"
    )


# When a count is stated for


@pytest.mark.parametrize(
    ("as_of", "value", "found"),
    [
        ("before y", "2", ""),
        ("before y", "3", "warning: count-conflict: “F” is stated as 3, one more than the record names <f>"),
        ("after y.start", "3", ""),
        ("after y.start", "2", "error: count-conflict: “F” is stated as 2, one fewer than the record names <f>"),
        ("after y", "2", ""),
        ("after y", "3", "warning: count-conflict: “F” is stated as 3, one more than the record names <f>"),
        ("2 years after y.start", "3", ""),
        ("2 years before y", "4", "warning: count-conflict: “F” is stated as 4, two more than the record names <f>"),
    ],
)
def test_tied_to_the_stay_it_counts(as_of: str, value: str, found: str) -> None:
    """A time tied to an event counts its own member in or out; one so long after or before it is read as well."""
    assert message(counted(THREE, as_of, value)) == found


def test_some_time_after() -> None:
    """A count for so long after an event is held against all days that may be."""
    assert counted(THREE, "2 years after y.start", "5") == dedent(
        f"""\
        warning: count-conflict: “F” is stated as 5, two more than the record names <f>
        - [1] states 5 for 30 Apr 2013 – 3 May 2015; the record names 3
        - that is two more than can be in
        - surely in for 30 Apr 2013 – 3 May 2015: m1 [2], m2 [2], m3 [3]
        [1] f, a: value 5, as_of 2 years after y.start
        [2] x, a: start 2010
        [3] y, a: start 1 May 2012, end 1 May 2016
        {HINT}"""
    )


def test_a_choice_of_times() -> None:
    """A count for one year or another fits what either allows, and nothing between them."""
    assert counted(THREE, "2011 or 2017", "2") == ""
    assert counted(THREE, "2011 or 2017", "3") == dedent(
        f"""\
        warning: count-conflict: “F” is stated as 3, one more than the record names <f>
        - [1] states 3 for 2011 or 2017; the record names 2 for 2011
        - that is one more than can be in on any day of its time
        - surely in for 2011: m1 [2], m2 [2]
        [1] f, a: value 3, as_of 2011 or 2017
        [2] x, a: start 2010
        {HINT}"""
    )


def test_told_as_fact_ahead_of_time() -> None:
    """A count told as fact for a time to come is found; a planned one is not, nor one for the year it was told in."""
    assert counted(TWO, "2025", "2") == dedent(
        """\
        warning: count-conflict: “F” is stated as 2 for 2025, after it was told as fact (15 Jun 2020) <f>
        - [1] dates from 15 Jun 2020
        [1] f, a: value 2, as_of 2025
        hint: if the source tells a plan or a forecast, add `planned: true`"""
    )
    assert counted(TWO, "2025, planned: true", "2") == ""
    assert counted(TWO, "2020", "2") == ""


# Who is surely in


@pytest.mark.parametrize("as_of", ["2011", "2012"])
@pytest.mark.parametrize("value", ["0", "1"])
@pytest.mark.parametrize(
    "claims",
    [
        "{source: a, start: 2010}, {source: b, start: 2013}",
        "{source: a, start: 2013}, {source: b, start: 2010}",
        "{source: a, start: 2010}, {source: b, start: after q}",
    ],
)
def test_rivals_of_equal_weight(claims: str, value: str, as_of: str) -> None:
    """Where one publisher stands against another, neither's day decides who was in, whichever comes first."""
    events = f"""\
        - {{id: p, title: P, members: {{r: [m9]}}, claims: [{claims}]}}
        - {{id: q, title: Q, claims: [{{source: c, date: 2013}}]}}
    """
    assert message(counted(events, as_of, value)) == ""


@pytest.mark.parametrize(
    ("claims", "as_of", "fits"),
    [
        ("{source: a, start: 2005, lasts: at least 3 years}", "2015", ("0", "1")),
        ("{source: a, start: 2005, lasts: at least 3 years}", "2006", ("1",)),
        ("{source: a, start: 2010}, {source: a, end: 2015, planned: true}", "2018", ("0", "1")),
        ("{source: a, start: 2010}, {source: a, end: 2015, planned: true}", "2013", ("1",)),
        ("{source: a, start: 2010}, {source: a, date: 2013}", "2018", ("1",)),
    ],
)
def test_an_end_only_planned_or_bounded(claims: str, as_of: str, fits: tuple[str, ...]) -> None:
    """Whoever was to leave by then, or stayed at least until then, may be out thereafter and is in before."""
    events = f"- {{id: p, title: P, members: {{r: [m9]}}, claims: [{claims}]}}\n"
    assert tuple(v for v in ("0", "1", "2") if not message(counted(events, as_of, v))) == fits


# Expressions


def test_figures_in_a_circle() -> None:
    """A figure that is reckoned from itself, directly or through others, is refused where it says so."""
    figures = """\
        - {id: f, title: F, equals: f + 1, claims: [{source: a, value: 7}]}
        - {id: g, title: G, equals: h * 2, claims: [{source: a, value: 1}]}
        - {id: h, title: H, equals: members(r) / g, claims: [{source: a, value: 1}]}
        - {id: i, title: I, equals: f + g, claims: [{source: a, value: 8}]}
    """
    assert refused(TWO, figures) == [
        '11:31: "f" is reckoned from itself (reckon it from other figures)',
        '12:31: figures that are reckoned from one another in a circle: "g" from "h", "h" from "g"'
        " (one of them must be stated without the others)",
    ]


@pytest.mark.parametrize("divisor", ["0", "0.0", "(2 - 2)", "(3 * 0)"])
def test_division_by_nothing(divisor: str) -> None:
    """An expression that divides by zero as it stands is refused."""
    figures = f"- {{id: f, title: F, equals: members(r) / {divisor}, claims: [{{source: a, value: 7}}]}}\n"
    assert refused(TWO, figures) == [f'11:31: "{divisor}" is zero (nothing can be divided by zero)']


def test_a_divisor_that_comes_to_zero() -> None:
    """Where a register or a source makes a divisor zero, that is said."""
    figures = """\
        - {id: f, title: F, equals: members(r) / left(r), claims: [{source: a, as_of: 2015, value: 2}]}
        - {id: g, title: G, equals: 3 / h, claims: [{source: a, value: 1}]}
        - {id: h, title: H, claims: [{source: b, value: 0}]}
    """
    assert findings(TWO, figures) == dedent(
        """\
        warning: count-conflict: “F” is stated as 2, yet members(r) / left(r) divides by zero <f>
        - [1] states 2
        - "left(r)" is zero then
        [1] f, a: value 2, as_of 2015
        hint: look for a member that no event names, or compare the figure with something else

        warning: ratio-conflict: “G” is stated as 1, yet 3 / 0 divides by zero <g>
        - [1] states 1 for “G”
        - [2] states 0 for “H”
        - "h" is zero
        [1] g, a: value 1
        [2] h, b: value 0
        hint: one of the figures is wrong, or stated for another time"""
    )


# Orders in a circle


def test_one_source_in_a_circle() -> None:
    """A source that puts each of two events after the other is refused; plans and outcomes are told apart."""
    events = """\
        - {id: x, title: X, claims: [{source: a, date: after y}]}
        - {id: y, title: Y, claims: [{source: a, date: after x}]}
        - {id: z, title: Z, claims: [{source: a, date: after y}, {source: a, date: before y, planned: true}]}
    """
    assert refused(events) == [
        '9:50: events that come after one another in a circle: "x" after y, "y" after x'
        " (one of them must have come first)"
    ]


def test_rival_orders() -> None:
    """Sources that tell rival orders are read, both of them, and found to be at odds."""
    events = """\
        - {id: y, title: Y, claims: [{source: c, date: 2010}]}
        - {id: x, title: X, claims: [{source: a, date: after y}, {source: b, date: before y}]}
    """
    assert refused(events) == []
    found = findings(events)
    assert message(found, "order-conflict").startswith("warning: order-conflict: “X” is said to have come after “Y”")
    assert "[1] x, a: date after y\n[2] x, b: date before y" in found


# Times of plans


@pytest.mark.parametrize(
    ("text", "told", "done", "planned"),
    [
        ("10 January", "2020-06-15", "10 Jan 2020", "10 Jan 2021"),
        ("10 June", "2020-06-15", "10 Jun 2020", "10 Jun 2021"),
        ("15 June", "2020-06-15", "15 Jun 2020", "15 Jun 2020"),
        ("10 July", "2020-06-15", "10 Jul 2019", "10 Jul 2020"),
        ("29 February", "2020-06-15", "29 Feb 2020", "29 Feb 2024"),
        ("February", "2020-06-15", "Feb 2020", "Feb 2021"),
        ("this winter", "2020-03-15", "Dec 2019 – Feb 2020", "Dec 2020 – Feb 2021"),
        ("this winter", "2020-06-15", "Dec 2019 – Feb 2020", "Dec 2020 – Feb 2021"),
        ("this winter", "2020-02-15", "Dec 2019 – Feb 2020", "Dec 2019 – Feb 2020"),
        ("this winter", "2020-11-15", "Dec 2020 – Feb 2021", "Dec 2020 – Feb 2021"),
    ],
)
def test_plans_look_ahead(text: str, told: str, done: str, planned: str) -> None:
    """A day without its year and this winter are, of a plan, the first that were not yet over when it was told."""
    when, day = When.parse(text), When.parse(told).bounds()

    def shown(reading: Meaning) -> str:
        return show_span(reading.core)

    assert (shown(when.bounds(day)), shown(when.bounds(day, ahead=True))) == (done, planned)
