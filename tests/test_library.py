"""The library by its face, `import govtimeline as gt`: records opened, sessions asked, things written, errors told."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

import govtimeline as gt
from govtimeline.cli import run
from govtimeline.views import FORMATS

TODAY = "2025-06-30"

ARGUS = "On Tuesday the friends took the helm. They hold it for six years, until 2020."

FERRY = f"""\
govtimeline: 1
sources:
  argus:
    title: Friends take the helm
    publisher: The Argus
    published: 2014-04-04
    text: {{file: argus.txt, sha256: {sha256(ARGUS.encode()).hexdigest()}}}
  beacon:
    title: Who keeps the ferry afloat?
    publisher: The Beacon
    published: 2019-02-07
    waivers: [{{excerpt: founded in 1931, because: It is of another ferry.}}]
  council: {{title: Minutes, publisher: Norley Town Council, published: 2019-04-16}}
  unused: {{title: A leaflet, publisher: The Friends, published: May 2014}}
timelines:
  ferry: {{title: The ferry}}
  empty: {{title: Nothing yet}}
registers:
  crewed: {{title: Ferries that volunteers crew}}
attributes:
  state: {{values: [poor, good], ordered: true}}
events:
  - id: crew
    title: Volunteers crew the ferry
    kind: contract
    timelines: [ferry]
    members: {{crewed: [norley]}}
    claims:
      - {{source: argus, at: paragraph 1, start: 1 April 2014, excerpt: On Tuesday the friends took the helm}}
      - {{source: argus, at: paragraph 2, end: March 2019, planned: true, excerpt: until March 2019}}
      - {{source: beacon, at: paragraph 3, start: 2012, excerpt: crewed by friends since 2012}}
  - id: wreck
    title: The ferry is holed
    kind: accident
    timelines: [ferry]
    claims:
      - {{source: beacon, at: paragraph 1, date: 3 December 2018, says: {{state: poor}}}}
      - {{source: council, at: item 5, date: 10 December 2018}}
  - id: paint
    title: The ferry is painted
    claims:
      - {{source: council, at: item 6, start: last month, says: {{state: good}}}}
figures:
  - id: riders
    title: Riders a day
    timelines: [ferry]
    claims:
      - {{source: beacon, at: paragraph 4, value: about 400, as_of: 2017}}
resolutions:
  - rule: date-conflict
    subject: wreck
    prefer: {{source: council}}
    because: The council owns the ferry.
    by: R. Hale
    on: 2022-01-10
"""

NO_PREFERENCE = FERRY.partition("resolutions:")[0]


@pytest.fixture
def record() -> gt.LoadedRecord:
    """The record of the ferry."""
    return gt.load({"ferry.yaml": FERRY})


@pytest.fixture
def session(record: gt.LoadedRecord) -> gt.Session:
    """A session over it."""
    return record.session(today=TODAY)


def said(error: pytest.ExceptionInfo[gt.Error]) -> tuple[str, str]:
    """The class and the text of an error."""
    return type(error.value).__name__, str(error.value)


# What a person reads


def test_reprs(record: gt.LoadedRecord, session: gt.Session) -> None:
    """What the library gives back shows what it is in a line."""
    conflict, stale = (next(f for f in session.findings if f.rule == rule) for rule in ("date-conflict", "stale"))
    register = session.register("crewed")
    shown = {
        repr(record): "<LoadedRecord ferry.yaml: 3 events, 1 figure, 7 claims, 4 sources>",
        repr(session): "<Session of ferry.yaml on 2025-06-30>",
        repr(record.session(TODAY, known_by="2016-01-01")):
            "<Session of ferry.yaml on 2025-06-30, known by 2016-01-01>",
        repr(record.events[0]): "<Event crew: Volunteers crew the ferry>",
        repr(record.figures[0]): "<Figure riders: Riders a day>",
        repr(record.sources["argus"]): "<Source argus: Friends take the helm>",
        repr(record.claims[1]): "<Claim of crew by argus, at paragraph 2: end March 2019 (plan)>",
        repr(record.claims[-1]): "<FigureClaim of riders by beacon, at paragraph 4: value about 400, as_of 2017>",
        repr(conflict):
            "<Finding ferry.yaml:29:9: error: date-conflict: the start of “Volunteers crew the ferry” is dated 2012"
            " by one source and 1 Apr 2014 by one source>",
        repr(stale):
            "<Finding ferry.yaml:30:9: note: stale: the planned end of “Volunteers crew the ferry” fell due by"
            " 3 Apr 2019, and no source tells what came of it>",
        repr(session.bounds("crew.start")):
            "<Bounds crew.start: strict 2012-01-01/2014-04-02, fair 2012-01-01/2014-04-02, contested>",
        repr(session.bounds("paint.end")): "<Bounds paint.end: strict 2019-02-15/.., fair 2019-01-15/..>",
        repr(register): "<Register crewed: Ferries that volunteers crew>",
        repr(register.on("2016-01-01")): "<Membership of crewed on 2016-01-01: surely norley>",
        repr(register.on("2011-01-01")): "<Membership of crewed on 2011-01-01: nobody>",
        repr(session.timeline("ferry")): "<Story of ferry: 2 events, 1 figures, 3 sources>",
        repr(session.story().events[0]): "<Told 2012 or 1 Apr 2014: Volunteers crew the ferry (contested)>",
        repr(session.why("paint")): "<Explanation paint.start: Mar 2019; paint.end: after 14 Feb 2019>",
        repr(session.report()): "<Report on ferry.yaml: 0 problems, 1 errors, 1 warnings, 1 notes, 1 resolved>",
        repr(gt.compare(session, session)): "<Difference from ferry.yaml to ferry.yaml: nothing changed>",
        repr(gt.When("summer 2013")): "When('summer 2013')",
        repr(gt.Duration.parse("5 years")): "Duration('5 years')",
        repr(gt.Amount.parse("about 7%")): "Amount.parse('about 7%')",
    }  # fmt: skip
    assert {got: want for got, want in shown.items() if got != want} == {}


def test_repr_of_what_could_not_be_read() -> None:
    """A record of which nothing, or not all, could be read says so, with the number of problems."""
    assert repr(gt.load("nowhere.yaml")) == "<LoadedRecord nowhere.yaml: could not be read; 1 problem>"
    assert repr(gt.load({"a.yaml": "- a list"})) == "<LoadedRecord a.yaml: could not be read; 1 problem>"
    half = FERRY.replace("start: last month", "start: the other day").replace("value: about 400", "value: some")
    assert repr(gt.load({"a.yaml": half})).endswith("5 claims, 4 sources; 2 problems>")


# Opening a record


def test_a_file_a_folder_and_texts_are_one_record(tmp_path: Path, record: gt.LoadedRecord) -> None:
    """However a record is laid out, and by path as text or as Path, the same is in it."""
    file, folder = tmp_path / "ferry.yaml", tmp_path / "records"
    file.write_text(FERRY, encoding="utf-8")
    folder.mkdir()
    head, events = FERRY.split("events:\n")
    (folder / "a.yaml").write_text(head, encoding="utf-8")
    (folder / "b.yml").write_text(f"govtimeline: 1\nevents:\n{events}", encoding="utf-8")
    (folder / "note.txt").write_text("no part of it", encoding="utf-8")
    texts = {"x": head, "y": f"govtimeline: 1\nevents:\n{events}"}
    opened = [gt.load(file), gt.load(str(file)), gt.load(folder), gt.load(texts)]
    for each in opened:
        assert each.problems == ()
        assert [repr(claim) for claim in each.claims] == [repr(claim) for claim in record.claims]
        assert [f.fingerprint for f in each.session(TODAY).findings] == [
            f.fingerprint for f in record.session(TODAY).findings
        ]
    assert [each.name for each in opened] == [str(file), str(file), str(folder), "x, y"]
    assert set(opened[2].lines) == {str(folder / "a.yaml"), str(folder / "b.yml")}


def test_what_is_in_it(record: gt.LoadedRecord) -> None:
    """Each section is there, under ids or in the order of the record."""
    assert list(record.sources) == ["argus", "beacon", "council", "unused"]
    assert list(record.timelines) == ["ferry", "empty"]
    assert (record.registers["crewed"].title, record.attributes["state"].values) == (
        "Ferries that volunteers crew",
        ["poor", "good"],
    )
    assert [event.id for event in record.events] == ["crew", "wreck", "paint"]
    assert [figure.id for figure in record.figures] == ["riders"]
    assert [claim.source for claim in record.claims] == [
        "argus", "argus", "beacon", "beacon", "council", "council", "beacon"
    ]  # fmt: skip
    assert record.record.limits.stale is None
    assert record.readable and record.lines["ferry.yaml"][0] == "govtimeline: 1"


def test_the_record_that_comes_with_it() -> None:
    """The shipped record is there and has no problem."""
    assert gt.shipped_record().name == "facts.yaml"
    assert gt.load(gt.shipped_record()).problems == ()


def test_a_record_in_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: gt.LoadedRecord) -> None:
    """A revision is opened by its name; one without the record is told apart from one that is not there."""
    monkeypatch.chdir(tmp_path)

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *arguments], check=True, capture_output=True)

    git("init", "--initial-branch=main")
    git("commit", "--allow-empty", "--message=nothing yet")
    Path("ferry.yaml").write_text(FERRY, encoding="utf-8")
    git("add", "ferry.yaml")
    git("commit", "--message=the ferry")
    for opened in (gt.load_revision("HEAD:ferry.yaml"), gt.load_revision("HEAD", "ferry.yaml")):
        assert [repr(claim) for claim in opened.claims] == [repr(claim) for claim in record.claims]
    assert gt.load_revision("HEAD", Path("ferry.yaml")).name == "HEAD"
    with pytest.raises(gt.Absent) as absent:
        gt.load_revision("HEAD~1", "ferry.yaml")
    assert said(absent) == ("Absent", 'there is no "ferry.yaml" in "HEAD~1"')
    with pytest.raises(gt.Error) as missing:
        gt.load_revision("HEAD~7", "ferry.yaml")
    assert not isinstance(missing.value, gt.Absent)


# What is wrong with it


@pytest.mark.parametrize(
    ("made", "place", "message", "hint"),
    [
        (None, "facts.yml:0:0", "no such file or folder", None),
        ({"fact.yml": b""}, "facts.yml:0:0", "no such file or folder", 'did you mean "fact.yml"?'),
        (b"", "facts.yml:1:1", "expected a record, found nothing", "a record begins with `govtimeline: 1`"),
        (b"# a remark\n", "facts.yml:1:1", "expected a record, found only comments",
         "a record begins with `govtimeline: 1`"),
        (b"a text\n", "facts.yml:1:1", "expected a record, found text", "a record begins with `govtimeline: 1`"),
        (b"- a list\n", "facts.yml:1:1", "expected a record, found a list", "a record begins with `govtimeline: 1`"),
        (b"\x89PNG\r\n", "facts.yml:1:1", "not UTF-8: the byte 0x89", "save the file as UTF-8"),
        ({"facts.yml/read.me": b"a text"}, "facts.yml:0:0", "a folder without YAML",
         "a record is a YAML file, or a folder of them"),
    ],
    ids=["missing", "mistyped", "empty", "comments", "text", "list", "binary", "folder"],
)  # fmt: skip
def test_what_is_no_record(
    made: bytes | dict[str, bytes] | None,
    place: str,
    message: str,
    hint: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What cannot be read is a problem with a place and a remedy; only asking for what is not there raises."""
    monkeypatch.chdir(tmp_path)
    for name, content in (made if isinstance(made, dict) else {"facts.yml": made}).items():
        if content is not None:
            Path(name).parent.mkdir(exist_ok=True)
            Path(name).write_bytes(content)
    record = gt.load("facts.yml")
    assert not record.readable
    assert [(str(p.place), p.message, p.hint) for p in record.problems] == [(place, message, hint)]


