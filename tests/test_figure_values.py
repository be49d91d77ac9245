"""Values that sources state for figures, held against each other and reckoned from each other."""

from __future__ import annotations

import pytest

from stays import figures, findings, stays, told, written_at

# Two values for one time


def rivals(*claims: str) -> list[str]:
    """What is found in claims of one figure, in short."""
    return [f"{f.severity}: {f.message}" for f in findings(figures(f=" | ".join(claims)))]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("a 3, as_of 1 May 2013", "b 4, as_of 1 May 2013", "error: “The f” is told as 3 and 4"),
        ("a 4, as_of 1 May 2013", "b 3, as_of 1 May 2013", "error: “The f” is told as 3 and 4"),
        ("a 3, as_of 1 May 2013", "a 4, as_of 1 May 2013", "error: “The f” is told as 3 and 4"),
        ("a 3, as_of 2013", "b three, as_of 2013", ""),
        # counts for a period may each hold on some day of it
        ("a 3, as_of 2013", "b 4, as_of 2013", "note: “The f” is told as 3 and 4"),
        ("a 3, as_of 2 to 3 May 2013", "b 4, as_of 2 to 3 May 2013", "note: “The f” is told as 3 and 4"),
        ("a 3%, as_of 2013", "b 4%, as_of 2013", "error: “The f” is told as 3% and 4%"),
        ("a 3, as_of 2013", "b 4, as_of 2014", ""),
        ("a 3, as_of 2013", "b 4, as_of 1 May 2013", ""),
        # what was planned and what came out
        ("a 3, as_of 2013", "b 4, as_of 2013, planned true", ""),
        ("a 3, as_of 2013, planned true", "b 4, as_of 2013", ""),
        ("a 3, as_of 1 May 2013, planned true", "b 4, as_of 1 May 2013, planned true",
         "error: “The f” is planned as 3 and 4"),
        ("a 3, as_of 2013", "b 4, as_of 2013, withdrawn a slip", ""),
        # one time in two sets of words
        ("a 3", "b 4", "error: “The f” is told as 3 and 4"),
        ("a 3", "b 4, as_of 15 June 2020", "error: “The f” is told as 3 and 4"),
        ("a 3, as_of 1 May 2013", "year 4, as_of 1 May 2013", "error: “The f” is told as 3 and 4"),
        ("a 3", "year 4", ""),
        ("undated 3", "a 4", ""),
        ("undated 3", "undated 4", ""),
        ("a 3, as_of since 2013", "b 4, as_of since 2013", "note: “The f” is told as 3 and 4"),
        ("a 3, as_of since 2013", "year 4, as_of since 2013", ""),  # each up to its own telling
        ("a 3, as_of before 2013", "b 4, as_of before 2013", ""),  # of any day before
        # a choice of times is not the time that holds them both
        ("a 3, as_of 2012 or 2013", "b 4, as_of 2012 or 2013", "note: “The f” is told as 3 and 4"),
        ("a 3, as_of 2012 or 2013", "b 4, as_of 2012 to 2013", ""),
        ("a 3, as_of May or June 2013", "b 4, as_of May or September 2013", ""),
        # by their letter, and by more than a careful reader would allow
        ("a about 100, as_of 2013", "b 105, as_of 2013", ""),
        ("a about 100, as_of 1 May 2013", "b 106, as_of 1 May 2013", "warning: “The f” is told as about 100 and 106"),
        ("a about 100, as_of 1 May 2013", "b 115, as_of 1 May 2013", "warning: “The f” is told as about 100 and 115"),
        ("a about 100, as_of 1 May 2013", "b 116, as_of 1 May 2013", "error: “The f” is told as about 100 and 116"),
        ("a £3m, as_of 2013", "b $3m, as_of 2013", "error: “The f” is told as £3m and $3m"),
        ("a £3m, as_of 2013", "b 3m, as_of 2013", ""),
    ],
)
def test_two_values(one: str, other: str, found: str) -> None:
    """Two values conflict where both are told, or both planned, for the very same time."""
    assert rivals(one, other) == [f"{found} for the same time"] * bool(found)


