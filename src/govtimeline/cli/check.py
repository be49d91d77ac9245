"""`govtimeline check`: find what the sources cannot all be right about."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple, cast

import typer

import govtimeline as gt
from govtimeline.cli.baseline import baseline_text, read_baseline
from govtimeline.cli.locating import Location
from govtimeline.cli.opening import show_problems
from govtimeline.cli.options import ColorOption, FactsOption, TextsOption, complete, complete_rules
from govtimeline.cli.output import Color, err, out, out_utf8, page, write_files
from govtimeline.cli.repository import namer
from govtimeline.cli.settings import chosen, locate, read_settings
from govtimeline.ground.names import known
from govtimeline.ground.text import clean

FORMATS = gt.FORMATS["findings"]
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
    texts: TextsOption = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", autocompletion=complete_rules, help="Run only this rule. Repeatable."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", autocompletion=complete_rules, help="Leave this rule out. Repeatable."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="SEVERITY", autocompletion=complete(gt.SEVERITIES),
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
    settings = read_settings(Path.cwd())
    targets = pair([*(formats or ()), *(["json"] if json else ())], outputs or ())
    rules = chosen(select or settings.select, ignore or settings.ignore)
    failing = cast("gt.Severity", known("severity", fail_on or settings.fail_on or "error", gt.SEVERITIES))
    if write_baseline == STANDARD_OUTPUT:
        targets = beside_baseline(targets) if formats or outputs or json else []
    known_before = baseline or settings.baseline
    held = read_baseline(known_before) if known_before and not write_baseline else frozenset()
    day = _day(today)
    if path and facts:
        raise gt.Error(f'two records given, "{path}" and "{facts}"', "give PATH or --facts")
    location = locate(path or facts, settings)
    record = gt.load(location.path)
    written = [file for file in (*(file for _, file in targets), write_baseline) if file]
    _spare([location.path, *map(Path, record.lines)], [file for file in written if file != STANDARD_OUTPUT])
    name, file_name = _name(location), namer(Path.cwd())
    if record.readable:
        session = record.session(today=day, texts=texts or settings.texts)
        report = session.report(rules, name=name, baseline=held, fail_on=failing, path=file_name)
        for line in session.skipped(session.runnable(rules)):
            err(f"{line}\n")
    else:
        report = record.report(name, fail_on=failing, path=file_name)
    _write(record, report, targets, color, write_baseline)
    failed = not write_baseline and any(map(report.fails, report.findings))
    raise typer.Exit(2 if report.problems else int(failed))


def pair(formats: Sequence[str], outputs: Sequence[Path]) -> list[Target]:
    """Each format with the file it goes to; a single format needs none. Error where they do not match."""
    for name in formats:
        known("format", name, FORMATS)
    formats = list(dict.fromkeys(formats)) if not outputs else list(formats)
    formats = formats or ["text"]
    if len(formats) == 1 and not outputs:
        return [Target(formats[0], STANDARD_OUTPUT)]
    if len(formats) != len(outputs):
        raise gt.Error(
            f"{_count(len(formats), 'format')} and {_count(len(outputs), 'output')} do not pair",
            "give each --format its --output, - for standard output",
        )
    if twice := [str(file) for file in outputs if outputs.count(file) > 1]:
        raise gt.Error(f'two formats would go to "{twice[0]}"')
    return [Target(name, file) for name, file in zip(formats, outputs, strict=True)]


def beside_baseline(targets: list[Target]) -> list[Target]:
    """Where findings go that were asked for beside a baseline on standard output; Error where that is there too."""
    if any(file == STANDARD_OUTPUT for _, file in targets):
        raise gt.Error("findings and baseline would both go to standard output", "give one of them a file")
    return targets


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'s' if number > 1 else ''}"


def _name(location: Location) -> str:
    shipped = " (the record that comes with govtimeline)" if location.shipped else ""
    return f"{location.path}{shipped}"


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError as error:
        raise gt.Error(f'--today takes a day such as 2024-12-31, not "{text}"') from error


def _spare(record: Iterable[Path], written: Sequence[Path]) -> None:
    """Refuse to write over a file of the record, or two things to one file."""
    kept = {_real(path) for path in record}
    for number, file in enumerate(written):
        if _real(file) in kept:
            raise gt.Error(f'"{file}" is a file of the record, and is not written over', "name another file")
        if _real(file) in map(_real, written[:number]):
            raise gt.Error(f'two things would be written to "{file}"', "name another file for one of them")


def _real(path: Path) -> str:
    return os.path.realpath(path)  # unlike Path.resolve, no error where links go round in a circle


def _write(
    record: gt.LoadedRecord,
    report: gt.Report,
    targets: Iterable[Target],
    color: Color,
    baseline: Path | None,
) -> None:
    """Write the findings to every target; on standard error what is wrong with the input, and a summary.

    baseline: the file for a baseline, None where none is asked for; of a record with problems none is written.
    """
    record.problems = report.problems  # that a finding is judged twice is seen once it is found
    kept = baseline_text(report.findings) if baseline and not record.problems else None
    files: list[tuple[Path, str]] = []
    standard: list[tuple[Callable[[str], None], str]] = []
    for name, file in targets:
        if file != STANDARD_OUTPUT:
            files.append((file, gt.render(report, name)))
        elif name == "text":
            standard.append((out, gt.render(report, page=page(color))))
        else:
            standard.append((out_utf8, gt.render(report, name)))
    if baseline and kept is not None:
        if baseline == STANDARD_OUTPUT:
            standard.append((out_utf8, kept))
        else:
            files.append((baseline, kept))
    write_files(files)
    show_problems(record, color)
    for put, text in standard:
        put(text)
    if baseline and kept is not None:
        where = "standard output" if baseline == STANDARD_OUTPUT else str(baseline)
        number = len({f.fingerprint for f in report.findings if not f.resolved})
        err(clean(f"wrote a baseline of {_count(number, 'finding')} to {where}") + "\n")
    err(f"{gt.summarise(report)}\n")
