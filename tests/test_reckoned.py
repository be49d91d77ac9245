"""Figures reckoned from their parts: sums of sums, ties, round shares, rivals in any order."""

from __future__ import annotations

from random import Random

import pytest

from stays import figures, findings, stays, told


def ratio(text: str) -> list[str]:
    """What is found of figures that their parts do not make up, in short."""
    return [f"{f.severity}: {f.message}" for f in findings(text) if f.rule == "ratio-conflict"]


# Ties and round shares


@pytest.mark.parametrize(
    ("share", "severity"),
    [
        ("37%", ""), ("38%", ""), ("37.5%", ""), ("36%", "error"), ("39%", "error"), ("37.4%", "error"),
        ("37.6%", "error"), ("0.4", ""), ("0.38", ""), ("0.37", ""), ("0.39", "error"),
        # rounded to five points, or far off
        ("35%", "note"), ("40%", "note"), ("30%", "error"), ("45%", "error"), ("35.0%", "error"),
        ("about 40%", "warning"),
        # more and less are not rounded
        ("more than 37.5%", "error"), ("at least 37.5%", ""), ("over 37%", ""), ("almost 38%", ""),
        ("just over 37%", ""),
    ],
)  # fmt: skip
def test_fifteen_of_forty(share: str, severity: str) -> None:
    """A tie rounds either way, and one who rounds to five points is told no more than that."""
    text = figures(s=f"n / d = a {share}", n="b 15", d="c 40")
    assert [f.severity for f in findings(text)] == [severity] * bool(severity)


@pytest.mark.parametrize(
    ("share", "of", "severity"),
    [
        ("45%", 425, "note"), ("45%", 424, "error"), ("45%", 475, "note"), ("45%", 476, "error"), ("45%", 445, ""),
        ("45%", 444, "note"), ("45%", 455, ""), ("45%", 456, "note"),
        ("5%", 30, "note"), ("95%", 930, "note"),
        ("0%", 20, "error"), ("100%", 980, "error"),  # nobody says none of a few, nor all of most
        ("46%", 454, "error"),
    ],
)  # fmt: skip
def test_shares_in_steps_of_five_points(share: str, of: int, severity: str) -> None:
    """A plain share in steps of five points may stand for one up to 2.5 points away: that is a note."""
    text = figures(s=f"n / d = a {share}", n=f"b {of}", d="c 1000")
    assert [f.severity for f in findings(text)] == [severity] * bool(severity)


def test_ties_of_counts() -> None:
    """So it is with the shares of a register."""
    events = stays("x m1 m2 m3: a start 2000")
    held = [f for share in ("37%", "38%", "36%") for f in findings(events + figures(s=f"members(r) / 8 = a {share}"))]
    assert [f.message for f in held] == ["“The s” is stated as 36%, at least 1 point fewer than the record names"]


def test_a_whole_number_that_is_no_count() -> None:
    """A ratio told as a whole number was rounded to it; a sum of counts was not."""
    assert ratio(figures(s="n / d = a 10", n="b 104", d="c 10")) == []
    assert ratio(figures(s="n / d = a 10", n="b 106", d="c 10")) == [
        "error: “The s” is stated as 10, yet 106 / 10 comes to 10.6"
    ]
    assert ratio(figures(s="n + d = a 115", n="b 104", d="c 10")) == [
        "error: “The s” is stated as 115, yet 104 + 10 comes to 114"
    ]
    assert ratio(figures(s="n + d = a 5", n="b 2.3", d="c 2.4")) == []


# Nothing in nothing


@pytest.mark.parametrize(
    ("share", "part", "whole", "found"),
    [
        ("0%", "0", "0", []),
        ("50%", "0", "0", []),
        ("50%", "3", "0", ["warning: “The s” is stated as 50%, yet 3 / 0 divides by zero"]),
        ("50%", "0 to 3", "0", []),
        ("50%", "3", "0 to 3", []),
        ("0%", "0", "3", []),
        ("1%", "0", "3", ["error: “The s” is stated as 1%, yet 0 / 3 comes to 0%"]),
    ],
)
def test_a_share_of_nothing(share: str, part: str, whole: str, found: list[str]) -> None:
    """A share of none in none may be told as any; of some in none it cannot be told."""
    assert ratio(figures(s=f"n / d = a {share}", n=f"b {part}", d=f"c {whole}")) == found


# Sums of sums


