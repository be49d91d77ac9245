"""The docs say what the program does: every page that can be made is as it would be made now."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from govtimeline.cli import COMMANDS, module_of, run
from govtimeline.cli.settings import Settings, read_settings

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


PAGES = (
    "rules.md", "format.md", "tutorial.md", "registers.md", "commands.md", "../CONTRIBUTING.md",
    "../schema/govtimeline-1.json", "../README.md",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_page_is_up_to_date(build: ModuleType, page: str) -> None:
    """A page made from the program is as `python docs/build.py` would make it now."""
    assert (DOCS / page).read_text(encoding="utf-8") == build.PAGES[page]()


def test_every_made_page_is_tested(build: ModuleType) -> None:
    """No page is made that the test above leaves out."""
    assert set(build.PAGES) == set(PAGES)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_documented(name: str) -> None:
    """Each command has its section with its help, and so with every option it takes."""
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert f"\n## {name}\n" in page
    assert f"$ govtimeline {name} --help\nUsage: govtimeline {name}" in page


def test_every_setting_is_documented(tmp_path: Path) -> None:
    """The example of a govtimeline.toml gives every key there is, that of a pyproject.toml is read as well."""
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    alone, table = re.findall(r"^```toml\n(.*?)^```$", page, re.M | re.S)
    keys = {key.replace("_", "-") for key in Settings._fields} - {"file"}
    assert set(tomllib.loads(alone)) == keys
    for name, block in (("pyproject.toml", table), ("govtimeline.toml", alone)):
        (tmp_path / name).write_text(block)
        settings = read_settings(tmp_path)
        assert settings.file == tmp_path / name
        assert (settings.facts, settings.ignore, settings.fail_on) == (tmp_path / "records", ("stale",), "warning")


def keys(data: Any) -> Iterator[str]:
    """Every key in a JSON document, but for attributes, registers and ids, which the record names."""
    if isinstance(data, list):
        for item in data:
            yield from keys(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            own = isinstance(value, dict) and key in ("says", "members", "sources", "registers")
            yield from keys(list(value.values()) if own else value)


PRINTED = [
    ("show TIMELINE", ["show", "--all"]),
    ("check", ["check"]),
    ("diff OLD NEW", ["diff", "facts.yaml", "changed.yaml"]),
    ("why EVENT", ["why", "iow-partnership"]),
    ("", ["list"]),
    ("", ["list", "events"]),
    ("", ["list", "figures"]),
    ("", ["list", "registers"]),
    ("", ["list", "kinds"]),
    ("", ["sources"]),
    ("", ["rules"]),
    ("", ["rule", "date-conflict"]),
]
"""The sections of the page on JSON, each with a command that prints it; "" where it is one of the other lists."""


def test_every_command_that_prints_json_is_looked_at() -> None:
    """Each command with a switch for JSON is among those whose keys are held against the page."""
    modules = {name: import_module(module_of(name)) for section in COMMANDS.values() for name in section}
    printing = {name for name, module in modules.items() if "json" in signature(module.command).parameters}
    assert printing == {args[0] for _, args in PRINTED} | {"coverage"}  # whose page the tests of texts hold


@pytest.mark.parametrize(("heading", "args"), PRINTED)
def test_every_key_of_the_json_is_documented(
    heading: str,
    args: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each key that a command prints as JSON is named in its section of the page on JSON."""
    record = (ROOT / "facts.yaml").read_text(encoding="utf-8")
    (tmp_path / "facts.yaml").write_text(record, encoding="utf-8")
    changed = record.replace("value: 12\n", "value: 1200\n").replace("start: 1 July 2013", "start: 1 July 2023")
    (tmp_path / "changed.yaml").write_text(changed, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run([*args, "--json"]) in (0, 1)
    found = set(keys(json.loads(capsys.readouterr().out)))
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    start = f"## `govtimeline {heading} --json`\n" if heading else "## The other lists\n"
    section = page.partition(start)[2].partition("\n## ")[0]
    if args[0] in ("diff", "rule"):  # they hold findings, as `check` tells them
        section += page.partition("## `govtimeline check --json`\n")[2].partition("\n## ")[0]
    named = set(re.findall(r"[a-z_0-9]+", " ".join(re.findall(r"`([^`\n]+)`", section)))) | {"schema"}
    assert found - named == set()


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted(DOCS.glob("*.md"))], ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file that is there."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
