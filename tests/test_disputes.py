"""Small records, each with all that is found in it: severity, rule, subject, and the claims that would settle it."""

from __future__ import annotations

import pytest

from govtimeline.reason import Point
from govtimeline.record.load import load
from govtimeline.saying.when import show_span
from shorthand import SOURCES, findings, record, session_of

SILENT: dict[str, str] = {
    "two seasons and a day that agree": "x: a date summer 2013 | b date 1 July 2013",
    "a year and two months of it": "x: a date 2014 | b date September and October 2014",
    "a state told as going on, and a day of it": "x: a date since 2018 | c date 1 March 2019",
    "an end told with the end of another":
        "s: a start 1 May 2010, end 1 June 2014; y: b end with s | c end 1 June 2014",
    "a length that may still go on": "x: old start 1 Dec 2005, lasts at least 3 years",
    "a length that went on after it was told": "x: old start 1 Jan 2010 | old lasts 2 years so far | b end 2019",
    "a length that was told roughly when": "x: a start 2012 | a lasts 2 years so far, told 2015 | b end 2015",
    "an outcome that fits one of two rival renewals":
        "x: a start 1 July 2003 | b lasts 5 years, planned | c end 2013; r renews x: b lasts 5 years, planned; "
        "q renews x: b lasts 8 years, planned",
    "two sources that tell one planned term": "x: a lasts 5 years, planned | b lasts 5 years, planned",
    "two terms of office, each with days of its own":
        "x: a start 20 Jan 2009 | a lasts 4 years, planned | c end 20 Jan 2013; "
        "r renews x: a start 20 Jan 2013 | a lasts 4 years, planned | b end 20 Jan 2017",
    "a term that ended as it was set, and the next, of which only plans are told":
        "x: a start 2009, end 2013 | a lasts 4 years, planned; r renews x: b start 2013, end 2017, planned",
    "a renewal of what was set for no term":
        "x: a start 2009; r renews x: b start 2010 | b lasts 4 years, planned | c end 2014",
    "two terms of which the one told later revises the other, after a start in some year":
        "x: a start 2010 | old lasts 15 months, planned | b lasts 4 months, planned, revises",
    "two terms that are alike, after a start in some year":
        "x: a start 2010 | a lasts 15 months, planned | b lasts about 14 months, planned",
    "a term served as it was set":
        "x: a start 2010 | b lasts 15 months, planned | c lasts about 14 months",
    "a renewal whose term was revised":
        "x: a start 1 July 2003 | b lasts 5 years, planned; "
        "r renews x: old lasts 5 years, planned | c lasts 8 years, planned, revises",
}  # fmt: skip

