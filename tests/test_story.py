"""A record told as a story: which words date an event, who agrees, what is planned, what is left out."""

from __future__ import annotations

import pytest

from govtimeline.saying.when import When
from govtimeline.story.story import Story, tell
from govtimeline.story.told import Told
from govtimeline.views.story.phrases import cites
from govtimeline.views.terminal.lines import plain
from stories import record


def story(events: str, rest: str = "", **wanted: object) -> Story:
    facts, solution, findings = record(events, rest)
    return tell(facts, solution, findings, **wanted)  # type: ignore[arg-type]


def only(events: str, rest: str = "") -> Told:
    (told,) = story(events, rest).events
    return told


def dated(told: Told) -> tuple[str | None, str | None]:
    return told.start and told.start.text, told.end and told.end.text


def test_most_precise_words_speak() -> None:
    """Of claims that agree, the most precise one is told; the bounds are what all of them leave."""
    told = only("""
        - id: fair
          title: The fair opens
          claims:
            - {source: gazette, date: summer 2013}
            - {source: herald, date: 1 July 2013}
            - {source: gazette, date: "2013"}
    """)
    assert told.start is not None
    assert (told.start.text, told.start.reckoned) == ("1 Jul 2013", False)
    assert (told.start.earliest, told.start.latest) == ("2013-06-30", "2013-07-02")


@pytest.mark.parametrize(
    ("said", "text", "reckoned"),
    [
        ("last month", "May 2019", False),
        ("yesterday", "10 Jun 2019", False),
        ("last week", "3–9 Jun 2019", False),
        ("before today", "by 10 Jun 2019", False),
        ("5 years ago", "Jun 2013 – Mar 2015", True),
    ],
)
def test_relative_words_are_told_as_the_days_they_mean(said: str, text: str, reckoned: bool) -> None:
    """A word that counts from the telling is told as the days that it means; a vague one is worked out."""
    told = only(f"- {{id: a, title: A, claims: [{{source: gazette, date: {said}}}]}}").start
    assert told is not None and (told.text, told.reckoned) == (text, reckoned)


def test_what_no_claim_states_is_worked_out() -> None:
    """Where only relative claims fix an event, it is told as the days that are left, and marked as such."""
    events = story("""
        - {id: fair, title: Fair, claims: [{source: gazette, date: 1 July 2013}]}
        - {id: fire, title: Fire, claims: [{source: gazette, date: 20 September 2013}]}
        - id: sale
          title: Sale
          claims: [{source: herald, date: after fair}, {source: herald, date: before fire}]
        - {id: plan, title: Plan, claims: [{source: herald, date: before fair}]}
        - {id: eve, title: Eve, claims: [{source: herald, date: with fair}]}
    """).events
    told = {t.event.id: (t.start.text, t.start.reckoned) for t in events if t.start}
    assert told == {
        "fair": ("1 Jul 2013", False),
        "fire": ("20 Sep 2013", False),
        "sale": ("Jul–Sep 2013", True),
        "plan": ("by 1 Jul 2013", True),
        "eve": ("about 1 Jul 2013", True),
    }


def test_order_is_by_tightened_start() -> None:
    """Events follow each other by the first day they can have had; the undated come last."""
    events = story("""
        - {id: undated, title: U, claims: [{source: gazette, says: {colour: red}}]}
        - {id: year, title: Y, claims: [{source: gazette, date: "2013"}]}
        - {id: later, title: L,
           claims: [{source: gazette, date: "2013"}, {source: herald, date: after fair}]}
        - {id: fair, title: F, claims: [{source: gazette, date: July 2013}]}
        - {id: day, title: D, claims: [{source: gazette, date: 2013-07-01}]}
    """).events
    assert [told.event.id for told in events] == ["year", "day", "fair", "later", "undated"]


