"""Who is in a register where sources are at odds over when it began or ended."""

from __future__ import annotations

import pytest

from stays import argument, named


@pytest.mark.parametrize(
    ("claims", "counts"),
    [
        # one publisher against another: both days may be
        ("a start 2010 | b start 2014", ("0", "0 to 1", "0 to 1", "1")),
        ("a start 2010 | again start 2010 | b start 2014", ("0", "0 to 1", "0 to 1", "1")),
        ("a start 2010 | b start 2012 | c start 2014", ("0", "0 to 1", "0 to 1", "1")),
        # two against one
        ("a start 2010 | c start 2010 | b start 2014", ("0", "1", "1", "1")),
        ("b start 2014 | again start 2010 | a start 2010 | d start 2014", ("0", "0", "0", "1")),
        ("a start 2010 | b start 2010 | a start 2014", ("0", "1", "1", "1")),
        # two against two, and one
        ("a start 2010 | b start 2010 | c start 2012 | d start 2012 | old start 2007", ("0", "0 to 1", "1", "1")),
        # the ends of stays likewise
        ("a start 2000 | a end 2010 | b end 2014", ("1", "0 to 1", "0 to 1", "0")),
        ("a start 2000 | a end 2010 | b end 2014 | c end 2014", ("1", "1", "1", "0")),
        ("a start 2000 | a end 2010 | b end 2014 | c end 2010", ("1", "0", "0", "0")),
    ],
)
def test_most_publishers_decide(claims: str, counts: tuple[str, ...]) -> None:
    """A contested day is read as most publishers tell it, and as all camps do that have as many."""
    assert tuple(named(f"x m: {claims}", time) for time in ("2009", "2011", "2013", "2015")) == counts


@pytest.mark.parametrize(
    ("claims", "counts"),
    [
        # what the camp has in common: June, 2 May
        ("a start 2012 | b start June 2012 | c start 2016", {"1 May 2012": "0", "31 May 2012": "0 to 1", "2013": "1"}),
        ("a start 1 May 2012 | b start 3 May 2012 | c start 2016", {"1 May 2012": "0", "2 May 2012": "1"}),
        # each meets the next, yet the third not the first: two camps of one voice, and the common year has two
        (
            "c start 2014 to 2016 | d start 2020 | a start 2010 to 2012 | b start 2012 to 2014",
            {"2011": "0", "1 July 2012": "0 to 1", "1 January 2013": "1", "2016": "1"},
        ),
        # who can join either of two camps joins the earlier one, whatever the order of the record
        (
            "a start 2010 to 2014 | b start 2014 to 2016 | c start 2010 | d start 2020",
            {"2009": "0", "1 January 2011": "1", "2013": "1"},
        ),
    ],
)
def test_what_a_camp_agrees_on(claims: str, counts: dict[str, str]) -> None:
    """A camp is of claims that can all be right at once, and is read as the days that they have in common."""
    assert {day: named(f"x m: {claims}", day) for day in counts} == counts


def test_tension_is_no_contest() -> None:
    """Days that part only to the letter leave what both allow, however many tell one of them."""
    events = "x m: a start 2000 | a end 2 May 2012 | b end 4 May 2012 | c end 4 May 2012"
    assert [named(events, f"{day} May 2012") for day in (2, 3, 4)] == ["1", "0 to 1", "0"]


SLIPS = "a start 2012, at 1 | a start 2016, at 2 | b start 2014 | c start 2014"


@pytest.mark.parametrize(
    ("prefer", "counts"),
    [
        ("a", ("0 to 1", "0 to 1", "1")),  # it tells two days itself
        ("{source: a, at: '1'}", ("1", "1", "1")),
        ("{source: a, at: '2'}", ("0", "0", "1")),
        ("b", ("0", "1", "1")),
        ("d", ("0", "1", "1")),  # tells nothing here: most publishers decide
    ],
)
def test_a_judgement_prefers(prefer: str, counts: tuple[str, ...]) -> None:
    """A contested day is read as the preferred source tells it, at the place in it where one is named."""
    judged = f"resolutions: [{{rule: date-conflict, subject: x, prefer: {prefer}, because: seen}}]\n"
    assert tuple(named(f"x m: {SLIPS}", time, rest=judged) for time in ("2013", "2015", "2017")) == counts


def test_a_judgement_on_another_event() -> None:
    """What is preferred for one event decides nothing of another."""
    events = "x m: a start 2012 | b start 2016; y n: a start 2012 | b start 2016"
    judged = "resolutions: [{rule: date-conflict, subject: x, prefer: a, because: seen}]\n"
    assert argument(events, "2014", rest=judged) == ("1 to 2", "surely in for 2014: m [2]", "perhaps in: n [3]")


