"""Plans and outcomes that a small fault would mix up: rival plans, a plan for one end alone, lapsed judgements."""

from __future__ import annotations

import pytest

from boundaries import headline
from shorthand import findings, record, session_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "x: a date 2013, planned | b date 2016, planned | c date 2019",
            [
                "error date-conflict x [1, 2]: “The x” is told as planned for 2013 by one source "
                "and 2016 by one source",
                "warning plan-slip x [2]: “The x” was to happen in 2016, but happened at least 2 years late",
            ],
        ),
        (
            "x: a date 2013, planned | b date 2016; y: a date 2013 | b date 2011",
            [
                "warning plan-slip x [1, 2]: “The x” was to happen in 2013, but happened at least 2 years late",
                "error date-conflict y [1, 2]: “The y” is dated 2011 by one source and 2013 by one source",
            ],
        ),
        (
            "x: a start 2014 | b end 2012, planned",
            ["warning plan-slip x [1, 2]: “The x” was to end in 2012, but ended at least 12 months late"],
        ),
        (
            "x: a start 2012, planned | b end 2010",
            ["warning plan-slip x [1, 2]: “The x” was to start in 2012, but started at least 12 months early"],
        ),
    ],
)
def test_plans_and_their_outcomes(text: str, found: list[str]) -> None:
    """The nearest of rival plans counts; other events' disputes do not; a plan of one end binds one."""
    assert [headline(each) for each in findings(text)] == found


LEFT_OVER = "take it out, or judge what took its place"


@pytest.mark.parametrize(
    ("until", "today", "fate"),
    [
        ("2019-12-31", 737_424, []),
        ("2019-12-31", 737_425, [("x", "has lapsed", "judge it anew")]),
        ("2019-12-31, subject: y", 737_425, [("y", "matches no finding", LEFT_OVER)]),
        ("2019-12-31, subject: y", 737_424, [("y", "matches no finding", LEFT_OVER)]),
    ],
)
def test_judgements_left_over(until: str, today: int, fate: list[tuple[str, str, str]]) -> None:
    """A judgement holds on its last day (31 December 2019), has lapsed on the next, and may match nothing at all."""
    subject = "" if "subject" in until else ", subject: x"
    more = f"resolutions: [{{rule: date-conflict, because: seen, until: {until}{subject}}}]\n"
    solution = record("x: a date 2010 | b date 2013; y: a date 2010", more)
    found = session_of(solution.record, today=today).check(["unused-resolution"])
    assert [(each.message, each.hint) for each in found] == [
        (f'the resolution of "date-conflict on {id}" {what}', hint) for id, what, hint in fate
    ]
