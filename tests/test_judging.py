"""A judgement covers what its author saw: what changes nothing, what makes a finding count again, and what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import pytest

import govtimeline as gt
from govtimeline.library.samples import TODAY as SAMPLED
from govtimeline.library.samples import sample
from govtimeline.reason import Point
from govtimeline.saying.when import show_span
from judgements import SOURCES, changed, findings, judge, opened, told

VISIT = (
    SOURCES
    + """\
events:
  - id: visit
    title: The visit
    claims:
      - {source: a, date: 3 May 2013}
      - {source: b, date: spring 2016}
"""
)
ONCE = "judged before, on 2 Mar 2021, when "
RESTED = "it rested on “visit on 3 May 2013”"


def test_what_a_judgement_says() -> None:
    """It names the finding, how severe that was, and what it rested on: each side as its narrowest claim has it."""
    (finding,) = findings(VISIT)
    assert opened(VISIT).judgement(finding) == {
        "fingerprint": finding.fingerprint,
        "severity": "error",
        "rule": "date-conflict",
        "subject": "visit",
        "seen": ["visit on 3 May 2013", "visit in spring 2016"],
        "digest": "0a49dfa1",
    }
    assert told(judge(VISIT)) == ["resolved date-conflict visit"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("spring 2016}\n", "spring 2016}\n      - {source: c, date: 3 May 2013}\n"),
        ("spring 2016}\n", "spring 2016}\n      - {source: c, date: May 2013}\n"),
        ("spring 2016}\n", "spring 2016}\n      - {source: c, date: 9 April 2016}\n"),
        ("spring 2016}\n", "spring 2016}\n      - {source: c, date: 2016-04}\n      - {source: a, date: '2016'}\n"),
        ("    claims:\n      - {source: a, date: 3 May 2013}\n", "    claims:\n      - {source: c, date: '2013'}\n"
         "      - {source: a, date: 3 May 2013}\n"),
        ("events:\n", "\n\n# moved\nregisters: {r: {title: R}}\nevents:\n"),
        ("date: 3 May 2013", "date: 2013-05-03, at: page 4"),
        ("source: a, date", "source: c, date"),
        ("The Argus", "The Beacon"),
        ("title: The visit", "title: The Minister visits the town"),
    ],
    ids=["same words", "less precise", "more precise", "two more", "one before", "moved", "same day otherwise written",
         "another source says it", "another publisher", "another title"],
)  # fmt: skip
def test_what_changes_nothing(old: str, new: str) -> None:
    """One more voice in a camp, moved lines, or the same said by somebody else leave a finding judged."""
    assert told(changed(judge(VISIT), old, new)) == ["resolved date-conflict visit"]


def test_another_name_for_a_source() -> None:
    """What a source is called changes nothing, though what is preferred goes by that name."""
    text = judge(VISIT, prefer="b")
    for old, new in (("a", "zeta"), ("b", "alpha")):
        text = text.replace(f"  {old}: {{", f"  {new}: {{").replace(f"source: {old},", f"source: {new},")
        text = text.replace(f"prefer: {old}\n", f"prefer: {new}\n")
    assert told(text) == ["resolved date-conflict visit"]
    assert "prefer: alpha" in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("3 May 2013", "4 May 2013", f"{RESTED}; since then it rests on “visit on 4 May 2013”"),
        ("3 May 2013", "3 May 2011", f"{RESTED}; since then it rests on “visit on 3 May 2011”"),
        ("3 May 2013", "May 2013", f"{RESTED}; since then it rests on “visit in May 2013”"),
        (
            "spring 2016}\n",
            "spring 2016}\n      - {source: c, date: '2019'}\n",
            "it did not rest on “visit in 2019”; since then it does",
        ),
    ],
)
def test_another_value(old: str, new: str, said: str) -> None:
    """A date that was changed, be it by a day, or one that begins a side of its own, makes the finding count again.

    Its judgement is told with it, and not as left over besides.
    """
    assert told(changed(judge(VISIT), old, new)) == [f"error date-conflict visit: {ONCE}{said}"]


def test_a_date_replaced_in_the_whole_file() -> None:
    """A search and replace that changes what was judged along with the claim does not renew the judgement."""
    edited = judge(VISIT).replace("3 May 2013", "4 May 2013")
    assert edited.count("4 May 2013") == 2
    said = "its `seen` was as it was written; since then that was edited"
    assert told(edited) == [f"error date-conflict visit: {ONCE}{said}"]


def test_a_side_that_is_gone() -> None:
    """A judgement of three sides is none of two."""
    three = VISIT.replace("spring 2016}\n", "spring 2016}\n      - {source: c, date: '2019'}\n")
    two = changed(judge(three), "      - {source: c, date: '2019'}\n", "")
    said = "it rested on “visit in 2019” as well; since then it no longer does"
    assert told(two) == [f"error date-conflict visit: {ONCE}{said}"]


def test_another_severity() -> None:
    """What was a warning when it was judged counts again once it is an error."""
    tension = VISIT.replace("spring 2016", "5 May 2013")
    assert [f.severity for f in findings(tension)] == ["warning"]
    assert told(changed(judge(tension), "5 May 2013", "9 May 2013")) == [
        f"error date-conflict visit: {ONCE}it was a warning and it rested on “visit on 5 May 2013”; "
        "since then it is an error and it rests on “visit on 9 May 2013”"
    ]
    written = judge(VISIT).replace("severity: error", "severity: note")
    said = "it was a note; since then it is an error"
    assert told(written) == [f"error date-conflict visit: {ONCE}{said}"]
    mark = findings(VISIT)[0].fingerprint
    by_mark = f"resolutions:\n  - {{fingerprint: {mark}, severity: note, because: x, on: 2021-03-02}}\n"
    assert told(VISIT + by_mark) == [f"error date-conflict visit: {ONCE}{said}"]


def test_another_rule() -> None:
    """A conflict that another rule tells, since one side of it is told in relative words, was judged before as well."""
    assert told(changed(judge(VISIT), "spring 2016", "this year")) == [
        f"error wrong-relative-date visit: {ONCE}date-conflict found it and it rested on “visit in spring 2016”; "
        "since then wrong-relative-date does and it rests on “visit at “this year”, told 15 Jun 2020”"
    ]


def test_what_has_gone_is_left_over() -> None:
    """A judgement whose finding is gone is told as such, though its subject has another finding at another end."""
    assert told(changed(judge(VISIT), "spring 2016", "3 May 2013")) == ["warning unused-resolution visit"]
    stay = SOURCES + "events:\n  - {id: stay, title: The stay, claims: [{source: a, start: '2010', end: '2015'}, %s]}\n"
    later_start, later_end = "start: '2012', end: '2015'", "start: '2010', end: '2017'"
    start, end = (stay % f"{{source: b, {key}}}" for key in (later_start, later_end))
    assert told(changed(judge(start), later_start, later_end)) == [
        "error date-conflict stay",
        "warning unused-resolution stay",
    ]
    assert told(judge(end)) == ["resolved date-conflict stay"]


CHAIN = (
    SOURCES
    + """\
