"""What is told as fact before its time had come: figures for a time to come, grades before their inspection."""

from __future__ import annotations

import pytest

from stays import figures, findings, stays, told, written_at

HINT = "if the source tells a plan, add `planned: true`; if it was said at another time, add `told: TIME`"


def ahead(text: str) -> list[str]:
    """What is told ahead of its time in a record, in short."""
    return [f"{f.severity}: {f.message}" for f in findings(text) if f.rule == "anachronism"]


def test_a_figure_for_a_time_to_come() -> None:
    """A figure told as fact for a year that had not begun is a warning, which its own claim would settle."""
    text = figures(f="old 5, as_of 2010")
    (found,) = findings(text)
    assert told(found) == (
        "warning anachronism f: “The f” is stated as 5 for 2010, after it was told as fact (1 Mar 2009)",
        ("[1] dates from 1 Mar 2009", "[1] states 5 for a time that began 10 months later"),
        "old",
        [],
        (1,),
    )
    assert (found.hint, written_at(found, text)) == (HINT, "2010}")


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("old 5, as_of 2 March 2009", False),  # the day after the telling may be it
        ("old 5, as_of 3 March 2009", True),
        ("old 5, as_of March 2009", False),
        ("old 5, as_of April 2009", True),
        ("old 5, as_of April 2009, planned true", False),
        ("old 5, as_of April 2009, withdrawn a slip", False),
        ("a 5, as_of April 2009, told March 2009", False),
        ("a 5, as_of 4 April 2009, told March 2009", False),
        ("a 5, as_of 5 April 2009, told March 2009", True),
        ("a 5, as_of next year, told March 2009", True),
        ("a 5, as_of this year, told March 2009", False),
        ("old 5, as_of 2008 or 2010", False),
        ("old 5, as_of after 2010", True),
        ("old 5, as_of before 2010", False),
        ("old 5, as_of after x", False),  # the date of that may be what is wrong
        ("undated 5, as_of 2030", False),
        ("year 5, as_of 1 January 2019", False),
        ("year 5, as_of 2 January 2019", True),
    ],
)
def test_when_a_figure_is_ahead(claim: str, found: bool) -> None:
    """A time is to come that begins later than a day after the telling; plans and words that allow it are not found."""
    assert bool(ahead(stays("x: a date 2012") + figures(f=claim))) == found


def test_counts_and_shares() -> None:
    """A count of a register is told by its own rule, a share of figures by this one."""
    text = figures(f="members(r) = old 5, as_of 2010", g="h / 2 = old 4, as_of 2011", h="a 8, as_of 2011")
    assert [(f.rule, f.subject) for f in findings(text)] == [("count-conflict", "f"), ("anachronism", "g")]


def test_a_grade_before_its_inspection() -> None:
    """A grade told as done before the inspection is a warning, with the claims that date that."""
    text = stays("x: a date 9 June 2014 | old says {grade: good} | b date 2014")
    (found,) = findings(text)
    assert told(found) == (
        "warning anachronism x: the grade of “The x” is told as done (1 Mar 2009), at least 5 years 3 months before it"
        " was",
        (
            "[1] dates from 1 Mar 2009, and says grade: good",
            "[2] [3] put “The x” on 8 Jun 2014 at the earliest",
        ),
        "old a b",
        [],
        (1,),
    )  # fmt: skip
    assert (found.hint, written_at(found, text)) == (HINT, "{grade: good}")


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ("x: a date 3 March 2009 | old says {grade: good}", ""),  # its day may be one off, and so its telling
        ("x: a date 4 March 2009 | old says {grade: good}", "2 days before it was"),
        ("x: a date 2014 | old says {grade: good}, planned true", ""),
        ("x: a date 2014 | old says {grade: good}, withdrawn a slip", ""),
        ("x: a date 2014 | old date 2009, says {grade: good}", None),  # at odds over the date itself
        ("x: a date before 2014 | old says {grade: good}", ""),
        ("x: old says {grade: good}", ""),
        ("x: undated says {grade: good} | a date 2014", ""),
        ("x: a start 2014 | old says {grade: good}", "4 years 10 months before it began"),
        ("x: a start 2008, end 2014 | old says {grade: good}", ""),
        ("x: a date 2014 | c date 2014 | b date 2008 | old says {grade: good}", None),  # whose date is in dispute
        ("y: a date 2014; x: c date after y | old says {grade: good}", "4 years 10 months before it was"),
    ],
)  # fmt: skip
def test_when_a_grade_is_ahead(events: str, found: str | None) -> None:
    """What is said of an event is ahead of it where no reading of its dates lets it have begun by then."""
    held = ahead(stays(events))
    message = f"warning: the grade of “The x” is told as done (1 Mar 2009), at least {found}"
    assert held == [message] * bool(found)


def test_what_names_it() -> None:
    """Its name knows the value, its time and its telling, in whatever words of the value."""

    def name(text: str) -> str:
        return next(f.fingerprint for f in findings(text) if f.rule == "anachronism")

    assert name(figures(f="old 5, as_of 2010")) == name(figures(f="old five, as_of 2010"))
    assert name(figures(f="old 5, as_of 2010")) != name(figures(f="old 5, as_of 2011"))
    assert name(stays("x: a date 2014 | old says {size: 8}")) == name(stays("x: old says {size: eight} | a date 2013"))
