"""The times that counts of a register are stated for: of the calendar, of the telling, or tied to an event."""

from __future__ import annotations

import pytest

from stays import argument, findings, named, stays

THREE = "x m: a start 1 May 2012, end 1 May 2014; w k: a start 2016; o n: a start 2000; p: c date 1 May 2013"


# Tied to an event


@pytest.mark.parametrize(
    ("as_of", "found"),
    [
        ("before x", ("1", "surely in before “The x” began: n [2]")),
        ("before x.start", ("1", "surely in before “The x” began: n [2]")),
        ("before x.end", ("2", "surely in before “The x” ended: m [2], n [3]")),
        ("after x", ("1", "surely in once “The x” has ended: n [2]", "left in the year before: m [3]")),
        ("after x.end", ("1", "surely in once “The x” has ended: n [2]", "left in the year before: m [3]")),
        ("after x.start", ("2", "surely in once “The x” has begun: m [2], n [3]")),
        ("with x", ("1 to 2", "surely in for 30 Apr – 2 May 2012: n [2]", "perhaps in: m [3]")),
        ("with x.end", ("1 to 2", "surely in for 30 Apr – 2 May 2014: n [2]", "perhaps in: m [3]")),
        ("during x", ("1 to 2", "surely in during “The x”: n [2]", "perhaps in: m [3]")),
        ("during p", ("2", "surely in during “The p”: m [2], n [3]")),
        ("during w", ("1 to 2", "surely in during “The w”: n [2]", "perhaps in: k [3]")),  # which went on when told
        ("with p", ("2", "surely in for 30 Apr – 2 May 2013: m [2], n [3]")),
        ("1 year after x", ("1 to 2", "surely in for 30 Apr 2014 – 2 May 2016: n [2]", "perhaps in: k [3], m [4]")),
        ("1 year before x", ("1 to 2", "surely in for 30 Apr 2010 – 2 May 2012: n [2]", "perhaps in: m [3]")),
        ("2 years before x.end", ("1 to 2", "surely in for 30 Apr 2011 – 2 May 2013: n [2]", "perhaps in: m [3]")),
        ("1 year after p", ("1 to 2", "surely in for 30 Apr 2013 – 3 May 2015: n [2]", "perhaps in: m [3]")),
        ("the same year as x", ("1 to 2", "surely in for 1 May 2011 – 2 May 2013: n [2]", "perhaps in: m [3]")),
        ("the same month as x.end", ("1 to 2", "surely in for 30 Mar – 2 Jun 2014: n [2]", "perhaps in: m [3]")),
        ("the day after x", ("1 to 2", "surely in for 30 Apr – 4 May 2014: n [2]", "perhaps in: m [3]")),
        ("the year before x", ("1 to 2", "surely in for 1 May 2010 – 1 May 2012: n [2]", "perhaps in: m [3]")),
        ("before w", ("1", "surely in before “The w” began: n [2]")),
        ("after w.start", ("2", "surely in once “The w” has begun: k [2], n [3]")),
    ],
)
def test_tied_to_an_event(as_of: str, found: tuple[str, ...]) -> None:
    """A time tied to an event is that of its start or end, which puts its own member in or out."""
    assert argument(THREE, as_of) == found


@pytest.mark.parametrize(
    "as_of", ["after w", "with w.end", "at least 1 year after x", "at least 1 year before x"]
)
def test_tied_to_what_is_open(as_of: str) -> None:
    """A time tied to an end that nobody tells, or without a last or first day, fits every count."""
    assert argument(THREE, as_of) == ()


def test_tied_to_no_event() -> None:
    """A time tied to an event that the record lacks is an unknown reference, and no more."""
    claim = "figures: [{id: f, title: F, equals: members(r), claims: [{source: a, value: 99, as_of: after nix}]}]\n"
    assert [f.rule for f in findings(stays(THREE) + claim)] == ["unknown-reference"]


