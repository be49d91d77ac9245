"""Shell completion: names from the record, for the shells that ask for them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from govtimeline.cli import run
from govtimeline.rules import IDS

Asked = Callable[[str, str], str]

RECORD = """\
govtimeline: 1
sources:
  gazette: {title: Fire, publisher: Gazette, published: 2015-07-20}
  gazette-2: {title: "$(touch owned) `touch owned` \\"';[/bold]\\\\", publisher: Gazette, published: 2015}
  "x$(touch owned)": {title: A trap, publisher: Nobody}
  "x y": {title: A blank, publisher: Nobody}
timelines:
  town: {title: The town, 1990 to 2020}
  tower: {title: "The tower (gone)"}
  island: {title: The island}
events:
  - id: fire
    title: The town hall burns
    kind: disaster
    claims:
      - {source: gazette, date: 3 July 2015}
      - {source: gazette-2, date: 9 July 2015}
  - id: rebuilding
    title: The town hall is rebuilt
    kind: works
    claims:
      - {source: gazette, start: 2016, lasts: 2 years}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a record some of whose names and titles are traps for a shell."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GOVTIMELINE_FACTS", raising=False)
    (tmp_path / "facts.yaml").write_text(RECORD)
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    """What a shell is told when the last word of a line is to be completed."""

    def ask(shell: str, line: str) -> str:
        monkeypatch.setenv("_GOVTIMELINE_COMPLETE", f"complete_{shell}")
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
        assert run([]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        return out

    return ask


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("sh", ["show"]),
        ("show ", ["town", "tower", "island"]),
        ("show to", ["town", "tower"]),
        ("show town i", ["island"]),
        ("show --kind ", ["disaster", "works"]),
        ("show --source gaz", ["gazette", "gazette-2"]),
        ("why ", ["fire", "rebuilding"]),
        ("why reb", ["rebuilding"]),
        ("why rebuilding.", ["rebuilding.start", "rebuilding.end"]),
        ("why fire.", []),
        ("coverage g", ["gazette", "gazette-2"]),
        ("rule count", ["count-conflict"]),
        ("rule ", list(IDS)),
        ("check --select stal", ["stale"]),
        ("check --format js", ["json", "jsonl"]),
        ("diff --format ", ["text", "markdown", "json"]),
        ("list ev", ["events"]),
    ],
)
def test_names(line: str, names: list[str], asked: Asked) -> None:
    """Each argument that takes a name completes it."""
    assert asked("bash", f"govtimeline {line}").split() == names


def test_fingerprints(asked: Asked) -> None:
    """`resolve` completes the fingerprint of a finding, and fish is told what it is."""
    offers = asked("fish", "govtimeline resolve ").splitlines()
    (line,) = (offer for offer in offers if "date-conflict" in offer)
    mark, told = line.split("\t")
    assert len(mark) == 16
    assert told.startswith("date-conflict, “The town hall burns” is dated ")


def test_another_record(folder: Path, asked: Asked) -> None:
    """Names come from the record that the command would read."""
    (folder / "other.yaml").write_text(RECORD.replace("island", "harbour"))
    assert asked("bash", "govtimeline show --facts other.yaml har") == "harbour\n"


@pytest.mark.parametrize("record", ["", "govtimeline: [", "- a list"])
def test_a_broken_record(record: str, folder: Path, asked: Asked) -> None:
    """Where the record cannot be read, nothing is offered and nothing is said."""
    (folder / "facts.yaml").write_text(record)
    assert asked("bash", "govtimeline show ").strip() == ""


def test_broken_settings(folder: Path, asked: Asked) -> None:
    """Where the settings cannot be read, nothing is offered and nothing is said."""
    (folder / "govtimeline.toml").write_text("facts = [")
    assert asked("bash", "govtimeline show ").strip() == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_nothing_from_a_record_is_run(shell: str, asked: Asked) -> None:
    """Shells evaluate what they are offered: no sign that means something to one gets through."""
    told = asked(shell, "govtimeline coverage ")
    assert "gazette-2" in told
    assert "A trap" not in told
    assert "A blank" not in told
    assert "touch owned)" not in told
    assert not set("$`;\\[<>&|") & set(told)


@pytest.mark.skipif(not shutil.which("zsh"), reason="there is no zsh here")
def test_zsh_runs_nothing(folder: Path, asked: Asked) -> None:
    """zsh, which evaluates a whole line of offers, makes no file that a title asks for."""
    subprocess.run(
        ["zsh", "-fc", f"_arguments() {{ :; }}; {asked('zsh', 'govtimeline coverage ')}"], check=True
    )
    assert not (folder / "owned").exists()
