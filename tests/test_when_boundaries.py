"""Time texts at the edge of a period: the last day of a month and the first, open ends, the ends of the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Duration, Span, When


def iso(day: int) -> str:
    return ".." if day in (OPEN_LO, OPEN_HI) else date.fromordinal(day).isoformat()


def spans(some: Iterable[Span]) -> str:
    return "; ".join(f"{iso(span.lo)}/{iso(span.hi)}" for span in some)


def rows(table: str) -> list[list[str]]:
    return [" ".join(row.split()).split(" | ") for row in table.replace("\n    ", " ").splitlines()]


# A text, the day on which it was told, and the days that its words name.
RELATIVE = """\
this week | 2020-06-14 | 2020-06-08/2020-06-14
this week | 2020-06-15 | 2020-06-15/2020-06-21
last week | 2020-06-14 | 2020-06-01/2020-06-07
last week | 2020-06-15 | 2020-06-08/2020-06-14
next week | 2020-06-14 | 2020-06-15/2020-06-21
next week | 2020-06-15 | 2020-06-22/2020-06-28
later this week | 2020-06-14 | 2020-06-14/2020-06-14
later this week | 2020-06-16 | 2020-06-16/2020-06-21
this month | 2020-02-29 | 2020-02-01/2020-02-29
this month | 2020-03-01 | 2020-03-01/2020-03-31
last month | 2020-01-31 | 2019-12-01/2019-12-31
last month | 2020-03-01 | 2020-02-01/2020-02-29
last month | 2020-03-31 | 2020-02-01/2020-02-29
next month | 2020-01-31 | 2020-02-01/2020-02-29
next month | 2020-12-31 | 2021-01-01/2021-01-31
late last month | 2020-03-31 | 2020-02-21/2020-02-29
late last month | 2020-05-01 | 2020-04-21/2020-04-30
mid last month | 2020-03-31 | 2020-02-11/2020-02-20
this year | 2019-12-31 | 2019-01-01/2019-12-31
this year | 2020-01-01 | 2020-01-01/2020-12-31
last year | 2019-12-31 | 2018-01-01/2018-12-31
last year | 2020-01-01 | 2019-01-01/2019-12-31
next year | 2019-12-31 | 2020-01-01/2020-12-31
next year | 2020-01-01 | 2021-01-01/2021-12-31
early last year | 2020-12-31 | 2019-01-01/2019-04-30
this financial year | 2020-03-31 | 2019-04-01/2020-03-31
this financial year | 2020-04-01 | 2020-04-01/2021-03-31
last financial year | 2020-03-31 | 2018-04-01/2019-03-31
last financial year | 2020-04-01 | 2019-04-01/2020-03-31
next financial year | 2020-03-31 | 2020-04-01/2021-03-31
next financial year | 2020-04-01 | 2021-04-01/2022-03-31
this decade | 2019-12-31 | 2010-01-01/2019-12-31
this decade | 2020-01-01 | 2020-01-01/2029-12-31
last decade | 2019-12-31 | 2000-01-01/2009-12-31
last decade | 2020-01-01 | 2010-01-01/2019-12-31
next decade | 2019-12-31 | 2020-01-01/2029-12-31
next decade | 2020-01-01 | 2030-01-01/2039-12-31
mid last decade | 2020-01-01 | 2013-01-01/2016-12-31
this season | 2020-02-29 | 2019-12-01/2020-02-29
this season | 2020-03-01 | 2020-03-01/2020-05-31
this season | 2020-05-31 | 2020-03-01/2020-05-31
this season | 2020-11-30 | 2020-09-01/2020-11-30
this season | 2020-12-01 | 2020-12-01/2021-02-28
this season | 2021-01-01 | 2020-12-01/2021-02-28
last season | 2020-02-29 | 2019-09-01/2019-11-30
last season | 2020-03-01 | 2019-12-01/2020-02-29
last season | 2020-12-01 | 2020-09-01/2020-11-30
last season | 2021-01-01 | 2020-09-01/2020-11-30
next season | 2020-02-29 | 2020-03-01/2020-05-31
next season | 2020-03-01 | 2020-06-01/2020-08-31
next season | 2020-11-30 | 2020-12-01/2021-02-28
next season | 2020-12-01 | 2021-03-01/2021-05-31
late this season | 2020-02-29 | 2020-02-01/2020-02-29
this season | 0001-03-01 | 0001-03-01/0001-05-31
this season | 9999-11-30 | 9999-09-01/9999-11-30
last May | 0003-05-31 | 0002-05-01/0002-05-31
next May | 9998-04-30 | 9998-05-01/9998-05-31
this summer | 2020-01-01 | 2020-06-01/2020-08-31
this summer | 2020-12-31 | 2020-06-01/2020-08-31
last summer | 2020-08-31 | 2019-06-01/2019-08-31
last summer | 2020-09-01 | 2020-06-01/2020-08-31
next summer | 2020-05-31 | 2020-06-01/2020-08-31
next summer | 2020-06-01 | 2021-06-01/2021-08-31
this May | 2020-01-01 | 2020-05-01/2020-05-31
this May | 2020-12-31 | 2020-05-01/2020-05-31
last May | 2020-05-31 | 2019-05-01/2019-05-31
last May | 2020-06-01 | 2020-05-01/2020-05-31
next May | 2020-04-30 | 2020-05-01/2020-05-31
next May | 2020-05-01 | 2021-05-01/2021-05-31
last December | 2020-12-31 | 2019-12-01/2019-12-31
last December | 2021-01-01 | 2020-12-01/2020-12-31
next January | 2020-12-31 | 2021-01-01/2021-01-31
next January | 2021-01-01 | 2022-01-01/2022-01-31
last winter | 2020-02-29 | 2018-12-01/2019-02-28
last winter | 2020-03-01 | 2019-12-01/2020-02-29
next winter | 2020-11-30 | 2020-12-01/2021-02-28
next winter | 2020-12-01 | 2021-12-01/2022-02-28
later this year | 2020-01-01 | 2020-01-01/2020-12-31
later this year | 2020-12-31 | 2020-12-31/2020-12-31
earlier this year | 2020-01-01 | 2020-01-01/2020-01-01
earlier this year | 2020-12-31 | 2020-01-01/2020-12-31
later this summer | 2020-05-01 | 2020-05-01/2020-08-31
later this summer | 2020-08-31 | 2020-08-31/2020-08-31
later this summer | 2020-09-01 | 2020-09-01/2020-09-01
earlier this summer | 2020-05-31 | 2020-05-31/2020-05-31
earlier this summer | 2020-06-01 | 2020-06-01/2020-06-01
earlier this summer | 2020-09-30 | 2020-06-01/2020-09-30
yesterday | 2020-03-01 | 2020-02-29/2020-02-29
tomorrow | 2020-02-29 | 2020-03-01/2020-03-01
29 February | 2018-02-28 | 2016-02-29/2016-02-29
29 February | 2020-02-28 | 2016-02-29/2016-02-29
29 February | 2020-02-29 | 2020-02-29/2020-02-29
29 February | 1904-02-28 | 1896-02-29/1896-02-29
29 February | 2103-12-31 | 2096-02-29/2096-02-29
10 days ago | 2020-03-05 | 2020-02-24/2020-02-24
1 month ago | 2020-03-31 | 2020-01-30/2020-03-25
in 1 month | 2020-01-31 | 2020-02-06/2020-04-01
6 months ago | 2020-03-31 | 2019-08-15/2019-11-05
within 2 weeks from now | 2020-03-31 | 2020-03-31/2020-04-14
at least 2 weeks ago | 2020-03-31 | ../2020-03-17
in 8 months | 9999-05-01 | 9999-12-07/..
8 months ago | 0001-08-20 | ../0001-01-12
yesterday | 0001-01-02 | 0001-01-01/0001-01-01
tomorrow | 9999-12-30 | 9999-12-31/9999-12-31
"""


@pytest.mark.parametrize(("text", "told", "named"), rows(RELATIVE))
def test_named_from_the_telling(text: str, told: str, named: str) -> None:
    """A period counted from the telling is another one from the first day of the next on."""
    assert spans([When.parse(text).bounds(When.parse(told).bounds()).core]) == named


# The same, and the days that they name where a plan says so.
AHEAD = """\
this winter | 2020-02-29 | 2019-12-01/2020-02-29 | 2019-12-01/2020-02-29
this winter | 2020-03-01 | 2019-12-01/2020-02-29 | 2020-12-01/2021-02-28
this winter | 2020-07-16 | 2019-12-01/2020-02-29 | 2020-12-01/2021-02-28
this winter | 2020-07-17 | 2020-12-01/2021-02-28 | 2020-12-01/2021-02-28
this winter | 2020-12-01 | 2020-12-01/2021-02-28 | 2020-12-01/2021-02-28
May | 2020-04-30 | 2019-05-01/2019-05-31 | 2020-05-01/2020-05-31
May | 2020-05-01 | 2020-05-01/2020-05-31 | 2020-05-01/2020-05-31
May | 2020-05-31 | 2020-05-01/2020-05-31 | 2020-05-01/2020-05-31
May | 2020-06-01 | 2020-05-01/2020-05-31 | 2021-05-01/2021-05-31
December | 2020-01-01 | 2019-12-01/2019-12-31 | 2020-12-01/2020-12-31
December | 2020-12-31 | 2020-12-01/2020-12-31 | 2020-12-01/2020-12-31
December | 2021-01-01 | 2020-12-01/2020-12-31 | 2021-12-01/2021-12-31
January | 2020-12-31 | 2020-01-01/2020-01-31 | 2021-01-01/2021-01-31
January | 2021-02-01 | 2021-01-01/2021-01-31 | 2022-01-01/2022-01-31
18 December | 2020-06-18 | 2019-12-18/2019-12-18 | 2020-12-18/2020-12-18
18 December | 2020-12-17 | 2019-12-18/2019-12-18 | 2020-12-18/2020-12-18
18 December | 2020-12-18 | 2020-12-18/2020-12-18 | 2020-12-18/2020-12-18
18 December | 2020-12-19 | 2020-12-18/2020-12-18 | 2021-12-18/2021-12-18
1 January | 2020-07-02 | 2020-01-01/2020-01-01 | 2021-01-01/2021-01-01
1 January | 2020-12-31 | 2020-01-01/2020-01-01 | 2021-01-01/2021-01-01
1 January | 2021-01-01 | 2021-01-01/2021-01-01 | 2021-01-01/2021-01-01
1 January | 2021-01-02 | 2021-01-01/2021-01-01 | 2022-01-01/2022-01-01
29 February | 2018-02-28 | 2016-02-29/2016-02-29 | 2020-02-29/2020-02-29
29 February | 2018-03-01 | 2016-02-29/2016-02-29 | 2020-02-29/2020-02-29
29 February | 1896-03-01 | 1896-02-29/1896-02-29 | 1904-02-29/1904-02-29
29 February | 2020-02-29 | 2020-02-29/2020-02-29 | 2020-02-29/2020-02-29
29 February | 2020-03-01 | 2020-02-29/2020-02-29 | 2024-02-29/2024-02-29
late May | 2020-05-31 | 2020-05-21/2020-05-31 | 2020-05-21/2020-05-31
late May | 2020-06-01 | 2020-05-21/2020-05-31 | 2021-05-21/2021-05-31
winter last year | 2020-06-15 | 2018-12-01/2020-02-29 | 2018-12-01/2020-02-29
"""


@pytest.mark.parametrize(("text", "told", "named", "planned"), rows(AHEAD))
def test_named_by_a_plan(text: str, told: str, named: str, planned: str) -> None:
    """Of a plan, a time of the year is the first one that is not over on the day it was told."""
    day = When.parse(told).bounds()
    assert spans([When.parse(text).bounds(day).core]) == named
    assert spans([When.parse(text).bounds(day, ahead=True).core]) == planned


# A text, when it was told, and its days under the strict and under the fair reading.
ROUGHLY_TOLD = """\
last year | FY 2013-14 | 2012-01-01/2013-12-31 | 2011-11-17/2014-01-15
last year | 2013 or 2016 | 2012-01-01/2015-12-31 | 2011-11-17/2016-01-15
last month | June to August 2013 | 2013-04-17/2013-08-03 | 2013-03-17/2013-08-15
last May | March to July 2013 | 2012-04-17/2012-06-03; 2013-04-17/2013-06-03 | 2012-03-17/2012-06-15;
    2013-03-17/2013-06-15
