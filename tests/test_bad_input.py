"""Every kind of bad input, with the whole of what is said of it.

The samples stand in `bad_input`: NAME.yaml is a file, whose first line says what it shows, NAME.txt all that
is said of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import govtimeline as gt
from govtimeline.cli import run
from govtimeline.record.load import events

Golden = Callable[[Path, str], None]

SAMPLES = Path(__file__).parent / "bad_input"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.yaml"))


def said(path: str | Path) -> str:
    """What is said of the record at a path."""
    return gt.render(gt.load(path))


@pytest.mark.parametrize("name", NAMES)
def test_sample(name: str, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sample gets exactly the text beside it."""
    monkeypatch.chdir(SAMPLES)
    golden(SAMPLES / f"{name}.txt", said(f"{name}.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_sample_at_the_command_line(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` says the same on standard error, and its exit code is 2."""
    monkeypatch.chdir(SAMPLES)
    assert run(["check", "--facts", f"{name}.yaml"]) == 2
    assert capsys.readouterr().err.startswith((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", [["check"], ["show"], ["show", "island", "--json"]])
@pytest.mark.parametrize("path", ["nowhere.yaml", "latin-1.yaml", "open-quote.yaml", "empty.yaml"])
def test_every_command_refuses(
    path: str, command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing can be read, each command says so and its exit code is 2."""
    monkeypatch.chdir(SAMPLES)
    assert run([*command, "--facts", path]) == 2
    assert f"{path}:" in capsys.readouterr().err


@pytest.mark.parametrize("name", NAMES)
def test_sample_without_libyaml(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's own parser finds a problem on the same line first."""
    monkeypatch.chdir(SAMPLES)
    monkeypatch.setattr(events, "CParser", yaml.SafeLoader)
    expected = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    assert said(f"{name}.yaml").split(":")[:2] == expected.split(":")[:2]


def test_every_golden_text_has_a_sample() -> None:
    """No text is left over from a sample that is gone."""
    assert sorted(path.stem for path in SAMPLES.glob("*.txt")) == NAMES


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is an error that names the nearest one that is."""
    (tmp_path / "facts.yaml").touch()
    assert said(tmp_path / "fact.yaml") == (
        f"{tmp_path}/fact.yaml: error: no such file or folder\n"
        '  = hint: did you mean "facts.yaml"?\n'
    )  # fmt: skip
    assert said("no/where.yaml") == "no/where.yaml: error: no such file or folder\n"


def test_folder_without_yaml(tmp_path: Path) -> None:
    """A folder with no YAML file in it is an error, even where hidden ones are."""
    (tmp_path / "notes.txt").touch()
    (tmp_path / ".hidden.yaml").touch()
    assert said(tmp_path) == (
        f"{tmp_path}: error: a folder without YAML\n  = hint: a record is a YAML file, or a folder of them\n"
    )


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything is readable to this user")
def test_unreadable_file(tmp_path: Path) -> None:
    """A file that may not be read is an error."""
    path = tmp_path / "facts.yaml"
    path.touch(0)
    assert said(path) == f"{path}: error: cannot be read: permission denied\n"


def test_not_a_file(tmp_path: Path) -> None:
    """A path that no system accepts is an error as well."""
    assert said("a\0b") == "a␀b: error: cannot be read: embedded null byte\n"
    (tmp_path / "facts.yaml").touch()
    assert said(tmp_path / "facts.yaml" / "more") == (
        f"{tmp_path}/facts.yaml/more: error: cannot be read: not a directory\n"
    )


def test_one_bad_file_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems of all files of a folder are listed, those of unreadable ones first."""
    monkeypatch.chdir(tmp_path)
    Path("record").mkdir()
    Path("record/a.yaml").write_text("govtimeline: 1\nsource: {}\n")
    Path("record/b.yaml").write_bytes(b"govtimeline: 1 # \xa3\n")
    assert said("record") == (
        "record/b.yaml:1:18: error: not UTF-8: the byte 0xa3\n"
        "  |\n"
        "1 | govtimeline: 1 # �\n"
        "  |                  ^\n"
        "  = hint: save the file as UTF-8\n"
        "\n"
        'record/a.yaml:2:1: error: unknown key "source"\n'
        "  |\n"
        "2 | source: {}\n"
        "  | ^\n"
        '  = hint: did you mean "sources"?\n'
    )


def test_colour() -> None:
    """In colour the text is the same, and markup in it is not read as markup."""
    record = gt.load(SAMPLES / "hostile-text.yaml")
    assert "\x1b" not in gt.render(record, width=200)
    coloured = gt.render(record, width=200, colour=True)
    assert "[bold]red[/bold]" in coloured
    assert "\x1b[1;31merror\x1b[0m" in coloured
