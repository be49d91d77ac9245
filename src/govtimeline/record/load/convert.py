"""A tree without a fault -> Facts: one conversion, then a walk that notes where each part stands."""

from __future__ import annotations

from typing import Any

import msgspec

from govtimeline.ground.place import Marks, key_place, place_of
from govtimeline.record.entry import Entry
from govtimeline.record.load.lines import Node
from govtimeline.record.model import KEYED, Event, Figure, Record
from govtimeline.saying.amount import Amount
from govtimeline.saying.equals import Expression
from govtimeline.saying.when import Duration, When

READERS = {When: When.parse, Duration: Duration.parse, Amount: Amount.parse, Expression: Expression.parse}
"""The types that a text in the file is read as, with what reads it."""


def convert(root: Node, kind: Any = Record) -> Any:
    """The typed record of a tree; msgspec.ValidationError where something in it is not as the model says."""
    return msgspec.convert(root, kind, strict=False, dec_hook=_read_text)


def _read_text(kind: type, text: Any) -> Any:
    if not isinstance(text, str):
        raise TypeError("expected text")
    return READERS[kind](text)


def place(record: Record, marks: Marks) -> None:
    """Give every part of `record` its place, the marks of its keys, and its id where that is a key.

    marks: those of the tree that the record was made from.
    """
    _set(record, marks)
    for section in KEYED:
        of_section = _under(marks, section)
        for key, part in getattr(record, section).items():
            _set(part, of_section[key][1])
            part.place = key_place(of_section, key)
            part.key = key
    of_sources = _under(marks, "sources")
    for key, source in record.sources.items():
        of_source = of_sources[key][1]
        if source.text is not None:
            _set(source.text, _under(of_source, "text"))
        for waiver, of_waiver in _pairs(source.waivers, of_source, "waivers"):
            _set(waiver, of_waiver)
    for part, of_part in _pairs(record.events, marks, "events"):
        _place_subject(part, of_part)
    for part, of_part in _pairs(record.figures, marks, "figures"):
        _place_subject(part, of_part)
    for part, of_part in _pairs(record.resolutions, marks, "resolutions"):
        _set(part, of_part)
        if isinstance(part.prefer, Entry):
            _set(part.prefer, _under(of_part, "prefer"))
    if "limits" in marks:
        _set(record.limits, _under(marks, "limits"))


def _place_subject(part: Event | Figure, marks: Marks) -> None:
    _set(part, marks)
    subject = part.id
    for claim, of_claim in _pairs(part.claims, marks, "claims"):
        _set(claim, of_claim)
        claim.subject = subject


def _set(part: Entry, marks: Marks) -> None:
    part.place = place_of(marks)
    part.marks = marks


def _under(marks: Marks, key: str) -> Marks:
    """The marks of the value of `key`, empty ones where it is not written."""
    entry = marks.get(key)
    return entry[1] if entry else {}


def _pairs(parts: list[Any], marks: Marks, key: str) -> Any:
    """Each of `parts`, the list under `key`, with its marks."""
    return zip(parts, _under(marks, key)[1:], strict=True) if parts else ()
