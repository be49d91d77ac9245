"""A day or a month without its year, read as one of another year than its source meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec.structs import replace

from govtimeline.ground.reading import FAIR, Reading
from govtimeline.reason import Dispute, TimeFacet, network
from govtimeline.rules.context import Context
from govtimeline.saying.when import OPEN_HI, Span, When, hull, is_open
from govtimeline.saying.when.margins import TOLD_BY

Fits = Callable[[Sequence[Span]], bool]


def with_year(when: When, year: int) -> When | None:
    """A day or a month that lacks its year, with one: 18 Dec 2018; None for any other time, or outside the years."""
    text = f"{when.show()} {year:04}"
    return When.parse(text) if when.needs_told and When.reads(text) else None


def mended(context: Context, word: TimeFacet, reading: Reading, fits: Fits) -> When | None:
    """A word that lacks its year with the year before the one it was read in, or after it, where that fits."""
    when, (_, claim, told, _) = context.solution.when(word), context.solution.tellings[word.tellings[0]]
    if when is None or told is None:
        return None
    latest = OPEN_HI if claim.planned else told.hull(FAIR).hi + TOLD_BY
    read = {date.fromordinal(named.lo).year for named in context.solution.named(word) if not is_open(named.lo)}
    for year in sorted({year + step for year in read for step in (-1, 1)}):
        found = with_year(when, year)
        if found and found.bounds().core.lo <= latest and fits(found.bounds().spans(reading)):
            return found  # what was told as done had come by then
    return None


def beside(others: Sequence[TimeFacet], reading: Reading) -> Fits:
    """Whether days meet those of all other statements on one point."""
    return lambda spans: all(any(span.meets(o) for span in spans for o in f.options(reading)) for f in others)


def hint(context: Context, dispute: Dispute) -> str:
    """What mends a chain of claims that cannot hold by a year that one of them lacks; empty where nothing does."""
    for word in dispute.facets:
        if word.how == "word" and (found := mended(context, word, dispute.reading, _in_chain(context, dispute, word))):
            return f"write the year with “{word.text}”, if that is what the source means: {found.show()} would fit"
    return ""


def _in_chain(context: Context, dispute: Dispute, word: TimeFacet) -> Fits:
    """Whether an argument holds once a word of it means other days."""

    def fits(spans: Sequence[Span]) -> bool:
        days = hull(tuple(spans))
        facets = [replace(f, x=None, strict=days, fair=days) if f is word else f for f in dispute.facets]
        ends = [context.solution.against_calendar(facet, dispute.reading) for facet in facets]
        number = {p: n for n, p in enumerate(dict.fromkeys(p for x, y, _ in ends for p in (x, y) if p), start=1)}
        local = [network.Facet(number[x] if x else 0, number[y], lo, hi, ()) for x, y, (lo, hi) in ends]
        return network.tighten(len(number), local) is not None

    return fits
