"""Time `govtimeline` beside other tools in one run: `python benchmarks/run.py [--quick] [--keep FOLDER]`.

Runs of rival commands are interleaved, so that a busy machine slows them alike; what counts is the ratio of
their medians. Each command is a whole process, its memory the peak that the kernel reports for it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from generate import generate

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
GOVTIMELINE = (PYTHON, "-m", "govtimeline")

YAML_LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)"
LOAD_AND_SOLVE = """
import json, sys, time
from pathlib import Path
from govtimeline.record.load import load
from govtimeline.reason import solve
times = [time.perf_counter()]
loaded = load([(sys.argv[1], Path(sys.argv[1]).read_text(encoding="utf-8"))])
times.append(time.perf_counter())
solve(loaded.record)
times.append(time.perf_counter())
print(json.dumps([times[1] - times[0], times[2] - times[1]]))
"""

IN_ORDER = (0,)
WITH_FINDINGS = (0, 1)


class Command(NamedTuple):
    """What to run. accepted: exit codes that mean it did its work. runs: at most so many, for slow ones."""

    name: str
    words: tuple[str, ...]
    accepted: tuple[int, ...] = IN_ORDER
    runs: int = 1_000


class Cost(NamedTuple):
    """Medians over the runs of one command: seconds from start to exit, and MiB at the peak."""

    seconds: float
    mebibytes: float


class Targets:
    """What must be reached, and which of it was missed."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def hold(self, what: str, found: float, limit: float, unit: str = "times") -> None:
        """Print whether `found` is within `limit`, and remember it where it is not."""
        reached = found <= limit
        print(f"  {'reached' if reached else 'MISSED '}  {what}: {found:.2f} {unit}, at most {limit:g}")
        if not reached:
            self.missed.append(what)


