"""How sources count: whether the day of an end is the last one in, and whether their days carry a margin."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from govtimeline.cli import run
from govtimeline.saying.when import Meaning, When
from govtimeline.saying.when.days import day_of
from stays import HEAD, findings, named, said, stays

# Who is in about the end day


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        # 29 and 30 April, 1, 2 and 3 May
        ("a", "1, 0 to 1, 0 to 1, 0 to 1, 0"),
        ("about-last", "1, 1, 0 to 1, 0 to 1, 0"),
        ("about-out", "1, 0 to 1, 0 to 1, 0, 0"),
        ("book", "1, 1, 0 to 1, 0, 0"),
        ("last-days", "1, 1, 1, 0, 0"),
        ("days-out", "1, 1, 0, 0, 0"),
    ],
)
def test_the_day_of_an_end(source: str, counts: str) -> None:
    """On its end day a member is in, out or perhaps in, as its source counts; a day may be one off, unless exact."""
    events = f"x m: a start 2010 | {source} end 1 May 2016"
    days = ("29 April 2016", "30 April 2016", "1 May 2016", "2 May 2016", "3 May 2016")
    assert ", ".join(named(events, day) for day in days) == counts


@pytest.mark.parametrize(
    ("source", "counts"),
    [("a", ("0 to 1", "0")), ("about-last", ("0 to 1", "0")), ("about-out", ("0", "0"))],
)
def test_the_last_day_of_a_year(source: str, counts: tuple[str, ...]) -> None:
    """Whoever left in a year may have been in on its last day, unless its source tells the first day out."""
    events = f"x m: a start 2010 | {source} end 2016"
    assert tuple(named(events, day) for day in ("31 December 2016", "1 January 2017")) == counts


@pytest.mark.parametrize(
    ("source", "end", "count"),
    [
        ("a", "2013", "0 to 1"),
        ("about-out", "2013", "1"),  # out on 31 December at the latest
        ("last-days", "31 December 2013", "0"),
        ("book", "30 December 2013", "1"),
        ("book", "31 December 2013", "0"),
        ("days-out", "31 December 2013", "1"),
        ("days-out", "1 January 2014", "0"),
    ],
)
def test_back_from_one_day_to_the_next(source: str, end: str, count: str) -> None:
    """Whoever is back on the first day out, or may be, has not left; of days known less well that is open."""
    events = f"x m: a start 2010 | {source} end {end}; y m: book start 1 January 2014"
    assert named(events, "2010-06-01/2016-01-01", "left(r)") == count
    assert named(events, "2014", "joined(r)") == count


def test_an_end_reckoned_from_a_length() -> None:
    """A term told by its length alone ends with the first day out."""
    events = "x m: book start 1 May 2012 | a lasts 2 years"  # a year more at most, which may hold a leap day
    assert [named(events, f"{day} May 2015") for day in (1, 2)] == ["0 to 1", "0"]


# One end counted in two ways


def graver(events: str) -> list[str]:
    """The severity and rule of each finding."""
    return [f"{f.severity} {f.rule}" for f in findings(stays(events))]


@pytest.mark.parametrize(
    ("claims", "rules"),
    [
        ("last-days end 31 March 2016 | days-out end 1 April 2016", []),
        ("last-days end 31 March 2016 | book end 1 April 2016", []),
        ("last-days end 31 March 2016 | book end 31 March 2016", []),
        ("last-days end 31 March 2016 | days-out end 31 March 2016", ["error date-conflict"]),
        ("last-days end 31 March 2016 | days-out end 2 April 2016", ["error date-conflict"]),
        ("last-days end 31 March 2016 | book end 30 March 2016", ["error date-conflict"]),
        ("last-days end 31 March 2016 | book end 2 April 2016", ["error date-conflict"]),
        ("days-out end 1 April 2016 | days-out end 31 March 2016", ["error date-conflict"]),
        ("last-days end 31 March 2016 | about-out end 1 April 2016", []),
        ("last-days end 31 March 2016 | about-out end 2 April 2016", ["warning date-conflict"]),
    ],
)
def test_two_ways_to_count_one_end(claims: str, rules: list[str]) -> None:
    """The last day in and the first day out agree where they follow on each other, and only there."""
    assert graver(f"x m: a start 2010 | {claims}") == rules


def test_counts_of_an_end_counted_in_two_ways() -> None:
    """Such a member is in up to the day that both ways come to."""
    events = "x m: a start 2010 | last-days end 31 March 2016 | days-out end 1 April 2016"
    assert [named(events, day) for day in ("31 March 2016", "1 April 2016")] == ["1", "0"]


@pytest.mark.parametrize(
    ("source", "start", "rules"),
    [
        ("days-out", "1 May 2016", []),
        ("book", "1 May 2016", []),
        ("last-days", "1 May 2016", ["warning order-conflict"]),  # that is the last day, to the letter
        ("last-days", "2 May 2016", []),
        ("days-out", "30 April 2016", ["error order-conflict"]),
    ],
)
@pytest.mark.parametrize("tied", ["; y: a start after x | ", " | a end before y; y: "])
def test_after_a_first_day_out(source: str, start: str, rules: list[str], tied: str) -> None:
    """What came after an end may have come on its first day out."""
    assert graver(f"x: book start 2010 | {source} end 1 May 2016{tied}book start {start}") == rules


# Days without a margin


def days(text: str, exact: bool = True) -> tuple[str, str]:
    """A time's strict and fair days, by an exact source."""
    meaning: Meaning = When(text).bounds(exact=exact)
    first = day_of(2013, 7, 1)
    shown = []
    for spans in (meaning.strict, meaning.fair):
        shown.append(" ".join(f"{lo - first}..{hi - first}" for lo, hi in spans))
    return shown[0], shown[1]


