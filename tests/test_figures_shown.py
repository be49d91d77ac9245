"""Figures as `show --json` tells them: each value with its day and its sources, in the order of the days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from stays import figures, shown, stays

EVENTS = stays(
    "x: a start 1 May 2012, end 1 May 2014; w: a start 2016 | b end 2030, planned true; p: c date 1 May 2013;"
    " q: c date May 2031, planned true; o: b start before 2011"
)


@pytest.fixture
def show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """What is shown of the first figure of a record."""
    return lambda text: shown(text, tmp_path, capsys)["figures"][0]


def values(figure: Any) -> list[tuple[object, ...]]:
    """A figure's values in order, each with its time and its sources."""
    times = [v["as_of"] or dict.fromkeys(("text", "earliest", "latest")) for v in figure["values"]]
    return [
        (v["value"], time["text"], time["earliest"], time["latest"], *v["sources"], *["plan"] * v["planned"])
        for v, time in zip(figure["values"], times, strict=True)
    ]


def test_in_the_order_of_their_days(show: Any) -> None:
    """Values come in the order of their first days, then of their last; what has no first day counts by its last."""
    text = figures(
        f="undated 1 | a 2 | a 3, as_of after 2013 | a 4, as_of 2012 to 2013 | a 6, as_of 2012 | a 5, as_of 2012"
        " | a 7, as_of before 2013 | a 8, as_of 1 January 2012 | a 9, as_of today"
    )
    assert values(show(text)) == [
        ("8", "1 Jan 2012", "2012-01-01", "2012-01-02", "a"),
        ("5", "2012", "2012-01-01", "2012-12-31", "a"),
        ("6", "2012", "2012-01-01", "2012-12-31", "a"),
        ("4", "2012–2013", "2012-01-01", "2013-12-31", "a"),
        ("7", "before 2013", None, "2012-12-31", "a"),
        ("3", "after 2013", "2014-01-01", None, "a"),
        ("2", "15 Jun 2020", "2020-06-15", "2020-06-16", "a"),
        ("9", "15 Jun 2020", "2020-06-14", "2020-06-16", "a"),
        ("1", None, None, None, "undated"),
    ]


@pytest.mark.parametrize(
    ("as_of", "told", "planned"),
    [
        ("before x", ("before 1 May 2012", "2012-04-30", "2012-05-02"), ()),
        ("after x", ("after 1 May 2014", "2014-04-30", "2014-05-02"), ()),
        ("during x", ("during 1 May 2012 – 1 May 2014", "2012-04-30", "2014-05-02"), ()),
        ("during p", ("during 1 May 2013", "2013-04-30", "2013-05-02"), ()),
        ("during w", ("during 2016 onwards", "2016-01-01", None), ("during 2016 – 2030", "2016-01-01", "2030-12-31")),
        ("during o", ("during “The o”", None, None), ()),
        ("with x", ("1 May 2012", "2012-04-30", "2012-05-02"), ()),
        ("the same year as x", ("the same year as 1 May 2012", "2012-04-30", "2012-05-02"), ()),
        ("before p", ("before 1 May 2013", "2013-04-30", "2013-05-02"), ()),
        ("after p", ("after 1 May 2013", "2013-04-30", "2013-05-02"), ()),
        ("with p", ("1 May 2013", "2013-04-30", "2013-05-02"), ()),
        ("with w", ("2016", "2016-01-01", "2016-12-31"), ()),
        ("after w", ("after “The w”", None, None), ("after 2030", "2030-01-01", "2030-12-31")),
        ("after q", ("after “The q”", None, None), ("after May 2031", "2031-04-27", "2031-06-03")),
        ("before o", ("before “The o”", None, None), ()),
        ("after o", ("after “The o”", None, None), ()),
    ],
)
def test_tied_to_an_event(show: Any, as_of: str, told: tuple[object, ...], planned: tuple[object, ...]) -> None:
    """A value stated for before or after an event has the time of its end, during it all of it; a plan its plan."""
    text = EVENTS + figures(f=f"a 5, as_of {as_of} | a 6, as_of {as_of}, planned true")
    assert sorted(values(show(text))) == [("5", *told, "a"), ("6", *(planned or told), "a", "plan")]


def test_a_plan_that_came_out(show: Any) -> None:
    """A planned value is told with the outcome of the event that it is tied to, where there is one."""
    events = stays("x: a start 2010 | b end 2013, planned true | c end 2015")
    text = events + figures(f="a 5, as_of after x | a 6, as_of after x, planned true")
    assert [value[:2] for value in values(show(text))] == [("5", "after 2015"), ("6", "after 2015")]


