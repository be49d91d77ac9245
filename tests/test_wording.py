"""The wording of findings about time: whole messages and arguments, each as true as it can be told."""

from __future__ import annotations

from textwrap import dedent, indent

from govtimeline.record.load import load
from govtimeline.rules.finding import Finding
from govtimeline.views.findings.report import Report
from govtimeline.views.findings.words import settle, voices
from shorthand import session_of

SOURCES = """\
govtimeline: 1
sources:
  a: {title: A, publisher: Press A, published: 2020-06-15}
  again: {title: A again, publisher: press a, published: 2020-06-15}
  b: {title: B, publisher: Press B, published: 2020-06-15}
  c: {title: C, publisher: Press C, published: 2020-06-15}
  old: {title: Old, publisher: Press D, published: 2012-01-10}
  then: {title: Then, publisher: Press E, published: 2018}
"""


def record(**events: str) -> tuple[Report, list[Finding]]:
    """What is found in a record of events, each the text of its claims, and its report."""
    text = SOURCES + "events:\n"
    for id, claims in events.items():
        listed = "\n".join(f"- {{source: {claim}}}" for claim in dedent(claims).strip().splitlines())
        text += f"  - id: {id}\n    title: {id.capitalize()}\n    claims:\n{indent(listed, '      ')}\n"
    return reported(text)


def reported(text: str) -> tuple[Report, list[Finding]]:
    """What is found in the text of a record, and its report."""
    loaded = load([("facts.yaml", text)])
    assert loaded.record is not None and not loaded.problems, loaded.problems
    findings = session_of(loaded.record).check()
    findings = [finding for finding in findings if finding.rule != "unused-source"]
    return Report("facts.yaml", findings, record=loaded.record), findings


def told(finding: Finding) -> list[str]:
    """A finding's message, then its argument."""
    return [f"{finding.severity}: {finding.message}", *finding.argument]


def only(**events: str) -> Finding:
    """The one finding of a record."""
    _, (finding,) = record(**events)
    return finding


def test_during_from_below() -> None:
    """“During” says who lies within, where it is too early."""
    finding = only(
        session="a, start: 1 May 2010, end: 1 June 2010",
        vote="b, date: during session\nc, date: 1 January 2010",
    )
    assert told(finding) == [
        (
            "error: 3 claims about the dates of “Session” cannot all be true: they miss each other by at least "
            "3 months"
        ),
        "[1] puts “Vote” on 1 Jan 2010",
        "[2] says that “Vote” fell within “Session”, give or take 1 day",
        "[3] puts the start of “Session” on 1 May 2010",
        (
            "so, read generously, [1] [2] put the start of “Session” no later than 3 Jan 2010, and [3] no "
            "earlier than 30 Apr 2010: at least 3 months apart"
        ),
    ]


def test_during_from_above() -> None:
    """And where it is too late."""
    finding = only(
        session="a, start: 1 May 2010, end: 1 June 2010",
        vote="b, date: during session\nc, date: 1 August 2010",
    )
    assert told(finding) == [
        (
            "error: 3 claims about the dates of “Session” cannot all be true: they miss each other by at least "
            "58 days"
        ),
        "[1] puts the end of “Session” on 1 Jun 2010",
        "[2] says that “Vote” fell within “Session”, give or take 1 day",
        "[3] puts “Vote” on 1 Aug 2010",
        (
            "so, read generously, [1] [2] put “Vote” no later than 3 Jun 2010, and [3] no earlier than 31 Jul "
            "2010: at least 58 days apart"
        ),
    ]


