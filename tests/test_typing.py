"""The types of the library, as a type checker sees them in a user's own code, and the names of its face."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import govtimeline as gt

FOLDER = Path(__file__).parent / "typing"
FACE = ast.parse(Path(gt.__file__).read_text(encoding="utf-8"))


def mypy(cache: Path, *arguments: str) -> str:
    """What strict mypy says, with none of this project's own settings."""
    pytest.importorskip("mypy", reason="mypy is not installed: pip install -e '.[dev]'")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", *arguments]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout + done.stderr


def test_types_are_as_promised(tmp_path: Path) -> None:
    """Whatever a user asks for has the type that is promised, and what is misused is complained of."""
    assert mypy(tmp_path, "api.py", "rows.py", "misuse.py").startswith("Success: no issues found in 3 source files")


def test_nothing_public_is_any(tmp_path: Path) -> None:
    """No expression of the page-long example is Any, so that a type lost on the way is seen."""
    assert mypy(tmp_path, "--disallow-any-expr", "api.py").startswith("Success: no issues found in 1 source file")


def test_a_lost_type_would_be_seen(tmp_path: Path) -> None:
    """The checks above do find something: a wrong promise, an Any, and a complaint that is no longer made."""
    wrong = tmp_path / "wrong.py"
    wrong.write_text(
        "from typing import assert_type\n"
        "import govtimeline as gt\n"
        "assert_type(gt.load('facts.yaml'), str)\n"
        "schema = gt.schema()\n"
        "gt.load('facts.yaml')  # type: ignore[arg-type]\n",
        encoding="utf-8",
    )
    said = mypy(tmp_path / "cache", "--disallow-any-expr", str(wrong))
    assert [line.rpartition("[")[2] for line in said.splitlines() if "error:" in line] == [
        "assert-type]",
        "misc]",
        "unused-ignore]",
    ]


def test_every_name_is_checked() -> None:
    """Each name of the library stands in what is checked above."""
    code = "".join((FOLDER / name).read_text(encoding="utf-8") for name in ("api.py", "rows.py"))
    assert [name for name in gt.__all__ if not re.search(rf"\bgt\.{name}\b", code)] == []


def test_every_name_is_typed() -> None:
    """The names of `__all__`, those with a home and those that a type checker is shown are the same, each once."""
    shown, homes = [], []
    for node in FACE.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for statement in node.body:
                assert isinstance(statement, ast.ImportFrom)
                shown += [(alias.asname, f"{statement.module}", alias.name) for alias in statement.names]
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_HOMES":
            for module, names in ast.literal_eval(node.value).items():
                homes += [(name, f"govtimeline.{module}", name) for name in names]
    assert sorted(shown) == sorted(homes)
    assert sorted(name for name, _, _ in homes) == sorted(set(gt.__all__) - {"__version__"})
    assert len(set(gt.__all__)) == len(gt.__all__)


def test_a_type_checker_sees_no_other_names() -> None:
    """A type checker is not shown the function that finds names: it would take every mistyped one for Any."""
    assert "__getattr__" not in [node.name for node in FACE.body if isinstance(node, ast.FunctionDef)]
    assert (Path(gt.__file__).parent / "py.typed").is_file()
