"""Plans on their last day and the day after: what came of them, what took their place, what was judged of them."""

from __future__ import annotations

from datetime import date

import pytest

from boundaries import argued, by_day, headline, records
from govtimeline.record.load import load
from govtimeline.rules.finding import Finding
from shorthand import SOURCES, findings, session_of


def findings_on(yaml: str, today: str) -> list[Finding]:
    """What is found on a day in a record of some events, with the sources of the shorthand."""
    loaded = load([("record.yaml", SOURCES + yaml)])
    assert loaded.problems == () and loaded.record is not None
    day = date.fromisoformat(today).toordinal()
    found = session_of(loaded.record, today=day).check()
    return [finding for finding in found if finding.rule != "unused-source"]


# Each record with what is found in it for each day that stands in place of @.
BOUNDS = """\
x: a start 2003 | b end 30 June 2008, planned; r renews x: c start @, planned
  27 May 2008: error timeline-contradiction r [1, 2]: 2 claims about the dates of “The r” cannot all be true: they miss
    each other by at least 1 day
  28 May 2008: warning timeline-contradiction r [1, 2]: 2 claims about the dates of “The r” do not agree to the letter:
    they miss each other by at least 31 days
  27 June 2008: warning timeline-contradiction r [1, 2]: 2 claims about the dates of “The r” do not agree to the letter:
    they miss each other by at least 1 day
  28 June 2008: nothing
  2 July 2008: nothing
  3 July 2008: warning timeline-contradiction r [1, 2]: 2 claims about the dates of “The r” do not agree to the letter:
    they miss each other by at least 1 day
  2 August 2008: warning timeline-contradiction r [1, 2]: 2 claims about the dates of “The r” do not agree to the
    letter: they miss each other by at least 31 days
  3 August 2008: error timeline-contradiction r [1, 2]: 2 claims about the dates of “The r” cannot all be true: they
    miss each other by at least 1 day
x: a start 1 July 2003 | b lasts 5 years, planned | c end @
  25 February 2008: warning plan-slip x [1, 2, 3]: “The x” was to end between 27 Feb and 2 Nov 2008, but ended at least
    1 day early
  26 February 2008: note plan-slip x [1, 2, 3]: “The x” was to end between 30 May and 2 Aug 2008, but ended at least 3
    months early
  28 May 2008: note plan-slip x [1, 2, 3]: “The x” was to end between 30 May and 2 Aug 2008, but ended at least 1 day
    early
  29 May 2008: nothing
  2 August 2008: nothing
  3 August 2008: note plan-slip x [1, 2, 3]: “The x” was to end between 30 May and 2 Aug 2008, but ended at least 1 day
    late
  3 November 2008: note plan-slip x [1, 2, 3]: “The x” was to end between 30 May and 2 Aug 2008, but ended at least 3
    months late
  4 November 2008: warning plan-slip x [1, 2, 3]: “The x” was to end between 27 Feb and 2 Nov 2008, but ended at least 1
    day late
x: a start 1 July 2003 | b lasts 5 years, planned | c end @; r renews x: b lasts 5 years, planned
  24 February 2013: warning plan-slip x [1, 2, 4]: “The x” was to end between 26 Feb and 2 Nov 2013, but ended at least
    1 day early
  25 February 2013: note plan-slip x [1, 2, 4]: “The x” was to end between 30 May and 2 Aug 2013, but ended at least 3
    months early
  29 May 2013: nothing
  2 August 2013: nothing
  3 August 2013: note plan-slip x [1, 2, 4]: “The x” was to end between 30 May and 2 Aug 2013, but ended at least 1 day
    late
  3 November 2013: note plan-slip x [1, 2, 4]: “The x” was to end between 30 May and 2 Aug 2013, but ended at least 3
    months late
  4 November 2013: warning plan-slip x [1, 2, 4]: “The x” was to end between 26 Feb and 2 Nov 2013, but ended at least 1
    day late
x: a start 1 July 2003, planned | b lasts 3 months, planned | c end @, planned
  29 June 2003: warning timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” do not agree to the letter:
    they miss each other by at least 1 day
  30 June 2003: warning timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” do not agree to the
    letter: they miss each other by at least 58 days
  26 August 2003: warning timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” do not agree to the
    letter: they miss each other by at least 1 day
  27 August 2003: nothing
  2 November 2003: nothing
  3 November 2003: warning timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” do not agree to the
    letter: they miss each other by at least 1 day
  3 February 2004: warning timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” do not agree to the
    letter: they miss each other by at least 3 months
  4 February 2004: error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true:
    they miss each other by at least 1 day
x: a date 1 July 2003, planned | b date @
  28 June 2003: warning plan-slip x [1, 2]: “The x” was to happen on 1 Jul 2003, but happened at least 1 day early
  29 June 2003: note plan-slip x [1, 2]: “The x” was to happen on 1 Jul 2003, but happened at least 1 day early
  30 June 2003: nothing
  2 July 2003: nothing
  3 July 2003: note plan-slip x [1, 2]: “The x” was to happen on 1 Jul 2003, but happened at least 1 day late
  4 July 2003: warning plan-slip x [1, 2]: “The x” was to happen on 1 Jul 2003, but happened at least 1 day late
"""


