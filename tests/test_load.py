"""Loading records that are sound, and what is left of those that are not."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import govtimeline as gt
from govtimeline.cli.locating import Location, find_record
from govtimeline.record.load import events, load
from govtimeline.record.load.convert import convert
from govtimeline.record.load.faults import find_faults
from govtimeline.record.load.reading import read_tree
from govtimeline.record.model import Preference, Record
from govtimeline.views import Page
from govtimeline.views.problems.text import render

RECORD = """\
govtimeline: 1
sources:
  review-2015:
    title: The second annual review
    publisher: Hampshire County Council
    type: report
    published: 2015-07-20
    text: {file: review.txt, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
    waivers:
      - {excerpt: on 4 May, because: about another council}
timelines:
  island: {title: The island}
registers:
  trusts: {title: Trusts}
events:
  - id: partnership
    title: One council runs the other's services
    timelines: [island]
    members: {trusts: [Island, Mainland]}
    claims:
      - source: review-2015
        at: "2.1"
        start: 1 July 2013
        lasts: 5 years
        planned: true
      - {source: review-2015, date: this year, says: {grade: 010, again: no}}
figures:
  - id: count
    title: Councils
    claims:
      - {source: review-2015, as_of: today, value: 12}
resolutions:
  - {fingerprint: abc, because: the review is clear, prefer: {source: review-2015, at: "2.1"}}
limits: {stale: 2 years}
"""
WRITTEN = string.printable + "é\0\x1b"
"""Characters that a slip of the pen may put into a record."""


def loaded(text: str) -> Record:
    """The facts of a text that has no problems."""
    result = load([("facts.yaml", text)])
    assert result.problems == ()
    assert result.record is not None
    return result.record


def problems(*documents: tuple[str, str]) -> str:
    """The problems of some files, as text."""
    result = load(documents)
    return render(result, Page())


def test_values_stay_as_typed() -> None:
    """Nothing that YAML would guess at is guessed: a text is what was typed."""
    partnership, count = loaded(RECORD).events[0], loaded(RECORD).figures[0]
    assert partnership.claims[0].at == "2.1"
    assert partnership.claims[1].says == {"grade": "010", "again": "no"}
    assert partnership.claims[0].planned is True
    assert count.claims[0].value.text == "12"


def test_places_point_at_lines_and_columns() -> None:
    """Each part of a record knows its place, that of its values, its keys, and what lies inside them."""
    facts = loaded(RECORD)
    source, event, resolution = facts.sources["review-2015"], facts.events[0], facts.resolutions[0]
    assert source.text is not None
    assert isinstance(resolution.prefer, Preference)
    places = {
        "source": source.place,
        "its text's file": source.text.at_key("file"),
        "its waiver": source.waivers[0].place,
        "timeline": facts.timelines["island"].place,
        "register": facts.registers["trusts"].place,
        "event": event.place,
        "its title": event.at_key("title"),
        "its first timeline": event.at_key("timelines", 0),
        "its second member": event.at_key("members", "trusts", 1),
        "its note, not written": event.at_key("note"),
        "claim": event.claims[0].place,
        "its start": event.claims[0].at_key("start"),
        "claim in braces": event.claims[1].place,
        "its grade": event.claims[1].at_key("says", "grade"),
        "figure's value": facts.figures[0].claims[0].at_key("value"),
        "resolution": resolution.place,
        "its preference": resolution.prefer.place,
        "limits": facts.limits.place,
    }
    assert {what: str(place) for what, place in places.items()} == {
        "source": "facts.yaml:3:3",
        "its text's file": "facts.yaml:8:18",
        "its waiver": "facts.yaml:10:9",
        "timeline": "facts.yaml:12:3",
        "register": "facts.yaml:14:3",
        "event": "facts.yaml:16:5",
        "its title": "facts.yaml:17:12",
        "its first timeline": "facts.yaml:18:17",
        "its second member": "facts.yaml:19:32",
        "its note, not written": "facts.yaml:16:5",
        "claim": "facts.yaml:21:9",
        "its start": "facts.yaml:23:16",
        "claim in braces": "facts.yaml:26:9",
        "its grade": "facts.yaml:26:62",
        "figure's value": "facts.yaml:31:52",
        "resolution": "facts.yaml:33:5",
        "its preference": "facts.yaml:33:62",
        "limits": "facts.yaml:34:9",
    }


def test_ids_and_subjects_are_filled_in() -> None:
    """A source knows its id, and a claim what it is a claim about."""
    facts = loaded(RECORD)
    assert facts.sources["review-2015"].key == "review-2015"
    assert facts.timelines["island"].key == "island"
    assert facts.registers["trusts"].key == "trusts"
    assert [c.subject for c in facts.events[0].claims] == ["partnership", "partnership"]
    assert facts.figures[0].claims[0].subject == "count"


def test_byte_order_mark_and_line_ends() -> None:
    """A leading byte-order mark is skipped, and Windows line ends change no place."""
    facts = loaded("\ufeff" + RECORD.replace("\n", "\r\n"))
    assert str(facts.place) == "facts.yaml:1:1"
    assert str(facts.events[0].claims[1].place) == "facts.yaml:26:9"


def test_aliases_stand_for_what_they_name() -> None:
    """An alias of a text or of a whole value is read as if it were written out."""
    facts = loaded(
        "govtimeline: 1\n"
        "sources: {a: &a {title: &t One, publisher: P, published: 2013}, b: *a}\n"
        "events:\n"
        "  - {id: x, title: *t, claims: &c [{source: a, date: 2012}]}\n"
        "  - {id: y, title: *t, claims: *c}\n"
    )
    assert [facts.sources[key].title for key in ("a", "b")] == ["One", "One"]
    assert [(e.title, e.claims[0].subject) for e in facts.events] == [("One", "x"), ("One", "y")]


def test_files_merge() -> None:
    """Several files make one record: their sections are put together in the order of the files."""
    result = load([
        ("a.yaml", "govtimeline: 1\nevents: [{id: x, title: X, claims: [{source: s, date: 2012}]}]\n"),
        ("b.yaml", "govtimeline: 1\nsources: {s: {title: S, publisher: P}}\nevents: [{id: y, title: Y}]\n"),
    ])  # fmt: skip
    assert result.problems == ()
    assert result.record is not None
    assert [(e.id, str(e.place)) for e in result.record.events] == [("x", "a.yaml:2:10"), ("y", "b.yaml:3:10")]
    assert list(result.record.sources) == ["s"]


def test_files_must_agree() -> None:
    """What two files give twice is named in both, and sources must stand in one of them."""
    one = (
        "govtimeline: 1\n"
        "sources: {s: {title: S, publisher: P}}\n"
        "limits: {stale: 1 year}\n"
        "events: [{id: x, title: X}]\n"
    )
    assert problems(("a.yaml", one), ("b.yaml", one)) == (
        'b.yaml:2:11: error: duplicate key "s"\n'
        "  |\n"
        "2 | sources: {s: {title: S, publisher: P}}\n"
        "  |           ^\n"
        "  = hint: it is first given at a.yaml:2:11\n"
        "\n"
        "b.yaml:3:9: error: a second file gives limits\n"
        "  |\n"
        "3 | limits: {stale: 1 year}\n"
        "  |         ^\n"
        "  = hint: they are first given at a.yaml:3:9\n"
        "\n"
        'b.yaml:4:15: error: duplicate id "x"\n'
        "  |\n"
        "4 | events: [{id: x, title: X}]\n"
        "  |               ^\n"
        "  = hint: it is first given at a.yaml:4:15\n"
    )
    assert problems(("a.yaml", "govtimeline: 1\n"), ("b.yaml", "govtimeline: 1\n")) == (
        'a.yaml:1:1: error: missing key "sources"\n'
        "  |\n"
        "1 | govtimeline: 1\n"
        "  | ^\n"
        "  = hint: one of the record's files gives its sources\n"
    )


def test_the_rest_of_a_faulty_record_is_read() -> None:
    """A faulty claim is left out; what holds it stays, and so does a source with a fault."""
    faulty = RECORD.replace("1 July 2013", "1 Juli 2013").replace("type: report", "tipe: report")
    result = load([("facts.yaml", faulty)])
    assert len(result.problems) == 2
    assert result.record is not None
    assert list(result.record.sources) == ["review-2015"]
    assert [str(c.place) for c in result.record.events[0].claims] == ["facts.yaml:26:9"]
    assert len(result.record.figures[0].claims) == 1


def test_nothing_is_left_of_a_file_that_is_no_yaml() -> None:
    """Where a file cannot be read to its end there are no facts, only problems."""
    assert load([("facts.yaml", RECORD + "}\n")]).record is None


def test_both_ways_read_the_same() -> None:
    """The careful way finds nothing wrong with a sound tree and leaves it as it is."""
    sound = read_tree("facts.yaml", RECORD)
    root, marks, faults = find_faults(sound.root, sound.marks)
    assert faults == []
    assert root == sound.root
    assert convert(root) == convert(sound.root)
    assert marks == sound.marks


def test_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PyYAML built without libyaml reads the same record, with the same places."""
    anchored = RECORD.replace("grade: 010", "grade: &grade 010")  # not for the reader of plain YAML
    quick = loaded(anchored)
    monkeypatch.setattr(events, "CParser", yaml.SafeLoader)
    slow = loaded(anchored)
    assert str(slow.events[0].claims[1].at_key("says", "grade")) == "facts.yaml:26:62"
    assert [e.id for e in slow.events] == [e.id for e in quick.events]
    assert slow.events[0].claims[0].place == quick.events[0].claims[0].place


def test_shipped_record_is_sound() -> None:
    """The record that comes with the package loads without a problem."""
    assert gt.render(gt.load(gt.shipped_record())) == ""


@given(st.text())
def test_no_text_breaks_the_loader(text: str) -> None:
    """Whatever a file holds, loading gives problems and raises nothing."""
    result = load([("facts.yaml", text)])
    assert result.problems
    assert render(result, Page())


@given(
    st.lists(
        st.tuples(st.integers(0, len(RECORD)), st.integers(0, 12), st.text(WRITTEN, max_size=6)),
        min_size=1,
        max_size=4,
    )
)
def test_no_slip_of_the_pen_breaks_the_loader(slips: list[tuple[int, int, str]]) -> None:
    """Wherever a record is cut or written over, loading raises nothing, and says so in order of lines."""
    text = RECORD
    for at, cut, put in slips:
        text = text[:at] + put + text[at + cut :]
    result = load([("facts.yaml", text)])
    places = [problem.place for problem in result.problems]
    assert places == sorted(places)
    assert all(place.file == "facts.yaml" and place.line >= 1 and place.column >= 1 for place in places)
    assert render(result, Page()) or result.record is not None


def test_which_record_is_used(tmp_path: Path) -> None:
    """The record given comes first, then the environment's, then one here or above, then the shipped one."""
    here = tmp_path / "here" / "below"
    here.mkdir(parents=True)
    environ = {"GOVTIMELINE_FACTS": "elsewhere"}
    assert find_record(Path("given"), environ, here) == Location(Path("given"), "--facts")
    assert find_record(None, environ, here) == Location(Path("elsewhere"), "GOVTIMELINE_FACTS")
    assert find_record(None, {}, here) == Location(gt.shipped_record(), "shipped")
    (tmp_path / "here" / "facts.yaml").write_text(RECORD)
    assert find_record(None, {}, here) == Location(Path("../facts.yaml"), "found")
    assert find_record(None, {"GOVTIMELINE_FACTS": ""}, here.parent) == Location(Path("facts.yaml"), "found")


def test_a_folder_is_read_by_name(tmp_path: Path) -> None:
    """Every YAML file of a folder and below is read, sorted by name, but for hidden ones."""
    for name in ("b.yaml", "a.yml", "sub/c.yaml", ".hidden/d.yaml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        id = Path(name).stem
        (tmp_path / name).write_text(f"govtimeline: 1\nsources: {{}}\nevents: [{{id: {id}, title: T}}]\n")
    result = gt.load(tmp_path)
    assert result.problems == ()
    assert [e.id for e in result.events] == ["a", "b", "c"]
