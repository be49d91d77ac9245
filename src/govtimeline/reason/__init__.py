"""Reasoning over a whole record: claims -> facets -> a simple temporal network -> bounds and disputes."""

from govtimeline.reason.facets import Anachronism, Point, Telling, TimeFacet
from govtimeline.reason.slips import Slip
from govtimeline.reason.solve import Dispute, Solution, solve

__all__ = ["Anachronism", "Dispute", "Point", "Slip", "Solution", "Telling", "TimeFacet", "solve"]
