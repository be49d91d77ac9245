"""A story as data for other programs: the contract of `govtimeline show --json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from govtimeline.record.sources import Source
from govtimeline.rules.finding import Finding
from govtimeline.story.moments import Moment
from govtimeline.story.story import Story
from govtimeline.story.told import Quantity, Told, Voice
from govtimeline.views import Page
from govtimeline.views.data import SCHEMA, claim_data, dumps, place_data, resolution_data


def render(story: Story, page: Page) -> str:
    """A story as one document. `timeline` is null where it is not of one timeline alone."""
    return dumps(as_data(story), page)


def as_data(story: Story) -> dict[str, Any]:
    """A story as plain data."""
    lines = [{"id": key, "title": title} for key, title in story.timelines]
    findings = {f.fingerprint: f for subject in story.subjects for f in subject.findings}
    return {
        "schema": SCHEMA,
        "timeline": lines[0] if len(lines) == 1 else None,
        "timelines": lines,
        "events": [_event(told) for told in story.events],
        "figures": [_figure(quantity) for quantity in story.figures],
        "findings": [_finding(finding) for finding in findings.values()],
        "registers": {
            key: {"title": register.title, "members": register.members}
            for key, register in story.record.registers.items()
            if any(key in told.event.members for told in story.events)
        },
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
        "unknown": list(told.unknown),
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
        "over": figure.over,
        "cumulative": figure.cumulative,
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
    return [
        {
            **claim_data(voice.claim),
            "earliest": voice.earliest,
            "latest": voice.latest,
            "told": voice.claim.told.text if voice.claim.told else None,
            "withdrawn": voice.claim.withdrawn,
            "set_aside": voice.set_aside,
            "left_out": list(voice.left_out),
            **place_data(voice.claim),
        }
        for voice in voices
    ]


def _finding(finding: Finding) -> dict[str, Any]:
    judged = resolution_data(finding.resolution) if finding.resolution else None
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "subject": finding.subject,
        "resolution": judged and {key: judged[key] for key in ("because", "prefer", "by", "on")},
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