def test_several_values() -> None:
    """Values that agree stand together, from the lowest up, and how many publishers they have is told."""
    day = "as_of 1 May 2013"
    text = figures(f=f"d 6, {day} | b five, {day} | again 5, {day} | a 5, {day}, at 2")
    (found,) = findings(text)
    assert told(found) == (
        "error value-conflict f: “The f” is told as 5 and 6 for the same time",
        ("[1] [2] [3] tell 5, for 1 May 2013", "[4] tells 6, for 1 May 2013"),
        "a again b d",
        [("5", (1, 2, 3), 2), ("6", (4,), 1)],
        (4,),
    )
    assert written_at(found, text) == "6, as_of: 1 May 2013}"
    assert found.hint == "compare the excerpts with their sources, then mend the claim or record a resolution"
    assert found.fingerprint == "99029d140298650b"


def test_three_values() -> None:
    """Where there are three values, or two of each, no claim alone would settle it; the smallest camp is pointed at."""
    day = "as_of 1 May 2013"
    three = figures(f=f"a 5, {day} | b 6, {day} | c 7, {day} | d 7, {day} | again 5, {day}")
    (found,) = findings(three)
    assert [camp.text for camp in found.camps] == ["5", "6", "7"]
    assert (found.repairs, written_at(found, three)) == ((), "6, as_of: 1 May 2013}")
    two = figures(f="a 6, as_of 1 May 2013 | b 5, as_of 1 May 2013 | c 5, as_of 1 May 2013 | d 6, as_of 1 May 2013")
    (found,) = findings(two)
    assert [camp.claims for camp in found.camps] == [(1, 2), (3, 4)]
    assert found.argument == ("[1] [2] tell 5, for 1 May 2013", "[3] [4] tell 6, for 1 May 2013")
    assert (found.repairs, written_at(found, two)) == ((), "5, as_of: 1 May 2013}")


def test_times_and_plans_apart() -> None:
    """Values of one figure for two times, planned and told, are a finding each."""
    plans = "c 7, as_of 1 May 2013, planned true | d 8, as_of 1 May 2013, planned true"
    text = figures(f=f"a 3 | b 4 | a 5, as_of 1 May 2013 | b 6, as_of 1 May 2013 | {plans}")
    assert [(f.message, f.argument) for f in findings(text)] == [
        (
            "“The f” is told as 3 and 4 for the same time",
            ("[1] tells 3, for the day it was told", "[2] tells 4, for the day it was told"),
        ),
        ("“The f” is told as 5 and 6 for the same time", ("[1] tells 5, for 1 May 2013",
         "[2] tells 6, for 1 May 2013")),
        ("“The f” is planned as 7 and 8 for the same time", ("[1] tells 7, for 1 May 2013",
         "[2] tells 8, for 1 May 2013")),
    ]


@pytest.mark.parametrize(
    ("claims", "camps"),
    [
        # each agrees with the next, the last not with the first
        ("a 10 to 20 | b 15 to 30 | c 25 to 40", [("10 to 20", (1, 2), 2), ("25 to 40", (3,), 1)]),
        ("c 25 to 40 | b 15 to 30 | a 10 to 20", [("10 to 20", (1, 2), 2), ("25 to 40", (3,), 1)]),
        # whoever meets two camps that do not meet stands in the lower one, whose members all meet
        ("a 15 to 30 | b 28 to 29 | c 10 to 20", [("10 to 20", (1, 2), 2), ("28 to 29", (3,), 1)]),
        (
            "d 90 | c 10 to 20 | b 18 to 30 | a 28 to 50",
            [("10 to 20", (1, 2), 2), ("28 to 50", (3,), 1), ("90", (4,), 1)],
        ),
        # a vague value that reaches further down than the one it agrees with comes after it
        ("a about 100 | b 110 | c 90", [("90", (1, 2), 2), ("110", (3,), 1)]),
        # of values alike the source that comes first in the alphabet, and the place in it, speaks first
        ("b 5, at 2 | b 5, at 1 | a 5 | c 7", [("5", (1, 2, 3), 2), ("7", (4,), 1)]),
    ],
)
def test_camps_of_values(claims: str, camps: list[object]) -> None:
    """A camp is of values that all agree with each other; the order of the record does not matter."""
    (found,) = findings(figures(f=claims))
    assert told(found)[3] == camps


