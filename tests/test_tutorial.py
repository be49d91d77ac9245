"""The tutorial: what it shows is what the program prints."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"


def test_tutorial(golden, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the tutorial gives the output that stands beneath it."""
    monkeypatch.syspath_prepend(str(DOCS))
    replay = runpy.run_path(str(DOCS / "replay.py"))["replay"]
    page = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    golden(DOCS / "tutorial.md", replay(page))


def test_foreign_command() -> None:
    """A page cannot run anything but govtimeline."""
    replay = runpy.run_path(str(DOCS / "replay.py"))["replay"]
    with pytest.raises(ValueError, match="only show govtimeline at work, not rm"):
        replay("```console\n$ rm facts.yaml\n```\n")
