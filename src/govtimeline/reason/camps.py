"""Who agrees with whom: rival statements grouped into camps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from govtimeline.ground.reading import Reading
from govtimeline.reason.facets import TimeFacet

T = TypeVar("T")


def camps(rivals: Iterable[T], agree: Callable[[T, T], bool]) -> list[list[T]]:
    """Rivals in groups whose members all agree with each other, each in the first that takes it.

    Of intervals in the order of their ends these are as few groups as can be (greedy stabbing).
    """
    made: list[list[T]] = []
    for rival in rivals:
        for camp in made:
            if all(agree(rival, other) for other in camp):
                camp.append(rival)
                break
        else:
            made.append([rival])
    return made


def sides(rivals: Iterable[TimeFacet], reading: Reading) -> list[list[TimeFacet]]:
    """Statements that date one point, grouped by those that all agree with each other."""
    ordered = sorted(rivals, key=lambda facet: facet.span(reading).hi)
    return camps(ordered, lambda one, other: one.meets(other, reading))
