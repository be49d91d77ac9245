"""The types of the library, as a type checker sees them in a user's own code, and the names of its face."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import govtimeline as gt

FOLDER = Path(__file__).parent / "typing"
FACE = ast.parse(Path(gt.__file__).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def mypy(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Ask what strict mypy says of some files, with none of this project's own settings."""
    pytest.importorskip("mypy", reason="mypy is not installed: pip install -e '.[dev]'")
    cache = tmp_path_factory.mktemp("mypy")

    def ask(*files: str | Path) -> str:
        command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", *files]
        done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, encoding="utf-8", check=False)
        return done.stdout + done.stderr

    return ask


def test_types_are_as_promised(mypy: Callable[..., str]) -> None:
    """Whatever a user asks for has the type that is promised, never Any; what is misused is complained of."""
    assert mypy("api.py", "rows.py", "misuse.py") == "Success: no issues found in 3 source files\n"


def test_a_lost_type_would_be_seen(mypy: Callable[..., str], tmp_path: Path) -> None:
    """The check above does find something: a wrong promise, an Any, and a complaint that is no longer made."""
    wrong = tmp_path / "wrong.py"
    wrong.write_text(
        "# mypy: disallow-any-expr\n"
        "from typing import assert_type\n"
        "import govtimeline as gt\n"
        "assert_type(gt.load('facts.yaml'), str)\n"
        "schema = gt.schema()\n"
        "gt.load('facts.yaml')  # type: ignore[arg-type]\n",
        encoding="utf-8",
    )
    found = [line.rpartition("[")[2] for line in mypy(wrong).splitlines() if "error:" in line]
    assert found == ["assert-type]", "misc]", "unused-ignore]"]
    assert "# mypy: disallow-any-expr\n" in (FOLDER / "api.py").read_text(encoding="utf-8")


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
                passed_on = [alias for alias in statement.names if alias.asname]
                shown += [(alias.asname, statement.module, alias.name) for alias in passed_on]
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
