"""Coverage: which dated sentences of a text a record leans on, as data, as a table and as an exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govtimeline.cli import run
from govtimeline.comparison.coverage import Coverage, Covered, coverage, share, show_percent
from govtimeline.record.load import load
from govtimeline.record.model import Record
from govtimeline.views import Page
from govtimeline.views.coverage.text import render

CHRONICLE = """\
The chronicle of Nidd

The crane came in 1901. It was painted green.
It was sold in May last year, the clerk recalls, and nobody has seen it since.

• 1950: the ferry sinks.
• The quay is now closed.

https://nidd.example/1901/crane.jpg
"""

RECORD = """\
govtimeline: 1
sources:
  chronicle:
    title: Chronicle
    publisher: Port of Nidd
    published: 2010
    text: {file: chronicle.txt, sha256: ZEROS}
    waivers:
      - {excerpt: The quay is now closed, because: nothing happened}
  letter:
    title: Letter
    publisher: Port of Nidd
    published: 2011
    text: {file: letter.txt, sha256: ZEROS}
  rumour: {title: Rumour, publisher: Port of Nidd}
events:
  - id: crane
    title: A crane
    claims:
      - {source: chronicle, at: line 3, date: 1901, excerpt: The crane came in 1901}
      - {source: chronicle, date: 1950, excerpt: it sank in 1950}
      - {source: letter, date: 1901, excerpt: no date at all}
""".replace("ZEROS", f'"{"0" * 64}"')


def record(text: str = RECORD) -> Record:
    loaded = load([("facts.yaml", text)])
    assert loaded.record is not None
    return loaded.record


def covered() -> list[Coverage]:
    return coverage(record(), {"chronicle": CHRONICLE.encode(), "letter": b"There is no date at all."})


def told(*sources: Coverage) -> str:
    """The coverage of some sources as text."""
    return render(Covered(sources), Page(80))


def run_on(folder: Path, *args: str) -> int:
    """The exit code of `coverage` on the record of a folder, with the texts that lie there."""
    return run(["coverage", "--facts", str(folder / "facts.yaml"), "--texts", str(folder), *args])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the record and the texts of its sources."""
    (tmp_path / "facts.yaml").write_text(RECORD, encoding="utf-8")
    (tmp_path / "chronicle.txt").write_text(CHRONICLE, encoding="utf-8")
    (tmp_path / "letter.txt").write_text("There is no date at all.", encoding="utf-8")
    return tmp_path


def test_sentences() -> None:
    """Each dated sentence with its line, what dates it, and the claims and waivers that cover it."""
    chronicle, _ = covered()
    assert [(d.sentence.line, [m.text for m in d.mentions]) for d in chronicle.dated] == [
        (3, ["1901"]), (4, ["May last year"]), (6, ["1950"]), (7, ["now"]),
    ]  # fmt: skip
    assert [len(d.claims) for d in chronicle.dated] == [1, 0, 0, 0]
    assert [len(d.waivers) for d in chronicle.dated] == [0, 0, 0, 1]


def test_counts() -> None:
    """Cited and waived sentences count as covered; an excerpt that is not in the text covers nothing."""
    chronicle, letter = covered()
    assert (len(chronicle.dated), chronicle.cited, chronicle.waived, chronicle.percent) == (4, 1, 1, 50.0)
    assert chronicle.lost == ("it sank in 1950",)
    assert (letter.dated, letter.percent, letter.lost) == ((), 100.0, ())


def test_one_excerpt_over_two_sentences() -> None:
    """An excerpt that runs from one sentence into the next covers both."""
    text = RECORD.replace("The crane came in 1901}", "green. It was sold in May}")
    (chronicle, _) = coverage(record(text), {"chronicle": CHRONICLE.encode(), "letter": b""})
    assert [d.sentence.line for d in chronicle.dated if d.claims] == [4]


def test_repeated_sentence() -> None:
    """A sentence that stands twice, as a teaser and in the article, is covered twice by one excerpt."""
    teaser = CHRONICLE + "\nThe crane came in 1901.\n"
    (chronicle,) = coverage(record(), {"chronicle": teaser.encode()})
    assert [d.sentence.line for d in chronicle.dated if d.claims] == [3, 11]


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        (12, "It was sold in May last year, the clerk recalls, and nobody …"),
        (4, "… in May last year, …"),
        (40, "It was sold in May last year, the clerk recalls, and nobody has seen it since."),
    ],
)
def test_phrase(words: int, phrase: str) -> None:
    """An uncovered sentence is shown as a phrase around what dates it, never as a whole long sentence."""
    chronicle, _ = covered()
    assert chronicle.dated[1].phrase(words) == phrase


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(0, 0, "100%"), (999, 1000, "99%"), (1, 1, "100%"), (0, 3, "0%")]
)
def test_percent(part: int, whole: int, shown: str) -> None:
    """A percentage is rounded down, so that 100% is said of the whole alone."""
    assert show_percent(share(part, whole)) == shown