def test_nothing_of_it_could_be_read() -> None:
    """Every property and method of such a record that needs it raises one error; its problems can be written."""
    record = gt.load({"a.yaml": "govtimeline: 1\nevents: [\n"})
    asked: dict[str, Callable[[], object]] = {
        name: partial(getattr, record, name)
        for name, value in vars(gt.LoadedRecord).items()
        if isinstance(value, property) and name != "readable"
    }
    asked |= {"to_dicts": record.to_dicts, "session": record.session, "compare": lambda: record.session(TODAY)}
    assert set(asked) >= {"record", "sources", "timelines", "registers", "attributes", "events", "figures", "claims"}
    for ask in asked.values():
        with pytest.raises(gt.Error) as error:
            ask()
        assert str(error.value).startswith('"a.yaml" could not be read: a.yaml:')
        assert str(error.value).endswith("(look at its `problems`)")
    assert repr(record.report()) == "<Report on a.yaml: 1 problems, 0 errors, 0 warnings, 0 notes, 0 resolved>"
    assert gt.render(record).startswith("a.yaml:")
    with pytest.raises(gt.Error) as error:
        gt.load("nowhere.yaml").claims  # noqa: B018
    assert str(error.value) == (
        '"nowhere.yaml" could not be read: no such file or folder (look at its `problems`)'
    )


def test_a_record_with_problems_is_used() -> None:
    """What could be read of it is reasoned over as ever; only rules that find something missing are left out."""
    broken = gt.load({"ferry.yaml": FERRY.replace("start: last month", "start: the other day")})
    assert [(str(p.place), p.message) for p in broken.problems] == [
        ("ferry.yaml:42:46", '"the other day" is not a time')
    ]
    session = broken.session(TODAY)
    assert session.problems == broken.problems
    assert session.bounds("crew.start").contested
    assert len(session.timeline("ferry").events) == 2
    assert session.register("crewed").on("2016-01-01").surely == ("norley",)
    whole = gt.load({"ferry.yaml": FERRY}).session(TODAY)
    absence = {rule.id for rule in gt.RULES if rule.absence}
    assert set(whole.runnable()) - set(session.runnable()) == absence
    assert {f.rule for f in whole.findings} == {"date-conflict", "stale", "unused-source"}
    assert {f.rule for f in session.findings} == {"date-conflict", "stale"}
    assert session.check(["unused-source"]) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (None, 'expected a path or texts by their names, found NoneType (write load("facts.yaml"))'),
        (5, 'expected a path or texts by their names, found int (write load("facts.yaml"))'),
        (b"facts.yaml", 'expected a path or texts by their names, found bytes (write load("facts.yaml"))'),
        (["facts.yaml"], 'expected a path or texts by their names, found list (write load("facts.yaml"))'),
        ("", "origin takes a path, not ''"),
        (FERRY, 'expected a path, found a text of several lines (write load({"facts.yaml": text}))'),
        ({"facts.yaml": b""}, 'texts are given by name, both as str (write load({"facts.yaml": text}))'),
        ({1: "govtimeline: 1"}, 'texts are given by name, both as str (write load({"facts.yaml": text}))'),
    ],
    ids=["none", "number", "bytes", "list", "nothing", "text", "texts as bytes", "texts by number"],
)  # fmt: skip
def test_what_cannot_be_opened(given: Any, told: str) -> None:
    """What is neither a path nor texts is refused, with what to write."""
    with pytest.raises(gt.Error) as error:
        gt.load(given)
    assert said(error) == ("Error", told)


# Rows