def test_a_sum_of_sums() -> None:
    """A part that is not stated for the time is reckoned from its own parts, and spelled out."""
    text = figures(
        s="n / total = a 20%, as_of 2013", n="b 3, as_of 2013", total="x + y = a 9, as_of 2012", x="b 4, as_of 2013",
        y="c 6, as_of 2013",
    )  # fmt: skip
    (found,) = findings(text)
    assert told(found) == (
        "error ratio-conflict s: “The s” is stated as 20%, yet 3 / (4 + 6) comes to 30%",
        (
            "[1] states 20% for “The s”", "[2] states 3 for “The n”", "[3] states 4 for “The x”",
            "[4] states 6 for “The y”", "3 / (4 + 6) comes to 30%, not 20%",
        ),
        "a b b c",
        [],
        (1, 2, 3, 4),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("total", "share", "found"),
    [
        ("a 10, as_of 2013", "30%", ""),
        ("a 12, as_of 2013", "25%", ""),  # as it is stated
        ("a 12, as_of 2013", "30%", ""),  # as its own parts make it
        ("a 12, as_of 2013", "20%", "3 / 12 comes to 25%"),
        ("a 10, as_of 2012", "30%", ""),
        ("a 10, as_of 2012", "20%", "3 / (4 + 6) comes to 30%"),
        ("a 10, as_of 2013, planned true", "20%", "3 / (4 + 6) comes to 30%"),
    ],
)
def test_a_wrong_part_is_found_once(total: str, share: str, found: str) -> None:
    """A part that its own parts do not make up is the one thing found, where the whole fits one or the other."""
    text = figures(
        s=f"n / total = a {share}, as_of 2013", n="b 3, as_of 2013", total=f"x + y = {total}", x="b 4, as_of 2013",
        y="c 6, as_of 2013",
    )  # fmt: skip
    assert [f.message for f in findings(text) if f.subject == "s"] == [
        f"“The s” is stated as {share}, yet {found}"
    ] * bool(found)  # fmt: skip
    assert [f.subject for f in findings(text) if f.subject != "s"] == ["total"] * total.startswith("a 12")


@pytest.mark.parametrize(
    ("total", "more", "expected"),
    [
        ("20", "30", []),
        ("20", "33", ["error more: “The more” is stated as 33, yet 20 + 5 + 5 comes to 30"]),
        ("23", "33", ["warning total: “The total” is stated as 23, yet about 10 + about 10 comes to 19 to 21"]),
        (
            "23", "30",  # the sum of the parts may be 20, but 23 is stated, and a careful reader may take it for that
            [
                "warning total: “The total” is stated as 23, yet about 10 + about 10 comes to 19 to 21",
                "error more: “The more” is stated as 30, yet 23 + 5 + 5 comes to 33",
            ],
        ),
        ("25", "30", ["error total: “The total” is stated as 25, yet about 10 + about 10 comes to 17 to 23"]),
    ],
)  # fmt: skip
def test_a_whole_of_rough_parts(total: str, more: str, expected: list[str]) -> None:
    """A whole counts as it is stated wherever it is used, and not as its parts roughly make it if these allow it."""
    text = figures(
        total=f"x + y = a {total}", x="b about 10", y="c about 10", more=f"total + z + z = d {more}", z="a 5"
    )
    assert [f"{f.severity} {f.subject}: {f.message}" for f in findings(text)] == expected
    argument = next((f.argument for f in findings(text) if f.subject == "more"), ())
    assert not any("“The x”" in step for step in argument)


SUM = {"x": "b 10, as_of 8 November 2018", "y": "c 12, as_of 8 November 2018"}


def test_a_sum_for_a_time_that_may_be_the_same() -> None:
    """A sum told for early November and its parts for a day of it are compared: a note that tells both times."""
    (found,) = findings(figures(s="x + y = a 30, as_of early November 2018", **SUM))
    assert told(found) == (
        "note ratio-conflict s: “The s” is stated as 30, yet 10 + 12 comes to 22, for a time that may be the same",
        (
            "[1] states 30 for “The s”", "[2] states 10 for “The x”", "[3] states 12 for “The y”",
            "10 + 12 comes to 22, not 30", "that is told for early Nov 2018, and its parts for 8 Nov 2018",
        ),
        "a b c",
        [],
        (1, 2, 3),
    )  # fmt: skip
    assert found.hint == (
        "if they are of one day, compare the excerpts with their sources; if not, say both times to the day"
    )


