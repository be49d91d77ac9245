"""`govtimeline why`: the claims that fix an event's days, as a proof to follow."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from govtimeline.cli import run
from govtimeline.ground.reading import STRICT
from govtimeline.reason.facets import Point
from govtimeline.saying.when import show_span
from govtimeline.story.proof import Explanation, Proof, explain, points
from govtimeline.views import Page
from govtimeline.views.proof.text import render
from shorthand import findings, session_of
from shorthand import record as solved
from stories import record

HERE = Path(__file__).parent
SAMPLE = HERE / "samples" / "show" / "harbour.yaml"

Golden = Callable[[Path, str], None]


@pytest.fixture(autouse=True)
def _beside_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLE.parent)


def why(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    code = run(["why", "--facts", SAMPLE.name, *args])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


@pytest.mark.parametrize(
    "point", ["takeover", "rumours", "harbour-master", "society.end", "tunnel.end", "lighthouse"]
)
def test_proof(capsys: pytest.CaptureFixture[str], golden: Golden, point: str) -> None:
    """A proof names each claim with its source, what follows from it, and what had to be set aside."""
    golden(HERE / "golden" / "why" / f"{point}.txt", why(capsys, point))


def test_proof_as_data(capsys: pytest.CaptureFixture[str], golden: Golden) -> None:
    """The same proof for other programs: both sides, each step with its claims and the day it gives."""
    text = why(capsys, "rumours", "--json")
    golden(HERE / "golden" / "why" / "rumours.json", text)
    (point,) = json.loads(text)["points"]
    assert [step["day"] for step in point["latest"]["steps"]][-1] == point["latest"]["day"]


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("takover", 'there is no event "takover" (did you mean "takeover"?)'),
        ("takover.end", 'there is no event "takover" (did you mean "takeover"?)'),
        ("inspection.end", '"inspection" has a single date, no end (ask for "inspection")'),
    ],
)
def test_what_is_not_there(capsys: pytest.CaptureFixture[str], point: str, said: str) -> None:
    """An event or an end that is not there is refused in one line."""
    assert run(["why", "--facts", SAMPLE.name, point]) == 2
    assert capsys.readouterr() == ("", f"govtimeline: {said}\n")


CHAIN = """
    - {id: a, title: A, claims: [{source: gazette, start: 1 July 2013, lasts: 2 years}]}
    - {id: b, title: B, claims: [{source: herald, start: after a, lasts: at most 6 months}]}
    - {id: c, title: C, claims: [{source: herald, date: within 3 months after b}]}
    - {id: d, title: D, claims: [{source: gazette, date: almost a year before c}]}
    - {id: e, title: E, renews: f, claims: [{source: gazette, lasts: 3 years, planned: true}]}
    - {id: f, title: F, claims: [{source: herald, start: "2015", lasts: 2 years},
                                 {source: herald, lasts: 3 years, planned: true}]}
"""


def test_every_proof_comes_to_its_bound() -> None:
    """The last step of each proof gives the very day that the solution holds, on the point asked about."""
    facts, solution, _ = record(CHAIN)
    proofs: list[tuple[Point, Proof]] = [
        (point, proof)
        for event in facts.events
        for point in points(solution, event)
        for proof in explain(solution, point).proofs
        if proof.day is not None
    ]
    assert len(proofs) >= 12
    for point, proof in proofs:
        last = proof.steps[-1]
        bounds = solution.bounds(point)
        assert (last.point, last.day) == (point, bounds.lo if proof.side == "earliest" else bounds.hi)


def test_point_that_nothing_bounds() -> None:
    """A side that no claim bounds has no steps and no day."""
    facts, solution, _ = record("- {id: a, title: A, claims: [{source: gazette, date: before 2013}]}")
    earliest, latest = explain(solution, points(solution, facts.events[0])[0]).proofs
    assert (earliest.day, earliest.steps) == (None, ())
    assert (latest.day, len(latest.steps)) == ("2013-01-01", 1)


def told(events: str, event: str, rest: str = "") -> str:
    """What `why` prints of one event of a record."""
    facts, solution, _ = record(events, rest)
    (asked,) = [each for each in facts.events if each.id == event]
    whys = tuple(explain(solution, p, event) for p in points(solution, asked))
    return render(Explanation(record=facts, whys=whys), Page(80))


def test_choice_that_another_claim_narrows() -> None:
    """What is left of a choice is a step of its own, after the claims that leave no more of it."""
    events = """
        - id: fire
          title: Fire
          claims: [{source: gazette, date: 2013 or 2016}, {source: herald, date: after fair}]
        - {id: fair, title: Fair, claims: [{source: herald, date: "2014"}]}
    """
    assert told(events, "fire") == """\
