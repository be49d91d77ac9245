"""Make a record to measure with: `python benchmarks/generate.py KIND CLAIMS [SEED]`, written to stdout.

Kinds: `separate` (events that have nothing to do with each other), `chains` (events dated from one another,
in chains of up to 50), `chain` (one chain of as many links, with one false date at its end) and `ledger`
(as many dated, sourced entries for beancount). The same arguments give the same text. Each record is told
from a made-up history, so all but `chain` hold no conflict.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

FIRST = date(1975, 1, 1).toordinal()
LAST = date(2005, 1, 1).toordinal()
LONGEST_CHAIN = 50
DAYS_PER_LINK = 10
PLANTED_ERROR = timedelta(days=9_000)

COUNCILS = ("northshire", "eastham", "weston", "southmere", "midvale", "hillborough", "lakeside", "marsham")
SUBJECTS = ("children's services", "adult social care", "highways", "libraries", "housing", "planning")
GRADES = ("inadequate", "requires improvement", "good", "outstanding")
PUBLISHERS = ("The Gazette", "The Observer", "The Inspectorate", "The Department", "The Council")


def separate(claims: int, random: Random) -> Iterator[str]:
    """Inspections, contracts and budgets, each told by two sources and tied to no other."""
    yield from head(claims, random)
    yield "events:"
    for number, told in groups(claims, 2):
        day = date.fromordinal(random.randrange(FIRST, LAST))
        kind = random.choice(("inspection", "contract", "visit"))
        yield from event(f"{kind}-{number}", kind, random)
        if kind == "contract":
            years = random.randrange(2, 8)
            states = (
                (f"start: {loosely(day, random)}", f"lasts: {years} years", "planned: true"),
                (f"start: {loosely(day, random)}", f"end: {loosely(later(day, years), random)}"),
            )
        else:
            grade = random.choice(GRADES)
            states = tuple((f"date: {loosely(day, random)}", f"says: {{grade: {grade}}}") for _ in range(2))
        for stated in states[:told]:
            yield from claim(claims, random)
            yield from (f"        {line}" for line in stated)


def chains(claims: int, random: Random) -> Iterator[str]:
    """Chains of up to 50 events, each dated from the one before, one in five by the calendar as well."""
    yield from head(claims, random)
    yield "events:"
    written = chain = 0
    while written < claims:
        length = random.randrange(10, LONGEST_CHAIN + 1)
        day = date.fromordinal(random.randrange(FIRST, LAST))
        before = ""
        for link in range(length):
            if written == claims:
                break
            name = f"step-{chain}-{link}"
            gap = random.randrange(2, 60)
            yield from event(name, "step", random)
            if before:
                day += timedelta(days=gap)
                yield from claim(claims, random)
                yield f"        date: {offset(gap, before, random)}"
                written += 1
            if written < claims and (not before or random.random() < 0.2):
                yield from claim(claims, random)
                yield f"        date: {loosely(day, random)}"
                written += 1
            before = name
        chain += 1


def chain(claims: int, random: Random) -> Iterator[str]:
    """One chain of `claims` - 1 events, whose last is told to lie decades later than the links allow."""
    yield from head(claims, random)
    yield "events:"
    day = date(1900, 1, 1)
    for link in range(claims - 1):
        yield from event(f"step-{link}", "step", random)
        yield from claim(claims, random)
        yield f"        date: {DAYS_PER_LINK} days after step-{link - 1}" if link else f"        date: {day}"
    last = day + timedelta(days=DAYS_PER_LINK * (claims - 2)) + PLANTED_ERROR
    yield from claim(claims, random)
    yield f"        date: {last.day} {last:%B %Y}"


def ledger(claims: int, random: Random) -> Iterator[str]:
    """As many dated transactions for beancount, each with its source, locator and excerpt.

    Transactions, since they are what bean-check checks: it reads an `event` and looks at it no further.
    """
    yield 'option "title" "Benchmark"'
    yield "1970-01-01 open Expenses:Services GBP"
    yield "1970-01-01 open Assets:Bank GBP"
    for number in range(claims):
        day = date.fromordinal(random.randrange(FIRST, LAST))
        kind = random.choice(("inspection", "contract", "visit"))
        yield f'{day} * "{random.choice(PUBLISHERS)}" "{kind}-{number // 2}"'
        yield f'  source: "{source_id(random.randrange(sources(claims)))}"'
        yield f'  at: "{locator(random)}"'
        yield f'  excerpt: "{excerpt(random)}"'
        yield f"  Expenses:Services  {random.randrange(1, 10_000)}.00 GBP"
        yield "  Assets:Bank"


KINDS: dict[str, Callable[[int, Random], Iterator[str]]] = {
    "separate": separate,
    "chains": chains,
    "chain": chain,
    "ledger": ledger,
}


def generate(kind: str, claims: int, seed: int = 1) -> str:
    """The text of a record, or of a ledger, with as many claims."""
    return "\n".join(KINDS[kind](claims, Random(f"{kind} {claims} {seed}"))) + "\n"


def groups(claims: int, size: int) -> Iterator[tuple[int, int]]:
    """Numbered groups of `size` claims, the last one smaller where they do not divide."""
    for number, start in enumerate(range(0, claims, size)):
        yield number, min(size, claims - start)


def sources(claims: int) -> int:
    """How many sources a record of so many claims cites."""
    return max(2, claims // 20)


def source_id(number: int) -> str:
    return f"{COUNCILS[number % len(COUNCILS)]}-report-{number}"


def head(claims: int, random: Random) -> Iterator[str]:
    """The file's version, its sources, all published after the last event, and its one timeline."""
    yield "govtimeline: 1"
    yield "sources:"
    for number in range(sources(claims)):
        published = date.fromordinal(LAST) + timedelta(days=5_000 + random.randrange(365))
        yield f"  {source_id(number)}:"
        yield f"    title: Report {number} on {random.choice(SUBJECTS)}"
        yield f"    publisher: {random.choice(PUBLISHERS)}"
        yield f"    published: {published}"
        yield "    type: report"
    yield "timelines:"
    yield "  all:"
    yield "    title: All of it"