@pytest.mark.parametrize(
    ("whole", "parts", "rules"),
    [
        ("a 30, as_of November 2018", {}, ["ratio-conflict"]),
        ("a 30, as_of 8 November 2018", {"x": "b 10, as_of November 2018", "y": "c 12, as_of November 2018"},
         ["ratio-conflict"]),
        ("a 22, as_of early November 2018", {}, []),
        ("a about 22, as_of early November 2018", {}, []),
        ("a 30, as_of 9 November 2018", {}, []),  # two days
        ("a 30, as_of early December 2018", {}, []),
        ("a 30, as_of 2018", {}, []),  # longer than a month
        ("a 30, as_of early November 2018, planned true", {}, []),
        ("a 30, as_of early November 2018", {"y": "c 12, as_of 9 November 2018"}, []),  # parts of two days
        ("a 30, as_of early November 2018", {"x": "b 10, as_of 8 November 2018 | b 15, as_of 9 November 2018",
         "y": "c 12, as_of 8 November 2018 | c 15, as_of 9 November 2018"}, []),  # by the next day it fits
        ("a 30, as_of early November 2018 | b 22, as_of 8 November 2018", {}, ["value-conflict"]),
    ],
)  # fmt: skip
def test_times_that_may_be_the_same(whole: str, parts: dict[str, str], rules: list[str]) -> None:
    """Counts for two different days never conflict, nor does one that fits some time which may be meant."""
    assert [f.rule for f in findings(figures(s=f"x + y = {whole}", **{**SUM, **parts}))] == rules


@pytest.mark.parametrize("says", ["cumulative: true", "over: some day", "over: every day"])
def test_a_sum_that_says_which_days_it_is_of(says: str) -> None:
    """What says of which days it is, or counts what happened, is not taken for the count of some other time."""
    text = figures(s="x + y = a 30, as_of early November 2018", **SUM)
    assert findings(text.replace("    equals: x + y\n", f"    equals: x + y\n    {says}\n")) == []


def test_sums_many_deep() -> None:
    """Sums are reckoned from sums as deep as expressions go; a record of thousands in a row is read too."""
    for deep, found in ((18, 1), (25, 0), (3000, 0)):
        row = {f"f{n}": f"f{n + 1} + f{n + 1} = a 1, as_of 2000" for n in range(1, deep)}
        text = figures(f0="f1 * 1 = a 7, as_of 2013", **row, **{f"f{deep}": "b 1, as_of 2013"})
        assert len([f for f in findings(text) if f.subject == "f0"]) == found
        assert findings(text.replace("value: 7, as_of: 2013}", "value: 7, as_of: 2013}\n      - {source: b, value: 7}"))


def test_a_part_of_members_only() -> None:
    """What a register alone makes is no stated part: it may lack a name."""
    text = figures(s="n / d = a 20%, as_of 2013", n="b 3, as_of 2013", d="members(r) = a 1, as_of 2012")
    assert ratio(stays("x m: a start 2000") + text) == []


# Rivals, in any order


def test_more_rivals_than_can_be_told() -> None:
    """Of ten parts with three rival values each, any sum that they leave possible fits, and no other."""
    parts = {f"p{n}": f"a {10 * n} | b {10 * n + 1} | c {10 * n + 5}" for n in range(10)}
    expression = " + ".join(parts)
    assert ratio(figures(s=f"{expression} = a 500", **parts)) == []
    assert ratio(figures(s=f"{expression} = a 457", **parts)) == []
    (found,) = ratio(figures(s=f"{expression} = a 501", **parts))
    assert found.endswith("0 + 10 + 20 + 30 + 40 + 50 + 60 + 70 + 80 + 90 comes to 450")
    odd = {f"p{n}": f"a {2 * n} | b {2 * n + 2} | c {2 * n + 4}" for n in range(7)}
    assert len(ratio(figures(s=f"{' + '.join(odd)} = a 51", **odd))) == 1


def test_one_value_in_both_places() -> None:
    """A part that an expression names twice has one value in both places."""
    text = figures(s="n / (n + m) = a SHARE", n="a 10 | b 20", m="c 10")
    assert ratio(text.replace("SHARE", "67%")) == ratio(text.replace("SHARE", "50%")) == []
    assert ratio(text.replace("SHARE", "33%")) == [
        "error: “The s” is stated as 33%, yet 10 / (10 + 10) comes to 50%"
    ]


