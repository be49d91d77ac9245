"""`govtimeline resolve`: record a judgement on a finding in the record itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

import govtimeline as gt
from govtimeline.cli import completion
from govtimeline.cli.opening import whole
from govtimeline.cli.options import FactsOption
from govtimeline.cli.output import out, write_file
from govtimeline.cli.settings import locate, read_settings
from govtimeline.ground.errors import reason
from govtimeline.ground.names import did_you_mean

SHORTEST = 6


def command(
    fingerprint: Annotated[
        str,
        typer.Argument(
            metavar="FINGERPRINT",
            autocompletion=completion.fingerprints,
            help="Of the finding, six digits at least.",
        ),
    ],
    because: Annotated[
        str, typer.Option(metavar="REASON", help="Why it is judged so; required.", show_default=False)
    ] = "",
    prefer: Annotated[
        str | None,
        typer.Option(
            metavar="SOURCE",
            autocompletion=completion.sources,
            help="The source that is told instead of its rivals.",
        ),
    ] = None,
    at: Annotated[
        str | None, typer.Option(metavar="LOCATOR", help="Which claim of that source, if it makes several.")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who judges.")] = None,
    until: Annotated[
        str | None, typer.Option(metavar="TIME", help="The last day the judgement holds.")
    ] = None,
    facts: FactsOption = None,
    texts: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The sources' texts, for findings about excerpts.")
    ] = None,
) -> None:
    """Record a judgement on a finding.

    Writes it to the end of the record's resolutions, or in the place of one that was made before the finding
    changed, and leaves all else in the file as it is. The finding stays visible with its reason, and no longer
    fails the build, until what was judged has changed.
    """
    because = " ".join(because.split())
    if not because:
        raise gt.Error("a resolution needs a reason", "give it with --because")
    today = date.today()
    if until is not None:
        _check_time(until, today)
    settings = read_settings(Path.cwd())
    location = locate(facts, settings)
    if location.shipped:
        raise gt.Error("the record that comes with govtimeline is not changed", "name your own with --facts")
    record = whole(gt.load(location.path))
    session = record.session(today=today, texts=texts or settings.texts)
    finding = the_finding(session.findings, fingerprint.lower())
    if gt.rule(finding.rule).reviews:
        raise gt.Error(
            f'"{fingerprint}" is about a resolution, which another would not settle',
            f"edit the entry at {finding.place}, or take it out",
        )
    if at and not prefer:
        raise gt.Error("--at names a claim of the preferred source", "give that with --prefer")
    preferred = _preference(finding, prefer, at) if prefer else None
    entry = session.judgement(finding, prefer, at)
    if preferred:
        entry["prefer"] = preferred
    entry["because"] = because
    if by:
        entry["by"] = by
    entry["on"] = today.isoformat()
    if until:
        entry["until"] = until
    renewed = session.renewed(finding)
    file = renewed.file if renewed else _file(record, finding)
    _write(Path(file), entry, _number(record, renewed) if renewed else None)
    again = f", in the place of the judgement on line {renewed.line}" if renewed else ""
    out(f"{file}: {finding.rule} on {finding.subject} ({finding.fingerprint}) is resolved{again}\n")


def the_finding(findings: Iterable[gt.Finding], mark: str) -> gt.Finding:
    """The one unresolved finding whose fingerprint begins with `mark`; Error where there is no such one."""
    findings = list(findings)
    if len(mark) < SHORTEST:
        raise gt.Error(f'"{mark}" is too short for a fingerprint', f"give at least {SHORTEST} digits of it")
    named = [finding for finding in findings if finding.fingerprint.startswith(mark)]
    if not named:
        hint = did_you_mean(mark, [f.fingerprint for f in findings if not f.resolved])
        raise gt.Error(f'no finding has the fingerprint "{mark}"', hint or "`govtimeline check` tells them")
    if len({finding.fingerprint for finding in named}) > 1:
        raise gt.Error(
            f'{len(named)} findings have a fingerprint that begins with "{mark}"', "give more of it"
        )
    if (resolution := named[0].resolution) is not None:
        raise gt.Error(f'"{mark}" is resolved already, at {resolution.place}')
    return named[0]


def _preference(finding: gt.Finding, source: str, at: str | None) -> str | dict[str, str]:
    """What a resolution prefers, one of the finding's own sources and claims."""
    sources = list(dict.fromkeys(claim.source for claim in finding.claims))
    if source not in sources:
        hint = did_you_mean(source, sources) or (f"it cites {', '.join(sources)}" if sources else None)
        raise gt.Error(f'the finding cites no source "{source}"', hint)
    if at is None:
        return source
    locators = [claim.at for claim in finding.claims if claim.source == source and claim.at]
    if at not in locators:
        hint = f"it cites it at {', '.join(dict.fromkeys(locators))}" if locators else None
        raise gt.Error(f'the finding does not cite "{source}" at "{at}"', hint)
    return {"source": source, "at": at}


def _check_time(text: str, today: date) -> None:
    """Refuse a last day that is none of the calendar, or has passed."""
    try:
        last = gt.When(text).named().latest
    except gt.Unreadable as error:
        raise gt.Error(f"--until: {error.message}", error.hint or "write it as 2025-12-31") from error
    if last is not None and last < today:
        raise gt.Error(f'--until: "{text}" has passed', "give a day to come, or leave it out")


def _file(record: gt.LoadedRecord, finding: gt.Finding) -> str:
    """The file to write to: the one that has resolutions already, else the one the finding stands in."""
    known = [resolution.place.file for resolution in record.record.resolutions]
    return known[-1] if known else finding.place.file


def _number(record: gt.LoadedRecord, renewed: gt.Place) -> int:
    """Which of the resolutions of its file, from 0, stands at a place."""
    places = [resolution.place for resolution in record.record.resolutions]
    return [place for place in places if place.file == renewed.file].index(renewed)


def _write(file: Path, entry: Mapping[str, Any], renews: int | None) -> None:
    try:
        text = file.read_bytes().decode()
        write_file(file, gt.add_resolution(text, entry, renews))
    except OSError as error:
        raise gt.Error(f'cannot read "{file}": {reason(error)}') from error
    except gt.CannotEdit as error:
        raise gt.Error(f'cannot write to "{file}": {error}', "add the resolution by hand") from error
