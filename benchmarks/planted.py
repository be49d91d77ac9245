"""What the checker finds of planted errors: `python benchmarks/planted.py [--count 200] [--seed 1]`.

Thousands of truthful records are made up, clean or with one planted error of each kind, and the checker is run over
each. What it says of the clean ones is a false alarm. An error that it misses is explained where, under a generous
reading, nothing else in the record speaks against it; the study reckons that by itself (`weighing.py`). What is left
is listed with its record. `--kind` takes part of a kind's name, `--show N` shows so many records of what is left and
of each false alarm, `--write` puts the tables into `docs/study.md`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

from careless import HABITS
from clash import Clash
from mistiming import Planted
from planting import KINDS
from tellers import STORIES, record
from truths import Record, Tree
from weighing import INPUT, clashes, leaves_room
from wording import CAREFUL, LOOSE

import govtimeline as gt
from histories import as_yaml

PAGE = Path(__file__).resolve().parent.parent / "docs" / "study.md"
TODAY = date(2040, 1, 1)
QUIET = ("unused-source", "stale")  # true of a made-up record, and no error
FOUND, OTHER, LETTER, ALONE, ROOM, MISSED = "found", "other", "letter", "alone", "room", "missed"
AGAIN = "again"
WHY = {
    FOUND: "the rule that should find it does",
    OTHER: "another rule finds it",
    LETTER: "a generous reader would let it pass; what is found parts to the letter, or by a day or two",
    ALONE: "no other claim tells of what was changed",
    ROOM: "read generously, all that the other claims tell can be true beside it",
    MISSED: "other claims contradict it, and nothing is found",
}
"""What may come of a planted error, and why nobody need be surprised, but for the last."""
WRITERS = {CAREFUL: "careful", LOOSE: "loose"}


class Told(NamedTuple):
    """A finding, as far as the study holds one against another.

    claims: those that it cites, by where they stand. settles: those of them which, it says, would settle it if
    dropped. caret: the one that it points at, empty where it points at none.
    """

    rule: str
    severity: str
    subject: str
    message: str
    claims: frozenset[str] = frozenset()
    settles: frozenset[str] = frozenset()
    caret: str = ""


class Outcome(NamedTuple):
    """What came of one planted error, by one of the names above. wrong: the claims that it made wrong."""

    kind: str
    came: str
    wrong: frozenset[str]
    expected: tuple[Clash, ...]
    found: tuple[Told, ...]
    what: str
    tree: Tree


class Alarm(NamedTuple):
    """What was found in a truthful record."""

    writer: str
    found: Told
    tree: Tree


def checked(tree: Tree) -> list[Told]:
    """What the checker says of a record; what is wrong with its input counts as a finding of `input`."""
    loaded = gt.load({"facts.yaml": json.dumps(tree)})
    found = [Told(INPUT, "error", "", problem.message) for problem in loaded.problems]
    if not loaded.readable:
        return found
    found += [_told(f, loaded.claims) for f in loaded.session(today=TODAY).findings if f.rule not in QUIET]
    return found


def _told(found: gt.Finding, claims: Sequence[gt.Claim | gt.FigureClaim]) -> Told:
    cited = [claim.at or "" for claim in found.claims]
    before = [c for c in claims if (c.place.line, c.place.column) <= (found.place.line, found.place.column)]
    nearest = max(before, key=lambda c: (c.place.line, c.place.column), default=None)
    return Told(
        found.rule, found.severity, found.subject, found.message, frozenset(cited),
        frozenset(cited[number - 1] for number in found.repairs), (nearest.at or "") if nearest else "",
    )  # fmt: skip


def tried(kind: str, number: int, seed: int) -> Outcome | None:
    """One error of a kind planted in one record; None where chance made no record that could hold it."""
    needed, plant = KINDS[kind]
    care = (CAREFUL, LOOSE)[number % 2]
    for attempt in range(50):
        random = Random(f"{seed} {kind} {number} {attempt}")
        others = random.sample(sorted(set(STORIES) - set(needed)), 2 if not needed else 1)
        clean = record(random, care, (*needed, *others))
        wrong = deepcopy(clean)
        planted = plant(wrong, random)
        if planted:
            return weighed(kind, clean, wrong, planted)
    return None


def weighed(kind: str, clean: Record, wrong: Record, planted: Planted) -> Outcome:
    """What came of an error: what is new in the findings, against what is new among the clashes."""
    before = {(f.rule, f.severity, f.subject) for f in checked(clean.tree())}
    tree = wrong.tree()
    new = tuple(f for f in checked(tree) if (f.rule, f.severity, f.subject) not in before)
    known = set(clashes(clean))
    expected = tuple(clash for clash in clashes(wrong) if clash not in known)
    hit = [c for c in expected for f in new if f.rule == c.rule and (f.subject in c.subjects or f.rule == INPUT)]
    if hit:
        came, expected = FOUND, (hit[0],)
    elif expected and any(_of(f, planted, expected) for f in new):
        came = OTHER
    elif expected:
        came = MISSED
    elif new:
        came = LETTER
    else:
        came = ROOM if leaves_room(wrong, planted.claims, planted.subjects) else ALONE
    return Outcome(kind, came, planted.claims, expected, new, planted.what, tree)


def _of(found: Told, planted: Planted, expected: Iterable[Clash]) -> bool:
    """Whether a finding is of what was planted, whatever its rule."""
    subjects = planted.subjects.union(*(clash.subjects for clash in expected))
    return found.rule == INPUT or found.subject in subjects or bool(found.claims & planted.claims)


def alarms(count: int, seed: int) -> Iterator[tuple[str, list[Alarm]]]:
    """What is found in clean records, by who wrote them; a plan that truly slipped is none."""
    for care, name in WRITERS.items():
        for number in range(count):
            made = record(Random(f"{seed} clean {name} {number}"), care)
            slipped = {event.id for event in made.events if event.slipped}
            tree = made.tree()
            found = [f for f in checked(tree) if not (f.rule == "plan-slip" and f.subject in slipped)]
            yield name, [Alarm(name, f, tree) for f in found]


def habitual(count: int, seed: int) -> Iterator[tuple[str, list[Alarm]]]:
    """What is found in the records of careless writers, by their habits."""
    for habit, make in HABITS.items():
        for number in range(count):
            tree = make(Random(f"{seed} {habit} {number}"))
            yield habit, [Alarm(habit, f, tree) for f in checked(tree)]


# The tables

def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table in Markdown, numbers to the right and no noughts."""
    sides = ["---:" if isinstance(cell, int) else "---" for cell in rows[0]]
    lines = [" | ".join(str(cell) if cell != 0 else "" for cell in line) for line in (head, sides, *rows)]
    return "\n".join(f"| {line} |" for line in lines)