@pytest.mark.parametrize(
    ("start", "count"),
    [
        ("28 April 2012", "1"),  # in by 29 April, the earliest eve
        ("29 April 2012", "0 to 1"),
        ("2 May 2012", "0 to 1"),  # in from 1 May, the latest eve
        ("3 May 2012", "0"),
    ],
)
def test_the_eve_of_a_membership(start: str, count: str) -> None:
    """Before an event is on the day before it: from 29 April to 1 May where it began on about 1 May."""
    assert named(f"y k: a start 1 May 2012; w m: a start {start}", "before y") == count


@pytest.mark.parametrize(
    ("end", "count"),
    [("27 April 2012", "1"), ("28 April 2012", "1 to 2"), ("2 May 2012", "1 to 2"), ("3 May 2012", "2")],
)
def test_the_eve_of_an_end(end: str, count: str) -> None:
    """Before the end of an event is on the day before that, when its own member is in still."""
    assert named(f"y k: a start 2000, end 1 May 2012; w m: a start 2000, end {end}", "before y.end") == count


@pytest.mark.parametrize(
    ("start", "count"),
    [("29 April 2012", "2"), ("30 April 2012", "1 to 2"), ("3 May 2012", "1 to 2"), ("4 May 2012", "1")],
)
def test_the_day_of_a_membership(start: str, count: str) -> None:
    """After the start of an event is on that day itself, when its own member is in already."""
    assert named(f"y k: a start 1 May 2012; w m: a start {start}", "after y.start") == count


PLANNED = "y k: a start 2010 | b end 2013, planned true; w m: a start 2000 | a end 2030, planned true"
CAME = f"{PLANNED} | a end 2018"


@pytest.mark.parametrize(
    ("events", "as_of", "told", "planned"),
    [
        (PLANNED, "after y", "", "1"),
        (PLANNED, "before y.end", "", "2"),
        (PLANNED, "with y.end", "", "1 to 2"),
        (PLANNED, "2 years after y", "", "1"),
        (PLANNED, "after y.start", "2", "2"),
        (CAME, "with w.end", "0 to 2", "0 to 1"),  # on some day of 2018, when w ended; y was to have, five years before
        ("y k: b start 2013, planned true; w m: a start 2012", "before y", "", "1"),
        ("y k: b start 2013, planned true; w m: a start 2012", "after y.start", "", "2"),
        ("y: b date 2013, planned true; w m: a start 2012", "with y", "", "1"),
        ("y: b date 2011, planned true | a date 2013; w m: a start 2012", "with y", "1", "1"),
    ],
)
def test_tied_to_a_plan(events: str, as_of: str, told: str, planned: str) -> None:
    """A planned count reads the plan for an end that has not come; one told as fact has no such day."""
    assert (named(events, as_of), named(events, as_of, more=", planned: true")) == (told, planned)


def test_counts_side_by_side() -> None:
    """Counts of two registers, told and planned, are each held against their own members."""
    text = """\
events:
  - id: x
    title: X
    members: {r: [m], s: [n, o]}
    claims: [{source: a, start: 2010}]
  - id: y
    title: Y
    members: {s: [p]}
    claims: [{source: a, start: 2011, planned: true}]
figures:
"""
    right = {("r", "false"): 1, ("r", "true"): 1, ("s", "false"): 2, ("s", "true"): 3}
    for off in (0, 1):
        made = [
            f"  - {{id: f{n}, title: F, equals: members({register}), claims:"
            f" [{{source: b, value: {count + off}, as_of: 2015, planned: {planned}}}]}}\n"
            for n, ((register, planned), count) in enumerate(right.items())
        ]
        assert [f.subject for f in findings(text + "".join(made))] == ["f0", "f1", "f2", "f3"] * off
        assert [f.subject for f in findings(text + "".join(reversed(made)))] == ["f3", "f2", "f1", "f0"] * off


# Of the calendar and of the telling


