"""Time texts: what is read, what it means under both readings, how it prints, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.saying.when import (
    OPEN_HI,
    OPEN_LO,
    Duration,
    Link,
    Meaning,
    Span,
    When,
    compare,
    hull,
    margins,
    show_gap,
    show_span,
)
from govtimeline.saying.when.days import FIRST_DAY, LAST_DAY, month_days, shift
from govtimeline.saying.when.margins import Margin, Slack

DOCS = Path(__file__).parent.parent / "docs" / "time.md"


def iso(day: int) -> str:
    return ".." if day in (OPEN_LO, OPEN_HI) else date.fromordinal(day).isoformat()


def spans(some: tuple[Span, ...]) -> str:
    return "; ".join(f"{iso(span.lo)}/{iso(span.hi)}" for span in some)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def on(ordinal: int) -> Meaning:
    """A telling on one day."""
    span = Span(ordinal, ordinal)
    return Meaning((span,), (span,), span)


# Each text with how it prints, its strict and its fair days.
# fmt: off
CALENDAR = [
    # a day: it, or the day after; a day either way
    ("1 July 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("1st July 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("the 1st of July 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("1 Jul. 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("1 JULY  2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("on 1 July 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("Monday 1 July 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("on Monday, 1 July 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("July 1, 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("July 1st 2013", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("2013-07-01", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("2013/07/01", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("2013.7.1", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("2013-07-01T24:00:00", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("2013-07-01T12:00:00Z", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("2013-07-01T12:00:00.5+01:00", "1 Jul 2013", "2013-07-01/2013-07-02", "2013-06-30/2013-07-02"),
    ("29 February 2012", "29 Feb 2012", "2012-02-29/2012-03-01", "2012-02-28/2012-03-01"),
    # a month: exactly; four days before, three after
    ("July 2013", "Jul 2013", "2013-07-01/2013-07-31", "2013-06-27/2013-08-03"),
    ("Sept. 2013", "Sep 2013", "2013-09-01/2013-09-30", "2013-08-28/2013-10-03"),
    ("July of 2013", "Jul 2013", "2013-07-01/2013-07-31", "2013-06-27/2013-08-03"),
    ("in July 2013", "Jul 2013", "2013-07-01/2013-07-31", "2013-06-27/2013-08-03"),
    ("2013-07", "Jul 2013", "2013-07-01/2013-07-31", "2013-06-27/2013-08-03"),
    ("2012-02", "Feb 2012", "2012-02-01/2012-02-29", "2012-01-28/2012-03-03"),
    # a year, a decade, a century: exactly, both ways; a financial year may be said of the academic one
    ("2013", "2013", "2013-01-01/2013-12-31", "2013-01-01/2013-12-31"),
    ("in 2013", "2013", "2013-01-01/2013-12-31", "2013-01-01/2013-12-31"),
    ("during 2013", "2013", "2013-01-01/2013-12-31", "2013-01-01/2013-12-31"),
    ("0001", "0001", "0001-01-01/0001-12-31", "0001-01-01/0001-12-31"),
    ("9999", "9999", "9999-01-01/9999-12-31", "9999-01-01/9999-12-31"),
    ("2010s", "2010s", "2010-01-01/2019-12-31", "2010-01-01/2019-12-31"),
    ("the 1990s", "1990s", "1990-01-01/1999-12-31", "1990-01-01/1999-12-31"),
    ("1990's", "1990s", "1990-01-01/1999-12-31", "1990-01-01/1999-12-31"),
    ("FY 2013-14", "FY 2013–14", "2013-04-01/2014-03-31", "2013-04-01/2014-08-31"),
    ("FY 2013–14", "FY 2013–14", "2013-04-01/2014-03-31", "2013-04-01/2014-08-31"),
    ("FY 2013/2014", "FY 2013–14", "2013-04-01/2014-03-31", "2013-04-01/2014-08-31"),
    ("financial year 2013/14", "FY 2013–14", "2013-04-01/2014-03-31", "2013-04-01/2014-08-31"),
    ("the 2013-14 financial year", "FY 2013–14", "2013-04-01/2014-03-31", "2013-04-01/2014-08-31"),
    ("FY 1999-00", "FY 1999–00", "1999-04-01/2000-03-31", "1999-04-01/2000-08-31"),
    # a season: its three months and 20 days; 30 days
    ("spring 2013", "spring 2013", "2013-02-09/2013-06-20", "2013-01-30/2013-06-30"),
    ("summer 2013", "summer 2013", "2013-05-12/2013-09-20", "2013-05-02/2013-09-30"),
    ("the summer of 2013", "summer 2013", "2013-05-12/2013-09-20", "2013-05-02/2013-09-30"),
    ("during the summer of 2013", "summer 2013", "2013-05-12/2013-09-20", "2013-05-02/2013-09-30"),
    ("autumn 2013", "autumn 2013", "2013-08-12/2013-12-20", "2013-08-02/2013-12-30"),
    ("fall 2013", "autumn 2013", "2013-08-12/2013-12-20", "2013-08-02/2013-12-30"),
    # winter may be either of two
    ("winter 2017", "winter 2017",
     "2016-11-11/2017-03-20; 2017-11-11/2018-03-20", "2016-11-01/2017-03-30; 2017-11-01/2018-03-30"),
    ("winter 0001", "winter 0001", "0001-11-11/0002-03-20", "0001-11-01/0002-03-30"),
    ("winter 9999", "winter 9999", "9998-11-11/9999-03-20", "9998-11-01/9999-03-30"),
    # early, mid, late in a year or a season: its third and 30 days; 45
    ("early 2017", "early 2017", "2016-12-02/2017-05-30", "2016-11-17/2017-06-14"),
    ("mid-2015", "mid 2015", "2015-04-01/2015-09-30", "2015-03-17/2015-10-15"),
    ("mid 2017", "mid 2017", "2017-04-01/2017-09-30", "2017-03-17/2017-10-15"),
    ("late 2017", "late 2017", "2017-08-02/2018-01-30", "2017-07-18/2018-02-14"),
    ("late in 2017", "late 2017", "2017-08-02/2018-01-30", "2017-07-18/2018-02-14"),
    ("in early 2017", "early 2017", "2016-12-02/2017-05-30", "2016-11-17/2017-06-14"),
    ("the end of 2014", "end of 2014", "2014-08-02/2015-01-30", "2014-07-18/2015-02-14"),
    ("start of 2014", "start of 2014", "2013-12-02/2014-05-30", "2013-11-17/2014-06-14"),
    ("the beginning of 2014", "beginning of 2014", "2013-12-02/2014-05-30", "2013-11-17/2014-06-14"),
    ("the middle of 2014", "middle of 2014", "2014-04-01/2014-09-30", "2014-03-17/2014-10-15"),
    ("late autumn 2014", "late autumn 2014", "2014-10-02/2014-12-30", "2014-09-17/2015-01-14"),
    ("early summer 2013", "early summer 2013", "2013-05-02/2013-07-30", "2013-04-17/2013-08-14"),
    ("late winter 2013", "late winter 2013",
     "2013-01-02/2013-03-30; 2014-01-02/2014-03-30", "2012-12-18/2013-04-14; 2013-12-18/2014-04-14"),
    # in a month: its third and 5 days; 5 more
    ("early November 2018", "early Nov 2018", "2018-10-27/2018-11-15", "2018-10-22/2018-11-20"),
    ("mid-November 2018", "mid Nov 2018", "2018-11-06/2018-11-25", "2018-11-01/2018-11-30"),
    ("late November 2018", "late Nov 2018", "2018-11-16/2018-12-05", "2018-11-11/2018-12-10"),
    ("the end of February 2013", "end of Feb 2013", "2013-02-16/2013-03-05", "2013-02-11/2013-03-10"),
    # in a decade: its third and a year; 18 months
    ("early 2010s", "early 2010s", "2009-01-01/2013-12-31", "2008-07-01/2014-06-30"),
    ("the mid-2010s", "mid 2010s", "2012-01-01/2017-12-31", "2011-07-01/2018-06-30"),
    ("the late 1990s", "late 1990s", "1996-01-01/2000-12-31", "1995-07-01/2001-06-30"),
    # about: one unit either way; two
    ("about 1 July 2013", "about 1 Jul 2013", "2013-06-30/2013-07-02", "2013-06-29/2013-07-03"),
    ("about July 2013", "about Jul 2013", "2013-06-01/2013-08-31", "2013-05-01/2013-09-30"),
    ("circa July 2013", "about Jul 2013", "2013-06-01/2013-08-31", "2013-05-01/2013-09-30"),
    ("c. July 2013", "about Jul 2013", "2013-06-01/2013-08-31", "2013-05-01/2013-09-30"),
    ("c.2013", "about 2013", "2012-01-01/2014-12-31", "2011-01-01/2015-12-31"),
    ("~2013", "about 2013", "2012-01-01/2014-12-31", "2011-01-01/2015-12-31"),
    ("2017~", "about 2017", "2016-01-01/2018-12-31", "2015-01-01/2019-12-31"),
    ("around summer 2013", "about summer 2013", "2013-03-01/2013-11-30", "2012-12-01/2014-02-28"),
    ("2013?", "2013?", "2012-01-01/2014-12-31", "2011-01-01/2015-12-31"),
    ("2013%", "about 2013?", "2012-01-01/2014-12-31", "2011-01-01/2015-12-31"),
    ("about 2013?", "about 2013?", "2012-01-01/2014-12-31", "2011-01-01/2015-12-31"),
    ("about the 1990s", "about 1990s", "1980-01-01/2009-12-31", "1970-01-01/2019-12-31"),
    ("about late 2017", "about late 2017", "2016-09-01/2018-12-31", "2015-09-01/2019-12-31"),
    ("about FY 2013-14", "about FY 2013–14", "2012-04-01/2015-03-31", "2011-04-01/2016-03-31"),
    ("20XX~", "about 20XX", "1900-01-01/2199-12-31", "1800-01-01/2299-12-31"),
    # a span written out: exactly; what is vague keeps its margin at its end
    ("2013 to 2024", "2013–2024", "2013-01-01/2024-12-31", "2013-01-01/2024-12-31"),
    ("2013-2024", "2013–2024", "2013-01-01/2024-12-31", "2013-01-01/2024-12-31"),
    ("2013 – 2024", "2013–2024", "2013-01-01/2024-12-31", "2013-01-01/2024-12-31"),
    ("between 2013 and 2024", "2013–2024", "2013-01-01/2024-12-31", "2013-01-01/2024-12-31"),
    ("from 2013 until 2024", "2013–2024", "2013-01-01/2024-12-31", "2013-01-01/2024-12-31"),
    ("September to October 2014", "Sep–Oct 2014", "2014-09-01/2014-10-31", "2014-09-01/2014-10-31"),
    ("September and October 2014", "Sep–Oct 2014", "2014-09-01/2014-10-31", "2014-09-01/2014-10-31"),
    ("September–October 2014", "Sep–Oct 2014", "2014-09-01/2014-10-31", "2014-09-01/2014-10-31"),
    ("Sept-Oct 2014", "Sep–Oct 2014", "2014-09-01/2014-10-31", "2014-09-01/2014-10-31"),
    ("July 2013 to July 2013", "Jul–Jul 2013", "2013-07-01/2013-07-31", "2013-07-01/2013-07-31"),
    ("2013 and 2014", "2013–2014", "2013-01-01/2014-12-31", "2013-01-01/2014-12-31"),
    ("autumn and winter 2013", "autumn–winter 2013", "2013-08-12/2014-03-20", "2013-08-02/2014-03-30"),
    ("19 to 30 November 2018", "19–30 Nov 2018", "2018-11-19/2018-11-30", "2018-11-19/2018-11-30"),
    ("19-30 November 2018", "19–30 Nov 2018", "2018-11-19/2018-11-30", "2018-11-19/2018-11-30"),
    ("19–30 November 2018", "19–30 Nov 2018", "2018-11-19/2018-11-30", "2018-11-19/2018-11-30"),
    ("30 September to 2 October 2014", "30 Sep – 2 Oct 2014",
     "2014-09-30/2014-10-02", "2014-09-30/2014-10-02"),
    ("1 July 2013 to 2015", "1 Jul 2013 – 2015", "2013-07-01/2015-12-31", "2013-07-01/2015-12-31"),
    ("summer 2013 to 2015", "summer 2013 – 2015", "2013-05-12/2015-12-31", "2013-05-02/2015-12-31"),
    ("winter 2013 to 2015", "winter 2013 – 2015", "2012-11-11/2015-12-31", "2012-11-01/2015-12-31"),
    ("spring/summer 2013", "spring–summer 2013", "2013-02-09/2013-09-20", "2013-01-30/2013-09-30"),
    ("mid to late 2017", "mid–late 2017", "2017-04-01/2018-01-30", "2017-03-17/2018-02-14"),
    ("mid-to-late 2017", "mid–late 2017", "2017-04-01/2018-01-30", "2017-03-17/2018-02-14"),
    ("early to late summer 2013", "early–late summer 2013", "2013-05-02/2013-09-30", "2013-04-17/2013-10-15"),
    ("about 2013 to 2015", "about 2013–2015", "2012-01-01/2016-12-31", "2011-01-01/2017-12-31"),
    ("about September to October 2014", "about Sep–Oct 2014",
     "2014-08-01/2014-11-30", "2014-07-01/2014-12-31"),
    ("2013~ to 2015", "2013~–2015", "2012-01-01/2015-12-31", "2011-01-01/2015-12-31"),
    ("FY 2013-14 to FY 2015-16", "FY 2013–14 to FY 2015–16",
     "2013-04-01/2016-03-31", "2013-04-01/2016-03-31"),
    ("2010s to 2020s", "2010s–2020s", "2010-01-01/2029-12-31", "2010-01-01/2029-12-31"),
    ("2013 onwards", "2013 onwards", "2013-01-01/..", "2013-01-01/.."),
    ("from July 2013 onwards", "Jul 2013 onwards", "2013-07-01/..", "2013-07-01/.."),
    ("until 2013", "until 2013", "../2013-12-31", "../2013-12-31"),
    ("until about 2013", "until about 2013", "../2014-12-31", "../2015-12-31"),
    # before: the start, less a day; the start. after: the end and a day; the end
    ("before 2017", "before 2017", "../2016-12-31", "../2017-01-01"),
    ("after 2017", "after 2017", "2018-01-01/..", "2017-12-31/.."),
    ("before July 2013", "before Jul 2013", "../2013-06-30", "../2013-07-01"),
    ("after July 2013", "after Jul 2013", "2013-08-01/..", "2013-07-31/.."),
    ("before 1 July 2013", "before 1 Jul 2013", "../2013-06-30", "../2013-07-01"),
    ("after 1 July 2013", "after 1 Jul 2013", "2013-07-02/..", "2013-07-01/.."),
    ("before summer 2013", "before summer 2013", "../2013-06-20", "../2013-07-01"),
    ("after summer 2013", "after summer 2013", "2013-08-12/..", "2013-08-01/.."),
    ("before about 2013", "before about 2013", "../2013-12-31", "../2015-01-01"),
    ("before late 2017", "before late 2017", "../2017-09-30", "../2017-10-16"),
    ("before winter 2017", "before winter 2017", "../2017-12-20", "../2017-12-31"),
    ("after winter 2017", "after winter 2017", "2017-02-09/..", "2017-01-29/.."),
    ("before about 9999", "before about 9999", "../..", "../.."),
    # by: to the last day that the time itself allows
    ("by 2017", "by 2017", "../2017-12-31", "../2017-12-31"),
    ("by July 2013", "by Jul 2013", "../2013-07-31", "../2013-08-01"),
    ("by 1 July 2013", "by 1 Jul 2013", "../2013-07-02", "../2013-07-02"),
    ("by summer 2013", "by summer 2013", "../2013-09-20", "../2013-09-30"),
    ("by the end of 2014", "by 2014", "../2014-12-31", "../2014-12-31"),
    ("before the end of 2014", "by 2014", "../2014-12-31", "../2014-12-31"),
    ("after the end of 2014", "after 2014", "2015-01-01/..", "2014-12-31/.."),
    ("before the start of 2014", "before 2014", "../2013-12-31", "../2014-01-01"),
    ("by the start of 2014", "by start of 2014", "../2014-05-30", "../2014-06-14"),
    ("after the start of 2014", "2014 onwards", "2014-01-01/..", "2014-01-01/.."),
    # since: begins in it; a day more
    ("since 2020", "since 2020", "2020-01-01/2020-12-31", "2019-12-31/2021-01-01"),
    ("since July 2013", "since Jul 2013", "2013-07-01/2013-07-31", "2013-06-30/2013-08-01"),
    ("since 1 July 2013", "since 1 Jul 2013", "2013-07-01/2013-07-01", "2013-06-30/2013-07-02"),
    ("since summer 2013", "since summer 2013", "2013-05-12/2013-09-20", "2013-05-02/2013-09-30"),
    ("since late 2013", "since late 2013", "2013-08-02/2014-01-30", "2013-07-18/2014-02-14"),
    # a choice: no span of what lies between
    ("2013 or 2016", "2013 or 2016",
     "2013-01-01/2013-12-31; 2016-01-01/2016-12-31", "2013-01-01/2013-12-31; 2016-01-01/2016-12-31"),
    ("either 2013 or 2016", "2013 or 2016",
     "2013-01-01/2013-12-31; 2016-01-01/2016-12-31", "2013-01-01/2013-12-31; 2016-01-01/2016-12-31"),
    ("June or July 2013", "Jun or Jul 2013",
     "2013-06-01/2013-06-30; 2013-07-01/2013-07-31", "2013-05-28/2013-07-03; 2013-06-27/2013-08-03"),
    ("1 or 2 July 2013", "1 or 2 Jul 2013",
     "2013-07-01/2013-07-02; 2013-07-02/2013-07-03", "2013-06-30/2013-07-02; 2013-07-01/2013-07-03"),
    ("about 2013 or 2016", "about 2013 or 2016",
     "2012-01-01/2014-12-31; 2015-01-01/2017-12-31", "2011-01-01/2015-12-31; 2014-01-01/2018-12-31"),
    ("2013~ or 2016", "either about 2013 or 2016",
     "2012-01-01/2014-12-31; 2016-01-01/2016-12-31", "2011-01-01/2015-12-31; 2016-01-01/2016-12-31"),
    ("2013 to 2014 or 2016", "2013–2014 or 2016",
     "2013-01-01/2014-12-31; 2016-01-01/2016-12-31", "2013-01-01/2014-12-31; 2016-01-01/2016-12-31"),
    ("before 2013 or after 2016", "before 2013 or after 2016",
     "../2012-12-31; 2017-01-01/..", "../2013-01-01; 2016-12-31/.."),
]

# The same, told on 15 July 2013, a Monday.
TOLD = [
    # yesterday, today: a day either way; three days
    ("today", "today", "2013-07-14/2013-07-16", "2013-07-12/2013-07-18"),
    ("now", "now", "2013-07-14/2013-07-16", "2013-07-12/2013-07-18"),
    ("yesterday", "yesterday", "2013-07-13/2013-07-15", "2013-07-11/2013-07-17"),
    ("tomorrow", "tomorrow", "2013-07-15/2013-07-17", "2013-07-13/2013-07-19"),
    # this, last, next; later, earlier: from 14 days before to 3 after, a year or decade exactly; 45 before, 15 after
    ("this week", "this week", "2013-07-01/2013-07-24", "2013-05-31/2013-08-05"),
    ("last week", "last week", "2013-06-24/2013-07-17", "2013-05-24/2013-07-29"),
    ("next week", "next week", "2013-07-08/2013-07-31", "2013-06-07/2013-08-12"),
    ("this month", "this month", "2013-06-17/2013-08-03", "2013-05-17/2013-08-15"),
    ("last month", "last month", "2013-05-18/2013-07-03", "2013-04-17/2013-07-15"),
    ("next month", "next month", "2013-07-18/2013-09-03", "2013-06-17/2013-09-15"),
    ("this year", "this year", "2013-01-01/2013-12-31", "2012-11-17/2014-01-15"),
    ("last year", "last year", "2012-01-01/2012-12-31", "2011-11-17/2013-01-15"),
    ("next year", "next year", "2014-01-01/2014-12-31", "2013-11-17/2015-01-15"),
    ("this season", "this season", "2013-05-18/2013-09-03", "2013-04-17/2013-09-15"),
    ("last season", "last season", "2013-02-15/2013-06-03", "2013-01-15/2013-06-15"),
    ("next season", "next season", "2013-08-18/2013-12-03", "2013-07-18/2013-12-15"),
    ("this decade", "this decade", "2010-01-01/2019-12-31", "2009-11-17/2020-01-15"),
    ("last decade", "last decade", "2000-01-01/2009-12-31", "1999-11-17/2010-01-15"),
    ("this financial year", "this financial year", "2013-04-01/2014-03-31", "2013-02-15/2014-04-15"),
    ("last fiscal year", "last financial year", "2012-04-01/2013-03-31", "2012-02-16/2013-04-15"),
    ("this academic year", "this academic year", "2012-09-01/2013-08-31", "2012-07-18/2013-09-15"),
    ("last school year", "last academic year", "2011-09-01/2012-08-31", "2011-07-18/2012-09-15"),
    ("this tax year", "this tax year", "2013-04-06/2014-04-05", "2013-02-20/2014-04-20"),
    ("next tax year", "next tax year", "2014-04-06/2015-04-05", "2014-02-20/2015-04-20"),
    ("last Christmas", "last Christmas", "2012-12-24/2012-12-26", "2012-12-21/2012-12-29"),
    ("next Easter", "next Easter", "2014-04-18/2014-04-21", "2014-04-15/2014-04-24"),
    ("last New Year’s Eve", "last New Year's Eve", "2012-12-31/2013-01-01", "2012-12-30/2013-01-01"),
    ("sometime last year", "last year", "2012-01-01/2012-12-31", "2011-11-17/2013-01-15"),
    ("this May", "this May", "2013-04-17/2013-06-03", "2013-03-17/2013-06-15"),
    ("last May", "last May", "2013-04-17/2013-06-03", "2013-03-17/2013-06-15"),
    ("next May", "next May", "2014-04-17/2014-06-03", "2014-03-17/2014-06-15"),
    ("last Sept", "last September", "2012-08-18/2012-10-03", "2012-07-18/2012-10-15"),
    ("this summer", "this summer", "2013-05-18/2013-09-03", "2013-04-17/2013-09-15"),
    ("last autumn", "last autumn", "2012-08-18/2012-12-03", "2012-07-18/2012-12-15"),
    ("next spring", "next spring", "2014-02-15/2014-06-03", "2014-01-15/2014-06-15"),
    ("this winter", "this winter", "2012-11-17/2013-03-03", "2012-10-17/2013-03-15"),
    ("last winter", "last winter", "2012-11-17/2013-03-03", "2012-10-17/2013-03-15"),
    ("next winter", "next winter", "2013-11-17/2014-03-03", "2013-10-17/2014-03-15"),
    ("later this year", "later this year", "2013-07-01/2014-01-03", "2013-05-31/2014-01-15"),
    ("earlier this year", "earlier this year", "2012-12-18/2013-07-18", "2012-11-17/2013-07-30"),
    ("later this month", "later this month", "2013-07-01/2013-08-03", "2013-05-31/2013-08-15"),
    ("earlier this month", "earlier this month", "2013-06-17/2013-07-18", "2013-05-17/2013-07-30"),
    ("later this summer", "later this summer", "2013-07-01/2013-09-03", "2013-05-31/2013-09-15"),
    # a day, month or season of a year counted from the telling, as in a year named
    ("November last year", "Nov last year", "2012-11-01/2012-11-30", "2012-10-28/2012-12-03"),
    ("November of last year", "Nov last year", "2012-11-01/2012-11-30", "2012-10-28/2012-12-03"),
    ("18 December last year", "18 Dec last year", "2012-12-18/2012-12-19", "2012-12-17/2012-12-19"),
    ("summer last year", "summer last year", "2012-05-12/2012-09-20", "2012-05-02/2012-09-30"),
    ("winter last year", "winter last year",
     "2011-11-11/2012-03-20; 2012-11-11/2013-03-20", "2011-11-01/2012-03-30; 2012-11-01/2013-03-30"),
    ("March next year", "Mar next year", "2014-03-01/2014-03-31", "2014-02-25/2014-04-03"),
    ("1 May this year", "1 May this year", "2013-05-01/2013-05-02", "2013-04-30/2013-05-02"),
    ("29 February last year", "29 Feb last year", "2012-02-29/2012-03-01", "2012-02-28/2012-03-01"),
    # a part: its own margin
    ("late last year", "late last year", "2012-08-02/2013-01-30", "2012-07-18/2013-02-14"),
    ("in late last year", "late last year", "2012-08-02/2013-01-30", "2012-07-18/2013-02-14"),
    ("early next year", "early next year", "2013-12-02/2014-05-30", "2013-11-17/2014-06-14"),
    ("the end of this year", "end of this year", "2013-08-02/2014-01-30", "2013-07-18/2014-02-14"),
    ("early this month", "early this month", "2013-06-26/2013-07-15", "2013-06-21/2013-07-20"),
    ("late last summer", "late last summer", "2012-07-02/2012-09-30", "2012-06-17/2012-10-15"),
    ("late May last year", "late May last year", "2012-05-16/2012-06-05", "2012-05-11/2012-06-10"),
    ("early December", "early Dec", "2012-11-26/2012-12-15", "2012-11-21/2012-12-20"),
    ("in late November", "late Nov", "2012-11-16/2012-12-05", "2012-11-11/2012-12-10"),
    # a day or month without its year
    ("18 December", "18 Dec", "2012-12-18/2012-12-19", "2012-12-17/2012-12-19"),
    ("the 18th of December", "18 Dec", "2012-12-18/2012-12-19", "2012-12-17/2012-12-19"),
    ("Dec. 18", "18 Dec", "2012-12-18/2012-12-19", "2012-12-17/2012-12-19"),
    ("on 18 December", "18 Dec", "2012-12-18/2012-12-19", "2012-12-17/2012-12-19"),
    ("29 February", "29 Feb", "2012-02-29/2012-03-01", "2012-02-28/2012-03-01"),
    ("February", "Feb", "2013-02-01/2013-02-28", "2013-01-28/2013-03-03"),
    ("in May", "May", "2013-05-01/2013-05-31", "2013-04-27/2013-06-03"),
    ("July", "Jul", "2013-07-01/2013-07-31", "2013-06-27/2013-08-03"),
    ("August", "Aug", "2012-08-01/2012-08-31", "2012-07-28/2012-09-03"),
    # so long ago, so long from now
    ("10 years ago", "10 years ago", "2002-01-14/2004-08-29", "2002-01-14/2005-01-13"),
    ("almost 4 years ago", "almost 4 years ago", "2009-07-15/2010-07-15", "2009-01-13/2011-01-14"),
    ("more than 3 years ago", "more than 3 years ago", "2010-01-13/2010-07-16", "2009-07-15/2011-01-15"),
    ("about 2 years ago", "about 2 years ago", "2010-07-15/2012-07-15", "2009-07-15/2013-07-15"),
    ("at least 10 years ago", "at least 10 years ago", "../2003-07-16", "../2004-07-15"),
    ("within 2 weeks from now", "within 2 weeks from now", "2013-07-15/2013-07-29", "2013-07-15/2013-08-05"),
    ("three weeks ago", "three weeks ago", "2013-06-18/2013-06-29", "2013-06-17/2013-07-01"),
    ("10 days ago", "10 days ago", "2013-07-05/2013-07-05", "2013-07-04/2013-07-06"),
    ("a decade ago", "a decade ago", "2002-01-14/2004-08-29", "2002-01-14/2005-01-13"),
    ("in 3 months", "in 3 months", "2013-09-20/2013-11-14", "2013-09-12/2013-11-14"),
    ("in two and a half years", "in two and a half years", "2015-04-14/2017-01-15", "2015-01-12/2017-01-15"),
    ("6 months from now", "6 months from now", "2013-12-09/2014-03-01", "2013-11-28/2014-03-01"),
    # before, after, by, since
    ("before today", "before today", "../2013-07-14", "../2013-07-15"),
    ("after today", "after today", "2013-07-16/..", "2013-07-15/.."),
    ("before last May", "before last May", "../2013-05-03", "../2013-05-16"),
    ("after last May", "after last May", "2013-05-18/..", "2013-04-16/.."),
    ("by this autumn", "by this autumn", "../2013-12-03", "../2013-12-15"),
    ("before the end of this year", "by this year", "../2013-12-31", "../2014-01-15"),
    ("since last year", "since last year", "2012-01-01/2012-12-31", "2011-11-17/2013-01-15"),
    ("since last May", "since last May", "2013-04-17/2013-06-03", "2013-03-17/2013-06-15"),
    ("since May", "since May", "2013-05-01/2013-05-31", "2013-04-30/2013-06-01"),
    ("before 2 years ago", "before 2 years ago", "../2010-07-14", "../2010-10-15"),
]
# fmt: on

TOLD_ON = on(day("2013-07-15"))


@pytest.mark.parametrize(("text", "shown", "strict", "fair"), CALENDAR)
def test_times_of_the_calendar(text: str, shown: str, strict: str, fair: str) -> None:
    """Every form of the grammar that needs no telling: its printed form and its days under both readings."""
    when = When.parse(text)
    reading = when.bounds()
    assert (when.show(), spans(reading.strict), spans(reading.fair)) == (shown, strict, fair)
    assert not when.needs_told
    assert when.link is None


@pytest.mark.parametrize(("text", "shown", "strict", "fair"), TOLD)
def test_times_of_the_telling(text: str, shown: str, strict: str, fair: str) -> None:
    """Every form that counts from the telling, read against one day."""
    when = When.parse(text)
    reading = when.bounds(TOLD_ON)
    assert (when.show(), spans(reading.strict), spans(reading.fair)) == (shown, strict, fair)
    assert when.needs_told


LINKS = [
    ("after iow-partnership", Link("iow-partnership", "", "after", None)),
    ("before X_1", Link("x_1", "", "before", None)),
    ("with reading-trust.start", Link("reading-trust", "start", "with", None)),
    ("during iow-partnership", Link("iow-partnership", "", "during", None)),
    ("after summer-fair", Link("summer-fair", "", "after", None)),
    ("after summer.start", Link("summer", "start", "after", None)),
    ("after 2013-report", Link("2013-report", "", "after", None)),
    ("after may.start", Link("may", "start", "after", None)),
    ("15 months after iow-partnership.start",
     Link("iow-partnership", "start", "after", Duration.parse("15 months"))),
    ("within 15 months  after x", Link("x", "", "after", Duration.parse("within 15 months"))),
    ("prior to x", Link("x", "", "before", None)),
    ("3 months prior to x.start", Link("x", "start", "before", Duration.parse("3 months"))),
    ("almost six years before x.end", Link("x", "end", "before", Duration.parse("almost six years"))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "link"), LINKS)
def test_times_tied_to_another_event(text: str, link: Link) -> None:
    """A time tied to an event has no days of its own and prints as typed, with single spaces."""
    when = When.parse(text)
    assert when.link == link
    assert not when.needs_told
    assert when.show() == " ".join(text.split())
    with pytest.raises(ValueError, match="is tied to another event"):
        when.bounds()


USUAL = (
    "write it like 2013-07-01, 1 July 2013, July 2013, summer 2013, late 2017, 2013, 2013 to 2015, "
    "this year, after EVENT"
)
TWO_TIMES = "write to for a span and or for a choice; two times of two things are two claims"
SHORT_YEARS = "means one thing to EDTF, another to an article and a third to an accountant"
FOLLOWING = "write 2013 to 2014, FY 2013-14, academic year 2013-14 or winter 2013-14"
NOT_IN_CALENDAR = "is not in the calendar"
SLASHES = "is one day in Britain and another in America"

REFUSED = [
    ("", "nothing stands where a time was expected", USUAL),
    (" \t", "nothing stands where a time was expected", USUAL),
    ("soon", '"soon" is not a time', USUAL),
    ("13", '"13" may be a year of any century', "write the year in full: 1913, 2013 or AD 13"),
    ("٢٠١٣", '"٢٠١٣" is not a time', USUAL),
    ("２０１３-07-01", '"２０１３-07-01" is not a time', USUAL),
    ("1 July ２０１３", '"1 July ２０１３" is not a time', USUAL),
    ("in the borough", '"in the borough" is not a time', USUAL),
    ("~", '"~" is not a time', USUAL),
    ("/", '"/" is not a time', USUAL),
    ("../..", '"../.." is not a time', USUAL),
    ("2004/2005/2006", '"2004/2005/2006" is not a time', USUAL),
    ("2013 to 2014 to 2015", '"2013 to 2014 to 2015" is not a time', USUAL),
    ("before 2013 to 2015", '"before 2013 to 2015" is not a time', USUAL),
    ("about before 2013", '"about before 2013" is not a time', USUAL),
    ("before before 2013", '"before before 2013" is not a time', USUAL),
    ("early 1 July 2013", '"early 1 July 2013" is not a time', USUAL),
    ("early FY 2013-14", '"early FY 2013-14" is not a time', USUAL),
    ("last year to this year", '"last year to this year" is a span of times that count from its telling',
     "write the days, months or years"),
    ("about about 2013", '"about about 2013" is not a time', USUAL),
    ("2013~~", '"2013~~" is not a time', USUAL),
    ("about last year", '"about last year" is about a time that counts from its telling',
     "write it with its year, such as about May 2013, or without about"),
    ("later last year", '"later last year" is not a time', USUAL),
    ("next day", '"next day" counts from what only the words around it tell', "write the day after EVENT"),
    ("the last year", '"the last year" may be the days up to its telling or a period of the calendar',
     "write last year, or dates"),
    ("2004-XX-11", '"2004-XX-11" is not a time', USUAL),
    ("2013-07-01T24:30", '"2013-07-01T24:30" is not a time', USUAL),
    ("2013-07-01T12:00:61", '"2013-07-01T12:00:61" is not a time', USUAL),
    ("2013-07-01T25:00:00Z", '"2013-07-01T25:00:00Z" is not a time', USUAL),
    ("2013-07T12:00", '"2013-07T12:00" is not a time', USUAL),
    ("2013-07-XXT12:00", '"2013-07-XXT12:00" is not a time', USUAL),
    ("2013-XX-XXT12:00", '"2013-XX-XXT12:00" is not a time', USUAL),
    ("2013-XX-01T12:00", '"2013-XX-01T12:00" is not a time', USUAL),
    ("2013-182", '"2013-182" is not a time', USUAL),
    ("2013-W27", '"2013-W27" is not a time', USUAL),
    ("20130701", '"20130701" is outside the years 1 to 9999', USUAL),
    ("12013", '"12013" is outside the years 1 to 9999', USUAL),
    ("Y170000002", '"Y170000002" is outside the years 1 to 9999', USUAL),
    ("-1985", '"-1985" is outside the years 1 to 9999', USUAL),
    ("0000", f'"0000" {NOT_IN_CALENDAR}', "the years here are 1 to 9999"),
    ("winter 0000", f'"winter 0000" {NOT_IN_CALENDAR}', "the years here are 1 to 9999"),
    ("FY 9999-00", f'"FY 9999-00" {NOT_IN_CALENDAR}', "the years here are 1 to 9999"),
    ("before 0001", f'"before 0001" {NOT_IN_CALENDAR}', "the years here are 1 to 9999"),
    ("after 9999", f'"after 9999" {NOT_IN_CALENDAR}', "the years here are 1 to 9999"),
    ("2024-02-30", f'"2024-02-30" {NOT_IN_CALENDAR}', "February 2024 has the days 1 to 29"),
    ("29 February 2013", f'"29 February 2013" {NOT_IN_CALENDAR}', "February 2013 has the days 1 to 28"),
    ("30 February", f'"30 February" {NOT_IN_CALENDAR}', "February has the days 1 to 29"),
    ("0 July 2013", f'"0 July 2013" {NOT_IN_CALENDAR}', "July 2013 has the days 1 to 31"),
    ("2013-13-01", f'"2013-13-01" {NOT_IN_CALENDAR}', "months run from 01 to 12"),
    ("2013-00", f'"2013-00" {NOT_IN_CALENDAR}', "months run from 01 to 12"),
    ("Tuesday 1 July 2013", f'"Tuesday 1 July 2013" {NOT_IN_CALENDAR}', "1 Jul 2013 is a Monday"),
    ("2013-24", f'"2013-24" {SHORT_YEARS}', "write winter 2013 or 2013 to 2024"),
    ("2001-21", f'"2001-21" {SHORT_YEARS}', "write spring 2001 or 2001 to 2021"),
    ("2013-13", f'"2013-13" {SHORT_YEARS}', "write 2013, or both years of a span in full"),
    ("2013/14", f'"2013/14" {SHORT_YEARS}', FOLLOWING),
    ("2013–14", f'"2013–14" {SHORT_YEARS}', FOLLOWING),
    ("since 2013-24", f'"since 2013-24" {SHORT_YEARS}', "write since winter 2013 or since 2013"),
    ("1/7/2013", f'"1/7/2013" {SLASHES}', "write 1 July 2013 or 7 January 2013"),
    ("01.07.13", f'"01.07.13" {SLASHES}',
     "write the month in letters and the year in full, such as 1 July 2013 or 7 January 2013"),
    ("FY 2013", '"FY 2013" may be the year that begins then or the one that ends then',
     "write both its years: FY 2013-14 or FY 2012-13"),
    ("FY 2013-15", f'"FY 2013-15" {NOT_IN_CALENDAR}', "one financial year is FY 2013-14"),
    ("FY 2013-12", f'"FY 2013-12" {NOT_IN_CALENDAR}', "one financial year is FY 2013-14"),
    ("1 July 2013 to 1 June 2013", 'the span from "1 Jul 2013" to "1 Jun 2013" ends before it starts',
     "write the earlier time first"),
    ("December-January 2014", 'the span from "Dec 2014" to "Jan 2014" ends before it starts',
     "write December 2013 to January 2014"),
    ("30 December to 2 January 2014", 'the span from "30 Dec 2014" to "2 Jan 2014" ends before it starts',
     "write 30 December 2013 to 2 January 2014"),
    ("Christmas/Easter 2014", 'the span from "Christmas 2014" to "Easter 2014" ends before it starts',
     "write Christmas 2013 to Easter 2014"),
    ("30 to 2 January 2014", 'the span from "30 Jan 2014" to "2 Jan 2014" ends before it starts',
     "write the earlier time first"),
    ("2016/2013", 'the span from "2016" to "2013" ends before it starts', "write the earlier time first"),
    ("2013 and 2016", '"2013" and "2016" do not follow on each other', TWO_TIMES),
    ("19 and 30 November 2018", '"19 Nov 2018" and "30 Nov 2018" do not follow on each other', TWO_TIMES),
    ("Jully 2013", '"Jully 2013" is not a time', "did you mean 'july 2013'?"),
    ("betwen 2013 and 2014", '"betwen 2013 and 2014" is not a time', "did you mean 'between 2013 and 2014'?"),
    ("5 bananas ago", '"bananas" in "5 bananas" is not a unit of time',
     "units are days, weeks, fortnights, months, quarters, years, decades, centuries"),
    ("three quarters of an hour ago", '"three quarters of an hour" is not a length of time',
     "write it like 5 years, almost six months, 10 days"),
    ("shortly after x", '"shortly" is not a length of time', "write after x, or 3 months after x"),
    ("a few days after x", '"a few days" is not a length of time', "write after x, or 3 days after x"),
    ("5 bananas after x", '"bananas" in "5 bananas" is not a unit of time',
     "units are days, weeks, fortnights, months, quarters, years, decades, centuries"),
    ("-5 years after x", '"-5 years" is negative',
     "a length of time is above zero; say before or after for its direction"),
    ("3 weeks with x", '"3 weeks with x" counts from neither before nor after', "write 3 weeks after x"),
    ("2013" + " or 2014" * 20, "a time of 164 characters, at most 100 are read", USUAL),
    ("9" * 5000, "a time of 5000 characters, at most 100 are read", USUAL),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "hint"), REFUSED)
def test_refused(text: str, message: str, hint: str) -> None:
    """Every text that is refused, with its message and what to write instead."""
    with pytest.raises(ValueError) as refusal:
        When.parse(text)
    assert refusal.value.args == (message, hint)


AGREEING = [
    ("summer 2013", "1 July 2013"),
    ("2014", "September and October 2014"),
    ("late November 2018", "19 to 30 November 2018"),
    ("late autumn 2014", "September to October 2014"),
    ("early 2019", "14 March 2019"),
    ("mid 2017", "April 2017"),
    ("2013", "July 2013"),
    ("2010s", "late 2017"),
    ("winter 2017", "January 2017"),
    ("winter 2017", "December 2017"),
    ("2013 or 2016", "May 2016"),
    ("2017~", "2016"),
    ("2013?", "December 2012"),
    ("early 2010s", "July 2013"),
    ("FY 2013-14", "2014"),
    ("since 2020", "2020"),
    ("before 2017", "2016"),
    ("by the end of 2014", "31 December 2014"),
    ("until 2013", "2012"),
    ("2013 onwards", "2024"),
    ("2013-07-01T23:30:00Z", "2 July 2013"),
    ("31 December 2012", "January 2013"),
]

# Those that part under the strict reading alone, and those that part under both.
TENSE = [
    ("1 July 2013", "3 July 2013"),
    ("January 2013", "2 February 2013"),
    ("summer 2013", "25 September 2013"),
    ("late 2017", "20 July 2017"),
    ("late November 2018", "14 November 2018"),
    ("2017~", "2015"),
    ("19 to 30 November 2018", "early November 2018"),
    ("before 2017", "1 January 2017"),
    ("FY 2013-14", "April 2014"),
    ("FY 2013-14", "August 2014"),
    ("FY 2013-14", "1 September 2014"),
    ("early 2010s", "2014"),
]
CONFLICTING = [
    ("2013", "2014"),
    ("1 July 2013", "4 July 2013"),
    ("July 2013", "September 2013"),
    ("summer 2013", "December 2013"),
    ("late 2017", "March 2017"),
    ("2013 or 2016", "2015"),
    ("2013 or 2016", "2014 to 2015"),
    ("19 to 30 November 2018", "8 November 2018"),
    ("before 2017", "3 January 2017"),
    ("after 2017", "29 December 2017"),
    ("since 2020", "2022"),
    ("early 2010s", "2015"),
    ("2017~", "2014"),
    ("FY 2013-14", "October 2014"),
    ("FY 2013-14", "2 September 2014"),
    ("winter 2017", "July 2017"),
]
@pytest.mark.parametrize(
    ("one", "other", "meeting"),
    [
        *((*pair, (True, True)) for pair in AGREEING),
        *((*pair, (False, True)) for pair in TENSE),
        *((*pair, (False, False)) for pair in CONFLICTING),
    ],
)
def test_agreement(one: str, other: str, meeting: tuple[bool, bool]) -> None:
    """What must agree meets, what parts strictly or fairly is told apart, whichever is named first."""
    a, b = When.parse(one).bounds(), When.parse(other).bounds()
    assert tuple(any(x.meets(y) for x in a.spans(r) for y in b.spans(r)) for r in (STRICT, FAIR)) == meeting
    assert (compare(a, b) == "no", compare(b, a) == "no") == (not meeting[1], not meeting[1])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("1 July 2013", "2013-07-01/2013-07-01"),
        ("about summer 2013", "2013-06-01/2013-08-31"),
        ("late 2017", "2017-09-01/2017-12-31"),
        ("late November 2018", "2018-11-21/2018-11-30"),
        ("early 2010s", "2010-01-01/2012-12-31"),
        ("mid 2010s", "2013-01-01/2016-12-31"),
        ("late 2010s", "2017-01-01/2019-12-31"),
        ("winter 2017", "2016-12-01/2018-02-28"),
        ("2013 or 2016", "2013-01-01/2016-12-31"),
        ("before 2013", "../2012-12-31"),
        ("after 2013", "2014-01-01/.."),
        ("since 2013", "2013-01-01/2013-12-31"),
        ("later this year", "2013-07-15/2013-12-31"),
        ("this winter", "2012-12-01/2013-02-28"),
        ("last May", "2013-05-01/2013-05-31"),
        ("last July", "2012-07-01/2012-07-31"),
    ],
)
def test_the_days_named(text: str, named: str) -> None:
    """The core of a reading is the days that the words name, with no margin."""
    when = When.parse(text)
    assert spans((when.bounds(TOLD_ON).core,)) == named


@pytest.mark.parametrize(
    ("text", "told", "strict"),
    [
        ("last year", "2013", "2012-01-01/2012-12-31"),
        ("last year", "2013 to 2014", "2012-01-01/2013-12-31"),
        ("last year", "before 2013", "../2011-12-31"),
        ("last year", "after 2013", "2013-01-01/.."),
        ("last autumn", "2013", "2012-08-18/2012-12-03; 2013-08-18/2013-12-03"),
        ("18 December", "2013", "2012-12-18/2012-12-19; 2013-12-18/2013-12-19"),
        ("18 December", "after 17 December 2013", "2013-12-18/.."),
        ("December", "2013 to 2015",
         "2012-12-01/2012-12-31; 2013-12-01/2013-12-31; 2014-12-01/2014-12-31; 2015-12-01/2015-12-31"),
        ("late last year", "2013 to 2014", "2012-08-02/2014-01-30"),
        ("early last year", "2013 to 2014", "2011-12-02/2013-05-30"),
        ("10 days ago", "July 2013", "2013-06-21/2013-07-21"),
        ("before last May", "2013", "../2013-05-03"),
        ("after last May", "2013", "2012-05-18/.."),
        ("yesterday", "2013 or 2016", "2012-12-30/2016-12-31"),
        ("today", "../..", ""),
    ],
)  # fmt: skip
def test_tellings_that_are_not_known_to_the_day(text: str, told: str, strict: str) -> None:
    """What counts from the telling widens with it, or leaves a choice of the years that it may mean."""
    if told == "../..":
        anywhere = Span(OPEN_LO, OPEN_HI)
        assert When.parse(text).bounds(Meaning((anywhere,), (anywhere,), anywhere)).strict == (anywhere,)
    else:
        assert spans(When.parse(text).bounds(When.parse(told).bounds()).strict) == strict


def test_a_bare_month_of_a_plan_lies_ahead() -> None:
    """A day or a month without its year is the last one begun, of a plan the first one not over."""
    march, december = When.parse("March"), When.parse("18 December")
    assert spans(march.bounds(TOLD_ON).strict) == "2013-03-01/2013-03-31"
    assert spans(march.bounds(TOLD_ON, ahead=True).strict) == "2014-03-01/2014-03-31"
    assert spans(december.bounds(TOLD_ON).strict) == "2012-12-18/2012-12-19"
    assert spans(december.bounds(TOLD_ON, ahead=True).strict) == "2013-12-18/2013-12-19"


def test_a_time_of_the_telling_needs_one() -> None:
    """With nothing that says when it was told, a relative text has no days."""
    with pytest.raises(ValueError) as error:
        When.parse("last year").bounds()
    assert error.value.args == (
        '"last year" counts from when it was told, and nothing says when that was',
        "give the source a published date, or the claim told: TIME",
    )


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ("last year", "0001-05-01", "the years here are 1 to 9999"),
        ("next year", "9999-05-01", "the years here are 1 to 9999"),
        ("next January", "9999-05-01", "the years here are 1 to 9999"),
        ("yesterday", "0001-01-01", "the years here are 1 to 9999"),
        ("10 years ago", "0005-01-01", "the years here are 1 to 9999"),
        ("December", "0001-05-01", "the years here are 1 to 9999"),
        ("before this year", "0001-05-01", "the years here are 1 to 9999"),
        ("29 February last year", "2014-05-01", "February 2013 has the days 1 to 28"),
    ],
)
def test_a_time_that_its_telling_leads_out_of_the_calendar(text: str, told: str, hint: str) -> None:
    """At the edges of the calendar a relative text is refused, not answered wrongly."""
    with pytest.raises(ValueError) as error:
        When.parse(text).bounds(on(day(told)))
    assert error.value.args == (f'"{text}" is not in the calendar, counted from when it was told', hint)


@pytest.mark.parametrize("text", ["since 2020", " Since\u00a02020", "since last year", "since summer 2013"])
def test_since(text: str) -> None:
    """Since is told apart, for it says that what began then still went on."""
    assert When.parse(text).since
    assert not When.parse(text.lower().replace("since", "before")).since


def test_whens_are_equal_by_their_text() -> None:
    """Two parsed texts are one when their texts are, print as typed, and are parsed once."""
    assert When.parse("2013") == When("2013")
    assert When.parse("2013") != When.parse("2014")
    assert When.parse("2013") is When.parse("2013")
    assert {When.parse("2013"), When("2013")} == {When("2013")}
    assert (str(When("2013")), repr(When("2013"))) == ("2013", "When('2013')")


def test_telling() -> None:
    """As a telling, a day is that day; what is known less well is all that its reading allows."""
    assert spans((When.parse("20 July 2015").bounds().telling(FAIR),)) == "2015-07-20/2015-07-20"
    assert spans((When.parse("about 20 July 2015").bounds().telling(STRICT),)) == "2015-07-19/2015-07-21"
    assert spans((When.parse("early 2019").bounds().telling(FAIR),)) == "2018-11-17/2019-06-14"


# Properties

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
]  # fmt: skip
SEASONS = ["spring", "summer", "autumn", "winter"]
PARTS = ["early ", "mid ", "late ", "mid-", "the start of ", "the end of "]


def joined(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map("".join)


def one(*texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


def written(d: date) -> str:
    return f"{d.day} {MONTHS[d.month - 1]} {d.year:04}"


recent = st.integers(1902, 2090)
years = st.one_of(recent, recent, st.integers(1, 9999)).map(lambda year: f"{year:04}")
any_day = st.one_of(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.dates())
days = st.one_of(any_day.map(written), any_day.map(date.isoformat))
months_or_seasons = st.sampled_from([*MONTHS, *SEASONS])
within_year = joined(months_or_seasons, one(" "), years)
decades = recent.map(lambda year: f"{year // 10}0s")
periods = st.one_of(
    days,
    within_year,
    years,
    decades,
    recent.map(lambda year: f"FY {year}-{(year + 1) % 100:02}"),
    recent.map(lambda year: f"{year // 100}XX"),
    joined(one("Q1", "Q4", "H2", "Easter", "Christmas", "Good Friday", "last week of May", "third quarter"), one(" "),
           recent.map(str)),
    joined(one("academic year ", "tax year ", "winter "), recent.map(lambda year: f"{year}-{(year + 1) % 100:02}")),
    joined(st.integers(1, 21).map(str), one("th century", "c")),
    st.integers(1, 999).map(lambda year: f"AD {year}"),
    years.map(lambda year: f"13/{int(year[2:]) % 12 + 1}/{year}"),
)
hundreds = recent.map(lambda year: f"{year // 100}00s")
plain = st.one_of(
    periods,
    hundreds,
    joined(st.sampled_from(PARTS), st.one_of(years, within_year, decades, hundreds)),
    joined(one("first half of ", "second half of "), st.one_of(years, decades, hundreds)),
)
about = st.one_of(
    joined(one("about ", "c. ", "~", "probably ", "in or about ", "uncertain: ca. "), plain),
    joined(plain, one("~", "?", "%", " approx", " (uncertain)")),
)
weeks = joined(one("week commencing ", "w/e ", "the week of "), days)
singles = st.one_of(plain, about, weeks, joined(one("in ", "throughout ", "noon on ", "some time in "), days))
edges = one(
    "before ", "after ", "by ", "since ", "from ", "no earlier than ", "no later than ", "pre-", "before the end of ",
    "after the end of ", "by the end of ",
)  # fmt: skip
beyond = joined(edges, singles)
ranges = st.one_of(
    joined(singles, one(" to ", "/", "–", " and "), singles),
    joined(one("between "), singles, one(" and "), singles),
    joined(singles, one(" onwards", "/..", "/")),
    joined(one("until ", "../", "/"), singles),
    joined(one("", "about "), months_or_seasons, one(" to ", "-", " or "), within_year),
)
choices = joined(st.one_of(singles, ranges, beyond), one(" or "), st.one_of(singles, ranges, beyond))
about_several = joined(one("about "), st.one_of(ranges, choices))
calendar_texts = st.one_of(singles, beyond, ranges, choices, about_several)

units = st.sampled_from(["week", "month", "season", "year", "financial year", "decade", *MONTHS, *SEASONS])
thirds = one("early ", "mid ", "late ")
bare_days = joined(st.integers(1, 28).map(str), one(" "), st.sampled_from(MONTHS))
lengths = joined(
    one("", "about ", "almost ", "more than ", "at least ", "within "),
    st.integers(1, 40).map(str),
    one(" days", " weeks", " months", " years", " decades"),
)
counted = st.one_of(
    one("today", "yesterday", "tomorrow", "29 February", *MONTHS),
    one("Tuesday", "last Thursday", "next Sunday", "tonight", "summer", "winter", "Q3", "H1", "Christmas", "Easter"),
    one("Christmas last year", "first week of May", "week of 5 May", "week ending 2 January", "week ending Friday"),
    one("18 or 19 December", "later this year or early next year", "2013 or May", "second half of last year"),
    bare_days,
    joined(one("this ", "last ", "next ", "later this ", "earlier this "), units),
    joined(st.one_of(bare_days, months_or_seasons), one(" last year", " this year", " next year")),
    joined(thirds, one("last ", "this ", "next "), one("month", "year", "decade", "May", "winter")),
    joined(thirds, st.sampled_from(MONTHS)),
    joined(lengths, one(" ago", " from now")),
)
counted_texts = st.one_of(counted, joined(one("before ", "after ", "by ", "since "), counted))


def parsed(text: str) -> When:
    """A generated text parsed; one that is refused, as a span the wrong way round, is left out."""
    try:
        return When.parse(text)
    except ValueError:
        assume(False)
        raise


def holds(outer: Span, inner: Span) -> bool:
    return outer.lo <= inner.lo and inner.hi <= outer.hi


def held(inner: Span, outer: tuple[Span, ...]) -> bool:
    return any(holds(span, inner) for span in outer)


@given(calendar_texts)
@example("before late winter 2013")
@example("about 0001 to 9999")
def test_strict_lies_inside_fair(text: str) -> None:
    """What the words name lies in the strict reading, that in the fair one, all of it in the calendar."""
    reading = parsed(text).bounds()
    assert all(held(span, reading.fair) for span in reading.strict)
    assert holds(reading.hull(STRICT), reading.core)
    for span in (*reading.strict, *reading.fair):
        assert span.lo == OPEN_LO or FIRST_DAY <= span.lo <= LAST_DAY
        assert span.hi == OPEN_HI or FIRST_DAY <= span.hi <= LAST_DAY


@given(calendar_texts)
@example("early 1902 or 1 January 1902")
@example("about 1902 or between 19XX and 2000")
@example("2013~ to 2015?")
@example("between about 1902 and about 1903 or 1905")
@example("June 2013% or July 2013%")
@example("FY 2013-14 to 2020")
def test_printing_loses_nothing(text: str) -> None:
    """What a text prints as is read again as the same days, and prints the same."""
    when = parsed(text)
    again = When.parse(when.show())
    assert again.bounds() == when.bounds()
    assert again.show() == when.show()


@given(counted_texts, any_day)
def test_printing_loses_nothing_that_is_told(text: str, told: date) -> None:
    """The same of texts that count from the telling."""
    when, telling = parsed(text), on(told.toordinal())
    try:
        reading = when.bounds(telling)
    except ValueError:
        assume(False)
        raise
    assert When.parse(when.show()).bounds(telling) == reading


@given(plain)
def test_about_only_widens(text: str) -> None:
    """About a time allows all that the time itself does, under either reading."""
    when, roughly = parsed(text).bounds(), When.parse(f"about {text}").bounds()
    assert all(held(span, roughly.strict) for span in when.strict)
    assert all(held(span, roughly.fair) for span in when.fair)


amounts = st.builds(Slack, st.integers(0, 24), st.integers(0, 60))
some_margins = st.builds(Margin, st.tuples(amounts, amounts), st.tuples(amounts, amounts))
some_spans = st.lists(any_day.map(date.toordinal), min_size=4, max_size=4).map(sorted)


@given(some_margins, some_spans, st.sampled_from([STRICT, FAIR]))
def test_widening_is_monotone(margin: Margin, ends: list[int], reading: int) -> None:
    """A wider core widened by the same margin holds the narrower one widened."""
    outer, inner = Span(ends[0], ends[3]), Span(ends[1], ends[2])
    assert holds(margin.widen(outer, reading), margin.widen(inner, reading))
    assert holds(margin.widen(inner, reading), inner)


@given(counted_texts, st.one_of(singles, beyond), st.dates(date(1950, 1, 1), date(2060, 1, 1)), st.booleans())
@example("early last year", "2013 to 2014", date(2014, 7, 1), False)
@example("later this January", "January 2000", date(2000, 1, 2), False)
@example("December", "2013 to 2019", date(2016, 7, 1), False)
@example("18 December", "before 2013", date(2011, 7, 1), False)
@settings(deadline=None)
def test_knowing_less_of_the_telling_only_loosens(text: str, told: str, near: date, ahead: bool) -> None:
    """A telling known less well allows all that any one of its days would."""
    when, telling = parsed(text), parsed(told).bounds()
    for reading in (STRICT, FAIR):
        known = telling.telling(reading)
        exactly = on(min(max(near.toordinal(), known.lo), known.hi))
        try:
            loose, exact = when.bounds(telling, ahead), when.bounds(exactly, ahead)
        except ValueError:
            assume(False)
        assert all(held(span, loose.spans(reading)) for span in exact.spans(reading))


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.integers(1, 99))
def test_relative_words_hold_what_they_name(told: date, number: int) -> None:
    """Whatever the day of telling: today holds it, later this year its every day to come, and so on."""
    today = told.toordinal()
    new_year = date(told.year, 1, 1).toordinal()
    first = told.replace(day=1).toordinal()
    named = {
        "today": Span(today, today),
        "yesterday": Span(today - 1, today - 1),
        "tomorrow": Span(today + 1, today + 1),
        "this week": Span(today, today),
        "last week": Span(today - 7, today - 7),
        "next week": Span(today + 7, today + 7),
        "this month": Span(first, today),
        "last month": Span(shift(first, -1), first - 1),
        "this year": Span(new_year, shift(new_year, 12) - 1),
        "last year": Span(shift(new_year, -12), new_year - 1),
        "next year": Span(shift(new_year, 12), shift(new_year, 24) - 1),
        "later this year": Span(today, shift(new_year, 12) - 1),
        "earlier this month": Span(first, today),
        "late last year": Span(shift(new_year, -4), new_year - 1),
        "this season": Span(today, today),
        "this decade": Span(today, today),
        f"{number} years ago": Span(shift(today, -12 * number), shift(today, -12 * number)),
        f"in {number} months": Span(shift(today, number), shift(today, number)),
        f"{number} days ago": Span(today - number, today - number),
        f"{told.day} {MONTHS[told.month - 1]}": Span(today, today),
        MONTHS[told.month - 1]: Span(today, today),
        f"{MONTHS[told.month - 1]} this year": Span(today, today),
    }
    for text, days_named in named.items():
        if holds(Span(FIRST_DAY, LAST_DAY), days_named):
            assert holds(When.parse(text).bounds(on(today)).hull(STRICT), days_named), text


FRAGMENTS = """
    about ~ ? % early mid late - – / .. . , to and or between from until before after by since with during
    Easter Christmas week commencing ending Q3 half 19th century AD BC c approx probably noon Tuesday w/c same as 7/2013
    2013 0000 9999 0001 10000 31 29 3 1st July February winter the of in on end start FY 2013-14 financial
    year either last this next later week ago half a years hundred xx 201X onwards X.start x T12:00