@pytest.mark.parametrize(
    ("text", "strict", "fair"),
    [
        ("1 July 2013", "0..0", "0..0"),
        ("2013-07-01", "0..0", "0..0"),
        ("1 July 2013 or 5 July 2013", "0..0 4..4", "0..0 4..4"),
        ("since 1 July 2013", "0..0", "0..0"),
        ("July 2013", "0..30", "-4..33"),
        ("since July 2013", "0..30", "-1..31"),
        ("about 1 July 2013", "-1..1", "-2..2"),
        ("early July 2013", "-5..14", "-10..19"),
    ],
)
def test_days_without_a_margin(text: str, strict: str, fair: str) -> None:
    """A day of the calendar is that day alone by an exact source; words coarser than a day keep their margins."""
    assert days(text) == (strict, fair)


def test_a_day_by_any_other_source() -> None:
    """What one source keeps exactly changes nothing for another that writes the same."""
    assert days("1 July 2013") == ("0..0", "0..0")
    assert days("1 July 2013", exact=False) == ("0..1", "-1..1")


@pytest.mark.parametrize(
    ("claims", "rules"),
    [
        ("book start 1 May 2012 | book start 2 May 2012", ["error date-conflict"]),
        ("book start 1 May 2012 | a start 1 May 2012", []),
        ("book start 1 May 2012 | a start 2 May 2012", ["warning date-conflict"]),
        ("book start 1 May 2012 | a start 3 May 2012", ["error date-conflict"]),
        ("book start 1 May 2012 | book start May 2012", []),
        ("book start 1 May 2012 | book start April 2012", ["warning date-conflict"]),  # a month keeps its margin
        ("book start 3 June 2012 | book start May 2012", ["warning date-conflict"]),
        ("book start 4 June 2012 | book start May 2012", ["error date-conflict"]),
        ("book start 27 April 2012 | book start May 2012", ["warning date-conflict"]),
        ("book start 26 April 2012 | book start May 2012", ["error date-conflict"]),
        ("book start 3 March 2012 | book start February 2012", ["warning date-conflict"]),
        ("book start 4 March 2012 | book start February 2012", ["error date-conflict"]),
        ("book start 28 January 2012 | book start February 2012", ["warning date-conflict"]),
        ("book start 27 January 2012 | book start February 2012", ["error date-conflict"]),
    ],
)
def test_exact_days_that_differ(claims: str, rules: list[str]) -> None:
    """Two exact days that differ contradict each other; against any other source its margin counts."""
    assert graver(f"x: {claims}") == rules


def test_show_tells_exact_days(tmp_path: Path, capsys: Any) -> None:
    """A claim's own bounds are the day itself where its source is exact."""
    (tmp_path / "facts.yaml").write_text(HEAD + stays("x: book date 1 May 2012 | a date 1 May 2012"))
    assert run(["show", "--all", "--json", "--facts", str(tmp_path / "facts.yaml")]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert [(claim["earliest"], claim["latest"]) for claim in event["claims"]] == [
        ("2012-05-01", "2012-05-01"), ("2012-05-01", "2012-05-02"),
    ]  # fmt: skip


# A handover by how it is counted


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # the next one comes on 30 April, 1, 2 and 3 May
        ("book", ["overlap on 30 Apr 2012", "", "", "gap on 2 May 2012"]),
        ("last-days", ["overlap from 30 Apr to 1 May 2012", "overlap on 1 May 2012", "", "gap on 2 May 2012"]),
        ("days-out", ["overlap on 30 Apr 2012", "", "", "gap from 1 to 2 May 2012"]),
    ],
)
def test_an_exact_handover(source: str, found: list[str]) -> None:
    """Of exact sources a handover on one day is an overlap by last days; one to the next day is never a gap."""
    shown = []
    for start in ("30 April", "1 May", "2 May", "3 May"):
        events = f"x m: {source} start 2005, end 1 May 2012; y n: {source} start {start} 2012, end 2018"
        lines = said(events, "at_most: 1, at_least: 1")
        assert all(line.startswith("error register-") for line in lines)
        told = [line.partition(", where ")[0].partition("“The register” ")[2] for line in lines]
        when = [days.removeprefix("had m and n in at once, ") for days in told]
        rules = [line.split(":")[0].rpartition("-")[2] for line in lines]
        shown.append("; ".join(f"{rule} {days}" for rule, days in zip(rules, when, strict=True)))
    assert shown == found


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("x m: days-out start 2005, end 31 March 2012; y n: days-out start 1 April 2012, end 2018", ""),
        ("x m: book start 2005, end 31 March 2012; y n: book start 1 April 2012, end 2018", ""),
        ("x m: about-out start 2005, end 31 March 2012; y n: about-out start 2 April 2012, end 2018", ""),
        ("x m: about-out start 2005, end 31 March 2012; y n: about-out start 3 April 2012, end 2018",
         "warning register-gap: nobody was in “The register” from 1 to 2 Apr 2012"),
        ("x m: days-out start 2005, end 31 March 2012; y n: days-out start 2 April 2012, end 2018",
         "error register-gap: nobody was in “The register” from 31 Mar to 1 Apr 2012"),
    ],
)  # fmt: skip
def test_from_a_first_day_out_to_the_next(events: str, expected: str) -> None:
    """Whoever comes in on the day after the first day out of another has taken over from one day to the next."""
    assert [line.partition(", where ")[0] for line in said(events, "at_least: 1")] == [expected] * bool(expected)


def test_the_last_first_day_out() -> None:
    """A first day out that nobody comes after is a day without anyone, where the register is held for it."""
    (line,) = said("x m: days-out start 2005, end 31 March 2012", "at_least: 1, to: 31 March 2012")
    assert line.startswith("error register-gap: nobody was in “The register” on 31 Mar 2012")
