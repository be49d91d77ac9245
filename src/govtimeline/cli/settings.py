"""The project's settings: `govtimeline.toml`, or `[tool.govtimeline]` in pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import govtimeline as gt
from govtimeline.cli.locating import VARIABLE, Location, find_record
from govtimeline.ground.errors import reason
from govtimeline.ground.names import did_you_mean, known

_TABLE = r"""\btool\s*\.\s*["']?govtimeline|\[\s*tool\s*\]"""
"""What a pyproject.toml with settings holds: others need not be parsed."""

_TEXTS = ("facts", "texts", "baseline", "fail-on")
_LISTS = ("select", "ignore")


class Settings(NamedTuple):
    """What the settings file says, None or empty where it says nothing; paths are taken from its folder."""

    file: Path | None = None
    facts: Path | None = None
    texts: Path | None = None
    baseline: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None


def read_settings(folder: Path) -> Settings:
    """The settings that hold in `folder`: those of the nearest settings file, there or in a folder above.

    Error where the file cannot be read or says something that means nothing.
    """
    for place in (folder, *folder.parents):
        for name in ("govtimeline.toml", "pyproject.toml"):
            file = place / name
            if file.is_file() and (table := _table(file)) is not None:
                return _settings(file, table)
    return Settings()


def locate(asked: Path | None, settings: Settings) -> Location:
    """Where the record is: the one asked for, the environment's, the settings', one here, the shipped one."""
    if asked is None and not os.environ.get(VARIABLE):
        asked = settings.facts
    return find_record(asked, os.environ, Path.cwd())


def chosen(select: Iterable[str], ignore: Iterable[str]) -> list[str]:
    """The rules to run: those selected, or all, without those ignored. Each may hold several, with commas."""
    ids = [rule.id for rule in gt.RULES]
    wanted = [known("rule", rule, ids) for rule in _split(select)] or ids
    unwanted = {known("rule", rule, ids) for rule in _split(ignore)}
    return [rule for rule in ids if rule in wanted and rule not in unwanted]


def _split(given: Iterable[str]) -> list[str]:
    return [rule.strip() for several in given for rule in several.split(",") if rule.strip()]


def _table(file: Path) -> dict[str, Any] | None:
    """The settings in a file, None where it is a pyproject.toml without any."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise gt.Error(f'cannot read "{file}": {reason(error)}') from error
    except UnicodeDecodeError as error:
        raise gt.Error(f'cannot read "{file}": it is not UTF-8') from error
    if file.name == "pyproject.toml" and not re.search(_TABLE, text):
        return None
    import tomllib

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise gt.Error(f'cannot read "{file}": {str(error)[:1].lower()}{str(error)[1:]}') from error
    if file.name == "govtimeline.toml":
        return document
    tool = document.get("tool", {})
    table = tool.get("govtimeline") if isinstance(tool, dict) else None
    if table is None or isinstance(table, dict):
        return table
    raise gt.Error(f"{file}: [tool.govtimeline] is {_kind(table)}, not a table")


def _settings(file: Path, table: dict[str, Any]) -> Settings:
    for key, value in table.items():
        if key not in (*_TEXTS, *_LISTS):
            raise gt.Error(f'{file}: unknown key "{key}"', did_you_mean(key, (*_TEXTS, *_LISTS)))
        if key in _TEXTS and not isinstance(value, str):
            raise gt.Error(f'{file}: "{key}" is {_kind(value)}, not a text')
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
            raise gt.Error(f'{file}: "{key}" is {_kind(value)}, not a list of rules')
    if "fail-on" in table:
        known("severity", table["fail-on"], gt.SEVERITIES, f"{file}: ")
    for rule in (*table.get("select", ()), *table.get("ignore", ())):
        known("rule", rule, [each.id for each in gt.RULES], f"{file}: ")
    paths = {key: file.parent / table[key] for key in ("facts", "texts", "baseline") if key in table}
    select, ignore = (tuple(table.get(key, ())) for key in _LISTS)
    return Settings(file=file, fail_on=table.get("fail-on"), select=select, ignore=ignore, **paths)


def _kind(value: object) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a text",
        list: "a list",
        dict: "a table",
    }
    return names.get(type(value), "a date")