"""
fragments = st.sampled_from(FRAGMENTS.split())
junk = st.lists(st.one_of(fragments, fragments, fragments, st.text(max_size=3)), max_size=8).flatmap(
    lambda parts: one(" ", "", "-").map(lambda glue: glue.join(parts))
)


@given(junk)
@example("? to and")
@example("winter 0000")
@example("~")
@example("September ,")
@example("~" * 100)
@example(("about " * 20)[:100])
@example("between " * 12)
@example("1 or " * 18 + "July 2013")
@settings(max_examples=500)
def test_nothing_but_a_refusal(text: str) -> None:
    """Whatever is typed is read, or refused with a message and a hint, and soon, at the calendar's edges too."""
    reads, read = When.reads(text), False  # asked first, so that no refusal is at hand to answer it
    try:
        when = When.parse(text)
        read = True
        for told in (FIRST_DAY, LAST_DAY):
            if when.link is None:
                assert when.show()
                show_span(when.bounds(on(told)).hull(FAIR))
    except ValueError as error:
        message, hint = error.args
        assert message
        assert hint
    assert reads is read


# Months, spans and gaps


def test_days_in_months_against_brute_force() -> None:
    """The fewest and most days of so many months, against every month of the years 1901 to 2099."""
    firsts = [date(year, month, 1).toordinal() for year in range(1901, 2100) for month in range(1, 13)]
    for months in (0, 1, 2, 3, 6, 11, 12, 13, 15, 18, 23, 24, 36, 48, 56, 60, 96, 116, 120, 124, 240, 1200):
        gaps = [later - first for first, later in zip(firsts, firsts[months:], strict=False)]
        assert month_days(months) == (min(gaps), max(gaps)), months