“Fire”: 2016
  no earlier than 1 Jan 2016
    1. “Fair” is dated "2014"
       → it is no earlier than 1 Jan 2014
       Herald Press, 1 Feb 2020
    2. this is dated "after fair"
       → it is no earlier than 1 Jan 2014
       Herald Press, 1 Feb 2020
    3. this is dated "2013 or 2016", of which 2016 is left
       → it is no earlier than 1 Jan 2016
       Gazette Press, 11 Jun 2019
  no later than 31 Dec 2016
    1. this is dated "2013 or 2016"
       → it is no later than 31 Dec 2016
       Gazette Press, 11 Jun 2019
"""


def test_choices_narrow_each_other() -> None:
    """A choice that was narrowed narrows the next one, and each comes to its bound."""
    _, solution, _ = record("""
        - {id: a, title: A, claims: [{source: gazette, date: 2013 or 2016}, {source: herald, date: after c}]}
        - {id: b, title: B, claims: [{source: gazette, date: 2015 or 2018}, {source: herald, date: 2 years after a}]}
        - {id: c, title: C, claims: [{source: herald, date: "2014"}]}
    """)
    for event in ("a", "b", "c"):
        for proof in explain(solution, Point(event, "date")).proofs:
            last = proof.steps[-1]
            bounds = solution.bounds(Point(event, "date"))
            assert (last.point.event, last.day) == (event, bounds.lo if proof.side == "earliest" else bounds.hi)
    (earliest, _) = explain(solution, Point("b", "date")).proofs
    assert [step.says for step in earliest.steps] == [
        'is dated "2014"', 'is dated "after c"', 'is dated "2013 or 2016", of which 2016 is left',
        'is dated "2 years after a"', 'is dated "2015 or 2018", of which 2018 is left',
    ]  # fmt: skip


def test_one_against_one_has_no_loser() -> None:
    """Where two publishers date an event and nothing decides, both dates stand and none is set aside."""
    events = """
        - id: fire
          title: Fire
          claims: [{source: gazette, date: "2013"}, {source: herald, date: "2016"}]
        - {id: sale, title: Sale, claims: [{source: herald, date: 3 years after fire}]}
    """
    assert told(events, "sale").splitlines()[-1] == (
        "  contested: “Fire” is dated 2013 or 2016; these steps follow one of them"
    )
    assert told(events, "fire") == """\
“Fire”: 2013 or 2016
  no earlier than 1 Jan 2013
    1. this is dated "2013"
       → it is no earlier than 1 Jan 2013
       Gazette Press, 11 Jun 2019
  no later than 31 Dec 2016
    1. this is dated "2016"
       → it is no later than 31 Dec 2016
       Herald Press, 1 Feb 2020
  contested: not all of these can hold, and nothing decides between them
