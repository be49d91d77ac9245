"""Rival values of figures and attributes: in any words, for times that are one, may be one, or share a day."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from stays import figures, findings, stays, told


def found_in(text: str) -> list[str]:
    """What is found in a record, in short."""
    return [f"{f.severity} {f.rule}: {f.message}" for f in findings(text)]


def over(which: str, text: str) -> str:
    """A section of figures of which the first says over which days of a period it holds."""
    return text.replace("    claims:", f"    over: {which}\n    claims:", 1)


# Numbers in any words


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        ("8", "eight", ""),
        ("8", "8.0", ""),
        ("8", "8.4", ""),
        ("8", "9", "error"),
        ("8", "8.6", "error"),
        ("fifteen", "15", ""),
        ("twenty-one", "21", ""),
        ("twenty one", "21", ""),
        ("a hundred", "100", ""),
        ("a dozen", "12", ""),
        ("half", "50%", ""),
        ("about half", "50 per cent", ""),
        ("half", "60%", "error"),
        ("half", "full", "error"),
        ("a hundred", "101", "error"),
        ("£1.5m", "£1.5 million", ""),
        ("£1.5m", "£1500k", ""),
        ("£1.5m", "£1.6m", "error"),
        ("£1.5m", "$1.5m", "error"),
        ("50 per cent", "50%", ""),
        ("fifty per cent", "50%", ""),
        ("about 50%", "50%", ""),
        ("about 50%", "57%", "warning"),
        ("about 50%", "58%", "error"),
        ("45%", "43%", "note"),
        ("44%", "43%", "error"),
        ("5 to 7", "6", ""),
        ("5 to 7", "8", "error"),
        ("5-2", "5-3", "error"),  # a vote, not from five to two
        ("1-2", "2-2", "error"),
        ("Grade two", "grade  2", ""),
        ("grade two", "grade 3", "error"),
        ("good", "8", "error"),
        ("10/7/2008", "10/8/2008", "error"),
    ],
)
def test_numbers_in_attributes(one: str, other: str, severity: str) -> None:
    """Numbers that sources say of an event agree as amounts do, and are at odds as gravely."""
    text = stays(f"x: a date 2013, says {{size: '{one}'}} | b date 2013, says {{size: '{other}'}}")
    assert [f.severity for f in findings(text) if f.rule == "value-conflict"] == [severity] * bool(severity)


def test_numbers_in_camps() -> None:
    """Those that tell one number in other words stand together, and of three no vague one hides the rivals."""
    claims = "a says {size: about 50%} | b says {size: 50 per cent} | c says {size: 61%} | d says {size: 50%}"
    (found,) = findings(stays(f"x: {claims}"))
    assert told(found) == (
        "error value-conflict x: “50 per cent” and “61%” are told as the size of “The x”",
        ("[1] [2] [3] say size: 50 per cent", "[4] says size: 61%"),
        "b d a c",
        [("50 per cent", (1, 2, 3), 3), ("61%", (4,), 1)],
        (4,),
    )


@pytest.mark.parametrize(
    ("claims", "repairs"),
    [
        # the second agrees with both, so that the loss of either of the others leaves all agreed
        ("a 10 to 20 | b 15 to 30 | c 25 to 40", {"a", "c"}),
        ("a 10 to 20 | b 12 to 13 | c 25 to 40", {"c"}),
        ("a 10 | b 20 | c 10", {"b"}),
        ("a 10 | b 20", {"a", "b"}),
        ("a 10 | b 20 | c 30", set()),
        ("a 10 | b 20 | c 10 | d 20", set()),
    ],
)
def test_all_that_would_settle_it(claims: str, repairs: set[str]) -> None:
    """Each claim without which the others agree is told, in whichever camp it stands."""
    (found,) = findings(figures(f=claims))
    assert {found.claims[number - 1].source for number in found.repairs} == repairs


def test_all_that_would_settle_an_attribute() -> None:
    """The same of attributes."""
    said = "a says {size: 10 to 20} | b says {size: 15 to 30} | c says {size: 25 to 40}"
    (found,) = findings(stays(f"x: {said}"))
    assert [found.claims[number - 1].source for number in found.repairs] == ["a", "c"]


# What names a finding


def name_of(text: str) -> str:
    """The fingerprint of the one finding in a record."""
    (found,) = findings(text)
    return found.fingerprint


FIVE = "a 5, as_of 31 March 2018 | b 6, as_of 31 March 2018"


@pytest.mark.parametrize(
    "claims",
    [
        "a five, as_of 31 March 2018 | b 6, as_of 31 March 2018",
        "a 5.0, as_of 2018-03-31 | b six, as_of Saturday 31 March 2018",
        "b 6, as_of 2018-03-31 | a 5, as_of 31 March 2018 | again 5, as_of 31st of March 2018",
        "a 5, as_of 31 March 2018 | b 6, as_of 31 March 2018 | c about 5, as_of 31 March 2018",
        "a 5, as_of 31 March 2018 | b 6, as_of 31 March 2018 | c 1 to 5, as_of 31 March 2018",
        "a 5, as_of 31 March 2018 | b 6, as_of 31 March 2018 | c almost 5, as_of 31 March 2018",
        "a 5, as_of today, told 31 March 2018 | b 6, told 31 March 2018",
    ],
)
def test_words_change_no_fingerprint(claims: str) -> None:
    """Another wording of a value or of its time, and one more that agrees, leave a finding its name."""
    assert name_of(figures(f=claims)) == name_of(figures(f=FIVE))


@pytest.mark.parametrize(
    "claims",
    [
        "a 5, as_of 31 March 2018, planned true | b 6, as_of 31 March 2018, planned true",
        "a 5, as_of 30 March 2018 | b 6, as_of 30 March 2018",
        "a 5, as_of March 2018 | b 6, as_of March 2018",
        "a 5, as_of 31 March 2018 | b 7, as_of 31 March 2018",
        "a £5, as_of 31 March 2018 | b £6, as_of 31 March 2018",
        "a 5 | b 6",
    ],
)
def test_what_a_fingerprint_knows(claims: str) -> None:
    """Another time, another value, and a plan of the same are findings of their own."""
    assert name_of(figures(f=claims)) != name_of(figures(f=FIVE))


def test_fingerprints_of_plain_words() -> None:
    """The names that judgements know such findings by."""
    assert name_of(figures(f="a 5, as_of 2013 | b 6, as_of 2013")) == "48088e17b7211050"
    assert name_of(figures(f="a £3m, as_of 31 March 2018 | b £4m, as_of 31 March 2018")) == "e2241c13fc142a46"
    assert name_of(stays("x: a says {grade: Good} | b says {grade: poor}")) == "08d7537ec33e9b1a"


@pytest.mark.parametrize("planned", ["", ", planned true"])
def test_words_change_no_fingerprint_of_an_attribute(planned: str) -> None:
    """Attributes too: numbers in other words, but not a plan of the same."""
    one = name_of(stays(f"x: a says {{size: eight}}{planned} | b says {{size: 50 per cent}}{planned}"))
    assert name_of(stays(f"x: b says {{size: 50%}}{planned} | a says {{size: 8.0}}{planned}")) == one
    other = ", planned true" if not planned else ""
    assert name_of(stays(f"x: a says {{size: 8}}{other} | b says {{size: 50%}}{other}")) != one


def test_any_order() -> None:
    """Claims in any order are found alike, word for word."""
    claims = ["a 5 | a 5, at 2", "b about 5", "c 7", "d 6.9", "again 9"]
    says = ["a says {size: 5}", "b says {size: five}", "c says {size: big}", "d says {size: about 7}"]

    def found(random: Random) -> list[object]:
        text = stays("x: " + " | ".join(random.sample(says, len(says))))
        text += figures(f=" | ".join(random.sample(claims, len(claims))))
        return [(told(f), f.fingerprint) for f in findings(text)]

    first = found(Random(0))
    assert len(first) == 2
    assert all(found(Random(seed)) == first for seed in range(1, 20))


# Times that may be the same


NEAR = "note value-conflict: “The f” is told as {} for times that may be the same"


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ("a 11, as_of March 2015 | b 12, as_of 31 March 2015", "11 and 12"),
        ("a 12, as_of 31 March 2015 | b 11, as_of March 2015", "11 and 12"),
        ("a 11, as_of end of March 2015 | b 12, as_of 31 March 2015", "11 and 12"),
        ("a 11, as_of end of March 2015 | b 12, as_of March 2015", "11 and 12"),
        ("a 11, as_of end of March 2015 | b 12, as_of 31 March 2015 | c 13, as_of March 2015", "11 and 12 and 13"),
        ("a 11, as_of end of March 2015 | b 11, as_of 31 March 2015 | c 13, as_of March 2015", "11 and 13"),
        ("a 11, as_of March 2015, planned true | b 12, as_of 31 March 2015, planned true", None),
        # about a day, which may be another
        ("a 11, as_of 31 March 2015 | b 12, as_of about 31 March 2015", "11 and 12"),
        ("a 11, as_of 31 March 2015 | b 12, as_of 31 March 2015?", "11 and 12"),
        ("a 11, as_of about 31 March 2015 | b 12, as_of about 31 March 2015", "11 and 12"),
        ("a 11, as_of about 31 March 2015 | b 12, as_of about 1 April 2015", "11 and 12"),
        ("a 11, as_of about 20 March 2015 | b 12, as_of March 2015", "11 and 12"),
        ("a 11, as_of about 31 March 2015 | b about 11, as_of about 31 March 2015", ""),
        ("a 11, as_of about 31 March 2015 | b 12, as_of 2 April 2015", ""),
        # what agrees, or may
        ("a 11, as_of March 2015 | b 11.2, as_of 31 March 2015", ""),
        ("a about 11, as_of March 2015 | b 12, as_of 31 March 2015", ""),
        ("a 11, as_of March 2015 | b 12, as_of 31 March 2015 | c 11, as_of 1 March 2015", ""),
        # other times, and longer ones
        ("a 11, as_of March 2015 | b 12, as_of 1 April 2015", ""),
        ("a 11, as_of March 2015 | b 12, as_of April 2015", ""),
        ("a 11, as_of 2015 | b 12, as_of 31 March 2015", ""),
        ("a 11, as_of 1 March to 1 April 2015 | b 12, as_of 31 March 2015", ""),
        ("a 11, as_of 2 March to 1 April 2015 | b 12, as_of 31 March 2015", "11 and 12"),
        ("a 11, as_of 30 March 2015 | b 12, as_of 31 March 2015", ""),
        ("a 11, as_of March 2015, planned true | b 12, as_of 31 March 2015", ""),
        ("a 11, as_of March or May 2015 | b 12, as_of 31 March 2015", ""),
        ("a 11, as_of 10 or 12 March 2015 | b 12, as_of 12 March 2015", ""),
    ],
)
def test_times_that_may_be_the_same(claims: str, found: str | None) -> None:
    """Values for a month, and for a day or a part of it, or for about a day, are a note where they are not one."""
    text = figures(f=claims)
    if found is None:
        assert found_in(text) == [NEAR.format("11 and 12").replace("told", "planned")]
    else:
        assert found_in(text) == [NEAR.format(found)] * bool(found)


def test_a_note_on_times_that_may_be_the_same() -> None:
    """It tells each value with its time, and what would settle it."""
    (found,) = findings(figures(f="b 11, as_of March 2015 | c 11, as_of end of March 2015 | a 12, as_of 31 March 2015"))
    assert told(found) == (
        "note value-conflict f: “The f” is told as 11 and 12 for times that may be the same",
        ("[1] tells 11, for end of Mar 2015", "[2] tells 12, for 31 Mar 2015"),
        "c a",
        [("11", (1,), 1), ("12", (2,), 1)],
        (1, 2),
    )
    assert found.hint == (
        "if they are of one day, compare the excerpts with their sources; if not, say both times to the day"
    )


@pytest.mark.parametrize("equals", ["joined(r)", "members(r)", "left(r) / 2"])
def test_of_what_changes_from_day_to_day(equals: str) -> None:
    """A count of members may change within the month, and who came in or left on a day is no more than in its month."""
    text = figures(f=f"{equals} = a 11, as_of March 2015 | b 12, as_of 31 March 2015")
    assert [f for f in findings(text) if f.rule == "value-conflict"] == []
    total = figures(f="a 11, as_of 31 March 2015 | b 3, as_of March 2015")
    assert findings(total.replace("    claims:", "    cumulative: true\n    claims:")) == []


# On some day, and on every day


def test_of_some_day() -> None:
    """Two counts of members for one year may both be true, each on some day of it; for one day they cannot."""
    events = stays("x m: a start 2000; y n: a start 1 May 2004; z o: a start 1 July 2004")
    assert found_in(events + figures(f="members(r) = a 1, as_of 2004 | b 3, as_of 2004")) == []
    assert found_in(events + figures(f="members(r) = a 3, as_of 1 August 2004 | b three, as_of 1 August 2004")) == []
    about = "members(r) = a {}, as_of about 1 July 2004 | b {}, as_of about 1 July 2004"
    assert found_in(events + figures(f=about.format(2, 3))) == []
    assert found_in(events + figures(f=about.format(2, 4))) == [
        "warning count-conflict: “The f” is stated as 4, one more than the record names"
    ]
    rivals = figures(f="members(r) = a 3, as_of 1 August 2004 | b 4, as_of 1 August 2004")
    assert found_in(events + rivals)[0] == "error value-conflict: “The f” is told as 3 and 4 for the same time"
    count = "members(r) = a 1, as_of 2004 | b 3, as_of 2004"
    assert found_in(events + figures(f="g / 4 = a 25%, as_of 2004 | b 75%, as_of 2004", g=count)) == []


SHARED = "1 and 3 for times that share a day"


@pytest.mark.parametrize(
    ("which", "claims", "found"),
    [
        ("some day", "a 1, as_of 2004 | b 3, as_of 2004", ""),
        ("some day", "a 1, as_of 1 May 2004 | b 3, as_of 1 May 2004", "1 and 3 for the same time"),
        ("some day", "a 1, as_of May 2004 | b 3, as_of 1 May 2004", ""),
        ("every day", "a 1, as_of 2004 | b 3, as_of 2004", "1 and 3 for the same time"),
        ("every day", "a 1, as_of 2004 | b 3, as_of 1 May 2004", SHARED),
        ("every day", "a 1, as_of 2004 | b 3, as_of 31 December 2004", SHARED),
        ("every day", "a 1, as_of 2004 | b 3, as_of about 1 May 2004", SHARED),
        ("every day", "a 1, as_of 2004 | b 3, as_of about 31 December 2004", ""),
        ("every day", "a 1, as_of about 1 May 2004 | b 3, as_of about 1 May 2004", ""),
        ("every day", "a 1, as_of 2004 | b 3, as_of 1 January 2005", ""),
        ("every day", "a 1, as_of 2004 | b 3, as_of 31 December 2004 to 9 May 2005", SHARED),
        ("every day", "a 1, as_of 2004 | b 3, as_of 1 January to 9 May 2005", ""),
        ("every day", "a 1, as_of 2004 | b 3, as_of December 2004 to May 2005", SHARED),
        ("every day", "a 1, as_of 2004 | b 3, as_of 2005", ""),
        ("every day", "a 1, as_of 2004 | b 3, as_of 2005 | c 3, as_of 2004 to 2005", SHARED),
        ("every day", "a 1, as_of 2004 | b 3, as_of 2004, planned true", ""),
        ("every day", "a 1, as_of 2004 | b 1, as_of May 2004 | c about 1, as_of 2003 to 2005", ""),
    ],
)
def test_over(which: str, claims: str, found: str) -> None:
    """A value for some day of a period leaves room for another; one for every day must be that of each day in it."""
    assert found_in(over(which, figures(f=claims))) == [
        f"error value-conflict: “The f” is told as {found}"
    ] * bool(found)  # fmt: skip


def test_counts_that_may_change() -> None:
    """Two counts for one period are a note where the figure does not say of which days of it they are."""
    text = figures(f="a 3, as_of 2013 | b 4, as_of 2013")
    (found,) = findings(text)
    assert told(found)[:2] == (
        "note value-conflict f: “The f” is told as 3 and 4 for the same time",
        (
            "[1] tells 3, for 2013", "[2] tells 4, for 2013",
            "each may be true of some day of that time, as long as the figure does not say `over: every day`",
        ),
    )  # fmt: skip
    assert found.hint == (
        "say `over: every day` where it holds on each, `over: some day` where it may change, or `cumulative: true`"
        " where it counts what happened"
    )
    assert found_in(text.replace("    claims:", "    cumulative: true\n    claims:"))[0].startswith("error")
    moves = findings(figures(f="joined(r) = a 3, as_of 2013 | b 4, as_of 2013"))
    assert [f.severity for f in moves if f.rule == "value-conflict"] == ["error"]


def test_values_for_every_day() -> None:
    """Who is at odds over a shared day is told with each time, and nobody else."""
    text = over("every day", figures(f="a 1, as_of 2004 | b 3, as_of May 2004 | c 5, as_of 2005 | d 1, as_of 2003"))
    (found,) = findings(text)
    assert told(found) == (
        "error value-conflict f: “The f” is told as 1 and 3 for times that share a day",
        ("[1] tells 1, for 2004", "[2] tells 3, for May 2004"),
        "a b",
        [("1", (1,), 1), ("3", (2,), 1)],
        (1, 2),
    )


def test_so_far() -> None:
    """What is told of a year while it goes on is of the year so far: two tellings may both be true."""
    assert found_in(figures(f="a 3, as_of 2020 | b 5, as_of 2020, told 1 March 2020")) == []
    assert found_in(figures(f="a 3, as_of 2020 | b 5, as_of 2020")) == [
        "note value-conflict: “The f” is told as 3 and 5 for the same time"
    ]


def test_rivals_that_no_order_hides() -> None:
    """Of several claims the finding is one and the same in every order of the record."""
    claims = ("a 5, as_of 2013", "b 6, as_of 2013", "c about 5, as_of 2013", "d 9, as_of 2013")
    made = [[(told(f), f.fingerprint) for f in findings(figures(f=" | ".join(some)))] for some in permutations(claims)]
    assert len(made[0]) == 1
    assert all(each == made[0] for each in made)