events:
  - id: lease
    title: The lease
    claims:
      - {source: a, start: May 2010}
      - {source: b, lasts: 2 years}
      - {source: c, end: 3 months before court}
  - id: court
    title: The court
    claims:
      - {source: a, date: 4 March 2015}
"""
)
CHAINED = "timeline-contradiction lease"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{source: a, start: May 2010}", "{source: a, start: May 2010}\n      - {source: b, start: 9 May 2010}"),
        ("{source: a, start: May 2010}", "{source: c, start: '2010'}\n      - {source: a, start: May 2010}"),
        ("{source: b, lasts: 2 years}", "{source: b, lasts: 2 years}\n      - {source: a, lasts: two years}"),
        ("{source: b, lasts: 2 years}", "{source: b, lasts: two years}"),
        ("4 March 2015}", "4 March 2015}\n      - {source: c, date: spring 2015}"),
    ],
)
def test_one_more_voice_in_an_argument(old: str, new: str) -> None:
    """Whoever agrees with a step of an argument, more or less precisely, adds nothing to it."""
    assert told(judge(CHAIN)) == [f"resolved {CHAINED}"]
    assert told(changed(judge(CHAIN), old, new)) == [f"resolved {CHAINED}"]


@pytest.mark.parametrize(
    ("old", "new", "was", "now"),
    [
        ("May 2010", "June 2010", "lease.start in May 2010", "lease.start in Jun 2010"),
        ("2 years}", "18 months}", "lease lasts 2 years", "lease lasts 18 months"),
        ("3 months", "4 months", "lease.end 3 months before court", "lease.end 4 months before court"),
        ("4 March 2015", "5 March 2015", "court on 4 Mar 2015", "court on 5 Mar 2015"),
    ],
)
def test_another_step_in_an_argument(old: str, new: str, was: str, now: str) -> None:
    """Any step that was changed makes an argument count again, also where it is about another event."""
    said = f"it rested on “{was}”; since then it rests on “{now}”"
    assert told(changed(judge(CHAIN), old, new)) == [f"error {CHAINED}: {ONCE}{said}"]


def test_another_event_in_an_argument() -> None:
    """An argument that leads over another event than it did counts again."""
    fair = "  - {id: fair, title: The fair, claims: [{source: a, date: 4 March 2015}]}\n"
    assert told(changed(judge(CHAIN + fair), "before court}", "before fair}")) == [
        f"error {CHAINED}: {ONCE}it rested on “lease.end 3 months before court” and “court on 4 Mar 2015”; "
        "since then it rests on “lease.end 3 months before fair” and “fair on 4 Mar 2015”"
    ]


def test_an_argument_about_another_event_than_before() -> None:
    """One that leads over other events, and so is about another of them, is still what became of the one judged."""
    text = SOURCES + (
        "events:\n"
        "  - {id: early, title: Early, claims: [{source: a, date: '2010'}]}\n"
        "  - {id: later, title: Later, claims: [{source: b, date: 3 years after early}, {source: c, date: '2017'}]}\n"
        "  - {id: other, title: Other, claims: [{source: a, date: '2010'}]}\n"
    )
    assert told(judge(text)) == ["resolved timeline-contradiction early"]
    assert told(changed(judge(text), "after early", "after other")) == [
        f"error timeline-contradiction later: {ONCE}it was about early and it rested on “early in 2010” and “later 3 "
        "years after early”; since then it is about later and it rests on “other in 2010” and “later 3 years after "
        "other”"
    ]


def test_what_a_plan_counts_from() -> None:
    """A plan counted from an outcome rests on what dates that, though it is of another event."""
    text = SOURCES + (
        "events:\n"
        "  - {id: trust, title: The trust, claims: [{source: a, start: November 2018}]}\n"
        "  - {id: contract, title: The contract, claims: [{source: a, start: with trust.start}, "
        "{source: b, lasts: 7 years, planned: true}, {source: c, end: March 2027, planned: true}]}\n"
    )
    said = "it rested on “trust.start in Nov 2018”; since then it rests on “trust.start in Oct 2018”"
    (finding,) = told(changed(judge(text), "November 2018", "October 2018"))
    assert finding.partition(": ")[2] == f"{ONCE}{said}"


def test_a_rival_of_a_step_is_no_voice_for_it() -> None:
    """Where another of two rivals leads to the same contradiction, that is another finding, judged for itself."""
    lease = SOURCES + (
        "events:\n  - {id: lease, title: The lease, claims: [{source: a, start: May 2010}, {source: b, start: '2006'}, "
        "{source: b, lasts: 2 years}, {source: c, end: '2019'}]}\n"
    )
    assert told(judge(lease)) == ["resolved date-conflict lease", *["resolved timeline-contradiction lease"] * 2]
    assert told(changed(judge(lease), "'2006'},", "'2006'}, {source: c, start: '2006'},")) == [
        "resolved date-conflict lease",
        "resolved timeline-contradiction lease",
        "warning unused-resolution lease",
    ]


@pytest.mark.parametrize(("old", "new"), [("b", "z"), ("c", "aa")])
def test_another_name_for_a_source_and_what_hangs_on_rivals(old: str, new: str) -> None:
    """Which of two equal rivals is done without, and so what else is found, hangs on no id of a source."""
    works = SOURCES + (
        "events:\n  - {id: works, title: The works, claims: [{source: a, start: 1 January 2010}, "
        "{source: b, lasts: 2 years}, {source: c, lasts: 10 years}, {source: a, end: '2025', planned: true}]}\n"
    )
    renamed = works.replace(f"  {old}: {{", f"  {new}: {{").replace(f"source: {old},", f"source: {new},")
    assert told(works) == ["error timeline-contradiction works", "warning plan-slip works"]
    assert [f.argument for f in findings(renamed)] == [f.argument for f in findings(works)]


PLANS = (
    SOURCES
    + """\
