"""`govtimeline sources`: who says what, and who agrees with whom."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import Color, out
from govtimeline.cli.reading import Reading, dumped, paint, read


def command(
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:
    """List the sources of a record, and who confirms and who contests whom.

    The matrix counts events and figures: +3 where two sources say the same of three, -1 where a finding sets
    them against each other over one.
    """
    raise typer.Exit(run(read(facts), json=json, color=color))


def run(record: Reading, *, json: bool = False, width: int | None = None, color: Color = "auto") -> int:
    """Print the sources and how they agree, and return the exit code."""
    from govtimeline.story.agreement import agreement

    found = agreement(record.record, record.solution, record.findings)
    if json:
        out(dumped(_data(record, found.claims, found.pairs)))
        return record.exit_code
    from govtimeline.views.sources.text import Sources

    paint(Sources(record.record, found), width, color)
    return record.exit_code


def _data(record: Reading, claims: dict[str, int], pairs: list[Any]) -> dict[str, Any]:
    sources = {
        key: {
            "title": source.title,
            "publisher": source.publisher,
            "published": source.published.text if source.published else None,
            "url": source.url,
            "claims": claims.get(key, 0),
        }
        for key, source in record.record.sources.items()
    }
    return {
        "schema": 1,
        "sources": sources,
        "agreement": [{"sources": [p.a, p.b], "confirms": p.confirms, "contests": p.contests} for p in pairs],
    }
