"""A record as it is at one moment: what is changed in the original afterwards does not reach the copy."""

from __future__ import annotations

from copy import copy
from typing import TypeVar

from govtimeline.record.entry import Entry
from govtimeline.record.model import Event, Figure, Record
from govtimeline.record.statements import AnyClaim, Claim
from govtimeline.record.told import ToldWhen

E = TypeVar("E", bound=Entry)


def snapshot(record: Record, known_by: int | None = None) -> Record:
    """A copy of a record, down to its claims; the texts and times in them cannot be changed anyway.

    known_by: a day ordinal; claims that were told later, or nobody knows when, are left out, and so are judgements
    made later.
    """
    made = copy(record)
    for section in ("sources", "timelines", "registers", "attributes"):
        setattr(made, section, {key: _part(part) for key, part in getattr(record, section).items()})
    told = ToldWhen(record)

    def was_known(claim: AnyClaim) -> bool:
        if known_by is None:
            return True
        days = told(claim)
        return days is not None and days.core.hi <= known_by

    made.events = [_event(event) for event in record.events]
    made.figures = [_figure(figure) for figure in record.figures]
    subjects: list[Event | Figure] = [*made.events, *made.figures]
    for subject in subjects:
        claims = [_claim(claim) for claim in subject.claims if was_known(claim)]
        subject.claims = claims  # type: ignore[assignment]  # those of an event stay those of an event
    made.resolutions = [
        _part(r)
        for r in record.resolutions
        if known_by is None or r.on is None or r.on.bounds().core.hi <= known_by
    ]
    made.limits = _part(record.limits)
    return made


def _part(part: E) -> E:
    """A copy of a part, and of the lists and parts in it."""
    made = copy(part)
    for field in made.__struct_fields__:
        value = getattr(made, field)
        if isinstance(value, dict) and field != "marks":
            setattr(made, field, dict(value))
        elif isinstance(value, list):
            setattr(made, field, [_part(each) if isinstance(each, Entry) else each for each in value])
        elif isinstance(value, Entry):
            setattr(made, field, _part(value))
    return made


def _event(event: Event) -> Event:
    made = copy(event)
    made.timelines = list(event.timelines)
    made.members = {key: list(names) for key, names in event.members.items()}
    return made


def _figure(figure: Figure) -> Figure:
    made = copy(figure)
    made.timelines = list(figure.timelines)
    return made


def _claim(claim: AnyClaim) -> AnyClaim:
    made = copy(claim)
    if isinstance(made, Claim):
        made.says = dict(made.says)
    return made
