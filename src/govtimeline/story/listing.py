"""What a record holds, as lists: its timelines, events, figures, registers and kinds of event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from govtimeline.record.model import Record
from govtimeline.story.story import Story

Teller: TypeAlias = Callable[[], Story]
"""The record told, for those lists that need more than what it holds: it takes solving."""


class Listing(NamedTuple):
    """A list: what it is of, the names of its columns, and its rows."""

    what: str
    heads: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def timelines(record: Record, tell: Teller) -> Listing:
    """The timelines, with the number of their events and the years they cover."""
    whole = tell()
    rows = []
    for key, timeline in record.timelines.items():
        events = [one for one in whole.events if key in one.event.timelines]
        figures = sum(key in quantity.figure.timelines for quantity in whole.figures)
        days = [m.day for one in events for m in (one.opens, one.end) if m is not None and m.day is not None]
        first, last = (_year(min(days)), _year(max(days))) if days else (None, None)
        rows.append((key, timeline.title, len(events), figures, first, last))
    return Listing("timelines", ("id", "title", "events", "figures", "from", "to"), rows)


def events(record: Record, tell: Teller) -> Listing:
    """The events, with when each began and how many claims tell of it."""
    rows = []
    for one in tell().events:
        when = one.opens.text if one.opens else None
        rows.append((one.event.id, one.event.title, when, one.event.kind, len(one.voices)))
    return Listing("events", ("id", "title", "when", "kind", "claims"), rows)


def figures(record: Record, tell: Teller) -> Listing:
    """The figures, with what each should come to."""
    rows = [
        (f.id, f.title, f.equals.text if f.equals else None, len(f.claims)) for f in record.figures
    ]
    return Listing("figures", ("id", "title", "equals", "claims"), rows)


def registers(record: Record, tell: Teller) -> Listing:
    """The registers, with how many were ever in each."""
    members: dict[str, set[str]] = {key: set() for key in record.registers}
    for event in record.events:
        for key, names in event.members.items():
            members.setdefault(key, set()).update(names)
    rows = [(key, part.title, len(members[key])) for key, part in record.registers.items()]
    return Listing("registers", ("id", "title", "members"), rows)


def kinds(record: Record, tell: Teller) -> Listing:
    """The kinds of event, the most frequent first."""
    counted: dict[str, int] = {}
    for event in record.events:
        if event.kind:
            counted[event.kind] = counted.get(event.kind, 0) + 1
    return Listing("kinds", ("kind", "events"), sorted(counted.items(), key=lambda item: (-item[1], item[0])))


LISTINGS: dict[str, Callable[[Record, Teller], Listing]] = {
    "timelines": timelines,
    "events": events,
    "figures": figures,
    "registers": registers,
    "kinds": kinds,
}
"""The lists there are, by name."""


def _year(day: int) -> int:
    return date.fromordinal(max(1, day)).year