@given(st.dates(date(1902, 1, 1), date(1998, 12, 31)), st.integers(0, 1200))
def test_moving_by_months_stays_inside_the_days_that_months_have(start: date, months: int) -> None:
    """From any day, also one that the later month lacks, calendar arithmetic gives a count within the two."""
    moved = shift(start.toordinal(), months) - start.toordinal()
    fewest, most = month_days(months)
    assert fewest <= moved <= most


def test_moving_by_months_leaves_the_calendar() -> None:
    """Beyond its years, the calendar is open."""
    assert shift(day("9999-06-01"), 12) == OPEN_HI
    assert shift(day("0001-06-01"), -12) == OPEN_LO
    assert shift(OPEN_HI, -12) == OPEN_HI
    assert iso(shift(day("2012-02-29"), 12)) == "2013-02-28"


@pytest.mark.parametrize(
    ("lo", "hi", "shown"),
    [
        ("2013-07-01", "2013-07-01", "1 Jul 2013"),
        ("2013-07-01", "2013-07-09", "1–9 Jul 2013"),
        ("2013-07-01", "2013-07-31", "Jul 2013"),
        ("2012-02-01", "2012-02-29", "Feb 2012"),
        ("2013-03-01", "2013-11-30", "Mar–Nov 2013"),
        ("2013-01-01", "2013-12-31", "2013"),
        ("2013-01-01", "2015-12-31", "2013–2015"),
        ("2013-11-01", "2014-02-28", "Nov 2013 – Feb 2014"),
        ("2013-07-01", "2013-09-05", "1 Jul – 5 Sep 2013"),
        ("2013-07-01", "2014-09-05", "1 Jul 2013 – 5 Sep 2014"),
        ("2013-07-01", "..", "from 1 Jul 2013"),
        ("..", "2013-07-01", "until 1 Jul 2013"),
        ("..", "..", "any day"),
        ("9999-12-01", "9999-12-31", "Dec 9999"),
    ],
)
def test_spans_in_print(lo: str, hi: str, shown: str) -> None:
    """A span prints as coarsely as it can without saying less."""
    span = Span(OPEN_LO if lo == ".." else day(lo), OPEN_HI if hi == ".." else day(hi))
    assert show_span(span) == shown


