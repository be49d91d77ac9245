"""Choices ("2013 or 2016") read by what the rest of a part leaves of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from govtimeline.ground.reading import Reading
from govtimeline.reason import network
from govtimeline.reason.facets import Telling, TimeFacet
from govtimeline.reason.order import Order
from govtimeline.reason.parts import Days, Part
from govtimeline.reason.solution import Dispute
from govtimeline.saying.when import Span, hull


def narrowed(facet: TimeFacet, left: tuple[Span, ...]) -> TimeFacet:
    """A facet that leaves a choice, with what is left of that."""
    span = hull(left)
    return replace(facet, x=None, strict=span, fair=span, choices=(left, left))


def without(facets: Iterable[TimeFacet], tellings: Collection[int]) -> list[TimeFacet]:
    """The facets that none of the tellings says."""
    out = set(tellings)
    return [facet for facet in facets if not out.intersection(facet.tellings)]


def choose(part: Part, facets: list[TimeFacet], reading: Reading, days: Days) -> network.Bounds | None:
    """The bounds that are left once every choice is narrowed to what the others leave of it; None if nothing."""
    left_over = list(facets)
    while True:
        bounds = part.tighten(left_over, reading, days)
        if bounds is None:
            return None
        moved = False
        for n, facet in enumerate(left_over):
            if not facet.choices:
                continue
            options = facet.options(reading)
            p = part.number.get(facet.y, 0)
            room = Span(bounds.lo[p], bounds.hi[p])
            left = tuple(option for option in options if option.meets(room))
            if not left:
                return None
            if len(left) < len(options):
                left_over[n] = narrowed(facet, left)
                moved = True
        if not moved:
            return bounds


def settling(
    part: Part,
    facets: Sequence[TimeFacet],
    reading: Reading,
    days: Days,
    tellings: Sequence[Telling],
    argued: Iterable[int],
) -> tuple[int, ...] | None:
    """Of the tellings at odds those that settle it: without the claims that make them, the choices of all others fit.

    An end that is one day or another is not any day between the two, as the network alone would have it. None where
    even without all of them no choice fits: then other claims are at odds as well.
    """
    said = {i for facet in facets for i in facet.tellings}

    def holds(out: Collection[int]) -> bool:
        claims = {id(tellings[i].claim) for i in out}
        rest = without(facets, [i for i in said if id(tellings[i].claim) in claims])
        return choose(part, rest, reading, days) is not None

    tried = list(argued)
    return tuple(i for i in tried if holds((i,))) if holds(tried) else None


def no_choice(part: Part, facets: list[TimeFacet], reading: Reading, days: Days, order: Order) -> Dispute:
    """The smallest set of claims that leaves no choice, found by leaving out what it does not need."""

    def fails(trial: list[TimeFacet]) -> bool:
        return choose(part, trial, reading, days) is None

    argument = facets
    needed: Sequence[int] = sorted({i for f in facets for i in f.tellings}, key=order.standing)
    size = len(needed)
    while size:
        for n in range(0, len(needed), size):
            rest = without(argument, needed[n : n + size])
            if len(rest) < len(argument) and fails(rest):
                argument = rest
        needed = [i for i in needed if any(i in f.tellings for f in argument)]
        size //= 2
    for facet in argument:
        rest = [f for f in argument if f is not facet]
        argument = rest if fails(rest) else argument
    repairs = [i for i in needed if not fails(without(facets, (i,)))]
    return Dispute(reading, tuple(argument), (repairs or needed)[0], tuple(repairs))
