"""Reasoning over a whole record: claims -> facets -> a simple temporal network -> bounds and disputes."""

from govtimeline.reason.facets import Anachronism, Point, Telling, TimeFacet
from govtimeline.reason.solve import Dispute, Slip, Solution, solve

__all__ = ["Anachronism", "Dispute", "Point", "Slip", "Solution", "Telling", "TimeFacet", "solve"]