def test_a_day_without_its_year(show: Any) -> None:
    """A day without its year is of a plan the first that had not come, else the last one by then."""
    text = figures(f="a 5, as_of 10 January | a 6, as_of 10 January, planned true")
    assert [value[:2] for value in values(show(text))] == [("5", "10 Jan 2020"), ("6", "10 Jan 2021")]


def test_tied_to_no_event(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A value tied to an event that the record lacks is shown in the words of its source."""
    data = shown(EVENTS + figures(f="a 5, as_of after nix"), tmp_path, capsys)
    assert values(data["figures"][0]) == [("5", "after nix", None, None, "a")]


@pytest.mark.parametrize(
    ("claims", "found", "agreement"),
    [
        ("a 9, as_of 2012", [("9", "a")], "single"),
        ("a 9, as_of 2012 | b 9, as_of 2012", [("9", "a", "b")], "confirmed"),
        ("a Nine, as_of 2012 | b  nine, as_of 2012", [("Nine", "a", "b")], "confirmed"),
        ("a 8.0, as_of 2012 | b eight, as_of 2012", [("8.0", "a", "b")], "confirmed"),
        ("a £1.5m, as_of 2012 | b £1.5 million, as_of 2012", [("£1.5m", "a", "b")], "confirmed"),
        ("a 9 | b 9, as_of 15 June 2020", [("9", "a", "b")], "confirmed"),  # in two wordings of one day
        ("a 9, as_of today | b 9, as_of 15 June 2020", [("9", "a", "b")], "confirmed"),
        ("a 9, as_of today | again 9, as_of 15 June 2020", [("9", "a", "again")], "single"),
        ("a 9, as_of 2012 | a 9, as_of 2012 | again 9, as_of 2012", [("9", "a", "again")], "single"),
        ("a 9, as_of 2012 | b 9, as_of 2013", [("9", "a"), ("9", "b")], "single"),
        ("a 8, as_of 2012 | b 9 | c 9, as_of 15 June 2020", [("8", "a"), ("9", "b", "c")], "confirmed"),
        ("a 9, as_of 2012, planned true | b 9, as_of 2012", [("9", "a", "plan"), ("9", "b")], "single"),
        (
            "a 9, as_of today, planned true | b 9, as_of 15 June 2020, planned true | c 9, as_of 2012",
            [("9", "c"), ("9", "a", "b", "plan")], "single",
        ),
        ("a 9, as_of 2012, withdrawn a slip | b 9, as_of 2012", [("9", "b")], "single"),
        ("a 9, as_of 2012, withdrawn a slip | b 8, as_of 2012", [("8", "b")], "single"),
        ("undated 9 | a 9, as_of 2012", [("9", "a"), ("9", "undated")], "single"),
    ],
)  # fmt: skip
def test_who_agrees(show: Any, claims: str, found: list[tuple[str, ...]], agreement: str) -> None:
    """Sources that state one value for one day, however worded, stand together; two publishers confirm it."""
    figure = show(figures(f=claims))
    assert ([(value[0], *value[4:]) for value in values(figure)], figure["agreement"]) == (found, agreement)


def test_sources_at_odds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where sources are at odds over a value that is confirmed besides, it is contested, and the finding named."""
    data = shown(figures(f="a 9 | b 9, as_of 15 June 2020 | c 8"), tmp_path, capsys)
    (figure,) = data["figures"]
    assert values(figure) == [
        ("8", "15 Jun 2020", "2020-06-15", "2020-06-16", "c"),
        ("9", "15 Jun 2020", "2020-06-15", "2020-06-16", "a", "b"),
    ]
    assert figure["agreement"] == "contested"
    assert [(f["rule"], f["message"]) for f in data["findings"]] == [
        ("value-conflict", "“The f” is told as 8 and 9 for the same time")
    ]
    assert figure["findings"] == [f["fingerprint"] for f in data["findings"]]


def test_its_claims(show: Any) -> None:
    """All claims are listed in the order of the record, those withdrawn too, with what they state."""
    figure = show(figures(f="a 9, as_of 2012 | b 8, as_of 2012, withdrawn a slip | c 7, planned true"))
    assert [(c["source"], c["states"], c["withdrawn"], c["planned"], c["earliest"]) for c in figure["claims"]] == [
        ("a", {"value": "9", "as_of": "2012"}, None, False, "2012-01-01"),
        ("b", {"value": "8", "as_of": "2012"}, "a slip", False, "2012-01-01"),
        ("c", {"value": "7"}, None, True, None),
    ]
