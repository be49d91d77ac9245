"""EDTF, the Extended Date/Time Format of the Library of Congress, levels 0 and 1: where we agree and differ.

The days that a text names (the core of its reading) are held against the `edtf` package, which gives them as
the earliest and latest day of its strict range. Margins are left out of it: the standard gives none, and the
package's own are a year, a month and a day at once for a date that is "about" a day.

We differ on purpose in these places; `DIFFERENT` has an example of each:

- seasons, `2001-21` to `2001-24`: refused, since an article means a span of years by them
- years outside 1 to 9999, and `Y` before a long year: refused
- an unknown end, `1985/`: open, as `1985/..` is; the package takes it to last ten years
- `../..`: refused, for it says nothing
- `201x` is read, where the standard has capitals only, and so is `2004-06-XX/2004-07-03`, of level 2

The package in its turn takes 29 February for a day of any year, and cannot read some intervals of times that
are not specified (`2000/2001-XX`, `201X/202X?`), so these are tested by example alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from time import struct_time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Span, When


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def ours(text: str) -> Span:
    return When.parse(text).bounds().core


def theirs(text: str) -> Span:
    """The days that the package has for a text; it gives open ends as infinite numbers."""
    parsed = parse_edtf(text)
    lo, hi = parsed.lower_strict(), parsed.upper_strict()
    return Span(
        date(*lo[:3]).toordinal() if isinstance(lo, struct_time) else OPEN_LO,
        date(*hi[:3]).toordinal() if isinstance(hi, struct_time) else OPEN_HI,
    )


# The examples of the specification, level 0 and level 1, with the days they name.
EXAMPLES = [
    ("1985-04-12", "1985-04-12", "1985-04-12"),
    ("1985-04", "1985-04-01", "1985-04-30"),
    ("1985", "1985-01-01", "1985-12-31"),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    ("1964/2008", "1964-01-01", "2008-12-31"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("2005/2006-02", "2005-01-01", "2006-02-28"),
    ("1984?", "1984-01-01", "1984-12-31"),
    ("2004-06~", "2004-06-01", "2004-06-30"),
    ("2004-06-11%", "2004-06-11", "2004-06-11"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"),
    ("1985-04-XX", "1985-04-01", "1985-04-30"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"),
    ("1985-04-12/..", "1985-04-12", ".."),
    ("1985-04/..", "1985-04-01", ".."),
    ("1985/..", "1985-01-01", ".."),
    ("../1985-04-12", "..", "1985-04-12"),
    ("../1985-04", "..", "1985-04-30"),
    ("../1985", "..", "1985-12-31"),
    ("1984~/2004-06", "1984-01-01", "2004-06-30"),
    ("1984/2004-06~", "1984-01-01", "2004-06-30"),
    ("1984~/2004~", "1984-01-01", "2004-12-31"),
    ("1984?/2004%", "1984-01-01", "2004-12-31"),
    ("1984-06?/2004-08?", "1984-06-01", "2004-08-31"),
    ("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08"),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"),
]


@pytest.mark.parametrize(("text", "first", "last"), EXAMPLES)
def test_examples_of_the_specification(text: str, first: str, last: str) -> None:
    """The specification's examples name the same days here, in the package, and in its text."""
    named = Span(OPEN_LO if first == ".." else day(first), OPEN_HI if last == ".." else day(last))
    assert ours(text) == theirs(text) == named


SHORT_YEARS = "means one thing to EDTF, another to an article and a third to an accountant"
YEARS = "is outside the years 1 to 9999"

# Each place where we differ: the text, what the package has, and what we say or have.
DIFFERENT = [
    ("2001-21", ("2001-03-01", "2001-05-31"), f'"2001-21" {SHORT_YEARS}'),
    ("2001-24", ("2001-12-01", "2001-12-31"), f'"2001-24" {SHORT_YEARS}'),
    ("Y170000002", (None, None), f'"Y170000002" {YEARS}'),
    ("Y-170000002", (None, None), f'"Y-170000002" {YEARS}'),
    ("-1985", (None, None), f'"-1985" {YEARS}'),
    ("0000", (None, None), '"0000" is not in the calendar'),
    ("../..", ("..", ".."), '"../.." is not a time'),
    ("1985-04-12/", ("1985-04-12", "1995-04-12"), ("1985-04-12", "..")),
    ("1985-04/", ("1985-04-01", "1995-04-01"), ("1985-04-01", "..")),
    ("1985/", ("1985-01-01", "1995-01-01"), ("1985-01-01", "..")),
    ("/1985-04-12", ("1975-04-12", "1985-04-12"), ("..", "1985-04-12")),
    ("/1985-04", ("1975-04-30", "1985-04-30"), ("..", "1985-04-30")),
    ("/1985", ("1975-12-31", "1985-12-31"), ("..", "1985-12-31")),
    ("201x", (None, None), ("2010-01-01", "2019-12-31")),
    ("2000/2001-XX", (None, None), ("2000-01-01", "2001-12-31")),
    ("201X/202X?", (None, None), ("2010-01-01", "2029-12-31")),
]


