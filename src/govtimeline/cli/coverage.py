"""`govtimeline coverage`: how much of each source the record tells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govtimeline.cli import completion
from govtimeline.cli.options import ColorOption, FactsOption
from govtimeline.cli.output import Color, Refused, err, out, show
from govtimeline.cli.reading import Reading, dumped, known, read
from govtimeline.record.texts import read_texts

if TYPE_CHECKING:
    from govtimeline.compare.coverage import Coverage


def command(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            autocompletion=completion.sources,
            help="The sources to look at, all where none is given.",
        ),
    ] = None,
    texts: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The folder that holds the sources' texts.")
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(
            metavar="PERCENT", min=0, max=100, help="Exit with 1 where a source is covered less than this."
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
    color: ColorOption = "auto",
    facts: FactsOption = None,
) -> None:
    """Show how much of each source the record tells.

    Finds every sentence with a date, a period, a length of time or a word such as "last year" in the sources'
    texts, and counts those that the excerpt of a claim falls in, or that a waiver of the source covers. Lists
    the others with their lines. Exits with 1 where a source is below --fail-under, with 2 where the record or
    a text cannot be read.
    """
    record, folder = read(facts), _folder(texts)
    raise typer.Exit(run(record, sources or (), folder, fail_under=fail_under, json=json, color=color))


def run(
    record: Reading,
    sources: Sequence[str],
    folder: Path,
    *,
    fail_under: float | None = None,
    json: bool = False,
    color: Color = "auto",
) -> int:
    """Print the coverage of some sources, or all, and return the exit code; Refused where one is unknown."""
    from govtimeline.compare.coverage import coverage, show_percent

    facts = record.record
    for source in sources:
        known("source", source, facts.sources)
    data = read_texts(folder, facts)
    absent = _absent(record, sources, data, folder)
    covered = coverage(facts, data, sources)
    if json:
        out(dumped(_as_data(covered)))
    elif covered:
        from govtimeline.views.coverage.text import renderables

        show(*renderables(covered, 100.0 if fail_under is None else fail_under), color=color)
    below = [one for one in covered if fail_under is not None and one.percent < fail_under]
    for one in covered:
        if one.lost:
            count = f"{len(one.lost)} excerpts are" if len(one.lost) > 1 else "1 excerpt is"
            err(f"govtimeline: {one.source}: {count} not in its text (see govtimeline check --texts)\n")
    if below:
        names = ", ".join(f"{one.source} {show_percent(one.percent)}" for one in below)
        err(f"govtimeline: below {fail_under:g}%: {names}\n")
    return 2 if absent or record.problems else int(bool(below))


def _folder(given: Path | None) -> Path:
    """The folder of texts given, or that the settings name; Refused where there is none."""
    if given is None:
        from govtimeline.cli.settings import read_settings
        from govtimeline.rules import IDS

        given = read_settings(Path.cwd(), IDS).texts
    if given is None:
        raise Refused("no texts to look at", "give --texts FOLDER")
    return given


def _absent(record: Reading, sources: Sequence[str], texts: dict[str, bytes], folder: Path) -> bool:
    """Say on standard error which sources have no text at hand; whether one of them should have."""
    failed = False
    for key, source in record.record.sources.items():
        if key in texts or (sources and key not in sources):
            continue
        if source.text is not None:
            err(f'govtimeline: there is no "{source.text.file}" in "{folder}", the text of "{key}"\n')
            failed = True
        elif sources:
            raise Refused(f'the record names no text of "{key}"', "add text: {file: ..., sha256: ...}")
        else:
            err(f'skipped: "{key}" (the record names no text of it)\n')
    return failed


def _as_data(covered: Sequence[Coverage]) -> dict[str, object]:
    from govtimeline.compare.coverage import share

    dated = sum(len(one.dated) for one in covered)
    cited = sum(one.cited for one in covered)
    waived = sum(one.waived for one in covered)
    return {
        "schema": 1,
        "sources": [
            {
                "id": one.source, "file": one.file, "dated": len(one.dated), "cited": one.cited,
                "waived": one.waived, "percent": _rounded(one.percent), "lost": list(one.lost),
                "sentences": [
                    {
                        "line": told.sentence.line, "phrase": told.phrase(),
                        "times": [m.text for m in told.mentions], "covered": told.covered,
                        "claims": [{"subject": claim.subject, "at": claim.at} for claim in told.claims],
                        "waived": told.waivers[0].because if told.waivers else None,
                    }
                    for told in one.dated
                ],
            }
            for one in covered
        ],
        "total": {
            "dated": dated, "cited": cited, "waived": waived,
            "percent": _rounded(share(cited + waived, dated)),
        },
    }  # fmt: skip


def _rounded(percent: float) -> float:
    """A percentage with one decimal, rounded down."""
    return int(percent * 10) / 10