def test_order_within_a_camp() -> None:
    """Of claims that tell the same value, sources and the places in them come in the order of their names."""
    (found,) = findings(figures(f="b 5, at 2 | b 5 | b 5, at 1 | a 5, at 9 | c 7"))
    assert [(claim.source, claim.at) for claim in found.claims] == [
        ("a", "9"), ("b", None), ("b", "1"), ("b", "2"), ("c", None),
    ]  # fmt: skip


# Attributes


@pytest.mark.parametrize(
    ("claims", "message", "camps", "repairs", "place"),
    [
        ("a says {grade: Good} | b says {grade: ' good '}", "", (), (), ""),
        ("a says {grade: Good} | b says {size: poor}", "", (), (), ""),
        ("a says {grade: Good} | b says {grade: poor}, planned true", "", (), (), ""),
        ("a says {grade: Good} | b says {grade: poor}, withdrawn a slip", "", (), (), ""),
        (
            "b says {grade: poor}, planned true | a says {grade: Good}, planned true",
            "“Good” and “poor” are told as the planned grade of “The x”",
            ([1], [2]), (1, 2), "{grade: poor}",
        ),
        (
            "c says {grade: poor} | a says {grade: Good} | b says {grade: very  bad} | d says {grade: Very bad}",
            "“Good” and “poor” and “very  bad” are told as the grade of “The x”",
            ([1], [2], [3, 4]), (), "{grade: poor}",
        ),
        (
            "c says {grade: poor} | a says {grade: GOOD} | again says {grade: good}",
            "“GOOD” and “poor” are told as the grade of “The x”",
            ([1, 2], [3]), (3,), "{grade: poor}",
        ),
        (
            "a says {grade: GOOD} | c says {grade: poor} | again says {grade: good} | d says {grade: poor}",
            "“GOOD” and “poor” are told as the grade of “The x”",
            ([1, 2], [3, 4]), (), "{grade: GOOD}",
        ),
    ],
)  # fmt: skip
def test_attributes(
    claims: str, message: str, camps: tuple[list[int], ...], repairs: tuple[int, ...], place: str
) -> None:
    """What sources say of an event is compared with case and white space folded, and plans only with plans."""
    text = stays(f"x: {claims}")
    found = [(f.message, tuple([*c.claims] for c in f.camps), f.repairs, written_at(f, text)) for f in findings(text)]
    assert found == [(message, camps, repairs, place)] * bool(message)


def test_two_attributes() -> None:
    """Each attribute that sources tell differently is a finding, which cites all who tell it."""
    events = "x: a says {grade: Good} | b says {grade: poor} | c says {size: big} | again says {grade: good}"
    grade, size = findings(stays(f"{events} | d says {{size: small}}"))
    assert told(grade) == (
        "error value-conflict x: “Good” and “poor” are told as the grade of “The x”",
        ("[1] [2] say grade: Good", "[3] says grade: poor"),
        "a again b",
        [("Good", (1, 2), 1), ("poor", (3,), 1)],
        (3,),
    )
    assert told(size) == (
        "error value-conflict x: “big” and “small” are told as the size of “The x”",
        ("[1] says size: big", "[2] says size: small"),
        "c d",
        [("big", (1,), 1), ("small", (2,), 1)],
        (1, 2),
    )
    assert (grade.fingerprint, size.fingerprint) == ("08d7537ec33e9b1a", "8bb7621c9a7cf91c")


