"""The samples of the rules, run: for each a small record that fails it, and one that passes."""

from __future__ import annotations

from datetime import date
from typing import Literal

from govtimeline.library.asking import named
from govtimeline.library.loading import load
from govtimeline.rules import IDS, RULES
from govtimeline.rules.context import Rule
from govtimeline.views.rule.explained import Explained, Sample

Outcome = Literal["fails", "passes"]

TODAY = date(2025, 6, 30)
"""The day on which the samples are checked, so that what is stale in them stays so."""


def rule(id: str) -> Rule:
    """A rule by its id; Unknown where there is no such one."""
    named("rule", id, IDS)
    return next(each for each in RULES if each.id == id)


def sample(id: str, outcome: Outcome) -> Sample:
    """The record that fails a rule, or the one that passes it, with what all the rules find in it."""
    asked = rule(id)
    name, text = f"{id}.{outcome}.yaml", asked.fails if outcome == "fails" else asked.passes
    record = load({name: text})
    files = {key: source.text.file for key, source in record.sources.items() if source.text}
    texts = {key: asked.texts[file].encode() for key, file in files.items()}
    return Sample(name, text, record.session(TODAY, texts or None).report())


def explain(id: str) -> Explained:
    """A rule with both its samples; Unknown where there is no such rule."""
    return Explained(rule(id), sample(id, "fails"), sample(id, "passes"))
