"""The shape of the package: rooms in one order, no circle of files, and only some modules touch the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "govtimeline"

ROOMS = (
    "ground", "saying", "prose", "record", "reason", "rules", "story", "comparison", "views", "library", "", "cli",
    "__main__",
)  # fmt: skip
"""From the ground up, "" for the face: a room imports from those before it and from itself, never from those after."""

FACE_ALONE = {"cli": {"", "ground", "cli"}, "__main__": {"cli"}}
"""Rooms that may use less than what lies beneath them: the command line is a user of the library like any other."""

WORLDLY = {"record.files", "record.revisions", "record.texts", "library.loading"}
"""Besides the command line, the modules that may touch files, the clock or other programs."""

FOREIGN = {"os", "sys", "subprocess", "shutil", "tempfile", "time", "socket", "glob", "io.open", "pathlib.Path"}
CALLED = {"open", "print", "input", "exit", "quit"}
ASKED = {"today", "now", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes"}
ATTRIBUTES = {"environ", "getenv", "stdout", "stderr", "stdin"}

LONGEST_MODULE, LONGEST_FUNCTION = 350, 80
SAYS_WHY = {"grow", "read"}
"""Longer functions whose docstring says why: the one pass of each YAML reader."""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def room_of(name: str) -> str:
    return name.split(".")[0]


NAMES = {name_of(path): path for path in modules()}


def imported(path: Path) -> Iterator[str]:
    """The modules of the package that a module imports, wherever in it and for whatever reason."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "govtimeline":
                    yield alias.name.removeprefix("govtimeline").lstrip(".")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "govtimeline":
            module = (node.module or "").removeprefix("govtimeline").lstrip(".")
            for alias in node.names:
                inner = f"{module}.{alias.name}".lstrip(".")
                yield inner if inner in NAMES else module


def test_every_room_is_in_the_order() -> None:
    """A new folder of the package is put into the order of rooms, and every room is there."""
    assert {room_of(name) for name in NAMES} == set(ROOMS)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name or "face")
def test_imports_run_one_way(name: str) -> None:
    """No module imports from a room above its own; the command line uses the library by its face."""
    here = room_of(name)
    for other in imported(NAMES[name]):
        assert ROOMS.index(room_of(other)) <= ROOMS.index(here), f"{name} imports {other}, which lies above it"
        assert room_of(other) in FACE_ALONE.get(here, ROOMS), f"{name} reaches past the library's face for {other}"


def test_no_circle_of_files() -> None:
    """No module imports, over others or straight, itself: not even for its types."""
    graph = {name: set(imported(path)) - {name} for name, path in NAMES.items()}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way[way.index(name) :], name))
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, (*way, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def worldly(source: str) -> list[str]:
    """What in a module touches files, the environment, the clock or the terminal, by its line."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [f"{node.lineno}: {a.name}" for a in node.names if a.name.split(".")[0] in FOREIGN]
        elif isinstance(node, ast.ImportFrom):
            names = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            found += [f"{node.lineno}: {name}" for name in names & FOREIGN]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLED:
            found.append(f"{node.lineno}: {node.func.id}()")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKED:
            found.append(f"{node.lineno}: .{node.func.attr}()")
        elif isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
            found.append(f"{node.lineno}: .{node.attr}")
    return found


@pytest.mark.parametrize(
    "name", [n for n in NAMES if room_of(n) not in ("cli", "__main__") and n not in WORLDLY], ids=lambda n: n or "face"
)
def test_only_some_touch_the_world(name: str) -> None:
    """Files, the environment, the clock and the terminal are for the command line, and a few modules named here."""
    assert worldly(NAMES[name].read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "open('facts.yaml')", "from pathlib import Path", "import os", "os.environ['HOME']", "from os import environ",
        "import subprocess", "date.today()", "datetime.now()", "import time", "file.read_text()", "print('found')",
        "sys.stdout.write('x')", "raise exit(1)", "from time import time",
    ],
)  # fmt: skip
def test_a_worldly_rule_is_seen(line: str) -> None:
    """A rule that opened a file, read the environment or the clock, or printed, would fail the test above."""
    assert worldly(f'"""A rule."""\n\n\ndef check(context):\n    {line}\n')


@pytest.mark.parametrize("room", [room for room in ROOMS if room not in ("", "__main__")])
def test_every_room_says_what_it_is(room: str) -> None:
    """The top of each room tells in a sentence what it is, then what enters, what leaves and what it may use."""
    told = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert told.split(":")[0].lower() in (room, "the command line")
    assert all(word in told for word in ("Enters:", "Leaves:", "Uses:"))


def test_nothing_is_too_long_to_read() -> None:
    """No module is over 350 lines and no function over 80, but where the code says why."""
    for name, path in NAMES.items():
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= LONGEST_MODULE, name
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name not in SAYS_WHY:
                assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{name}.{node.name}"


def test_packages_without_empty_folders() -> None:
    """Every folder of the package holds something."""
    assert all(any(folder.iterdir()) for folder in PACKAGE.rglob("*") if folder.is_dir())
