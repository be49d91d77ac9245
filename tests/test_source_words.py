"""The words that sources use for times: weeks, quarters, feasts, weekdays, centuries, bounds, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import pytest

from govtimeline.prose.times import times
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Span, When, is_time
from shorthand import record


def iso(day: int) -> str:
    return ".." if day in (OPEN_LO, OPEN_HI) else date.fromordinal(day).isoformat()


def spans(some: Iterable[Span]) -> str:
    return "; ".join(f"{iso(span.lo)}/{iso(span.hi)}" for span in some)


def rows(table: str) -> list[list[str]]:
    return [" ".join(row.split()).split(" | ") for row in table.replace("\n    ", " ").splitlines()]


# A text, how it prints, and its days under the strict and the fair reading.
CALENDAR = """\
week commencing 14 February 2022 | week commencing 14 Feb 2022 | 2022-02-14/2022-02-20 | 2022-02-13/2022-02-21
w/c 28 December 2015 | week commencing 28 Dec 2015 | 2015-12-28/2016-01-03 | 2015-12-27/2016-01-04
week beginning Monday 14 February 2022 | week commencing 14 Feb 2022 | 2022-02-14/2022-02-20 | 2022-02-13/2022-02-21
week starting 14 February 2022 | week commencing 14 Feb 2022 | 2022-02-14/2022-02-20 | 2022-02-13/2022-02-21
the week of 5 May 2014 | week of 5 May 2014 | 2014-05-05/2014-05-11 | 2014-05-04/2014-05-12
the week of 11 May 2014 | week of 11 May 2014 | 2014-05-05/2014-05-11 | 2014-05-04/2014-05-12
the week of 12 May 2014 | week of 12 May 2014 | 2014-05-12/2014-05-18 | 2014-05-11/2014-05-19
week ending 9 May 2014 | week ending 9 May 2014 | 2014-05-03/2014-05-09 | 2014-05-02/2014-05-10
w/e 1 March 2012 | week ending 1 Mar 2012 | 2012-02-24/2012-03-01 | 2012-02-23/2012-03-02
week commencing 26 December 9999 | week commencing 26 Dec 9999 | 9999-12-26/.. | 9999-12-25/..
week ending 3 January 0001 | week ending 3 Jan 0001 | ../0001-01-03 | ../0001-01-04
first week of May 2014 | first week of May 2014 | 2014-05-01/2014-05-07 | 2014-04-28/2014-05-10
2nd week in May 2014 | second week of May 2014 | 2014-05-08/2014-05-14 | 2014-05-05/2014-05-17
third week of February 2012 | third week of Feb 2012 | 2012-02-15/2012-02-21 | 2012-02-12/2012-02-24
fourth week of February 2013 | fourth week of Feb 2013 | 2013-02-22/2013-02-28 | 2013-02-19/2013-03-03
last week of February 2012 | last week of Feb 2012 | 2012-02-23/2012-02-29 | 2012-02-20/2012-03-03
last week of February 2013 | last week of Feb 2013 | 2013-02-22/2013-02-28 | 2013-02-19/2013-03-03
Q1 2012 | Q1 2012 | 2012-01-01/2012-03-31 | 2011-12-31/2012-04-01
Q3 2019 | Q3 2019 | 2019-07-01/2019-09-30 | 2019-06-30/2019-10-01
2019 Q4 | Q4 2019 | 2019-10-01/2019-12-31 | 2019-09-30/2020-01-01
the third quarter of 2019 | Q3 2019 | 2019-07-01/2019-09-30 | 2019-06-30/2019-10-01
final quarter of 2019 | Q4 2019 | 2019-10-01/2019-12-31 | 2019-09-30/2020-01-01
H1 2013 | H1 2013 | 2013-01-01/2013-06-30 | 2012-12-31/2013-07-01
H2 2013 | H2 2013 | 2013-07-01/2013-12-31 | 2013-06-30/2014-01-01
the first half of 2013 | first half of 2013 | 2013-01-01/2013-06-30 | 2012-12-31/2013-07-01
second half of February 2012 | second half of Feb 2012 | 2012-02-16/2012-02-29 | 2012-02-15/2012-03-01
1st half of 2013 | 1st half of 2013 | 2013-01-01/2013-06-30 | 2012-12-31/2013-07-01
2nd half of May 2013 | 2nd half of May 2013 | 2013-05-16/2013-05-31 | 2013-05-15/2013-06-01
first half of February 2013 | first half of Feb 2013 | 2013-02-01/2013-02-15 | 2013-01-31/2013-02-16
first half of the 1990s | first half of 1990s | 1990-01-01/1994-12-31 | 1989-01-01/1995-12-31
second half of the 19th century | second half of 19th century | 1851-01-01/1900-12-31 | 1850-01-01/1901-12-31
the first half of the 1900s | first half of 1900s | 1900-01-01/1949-12-31 | 1899-01-01/1950-12-31
New Year's Day 2014 | New Year's Day 2014 | 2014-01-01/2014-01-02 | 2013-12-31/2014-01-02
New Year’s Eve 2013 | New Year's Eve 2013 | 2013-12-31/2014-01-01 | 2013-12-30/2014-01-01
Christmas 2013 | Christmas 2013 | 2013-12-24/2013-12-26 | 2013-12-21/2013-12-29
Christmas Eve 2013 | Christmas Eve 2013 | 2013-12-24/2013-12-25 | 2013-12-23/2013-12-25
Christmas Day 9999 | Christmas Day 9999 | 9999-12-25/9999-12-26 | 9999-12-24/9999-12-26
Boxing Day 2013 | Boxing Day 2013 | 2013-12-26/2013-12-27 | 2013-12-25/2013-12-27
Easter 2016 | Easter 2016 | 2016-03-25/2016-03-28 | 2016-03-22/2016-03-31
Easter of 2016 | Easter 2016 | 2016-03-25/2016-03-28 | 2016-03-22/2016-03-31
Good Friday 2016 | Good Friday 2016 | 2016-03-25/2016-03-26 | 2016-03-24/2016-03-26
Easter Saturday 2016 | Easter Saturday 2016 | 2016-03-26/2016-03-27 | 2016-03-25/2016-03-27
Easter Sunday 2000 | Easter Sunday 2000 | 2000-04-23/2000-04-24 | 2000-04-22/2000-04-24
Easter Day 1583 | Easter Day 1583 | 1583-04-10/1583-04-11 | 1583-04-09/1583-04-11
Easter Monday 4099 | Easter Monday 4099 | 4099-04-20/4099-04-21 | 4099-04-19/4099-04-21
winter 2013-14 | winter 2013–14 | 2013-11-11/2014-03-20 | 2013-11-01/2014-03-30
the 2013-14 winter | winter 2013–14 | 2013-11-11/2014-03-20 | 2013-11-01/2014-03-30
winter of 1999/2000 | winter 1999–00 | 1999-11-11/2000-03-20 | 1999-11-01/2000-03-30
academic year 2013-14 | academic year 2013–14 | 2013-09-01/2014-08-31 | 2013-08-01/2014-09-30
the 2013/14 school year | academic year 2013–14 | 2013-09-01/2014-08-31 | 2013-08-01/2014-09-30
tax year 2013-14 | tax year 2013–14 | 2013-04-06/2014-04-05 | 2013-04-06/2014-04-05
tax year 2011-2012 | tax year 2011–12 | 2011-04-06/2012-04-05 | 2011-04-06/2012-04-05
fiscal year 2013-14 | FY 2013–14 | 2013-04-01/2014-03-31 | 2013-04-01/2014-08-31
the 19th century | 19th century | 1801-01-01/1900-12-31 | 1800-01-01/1901-12-31
21st century | 21st century | 2001-01-01/2100-12-31 | 2000-01-01/2101-12-31
first century | 1st century | 0001-01-01/0100-12-31 | ../0101-12-31
nineteenth century | 19th century | 1801-01-01/1900-12-31 | 1800-01-01/1901-12-31
19c | 19th century | 1801-01-01/1900-12-31 | 1800-01-01/1901-12-31
2nd century AD | 2nd century | 0101-01-01/0200-12-31 | 0100-01-01/0201-12-31
the late nineteenth century | late 19th century | 1858-01-01/1910-12-31 | 1853-01-01/1915-12-31
early 19th century | early 19th century | 1791-01-01/1843-12-31 | 1786-01-01/1848-12-31
mid-19th century | mid 19th century | 1824-01-01/1877-12-31 | 1819-01-01/1882-12-31
the 1800s | 1800s | 1800-01-01/1899-12-31 | 1800-01-01/1899-12-31
the 1900s | 1900s | 1900-01-01/1999-12-31 | 1900-01-01/1999-12-31
190X | 190X | 1900-01-01/1909-12-31 | 1900-01-01/1909-12-31
19XX | 19XX | 1900-01-01/1999-12-31 | 1900-01-01/1999-12-31
2000s | 2000s | 2000-01-01/2099-12-31 | 2000-01-01/2099-12-31
early 2000s | early 2000s | 1999-01-01/2003-12-31 | 1998-07-01/2004-06-30
late 2000s | late 2000s | 2006-01-01/2010-12-31 | 2005-07-01/2011-06-30
late 1800s | late 1800s | 1857-01-01/1909-12-31 | 1852-01-01/1914-12-31
in or about 1902 onwards | about 1902 onwards | 1901-01-01/.. | 1900-01-01/..
early 1900s | early 1900s | 1890-01-01/1942-12-31 | 1885-01-01/1947-12-31
1XXX | 1XXX | 1000-01-01/1999-12-31 | 1000-01-01/1999-12-31
0XXX | 0XXX | 0001-01-01/0999-12-31 | 0001-01-01/0999-12-31
1 May 1066 CE | 1 May 1066 | 1066-05-01/1066-05-02 | 1066-04-30/1066-05-02
May AD 1066 | May 1066 | 1066-05-01/1066-05-31 | 1066-04-27/1066-06-03
summer of AD 43 | summer 0043 | 0043-05-12/0043-09-20 | 0043-05-02/0043-09-30
AD 43 | AD 43 | 0043-01-01/0043-12-31 | 0043-01-01/0043-12-31
43 AD | AD 43 | 0043-01-01/0043-12-31 | 0043-01-01/0043-12-31
1066 CE | 1066 | 1066-01-01/1066-12-31 | 1066-01-01/1066-12-31
A.D. 1 | AD 1 | 0001-01-01/0001-12-31 | 0001-01-01/0001-12-31
12/2019 | Dec 2019 | 2019-12-01/2019-12-31 | 2019-11-27/2020-01-03
2/2012 | Feb 2012 | 2012-02-01/2012-02-29 | 2012-01-28/2012-03-03
13/7/2013 | 13 Jul 2013 | 2013-07-13/2013-07-14 | 2013-07-12/2013-07-14
7/13/2013 | 13 Jul 2013 | 2013-07-13/2013-07-14 | 2013-07-12/2013-07-14
7/7/2013 | 7 Jul 2013 | 2013-07-07/2013-07-08 | 2013-07-06/2013-07-08
29/2/2012 | 29 Feb 2012 | 2012-02-29/2012-03-01 | 2012-02-28/2012-03-01
13.07.2013 | 13 Jul 2013 | 2013-07-13/2013-07-14 | 2013-07-12/2013-07-14
noon on 3 May 2014 | 3 May 2014 | 2014-05-03/2014-05-04 | 2014-05-02/2014-05-04
3.30pm on 3 May 2014 | 3 May 2014 | 2014-05-03/2014-05-04 | 2014-05-02/2014-05-04
at 9:15 on Saturday 3 May 2014 | 3 May 2014 | 2014-05-03/2014-05-04 | 2014-05-02/2014-05-04
midnight on 31 December 2013 | 31 Dec 2013 | 2013-12-31/2014-01-01 | 2013-12-30/2014-01-01
the morning of 3 May 2014 | 3 May 2014 | 2014-05-03/2014-05-04 | 2014-05-02/2014-05-04
Wednesday (22 January 2014) | 22 Jan 2014 | 2014-01-22/2014-01-23 | 2014-01-21/2014-01-23
24:00 on 3 May 2014 | 3 May 2014 | 2014-05-03/2014-05-04 | 2014-05-02/2014-05-04
12am on 3 May 2014 | 3 May 2014 | 2014-05-03/2014-05-04 | 2014-05-02/2014-05-04
Q3/Q4 2019 | Q3–Q4 2019 | 2019-07-01/2019-12-31 | 2019-07-01/2019-12-31
2013 - 2015 | 2013–2015 | 2013-01-01/2015-12-31 | 2013-01-01/2015-12-31
December 2013-January 2014 | Dec 2013 – Jan 2014 | 2013-12-01/2014-01-31 | 2013-12-01/2014-01-31
30 April-2 May 2013 | 30 Apr – 2 May 2013 | 2013-04-30/2013-05-02 | 2013-04-30/2013-05-02
1860s-1870s | 1860s–1870s | 1860-01-01/1879-12-31 | 1860-01-01/1879-12-31
1868-1871? | 1868–1871? | 1868-01-01/1872-12-31 | 1868-01-01/1873-12-31
1856-ca. 1865 | 1856–1865~ | 1856-01-01/1866-12-31 | 1856-01-01/1867-12-31
17th-19th centuries | 17th–19th century | 1601-01-01/1900-12-31 | 1600-01-01/1901-12-31
1914-18 | 1914–1918 | 1914-01-01/1918-12-31 | 1914-01-01/1918-12-31
1914–18 | 1914–1918 | 1914-01-01/1918-12-31 | 1914-01-01/1918-12-31
1868-71 | 1868–1871 | 1868-01-01/1871-12-31 | 1868-01-01/1871-12-31
1861-67 (later print) | 1861–1867 | 1861-01-01/1867-12-31 | 1861-01-01/1867-12-31
2013-15 | 2013–2015 | 2013-01-01/2015-12-31 | 2013-01-01/2015-12-31
2013-20 | 2013–2020 | 2013-01-01/2020-12-31 | 2013-01-01/2020-12-31
2013-25 | 2013–2025 | 2013-01-01/2025-12-31 | 2013-01-01/2025-12-31
1900-13 | 1900–1913 | 1900-01-01/1913-12-31 | 1900-01-01/1913-12-31
late 2013 or early 2014 | late 2013 or early 2014 | 2013-08-02/2014-01-30;
    2013-12-02/2014-05-30 | 2013-07-18/2014-02-14; 2013-11-17/2014-06-14