18 December | 17 to 18 December 2013 | 2012-12-18/2012-12-19; 2013-12-18/2013-12-19 | 2012-12-17/2012-12-19;
    2013-12-17/2013-12-19
18 December | 1 March to 17 December 2013 | 2012-12-18/2012-12-19 | 2012-12-17/2012-12-19
December | before 2013 | ../2012-12-31 | ../2013-01-03
December | after 2013 | 2013-12-01/.. | 2013-11-27/..
yesterday | about 15 June 2020 | 2020-06-12/2020-06-16 | 2020-06-09/2020-06-19
2 weeks ago | June 2020 | 2020-05-12/2020-06-21 | 2020-05-07/2020-06-26
last summer | 1 to 29 August 2013 | 2012-05-18/2012-09-03 | 2012-04-17/2012-09-15
last summer | 31 August to 1 September 2013 | 2012-05-18/2012-09-03; 2013-05-18/2013-09-03 | 2012-04-17/2012-09-15;
    2013-04-17/2013-09-15
early December | 2013 | 2012-11-26/2012-12-15; 2013-11-26/2013-12-15 | 2012-11-21/2012-12-20; 2013-11-21/2013-12-20
later this year | 2013 | 2012-12-18/2014-01-03 | 2012-11-17/2014-01-15
today | until 2013 | ../2014-01-01 | ../2014-01-03
before today | 2013 | ../2013-12-30 | ../2013-12-31
since last year | 2013 or 2016 | 2012-01-01/2015-12-31 | 2011-11-17/2016-01-15
by last year | after 2013 | ../.. | ../..
"""


@pytest.mark.parametrize(("text", "told", "strict", "fair"), rows(ROUGHLY_TOLD))
def test_tellings_known_roughly(text: str, told: str, strict: str, fair: str) -> None:
    """What was told on some day of a span means all that any of its days would give, a choice of years or a hull."""
    reading = When.parse(text).bounds(When.parse(told).bounds())
    assert (spans(reading.strict), spans(reading.fair)) == (strict, fair)
    assert reading.hull(STRICT) == Span(min(s.lo for s in reading.strict), max(s.hi for s in reading.strict))
    assert reading.hull(FAIR) == Span(min(s.lo for s in reading.fair), max(s.hi for s in reading.fair))


def test_years_of_telling() -> None:
    """A telling known to about ten years leaves a choice of years; one known less well only what lies between."""
    december = When.parse("December")
    strict = december.bounds(When.parse("2003 to 7 January 2013").bounds()).strict
    assert spans(strict) == "; ".join(f"{year}-12-01/{year}-12-31" for year in range(2002, 2013))
    strict = december.bounds(When.parse("2003 to 8 January 2013").bounds()).strict
    assert spans(strict) == "2002-12-01/2012-12-31"


# A text, how it prints, its days under the strict and the fair reading, and those that its words name.
CALENDAR = """\
30 June and 1 July 2013 | 30 Jun – 1 Jul 2013 | 2013-06-30/2013-07-01 | 2013-06-30/2013-07-01 |
    2013-06-30/2013-07-01