# Figures made of figures


def test_a_share_that_is_off() -> None:
    """A share that its parts do not make up is an error that spells out the reckoning."""
    text = figures(s="n / d = a 8%", n="b 11", d="c 153")
    (found,) = findings(text)
    assert told(found) == (
        "error ratio-conflict s: “The s” is stated as 8%, yet 11 / 153 comes to 7.19%",
        (
            "[1] states 8% for “The s”",
            "[2] states 11 for “The n”",
            "[3] states 153 for “The d”",
            "11 / 153 comes to 7.19%, not 8%",
        ),
        "a b c",
        [],
        (1, 2, 3),
    )
    assert written_at(found, text) == "8%}"
    assert found.hint == "one of the figures is wrong, stated for another time, or counts something else"
    assert found.fingerprint == "47519e8a10ac1ce3"


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"s": "n / d = a 7%", "n": "b 11", "d": "c 153"}, []),
        ({"s": "n / d = a about 7%", "n": "b 12", "d": "c 153"}, ["warning about 7%, yet 12 / 153 comes to 7.843%"]),
        ({"s": "n / d = a about 7%", "n": "b 13", "d": "c 153"}, ["error about 7%, yet 13 / 153 comes to 8.497%"]),
        ({"s": "n / d = a 8%", "n": "b 11, as_of 2019", "d": "c 153"}, []),
        (
            {"s": "n / d = a 8%", "n": "b 11, as_of 15 June 2020", "d": "c 153"},
            ["error 8%, yet 11 / 153 comes to 7.19%"],
        ),
        ({"s": "n / d = a 8%, as_of 2019", "n": "b 11, as_of 2019", "d": "c 153"}, []),
        # plans and outcomes
        ({"s": "n / d = a 8%", "n": "b 11, planned true", "d": "c 153"}, []),
        ({"s": "n / d = a 8%, planned true", "n": "b 11", "d": "c 153"}, []),
        (
            {"s": "n / d = a 8%, planned true", "n": "b 11, planned true", "d": "c 153, planned true"},
            ["error 8%, yet 11 / 153 comes to 7.19%"],
        ),
        # what was withdrawn
        ({"s": "n / d = a 8%, withdrawn a slip | a 7%", "n": "b 11", "d": "c 153"}, []),
        ({"s": "n / d = a 8%", "n": "b 11, withdrawn a slip | b 12", "d": "c 153"}, []),
        (
            {"s": "n / d = a 7%", "n": "b 11, withdrawn a slip | b 12", "d": "c 153"},
            ["error 7%, yet 12 / 153 comes to 7.843%"],
        ),
        # each claim is held against its parts
        (
            {"s": "n / d = a 9%, as_of 2012 | a 10%", "n": "b 11, as_of 2012 | b 12", "d": "c 153, as_of 2012 | c 153"},
            ["error 9%, yet 11 / 153 comes to 7.19%", "note 10%, yet 12 / 153 comes to 7.843%"],
        ),
        # what no time is told for
        ({"s": "n / d = undated 8%", "n": "undated 11", "d": "undated 153"}, []),
        # a divisor that is zero, or perhaps is
        ({"s": "n / d = a 8%", "n": "b 11", "d": "c 0"}, ["warning 8%, yet 11 / 0 divides by zero"]),
        ({"s": "n / d = a 8%", "n": "b 11", "d": "c fewer than 3"}, []),
        ({"s": "n / d = a 7%", "n": "b 11", "d": "c 0 | b 153"}, []),
        ({"s": "n / d = a 7%", "n": "b 11", "d": "c 153 | b 0"}, []),
        ({"s": "n + n = a 21", "n": "b 11"}, ["error 21, yet 11 + 11 comes to 22"]),
        ({"s": "n * 2 = a £9m", "n": "b £1m-£2m"}, ["error £9m, yet £1m–£2m * 2 comes to £1,000,000 to £5,000,000"]),
        ({"s": "n / 2 = a £9", "n": "b about £10"}, ["error £9, yet about £10 / 2 comes to £4.25 to £5.75"]),
    ],
)
def test_figures_made_of_figures(parts: dict[str, str], found: list[str]) -> None:
    """A figure is reckoned from what is stated for the same time, told or planned like it, and held against that."""
    ratio = [f for f in findings(figures(**parts)) if f.rule == "ratio-conflict"]
    assert [f"{f.severity} {f.message}".replace("“The s” is stated as ", "") for f in ratio] == found