def test_days_outside_the_calendar_in_print() -> None:
    """Days that arithmetic led out of the calendar print as its first or last."""
    assert show_span(Span(-5, 20)) == "1–20 Jan 1"
    assert show_span(Span(LAST_DAY - 1, LAST_DAY + 9)) == "30–31 Dec 9999"


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (0, "0 days"), (1, "1 day"), (59, "59 days"), (91, "91 days"), (92, "3 months"), (364, "11 months"),
        (365, "12 months"), (729, "23 months"), (730, "2 years"), (757, "2 years"), (758, "2 years 1 month"),
        (1825, "4 years 11 months"), (1826, "5 years"), (3652, "10 years"), (4000, "10 years 11 months"),
    ],
)  # fmt: skip
def test_gaps_in_print(days: int, shown: str) -> None:
    """So many days in words, in no more months than they can be; five calendar years are five years."""
    assert show_gap(days) == shown


# The pages for users


def slack(amount: Slack) -> str:
    count, unit = (amount.months, "month") if amount.months else (amount.days, "day")
    return f"{count} {unit}{'s' if count != 1 else ''}"


def reach(margin: Margin, reading: int) -> str:
    """How far a margin reaches, in words."""
    early, late = margin.before[reading], margin.after[reading]
    if early == late:
        return f"{slack(early)} either way" if any(early) else "exactly"
    return f"{slack(early)} before to {slack(late)} after" if any(early) else f"up to {slack(late)} after"