@pytest.mark.parametrize(
    ("claim", "when"),
    [
        ("source: a", "on 15 Jun 2020"),
        ("source: year", "for 2018"),
        ("source: year, told: 2017", "for 2017"),
        ("source: undated, told: 1 May 2019", "on 1 May 2019"),
        ("source: undated, as_of: 2012", "for 2012"),
        ("source: a, as_of: yesterday", "on 14 Jun 2020"),
        ("source: a, as_of: last year", "for 2019"),
        ("source: a, as_of: 1 May 2018", "on 1 May 2018"),
        ("source: a, as_of: May 2018", "for May 2018"),
        ("source: a, as_of: summer 2018", "for 12 May – 20 Sep 2018"),
        ("source: a, as_of: 2012 to 2013", "for 2012–2013"),
        ("source: a, as_of: since May 2012", "for 1 May 2012 – 15 Jun 2020"),
        ("source: year, as_of: since 2012", "for 2012–2018"),
        ("source: undated, told: 2016, as_of: since 2012", "for 2012–2016"),
    ],
)
def test_the_time_of_a_count(claim: str, when: str) -> None:
    """A count is of the time it is stated for, to the letter, or else of the day on which it was told."""
    figure = f"figures: [{{id: f, title: F, equals: members(r), claims: [{{{claim}, value: 99}}]}}]\n"
    (finding,) = findings(stays("x m: a start 2000") + figure)
    some_day = " on any day of its time" if when.startswith("for ") else ""
    assert finding.argument == (
        f"[1] states 99 {when}; the record names 1",
        f"that is 98 more than can be in{some_day}",
        f"surely in {when}: m [2]",
    )


@pytest.mark.parametrize(
    "claim",
    [
        "source: undated",
        "source: undated, as_of: since 2012",
        *(f"source: a, as_of: {text}" for text in ("before 2013", "by 2013", "until 2013", "after 2013")),
        *(f"source: a, as_of: {text}" for text in ("2013 onwards", "before 2013 or 2016", "2013 or after 2016")),
        "source: a, as_of: 2013, withdrawn: a slip",
    ],
)
def test_counts_of_no_time(claim: str) -> None:
    """A count that is withdrawn, or without a first or last day, is held against nothing."""
    figure = f"figures: [{{id: f, title: F, equals: members(r), claims: [{{{claim}, value: 99}}]}}]\n"
    assert [f for f in findings(stays("x m: a start 2000") + figure) if f.rule != "uncited"] == []


@pytest.mark.parametrize(
    ("as_of", "value", "found"),
    [
        ("2003 or 2017", "3", ()),
        ("2003 or 2017", "0", ()),
        ("2003 or 2017", "2", ("2 for 2003 or 2017; the record names 3 for 2017", "one fewer than are surely in")),
        ("2003 or 2017", "9", ("9 for 2003 or 2017; the record names 3 for 2017", "6 more than can be in")),
        ("2007 or 2017", "1", ("1 for 2007 or 2017; the record names 2 for 2007", "one fewer than are surely in")),
        ("2007 or 2003", "1", ("1 for 2007 or 2003; the record names 0 for 2003", "one more than can be in")),
        (
            "May or June 2007", "3",
            ("3 for May or Jun 2007; the record names 2 for May 2007", "one more than can be in"),
        ),
        (
            "winter 2008", "4",
            ("4 for winter 2008; the record names 2 for 11 Nov 2007 – 20 Mar 2008", "two more than can be in"),
        ),
    ],
)
def test_options_of_a_choice(as_of: str, value: str, found: tuple[str, ...]) -> None:
    """A count for one time or another is held against each, and misses the nearest, the earlier of two as near."""
    events = stays("x m: a start 2010; y n: a start 2005; z o: a start 2006")
    claim = f"{{source: a, value: {value}, as_of: {as_of}}}"
    figure = f"figures: [{{id: f, title: F, equals: members(r), claims: [{claim}]}}]\n"
    steps = [step for finding in findings(events + figure) for step in finding.argument[:2]]
    found = (found[0], f"{found[1]} on any day of its time") if found else ()
    assert steps == [prefix + step for prefix, step in zip(("[1] states ", "that is "), found, strict=False)]