@pytest.mark.parametrize(("text", "expected"), list(records(BOUNDS)))
def test_bounds(text: str, expected: str) -> None:
    """What a plan allows strictly is no finding; what it allows fairly is a note or a tension, and a day more worse."""
    for day, said in by_day(expected):
        assert (day, "; ".join(map(headline, findings(text.replace("@", day)))) or "nothing") == (day, said)


FOUND = """\
x: a date 2013, planned, told 2010 | b date 2016, planned, revises, told 2012 | c date 2018, planned
  warning date-conflict x [1, 2]: “The x” is told as planned for 2016 by one source and 2018 by one source
  - [1] says that “The x” was planned for 2016
  - [2] says that it was planned for 2018
  - at least 12 months lie between them
  - [2] was told after [1], by another publisher
  camp of 1: 2016 [1]
  camp of 1: 2018 [2]
x: b date 2016, planned, revises, told 2012 | a date 2013, planned, told 2010 | c date 2013
  warning plan-slip x [1, 2]: “The x” was to happen in 2016, but happened at least 2 years early
  - [1] says that “The x” was planned for 2016
  - so, read generously, it was to happen no earlier than 1 Jan 2016
  - [2] puts “The x” in 2013
  - so it happened no later than 31 Dec 2013: at least 2 years early
x: a start 2013, planned, told 2010 | b start 2016, planned, revises, told 2012 | c end 2014, planned
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 12 months
  - [1] puts the planned end of “The x” in 2014
  - [2] puts the planned start of “The x” in 2016
  - so, read generously, [1] puts the planned start of “The x” no later than 31 Dec 2014, and [2] no earlier than 1 Jan
    2016: at least 12 months apart
x: a date 2013, planned, told 2010 | b date 2016, planned, revises, told 2012 | c start 2016, end 2017
  nothing
x: a date 2013, planned, told 2010 | c start 2016, end 2017
  warning plan-slip x [1, 2]: “The x” was to start no later than 31 Dec 2013, but started at least 2 years late
  - [1] says that some of “The x” fell in 2013
  - so, read generously, it was to start no later than 31 Dec 2013
  - [2] puts the start of “The x” in 2016
  - so it started no earlier than 1 Jan 2016: at least 2 years late
x: a date after y, planned | c date 2012; y: b date 2013, planned | c date 2010
  warning plan-slip x [1, 2, 3]: “The x” was to happen after the planned date of “The y”, but happened at least 1 day
    early
  - [1] says that “The y” was planned for 2013
  - [2] says that the planned date of “The x” came after the planned date of “The y”
  - so, read generously, it was to happen no earlier than 1 Jan 2013
  - [3] puts “The x” in 2012
  - so it happened no later than 31 Dec 2012: at least 1 day early
  warning plan-slip y [1, 2]: “The y” was to happen in 2013, but happened at least 2 years early
  - [1] says that “The y” was planned for 2013
  - so, read generously, it was to happen no earlier than 1 Jan 2013
  - [2] puts “The y” in 2010
  - so it happened no later than 31 Dec 2010: at least 2 years early
x: a date before y, planned | c date 2016; y: b date 2013
  warning plan-slip x [1, 2, 3]: “The x” was to happen before “The y”, but happened at least 2 years late
  - [1] puts “The y” in 2013
  - [2] says that the planned date of “The x” came before “The y”
  - so, read generously, it was to happen no later than 31 Dec 2013
  - [3] puts “The x” in 2016
  - so it happened no earlier than 1 Jan 2016: at least 2 years late
x: a date with y, planned | c date 2016; y: b date 2013
  warning plan-slip x [1, 2, 3]: “The x” was to happen between Dec 2012 and Jan 2014, but happened at least 23 months
    late
  - [1] puts “The y” in 2013
  - [2] says that the planned date of “The x” came together with “The y”, give or take 31 days
  - so, read generously, it was to happen no later than 31 Jan 2014
  - [3] puts “The x” in 2016
  - so it happened no earlier than 1 Jan 2016: at least 23 months late
x: a date during y, planned | c date 2016; y: b start 2012, end 2013
  warning plan-slip x [1, 2, 3]: “The x” was to happen between 31 Dec 2011 and 1 Jan 2014, but happened at least 2 years
    late
  - [1] puts the end of “The y” in 2013
  - [2] says that the planned date of “The x” fell within “The y”, give or take 1 day
  - so, read generously, it was to happen no later than 1 Jan 2014
  - [3] puts “The x” in 2016
  - so it happened no earlier than 1 Jan 2016: at least 2 years late
x: a date 3 months after y, planned | c date 2016; y: b date 2013
  warning plan-slip x [1, 2, 3]: “The x” was to happen between 1 Mar 2013 and 2 May 2014, but happened at least 20
    months late
  - [1] puts “The y” in 2013
  - [2] puts the planned date of “The x” 3 months after “The y”, give or take 30 days
  - so, read generously, it was to happen no later than 2 May 2014
  - [3] puts “The x” in 2016
  - so it happened no earlier than 1 Jan 2016: at least 20 months late
x: a date 2014 or 2018, planned | b date 2015
  warning plan-slip x [1, 2]: “The x” was to happen in 2014 or 2018, but happened at least 1 day late
  - [1] says that “The x” was planned for 2014 or 2018
  - so, read generously, it was to happen no later than 31 Dec 2014
  - [2] puts “The x” in 2015
  - so it happened no earlier than 1 Jan 2015: at least 1 day late
x: a date 2014, planned | b date 2012 or 2017
  warning plan-slip x [1, 2]: “The x” was to happen in 2014, but happened at least 12 months early
  - [1] says that “The x” was planned for 2014
  - so, read generously, it was to happen no earlier than 1 Jan 2014
  - [2] puts “The x” in 2012 or 2017
  - so it happened no later than 31 Dec 2012: at least 12 months early
x: a date 2013 or 2016, planned | b date 2016, planned | d date 2013
  warning plan-slip x [1, 2]: “The x” was to happen in 2016, but happened at least 2 years early
  - [1] says that “The x” was planned for 2016
  - so, read generously, it was to happen no earlier than 1 Jan 2016
  - [2] puts “The x” in 2013
  - so it happened no later than 31 Dec 2013: at least 2 years early
x: a date 2016, planned | b date 2013 or 2016 | d date 2013
  warning plan-slip x [1, 2]: “The x” was to happen in 2016, but happened at least 2 years early
  - [1] says that “The x” was planned for 2016
  - so, read generously, it was to happen no earlier than 1 Jan 2016
  - [2] puts “The x” in 2013
  - so it happened no later than 31 Dec 2013: at least 2 years early
x: old date winter 2013, planned | c date August 2013
  warning plan-slip x [1, 2]: “The x” was to happen in winter 2013, but happened at least 59 days early
  - [1] says that “The x” was planned for winter 2013, that is 1 Nov 2012 – 30 Mar 2013 or 1 Nov 2013 – 30 Mar 2014
  - so, read generously, it was to happen no earlier than 1 Nov 2013
  - [2] puts “The x” in Aug 2013
  - so it happened no later than 3 Sep 2013: at least 59 days early
x: old date winter 2013, planned | c date July 2013
  warning plan-slip x [1, 2]: “The x” was to happen in winter 2013, but happened at least 89 days late
  - [1] says that “The x” was planned for winter 2013, that is 1 Nov 2012 – 30 Mar 2013 or 1 Nov 2013 – 30 Mar 2014
  - so, read generously, it was to happen no later than 30 Mar 2013
  - [2] puts “The x” in Jul 2013
  - so it happened no earlier than 27 Jun 2013: at least 89 days late
x: a start 2010 | b lasts 15 months, planned | c lasts 4 months
  warning plan-slip x [1, 2]: “The x” was set for 15 months, but lasted 4 months: at least 6 months less
  - [1] sets “The x” for 15 months, give or take 4 months
  - [2] says that “The x” lasted 4 months, give or take 30 days
  - so, read generously, it lasted at least 6 months less
x: b lasts 15 months, planned | c lasts 20 months
  note plan-slip x [1, 2]: “The x” was set for 15 months, but lasted 20 months: at least 3 months longer
  - [1] sets “The x” for 15 months, give or take 31 days
  - [2] says that “The x” lasted 20 months, allowing 22 days less or 30 days more
  - so, read to the letter, it lasted at least 3 months longer
x: a start 2009; r renews x: b start 2005
  error timeline-contradiction r [1, 2]: 2 claims about the dates of “The r” cannot all be true: they miss each other by
    at least 3 years
  - [1] puts the start of “The r” in 2005
  - “The r” renews “The x”, so it begins no earlier than that began
  - [2] puts the start of “The x” in 2009
  - so, read generously, [1] puts the start of “The x” no later than 31 Dec 2005, and [2] no earlier than 1 Jan 2009: at
    least 3 years apart
x: a start 2012, planned; r renews x: b start 2010
  warning plan-slip x [1, 2]: “The x” was to start in 2012, but started at least 12 months early
  - [1] puts the planned start of “The x” in 2012
  - so, read generously, it was to start no earlier than 1 Jan 2012
  - [2] puts the start of “The r” in 2010
  - “The r” renews “The x”, so it begins no earlier than that began
  - so it started no later than 31 Dec 2010: at least 12 months early
x: a start 1 July 2003 | c end 2015; r renews x: b end 2013, planned
  warning plan-slip x [1, 2]: “The x” was to end in 2013, but ended at least 12 months late
  - [1] puts the planned end of “The r” in 2013
  - so, read generously, it was to end no later than 31 Dec 2013
  - [2] puts the end of “The x” in 2015
  - so it ended no earlier than 1 Jan 2015: at least 12 months late
x: a start 1 July 2003 | b end 2008, planned; r renews x: b lasts 5 years, planned | c end 2015
  warning plan-slip r [1, 2, 3]: “The r” was to end between 30 Aug 2012 and 4 May 2014, but ended at least 8 months late
  - [1] puts the planned end of “The x” in 2008
  - [2] sets “The r” for 5 years, give or take 4 months
  - so, read generously, it was to end no later than 4 May 2014
  - [3] puts the end of “The r” in 2015
  - so it ended no earlier than 1 Jan 2015: at least 8 months late
x: a start 2003 | b end 2008, planned | b lasts 5 years, planned; r renews x: b lasts 5 years, planned | c end 2015
  warning plan-slip r [3, 4]: “The r” was to end between 30 Aug 2012 and 3 May 2014, but ended at least 8 months late
  - [1] puts the start of “The x” in 2003
  - [2] sets “The x” for 5 years, and [3] “The r” for 5 years more, give or take 4 months
  - so, read generously, it was to end no later than 3 May 2014
  - [4] puts the end of “The r” in 2015
  - so it ended no earlier than 1 Jan 2015: at least 8 months late
x: a start 1 July 2003 | b lasts 5 years, planned; r renews x: b lasts about 5 years, planned | c end 2016
  warning plan-slip r [1, 2, 3, 4]: “The r” was to end between 27 Feb 2011 and 3 Nov 2015, but ended at least 59 days
    late
  - [1] puts the start of “The x” on 1 Jul 2003
  - [2] sets “The x” for 5 years, and [3] “The r” for about 5 years more, give or take 2 years 4 months
  - so, read generously, it was to end no later than 3 Nov 2015
  - [4] puts the end of “The r” in 2016
  - so it ended no earlier than 1 Jan 2016: at least 59 days late
x: a start 1 July 2003 | b lasts 5 years, planned; r renews x: b lasts at least 5 years, planned | c end 2010
  warning plan-slip r [1, 2, 3, 4]: “The r” was to end no earlier than 27 Feb 2012, but ended at least 13 months early
  - [1] puts the start of “The x” on 1 Jul 2003
  - [2] sets “The x” for 5 years, and [3] “The r” for at least 5 years more, allowing 16 months less
  - so, read generously, it was to end no earlier than 27 Feb 2012
  - [4] puts the end of “The r” in 2010
  - so it ended no later than 31 Dec 2010: at least 13 months early
x: a start 1 July 2003 | b lasts 5 years, planned; r renews x: b start 2010, planned
  error timeline-contradiction r [2, 3]: 3 claims about the dates of “The r” cannot all be true: they miss each other by
    at least 13 months
  - [1] puts the start of “The x” on 1 Jul 2003
  - [2] sets “The x” for 5 years, give or take 4 months
  - “The r” renews “The x”, so it begins where that was to end
  - [3] puts the planned start of “The r” in 2010
  - so, read generously, [1] [2] put the planned start of “The r” no later than 3 Dec 2008, and [3] no earlier than 1
    Jan 2010: at least 13 months apart
x: a start 2003 | a end 2004, planned | c end 2010; r renews x: b end 2006, planned; q renews x: b end 2008, planned
  warning plan-slip x [2]: “The x” was to end in 2008, but ended at least 12 months late
  - [1] puts the planned end of “The q” in 2008
  - so, read generously, it was to end no later than 31 Dec 2008
  - [2] puts the end of “The x” in 2010
  - so it ended no earlier than 1 Jan 2010: at least 12 months late
x: a date 2010, planned | b date 3 years after y; y: c date 2012 | d date 2012
  warning plan-slip x [1, 3]: “The x” was to happen in 2010, but happened at least 3 years late
  - [1] says that “The x” was planned for 2010
  - so, read generously, it was to happen no later than 31 Dec 2010
  - [2] puts “The y” in 2012
  - [3] puts “The x” 3 years after “The y”, give or take 12 months
  - so it happened no earlier than 31 Dec 2013: at least 3 years late
x: a date 2 days after y, planned | b date 5 July 2013; y: c date 1 July to 1 July 2013
  note plan-slip x [1, 2, 3]: “The x” was to happen on 3 Jul 2013, but happened at least 2 days late
  - [1] puts “The y” on 1–1 Jul 2013
  - [2] puts the planned date of “The x” 2 days after “The y”
  - so, read to the letter, it was to happen no later than 3 Jul 2013
  - [3] puts “The x” on 5 Jul 2013
  - so it happened no earlier than 5 Jul 2013: at least 2 days late
x: a date during y, planned | b date 2 July 2013; y: c start 1 June to 1 June 2013, end 30 June to 30 June 2013
  note plan-slip x [1, 2, 3]: “The x” was to happen in Jun 2013, but happened at least 2 days late
  - [1] puts the end of “The y” on 30–30 Jun 2013
  - [2] says that the planned date of “The x” fell within “The y”
  - so, read to the letter, it was to happen no later than 30 Jun 2013
  - [3] puts “The x” on 2 Jul 2013
  - so it happened no earlier than 2 Jul 2013: at least 2 days late
x: a date 2010, planned | b date 3 months after y, planned; y: a date 2012 to 2014 | b date 2013 to 2015
  error timeline-contradiction x [1, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 2 years 2 months
  - [1] says that “The x” was planned for 2010
  - [2] puts “The y” in 2013–2015
  - [3] puts the planned date of “The x” 3 months after “The y”, give or take 30 days
  - so, read generously, [1] puts the planned date of “The x” no later than 31 Dec 2010, and [2] [3] no earlier than 1
    Mar 2013: at least 2 years 2 months apart
x: a start 2010 | b lasts 5 years, planned; r renews x: b lasts at most 12 months, planned | c end 2019, planned
  error timeline-contradiction r [2, 3, 4]: 4 claims about the dates of “The r” cannot all be true: they miss each other
    by at least 19 months
  - [1] puts the start of “The x” in 2010
  - [2] sets “The x” for 5 years, and [3] “The r” for at most 12 months more, allowing 4 months less or 5 months more
  - [4] puts the planned end of “The r” in 2019
  - so, read generously, [1] [2] [3] put the planned end of “The r” no later than 3 Jun 2017, and [4] no earlier than 1
    Jan 2019: at least 19 months apart
x: a start 2010 | b lasts 5 years, planned; r renews x: b lasts at least 10 years, planned | c end 2019, planned
  error timeline-contradiction r [1, 3, 4]: 4 claims about the dates of “The r” cannot all be true: they miss each other
    by at least 3 years 8 months
  - [1] puts the planned end of “The r” in 2019
  - [2] puts the start of “The x” in 2010
  - [3] sets “The x” for 5 years, and [4] “The r” for at least 10 years more, allowing 16 months less
  - so, read generously, [1] puts the planned end of “The r” no later than 31 Dec 2019, and [2] [3] [4] no earlier than
    31 Aug 2023: at least 3 years 8 months apart
"""


