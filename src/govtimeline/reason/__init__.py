"""Reason: claims -> facets -> a simple temporal network -> conflicts -> a solution; registers; slips.

Enters: a `Record` and what judgements prefer. Leaves: a `Solution`, days as ordinals, disputes as facets; no words.
Uses: record, saying, ground.
"""

from govtimeline.reason.facets import Anachronism, Point, Telling, TimeFacet
from govtimeline.reason.solution import Dispute, Solution
from govtimeline.reason.solve import solve

__all__ = ["Anachronism", "Dispute", "Point", "Solution", "Telling", "TimeFacet", "solve"]
