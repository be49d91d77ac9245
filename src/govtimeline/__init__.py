"""govtimeline: a linter for the historical record of government.

    import govtimeline as gt

    record = gt.load("facts.yaml")
    session = record.session()
    session.findings

Everything named here is what the library promises to keep; docs/library.md teaches it by examples. What is
heavy is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module

from govtimeline.ground.version import __version__

TYPE_CHECKING = False  # type checkers take it for true; the import of `typing` would cost more than all else here
if TYPE_CHECKING:
    from typing import Any

    from govtimeline.comparison.difference import Difference as Difference
    from govtimeline.ground.errors import Error as Error
    from govtimeline.ground.errors import Problem as Problem
    from govtimeline.ground.errors import Unknown as Unknown
    from govtimeline.ground.errors import Unreadable as Unreadable
    from govtimeline.ground.place import Place as Place
    from govtimeline.library.answers import Bounds as Bounds
    from govtimeline.library.answers import Membership as Membership
    from govtimeline.library.answers import Register as Register
    from govtimeline.library.comparing import compare as compare
    from govtimeline.library.loading import LoadedRecord as LoadedRecord
    from govtimeline.library.loading import load as load
    from govtimeline.library.loading import load_revision as load_revision
    from govtimeline.library.loading import shipped_record as shipped_record
    from govtimeline.library.samples import explain as explain
    from govtimeline.library.samples import rule as rule
    from govtimeline.library.session import Session as Session
    from govtimeline.library.writing import add_resolution as add_resolution
    from govtimeline.library.writing import render as render
    from govtimeline.library.writing import summarise as summarise
    from govtimeline.record.edit import CannotEdit as CannotEdit
    from govtimeline.record.model import Event as Event
    from govtimeline.record.model import Figure as Figure
    from govtimeline.record.model import Record as Record
    from govtimeline.record.revisions import Absent as Absent
    from govtimeline.record.schema import schema as schema
    from govtimeline.record.sources import Source as Source
    from govtimeline.record.statements import Claim as Claim
    from govtimeline.record.statements import FigureClaim as FigureClaim
    from govtimeline.rules import RULES as RULES
    from govtimeline.rules.context import Rule as Rule
    from govtimeline.rules.finding import SEVERITIES as SEVERITIES
    from govtimeline.rules.finding import Camp as Camp
    from govtimeline.rules.finding import Finding as Finding
    from govtimeline.rules.finding import Severity as Severity
    from govtimeline.saying.amount import Amount as Amount
    from govtimeline.saying.when import Duration as Duration
    from govtimeline.saying.when import When as When
    from govtimeline.saying.when.dates import Days as Days
    from govtimeline.story.listing import Listing as Listing
    from govtimeline.story.story import Story as Story
    from govtimeline.views import FORMATS as FORMATS
    from govtimeline.views import UNWRAPPED as UNWRAPPED
    from govtimeline.views import Page as Page
    from govtimeline.views.findings.report import Report as Report

_HOMES = {
    "comparison.difference": ("Difference",),
    "ground.errors": ("Error", "Problem", "Unknown", "Unreadable"),
    "ground.place": ("Place",),
    "library.answers": ("Bounds", "Membership", "Register"),
    "library.comparing": ("compare",),
    "library.loading": ("LoadedRecord", "load", "load_revision", "shipped_record"),
    "library.samples": ("explain", "rule"),
    "library.session": ("Session",),
    "library.writing": ("add_resolution", "render", "summarise"),
    "record.edit": ("CannotEdit",),
    "record.revisions": ("Absent",),
    "record.model": ("Event", "Figure", "Record"),
    "record.sources": ("Source",),
    "record.statements": ("Claim", "FigureClaim"),
    "record.schema": ("schema",),
    "rules": ("RULES",),
    "rules.context": ("Rule",),
    "rules.finding": ("SEVERITIES", "Camp", "Finding", "Severity"),
    "saying.amount": ("Amount",),
    "saying.when": ("Duration", "When"),
    "saying.when.dates": ("Days",),
    "story.listing": ("Listing",),
    "story.story": ("Story",),
    "views": ("FORMATS", "UNWRAPPED", "Page"),
    "views.findings.report": ("Report",),
}
"""Where each name of the library is at home."""
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = ["__version__", *sorted(_HOME)]


if not TYPE_CHECKING:  # a type checker that saw this would take every mistyped name for Any

    def __getattr__(name: str) -> Any:
        """A name of the library, imported from its home."""
        if name not in _HOME:
            raise AttributeError(f"module 'govtimeline' has no attribute {name!r}")
        value = getattr(import_module(f"govtimeline.{_HOME[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """The names of the library."""
    return [*__all__]
