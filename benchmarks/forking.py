"""A process that runs chosen tests again and again for `mutants.py`, each time in a fork of its own.

It has imported what the tests need of other packages, but neither the package under test nor the tests: a fork
imports those from the tree that the process was started for, faults and all, and nothing is left of them when it
ends. Tasks come in as lines of JSON and outcomes go out the same way. `Runner` is the other end of that.
"""

from __future__ import annotations

import ast
import contextlib
import gc
import importlib
import importlib.util
import json
import os
import pkgutil
import resource
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, Phase, settings
from tracing import Chosen, Traced, lines_by_context

PACKAGE = "govtimeline"
MEMORY = 2 << 30  # bytes that a fork may ask for: a fault in a loop can ask for all there are
PATIENCE = (10, 5)  # a test is told to hang once it takes so many times what it is known to take, and so many seconds
PASSED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
OPTIONS = ("-n", "0", "-p", "no:cacheprovider", "--assert=plain", "--tb=no", "--no-header", "--no-summary")


class Runner:
    """The process, started for one tree, and the talk with it."""

    def __init__(self, tree: Path) -> None:
        self.tree = tree
        # Set order must not differ from run to run, and a stale .pyc would hide a fault of the same size.
        settings = {"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
        self._process = subprocess.Popen(
            [sys.executable, __file__], cwd=tree, env={**os.environ, **settings}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def run(self, **task: Any) -> dict[str, Any]:
        """Have one task done."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        outcome: dict[str, Any] = json.loads(line) if line else {"error": "the process that forks has ended"}
        if "error" in outcome:
            output = (self.tree.parent / "output").read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"{outcome['error']}\n{output[-2000:]}")
        return outcome

    def close(self) -> None:
        """End the process, which ends when it hears no more."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


def serve(tree: Path) -> None:
    """Do tasks until there are no more."""
    _import_others(tree)
    _make_reproducible()
    gc.freeze()
    for line in sys.stdin:
        print(json.dumps(_forked(tree, json.loads(line))), flush=True)


def _import_others(tree: Path) -> None:
    """Import what the package and its tests import from elsewhere."""
    sys.path.remove(str(Path(__file__).resolve().parent))
    own = {PACKAGE, *(path.stem for path in (tree / "tests").glob("*.py"))}
    names = {
        name
        for folder in ("src", "tests")
        for path in (tree / folder).rglob("*.py")
        for name in _imported(ast.parse(path.read_bytes()))
        if name.split(".")[0] not in own
    }
    for name in sorted(names):
        with contextlib.suppress(Exception):  # what is not installed, the tests do without
            importlib.import_module(name)
    assert PACKAGE not in sys.modules, f"{PACKAGE} was imported before any fault was made"
    found = importlib.util.find_spec(PACKAGE)
    assert found and found.origin and Path(found.origin).is_relative_to(tree), f"{PACKAGE} would come from elsewhere"


def _imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def _make_reproducible() -> None:
    """The same examples every time, judged by what they show and not by how long they took; the first is enough."""
    settings.register_profile(
        "mutants", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow],
        phases=[Phase.explicit, Phase.generate, Phase.target],
    )  # fmt: skip
    settings.load_profile("mutants")


def _forked(tree: Path, task: dict[str, Any]) -> dict[str, Any]:
    """Do one task in a fork, and end whatever is left of it after `seconds`."""
    read, write = os.pipe()
    fork = os.fork()
    if not fork:
        os.close(read)
        _child(tree, task, write)
    os.close(write)
    try:
        said = _heard(read, time.monotonic() + task["seconds"])
    finally:
        os.close(read)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(fork, signal.SIGKILL)
        os.waitpid(fork, 0)
    if said is None:
        return {"how": "hung", "by": "", "ran": 0}
    outcome: dict[str, Any] = json.loads(said) if said else {"how": "died", "by": "", "ran": 0}
    return outcome


def _heard(pipe: int, until: float) -> bytes | None:
    """All that is written to a pipe before it is closed; None where it stays open for too long."""
    heard = b""
    while select.select([pipe], [], [], max(0, until - time.monotonic()))[0]:
        part = os.read(pipe, 1 << 20)
        if not part:
            return heard
        heard += part
    return None


def _child(tree: Path, task: dict[str, Any], pipe: int) -> NoReturn:
    """What happens in the fork."""
    try:
        os.setsid()
        with (tree.parent / "output").open("wb") as output, Path(os.devnull).open("rb") as nothing:
            for kept, stream in enumerate((nothing, output, output)):
                os.dup2(stream.fileno(), kept)
        outcome = _reached(tree, task) if task["map"] else _tried(task, pipe)
        found = sys.modules.get(PACKAGE)
        if found and not str(found.__file__).startswith(str(tree)):
            outcome = {"error": f"{PACKAGE} came from {found.__file__}"}
        _say(pipe, outcome)
    except BaseException as error:
        _say(pipe, {"error": repr(error)})
    finally:
        os._exit(0)


def _say(pipe: int, outcome: dict[str, Any]) -> None:
    said = memoryview(json.dumps(outcome).encode())
    while said:
        said = said[os.write(pipe, said) :]


def _pytest(tests: list[str], plugin: object, *options: str) -> int:
    """Run the files that hold these tests."""
    files = list(dict.fromkeys(test.split("::")[0] for test in tests))
    code = pytest.main([*OPTIONS, f"--basetemp={Path.cwd().parent / 'scratch'}", *options, *files], [plugin])
    if code == pytest.ExitCode.USAGE_ERROR:
        raise RuntimeError("pytest was called the wrong way")
    return int(code)


def _tried(task: dict[str, Any], pipe: int) -> dict[str, Any]:
    """How chosen tests come out: passed, or failed and by which."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    def hung(by: str, ran: int) -> NoReturn:
        _say(pipe, {"how": "hung", "by": by, "ran": ran})
        os._exit(0)

    chosen = Chosen(task["tests"], PATIENCE, hung)
    code = _pytest(list(task["tests"]), chosen, *(["-x"] if task["first"] else []))
    how = "passed" if code in PASSED else "failed"
    return {"how": how, "by": chosen.failed[0] if chosen.failed else "", "ran": chosen.ran, "failed": chosen.failed}


def _reached(tree: Path, task: dict[str, Any]) -> dict[str, Any]:
    """Which lines of the package and of the tests each test of one file reaches."""
    folder = tree / "src" / PACKAGE
    coverage = Coverage(data_file=None, config_file=False, include=[f"{folder}/*", f"{tree}/tests/*"])
    coverage.set_option("run:core", "ctrace")  # sys.monitoring knows no contexts
    coverage.start()
    coverage.switch_context("import")
    for module in pkgutil.walk_packages([str(folder)], f"{PACKAGE}."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    traced = Traced(coverage, tree)
    _pytest(task["tests"], traced)
    coverage.stop()
    return traced.told(lines_by_context(coverage.get_data(), (folder, tree)))


if __name__ == "__main__":
    serve(Path.cwd())
