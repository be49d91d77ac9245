"""Faults put into copies of the tree and tried, for `mutants.py`."""

from __future__ import annotations

import ast
import compileall
import contextlib
import difflib
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import cache_from_source
from pathlib import Path
from queue import SimpleQueue
from typing import Any, NamedTuple, TypeVar

from forking import PACKAGE, Runner
from mutating import Mutant
from reaching import Reach, Reached, chosen, fingerprint, reach

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "mutants"
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "build", "dist")
BESIDE = "shared"  # the folder beside the tree in which some tests look for the sources' texts
UNREACHED: dict[str, Any] = {"how": "unreached", "by": "", "ran": 0}
GRACE = (4, 60)  # a fault's tests are ended after so many times what they are known to take, and so many seconds

Item = TypeVar("Item")
Done = TypeVar("Done")


class Trial(NamedTuple):
    """What came of a fault.

    how: "failed", "hung" or "died" where it was caught, `by` which test; "passed" or "unreached" where it was not.
    ran: how many tests were run of those that reach it.
    """

    mutant: Mutant
    how: str
    by: str
    ran: int
    reaching: int
    diff: str

    @property
    def caught(self) -> bool:
        """Whether a test saw it."""
        return self.how not in ("passed", "unreached")


def tell(line: str) -> None:
    """Say how things stand."""
    print(line, file=sys.stderr, flush=True)


class Pool:
    """Runners, each with a tree of its own, that share the work."""

    def __init__(self, runners: Sequence[Runner]) -> None:
        self.size = len(runners)
        self._free: SimpleQueue[Runner] = SimpleQueue()
        for runner in runners:
            self._free.put(runner)

    def map(self, work: Callable[[Runner, Item], Done], items: Iterable[Item]) -> list[Done]:
        """Do the same work on each item, in whichever tree is free."""

        def one(item: Item) -> Done:
            runner = self._free.get()
            try:
                return work(runner, item)
            finally:
                self._free.put(runner)

        with ThreadPoolExecutor(self.size) as threads:
            return list(threads.map(one, items))


@contextlib.contextmanager
def pool(size: int) -> Iterator[tuple[Path, Pool]]:
    """Runners in copies of the tree, with the first of the copies; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as temporary, contextlib.ExitStack() as stack:
        trees = [Path(temporary).resolve() / str(n) / "tree" for n in range(size)]
        for tree in trees:
            shutil.copytree(ROOT if tree == trees[0] else trees[0], tree, ignore=LEFT_OUT, symlinks=True)
            if (ROOT.parent / BESIDE).is_dir():
                (tree.parent / BESIDE).symlink_to(ROOT.parent / BESIDE, target_is_directory=True)
        for folder in (tree / name for tree in trees for name in ("src", "tests")):
            compileall.compile_dir(folder, quiet=2)
        runners = [Runner(tree) for tree in trees]
        for runner in runners:
            stack.callback(runner.close)
        yield trees[0], Pool(runners)


@contextlib.contextmanager
def planted(tree: Path, mutant: Mutant, source: bytes) -> Iterator[bytes]:
    """A fault put into a tree, and taken out again; what is compiled of it must not outlast it."""
    file = tree / "src" / PACKAGE / mutant.path
    compiled = Path(cache_from_source(str(file)))
    try:
        compiled.unlink(missing_ok=True)
        file.write_bytes(mutant.applied(source))
        yield file.read_bytes()
    finally:
        file.write_bytes(source)
        compiled.unlink(missing_ok=True)


def diff(path: str, before: bytes, after: bytes) -> str:
    """The fault as a diff."""
    a, b = (text.decode().splitlines(keepends=True) for text in (before, after))
    return "".join(difflib.unified_diff(a, b, path, path))


class Experiment:
    """Faults tried one by one."""

    def __init__(self, pool: Pool, known: Reach, texts: Mapping[str, bytes], budget: float) -> None:
        self.pool = pool
        self.known = known
        self.reached = Reached(known, {path: ast.parse(text) for path, text in texts.items()})
        self.texts = texts
        self.budget = budget
        self.unsound: set[str] = set()

    def run(self, taken: Sequence[Mutant]) -> list[Trial]:
        """Try faults; those caught by a test that fails without any fault are tried again without it."""
        trials = {trial.mutant.id: trial for trial in self._round(taken)}
        while unsound := self._failing({trial.by for trial in trials.values() if trial.by in self.known.seconds}):
            tell(f"these fail without any fault, and are left out: {', '.join(sorted(unsound))}")
            self.unsound |= unsound
            trials |= {t.mutant.id: t for t in self._round([m for m in taken if trials[m.id].by in unsound])}
        return list(trials.values())

    def _round(self, taken: Sequence[Mutant]) -> list[Trial]:
        numbered = list(enumerate(taken, start=1))

        def work(runner: Runner, item: tuple[int, Mutant]) -> Trial:
            begun = time.monotonic()
            trial = self._try(runner, item[1])
            took = time.monotonic() - begun
            tell(f"[{item[0]:>3}/{len(taken)}] {trial.how:9} {trial.mutant.id} ({trial.ran} tests, {took:.1f} s)")
            return trial

        return self.pool.map(work, numbered)

    def _try(self, runner: Runner, mutant: Mutant) -> Trial:
        reaching = self.reached.tests(mutant) - self.unsound
        tests = chosen(reaching, self.known.seconds, self.budget)
        source = self.texts[mutant.path]
        with planted(runner.tree, mutant, source) as after:
            told = _run(runner, tests, first=True) if tests else dict(UNREACHED)
        shown = diff(mutant.path, source, after)
        return Trial(mutant, told["how"], told["by"], told["ran"], len(reaching), shown)

    def _failing(self, tests: set[str]) -> set[str]:
        """Those of these tests that fail without any fault."""
        known = chosen(tests - self.unsound, self.known.seconds, float("inf"))
        told = self.pool.map(lambda runner, each: _run(runner, each, first=False), [known] if known else [])
        return {test for each in told for test in (*each.get("failed", ()), each["by"]) if test in known}


def _run(runner: Runner, tests: Mapping[str, float], *, first: bool) -> dict[str, Any]:
    times, more = GRACE
    return runner.run(map=False, tests=dict(tests), first=first, seconds=times * sum(tests.values()) + more)


def experiment(tree: Path, pool: Pool, budget: float) -> Experiment:
    """All that is needed to try faults; learning which tests reach which lines takes minutes, and is kept."""
    folder = tree / "src" / PACKAGE
    texts = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.py"))}
    texts |= {path.relative_to(tree).as_posix(): path.read_bytes() for path in sorted((tree / "tests").rglob("*.py"))}
    kept = KEPT / f"reached-{fingerprint(tree, ('src', 'tests', 'facts.yaml'))}.json"
    files = sorted((tree / "tests").glob("test_*.py"), key=lambda file: -file.stat().st_size)

    def run(tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
        tell(f"running each of {len(files)} files of tests, to learn what they reach")
        return pool.map(lambda runner, task: runner.run(**task), tasks)

    known = reach([file.relative_to(tree).as_posix() for file in files], run, kept, tell)
    return Experiment(pool, known, texts, budget)
