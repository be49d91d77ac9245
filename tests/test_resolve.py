"""`resolve`: a judgement goes into the record, and every other byte stays."""

from __future__ import annotations

import difflib
import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import govtimeline as gt
from govtimeline.cli import run
from govtimeline.record.edit import CannotEdit, add_resolution
from govtimeline.record.load import load

ENTRY = {"fingerprint": "00d1a2b3c4e5f607", "because": "the contract: says # so"}
HEAD = "govtimeline: 1  # the version\nsources: {}\n"
RECORD = """\
govtimeline: 1
# Two papers, one fire.
sources:
    gazette: {title: 'Fire',   publisher: Gazette, published: 2015-07-20}
    observer: {title: "Blaze", publisher: Observer, published: 2015-07-21}
events:
- id: fire      # odd spacing is kept
  title: The town hall burns
  claims:
  - {source: gazette, at: p. 1, date: 3 July 2015}
  - {source: observer, at: p. 2, date: 9 July 2015}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a record in which two sources disagree."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GOVTIMELINE_FACTS", raising=False)
    (tmp_path / "facts.yaml").write_text(RECORD)
    return tmp_path


def the_fingerprint(capsys: pytest.CaptureFixture[str]) -> str:
    run(["check"])
    return capsys.readouterr().out.rstrip().rpartition(" ")[2]


def test_resolve(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The judgement is written at the end of the file, the finding is resolved, and the build passes."""
    mark = the_fingerprint(capsys)
    options = ["--because", "The Observer's\n own  correction", "--prefer", "gazette", "--by", "A. Clerk"]
    assert run(["resolve", mark[:8], *options]) == 0
    assert capsys.readouterr().out == f"facts.yaml: date-conflict on fire ({mark}) is resolved\n"
    assert (folder / "facts.yaml").read_text() == (
        f"{RECORD}\n"
        "resolutions:\n"
        f"  - fingerprint: {mark}\n"
        "    severity: error\n"
        "    rule: date-conflict\n"
        "    subject: fire\n"
        "    seen:\n"
        "      - fire on 3 Jul 2015\n"
        "      - fire on 9 Jul 2015\n"
        "    digest: e6798cec\n"
        "    prefer: gazette\n"
        "    because: The Observer's own correction\n"
        "    by: A. Clerk\n"
        f"    on: {date.today().isoformat()}\n"
    )
    assert run(["check"]) == 0
    text = capsys.readouterr().out
    assert ": resolved: date-conflict: " in text
    assert "gazette preferred: The Observer's own correction (A. Clerk, " in text


def test_prefer_a_claim(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One of several claims of a source is named by its locator; `until` is the judgement's last day."""
    mark = the_fingerprint(capsys)
    options = ["--because", "x", "--prefer", "observer", "--at", "p. 2", "--until", "2099"]
    assert run(["resolve", mark, *options]) == 0
    added = (folder / "facts.yaml").read_text()[len(RECORD) :]
    assert "    prefer:\n      source: observer\n      at: p. 2\n    because: x\n" in added
    assert added.endswith("    until: '2099'\n")
    assert run(["check"]) == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["{mark}"], "a resolution needs a reason (give it with --because)"),
        (["{mark}", "--because", " "], "a resolution needs a reason (give it with --because)"),
        (["0123", "--because", "x"], '"0123" is too short for a fingerprint (give at least 6 digits of it)'),
        (
            ["zzzzzz", "--because", "x"],
            'no finding has the fingerprint "zzzzzz" (`govtimeline check` tells them)',
        ),
        (
            ["{mark}", "--because", "x", "--prefer", "gazete"],
            'the finding cites no source "gazete" (did you mean "gazette"?)',
        ),
        (
            ["{mark}", "--because", "x", "--prefer", "gazette", "--at", "p. 9"],
            'the finding does not cite "gazette" at "p. 9" (it cites it at p. 1)',
        ),
        (
            ["{mark}", "--because", "x", "--at", "p. 1"],
            "--at names a claim of the preferred source (give that with --prefer)",
        ),
    ],
)
def test_refused(folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str) -> None:
    """What cannot be recorded is refused in one line, and the record stays as it is."""
    mark = the_fingerprint(capsys)
    assert run(["resolve", *(option.format(mark=mark) for option in options)]) == 2
    assert capsys.readouterr() == ("", f"govtimeline: {said}\n")
    assert (folder / "facts.yaml").read_text() == RECORD


