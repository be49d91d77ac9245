"""A rule, and its two samples with what is found in them."""

from __future__ import annotations

from typing import NamedTuple

from govtimeline.rules.context import Rule
from govtimeline.views.findings.report import Report


class Sample(NamedTuple):
    """A small record with what all the rules find in it."""

    name: str
    text: str
    report: Report


class Explained(NamedTuple):
    """A rule with the record that fails it and the one that passes."""

    rule: Rule
    fails: Sample
    passes: Sample