def test_span_has_two_ends_and_a_length() -> None:
    """A span is told with both ends and how long it is, no more exactly than its ends allow."""
    told = only("- {id: a, title: A, claims: [{source: gazette, start: 1 July 2013, end: '2018'}]}")
    assert (*dated(told), told.lasts) == ("1 Jul 2013", "2018", "4 to 5 years")
    told = only("- {id: a, title: A, claims: [{source: gazette, start: 1 July 2013, lasts: 2 years}]}")
    assert (*dated(told), told.lasts) == ("1 Jul 2013", "Oct 2014 – Jul 2016", "2 years")
    told = only("- {id: a, title: A, claims: [{source: gazette, start: 2018-11-19, end: 2018-11-30}]}")
    assert (*dated(told), told.lasts) == ("19 Nov 2018", "30 Nov 2018", "11 days")


def test_span_without_an_end_says_when_it_still_went_on() -> None:
    """A span whose end nobody tells has no end, but the last time at which it is told to go on."""
    told = only(
        "- {id: a, title: A, claims: [{source: gazette, start: '2013'}, {source: gazette, date: today}]}"
    )
    assert told.end is None and told.lasts is None
    assert told.until is not None and told.until.text == "11 Jun 2019"


def test_plan_stands_beside_its_outcome() -> None:
    """A plan is kept apart from what came of it: its latest generation, the ones before, and its term."""
    told = only("""
        - id: quay
          title: The quay opens
          claims:
            - {source: gazette, told: "2010", date: summer 2012, planned: true}
            - {source: gazette, told: "2012", date: "2014", planned: true, revises: true}
            - {source: herald, date: 20 October 2014}
    """)
    assert dated(told) == ("20 Oct 2014", None) and not told.only_planned
    assert told.plan is not None and told.plan.start is not None
    assert (told.plan.start.text, [m.text for m in told.plan.earlier]) == ("2014", ["summer 2012"])


def test_set_term_ends_in_about_a_month() -> None:
    """The end of a planned term is told as the month it comes to."""
    told = only("""
        - id: lease
          title: The lease
          claims:
            - {source: gazette, start: 1 July 2013}
            - {source: gazette, lasts: 5 years, planned: true}
    """)
    assert told.plan is not None and told.plan.end is not None
    assert (told.plan.end.text, told.plan.term) == ("about Jul 2018", "5 years")


def test_only_planned() -> None:
    """An event of which sources tell a plan alone stands where it was planned."""
    told = only(
        "- {id: a, title: A, claims: [{source: gazette, start: early 2022, lasts: 2 years, planned: true}]}"
    )
    assert told.only_planned and told.start is None
    assert told.opens is not None and told.opens.text == "early 2022"


@pytest.mark.parametrize(
    ("claims", "agreement"),
    [
        ("{source: gazette, date: '2013'}", "single"),
        ("{source: gazette, date: '2013'}, {source: gazette-again, date: '2013'}", "single"),
        ("{source: gazette, date: '2013'}, {source: herald, date: July 2013}", "confirmed"),
        ("{source: gazette, date: '2013'}, {source: herald, says: {grade: good}}", "single"),
        ("{source: gazette, says: {grade: Good}}, {source: herald, says: {grade: good}}", "confirmed"),
        ("{source: gazette, start: '2013'}, {source: herald, end: '2016'}", "single"),
        ("{source: gazette, start: '2013', end: '2014'}, {source: herald, end: '2014'}", "confirmed"),
        ("{source: gazette, start: May 2013, end: June 2013}, {source: herald, date: '2013'}", "confirmed"),
        ("{source: gazette, start: '2013'}, {source: herald, date: '2016'}", "single"),
        ("{source: gazette, start: '2013', lasts: 2 years}, {source: herald, lasts: 2 years}", "confirmed"),
        ("{source: gazette, date: '2013'}, {source: herald, date: '2015'}", "contested"),
        ("{source: gazette, date: '2013'}, {source: herald, date: '2013', withdrawn: misread}", "single"),
        ("{source: gazette, date: '2013'}, {source: herald, date: '2012', planned: true}", "single"),
    ],
)
def test_agreement(claims: str, agreement: str) -> None:
    """Two publishers that say the same confirm an event, two articles of one do not; a finding contests it."""
    assert only(f"- {{id: a, title: A, claims: [{claims}]}}").agreement == agreement


