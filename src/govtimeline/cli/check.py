"""`govtimeline check`: find what the sources cannot all be right about."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Annotated, NamedTuple, cast

import typer

from govtimeline.cli.baseline import baseline_text, read_baseline
from govtimeline.cli.options import ColorOption, FactsOption, complete
from govtimeline.cli.output import (
    Color,
    Refused,
    coloured,
    columns,
    err,
    is_terminal,
    out,
    out_utf8,
    show_problems,
    write_files,
)
from govtimeline.cli.repository import namer
from govtimeline.cli.settings import known, locate, read_settings
from govtimeline.ground.text import clean
from govtimeline.reason import solve
from govtimeline.record.files import Location, load_record
from govtimeline.record.model import Finding, Severity
from govtimeline.record.texts import read_texts
from govtimeline.rules import ABSENCE, IDS, RULES, Context, check
from govtimeline.rules.excerpts.quotes import NEED_TEXTS, skipped
from govtimeline.views.findings import FORMATS, SEVERITIES, Report
from govtimeline.views.findings.summary import summarise

STANDARD_OUTPUT = Path("-")


class Target(NamedTuple):
    """A format to write and the file it goes to, `-` for standard output."""

    format: str
    file: Path


def command(
    path: Annotated[
        Path | None, typer.Argument(metavar="PATH", help="The record, as with --facts.")
    ] = None,
    facts: FactsOption = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", "-f", metavar="FORMAT", autocompletion=complete(FORMATS),
            help=f"How to write the findings: {', '.join(FORMATS)}. Repeatable.",
        ),
    ] = None,
    outputs: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", metavar="FILE",
            help="Write to this file; one for each --format, in their order, - for standard output.",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The sources' texts: look up each excerpt in them."),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", autocompletion=complete(IDS), help="Run only this rule. Repeatable."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", autocompletion=complete(IDS), help="Leave this rule out. Repeatable."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="SEVERITY", autocompletion=complete(SEVERITIES),
            help="Exit with 1 from this severity up: error, warning or note.  [default: error]",
        ),
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Report only what is not in this baseline.")
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the unresolved findings to a baseline, and exit with 0."),
    ] = None,
    color: ColorOption = "auto",
    today: Annotated[
        str | None, typer.Option(metavar="DATE", help="Check as on this day.  [default: today]")
    ] = None,
) -> None:  # fmt: skip
    """Find what the sources cannot all be right about.

    Prints each finding with the claims it rests on, and a summary on standard error. Exits with 0 where no
    unresolved finding reaches --fail-on, with 1 where one does, with 2 where the record cannot be read or the
    command is wrong. Settings stand in govtimeline.toml or in [tool.govtimeline] of pyproject.toml.
    """
    settings = read_settings(Path.cwd(), IDS)
    targets = pair([*(formats or ()), *(["json"] if json else ())], outputs or ())
    rules = chosen(select or settings.select, ignore or settings.ignore)
    failing = cast(Severity, known("severity", fail_on or settings.fail_on or "error", SEVERITIES))
    if write_baseline == STANDARD_OUTPUT:
        if not formats and not outputs and not json:
            targets = []
        elif any(file == STANDARD_OUTPUT for _, file in targets):
            raise Refused("findings and baseline would both go to standard output", "give one of them a file")
    known_before = baseline or settings.baseline
    held = read_baseline(known_before) if known_before and not write_baseline else frozenset()
    day = _day(today)
    if path and facts:
        raise Refused(f'two records given, "{path}" and "{facts}"', "give PATH or --facts")

    location = locate(path or facts, settings)
    loaded = load_record(location)
    written = [file for file in (*(file for _, file in targets), write_baseline) if file]
    _spare([location.path, *map(Path, loaded.lines)], [file for file in written if file != STANDARD_OUTPUT])
    findings: list[Finding] = []
    ran: list[str] = []
    if loaded.record is not None:
        given = texts or settings.texts
        at_hand = read_texts(given, loaded.record) if given else None
        if loaded.problems:
            rules = [rule for rule in rules if rule not in ABSENCE]
        context = Context(loaded.record, solve(loaded.record, day), day, at_hand)
        findings = check(context, rules)
        ran = [rule for rule in rules if at_hand is not None or rule not in NEED_TEXTS]
        for line in skipped(context, rules):
            err(f"{line}\n")
    manuals = {rule.ID: rule.__doc__ or "" for rule in RULES}
    report = Report(
        _name(location), findings, loaded.problems, loaded.record, loaded.lines, manuals, held, failing,
        ran, namer(Path.cwd()),
    )  # fmt: skip
    kept = baseline_text(findings) if write_baseline and not loaded.problems else None
    _write(report, targets, color, write_baseline, kept)
    failed = not write_baseline and any(map(report.fails, report.findings))
    raise typer.Exit(2 if report.problems else int(failed))


def pair(formats: Sequence[str], outputs: Sequence[Path]) -> list[Target]:
    """Each format with the file it goes to; a single format needs none. Refused where they do not match."""
    for name in formats:
        known("format", name, FORMATS)
    formats = list(dict.fromkeys(formats)) if not outputs else list(formats)
    formats = formats or ["text"]
    if len(formats) == 1 and not outputs:
        return [Target(formats[0], STANDARD_OUTPUT)]
    if len(formats) != len(outputs):
        raise Refused(
            f"{_count(len(formats), 'format')} and {_count(len(outputs), 'output')} do not pair",
            "give each --format its --output, - for standard output",
        )
    if twice := [str(file) for file in outputs if outputs.count(file) > 1]:
        raise Refused(f'two formats would go to "{twice[0]}"')
    return [Target(name, file) for name, file in zip(formats, outputs, strict=True)]


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'s' if number > 1 else ''}"


def chosen(select: Iterable[str], ignore: Iterable[str]) -> list[str]:
    """The rules to run: those selected, or all, without those ignored. Each may hold several, with commas."""
    wanted = [known("rule", rule, IDS) for rule in _split(select)] or list(IDS)
    unwanted = {known("rule", rule, IDS) for rule in _split(ignore)}
    return [rule for rule in IDS if rule in wanted and rule not in unwanted]


def _split(given: Iterable[str]) -> list[str]:
    return [rule.strip() for several in given for rule in several.split(",") if rule.strip()]


def _name(location: Location) -> str:
    shipped = " (the record that comes with govtimeline)" if location.origin == "shipped" else ""
    return f"{location.path}{shipped}"


def _day(text: str | None) -> int:
    try:
        return (date.fromisoformat(text) if text else date.today()).toordinal()
    except ValueError as error:
        raise Refused(f'--today takes a day such as 2024-12-31, not "{text}"') from error


def _spare(record: Iterable[Path], written: Sequence[Path]) -> None:
    """Refuse to write over a file of the record, or two things to one file."""
    kept = {_real(path) for path in record}
    for number, file in enumerate(written):
        if _real(file) in kept:
            raise Refused(f'"{file}" is a file of the record, and is not written over', "name another file")
        if _real(file) in map(_real, written[:number]):
            raise Refused(f'two things would be written to "{file}"', "name another file for one of them")


def _real(path: Path) -> str:
    return os.path.realpath(path)  # unlike Path.resolve, no error where links go round in a circle


def _write(
    report: Report, targets: Iterable[Target], color: Color, baseline: Path | None, kept: str | None
) -> None:
    """Write the findings to every target; on standard error what is wrong with the input, and a summary.

    baseline, kept: the file for a baseline, and its text; None where none is written.
    """
    files: list[tuple[Path, str]] = []
    standard: list[tuple[Callable[[str], None], str]] = []
    for name, file in targets:
        if file != STANDARD_OUTPUT:
            files.append((file, _rendered(report, name)))
        elif name == "text":
            standard.append((out, _for_people(report, color)))
        else:
            standard.append((out_utf8, _rendered(report, name)))
    if baseline and kept is not None:
        if baseline == STANDARD_OUTPUT:
            standard.append((out_utf8, kept))
        else:
            files.append((baseline, kept))
    write_files(files)
    if report.problems:
        show_problems(report.problems, report.lines, color)
    for put, text in standard:
        put(text)
    if baseline and kept is not None:
        where = "standard output" if baseline == STANDARD_OUTPUT else str(baseline)
        number = len({f.fingerprint for f in report.findings if not f.resolved})
        err(clean(f"wrote a baseline of {_count(number, 'finding')} to {where}") + "\n")
    err(f"{summarise(report)}\n")


def _rendered(report: Report, name: str) -> str:
    text: str = import_module(f"govtimeline.views.findings.{name}").render(report)
    return text


def _for_people(report: Report, color: Color) -> str:
    if not report.findings:
        return ""  # and none of the time that Rich takes to import
    from govtimeline.views.findings.text import render

    return render(report, columns(), coloured(color), is_terminal())
