"""Ranges of numbers, and the arithmetic that keeps all they leave possible."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from govtimeline.ground.reading import Answer


class Range(NamedTuple):
    """All the numbers from `lo` to `hi`, both included; an end that is open is the nearest float inside."""

    lo: float
    hi: float

    def plus(self, other: Range) -> Range:
        """The range of the sum."""
        return Range(self.lo + other.lo, self.hi + other.hi)

    def minus(self, other: Range) -> Range:
        """The range of the difference."""
        return Range(self.lo - other.hi, self.hi - other.lo)

    def times(self, other: Range) -> Range:
        """The range of the product."""
        corners = [a * b if a and b else 0.0 for a in self for b in other]
        return Range(min(corners), max(corners))

    def divided_by(self, other: Range) -> Range:
        """The range of the quotient; ZeroDivisionError where `other` may be zero."""
        if other.lo <= 0 <= other.hi:
            raise ZeroDivisionError("division by what may be zero")
        corners = [0.0 if abs(b) == inf else a / b for a in self for b in other]
        return Range(min(corners), max(corners))


def exactly(number: float) -> Range:
    """The range that holds one number."""
    return Range(number, number)


def compare(one: Range, other: Range) -> Answer:
    """Whether two ranges tell the same: yes where one holds the other, no where they do not meet."""
    if one.hi < other.lo or other.hi < one.lo:
        return "no"
    holds = one.lo <= other.lo and other.hi <= one.hi
    held = other.lo <= one.lo and one.hi <= other.hi
    return "yes" if holds or held else "possible"