def test_slipped_plan_contests_nothing() -> None:
    """A plan that came out late is a finding beside the event, and no disagreement between its sources."""
    told = only("""
        - id: quay
          title: Quay
          claims:
            - {source: gazette, date: "2012", planned: true}
            - {source: gazette, date: "2014"}
            - {source: herald, date: "2014"}
    """)
    assert [finding.rule for finding in told.findings] == ["plan-slip"]
    assert told.agreement == "confirmed"


def test_preferred_claim_is_told() -> None:
    """Where a judgement prefers a source, its date is told and stays contested."""
    events = """
        - id: fire
          title: The fire
          claims: [{source: gazette, date: 3 May 2015}, {source: herald, date: 9 June 2015}]
    """
    for source, text in (("gazette", "3 May 2015"), ("herald", "9 Jun 2015")):
        told = only(
            events,
            f"resolutions: [{{rule: date-conflict, subject: fire, prefer: {source}, because: seen}}]\n",
        )
        assert (dated(told)[0], told.agreement) == (text, "contested")
        assert told.findings[0].resolved


def times(told: Told) -> tuple[str, str | None, str | None]:
    assert told.start is not None
    return told.start.text, told.start.earliest, told.start.latest


def test_choice_is_told_as_what_is_left_of_it() -> None:
    """Of "2013 or 2016" the year is told that the other claims leave."""
    told = story("""
        - {id: fire, title: Fire, claims: [{source: gazette, date: 2013 or 2016}, {source: herald, date: after fair}]}
        - {id: fair, title: Fair, claims: [{source: herald, date: "2014"}]}
        - {id: sale, title: Sale,
           claims: [{source: gazette, date: 1 May 2010 or 3 June 2010}, {source: herald, date: June 2010}]}
        - {id: open, title: Open, claims: [{source: gazette, date: 2013 or 2016}]}
    """).events
    assert {t.event.id: times(t)[0] for t in told} == {
        "fire": "2016", "fair": "2014", "sale": "3 Jun 2010", "open": "2013 or 2016",
    }  # fmt: skip


RIVALS = """
    - id: fire
      title: The fire
      claims: [{source: gazette, date: "2013"}, {source: herald, date: "2016"}%s]
"""


def test_equal_camps_are_both_told() -> None:
    """One publisher against another leaves both dates, with bounds around them, and no claim set aside."""
    told = only(RIVALS % "")
    assert times(told) == ("2013 or 2016", "2013-01-01", "2016-12-31")
    assert (told.agreement, [voice.set_aside for voice in told.voices]) == ("contested", [False, False])
    told = only(RIVALS % ", {source: gazette-again, date: '2013'}")
    assert times(told)[0] == "2013 or 2016"  # the same publisher twice is one voice


def test_what_decides_between_equal_camps() -> None:
    """A judgement, or the rest of the record, decides: the text, the bounds and what is set aside agree."""
    for source, time, aside in (
        ("gazette", ("2013", "2013-01-01", "2013-12-31"), [False, True]),
        ("herald", ("2016", "2016-01-01", "2016-12-31"), [True, False]),
    ):
        told = only(
            RIVALS % "",
            f"resolutions: [{{rule: date-conflict, subject: fire, prefer: {source}, because: seen}}]\n",
        )
        assert (times(told), [voice.set_aside for voice in told.voices]) == (time, aside)
    told = story(
        RIVALS % ", {source: gazette, date: after fair}"
        + "    - {id: fair, title: Fair, claims: [{source: gazette, date: '2015'}]}\n"
    ).events[-1]
    assert (times(told)[0], [voice.set_aside for voice in told.voices]) == ("2016", [True, False, False])


def test_judgement_by_fingerprint() -> None:
    """A judgement that names a finding by its fingerprint decides as one by rule and subject does."""
    fingerprint = only(RIVALS % "").findings[0].fingerprint
    told = only(
        RIVALS % "", f"resolutions: [{{fingerprint: {fingerprint}, prefer: gazette, because: seen}}]\n"
    )
    assert times(told) == ("2013", "2013-01-01", "2013-12-31")
    assert [voice.set_aside for voice in told.voices] == [False, True]


