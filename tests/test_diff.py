"""`diff`: what changed between two records, as text, Markdown and JSON, from files and from git."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from govtimeline.cli import run
from govtimeline.comparison.difference import Change, Difference, Edit, compare
from govtimeline.record.load import load
from govtimeline.record.model import Event, Record
from govtimeline.views import UNWRAPPED, Page
from govtimeline.views.difference import markdown, text
from govtimeline.views.difference.markdown import LONGEST, prose
from govtimeline.views.difference.telling import summarise

Golden = Callable[[Path, str], None]

PAGE = Page(UNWRAPPED)

OLD = """\
govtimeline: 1
sources:
  gazette: {title: Fire, publisher: Gazette, published: 2015-07-20}
  herald: {title: Ashes, publisher: Herald, published: 2015-07-20}
  observer: {title: Blaze, publisher: Observer, published: 2015-07-21}
timelines:
  town: {title: The town}
  disasters: {title: Disasters}
registers:
  halls: {title: Halls in use}
events:
  - id: fire
    title: The town hall burns
    timelines: [town]
    claims:
      - {source: gazette, at: p. 1, date: 3 July 2015, excerpt: burnt down on 3 July}
      - {source: herald, date: 3 July 2015}
      - {source: observer, at: p. 2, date: 9 July 2015}
  - id: inquest
    title: An inquest opens
    claims:
      - {source: herald, at: p. 4, date: after fire}
figures:
  - id: damage
    title: What the fire cost
    claims:
      - {source: gazette, value: £3m}
      - {source: herald, value: about £3m}
"""
NEW = """\
govtimeline: 1
limits: {stale: 3 years}
sources:
  observer: {title: Blaze, publisher: Observer, published: 2015-07-22}
  gazette: {title: Fire, publisher: Gazette, published: 2015-07-20}
  herald: {title: Ashes, publisher: Herald, published: 2015-07-20}
  council: {title: Report on the fire, publisher: The council, published: 2016}
timelines:
  town: {title: The town}
  disasters: {title: Disasters}
registers:
  halls: {title: Halls in use}
events:
  - id: rebuilding
    title: The town hall is rebuilt
    timelines: [town]
    kind: works
    members: {halls: [New Hall, Old Hall]}
    claims:
      - {source: council, at: "3", start: 2016, lasts: 2 years, planned: true, excerpt: for two years}
  - id: fire
    title: The old town hall burns
    timelines: [town, disasters]
    claims:
      - {source: observer, at: p. 2, date: 9 July 2015}
      - {source: herald, date: 3 July 2015}
      - {source: council, at: "1.1", date: 3 July 2015, says: {cause: lightning}}
      - {source: gazette, at: p. 1, date: 4 July 2015, excerpt: burnt down on 3 July}
figures:
  - id: damage
    title: What the fire cost
    claims:
      - {source: gazette, value: £9m}
      - {source: herald, value: about £3m}
resolutions:
  - rule: date-conflict
    subject: fire
    because: The Observer mistook the day.
    by: A. Clerk
"""
JUDGEMENT = NEW[NEW.index("resolutions:") :]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an old and a new record."""
    monkeypatch.chdir(tmp_path)
    for name in ("GOVTIMELINE_FACTS", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "old.yaml").write_text(OLD)
    (tmp_path / "new.yaml").write_text(NEW)
    (tmp_path / "govtimeline.toml").write_text('select = ["date-conflict", "value-conflict"]\n')
    return tmp_path


def facts(*texts: str) -> Record:
    """The record that some files make."""
    loaded = load([(f"{n}.yaml", each) for n, each in enumerate(texts)])
    assert loaded.record is not None
    assert loaded.problems == ()
    return loaded.record


def the_event(difference: Difference) -> Change[Event]:
    (change,) = difference.events
    return change