events:
  - id: works
    title: The works
    claims:
      - {source: a, start: 1 May 2010}
      - {source: b, lasts: 2 years, planned: true}
      - {source: c, end: May 2014}
"""
)


def test_a_plan_that_slipped() -> None:
    """A slip counts again once its plan, its outcome, or what the plan counts from has changed, not for a voice."""
    text = judge(PLANS)
    slip = "plan-slip works"
    assert told(text) == [f"resolved {slip}"]
    for voice in ("'2014'", "4 May 2014"):
        one_more = f"May 2014}}\n      - {{source: a, end: {voice}}}"
        assert told(changed(text, "May 2014}", one_more)) == [f"resolved {slip}"]
    for old, new, was, now in (
        ("May 2014}", "June 2014}", "works.end in May 2014", "works.end in Jun 2014"),
        ("1 May 2010", "1 June 2010", "works.start on 1 May 2010", "works.start on 1 Jun 2010"),
        ("2 years,", "3 years,", "works lasts 2 years", "works lasts 3 years"),
    ):
        said = f"warning {slip}: {ONCE}it rested on “{was}”; since then it rests on “{now}”"
        assert told(changed(text, old, new)) == [said]


FIGURES = (
    SOURCES
    + """\
registers:
  crews: {title: Crews}
events:
  - id: first
    title: The first crew
    members: {crews: [north]}
    claims:
      - {source: a, start: '2015'}
      - {source: b, start: May 2015}
  - id: second
    title: The second crew
    members: {crews: [south]}
    claims:
      - {source: a, start: '2016'}
figures:
  - id: crews-at-work
    title: Crews at work
    equals: members(crews)
    claims:
      - {source: a, as_of: 2019-01-01, value: 4}
  - id: boats
    title: Boats
    claims:
      - {source: a, as_of: '2018', value: 10}
      - {source: b, as_of: '2018', value: about 20}
  - id: boats-a-crew
    title: Boats a crew
    equals: boats / seats
    claims:
      - {source: c, as_of: '2019', value: 9}
  - id: seats
    title: Seats
    claims:
      - {source: c, as_of: '2019', value: 2}