def test_rows(record: gt.LoadedRecord) -> None:
    """There is a row for each claim, with the same keys in each, and values as the record has them."""
    rows = record.to_dicts()
    assert len(rows) == len(record.claims)
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    assert rows[0] == {
        "subject": "crew", "title": "Volunteers crew the ferry", "kind": "contract", "source": "argus",
        "publisher": "The Argus", "at": "paragraph 1", "excerpt": "On Tuesday the friends took the helm",
        "planned": False, "date": None, "start": "1 April 2014", "end": None, "lasts": None, "value": None,
        "as_of": None, "says": {}, "told": "2014-04-04", "withdrawn": None, "file": "ferry.yaml", "line": 29,
    }  # fmt: skip
    assert rows[-1] | {"kind": "figure", "value": "about 400", "as_of": "2017", "line": 48} == rows[-1]
    assert rows[3]["says"] == {"state": "poor"}
    rows[3]["says"]["state"] = "good"
    assert record.to_dicts()[3]["says"] == {"state": "poor"}


def test_rows_of_a_claim_without_its_source() -> None:
    """A claim whose source is not in the record has a row too."""
    text = "govtimeline: 1\nsources: {}\nevents: [{id: x, title: X, claims: [{source: y, date: 2019}]}]"
    (row,) = gt.load({"a.yaml": text}).to_dicts()
    assert (row["source"], row["publisher"], row["told"]) == ("y", None, None)


