"""The day at which a story tells each event, and the order of those it tells at one day.

"By 20 July" says little of when a thing began. Where a source tells that it came before something dated
earlier, it is told there; and what is told to have come after something is told no earlier than that, as far
as its own days allow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from govtimeline.reason.facets import TimeFacet
from govtimeline.saying.when import is_open
from govtimeline.story.moments import Moment

UNDATED = 10**9
PASSES = 50


def sequence(opens: Mapping[str, Moment | None], facets: Iterable[TimeFacet]) -> dict[str, int]:
    """The events in the order of their telling, each with its day; `UNDATED` for those without one, at the end.

    opens: when each event begins, by its id, in the order of the record. facets: what the sources tell of
    orders among them.
    """
    days = {id: UNDATED if m is None or m.day is None else m.day for id, m in opens.items()}
    orders = _orders(days, facets)
    for _ in range(PASSES):  # each pass settles one more link of a chain; a circle never settles
        if not sum(_fit(earlier, later, days, opens) for earlier, later in orders):
            break
    return _sorted(days, opens, [(a, b) for a, b in orders if days[a] <= days[b]])


def _orders(days: Mapping[str, int], facets: Iterable[TimeFacet]) -> list[tuple[str, str]]:
    """Pairs of events of which a source tells the first as coming before the second."""
    pairs = dict.fromkeys(
        (facet.x.event, facet.y.event)
        for facet in facets
        if facet.how in ("after", "before", "offset") and facet.x is not None and not facet.y.plan
    )
    return [(a, b) for a, b in pairs if a != b and UNDATED not in (days.get(a, UNDATED), days.get(b, UNDATED))]


def _fit(earlier: str, later: str, days: dict[str, int], opens: Mapping[str, Moment | None]) -> bool:
    """Move one of two events where they stand the wrong way round and its own days allow it; whether it did."""
    if days[earlier] <= days[later]:
        return False
    first, second = opens[earlier], opens[later]
    assert first is not None and second is not None
    if is_open(first.span.lo):
        days[earlier] = days[later]
    elif second.span.hi >= days[earlier]:
        days[later] = days[earlier]
    else:
        return False
    return True


def _sorted(
    days: Mapping[str, int], opens: Mapping[str, Moment | None], orders: list[tuple[str, str]]
) -> dict[str, int]:
    """The events by day; those of one day as `orders` has them, then the more precise first."""
    places = {id: n for n, id in enumerate(days)}
    after: dict[str, list[str]] = {id: [] for id in days}
    waiting = dict.fromkeys(days, 0)
    for earlier, later in orders:
        after[earlier].append(later)
        waiting[later] += 1

    def rank(id: str) -> tuple[int, int, int, str]:
        moment = opens[id]
        return days[id], moment.span.hi if moment else UNDATED, places[id], id

    ready = [rank(id) for id, count in waiting.items() if not count]
    heapify(ready)
    told: dict[str, int] = {}
    while ready:
        id = heappop(ready)[-1]
        told[id] = days[id]
        for later in after[id]:
            waiting[later] -= 1
            if not waiting[later]:
                heappush(ready, rank(later))
    left = sorted(rank(id) for id in days if id not in told)  # sources that tell an order in a circle
    return dict(sorted({**told, **{id: days[id] for *_, id in left}}.items(), key=lambda item: item[1]))
