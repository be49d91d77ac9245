"""Counts over a period: of some day, of every day, of all that happened by then, and of a time that is not over."""

from __future__ import annotations

from random import Random

import pytest

from stays import argument, figures, findings, stays

SERIES = stays("x m: a start 2000; y n: a start 1 May 2013; z o: a start 2000 | b end 1 September 2013")
"""From January to April 2013 two are in, to August three, then two again; a day more or less at either end."""


def counts(text: str, over: str = "", events: str = SERIES) -> list[str]:
    """What is found of counts in a record, in short."""
    text = text.replace("    claims:", f"    over: {over}\n    claims:") if over else text
    return [f"{f.severity}: {f.message}" for f in findings(events + text) if f.rule == "count-conflict"]


@pytest.mark.parametrize(
    ("over", "value", "found"),
    [
        ("", "1", "error: “The f” is stated as 1, one fewer than the record names"),
        ("", "2", ""),
        ("", "3", ""),
        ("", "4", "warning: “The f” is stated as 4, one more than the record names"),
        ("some day", "2", ""),
        ("some day", "3", ""),
        ("some day", "4", "warning: “The f” is stated as 4, one more than the record names"),
        ("every day", "2", "error: “The f” is stated as 2, one fewer than the record names"),
        ("every day", "3", "warning: “The f” is stated as 3, one more than the record names"),
        ("every day", "2 to 3", ""),
        ("every day", "about 2", "error: “The f” is stated as about 2, one fewer than the record names"),
    ],
)
def test_over(over: str, value: str, found: str) -> None:
    """A count for a period holds on some day of it unless the figure says that it holds on every day."""
    assert counts(figures(f=f"members(r) = a {value}, as_of 2013"), over) == [found] * bool(found)


@pytest.mark.parametrize(
    ("as_of", "fits"),
    [
        ("January 2013", {"2"}),
        ("1 January to 29 April 2013", {"2"}),
        ("1 January to 30 April 2013", {"2"}),  # who came in on 1 May may have been in from 30 April
        ("1 January to 1 May 2013", {"2"}),
        ("1 January to 2 May 2013", set()),
        ("1 May to 30 August 2013", {"3"}),
        ("30 April to 1 September 2013", {"3"}),
        ("29 April to 1 September 2013", set()),
        ("30 April to 2 September 2013", {"3"}),  # on its last day a stay may go on
        ("30 April to 3 September 2013", set()),
        ("10 May 2013", {"3"}),
        ("2013 or 10 May 2013", {"3"}),  # one or the other, and that on every day of it
        ("after y.start", {"3"}),  # a moment has one day
        ("during y", set()),
    ],
)
def test_every_day(as_of: str, fits: set[str]) -> None:
    """A count for every day must fit each day of its time, a moved edge of a stay allowed for."""
    values = ("1", "2", "3", "4")
    held = {value for value in values if not counts(figures(f=f"members(r) = a {value}, as_of {as_of}"), "every day")}
    assert held == fits


def test_the_day_on_which_it_misses() -> None:
    """A count for every day is told with the day on which the record names others, the first of them."""
    text = figures(f="members(r) = a 3, as_of 2013").replace("    claims:", "    over: every day\n    claims:")
    (found,) = findings(SERIES + text)
    assert found.argument == (
        "[1] states 3 for every day of 2013; the record names 2 on 1 Jan 2013",
        "that is one more than can be in",
        "surely in on 1 Jan 2013: m [2], o [3]",
    )


def test_moves_of_a_period_on_every_day() -> None:
    """Who came in over a period is counted for all of it, whatever is said of every day."""
    assert counts(figures(f="joined(r) = a 1, as_of 2013"), "every day") == []
    assert counts(figures(f="members(r) - joined(r) = a 2, as_of May to July 2013"), "every day") == []


# All that happened by then


@pytest.mark.parametrize(
    ("as_of", "joined", "left"),
    [
        ("29 April 2013", "2", "0"), ("1 May 2013", "2 to 3", "0"), ("2 May 2013", "3", "0"),
        ("2013", "1", "1"), ("2000", "2", "0"), ("2014", "0", "0"),
        ("today", "3", "1"), ("after y.start", "2 to 3", "0"), ("during z", "1 to 3", "0 to 1"),
    ],
)  # fmt: skip
def test_cumulative(as_of: str, joined: str, left: str) -> None:
    """A total for a day is of all who came in, or left, by then; for a period of those in it."""

    def named(equals: str) -> str:
        text = figures(f=f"{equals} = a 99, as_of {as_of}").replace("    claims:", "    cumulative: true\n    claims:")
        (found,) = findings(SERIES + text)
        return found.argument[0].partition("the record names ")[2]

    assert (named("joined(r)"), named("left(r)")) == (joined, left)


def test_cumulative_and_told() -> None:
    """A total for no time is of all who came in by when it was told; without `cumulative`, on that day."""
    text = figures(f="joined(r) = a 3")
    assert counts(text) == ["warning: “The f” is stated as 3, 3 more than the record names"]
    assert counts(text.replace("    claims:", "    cumulative: true\n    claims:")) == []
    total = figures(f="joined(r) = a 2").replace("    claims:", "    cumulative: true\n    claims:")
    (found,) = findings(SERIES + total)
    assert found.argument == (
        "[1] states 2 by 15 Jun 2020; the record names 3",
        "that is one fewer than are surely in",
        "who came in then: m [2], n [3], o [4]",
    )


