"""Who is in a register on which day, and who comes in or leaves over which days, to the day."""

from __future__ import annotations

import pytest

from stays import argument, figures, findings, named, stays

# A day may be one day off: whoever came in on 1 May was in from 30 April, 1 May or 2 May on.
STAY = "x m: a start 1 May 2012, end 1 May 2016"


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("29 April 2012", "0"),
        ("30 April 2012", "0 to 1"),
        ("1 May 2012", "0 to 1"),
        ("2 May 2012", "1"),
        ("29 April 2016", "1"),
        ("30 April 2016", "0 to 1"),
        ("1 May 2016", "0 to 1"),
        ("2 May 2016", "0 to 1"),  # that may be the end day itself, on which nobody says who was in
        ("3 May 2016", "0"),
    ],
)
def test_the_days_of_a_stay(day: str, count: str) -> None:
    """A member is in from its start day to its end day, perhaps on that one too, each a day off at most."""
    assert named(STAY, day) == count


@pytest.mark.parametrize(
    ("period", "count"),
    [
        ("2012-04-20/2012-04-29", "0"),
        ("2012-04-20/2012-04-30", "0 to 1"),
        ("2012-04-20/2012-05-01", "0 to 1"),
        ("2012-04-20/2012-05-02", "1"),
        ("2012-04-30/2012-05-02", "1"),
        ("2012-04-30/2012-05-10", "1"),
        ("2012-05-01/2012-05-10", "0 to 1"),
        ("2012-05-02/2012-05-10", "0 to 1"),
        ("2012-05-03/2012-05-10", "0"),
        ("since April 2012", "1"),
        ("since 1 May 2012", "0 to 1"),
        ("since 2012", "0 to 1"),  # that may be said of any day of the year on
        ("since 3 May 2012", "0"),
    ],
)
@pytest.mark.parametrize(
    ("function", "word", "events"),
    [
        ("joined", "came in", "x m: a start 1 May 2012"),
        ("left", "left", "x m: a start 2000 | b end 1 May 2012"),
    ],
)
def test_moves_over_the_edge_of_a_period(function: str, word: str, events: str, period: str, count: str) -> None:
    """Whoever moved on a day at the edge of a period may have done so in it, and surely did if all days are."""
    who = "nobody" if count == "0" else "m [2]"
    assert argument(events, period, f"{function}(r)") == (count, f"who {word} then: {who}")


# Within a period


@pytest.mark.parametrize(
    ("events", "counts"),
    [
        ("x m: a start 2010, end 1 May 2013; y n: a start 1 May 2015", "0 to 1"),  # nobody in between
        ("x m: a start 2010, end 1 May 2015; y n: a start 1 May 2013", "1 to 2"),  # both in between
        ("x m: a start 1 May 2013, end 1 May 2015", "0 to 1"),
        ("x m: a start 2010; y n: a start 1 May 2013, end 1 May 2014", "1 to 2"),
        ("x m: a start 2010, end 2018", "1"),
        ("x m: a start 2010, end 30 December 2012; y n: a start 2 January 2016", "0"),
        ("x m: a start 2010, end 31 December 2012; y n: a start 2 January 2016", "0 to 1"),
        ("x m: a start 2010, end 1 January 2013; y n: a start 1 January 2016", "0 to 1"),
    ],
)
def test_the_days_of_a_period(events: str, counts: str) -> None:
    """A count for a period is one of some day of it, and every day on which someone comes or goes is tried."""
    assert named(events, "2013 to 2015") == counts


def test_surely_and_perhaps_in() -> None:
    """Surely in is who is in on all days of a period, perhaps in who may be on one of them, in alphabetical order."""
    events = (
        "w d: a start 2010; v c: a start 2010 | b end 2018; x b: a start 1 May 2014; y a: a start 2000, end 1 May 2013;"
        " z e: a start 2000, end 2010"
    )
    assert argument(events, "2013 to 2015") == (
        "2 to 3",
        "surely in for 2013–2015: c [2], d [3]",
        "perhaps in: a [4], b [5]",
    )


# In twice


TWICE = "x m: a start 2010, end 2015; y m: a start 2012, end 2018"


@pytest.mark.parametrize(
    ("time", "members", "joined", "left"),
    [
        ("2010", "0 to 1", "1", "0"),
        ("2011", "1", "0", "0"),
        ("2012", "1", "0", "0"),
        ("2013", "1", "0", "0"),
        ("2015", "1", "0", "0"),
        ("2018", "0 to 1", "0", "1"),
        ("2009 to 2019", "0 to 1", "1", "1"),
    ],
)
def test_in_twice_at_once(time: str, members: str, joined: str, left: str) -> None:
    """A member that two events put in is one member, who comes in with the first and leaves with the last."""
    counts = [named(TWICE, time, f"{function}(r)") for function in ("members", "joined", "left")]
    assert counts == [members, joined, left]


