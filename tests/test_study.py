"""The study of planted errors: its own reckoning, and what it says of a few records. All are made up, with seeds."""

from __future__ import annotations

import sys
from random import Random

import pytest
from careless import HABITS
from clash import Clash
from planted import ALONE, FOUND, MISSED, OTHER, WHY, checked, main, study, tables, tried, written
from planting import KINDS
from tellers import Writer, record
from truths import GRADES, Claim, Event, Record, Source
from weighing import clashes, leaves_room
from wording import CAREFUL, LOOSE, Said, Told, put

from histories import as_yaml

PUBLISHED = Told(738_000, "2021-07-27", 738_000, 738_000)
SOURCE = Source("source", "The Gazette", PUBLISHED)
DAY = 735_000  # in May 2013


def told(event: str, **says: Said) -> Claim:
    """A claim that says some of these of an event, at a place of its own."""
    said = " ".join(said.words for said in says.values())
    return Claim(f"{event}: {said}", event, SOURCE, dict(says))


def dated(id: str, *days: int, form: str = "day") -> Event:
    """An event that each of some claims puts on another day."""
    return Event(id, days[0], claims=[told(id, date=put(day, form)) for day in days])


def tied(words: str, relation: str, other: str) -> Said:
    return Said(words, "order", 0, 0, 0, relation, other)


# What the claims leave possible


@pytest.mark.parametrize("care", [CAREFUL, LOOSE])
def test_truthful_records_are_possible(care: int) -> None:
    """Whatever truthful writers tell can all be true; only plans need not have come about."""
    for seed in range(25):
        made = record(Random(seed), care)
        assert {clash.rule for clash in clashes(made)} <= {"plan-slip"}, as_yaml(made.tree())


def test_two_days_of_one_event_cannot_both_be() -> None:
    """Two days clash from three days apart, where each may be one off."""
    assert clashes(Record([SOURCE], [dated("visit", DAY, DAY + 2)])) == []
    assert clashes(Record([SOURCE], [dated("visit", DAY, DAY + 3)])) == [
        Clash("date-conflict", frozenset({"visit"}))
    ]


def test_an_order_against_two_dates_cannot_be() -> None:
    """A claim that one event came after another clashes with dates the other way round, and names both."""
    first, second = dated("first", DAY), dated("second", DAY + 90)
    first.claims.append(told("first", date=tied("after second", "after", "second")))
    assert clashes(Record([SOURCE], [first, second])) == [Clash("order-conflict", frozenset({"first", "second"}))]


def test_a_day_after_its_telling_cannot_be() -> None:
    """What is told as done lies no later than a day after its telling."""
    assert clashes(Record([SOURCE], [dated("visit", PUBLISHED.day + 2)])) == []
    assert clashes(Record([SOURCE], [dated("visit", PUBLISHED.day + 3)])) == [
        Clash("anachronism", frozenset({"visit"}))
    ]


def test_grades_of_one_inspection_must_agree() -> None:
    """Two grades clash, and one that is none of those declared does by itself."""
    event = dated("inspection", DAY, DAY)
    for claim, grade in zip(event.claims, GRADES, strict=False):
        claim.grade = grade
    assert clashes(Record([SOURCE], [event])) == [Clash("value-conflict", frozenset({"inspection"}))]
    event.claims = event.claims[:1]
    event.claims[0].grade = "adequate"
    assert clashes(Record([SOURCE], [event])) == [Clash("unknown-value", frozenset({"inspection"}))]


def test_whether_others_tell_of_it() -> None:
    """A lone claim is told nowhere else; one beside another claim, or tied to by another event's, has company."""
    visit, report = dated("visit", DAY), dated("report", DAY)
    alone = Record([SOURCE], [visit, report])
    visit_date = visit.claims[0].at
    assert not leaves_room(alone, frozenset({visit_date}), frozenset({"visit"}))
    report.claims.append(Claim("p2", "report", SOURCE, {"date": tied("after visit", "after", "visit")}))
    assert leaves_room(alone, frozenset({visit_date}), frozenset({"visit"}))
    assert not leaves_room(alone, frozenset({visit_date, "p2"}), frozenset({"visit"}))