May or June 2013 or 2014 | May 2013 or Jun 2013 or 2014 | 2013-05-01/2013-05-31; 2013-06-01/2013-06-30;
    2014-01-01/2014-12-31 | 2013-04-27/2013-06-03; 2013-05-28/2013-07-03; 2014-01-01/2014-12-31
sometime in 2013 | 2013 | 2013-01-01/2013-12-31 | 2013-01-01/2013-12-31
at some point in 2013 | 2013 | 2013-01-01/2013-12-31 | 2013-01-01/2013-12-31
throughout 2013 | 2013 | 2013-01-01/2013-12-31 | 2013-01-01/2013-12-31
over the summer of 2013 | summer 2013 | 2013-05-12/2013-09-20 | 2013-05-02/2013-09-30
year in the 1860s | 1860s | 1860-01-01/1869-12-31 | 1860-01-01/1869-12-31
active 1910-30 | 1910–1930 | 1910-01-01/1930-12-31 | 1910-01-01/1930-12-31
early in 2014 | early 2014 | 2013-12-02/2014-05-30 | 2013-11-17/2014-06-14
towards the end of 2013 | towards the end of 2013 | 2013-08-02/2014-01-30 | 2013-07-18/2014-02-14
1915 late | late 1915 | 1915-08-02/1916-01-30 | 1915-07-18/1916-02-14
as of 31 March 2014 | 31 Mar 2014 | 2014-03-31/2014-04-01 | 2014-03-30/2014-04-01
as at 31 March 2014 | 31 Mar 2014 | 2014-03-31/2014-04-01 | 2014-03-30/2014-04-01
with effect from 1 May 2014 | 1 May 2014 | 2014-05-01/2014-05-02 | 2014-04-30/2014-05-02
no later than 2013 | by 2013 | ../2013-12-31 | ../2013-12-31
not later than 3 May 2014 | by 3 May 2014 | ../2014-05-04 | ../2014-05-04
no earlier than May 2014 | no earlier than May 2014 | 2014-05-01/.. | 2014-04-30/..
not earlier than summer 2014 | no earlier than summer 2014 | 2014-05-12/.. | 2014-05-02/..
2013 at the latest | by 2013 | ../2013-12-31 | ../2013-12-31
3 May 2014 or earlier | by 3 May 2014 | ../2014-05-04 | ../2014-05-04
2013 or before | by 2013 | ../2013-12-31 | ../2013-12-31
May 2014 or later | no earlier than May 2014 | 2014-05-01/.. | 2014-04-30/..
May 2014 or after | no earlier than May 2014 | 2014-05-01/.. | 2014-04-30/..
May 2014 at the earliest | no earlier than May 2014 | 2014-05-01/.. | 2014-04-30/..
as from May 2014 | from May 2014 | 2014-05-01/.. | 2014-04-30/..
prior to 2013 | before 2013 | ../2012-12-31 | ../2013-01-01
earlier than 1928 | before 1928 | ../1927-12-31 | ../1928-01-01
later than 1928 | after 1928 | 1929-01-01/.. | 1928-12-31/..
pre-2013 | before 2013 | ../2012-12-31 | ../2013-01-01
post-2013 | after 2013 | 2014-01-01/.. | 2013-12-31/..
no later than the end of 2014 | by 2014 | ../2014-12-31 | ../2014-12-31
from May 2014 | from May 2014 | 2014-05-01/.. | 2014-04-30/..
from 3 May 2014 | from 3 May 2014 | 2014-05-03/.. | 2014-05-02/..
from summer 2014 | from summer 2014 | 2014-05-12/.. | 2014-05-02/..
from 2014 | from 2014 | 2014-01-01/.. | 2014-01-01/..
ca. 1840 | about 1840 | 1839-01-01/1841-12-31 | 1838-01-01/1842-12-31
c1860 | about 1860 | 1859-01-01/1861-12-31 | 1858-01-01/1862-12-31
c 1860 | about 1860 | 1859-01-01/1861-12-31 | 1858-01-01/1862-12-31
ca1860 | about 1860 | 1859-01-01/1861-12-31 | 1858-01-01/1862-12-31
approx. 1860 | about 1860 | 1859-01-01/1861-12-31 | 1858-01-01/1862-12-31
1860 approx | about 1860 | 1859-01-01/1861-12-31 | 1858-01-01/1862-12-31
in or about 1860 | about 1860 | 1859-01-01/1861-12-31 | 1858-01-01/1862-12-31
1860 or so | about 1860 | 1859-01-01/1861-12-31 | 1858-01-01/1862-12-31
probably 1862 | 1862? | 1861-01-01/1863-12-31 | 1860-01-01/1864-12-31
perhaps May 1862 | May 1862? | 1862-04-01/1862-06-30 | 1862-03-01/1862-07-31
possibly 1862 | 1862? | 1861-01-01/1863-12-31 | 1860-01-01/1864-12-31
maybe 1862 | 1862? | 1861-01-01/1863-12-31 | 1860-01-01/1864-12-31
1862 (uncertain) | 1862? | 1861-01-01/1863-12-31 | 1860-01-01/1864-12-31
uncertain: 1862 | 1862? | 1861-01-01/1863-12-31 | 1860-01-01/1864-12-31
uncertain: approx 1862 | about 1862? | 1861-01-01/1863-12-31 | 1860-01-01/1864-12-31
probably c. 1862 | about 1862? | 1861-01-01/1863-12-31 | 1860-01-01/1864-12-31
about Q3 2019 | about Q3 2019 | 2019-04-01/2019-12-31 | 2019-01-01/2020-03-31
about H1 2013 | about H1 2013 | 2012-07-01/2013-12-31 | 2012-01-01/2014-06-30
about Easter 2016 | about Easter 2016 | 2016-03-18/2016-04-04 | 2016-03-11/2016-04-11
about week ending 9 May 2014 | about week ending 9 May 2014 | 2014-04-26/2014-05-16 | 2014-04-19/2014-05-23
about the first week of May 2014 | about first week of May 2014 | 2014-04-24/2014-05-14 | 2014-04-17/2014-05-21
about academic year 2013-14 | about academic year 2013–14 | 2012-09-01/2015-08-31 | 2011-09-01/2016-08-31
about the 19th century | about 19th century | 1701-01-01/2000-12-31 | 1601-01-01/2100-12-31
about 1XXX | about 1XXX | ../2999-12-31 | ../3999-12-31
before Easter 2016 | before Easter 2016 | ../2016-03-24 | ../2016-03-28
after Christmas 2013 | after Christmas 2013 | 2013-12-27/.. | 2013-12-23/..
by Q3 2019 | by Q3 2019 | ../2019-09-30 | ../2019-10-01
since the first week of May 2014 | since first week of May 2014 | 2014-05-01/2014-05-07 | 2014-04-28/2014-05-10
before the 19th century | before 19th century | ../1800-12-31 | ../1802-01-01
since the week of 8 May 2014 | since week of 8 May 2014 | 2014-05-05/2014-05-11 | 2014-05-04/2014-05-12
"""


@pytest.mark.parametrize(("text", "shown", "strict", "fair"), rows(CALENDAR))
def test_times_of_the_calendar(text: str, shown: str, strict: str, fair: str) -> None:
    """What sources call times of the calendar, with their days, and what is printed means the same again."""
    when = When.parse(text)
    reading = when.bounds()
    assert (when.show(), spans(reading.strict), spans(reading.fair)) == (shown, strict, fair)
    assert not when.needs_told
    assert When.parse(when.show()).bounds() == reading


# A text, the day on which it was told, and the days that its words name: told as done, and of a plan.
TOLD = """\
Tuesday | 2025-01-21 | 2025-01-21/2025-01-21 | 2025-01-21/2025-01-21
Tuesday | 2025-01-22 | 2025-01-21/2025-01-21 | 2025-01-28/2025-01-28
Tuesday | 2025-01-20 | 2025-01-14/2025-01-14 | 2025-01-21/2025-01-21
on Wednesday | 2025-01-21 | 2025-01-15/2025-01-15 | 2025-01-22/2025-01-22
this Friday | 2025-01-24 | 2025-01-24/2025-01-24 | 2025-01-24/2025-01-24
this Friday | 2025-01-23 | 2025-01-17/2025-01-17 | 2025-01-24/2025-01-24
Tuesday morning | 2025-01-22 | 2025-01-21/2025-01-21 | 2025-01-28/2025-01-28
noon on Tuesday | 2025-01-22 | 2025-01-21/2025-01-21 | 2025-01-28/2025-01-28
Sunday | 2025-01-20 | 2025-01-19/2025-01-19 | 2025-01-26/2025-01-26
Sunday | 2025-01-19 | 2025-01-19/2025-01-19 | 2025-01-19/2025-01-19
Monday | 2025-01-19 | 2025-01-13/2025-01-13 | 2025-01-20/2025-01-20
last Thursday | 2025-01-24 | 2025-01-16/2025-01-23 | 2025-01-16/2025-01-23
last Thursday | 2025-01-23 | 2025-01-16/2025-01-16 | 2025-01-16/2025-01-16
last Thursday | 2025-01-22 | 2025-01-16/2025-01-16 | 2025-01-16/2025-01-16
last Thursday | 2025-01-20 | 2025-01-16/2025-01-16 | 2025-01-16/2025-01-16
last Thursday | 2025-01-26 | 2025-01-16/2025-01-23 | 2025-01-16/2025-01-23
next Thursday | 2025-01-20 | 2025-01-23/2025-01-30 | 2025-01-23/2025-01-30
next Thursday | 2025-01-22 | 2025-01-23/2025-01-30 | 2025-01-23/2025-01-30
next Thursday | 2025-01-23 | 2025-01-30/2025-01-30 | 2025-01-30/2025-01-30
next Thursday | 2025-01-24 | 2025-01-30/2025-01-30 | 2025-01-30/2025-01-30
next Thursday | 2025-01-26 | 2025-01-30/2025-01-30 | 2025-01-30/2025-01-30
Wednesday (22 January) | 2025-01-22 | 2025-01-22/2025-01-22 | 2025-01-22/2025-01-22
Wednesday (22 January) | 2025-01-30 | 2025-01-22/2025-01-22 | 22 Jan 2026 is a Thursday
Wednesday (22 January) | 2025-12-31 | 2025-01-22/2025-01-22 | 22 Jan 2026 is a Thursday
on Wednesday, 22 January | 2025-01-22 | 2025-01-22/2025-01-22 | 2025-01-22/2025-01-22
Friday 29 February | 2025-01-01 | 29 Feb 2024 is a Thursday | 29 Feb 2028 is a Tuesday
18 December | 2024-12-17 | 2023-12-18/2023-12-18 | 2024-12-18/2024-12-18
18 December | 2024-12-18 | 2024-12-18/2024-12-18 | 2024-12-18/2024-12-18
18 December | 2024-12-19 | 2024-12-18/2024-12-18 | 2025-12-18/2025-12-18
this morning | 2025-01-21 | 2025-01-21/2025-01-21 | 2025-01-21/2025-01-21
tonight | 2025-01-21 | 2025-01-21/2025-01-21 | 2025-01-21/2025-01-21
last night | 2025-01-21 | 2025-01-20/2025-01-20 | 2025-01-20/2025-01-20
this evening | 2025-01-01 | 2025-01-01/2025-01-01 | 2025-01-01/2025-01-01
summer | 2025-05-31 | 2024-06-01/2024-08-31 | 2025-06-01/2025-08-31
summer | 2025-06-01 | 2025-06-01/2025-08-31 | 2025-06-01/2025-08-31
summer | 2025-08-31 | 2025-06-01/2025-08-31 | 2025-06-01/2025-08-31
summer | 2025-09-01 | 2025-06-01/2025-08-31 | 2026-06-01/2026-08-31
over the summer | 2025-05-31 | 2024-06-01/2024-08-31 | 2025-06-01/2025-08-31
winter | 2025-02-28 | 2024-12-01/2025-02-28 | 2024-12-01/2025-02-28
winter | 2025-03-01 | 2024-12-01/2025-02-28 | 2025-12-01/2026-02-28
Q3 | 2025-06-30 | 2024-07-01/2024-09-30 | 2025-07-01/2025-09-30
Q3 | 2025-07-01 | 2025-07-01/2025-09-30 | 2025-07-01/2025-09-30
Q3 | 2025-09-30 | 2025-07-01/2025-09-30 | 2025-07-01/2025-09-30
Q3 | 2025-10-01 | 2025-07-01/2025-09-30 | 2026-07-01/2026-09-30
the third quarter | 2025-07-01 | 2025-07-01/2025-09-30 | 2025-07-01/2025-09-30
H2 | 2025-06-30 | 2024-07-01/2024-12-31 | 2025-07-01/2025-12-31
Christmas | 2024-12-23 | 2023-12-24/2023-12-26 | 2024-12-24/2024-12-26
Christmas | 2024-12-24 | 2024-12-24/2024-12-26 | 2024-12-24/2024-12-26
Christmas | 2024-12-26 | 2024-12-24/2024-12-26 | 2024-12-24/2024-12-26
Christmas | 2024-12-27 | 2024-12-24/2024-12-26 | 2025-12-24/2025-12-26
Christmas Eve | 2024-12-23 | 2023-12-24/2023-12-24 | 2024-12-24/2024-12-24
Christmas Eve | 2024-12-24 | 2024-12-24/2024-12-24 | 2024-12-24/2024-12-24
over Easter | 2025-04-17 | 2024-03-29/2024-04-01 | 2025-04-18/2025-04-21
over Easter | 2025-04-18 | 2025-04-18/2025-04-21 | 2025-04-18/2025-04-21
over Easter | 2025-04-21 | 2025-04-18/2025-04-21 | 2025-04-18/2025-04-21
over Easter | 2025-04-22 | 2025-04-18/2025-04-21 | 2026-04-03/2026-04-06
Good Friday | 2025-04-17 | 2024-03-29/2024-03-29 | 2025-04-18/2025-04-18
Good Friday | 2025-04-18 | 2025-04-18/2025-04-18 | 2025-04-18/2025-04-18
Good Friday | 2025-04-19 | 2025-04-18/2025-04-18 | 2026-04-03/2026-04-03
first week of May | 2025-04-30 | 2024-05-01/2024-05-07 | 2025-05-01/2025-05-07
first week of May | 2025-05-01 | 2025-05-01/2025-05-07 | 2025-05-01/2025-05-07
first week of May | 2025-05-07 | 2025-05-01/2025-05-07 | 2025-05-01/2025-05-07
first week of May | 2025-05-08 | 2025-05-01/2025-05-07 | 2026-05-01/2026-05-07
week commencing 14 February | 2025-02-13 | 2024-02-14/2024-02-20 | 2025-02-14/2025-02-20
week commencing 14 February | 2025-02-14 | 2025-02-14/2025-02-20 | 2025-02-14/2025-02-20
week commencing 14 February | 2025-02-21 | 2025-02-14/2025-02-20 | 2026-02-14/2026-02-20
the week of 5 May | 2025-05-04 | 2024-04-29/2024-05-05 | 2025-05-05/2025-05-11
the week of 5 May | 2025-05-05 | 2025-05-05/2025-05-11 | 2025-05-05/2025-05-11
noon on 3 May | 2025-05-02 | 2024-05-03/2024-05-03 | 2025-05-03/2025-05-03
noon on 3 May | 2025-05-03 | 2025-05-03/2025-05-03 | 2025-05-03/2025-05-03
3.30pm on Saturday 3 May | 2025-05-10 | 2025-05-03/2025-05-03 | 3 May 2026 is a Sunday
last Christmas | 2024-12-24 | 2023-12-24/2023-12-26 | 2023-12-24/2023-12-26
last Christmas | 2024-12-27 | 2024-12-24/2024-12-26 | 2024-12-24/2024-12-26
next Christmas | 2024-12-24 | 2025-12-24/2025-12-26 | 2025-12-24/2025-12-26
next Good Friday | 2025-04-17 | 2025-04-18/2025-04-18 | 2025-04-18/2025-04-18
this Christmas | 2025-01-02 | 2024-12-24/2024-12-26 | 2025-12-24/2025-12-26
this academic year | 2024-08-31 | 2023-09-01/2024-08-31 | 2023-09-01/2024-08-31
this academic year | 2024-09-01 | 2024-09-01/2025-08-31 | 2024-09-01/2025-08-31
last tax year | 2024-04-05 | 2022-04-06/2023-04-05 | 2022-04-06/2023-04-05
last tax year | 2024-04-06 | 2023-04-06/2024-04-05 | 2023-04-06/2024-04-05
last year or later | 2025-01-01 | 2024-01-01/.. | 2024-01-01/..
the last quarter of last year | 2025-01-01 | 2024-10-01/2024-12-31 | 2024-10-01/2024-12-31
last quarter | 2025-03-31 | 2024-10-01/2024-12-31 | 2024-10-01/2024-12-31
last quarter | 2025-04-01 | 2025-01-01/2025-03-31 | 2025-01-01/2025-03-31
this quarter | 2025-01-01 | 2025-01-01/2025-03-31 | 2025-01-01/2025-03-31
Christmas last year | 2025-01-01 | 2024-12-24/2024-12-26 | 2024-12-24/2024-12-26
the third quarter of last year | 2025-01-01 | 2024-07-01/2024-09-30 | 2024-07-01/2024-09-30
first week of May next year | 2025-01-01 | 2026-05-01/2026-05-07 | 2026-05-01/2026-05-07
second half of last year | 2025-01-01 | 2024-07-01/2024-12-31 | 2024-07-01/2024-12-31
the end of last year | 2025-01-01 | 2024-09-01/2024-12-31 | 2024-09-01/2024-12-31
first half of this month | 2024-02-29 | 2024-02-01/2024-02-15 | 2024-02-01/2024-02-15
second half of this month | 2024-02-29 | 2024-02-16/2024-02-29 | 2024-02-16/2024-02-29
second half of last decade | 2025-01-01 | 2015-01-01/2019-12-31 | 2015-01-01/2019-12-31
later this year or early next year | 2025-12-31 | 2025-12-31/2026-04-30 | 2025-12-31/2026-04-30
18 or 19 December | 2024-12-18 | 2023-12-19/2024-12-18 | 2024-12-18/2024-12-19
18 or 19 December | 2024-12-19 | 2024-12-18/2024-12-19 | 2024-12-19/2025-12-18
2013 or this year | 2025-01-01 | 2013-01-01/2025-12-31 | 2013-01-01/2025-12-31
from last May | 2025-06-01 | 2025-05-01/.. | 2025-05-01/..
no earlier than next year | 2025-06-01 | 2026-01-01/.. | 2026-01-01/..
by Tuesday | 2025-01-22 | ../2025-01-21 | ../2025-01-28
since Christmas | 2025-01-01 | 2024-12-24/2024-12-26 | 2025-12-24/2025-12-26
after summer | 2025-01-01 | 2024-09-01/.. | 2025-09-01/..
as of today | 2025-01-01 | 2025-01-01/2025-01-01 | 2025-01-01/2025-01-01
throughout last year | 2025-01-01 | 2024-01-01/2024-12-31 | 2024-01-01/2024-12-31
week ending 9 May | 2014-05-02 | 2013-05-03/2013-05-09 | 2014-05-03/2014-05-09
week ending 9 May | 2014-05-03 | 2014-05-03/2014-05-09 | 2014-05-03/2014-05-09
week ending Friday 9 May | 2014-05-09 | 2014-05-03/2014-05-09 | 2014-05-03/2014-05-09
week ending Friday 9 May | 2014-05-10 | 2014-05-03/2014-05-09 | 9 May 2015 is a Saturday
week of 1 January | 2013-12-29 | 2012-12-31/2013-01-06 | 2013-12-30/2014-01-05
week of 1 January | 2013-12-30 | 2013-12-30/2014-01-05 | 2013-12-30/2014-01-05
29 February | 2025-01-01 | 2024-02-29/2024-02-29 | 2028-02-29/2028-02-29
Easter | 1583-04-01 | Easter is known here for the years 1583 to 4099; write the day | 1583-04-08/1583-04-11
Tuesday | 0001-01-01 | the years here are 1 to 9999 | 0001-01-02/0001-01-02
Saturday | 9999-12-30 | 9999-12-25/9999-12-25 | the years here are 1 to 9999
"""


def named(text: str, told: str, ahead: bool) -> str:
    """The days that a text names told on a day, or why it names none."""
    try:
        return spans([When.parse(text).bounds(When.parse(told).bounds(), ahead).core])
    except ValueError as error:
        return str(error.args[1])


@pytest.mark.parametrize(("text", "told", "done", "planned"), rows(TOLD))
def test_times_of_the_telling(text: str, told: str, done: str, planned: str) -> None:
    """Told as done it is the last one begun by then, that day included; of a plan, the first one not yet over."""
    assert (named(text, told, False), named(text, told, True)) == (done, planned)
    assert named(When.parse(text).show(), told, False) == done


# A text and its days under the strict and under the fair reading, told as done on Friday 24 January 2025.
SPANS = """\
Tuesday | 2025-01-21/2025-01-22 | 2025-01-20/2025-01-22
Friday | 2025-01-24/2025-01-25 | 2025-01-23/2025-01-25
last Thursday | 2025-01-16/2025-01-17; 2025-01-23/2025-01-24 | 2025-01-15/2025-01-17; 2025-01-22/2025-01-24
next Thursday | 2025-01-30/2025-01-31 | 2025-01-29/2025-01-31
this morning | 2025-01-23/2025-01-25 | 2025-01-21/2025-01-27
tonight | 2025-01-23/2025-01-25 | 2025-01-21/2025-01-27
Tuesday morning | 2025-01-21/2025-01-22 | 2025-01-20/2025-01-22
Wednesday 22 January | 2025-01-22/2025-01-23 | 2025-01-21/2025-01-23
week commencing 20 January | 2025-01-20/2025-01-26 | 2025-01-19/2025-01-27
the week of 22 January | 2025-01-20/2025-01-26 | 2025-01-19/2025-01-27
first week of January | 2025-01-01/2025-01-07 | 2024-12-29/2025-01-10
Q4 | 2024-10-01/2024-12-31 | 2024-09-30/2025-01-01
Christmas | 2024-12-24/2024-12-26 | 2024-12-21/2024-12-29
Christmas Eve | 2024-12-24/2024-12-25 | 2024-12-23/2024-12-25
autumn | 2024-08-12/2024-12-20 | 2024-08-02/2024-12-30
last quarter | 2024-09-17/2025-01-03 | 2024-08-17/2025-01-15
second half of last year | 2024-07-01/2024-12-31 | 2024-06-30/2025-01-01
before Tuesday | ../2025-01-20 | ../2025-01-21
by last Thursday | ../2025-01-24 | ../2025-01-24
18 or 19 December | 2024-12-18/2024-12-19; 2024-12-19/2024-12-20 | 2024-12-17/2024-12-19; 2024-12-18/2024-12-20
later this year or early next year | 2025-01-10/2026-01-03; 2025-12-02/2026-05-30 | 2024-12-10/2026-01-15;
    2025-11-17/2026-06-14