def by_kind(outcomes: Sequence[Outcome]) -> str:
    came: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        came[outcome.kind][outcome.came] += 1
        came[outcome.kind][AGAIN] += outcome.came == FOUND and len(outcome.found) > 1
    columns = (FOUND, AGAIN, OTHER, LETTER, ALONE, ROOM, MISSED)
    rows = [(kind, n.total() - n[AGAIN], *(n[c] for c in columns)) for kind, n in came.items()]
    rows.append(("all", len(outcomes), *(sum(n[c] for n in came.values()) for c in columns)))
    head = ("error", "planted", "found", "more than once", "by another rule", "to the letter", "told nowhere else",
            "room left", "missed")  # fmt: skip
    return table(head, rows)


def unexplained(outcomes: Sequence[Outcome]) -> str:
    """The misses that have no explanation, by kind and rule, each with the first of them."""
    left: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.came == MISSED:
            rules = ", ".join(sorted({f"`{clash.rule}`" for clash in outcome.expected}))
            left[outcome.kind, rules].append(outcome)
    rows = [(kind, len(some), rules, some[0].what) for (kind, rules), some in left.items()]
    return table(("error", "missed", "should be found by", "for example"), rows) if rows else "None."


def by_rule(outcomes: Sequence[Outcome], false: Sequence[Alarm]) -> str:
    """Of each rule: the errors it should find and what came of them, then what it says of truthful records."""
    came: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        if outcome.expected:
            came[outcome.expected[0].rule][outcome.came] += 1
        elif outcome.came == LETTER:
            came[outcome.found[0].rule][LETTER] += 1
    for alarm in false:
        came[alarm.found.rule][f"{alarm.writer} {alarm.found.severity}"] += 1
    rows = [
        (
            f"`{rule}`" if rule != INPUT else "the input's own checks",
            n[FOUND] + n[OTHER] + n[MISSED], n[FOUND], n[OTHER], n[MISSED], n[LETTER],
            n["careful error"], n["careful warning"] + n["careful note"],
            n["loose error"], n["loose warning"] + n["loose note"],
        )
        for rule, n in sorted(came.items())
    ]  # fmt: skip
    head = ("rule", "to find", "found", "by another", "missed", "to the letter",
            "careful: errors", "warnings, notes", "loose: errors", "warnings, notes")  # fmt: skip
    return table(head, rows) if rows else "None."