@pytest.mark.parametrize(("text", "expected"), list(records(FOUND)))
def test_arguments(text: str, expected: str) -> None:
    """What is found of plans, step by step, against the plan that stands for them all."""
    assert argued(findings(text)) == expected


RIVALS = [
    ("x: a end 2017, planned | b end 2017 | c end 2015", "the end", "c"),
    ("x: a end 2015, planned | b end 2017, planned | c end 2015", "the planned end", "b"),
]
SLIPPED = "warning plan-slip x [1, 2]: “The x” was to end in 2017, but ended at least 12 months early"


@pytest.mark.parametrize(("text", "about", "missing"), RIVALS)
@pytest.mark.parametrize("preferred", ["a", "b", "c"])
def test_rivals_that_were_judged(text: str, about: str, missing: str, preferred: str) -> None:
    """Of rival plans or outcomes any one will do, but once a judgement prefers one, that one is held to."""
    more = f"resolutions: [{{rule: date-conflict, subject: x, prefer: {preferred}, because: it was there}}]\n"
    assert list(map(headline, findings(text, more))) == [
        f"error date-conflict x [1, 2]: {about} of “The x” is dated 2015 by one source and 2017 by one source (judged)",
        *([SLIPPED] if preferred == missing else []),
    ]


JUDGED = """\
  - {id: x, title: The x, claims: [{source: a, date: "2010"}, {source: b, date: "2013"}]}
  - {id: y, title: The y, claims: [{source: c, date: 3 years after x}, {source: d, date: "2013"}]}
resolutions: [{%s, because: it was there}]
"""
AT_ODDS = "error date-conflict x [%s]: “The x” is dated 2010 by one source and 2013 by one source"