2013 or this year | 2013-01-01/2013-12-31; 2025-01-01/2025-12-31 | 2013-01-01/2013-12-31; 2024-11-17/2026-01-15
from Tuesday | 2025-01-21/.. | 2025-01-20/..
week ending yesterday | 2025-01-17/2025-01-23 | 2025-01-16/2025-01-24
"""


@pytest.mark.parametrize(("text", "strict", "fair"), rows(SPANS))
def test_margins_of_the_telling(text: str, strict: str, fair: str) -> None:
    """They have the margins of the unit that they name; last Thursday, told on a Friday, leaves a choice of two."""
    reading = When.parse(text).bounds(When.parse("2025-01-24").bounds())
    assert (spans(reading.strict), spans(reading.fair)) == (strict, fair)


# A text, when it was told, and its days under the strict reading, or why it has none.
ROUGHLY_TOLD = """\
Tuesday | January 2025 | 2024-12-31/2025-01-29
last Thursday | 23 to 24 January 2025 | 2025-01-16/2025-01-24
Wednesday 22 January | January 2025 | 2025-01-22/2025-01-23
Wednesday 22 January | 2024 to 2026 | 2025-01-22/2025-01-23
Wednesday 22 January | 2023 | 22 Jan 2023 is a Sunday
Christmas | 2024 | 2023-12-24/2023-12-26; 2024-12-24/2024-12-26
29 February last year | 2013 to 2014 | 2012-02-29/2012-03-01
29 February last year | 2014 | February 2013 has the days 1 to 28
last year | 0001 to 0002 | the years here are 1 to 9999
later this year or early next year | 2024 to 2025 | 2023-12-18/2026-05-30
the week of 5 May | 4 to 5 May 2025 | 2024-04-29/2024-05-05; 2025-05-05/2025-05-11
"""


@pytest.mark.parametrize(("text", "told", "strict"), rows(ROUGHLY_TOLD))
def test_tellings_known_roughly(text: str, told: str, strict: str) -> None:
    """Told on some day of a span, it means what any one of them would give; a year that has no such day gives none."""
    try:
        said = spans(When.parse(text).bounds(When.parse(told).bounds()).strict)
    except ValueError as error:
        said = error.args[1]
    assert said == strict


SHORT = "means one thing to EDTF, another to an article and a third to an accountant"
OF_TWO = "may be of one of its years, or of both"
NO_CLOCK = (
    "write 3 May 2014, for times of day are left aside, or one from 0:00 to 24:00 or from 1 to 12 with am or pm"
)
# A text that is refused, with its message after the text itself and what to write instead.
REFUSED = [
    ("2013-14", "means one thing to EDTF, another to an article and a third to an accountant",
     "write 2013 to 2014, FY 2013-14, academic year 2013-14 or winter 2013-14"),
    ("1999-00", "means one thing to EDTF, another to an article and a third to an accountant",
     "write 1999 to 2000, FY 1999-00, academic year 1999-00 or winter 1999-00"),
    ("2013/12", SHORT, "write December 2013"),
    ("2013/5", SHORT, "write May 2013 or 2013 to 2015"),
    ("1890/05", SHORT, "write May 1890 or 1890 to 1905"),
    ("1888-9", SHORT, "write September 1888, 1888 to 1889, FY 1888-89, academic year 1888-89 or winter 1888-89"),
    ("1888–9", SHORT, "write 1888 to 1889, FY 1888-89, academic year 1888-89 or winter 1888-89"),
    ("before 2013-14", SHORT,
     "write before 2013, before FY 2013-14, before academic year 2013-14 or before winter 2013-14"),
    ("until 2013-14", SHORT,
     "write until 2014, until FY 2013-14, until academic year 2013-14 or until winter 2013-14"),
    ("after the end of 2013/14", SHORT,
     "write after the end of 2014, after the end of FY 2013-14, after the end of academic year 2013-14 or after the "
     "end of winter 2013-14"),
    ("2013-24 or later", SHORT, "write no earlier than winter 2013 or no earlier than 2013"),
    ("about 2013-24", SHORT, "write about winter 2013 or about 2013 to 2024"),
    ("2013-24 onwards", SHORT, 'for "2013-24" write winter 2013 or 2013 to 2024'),
    ("from 2013-24 to 2026", SHORT, 'for "2013-24" write winter 2013 or 2013 to 2024'),
    ("Christmas 2013-14", OF_TWO,
     "write Christmas 2013, Christmas 2014 or Christmas 2013 to Christmas 2014, or dates"),
    ("Q3 2019/20", OF_TWO, "write Q3 2019, Q3 2020 or Q3 2019 to Q3 2020, or dates"),
    ("H1 2013-14", OF_TWO, "write H1 2013, H1 2014 or H1 2013 to H1 2014, or dates"),
    ("spring 2013-14", OF_TWO, "write spring 2013, spring 2014 or spring 2013 to spring 2014, or dates"),
    ("late 2013-14", OF_TWO, "write late 2013, late 2014 or late 2013 to late 2014, or dates"),
    ("July 2013/14", OF_TWO, "write July 2013, July 2014 or July 2013 to July 2014, or dates"),
    ("July 2013/2014", OF_TWO, "write July 2013, July 2014 or July 2013 to July 2014, or dates"),
    ("10 May 1707/8", OF_TWO, "write 10 May 1707 or 10 May 1708, or dates"),
    ("since spring 1999-00", OF_TWO, "write since spring 1999 or since spring 2000, or dates"),
    ("1860-70s", "leaves out a part of its years", "write 1860s to 1870s"),
    ("about 1860s-70s", "leaves out a part of its years", "write about 1860s to 1870s"),
    ("2013-24", "means one thing to EDTF, another to an article and a third to an accountant",
     "write winter 2013 or 2013 to 2024"),
    ("1900-21", "means one thing to EDTF, another to an article and a third to an accountant",
     "write spring 1900 or 1900 to 1921"),
    ("2013/18", "means one thing to EDTF, another to an article and a third to an accountant", "write 2013 to 2018"),
    ("1998-16", "means one thing to EDTF, another to an article and a third to an accountant", "write 1998 to 2016"),
    ("the 2013-14 session", "has no days of its own: every parliament and every league has other ones",
     "write its months, such as September 2013 to July 2014"),
    ("the session 2013-14", "has no days of its own: every parliament and every league has other ones",
     "write its months, such as September 2013 to July 2014"),
    ("2013-14 parliamentary session", "has no days of its own: every parliament and every league has other ones",
     "write its months, such as September 2013 to July 2014"),
    ("before the 2013-14 football season", "has no days of its own: every parliament and every league has other ones",
     "write its months, such as before September 2013"),
    ("season 2013/14", "has no days of its own: every parliament and every league has other ones",
     "write its months, such as September 2013 to July 2014"),
    ("tax year 2013", "may be the year that begins then or the one that ends then",
     "write both its years: tax year 2013-14 or tax year 2012-13"),
    ("2013 academic year", "may be the year that begins then or the one that ends then",
     "write both its years: academic year 2013-14 or academic year 2012-13"),
    ("tax year 2013-15", "is not in the calendar", "one tax year is tax year 2013-14"),
    ("winter 2013-15", "is not in the calendar", "one winter is winter 2013-14"),
    ("1900–05", "means one thing to EDTF, another to an article and a third to an accountant", "write 1900 to 1905"),
    ("5/12/2013", "is one day in Britain and another in America", "write 5 December 2013 or 12 May 2013"),
    ("10/7/2008", "is one day in Britain and another in America", "write 10 July 2008 or 7 October 2008"),
    ("before 1/7/2013", "is one day in Britain and another in America",
     "write before 1 July 2013 or before 7 January 2013"),
    ("no later than 1/7/2013", "is one day in Britain and another in America",
     "write no later than 1 July 2013 or no later than 7 January 2013"),
    ("1/7/2013?", "is one day in Britain and another in America",
     "write perhaps 1 July 2013 or perhaps 7 January 2013"),
    ("noon on 1/7/2013", "is one day in Britain and another in America",
     'for "1/7/2013" write 1 July 2013 or 7 January 2013'),
    ("1/7/2013 to 3/9/2013", "is one day in Britain and another in America",
     'for "1/7/2013" write 1 July 2013 or 7 January 2013'),
    ("13/7/13", "leaves its century out", "write 13 July 2013 or 13 July 1913"),
    ("13/2019", "is not in the calendar", "months run from 01 to 12"),
    ("29/2/2013", "is not in the calendar", "February 2013 has the days 1 to 28"),
    ("90", "may be a year of any century", "write the year in full: 1990, 2090 or AD 90"),
    ("before 90", "may be a year of any century",
     "write the year in full: before 1990, before 2090 or before AD 90"),
    ("before FY 2013", "may be the year that begins then or the one that ends then",
     "write both its years: before FY 2013-14 or before FY 2012-13"),
    ("by 44 BC", "is before the years 1 to 9999", "leave the time out, and say it in the note of the claim"),
    ("44 BC", "is before the years 1 to 9999", "leave the time out, and say it in the note of the claim"),
    ("c64 BCE", "is before the years 1 to 9999", "leave the time out, and say it in the note of the claim"),
    ("second century b.c.", "is before the years 1 to 9999", "leave the time out, and say it in the note of the claim"),
    ("AD 0", "is not in the calendar", "the years here are 1 to 9999"),
    ("0th century", "is not in the calendar", "the first hundred years are the 1st century"),
    ("Easter 1582", "is not in the calendar", "Easter is known here for the years 1583 to 4099; write the day"),
    ("Good Friday 4100", "is not in the calendar", "Easter is known here for the years 1583 to 4099; write the day"),
    ("10 Feb 1707/8", "is Old Style: its year was counted from 25 March as well as from 1 January",
     "write 10 February 1708, as years are counted from 1 January"),
    ("March 1707/08", "is Old Style: its year was counted from 25 March as well as from 1 January",
     "write March 1708, as years are counted from 1 January"),
    ("10 Feb 1707/1708", "is Old Style: its year was counted from 25 March as well as from 1 January",
     "write 10 February 1708, as years are counted from 1 January"),
    ("since 10 Feb 1707/8", "is Old Style: its year was counted from 25 March as well as from 1 January",
     "write since 10 February 1708, as years are counted from 1 January"),
    ("10 Feb 1707 O.S.", "is Old Style: a day of the Julian calendar, its year perhaps counted from 25 March",
     "write the day that it is in the calendar of today, 10 to 13 days later"),
    ("10 Feb 1707/8 O.S.", "is Old Style: a day of the Julian calendar, its year perhaps counted from 25 March",
     "write the day that it is in the calendar of today, 10 to 13 days later"),
    ("10 Feb 1707 (OS)", "is Old Style: a day of the Julian calendar, its year perhaps counted from 25 March",
     "write the day that it is in the calendar of today, 10 to 13 days later"),
    ("1863, printed 1870", "is two times of two things", 'write 1863 here; "printed 1870" is for a claim of its own'),
    ("1900; 1973", "is two times of two things", 'write 1900 here; "1973" is for a claim of its own'),
    ("the following month", "counts from what only the words around it tell", "write the month after EVENT"),
    ("the previous year", "counts from what only the words around it tell", "write the year before EVENT"),
    ("in the same year", "counts from what only the words around it tell", "write the same year as EVENT"),
    ("that week", "counts from what only the words around it tell", "write the same week as EVENT"),
    ("later that year", "counts from what only the words around it tell", "write the same year as EVENT"),
    ("two years later", "counts from what only the words around it tell", "write two years after EVENT"),
    ("3 weeks earlier", "counts from what only the words around it tell", "write 3 weeks before EVENT"),
    ("several years later", "counts from what only the words around it tell",
     "write how long it was in numbers, such as 3 years after EVENT"),
    ("a couple of months earlier", "counts from what only the words around it tell",
     "write how long it was in numbers, such as 3 months before EVENT"),
    ("by two years later", "counts from what only the words around it tell", "write the time that it comes to"),
    ("the last quarter", "may be the days up to its telling or a period of the calendar",
     "write last quarter, or dates"),
    ("over the last few years", "may be the days up to its telling or a period of the calendar", "write dates"),
    ("a week on Tuesday", "counts from another time", "write the day that it comes to"),
    ("a year on 5 May 2014", "counts from another time", "write the day that it comes to"),
    ("on Tuesday week", "counts from another time", "write the day that it comes to"),
    ("the year after next", "is two steps from its telling", "write the year by its date"),
    ("the week before last", "is two steps from its telling", "write the week by its date"),
    ("25:00 on 3 May 2014", "has a time of day that no clock shows", NO_CLOCK),
    ("25pm on 3 May 2014", "has a time of day that no clock shows", NO_CLOCK),
    ("0am on 3 May 2014", "has a time of day that no clock shows", NO_CLOCK),
    ("12.60 on 3 May 2014", "has a time of day that no clock shows", NO_CLOCK),
    ("3 May 2014 at 24:01", "has a time of day that no clock shows", NO_CLOCK),
    ("no later than fire", "is neither a time nor tied to an event", "write before fire or with fire"),
    ("no earlier than fire.end", "is neither a time nor tied to an event", "write after fire.end or with fire.end"),
    ("fire or later", "is neither a time nor tied to an event", "write after fire or with fire"),
    ("earlier than fire", "is neither a time nor tied to an event", "write before fire"),
    ("about Christmas", "is about a time that counts from its telling",
     "write it with its year, such as about May 2013, or without about"),
    ("about week ending yesterday", "is about a time that counts from its telling",
     "write it with its year, such as about May 2013, or without about"),
    ("New Year 2014", "may be a day or the weeks after it",
     "write New Year's Day 2014, early January 2014 or early 2014"),
    ("in the New Year", "may be a day or the weeks after it",
     "write New Year's Day, early January or early next year"),
    ("the first week of 2014", "may be counted from 1 January or from a Monday", "write first week of January 2014"),
    ("last week of 2014", "may be counted from 1 January or from a Monday", "write last week of December 2014"),
    ("until July", "is a span of times that count from its telling", "write by July"),
    ("last year onwards", "is a span of times that count from its telling", "write from last year"),
    ("December-January", "is a span of times that count from its telling", "write the days, months or years"),
    ("over the last year", "may be the days up to its telling or a period of the calendar",
     "write last year, or dates"),
    ("in the past 3 years", "may be the days up to its telling or a period of the calendar",
     "write since 3 years ago, or dates"),
    ("two years after 2013", "counts from a time of the calendar", "write the time that it comes to, or after 2013"),
    ("the day before Easter 2016", "counts from a time of the calendar",
     "write the time that it comes to, or before easter 2016"),
    ("last May to this June", "is a span of times that count from its telling", "write the days, months or years"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "hint"), REFUSED)
def test_refused(text: str, message: str, hint: str) -> None:
    """What cannot be read one way only is refused with its own reason, and with the way to write that very text."""
    with pytest.raises(ValueError) as refusal:
        When.parse(text)
    assert refusal.value.args == (f'"{text}" {message}', hint)


@pytest.mark.parametrize(
    "text",
    [
        "week of May 2014", "week commencing 2014", "noon on May 2014",
        "noon in 2014", "week of about 5 May 2014", "2013-07-2014", "Tuesday in 2013", "early Q3 2019",
        "Wednesday (May)", "first week of summer 2013", "fifth week of May 2014", "Q5 2019", "H3 2013",
        "from from 2013",
        "17 centuries", "1860maybe", "1860or so", "Tuesday (Q3)", "week of Q3 2013", "noon on Q3 2013",
        "a week over Christmas", "a year at 2013", "1870-60s", "the last Christmas",
    ],
)  # fmt: skip
def test_not_read(text: str) -> None:
    """What goes together in no sentence is no time, and neither is about a time that counts from its telling."""
    with pytest.raises(ValueError) as refusal:
        When.parse(text)
    assert refusal.value.args[0] == f'"{text}" is not a time'


@pytest.mark.parametrize(
    "text",
    [
        "spring 1900", "1900 to 1921", "2013 to 2014", "FY 1999-00", "academic year 2013-14", "winter 2013-14",
        "September 2013 to July 2014", "10 July 2008", "AD 90", "10 February 1708", "the month after fire",
        "the same week as fire", "two years after fire", "since 3 years ago", "last year", "before easter 2016",
    ],
)  # fmt: skip
def test_the_way_out_is_a_way(text: str) -> None:
    """What refusals tell to write is read."""
    assert When.parse(text)


@pytest.mark.parametrize(
    "bound",
    ["before", "prior to", "after", "later than", "since", "from", "as from", "no earlier than", "by", "no later than"],
)
@pytest.mark.parametrize(
    "inner",
    [
        "1/7/2013", "01.07.13", "2013-14", "2013/24", "1888-9", "the 2013-14 session", "FY 2013", "1860-70s",
        "Christmas 2013-14", "10 Feb 1707/8", "90", "first week of 2014",
    ],
)  # fmt: skip
def test_a_hint_keeps_the_bound(bound: str, inner: str) -> None:
    """What is written instead of a time after a bound has that bound, and is read."""
    with pytest.raises(ValueError) as refusal:
        When.parse(f"{bound} {inner}")
    said = re.sub("^write .*(?:such as|:) |^write |, or dates$|, as years.*$", "", refusal.value.args[1])
    for way in re.split(", | or ", said):
        assert way.startswith(f"{bound} ")
        assert When.parse(way)


@pytest.mark.parametrize(
    "text",
    [
        "Pester 2016", "latest 2013", "yearly 2013", "hardly 2013", "Whitsun 2016", "not 2013", "nor 2013",
        "Lent 2013", "other 2013", "unlike 2013", "for 2013",
    ],
)  # fmt: skip
def test_no_hint_changes_the_meaning(text: str) -> None:
    """A word that is no slip of the pen is not put right into another: what it says of the time would be lost."""
    with pytest.raises(ValueError) as refusal:
        When.parse(text)
    assert "did you mean" not in refusal.value.args[1]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Jully 2013", "july 2013"), ("Setpember 2013", "september 2013"), ("Wenesday", "wednesday"),
        ("chritsmas 2013", "christmas 2013"), ("ninteenth century", "nineteenth century"), ("febuary", "february"),
        ("acadmic year 2013-14", "academic year 2013-14"), ("third quater of 2019", "third quarter of 2019"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen(text: str, meant: str) -> None:
    """One letter too many, too few, wrong or out of place is a slip, and of a long word two."""
    with pytest.raises(ValueError) as refusal:
        When.parse(text)
    assert refusal.value.args[1] == f"did you mean '{meant}'?"


# Starts, and events


@pytest.mark.parametrize(
    ("text", "key", "days"),
    [
        ("from May 2014", "start", "2014-05-01/2014-05-31"),
        ("as from May 2014", "start", "2014-05-01/2014-05-31"),
        ("May 2014 or later", "start", "2014-05-01/.."),
        ("From  3 May 2014", "start", "2014-05-03/2014-05-04"),
        ("from last May", "start", "2020-04-17/2020-06-03"),
        ("from May 2014", "end", "2014-05-01/.."),
        ("no earlier than May 2014", "start", "2014-05-01/.."),
        ("2014 onwards", "start", "2014-01-01/.."),
        ("since May 2014", "start", "2014-05-01/2014-05-31"),
    ],
)
def test_from(text: str, key: str, days: str) -> None:
    """From May 2014 is a start in that month, and of anything else that month or later."""
    solution = record(f"x: a {key} {text}, told June 2020, planned true")
    (facet,) = [f for f in solution.facets if f.key == key]
    assert spans([facet.strict]) == days


@pytest.mark.parametrize(
    ("text", "event", "relation", "strict", "fair"),
    [
        ("the day after fire", "fire", "after", (1, 2), (0, 2)),
        ("the  week after fire.start", "fire", "after", (1, 13), (0, 14)),
        ("The Month after fire", "fire", "after", (1, 61), (0, 62)),
        ("the year after fire", "fire", "after", (1, 730), (1, 730)),
        ("the day after next.start", "next", "after", (1, 2), (0, 2)),
        ("the day prior to fire", "fire", "before", (1, 2), (0, 2)),
        ("the year before fire", "fire", "before", (1, 730), (1, 730)),
        ("the same day as fire", "fire", "with", (0, 1), (0, 2)),
        ("the same week as fire", "fire", "with", (0, 6), (0, 7)),
        ("the same month as fire", "fire", "with", (0, 30), (0, 31)),
        ("the same year as fire.end", "fire", "with", (0, 365), (0, 365)),
    ],
)
def test_after_an_event(
    text: str, event: str, relation: str, strict: tuple[int, int], fair: tuple[int, int]
) -> None:
    """A day, week, month or year next to that of an event is so many days from it, as the calendar leaves."""
    link = When.parse(text).link
    assert link is not None
    assert link.length is not None
    assert (link.event, link.relation) == (event, relation)
    assert (link.length.passed(0), link.length.passed(1)) == (strict, fair)


def test_the_longest_way_to_the_next_month_and_year() -> None:
    """No two days of neighbouring months, or years, or of one year, are further apart than is told."""
    months = [date(year, month, 1).toordinal() for year in range(1895, 2106) for month in range(1, 13)]

    def longest(firsts: list[int], periods: int) -> int:
        return max(last - 1 - first for first, last in zip(firsts, firsts[periods:], strict=False))

    assert (longest(months, 1), longest(months, 2)) == (30, 61)
    assert (longest(months[::12], 1), longest(months[::12], 2)) == (365, 730)


@pytest.mark.parametrize(
    "text", ["the same year after fire", "the year as fire", "same year as fire", "the day with x"]
)
def test_no_tie_to_an_event(text: str) -> None:
    """What says neither after, before nor the same as is refused."""
    with pytest.raises(ValueError):
        When.parse(text)


@pytest.mark.parametrize(
    "word",
    [
        "dec", "may", "now", "summer", "tuesday", "q3", "h1", "christmas", "easter", "2013", "mid-may", "19c", "c1860",
        "2010s", "early-2013", "tonight", "fall", "sept",
    ],
)  # fmt: skip
def test_an_id_that_is_a_time(word: str) -> None:
    """What reads as a time by itself names no event: after it is after that time."""
    assert is_time(word)
    assert When.parse(f"after {word}").link is None


@pytest.mark.parametrize(
    "word",
    ["march-vote", "dec-2013", "x", "2013-report", "may_day", "q5", "summer2", "fire", "the-may", "c18601", "week"],
)
def test_an_id_that_is_none(word: str) -> None:
    """Other words do."""
    assert not is_time(word)
    link = When.parse(f"after {word}").link
    assert link is not None
    assert link.event == word


# Sentences

SENTENCES = """\
The board met at 3.30pm on 3 May 2014. | 3 May 2014
It opened the week commencing 14 February 2022, not in Q3 2019. | week commencing 14 February 2022; Q3 2019
Sales fell in the third quarter of 2018 and the second half of 2019. | third quarter 2018; second half of 2019
They closed over Christmas 2013 and on Good Friday 2016. | Christmas 2013; Good Friday 2016
He resigned on Boxing Day last year. | Boxing Day last year
The first week of May 2014 was quiet. | first week of May 2014
It was built in the late nineteenth century, some say the 17th-19th centuries. | late nineteenth century; 17th century
    to 19th century
