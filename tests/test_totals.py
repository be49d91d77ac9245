"""Totals of what happened: parts and wholes, totals by a day, and those that cannot all be true."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtimeline.rules.figures.totals import Stretch, Total, clashes, hold
from govtimeline.saying.amount import Range
from govtimeline.saying.when import Span
from stays import figures, findings, stays, told, written_at


def cumulative(*claims: str) -> str:
    """The section of one figure that counts what happened, in shorthand."""
    return figures(f=" | ".join(claims)).replace("    claims:", "    cumulative: true\n    claims:")


def clash(*claims: str, events: str = "") -> str:
    """What is found in totals, in short."""
    return "; ".join(f"{f.severity} {f.rule}: {f.message}" for f in findings(events + cumulative(*claims)))


def test_a_part_that_is_more_than_the_whole() -> None:
    """A part that is more than the whole that contains it is an error, with both, and either would settle it."""
    text = cumulative("a 736, as_of 2000 to 2015", "b 700, as_of 1999 to 2015")
    (found,) = findings(text)
    assert told(found) == (
        "error total-conflict f: “The f” is told as 736 for 2000–2015, yet as 700 for 1999–2015, which contains it",
        ("[1] tells 736 for 2000–2015", "[2] tells 700 for 1999–2015", "the time of [1] lies within that of [2]"),
        "a b",
        [],
        (1, 2),
    )
    assert written_at(found, text) == "736, as_of: 2000 to 2015}"
    assert found.hint == "mend a value or the time it is for; what counts something else is another figure"


def test_parts_that_add_up_to_more() -> None:
    """Parts that lie apart and add up to more than the whole are told with their sum."""
    parts = ("b 300, as_of 2000 to 2004", "c 500, as_of 2006 to 2010")
    (found,) = findings(cumulative("a 700, as_of 1999 to 2015", *parts))
    assert told(found)[:2] == (
        "error total-conflict f: “The f” is told as 300 for 2000–2004 and 500 for 2006–2010, yet as 700 for 1999–2015,"
        " which contains them",
        (
            "[1] tells 300 for 2000–2004", "[2] tells 500 for 2006–2010", "[3] tells 700 for 1999–2015",
            "[1] [2] lie apart from each other, and come to at least 800",
            "the time of [1] [2] lies within that of [3]",
        ),
    )  # fmt: skip
    assert found.repairs == (1, 2, 3)


def test_parts_that_cover_the_whole() -> None:
    """A whole that is more than the parts that cover it is told with what these leave for it."""
    (found,) = findings(cumulative("a 150, as_of by 2015", "b 100, as_of 31 December 2010", "c 40, as_of 2011 to 2015"))
    assert told(found)[:2] == (
        "error total-conflict f: “The f” is told as 150 by 2015, yet as 100 by 31 Dec 2010 and 40 for 2011–2015,"
        " which together contain it",
        (
            "[1] tells 150 by 2015", "[2] tells 100 by 31 Dec 2010", "[3] tells 40 for 2011–2015",
            "[2] [3] together take in all of that time, and come to at most 140",
        ),
    )  # fmt: skip


def test_a_total_that_shrinks() -> None:
    """A total by a day that is less by a later one is told as what it is."""
    assert clash("a 650", "b 700, as_of 1 May 2010") == (
        "error total-conflict: “The f” is told as 700 by 1 May 2010, yet as 650 by 15 Jun 2020: a total does not shrink"
    )


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        (
            ("a 500, as_of today, told 10 March 2019", "b 450, as_of today, told 12 April 2020"),
            "500 by 10 Mar 2019, yet as 450 by 12 Apr 2020: a total does not shrink",
        ),
        (
            ("a 500, as_of yesterday, told 10 March 2019", "b 450, as_of today"),
            "500 by 9 Mar 2019, yet as 450 by 15 Jun 2020: a total does not shrink",
        ),
        (
            ("a 500, as_of end of last year, told 10 March 2019", "b 450, as_of 31 May 2020"),
            "500 by Sep–Dec 2018, yet as 450 by 31 May 2020: a total does not shrink",
        ),
        (
            ("a 500, as_of last year, told 10 March 2019", "b 450, as_of 2017 to 2019"),
            "500 for 2018, yet as 450 for 2017–2019, which contains it",
        ),
        (
            ("a 500, as_of since last year, told 10 March 2019", "b 450, as_of since 2017, told 10 May 2019"),
            "500 since 2018, yet as 450 since 2017, which contains it",
        ),
    ],
)
def test_times_that_count_from_their_telling(claims: tuple[str, ...], said: str) -> None:
    """"Today" and "last year" are told with the days that these were when somebody said so."""
    assert clash(*claims) == f"error total-conflict: “The f” is told as {said}"


def test_several_clashes_are_one_finding() -> None:
    """There is one finding a figure, with all the totals that clash."""
    (found,) = findings(
        cumulative("a 9, as_of 2001", "b 5, as_of 2000 to 2002", "c 8, as_of 2011", "d 3, as_of 2010 to 2012")
    )
    assert found.message == (
        "“The f” is told as 8 for 2011, yet as 3 for 2010–2012, which contains it; and as 9 for 2001, yet as 5 for"
        " 2000–2002, which contains it"
    )
    assert found.repairs == ()


def test_parts_over_one_another() -> None:
    """Parts that overlap may come to more than the whole, but not to more than what takes in each as often."""
    assert clash("a 80, as_of 2000 to 2005", "b 80, as_of 2003 to 2009", "c 100, as_of 2000 to 2009") == ""
    parts = ("a 80, as_of 2000 to 2005", "b 80, as_of 2003 to 2009")
    (found,) = findings(cumulative(*parts, "c 100, as_of 2000 to 2009", "d 30, as_of 2003 to 2005"))
    assert found.argument[-2:] == (
        "[1] [2] come to at least 160",
        "[3] [4] together take in each day of these as often as they do, and come to at most 130",
    )


def test_less_than_nothing() -> None:
    """What happened cannot be fewer than none."""
    assert clash("a -5, as_of 2013") == "error total-conflict: “The f” is told as -5 for 2013, fewer than none"


YES = "error total-conflict"


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        (("a 700, as_of 2000 to 2015", "b 700, as_of 1999 to 2015"), ""),
        (("a 701, as_of 2000 to 2015", "b 700, as_of 1999 to 2015"), YES),
        (("a 736, as_of 2000 to 2016", "b 700, as_of 1999 to 2015"), ""),  # it is no part
        (("a 736, as_of 1998 to 2000", "b 700, as_of 1999 to 2015"), ""),
        (("a 300, as_of 2000 to 2004", "b 400, as_of 2005 to 2010", "c 700, as_of 2000 to 2010"), ""),
        (("a 300, as_of 2000 to 2004", "b 401, as_of 2005 to 2010", "c 700, as_of 2000 to 2010"), YES),
        (("a 300, as_of 2000 to 2004", "b 399, as_of 2005 to 2010", "c 700, as_of 2000 to 2010"), YES),  # they cover it
        (("a 300, as_of 2000 to 2004", "b 399, as_of 2006 to 2010", "c 700, as_of 2000 to 2010"), ""),
        # by a day
        (("a 700, as_of 1 May 2010", "b 700, as_of 2 May 2010"), ""),
        (("a 701, as_of 1 May 2010", "b 700, as_of 2 May 2010"), YES),
        (("a 700, as_of 15 June 2020", "b 699"), "error value-conflict"),  # one time in two wordings
        (("a 10, as_of 2009", "b 9, as_of end of 2009"), ""),  # perhaps in its autumn
        (("a 10, as_of 2008", "b 9, as_of end of 2009"), YES),
        (("a 10, as_of 2009", "b 9, as_of start of 2009"), ""),
        (("a 10, as_of 2009", "b 9, as_of by 2009"), ""),  # perhaps by its start
        (("a 10, as_of 2009", "b 9, as_of by 2010"), YES),
        (("a 10, as_of 2009", "b 9, as_of before 2010"), YES),
        (("a 10, as_of 2009", "b 9, as_of before 2009"), ""),
        (("a 10, as_of before 2010", "b 9, as_of 1 January 2010"), YES),  # by its eve
        (("a 10, as_of by 2010", "b 9, as_of 1 January 2010"), ""),
        (("a 10, as_of 2009", "b 9, as_of until 2010"), YES),
        (("a 10, as_of 2009", "b 9, as_of since 2008"), YES),
        (("a 10, as_of 2009", "b 9, as_of since 2009"), ""),  # begun in it
        (("a 10, as_of since 2008", "year 12, as_of since 2007"), ""),  # each up to its own telling
        (("year 12, as_of since 2008", "a 10, as_of since 2007"), YES),
        (("a 10, as_of 2020", "b 5"), YES),  # what is told so far
        (("a 10, as_of 2020", "old 5"), ""),
        # by their amounts
        (("a about 700, as_of 2000 to 2015", "b 660, as_of 1999 to 2015"), "warning total-conflict"),
        (("a about 700, as_of 2000 to 2015", "b 665, as_of 1999 to 2015"), ""),
        (("a about 700, as_of 2000 to 2015", "b 594, as_of 1999 to 2015"), YES),
        (("a more than 700, as_of 2000 to 2015", "b 700, as_of 1999 to 2015"), YES),
        (("a at least 700, as_of 2000 to 2015", "b 700, as_of 1999 to 2015"), ""),
        (("a 736, as_of 2000 to 2015", "b more than 700, as_of 1999 to 2015"), ""),
        (("a £1.5m, as_of 2014", "b £1.4m, as_of 2013 to 2014"), ""),  # both of £1.45m, rounded either way
        (("a £1.5m, as_of 2014", "b £1.3m, as_of 2013 to 2014"), YES),
        (("a £1.5m, as_of 2014", "b $1.3m, as_of 2013 to 2014"), ""),
        (("a £1.5m, as_of 2014", "b £1.45m, as_of 2013 to 2014"), ""),
        # by the edges of their times
        (("a 9, as_of summer 2015", "b 5, as_of 2015"), YES),
        (("a 9, as_of 20 to 30 May 2015", "b 5, as_of summer 2015"), ""),  # which may begin after it
        (("a 9, as_of July 2015", "b 5, as_of summer 2015"), YES),
        (("a 9, as_of Q3 2015", "b 5, as_of July to December 2015"), YES),
        (("a 9, as_of July 2015", "b 5, as_of July to December 2015"), YES),
        (("a 9, as_of early 2015", "b 5, as_of 2015"), ""),  # which may begin before it
        (("a 9, as_of about 2012", "b 5, as_of 2011 to 2013"), "warning total-conflict"),
        (("a 9, as_of about 2012", "b 5, as_of 2010 to 2014"), YES),
        (("a 9, as_of 2012 or 2013", "b 5, as_of 2011 to 2014"), ""),  # a choice is held against nothing
        # a financial year that may be the academic one
        (("a 9, as_of FY 2014-15", "b 5, as_of April 2014 to March 2015"), "error value-conflict"),
        (("a 9, as_of FY 2014-15", "b 5, as_of April 2014 to July 2015"), "note total-conflict"),
        (("a 9, as_of FY 2014-15", "b 5, as_of April 2014 to August 2015"), YES),
        (("a 9, as_of May 2014 to March 2015", "b 5, as_of FY 2014-15"), "note total-conflict"),
        (("a 9, as_of September 2014 to March 2015", "b 5, as_of FY 2014-15"), YES),
        # plans are made anew
        (("a 736, as_of 2000 to 2015, planned true", "b 700, as_of 1999 to 2015, planned true"), ""),
        (("a 736, as_of 2000 to 2015, withdrawn a slip", "b 700, as_of 1999 to 2015"), ""),
    ],
)
def test_what_cannot_hold(claims: tuple[str, ...], found: str) -> None:
    """Totals clash where neither their amounts nor their times leave a way out."""
    assert clash(*claims).partition(":")[0] == found


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        (("a 9, as_of during x", "b 5, as_of 2010 to 2014"), YES),
        (("a 9, as_of 2012 to 2013", "b 5, as_of during x"), YES),
        (("a 9, as_of 2011 to 2013", "b 5, as_of during x"), ""),
        (("a 9, as_of after x.start", "b 5, as_of 2013"), ""),
        (("a 9, as_of after x.start", "b 5, as_of 1 June 2012"), YES),
        (("a 9, as_of after x", "b 5, as_of 1 June 2012"), ""),
    ],
)
def test_tied_to_an_event(claims: tuple[str, ...], found: str) -> None:
    """During an event is all of it, before or after it by then."""
    assert clash(*claims, events=stays("x: a start July 2011, end March 2014")).partition(":")[0] == found


def test_said_of_an_event() -> None:
    """A total that is tied to an event names it."""
    assert clash("a 9, as_of after x", "b 5", events=stays("x: a start July 2011, end March 2014")) == (
        "error total-conflict: “The f” is told as 9 after “The x”, yet as 5 by 15 Jun 2020: a total does not shrink"
    )


def test_only_of_what_happened() -> None:
    """A figure that does not say so counts no totals: its value may fall."""
    assert findings(figures(f="a 700, as_of 1 May 2010 | b 650")) == []


def test_rival_totals_of_one_time() -> None:
    """Of rival values for one time either may be the part; which of them is right is told by its own rule."""
    rivals = ("a 736, as_of 2000 to 2015", "b 690, as_of 2000 to 2015")
    assert clash(*rivals, "c 700, as_of 1999 to 2015").startswith("error value-conflict")
    assert [f.rule for f in findings(cumulative(*rivals, "c 600, as_of 1999 to 2015"))] == [
        "total-conflict", "value-conflict",
    ]  # fmt: skip


def test_any_order_and_wording() -> None:
    """Claims in any order, and in other words, are found alike; the fingerprint knows the times and values."""
    claims = ["a 736, as_of 2000 to 2015", "b 700, as_of 1999 to 2015", "c 900, as_of 31 December 2015", "d 800"]
    (first,) = findings(cumulative(*claims))
    for seed in range(6):
        (found,) = findings(cumulative(*Random(seed).sample(claims, 4)))
        assert (told(found), found.fingerprint) == (told(first), first.fingerprint)
    claims[2:] = ["c 900, as_of 2015-12-31", "d 800, as_of today"]
    (found,) = findings(cumulative(*claims))
    assert found.fingerprint == first.fingerprint
    (found,) = findings(cumulative(*claims, "again 736, as_of between 2000 and 2015"))
    assert found.fingerprint == first.fingerprint
    (other,) = findings(cumulative("a 737, as_of 2000 to 2015", *claims[1:]))
    assert other.fingerprint != first.fingerprint


# Against all histories


def totals(text: list[tuple[int, int, int, int]]) -> list[Total]:
    """Totals of stretches of days, each from one to another (from the beginning where that is 0), with its range."""
    return [
        Total(Stretch(Span(a, a) if a else None, Span(b, b), "", ""), (), Range(lo, hi)) for a, b, lo, hi in text
    ]


stretches = st.tuples(st.integers(0, 4), st.integers(1, 4), st.integers(0, 4), st.integers(0, 2)).map(
    lambda s: (min(s[0], s[1]), s[1], s[2], s[2] + s[3])
)


@given(st.lists(stretches, min_size=1, max_size=5))
def test_holds_where_some_history_does(found: list[tuple[int, int, int, int]]) -> None:
    """Totals can all hold where some history of a few days makes them all, and only there."""
    possible = any(
        all(lo <= sum(history[a : b + 1]) <= hi for a, b, lo, hi in found) for history in product(range(7), repeat=5)
    )
    assert hold(totals(found)) == possible
    made = clashes(totals(found))
    assert bool(made) != possible
    for each in made:
        assert not hold(each.totals)
        for total in each.totals:
            assert hold([other for other in each.totals if other is not total])


@given(st.integers(0, 2**32).map(Random))
def test_true_totals_never_clash(random: Random) -> None:
    """True totals of one history, rounded up or down, are never found wrong."""
    happened = sorted(random.randint(1990, 2019) for _ in range(random.randint(0, 60)))
    claims = []
    for _ in range(random.randint(2, 7)):
        first = random.randint(1988, 2018)
        last = random.randint(first, 2018)
        if random.random() < 0.5:
            true = sum(year <= last for year in happened)
            when = random.choice((f"31 December {last}", f"end of {last}", f"before {last + 1}"))
        else:
            true = sum(first <= year <= last for year in happened)
            when = random.choice((f"{first} to {last}", f"about {first} to {last}"))
        value = random.choice((f"{true}", f"at least {max(0, true - 3)}", f"up to {true + 2}", f"about {true}"))
        claims.append(f"{random.choice('abc')} {value}, as_of {when}")
    assert [f.message for f in findings(cumulative(*claims)) if f.rule == "total-conflict"] == []


def test_of_many_totals() -> None:
    """A long series that rises is read, and the one total in it that falls is found."""
    claims = [f"a {1000 + n}, as_of {1 + n % 28} May {1900 + n // 4}" for n in range(400) if n % 4 == 0]
    assert clash(*claims) == ""
    assert clash(*claims, "b 1, as_of 1 June 1950").startswith("error total-conflict")