def test_frame(record: gt.LoadedRecord) -> None:
    """The frame holds the rows."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed: pip install pandas")
    frame = record.to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame.columns) == list(record.to_dicts()[0])
    assert list(frame["start"].dropna()) == ["1 April 2014", "2012", "last month"]


def test_frame_without_pandas(record: gt.LoadedRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pandas is not there the error says what to do."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(gt.Error) as error:
        record.to_frame()
    assert said(error) == ("Error", "pandas is not installed (pip install pandas, or use to_dicts())")


# When things were


@pytest.mark.parametrize(
    ("point", "planned", "strict", "fair", "contested"),
    [
        ("crew.start", False, "2012-01-01/2014-04-02", "2012-01-01/2014-04-02", True),
        ("crew.end", True, "2019-03-01/2019-03-31", "2019-02-25/2019-04-03", False),
        ("wreck", False, "2018-12-10/2018-12-11", "2018-12-09/2018-12-11", False),
        ("paint.start", False, "2019-02-15/2019-04-03", "2019-01-15/2019-04-15", False),
        ("paint.end", False, "2019-02-15/..", "2019-01-15/..", False),
    ],
)
def test_bounds(session: gt.Session, point: str, planned: bool, strict: str, fair: str, contested: bool) -> None:
    """A point lies where all claims leave it, planned or not; None where nothing bounds it."""
    bounds = session.bounds(point, planned=planned)
    assert (str(bounds.strict), str(bounds.fair), bounds.contested) == (strict, fair, contested)
    assert bounds.point == (f"planned {point}" if planned else point)


def test_bounds_are_dates(session: gt.Session) -> None:
    """An end of them is a date, or None where it is open."""
    assert session.bounds("paint.end").strict == gt.Days(date(2019, 2, 15), None)
    earliest, latest = session.bounds("wreck").fair
    assert (earliest, latest) == (date(2018, 12, 9), date(2018, 12, 11))


def test_contested_bounds() -> None:
    """Where as many publishers say one thing as another both are held; a judgement or one more publisher decides."""
    tie = gt.load({"ferry.yaml": NO_PREFERENCE}).session(TODAY).bounds("wreck")
    assert (str(tie.fair), tie.contested) == ("2018-12-02/2018-12-11", True)
    judged = gt.load({"ferry.yaml": FERRY}).session(TODAY).bounds("wreck")
    assert (str(judged.fair), judged.contested) == ("2018-12-09/2018-12-11", False)
    third = "      - {source: unused, date: 3 December 2018}\n  - id: paint"
    text = NO_PREFERENCE.replace("published: May 2014", "published: 2020").replace("  - id: paint", third)
    outvoted = gt.load({"ferry.yaml": text}).session(TODAY).bounds("wreck")
    assert (str(outvoted.fair), outvoted.contested) == ("2018-12-02/2018-12-04", False)


def test_why(session: gt.Session) -> None:
    """The claims that fix a point are told, of one end or of the whole event, as it came out and as it was planned."""
    assert [str(why.point) for why in session.why("crew").whys] == ["crew.start", "crew.end", "planned crew.end"]
    (why,) = session.why("paint.start").whys
    assert why.moment and why.moment.text == "Mar 2019"
    assert [(proof.side, proof.day) for proof in why.proofs] == [
        ("earliest", "2019-01-15"),
        ("latest", "2019-04-15"),
    ]
    assert [claim.source for proof in why.proofs for step in proof.steps for claim in step.claims] == ["council"] * 2
    assert session.why("crew.start").whys[0].tied


# Registers


@pytest.mark.parametrize(
    ("day", "surely", "perhaps", "disputed"),
    [
        ("2011-12-31", (), (), ()),
        ("2012-01-01", (), (), ("norley",)),
        ("2014-04-01", (), (), ("norley",)),
        (date(2014, 4, 2), ("norley",), (), ()),
        (datetime(2019, 2, 24, 12), ("norley",), (), ()),
        ("2019-02-25", (), ("norley",), ()),
        ("9999-12-31", (), ("norley",), ()),
    ],
    ids=str,
)
def test_register(
    session: gt.Session, day: date | str, surely: tuple[str, ...], perhaps: tuple[str, ...], disputed: tuple[str, ...]
) -> None:
    """Who must, can or is disputed to have been in: what one source says alone is disputed, an open end is not."""
    there = session.register("crewed").on(day)
    assert (there.surely, there.perhaps, there.disputed) == (surely, perhaps, disputed)
    assert there.register == "crewed" and isinstance(there.day, date)


def test_register_with_roughly_known_days() -> None:
    """Who came some time in a year is perhaps in during it, and surely from its end on."""
    rough = NO_PREFERENCE.replace("at: paragraph 1, start: 1 April 2014", "at: paragraph 1, date: 2015")
    register = gt.load({"a": rough}).session(TODAY).register("crewed")
    assert register.members == ("norley",)
    assert register.on("2012-06-01") == gt.Membership("crewed", date(2012, 6, 1), (), ("norley",), ())
    assert register.on("2013-06-01").surely == ("norley",)


# Stories and lists


def test_story(session: gt.Session) -> None:
    """The events of a timeline in order, with their time, sources and what is found beside them."""
    story = session.timeline("ferry")
    assert [(told.event.id, told.start.text if told.start else None, told.agreement) for told in story.events] == [
        ("crew", "2012 or 1 Apr 2014", "contested"),
        ("wreck", "10 Dec 2018", "contested"),
    ]
    assert [f.rule for told in story.events for f in told.findings] == ["date-conflict", "date-conflict"]
    assert [key for key, _ in story.sources] == ["argus", "beacon", "council"]
    assert [quantity.figure.id for quantity in story.figures] == ["riders"]
    assert session.timeline("ferry", "empty").timelines == (("ferry", "The ferry"), ("empty", "Nothing yet"))
    assert session.timeline("empty").events == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, ["crew", "wreck", "paint"]),
        ({"timelines": ["empty"]}, []),
        ({"since": "2019"}, ["paint"]),
        ({"since": gt.When("10 December 2018")}, ["wreck", "paint"]),
        ({"until": "2014"}, ["crew"]),
        ({"since": "before 2019"}, ["crew", "wreck", "paint"]),
        ({"until": "after 2013"}, ["crew", "wreck", "paint"]),
        ({"kinds": ["accident"]}, ["wreck"]),
        ({"kinds": ("accident", "contract"), "until": "2015"}, ["crew"]),
        ({"sources": ("argus",)}, ["crew"]),
        ({"sources": ["unused"]}, []),
    ],
    ids=str,
)
def test_story_of_a_part(session: gt.Session, asked: dict[str, Any], told: list[str]) -> None:
    """Timelines, days, kinds and sources each leave out what is not of them."""
    assert [each.event.id for each in session.story(**asked).events] == told


@pytest.mark.parametrize(
    ("what", "heads", "first"),
    [
        ("timelines", ("id", "title", "events", "figures", "from", "to"), ("ferry", "The ferry", 2, 1, 2012, 2018)),
        ("events", ("id", "title", "when", "kind", "claims"),
         ("crew", "Volunteers crew the ferry", "2012 or 1 Apr 2014", "contract", 3)),
        ("figures", ("id", "title", "equals", "claims"), ("riders", "Riders a day", None, 1)),
        ("registers", ("id", "title", "members"), ("crewed", "Ferries that volunteers crew", 1)),
        ("kinds", ("kind", "events"), ("accident", 1)),
    ],
)  # fmt: skip
def test_listings(session: gt.Session, what: str, heads: tuple[str, ...], first: tuple[object, ...]) -> None:
    """What there is of a kind, a row each, under named columns."""
    listing = session.listing(what)
    assert (listing.what, listing.heads, listing.rows[0]) == (what, heads, first)


@pytest.mark.parametrize("what", ["figures", "registers", "kinds"])
def test_lists_of_what_a_record_holds_take_no_solving(record: gt.LoadedRecord, what: str) -> None:
    """What can be read off the record is, without reasoning over it."""
    session = record.session()
    session.listing(what)
    assert "solution" not in session.made
    session.listing("events")
    assert "solution" in session.made


def test_agreement(session: gt.Session) -> None:
    """How many claims each source makes, and who contests whom."""
    assert session.agreement.claims == {"argus": 2, "beacon": 3, "council": 2, "unused": 0}
    assert [tuple(pair) for pair in session.agreement.pairs] == [("argus", "beacon", 0, 1), ("beacon", "council", 0, 1)]


# Texts


def test_texts(record: gt.LoadedRecord, tmp_path: Path) -> None:
    """A folder, and the texts by the ids of their sources as str or as bytes, are looked into alike."""
    (tmp_path / "argus.txt").write_text(ARGUS, encoding="utf-8")
    given: tuple[Any, ...] = (tmp_path, str(tmp_path), {"argus": ARGUS}, {"argus": ARGUS.encode()})
    for texts in given:
        session = record.session(TODAY, texts)
        missing = [f.message for f in session.check(["excerpt-missing"])]
        assert missing == ['"until March 2019" does not stand in argus.txt']
        (covered,) = session.coverage().sources
        assert (covered.cited, len(covered.uncovered), covered.shown) == (1, 1, "50%")
        assert session.coverage(["argus"], least=50).below == []
        assert session.coverage(["beacon"]).sources == ()
        assert "excerpt-missing" in session.ran()
    assert "excerpt-missing" not in record.session(TODAY).ran()


def test_no_texts(session: gt.Session) -> None:
    """Without texts nothing is looked up, and asking for their coverage says how to give them."""
    assert "excerpt-missing" not in {f.rule for f in session.findings}
    with pytest.raises(gt.Error) as error:
        session.coverage()
    assert said(error) == (
        "Error",
        "no texts to look at (give the session the folder that holds them: texts=FOLDER)",
    )


# What was known by a day


def test_known_by(record: gt.LoadedRecord) -> None:
    """What was told later is left out: claims, the findings that rest on them, judgements, and absences."""
    early = record.session(TODAY, known_by="2018-12-31")
    assert early.known_by == date(2018, 12, 31).toordinal()
    assert (str(early.bounds("crew.start").fair), early.bounds("crew.start").contested) == (
        "2014-03-31/2014-04-02",
        False,
    )
    assert [claim.source for claim in early.record.claims] == ["argus", "argus"]
    assert [f.rule for f in early.findings] == ["stale"]
    assert [told.event.id for told in early.timeline("ferry").events] == ["crew"]
    assert early.story().figures == ()
    assert [row[0] for row in early.listing("events").rows] == ["crew"]
    assert early.register("crewed").on("2013-01-01") == gt.Membership("crewed", date(2013, 1, 1), (), (), ())
    assert not {rule.id for rule in gt.RULES if rule.absence} & set(early.runnable())


def test_known_by_the_day_it_was_told(record: gt.LoadedRecord) -> None:
    """What was told on the day itself is known, what was told on the day after is not."""
    assert record.session(TODAY, known_by="2019-02-07").bounds("crew.start").contested
    assert not record.session(TODAY, known_by="2019-02-06").bounds("crew.start").contested


def test_judgements_made_later_are_left_out(record: gt.LoadedRecord) -> None:
    """A judgement counts from the day it was made."""
    before, after = (record.session(TODAY, known_by=day) for day in ("2022-01-09", "2022-01-10"))
    assert (before.record.resolutions, len(after.record.resolutions)) == ([], 1)
    assert [(f.resolved) for f in before.check(["date-conflict"])] == [False, False]
    assert [(f.resolved) for f in after.check(["date-conflict"])] == [False, True]
    assert (before.bounds("wreck").contested, after.bounds("wreck").contested) == (True, False)


def test_events_of_which_nothing_was_known(record: gt.LoadedRecord) -> None:
    """They can be asked for by the ends they have, and nothing bounds them."""
    session = record.session(TODAY, known_by="2010-01-01")
    for point in ("crew.start", "crew.end", "wreck"):
        assert session.bounds(point) == gt.Bounds(point, gt.Days(None, None), gt.Days(None, None))
    assert repr(session.why("crew.start")) == "<Explanation crew.start: nothing tells when>"
    assert session.story().events == ()
    with pytest.raises(gt.Error, match="has a single date, no start"):
        session.bounds("wreck.start")


# A session stands by itself


def test_later_changes_do_not_reach_a_session(record: gt.LoadedRecord) -> None:
    """Whatever is changed in a record after a session is made, the session answers as it would have before."""
    asked, untouched = record.session(TODAY), gt.load({"ferry.yaml": FERRY}).session(TODAY)
    whole = record.record
    crew, wreck, paint = whole.events
    crew.claims.append(gt.Claim(source="council", start=gt.When("1900")))
    crew.claims[0].start = gt.When("1800")
    crew.members["crewed"].append("westbay")
    crew.timelines.clear()
    wreck.title = "Nothing happens"
    wreck.claims[0].says["state"] = "sunk"
    paint.claims[0].says.clear()
    whole.figures[0].timelines.clear()
    whole.figures[0].claims[0].value = gt.Amount.parse("7")
    whole.attributes["state"].values.clear()
    whole.sources["argus"].publisher = "Norley Town Council"
    whole.sources["beacon"].waivers.clear()
    whole.sources["council"].published = gt.When("1700")
    whole.registers["crewed"].title = "None"
    whole.resolutions[0].prefer = "beacon"
    whole.limits.stale = gt.Duration.parse("1 day")
    del whole.events[2], whole.sources["unused"], whole.timelines["empty"]
    assert [repr(f) for f in asked.findings] == [repr(f) for f in untouched.findings]
    assert gt.render(asked.report(), "json") == gt.render(untouched.report(), "json")
    assert gt.render(asked.timeline("ferry"), "json") == gt.render(untouched.timeline("ferry"), "json")
    assert gt.render(asked.why("crew"), "json") == gt.render(untouched.why("crew"), "json")
    assert gt.render(asked.agreement, "json") == gt.render(untouched.agreement, "json")
    assert asked.bounds("wreck") == untouched.bounds("wreck")
    assert asked.register("crewed").members == ("norley",)
    assert asked.register("crewed").on("2013-01-01") == untouched.register("crewed").on("2013-01-01")
    assert asked.listing("events") == untouched.listing("events")
    assert not gt.compare(asked, untouched)
    assert [event.id for event in record.session(TODAY).record.events] == ["crew", "wreck"]


def test_lists_inside_the_parts_of_a_record_are_its_own(record: gt.LoadedRecord) -> None:
    """The same of what stands deeper in a part: the place in a preference, the file of a text, a waiver's reason."""
    asked, whole = record.session(TODAY), record.record
    prefer, text = whole.resolutions[0].preference, whole.sources["argus"].text
    assert prefer and text
    prefer.source, text.file = "beacon", "other.txt"
    whole.sources["beacon"].waivers[0].because = "another reason"
    assert str(asked.bounds("wreck").fair) == "2018-12-09/2018-12-11"
    kept = asked.record.sources
    assert kept["argus"].text and kept["argus"].text.file == "argus.txt"
    assert kept["beacon"].waivers[0].because == "It is of another ferry."