def test_two_claims_of_the_preferred_source() -> None:
    """Of two claims of the preferred source that can both be right, the days in common are read."""
    events = "x m: a start 2012 | a start May 2012 | b start 2016"
    judged = "resolutions: [{rule: date-conflict, subject: x, prefer: a, because: seen}]\n"
    assert [named(events, day, rest=judged) for day in ("1 March 2012", "1 July 2012")] == ["0", "1"]


# Chains of claims that cannot all hold

CHAIN = "x m: a start 1 April 2008 | b end 2010 | c lasts about 6 years"  # 4 to 8 years


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("31 December 2001", "0"),
        ("1 January 2002", "0 to 1"),  # eight years before it ended at the earliest
        ("1 April 2008", "0 to 1"),
        ("2 April 2008", "1"),
        ("31 December 2009", "1"),
        ("1 January 2010", "0 to 1"),
        ("2 April 2016", "0 to 1"),  # eight years after it began at the latest, on that day perhaps still
        ("3 April 2016", "0"),
    ],
)
def test_a_chain_of_claims_leaves_its_rival_days_open(day: str, count: str) -> None:
    """Where a start, an end and a length cannot all be, a member may be in on the days that each of them allows."""
    assert named(CHAIN, day) == count


@pytest.mark.parametrize(
    ("claims", "function", "counts"),
    [
        # a term of one to three years between 2008 and 2016
        (
            "a start 2008 | b end 2016 | c lasts 2 years", "joined",
            {"2016-01-01/2016-06-01": "0 to 1", "2016-01-02/2016-06-01": "0"},
        ),
        (
            "a start 2008 | b end 2016 | c lasts 2 years", "left",
            {"2008-06-01/2008-12-30": "0", "2008-06-01/2008-12-31": "0 to 1"},
        ),
        # an end before the start
        (
            "a start 1 May 2014 | b end 1 May 2010", "joined",
            {"2014-05-02/2014-06-01": "0 to 1", "2014-05-03/2014-06-01": "0"},
        ),
        (
            "b start 1 May 2014 | a end 1 May 2010", "left",
            {"2010-04-01/2010-04-29": "0", "2010-04-01/2010-04-30": "0 to 1"},
        ),
    ],
)  # fmt: skip
def test_the_rival_days_of_a_chain(claims: str, function: str, counts: dict[str, str]) -> None:
    """The day that a claim set aside would give a start or an end is one on which it may have been."""
    assert {time: named(f"x m: {claims}", time, f"{function}(r)") for time in counts} == counts


def test_a_chain_that_parts_only_to_the_letter() -> None:
    """Claims that a careful reader can hold together leave no day open."""
    assert named("x m: a start 1 April 2008 | b end 1 July 2010 | c lasts almost 2 years", "2009") == "1"


def test_a_rival_day_that_counts_from_what_stands() -> None:
    """Of a claim only the order is set aside: what it dates besides stands, and contests the day counted from it."""
    events = "q: c start 2013, end before x; x m: a start 2010"
    assert [named(events, time) for time in ("2009", "2012")] == ["0", "0 to 1"]


def test_a_judged_chain() -> None:
    """A judgement on such an event closes the days that it sets aside."""
    judged = "resolutions: [{rule: timeline-contradiction, subject: x, prefer: a, because: seen}]\n"
    assert [named(CHAIN, time, rest=judged) for time in ("2005", "2009", "2012")] == ["0", "1", "0"]


@pytest.mark.parametrize(
    ("time", "found"),
    [
        ("1999", ("0", "surely in for 1999: nobody")),
        ("2009", ("0 to 1", "surely in for 2009: nobody", "perhaps in: k [2]")),
        ("2012", ("0 to 2", "surely in for 2012: nobody", "perhaps in: k [2], m [3]")),
        ("2015", ("0 to 1", "surely in for 2015: nobody", "perhaps in: m [2]")),
    ],
)
def test_an_order_at_odds_with_dates(time: str, found: tuple[str, ...]) -> None:
    """Where one is said to follow the other against their dates, either may have been in earlier or later."""
    assert argument("q k: c start 2000, end 2013; x m: a start 2010 | b start after q", time) == found


DISPUTED_START = "x m: a start 6 October 2008, end 10 June 2009 | b start 3 October 2008"


def test_only_what_is_disputed_is_set_aside() -> None:
    """A claim whose start is disputed still tells the end: the register knows when the stay was over."""
    assert [named(DISPUTED_START, day) for day in ("1 October 2008", "1 May 2009", "1 July 2009")] == ["0", "1", "0"]