30 June to 30 June 2013 | 30–30 Jun 2013 | 2013-06-30/2013-06-30 | 2013-06-30/2013-06-30 | 2013-06-30/2013-06-30
winter and spring 2013 | winter–spring 2013 | 2012-11-11/2013-06-20 | 2012-11-01/2013-06-30 | 2012-12-01/2013-05-31
winter 2013 and spring 2014 | winter 2013 – spring 2014 | 2012-11-11/2014-06-20 | 2012-11-01/2014-06-30 |
    2012-12-01/2014-05-31
mid and late 2013 | mid–late 2013 | 2013-04-01/2014-01-30 | 2013-03-17/2014-02-14 | 2013-05-01/2013-12-31
31 December 2013 and 2014 | 31 Dec 2013 – 2014 | 2013-12-31/2014-12-31 | 2013-12-31/2014-12-31 |
    2013-12-31/2014-12-31
early 2013 to late 2013 | early–late 2013 | 2012-12-02/2014-01-30 | 2012-11-17/2014-02-14 | 2013-01-01/2013-12-31
summer 2013 to about 2015 | summer 2013 – 2015~ | 2013-05-12/2016-12-31 | 2013-05-02/2017-12-31 |
    2013-06-01/2015-12-31
about summer 2013 to 2015 | about summer 2013 – 2015 | 2013-03-01/2016-12-31 | 2012-12-01/2017-12-31 |
    2013-06-01/2015-12-31
