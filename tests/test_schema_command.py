"""`schema`: the JSON Schema as it is printed, kept in the repository, and used by another program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govtimeline import RULES, shipped_record
from govtimeline.cli import run
from govtimeline.record.load import load
from govtimeline.record.schema import schema

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "schema" / "govtimeline-1.json"


def check_jsonschema(*args: str | Path) -> subprocess.CompletedProcess[str]:
    """Run check-jsonschema, which editors' and CI's YAML checks are built on."""
    pytest.importorskip("check_jsonschema")
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *args], capture_output=True, text=True, check=False
    )


def test_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """It prints the schema, and nothing else."""
    assert run(["schema"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == schema()
    assert err == ""


def test_the_kept_schema_is_the_printed_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The file that editors are pointed at is up to date: `govtimeline schema --output` writes it."""
    assert run(["schema"]) == 0
    assert KEPT.read_text(encoding="utf-8") == capsys.readouterr().out


def test_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --output it goes to a file as a whole, and nothing is printed."""
    assert run(["schema", "--output", str(tmp_path / "schema.json")]) == 0
    assert (tmp_path / "schema.json").read_bytes() == KEPT.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["schema.json"]
    assert capsys.readouterr() == ("", "")


def test_unwritable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it cannot be written, one line says so, and the exit code is 2."""
    file = tmp_path / "nowhere" / "schema.json"
    assert run(["schema", "--output", str(file)]) == 2
    assert capsys.readouterr().err == f'govtimeline: cannot write "{file}": no such file or directory\n'


def test_is_a_schema_to_others() -> None:
    """Another program takes it for a valid schema."""
    done = check_jsonschema("--check-metaschema", KEPT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_shipped_record_and_samples_fit(tmp_path: Path) -> None:
    """The shipped record and every sample that passes fit the schema, as another program reads YAML."""
    samples = [tmp_path / f"{rule.id}.passes.yaml" for rule in RULES]
    assert samples
    for rule, file in zip(RULES, samples, strict=True):
        file.write_text(rule.passes, encoding="utf-8")
    done = check_jsonschema("--schemafile", KEPT, shipped_record(), *samples)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_mistyped_key_does_not_fit(tmp_path: Path) -> None:
    """A key that is not known is found by another program too."""
    record = tmp_path / "facts.yaml"
    record.write_text("govtimeline: 1\nsources: {}\nevents:\n  - {id: fire, titel: The town hall burns}\n")
    done = check_jsonschema("--schemafile", KEPT, record)
    assert done.returncode == 1
    assert "'titel' was unexpected" in done.stdout


def test_utf8_on_any_terminal() -> None:
    """The schema is UTF-8 whatever the terminal takes."""
    done = subprocess.run(
        [sys.executable, "-m", "govtimeline", "schema"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.stdout == KEPT.read_bytes()


def test_a_reason_is_more_than_blanks() -> None:
    """The schema refuses a resolution whose reason is blank, as the loader does."""
    assert schema()["$defs"]["Resolution"]["properties"]["because"]["pattern"] == r"\S"
    loaded = load([("f", 'govtimeline: 1\nsources: {}\nresolutions:\n  - {fingerprint: abcdef, because: "  "}\n')])
    (problem,) = loaded.problems
    assert (problem.message, problem.hint) == ('"  " cannot stand as because', "why it is judged so")