def run(command: Command) -> Cost:
    """Run a command once, its output thrown away."""
    with tempfile.TemporaryFile() as complaints:
        start = time.perf_counter()
        process = subprocess.Popen(
            command.words, stdout=subprocess.DEVNULL, stderr=complaints, cwd=HERE.parent
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in command.accepted:
            complaints.seek(0)
            tail = complaints.read().decode(errors="replace")[-2000:]
            sys.exit(f"{command.name} ended with {process.returncode}: {' '.join(command.words)}\n{tail}")
    peak = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    return Cost(seconds, peak)


def measure(commands: Sequence[Command], rounds: int) -> dict[str, Cost]:
    """Run the commands in turn, round after round, after one round that is not counted."""
    costs: dict[str, list[Cost]] = {command.name: [] for command in commands}
    for turn in range(rounds + 1):
        for command in commands:
            if turn <= command.runs:
                cost = run(command)
                if turn:
                    costs[command.name].append(cost)
    return {
        name: Cost(median(cost.seconds for cost in each), median(cost.mebibytes for cost in each))
        for name, each in costs.items()
    }


def table(costs: dict[str, Cost], against: str) -> None:
    """Print costs in a table, times also as ratios to one of them."""
    width = max(len(name) for name in costs)
    for name, cost in costs.items():
        ratio = cost.seconds / costs[against].seconds
        print(f"  {name:{width}} {cost.seconds:8.3f} s  {cost.mebibytes:6.1f} MiB  {ratio:5.2f} x {against}")


def tool(name: str) -> str | None:
    """A command installed beside this Python, or None."""
    path = Path(PYTHON).parent / name
    return str(path) if path.exists() else None


def check(path: Path, name: str = "govtimeline check") -> Command:
    return Command(name, (*GOVTIMELINE, "check", "--facts", str(path)), WITH_FINDINGS)


def rivals(record: Path, ledger: Path, schema: Path) -> list[Command]:
    """The other tools, as far as they are installed, on the same record or on as long a ledger."""
    commands = [Command("yaml.load, CSafeLoader", (PYTHON, "-c", YAML_LOAD, str(record)))]
    if bean_check := tool("bean-check"):
        commands.append(Command("bean-check", (bean_check, "--no-cache", str(ledger))))
    if yamllint := tool("yamllint"):
        commands.append(Command("yamllint", (yamllint, "-d", "relaxed", str(record)), WITH_FINDINGS, runs=2))
    if check_jsonschema := tool("check-jsonschema"):
        words = (check_jsonschema, "--schemafile", str(schema), str(record))
        commands.append(Command("check-jsonschema", words, WITH_FINDINGS, runs=2))
    return commands


def beside_others(folder: Path, rounds: int, targets: Targets) -> None:
    """`check` on 10,000 claims beside the tools one could use instead."""
    print("\ncheck of 10,000 claims, beside other tools")
    record, ledger = folder / "separate-10000.yaml", folder / "ledger-10000.beancount"
    schema = folder / "schema.json"
    ledger.write_text(generate("ledger", 10_000), encoding="utf-8")
    schema.write_bytes(output((*GOVTIMELINE, "schema")))
    ours = check(record)
    costs = measure([ours, *rivals(record, ledger, schema)], rounds)
    table(costs, ours.name)
    seconds = costs[ours.name].seconds
    targets.hold("check to yaml.load", seconds / costs["yaml.load, CSafeLoader"].seconds, 0.5)
    if "bean-check" in costs:
        targets.hold("check to bean-check", seconds / costs["bean-check"].seconds, 1)
    for missing in {"bean-check", "yamllint", "check-jsonschema"} - costs.keys():
        print(f"  {missing} is not installed beside this Python, and was left out")


def by_size(folder: Path, sizes: Sequence[int], rounds: int, targets: Targets) -> None:
    """`check` on records of growing size."""
    print("\ncheck by size")
    costs = measure([check(folder / f"separate-{size}.yaml", f"{size:,} claims") for size in sizes], rounds)
    table(costs, "10,000 claims")
    if 100_000 in sizes:
        ratio = costs["100,000 claims"].seconds / costs["10,000 claims"].seconds
        targets.hold("100,000 claims to 10,000", ratio, 11)


def start_up(rounds: int, targets: Targets) -> None:
    """`show` of the shipped record beside the bare import of the library it stands on."""
    print("\nshow isle-of-wight, beside the import of typer")
    costs = measure(
        [
            Command("import typer", (PYTHON, "-c", "import typer")),
            Command("show isle-of-wight", (*GOVTIMELINE, "show", "isle-of-wight")),
        ],
        rounds,
    )
    table(costs, "import typer")
    targets.hold("show to import", costs["show isle-of-wight"].seconds / costs["import typer"].seconds, 3)


def output(words: Sequence[str], *, check: bool = True) -> bytes:
    """What a command writes to stdout."""
    return subprocess.run(words, stdout=subprocess.PIPE, check=check, cwd=HERE.parent).stdout


def load_and_solve(path: Path, rounds: int) -> tuple[float, float]:
    """Median seconds to load a record, and to solve its network, in a process of its own each time."""
    words = (PYTHON, "-c", LOAD_AND_SOLVE, str(path))
    runs = [json.loads(output(words)) for _ in range(rounds)]
    return median(load for load, _ in runs), median(solve for _, solve in runs)


def linked(folder: Path, sizes: Sequence[int], rounds: int, targets: Targets) -> None:
    """Solving events that are dated from one another, in many short chains and in one long one."""
    print("\nevents in chains of up to 50: load, then solve")
    solved: dict[int, float] = {}
    for size in sizes:
        path = folder / f"chains-{size}.yaml"
        path.write_text(generate("chains", size), encoding="utf-8")
        load, solve = load_and_solve(path, rounds)
        solved[size] = solve
        print(f"  {size:>7,} claims  load {load:7.3f} s  solve {solve:7.3f} s  {solve / load:.2f} x load")
        if size == 10_000:
            targets.hold("solve to load, 10,000 claims", solve / load, 2)
    growth = solved[sizes[-1]] / solved[sizes[0]] / (sizes[-1] / sizes[0])
    print(f"  {growth:.2f} times the seconds a chain from {sizes[0]:,} to {sizes[-1]:,} claims")

    print("\none chain of 2,000 events that cannot all hold")
    path = folder / "chain-2001.yaml"
    path.write_text(generate("chain", 2_001), encoding="utf-8")
    load, solve = load_and_solve(path, rounds)
    print(f"  load {load:.3f} s, solve {solve:.3f} s")
    costs = measure([check(path)], rounds)
    targets.hold("check, with the conflict explained", costs["govtimeline check"].seconds, 5, "s")
    words = (*GOVTIMELINE, "check", "--facts", str(path), "--format", "json")
    errors = json.loads(output(words, check=False))["summary"]["errors"]
    targets.hold("errors found where one was planted, off by", abs(errors - 1), 0, "errors")


def main() -> None:
    parser = argparse.ArgumentParser(description="Time govtimeline beside other tools.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, at most 10,000 claims")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the made-up records here")
    options = parser.parse_args()
    sizes = (1_000, 10_000) if options.quick else (1_000, 10_000, 100_000)
    rounds = 3 if options.quick else 9
    targets = Targets()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        for size in sizes:
            (folder / f"separate-{size}.yaml").write_text(generate("separate", size), encoding="utf-8")
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, medians of up to {rounds} runs")
        beside_others(folder, rounds, targets)
        by_size(folder, sizes, min(rounds, 5), targets)
        start_up(rounds, targets)
        linked(folder, sizes, min(rounds, 5), targets)
    print(f"\n{len(targets.missed)} targets missed" if targets.missed else "\nevery target reached")
    sys.exit(1 if targets.missed else 0)


if __name__ == "__main__":
    main()
