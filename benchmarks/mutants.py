"""How many small faults the tests see: `python benchmarks/mutants.py [--seed 1] [--count 320]`.

Faults are sampled from the modules that reason and judge, in proportion to their lines of code. Each is put into a
copy of the tree, and the tests that reach it are run until one fails. A fault that none of them sees is a test that
is missing, unless `equivalent.toml` says why it changes nothing. Ends with 1 where too few are caught, or where a
survivor is not named there.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import os
import sys
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from forking import PACKAGE
from mutating import Mutant, mutants
from trying import ROOT, Trial, experiment, pool, tell

# The modules that faults are put into, as globs in the folder of the package.
TARGETS = ("reason/**/*.py", "saying/when/**/*.py", "rules/**/*.py")

EQUIVALENT = Path(__file__).resolve().parent / "equivalent.toml"
WANTED = 0.95


def sources(tree: Path) -> dict[str, bytes]:
    """The modules that faults are put into, by their paths in the package."""
    folder = tree / "src" / PACKAGE
    for pattern in TARGETS:
        if not any(folder.glob(pattern)):
            tell(f"no module is left of {pattern}: mend TARGETS")
    paths = sorted({path for pattern in TARGETS for path in folder.glob(pattern)})
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def code_lines(source: bytes) -> int:
    """How many lines hold code: no blank ones, no comments, no docstrings."""
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    prose = {
        line
        for node in ast.walk(tree)
        for first in ([node.body[0]] if isinstance(node, documented) and ast.get_docstring(node) is not None else [])
        for line in range(first.lineno, (first.end_lineno or 0) + 1)
    }
    lines = source.decode().splitlines()
    return sum(n not in prose and line.strip()[:1] not in ("", "#") for n, line in enumerate(lines, start=1))


def sample(texts: Mapping[str, bytes], seed: int, count: int) -> list[Mutant]:
    """So many faults, from each module as many as its lines are of all lines.

    Those whose ids have the lowest hashes are taken: a change to one function hardly moves others in or out.
    """
    found = {path: sorted(mutants(path, text), key=lambda m: _hash(seed, m)) for path, text in texts.items()}
    lines = {path: code_lines(texts[path]) if found[path] else 0 for path in texts}
    taken = []
    for path, share in shares(lines, count).items():
        taken += sorted(found[path][:share], key=lambda m: m.start)
    return taken


def _hash(seed: int, mutant: Mutant) -> str:
    return hashlib.sha256(f"{seed} {mutant.id}".encode()).hexdigest()


def shares(weights: Mapping[str, int], count: int) -> dict[str, int]:
    """A count dealt out in proportion to weights, what is left over to the largest remainders."""
    total = sum(weights.values()) or 1
    dealt = {name: weight * count // total for name, weight in weights.items()}
    most = sorted(weights, key=lambda name: (-(weights[name] * count % total), name))
    for name in most[: count - sum(dealt.values())]:
        dealt[name] += 1
    return dealt


def survivors(results: Path) -> list[str]:
    """The ids of those that survived in an earlier run."""
    return [each["id"] for each in json.loads(results.read_text(encoding="utf-8"))["faults"] if not each["caught"]]


def selected(texts: Mapping[str, bytes], named: Mapping[str, str], options: argparse.Namespace) -> list[Mutant]:
    """The faults asked for, or the sample and all that are named equivalent."""
    faults = {fault.id: fault for path, text in texts.items() for fault in mutants(path, text)}
    ids = options.only or (survivors(options.only_survivors) if options.only_survivors else None)
    if ids is None:
        ids = list(dict.fromkeys([*(f.id for f in sample(texts, options.seed, options.count)), *named]))
    for each in ids:
        if each not in faults:
            tell(f"{f'stale entry of {EQUIVALENT.name}' if each in named else 'no such fault'}: {each}")
    return [faults[each] for each in ids if each in faults]


def save(results: Path, trials: Sequence[Trial], options: argparse.Namespace) -> None:
    """Keep what came of each fault."""
    faults = [
        {
            "id": trial.mutant.id, "line": trial.mutant.first, "caught": trial.caught, "how": trial.how,
            "by": trial.by, "ran": trial.ran, "reaching": trial.reaching, "diff": trial.diff,
        }
        for trial in trials
    ]  # fmt: skip
    kept = {"seed": options.seed, "count": options.count, "budget": options.budget, "faults": faults}
    results.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def table(trials: Sequence[Trial]) -> None:
    """Print the share caught of each module and of all."""
    of: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        of[trial.mutant.path].append(trial)
    width = max(map(len, of), default=0)
    for name, each in [*sorted(of.items()), ("in all", list(trials))]:
        caught = sum(trial.caught for trial in each)
        print(f"{name:{width}}  {caught:>4}/{len(each):<4} {caught / max(len(each), 1):>6.1%}")


def show(trial: Trial) -> None:
    """Print what came of one fault, and the fault."""
    came = f"{trial.how} {trial.by}".strip() if trial.caught else "survived"
    print(f"\n{trial.mutant.id}\n{came}; {trial.ran} tests run of {trial.reaching} that reach it\n{trial.diff}", end="")


def judged(trials: Sequence[Trial], named: Mapping[str, str]) -> bool:
    """Print the table, the survivors, and those named equivalent; whether the tests see enough."""
    counted = [trial for trial in trials if trial.mutant.id not in named]
    missed = [trial for trial in counted if not trial.caught]
    table(counted)
    for trial in missed:
        show(trial)
    others = [trial for trial in trials if trial.mutant.id in named]
    if others:
        print(f"\n{len(others)} more change nothing, as {EQUIVALENT.name} says:")
    for trial in others:
        print(f"  {trial.mutant.id}: {named[trial.mutant.id]}")
        if trial.caught:
            print(f"    stale entry: caught after all, by {trial.by}")
    return not missed and (len(counted) - len(missed)) >= WANTED * len(counted)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how many small faults the tests see.")
    parser.add_argument("--seed", type=int, default=1, help="which faults are sampled (%(default)s)")
    parser.add_argument("--count", type=int, default=320, help="how many (%(default)s)")
    parser.add_argument("--budget", type=float, default=40, help="seconds of tests for each fault (%(default)s)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="how many at once (%(default)s)")
    parser.add_argument("--results", type=Path, metavar="FILE", help="keep what came of each fault, as JSON")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--only-survivors", type=Path, metavar="FILE", help="only those that survived in results kept")
    which.add_argument("--only", action="append", metavar="ID", help="only this fault, and show it")
    which.add_argument("--list", action="store_true", help="list the sample and try nothing")
    options = parser.parse_args()

    if options.list:
        print("\n".join(fault.id for fault in sample(sources(ROOT), options.seed, options.count)))
        return
    named: dict[str, str] = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))
    with pool(options.workers) as (tree, runners):
        taken = selected(sources(tree), named, options)
        trials = experiment(tree, runners, options.budget).run(taken)
    if options.results:
        save(options.results, trials, options)
    for trial in trials if options.only else ():
        if trial.caught or trial.mutant.id in named:  # the others are shown in any case
            show(trial)
    sys.exit(0 if judged(trials, named) else 1)


if __name__ == "__main__":
    main()
