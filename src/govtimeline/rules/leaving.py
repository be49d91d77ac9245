"""What would settle a finding: what is tied to it solved again, without one of the claims that it cites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from govtimeline.reason import Solution, solve
from govtimeline.record.model import Event
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.context import Context

MOST = 3000
"""Claims to solve again for one finding; a record tied together by more would take too long."""


def near(context: Context, events: Iterable[str]) -> list[Event]:
    """The events that claims, or renewals, tie to some, these among them, in the order of the record."""
    found = list(events)
    known = set(found)
    while found:
        for other in context.tied.get(found.pop(), ()):
            if other not in known:
                known.add(other)
                found.append(other)
    return [each for each in context.record.events if each.id in known]


def solved(context: Context, events: list[Event]) -> Solution:
    """What some events of the record come to by themselves."""
    return solve(replace(context.record, events=events), context.preferences)


def settling(
    context: Context, events: Sequence[Event], cited: Sequence[AnyClaim], found: Callable[[Solution], bool]
) -> list[int]:
    """The numbers of the claims cited without any one of which something is no longer found in some events.

    None where nobody asks for them, or where that would take too long.
    """
    if not context.repairs or sum(len(event.claims) for event in events) * len(cited) > MOST:
        return []
    return [
        number
        for number, dropped in enumerate(cited, start=1)
        if not found(
            solved(context, [replace(e, claims=[c for c in e.claims if c is not dropped]) for e in events])
        )
    ]
