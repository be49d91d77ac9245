"""Reasoning over a whole record: claims -> facets -> a simple temporal network -> bounds and disputes."""

from govtimeline.reason.facets import Anachronism, Point, Telling, TimeFacet
from govtimeline.reason.solution import Dispute, Solution
from govtimeline.reason.solve import solve

__all__ = ["Anachronism", "Dispute", "Point", "Solution", "Telling", "TimeFacet", "solve"]