def test_plan_before_an_outcome() -> None:
    """A plan that counts from an outcome cites what dates that, whichever way it counts."""
    finding = only(
        visit="a, date: 2010",
        vote="b, date: before visit, planned: true\nc, date: 2015, planned: true",
    )
    assert told(finding) == [
        (
            "error: the planned date of “Vote” is said to have come before “Visit”, yet is dated at least 4 "
            "years after it"
        ),
        "[1] puts “Visit” in 2010",
        "[2] says that the planned date of “Vote” came before “Visit”",
        "[3] says that “Vote” was planned for 2015",
        (
            "so, read generously, [1] [2] put the planned date of “Vote” no later than 31 Dec 2010, and [3] no "
            "earlier than 1 Jan 2015: at least 4 years apart"
        ),
    ]
    finding = only(
        visit="a, date: 2010",
        vote="b, date: after visit, planned: true\nc, date: 2005, planned: true",
    )
    assert told(finding) == [
        (
            "error: the planned date of “Vote” is said to have come after “Visit”, yet is dated at least 4 "
            "years before it"
        ),
        "[1] says that “Vote” was planned for 2005",
        "[2] puts “Visit” in 2010",
        "[3] says that the planned date of “Vote” came after “Visit”",
        (
            "so, read generously, [1] puts the planned date of “Vote” no later than 31 Dec 2005, and [2] [3] no"
            " earlier than 1 Jan 2010: at least 4 years apart"
        ),
    ]


def test_plan_during_an_outcome() -> None:
    """The same of a plan to lie within it."""
    finding = only(
        visit="a, date: 2010",
        vote="b, date: during visit, planned: true\nc, date: 2015, planned: true",
    )
    assert told(finding) == [
        (
            "error: 3 claims about the dates of “Vote” cannot all be true: they miss each other by at least 4 "
            "years"
        ),
        "[1] puts “Visit” in 2010",
        "[2] says that the planned date of “Vote” fell within “Visit”, give or take 1 day",
        "[3] says that “Vote” was planned for 2015",
        (
            "so, read generously, [1] [2] put the planned date of “Vote” no later than 1 Jan 2011, and [3] no "
            "earlier than 1 Jan 2015: at least 4 years apart"
        ),
    ]


def test_chain_of_orders() -> None:
    """Of a chain of orders, those are set against each other that are dated."""
    finding = only(
        visit="a, date: 2015",
        report="b, date: after visit",
        vote="c, date: after report\nb, date: 2010",
    )
    assert told(finding) == [
        (
            "error: “Vote” is said to have come after “Report”, and that after “Visit”, yet “Vote” is dated at "
            "least 4 years before “Visit”"
        ),
        "[1] puts “Vote” in 2010",
        "[2] says that “Vote” came after “Report”",
        "[3] says that “Report” came after “Visit”",
        "[4] puts “Visit” in 2015",
        (
            "so, read generously, [1] [2] [3] put “Visit” no later than 31 Dec 2010, and [4] no earlier than 1 "
            "Jan 2015: at least 4 years apart"
        ),
    ]


def test_order_inside_a_day() -> None:
    """The day apart that an order asks for is no part of how far its dates lie apart."""
    finding = only(
        visit="a, date: 2 May 2010",
        report="b, date: after visit\nc, date: 1 May 2010",
    )
    assert told(finding) == [
        "warning: “Report” is said to have come after “Visit”, yet by the dates is no later than the same day",
        "[1] puts “Report” on 1 May 2010",
        "[2] says that “Report” came after “Visit”",
        "[3] puts “Visit” on 2 May 2010",
        (
            "so, read to the letter, [1] [2] put “Visit” no later than 1 May 2010, and [3] no earlier than 2 "
            "May 2010: at least 1 day apart"
        ),
        "a generous reader would stretch the words a little, and they would agree",
    ]
    finding = only(
        visit="a, date: July 2013",
        report="b, date: after visit\nc, date: June 2013",
    )
    assert told(finding) == [
        "warning: “Report” is said to have come after “Visit”, yet is dated at least 1 day before it",
        "[1] puts “Report” in Jun 2013",
        "[2] says that “Report” came after “Visit”",
        "[3] puts “Visit” in Jul 2013",
        (
            "so, read to the letter, [1] [2] put “Visit” no later than 29 Jun 2013, and [3] no earlier than 1 "
            "Jul 2013: at least 2 days apart"
        ),
        "a generous reader would stretch the words a little, and they would agree",
    ]


