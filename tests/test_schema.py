"""The JSON Schema of a record: what editors and other validators are told of the format."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from govtimeline import shipped_record
from govtimeline.record.load import load
from govtimeline.record.schema import schema

jsonschema = pytest.importorskip("jsonschema")

SAMPLES = Path(__file__).parent / "bad_input"
SEEN_BY_A_SCHEMA = (
    "bad-hash", "bad-id", "empty-text", "list", "missing-key", "missing-version", "names-no-finding",
    "nothing-given", "other-version", "states-nothing", "unknown-key", "unknown-word", "wrong-type",
)  # fmt: skip


def errors(text: str) -> list[str]:
    """What a validator says of a YAML text that it has read with YAML's own guesses."""
    data = plain(yaml.safe_load(text))
    return [error.message for error in jsonschema.Draft202012Validator(schema()).iter_errors(data)]


def plain(data: Any) -> Any:
    """Data as JSON has it: days as texts, keys as texts; `on`, true to YAML 1.1, as editors read it."""
    if isinstance(data, dict):
        return {"on" if key is True else str(key): plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(value) for value in data]
    return data.isoformat() if isinstance(data, date) else data


def test_is_a_schema() -> None:
    """It is a valid schema of the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_key_is_described() -> None:
    """Each key has a description for an editor to show, and no key of the loader's own is there."""
    parts = {"record": schema(), **schema()["$defs"]}
    keys = {f"{name}.{key}": about for name in parts for key, about in parts[name]["properties"].items()}
    assert [key for key, about in keys.items() if not about.get("description")] == []
    assert [key for key in keys if not key.isprintable()] == []
    assert [name for name, part in parts.items() if part["additionalProperties"] is not False] == []


def test_required_sections() -> None:
    """A record must have its version and its sources, and nothing else."""
    assert schema()["required"] == ["govtimeline", "sources"]


def test_shipped_record_fits() -> None:
    """The shipped record is valid, as YAML with its own guesses reads it."""
    assert errors(shipped_record().read_text(encoding="utf-8")) == []


def test_numbers_and_days_fit() -> None:
    """What YAML takes for a number, a day or a boolean is text to the record and fits its schema."""
    text = (
        "govtimeline: 1\n"
        "sources: {s: {title: 2013, publisher: P, published: 2015-07-20}}\n"
        "events: [{id: x, title: X, claims: [{source: s, at: 2.1, date: 2013, says: {again: no, of: 3}}]}]\n"
        "figures: [{id: y, title: Y, claims: [{source: s, value: 12.5}]}]\n"
    )
    assert errors(text) == []
    assert load([("facts.yaml", text)]).problems == ()


@pytest.mark.parametrize("name", SEEN_BY_A_SCHEMA)
def test_sees_bad_input(name: str) -> None:
    """What the loader refuses for its shape, a validator refuses as well."""
    assert errors((SAMPLES / f"{name}.yaml").read_text())