# So far, during, by the academic year


def test_so_far() -> None:
    """A count told of a year that goes on is of the year so far."""
    events = stays("x m: a start 2000; y n: a start 1 May 2018; z o: a start 1 October 2018")
    told = "told 1 June 2018"
    assert counts(figures(f=f"joined(r) = year 1, as_of 2018, {told}"), events=events) == []
    assert counts(figures(f=f"joined(r) = year 2, as_of 2018, {told}"), events=events) != []
    assert counts(figures(f="joined(r) = a 2, as_of 2018"), events=events) == []
    assert counts(figures(f="joined(r) = year 2, as_of 2018"), events=events) == []  # published some day of it
    assert counts(figures(f=f"joined(r) = year 2, as_of 2018, {told}, planned true"), events=events) == []
    late = stays("x m: a start 1 May 2008; y n: a start 1 February 2009")
    assert counts(figures(f="joined(r) = old 1, as_of 2008"), events=late) == []
    assert counts(figures(f="joined(r) = old 2, as_of 2008"), events=late) != []


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("a 99, as_of during y", "1 to 3"),
        ("old 99, as_of during y", "1 to 2"),  # of which it could not tell the rest
        ("a 99, as_of during z", "2 to 3"),  # which goes on
        ("a 99, as_of during w, planned true", "3"),
    ],
)
def test_during(claim: str, found: str) -> None:
    """During an event is from its start to its end, as planned where it was, and up to its telling where it goes on."""
    events = (
        "x m: a start 2000; y n: a start 1 May 2008, end 1 May 2014; z o: a start 2 May 2012;"
        " w: a start 2021, end 2022, planned true"
    )
    if "planned" not in claim:
        (text,) = [f.argument[0] for f in findings(stays(events) + figures(f=f"members(r) = {claim}"))]
        assert text.partition("the record names ")[2] == found
    else:
        assert argument(events, "during w", more=", planned: true")[0] == "2"


ACADEMIC = "note: “The f” is stated as 2 for FY 2013–14, which fits Sep 2013 – Aug 2014, the academic year"


@pytest.mark.parametrize(
    ("as_of", "value", "found"),
    [
        ("FY 2013-14", "1", ""),
        ("FY 2013-14", "2", ACADEMIC),
        ("financial year 2013/14", "2", ACADEMIC),
        ("FY 2013-14", "3", "warning: “The f” is stated as 3, two more than the record names"),
        ("April 2013 to March 2014", "2", "warning: “The f” is stated as 2, one more than the record names"),
    ],
)
def test_the_academic_year(as_of: str, value: str, found: str) -> None:
    """A count for a financial year that fits the academic one instead is a note."""
    events = stays("x m: a start 2000; y n: a start 1 October 2013; z o: a start 1 June 2014")
    assert counts(figures(f=f"joined(r) = a {value}, as_of {as_of}"), events=events) == [found] * bool(found)


def test_a_note_on_the_academic_year() -> None:
    """It tells what the record names for the one, and how to write the other."""
    events = stays("x m: a start 2000; y n: a start 1 October 2013; z o: a start 1 June 2014")
    (found,) = findings(events + figures(f="joined(r) = a 2, as_of FY 2013-14"))
    assert found.argument == ("[1] states 2 for FY 2013–14; the record names 1",)
    assert found.hint == "if the source means the academic year, write so: `as_of: academic year 2013-2014`"


# Who has just left


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("29 August 2013", ()),
        ("31 August 2013", ()),  # perhaps in
        ("2 September 2013", ()),
        ("3 September 2013", ("left in the year before: o [4]",)),
        ("31 August 2014", ("left in the year before: o [4]",)),
        ("1 September 2014", ()),
    ],
)
def test_who_has_just_left(day: str, found: tuple[str, ...]) -> None:
    """A count names who has left within a year as well as who is in, with the claim that tells it."""
    (held,) = findings(SERIES + figures(f=f"members(r) = a 99, as_of {day}"))
    assert tuple(step for step in held.argument if step.startswith("left")) == found


def test_who_has_left_and_come_back() -> None:
    """Who is in again has not just left."""
    events = stays("x m: a start 2000, end 1 May 2013; y m: a start 1 July 2013; z n: a start 2000, end 1 June 2013")
    (held,) = findings(events + figures(f="members(r) = a 99, as_of 1 August 2013"))
    assert held.argument[-1] == "left in the year before: n [3]"


def test_any_order() -> None:
    """Counts and events in any order are found alike, word for word."""
    claims = ["a 9, as_of 2013", "b 10, as_of 2014", "a 10, as_of 2015", "c 1, as_of 2013", "d 9, as_of 2013, at 2"]
    events = ["x m: a start 2000 | b start 2001 | c start after y", "y n: b start 1 May 2013", "z m: a start 2012"]

    def found(random: Random) -> tuple[object, ...]:
        mixed = []
        for event in random.sample(events, 3):
            head, _, told = event.partition(": ")
            each = told.split(" | ")
            mixed.append(f"{head}: {' | '.join(random.sample(each, len(each)))}")
        text = stays("; ".join(mixed)) + figures(f="members(r) = " + " | ".join(random.sample(claims, 5)))
        (one,) = [f for f in findings(text) if f.rule == "count-conflict"]
        return one.message, one.argument, one.fingerprint, [(c.subject, c.source) for c in one.claims]

    assert all(found(Random(seed)) == found(Random(0)) for seed in range(1, 10))