def test_tension() -> None:
    """What only the letter parts is not called impossible."""
    finding = only(
        visit="a, date: 2010",
        report="b, date: with visit\nc, date: 10 January 2011",
    )
    assert told(finding) == [
        (
            "warning: 3 claims about the dates of “Report” do not agree to the letter: they miss each other by "
            "at least 9 days"
        ),
        "[1] puts “Visit” in 2010",
        "[2] says that “Report” came together with “Visit”, give or take 1 day",
        "[3] puts “Report” on 10 Jan 2011",
        (
            "so, read to the letter, [1] [2] put “Report” no later than 1 Jan 2011, and [3] no earlier than 10 "
            "Jan 2011: at least 9 days apart"
        ),
        "a generous reader would stretch the words a little, and they would agree",
    ]


def test_choice() -> None:
    """Of a choice, the days of each are told, and the distance to the nearest."""
    finding = only(
        visit="a, date: winter 2017\nb, date: June 2017",
    )
    assert told(finding) == [
        "error: “Visit” is dated Jun 2017 by one source and winter 2017 by one source",
        "[1] puts “Visit” in Jun 2017",
        "[2] puts it in winter 2017, that is 1 Nov 2016 – 30 Mar 2017 or 1 Nov 2017 – 30 Mar 2018",
        "at least 59 days lie between them",
    ]
    finding = only(
        visit="a, date: 2015\nb, date: 2013 or 2016",
    )
    assert told(finding) == [
        "error: “Visit” is dated 2015 by one source and 2013 or 2016 by one source",
        "[1] puts “Visit” in 2015",
        "[2] puts it in 2013 or 2016",
        "no day lies in both",
    ]


def test_words_told_at_two_times() -> None:
    """The same word, told in two years, names the year that it means in each."""
    finding = only(
        visit="then, date: last year\nb, date: last year",
    )
    assert told(finding) == [
        (
            "error: “Visit” is dated “last year” (2017, told 2018) by one source and “last year” (2019, told 15"
            " Jun 2020) by one source"
        ),
        "[1] puts “Visit” at “last year” (2017, told 2018), allowing 45 days before or 15 days after",
        "[2] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after",
        "at least 10 months lie between them",
    ]


def test_lengths() -> None:
    """Two lengths are set against each other, with the margin allowed to each."""
    finding = only(
        visit="a, lasts: 5 years\nb, lasts: 8 years",
    )
    assert told(finding) == [
        (
            "error: 2 claims about the dates of “Visit” cannot all be true: they miss each other by at least 12"
            " months"
        ),
        "[1] says that “Visit” lasted 5 years, give or take 12 months",
        "[2] says that “Visit” lasted 8 years, give or take 12 months",
        (
            "so, read generously, [1] leaves at most 6 years between the start of “Visit” and the end of "
            "“Visit”, and [2] needs at least 7 years: at least 12 months apart"
        ),
    ]


def test_offsets() -> None:
    """Two offsets from one event are, too."""
    finding = only(
        visit="a, date: 5 years after report\nb, date: 8 years after report",
        report="c, says: {grade: good}",
    )
    assert told(finding) == [
        (
            "error: 2 claims about the dates of “Report” cannot all be true: they miss each other by at least "
            "12 months"
        ),
        "[1] puts “Visit” 5 years after “Report”, give or take 12 months",
        "[2] puts “Visit” 8 years after “Report”, give or take 12 months",
        (
            "so, read generously, [1] leaves at most 6 years between “Report” and “Visit”, and [2] needs at "
            "least 7 years: at least 12 months apart"
        ),
    ]


