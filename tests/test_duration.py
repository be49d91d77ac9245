"""Lengths of time: what is read, the days it stands for as time passed and as a set term, what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govtimeline.ground.errors import Unreadable
from govtimeline.ground.reading import FAIR, READINGS, STRICT
from govtimeline.saying.when import OPEN_HI, Duration, Span, set_term
from govtimeline.saying.when.days import shift

# Each text with its months, days, the unit its margins count in, and its qualifier.
# fmt: off
READ = [
    ("5 years", 60, 0, "year", ""),
    ("five years", 60, 0, "year", ""),
    ("FIVE  Years", 60, 0, "year", ""),
    ("five-year", 60, 0, "year", ""),
    ("a year", 12, 0, "year", ""),
    ("twenty-one years", 252, 0, "year", ""),
    ("ninety days", 0, 90, "day", ""),
    ("a hundred days", 0, 100, "day", ""),
    ("two hundred and fifty years", 3000, 0, "year", ""),
    ("twenty one years", 252, 0, "year", ""),
    ("a dozen years", 144, 0, "year", ""),
    ("1 day", 0, 1, "day", ""),
    ("3 weeks", 0, 21, "week", ""),
    ("a fortnight", 0, 14, "week", ""),
    ("18 months", 18, 0, "month", ""),
    ("18-month", 18, 0, "month", ""),
    ("3 quarters", 9, 0, "month", ""),
    ("a decade", 120, 0, "year", ""),
    ("two centuries", 2400, 0, "year", ""),
    ("half a month", 0, 15, "month", ""),
    ("half a year", 6, 0, "month", ""),
    ("half a decade", 60, 0, "year", ""),
    ("half a century", 600, 0, "year", ""),
    ("two and a half years", 30, 0, "year", ""),
    ("2.5 years", 30, 0, "year", ""),
    ("a year and a half", 18, 0, "year", ""),
    ("a month and a half", 1, 15, "month", ""),
    ("1.5 quarters", 4, 15, "month", ""),
    ("two and a half weeks", 0, 17, "week", ""),
    ("two and a half decades", 300, 0, "year", ""),
    ("2 years and 3 months", 27, 0, "month", ""),
    ("2 years, 3 months", 27, 0, "month", ""),
    ("2 years 3 months", 27, 0, "month", ""),
    ("1 year, 2 months and 3 days", 14, 3, "day", ""),
    ("about 5 years", 60, 0, "year", "about"),
    ("around 5 years", 60, 0, "year", "about"),
    ("roughly 5 years", 60, 0, "year", "about"),
    ("approximately 5 years", 60, 0, "year", "about"),
    ("circa 5 years", 60, 0, "year", "about"),
    ("c. 5 years", 60, 0, "year", "about"),
    ("some 5 years", 60, 0, "year", "about"),
    ("~5 years", 60, 0, "year", "about"),
    ("almost six months", 6, 0, "month", "almost"),
    ("nearly 6 months", 6, 0, "month", "almost"),
    ("just under a year", 12, 0, "year", "almost"),
    ("just over a year", 12, 0, "year", "over"),
    ("more than a year", 12, 0, "year", "over"),
    ("over a decade", 120, 0, "year", "over"),
    ("within a week", 0, 7, "week", "at most"),
    ("at most 10 days", 0, 10, "day", "at most"),
    ("up to 10 days", 0, 10, "day", "at most"),
    ("no more than 10 days", 0, 10, "day", "at most"),
    ("less than a year", 12, 0, "year", "at most"),
    ("under a year", 12, 0, "year", "at most"),
    ("at least 10 days", 0, 10, "day", "at least"),
    ("no less than 10 days", 0, 10, "day", "at least"),
]
# fmt: on


@pytest.mark.parametrize(("text", "months", "days", "unit", "qualifier"), READ)
def test_read(text: str, months: int, days: int, unit: str, qualifier: str) -> None:
    """Every form of a length: its calendar length, the unit of its margins, its qualifier."""
    length = Duration.parse(text)
    assert (length.months, length.days, length.unit, length.qualifier) == (months, days, unit, qualifier)
    assert str(length) == text


USUAL = "write it like 5 years, almost six months, 10 days"
UNITS = "units are days, weeks, fortnights, months, quarters, years, decades, centuries"
NEGATIVE = "a length of time is above zero; say before or after for its direction"

REFUSED = [
    ("", '"" is not a length of time', USUAL),
    ("5", '"5" is not a length of time', USUAL),
    ("years", '"years" is not a length of time', USUAL),
    ("almost", '"almost" is not a length of time', USUAL),
    ("some years", '"some years" is not a length of time', USUAL),
    ("a few months", '"a few months" is not a length of time', USUAL),
    ("three quarters of an hour", '"three quarters of an hour" is not a length of time', USUAL),
    ("1½ years", '"1½ years" is not a length of time', USUAL),
    ("٥ years", '"٥ years" is not a length of time', USUAL),
    ("5 years ago", '"5 years ago" is not a length of time', USUAL),
    ("several years", '"several" in "several years" is not a number', "write it in digits"),
    ("5 bananas", '"bananas" in "5 bananas" is not a unit of time', UNITS),
    ("5 hours", '"hours" in "5 hours" is not a unit of time', UNITS),
    ("-5 years", '"-5 years" is negative', NEGATIVE),
    ("−5 years", '"−5 years" is negative', NEGATIVE),
    ("0 days", '"0 days" is no length at all', "a length is at least one day"),
    ("2.5 days", '"2.5 days" has half a day', "the shortest unit is a day"),
    ("10000 days", '"10000 days" is too long', "lengths up to 9999 units are read"),
    ("1000 decades", '"1000 decades" is too long', "lengths up to 9999 years are read"),
    ("9999 years and 1 month", '"9999 years and 1 month" is too long', "lengths up to 9999 years are read"),
    ("9" * 5000 + " years", "a length of time of 5006 characters, at most 100 are read", USUAL),
]


@pytest.mark.parametrize(("text", "message", "hint"), REFUSED)
def test_refused(text: str, message: str, hint: str) -> None:
    """Every text that is refused, with its message and what to write instead."""
    with pytest.raises(ValueError) as refusal:
        Duration.parse(text)
    assert refusal.value.args == (message, hint)


# Each text with the days it may stand for as time passed, strictly and fairly: a year is 365.25 days here, a
# month 30.4375, and a strict "six years" is less than seven.
PASSED = [
    ("6 years", (2191 - 273, 2192 + 365), (2191 - 365, 2192 + 365)),
    ("10 years", (3652 - 410, 3653 + 547), (3652 - 547, 3653 + 547)),
    ("20 years", (7305 - 410, 7305 + 547), (7305 - 547, 7305 + 547)),
    ("5 months", (150 - 22, 153 + 30), (150 - 30, 153 + 30)),
    ("6 months", (181 - 34, 184 + 45), (181 - 45, 184 + 45)),
    ("18 months", (546 - 34, 550 + 45), (546 - 45, 550 + 45)),
    ("2 years and 3 months", (819 - 22, 823 + 30), (819 - 30, 823 + 30)),
    ("3 weeks", (21 - 5, 21 + 6), (21 - 7, 21 + 7)),
    ("10 days", (10, 10), (9, 11)),
    ("almost 6 years", (2191 - 365, 2192), (2191 - 548, 2192 + 183)),
    ("nearly 10 days", (9, 10), (8, 10)),
    ("just over 6 years", (2191, 2192 + 183), (2191 - 183, 2192 + 365)),
    ("more than 6 years", (2191, 2192 + 183), (2191 - 183, 2192 + 365)),
    ("about 6 years", (2191 - 365, 2192 + 365), (2191 - 730, 2192 + 730)),
    ("about 10 years", (3652 - 548, 3653 + 548), (3652 - 1096, 3653 + 1096)),
    ("within 15 months", (0, 458), (0, 458 + 30)),
    ("at most 2 weeks", (0, 14), (0, 21)),
    ("at least 6 years", (2191, OPEN_HI), (2191 - 365, OPEN_HI)),
    ("about 1 day", (0, 2), (0, 3)),
]


@pytest.mark.parametrize(("text", "strict", "fair"), PASSED)
def test_time_passed(text: str, strict: tuple[int, int], fair: tuple[int, int]) -> None:
    """The days that a length may stand for where so much time has passed."""
    length = Duration.parse(text)
    assert (length.passed(STRICT), length.passed(FAIR)) == (strict, fair)


# As a set term: a month either way strictly, four calendar months fairly.
TERMS = [
    (["5 years"], (1826 - 31, 1827 + 31), (1703, 1950)),
    (["5 years", "5 years"], (3652 - 31, 3653 + 31), (3529, 3776)),
    (["2 weeks"], (0, 14 + 31), (0, 14 + 123)),
    (["3 months"], (89 - 31, 92 + 31), (0, 215)),
    (["5 years", "2 weeks"], (1826 + 14 - 31, 1827 + 14 + 31), (1703 + 14, 1950 + 14)),
    (["about 5 years"], (1826 - 365, 1827 + 365), (1826 - 730, 1827 + 730)),
    (["at least 5 years"], (1826, OPEN_HI), (1826 - 365, OPEN_HI)),
    (["5 years", "at least 1 year"], (1826 - 31 + 365, OPEN_HI), (1703, OPEN_HI)),
    (["5 years", "about a year"], (1826 - 31, 1827 + 31 + 366 + 365), (1703, 1950 + 366 + 730)),
]


@pytest.mark.parametrize(("texts", "strict", "fair"), TERMS)
def test_set_terms(texts: list[str], strict: tuple[int, int], fair: tuple[int, int]) -> None:
    """A chain of terms is one sum with one margin; a term that is only about so long brings its own."""
    terms = tuple(Duration.parse(text) for text in texts)
    assert (set_term(terms, STRICT), set_term(terms, FAIR)) == (strict, fair)
    if len(terms) == 1:
        assert (terms[0].term(STRICT), terms[0].term(FAIR)) == (strict, fair)


def test_a_chain_of_terms_has_one_margin() -> None:
    """Five years and five more allow no more than ten years do, and less than two margins would."""
    five, ten = Duration.parse("5 years"), Duration.parse("10 years")
    for reading in (STRICT, FAIR):
        chain = set_term((five, five), reading)
        assert chain == ten.term(reading)
        assert chain.hi - chain.lo < 2 * (five.term(reading).hi - five.term(reading).lo)


def test_the_partnership_that_overran() -> None:
    """From 1 July 2013, five years and five more end 59 days or longer before 2024, even fairly read."""
    start = date(2013, 7, 1).toordinal()
    term = set_term((Duration.parse("5 years"), Duration.parse("5 years")), FAIR)
    assert date.fromordinal(start + term.lo) == date(2023, 2, 28)
    assert date.fromordinal(start + term.hi) == date(2023, 11, 2)
    assert date(2024, 1, 1).toordinal() - (start + term.hi) >= 59


def test_lengths_are_equal_by_their_text() -> None:
    """Two parsed lengths are one when their texts are, and are parsed once."""
    assert Duration.parse("5 years") is Duration.parse("5 years")
    assert Duration.parse("5 years") != Duration.parse("five years")
    assert {Duration.parse("5 years")} == {Duration("5 years", 60, 0, "year")}
    assert repr(Duration.parse("5 years")) == "Duration('5 years')"


numbers = st.integers(1, 60)
units = st.sampled_from(["day", "week", "fortnight", "month", "quarter", "year", "decade"])
qualifiers = st.sampled_from(["", "about ", "almost ", "just over ", "within ", "at least "])
plain_texts = st.builds("{} {}s".format, numbers, units)
texts = st.builds("{}{}".format, qualifiers, plain_texts)


def holds(outer: Span, inner: Span) -> bool:
    return outer.lo <= inner.lo and inner.hi <= outer.hi


@given(texts)
@example("1 day")
@example("10 years")
def test_strict_lies_inside_fair(text: str) -> None:
    """As time passed and as a term, the fair reading allows all that the strict one does, from zero on."""
    length = Duration.parse(text)
    for read in (length.passed, length.term):
        strict, fair = read(STRICT), read(FAIR)
        assert holds(fair, strict)
        assert fair.lo >= 0
        assert strict.lo <= strict.hi


@given(plain_texts, st.sampled_from([STRICT, FAIR]))
def test_qualifiers_loosen_or_cut(text: str, reading: int) -> None:
    """About allows all that the plain length does; within and at least allow the length itself."""
    plain = Duration.parse(text)
    assert holds(Duration.parse(f"about {text}").passed(reading), plain.passed(reading))
    assert holds(plain.passed(reading), plain.exact)
    assert holds(Duration.parse(f"within {text}").passed(reading), plain.exact)
    assert holds(Duration.parse(f"at least {text}").passed(reading), plain.exact)
    assert holds(Duration.parse(f"almost {text}").passed(reading), plain.exact)
    assert holds(Duration.parse(f"just over {text}").passed(reading), plain.exact)


@given(plain_texts, st.dates(date(1902, 1, 1), date(1990, 12, 31)))
def test_exact_holds_the_calendar(text: str, start: date) -> None:
    """Counted on the calendar from any day, a length comes to a number of days that it names."""
    length = Duration.parse(text)
    if length.months <= 1200:
        end = shift(start.toordinal(), length.months) + length.days
        assert length.exact.lo <= end - start.toordinal() <= length.exact.hi


@given(st.text(max_size=30))
def test_nothing_but_a_refusal(text: str) -> None:
    """Whatever is typed is read, or refused with a message and a hint."""
    try:
        Duration.parse(text)
    except ValueError as error:
        message, hint = error.args
        assert message
        assert hint


@pytest.mark.parametrize("text", ["exactly 4 years", "precisely 4 years"])
def test_exactly(text: str) -> None:
    """A length that is exactly so has a day of margin, passed or set."""
    length = Duration.parse(text)
    assert [length.passed(way) for way in READINGS] == [Span(1460, 1462)] * 2
    assert [length.term(way) for way in READINGS] == [Span(1460, 1462)] * 2


def test_so_far() -> None:
    """What has gone on for so long goes on: no less, and perhaps more."""
    so_far, plain = Duration.parse("2 years so far"), Duration.parse("2 years")
    assert [so_far.passed(way) for way in READINGS] == [Span(plain.passed(way).lo, OPEN_HI) for way in READINGS]
    assert [so_far.by_its_telling(way) for way in READINGS] == [plain.passed(way) for way in READINGS]
    with pytest.raises(Unreadable, match="hedges a length that goes on"):
        Duration.parse("about 2 years so far")