def test_attributes_are_compared_with_case_and_blanks_folded() -> None:
    """What sources say under one name is agreed where it differs in case alone, else shown side by side."""
    told = only("""
        - id: a
          title: A
          claims:
            - {source: gazette, says: {grade: Requires  Improvement, lead: Ann}}
            - {source: herald, says: {grade: requires improvement, lead: Bob}}
    """)
    grade, lead = told.attributes
    assert (grade.agreed, grade.values) == (True, (("Requires  Improvement", ("gazette", "herald")),))
    assert (lead.agreed, lead.values) == (False, (("Ann", ("gazette",)), ("Bob", ("herald",))))


def test_sources_are_numbered_in_order_of_use() -> None:
    """[1] is the source that the first event cites first."""
    told = story("""
        - {id: b, title: B, claims: [{source: gazette, date: "2014"}]}
        - {id: a, title: A, claims: [{source: herald, date: "2013"}]}
    """)
    assert told.numbers == {"herald": 1, "gazette": 2}


EVENTS = """
    - {id: a, title: A, kind: fire, timelines: [town], claims: [{source: gazette, date: "2013"}]}
    - {id: b, title: B, kind: sale, timelines: [town, county], claims: [{source: herald, date: "2015"}]}
    - {id: c, title: C, timelines: [county], claims: [{source: herald, start: "2012", end: "2018"}]}
    - {id: d, title: D, timelines: [county], claims: [{source: herald, says: {colour: red}}]}
"""


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, "c a b d"),
        ({"timelines": {"town"}}, "a b"),
        ({"timelines": {"town", "county"}}, "c a b d"),
        ({"since": "2014"}, "c b"),
        ({"until": "2012"}, "c"),
        ({"since": "2014", "until": "2014"}, "c"),
        ({"kinds": {"fire"}}, "a"),
        ({"sources": {"gazette"}}, "a"),
        ({"timelines": {"town"}, "kinds": {"sale"}, "sources": {"gazette"}}, ""),
    ],
)
def test_filters(wanted: dict[str, object], ids: str) -> None:
    """Timelines, days, kinds and sources each leave out what does not fall under them."""
    days = {key: When.parse(str(wanted[key])).bounds().core for key in ("since", "until") if key in wanted}
    assert [told.event.id for told in story(EVENTS, **{**wanted, **days}).events] == ids.split()


def test_figures_are_told_in_order_of_their_days() -> None:
    """A figure's measures come with their days, who says so, and whether they are planned."""
    told = story(
        "",
        """
        figures:
          - id: berths
            title: Berths
            claims:
              - {source: herald, value: 150, as_of: "2022", planned: true}
              - {source: gazette, value: about 40, as_of: today}
              - {source: herald, value: About 40, as_of: 2019-06-11}
              - {source: herald, value: 30}
        """,
    )
    (quantity,) = told.figures
    assert [(m.value, m.as_of and m.as_of.text, m.planned, m.sources) for m in quantity.measures] == [
        ("about 40", "11 Jun 2019", False, ("gazette", "herald")),
        ("30", "1 Feb 2020", False, ("herald",)),
        ("150", "2022", True, ("herald",)),
    ]


def test_source_that_is_not_there_is_told_all_the_same() -> None:
    """A claim whose source the record does not hold is told, and its source has a number."""
    told = story("- {id: a, title: A, claims: [{source: nowhere, date: '2013'}]}")
    assert told.sources == (("nowhere", None),)


def test_a_claim_is_left_out_in_part() -> None:
    """A story is told without what most deny, and with the rest of the same claim, marked at its source."""
    told = only("""
        - id: strike
          title: The strike
          claims:
            - {source: gazette, at: page 1, start: 6 October 2008, end: 10 June 2009}
            - {source: gazette, start: 3 October 2008}
            - {source: herald, start: 3 October 2008}
    """)
    assert dated(told) == ("3 Oct 2008", "10 Jun 2009")
    assert [voice.left_out for voice in told.voices] == [("start",), (), ()]
    assert not any(voice.set_aside for voice in told.voices)
    assert [plain(cite) for cite in cites(told.voices, {"gazette": 1, "herald": 2})] == [
        "[1] page 1 (start set aside)", "[2]",
    ]  # fmt: skip