def test_order_against_offset() -> None:
    """An order against an offset is no circle either."""
    finding = only(
        visit="a, date: after report",
        report="b, date: 2 years after visit",
    )
    assert told(finding) == [
        (
            "error: 2 claims about the dates of “Visit” cannot all be true: they miss each other by at least 12"
            " months"
        ),
        "[1] puts “Report” 2 years after “Visit”, give or take 12 months",
        "[2] says that “Visit” came after “Report”",
        (
            "so, read generously, [2] puts “Report” no later than “Visit”, and [1] needs at least 12 months "
            "after it: at least 12 months apart"
        ),
    ]


def test_anachronism_of_an_end() -> None:
    """An anachronism names the end of the event that it is about."""
    finding = only(
        works="old, start: 2010, end: 2023",
    )
    assert told(finding) == [
        "error: the end of “Works” is dated 2023, after it was told as done (10 Jan 2012)",
        "[1] dates from 10 Jan 2012",
        "[1] puts the end of “Works” in 2023, at least 10 years 11 months after it was told",
    ]


def test_plan_told_as_an_order() -> None:
    """A plan told as an order is given in the source's terms, without the margins of days."""
    finding = only(
        visit="c, date: 1 May 2010",
        vote="a, date: after visit, planned: true\nb, date: 2009",
    )
    assert told(finding) == [
        "warning: “Vote” was to happen after “Visit”, but happened at least 4 months early",
        "[1] puts “Visit” on 1 May 2010",
        "[2] says that the planned date of “Vote” came after “Visit”",
        "so, read generously, it was to happen no earlier than 30 Apr 2010",
        "[3] puts “Vote” in 2009",
        "so it happened no later than 31 Dec 2009: at least 4 months early",
    ]
    finding = only(
        visit="c, date: 1 May 2009",
        vote="a, date: before visit, planned: true\nb, date: 2012",
    )
    assert told(finding) == [
        "warning: “Vote” was to happen before “Visit”, but happened at least 2 years 8 months late",
        "[1] puts “Visit” on 1 May 2009",
        "[2] says that the planned date of “Vote” came before “Visit”",
        "so, read generously, it was to happen no later than 2 May 2009",
        "[3] puts “Vote” in 2012",
        "so it happened no earlier than 1 Jan 2012: at least 2 years 8 months late",
    ]


def test_margins() -> None:
    """Each margin that an argument allows is told: of a set term, of a length, and beside an event."""
    finding = only(
        works="old, start: 1 July 2010\nold, lasts: 5 years, planned: true\nc, end: 2019",
    )
    assert told(finding) == [
        "warning: “Works” was to end between 27 Feb and 3 Nov 2015, but ended at least 3 years 2 months late",
        "[1] puts the start of “Works” on 1 Jul 2010",
        "[2] sets “Works” for 5 years, give or take 4 months",
        "so, read generously, it was to end no later than 3 Nov 2015",
        "[3] puts the end of “Works” in 2019",
        "so it ended no earlier than 1 Jan 2019: at least 3 years 2 months late",
    ]
    finding = only(
        visit="a, date: 2010",
        report="b, date: with visit\nc, date: 2012",
    )
    assert told(finding) == [
        (
            "error: 3 claims about the dates of “Report” cannot all be true: they miss each other by at least "
            "11 months"
        ),
        "[1] puts “Visit” in 2010",
        "[2] says that “Report” came together with “Visit”, give or take 31 days",
        "[3] puts “Report” in 2012",
        (
            "so, read generously, [1] [2] put “Report” no later than 31 Jan 2011, and [3] no earlier than 1 Jan"
            " 2012: at least 11 months apart"
        ),
    ]
    finding = only(
        visit="a, date: 2010",
        report="b, date: within 15 months after visit\nc, date: 2013",
    )
    assert told(finding) == [
        (
            "error: 3 claims about the dates of “Report” cannot all be true: they miss each other by at least 8"
            " months"
        ),
        "[1] puts “Visit” in 2010",
        "[2] puts “Report” within 15 months after “Visit”, allowing 30 days more",
        "[3] puts “Report” in 2013",
        (
            "so, read generously, [1] [2] put “Report” no later than 2 May 2012, and [3] no earlier than 1 Jan "
            "2013: at least 8 months apart"
        ),
    ]


