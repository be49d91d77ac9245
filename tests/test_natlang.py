"""The texts of python-edtf's tests of natural language, with what a human reads in them.

The texts are those of `edtf/natlang/tests.py` of python-edtf (https://github.com/ixc/python-edtf), (c) The Interaction
Consortium and contributors, MIT licence; what is said of them is ours, and often another thing. A text stands for the
days that its words name, those of a choice from the first to the last, told on 15 July 2013 where it needs that.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from govtimeline.saying.when import When
from govtimeline.saying.when.dates import as_dates

READ = """\
active late 17th-19th centuries | 1668-01-01/1900-12-31
active 17-19th Centuries | 1601-01-01/1900-12-31
1860 | 1860-01-01/1860-12-31
the year 1800 | 1800-01-01/1800-12-31
the year 1897 | 1897-01-01/1897-12-31
January 2008 | 2008-01-01/2008-01-31
January 12, 1940 | 1940-01-12/1940-01-12
1860? | 1860-01-01/1860-12-31
1862 (uncertain) | 1862-01-01/1862-12-31
maybe 1862 | 1862-01-01/1862-12-31
1862 maybe | 1862-01-01/1862-12-31
1862 guess | 1862-01-01/1862-12-31
uncertain: 1862 | 1862-01-01/1862-12-31
uncertain: Jan 18 1862 | 1862-01-18/1862-01-18
~ Feb 1812 | 1812-02-01/1812-02-29
circa Feb 1812 | 1812-02-01/1812-02-29
Feb 1812 approx | 1812-02-01/1812-02-29
c1860 | 1860-01-01/1860-12-31
c.1860 | 1860-01-01/1860-12-31
ca1860 | 1860-01-01/1860-12-31
ca.1860 | 1860-01-01/1860-12-31
c 1860 | 1860-01-01/1860-12-31
c. 1860 | 1860-01-01/1860-12-31
ca. 1860 | 1860-01-01/1860-12-31
approx 1860 | 1860-01-01/1860-12-31
1860 approx | 1860-01-01/1860-12-31
1860 approximately | 1860-01-01/1860-12-31
approximately 1860 | 1860-01-01/1860-12-31
about 1860 | 1860-01-01/1860-12-31
about Spring 1849 | 1849-03-01/1849-05-31
1860s | 1860-01-01/1869-12-31
ca. 1860s | 1860-01-01/1869-12-31
c. 1860s | 1860-01-01/1869-12-31
Circa 1840s | 1840-01-01/1849-12-31
circa 1840s | 1840-01-01/1849-12-31
ca. 1860s? | 1860-01-01/1869-12-31
uncertain: approx 1862 | 1862-01-01/1862-12-31
1800s | 1800-01-01/1899-12-31
2000s | 2000-01-01/2099-12-31
c1900s | 1900-01-01/1999-12-31
c1800s? | 1800-01-01/1899-12-31
January 12 | 2013-01-12/2013-01-12
January | 2013-01-01/2013-01-31
7/2008 | 2008-07-01/2008-07-31
Spring 1872 | 1872-03-01/1872-05-31
Summer 1872 | 1872-06-01/1872-08-31
Autumn 1872 | 1872-09-01/1872-11-30
Fall 1872 | 1872-09-01/1872-11-30
Winter 1872 | 1871-12-01/1873-02-28
earlier than 1928 | ../1927-12-31
before 1928 | ../1927-12-31
after 1928 | 1929-01-01/..
later than 1928 | 1929-01-01/..
before January 1928 | ../1927-12-31
before 18 January 1928 | ../1928-01-17
before approx January 18 1928 | ../1928-01-17
before approx January 1928 | ../1927-12-31
after approx January 1928 | 1928-02-01/..
after approx Summer 1928 | 1928-09-01/..
after about the 1920s | 1930-01-01/..
before about the 1900s | ../1899-12-31
before the 1900s | ../1899-12-31
decade in 1800s | 1800-01-01/1899-12-31
decade somewhere during the 1800s | 1800-01-01/1899-12-31
year in the 1860s | 1860-01-01/1869-12-31
year in the 1800s | 1800-01-01/1899-12-31
year in about the 1800s | 1800-01-01/1899-12-31
month in 1872 | 1872-01-01/1872-12-31
day in Spring 1849 | 1849-03-01/1849-05-31
day in January 1872 | 1872-01-01/1872-01-31
day in 1872 | 1872-01-01/1872-12-31
birthday in 1872 | 1872-01-01/1872-12-31
1st century | 0001-01-01/0100-12-31
10c | 0901-01-01/1000-12-31
19th century | 1801-01-01/1900-12-31
19th century? | 1801-01-01/1900-12-31
before 19th century | ../1800-12-31
19c | 1801-01-01/1900-12-31
15c. | 1401-01-01/1500-12-31
ca. 19c | 1801-01-01/1900-12-31
~19c | 1801-01-01/1900-12-31
about 19c | 1801-01-01/1900-12-31
19c? | 1801-01-01/1900-12-31
c.19c? | 1801-01-01/1900-12-31
1 AD | 0001-01-01/0001-12-31
17 CE | 0017-01-01/0017-12-31
127 CE | 0127-01-01/0127-12-31
1270 CE | 1270-01-01/1270-12-31
c1 AD | 0001-01-01/0001-12-31
c17 CE | 0017-01-01/0017-12-31
c127 CE | 0127-01-01/0127-12-31
c1270 CE | 1270-01-01/1270-12-31
2nd century ad | 0101-01-01/0200-12-31
2nd century ce | 0101-01-01/0200-12-31
a day in about Spring 1849? | 1849-03-01/1849-05-31
1851-1852 | 1851-01-01/1852-12-31
1852 - 1860 | 1852-01-01/1860-12-31
1856-ca. 1865 | 1856-01-01/1865-12-31
1857-mid 1860s | 1857-01-01/1866-12-31
1858/1860 | 1858-01-01/1860-12-31
1860s-1870s | 1860-01-01/1879-12-31
1910-30 | 1910-01-01/1930-12-31
active 1910-30 | 1910-01-01/1930-12-31
1861-67 | 1861-01-01/1867-12-31
1861-67 (later print) | 1861-01-01/1867-12-31
1863 or 1864 | 1863-01-01/1864-12-31
1864 or 1866 | 1864-01-01/1866-12-31
1868-1871? | 1868-01-01/1871-12-31
1915 late - autumn 1916 | 1915-09-01/1916-11-30
1920s -early 1930s | 1920-01-01/1932-12-31
"""

# Those that are refused, each with its reason below.
REFUSED = """\
 | NOTHING