The walls are of AD 43, the door of c1860. | AD 43; about 1860
In the academic year 2013-14 and the tax year 2014-15 nothing was paid. | academic year 2013-14; tax year 2014-15
The winter 2013-14 was wet. | winter 2013-14
It expired on 13/7/2013, or in 12/2019. | 13/7/2013; 12/2019
It shut towards the end of last year. | towards the end of last year
It happened early in 2014, or in the 1800s. | early 2014; 1800s
He came this morning, she tonight. | this morning; tonight
It was on 18 or 19 December 2013. | 18 or 19 December 2013
A 10c coin bought 30 ad spots, at 1/7/2013 prices. | nothing
"""


@pytest.mark.parametrize(("sentence", "expected"), rows(SENTENCES))
def test_sentences(sentence: str, expected: str) -> None:
    """Sentences are read with the words of the grammar: what is found means the same as in a record."""
    found = [m.whens[0].text for m in times(sentence) if m.whens]
    assert ("; ".join(found) or "nothing").lower() == expected.lower()


@pytest.mark.parametrize(
    ("sentence", "yearless"),
    [
        ("It is closed over Christmas.", "Christmas"),
        ("They met on Wednesday 22 January.", "22 January"),
        ("They met at noon on 22 January.", "22 January"),
        ("The week of 5 May was quiet.", "week of 5 May"),
        ("In the third quarter it fell.", "third quarter"),
        ("It closed over the summer.", "summer"),
        ("It is due in the first week of May.", "first week of May"),
    ],
)
def test_sentences_without_the_year(sentence: str, yearless: str) -> None:
    """A time that each year has is known in a sentence that leaves its year out."""
    assert [m.yearless for m in times(sentence) if m.yearless] == [yearless]


def test_a_weekday_in_a_sentence() -> None:
    """A day of the week may be of the telling or of a week told nearby, so that it carries any date."""
    (tuesday,) = times("The ministers met on Tuesday.")
    assert (tuesday.text, tuesday.vague, [when.text for when in tuesday.whens]) == ("Tuesday", True, ["Tuesday"])