def test_texts_given_later_do_not_reach_a_session(record: gt.LoadedRecord) -> None:
    """The texts are those that were given."""
    texts = {"argus": "until March 2019"}
    session = record.session(TODAY, texts)
    texts["argus"] = ""
    assert [f.message for f in session.check(["excerpt-missing"])] == [
        '"On Tuesday the friends took the helm" does not stand in argus.txt'
    ]


@pytest.mark.parametrize("threads", [2, 8])
def test_threads(record: gt.LoadedRecord, threads: int) -> None:
    """Threads that ask one session at once get the same, and it is worked out once for all of them."""
    session = record.session(TODAY)
    together = Barrier(threads, timeout=60)

    def ask(number: int) -> tuple[Any, ...]:
        together.wait()
        asked = [
            lambda: session.findings,
            lambda: gt.render(session.why("crew"), "json"),
            lambda: gt.render(session.timeline("ferry"), "json"),
            lambda: session.register("crewed").on("2013-06-30"),
            lambda: session.agreement,
            lambda: session.bounds("crew.end"),
            lambda: gt.render(session.report()),
            lambda: session.solution,
        ]
        order = [*range(number, len(asked)), *range(number)]
        answers = {each: asked[each]() for each in order}
        return tuple(answers[each] for each in range(len(asked)))

    with ThreadPoolExecutor(threads) as pool:
        first, *others = pool.map(ask, range(threads))
    for other in others:
        assert other[:-1] == first[:-1]
        assert other[-1] is first[-1] and other[0] is first[0] and other[4] is first[4]
    assert first[3].disputed == ("norley",)
    assert session.findings is first[0] and session.solution is first[-1]


# Two records


def test_compare(session: gt.Session) -> None:
    """What changed between two records, and in what is found in them; the names are theirs or those given."""
    new = gt.load({"new.yaml": FERRY.replace("start: 2012", "start: spring 2014")}).session(TODAY)
    difference = gt.compare(session, new)
    assert difference and (difference.old, difference.new) == ("ferry.yaml", "new.yaml")
    assert [(c.kind, c.part.id) for c in difference.events] == [("changed", "crew")]
    assert [(c.kind, c.part.source, [tuple(e) for e in c.edits]) for c in difference.claims] == [
        ("changed", "beacon", [("start", "2012", "spring 2014")])
    ]
    assert [(c.kind, c.part.rule) for c in difference.findings] == [
        ("added", "excerpt-silent"), ("removed", "date-conflict"),
    ]  # fmt: skip
    assert gt.compare(session, new, ["stale"]).findings == ()
    assert gt.compare(session, new, names=("then", "now")).new == "now"
    assert not gt.compare(session, session)
    nothing = gt.LoadedRecord.empty("nothing").session(TODAY)
    assert gt.compare(nothing, session).counts()["events"] == {"added": 3, "changed": 0, "removed": 0}


# Rules and judgements


def test_rules() -> None:
    """Each rule is found by its id, and explained with a record that fails it and one that passes."""
    assert [gt.rule(each.id) for each in gt.RULES] == list(gt.RULES)
    explained = gt.explain("stale")
    assert explained.rule is gt.rule("stale")
    assert [f.rule for f in explained.fails.report.findings] == ["stale"]
    assert explained.passes.report.findings == ()
    assert explained.fails.text == gt.rule("stale").fails


def test_judgement(session: gt.Session) -> None:
    """A judgement written into the text of a record is heeded by the next session over it."""
    finding = next(f for f in session.findings if f.rule == "date-conflict" and not f.resolved)
    judged_as = {"rule": finding.rule, "subject": finding.subject}
    entry = {**judged_as, "prefer": {"source": "argus"}, "because": "It was there."}
    text = gt.add_resolution(FERRY, entry)
    assert text == FERRY + (
        "  - rule: date-conflict\n    subject: crew\n    prefer:\n      source: argus\n    because: It was there.\n"
    )
    judged = gt.load({"ferry.yaml": text}).session(TODAY)
    assert str(judged.bounds("crew.start").fair) == "2014-03-31/2014-04-02"
    assert [f.rule for f in judged.findings if not f.resolved] == ["unused-source", "stale"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the entry cannot be added without disturbing what is there"),
        ("{govtimeline: 1}", "the record is one mapping in braces"),
        ("a: [", "the text cannot be read as YAML (look at the problems of load({name: text}))"),
        ("\0", "the text cannot be read as YAML (look at the problems of load({name: text}))"),
    ],
)
def test_judgement_that_cannot_be_written(text: str, told: str) -> None:
    """Where a text cannot take a judgement, that is said, whatever is wrong with it."""
    with pytest.raises(gt.CannotEdit) as error:
        gt.add_resolution(text, {"rule": "stale", "subject": "x", "because": "y"})
    assert said(error) == ("CannotEdit", told)


def test_schema() -> None:
    """The schema is that of the format's first version, in which each call gives one of its own."""
    assert gt.schema()["properties"]["govtimeline"]["enum"] == ["1", 1]
    assert gt.schema() == gt.schema() and gt.schema() is not gt.schema()


# Times, lengths, amounts


def test_times() -> None:
    """A time on its own tells its days, needs a telling where its words do, and agrees with others or not."""
    assert gt.When("summer 2013").named() == gt.Days(date(2013, 6, 1), date(2013, 8, 31))
    assert str(gt.When("summer 2013").days()) == "2013-05-02/2013-09-30"
    assert str(gt.When("summer 2013").days(strict=True)) == "2013-05-12/2013-09-20"
    assert str(gt.When("since 2013").named()) == "2013-01-01/2013-12-31"
    assert str(gt.When("since summer 2013").named()) == "2013-05-12/2013-09-20"  # it may have begun in mid-May
    assert str(gt.When("before 2013").days(strict=True)) == "../2012-12-31"
    assert gt.When("last month").needs_told and not gt.When("2013").needs_told
    assert gt.When("last month").days("16 April 2019") == gt.When("last month").days(gt.When("2019-04-16"))
    assert str(gt.When("1 March").days("16 April 2019")) == "2019-02-28/2019-03-02"
    assert str(gt.When("1 March").days("16 April 2019", ahead=True)) == "2020-02-29/2020-03-02"
    answers = [gt.When("summer 2013").agrees_with(other) for other in ("1 July 2013", "September 2013", "2015")]
    assert answers == ["yes", "possible", "no"]
    assert gt.When("last month").agrees_with(gt.When("March 2019"), told="16 April 2019") == "yes"
    assert gt.When.reads("1 July 2013")
    assert not gt.When.reads("sooner or later")
    assert (gt.When.parse("2013"), gt.When.parse("2013").text) == (gt.When("2013"), "2013")


