"""The docs say what the program does: every page that can be made is as it would be made now."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from govtimeline.cli import COMMANDS
from govtimeline.cli.settings import Settings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
NAMES = [name for section in COMMANDS.values() for name in section]


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """The script that makes the pages."""
    sys.path.insert(0, str(DOCS))
    spec = importlib.util.spec_from_file_location("build", DOCS / "build.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["rules.md", "format.md", "tutorial.md", "commands.md", "../README.md"])
def test_page_is_up_to_date(build: ModuleType, page: str) -> None:
    """A page made from the program is as `python docs/build.py` would make it now."""
    assert (DOCS / page).read_text(encoding="utf-8") == build.PAGES[page]()


def test_every_made_page_is_tested(build: ModuleType) -> None:
    """No page is made that the test above leaves out."""
    assert set(build.PAGES) == {"rules.md", "format.md", "tutorial.md", "commands.md", "../README.md"}


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_documented(name: str) -> None:
    """Each command has its section with its help, and so with every option it takes."""
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert f"\n## {name}\n" in page
    assert f"$ govtimeline {name} --help\nUsage: govtimeline {name}" in page


def test_every_setting_is_documented() -> None:
    """Each key that a settings file may hold is named in the docs."""
    pages = "".join(page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))
    for key in Settings.__struct_fields__ if hasattr(Settings, "__struct_fields__") else Settings._fields:
        assert key.replace("_", "-") in pages, key


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted(DOCS.glob("*.md"))], ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file that is there."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