def shares(readings: Sequence[tuple[float, float]]) -> list[str]:
    return [f"{under:g} under to {over:g} over" for under, over in readings]


def test_every_unit_has_its_margin_about_it() -> None:
    """A time told in a unit has a margin, and another with "about" before it."""
    assert set(margins.ABOUT) == set(margins.MARGINS)


def margin_table() -> list[str]:
    """The rows of the table of margins in docs/time.md, from the margins themselves."""
    third, near = margins.THIRD, margins.ABOUT
    unit, half = margins.MARGINS, margins.HALF
    assert unit["week"] == unit["quarter"] == half["month"] == half["year"] == margins.EDGE
    assert unit["feast"] == unit["week of a month"]
    assert half["decade"] == half["century"] == half["numbered century"]
    assert {unit[name] for name in ("century", "millennium", "decade", "year", "span")} == {margins.EXACT}
    assert third["century"] == third["numbered century"]
    assert near["week"] == near["feast"] == near["week of a month"]
    assert near["century"] == near["numbered century"]
    rows = [
        ("a day", "the day", margins.DAY),
        ("a month", "the month", margins.MONTH),
        ("a year, decade or tax year; a span written out", "its days", margins.EXACT),
        ("a week", "its seven days", unit["week"]),
        ("a week of a month; Christmas, Easter", "its days", unit["feast"]),
        ("a quarter", "its three months", unit["quarter"]),
        ("half a month or year", "its days", half["year"]),
        ("half a decade or century", "its days", half["decade"]),
        ("a season", "its three months", margins.SEASON),
        ("an academic year", "September to August", unit["academic year"]),
        ("a financial year", "April to March", unit["financial year"]),
        ("a hundred or a thousand years (the 1800s, 18XX, 1XXX)", "its days", unit["century"]),
        ("a century by its number (the 19th century)", "1801 to 1900", unit["numbered century"]),
        ("early, mid or late in a month", "days 1 to 10, 11 to 20, the rest", third["month"]),
        ("early, mid or late in a season", "one of its months", third["season"]),
        ("early, mid or late in a year", "four of its months", third["year"]),
        ("early, mid or late in a decade", "its first three, next four, last three years", third["decade"]),
        ("early, mid or late in a century", "its first 33, next 34, last 33 years", third["century"]),
        ("about a day", "the day", near["day"]),
        ("about a week; about Christmas, Easter", "its days", near["week"]),
        ("about a month", "the month", near["month"]),
        ("about a quarter", "its three months", near["quarter"]),
        ("about a half-year", "its six months", near["half"]),
        ("about a season", "its three months", near["season"]),
        ("about a year", "the year", near["year"]),
        ("about an academic year", "September to August", near["academic year"]),
        ("about a decade", "its ten years", near["decade"]),
        ("about a hundred years; about the 19th century", "its years", near["century"]),
        ("about a thousand years", "its years", near["millennium"]),
        ("since a day, month or year", "begins in it", margins.SINCE),
        ("yesterday, today, tomorrow", "the day", margins.ADJACENT),
        ("this, last, next; later, earlier this", "that period, or the rest of it", margins.RELATIVE),
        ("this, last, next year, financial year or decade", "that period", margins.RELATIVE_YEAR),
    ]
    table = [(text, named, reach(margin, STRICT), reach(margin, FAIR)) for text, named, margin in rows]
    apart, beside, inside = margins.APART, margins.BESIDE, margins.INSIDE
    assert (apart, inside) == ((1, 0), (0, 1))
    table += [
        ("before X", "ahead of its start", f"by {apart[STRICT]} day", "or on the same day"),
        ("after X", "past its end", f"by {apart[STRICT]} day", "or on the same day"),
        ("with X", "on its day", f"{beside[STRICT]} day either way", f"{beside[FAIR]} days either way"),
        ("during X", "inside its span", "exactly", f"{inside[FAIR]} day either way"),
        *((f"the {name} after X", "the day after its end" if name == "day" else f"in the next {name}",
           *(f"{lo} to {hi} days after" for lo, hi in days)) for name, days in margins.BETWEEN["next"].items()),
        *((f"the same {name} as X", "on its day" if name == "day" else f"in its {name}",
           *(f"{hi} day{'s' if hi > 1 else ''} either way" for _, hi in days))
          for name, days in margins.BETWEEN["same"].items()),
        ("a set term: planned `lasts`", "the calendar length", f"{margins.SET_TERM_DAYS} days either way",
         f"{margins.SET_TERM_MONTHS} months either way, once for a whole chain of terms"),
    ]  # fmt: skip
    bounded = margins.BOUNDED
    assert bounded == (0.0, 1.0)
    table += [
        ("time passed: told `lasts`, N units after X, N units ago", "the calendar length, in units",
         *shares(margins.PASSED)),
        ("the same, a round 6 months or 10 years", "the calendar length, in units",
         *shares([(under * margins.ROUND, over * margins.ROUND) for under, over in margins.PASSED])),
        ("almost, nearly N", "the calendar length, in units", *shares(margins.ALMOST)),
        ("just over, more than N", "the calendar length, in units", *shares(margins.OVER)),
        ("about N; half as much again where round", "the calendar length, in units",
         *shares(margins.ROUGHLY)),
        ("exactly N", "the calendar length", *[f"{margins.EXACTLY} day either way"] * 2),
        ("within, at most N; at least N", "up to it; from it on", "as said", f"{bounded[FAIR]:g} unit more"),
    ]  # fmt: skip
    return [f"| {' | '.join(row)} |" for row in table]