"""
).replace("equals: boats / seats", "equals: seats / seats")
COUNTS = [
    "resolved count-conflict crews-at-work",
    "resolved value-conflict boats",
    "resolved ratio-conflict boats-a-crew",
]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 4}", "value: 4}\n      - {source: b, as_of: 2019-01-01, value: 4}"),
        ("value: 4}", "value: 4}\n      - {source: b, as_of: 1 January 2019, value: four}"),
        ("value: 4}", "value: 4}\n      - {source: b, as_of: 2019-01-01, value: '4.0'}"),
        ("value: 4}", "value: 4}\n      - {source: b, as_of: 2019-01-01, value: about 4}"),
        ("about 20}", "about 20}\n      - {source: c, as_of: '2018', value: 19}"),
        ("{source: b, as_of", "{source: b, as_of: '2018', value: about 21}\n      - {source: b, as_of"),
        ("{source: c, as_of: '2019', value: 2}", "{source: b, as_of: '2019', value: two}\n"
         "      - {source: c, as_of: '2019', value: 2}"),
        ("{source: a, start: '2016'}", "{source: b, start: May 2016}\n      - {source: a, start: '2016'}"),
    ],
)  # fmt: skip
def test_one_more_voice_for_a_figure(old: str, new: str) -> None:
    """Whoever states the same of a figure, or of a member that is counted, leaves it judged."""
    assert told(judge(FIGURES)) == COUNTS
    assert told(changed(judge(FIGURES), old, new)) == COUNTS


@pytest.mark.parametrize(
    ("old", "new", "n", "said"),
    [
        ("2019-01-01, value: 4", "2019-01-01, value: 5", 0, "crews-at-work 4 for 1 Jan 2019, two more than"),
        ("as_of: 2019-01-01", "as_of: 2019-01-02", 0, "crews-at-work 4 for 1 Jan 2019, two more than"),
        ("[south]", "[west]", 0, "south in crews"),
        ("start: '2016'", "start: '2017'", 0, "second.start in 2016"),
        ("value: 10", "value: 11", 1, "boats 10 for 2018"),
        ("value: about 20", "value: about 30", 1, "boats about 20 for 2018"),
        ("value: 9}", "value: 8}", 2, "boats-a-crew 9 for 2019"),
        ("value: 2}", "value: 3}", 2, "seats 2 for 2019"),
    ],
)
def test_another_figure(old: str, new: str, n: int, said: str) -> None:
    """Another value, another time or another member makes a finding about a figure count again, and no other one."""
    lines = told(changed(judge(FIGURES), old, new))
    assert [line.split(":")[0].split()[1:] for line in lines] == [line.split()[1:] for line in COUNTS]
    assert [line for k, line in enumerate(lines) if k != n] == [line for k, line in enumerate(COUNTS) if k != n]
    assert f"{ONCE}it rested on “{said}" in lines[n]


@pytest.mark.parametrize(
    ("value", "others"),
    [
        ("8", ("8.0", "eight", "08")),
        ("53%", ("53 per cent", "53 percent", "53.0%", "53 %")),
        ("53 per cent", ("53%",)),
        ("'1,200'", ("1200", "'1,200.0'")),
        ("£1.5m", ("£1.5 million",)),
        ("about 8", ("about eight",)),
    ],
)
def test_a_number_that_is_written_otherwise(value: str, others: tuple[str, ...]) -> None:
    """The same number in other words or digits leaves what rests on it judged: as a value, a total or an attribute."""
    told_of = "claims: [{source: a, value: %s, as_of: '2013'}, {source: b, value: 5%s, as_of: '2012 to 2014'}]"
    unit = "%" if value.startswith("53") else ""
    text = SOURCES + (
        "figures:\n"
        f"  - {{id: n, title: N, claims: [{{source: a, value: {value}, as_of: '2013'}}, "
        "{source: b, value: 999999999, as_of: '2013'}]}\n"
        f"  - {{id: t, title: T, cumulative: true, {told_of % (value, unit)}}}\n"
        f"events: [{{id: x, title: X, claims: [{{source: a, says: {{size: {value}}}}}, "
        "{source: b, says: {size: large}}]}]\n"
    )
    judged = judge(text)
    assert {line.split()[1] for line in told(judged)} == {"value-conflict", "total-conflict"}
    for other in others:
        for before in (f"value: {value}, as_of: '2013'}}, {{source: b, value: 9", f"value: {value}, as_of: '2013'}}, "
                       "{source: b, value: 5", f"size: {value}"):  # fmt: skip
            assert told(changed(judged, before, before.replace(value, other))) == told(judged)


def test_a_count_that_is_written_otherwise() -> None:
    """So it is with a count of members and with a share; another number counts again."""
    for old, new in (("value: 4}", "value: four}"), ("value: 4}", "value: '4.0'}"), ("value: 9}", "value: '9.0'}")):
        assert told(changed(judge(FIGURES), old, new)) == COUNTS
    said = "it rested on “crews-at-work 4 for 1 Jan 2019, two more than the record names”; since then it rests on "
    assert told(changed(judge(FIGURES), "value: 4}", "value: '4.1'}"))[0].partition(ONCE)[2].startswith(said)


def test_counts_in_another_order() -> None:
    """Who is looked at for a series of counts hangs on the time of these, not on their order in the file."""
    first, second = (f"      - {{source: a, as_of: 1 July {year}, value: 4}}\n" for year in (2015, 2019))
    text = FIGURES.replace("      - {source: a, as_of: 2019-01-01, value: 4}\n", second + first)
    counts = judge(text)
    assert told(counts) == COUNTS
    assert told(changed(counts, second + first, first + second)) == COUNTS


def test_an_attribute() -> None:
    """Who is of the same mind about a grade changes nothing; another grade does, and a grade is no leader."""
    claims = "claims: [{source: a, says: {grade: Good}}, {source: b, says: {grade: poor}}%s]"
    text = SOURCES + "events:\n  - {id: visit, title: The visit, " + claims + "}\n"
    judged = judge(text % "")
    assert told(judged) == ["resolved value-conflict visit"]
    more = ", {source: c, says: {grade: good, lead: Ann}}"
    assert told(changed(judged, "poor}}]", f"poor}}}}{more}]")) == ["resolved value-conflict visit"]
    said = "it rested on “visit grade poor”; since then it rests on “visit grade bad”"
    assert told(changed(judged, "poor}}]", "bad}}]")) == [f"error value-conflict visit: {ONCE}{said}"]
    lead = changed(changed(judged, "grade: Good", "lead: Ann"), "grade: poor", "lead: Bob")
    assert told(lead) == ["error value-conflict visit", "warning unused-resolution visit"]


def test_a_telling_that_came_too_early() -> None:
    """What is dated after it was told counts again once either day has changed."""
    text = judge(SOURCES + "events:\n  - {id: vote, title: The vote, claims: [{source: a, date: 1 July 2020}]}\n")
    assert told(text) == ["resolved anachronism vote"]
    for old, new, now in (
        ("1 July 2020", "2 July 2020", "vote on 2 Jul 2020, told 15 Jun 2020"),
        ("Argus, published: 2020-06-15", "Argus, published: 2020-06-14", "vote on 1 Jul 2020, told 14 Jun 2020"),
    ):
        said = f"it rested on “vote on 1 Jul 2020, told 15 Jun 2020”; since then it rests on “{now}”"
        assert told(changed(text, old, new)) == [f"error anachronism vote: {ONCE}{said}"]


def test_an_excerpt_of_a_source_by_another_name() -> None:
    """A judgement of an excerpt knows its source by its title; of another source the same words are another finding."""
    words = "in 2019 the council met to vote on the pool and the thirteen"
    text = SOURCES + "events:\n  - {id: vote, title: The vote, claims: [{source: a, date: '2019', excerpt: %s}%s]}\n"
    judged = judge(text % (words, ""))
    assert told(judged) == ["resolved excerpt-too-long vote"]
    assert told(judged.replace("  a: {", "  z: {").replace("source: a,", "source: z,")) == [
        "resolved excerpt-too-long vote"
    ]
    more = f", {{source: b, date: '2019', excerpt: {words}}}]"
    assert told(changed(judged, "thirteen}]", f"thirteen}}{more}")) == [
        "resolved excerpt-too-long vote",
        "warning excerpt-too-long vote",
    ]


QUOTED = (
    SOURCES
    + """\