def by_blame(outcomes: Sequence[Outcome]) -> str:
    """Of what is found alone, in one finding, with one claim wrong: whether that claim is the one that is blamed."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        if outcome.came != FOUND or len(outcome.found) != 1 or len(outcome.wrong) != 1 or not outcome.found[0].claims:
            continue
        (found,) = outcome.found
        n = counts[found.rule]
        n["all"] += 1
        n["caret"] += found.caret in outcome.wrong
        n["only" if found.settles == outcome.wrong else "among" if outcome.wrong <= found.settles else
          "others" if found.settles else "none"] += 1  # fmt: skip
    columns = ("all", "caret", "only", "among", "others", "none")
    rows = [(f"`{rule}`", *(n[c] for c in columns)) for rule, n in sorted(counts.items())]
    head = ("rule", "found", "points at it", "names it alone", "names it among others", "names others", "names none")
    return table(head, rows) if rows else "None."


def by_writer(made: Counter[str], false: Sequence[Alarm]) -> str:
    """How many truthful records drew an error, a warning, a note."""
    drew = {(a.writer, a.found.severity, id(a.tree)) for a in false}
    rows = []
    for writer, number in made.items():
        counts = [sum(w == writer and s == severity for w, s, _ in drew) for severity in ("error", "warning", "note")]
        rules = sorted({f"`{a.found.rule}`" for a in false if a.writer == writer})
        rows.append((writer, number, *counts, ", ".join(rules)))
    return table(("writer or habit", "records", "with an error", "with a warning", "with a note", "of"), rows)


class Study(NamedTuple):
    """All that a run found."""

    outcomes: list[Outcome]
    writers: Counter[str]
    false: list[Alarm]
    habits: Counter[str]
    careless: list[Alarm]


def study(count: int, seed: int, kinds: Sequence[str]) -> Study:
    """So many records of each of some kinds, and of each clean writer twice as many."""
    outcomes = [o for kind in kinds for n in range(count) if (o := tried(kind, n, seed)) is not None]
    made: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    false: tuple[list[Alarm], list[Alarm]] = ([], [])
    for place, found in enumerate((alarms(2 * count, seed), habitual(count, seed))):
        for name, some in found:
            made[place][name] += 1
            false[place].extend(some)
    return Study(outcomes, made[0], false[0], made[1], false[1])


def tables(result: Study, count: int, seed: int) -> str:
    """The study in tables, as the page holds it."""
    command = f"`benchmarks/planted.py --count {count} --seed {seed}`"
    records = len(result.outcomes) + result.writers.total() + result.habits.total()
    return "\n\n".join((
        f"Of {records:,} records, made by {command}.",
        "### By kind of error", by_kind(result.outcomes),
        "### Missed without an explanation", unexplained(result.outcomes),
        "### By rule", by_rule(result.outcomes, result.false),
        "### Whether the wrong claim is blamed", by_blame(result.outcomes),
        "### Truthful records", by_writer(result.writers, result.false),
        "### Careless records", by_writer(result.habits, result.careless),
    ))  # fmt: skip


def shown(result: Study, most: int) -> Iterator[str]:
    """Records of what was not found under its rule, and of what was found in truthful ones: so many of each class."""
    seen: Counter[tuple[str, ...]] = Counter()
    for outcome in result.outcomes:
        rules = sorted({clash.rule for clash in outcome.expected})
        key = (outcome.came, outcome.kind, *rules)
        if outcome.came != FOUND and seen[key] < most:
            seen[key] += 1
            told = "; ".join(f"{f.rule} {f.subject}: {f.message}" for f in outcome.found) or "nothing"
            said = f"{WHY[outcome.came]}\nshould find it: {', '.join(rules) or 'nothing'}\nfound: {told}"
            yield f"## {outcome.came}: {outcome.kind}: {outcome.what}\n{said}\n{as_yaml(outcome.tree)}"
    for alarm in (*result.false, *result.careless):
        key = (alarm.writer, alarm.found.rule, alarm.found.severity)
        if seen[key] < most:
            seen[key] += 1
            f = alarm.found
            yield f"## {alarm.writer}: {f.severity}: {f.rule} {f.subject}: {f.message}\n{as_yaml(alarm.tree)}"


def written(page: str, made: str) -> str:
    """A page with the tables between its marks."""
    return re.sub(r"(<!-- study -->\n).*(<!-- end -->)", lambda m: f"{m[1]}{made}\n{m[2]}", page, flags=re.S)


def main() -> int:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--count", type=int, default=200, help="records of each kind (200)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="", help="part of the name of the kinds to plant")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="records to show of each miss and false alarm")
    parser.add_argument("--write", action="store_true", help=f"put the tables into {PAGE.parent.name}/{PAGE.name}")
    asked = parser.parse_args()
    kinds = [kind for kind in KINDS if asked.kind in kind]
    if not kinds:
        parser.error(f"no kind has {asked.kind!r} in its name: {'; '.join(KINDS)}")
    result = study(asked.count, asked.seed, kinds)
    made = tables(result, asked.count, asked.seed)
    print(made)
    for text in shown(result, asked.show):
        print(f"\n{text}", end="")
    if asked.write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), made), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