FOUND: dict[str, tuple[str, list[tuple[str, str, str, tuple[int, ...]]]]] = {
    "claims that meet two by two, but not all at once": (
        "x: a date 2010 or 2014 | b date 2012 to 2014 | c date 2010 to 2012",
        [("error", "date-conflict", "x", (1, 2, 3))],
    ),
    "three rival dates, which no single claim settles": (
        "x: a date 2008 | b date 2012 | c date 2016",
        [("error", "date-conflict", "x", ())],
    ),
    "rival plans of which one came out, which did not slip as well": (
        "x: a end 2015, planned | b end 2017, planned | c end 2015",
        [("error", "date-conflict", "x", (1, 2))],
    ),
    "rival outcomes of which one was planned": (
        "x: a end 2017, planned | b end 2017 | c end 2015",
        [("error", "date-conflict", "x", (1, 2))],
    ),
    "two revisions told on one day": (
        "x: old end 2013, planned | b end 2015, planned, revises | c end 2017, planned, revises | d end 2015",
        [("error", "date-conflict", "x", (1, 2))],
    ),
    "a state told as going on after it ended": (
        "x: a start since 2018 | b end 2019",
        [("error", "date-conflict", "x", (1, 2))],
    ),
    "a start told as begun before it can have come": (
        "x: old start 2012 | b start after 1 March 2012",
        [("error", "anachronism", "x", (1, 2))],
    ),
    "a length told before it can have passed": (
        "x: old start 1 Dec 2011, lasts 5 years",
        [("error", "anachronism", "x", (1,))],
    ),
    "a plan that left a choice, and an outcome between": (
        "x: a date 2013 or 2016, planned | b date 2015",
        [("warning", "plan-slip", "x", ())],
    ),
    "rival terms of an event whose start nobody tells": (
        "x: a lasts 5 years, planned | b lasts 8 years, planned",
        [("error", "timeline-contradiction", "x", (1, 2))],
    ),
    "rival terms of an event whose start is told to the day": (
        "x: a start 1 May 2012 | a lasts 5 years, planned | b lasts 8 years, planned",
        [("error", "timeline-contradiction", "x", (2, 3))],
    ),
    "rival terms of an event whose start is told as some time of a decade": (
        "x: a start 2010s | a lasts 5 years, planned | b lasts 8 years, planned",
        [("error", "timeline-contradiction", "x", (1, 2))],
    ),
    "rival terms that only the letter parts, after a start in some year": (
        "x: a start 2010 | a lasts 15 months, planned | b lasts 12 months, planned",
        [("warning", "timeline-contradiction", "x", (1, 2))],
    ),
    "a plan told as so long after something, and before it, whenever that was": (
        "x: a end 4 years after y, planned | b end 2 years before y, planned; y: c date 2010 to 2020",
        [("error", "timeline-contradiction", "x", (1, 2))],
    ),
    "rival terms of two events that have nothing to do with each other": (
        "x: a lasts 5 years, planned | b lasts 8 years, planned; "
        "y: a lasts 2 years, planned | b lasts 4 years, planned",
        [("error", "timeline-contradiction", "x", (1, 2)), ("error", "timeline-contradiction", "y", (1, 2))],
    ),
    "rival dates of which one fits a third to the letter, before an event with rival dates": (
        "x: a date 1 May 2011 | b date 10 May 2011 | c date by 8 May 2011; "
        "y: a date 2015 | b date 2018 | c date after x",
        [("error", "date-conflict", "x", (1, 2)), ("error", "date-conflict", "y", (1, 2))],
    ),
    "a choice of start that stands where the end of its claim does not, so that a plan is held against it": (
        "x: a start 2012 or 2014, end 2018 | b start 2010 to 2016 | b end 2020 | c end 2020 | d start 2015, planned",
        [("error", "date-conflict", "x", (1,)), ("warning", "plan-slip", "x", ())],
    ),
    "a renewal of what was set for no term, that went on": (
        "x: a start 2009; r renews x: b start 2010 | b lasts 4 years, planned | c end 2019",
        [("warning", "plan-slip", "r", ())],
    ),
    "a renewal that ended long after its own term": (
        "x: a start 2003 | b lasts 5 years, planned; r renews x: b start 2008 | b lasts 5 years, planned | c end 2016",
        [("warning", "plan-slip", "r", ())],
    ),
    "a renewal that began before what it renews": (
        "x: a start 2009; r renews x: b start 2005", [("error", "timeline-contradiction", "r", (1, 2))],
    ),
    "a term of which less was served, whenever it began": (
        "x: a start 2010 | b lasts 15 months, planned | c lasts 4 months", [("warning", "plan-slip", "x", ())],
    ),
    "a date that is late only to the letter, and against another": (
        "x: old date 12 January 2012 | b date 2016 | c date 2016",
        [("error", "date-conflict", "x", (1,)), ("warning", "anachronism", "x", (1,))],
    ),
    "a renewal that began long after what it renews was to end": (
        "x: a start 1 July 2003 | b lasts 5 years, planned; r renews x: b lasts 5 years, planned | c start 2012",
        [("warning", "plan-slip", "r", ())],
    ),
    "a renewal that began before what it renews, which by that alone overran": (
        "l: a start 2010 | old lasts 3 years, planned | b end 2014; "
        "r renews l: old lasts 1 year, planned | b start 2007",
        [("error", "timeline-contradiction", "l", (1, 2))],
    ),
    "a renewal that began before what it renews, which overran whichever start is right": (
        "l: a start 2010 | old lasts 3 years, planned | b end 2018; "
        "r renews l: old lasts 1 year, planned | b start 2007",
        [("error", "timeline-contradiction", "l", (1, 2)), ("warning", "plan-slip", "l", ())],
    ),
    "a renewal that came long before what it renews was to end, for a shorter term": (
        "x: a start 2010 | b lasts 10 years, planned; r renews x: b lasts 3 years, planned | c start 2012",
        [("warning", "plan-slip", "r", ())],
    ),
    "two rival starts that are each later than what renews them": (
        "x: a start 2009 | b start 2010; r renews x: b start 2005",
        [
            ("error", "date-conflict", "x", (1, 2)),
            ("error", "timeline-contradiction", "r", (1, 2)),
            ("error", "timeline-contradiction", "r", (1, 2)),
        ],
    ),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_nothing_is_found(text: str) -> None:
    """What is compatible is not flagged."""
    assert findings(text) == []


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_found(text: str, expected: list[tuple[str, str, str, tuple[int, ...]]]) -> None:
    """What cannot all be is found once, under the one rule that explains it."""
    repairs = [(f.severity, f.rule, f.subject, f.repairs if f.rule != "plan-slip" else ()) for f in findings(text)]
    assert repairs == expected


def test_a_length_so_far_whose_telling_nobody_knows() -> None:
    """Where nothing tells when it was said that something had gone on for so long, it lasted no less."""
    undated = SOURCES.replace("The Argus, published: 2020-06-15", "The Argus")
    for end, expected in (("2020", []), ("2015", ["timeline-contradiction"])):
        claims = f"{{source: b, start: 2012}}, {{source: a, lasts: 5 years so far}}, {{source: c, end: '{end}'}}"
        loaded = load([("record.yaml", f"{undated}  - {{id: x, title: The x, claims: [{claims}]}}\n")])
        assert loaded.record is not None
        found = session_of(loaded.record).check()
        assert [f.rule for f in found if f.rule != "unused-source" and f.severity == "error"] == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x: old start 2009 | old lasts 2 years | b end 2014", True),
        ("x: old start 2010, lasts about 5 years", True),
        ("x: old start 2010, end after y; y: b date 2014", False),
        ("x: old start 2010 | old end 2014", False),
    ],
)
def test_what_was_told_as_over_may_have_gone_on(text: str, said: bool) -> None:
    """The hint on a length told before it can have passed names the words for one that goes on, no other hint does."""
    (finding,) = findings(text)
    more = "; if it still went on when that was told, say `so far` in its `lasts`"
    plan = "if the source tells a plan, add `planned: true`; if it was said at another time, add `told: TIME`"
    assert (finding.rule, finding.hint) == ("anachronism", plan + more if said else plan)


