"""Times tied to another event: `after X`, `15 months after X.start`, `the year after X`, `the same month as X`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.when.duration import Duration

Relation = Literal["after", "before", "with", "during"]


class Link(NamedTuple):
    """A time tied to another event: `15 months after iow-partnership.start`.

    event: its id. point: "start", "end", or "" where the text leaves it to the relation. length: the offset,
    None for a bare order; of `with`, within how much of it (`the same year as X`), None for about the same time.
    """

    event: str
    point: str
    relation: Relation
    length: Duration | None


_RELATIONS: dict[str, Relation] = {
    "after": "after", "before": "before", "with": "with", "during": "during", "as": "with", "prior to": "before",
}  # fmt: skip
_LINK = re.compile(
    rf"(?:(.+) )?({'|'.join(_RELATIONS)}) ([a-z0-9][a-z0-9_-]*)(?:\.(start|end))?", re.ASCII
)
_UNIT = re.compile(r"the (same )?(day|week|month|year)")
_MONTHS = {"month": 1, "year": 12}
_DAYS = {"day": 1, "week": 7}


def link(words: str, text: str, is_time: Callable[[str], bool]) -> Link | None:
    """A time tied to an event. is_time: whether a word is a time by itself, which no event is named by."""
    m = _LINK.fullmatch(words)
    if not m or re.fullmatch("[0-9_-]+s?", m[3]) or (not m[4] and is_time(m[3])):  # before mid-2015, 1860-70s
        return None
    said, relation, event, point = m[1], _RELATIONS[m[2]], m[3], m[4] or ""
    unit = _UNIT.fullmatch(said) if said else None
    if unit and not point and event in ("next", "last"):  # the year after next
        return None
    same = bool(unit and unit[1])
    if same or m[2] == "as":
        length = _calendar_length("same", unit[2], said) if same and m[2] == "as" and unit else None
        return Link(event, point, relation, length) if length else None
    if said is None:
        return Link(event, point, relation, None)
    if relation not in ("after", "before"):
        raise Unreadable(f'"{text}" counts from neither before nor after', f"write {said} after {event}")
    if unit:
        return Link(event, point, relation, _calendar_length("next", unit[2], said))
    try:
        return Link(event, point, relation, Duration.parse(said))
    except ValueError as error:
        if re.search(r"\d", said):
            raise
        several = re.search("(day|week|fortnight|year|decade)s?$", said)
        some = f"3 {several[1] if several else 'month'}s"
        raise Unreadable(error.args[0], f"write {relation} {event}, or {some} {relation} {event}") from None


def _calendar_length(qualifier: str, unit: str, text: str) -> Duration:
    """What the calendar leaves from one time to another in the same or the next of a unit."""
    return Duration(text, _MONTHS.get(unit, 0), _DAYS.get(unit, 0), unit, qualifier)