events:
  - id: pool
    title: The pool
    claims:
      - {source: a, date: 3 May 2013, excerpt: the pool opened on 4 May 2013}
      - {source: b, date: 3 May 2013, excerpt: it opened its doors}
"""
)


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        ("the pool opened on 4 May 2013", "opened on 4 May 2013", "warning"),
        ("the pool opened on 4 May 2013", "the pool opened on 5 May 2013", "warning"),
        ("the pool opened on 4 May 2013", "the pool opened", "note"),
    ],
)
def test_an_excerpt_that_was_changed(old: str, new: str, severity: str) -> None:
    """Other words from the same source that do not carry the claim either are what became of those that were judged."""
    judged = judge(QUOTED)
    assert told(judged) == ["resolved excerpt-silent pool"] * 2
    rested = "“%s” in “Town news” of 15 Jun 2020, for date 3 May 2013"
    grave = ("it was a warning and ", "it is a note and ") if severity == "note" else ("", "")
    said = f"{grave[0]}it rested on “{rested % old}”; since then {grave[1]}it rests on “{rested % new}”"
    assert told(changed(judged, old, new)) == [
        f"{severity} excerpt-silent pool: {ONCE}{said}",
        "resolved excerpt-silent pool",
    ]


def test_an_excerpt_that_carries_its_claim_by_now() -> None:
    """Where the changed words carry what is claimed, the judgement is left over, and no other excerpt takes it on."""
    mended = changed(judge(QUOTED), "opened on 4 May 2013", "opened on 3 May 2013")
    assert told(mended) == ["resolved excerpt-silent pool", "warning unused-resolution pool"]
    other = "its doors}\n      - {source: c, date: 3 May 2013, excerpt: it was shut on 8 May 2013}"
    assert sorted(told(changed(mended, "its doors}", other))) == [
        "resolved excerpt-silent pool",
        "warning excerpt-silent pool",
        "warning unused-resolution pool",
    ]
    words = "the pool opened on 3 May 2013 and many more words than an excerpt may have"
    long = changed(mended, "the pool opened on 3 May 2013", words)  # what another rule says of the source
    assert sorted(told(long)) == [
        "resolved excerpt-silent pool",
        "warning excerpt-too-long pool",
        "warning unused-resolution pool",
    ]


STALE = (
    SOURCES
    + """\