def test_refused_time(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A last day that cannot be read, or hangs on something else, is refused."""
    mark = the_fingerprint(capsys)
    for text in ("2024-02-30", "next year", "after fire"):
        assert run(["resolve", mark, "--because", "x", "--until", text]) == 2
        assert capsys.readouterr().err.startswith("govtimeline: --until: ")
    assert (folder / "facts.yaml").read_text() == RECORD


def test_resolved_already(capsys: pytest.CaptureFixture[str]) -> None:
    """A finding is judged once."""
    mark = the_fingerprint(capsys)
    run(["resolve", mark, "--because", "x"])
    capsys.readouterr()
    assert run(["resolve", mark, "--because", "y"]) == 2
    assert capsys.readouterr().err == f'govtimeline: "{mark}" is resolved already, at facts.yaml:14:5\n'


def test_broken_record(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record with problems is not written to; they are told."""
    (folder / "facts.yaml").write_text(RECORD + "tilte: x\n")
    assert run(["resolve", "0123456789", "--because", "x"]) == 2
    assert capsys.readouterr().err.startswith("facts.yaml:12:1: error: ")


def test_shipped_record_is_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record inside the package is not the user's to change."""
    (folder / "facts.yaml").unlink()
    assert run(["resolve", "0123456789", "--because", "x"]) == 2
    assert capsys.readouterr().err == (
        "govtimeline: the record that comes with govtimeline is not changed (name your own with --facts)\n"
    )


def test_folder_of_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a folder of files the judgement goes where judgements are kept, else beside what it is about."""
    whole = folder / "record"
    whole.mkdir()
    sources, events = RECORD.split("events:\n")
    (whole / "a.yaml").write_text(sources)
    (whole / "b.yaml").write_text("govtimeline: 1\nevents:\n" + events)
    (folder / "facts.yaml").unlink()
    run(["check", "record"])
    mark = capsys.readouterr().out.rstrip().rpartition(" ")[2]
    assert run(["resolve", mark, "--because", "x", "--facts", "record"]) == 0
    assert "resolutions:" in (whole / "b.yaml").read_text()
    assert (whole / "a.yaml").read_text() == sources


def test_unwritable(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder takes no file, nothing is half-written."""
    mark = the_fingerprint(capsys)
    monkeypatch.setattr("tempfile.mkstemp", no_space)
    assert run(["resolve", mark, "--because", "x"]) == 2
    assert capsys.readouterr().err == 'govtimeline: cannot write "facts.yaml": no space left on device\n'
    assert [path.name for path in folder.iterdir()] == ["facts.yaml"]
    assert (folder / "facts.yaml").read_text() == RECORD


def no_space(*args: object, **options: object) -> None:
    raise OSError(28, "No space left on device")


LAYOUTS = {
    "none": (
        HEAD,
        "\nresolutions:\n  - fingerprint: 00d1a2b3c4e5f607\n    because: 'the contract: says # so'\n",
    ),
    "no line end": (
        "govtimeline: 1\nsources: {}",
        "\n\nresolutions:\n  - fingerprint: 00d1a2b3c4e5f607\n    because: 'the contract: says # so'\n",
    ),
    "block": (
        HEAD + "resolutions:\n    - rule: stale  # why not\n      subject: x\n      because: |\n        two\n"
        "        lines\n\n# the end\nevents: []\n",
        "    - fingerprint: 00d1a2b3c4e5f607\n      because: 'the contract: says # so'\n",
    ),
    "block without indent": (
        HEAD + "resolutions:\n- rule: stale\n  subject: x\n  because: y # z\n\nevents: []\n",
        "- fingerprint: 00d1a2b3c4e5f607\n  because: 'the contract: says # so'\n",
    ),
    "last without line end": (
        HEAD + "resolutions:\n  - {rule: stale, subject: x, because: y}",
        "\n  - fingerprint: 00d1a2b3c4e5f607\n    because: 'the contract: says # so'\n",
    ),
    "empty flow": (
        HEAD + "resolutions: [ ]  # none\nevents: []\n",
        '{"fingerprint": "00d1a2b3c4e5f607", "because": "the contract: says # so"}',
    ),
    "flow": (
        HEAD + "resolutions: [{rule: stale, subject: x, because: y}]\nevents: []\n",
        ', {"fingerprint": "00d1a2b3c4e5f607", "because": "the contract: says # so"}',
    ),
    "flow with a comma at its end": (
        HEAD + "resolutions: [\n  {rule: stale, subject: x, because: y},\n]\n",
        ' {"fingerprint": "00d1a2b3c4e5f607", "because": "the contract: says # so"}',
    ),
    "nothing after the key": (
        HEAD + "resolutions:\nevents: []\n",
        "  - fingerprint: 00d1a2b3c4e5f607\n    because: 'the contract: says # so'\n",
    ),
    "an alias at the end": (
        HEAD + "registers: {r: {title: &id x}}\nresolutions:\n  - rule: stale\n    because: y\n    subject: *id\n",
        "  - fingerprint: 00d1a2b3c4e5f607\n    because: 'the contract: says # so'\n",
    ),
    "byte-order mark": (
        "\ufeff" + HEAD + "resolutions:\n  - {rule: stale, subject: x, because: y}\n",
        "  - fingerprint: 00d1a2b3c4e5f607\n    because: 'the contract: says # so'\n",
    ),
    "a text that keeps its blank lines": (
        HEAD + "registers:\n  r:\n    title: t\n    note: |+\n      kept\n\n",
        "resolutions:\n  - fingerprint: 00d1a2b3c4e5f607\n    because: 'the contract: says # so'\n",
    ),
    "line ends of Windows": (
        (HEAD + "resolutions:\n  - {rule: stale, subject: x, because: y}\n").replace("\n", "\r\n"),
        "  - fingerprint: 00d1a2b3c4e5f607\r\n    because: 'the contract: says # so'\r\n",
    ),
}


@pytest.mark.parametrize(("before", "added"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layouts(before: str, added: str) -> None:
    """However the resolutions are laid out, the entry is the only thing added, and nothing is taken away."""
    after = add_resolution(before, ENTRY)
    edits = [e for e in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if e[0] != "equal"]
    assert {edit[0] for edit in edits} == {"insert"}
    assert after.count(added) == 1
    assert after.replace(added, "", 1) == before
    assert yaml.safe_load(after)["resolutions"][-1] == ENTRY


@pytest.mark.parametrize(
    "text",
    [
        "{govtimeline: 1, sources: {}}\n",
        HEAD + "...\n",
        HEAD + "resolutions: null\n",
        HEAD + "resolutions: x\n",
    ],
)
def test_refused_layouts(text: str) -> None:
    """A text that an entry cannot simply be added to is refused."""
    with pytest.raises(CannotEdit):
        add_resolution(text, ENTRY)


@given(st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(str.strip))
def test_any_reason(because: str) -> None:
    """Whatever a reason holds, it is read back as it was given, or refused."""
    try:
        text = add_resolution(HEAD, {**ENTRY, "because": because})
    except CannotEdit:
        return
    facts = load([("facts.yaml", text)]).record
    assert facts is not None
    assert facts.resolutions[0].because == because


@pytest.mark.parametrize(
    "value",
    [
        "no",
        "2013",
        "1e5",
        "0x1f",
        "12:30",
        "null",
        "~",
        "true",
        ".5",
        "12345678",
        "2024-05-03",
        "A: b",
        "- c",
        "",
    ],
)
def test_values_are_texts_to_any_reader(value: str) -> None:
    """What another reader of YAML would take for a number or a truth value is quoted; a day is left plain."""
    text = add_resolution(HEAD, {"because": value})
    assert (f"because: {value}\n" in text) == (value in ("2024-05-03",))
    assert str(yaml.safe_load(text)["resolutions"][0]["because"]) == value


def test_a_day_that_has_passed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A judgement that would have lapsed already is refused; one that holds today is taken."""
    mark = the_fingerprint(capsys)
    assert run(["resolve", mark, "--because", "x", "--until", "2020"]) == 2
    assert capsys.readouterr() == (
        "",
        'govtimeline: --until: "2020" has passed (give a day to come, or leave it out)\n',
    )
    assert (folder / "facts.yaml").read_text() == RECORD
    assert run(["resolve", mark, "--because", "x", "--until", date.today().isoformat()]) == 0


def test_a_resolution_is_not_resolved(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A finding about a resolution is settled in that entry, not by another one."""
    whole = RECORD + "resolutions:\n- {rule: stale, subject: fire, because: x}\n"
    (folder / "facts.yaml").write_text(whole)
    run(["check", "--select", "unused-resolution"])
    mark = capsys.readouterr().out.rstrip().rpartition(" ")[2]
    assert run(["resolve", mark, "--because", "x"]) == 2
    assert capsys.readouterr().err == (
        f'govtimeline: "{mark}" is about a resolution, which another would not settle '
        "(edit the entry at facts.yaml:13:3, or take it out)\n"
    )
    assert (folder / "facts.yaml").read_text() == whole


def judged(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """The record once its finding is judged, with what is then told of it."""
    mark = the_fingerprint(capsys)
    assert run(["resolve", mark, "--because", "x", *options]) == 0
    told = capsys.readouterr().out
    return told.replace(mark, "MARK")


def test_a_finding_that_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It counts again and says how it was judged; judged anew, that takes the place of what was judged before."""
    judged(folder, capsys, "--prefer", "gazette", "--by", "A. Clerk")
    text = (folder / "facts.yaml").read_text()
    (folder / "facts.yaml").write_text(text.replace("9 July 2015", "19 July 2015") + "# the end\n")
    assert run(["check"]) == 1
    on = gt.When(date.today().isoformat()).show()
    words = " ".join(capsys.readouterr().out.split())
    assert (
        f"before judged before, on {on}, when it rested on “fire on 9 Jul 2015”; since then it rests on “fire on 19 "
        f"Jul 2015” it was resolved so: gazette preferred: x (A. Clerk, {on}) why [1] puts"
    ) in words
    assert "unused-resolution" not in words
    said = judged(folder, capsys)
    assert said == "facts.yaml: date-conflict on fire (MARK) is resolved, in the place of the judgement on line 14\n"
    again = (folder / "facts.yaml").read_text()
    assert again.count("because:") == 1
    assert "      - fire on 3 Jul 2015\n      - fire on 19 Jul 2015\n" in again
    assert again.endswith(f"    because: x\n    on: {date.today().isoformat()}\n# the end\n")
    assert run(["check"]) == 0


def test_a_judgement_that_lapsed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Judged anew, a finding has one judgement: the new one stands where the one that lapsed stood."""
    (folder / "facts.yaml").write_text(
        RECORD + "resolutions:\n- {rule: date-conflict, subject: fire, because: old, until: 2020}  # kept\n"
        "- {rule: date-conflict, subject: flood, because: other}\n"
    )
    run(["check", "--json", "--select", "date-conflict"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert run(["resolve", finding["fingerprint"], "--because", "new"]) == 0
    assert capsys.readouterr().out.endswith("is resolved, in the place of the judgement on line 13\n")
    text = (folder / "facts.yaml").read_text()
    assert '"because": "new"' in text
    assert "old" not in text
    assert "}  # kept\n- {rule: date-conflict, subject: flood, because: other}\n" in text


def test_one_of_two_findings_that_were_judged_by_rule_and_subject(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A judgement that two findings tell of as made before is not taken out with the first of them."""
    text = RECORD.replace("date: 3 July 2015}", "start: 3 July 2015}\n  - {source: gazette, end: 12 July 2015}")
    text = text.replace("date: 9 July 2015}", "start: 9 July 2015}\n  - {source: observer, end: 18 July 2015}")
    (folder / "facts.yaml").write_text(
        text + "resolutions:\n- {rule: date-conflict, subject: fire, because: old, on: 2024}\n"
    )
    run(["check", "--json", "--select", "date-conflict"])
    first, _ = json.loads(capsys.readouterr().out)["findings"]
    assert first["judged_before"] == {
        "because": "old",
        "prefer": None,
        "by": None,
        "on": "2024",
        "until": None,
        "when": "date-conflict on fire was one finding",
        "since": "there are two",
    }
    assert run(["resolve", first["fingerprint"], "--because", "new"]) == 0
    assert capsys.readouterr().out.endswith("is resolved\n")
    assert (folder / "facts.yaml").read_text().count("because:") == 2


RENEWED = {
    "block": (
        "resolutions:\n  - rule: stale  # why\n    subject: x\n    because: y\n\n  # next\n"
        "  - {rule: b, subject: c, because: d}\n",
        0,
        "resolutions:\n  - because: z\n\n  # next\n  - {rule: b, subject: c, because: d}\n",
    ),
    "a folded reason at the end": (
        "resolutions:\n- rule: stale\n  subject: x\n  because: y\n- rule: a\n  subject: b\n  because: >-\n    two\n\n"
        "    lines\n\nevents: []\n",
        1,
        "resolutions:\n- rule: stale\n  subject: x\n  because: y\n- because: z\n\nevents: []\n",
    ),
    "in braces": (
        "resolutions:\n  - {rule: a, subject: b, because: c}  # kept\n",
        0,
        'resolutions:\n  - {"because": "z"}  # kept\n',
    ),
    "in brackets": (
        "resolutions: [{rule: a, subject: b, because: c}, {rule: d, subject: e, because: f}]\n",
        1,
        'resolutions: [{rule: a, subject: b, because: c}, {"because": "z"}]\n',
    ),
    "without a line end": ("resolutions:\n- rule: a\n  subject: b\n  because: c", 0, "resolutions:\n- because: z\n"),
    "line ends of Windows": (
        "resolutions:\r\n  - rule: a\r\n    subject: b\r\n    because: c\r\nevents: []\r\n",
        0,
        "resolutions:\r\n  - because: z\r\nevents: []\r\n",
    ),
}


@pytest.mark.parametrize(("before", "number", "after"), RENEWED.values(), ids=RENEWED.keys())
def test_renewed_in_its_place(before: str, number: int, after: str) -> None:
    """A judgement that takes the place of another leaves all around it as it is, however the two are laid out."""
    head = HEAD.replace("\n", "\r\n") if "\r\n" in before else HEAD
    assert add_resolution(head + before, {"because": "z"}, number) == head + after
    assert add_resolution("\ufeff" + head + before, {"because": "z"}, number) == "\ufeff" + head + after


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (HEAD, 0),
        (HEAD + "resolutions: []\n", 0),
        (HEAD + "resolutions:\n  - {rule: a, subject: b, because: c}\n", 1),
        (HEAD + "resolutions:\n  - &a {rule: a, subject: b, because: c}\n  - *a\n", 0),
    ],
)
def test_what_cannot_be_renewed(text: str, number: int) -> None:
    """Where there is no such judgement, or others rest on its words, nothing is written."""
    with pytest.raises(CannotEdit):
        add_resolution(text, {"because": "z"}, number)


def test_a_list_is_written_as_one() -> None:
    """What was seen is a list under its key, each text of it quoted where another reader would take it otherwise."""
    text = add_resolution(HEAD, {"seen": ["a: b", "fire on 3 Jul", "no"], "digest": "12345678", "because": "x"})
    assert text.endswith(
        "resolutions:\n  - seen:\n      - 'a: b'\n      - fire on 3 Jul\n      - 'no'\n"
        "    digest: '12345678'\n    because: x\n"
    )