def test_one_source_against_itself() -> None:
    """Where one source says both, or one publisher, that is told."""
    report, (finding,) = record(visit="a, date: 2010\na, date: 2013")
    assert finding.message == "“Visit” is dated 2010 and 2013 by one and the same source"
    assert voices(report, finding) == ["one source says 2010 [1]", "the same source says 2013 [2]"]
    report, (finding,) = record(visit="a, date: 2010\nagain, date: 2013")
    assert finding.message == "“Visit” is dated 2010 and 2013 by sources of one publisher"
    assert voices(report, finding) == ["one publisher says 2010 [1]", "the same publisher says 2013 [2]"]


def test_repairs_of_a_slip() -> None:
    """A slip tells which claims settle it when dropped: not the outcome, where another source bears that out."""
    works = "old, start: 1 July 2010\nold, lasts: 5 years, planned: true\nc, end: 2019"
    finding = only(works=works)
    assert finding.repairs == (1, 2, 3)
    assert settle(finding) == "dropping any one of [1], [2] or [3] would settle it"
    finding = only(works=f"{works}\nb, end: 2019")
    assert finding.repairs == (1, 2)
    assert settle(finding) == "dropping either [1] or [2] would settle it"


def test_repairs_of_a_ratio() -> None:
    """So does a figure that the others do not make up: not an operand that a second source states as well."""
    figures = """\
figures:
  - id: share
    title: Share
    equals: late / all
    claims: [{source: a, value: 15%, as_of: 2019}]
  - id: late
    title: Late
    claims: [{source: a, value: 66, as_of: 2019}]
  - id: all
    title: All
    claims: [{source: b, value: 240, as_of: 2019}]
"""
    _, (finding,) = reported(SOURCES + figures)
    assert finding.message == "“Share” is stated as 15%, yet 66 / 240 comes to 27.5%"
    assert settle(finding) == "dropping any one of [1], [2] or [3] would settle it"
    twice = "{source: a, value: 66, as_of: 2019}, {source: c, value: 66, as_of: 2019}"
    agreed = figures.replace("{source: a, value: 66, as_of: 2019}", twice)
    _, (finding,) = reported(SOURCES + agreed)
    assert settle(finding) == "dropping either [1] or [4] would settle it"


def test_fingerprints_outlive_an_agreeing_source() -> None:
    """A source that agrees with one side, more or less precisely, changes no fingerprint; a new rival does."""
    for one, other in (("2013", "May 2013"), ("9 May 2013", "2013"), ("May 2013", "summer 2013")):
        before = only(visit=f"a, date: 2010\nb, date: {one}")
        assert only(visit=f"a, date: 2010\nb, date: {one}\nc, date: {other}").fingerprint == before.fingerprint
        before = only(visit="a, date: 2010", vote=f"a, date: before visit\nb, date: {one}")
        after = only(visit="a, date: 2010", vote=f"a, date: before visit\nb, date: {one}\nc, date: {other}")
        assert (after.rule, after.fingerprint) == ("order-conflict", before.fingerprint)
        before = only(visit=f"a, date: 2010, planned: true\nb, date: {one}")
        after = only(visit=f"a, date: 2010, planned: true\nb, date: {one}\nc, date: {other}")
        assert (after.rule, after.fingerprint) == ("plan-slip", before.fingerprint)
    two = "a, date: March 2013\nb, date: June 2013"
    before = only(visit=two)
    assert only(visit=f"{two}\nc, date: October 2013").fingerprint != before.fingerprint
    assert only(visit="a, date: March 2013\nb, date: June 2014").fingerprint != before.fingerprint