limits: {stale: 6 months}
events:
  - {id: lease, title: The lease, claims: [{source: a, start: '2015'}]}
  - {id: sale, title: The sale, claims: [{source: b, date: May 2020, planned: true}]}
"""
)


def test_what_nobody_followed_up() -> None:
    """A plan, or an event that nobody tells of, counts again with a newer plan or a newer source."""
    judged = judge(STALE)
    assert told(judged) == ["resolved stale lease", "resolved stale sale"]
    newer = changed(judged, "start: '2015'}", "start: '2015'}, {source: d, start: '2015'}")
    source = "  d: {title: D, publisher: D, published: 2020-12-01}\n"
    assert told(changed(newer, "limits:", f"{source}limits:")) == [
        f"note stale lease: {ONCE}it rested on “lease last heard of on 15 Jun 2020”; "
        "since then it rests on “lease last heard of on 1 Dec 2020”",
        "resolved stale sale",
    ]
    assert told(changed(judged, "May 2020", "April 2020")) == [
        "resolved stale lease",
        f"note stale sale: {ONCE}it rested on “planned sale in May 2020”; "
        "since then it rests on “planned sale in Apr 2020”",
    ]


# Every rule

STATED = re.compile(r"(\s+(?:- )?(?:date|start|end|lasts|as_of|value|published|at_most|at_least): )(.*\d.*)")
JUDGING = [r.id for r in gt.RULES if not r.reviews and not r.needs_texts and r.id != "unused-source"]


def otherwise(text: str) -> Iterator[str]:
    """A record with one year, day or number another than it was, each in turn; what cannot be read is left out."""
    lines, judgements = text.partition("resolutions:\n")[0].splitlines(), text.partition("resolutions:\n")[2]
    for n, line in enumerate(lines):
        stated = STATED.fullmatch(line)
        for number in re.finditer(r"\d+", stated[2]) if stated else ():
            for bumped in (int(number[0]) + 1, int(number[0]) - 1):
                said = f"{stated[2][: number.start()]}{bumped:0{len(number[0])}}{stated[2][number.end() :]}"
                record = "\n".join([*lines[:n], stated[1] + said, *lines[n + 1 :]])
                changed = f"{record}\nresolutions:\n{judgements}"
                if not gt.load({"facts.yaml": changed}).problems:
                    yield changed


def content(finding: gt.Finding) -> tuple[object, ...]:
    """What is told of a finding: what it is, and the argument."""
    return finding.rule, finding.subject, finding.severity, finding.message, finding.argument, finding.camps


@pytest.mark.parametrize("rule", JUDGING)
def test_no_rule_hides_what_changed(rule: str) -> None:
    """Whatever is changed in a record, a finding that a judgement covers is told as it was when that was made."""
    text = judge(sample(rule, "fails").text, today=SAMPLED)
    judged = {f.resolution.fingerprint: f for f in findings(text, SAMPLED) if f.resolution}
    assert rule in {finding.rule for finding in judged.values()}
    tried = 0
    for changed_ in otherwise(text):
        tried += 1
        for finding in findings(changed_, SAMPLED):
            if finding.resolution:
                assert content(finding) == content(judged[finding.resolution.fingerprint]), changed_
    assert tried > 4


# By rule and subject, or by fingerprint, as written by hand

BY_HAND = "resolutions:\n  - {rule: date-conflict, subject: visit, because: x%s}\n"


@pytest.mark.parametrize("on", ["2020-06-15", "June 2020", "2021", "by 2021"])
def test_by_rule_and_subject(on: str) -> None:
    """One by rule and subject alone covers the only finding there is, if no source of it is newer."""
    assert told(VISIT + BY_HAND % f", on: {on}") == ["resolved date-conflict visit"]
    assert told(VISIT + BY_HAND % "") == ["resolved date-conflict visit"]


@pytest.mark.parametrize(("on", "shown"), [("2020-06-14", "14 Jun 2020"), ("May 2020", "May 2020")])
def test_by_rule_and_subject_before_a_source(on: str, shown: str) -> None:
    """It does not cover a finding that rests on a source published since, and the finding says which."""
    assert told(VISIT + BY_HAND % f", on: {on}") == [
        f"error date-conflict visit: judged before, on {shown}, when no source of it was newer; since then it rests on "
        "“Town news” of 15 Jun 2020 and “County news” of 15 Jun 2020 as well"
    ]
    undated = VISIT.replace(", published: 2020-06-15", "")
    assert told(undated + BY_HAND % f", on: {on}") == ["resolved date-conflict visit"]


def test_by_rule_and_subject_of_several() -> None:
    """It covers neither of two: both say so, and it is not told as left over."""
    stay = SOURCES + (
        "events:\n  - {id: visit, title: The visit, claims: [{source: a, start: '2010'}, {source: a, end: '2015'}, "
        "{source: b, start: '2012'}, {source: b, end: '2017'}]}\n"
    )
    assert [f.fingerprint for f in findings(stay)] != [findings(stay)[0].fingerprint] * 2
    said = "judged before, on 2 Mar 2021, when date-conflict on visit was one finding; since then there are two"
    assert told(stay + BY_HAND % ", on: 2021-03-02") == [f"error date-conflict visit: {said}"] * 2
    undated = "judged before, when date-conflict on visit was one finding; since then there are two"
    assert told(stay + BY_HAND % "") == [f"error date-conflict visit: {undated}"] * 2


def test_by_fingerprint() -> None:
    """One by fingerprint, or the start of it, covers what has that; with rule and subject it says what it was of."""
    mark = findings(VISIT)[0].fingerprint
    by_mark = "resolutions:\n  - {fingerprint: %s, because: x}\n"
    assert told(VISIT + by_mark % mark) == ["resolved date-conflict visit"]
    assert told(VISIT + by_mark % mark[:6].upper()) == ["resolved date-conflict visit"]
    assert told(VISIT + by_mark % mark[:5]) == ["error date-conflict visit", f"warning unused-resolution {mark[:5]}"]
    older = VISIT.replace("2013", "2011") + by_mark % f"{mark}, rule: date-conflict, subject: visit, on: 2021-03-02"
    said = f"its fingerprint was {mark}; since then what it rests on has changed"
    assert told(older) == [f"error date-conflict visit: {ONCE}{said}"]


def test_the_last_of_several_is_told() -> None:
    """Of two judgements made before a finding changed, the later in the record is told, the other is left over."""
    first = judge(VISIT)
    second = judge(changed(first, "3 May 2013", "4 May 2013"))
    third = changed(second, "4 May 2013", "5 May 2013")
    said = "it rested on “visit on 4 May 2013”; since then it rests on “visit on 5 May 2013”"
    assert told(third) == [f"error date-conflict visit: {ONCE}{said}", "warning unused-resolution visit"]


# What is preferred


@pytest.mark.parametrize(("prefer", "year"), [("a", "2013"), ("b", "2016")])
def test_what_is_preferred_goes_with_the_judgement(prefer: str, year: str) -> None:
    """A judgement decides what is told of an event for as long as it covers its finding."""
    point = Point("visit", "date")
    judged = judge(VISIT, prefer=prefer)
    assert show_span(opened(judged).solution.bounds(point)).endswith(year)
    left_open = opened(changed(judged, "3 May 2013", "3 May 2012")).solution.bounds(point)
    assert left_open == opened(VISIT.replace("3 May 2013", "3 May 2012")).solution.bounds(point)


def test_a_judgement_covers_what_its_preference_makes_of_the_finding() -> None:
    """What is preferred may lead to another argument; the judgement is of that one, and covers it from the start."""
    text = SOURCES + (
        "events:\n"
        "  - {id: x, title: X, claims: [{source: a, date: '2010'}, {source: b, date: 5 years after y}]}\n"
        "  - {id: y, title: Y, claims: [{source: a, date: '2012'}, {source: c, date: about 2013}]}\n"
    )
    for prefer in ("a", "b", "c"):
        assert {line.split()[0] for line in told(judge(text, prefer=prefer))} == {"resolved"}


# Two judgements of one finding

TWICE = 'the finding "%s" is judged twice'


def problems(text: str) -> list[str]:
    """What is wrong with a record, as far as reading it and checking it tells."""
    report = gt.load({"facts.yaml": text}).session("2021-06-30").report()
    return [f"{problem.place.line}: {problem.message} ({problem.hint})" for problem in report.problems]


@pytest.mark.parametrize(
    ("first", "second", "named"),
    [
        ("rule: stale, subject: x", "rule: stale, subject: x, on: 2021", "stale on x"),
        ("fingerprint: 00d1a2b3", "fingerprint: 00D1A2B3C4, severity: error", "00D1A2B3C4"),
        ("fingerprint: 00d1a2b3, seen: [X on 1 May]", "fingerprint: 00d1a2b3, seen: [x  on 1 May]", "00d1a2b3"),
        ("rule: stale, subject: x, until: 2020", "rule: stale, subject: x, on: 2020-12-31", "stale on x"),
    ],
)
def test_judged_twice(first: str, second: str, named: str) -> None:
    """Two entries that name one finding are wrong wherever they stand, and the first of them is the one that holds."""
    text = SOURCES + f"resolutions:\n  - {{{first}, because: x}}\n  - {{{second}, because: y}}\n"
    record = gt.load({"facts.yaml": text})
    assert problems(text) == [f"8: {TWICE % named} (it is first judged on line 7: keep one of them)"]
    assert [resolution.because for resolution in record.record.resolutions] == ["x"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("rule: stale, subject: x", "rule: stale, subject: y"),
        ("rule: stale, subject: x", "rule: uncited, subject: x"),
        ("fingerprint: 00d1a2b3", "fingerprint: 00d1a2b4"),
        ("fingerprint: 00d1a2b3, severity: error", "fingerprint: 00d1a2b3, severity: warning"),
        ("fingerprint: 00d1a2b3, seen: [x on 1 May]", "fingerprint: 00d1a2b3, seen: [x on 2 May]"),
        ("rule: stale, subject: x, until: 2020", "rule: stale, subject: x, on: 2021-01-01"),
        ("rule: stale, subject: x, on: 2021-01-01", "rule: stale, subject: x, until: 2020"),
    ],
)
def test_not_judged_twice(first: str, second: str) -> None:
    """Two findings, one as it was and as it is, or one judged anew once its judgement had lapsed are none of that."""
    text = SOURCES + f"resolutions:\n  - {{{first}, because: x}}\n  - {{{second}, because: y}}\n"
    assert problems(text) == []


def test_judged_twice_as_is_seen_once_it_is_found() -> None:
    """By fingerprint and by rule and subject one finding can be judged twice: told, with the rest still checked."""
    mark = findings(VISIT)[0].fingerprint
    text = VISIT + BY_HAND % "" + f"  - {{fingerprint: {mark}, because: y}}\n"
    assert problems(text) == [f"14: {TWICE % mark} (it is first judged on line 13: keep one of them)"]
    report = opened(text).report()
    assert [finding.rule for finding in report.findings if finding.resolved] == ["date-conflict"]
    assert problems(text.replace("because: y", "because: y, until: 2020")) == []


@pytest.mark.parametrize("first", [True, False])
def test_judged_by_hand_before_a_source_came_that_another_judgement_knows(first: bool) -> None:
    """One by hand that covers nothing, since a source is newer, is no second judgement of what another one judges.

    It is told as left over, with what it was of; made once the source had come, it is the second.
    """
    text = SOURCES.replace("Courier, published: 2020-06-15", "Courier, published: 2022-03-01") + (
        "events:\n"
        "  - {id: x, title: X, claims: [{source: a, date: 3 May 2013}, {source: b, date: 3 May 2013}, "
        "{source: c, date: spring 2016}, {source: a, date: 3 years after y}]}\n"
        "  - {id: y, title: Y, claims: [{source: a, date: '2017'}]}\n"
    )
    mark = next(f.fingerprint for f in findings(text, "2023-01-01") if f.rule == "date-conflict")
    by_hand = "  - {rule: date-conflict, subject: x, because: x, on: %s}\n"
    entries = [f"  - {{fingerprint: {mark}, because: x, on: 2022-06-01}}\n", by_hand]
    text += "resolutions:\n" + "".join(entries if first else entries[::-1])
    before, after = text % "2022-01-02", text % "2022-06-02"
    assert told(before, "2023-01-01") == [
        "resolved date-conflict x", "error timeline-contradiction x", "warning unused-resolution x",
    ]  # fmt: skip
    left_over = findings(before, "2023-01-01")[-1]
    assert left_over.message == 'the resolution of "date-conflict on x" is of a finding that another one judges'
    assert left_over.argument == (
        "when it was judged on 2 Jan 2022, no source of it was newer",
        "since then it rests on “Late news” of 1 Mar 2022 as well",
    )
    assert left_over.hint == "take it out"
    second = "date-conflict on x" if first else mark
    assert problems(before) == []
    assert problems(after) == [f"11: {TWICE % second} (it is first judged on line 10: keep one of them)"]


def test_judged_twice_in_two_files() -> None:
    """The second entry is told with the file that holds the first."""
    entry = "govtimeline: 1\nresolutions:\n  - {rule: stale, subject: x, because: x}\n"
    record = gt.load({"a.yaml": SOURCES + entry.partition("\n")[2], "b.yaml": entry})
    (problem,) = record.problems
    assert (str(problem.place), problem.hint) == ("b.yaml:3:5", "it is first judged at a.yaml:7:5: keep one of them")


# Records made from a true history, with an error in each


def test_made_up_records() -> None:
    """Every judgement covers its finding as it was made, in another order, and under other names of the sources."""
    from judged_histories import judged, left_open, records, renamed, shuffled

    for tree, random in records(60):
        whole = judged(tree)
        assert left_open(whole) == []
        assert left_open(shuffled(whole, Random(random.random()))) == []
        assert left_open(renamed(whole, Random(random.random()))) == []