def test_lengths_and_amounts() -> None:
    """A length and an amount on their own keep their text and tell what they are."""
    length = gt.Duration.parse("almost six months")
    assert (length.text, length.months, length.days, length.qualifier) == ("almost six months", 6, 0, "almost")
    amount = gt.Amount.parse("£3m-£4m")
    assert (amount.text, amount.unit, *amount.strict) == ("£3m-£4m", "£", 3_000_000, 4_000_000)


# What is asked wrongly


@pytest.mark.parametrize(
    ("ask", "kind", "told"),
    [
        (lambda s: s.bounds("crow.start"), "Unknown", 'there is no event "crow" (did you mean "crew"?)'),
        (lambda s: s.bounds("riders"), "Unknown", 'there is no event "riders" (known: crew, paint, wreck)'),
        (lambda s: s.bounds("crew"), "Error", '"crew" has two ends (ask for "crew.start" or "crew.end")'),
        (lambda s: s.bounds("wreck.end"), "Error", '"wreck" has a single date, no end (ask for "wreck")'),
        (lambda s: s.bounds("wreck", planned=True), "Unknown",
         'no source tells a plan for "wreck" (ask for what came out)'),
        (lambda s: s.bounds("crew.middle"), "Unknown",
         'there is no event "crew.middle" (known: crew, paint, wreck)'),
        (lambda s: s.why("crow"), "Unknown", 'there is no event "crow" (did you mean "crew"?)'),
        (lambda s: s.why("wreck.start"), "Error", '"wreck" has a single date, no start (ask for "wreck")'),
        (lambda s: s.register("crew"), "Unknown", 'there is no register "crew" (did you mean "crewed"?)'),
        (lambda s: s.register("crewed").on("June 2013"), "Unreadable",
         "on takes a day such as 2024-12-31, not 'June 2013'"),
        (lambda s: s.register("crewed").on("2013-02-30"), "Unreadable",
         "on takes a day such as 2024-12-31, not '2013-02-30'"),
        (lambda s: s.timeline("fery"), "Unknown", 'there is no timeline "fery" (did you mean "ferry"?)'),
        (lambda s: s.timeline(), "Error", "no timeline is named (story() tells the whole record)"),
        (lambda s: s.story("ferry"), "Error", "timelines takes several texts, such as a list of them, not 'ferry'"),
        (lambda s: s.story(kinds=["flood"]), "Unknown", 'there is no kind "flood" (known: accident, contract)'),
        (lambda s: s.story(sources=["bacon"]), "Unknown", 'there is no source "bacon" (did you mean "beacon"?)'),
        (lambda s: s.story(since="long ago"), "Unreadable", None),
        (lambda s: s.story(until="last month"), "Unreadable",
         '"last month" counts from when it was told, and nothing says when that was'
         " (give the source a published date, or the claim told: TIME)"),
        (lambda s: s.story(until="after crew"), "Unreadable",
         '"after crew" is tied to another event (write a time of the calendar here)'),
        (lambda s: s.listing("sources"), "Unknown",
         'there is no list "sources" (known: events, figures, kinds, registers, timelines)'),
        (lambda s: s.check(["date-conflicts"]), "Unknown",
         'there is no rule "date-conflicts" (did you mean "date-conflict"?)'),
        (lambda s: s.check("stale"), "Error", "rules takes several texts, such as a list of them, not 'stale'"),
        (lambda s: s.skipped(["dates"]), "Unknown", None),
        (lambda s: s.report(fail_on="fatal"), "Unknown",
         'there is no severity "fatal" (known: error, note, warning)'),
        (lambda s: s.report(baseline="0123"), "Error",
         "baseline takes several texts, such as a list of them, not '0123'"),
        (lambda s: gt.rule("date"), "Unknown", None),
        (lambda s: gt.explain("stael"), "Unknown", 'there is no rule "stael" (did you mean "stale"?)'),
        (lambda s: gt.render(s.report(), "html"), "Unknown",
         f'there is no format "html" (known: {", ".join(sorted(FORMATS["findings"]))})'),
        (lambda s: gt.render(s.timeline("ferry"), "jason"), "Unknown",
         'there is no format "jason" (did you mean "json"?)'),
        (lambda s: gt.render(s), "Error",
         "nothing here writes Session (give what a session tells, such as its report())"),
        (lambda s: gt.render(()), "Error",
         "nothing here writes tuple (give what a session tells, such as its report())"),
        (lambda s: gt.render(s.report(), width=0), "Error", "width takes a whole number of columns above 0, not 0"),
        (lambda s: gt.render(s.report(), page=80), "Error", "page takes a Page, not 80"),
        (lambda s: gt.summarise(s), "Error", "nothing here sums up Session (give a report or a difference)"),
        (lambda s: gt.compare(s, s.record), "Error", None),
        (lambda s: gt.compare(s, s, names=("one",)), "Error", "names takes the names of two records, not ('one',)"),
        (lambda s: gt.When("the other day"), "Unreadable", None),
        (lambda s: gt.When(2013), "Unreadable", "expected a time as text, found 2013 (write When(\"1 July 2013\"))"),
        (lambda s: gt.When("last month").days(), "Unreadable",
         '"last month" counts from when it was told, and nothing says when that was'
         " (give the source a published date, or the claim told: TIME)"),
        (lambda s: gt.Duration.parse("a while"), "Unreadable", None),
        (lambda s: gt.Amount.parse("a lot"), "Unreadable", None),
        (lambda s: gt.add_resolution(FERRY, {"because": 5}), "Error",
         "entry takes a resolution: a dict of texts by their keys, not {'because': 5}"),
        (lambda s: gt.Session(s), "Error", None),
    ],
)  # fmt: skip
def test_what_is_asked_wrongly(
    session: gt.Session, ask: Callable[[gt.Session], object], kind: str, told: str | None
) -> None:
    """Each mistake has its own class of error, and a message with the remedy (where None, its wording is not held)."""
    with pytest.raises(gt.Error) as error:
        ask(session)
    assert type(error.value).__name__ == kind
    assert told is None or str(error.value) == told
    assert isinstance(error.value, {"Unknown": LookupError, "Unreadable": ValueError, "Error": Exception}[kind])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"today": "30 June 2025"}, "today takes a day such as 2024-12-31, not '30 June 2025'"),
        ({"today": 5}, "today takes a day such as 2024-12-31, not 5"),
        ({"known_by": "2025-13-01"}, "known_by takes a day such as 2024-12-31, not '2025-13-01'"),
        ({"texts": 5}, "texts takes a path, not 5"),
        ({"texts": ""}, "texts takes a path, not ''"),
        ({"texts": {"argus": None}}, "texts takes the text of each source, as str or bytes, not None"),
    ],
    ids=str,
)
def test_session_asked_wrongly(record: gt.LoadedRecord, asked: dict[str, Any], told: str) -> None:
    """A day or texts that cannot be read are refused when the session is made."""
    with pytest.raises(gt.Error) as error:
        record.session(**asked)
    assert str(error.value) == told


def test_texts_that_are_no_folder(record: gt.LoadedRecord, tmp_path: Path) -> None:
    """A folder of texts that is not there, or cannot be one, is refused."""
    for texts in (tmp_path / "nowhere", "\0", "x" * 3000):
        with pytest.raises(gt.Error):
            record.session(TODAY, texts=texts)


JUNK: tuple[Any, ...] = (
    None, 5, -1, 1.5, True, 10**30, float("nan"), b"", b"\xff", "", "\0", "\ud800", "x" * 3000, "x\ny", "-x", [],
    [None], (), ("crew", 5), {}, {5: 5}, {"argus": None}, {"argus": "\ud800"}, set(), object(), int, iter(()),
    Exception("x"), date.max, gt.When("after crew"),
)  # fmt: skip