this isn't a date | NO TIME
23rd Dynasty | NO TIME
90 | CENTURY
notcirca 1860 | NO TIME
attica 1802 | NO TIME
attic. 1802 | NO TIME
10/7/2008 | SLASHES
c64 BCE | BC
2nd century bc | BC
2nd century bce | BC
1851-1852; printed 1853-1854 | TWO TIMES
1851-52 | SHORT YEARS
1863, printed 1870 | TWO TIMES
1863, printed ca. 1866 | TWO TIMES
1864, printed ca. 1864 | TWO TIMES
1864-1872, printed 1870s | TWO TIMES
1869-70 | SHORT YEARS
1870s, printed ca. 1880s | TWO TIMES
1900-1903, cast before 1929 | TWO TIMES
1900; 1973 | TWO TIMES
1900; printed 1912 | TWO TIMES
1915, from Camerawork, October 1916 | TWO TIMES
1930s, printed early 1960s | TWO TIMES
1932, printed 1976 by Gunther Sander | TWO TIMES
1938, printed 1940s-1950s | TWO TIMES
"""
REASONS = {  # the message, and a text of the same reason that docs/time.md tells
    "NOTHING": ("nothing stands where a time was expected", ""),
    "NO TIME": ("is not a time", "attica 1802"),
    "CENTURY": ("may be a year of any century", "90"),
    "SLASHES": ("is one day in Britain and another in America", "1/7/2013"),
    "BC": ("is before the years 1 to 9999", "44 BC"),
    "TWO TIMES": ("is two times of two things", "1863, printed 1870"),
    "SHORT YEARS": ("means one thing to EDTF, another to an article and a third to an accountant", "1851-52"),
}
TIMES = (Path(__file__).parent.parent / "docs" / "time.md").read_text(encoding="utf-8")


def rows(table: str) -> list[tuple[str, str]]:
    return [(text, meant) for line in table.splitlines() for text, _, meant in [line.rpartition("|")]]


@pytest.mark.parametrize(("text", "days"), rows(READ))
def test_read(text: str, days: str) -> None:
    """A text is read as a human would."""
    when = When.parse(text)
    core = when.bounds(When.parse("15 July 2013").bounds()).core
    assert str(as_dates(core)) == days.strip()


@pytest.mark.parametrize(("text", "reason"), rows(REFUSED))
def test_refused(text: str, reason: str) -> None:
    """Or it is refused, for a reason that the page on time tells."""
    message, told = REASONS[reason.strip()]
    with pytest.raises(ValueError) as refusal:
        When.parse(text)
    assert refusal.value.args[0].endswith(message)
    table = TIMES.partition("## What is refused")[2].partition("## EDTF")[0]
    assert not told or f"`{told}`" in table


def test_how_many() -> None:
    """Of the 136 texts, at least 110 are read."""
    assert len(rows(READ)) >= 110
    assert len(rows(READ)) + len(rows(REFUSED)) == 136
