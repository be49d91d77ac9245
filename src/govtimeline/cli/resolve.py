"""`govtimeline resolve`: record a judgement on a finding in the record itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from govtimeline.cli import completion
from govtimeline.cli.options import FactsOption
from govtimeline.cli.output import Refused, out, reason, show_problems, write_file
from govtimeline.cli.settings import locate, read_settings
from govtimeline.ground.names import did_you_mean
from govtimeline.reason import solve
from govtimeline.record.edit import CannotEdit, Entry, add_resolution
from govtimeline.record.files import load_record
from govtimeline.record.load import Loaded
from govtimeline.record.model import Finding
from govtimeline.record.texts import read_texts
from govtimeline.rules import IDS, Context, check
from govtimeline.rules.record import unused_resolution
from govtimeline.saying.when import When

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

    Writes it to the end of the record's resolutions and leaves all else in the file as it is. The finding
    stays visible with its reason, and no longer fails the build.
    """
    because = " ".join(because.split())
    if not because:
        raise Refused("a resolution needs a reason", "give it with --because")
    today = date.today()
    if until is not None:
        _check_time(until, today)
    settings = read_settings(Path.cwd(), IDS)
    location = locate(facts, settings)
    if location.origin == "shipped":
        raise Refused("the record that comes with govtimeline is not changed", "name your own with --facts")
    loaded = load_record(location)
    if loaded.problems or loaded.record is None:
        show_problems(loaded.problems, loaded.lines)
        raise typer.Exit(2)

    folder = texts or settings.texts
    at_hand = read_texts(folder, loaded.record) if folder else None
    findings = check(Context(loaded.record, solve(loaded.record, today.toordinal()), today.toordinal(), at_hand))
    finding = the_finding(findings, fingerprint.lower())
    if finding.rule == unused_resolution.ID:
        raise Refused(
            f'"{fingerprint}" is about a resolution, which another would not settle',
            f"edit the entry at {finding.place}, or take it out",
        )
    entry: dict[str, str | dict[str, str]] = {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "subject": finding.subject,
    }
    if prefer:
        entry["prefer"] = _preference(finding, prefer, at)
    elif at:
        raise Refused("--at names a claim of the preferred source", "give that with --prefer")
    entry["because"] = because
    if by:
        entry["by"] = by
    entry["on"] = today.isoformat()
    if until:
        entry["until"] = until
    file = _file(loaded, finding)
    _write(Path(file), entry)
    out(f"{file}: {finding.rule} on {finding.subject} ({finding.fingerprint}) is resolved\n")


def the_finding(findings: Iterable[Finding], mark: str) -> Finding:
    """The one unresolved finding whose fingerprint begins with `mark`; Refused where there is no such one."""
    findings = list(findings)
    if len(mark) < SHORTEST:
        raise Refused(f'"{mark}" is too short for a fingerprint', f"give at least {SHORTEST} digits of it")
    named = [finding for finding in findings if finding.fingerprint.startswith(mark)]
    if not named:
        hint = did_you_mean(mark, [f.fingerprint for f in findings if not f.resolved])
        raise Refused(f'no finding has the fingerprint "{mark}"', hint or "`govtimeline check` tells them")
    if len({finding.fingerprint for finding in named}) > 1:
        raise Refused(
            f'{len(named)} findings have a fingerprint that begins with "{mark}"', "give more of it"
        )
    if (resolution := named[0].resolution) is not None:
        raise Refused(f'"{mark}" is resolved already, at {resolution.place}')
    return named[0]


def _preference(finding: Finding, source: str, at: str | None) -> str | dict[str, str]:
    """What a resolution prefers, one of the finding's own sources and claims."""
    sources = list(dict.fromkeys(claim.source for claim in finding.claims))
    if source not in sources:
        hint = did_you_mean(source, sources) or (f"it cites {', '.join(sources)}" if sources else None)
        raise Refused(f'the finding cites no source "{source}"', hint)
    if at is None:
        return source
    locators = [claim.at for claim in finding.claims if claim.source == source and claim.at]
    if at not in locators:
        hint = f"it cites it at {', '.join(dict.fromkeys(locators))}" if locators else None
        raise Refused(f'the finding does not cite "{source}" at "{at}"', hint)
    return {"source": source, "at": at}


def _check_time(text: str, today: date) -> None:
    """Refuse a last day that is none of the calendar, or has passed."""
    try:
        last = When.parse(text).bounds().core.hi
    except ValueError as error:
        hint = error.args[1] if len(error.args) > 1 else "write it as 2025-12-31"
        raise Refused(f"--until: {error.args[0]}", hint) from error
    if last < today.toordinal():
        raise Refused(f'--until: "{text}" has passed', "give a day to come, or leave it out")


def _file(loaded: Loaded, finding: Finding) -> str:
    """The file to write to: the one that has resolutions already, else the one the finding stands in."""
    assert loaded.record is not None
    known = [resolution.place.file for resolution in loaded.record.resolutions]
    return known[-1] if known else finding.place.file


def _write(file: Path, entry: Entry) -> None:
    try:
        text = file.read_bytes().decode()
        write_file(file, add_resolution(text, entry))
    except OSError as error:
        raise Refused(f'cannot read "{file}": {reason(error)}') from error
    except CannotEdit as error:
        raise Refused(f'cannot write to "{file}": {error}', "add the resolution by hand") from error
