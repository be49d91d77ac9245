"""Coverage as data for other programs."""

from __future__ import annotations

from typing import Any

from govtimeline.comparison.coverage import Coverage, Covered, Dated, share
from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, dumps


def render(covered: Covered, page: Page) -> str:
    """Each source with its dated sentences, and how many of all are covered."""
    dated = sum(len(one.dated) for one in covered.sources)
    cited = sum(one.cited for one in covered.sources)
    waived = sum(one.waived for one in covered.sources)
    document = {
        "schema": SCHEMA,
        "sources": [_source(one) for one in covered.sources],
        "total": {
            "dated": dated, "cited": cited, "waived": waived,
            "percent": _rounded(share(cited + waived, dated)),
        },
    }  # fmt: skip
    return dumps(document, page)


def _source(one: Coverage) -> dict[str, Any]:
    return {
        "id": one.source, "file": one.file, "dated": len(one.dated), "cited": one.cited,
        "waived": one.waived, "percent": _rounded(one.percent), "lost": list(one.lost),
        "sentences": [_sentence(told) for told in one.dated],
    }  # fmt: skip


def _sentence(told: Dated) -> dict[str, Any]:
    return {
        "line": told.sentence.line, "phrase": told.phrase(),
        "times": [m.text for m in told.mentions], "covered": told.covered,
        "claims": [{"subject": claim.subject, "at": claim.at} for claim in told.claims],
        "waived": told.waivers[0].because if told.waivers else None,
    }  # fmt: skip


def _rounded(percent: float) -> float:
    """A percentage with one decimal, rounded down."""
    return int(percent * 10) / 10
