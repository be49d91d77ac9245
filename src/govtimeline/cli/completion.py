"""What the shell offers when a name from the record is typed: timelines, sources, events, findings.

Completion is silent: where the record cannot be read, nothing is offered. Shells evaluate what they are
offered, and titles come from the record, so only plain words leave here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import typer

import govtimeline as gt
from govtimeline.cli.settings import locate, read_settings

Offer = list[tuple[str, str]]

_NAME = r"[\w.-]+"
_NOT_PLAIN = r"[^\w ,.’“”–-]+"


def timelines(ctx: typer.Context, incomplete: str) -> Offer:
    """The timelines of the record, with their titles."""
    return _offer({key: part.title for key, part in _record(ctx).timelines.items()}, incomplete)


def sources(ctx: typer.Context, incomplete: str) -> Offer:
    """The sources of the record, with their titles."""
    return _offer({key: part.title for key, part in _record(ctx).sources.items()}, incomplete)


def kinds(ctx: typer.Context, incomplete: str) -> Offer:
    """The kinds of event in the record."""
    return _offer({event.kind: "" for event in _record(ctx).events if event.kind}, incomplete)


def points(ctx: typer.Context, incomplete: str) -> Offer:
    """The events of the record, with their titles; once one is typed, its ends."""
    told = {}
    for event in _record(ctx).events:
        told[event.id] = event.title
        if event.spans and incomplete.startswith(f"{event.id}."):
            told |= {f"{event.id}.{end}": f"the {end} of {event.title}" for end in ("start", "end")}
    return _offer(told, incomplete)


def fingerprints(ctx: typer.Context, incomplete: str) -> Offer:
    """The fingerprints of the unresolved findings, with their rules and messages."""
    open_ = [finding for finding in _record(ctx).session().findings if not finding.resolved]
    return _offer(
        {finding.fingerprint: f"{finding.rule}, {finding.message}" for finding in open_}, incomplete
    )


def _offer(names: Mapping[str, str], incomplete: str) -> Offer:
    """The names that begin with what was typed, each with its title in plain words."""
    return list(_plain((name, title) for name, title in names.items() if name.startswith(incomplete)))


def _plain(offers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Offers without anything that a shell would obey: names that hold such a sign are left out."""
    for name, title in offers:
        if re.fullmatch(_NAME, name):
            yield name, " ".join(re.sub(_NOT_PLAIN, " ", title).split())


def _record(ctx: typer.Context) -> gt.LoadedRecord:
    """The record that the command would read, empty where it cannot be read."""
    given = ctx.params.get("facts")
    with suppress(gt.Error):
        record = gt.load(locate(Path(given) if given else None, read_settings(Path.cwd())).path)
        if record.readable:
            return record
    return gt.LoadedRecord.empty("nothing")