def test_a_preferred_claim_is_kept() -> None:
    """Of two equal rivals the one that a resolution prefers is reckoned with, and what hangs on it follows."""
    judged = "resolutions: [{rule: date-conflict, subject: p, prefer: %s, because: it was there}]\n"
    text = "p: a date 2010 | b date 2013; q: c date 3 years after p"
    for source, first, last in (("a", "2010", "2012–2014"), ("b", "2013", "2015–2017")):
        solution = record(text, judged % source)
        assert show_span(solution.bounds(Point("p", "date"))) == first
        assert show_span(solution.bounds(Point("q", "date"))) == last


def test_a_slip_by_a_preferred_claim() -> None:
    """What follows from one of two claims at odds is told once a resolution prefers that one."""
    text = "l: a start 2010 | old lasts 3 years, planned | b end 2011; r renews l: b start 2007"
    judged = "resolutions: [{rule: timeline-contradiction, subject: l, prefer: a, because: it was there}]\n"
    for more, rules in (("", ["timeline-contradiction"]), (judged, ["plan-slip", "timeline-contradiction"])):
        assert sorted(f.rule for f in findings(text, more)) == rules


def test_what_explains_a_plan_before_an_outcome() -> None:
    """The latest day of a plan told as before an outcome rests on the latest day of that outcome."""
    text = "z: a date 2008; w: a date 2012; p: a date after z | b date before w; q: c date before p, planned"
    solution = record(text)
    plan = solution.plan("q", "date")
    assert plan is not None
    assert [facet.text for facet in solution.explain(plan, "hi")] == ["2012", "before w", "before p"]


def test_a_telling_relative_to_two_publications() -> None:
    """`told: last year` means another year in each source that says so."""
    solution = record("x: a date 2019, told last year; y: old date 2011, told last year")
    assert [t.told.core.lo < 736_000 for t in solution.tellings if t.told] == [False, True]


def test_a_judgement_that_steers_nothing() -> None:
    """One that has lapsed, or that is about something else than dates, prefers no date."""
    text = "p: a date 2010 | b date 2013"
    for judged in ("rule: date-conflict, until: 2018", "rule: value-conflict"):
        more = f"resolutions: [{{{judged}, subject: p, prefer: a, because: it was there}}]\n"
        solution = session_of(record(text, more).record, today=740_000).solution
        assert solution.preferred == frozenset()