def ends(span: Span) -> tuple[str, str]:
    lo, hi = span
    return (
        ".." if lo == OPEN_LO else date.fromordinal(lo).isoformat(),
        ".." if hi == OPEN_HI else date.fromordinal(hi).isoformat(),
    )


@pytest.mark.parametrize(("text", "package", "here"), DIFFERENT)
def test_where_we_differ(text: str, package: tuple[str, str], here: str | tuple[str, str]) -> None:
    """Each place where we leave the standard or its package, and what is said there."""
    if package != (None, None):
        assert ends(theirs(text)) == package
    if isinstance(here, str):
        with pytest.raises(ValueError) as error:
            When.parse(text)
        assert error.value.args[0] == here
    else:
        assert ends(ours(text)) == here


@pytest.mark.parametrize(
    ("text", "strict", "fair"),
    [
        ("2004-06-11~", ("2004-06-10", "2004-06-12"), ("2004-06-09", "2004-06-13")),
        ("2004-06?", ("2004-05-01", "2004-07-31"), ("2004-04-01", "2004-08-31")),
        ("2004%", ("2003-01-01", "2005-12-31"), ("2002-01-01", "2006-12-31")),
        ("1984~/2004-06", ("1983-01-01", "2004-06-30"), ("1982-01-01", "2004-06-30")),
    ],
)
def test_qualified(text: str, strict: tuple[str, str], fair: tuple[str, str]) -> None:
    """Uncertain, approximate or both: a unit of its precision either way, two under the fair reading."""
    reading = When.parse(text).bounds()
    assert (ends(reading.hull(STRICT)), ends(reading.hull(FAIR))) == (strict, fair)


@pytest.mark.parametrize("text", ["2004-02-30", "2004-13-01", "2004-00", "2004-04-31"])
def test_both_refuse(text: str) -> None:
    """Days and months that the calendar lacks are refused by the package and here."""
    with pytest.raises(ValueError):
        When.parse(text)
    with pytest.raises(Exception, match="Error at position"):
        parse_edtf(text)


dates = st.dates(date(1, 1, 1), date(9999, 12, 31) - timedelta(days=366))
plain = st.one_of(
    dates.map(date.isoformat),
    dates.map(lambda d: d.isoformat()[:7]),
    dates.map(lambda d: d.isoformat()[:4]),
)
precise = st.one_of(
    plain,
    dates.map(lambda d: f"{d.isoformat()[:7]}-XX"),
    dates.map(lambda d: f"{d.isoformat()[:4]}-XX"),
    st.integers(1, 998).map(lambda decade: f"{decade:03}X"),
    st.integers(1, 98).map(lambda century: f"{century:02}XX"),
)
marks = st.sampled_from(["", "?", "~", "%"])
level_1 = st.tuples(precise, marks).map("".join)
ends_of_intervals = st.tuples(plain, marks).map("".join)
intervals = st.one_of(
    st.tuples(ends_of_intervals, ends_of_intervals).map(lambda pair: "/".join(pair)),
    ends_of_intervals.map(lambda start: f"{start}/.."),
    ends_of_intervals.map(lambda end: f"../{end}"),
)


@given(st.one_of(precise, dates.map(lambda d: f"{d.isoformat()}T12:30:00Z")))
@settings(max_examples=80, deadline=None)
def test_dates_name_the_same_days(text: str) -> None:
    """Any date of levels 0 and 1 names the days here that the package has for it."""
    assert ours(text) == theirs(text)


@given(level_1)
@settings(max_examples=40, deadline=None)
def test_qualified_dates_name_the_same_days(text: str) -> None:
    """Whether uncertain or approximate, the days named are those of the date."""
    assert ours(text) == theirs(text)


@given(intervals)
@settings(max_examples=50, deadline=None)
def test_intervals_name_the_same_days(text: str) -> None:
    """Any interval names the same days here, or is refused where it ends before it starts."""
    try:
        span = ours(text)
    except ValueError as error:
        assert "ends before it starts" in error.args[0]
        first, last = (theirs(end) for end in text.split("/"))
        assert first.lo > last.hi
    else:
        assert span == theirs(text)