def test_any_order() -> None:
    """Figures and claims in any order are found alike, word for word and by name."""
    claims = {
        "s": ["n / d = a 9%", "b 9%", "c 12%"], "n": ["b 11", "c 12", "a 11, at 2"], "d": ["c 153", "again 150 to 155"],
        "t": ["n + d = a 9", "c 5"],
    }  # fmt: skip

    def found(random: Random | None) -> list[object]:
        text = {}
        for key, (first, *rest) in claims.items():
            equals, _, claim = first.rpartition(" = ")
            mixed = [claim, *rest]
            mixed = random.sample(mixed, len(mixed)) if random else mixed
            text[key] = (f"{equals} = " if equals else "") + " | ".join(mixed)
        keys = random.sample(list(text), len(text)) if random else list(text)
        return sorted((f.fingerprint, repr(told(f))) for f in findings(figures(**{key: text[key] for key in keys})))

    first = found(None)
    assert len(first) == 5
    assert all(found(Random(seed)) == first for seed in range(12))


# One finding for each


def test_one_wrong_share_is_one_finding() -> None:
    """Where one source states the share that comes out and another does not, that is told once, with the reckoning."""
    text = figures(s="n / d = a 8% | b 7%", n="b 11", d="c 153")
    (found,) = findings(text)
    assert told(found) == (
        "error value-conflict s: “The s” is told as 7% and 8% for the same time",
        (
            "[1] tells 7%, for the day it was told", "[2] tells 8%, for the day it was told",
            "[3] states 11 for “The n”", "[4] states 153 for “The d”", "11 / 153 comes to 7.19%, as [1] tells",
        ),
        "b a b c",
        [("7%", (1,), 1), ("8%", (2,), 1)],
        (2,),
    )  # fmt: skip


def test_as_grave_as_the_reckoning() -> None:
    """Values that only their letter parts are an error where the parts leave no room for one of them."""
    (found,) = findings(figures(s="n / d = a about 7% | b 8%", n="b 106", d="c 1530"))
    assert (found.rule, found.severity, found.repairs) == ("value-conflict", "error", (2,))
    (found,) = findings(figures(s="n / d = a about 7% | b 8% | c 8%", n="b 106", d="c 1530"))
    assert (found.rule, found.severity, found.repairs) == ("value-conflict", "error", ())


def test_two_wrong_shares_are_two() -> None:
    """Where none of rival shares comes out, both are told: that they are at odds, and that neither is right."""
    both = findings(figures(s="n / d = a 8% | b 9%", n="b 11", d="c 153"))
    assert [f.message for f in both] == [
        "“The s” is stated as 8% and 9%, yet 11 / 153 comes to 7.19%",
        "“The s” is told as 8% and 9% for the same time",
    ]
    assert both[0].argument == (
        "[1] states 8% for “The s”", "[2] states 9% for “The s”", "[3] states 11 for “The n”",
        "[4] states 153 for “The d”", "11 / 153 comes to 7.19%, not 8% or 9%",
    )  # fmt: skip
    assert both[0].repairs == (3, 4)


def test_all_who_state_it() -> None:
    """All who state a share that does not come out are cited in one finding, and all who state its parts."""
    (found,) = findings(figures(s="n / d = b 9% | a 9 per cent", n="b 11 | c eleven", d="c 153"))
    assert told(found) == (
        "error ratio-conflict s: “The s” is stated as 9 per cent, yet 11 / 153 comes to 7.19%",
        (
            "[1] [2] state 9 per cent for “The s”", "[3] [4] state 11 for “The n”", "[5] states 153 for “The d”",
            "11 / 153 comes to 7.19%, not 9 per cent",
        ),
        "a b b c c",
        [],
        (5,),
    )  # fmt: skip


def test_a_share_by_the_year() -> None:
    """The same share of the same parts in two years is two findings, with a name each; a plan has its own."""

    def names(time: str) -> list[str]:
        text = figures(s=f"n / d = a 9%, {time}", n=f"b 11, {time}", d=f"c 153, {time}")
        return [f.fingerprint for f in findings(text)]

    made = [names(time) for time in ("as_of 2012", "as_of 2013", "as_of 2013, planned true", "as_of May 2013")]
    assert len({name for (name,) in made}) == 4
    assert names("as_of 2013-05") == names("as_of May 2013")


def test_on_every_day() -> None:
    """A sum with members over a period must come out on some day, or on every day where the figure says so."""
    events = stays("x m: a start 2000; y n: a start 1 May 2013")
    text = figures(s="n + members(r) = a 12, as_of 2013", n="b 10, as_of 2013")
    assert ratio(events + text) == []
    every = text.replace("    claims:", "    over: every day\n    claims:", 1)
    assert ratio(events + every) == ["error: “The s” is stated as 12, yet 10 + members(r) on 1 Jan 2013 comes to 11"]