"""


@pytest.mark.parametrize(
    ("dated", "text", "latest", "says"),
    [
        ("winter 2012", "2009 or Dec 2011 – Feb 2012", "2012-01-11", "is told as past (told 10 Jan 2012)"),
        ("winter 2012, told May 2012", "2009 or Dec 2011 – Feb 2012", "2012-03-30",
         'is dated "winter 2012", of which Dec 2011 – Feb 2012 is left'),
        ("about 2012", "2009 or about 2012", "2012-01-11", "is told as past (told 10 Jan 2012)"),
        ("2011 or 2014", "2009 or 2011", "2011-12-31", 'is dated "2011 or 2014", of which 2011 is left'),
    ],
)  # fmt: skip
def test_what_is_contested_was_done_when_it_was_told(dated: str, text: str, latest: str, says: str) -> None:
    """Of rival dates too, what lies after the telling of what is told as done is no option."""
    source = "a" if "told" in dated else "old"
    (why,) = session_of(solved(f"x: {source} date {dated} | b date 2009").record).why("x").whys
    assert why.tied and why.moment is not None
    assert (why.moment.text, why.moment.latest) == (text, latest)
    assert [step.says for step in why.proofs[1].steps] == [says]


def test_margins_are_told() -> None:
    """Each step says what a fair reading allows, and on which side where it allows more on one."""
    events = """
        - {id: fair, title: Fair, claims: [{source: gazette, date: 1 July 2013}]}
        - {id: fire, title: Fire, claims: [{source: herald, date: 15 months after fair}]}
        - {id: sale, title: Sale, claims: [{source: herald, date: within 3 months after fair}]}
        - {id: eve, title: Eve, claims: [{source: herald, date: with fair}]}
    """
    first = """\
    1. “Fair” is dated "1 July 2013"
       → it is between 30 Jun 2013 and 2 Jul 2013, allowing 1 day
       Gazette Press, 11 Jun 2019
"""
    assert told(events, "fire") == f"""\
“Fire”: Sep–Nov 2014, worked out
  between 28 Aug 2014 and 2 Nov 2014
{first}\
    2. this is dated "15 months after fair"
       → it is between 28 Aug 2014 and 2 Nov 2014, allowing 30 days
       Herald Press, 1 Feb 2020
"""
    assert told(events, "sale") == f"""\
“Sale”: Jul–Oct 2013, worked out
  between 30 Jun 2013 and 1 Nov 2013
{first}\
    2. this is dated "within 3 months after fair"
       → it is between 30 Jun 2013 and 1 Nov 2013, allowing 30 days after
       Herald Press, 1 Feb 2020
"""
    assert told(events, "eve") == f"""\
“Eve”: about 1 Jul 2013, worked out
  between 30 May 2013 and 2 Aug 2013
{first}\
    2. this is dated "with fair"
       → it is between 30 May 2013 and 2 Aug 2013, allowing 31 days
       Herald Press, 1 Feb 2020
"""


def test_renewed_term_is_followed_to_its_last_renewal() -> None:
    """Behind the planned end of what was renewed stands that of its last renewal, with its whole chain of terms."""
    events = """
        - id: lease
          title: Lease
          claims: [{source: gazette, start: 1 July 2003}, {source: gazette, lasts: 5 years, planned: true}]
        - {id: second, title: Second lease, renews: lease,
           claims: [{source: herald, lasts: 5 years, planned: true}]}
        - {id: third, title: Third lease, renews: second,
           claims: [{source: herald, lasts: 3 years, planned: true}]}
    """
    assert told(events, "lease").endswith("""
The planned end of “Third lease”, the last renewal of “Lease”: about Jul 2016,
worked out
  between 27 Feb 2016 and 2 Nov 2016
    1. “Lease” starts "1 July 2003"
       → its start is between 30 Jun 2003 and 2 Jul 2003, allowing 1 day
       Gazette Press, 11 Jun 2019
    2. this is planned for "5 years and then 5 years and then 3 years"
       → its planned end is between 27 Feb 2016 and 2 Nov 2016, allowing 4
         months
       Gazette Press, 11 Jun 2019
       Herald Press, 1 Feb 2020
       Herald Press, 1 Feb 2020
