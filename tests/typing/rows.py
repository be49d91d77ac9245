"""What is as open as JSON or a table is: rows, lists and the schema hold values of any type under their names."""

from __future__ import annotations

from typing import Any, assert_type

import govtimeline as gt

record = gt.load("facts.yaml")
assert_type(record.to_dicts(), list[dict[str, Any]])
assert_type(record.session().listing("events"), gt.Listing)
assert_type(record.session().listing().heads, tuple[str, ...])
assert_type(record.session().listing().rows, list[tuple[Any, ...]])
assert_type(gt.schema(), dict[str, Any])