2013 to early 2014 | 2013 – early 2014 | 2013-01-01/2014-05-30 | 2013-01-01/2014-06-14 | 2013-01-01/2014-04-30
late November to early December 2018 | late Nov – early Dec 2018 | 2018-11-16/2018-12-15 | 2018-11-11/2018-12-20 |
    2018-11-21/2018-12-10
1 or 2 or 3 July 2013 | 1 or 2 or 3 Jul 2013 | 2013-07-01/2013-07-02; 2013-07-02/2013-07-03; 2013-07-03/2013-07-04 |
    2013-06-30/2013-07-02; 2013-07-01/2013-07-03; 2013-07-02/2013-07-04 | 2013-07-01/2013-07-03
1 July or August 2013 | 1 Jul 2013 or Aug 2013 | 2013-07-01/2013-07-02; 2013-08-01/2013-08-31 |
    2013-06-30/2013-07-02; 2013-07-28/2013-09-03 | 2013-07-01/2013-08-31
winter 2013 or 2015 | winter 2013 or 2015 | 2012-11-11/2013-03-20; 2013-11-11/2014-03-20; 2015-01-01/2015-12-31 |
    2012-11-01/2013-03-30; 2013-11-01/2014-03-30; 2015-01-01/2015-12-31 | 2012-12-01/2015-12-31
