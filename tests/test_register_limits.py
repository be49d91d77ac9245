"""What a register says of itself: how many are in at most and at least, on which days, and nobody twice."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, note, settings
from hypothesis import strategies as st

from govtimeline.reason.limits import gaps, held, overlaps, stretches, successions, twice
from govtimeline.reason.terms import Term
from govtimeline.record.load import load
from govtimeline.record.model import Event
from govtimeline.saying.when import OPEN_HI, OPEN_LO, Span
from histories import as_yaml, dated, found, iso, spell
from shorthand import session_of
from stays import HEAD, said, stays, told, written_at
from stays import held as held_to

OFFICE = "at_most: 1, at_least: 1"
HANDOVER = "x m: a start 2005, end 1 May 2012; y n: a start {} 2012, end 2018"
ALWAYS = Span(OPEN_LO, OPEN_HI)


# True records, told loosely


def office(random: Random, holders: int, apart: int = 0) -> dict[str, Any]:
    """A record of so many who are in at a time, each followed on the day of leaving, or so many days later."""
    events = []
    sources = {}
    for way in ("last day", "first day out", None):
        more: dict[str, Any] = {"ends": way} if way else {}
        sources[str(way)] = {"title": f"By {way}", "publisher": f"The {way}", "published": "2030-01-01", **more}
        sources[f"exact {way}"] = {**sources[str(way)], "exact": True}
    last = 10**9
    for line in range(holders):
        day = 730_000 + random.randrange(300)
        for number in range(5):
            out = day + random.randrange(700, 2000)
            way = random.choice(("last day", "first day out", None))
            exactly = random.random() < 0.4
            said = out - (way == "last day" or (way is None and random.random() < 0.5))
            source = f"exact {way}" if exactly else str(way)
            claims = [{"source": source, "start": iso(day) if exactly or apart else dated(day, random)}]
            if number < 4 or random.random() < 0.5:
                claims.append({"source": source, "end": iso(said) if exactly or apart else dated(said, random)})
            id = f"e{line}-{number}"
            events.append({"id": id, "title": id, "members": {"r": [f"m{line}-{number}"]}, "claims": claims})
            day = out + (apart if line == 0 == number else 0)
        last = min(last, day)
    limits = {"title": "The office", "at_most": holders, "at_least": holders, "from": "2001", "to": iso(last - 9)}
    return {"govtimeline": "1", "sources": sources, "registers": {"r": limits}, "events": events}


few = settings(max_examples=150, deadline=None, derandomize=True, phases=[Phase.generate])


@few
@given(st.integers(0, 2**64), st.sampled_from([1, 2, 3]))
def test_true_successions_are_accepted(seed: int, holders: int) -> None:
    """An office that was always full and never more than that is accepted, however loosely its terms are told."""
    tree = office(Random(seed), holders)
    note(as_yaml(tree))
    assert [spell(f) for f in found(tree) if f.rule.startswith("register-")] == []


@pytest.mark.parametrize(("apart", "rule"), [(5, "register-gap"), (-5, "register-overlap")])
@pytest.mark.parametrize("holders", [1, 2, 3])
def test_wrong_successions_are_found(holders: int, apart: int, rule: str) -> None:
    """A vacancy of five days, or five days with one too many, is an error where the terms are told by days."""
    for seed in range(25):
        tree = office(Random(seed), holders, apart)
        wrong = [f for f in found(tree) if f.rule.startswith("register-")]
        assert [(f.severity, f.rule) for f in wrong] == [("error", rule)], as_yaml(tree)


# A handover, to the day


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("27 April", "error register-overlap: “The register” had m and n in at once, from 28 to 29 Apr 2012"),
        ("28 April", "error register-overlap: “The register” had m and n in at once, on 29 Apr 2012"),
        ("29 April", "warning register-overlap: “The register” had m and n in at once, on 30 Apr 2012"),
        ("30 April", ""),
        ("1 May", ""),
        ("2 May", ""),
        ("3 May", ""),
        ("4 May", "warning register-gap: nobody was in “The register” on 3 May 2012"),
        ("5 May", "error register-gap: nobody was in “The register” on 3 May 2012"),
        ("6 May", "error register-gap: nobody was in “The register” from 3 to 4 May 2012"),
    ],
)
def test_a_handover(start: str, expected: str) -> None:
    """On one day, or from one day to the next, it is no overlap and no gap; a day may be one off."""
    lines = said(HANDOVER.format(start), OFFICE)
    assert [line.partition(", where ")[0] for line in lines] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("start 2005, end 2012", "start 2012", ""),
        ("start 2005, end 2012", "start 2013", ""),
        ("start 2005, end 2012", "start 2014", "error register-gap"),
        ("start 2005, end 2012", "start 2011", "error register-overlap"),
        ("start 2005, end 2012", "start 2010, end 2010", "error register-overlap"),  # some day of that year
        ("start 2005, end early 2012", "start mid-2012", ""),
        ("start 2005, end early 2012", "start 10 June 2012", "warning register-gap"),
        ("start 2005, end early 2012", "start late 2012", "error register-gap"),
        ("start 2005, end before 2012", "start after 2012", "error register-gap"),
        ("start 2005, end after 2012", "start before 2012, end 2015", "error register-overlap"),
        ("start 2005, end after 2012", "start before 2012", ""),  # it may have been in before 2005
        ("start 2005, end after 2012", "start after 2012", ""),
        ("start 2005, lasts 5 years", "start 2012", ""),  # a year either way
        ("start 2005, lasts 4 years", "start 2012", "error register-gap"),
        ("start 2005, lasts at least 3 years", "start 2012", ""),
    ],
)
def test_terms_told_roughly(first: str, second: str, expected: str) -> None:
    """Terms that may meet are no overlap and no gap; where they cannot, whatever their days are, they are."""
    lines = said(f"x m: a {first}; y n: b {second}", OFFICE)
    assert [line.partition(":")[0] for line in lines] == [expected] * bool(expected)


# Findings in full


def test_an_overlap_told() -> None:
    """Whoever reads it is told who was in when, who says so, and what to do."""
    titled = f"{OFFICE}, members: {{m: A. Mills, n: P. Vennor}}"
    (finding,) = held_to(HANDOVER.format("27 April"), titled)
    assert told(finding) == (
        "error register-overlap r: “The register” had A. Mills and P. Vennor in at once, from 28 to 29 Apr 2012, "
        "where at most one may be",
        (
            "first: A. Mills came in 2005 [1] and left on 1 May 2012 [1]",
            "then: P. Vennor came on 27 Apr 2012 [2] and left in 2018 [2]",
            "so both were in at once, from 28 to 29 Apr 2012",
        ),
        "a a",
        [],
        (1, 2),
    )
    assert finding.hint == "look for a wrong start or end; where more may be in at once, mend the register's `at_most`"


def test_a_gap_told() -> None:
    """The same of a vacancy: who left, who came, and that nobody is named in between."""
    (finding,) = held_to("x m: a start 2005 | b end 1 May 2012; y n: c start 1 July 2012", OFFICE)
    assert told(finding) == (
        "error register-gap r: nobody was in “The register” from 3 May to 29 Jun 2012, where at least one must be",
        (
            "before: m left on 1 May 2012 [1]",
            "after: n came on 1 Jul 2012 [2]",
            "no event puts anyone in from 3 May to 29 Jun 2012",
        ),
        "b c",
        [],
        (1, 2),
    )


def test_a_finding_to_the_letter() -> None:
    """A warning says that a generous reader would let it pass."""
    (finding,) = held_to(HANDOVER.format("29 April"), OFFICE)
    assert finding.argument[-1] == "a generous reader would stretch the words a little, and they would agree"


def test_an_untold_end_told() -> None:
    """A note says whose end is missing, and who came after."""
    events = "x m: a start 2005; y n: b start 2012"
    text = HEAD.replace("{title: The register}", "{title: The register, at_most: 1}") + stays(events)
    (finding,) = held_to(events, "at_most: 1")
    assert told(finding) == (
        "note register-overlap r: no source tells when m left; n came in 2012",
        ("first: m came in 2005 [1]", "then: n came in 2012 [2]", "in “The register” at most one may be at once"),
        "a b",
        [],
        (),
    )
    assert finding.hint == "look for a source that tells when m left, and add its claim"
    assert text.splitlines()[finding.place.line - 1] == "  - id: x"


def test_where_findings_stand() -> None:
    """An overlap and a gap stand at the start that makes them, an open vacancy at the end that begins it."""
    overlap, late = HANDOVER.format("27 April"), HANDOVER.format("1 July")
    assert [written_at(f, stays(overlap)) for f in held_to(overlap, OFFICE)] == ["27 April 2012"]
    assert [written_at(f, stays(late)) for f in held_to(late, OFFICE)] == ["1 July 2012"]
    alone = "x m: a start 2005, end 2012"
    assert [written_at(f, stays(alone)) for f in held_to(alone, "at_least: 1, to: 2014")] == ["2012"]


# More than one


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("x a: a start 2005, end 2015; y b: a start 2006, end 2016; z c: a start 2015, end 2018", []),
        (
            "x a: a start 2005, end 2015; y b: a start 2006, end 2016; z c: a start 2012, end 2018",
            ["error register-overlap: “The register” had a, b and c in at once, from 31 Dec 2012 to 31 Dec 2014, "
             "where at most two may be"],
        ),
        # one event that puts in too many
        (
            "x a b c: a start 2005, end 2015",
            ["error register-overlap: “The register” had a, b and c in at once, from 31 Dec 2005 to 31 Dec 2014, "
             "where at most two may be"],
        ),
        ("x a a a: a start 2005, end 2015; y b: a start 2006, end 2016", []),
        (
            "x a b c d: a start 2005, end 2015",
            ["error register-overlap: “The register” had a, b, c and d in at once, from 31 Dec 2005 to 31 Dec 2014, "
             "where at most two may be"],
        ),
        (
            "x a b c d e f: a start 2005, end 2015",
            ["error register-overlap: “The register” had a, b, c and 3 others in at once, from 31 Dec 2005 to "
             "31 Dec 2014, where at most two may be"],
        ),
        # two surely in, and a third on some day meanwhile
        (
            "x a: a start 2005, end 2015; y b: a start 2006, end 2016; z c: a start 2010, end 2010",
            ["error register-overlap: “The register” had a, b and c in at once, on some day from 1 Jan to "
             "31 Dec 2010, where at most two may be"],
        ),
    ],
)  # fmt: skip
def test_at_most_two(events: str, expected: list[str]) -> None:
    """Different members are counted, each once, however many of them an event puts in."""
    assert said(events, "at_most: 2") == expected


@pytest.mark.parametrize(
    ("events", "count"),
    [
        ("x a: a start 2005, end 2015; y b: a start 2006, end 2016; z c: a start 2010, end 2010", 1),
        ("x a: a start 2005, end 2015; y b: a start 2010, end 2018; z c: a start 2013, end 2016", 1),
        ("x a: a start 2005, end 2010; y b: a start 2008, end 2018; z c: a start 2015, end 2020", 2),
        ("x a: a start 2005, end 2015; y a: a start 2010, end 2010", 0),
        ("x a: a start 2005, end 2015; y a: a start 2010, end 2010; z b: a start 2010, end 2010", 1),
    ],
)
def test_one_finding_for_each_overlap(events: str, count: int) -> None:
    """Those who are in at once without a break are one overlap; one member is no crowd."""
    assert len([line for line in said(events, "at_most: 1") if "overlap" in line]) == count


def test_some_and_then_others_at_once() -> None:
    """Where not all of them were in on all of the days, each change of who was is told with its days."""
    events = (
        "x p: last-days start 1 January 2003, end 1 January 2016; y q: last-days start 1 January 2006, end 1 February "
        "2009; z w: last-days start {}, end 1 January 2016"
    )
    (finding,) = held_to(events.format("1 January 2009"), "at_most: 1")
    assert finding.message == (
        "“The register” had more than one of p, q and w in at once, from 1 Jan 2006 to 1 Jan 2016, "
        "where at most one may be"
    )
    assert finding.argument == (
        "first: p came on 1 Jan 2003 [1] and left on 1 Jan 2016 [1]",
        "then: q came on 1 Jan 2006 [2] and left on 1 Feb 2009 [2]",
        "then: w came on 1 Jan 2009 [3] and left on 1 Jan 2016 [3]",
        "so p and q were in at once, from 1 Jan 2006 to 31 Dec 2008",
        "p, q and w were in at once, from 1 Jan to 1 Feb 2009",
        "p and w were in at once, from 2 Feb 2009 to 1 Jan 2016",
    )
    (finding,) = held_to(events.format("1 February 2009"), "at_most: 1")  # the very day on which q left
    assert finding.argument[3:] == (
        "so p and q were in at once, from 1 Jan 2006 to 31 Jan 2009",
        "p, q and w were in at once, on 1 Feb 2009",
        "p and w were in at once, from 2 Feb 2009 to 1 Jan 2016",
    )
    assert said(events.format("2 February 2009"), "at_most: 1") == [
        "error register-overlap: “The register” had p and q in at once, from 1 Jan 2006 to 1 Feb 2009, "
        "where at most one may be",
        "error register-overlap: “The register” had p and w in at once, from 2 Feb 2009 to 1 Jan 2016, "
        "where at most one may be",
    ]


def test_one_who_is_in_by_two_events() -> None:
    """Whoever goes on by another event is no change of who is in."""
    events = "x p: a start 2003, end 2010; y q: a start 2005, end 2018; z p: a start 2009, end 2015"
    (finding,) = (f for f in held_to(events, "at_most: 1") if f.rule == "register-overlap")
    assert finding.argument[-1] == "so both were in at once, from 31 Dec 2005 to 31 Dec 2014"


def test_changes_of_who_is_in_are_told_briefly() -> None:
    """Of very many changes the first are told, and how many there are more."""
    others = "; ".join(f"e{n} m{n}: last-days start 1 May {1990 + n}, end 1 May {1991 + n}" for n in range(12))
    (finding,) = held_to(f"x p: last-days start 1 January 1980, end 1 January 2016; {others}", "at_most: 1")
    assert finding.argument[12:14] == ("and 1 more", "so p and m0 were in at once, from 1 May 1990 to 30 Apr 1991")
    assert finding.argument[-2:] == (
        "p, m5 and m6 were in at once, on 1 May 1996",
        "and 11 more",
    )


def test_many_at_once_are_told_briefly() -> None:
    """Of very many terms the first are told, and how many there are more."""
    members = " ".join(f"m{n:02}" for n in range(30))
    (finding,) = held_to(f"x {members}: a start 2005, end 2015", "at_most: 2")
    assert len(finding.argument) == 14
    assert finding.argument[-2] == "and 18 more"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("x a: a start 2005, end 2015; y b: a start 2005, end 2015", []),
        (
            "x a: a start 2005, end 2018; y b: a start 2005, end 2010; z c: a start 2012, end 2018",
            ["error register-gap: fewer than two were in “The register” from 1 Jan to 31 Dec 2011, "
             "where at least two must be"],
        ),
        # a member put in twice counts once
        (
            "x a: a start 2005, end 2018; y a: a start 2005, end 2018",
            ["error register-gap: fewer than two were in “The register” from 31 Dec 2005 to 31 Dec 2017, "
             "where at least two must be"],
        ),
    ],
)  # fmt: skip
def test_at_least_two(events: str, expected: list[str]) -> None:
    """Where several must be in, one of them is not enough, and the others are told."""
    assert [line for line in said(events, "at_least: 2") if "double" not in line] == expected


def test_a_gap_that_is_longer_for_what_nobody_tells() -> None:
    """Days that are surely a gap are told once, and not again for those around them that only may be."""
    events = "x a: a start 2005, end unknown; y b: a start 2005, end 2010; w d: a start 2012, end 2018"
    assert said(events, "at_least: 2") == [
        "error register-gap: fewer than two were in “The register” from 1 Jan to 31 Dec 2011, "
        "where at least two must be"
    ]


def test_who_is_in_meanwhile() -> None:
    """A gap tells who is in all the same."""
    events = "x a: a start 2005, end 2018; y b: b start 2005, end 2010; z c: c start 2012, end 2018"
    (finding,) = held_to(events, "at_least: 2")
    assert finding.argument == (
        "before: b left in 2010 [1]",
        "meanwhile: a came in 2005 [2] and left in 2018 [2]",
        "after: c came in 2012 [3]",
        "no event puts anyone else in from 1 Jan to 31 Dec 2011",
    )


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("x a: book start 1 April 2005; y b: book start 1 April 2005", "from 1 Apr 2005 on"),
        ("x a: book start 1 April 2004; y b: book start 1 April 2005", "from 1 Apr 2004 on"),
        ("x a: book start 1 April 2004; y b: book start 1 May 2004, end 1 May 2010", "from 1 Apr 2004 on"),
        ("x a: last-days start 1 May 2004, end 1 May 2010; y b: last-days start 1 May 2004, end 3 May 2010",
         "from 1 May 2004 to 3 May 2010"),
        ("x a: book start 1 April 2005, end unknown; y b: book start 1 April 2005, end unknown", "on 1 Apr 2005"),
        ("x a: book start 1 April 2005, end unknown; y b: book start 1 May 2005", "from 1 Apr 2005 on"),
    ],
)  # fmt: skip
def test_too_few_who_are_in_still(events: str, expected: str) -> None:
    """Where somebody is in still, a register is held on, and one who is missing goes on missing."""
    must = "where at least three must be"
    message = f"error register-gap: fewer than three were in “The register” {expected}, {must}"
    assert said(events, "at_least: 3") == [message]
    strict = [line.partition(" “The register” ")[2] for line in said(events, "at_least: 3, to: 1 April 2012")]
    assert strict == [f"{expected.split(' to ')[0].removesuffix(' on').replace('on ', 'from ')} to 1 Apr 2012, {must}"]


def test_too_few_once_one_has_left() -> None:
    """Where another may have left before the one who did, it hangs on that whether anybody is missing at all."""
    events = "x a: book start 2003; y b: book start 2003; z c: book start 2003, end 1 April 2005"
    assert said(events, "at_least: 3") == [
        "note register-gap: no source tells when a or b left; c left on 1 Apr 2005"
    ]


# The days it is held for


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ("at_least: 1", []),
        ("at_least: 1, from: 2005, to: 2015", []),
        ("at_least: 1, from: 31 December 2005", []),
        ("at_least: 1, from: 2004", ["from 1 Jan to 31 Dec 2004"]),
        ("at_least: 1, from: 31 December 2004", ["on 31 Dec 2004"]),
        ("at_least: 1, to: 31 December 2015", []),
        ("at_least: 1, to: 1 January 2016", ["on 1 Jan 2016"]),
        ("at_least: 1, from: autumn 2004, to: FY 2015-16", ["from 1 Sep to 31 Dec 2004", "from 1 Jan to 31 Mar 2016"]),
        ("at_least: 1, from: 2017, to: 2018", ["from 1 Jan 2017 to 31 Dec 2018"]),
    ],
)
def test_the_days_it_is_held_for(limits: str, expected: list[str]) -> None:
    """At least so many are in from its first day to its last, the whole of each; else from first start to last end."""
    lines = said("x m: a start 2005, end 2015", limits)
    assert [line.partition("“The register” ")[2].partition(", where")[0] for line in lines] == expected


def test_a_gap_at_its_first_and_last_day() -> None:
    """Such a gap tells what the register says."""
    events = "x m: a start 2005, end 2015"
    early, late = held_to(events, "at_least: 1, from: 2004, to: 2016")
    assert early.argument[:2] == ("it is held from 2004 on", "after: m came in 2005 [1]")
    assert late.argument[:2] == ("before: m left in 2015 [1]", "it is held to 2016")


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ("at_most: 1", ["from 31 Dec 2010 to 31 Dec 2014"]),
        ("at_most: 1, from: 2012, to: 2013", ["from 1 Jan 2012 to 31 Dec 2013"]),
        ("at_most: 1, to: 30 December 2010", []),
        ("at_most: 1, to: 31 December 2010", ["on 31 Dec 2010"]),
        ("at_most: 1, from: 31 December 2014", ["on 31 Dec 2014"]),
        ("at_most: 1, from: 1 January 2015", []),
    ],
)
def test_an_overlap_on_other_days(limits: str, expected: list[str]) -> None:
    """More may be in on days that the register is not held for."""
    lines = said("x m: a start 2005, end 2015; y n: a start 2010, end 2018", limits)
    assert [line.partition("in at once, ")[2].partition(", where")[0] for line in lines] == expected


@pytest.mark.parametrize(
    ("limits", "count"),
    [
        ("from: 2010, to: 2010", 1),
        ("from: 2 January 2010", 0),  # it may have been on the first
        ("to: 30 December 2010", 0),
    ],
)
def test_an_overlap_on_some_day(limits: str, count: int) -> None:
    """One who was in on some day of a year met the others on a day that it is held for, if all of the year is."""
    lines = said("x m: a start 2005, end 2015; y n: a start 2010, end 2010", f"at_most: 1, {limits}")
    assert len(lines) == count


def test_a_register_that_nobody_is_in() -> None:
    """It is vacant for all the days that it says, and nobody can tell where it does not say both."""
    assert said("z: a date 2005", "at_least: 1, from: 2005, to: 2006") == [
        "error register-gap: nobody was in “The register” from 1 Jan 2005 to 31 Dec 2006, where at least one must be"
    ]
    assert said("z: a date 2005", "at_least: 1, from: 2005") == said("z: a date 2005", "at_least: 1") == []


def test_a_vacancy_to_come() -> None:
    """Days that have not come as of the day of the check are no gap yet."""
    text = HEAD.replace("{title: The register}", "{title: The register, at_least: 1, to: 2022}")
    record = load([("r", text + stays("x m: a start 2005, end 2018"))]).record
    assert record is not None
    for today, rules in ((737_059, []), (737_060, ["register-gap"])):  # 31 December 2018
        found_then = session_of(record, today=today).check()
        assert [f.rule for f in found_then if f.rule != "unused-source"] == rules


# Ends that no source tells

UNTOLD = [
    ("x m: a start 2005; y n: a start 2012", OFFICE, ["overlap: no source tells when m left; n came in 2012"]),
    ("x m: a start 2005; y n: a start 2012", "at_most: 1", ["overlap: no source tells when m left; n came in 2012"]),
    ("x m: a start 2005; y n: a start 2012", "at_least: 1", ["gap: no source tells when m left; n came in 2012"]),
    ("x m: a start 2005; y n: a start 2012", "at_most: 2", []),
    ("x m: a start 2005; y n: a start 2012", "at_most: 2, at_least: 1", []),
    ("x m: a start 2005; y n: a start 2012", "at_most: 1, to: 2010", []),
    ("x m: a start 2005; y m: a start 2012", "at_most: 1", []),  # one member
    (
        "x m: a start 2005; y n: a start 1 May 2012; z o: a start 2016", OFFICE,
        ["overlap: no source tells when m left; n came on 1 May 2012",
         "overlap: no source tells when n left; o came in 2016"],
    ),
    (
        "x m: a start 2005; y n: a start 2006; z o: a start 2012", "at_most: 2",
        ["overlap: no source tells when m or n left; o came in 2012"],
    ),
    # only planned: it may have come so
    ("x m: a start 2005 | old end 2012, planned true; y n: a start 2012", OFFICE, []),
    (
        "x m: a start 2005 | old end 2012, planned true; y n: a start 2015", OFFICE,
        ["gap: no source tells when m left; n came in 2015"],
    ),
    (
        "x m: a start 2005 | old end 2012, planned true; y n: a start 2010", OFFICE,
        ["overlap: no source tells when m left; n came in 2010"],
    ),
    ("x m: a start 2005 | book end 1 May 2012, planned true; y n: book start 1 May 2012", OFFICE, []),
    (
        "x m: a start 2005 | book end 1 May 2012, planned true; y n: book start 30 April 2012", OFFICE,
        ["overlap: no source tells when m left; n came on 30 Apr 2012"],
    ),
    (
        "x m: a start 2005 | old end 2010, planned true | b date 2014; y n: a start 2014", "at_least: 1", [],
    ),
    (
        "x m: a start 2005 | old end 2010, planned true | b date 2014; y n: a start 2016", "at_least: 1",
        ["gap: no source tells when m left; n came in 2016"],
    ),
    # who of two came first is not told
    ("x m: a start 2012; y n: a start 2012", "at_most: 1", []),
    (
        "x m: a start 2012; y n: a start 2012; z o: a start 2016; w p: a start 2018", "at_most: 1",
        ["overlap: no source tells when m or n left; o came in 2016",
         "overlap: no source tells when o left; p came in 2018"],
    ),
    # nor who of two made room, so that either may be in still
    (
        "x m: a start 2005; y n: a start 2006; z o: a start 2012, end 2015",
        "at_most: 2, at_least: 2, from: 2007, to: 2018",
        ["overlap: no source tells when m or n left; o came in 2012"],
    ),
    # nobody knows
    (
        "x m: a start 2005, end unknown; y n: a start 2012", "at_least: 1",
        ["gap: no source tells when m left; n came in 2012"],
    ),
    ("x m: a start 2005, end unknown", "at_least: 1", []),
    ("x m: a start 2005, end unknown | b date 2014; y n: a start 2014", "at_least: 1", []),
    ("x m: a start 2005", "at_least: 1, to: 2018", []),  # in still
    ("x m: a start 2005; y n: a start 2005; z o: a start 2012", "at_least: 2", []),
    (
        "x m: a start 2005, end 2010; y n: a start unknown, end 2015", OFFICE,
        ["gap: no source tells when n came in; m left in 2010"],
    ),
    ("x m: a start 2005, end 2010; y n: a end 2015", OFFICE, ["gap: no source tells when n came in; m left in 2010"]),
    ("x m: a start 2005, end 2010; y n: a start before 2012, end 2015", OFFICE, []),
    # told, if roughly
    ("x m: a start 2005, end after 2006; y n: a start 2012", OFFICE, []),
    ("x m: a start 2005, lasts at least 3 years; y n: a start 2012", OFFICE, []),
    # one of two that must be in is in still
    (
        "x m: a start 2005, end 2015; y n: a start 2005", "at_least: 2",
        ["gap: no source tells when n left; m left in 2015"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("events", "limits", "expected"), UNTOLD)
def test_an_end_that_no_source_tells(events: str, limits: str, expected: list[str]) -> None:
    """What hangs on such an end is a note, and told once."""
    lines = [line for line in said(events, limits) if " register-" in line]
    assert lines == [f"note register-{line}" for line in expected]


def test_one_who_was_in_still() -> None:
    """Whoever is heard of as in still when another is in is an overlap, though no source tells the end."""
    (finding,) = held_to("x m: a start 2005 | b date 2014; y n: a start 2012", "at_most: 1")
    assert told(finding)[:3] == (
        "error register-overlap r: “The register” had m and n in at once, from 31 Dec 2012 to 31 Dec 2013, "
        "where at most one may be",
        (
            "first: m came in 2005 [1] and was in still on 31 Dec 2013 [2]",
            "then: n came in 2012 [3]",
            "so both were in at once, from 31 Dec 2012 to 31 Dec 2013",
        ),
        "a b a",
    )


def test_one_who_must_have_made_room() -> None:
    """Whoever must have left when another came is not in any more when that one has left."""
    assert said("x m: a start 2005; y n: a start 2012, end 2015", f"{OFFICE}, to: 2018") == [
        "note register-overlap: no source tells when m left; n came in 2012",
        "error register-gap: nobody was in “The register” from 1 Jan 2016 to 31 Dec 2018, where at least one must be",
    ]


def test_one_who_was_only_to_come() -> None:
    """Whoever was planned to come in may have done so: no gap is sure then, and no overlap either."""
    plan = "x m: a start 2005, end 2010; y n: old start 2011, planned true; z o: a start 2014, end 2018"
    assert said(plan, OFFICE) == []
    assert [f.rule for f in held_to(plan.replace("old start 2011", "old start 2012"), OFFICE)] == ["register-gap"]


# Disputes


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # by two of three it left in 2014: the dispute says so, and the register says nothing more
        ("x m: a start 2005, end 2012 | b end 2014 | c end 2014; y n: a start 2013, end 2018", []),
        ("x m: a start 2005, end 2012 | b end 2014 | c end 2014; y n: a start 2014, end 2018", []),
        ("x m: a start 2005, end 2012 | b end 2014 | c end 2014; y n: a start 2016, end 2018", ["error register-gap"]),
        ("x m: a start 2005, end 2012 | b end 2014; y n: a start 2010, end 2018", ["error register-overlap"]),
        # what hangs on it by another claim
        ("x m: a start 2005, end 2012 | b end 2014; y n: a start after x, end 2018; z o: a start 2017, end 2019",
         ["error register-overlap"]),
        ("x m: a start 2005, end 2010 | b lasts 2 years; y n: a start 2008, end 2018", []),
        ("x m: a start 2005, end 2010 | b lasts 2 years; y n: a start 2000, end 2007", []),  # it may have begun then
        ("q: a date 2012 | b date 2014; x m: a start 1 year after q; y n: a start 2005, end 2015", []),
        ("q: a date 2014 | b date 2012; x m: a start 1 year after q; y n: a start 2005, end 2015", []),
        ("q: a date 2012 | b date 2016; x m: a start 1 year after q; y n: a start 2005, end 2012", []),
        ("q: a date 2012 | b date 2016; p: b date 1 year after q; x m: a start with p; y n: a start 2005, end 2015",
         []),
        ("q: a date 2016 | b date 2012; p: b date 1 year after q; x m: a start with p; y n: a start 2005, end 2015",
         []),
        (
            "q: a date 2012 | b date 2016; x m: a start 1 year after q | a start 2013; y n: a start 2005, end 2015",
            ["error register-overlap"],
        ),
        # an end that only what came after it bounds
        ("x m: a start 2005; q: a date after x | b date 2010 | c date 2014; y n: a start 2012", []),
        # to the letter alone
        ("x m: a start 2005, end 1 May 2012 | b end 3 May 2012; y n: a start 1 May 2012, end 2018", []),
        ("x m: a start 2005, end 1 May 2012 | b end 3 May 2012; y n: a start 4 May 2012, end 2018", []),
        ("x m: a start 2005, end 3 May 2012 | b end 1 May 2012; y n: a start 1 May 2012, end 2018", []),
        ("x m: a start 2005, end 3 May 2012 | b end 1 May 2012; y n: a start 4 May 2012, end 2018", []),
    ],
)  # fmt: skip
def test_a_stay_in_dispute(events: str, expected: list[str]) -> None:
    """Where sources are at odds over an end, nothing rests on one of them, and what holds by all of them stands."""
    lines = [line.partition(":")[0] for line in said(events, OFFICE) if " register-" in line]
    assert lines == expected


def test_a_stay_whose_dispute_is_judged() -> None:
    """Where a resolution prefers one source, its days count."""
    events = "x m: a start 2005, end 2012 | b end 2014; y n: a start 2013, end 2018"
    for source, rules in (("a", []), ("b", ["register-overlap"])):
        judged = f"resolutions: [{{rule: date-conflict, subject: x, prefer: {source}, because: seen}}]\n"
        assert [f.rule for f in held_to(events, OFFICE, judged) if not f.resolved] == rules


def test_a_chain_that_is_judged() -> None:
    """So it is where a start, an end and a length cannot all be."""
    events = "x m: a start 2005, end 2010 | b lasts 2 years; y n: a start 2008, end 2018"
    judged = "resolutions: [{rule: timeline-contradiction, subject: x, prefer: a, because: seen}]\n"
    assert [f.rule for f in held_to(events, OFFICE, judged) if not f.resolved] == ["register-overlap"]


def test_each_side_of_a_dispute_is_cited() -> None:
    """What holds by either side names both."""
    events = "x m: a start 2005, end 2012 | b end 2014; y n: a start 2016, end 2018"
    (finding,) = (f for f in held_to(events, OFFICE) if f.rule == "register-gap")
    assert finding.argument[0] == "before: m left in 2012 [1] or in 2014 [2]"


# Renewals


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # nobody tells an end of the first: it goes on in the renewal, and ends with it
        ("x m: a start 2005; y m renews x: a start 2010, end 2015; z n: a start 2015", []),
        ("x m: a start 2005; y m renews x: a start 2010, end 2015; z n: a start 2012", ["error register-overlap"]),
        ("x m: a start 2005; y m renews x: a start 2010, end 2015; z n: a start 2017", ["error register-gap"]),
        ("x m: a start 2005, end 2010; y m renews x: a end 2015; z n: a start 2015", []),
        ("y m renews x: a start 2010, end 2015; x m: a start 2005; z n: a start 2015", []),
        ("x m: a start 2005; y m renews x: a start 2008; w m renews y: a end 2015; z n: a start 2015", []),
        # told to have broken off
        ("x m: a start 2005, end 2009; y m renews x: a start 2011, end 2015", ["error register-gap"]),
        ("x m: a start 2005, end 2012; y m renews x: a start 2010, end 2015", []),
        # of another member it is no renewal
        ("x m: a start 2005; y n renews x: a start 2010, end 2015", ["note register-overlap"]),
    ],
)
def test_renewals(events: str, expected: list[str]) -> None:
    """A renewal that lists a member again goes on with its stay, unless sources tell that it broke off."""
    assert [line.partition(":")[0] for line in said(events, OFFICE)] == expected


# Twice


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("x m: a start 2005, end 2012; y m: a start 2010, end 2015", "error"),
        ("x m: a start 2005, end 2012; y m: a start 2010, end 2010", "error"),
        ("x m: a start 2005, end 2012; y m: a start 2012, end 2015", ""),
        ("x m: a start 2005, end 2012; y m: a start 2013, end 2015", ""),
        ("x m: a start 2005, end 2012; y n: a start 2010, end 2015", ""),
        ("x m m: a start 2005, end 2012", ""),
        ("x m: a start 2005, end 1 May 2012; y m: a start 30 April 2012, end 2015", ""),
        ("x m: a start 2005, end 1 May 2012; y m: a start 29 April 2012, end 2015", "warning"),
        ("x m: a start 2005, end 1 May 2012; y m: a start 28 April 2012, end 2015", "error"),
        ("x m: a start 2005; y m: a start 2010, end 2015", ""),  # it may have left and come back
        ("x m: a start 2005 | a date 2012; y m: a start 2010, end 2015", "error"),
        ("x m: a start 2005, end 2012; y m renews x: a start 2010, end 2015", ""),
        ("x m: a start 2005, end 2012; y q renews x: a start 2009; z m renews y: a start 2010, end 2015", ""),
        ("x m: a start 2005, end 2012 | b end 2009; y m: a start 2010, end 2015", ""),  # in dispute
    ],
)
def test_twice_at_once(events: str, expected: str) -> None:
    """A member surely in by two events on one day is in twice, in any register; by a renewal it is not."""
    twice_in = [f.severity for f in held_to(events, "note: free") if f.rule == "double-membership"]
    assert twice_in == [expected] * bool(expected)


def test_twice_told() -> None:
    """Both stays are told, with who says so."""
    (finding,) = held_to("x m: a start 2005, end 2012; y m: b start 2010, end 2015", "members: {m: The museum}")
    assert told(finding) == (
        "error double-membership r: “The register” had The museum in twice at once, from 31 Dec 2010 to 31 Dec 2011",
        (
            "“The x”: The museum came in 2005 [1] and left in 2012 [1]",
            "“The y”: The museum came in 2010 [2] and left in 2015 [2]",
            "so it was in by both, from 31 Dec 2010 to 31 Dec 2011",
        ),
        "a b",
        [],
        (1, 2),
    )


# What would settle it


@pytest.mark.parametrize(
    ("events", "says", "cited", "settling"),
    [
        ("x m: a start 2005 | b start 2005 | b end 2012; y n: c start 2009, end 2014", "at_most: 1", "a b c", (2, 3)),
        ("x m: a start 2005 | b end 2012; y n: c start 2009 | a start 2009 | b end 2014", "at_most: 1", "a b a c b",
         (2,)),
        ("x m: a start 2005, end 2012; y n: b start 2009, end 2014; z o: c start 2010, end 2011", "at_most: 1",
         "a b c", ()),
        ("x m: a start 2005, end 2012; y n: b start 2009, end 2014; z o: c start 2010, end 2011", "at_most: 2",
         "a b c", (1, 2, 3)),
        ("x m: a start 2005 | b end 2010; y n: a start 2012 | c start 2012, end 2014", "at_least: 1", "b a", (1,)),
        ("x m: a start 2005 | b end 2010 | c end 2010; y n: a start 2012", "at_least: 1", "b a", (2,)),
        ("x m: a start 2005 | b end 2010 | c end 2010; y n: a start 2012 | b start 2012", "at_least: 1", "b a", ()),
        ("x m: a start 2005 | b end 2010 | c end 2010; y m: b start 2007, end 2014", "note: none", "a b b", (3,)),
        ("x m: a start 2005 | b end 2010; y m: c start 2 years after x.start | c end 2014", "note: none", "a b c c",
         (1, 2, 3)),
    ],
)  # fmt: skip
def test_what_settles_it(events: str, says: str, cited: str, settling: tuple[int, ...]) -> None:
    """A finding names the claims without any one of which it would not be made; those of which others tell are none."""
    (finding,) = held_to(events, says)
    assert " ".join(claim.source for claim in finding.claims) == cited
    assert finding.repairs == settling


def test_what_settles_it_among_many() -> None:
    """However many were in, what settles it is sought among those at odds; where these are tied to all, it is not."""
    others = "".join(f"; z{n} o{n}: a start {1000 + n}, end {1000 + n}" for n in range(900))
    events = "x m: a start 2005, end 2012; y n: b start 2009, end 2014"
    (finding,) = held_to(events + others, "at_most: 1, from: 2000")
    assert finding.repairs == (1, 2)
    tied = " | ".join(["c date before x.end"] * 1500)
    (finding,) = held_to(f"{events}; w: {tied}", "at_most: 1, from: 2000")
    assert finding.repairs == ()


# Titles


def test_a_title_that_nobody_has() -> None:
    """A title of a member that is never in is a warning, at the title, with the nearest that is in without one."""
    events = "x ashe brook: a start 2005"
    first, second = held_to(events, "members: {ash: Ash Council, elm: Elm Council, brook: Brook Council}")
    assert first.severity == second.severity == "warning"
    assert first.message == "no event puts “Ash Council” (ash) in “The register”"
    assert (first.hint, second.hint) == ('did you mean "ashe"?', "put it in by an event, or take its title out")
    assert first.place.column < second.place.column


# What a fingerprint rests on


def test_fingerprints_last() -> None:
    """One more source that agrees, or a longer overlap, leaves a finding's fingerprint; a told end changes a note's."""
    events = "x m: a start 2005, end 2012; y n: a start 2010, end 2015"
    (one,) = held_to(events, OFFICE)
    (same,) = held_to(events.replace("start 2010", "start 2009") + " | b start 2009", OFFICE)
    assert one.fingerprint == same.fingerprint
    (untold,) = held_to("x m: a start 2005; y n: a start 2010, end 2015", OFFICE)
    assert untold.fingerprint != one.fingerprint


# Sweeps, against looking at every day


def a_term(random: Random, n: int) -> Term:
    """A term of days that are known exactly or roughly."""
    start = random.randrange(40)
    end = start + random.randrange(1, 15)
    event = Event(id=f"e{n}", title="E")
    return Term(f"m{random.randrange(4)}", event, event, Span(start, start + random.randrange(3)), Span(end, end + 2))


def test_sweeps_against_every_day() -> None:
    """What the sweeps find is what one finds who looks at each day."""
    for seed in range(400):
        random = Random(seed)
        terms = [a_term(random, n) for n in range(random.randrange(1, 9))]
        within = Span(random.randrange(20), random.randrange(25, 60))
        limit = random.randrange(1, 4)
        sure = {day: {t.member for t in terms if t.sure.lo <= day <= t.sure.hi} for day in range(-5, 80)}
        maybe = {day: {t.member for t in terms if t.maybe.lo <= day <= t.maybe.hi} for day in range(-5, 80)}
        many = {day for day in range(within.lo, within.hi + 1) if len(sure[day]) > limit}
        few_in = {day for day in range(within.lo, within.hi + 1) if len(maybe[day]) < limit}
        swept = [o for o in overlaps(terms, limit, within) if not o.some]
        assert {day for o in swept for day in range(o.days.lo, o.days.hi + 1)} == many
        parts = [part for o in swept for part in stretches(o)]
        who = {day: {t.member for t in part.terms} for part in parts for day in range(part.days.lo, part.days.hi + 1)}
        assert who == {day: sure[day] for day in many}
        assert {day for g in gaps(terms, limit, within) for day in range(g.days.lo, g.days.hi + 1)} == few_in


def test_some_day_against_every_choice() -> None:
    """Two terms meet where no choice of their days keeps them apart."""
    for seed in range(300):
        one, other = a_term(Random(seed), 0), a_term(Random(seed + 1000), 1)
        apart = any(
            max(out, start + 1) <= begins or max(ends, begins + 1) <= start
            for start in range(one.start.lo, one.start.hi + 1)
            for out in range(one.out.lo, one.out.hi + 1)
            for begins in range(other.start.lo, other.start.hi + 1)
            for ends in range(other.out.lo, other.out.hi + 1)
        )
        assert one.meets(other) == other.meets(one) == (not apart)


def test_thousands_of_terms() -> None:
    """Each term is looked at a few times, not once for each other."""
    looks = 0

    class Counted(Span):
        """Days that count how often they are read."""

        @property
        def lo(self) -> int:  # type: ignore[override]
            nonlocal looks
            looks += 1
            return self[0]

    random = Random(1)
    event = Event(id="e", title="E")
    sizes = []
    for size in (750, 1500, 3000):
        terms = []
        for n in range(size):
            day = random.randrange(40_000)
            out = day + random.randrange(300, 3000)
            begins, ends = Counted(day, day + 300), Counted(out, out + 300)
            terms.append(Term(f"m{n % 500}", event, event, begins, ends, no_end=n % 9 == 0))
        looks = 0
        overlaps(terms, 1, ALWAYS)
        successions(terms, 1, ALWAYS)
        gaps(terms, 1, held(terms, None, None))
        list(twice(terms, lambda term: term.first.id))
        sizes.append(looks)
    assert sizes[2] < 6 * sizes[0]