def event(name: str, kind: str, random: Random) -> Iterator[str]:
    yield f"  - id: {name}"
    yield f"    title: The {kind} of {random.choice(SUBJECTS)}"
    yield "    timelines: [all]"
    yield f"    kind: {kind}"
    yield "    claims:"


def claim(claims: int, random: Random) -> Iterator[str]:
    yield f"      - source: {source_id(random.randrange(sources(claims)))}"
    yield f'        at: "{locator(random)}"'
    yield f"        excerpt: {excerpt(random)}"


def locator(random: Random) -> str:
    return f"{random.randrange(1, 9)}.{random.randrange(1, 40)}"


def excerpt(random: Random) -> str:
    return f"the {random.choice(SUBJECTS)} of {random.choice(COUNCILS)} at that time"


def loosely(day: date, random: Random) -> str:
    """A day as a source may tell it: the day, its month, its year or a part of that."""
    return random.choice(
        (
            day.isoformat(),
            f"{day.day} {day:%B %Y}",
            f"{day:%B %Y}",
            f"{day.year}",
            f"{('early', 'mid', 'late')[(day.month - 1) // 4]} {day.year}",
        )
    )


def later(day: date, years: int) -> date:
    return day + timedelta(days=round(365.25 * years))


def offset(days: int, event_id: str, random: Random) -> str:
    """So many days after an event as a source may tell it."""
    words = random.choice((f"{days} days after", f"within {days} days after", "after"))
    return f"{words} {event_id}"


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4) or sys.argv[1] not in KINDS:
        sys.exit(f"usage: generate.py {'|'.join(KINDS)} CLAIMS [SEED]")
    sys.stdout.write(generate(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 1))
