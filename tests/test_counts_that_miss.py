"""What is said of counts that miss: by how much, who is in by which claim, and which were told ahead of time."""

from __future__ import annotations

import pytest

from stays import figures, findings, stays, written_at

FOUR = stays(
    "x m: a start 2010; y n: b start 2012 | c end 2016; z o: a start 2005 | b end 2030, planned true; w l: a date 2007"
)
SERIES = """\
figures:
  - id: f
    title: Councils
    equals: members(r)
    claims:
      - {source: c, value: 99, as_of: 2013, withdrawn: a slip}
      - {source: a, value: 9, as_of: 2013}
      - {source: a, value: 10, as_of: 2014}
      - {source: b, value: 1, as_of: 2017}
      - {source: b, value: 10, as_of: 2015}
      - {source: b, value: 9, as_of: 2017}
      - {source: b, value: 4, as_of: 2013}
"""
HINT = "look for a member that no event names, one that is counted as two, or a wrong start or end"


def test_a_series_of_counts() -> None:
    """Counts that miss are one error where any is too low, those as far off together, the larger group first."""
    found = next(f for f in findings(FOUR + SERIES) if f.rule == "count-conflict")
    assert (found.severity, found.subject, written_at(found, FOUR + SERIES)) == ("error", "f", "9, as_of: 2013}")
    assert found.message == (
        "“Councils” is stated as 9, 5 more than the record names; and as 10 and 9, each time 6 more than the record"
        " names; and as 1, two fewer than the record names"
    )
    assert found.argument == (
        "[1] states 10 for 2014; the record names 4",
        "[2] states 10 for 2015; the record names 4",
        "[3] states 9 for 2017; the record names 3",
        "each of these counts is 6 more than can be in on any day of its time",
        "[4] states 1 for 2017; the record names 3",
        "that is two fewer than are surely in on any day of its time",
        "[5] states 9 for 2013; the record names 4",
        "that is 5 more than can be in on any day of its time",
        "surely in for 2013: l [6], m [7], n [8], o [9]",
    )
    assert [(c.subject, c.source, *c.states.values()) for c in found.claims] == [
        ("f", "a", "10", "2014"), ("f", "b", "10", "2015"), ("f", "b", "9", "2017"), ("f", "b", "1", "2017"),
        ("f", "a", "9", "2013"), ("w", "a", "2007"), ("x", "a", "2010"), ("y", "b", "2012"), ("z", "a", "2005"),
    ]  # fmt: skip
    assert (found.hint, found.repairs, found.camps, found.fingerprint) == (HINT, (), (), "334827b4c5c7842f")


@pytest.mark.parametrize(
    ("equals", "claim", "severity", "message", "steps"),
    [
        (
            "members(r) / 10", "value: 70.5%, as_of: 2013", "warning",
            "70.5%, at least 30.45 points more",
            ("70.5% for 2013; the record names 40%", "at least 30.45 points more than can be in THEN"),
        ),
        (
            "members(r) / 10", "value: 0.5%, as_of: 2013", "error",
            "0.5%, at least 39.45 points fewer",
            ("0.5% for 2013; the record names 40%", "at least 39.45 points fewer than are surely in THEN"),
        ),
        (
            "members(r) * 200", "value: £3m, as_of: 2013", "warning",
            "£3m, at least £2,499,201 more",
            ("£3m for 2013; the record names £800", "at least £2,499,201 more than can be in THEN"),
        ),
        (
            "members(r) / 3", "value: at least 5, as_of: 2013", "warning",
            "at least 5, at least 3.667 more",
            ("at least 5 for 2013; the record names 1.333", "at least 3.667 more than can be in THEN"),
        ),
        (
            "members(r) / 3", "value: 9, as_of: 2013", "warning",
            "9, 7.667 more",
            ("9 for 2013; the record names 1.333", "7.667 more than can be in THEN"),
        ),
        (
            "members(r) * 1.5", "value: more than 7.5, as_of: 2013", "warning",
            "more than 7.5, at least 1.5 more",
            ("more than 7.5 for 2013; the record names 6", "at least 1.5 more than can be in THEN"),
        ),
        (
            "members(r) * 2", "value: more than 10, as_of: 2013", "warning",
            "more than 10, at least 3 more",
            ("more than 10 for 2013; the record names 8", "at least 3 more than can be in THEN"),
        ),
        (
            "members(r) - joined(r)", "value: less than 2, as_of: 2013", "error",
            "less than 2, at least 3 fewer",
            ("less than 2 for 2013; the record names 4", "at least 3 fewer than are surely in THEN"),
        ),
        (
            "left(r) + joined(r)", "value: 2, as_of: 2013", "warning",
            "2, two more",
            ("2 for 2013; the record names 0", "two more than can be in"),
        ),
        (
            "members(r) + members(r)", "value: 7, as_of: 2013", "error",
            "7, one fewer",
            ("7 for 2013; the record names 8", "one fewer than are surely in THEN"),
        ),
    ],
)  # fmt: skip
def test_by_how_much(equals: str, claim: str, severity: str, message: str, steps: tuple[str, str]) -> None:
    """How far a count is off is told in its own unit, in whole numbers where only those can come out."""
    figure = f"figures: [{{id: f, title: F, equals: {equals}, claims: [{{source: a, {claim}}}]}}]\n"
    (found,) = findings(FOUR + figure)
    assert (found.severity, found.message) == (severity, f"“F” is stated as {message} than the record names")
    off = steps[1].replace("THEN", "on any day of its time")
    assert found.argument[:2] == (f"[1] states {steps[0]}", f"that is {off}")