def test_one_event_that_names_a_member_twice() -> None:
    """A member that one event lists twice came in once, and left once."""
    events = "x m m: a start 2010, end 2012"
    assert [named(events, "2009 to 2013", f"{f}(r)") for f in ("joined", "left")] == ["1", "1"]


@pytest.mark.parametrize(
    ("time", "joined", "left"),
    [("2010", "1", "0"), ("2012", "0", "1"), ("2014", "1", "0"), ("2016", "0", "1"), ("2009 to 2017", "2", "2")],
)
def test_back_after_a_while(time: str, joined: str, left: str) -> None:
    """Who comes back after a while has come in twice and left twice."""
    events = "x m: a start 2010, end 2012; y m: a start 2014, end 2016"
    assert [named(events, time, f"{f}(r)") for f in ("joined", "left")] == [joined, left]


@pytest.mark.parametrize(
    ("time", "joined", "left"),
    [("2010", "1", "0"), ("2012", "0", "0"), ("2014", "1", "0"), ("2016", "0", "2"), ("2009 to 2017", "2", "2")],
)
def test_a_renewal_continues_a_stay(time: str, joined: str, left: str) -> None:
    """Whom a renewal names again neither left nor came in, whatever lies between; whom it names first came in."""
    events = "x m: a start 2010, end 2012; y m n renews x: a start 2014, end 2016"
    assert [named(events, time, f"{f}(r)") for f in ("joined", "left")] == [joined, left]


@pytest.mark.parametrize(
    ("end", "count"),
    [
        ("27 April 2012", "1"),  # out by 29 April, a day before the earliest return
        ("28 April 2012", "0 to 1"),
        ("2 May 2012", "0 to 1"),
        ("3 May 2012", "0"),  # in still on 1 May, the day before the latest return
    ],
)
@pytest.mark.parametrize("function", ["joined", "left"])
def test_back_about_the_day_of_leaving(function: str, end: str, count: str) -> None:
    """Who is back on the day of leaving neither came in nor left; where the days may differ, that is open."""
    assert named(f"x m: a start 2000, end {end}; y m: a start 1 May 2012, end 2015", "2012", f"{function}(r)") == count


@pytest.mark.parametrize("other", ["28 April 2012", "29 April 2012", "1 May 2012", "3 May 2012", "4 May 2012", "2012"])
def test_in_twice_counts_once(other: str) -> None:
    """Of two stays that go on side by side only the first to begin is a coming in, and the last to end a leaving."""
    came = f"x m: a start {other}, end 2014; y m: a start 1 May 2012, end 2015"
    assert named(came, "2012", "joined(r)") == "1"
    left = f"x m: a start 2000, end {other}; y m: a start 2000, end 1 May 2012"
    assert named(left, "2012", "left(r)") == "1"


@pytest.mark.parametrize(
    ("events", "time", "joined", "left"),
    [
        ("x m: a start 2010, end 2010; y m: a start 2010, end 2018", "2010", "1 to 2", "0 to 1"),  # may be at once
        ("x m: a start 2010, end 2018; y m: a start 2018, end 2018", "2018", "0 to 1", "1 to 2"),
        ("w m: a start 2000, end 2005; x m: a start 2010, end 2010; y m: a start 2010", "2010", "1 to 2", "0 to 1"),
        ("w m: a start 2010, end 2013; x m: a start 2012; y m: a start 2010", "2010", "1", "0"),  # by way of a third
        ("x m: a start 2010, end 2016; y m renews x: a start 2012, end 2014", "2009 to 2019", "1", "1"),
        ("x m: a start before 2010; y m: a start before 2012, end 2018", "2009", "0 to 1", "0"),
    ],
)
def test_moves_by_stays_that_may_meet(events: str, time: str, joined: str, left: str) -> None:
    """A member that came in by one of two stays, whichever it was, came in; twice only if the two may lie apart."""
    assert [named(events, time, f"{f}(r)") for f in ("joined", "left")] == [joined, left]


@pytest.mark.parametrize(
    ("value", "rules"), [(0, ["count-conflict"]), (1, []), (2, ["count-conflict"])]
)
def test_a_count_of_who_came_in_twice_at_once(value: int, rules: list[str]) -> None:
    """That one member is told of by two events lets no count pass that is one off, and none fail that is right."""
    events = "x m: a start 2010, end 2014; y m: a start 2010, end 2018"
    told = findings(stays(events) + figures(f=f"joined(r) = a {value}, as_of 2010"))
    assert [f.rule for f in told if f.rule != "double-membership"] == rules