@pytest.mark.parametrize("until", ["2021-06-30", "June 2021"])
def test_last_day_of_a_judgement(until: str) -> None:
    """A judgement holds on its last day, and what it prefers is reckoned with; a day later it has lapsed."""
    yaml = JUDGED % f"rule: date-conflict, subject: x, prefer: b, until: {until}"
    assert list(map(headline, findings_on(yaml, "2021-06-30"))) == [
        AT_ODDS % "1, 2" + " (judged)",
        "error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss "
        "each other by at least 12 months",
    ]
    assert list(map(headline, findings_on(yaml, "2021-07-01"))) == [
        AT_ODDS % "2",
        'warning unused-resolution x []: the resolution of "date-conflict on x" has lapsed',
    ]


@pytest.mark.parametrize(
    ("judged", "subject", "named"),
    [
        ("rule: plan-slip, subject: x", "x", "plan-slip on x"),
        ("rule: date-conflict, subject: y", "y", "date-conflict on y"),
        ("rule: date-conflict, subject: y, until: 2021-06-29", "y", "date-conflict on y"),
        ("fingerprint: aaaaaaaa", "aaaaaaaa", "aaaaaaaa"),
    ],
)
def test_judgement_that_covers_nothing(judged: str, subject: str, named: str) -> None:
    """A judgement of another rule, event or finding is left over, and what it was not about stays open."""
    assert list(map(headline, findings_on(JUDGED % judged, "2021-06-30"))) == [
        AT_ODDS % "2",
        f'warning unused-resolution {subject} []: the resolution of "{named}" matches no finding',
    ]


