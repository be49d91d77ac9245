"""The rules, one a module, and the run over them: record and solution -> findings."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from msgspec.structs import replace

from govtimeline.reason.judged import lapsed
from govtimeline.record.model import Finding
from govtimeline.rules.context import Context
from govtimeline.rules.excerpts import excerpt_missing, excerpt_silent, excerpt_too_long, text_changed
from govtimeline.rules.excerpts.quotes import NEED_TEXTS
from govtimeline.rules.figures import count_conflict, ratio_conflict, value_conflict
from govtimeline.rules.record import uncited, unknown_reference, unused_resolution, unused_source
from govtimeline.rules.time import (
    anachronism,
    date_conflict,
    order_conflict,
    plan_slip,
    stale,
    timeline_contradiction,
    wrong_relative_date,
)

RULES: tuple[ModuleType, ...] = (
    date_conflict,
    wrong_relative_date,
    order_conflict,
    timeline_contradiction,
    anachronism,
    plan_slip,
    value_conflict,
    count_conflict,
    ratio_conflict,
    uncited,
    unknown_reference,
    unused_source,
    unused_resolution,
    stale,
    excerpt_missing,
    text_changed,
    excerpt_too_long,
    excerpt_silent,
)
IDS: tuple[str, ...] = tuple(rule.ID for rule in RULES)
ABSENCE: tuple[str, ...] = (uncited.ID, unused_source.ID, unused_resolution.ID)
"""The rules that find something missing: where parts of a record could not be read, they would mislead."""


def check(context: Context, select: Sequence[str] = IDS) -> list[Finding]:
    """Every finding of the rules selected, in the order of the file, with the resolutions that cover them.

    The rules that need the sources' texts are left out where none are at hand. Where resolutions are checked,
    every other rule runs, to see what each of them covers, and only what the rules selected find is returned.
    """
    left_out = {unused_resolution.ID, *(NEED_TEXTS if context.texts is None else ())}
    judged = unused_resolution.ID in select
    found = [
        _resolved(context, finding)
        for rule in RULES
        if (judged or rule.ID in select) and rule.ID not in left_out
        for finding in rule.check(context)
    ]
    findings = [finding for finding in found if finding.rule in select]
    if judged:
        findings += unused_resolution.check(context, found, NEED_TEXTS if _texts_missing(context) else ())
    return sorted(findings, key=lambda f: (f.place, f.rule, f.fingerprint))


def _texts_missing(context: Context) -> bool:
    """Whether the record names texts that are not at hand, in which more might be found."""
    at_hand = context.texts or {}
    return any(source.text and key not in at_hand for key, source in context.record.sources.items())


def _resolved(context: Context, finding: Finding) -> Finding:
    for resolution in context.record.resolutions:
        covered = unused_resolution.covers(resolution, finding)
        if covered and not lapsed(resolution, context.today):
            return replace(finding, resolution=resolution)
    return finding


__all__ = ["ABSENCE", "IDS", "RULES", "Context", "check"]