""")


def test_an_end_stands_where_its_start_is_disputed() -> None:
    """Only what is disputed is set aside: the end that the same claim tells goes on counting."""
    _, solution, _ = record("""
        - id: x
          title: X
          claims:
            - {source: gazette, start: 6 October 2008, end: 10 June 2009}
            - {source: herald, start: 3 October 2008}
    """)
    bounds = [show_span(solution.bounds(Point("x", end), STRICT)) for end in ("start", "end")]
    assert bounds == ["3–4 Oct 2008", "10–11 Jun 2009"]


def test_only_the_statement_that_cannot_hold_is_told_as_set_aside() -> None:
    """The end that a claim tells goes on counting where its start is set aside, so that only the start is told."""
    text = "x: a start 6 October 2008, end 10 June 2009 | b start 3 October 2008"
    judged = "resolutions: [{rule: date-conflict, subject: x, prefer: b, because: seen}]\n"
    start, end = session_of(solved(text, judged).record).why("x").whys
    assert ([claim.source for claim in start.aside], start.left_out, end.aside) == (["a"], (("start",),), ())
    assert 'set aside: The Argus, 15 Jun 2020 says start "6 October 2008", which' in render(
        session_of(solved(text, judged).record).why("x.start"), Page(120)
    )


def test_a_claim_of_which_two_statements_cannot_hold_is_set_aside_once() -> None:
    """A start and a length that one claim states, neither of which can hold, are told in one line."""
    text = "x: a start 2010, lasts 10 years | b start 2012 | b lasts 2 years | c start 2012 | c lasts 2 years"
    start, _ = session_of(solved(text).record).why("x").whys
    assert ([claim.source for claim in start.aside], start.left_out) == (["a"], (("start", "lasts"),))


JUDGED = [
    # what is told, what is judged of it, what is preferred, and what both tell of x
    ("x: a date 2010 | b date 2013", "date-conflict", "a", "2010"),
    ("x: a date 2010 | b date 2013", "date-conflict", "b", "2013"),
    ("x: a date 2010 | b date 2013 | c date 2013", "date-conflict", "a", "2010"),
    ("x: a date 2010 | a date 2013 | b date 2013", "date-conflict", "a", "2010"),
    ("x: a date 2013 | b date last year", "wrong-relative-date", "b", "2019"),
    ("x: a date winter 1997 | b date July 1997", "date-conflict", "a", "winter 1997"),
    ("x: a date 2010 or 2014 | b date 2012", "date-conflict", "a", "2010 or 2014"),
    ("x: a date 1 May 2010 | b date 3 May 2010", "date-conflict", "b", "3 May 2010"),
    ("x: a start 2010 | b start 2013 | c date 2011", "date-conflict", "b", "2013"),
    ("x: old date 2013", "anachronism", "old", "2013"),
]


@pytest.mark.parametrize("by_mark", [False, True])
@pytest.mark.parametrize(("text", "rule", "prefer", "told"), JUDGED)
def test_what_is_preferred_is_told_alike(text: str, rule: str, prefer: str, told: str, by_mark: bool) -> None:
    """`why` and `show` tell the date that a judgement prefers, whichever way it names its finding."""
    (finding,) = (f for f in findings(text) if f.rule == rule)
    about = f"fingerprint: {finding.fingerprint}" if by_mark else f"rule: {rule}, subject: x"
    judged = f"resolutions: [{{{about}, prefer: {prefer}, because: seen}}]\n"
    session = session_of(solved(text, judged).record)
    (event,) = session.story().events
    why = session.why("x").whys[0]
    assert event.start is not None and why.moment is not None
    assert (event.start.text, why.moment.text) == (told, told)
    assert [proof.day for proof in why.proofs] == [why.moment.earliest, why.moment.latest]
    assert not why.tied
    assert prefer in {claim.source for proof in why.proofs for step in proof.steps for claim in step.claims}


def test_the_proof_of_what_is_preferred() -> None:
    """A judged date is its own proof, and its rivals are set aside."""
    text = "x: a date 2010 | b date 2013 | c date 2013"
    (finding,) = findings(text)
    judged = f"resolutions: [{{fingerprint: {finding.fingerprint}, prefer: a, because: seen}}]\n"
    assert render(session_of(solved(text, judged).record).why("x"), Page(80)) == """\