2013 or about 2015 | 2013 or about 2015 | 2013-01-01/2013-12-31; 2014-01-01/2016-12-31 | 2013-01-01/2013-12-31;
    2013-01-01/2017-12-31 | 2013-01-01/2015-12-31
2013? or 2015? | 2013? or 2015? | 2012-01-01/2014-12-31; 2014-01-01/2016-12-31 | 2011-01-01/2015-12-31;
    2013-01-01/2017-12-31 | 2013-01-01/2015-12-31
before 2013 or 2015 | before 2013 or 2015 | ../2012-12-31; 2015-01-01/2015-12-31 | ../2013-01-01;
    2015-01-01/2015-12-31 | ../2015-12-31
by early 2013 | by early 2013 | ../2013-05-30 | ../2013-06-14 | ../2013-04-30
by about 2013 | by about 2013 | ../2014-12-31 | ../2015-12-31 | ../2013-12-31
by winter 2013 | by winter 2013 | ../2014-03-20 | ../2014-03-30 | ../2014-02-28
before winter 2013 | before winter 2013 | ../2013-12-20 | ../2013-12-31 | ../2013-11-30
after winter 2013 | after winter 2013 | 2013-02-09/.. | 2013-01-29/.. | 2013-03-01/..
before early 2013 | before early 2013 | ../2013-01-30 | ../2013-02-15 | ../2012-12-31
after early 2013 | after early 2013 | 2013-04-01/.. | 2013-03-16/.. | 2013-05-01/..
after about July 2013 | after about Jul 2013 | 2013-07-01/.. | 2013-05-31/.. | 2013-08-01/..
before about July 2013 | before about Jul 2013 | ../2013-07-31 | ../2013-09-01 | ../2013-06-30
since about 2013 | since about 2013 | 2012-01-01/2014-12-31 | 2011-01-01/2015-12-31 | 2013-01-01/2013-12-31
since winter 2013 | since winter 2013 | 2012-11-11/2013-03-20; 2013-11-11/2014-03-20 | 2012-11-01/2013-03-30;
    2013-11-01/2014-03-30 | 2012-12-01/2014-02-28
