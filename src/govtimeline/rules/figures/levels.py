"""How gravely amounts are at odds: to any careful reader, to the letter, or only if a round share is exact."""

from __future__ import annotations

from typing import NamedTuple

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.rules.finding import SEVERITIES, Severity


class Level(NamedTuple):
    """A reading of amounts, and how grave it is where they do not agree under it.

    loose: whether what is told in round terms is taken as rounded: a share in steps of five points, a financial
    year for an academic one.
    """

    reading: Reading
    loose: bool
    severity: Severity


LEVELS = (Level(FAIR, True, "error"), Level(STRICT, True, "warning"), Level(STRICT, False, "note"))
"""From the gravest on: an error holds even under the kindest reading, a note is only of what may be rounded."""


def gravest(severities: list[Severity]) -> Severity:
    """The gravest of some severities."""
    return min(severities, key=SEVERITIES.index)
