"""A length that went on when it was told: "2 years so far"."""

from __future__ import annotations

from govtimeline.ground.reading import FAIR, READINGS
from govtimeline.reason.facets import Point, TimeFacet
from govtimeline.saying.when import OPEN_HI, Duration, Meaning, Span, is_open


def going_on(telling: int, event: str, lasts: Duration, told: Meaning) -> tuple[TimeFacet, TimeFacet]:
    """What had gone on for so long when that was told began that long before, and ended no earlier than then."""
    strict, fair = (_before(told.telling(way), lasts.by_its_telling(way)) for way in READINGS)
    floor = Span(told.hull(FAIR).lo, OPEN_HI)
    return (
        TimeFacet(None, Point(event, "start"), strict, fair, (telling,), "word", lasts.text, "lasts"),
        TimeFacet(None, Point(event, "end"), floor, floor, (telling,), "part", lasts.text, "lasts"),
    )


def _before(told: Span, length: Span) -> Span:
    """The days that lie so long before some others, open where these are."""
    return Span(
        told.lo if is_open(told.lo) else told.lo - length.hi,
        told.hi if is_open(told.hi) else told.hi - length.lo,
    )