since FY 2013-14 | since FY 2013–14 | 2013-04-01/2014-03-31 | 2013-03-31/2014-04-01 | 2013-04-01/2014-03-31
by the beginning of July 2013 | by beginning of Jul 2013 | ../2013-07-15 | ../2013-07-20 | ../2013-07-10
before the beginning of summer 2013 | before summer 2013 | ../2013-06-20 | ../2013-07-01 | ../2013-05-31
after the beginning of July 2013 | Jul 2013 onwards | 2013-07-01/.. | 2013-07-01/.. | 2013-07-01/..
until summer 2013 | until summer 2013 | ../2013-09-20 | ../2013-09-30 | ../2013-08-31
until 1 July 2013 | until 1 Jul 2013 | ../2013-07-01 | ../2013-07-01 | ../2013-07-01
winter 2013 onwards | winter 2013 onwards | 2012-11-11/.. | 2012-11-01/.. | 2012-12-01/..
2013-07-01/2013-09 | 1 Jul 2013 – Sep 2013 | 2013-07-01/2013-09-30 | 2013-07-01/2013-09-30 | 2013-07-01/2013-09-30
000X | 000X | 0001-01-01/0009-12-31 | 0001-01-01/0009-12-31 | 0001-01-01/0009-12-31
about 0001 | about 0001 | ../0002-12-31 | ../0003-12-31 | 0001-01-01/0001-12-31
about 0002 | about 0002 | 0001-01-01/0003-12-31 | ../0004-12-31 | 0002-01-01/0002-12-31
about 9998 | about 9998 | 9997-01-01/.. | 9996-01-01/.. | 9998-01-01/9998-12-31
about 9999 | about 9999 | 9998-01-01/.. | 9997-01-01/.. | 9999-01-01/9999-12-31
early 0001 | early 0001 | ../0001-05-30 | ../0001-06-14 | 0001-01-01/0001-04-30
31 December 9999 | 31 Dec 9999 | 9999-12-31/.. | 9999-12-30/.. | 9999-12-31/9999-12-31
1 January 0001 | 1 Jan 0001 | 0001-01-01/0001-01-02 | ../0001-01-02 | 0001-01-01/0001-01-01
before 2 January 0001 | before 2 Jan 0001 | ../0001-01-01 | ../0001-01-02 | ../0001-01-01
after 30 December 9999 | after 30 Dec 9999 | 9999-12-31/.. | 9999-12-30/.. | 9999-12-31/..
late February 2012 | late Feb 2012 | 2012-02-16/2012-03-05 | 2012-02-11/2012-03-10 | 2012-02-21/2012-02-29
late February 2013 | late Feb 2013 | 2013-02-16/2013-03-05 | 2013-02-11/2013-03-10 | 2013-02-21/2013-02-28
mid January 2013 | mid Jan 2013 | 2013-01-06/2013-01-25 | 2013-01-01/2013-01-30 | 2013-01-11/2013-01-20
2013 to 2014 or 2016 | 2013–2014 or 2016 | 2013-01-01/2014-12-31; 2016-01-01/2016-12-31 | 2013-01-01/2014-12-31;
    2016-01-01/2016-12-31 | 2013-01-01/2016-12-31
about 2013 or early 2015 | about 2013 or early 2015 | 2012-01-01/2014-12-31; 2014-01-01/2016-04-30 |
    2011-01-01/2015-12-31; 2013-01-01/2017-04-30 | 2013-01-01/2015-04-30