WHEN, LAST_MONTH = gt.When("2013"), gt.When("last month")

Ask = Callable[[gt.LoadedRecord, gt.Session, Any], object]

CALLS: dict[str, Ask] = {
    "load": lambda r, s, x: gt.load(x),
    "load_revision": lambda r, s, x: gt.load_revision(x),
    "load_revision record": lambda r, s, x: gt.load_revision("HEAD", x),
    "LoadedRecord": lambda r, s, x: gt.LoadedRecord("a", x),
    "LoadedRecord.empty": lambda r, s, x: gt.LoadedRecord.empty(x),
    "LoadedRecord.session": lambda r, s, x: r.session(x),
    "LoadedRecord.session texts": lambda r, s, x: r.session(TODAY, x).coverage(),
    "LoadedRecord.session known_by": lambda r, s, x: r.session(TODAY, known_by=x),
    "LoadedRecord.report": lambda r, s, x: gt.render(r.report(x)),
    "LoadedRecord.report fail_on": lambda r, s, x: r.report(fail_on=x),
    "LoadedRecord.report path": lambda r, s, x: r.report(path=x),
    "Session": lambda r, s, x: gt.Session(x),
    "Session.check": lambda r, s, x: s.check(x),
    "Session.check one": lambda r, s, x: s.check([x]),
    "Session.runnable": lambda r, s, x: s.runnable(x),
    "Session.runnable one": lambda r, s, x: s.runnable([x]),
    "Session.ran": lambda r, s, x: s.ran(x),
    "Session.ran one": lambda r, s, x: s.ran([x]),
    "Session.skipped": lambda r, s, x: s.skipped(x),
    "Session.skipped one": lambda r, s, x: s.skipped([x]),
    "Session.report": lambda r, s, x: s.report(x),
    "Session.report name": lambda r, s, x: gt.render(s.report(["stale"], name=x), "junit"),
    "Session.report baseline": lambda r, s, x: gt.render(s.report(["stale"], baseline=x)),
    "Session.report fail_on": lambda r, s, x: s.report(["stale"], fail_on=x),
    "Session.report path": lambda r, s, x: s.report(["stale"], path=x),
    "Session.bounds": lambda r, s, x: s.bounds(x),
    "Session.bounds planned": lambda r, s, x: s.bounds("crew.end", planned=x),
    "Session.why": lambda r, s, x: s.why(x),
    "Session.timeline": lambda r, s, x: s.timeline(x),
    "Session.story": lambda r, s, x: s.story(x),
    "Session.story one": lambda r, s, x: s.story([x]),
    "Session.story since": lambda r, s, x: s.story(since=x),
    "Session.story until": lambda r, s, x: s.story(until=x),
    "Session.story kinds": lambda r, s, x: s.story(kinds=x),
    "Session.story kinds one": lambda r, s, x: s.story(kinds=[x]),
    "Session.story sources": lambda r, s, x: s.story(sources=x),
    "Session.story sources one": lambda r, s, x: s.story(sources=[x]),
    "Session.judgement": lambda r, s, x: s.judgement(x),
    "Session.judgement prefer": lambda r, s, x: s.judgement(s.findings[0], x),
    "Session.judgement at": lambda r, s, x: s.judgement(s.findings[0], "argus", x),
    "Session.renewed": lambda r, s, x: s.renewed(x),
    "Session.listing": lambda r, s, x: s.listing(x),
    "Session.register": lambda r, s, x: s.register(x),
    "Session.coverage": lambda r, s, x: s.coverage(x),
    "Session.coverage one": lambda r, s, x: s.coverage([x]),
    "Session.coverage least": lambda r, s, x: gt.render(s.coverage(least=x)),
    "Register.on": lambda r, s, x: s.register("crewed").on(x),
    "When": lambda r, s, x: gt.When(x),
    "When.days": lambda r, s, x: LAST_MONTH.days(x),
    "When.agrees_with": lambda r, s, x: WHEN.agrees_with(x),
    "When.agrees_with told": lambda r, s, x: LAST_MONTH.agrees_with("2013", told=x),
    "compare old": lambda r, s, x: gt.compare(x, s),
    "compare new": lambda r, s, x: gt.compare(s, x),
    "compare rules": lambda r, s, x: gt.compare(s, s, x),
    "compare names": lambda r, s, x: gt.render(gt.compare(s, s, (), names=x), "markdown"),
    "render": lambda r, s, x: gt.render(x),
    "render format": lambda r, s, x: gt.render(r, x),
    "render width": lambda r, s, x: gt.render(r, width=x),
    "render colour": lambda r, s, x: gt.render(r, colour=x),
    "render page": lambda r, s, x: gt.render(r, page=x),
    "render page's width": lambda r, s, x: gt.render(r, page=gt.Page(x)),
    "summarise": lambda r, s, x: gt.summarise(x),
    "rule": lambda r, s, x: gt.rule(x),
    "explain": lambda r, s, x: gt.explain(x),
    "add_resolution": lambda r, s, x: gt.add_resolution(x, {"rule": "stale", "subject": "x", "because": "y"}),
    "add_resolution entry": lambda r, s, x: gt.add_resolution(FERRY, x),
    "add_resolution seen": lambda r, s, x: gt.add_resolution(FERRY, {"seen": [x], "because": "y"}),
    "add_resolution renews": lambda r, s, x: gt.add_resolution(FERRY, {"because": "y"}, x),
    "add_resolution because": lambda r, s, x: gt.add_resolution(FERRY, {"because": x}),
}
"""Each way of handing something to the library, by the name of what takes it."""

PARSED: dict[str, Ask] = {
    "When.parse": lambda r, s, x: gt.When.parse(x),
    "Duration.parse": lambda r, s, x: gt.Duration.parse(x),
    "Amount.parse": lambda r, s, x: gt.Amount.parse(x),
}
"""Those that read a text."""


@pytest.fixture
def emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that holds nothing, so that no path that is tried leads anywhere."""
    monkeypatch.chdir(tmp_path)


def strays(call: Ask, junk: tuple[Any, ...]) -> list[tuple[str, str]]:
    """What came out of a call that is no gt.Error, for each thing handed to it."""
    record = gt.load({"ferry.yaml": FERRY})
    session = record.session(TODAY, texts={"argus": "until March 2019"})
    found = []
    for given in junk:
        try:
            call(record, session, given)
        except gt.Error as error:
            assert isinstance(str(error), str)
        except Exception as stray:
            found.append((repr(given)[:40], f"{type(stray).__name__}: {stray}"))
    return found


@pytest.mark.usefixtures("emptied")
@pytest.mark.parametrize("name", CALLS)
def test_only_errors_of_its_own_come_out(name: str) -> None:
    """Whatever is handed to the library, it answers or raises a gt.Error, and never a stray error of Python's."""
    assert strays(CALLS[name], JUNK) == []


@pytest.mark.parametrize("name", PARSED)
def test_texts_that_cannot_be_parsed(name: str) -> None:
    """A text that says nothing of the kind is Unreadable, whatever is in it."""
    assert strays(PARSED[name], tuple(given for given in JUNK if isinstance(given, str))) == []


@pytest.mark.parametrize("name", PARSED)
def test_what_is_no_text_cannot_be_parsed(name: str) -> None:
    """What is no text at all is Unreadable as well."""
    assert strays(PARSED[name], JUNK) == []


MADE_BY_IT = {
    "Bounds", "Camp", "Claim", "Days", "Difference", "Event", "Figure", "FigureClaim", "Finding", "Listing",
    "Membership", "Page", "Place", "Problem", "Record", "Register", "Report", "Rule", "Source", "Story",
    "Absent", "CannotEdit", "Error", "Unknown", "Unreadable", "Amount", "Duration",
}  # fmt: skip
"""Values that the library makes and a user reads; those that a user may make hold whatever they are given."""
TAKES_NOTHING = {
    "shipped_record", "schema", "LoadedRecord.to_dicts", "LoadedRecord.to_frame", "When.named", "When.show",
}  # fmt: skip
BELOW = {"When.as_start", "When.bounds", "When.cores", "When.reads"}
"""Methods for the modules below, which the page on the library does not name."""


