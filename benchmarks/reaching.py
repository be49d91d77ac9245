"""Which tests can see a fault: for `mutants.py`, a map from the lines of the package to the tests that reach them."""

from __future__ import annotations

import ast
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from mutating import Mutant

Run = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]


class Reach(NamedTuple):
    """What each test reaches, and how many seconds it takes; what is run when the package is imported."""

    seconds: dict[str, float]
    lines: dict[str, dict[str, int]]
    imported: dict[str, int]


def fingerprint(tree: Path, parts: Iterable[str]) -> str:
    """What the map rests on."""
    digest = hashlib.sha256(sys.version.encode())
    paths = (path for part in parts for path in [tree / part, *(tree / part).rglob("*")])
    for path in sorted(path for path in paths if path.is_file() and path.suffix != ".pyc"):
        digest.update(path.relative_to(tree).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def reach(files: Iterable[str], run: Run, kept: Path, tell: Callable[[str], None]) -> Reach:
    """The map, made anew unless it was kept."""
    if kept.exists():
        return _read(json.loads(kept.read_text(encoding="utf-8")))
    told = run([{"map": True, "tests": [file], "seconds": 1800} for file in files])
    for file, each in zip(files, told, strict=True):
        if not each.get("collected"):
            tell(f"{file} is left out: {each.get('how') or 'it cannot be collected'}")
        if failed := each.get("failed"):
            tell(f"{file}: {len(failed)} left out, which fail without any fault: {', '.join(failed[:3])} ...")
    tests = {test: known for each in told for test, known in each.get("tests", {}).items()}
    imported: dict[str, int] = {}
    for each in told:
        for path, bits in each.get("imported", {}).items():
            imported[path] = imported.get(path, 0) | int(bits, 16)
    made = {"tests": tests, "imported": {path: f"{bits:x}" for path, bits in imported.items()}}
    kept.parent.mkdir(parents=True, exist_ok=True)
    for older in kept.parent.glob("reached-*.json"):
        older.unlink()
    kept.write_text(json.dumps(made), encoding="utf-8")
    return _read(made)


def _read(made: Mapping[str, Any]) -> Reach:
    def numbers(lines: Mapping[str, str]) -> dict[str, int]:
        return {path: int(bits, 16) for path, bits in lines.items()}

    tests = made["tests"]
    return Reach(
        {test: known["seconds"] for test, known in tests.items()},
        {test: numbers(known["lines"]) for test, known in tests.items()},
        numbers(made["imported"]),
    )


def chosen(tests: Iterable[str], seconds: Mapping[str, float], budget: float) -> dict[str, float]:
    """The fastest tests first, as many as the budget allows, with the seconds they are known to take."""
    within: dict[str, float] = {}
    for test in sorted(tests, key=lambda each: (seconds[each], each)):
        budget -= seconds[test]
        if within and budget < 0:
            break
        within[test] = seconds[test]
    return within


class Use(NamedTuple):
    """A statement, without those in it: its lines as bits, the names on them, and what it helps to define."""

    path: str
    lines: int
    names: frozenset[str]
    defines: frozenset[str]


class Reached:
    """The tests that reach a fault."""

    def __init__(self, known: Reach, modules: Mapping[str, ast.Module]) -> None:
        self.known = known
        self._uses = {path: list(_uses(path, module)) for path, module in modules.items()}

    def tests(self, mutant: Mutant) -> set[str]:
        """The tests that run one of its lines, or its statement's where none of its own is told to run.

        What is run when the package is imported counts as reached by the tests that use what it defines.
        """
        own = _bits(mutant.first, mutant.last)
        statement = next(use for use in reversed(self._uses[mutant.path]) if use.lines & own)
        found = self._running({mutant.path: own}) or self._running({mutant.path: statement.lines})
        if self.known.imported.get(mutant.path, 0) & (own | statement.lines):
            found |= self._running(self._using(set(statement.defines)))
        return found

    def _running(self, lines: Mapping[str, int]) -> set[str]:
        """The tests that run one of these lines."""
        return {
            test
            for test, reached in self.known.lines.items()
            if any(reached.get(path, 0) & bits for path, bits in lines.items())
        }

    def _using(self, names: set[str]) -> dict[str, int]:
        """The lines that hold one of these names, or one that is defined by means of them during import."""
        uses = [use for each in self._uses.values() for use in each]
        at_import = [use for use in uses if use.lines & self.known.imported.get(use.path, 0)]
        known = 0
        while known < len(names):
            known = len(names)
            names = names.union(*(use.defines for use in at_import if use.names & names))
        lines: dict[str, int] = {}
        for use in uses:
            if use.names & names:
                lines[use.path] = lines.get(use.path, 0) | use.lines
        return lines


def _bits(first: int, last: int) -> int:
    return sum(1 << line for line in range(first, last + 1))


def _uses(path: str, block: ast.AST, around: frozenset[str] = frozenset(), *, local: bool = False) -> Iterator[Use]:
    """The statements of a block and of those in it, in order.

    What is in a function helps to define the function, what is in a class the class and its own names.
    """
    for node in _parts(block):
        if not isinstance(node, ast.stmt):
            yield from _uses(path, node, around, local=local) if _holds_statements(node) else ()
            continue
        own = [each for part in _parts(node) if not _holds_statements(part) for each in ast.walk(part)]
        inner = around
        bound = {each.id for each in own if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
        if isinstance(node, ast.AnnAssign) and isinstance(block, ast.ClassDef):
            bound = set()  # a default counts where something of its class is made
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inner = around if local else frozenset({node.name})
            bound = {node.name}
        ends = [part.lineno - 1 for part in _parts(node) if isinstance(part, ast.stmt)]
        last = max(node.lineno, min([*ends, node.end_lineno or node.lineno]))
        names = frozenset(name for each in own for name in _named(each))
        yield Use(path, _bits(node.lineno, last), names, around if local else around | bound)
        yield from _uses(path, node, inner, local=local or not isinstance(node, ast.ClassDef | ast.If | ast.Try))


def _parts(node: ast.AST) -> list[ast.AST]:
    """The children of a node, types left out."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return [*node.args.defaults, *(default for default in node.args.kw_defaults if default), *node.body]
        case ast.ClassDef():
            return [*node.body]
        case ast.AnnAssign():
            return [node.target, node.value] if node.value else []
        case _:
            return [*ast.iter_child_nodes(node)]


def _holds_statements(node: ast.AST) -> bool:
    return isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case)


def _named(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
            yield name