def test_judgement_of_a_claim() -> None:
    """One that prefers a place in a source prefers no other claim of that source."""
    for at, known in (("p. 1", True), ("p. 2", False)):
        yaml = JUDGED % f"rule: date-conflict, subject: x, prefer: {{source: b, at: {at}}}"
        found = findings_on(yaml.replace("{source: b, date", "{source: b, at: p. 1, date"), "2021-06-30")
        assert [finding.rule for finding in found] == ["date-conflict", *["timeline-contradiction"] * known]


PLAN = "{source: a, start: '2019', planned: true}, {source: b, end: '2020', planned: true}"
DUE = "note stale x []: %s fell due by %s, and no source tells what came of it"


@pytest.mark.parametrize(
    ("claims", "today", "expected"),
    [
        ("{source: a, date: 1 July 2020, planned: true}", "2020-07-02", ""),
        ("{source: a, date: 1 July 2020, planned: true}", "2020-07-03", DUE % ("the plan for “The x”", "2 Jul 2020")),
        ("{source: a, date: after 2019, planned: true}", "2030-01-01", ""),
        (PLAN, "2019-12-31", ""),
        (PLAN, "2021-01-01", DUE % ("the planned start of “The x”", "31 Dec 2019")),
        (f"{PLAN}, {{source: c, start: '2019'}}", "2020-12-31", ""),
        (f"{PLAN}, {{source: c, start: '2019'}}", "2021-01-01", DUE % ("the planned end of “The x”", "31 Dec 2020")),
        (f"{PLAN}, {{source: c, end: '2020'}}", "2021-01-01", ""),
        (f"{PLAN}, {{source: c, end: '2020', withdrawn: misread}}", "2021-01-01",
         DUE % ("the planned start of “The x”", "31 Dec 2019")),
    ],
)  # fmt: skip
def test_plan_that_fell_due(claims: str, today: str, expected: str) -> None:
    """A plan is stale on the day after the last one it allows, where no source tells what came of it."""
    found = findings_on(f"  - {{id: x, title: The x, claims: [{claims}]}}\n", today)
    assert "; ".join(map(headline, found)) == expected