def git(*args: str) -> str:
    who = ["-c", "user.name=A. Clerk", "-c", "user.email=clerk@example.org"]
    return subprocess.run(["git", *who, *args], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(folder: Path) -> Path:
    """A repository with the old record in records/ at its tag v1, and the new one at v2."""
    records = folder / "work" / "records"
    records.mkdir(parents=True)
    os.chdir(folder / "work")
    git("init", "--quiet", "--initial-branch=main")
    for record, tag in ((OLD, "v1"), (NEW, "v2")):
        (records / "facts.yaml").write_text(record)
        git("add", ".")
        git("commit", "--quiet", "--message", tag)
        git("tag", tag)
    return folder / "work"


GOLDEN = Path(__file__).parent / "golden" / "diff"
SUMMARY = (
    "1 source added, 1 changed; 1 event added, 1 changed, 1 removed; 1 figure changed; 1 limit changed; "
    "2 claims added, 2 changed, 1 removed; 1 finding added, 1 changed"
)


def test_text(capsys: pytest.CaptureFixture[str], golden: Golden) -> None:
    """Sections follow each other, findings last; their sum goes to standard error; the exit code is 0."""
    assert run(["diff", "old.yaml", "new.yaml"]) == 0
    out, err = capsys.readouterr()
    golden(GOLDEN / "text.txt", out)
    assert err == f"{SUMMARY}\n"


def test_text_wraps_in_a_terminal(golden: Golden) -> None:
    """In a terminal, lines are wrapped under their own beginning; nothing else is set otherwise."""
    difference = compare(facts(OLD), facts(NEW))
    wrapped = text.render(difference, Page(40))
    golden(GOLDEN / "narrow.txt", wrapped)
    assert text.render(difference, Page(10_000)) == text.render(difference, PAGE)
    assert max(map(len, wrapped.splitlines())) <= 40


def test_text_in_colour() -> None:
    """What is new is green, what changed yellow, what is gone red."""
    coloured = text.render(compare(facts(OLD), facts(NEW)), PAGE._replace(colour=True))
    marks = re.findall(r"^\x1b\[(\d+)m *([-+~])", coloured, re.M)
    assert set(marks) == {("32", "+"), ("33", "~"), ("31", "-")}
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == text.render(compare(facts(OLD), facts(NEW)), PAGE)


def test_nothing_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two records that say the same have no difference."""
    assert run(["diff", "old.yaml", "old.yaml"]) == 0
    assert capsys.readouterr() == ("", "nothing changed\n")


def test_markdown(capsys: pytest.CaptureFixture[str], golden: Golden) -> None:
    """A comment tells first what a change does to the findings, then what it is."""
    assert run(["diff", "old.yaml", "new.yaml", "--format", "markdown"]) == 0
    golden(GOLDEN / "comment.md", capsys.readouterr().out)


def test_markdown_without_changes(capsys: pytest.CaptureFixture[str]) -> None:
    """A comment says so where nothing changed."""
    assert run(["diff", "old.yaml", "old.yaml", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == (
        "### What changes in the record\n\nFrom `old.yaml` to `old.yaml`: nothing changed.\n"
    )


HOSTILE = (
    "@octocat #12 GH-12 org/repo#1 !3 <img src=x onerror=alert(1)> [x](javascript:alert) ![](http://e.org/p.png)"
    " www.e.org https://e.org ``` `code` **bold** _it_ ~~gone~~ &amp; <!-- --> | a | :smile: \\ x"
)


class Rendered(HTMLParser):
    """What a reader sees of HTML: its tags, and its text by the tag around it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.stack: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Note a tag."""
        self.tags.add(tag)
        self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave a tag."""
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        """Note a text, unless it is code, in which a forge looks for nothing."""
        self.texts.append("CODE" if "code" in self.stack else data)


def rendered(source: str) -> Rendered:
    """Markdown as a forge renders it: with HTML, tables, strikethrough and bare links."""
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return Rendered(parser.render(source))


def test_markdown_escapes_what_the_record_says() -> None:
    """Text from a record is shown as it is: no tag, link or emphasis of its own comes through."""
    old, new = facts(OLD), facts(OLD)
    new.events[0].title = HOSTILE
    new.events[0].claims[0].excerpt = HOSTILE
    new.sources["gazette"].publisher = HOSTILE + "`"
    comment = rendered(markdown.render(compare(old, new, names=("a`b", "<b>")), PAGE))
    assert comment.tags == {"h3", "h4", "p", "ul", "li", "code", "strong"}
    assert HOSTILE in "".join(comment.texts)


def test_markdown_calls_nobody() -> None:
    """No piece of text that a forge looks at holds a reference: the sign and the name lie apart."""
    for piece in rendered(prose(HOSTILE)).texts:
        assert not re.search(r"@\w|#\d|!\d|GH-\d|https?://|www\.\w|:\w", piece)


def test_markdown_fits_into_a_comment() -> None:
    """What is too much for a comment is left out and counted, whole lines at a time."""
    event = "  - {id: e%d, title: An event, claims: [{source: gazette, date: 2015}]}\n"
    many = OLD.replace("figures:", "".join(event % n for n in range(1500)) + "figures:")
    comment = markdown.render(compare(facts(OLD), facts(many), names=("old", "new")), PAGE)
    assert LONGEST - 200 < len(comment) <= LONGEST + 60
    assert comment.count("\n- **+** `e") + comment.count("\n  - **+** `gazette`") + 967 == 3000
    assert comment.endswith("\n… and 967 more lines, too many for a comment.\n")


def test_text_shows_control_characters() -> None:
    """What a terminal would obey is shown instead."""
    old, new = facts(OLD), facts(OLD)
    new.events[0].title = "\x1b[31mred\u202e [bold]b[/bold]"
    assert text.render(compare(old, new), PAGE) == (
        "events\n  ~ fire ␛[31mred\\u202e [bold]b[/bold]\n"
        "        title: The town hall burns → ␛[31mred\\u202e [bold]b[/bold]\n"
    )


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Each section has what was added, changed and removed, claims under their event, and there is a sum."""
    assert run(["diff", "old.yaml", "new.yaml", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {key: data[key] for key in ("schema", "old", "new")} == {
        "schema": 1,
        "old": "old.yaml",
        "new": "new.yaml",
    }
    assert {name: [part["id"] for part in data["events"][name]] for name in data["events"]} == {
        "added": ["rebuilding"],
        "changed": ["fire"],
        "removed": ["inquest"],
    }
    (fire,) = data["events"]["changed"]
    assert fire == {
        "id": "fire",
        "title": "The old town hall burns",
        "file": "new.yaml",
        "line": 21,
        "edits": [
            {"key": "title", "old": "The town hall burns", "new": "The old town hall burns"},
            {"key": "timelines", "old": None, "new": "disasters"},
        ],
        "claims": {
            "added": [
                {
                    "source": "council",
                    "at": "1.1",
                    "file": "new.yaml",
                    "line": 27,
                    "edits": [
                        {"key": "source", "old": None, "new": "council"},
                        {"key": "at", "old": None, "new": "1.1"},
                        {"key": "date", "old": None, "new": "3 July 2015"},
                        {"key": "says.cause", "old": None, "new": "lightning"},
                    ],
                }
            ],
            "changed": [
                {
                    "source": "gazette",
                    "at": "p. 1",
                    "file": "new.yaml",
                    "line": 28,
                    "edits": [{"key": "date", "old": "3 July 2015", "new": "4 July 2015"}],
                }
            ],
            "removed": [],
        },
    }
    (added,) = data["findings"]["added"]
    assert (added["rule"], added["subject"], added["resolution"]) == ("value-conflict", "damage", None)
    (judged,) = data["findings"]["changed"]
    assert judged["old"]["resolution"] is None
    assert judged["new"]["resolution"]["because"] == "The Observer mistook the day."
    assert data["summary"]["claims"] == {"added": 2, "changed": 2, "removed": 1}
    assert list(data["summary"]) == [
        "sources", "timelines", "registers", "attributes", "events", "figures", "limits", "claims", "findings",
    ]  # fmt: skip


def test_layout_is_no_change() -> None:
    """Reordered claims, moved lines, comments and a record split into files are no change."""
    head, _, rest = OLD.partition("events:\n")
    assert not compare(facts(OLD), facts(f"# A comment\n\n{head}", f"govtimeline: 1\nevents:\n{rest}"))
    first, second = (line for line in OLD.splitlines(keepends=True) if "date: 3 July" in line)
    swapped = OLD.replace(first, "X").replace(second, first).replace("X", second)
    assert not compare(facts(OLD), facts(swapped))


def test_another_id_is_the_same_event() -> None:
    """An event whose claims are all the same has another id, and did not come and go."""
    renamed = OLD.replace("id: inquest", "id: inquest-2015")
    change = the_event(compare(facts(OLD), facts(renamed)))
    assert (change.kind, change.edits, change.claims) == (
        "changed",
        (Edit("id", "inquest", "inquest-2015"),),
        (),
    )


def test_another_source_id() -> None:
    """A source that says the same under another id was renamed, and its claims name it anew."""
    difference = compare(facts(OLD), facts(OLD.replace("observer", "observer-2015")))
    assert [change.edits for change in difference.sources] == [(Edit("id", "observer", "observer-2015"),)]
    assert [change.kind for change in difference.claims] == ["added", "removed"]


@pytest.mark.parametrize(
    ("old", "new", "edits"),
    [
        ("date: 9 July 2015", "date: 10 July 2015", [Edit("date", "9 July 2015", "10 July 2015")]),
        ("at: p. 2, date: 9", "at: p. 3, date: 9", [Edit("at", "p. 2", "p. 3")]),
        ("burnt down on 3 July", "burnt down", [Edit("excerpt", "burnt down on 3 July", "burnt down")]),
        (
            "source: gazette, at: p. 1, date",
            "source: observer, at: p. 1, date",
            [Edit("source", "gazette", "observer")],
        ),
        ("at: p. 2, date: 9", "at: p. 2, planned: true, date: 9", [Edit("planned", None, "true")]),
    ],
)
def test_the_same_claim_says_something_else(old: str, new: str, edits: list[Edit]) -> None:
    """A claim without an id is known again by its source, locator and words."""
    (change,) = compare(facts(OLD), facts(OLD.replace(old, new, 1))).claims
    assert (change.kind, list(change.edits)) == ("changed", edits)


def test_another_claim_is_another_claim() -> None:
    """A claim of another source, in other words, came; the one before it went."""
    replaced = OLD.replace("{source: observer, at: p. 2, date: 9 July 2015}", "{source: herald, end: 2016}")
    assert [change.kind for change in compare(facts(OLD), facts(replaced)).claims] == ["added", "removed"]


def test_a_judgement_taken_back(folder: Path, capsys: pytest.CaptureFixture[str], golden: Golden) -> None:
    """A finding whose resolution is gone counts again, and says why it was judged."""
    (folder / "old.yaml").write_text(OLD + JUDGEMENT)
    (folder / "new.yaml").write_text(OLD)
    assert run(["diff", "old.yaml", "new.yaml"]) == 0
    golden(GOLDEN / "taken-back.txt", capsys.readouterr().out)


def test_settings_choose_the_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the settings do not select is not told of."""
    (folder / "govtimeline.toml").write_text('select = ["unused-source"]\n')
    assert run(["diff", "old.yaml", "new.yaml"]) == 0
    assert "findings" not in capsys.readouterr().out


def test_revisions(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A revision stands for the record as it was, a path in one for that file or folder; `./` begins here."""
    wanted = (GOLDEN / "text.txt").read_text().replace("new.yaml", "records/facts.yaml")
    for old, new in (
        ("v1", "v2"),
        ("HEAD~1", "records/facts.yaml"),
        ("v1:records/facts.yaml", "main:./records/facts.yaml"),
        ("v1:records", ":records/facts.yaml"),
    ):
        assert run(["diff", old, new, "--facts", "records/facts.yaml"]) == 0
        out = capsys.readouterr().out
        for name in ("v2:records/", "main:./records/", ":records/"):
            out = out.replace(f"({name}", "(records/")
        assert out == wanted


def test_uncommitted_changes(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without arguments, the record as it stands is compared with the last commit, from any folder in it."""
    record = repository / "records" / "facts.yaml"
    record.write_text(NEW.replace("lightning", "a candle"))
    os.chdir(repository / "records")
    assert run(["diff"]) == 0
    assert capsys.readouterr().out == (
        "events\n  ~ fire The old town hall burns\n"
        "      ~ council, at 1.1: says.cause: lightning → a candle\n"
    )


def test_a_folder_of_files_at_a_revision(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder in git is read as one on disk: its YAML files, but no hidden ones and no links."""
    head, _, rest = NEW.partition("events:\n")
    records = repository / "records"
    (records / "facts.yaml").write_text(head)
    (records / "more").mkdir()
    (records / "more" / "é.yml").write_text(f"govtimeline: 1\nevents:\n{rest}")
    (records / ".hidden.yaml").write_text("no record")
    (records / "readme.txt").write_text("no record")
    (records / "link.yaml").symlink_to("facts.yaml")
    git("add", ".")
    git("commit", "--quiet", "--message", "split")
    (records / "link.yaml").unlink()
    assert run(["diff", "v2", "HEAD", "--facts", "records"]) == 0
    assert capsys.readouterr() == ("", "nothing changed\n")


def test_a_broken_record(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that cannot be read as a whole is not compared: all that is wrong with it, and exit 2."""
    (folder / "new.yaml").write_text(NEW.replace("kind: works", "kin: works"))
    assert run(["diff", "old.yaml", "new.yaml"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith('new.yaml:17:5: error: unknown key "kin"\n')


def test_a_broken_revision(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with a record in git is told with its place there."""
    (repository / "records" / "facts.yaml").write_bytes(b"govtimeline: 1\ntitle: caf\xe9\n")
    git("commit", "--quiet", "--all", "--message", "broken")
    assert run(["diff", "v1", "HEAD", "--facts", "records/facts.yaml"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("HEAD:records/facts.yaml:2:11: error: not UTF-8: the byte 0xe9\n")


def refused(args: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that is said where a command is wrong; nothing is printed, and the exit code is 2."""
    assert run(["diff", *args]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.removesuffix("\n")


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["mian"], 'govtimeline: "mian" is no file, folder or git revision (did you mean "main"?)'),
        ([""], 'govtimeline: "" is no file, folder or git revision'),
        (["x" * 300], f'govtimeline: "{"x" * 300}" is no file, folder or git revision'),
        (["nowhere"], 'govtimeline: "nowhere" is no file, folder or git revision'),
        (["--", "--output=x"], 'govtimeline: "--output=x" is no file, folder or git revision'),
        (
            ["v1:records/fact.yaml"],
            'govtimeline: there is no "records/fact.yaml" in "v1" (did you mean "records/facts.yaml"?)',
        ),
        (["v9:records/facts.yaml"], 'govtimeline: "v9" is no file, folder or git revision'),
        (
            ["v1", "v2"],
            'govtimeline: "v1" is a git revision, and there is no record here to look for in it '
            "(name a file of it: v1:facts.yaml)",
        ),
        (
            ["v1:empty"],
            'govtimeline: "v1:empty" is a folder without YAML (a record is a YAML file, or a folder of them)',
        ),
        (
            ["old", "new", "--format", "html"],
            'govtimeline: there is no format "html" (known: json, markdown, text)',
        ),
        (
            ["old", "new", "--format", "text", "--json"],
            "govtimeline: --json and --format text do not go together (give one of them)",
        ),
    ],
)
def test_refusals(args: list[str], line: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not there is named, with the nearest thing that is."""
    if args == ["v1:empty"]:
        (repository / "empty").mkdir()
        (repository / "empty" / "readme.txt").write_text("nothing")
        git("add", ".")
        git("commit", "--quiet", "--message", "empty")
        git("tag", "--force", "v1")
    assert refused(args, capsys) == line


def test_no_repository(capsys: pytest.CaptureFixture[str]) -> None:
    """Outside a repository, a name that is no file is refused in git's words."""
    line = refused(["v1", "new.yaml"], capsys)
    assert line.startswith(
        'govtimeline: "v1" is no file or folder, and git cannot look it up: not a git repository'
    )


def test_no_git(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without git, files are still compared, and a revision is refused."""
    monkeypatch.setenv("PATH", "")
    assert run(["diff", "old.yaml", "new.yaml"]) == 0
    capsys.readouterr()
    assert refused(["v1", "new.yaml"], capsys) == (
        'govtimeline: "v1" is no file or folder, and git, which may know it, cannot be run '
        "(install git, or give two files)"
    )


def test_a_shallow_clone(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a shallow clone, as CI makes them, the remedy for a missing revision is to fetch it."""
    git("clone", "--quiet", "--depth", "1", "--no-tags", f"file://{repository}", "../clone")
    monkeypatch.chdir(repository.parent / "clone")
    assert refused(["HEAD^1", "HEAD", "--facts", "records"], capsys) == (
        'govtimeline: "HEAD^1" is no file, folder or git revision '
        "(the clone is shallow: fetch the revision first, or clone with fetch-depth 0)"
    )


def test_summary_counts_each_kind() -> None:
    """The sum names a section once, in the number of its first kind."""
    old, new = facts(OLD), facts(OLD)
    new.events.clear()
    assert summarise(compare(old, new)) == "2 events removed; 4 claims removed"