def test_the_table_of_margins_in_the_docs() -> None:
    """The table that users read is the one the program goes by."""
    page = DOCS.read_text(encoding="utf-8")
    table = page.split("<!-- margins -->\n")[1].split("\n<!-- end -->")[0].splitlines()
    assert table[2:] == margin_table()


def documented(heading: str) -> list[str]:
    """The texts in code in the first column of the tables under a heading of docs/time.md."""
    section = DOCS.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    return [text for row in rows for text in re.findall(r"`([^`]+)`", row.split(" | ")[0])]


HEADINGS = ("Times of the calendar", "Times of the telling", "Times tied to an event")


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_texts_in_the_docs_are_read(heading: str) -> None:
    """Every text that the docs offer is read, as the kind of time that the docs call it."""
    texts = documented(heading)
    assert len(texts) > 5
    for text in texts:
        when = When.parse(text)
        assert (when.needs_told, when.link is not None) == (
            heading == HEADINGS[1],
            heading == HEADINGS[2],
        ), text


def test_the_lengths_and_refusals_in_the_docs() -> None:
    """Every length that the docs offer is read, and every text that they call refused is."""
    for text in documented("Lengths of time"):
        Duration.parse(text)
    refused = documented("What is refused")
    assert len(refused) > 5
    for text in refused:
        with pytest.raises(ValueError):
            When.parse(text)


def test_the_hull_of_spans() -> None:
    """The shortest span that holds several."""
    assert hull((Span(3, 5), Span(1, 2))) == Span(1, 5)