RENEWED = """\
  - {id: x, title: The x, claims: [{source: a, start: "2018"}, {source: a, lasts: 1 year, planned: true}%s]}
  - {id: y, title: The y, renews: x, claims: [{source: b, lasts: 1 year, planned: true}%s]}
"""


@pytest.mark.parametrize(
    ("ended", "begun", "due"),
    [
        ("", "", ("the planned start", "3 Jun 2020")),
        ("", ", {source: c, start: 2019}", ("the planned end", "3 May 2021")),
        ("", ", {source: c, end: 2020}", None),
        (", {source: c, end: 2020}", "", None),
    ],
)  # fmt: skip
def test_renewed_plan_that_fell_due(ended: str, begun: str, due: tuple[str, str] | None) -> None:
    """What is renewed is not due; its renewal is, until an end of the one or the other is told."""
    expected = [(DUE % (f"{due[0]} of “The y”", due[1])).replace("stale x", "stale y")] if due else []
    assert list(map(headline, findings_on(RENEWED % (ended, begun), "2022-01-01"))) == expected


QUIET = "note stale x []: “The x” is told as continuing, and was last heard of on %s"


@pytest.mark.parametrize(
    ("claims", "today", "expected"),
    [
        ("{source: a, start: '2018'}, {source: old, says: {grade: good}, planned: true}", "2021-06-16", ""),
        ("{source: a, start: '2018'}, {source: old, says: {grade: good}, planned: true}", "2021-06-17",
         QUIET % "15 Jun 2020"),
        ("{source: old, start: '2011'}, {source: a, says: {grade: good}}", "2021-06-16", ""),
        ("{source: old, start: '2011'}, {source: a, says: {grade: good}, withdrawn: misread}", "2013-01-10", ""),
        ("{source: old, start: '2011'}, {source: a, says: {grade: good}, withdrawn: misread}", "2013-01-11",
         QUIET % "10 Jan 2012"),
        ("{source: a, start: '2018', told: January 2019}", "2020-02-04", ""),
        ("{source: a, start: '2018', told: January 2019}", "2020-02-05", QUIET % "3 Feb 2019"),
        ("{source: a, date: '2018'}", "2022-01-01", ""),
        ("{source: a, start: '2018'}, {source: b, end: '2019'}", "2022-01-01", ""),
        ("{source: a, end: before 2019}", "2022-01-01", ""),
    ],
)  # fmt: skip
def test_event_that_has_gone_quiet(claims: str, today: str, expected: str) -> None:
    """What goes on is stale once its newest source is a day older than the record's limit."""
    yaml = f"  - {{id: x, title: The x, claims: [{claims}]}}\nlimits: {{stale: 1 year}}\n"
    assert "; ".join(map(headline, findings_on(yaml, today))) == expected