# What is made


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_planted(kind: str) -> None:
    """Chance makes a record that can hold an error of each kind, and something comes of it."""
    outcome = tried(kind, 0, seed=1)
    assert outcome is not None
    assert outcome.came in WHY


def test_a_seed_gives_the_same_again() -> None:
    """The same seed plants the same error in the same record, another one in another."""
    one, again, other = (tried("a share wrong", 0, seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other


def test_a_missed_error_is_one_that_others_contradict() -> None:
    """Only what the study holds to be impossible can be missed; what is explained is impossible to nobody."""
    for kind in ("a day wrong by 3 to 25 days", "told before it had come", "a grade wrong"):
        for number in range(4):
            outcome = tried(kind, number, seed=2)
            assert outcome is not None
            assert bool(outcome.expected) == (outcome.came in (FOUND, OTHER, MISSED))


def test_a_grade_that_nobody_else_tells_is_not_missed() -> None:
    """A wrong grade of an inspection with one claim is explained, not missed."""
    outcomes = [o for number in range(12) if (o := tried("a grade wrong", number, seed=1)) is not None]
    assert {o.came for o in outcomes} == {FOUND, ALONE}


@pytest.mark.parametrize("habit", HABITS)
def test_habits_make_readable_records(habit: str) -> None:
    """A careless record is one that can be read: only its dates and values may be found fault with."""
    assert "input" not in {found.rule for found in checked(HABITS[habit](Random(3)))}


def test_a_source_tells_only_what_it_can_know() -> None:
    """A claim told as done is told on the day itself or later, and a plan of a source of before it, if there is one."""
    writer = Writer(Random(5), CAREFUL)
    event = writer.event("visit", writer.some_day())
    for _ in range(20):
        assert writer.claim(event, event.start).telling.day >= event.start


# What is reported


def test_tables() -> None:
    """A study has a table of kinds, of rules, of truthful and of careless records, and says how it was made."""
    made = tables(study(1, 1, ["a century wrong", "a grade wrong"]), 1, 1)
    assert made.startswith("Of 22 records, made by `benchmarks/planted.py --count 1 --seed 1`.\n")
    headings = [
        "By kind of error", "Missed without an explanation", "By rule", "Whether the wrong claim is blamed",
        "Truthful records", "Careless records",
    ]  # fmt: skip
    assert [line[4:] for line in made.splitlines() if line.startswith("### ")] == headings
    assert "\n| a grade wrong | 1 | " in made


def test_tables_of_nothing_missed() -> None:
    """Where every miss is explained the page says so."""
    assert "### Missed without an explanation\n\nNone.\n" in tables(study(1, 1, ["a century wrong"]), 1, 1)


def test_tables_are_written_between_their_marks() -> None:
    """Only what stands between the marks is written anew, whatever it holds."""
    page = "# Study\n<!-- study -->\nold\n<!-- end -->\nmore\n"
    assert written(page, "a \\1 b") == "# Study\n<!-- study -->\na \\1 b\n<!-- end -->\nmore\n"


def test_show(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """`--show` prints records of what was not found, with what was changed and why it is explained."""
    monkeypatch.setattr(sys, "argv", ["planted.py", "--count", "8", "--kind", "a grade wrong", "--show", "1"])
    assert main() == 0
    out = capsys.readouterr().out
    assert "\n## alone: a grade wrong: inspection-" in out
    assert "\nno other claim tells of what was changed\nshould find it: nothing\nfound: nothing\n" in out


def test_what_the_checker_says() -> None:
    """A finding is held by rule, severity and subject, the claims it cites, those that settle it, its caret."""
    (found,) = checked(Record([SOURCE], [dated("visit", DAY, DAY + 900)]).tree())
    places = frozenset({"visit: 12 May 2013", "visit: 29 October 2015"})
    assert found[:3] == ("date-conflict", "error", "visit")
    assert found.claims == found.settles == places
    assert found.caret in places
