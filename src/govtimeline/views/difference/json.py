"""A difference as data for other programs, one JSON document: the contract is versioned by `schema`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from govtimeline.comparison.difference import KINDS, PARTS, Change, Difference
from govtimeline.ground.place import Place
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.finding import Finding
from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, dumps, finding_data


def render(difference: Difference, page: Page) -> str:
    """`{"schema": 1, "old", "new", SECTION: {"added": [...], "changed": [...], "removed": [...]}}`.

    Claims stand under the event or figure they are of.
    """
    document = {
        "schema": SCHEMA,
        "old": difference.old,
        "new": difference.new,
        **{section: _by_kind(getattr(difference, section), _part_data) for section in PARTS},
        "findings": _by_kind(difference.findings, _finding_data),
        "summary": difference.counts(),
    }
    return dumps(document, page)


def _by_kind(changes: Iterable[Change[Any]], data: Callable[[Change[Any]], dict[str, Any]]) -> dict[str, Any]:
    told = list(changes)
    return {kind: [data(change) for change in told if change.kind == kind] for kind in KINDS}


def _part_data(change: Change[Any]) -> dict[str, Any]:
    part = change.part
    told: dict[str, Any] = {
        "id": getattr(part, "id", "") or getattr(part, "key", "") or None,
        "title": getattr(part, "title", None),
        **_place(part.place),
        "edits": _edits(change),
    }
    if hasattr(part, "claims"):
        told["claims"] = _by_kind(change.claims, _claim_data)
    return told


def _claim_data(change: Change[AnyClaim]) -> dict[str, Any]:
    claim = change.part
    return {"source": claim.source, "at": claim.at, **_place(claim.place), "edits": _edits(change)}


def _finding_data(change: Change[Finding]) -> dict[str, Any]:
    if change.kind != "changed":
        return finding_data(change.part)
    return {
        "old": finding_data(change.old) if change.old else None,
        "new": finding_data(change.new) if change.new else None,
        "edits": _edits(change),
    }


def _edits(change: Change[Any]) -> list[dict[str, Any]]:
    return [edit._asdict() for edit in change.edits]


def _place(place: Place) -> dict[str, Any]:
    """Where a part stands in the new record, or stood in the old where it is gone."""
    return {"file": place.file or None, "line": place.line or None}
