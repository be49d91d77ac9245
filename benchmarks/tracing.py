"""What pytest is told by `mutants.py`: to run chosen tests in a given order, or to note what each test reaches."""

from __future__ import annotations

import os
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage, CoverageData

Lines = dict[str, int]
"""Lines by the path of their module; line n is bit n."""


class Chosen:
    """Run chosen tests only, in the order chosen, and give up on one that takes far longer than it is known to."""

    def __init__(self, tests: Mapping[str, float], patience: tuple[int, int], hung: Callable[[str, int], None]) -> None:
        self.order = {test: n for n, test in enumerate(tests)}
        self.tests = tests
        self.patience = patience
        self.hung = hung
        self.failed: list[str] = []
        self.ran = 0

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what was not chosen."""
        items[:] = sorted((i for i in items if i.nodeid in self.order), key=lambda i: self.order[i.nodeid])

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Limit the processor's time and not the clock's: the machine may be busy with other things."""
        self.ran += 1
        signal.signal(signal.SIGPROF, lambda *_: self.hung(item.nodeid, self.ran))
        times, more = self.patience
        signal.setitimer(signal.ITIMER_PROF, times * self.tests[item.nodeid] + more)
        try:
            return (yield)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what failed."""
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note what could not even be collected."""
        if report.failed:
            self.failed.append(f"collecting {report.nodeid}")


class Traced:
    """Note the lines that each test of one file reaches, alone as if it were the first.

    Lines reached for several tests at once, while their file is imported or one of their wider fixtures is set
    up, count for all of them.
    """

    def __init__(self, coverage: Coverage, tree: Path) -> None:
        self.coverage = coverage
        self.tree = tree
        self.seconds: dict[str, float] = {}
        self.fixtures: dict[str, list[str]] = {}
        self.passed: set[str] = set()
        self.failed: set[str] = set()
        self.collected = True

    def pytest_collection(self) -> None:
        """What is reached from here on, importing the tests reaches."""
        self.coverage.switch_context("collection")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file that cannot be collected."""
        self.collected &= not report.failed

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Trace one test, and reckon the time that processors took over it."""
        self._forget()
        self.fixtures[item.nodeid] = list(getattr(item, "fixturenames", ()))
        self.coverage.switch_context(item.nodeid)
        begun = sum(os.times()[:4])
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = sum(os.times()[:4]) - begun
            self.coverage.switch_context("collection")

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
    ) -> Generator[None, object, object]:
        """Trace a fixture that tests share."""
        before = None
        if fixturedef.scope != "function":
            before = self.coverage.switch_context(f"fixture {fixturedef.argname}")
        try:
            return (yield)
        finally:
            if before is not None:
                self.coverage.switch_context(before)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what passed and what failed."""
        if report.failed:
            self.failed.add(report.nodeid)
        elif report.when == "call" and report.passed:
            self.passed.add(report.nodeid)

    def _forget(self) -> None:
        """Empty every cache: what one test has put there, the next would not reach."""
        own = [m for m in list(sys.modules.values()) if str(getattr(m, "__file__", None)).startswith(str(self.tree))]
        for value in [value for module in own for value in vars(module).values()]:
            if hasattr(value, "cache_clear"):
                value.cache_clear()

    def told(self, lines: Mapping[str, Lines]) -> dict[str, Any]:
        """The tests that passed, with their seconds and lines, and the names of those that did not."""
        tests = {}
        for test in sorted(self.passed - self.failed):
            shared = (f"fixture {name}" for name in self.fixtures[test])
            reached: Lines = defaultdict(int)
            for context in (test, "collection", *shared):
                for path, bits in lines.get(context, {}).items():
                    reached[path] |= bits
            tests[test] = {"seconds": self.seconds[test], "lines": {p: f"{b:x}" for p, b in reached.items()}}
        imported = {path: f"{bits:x}" for path, bits in lines.get("import", {}).items()}
        return {"tests": tests, "imported": imported, "failed": sorted(self.failed), "collected": self.collected}


def lines_by_context(data: CoverageData, folders: tuple[Path, ...]) -> dict[str, Lines]:
    """The lines reached in each context, of each module by its path in the first folder that holds it."""
    lines: dict[str, Lines] = defaultdict(lambda: defaultdict(int))
    for file in data.measured_files():
        path = next(
            Path(file).relative_to(folder).as_posix() for folder in folders if Path(file).is_relative_to(folder)
        )
        for line, contexts in data.contexts_by_lineno(file).items():
            for context in contexts:
                lines[context][path] |= 1 << line
    return lines