@pytest.mark.parametrize(
    ("as_of", "fits"),
    [
        ("2013", ("2", "3", "at most 2", "at least 3", "2 to 3", "1 to 2", "3 to 9", "over 2", "under 3", "about 2")),
        ("2010", ("0", "1", "2", "0 to 2", "about 1", "at most 0", "at least 2", "under 1", "over 1")),
    ],
)
def test_counts_that_fit(as_of: str, fits: tuple[str, ...]) -> None:
    """A count fits from the fewest to the most that the register allows, the ends and all between included."""
    events = stays("x m: a start 2010; y n: b start 2010; z o: c start 2013")
    claims = "".join(f"\n      - {{source: d, value: {value}, as_of: {as_of}}}" for value in fits)
    figure = f"figures:\n  - id: f\n    title: F\n    equals: members(r)\n    claims:{claims}\n"
    assert [f.message for f in findings(events + figure) if f.rule == "count-conflict"] == []


def test_who_is_in_came_in_and_left() -> None:
    """Each count of an expression lists who it counts, with the claim that puts each in or out, in its order."""
    figure = """\
figures:
  - {id: f, title: F, equals: joined(r) + left(r) + members(r), claims: [{source: a, value: 99, as_of: 2011 to 2017}]}
"""
    (found,) = findings(FOUR + figure)
    assert found.argument == (
        "[1] states 99 for 2011–2017; the record names 5 to 6",
        "that is 93 more than can be in on any day of its time",
        "who came in then: n [2]",
        "who left then: n [3]",
        "surely in for 2011–2017: l [4], m [5], o [6]",
        "perhaps in: n [2]",
    )
    assert [(c.subject, c.source, *c.states.values()) for c in found.claims] == [
        ("f", "a", "99", "2011 to 2017"), ("y", "b", "2012"), ("y", "c", "2016"), ("w", "a", "2007"),
        ("x", "a", "2010"), ("z", "a", "2005"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "equals", "cited"),
    [
        ("a end 2016 | b start 2010", "members(r)", "b start"),
        ("a end 2016 | b date 2010", "members(r)", "b date"),
        ("old start 2010, planned true | b start 2010", "members(r)", "b start"),
        ("a start 2011, withdrawn a slip | b start 2010", "members(r)", "b start"),
        ("a end 2016 | b start 2010, end 2016", "members(r)", "b start end"),
        ("a end 2016", "members(r)", "a end"),
        ("a start 2010 | b end 2014", "left(r)", "b end"),
        ("a start 2010 | b lasts 4 years", "left(r)", "b lasts"),
        ("a start 2010 | old end 2014, planned true | b end 2014", "left(r)", "b end"),
        ("a start 2010 | old end 2014, planned true", "left(r)", "old end"),
        ("a start 2010 | c end 2015, withdrawn a slip | b end 2014", "left(r)", "b end"),
    ],
)
def test_the_claim_that_puts_a_member_in_or_out(claims: str, equals: str, cited: str) -> None:
    """A member is listed with the first claim that tells as done when it began, or ended, else with a plan of that."""
    figure = f"figures: [{{id: f, title: F, equals: {equals}, claims: [{{source: c, value: 99, as_of: 2014}}]}}]\n"
    found = next(f for f in findings(stays(f"x m: {claims}") + figure) if f.rule == "count-conflict")
    assert [" ".join((c.source, *c.states)) for c in found.claims[1:]] == [cited]


def test_a_divisor_that_is_zero_for_some_counts() -> None:
    """Counts for which a divisor is zero are told one by one, and the others of their series are still looked at."""
    text = figures(f="members(r) / left(r) = a 2, as_of 2012 | b 3, as_of 2013 | b 8, as_of 2014")
    found = findings(stays("x m: a start 2000; y n: a start 2000, end 2014") + text)
    assert [(f.severity, f.message, f.argument[0]) for f in found] == [
        ("warning", "“The f” is stated as 2, yet members(r) / left(r) divides by zero", "[1] states 2"),
        ("warning", "“The f” is stated as 3, yet members(r) / left(r) divides by zero", "[1] states 3"),
        (
            "warning", "“The f” is stated as 8, 6 more than the record names",
            "[1] states 8 for 2014; the record names 1 to 2",
        ),
    ]  # fmt: skip


