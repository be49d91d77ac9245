"""The JSON Schema of a record, made from the model, for editors and other validators."""

from __future__ import annotations

from typing import Any

import msgspec

from govtimeline.record.entry import HIDDEN
from govtimeline.record.model import Record
from govtimeline.saying.amount import Amount
from govtimeline.saying.equals import Expression
from govtimeline.saying.when import Duration, When

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Other readers of YAML take `2013`, `12` or `no` for a number or a boolean, where here it is what was typed.
_TEXT = ["string", "number", "boolean"]
_READ: dict[type, dict[str, Any]] = {
    When: {"type": ["string", "integer"]},
    Duration: {"type": "string"},
    Expression: {"type": "string"},
    Amount: {"type": ["string", "number"]},
}
_STATED = ("date", "start", "end", "lasts", "says")
_CONDITIONS: dict[str, dict[str, Any]] = {
    "Claim": {
        "anyOf": [{"required": [key]} for key in _STATED],
        "if": {"properties": {"revises": {"const": True}}, "required": ["revises"]},
        "then": {"properties": {"planned": {"const": True}}, "required": ["planned"]},
    },
    "Resolution": {"anyOf": [{"required": ["fingerprint"]}, {"required": ["rule", "subject"]}]},
}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record in one file."""
    (root,), parts = msgspec.json.schema_components(
        [Record], schema_hook=lambda kind: _READ[kind], ref_template="#/$defs/{name}"
    )
    parts = {name: _tidy(part) | _CONDITIONS.get(name, {}) for name, part in parts.items()}
    record = parts.pop(root["$ref"].rpartition("/")[2])
    del parts["Place"]
    return {"$schema": DIALECT, **record, "title": "A govtimeline record", "$defs": parts}


def _tidy(part: Any) -> Any:
    """A part of msgspec's schema without the hidden fields and `null`, its texts open to numbers."""
    if isinstance(part, list):
        return [_tidy(one) for one in part]
    if not isinstance(part, dict):
        return part
    part = {key: _tidy(value) for key, value in part.items() if not key.startswith(HIDDEN)}
    choices = [choice for choice in part.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        part = choices[0] | {key: value for key, value in part.items() if key != "anyOf"}
    if "default" in part and part["default"] is None:
        del part["default"]
    if part.get("type") == "string":
        part["type"] = _TEXT
    if part.get("enum") == ["1"]:
        part["enum"] = ["1", 1]
    return part