“The x”: 2010
  between 1 Jan 2010 and 31 Dec 2010
    1. this is dated "2010"
       → it is between 1 Jan 2010 and 31 Dec 2010
       The Argus, 15 Jun 2020
  set aside: The Beacon, 15 Jun 2020 says date "2013", which cannot hold with
  the rest
  set aside: The Courier, 15 Jun 2020 says date "2013", which cannot hold with
  the rest
"""


def test_steps_that_lean_on_what_is_preferred() -> None:
    """A contested date that was judged is no longer told as contested where other dates count from it."""
    text = "x: a date 2010 | b date 2013; y: c date 3 years after x"
    (finding,) = findings(text)
    judged = f"resolutions: [{{fingerprint: {finding.fingerprint}, prefer: b, because: seen}}]\n"
    (plain,), (settled,) = (session_of(solved(text, more).record).why("y").whys for more in ("", judged))
    assert [str(point) for point, _ in plain.leans] == ["x"]
    assert settled.leans == ()


def test_a_plan_that_is_preferred_has_not_happened() -> None:
    """A judgement between two plans tells the one, and no outcome."""
    text = "x: a date 2013, planned | b date 2016, planned"
    judged = "resolutions: [{rule: date-conflict, subject: x, prefer: a, because: seen}]\n"
    session = session_of(solved(text, judged).record)
    (event,) = session.story().events
    outcome, plan = session.why("x").whys
    assert (event.start, outcome.moment) == (None, None)
    assert event.plan is not None and event.plan.start is not None and plan.moment is not None
    assert (event.plan.start.text, plan.moment.text) == ("2013", "2013")


def test_a_word_has_one_range() -> None:
    """The days that a word names are the same in `why`, beside a camp and in an argument."""
    named = {"last year": "2019", "4 years ago": "16 Jun 2015 – 15 Mar 2017", "18 December": "18 Dec 2019"}
    for word, days in named.items():
        told = f"({days}, told 15 Jun 2020)"
        (finding,) = findings(f"x: a date {word} | b date 2011")
        assert finding.message == f"“{word}” {told} does not fit “The x”, dated 2011"
        assert finding.argument[1].split(", allowing")[0].split(", give")[0] == f"[2] puts it at “{word}” {told}"
        assert finding.camps[1].text == f"“{word}” {told}"
        (why,) = session_of(solved(f"x: a date {word}").record).why("x").whys
        assert {step.says for proof in why.proofs for step in proof.steps} == {f'is dated "{word}" {told}'}


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        ("a date 3 February, told 2018", 'is dated "3 February" (3 Feb 2017 or 3 Feb 2018, told 2018)'),
        ("a date 3 February, told 2018, planned",
         'is planned for "3 February" (3 Feb 2018 or 3 Feb 2019, told 2018)'),
        ("a date this winter, told 2018",
         'is dated "this winter" (Dec 2017 – Feb 2018 or Dec 2018 – Feb 2019, told 2018)'),
        ("a start 2010, date last month", 'goes on "last month" (May 2020, told 15 Jun 2020)'),
    ],
)  # fmt: skip
def test_words_that_leave_a_choice(claim: str, says: str) -> None:
    """Each time that a word leaves open is told apart; told in one year as done, none of the next is among them."""
    session = session_of(solved(f"x: {claim}").record)
    steps = {step.says for why in session.why("x").whys for proof in why.proofs for step in proof.steps}
    assert says in steps


def test_no_day_is_offered_that_lies_after_its_telling() -> None:
    """A timeline tells a day without its year as one that had come; a plan leaves it open."""
    for planned, told in (("", "3 Feb 2017 or 3 Feb 2018"), (", planned", "3 Feb 2018 or 3 Feb 2019")):
        session = session_of(solved(f"x: a date 3 February, told 2018{planned}").record)
        (event,) = session.story().events
        assert event.opens is not None
        assert event.opens.text == told
        assert event.voices[0].latest == ("2018-02-04" if not planned else "2019-02-04")