# Told as fact ahead of time


@pytest.mark.parametrize(
    ("claim", "when"),
    [
        ("source: a, as_of: 16 June 2020", ""),  # the day after the telling may be it
        ("source: a, as_of: 17 June 2020", "17 Jun 2020, after it was told as fact (15 Jun 2020)"),
        ("source: a, as_of: June 2020", ""),
        ("source: a, as_of: July 2020", "Jul 2020, after it was told as fact (15 Jun 2020)"),
        ("source: a, as_of: July 2020, planned: true", ""),
        ("source: a, as_of: July 2020, told: 2019", "Jul 2020, after it was told as fact (2019)"),
        ("source: a, as_of: since 2020", ""),
        ("source: a, as_of: after y.start", ""),
        ("source: a, as_of: 2019 or 2022", ""),
        ("source: a, as_of: 2021 or 2022", "2021–2022, after it was told as fact (15 Jun 2020)"),
        ("source: a, as_of: later this year", ""),
        ("source: year, as_of: 31 December 2018", ""),
        ("source: year, as_of: 1 January 2019", ""),
        ("source: year, as_of: 2 January 2019", "2 Jan 2019, after it was told as fact (2018)"),
        ("source: undated, as_of: 2021", ""),
    ],
)
def test_told_as_fact_ahead_of_time(claim: str, when: str) -> None:
    """A count told as fact for a time that had not come a day after its telling is a warning of its own."""
    figure = f"figures: [{{id: f, title: F, equals: members(r), claims: [{{{claim}, value: 1}}]}}]\n"
    found = findings(stays("x m: a start 2000; y: b date 2030, planned true") + figure)
    assert [f.message for f in found] == [f"“F” is stated as 1 for {when}"] * bool(when)
    assert [f.argument for f in found] == [(f"[1] dates from {when[:-1].partition('(')[2]}",)] * bool(when)


def test_ahead_of_time_and_off() -> None:
    """A count told as fact ahead of time is not held against the register as well."""
    claim = "{source: a, value: 9, as_of: July 2021}"
    figure = f"figures: [{{id: f, title: F, equals: members(r), claims: [{claim}]}}]\n"
    assert [f.message for f in findings(stays("x m: a start 2000") + figure)] == [
        "“F” is stated as 9 for Jul 2021, after it was told as fact (15 Jun 2020)"
    ]


def test_tied_to_what_came_later() -> None:
    """A count tied to an event that others date after its telling is not told ahead of time: its date may be wrong."""
    claim = "{source: old, value: 1, as_of: after x.start}"
    figure = f"figures: [{{id: f, title: F, equals: members(r), claims: [{claim}]}}]\n"
    assert findings(stays("x m: a start 2012") + figure) == []


@pytest.mark.parametrize(
    ("equals", "claim", "name"),
    [
        ("members(r)", "value: 7-9, as_of: 2012", "ff026054c75d997e"),
        ("members(r) / 9", "value: 70.5%, as_of: 2012", "c93f82bdf2f55c1e"),
        ("members(r) * 200", "value: £3m, as_of: 2012", "61a06a48c871ecf8"),
        ("members(r)", "value: 2, as_of: July 2021", "8265f0edc8ed7747"),  # as fact ahead of time
        ("members(r) / left(r)", "value: 33%, as_of: 2012", "1569755136d2d13f"),  # divided by zero
    ],
)
def test_what_names_a_finding(equals: str, claim: str, name: str) -> None:
    """A finding keeps the name that its judgement knows it by."""
    figure = f"figures: [{{id: f, title: F, equals: {equals}, claims: [{{source: a, {claim}}}]}}]\n"
    assert [f.fingerprint for f in findings(stays("x m: a start 2000") + figure)] == [name]


@pytest.mark.parametrize("more", ["3", "three", "3.0", "about 3", "2 to 4"])
def test_one_more_voice_leaves_a_name(more: str) -> None:
    """Whoever states the same count, in whatever words, or one that agrees with it, leaves a finding its name."""
    names = set()
    three, other = "a 3, as_of 2012", f"b {more}, as_of 2012"
    for claims in (three, f"{three} | {other}", f"{other} | {three}"):
        found = findings(stays("x m: a start 2000") + figures(f=f"members(r) = {claims}"))
        names |= {f.fingerprint for f in found if f.rule == "count-conflict"}
    assert len(names) == 1