def test_who_is_in_twice_is_named_once() -> None:
    """A member stands once in what a finding says of who is in, with what puts it in by each of its stays."""
    events = "x m: a start 2010, end 2014; y m: a start 2012, end 2018; z n: a start 1 May 2013"
    assert argument(events, "2011 to 2016") == (
        "1 to 2", "surely in for 2011–2016: m [2] [3]", "perhaps in: n [4]",
    )  # fmt: skip


# Half told


@pytest.mark.parametrize(
    ("claims", "counts"),
    [
        ("a start before 2010", ("0 to 1", "1", "1")),
        ("a start after 2010", ("0", "0", "0 to 1")),
        ("b end 2012", ("0 to 1", "0 to 1", "0")),
        ("a start 2005 | b end 2008, withdrawn a slip", ("1", "1", "1")),
        ("a start 2014 | b start 2005, withdrawn a slip", ("0", "0", "1")),
        ("a start 2005 | b lasts at least 3 years, withdrawn a slip", ("1", "1", "1")),
        ("a start 2005 | b lasts at least 8 years", ("1", "1", "0 to 1")),
        ("a start 2005 | b end after 2011", ("1", "1", "0 to 1")),
        ("a start 2005 | undated end after 2011", ("1", "1", "0 to 1")),
        ("a start 2005 | b date 2010", ("1", "1", "1")),
        ("a start 2005 | b end 2012, planned true", ("1", "1", "0 to 1")),
        ("a start 2005 | b lasts 7 years, planned true", ("1", "1", "0 to 1")),
        ("a start 2005 | b end 2009, planned true | b lasts at least 7 years", ("1", "1", "0 to 1")),
        ("old start 2009, planned true", ("0", "0", "0")),
    ],
)
def test_ends_half_told(claims: str, counts: tuple[str, ...]) -> None:
    """Only claims that stand and tell an outcome put a member in or out; a planned end leaves it open thereafter."""
    assert tuple(named(f"x m: {claims}", day) for day in ("2008", "1 June 2010", "2015")) == counts


@pytest.mark.parametrize(
    ("claims", "counts"),
    [
        ("a start after 2010 | b start 2005, planned true", ("0", "0", "0 to 1")),
        ("a start before 2010 | b start 2012, planned true", ("0 to 1", "1", "1")),
        ("b start 2009, planned true", ("0", "1", "1")),
        ("b start 2005, end 2012, planned true", ("1", "1", "0")),
        ("a start 2005 | b end 2012, planned true", ("1", "1", "0")),
        ("a start 2005 | b end 2012, planned true | c end 2018", ("1", "1", "1")),
        ("a start 2005 | old end 2012, planned true | b end 2018, planned true, revises true", ("1", "1", "1")),
        ("a start 2005 | b lasts at least 8 years", ("1", "1", "0 to 1")),
    ],
)
def test_ends_half_told_of_a_plan(claims: str, counts: tuple[str, ...]) -> None:
    """A planned count reads the latest plan for what no outcome is told of, and outcomes for the rest."""
    found = tuple(named(f"x m: {claims}", day, more=", planned: true") for day in ("2008", "1 June 2010", "2015"))
    assert found == counts


def test_a_planned_end_may_come_on_its_first_day() -> None:
    """Whoever was to leave in 2012 is surely in until the year begins, and no longer."""
    events = "x m: a start 2005 | b end 2012, planned true"
    assert [named(events, day) for day in ("31 December 2011", "1 January 2012")] == ["1", "0 to 1"]


def test_an_event_that_puts_nobody_in() -> None:
    """An event without members is none of the register's business."""
    assert argument("x m: a start 2005; y: a start 2006, end 2012", "2008") == ("1", "surely in for 2008: m [2]")


def test_an_open_end_may_be_a_leaving() -> None:
    """Whoever was to leave by then may have left then or at any time since, and surely not before."""
    events = "x m: a start 2005 | b end 2012, planned true"
    assert [named(events, time, "left(r)") for time in ("2011", "2012", "2019", "2005 to 2019")] == [
        "0", "0 to 1", "0 to 1", "0 to 1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("begins", "moves"),
    [
        ("4 May 2012", "0 to 1"), ("5 May 2012", "0"), ("6 May 2012", "0"), ("7 May 2012", "0 to 1"),
        ("May 2012", "0 to 1"),
    ],
)
def test_stays_that_abut_go_on(begins: str, moves: str) -> None:
    """A stay that begins on the day on which the last one ended, or the next, is no coming in and no leaving."""
    events = f"x m: a start 2000 | a end 5 May 2012; y m: a start {begins}"
    assert [named(events, "2012", f"{move}(r)") for move in ("joined", "left")] == [moves, moves]
