"""Why a point lies where it does, as data for other programs."""

from __future__ import annotations

from typing import Any

from govtimeline.reason.facets import Point
from govtimeline.record.statements import Claim
from govtimeline.story.moments import iso
from govtimeline.story.proof import Explanation, Step, Why
from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, claim_data, dumps, place_data


def render(explanation: Explanation, page: Page) -> str:
    """An explanation as one document."""
    return dumps({"schema": SCHEMA, "points": [_why(why) for why in explanation.whys]}, page)


def _why(why: Why) -> dict[str, Any]:
    moment = why.moment
    return {
        "point": _point(why.point),
        "event": why.point.event,
        "end": why.point.end,
        "planned": bool(why.point.plan),
        "renews": why.renews,
        "contested": why.tied,
        "leans_on": [{"point": _point(point), "text": text} for point, text in why.leans],
        "text": moment.text if moment else None,
        "stated": moment is not None and not moment.reckoned,
        **{
            proof.side: {"day": proof.day, "steps": [_step_data(step) for step in proof.steps]}
            for proof in why.proofs
        },
        "unknown": [_claim(claim) for claim in why.unknown],
        "set_aside": [
            {**_claim(claim), "left_out": list(keys)} for claim, keys in zip(why.aside, why.left_out, strict=True)
        ],
    }


def _step_data(step: Step) -> dict[str, Any]:
    return {
        "subject": step.subject,
        "says": step.says,
        "claims": [_claim(claim) for claim in step.claims],
        "margin": step.margin,
        "point": _point(step.point),
        "day": iso(step.day),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    told = claim_data(claim)
    where = {key: told[key] for key in ("source", "at", "excerpt", "planned")}
    return {"subject": claim.subject, **where, **place_data(claim)}


def _point(point: Point) -> str:
    """A point as claims name it."""
    return point.event if point.end == "date" else f"{point.event}.{point.end}"