@pytest.mark.parametrize(
    ("share", "found"),
    [
        ("8%", []),  # as 12 of 153
        ("7%", []),  # as 11 of 153
        ("9%", [("“The s” is stated as 9%, yet 11 / 153 comes to 7.19%", (1, 3))]),
    ],
)
def test_rival_parts(share: str, found: list[object]) -> None:
    """Where a part is told in two ways, either will do; where neither does, no claim of that part would settle it."""
    text = figures(s=f"n / d = a {share}", n="b 11 | c 12", d="c 153")
    assert [(f.message, f.repairs) for f in findings(text) if f.rule == "ratio-conflict"] == found


def test_a_divisor_of_zero() -> None:
    """What would divide by zero is said, with what each part is stated as."""
    (found,) = findings(stays("x m: a start 2010") + figures(s="n / left(r) = a 9, as_of 2012", n="b 11, as_of 2012"))
    assert told(found) == (
        "warning ratio-conflict s: “The s” is stated as 9, yet 11 / left(r) divides by zero",
        ("[1] states 9 for “The s”", "[2] states 11 for “The n”", '"left(r)" is zero'),
        "a b",
        [],
        (),
    )
    assert found.hint == "one of the figures is wrong, or stated for another time"
    assert found.fingerprint == "a62d4e7e0d704049"


def test_the_first_divisor_of_zero() -> None:
    """Where rival values make one divisor or another zero, that of the values cited is told."""
    text = figures(s="n / d / e = a 9", n="b 11", d="b 0 | c 1", e="d 0")
    found = next(f for f in findings(text) if f.rule == "ratio-conflict")
    assert found.message == "“The s” is stated as 9, yet 11 / 0 / 0 divides by zero"
    assert found.argument[-1] == '"d" is zero'


@pytest.mark.parametrize(
    ("as_of", "value", "found"),
    [
        ("2012", "12", ""),
        ("2012", "13", "13, yet 11 + members(r) comes to 12"),
        ("2014", "13", ""),
        ("2012 or 2014", "12", ""),
        ("2012 or 2014", "13", ""),
        ("2012 or 2014", "11", "11, yet 11 + members(r) comes to 12 to 13"),
        ("2012 or 2014", "14", "14, yet 11 + members(r) comes to 12 to 13"),
        ("2012, planned true", "13", ""),
    ],
)
def test_figures_made_of_counts(as_of: str, value: str, found: str) -> None:
    """A register is counted for the time of the figure, over all options of a choice, planned where it is."""
    events = stays("x m: a start 2010; y k: a start 2013; z l: b start 2011, planned true")
    text = figures(s=f"n + members(r) = a {value}, as_of {as_of}", n=f"b 11, as_of {as_of}")
    assert [f.message for f in findings(events + text)] == [f"“The s” is stated as {found}"] * bool(found)


@pytest.mark.parametrize("equals", ["n + nix", "n + members(nix)", "members(r) + members(nix)"])
def test_parts_that_are_not_there(equals: str) -> None:
    """A figure made of what the record lacks is an unknown reference, and no more."""
    assert [f.rule for f in findings(figures(s=f"{equals} = a 99", n="b 11"))] == ["unknown-reference"]
