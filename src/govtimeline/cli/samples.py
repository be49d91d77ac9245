"""The samples of the rules: for each a small record that fails it, and one that passes."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from types import ModuleType
from typing import Literal, NamedTuple

from govtimeline.reason import solve
from govtimeline.record.load import load
from govtimeline.rules import RULES, Context, check
from govtimeline.views.findings import Report

Outcome = Literal["fails", "passes"]

TODAY = date(2025, 6, 30)
"""The day on which the samples are checked, so that what is stale in them stays so."""


class Sample(NamedTuple):
    """A record with what all the rules find in it."""

    name: str
    text: str
    report: Report


def sample(rule: str, outcome: Outcome) -> Sample:
    """The record that fails a rule, or the one that passes it; KeyError where there is no such rule."""
    rule_named(rule)
    folder = files("govtimeline.rules") / "samples"
    name = f"{rule}.{outcome}.yaml"
    text = (folder / name).read_text(encoding="utf-8")
    loaded = load([(name, text)])
    assert loaded.record is not None
    recorded = {key: source.text.file for key, source in loaded.record.sources.items() if source.text}
    texts = {key: (folder / file).read_bytes() for key, file in recorded.items()}
    context = Context(loaded.record, solve(loaded.record), TODAY.toordinal(), texts or None)
    return Sample(name, text, Report(name, check(context), loaded.problems, loaded.record, loaded.lines))


def rule_named(id: str) -> ModuleType:
    """The module of a rule; KeyError where there is none."""
    return {rule.ID: rule for rule in RULES}[id]


def manual(rule: ModuleType) -> str:
    """A rule's manual, whose first line says what it finds."""
    return (rule.__doc__ or "").strip()


def severities(rule: ModuleType) -> str:
    """The severities that a rule's findings can have: "error or warning"."""
    return " or ".join(rule.SEVERITIES)
