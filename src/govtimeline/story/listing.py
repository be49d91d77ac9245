"""What a record holds, as lists: its timelines, events, figures, registers and kinds of event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from govtimeline.story.story import Story


class Listing(NamedTuple):
    """A list: what it is of, the names of its columns, and its rows."""

    what: str
    heads: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def timelines(whole: Story) -> Listing:
    """The timelines, with the number of their events and the years they cover."""
    rows = []
    for key, timeline in whole.record.timelines.items():
        events = [told for told in whole.events if key in told.event.timelines]
        figures = sum(key in quantity.figure.timelines for quantity in whole.figures)
        days = [m.day for told in events for m in (told.opens, told.end) if m is not None and m.day is not None]
        first, last = (_year(min(days)), _year(max(days))) if days else (None, None)
        rows.append((key, timeline.title, len(events), figures, first, last))
    return Listing("timelines", ("id", "title", "events", "figures", "from", "to"), rows)


def events(whole: Story) -> Listing:
    """The events, with when each began and how many claims tell of it."""
    rows = []
    for told in whole.events:
        when = told.opens.text if told.opens else None
        rows.append((told.event.id, told.event.title, when, told.event.kind, len(told.voices)))
    return Listing("events", ("id", "title", "when", "kind", "claims"), rows)


def figures(whole: Story) -> Listing:
    """The figures, with what each should come to."""
    rows = [
        (f.id, f.title, f.equals.text if f.equals else None, len(f.claims)) for f in whole.record.figures
    ]
    return Listing("figures", ("id", "title", "equals", "claims"), rows)


def registers(whole: Story) -> Listing:
    """The registers, with how many were ever in each."""
    members: dict[str, set[str]] = {key: set() for key in whole.record.registers}
    for event in whole.record.events:
        for key, names in event.members.items():
            members.setdefault(key, set()).update(names)
    rows = [(key, part.title, len(members[key])) for key, part in whole.record.registers.items()]
    return Listing("registers", ("id", "title", "members"), rows)


def kinds(whole: Story) -> Listing:
    """The kinds of event, the most frequent first."""
    counted: dict[str, int] = {}
    for event in whole.record.events:
        if event.kind:
            counted[event.kind] = counted.get(event.kind, 0) + 1
    return Listing("kinds", ("kind", "events"), sorted(counted.items(), key=lambda item: (-item[1], item[0])))


LISTINGS: dict[str, Callable[[Story], Listing]] = {
    "timelines": timelines,
    "events": events,
    "figures": figures,
    "registers": registers,
    "kinds": kinds,
}
"""The lists there are, by name."""


def _year(day: int) -> int:
    return date.fromordinal(max(1, day)).year