about late 1990s | about late 1990s | 1987-01-01/2009-12-31 | 1977-01-01/2019-12-31 | 1997-01-01/1999-12-31
"""


@pytest.mark.parametrize(("text", "shown", "strict", "fair", "named"), rows(CALENDAR))
def test_times_of_the_calendar(text: str, shown: str, strict: str, fair: str, named: str) -> None:
    """Spans, choices and open ends keep the margins of their vague ends, and are open beyond the calendar."""
    when = When.parse(text)
    reading = when.bounds()
    assert (when.show(), spans(reading.strict), spans(reading.fair), spans([reading.core])) == (
        shown, strict, fair, named,
    )  # fmt: skip


USUAL = (
    "write it like 2013-07-01, 1 July 2013, July 2013, summer 2013, late 2017, 2013, 2013 to 2015, "
    "this year, after EVENT"
)
NEXT = "write to for a span and or for a choice; two times of two things are two claims"
FIRST = "write the earlier time first"
YEARS = "the years here are 1 to 9999"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("30 June and 2 July 2013", '"30 Jun 2013" and "2 Jul 2013" do not follow on each other', NEXT),
        ("1 July 2013 and 2014", '"1 Jul 2013" and "2014" do not follow on each other', NEXT),
        ("early and late 2013", '"early 2013" and "late 2013" do not follow on each other', NEXT),
        ("1 July 2013 to 30 June 2013", 'the span from "1 Jul 2013" to "30 Jun 2013" ends before it starts', FIRST),
        ("2013 to 2012", 'the span from "2013" to "2012" ends before it starts', FIRST),
        ("spring 2013 to winter 2011", 'the span from "spring 2013" to "winter 2011" ends before it starts', FIRST),
        ("after 31 December 9999", '"after 31 December 9999" is not in the calendar', YEARS),
        ("before 1 January 0001", '"before 1 January 0001" is not in the calendar', YEARS),
        ("by the end of early 2013", '"by the end of early 2013" is not a time', USUAL),
        ("after the start of this year", '"after the start of this year" is not a time', USUAL),
        ("by the start of FY 2013-14", '"by the start of FY 2013-14" is not a time', USUAL),
        ("3 months after 2013", '"3 months after 2013" counts from a time of the calendar',
         "write the time that it comes to, or after 2013"),
        ("after 2013-24", '"after 2013-24" means one thing to EDTF, another to an article and a third to an accountant',
         "write after winter 2013 or after 2024"),
        ("31 November", '"31 November" is not in the calendar', "November has the days 1 to 30"),
        ("29 February 1900", '"29 February 1900" is not in the calendar', "February 1900 has the days 1 to 28"),
    ],
)  # fmt: skip
def test_a_day_too_far(text: str, message: str, hint: str) -> None:
    """What is one day beyond the last that can be read is refused."""
    with pytest.raises(ValueError) as refusal:
        When.parse(text)
    assert refusal.value.args == (message, hint)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in 10 years", "9995-01-01"),
        ("10 years ago", "0005-01-01"),
        ("tomorrow", "9999-12-31"),
        ("yesterday", "0001-01-01"),
    ],
)
def test_out_of_the_calendar(text: str, told: str) -> None:
    """Counted from its telling, what lies wholly outside the calendar is refused; what only ends there is open."""
    with pytest.raises(ValueError) as refusal:
        When.parse(text).bounds(When.parse(told).bounds())
    assert refusal.value.args == (f'"{text}" is not in the calendar, counted from when it was told', YEARS)


# A length, and the fewest and the most days it stands for: as time passed and as a set term, both readings.
LENGTHS = """\
1 day | 1–1 | 0–2 | 0–32 | 0–124
2 days | 2–2 | 1–3 | 0–33 | 0–125
1 week | 2–13 | 0–14 | 0–38 | 0–130
a fortnight | 9–20 | 7–21 | 0–45 | 0–137
1 month | 6–61 | 0–61 | 0–62 | 0–153
2 months | 37–92 | 29–92 | 28–93 | 0–184
3 months | 67–122 | 59–122 | 58–123 | 0–215
6 months | 147–229 | 136–229 | 150–215 | 59–306
12 months | 331–411 | 320–411 | 334–397 | 242–489
1 quarter | 67–122 | 59–122 | 58–123 | 0–215
2 quarters | 147–229 | 136–229 | 150–215 | 59–306
1 year | 92–731 | 0–731 | 334–397 | 242–489
9 years | 3014–3653 | 2922–3653 | 3256–3319 | 3164–3411
10 years | 3242–4200 | 3105–4200 | 3621–3684 | 3529–3776
a decade | 3242–4200 | 3105–4200 | 3621–3684 | 3529–3776
a century | 36115–37072 | 35978–37072 | 36494–36556 | 36402–36648
1 year and 6 months | 512–595 | 501–595 | 515–581 | 424–672
6 months and 1 day | 182–185 | 181–186 | 151–216 | 60–307
half a month | 0–45 | 0–45 | 0–46 | 0–138
a year and a half | 273–915 | 181–915 | 515–581 | 424–672
about 1 week | 0–14 | 0–21 | 0–14 | 0–21
about 6 months | 135–230 | 90–275 | 135–230 | 90–275
almost 1 month | 0–31 | 0–46 | 0–31 | 0–46
almost 1 year | 0–366 | 0–549 | 0–366 | 0–549
just over 1 day | 1–1 | 1–2 | 1–1 | 1–2
within 1 day | 0–1 | 0–2 | 0–1 | 0–2
at least 1 day | 1–.. | 0–.. | 1–.. | 0–..
at least 1 month | 28–.. | 0–.. | 28–.. | 0–..
about 10 days | 9–11 | 8–12 | 9–11 | 8–12
hundred days | 100–100 | 99–101 | 69–131 | 0–223
one hundred days | 100–100 | 99–101 | 69–131 | 0–223
"""


@pytest.mark.parametrize(("text", "passed", "fairly", "term", "fair_term"), rows(LENGTHS))
def test_lengths(text: str, passed: str, fairly: str, term: str, fair_term: str) -> None:
    """The fewest days and the most that a length stands for, from a day to a century, round or not."""
    length = Duration.parse(text)
    days = [length.passed(STRICT), length.passed(FAIR), length.term(STRICT), length.term(FAIR)]
    said = [f"{span.lo}–{'..' if span.hi == OPEN_HI else span.hi}" for span in days]
    assert said == [passed, fairly, term, fair_term]
    assert length != text
