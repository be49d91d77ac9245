"""A story as data for other programs: the contract of `govtimeline show --json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from govtimeline.record.model import Claim, FigureClaim, Finding, Preference, Source
from govtimeline.story.moments import Moment
from govtimeline.story.story import Story
from govtimeline.story.told import Quantity, Told, Voice

SCHEMA = 1
"""The version of the contract; additions leave it, a change of meaning raises it."""


def as_data(story: Story) -> dict[str, Any]:
    """A story as what `json.dumps` takes. `timeline` is null where it is not of one timeline alone."""
    lines = [{"id": key, "title": title} for key, title in story.timelines]
    findings = {f.fingerprint: f for subject in story.subjects for f in subject.findings}
    return {
        "schema": SCHEMA,
        "timeline": lines[0] if len(lines) == 1 else None,
        "timelines": lines,
        "events": [_event(told) for told in story.events],
        "figures": [_figure(quantity) for quantity in story.figures],
        "findings": [_finding(finding) for finding in findings.values()],
        "sources": {
            key: {"number": number, **_source(source)}
            for number, (key, source) in enumerate(story.sources, start=1)
        },
    }


def _event(told: Told) -> dict[str, Any]:
    event, plan = told.event, told.plan
    return {
        "id": event.id,
        "title": event.title,
        "kind": event.kind,
        "timelines": event.timelines,
        "start": _moment(told.start) or {"text": None, "earliest": None, "latest": None, "stated": False},
        "end": _moment(told.end),
        "lasts": told.lasts,
        "ongoing": _moment(told.until),
        "planned": plan
        and {
            "start": _moment(plan.start),
            "end": _moment(plan.end),
            "lasts": plan.term,
            "earlier": [_moment(moment) for moment in plan.earlier],
        },
        "agreement": told.agreement,
        "says": {
            attribute.name: [
                {"value": value, "sources": list(sources)} for value, sources in attribute.values
            ]
            for attribute in told.attributes
        },
        "members": event.members,
        "renews": event.renews,
        "claims": _claims(told.voices),
        "findings": [finding.fingerprint for finding in told.findings],
    }


def _figure(quantity: Quantity) -> dict[str, Any]:
    figure = quantity.figure
    return {
        "id": figure.id,
        "title": figure.title,
        "timelines": figure.timelines,
        "equals": figure.equals.text if figure.equals else None,
        "values": [
            {
                "value": measure.value,
                "as_of": _moment(measure.as_of),
                "planned": measure.planned,
                "sources": list(measure.sources),
            }
            for measure in quantity.measures
        ],
        "agreement": quantity.agreement,
        "claims": _claims(quantity.voices),
        "findings": [finding.fingerprint for finding in quantity.findings],
    }


def _moment(moment: Moment | None) -> dict[str, Any] | None:
    """A moment; `stated` where a claim says as much, else it was worked out from several."""
    if moment is None:
        return None
    return {
        "text": moment.text,
        "earliest": moment.earliest,
        "latest": moment.latest,
        "stated": not moment.reckoned,
    }


def _claims(voices: Iterable[Voice]) -> list[dict[str, Any]]:
    made = []
    for voice in voices:
        claim = voice.claim
        made.append(
            {
                "source": claim.source,
                "at": claim.at,
                "excerpt": claim.excerpt,
                "planned": claim.planned,
                "states": states(claim) if isinstance(claim, Claim | FigureClaim) else {},
                "says": claim.says if isinstance(claim, Claim) else {},
                "earliest": voice.earliest,
                "latest": voice.latest,
                "told": claim.told.text if claim.told else None,
                "withdrawn": claim.withdrawn,
                "set_aside": voice.set_aside,
                "file": claim.place.file,
                "line": claim.place.line,
            }
        )
    return made


def states(claim: Claim | FigureClaim) -> dict[str, str]:
    """What a claim states of time or quantity, each under its key, in the words of the record."""
    keys = ("date", "start", "end", "lasts") if isinstance(claim, Claim) else ("value", "as_of")
    return {key: value.text for key in keys if (value := getattr(claim, key)) is not None}


def _finding(finding: Finding) -> dict[str, Any]:
    resolution = finding.resolution
    prefer = resolution.prefer if resolution else None
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "subject": finding.subject,
        "resolution": resolution
        and {
            "because": resolution.because,
            "prefer": {"source": prefer.source, "at": prefer.at}
            if isinstance(prefer, Preference)
            else prefer,
            "by": resolution.by,
            "on": resolution.on.text if resolution.on else None,
        },
    }


def _source(source: Source | None) -> dict[str, Any]:
    if source is None:
        return {"title": None}
    return {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published.text if source.published else None,
        "type": source.type,
        "url": source.url,
        "archived_url": source.archived_url,
        "accessed": source.accessed.text if source.accessed else None,
        "licence": source.licence,
        "text": source.text and {"file": source.text.file, "sha256": source.text.sha256},
    }