def test_slip_in_a_large_record() -> None:
    """What settles a slip is told however many claims there are that nothing ties to its event."""
    others = " | ".join(["c date 2010"] * 1500)
    slip = next(f for f in findings(f"x: a date 2013, planned | b date 2016; y: {others}") if f.rule == "plan-slip")
    assert headline(slip) == (
        "warning plan-slip x [1, 2]: “The x” was to happen in 2013, but happened at least 2 years late"
    )


@pytest.mark.parametrize("links", [58, 59, 63])
@pytest.mark.parametrize("backed", [False, True])
def test_long_chain(links: int, backed: bool) -> None:
    """Of more than 60 claims not each is tried: all of them settle it, or the one that the rest can do without."""
    steps = [f"x{n}: b date 1 day after x{n - 1}" for n in range(1, links + 1)]
    text = "; ".join([f"x0: a date 2013{' | b date 2013' if backed else ''}", *steps]) + " | d date 2010"
    (found,) = findings(text)
    count = links + 2
    assert len(found.claims) == count
    assert found.message == (
        f"{count} claims about the dates of “The x0” cannot all be true: they miss each other by at least 2 years"
    )
    all_but_the_first = tuple(range(1, count))
    if not backed:
        assert found.repairs == (*all_but_the_first, count)
    else:
        assert found.repairs == ((count - 1,) if count > 60 else all_but_the_first)
