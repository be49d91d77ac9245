"""The shape of the package: imports run one way, and only the command line touches the world."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "govtimeline"

# From the ground up: a layer imports from those before it and from itself, never from those after it.
LAYERS = (
    {"__init__", "text", "place", "nearest", "screen"},
    {"when", "amount", "equals"},
    {"model", "texts", "phrases", "quantities", "sentences"},
    {"load"},
    {"reason"},
    {"checks", "coverage", "diff", "edit"},
    {"report", "render"},
    {"cli", "__main__"},
)
WORLD = {"open", "print", "input", "exit"}
WORLDLY = {"os", "sys", "pathlib", "subprocess", "shutil", "tempfile"}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "samples" not in path.parts)


def unit(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def layer(name: str) -> int:
    found = [n for n, names in enumerate(LAYERS) if name in names]
    assert found, f"{name} stands in no layer: put it into LAYERS"
    return found[0]


def imported(path: Path) -> set[str]:
    """The parts of the package that a module imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "govtimeline":
            parts = node.module.split(".")
            names |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
    return {name for name in names if name != "__version__"}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    """No module imports from a layer above its own, and no two siblings of a layer import each other."""
    here = unit(path)
    for name in imported(path):
        assert layer(name) <= layer(here), f"{here} imports {name}, which lies above it"
        if layer(name) == layer(here) and here not in ("__main__", "phrases", "quantities", "sentences", "texts"):
            assert name == here or name in LAYERS[0] | LAYERS[1] | {"texts", "phrases", "sentences"}


@pytest.mark.parametrize(
    "path", [p for p in modules() if unit(p) not in ("cli", "__main__")], ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_only_the_command_line_touches_the_world(path: Path) -> None:
    """Files, the clock, the terminal and exit codes are for cli/ alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in WORLD, f"line {node.lineno}: {node.func.id}()"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in ("today", "now", "read_text", "write_text"), f"line {node.lineno}"
        if isinstance(node, ast.Import):
            assert not {alias.name.split(".")[0] for alias in node.names} & WORLDLY, f"line {node.lineno}"


def test_packages_without_empty_folders() -> None:
    """Every folder of the package holds something."""
    assert all(any(folder.iterdir()) for folder in PACKAGE.rglob("*") if folder.is_dir())