def test_table() -> None:
    """A row for each source and one for all, then what is uncovered, by source and line."""
    assert told(*covered()) == """\
source     dated  cited  waived  covered
──────────────────────────────────────────────────────────
chronicle      4      1       1      50%  ━━━━────
letter         0      0       0     100%  ━━━━━━━━━━━━━━━━
all            4      1       1      50%  ━━━━────

chronicle  chronicle.txt
     4  It was sold in May last year, the clerk recalls, and nobody …
     6  1950: the ferry sinks.
"""


def test_the_rule_is_as_long_as_the_longest_bar() -> None:
    """The line under the headings ends where the table does, not where a full bar would."""
    (chronicle, _) = covered()
    heads, rule, row, *_ = told(chronicle).splitlines()
    assert (row, len(rule)) == ("chronicle      4      1       1      50%  ━━━━────", len(row))
    assert len(heads) < len(rule)
    text = b"It was sold in May last year.\n"
    (bare, _) = coverage(record(), {"chronicle": text, "letter": b""})
    assert [len(line) for line in told(bare).splitlines()[:2]] == [len(heads), len(heads) + 3]


def test_table_is_safe() -> None:
    """Control characters and markup in a text reach the terminal as pictures and as themselves."""
    text = CHRONICLE.replace("ferry sinks", "[red]ferry\x1b[31m sinks")
    (chronicle,) = coverage(record(), {"chronicle": text.encode()})
    assert "1950: the [red]ferry␛[31m sinks." in told(chronicle)


def test_exit_codes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 without a limit or above it, 1 where a source is below it; each source is held to it."""
    assert run_on(folder, "--color", "never") == 0
    assert run_on(folder, "--fail-under", "50", "--color", "never") == 0
    assert run_on(folder, "letter", "--fail-under", "100", "--color", "never") == 0
    capsys.readouterr()
    assert run_on(folder, "--fail-under", "51", "--color", "never") == 1
    assert capsys.readouterr().err == (
        'skipped: "rumour" (the record names no text of it)\n'
        "govtimeline: chronicle: 1 excerpt is not in its text (see govtimeline check --texts)\n"
        "govtimeline: below 51%: chronicle 50%\n"
    )


def test_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as JSON: every dated sentence with what covers it, counts, and the total."""
    assert run_on(folder, "chronicle", "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["total"] == {"dated": 4, "cited": 1, "waived": 1, "percent": 50.0}
    (source,) = data["sources"]
    assert {key: source[key] for key in source if key != "sentences"} == {
        "id": "chronicle", "file": "chronicle.txt", "dated": 4, "cited": 1, "waived": 1, "percent": 50.0,
        "lost": ["it sank in 1950"],
    }  # fmt: skip
    assert source["sentences"][0] == {
        "line": 3, "phrase": "The crane came in 1901.", "times": ["1901"], "covered": True,
        "claims": [{"subject": "crane", "at": "line 3"}], "waived": None,
    }  # fmt: skip
    assert source["sentences"][3] == {
        "line": 7, "phrase": "The quay is now closed.", "times": ["now"], "covered": True, "claims": [],
        "waived": "nothing happened",
    }  # fmt: skip


def test_missing_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text that is not in the folder is named and makes the exit code 2; the others are still told of."""
    (folder / "letter.txt").unlink()
    assert run_on(folder, "--color", "never") == 2
    streams = capsys.readouterr()
    assert "chronicle" in streams.out
    assert f'govtimeline: there is no "letter.txt" in "{folder}", the text of "letter"\n' in streams.err


def test_text_outside_the_folder(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A record cannot make the command read a file outside the folder."""
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("In 1901.")
    text = RECORD.replace("file: letter.txt", f"file: {outside}")
    (folder / "facts.yaml").write_text(text, encoding="utf-8")
    assert run_on(folder, "letter", "--color", "never") == 2


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("chronicel", 'govtimeline: there is no source "chronicel" (did you mean "chronicle"?)'),
        ("rumour", 'govtimeline: the record names no text of "rumour" (add text: {file: ..., sha256: ...})'),
    ],
)
def test_refused_source(folder: Path, source: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A source that is unknown, with the nearest name, and one without a text."""
    assert run_on(folder, source) == 2
    assert capsys.readouterr() == ("", f"{message}\n")


def test_refused_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there."""
    assert run_on(folder, "--texts", str(folder / "nowhere")) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "is no folder" in err