def test_everything_that_is_asked_was_tried() -> None:
    """The test above hands something to every function of the library, and to every method of what a user asks."""
    takes = {name for name in gt.__all__ if callable(getattr(gt, name)) and name != "Severity"}
    for kind in (gt.LoadedRecord, gt.Session, gt.Register, gt.When):
        takes |= {
            f"{kind.__name__}.{name}"
            for name, value in inspect.getmembers(kind, callable)
            if not name.startswith("_") and type(value).__name__ != "once"
        }
    tried = {name.split(" ")[0] for name in (*CALLS, *PARSED)}
    assert takes - tried - MADE_BY_IT - TAKES_NOTHING - BELOW == set()


# What is written


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the record and the text of one source, at which a command is run on a plain terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "ferry.yaml").write_text(FERRY, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(FERRY.replace("start: 2012", "start: spring 2014"), encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "argus.txt").write_text(ARGUS, encoding="utf-8")
    return tmp_path


WRITTEN: dict[str, tuple[list[str], Callable[[gt.Session], object]]] = {
    "findings": (["check", "--today", TODAY], lambda s: s.report()),
    "story": (["show", "ferry"], lambda s: s.timeline("ferry")),
    "proof": (["why", "crew"], lambda s: s.why("crew")),
    "sources": (["sources"], lambda s: s.agreement),
    "coverage": (["coverage", "--texts", "texts"], lambda s: s.coverage()),
    "difference": (["diff", "ferry.yaml", "new.yaml"], lambda s: gt.compare(s, gt.load("new.yaml").session(TODAY))),
    "listing": (["list", "events"], lambda s: s.listing("events")),
    "rule": (["rule", "stale"], lambda s: gt.explain("stale")),
    "rules": (["rules"], lambda s: gt.RULES),
}
"""A command for each kind of thing that is written, and what the library gives in its place."""

WITHOUT_RECORD = {"difference", "rule", "rules"}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("kind", "format"), [(kind, name) for kind, names in gt.FORMATS.items() if kind != "problems" for name in names]
)
def test_written_as_the_command_prints(kind: str, format: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each kind of thing, in each of its formats, is written by the library as by the command line."""
    command, ask = WRITTEN[kind]
    chosen = ["--format", format] if kind in ("findings", "difference") else ["--json"] if format == "json" else []
    facts = [] if kind in WITHOUT_RECORD else ["--facts", "ferry.yaml"]
    session = gt.load("ferry.yaml").session(TODAY, texts="texts" if kind == "coverage" else None)
    width = gt.UNWRAPPED if kind == "difference" else 80
    assert run([*command, *facts, *chosen]) in (0, 1)
    printed = capsys.readouterr().out
    assert gt.render(ask(session), format, width=width) == printed != ""


@pytest.mark.usefixtures("folder")
def test_problems_as_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with a record is written as `check` writes it to standard error, before its summary."""
    Path("ferry.yaml").write_text(FERRY.replace("start: last month", "start: the other day"), encoding="utf-8")
    assert run(["check", "--facts", "ferry.yaml", "--today", TODAY, "--texts", "texts"]) == 2
    problems = gt.render(gt.load("ferry.yaml"), width=gt.UNWRAPPED)
    session = gt.load("ferry.yaml").session(TODAY, "texts")
    skipped = [f"{line}\n" for line in session.skipped(session.runnable())]
    told = [*skipped, problems, "\n", f"{gt.summarise(session.report())}\n"]
    assert capsys.readouterr().err == "".join(told)
    assert problems.startswith('ferry.yaml:42:46: error: "the other day" is not a time\n')


def test_the_formats_are_those_that_are_written() -> None:
    """Every kind of thing is tried above."""
    assert {*WRITTEN, "problems"} == set(gt.FORMATS)


def test_page(session: gt.Session) -> None:
    """A page holds width and colour, and more; without colour there is no escape sequence."""
    report = session.report()
    assert gt.render(report, width=100) == gt.render(report, page=gt.Page(100))
    assert "\x1b[" in gt.render(report, colour=True) and "\x1b[" not in gt.render(report)
    assert max(map(len, gt.render(report, page=gt.Page(60, wrap_headers=True)).splitlines())) == 60
    assert gt.render(report, "json", page=gt.Page(ascii=True)).isascii()


def test_report(session: gt.Session) -> None:
    """A report is of some rules or all, leaves out what was known before, and fails from a severity on."""
    report = session.report()
    assert report.summary == {
        "errors": 1, "warnings": 1, "notes": 1, "resolved": 1, "baseline": 0, "problems": 0, "events": 3,
        "figures": 1, "claims": 7, "sources": 4,
    }  # fmt: skip
    assert [f.rule for f in report.findings if report.fails(f)] == ["date-conflict"]
    strict = session.report(fail_on="note")
    assert len([f for f in strict.findings if strict.fails(f)]) == 3
    known = session.report(baseline={f.fingerprint for f in session.findings})
    assert (known.summary["errors"], known.summary["baseline"], known.summary["resolved"]) == (0, 3, 1)
    assert [f.rule for f in session.report(["stale"]).findings] == ["stale"]
    assert session.report(name="mine").name == "mine"
    assert gt.summarise(report) == (
        "1 error, 1 warning, 1 note (1 resolved) in 7 claims of 3 events from 4 sources, ferry.yaml"
    )
    assert "path=docs/ferry.yaml" not in gt.render(report, "github")
    assert "file=docs/ferry.yaml" in gt.render(session.report(path=lambda file: f"docs/{file}"), "github")


# The module itself


def test_import_is_light() -> None:
    """Importing the library imports nothing heavy, nor any module of its own but two; naming something does."""
    code = (
        "import sys; before = set(sys.modules); import govtimeline as gt; new = set(sys.modules) - before\n"
        "heavy = ('msgspec', 'yaml', 'rich', 'typer', 'click', 'dateutil', 'rapidfuzz', 'pandas')\n"
        "assert not [name for name in new if name.split('.')[0] in heavy], new\n"
        "own = sorted(name for name in new if name.startswith('govtimeline'))\n"
        "assert own == ['govtimeline', 'govtimeline.ground', 'govtimeline.ground.version'], own\n"
        "assert 'gt.load' and 'load' not in vars(gt)\n"
        "assert gt.load is gt.load and 'load' in vars(gt) and 'msgspec' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_names() -> None:
    """The names of the library are listed, each leads to something, and no other does."""
    assert dir(gt) == sorted(gt.__all__)
    assert all(hasattr(gt, name) for name in gt.__all__)
    with pytest.raises(AttributeError, match="module 'govtimeline' has no attribute 'lod'"):
        gt.lod  # noqa: B018
    assert gt.__version__.count(".") == 2


def test_star_import() -> None:
    """`from govtimeline import *` brings every name."""
    names: dict[str, Any] = {}
    exec("from govtimeline import *", names)
    assert {name: names[name] is getattr(gt, name) for name in gt.__all__} == dict.fromkeys(gt.__all__, True)


def test_errors_are_of_one_family() -> None:
    """Every error is a gt.Error, told by its message and hint."""
    for kind in (gt.Unknown, gt.Unreadable, gt.Absent, gt.CannotEdit):
        assert issubclass(kind, gt.Error)
        assert str(kind("no", "try this")) == "no (try this)"
        assert (str(kind("no")), kind("no").hint) == ("no", None)
