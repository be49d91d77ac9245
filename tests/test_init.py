"""`govtimeline init`: a record to begin with."""

from pathlib import Path

import pytest

from govtimeline.cli import run
from govtimeline.cli.init import RECORD
from govtimeline.record.load import load
from shorthand import session_of


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_writes_a_record(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It writes facts.yaml into this folder and says what to do next."""
    assert run(["init"]) == 0
    assert (folder / "facts.yaml").read_text(encoding="utf-8") == RECORD
    assert capsys.readouterr().out == "wrote facts.yaml; now run: govtimeline check\n"


def test_makes_the_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is made, with those above it."""
    assert run(["init", "records/norley"]) == 0
    assert (folder / "records" / "norley" / "facts.yaml").read_text(encoding="utf-8") == RECORD
    said = capsys.readouterr().out
    assert said == "wrote records/norley/facts.yaml; now run: govtimeline check records/norley\n"


def test_the_record_disagrees() -> None:
    """The record is free of mistakes and gives one finding: its two sources disagree."""
    loaded = load([("facts.yaml", RECORD)])
    assert loaded.problems == ()
    assert loaded.record is not None
    (finding,) = session_of(loaded.record).check()
    assert (finding.rule, finding.severity) == ("date-conflict", "error")
    assert finding.message == (
        "the start of “Volunteers run the library” is dated 2012 by one source and 1 Apr 2014 by one source"
    )


def test_keeps_what_is_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A facts.yaml that is there is left as it is, with exit code 2."""
    (folder / "facts.yaml").write_text("mine\n", encoding="utf-8")
    assert run(["init"]) == 2
    assert (folder / "facts.yaml").read_text(encoding="utf-8") == "mine\n"
    assert capsys.readouterr().err == (
        'govtimeline: "facts.yaml" is there already (name another folder, or check it as it is)\n'
    )


def test_dangling_link(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link that leads nowhere counts as there: nothing is written at its end."""
    (folder / "facts.yaml").symlink_to(folder / "elsewhere.yaml")
    assert run(["init"]) == 2
    assert not (folder / "elsewhere.yaml").exists()
    assert "is there already" in capsys.readouterr().err


def test_folder_is_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a folder cannot be made, one line says why, with exit code 2."""
    (folder / "notes").write_text("", encoding="utf-8")
    assert run(["init", "notes"]) == 2
    assert capsys.readouterr().err == 'govtimeline: cannot make the folder "notes": file exists\n'


def test_is_there_already(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Run twice, it refuses the second time."""
    assert run(["init", "a"]) == 0
    assert run(["init", "a"]) == 2
    assert 'govtimeline: "a/facts.yaml" is there already' in capsys.readouterr().err


def test_name_too_long(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that the system does not take is refused in one line, with exit code 2."""
    name = "a" * 300
    assert run(["init", name]) == 2
    assert capsys.readouterr() == ("", f'govtimeline: cannot make the folder "{name}": file name too long\n')