def test_one_finding_does_not_hide_its_twin() -> None:
    """Two events that each contradict the same third are two findings, each under its own event."""
    found = findings("z: a date 2010; x: b date after z | c date 2005; y: b date after z | c date 2006")
    assert sorted((f.rule, f.subject) for f in found) == [("order-conflict", "x"), ("order-conflict", "y")]


TWINS = {
    "at one time with it": "e0: a date 2012; e1: a date with e0 | b date 2018; e2: a date with e0 | b date 2019",
    "within it": "e0: a date 2012; e1: a date during e0 | b date 2018; e2: a date during e0 | b date 2019",
    "some years after it":
        "e0: a date 2012; e1: a date 2 years after e0 | b date 2018; e2: a date 3 years after e0 | b date 2019",
    "in its year, or in the next":
        "e0: a date 2012; e1: a date the year after e0 | b date 2018; e2: a date the same year as e0 | b date 2019",
    "in an order that it tells itself":
        "e0: a date 2017 | b date before e1 | b date before e2; e1: c date 2015; e2: c date 2014",
    "at one time with what two sources date":
        "e0: a date 2012 | c date 2012; e1: a date with e0 | b date 2018; e2: a date with e0 | b date 2019",
    "in an order told of what two sources date":
        "e0: a date 2017 | d date 2017 | b date before e1 | b date before e2; e1: c date 2015; e2: c date 2014",
}  # fmt: skip


@pytest.mark.parametrize("text", TWINS.values(), ids=TWINS)
def test_twins_are_told_under_their_own_events(text: str) -> None:
    """However two events hang on the third that each contradicts, no finding is told of that one for both."""
    found = [f for f in findings(text) if f.severity == "error"]
    assert sorted(f.subject for f in found) == ["e1", "e2"]
    assert len({f.message for f in found}) == 2


def test_a_finding_is_the_same_one_beside_its_twin() -> None:
    """What contradicts an event is told under another event once it has a twin, and stays what was judged."""
    (alone,) = findings("e0: a date 2012; e1: a date with e0 | b date 2018")
    both = findings(TWINS["at one time with it"])
    assert alone.subject == "e0"
    assert [f.subject for f in both if f.fingerprint == alone.fingerprint] == ["e1"]


def test_two_ends_in_dispute_are_two_findings() -> None:
    """A claim at odds with one source over its start and with another over its end is told of both."""
    found = findings("x: a start 2013, end 2015 | b start 2011 | c end 2018")
    assert [(f.rule, [c.text for c in f.camps]) for f in found] == [
        ("date-conflict", ["2011", "2013"]), ("date-conflict", ["2015", "2018"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "others", ["", "{source: b, start: February 2007, end: 2016}", "{source: b, end: 2007}, {source: c, end: 2007}"]
)
def test_two_dates_the_wrong_way_round(others: str) -> None:
    """A claim whose end comes before its start, in whatever words, is told as that and as no argument with others."""
    claims = f"{{source: a, start: 4 years ago, end: February 2007}}, {others}"
    loaded = load([("record.yaml", f"{SOURCES}  - {{id: x, title: The x, claims: [{claims.rstrip(', ')}]}}\n")])
    (problem,) = loaded.problems
    assert problem.message == 'the end "February 2007" is before the start "4 years ago"'
    assert problem.hint == "swap them if they are the wrong way round"
    assert loaded.record is not None
    assert [f for f in session_of(loaded.record).check() if f.rule == "date-conflict"] == []


def test_two_dates_that_may_be_the_wrong_way_round() -> None:
    """Where the words leave room for both orders, and only the other one fits what others say, that is told."""
    claim = "x: old start 4 years ago, end February 2007"
    (finding,) = findings(f"{claim} | b start February 2007, end 2008")
    assert (finding.rule, finding.argument[-1], finding.hint) == (
        "date-conflict", "the other way round, the start and the end of [1] would fit the others",
        "swap the two if they are the wrong way round",
    )  # fmt: skip
    assert finding.claims[0].place == finding.place
    for others in ("b end 2008", "b start 2007, end 2010", "b start March 2008, end 2008"):
        (finding,) = findings(f"{claim} | {others}")
        assert finding.hint != "swap the two if they are the wrong way round"
