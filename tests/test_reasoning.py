"""The engine as a whole: records made from hidden true histories, and small records with their findings in full."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from textwrap import dedent

import pytest
from histories import (
    ABOUT_TIME,
    FALSE,
    PUBLISHERS,
    Tree,
    as_yaml,
    conflicts_of_time,
    facts_of,
    found,
    make,
    plant,
    solved,
    spell,
)
from hypothesis import Phase, assume, given, note, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from govtimeline.checks import Context, check
from govtimeline.load import load
from govtimeline.model import Finding
from govtimeline.place import Place
from govtimeline.reason import Point, solve
from govtimeline.when import FAIR, STRICT, When

# the same examples on every run; a seed cannot be made simpler, so the record that failed is shown as it is
few = settings(max_examples=80, deadline=None, derandomize=True, phases=[Phase.generate])
randoms = st.integers(0, 2**64).map(Random)


# Properties of records made from a true history


@few
@given(randoms)
def test_loose_writers_contradict_nothing(random: Random) -> None:
    """What writers tell loosely, but inside the table's strict margins, is no finding under either reading."""
    tree = make(random)
    note(as_yaml(tree))
    facts, solution = solved(tree)
    assert solution.disputes == []
    assert solution.anachronisms == []
    findings = check(Context(facts, solution))
    assert {f.rule for f in findings} <= {"unused-source", "plan-slip"}


@pytest.mark.parametrize("batch", range(4))
def test_loose_writers_contradict_nothing_in_a_sweep(batch: int) -> None:
    """The same of 600 histories more, each of another kind."""
    for seed in range(batch * 150, (batch + 1) * 150):
        tree = make(Random(seed))
        assert [spell(f) for f in conflicts_of_time(tree)] == [], as_yaml(tree)


@few
@given(randoms)
def test_one_false_claim(random: Random) -> None:
    """A claim that the others exclude is found, as an error, and every conflict that is reported cites it."""
    tree = plant(make(random), random)
    assume(tree is not None)
    assert tree is not None
    note(as_yaml(tree))
    findings = conflicts_of_time(tree)
    assert "error" in {f.severity for f in findings}
    for finding in findings:
        assert FALSE in {claim.at for claim in finding.claims}


@pytest.mark.parametrize("batch", range(4))
def test_one_error_is_one_finding(batch: int) -> None:
    """One false claim gives one finding, in at least 99 of 100 records, that names it as one that settles it."""
    findings = [
        conflicts_of_time(tree)
        for seed in range(batch * 100, (batch + 1) * 100)
        if (tree := plant(make(random := Random(seed)), random)) is not None
    ]
    assert len(findings) >= 95
    assert sum(len(some) == 1 for some in findings) >= 0.99 * len(findings)
    named = [any(f.claims[n - 1].at == FALSE for n in f.repairs) for some in findings for f in some]
    assert sum(named) >= 0.99 * len(named)


@few
@given(randoms)
def test_reported_claims_are_the_fewest(random: Random) -> None:
    """The claims of an argument conflict by themselves, and do not once any one of them is left out."""
    tree = plant(make(random), random)
    assume(tree is not None)
    assert tree is not None
    note(as_yaml(tree))
    facts, solution = solved(tree)
    for dispute in solution.disputes:
        if any(f.y.plan or (f.x and f.x.plan) for f in dispute.facets):
            continue  # plans are read against outcomes that rest on claims beyond the argument
        argued = {i for f in dispute.facets for i in f.tellings}
        assert disputed(facts_of(tree), [solution.tellings[i].claim for i in argued], dispute.reading)
        for left_out in argued:
            others = [solution.tellings[i].claim for i in argued - {left_out}]
            assert not disputed(facts_of(tree), others, dispute.reading)


def disputed(facts, claims, reading: int) -> bool:
    """Whether these claims of a record alone conflict under a reading; all else about the record stays."""
    kept = {(c.subject, c.source, c.at, str(c.date), str(c.start), str(c.end), str(c.lasts)) for c in claims}
    for event in facts.events:
        for claim in event.claims:
            key = (event.id, claim.source, claim.at, str(claim.date), str(claim.start), str(claim.end), str(claim.lasts))
            if key not in kept:
                claim.withdrawn = "left out"
    return any(d.reading == reading for d in solve(facts).disputes)


@few
@given(randoms)
def test_order_in_the_file(random: Random) -> None:
    """The order of events, claims and sources in the file changes no finding and no word of one."""
    tree = plant(make(random), random)
    assume(tree is not None)
    assert tree is not None
    shuffled = deepcopy(tree)
    random.shuffle(shuffled["events"])
    for event in shuffled["events"]:
        random.shuffle(event["claims"])
    shuffled["sources"] = dict(random.sample(list(tree["sources"].items()), len(tree["sources"])))
    note(as_yaml(tree))
    note(as_yaml(shuffled))
    assert told(found(shuffled)) == told(found(tree))


def told(findings: list[Finding]) -> list[str]:
    return sorted(f"{finding.fingerprint}\n{spell(finding)}" for finding in findings)


@few
@given(randoms)
def test_bounds_only_tighten(random: Random) -> None:
    """A true claim more never widens what is left to any point, under either reading."""
    tree = make(random)
    event = random.choice(tree["events"])
    spare = [claim for claim in event["claims"][1:] if "planned" not in claim]
    assume(spare)
    fewer = deepcopy(tree)
    next(e for e in fewer["events"] if e["id"] == event["id"])["claims"].remove(random.choice(spare))
    note(as_yaml(tree))
    _, before = solved(fewer)
    _, after = solved(tree)
    points = {p for facet in before.facets for p in (facet.x, facet.y) if p}
    for point in points:
        for reading in (FAIR, STRICT):
            old, new = before.bounds(point, reading), after.bounds(point, reading)
            assert old.lo <= new.lo <= new.hi <= old.hi


@few
@given(randoms)
def test_the_letter_is_never_wider(random: Random) -> None:
    """What the strict reading leaves to a point lies within what the fair one leaves."""
    _, solution = solved(make(random))
    for point in {p for facet in solution.facets for p in (facet.x, facet.y) if p}:
        strict, fair = solution.bounds(point, STRICT), solution.bounds(point, FAIR)
        assert fair.lo <= strict.lo <= strict.hi <= fair.hi


@few
@given(randoms)
def test_fingerprints_survive_moved_lines(random: Random) -> None:
    """A finding keeps its fingerprint where its claims move to other lines of another file."""
    tree = plant(make(random), random)
    assume(tree is not None)
    assert tree is not None
    facts = facts_of(tree)
    for event in facts.events:
        for claim in event.claims:
            claim.place = Place("elsewhere.yaml", random.randint(1, 999), 7)
    moved = check(Context(facts, solve(facts)))
    assert sorted(f.fingerprint for f in moved) == sorted(f.fingerprint for f in found(tree))
    assert {f.place.file for f in moved if f.rule in ABOUT_TIME} == {"elsewhere.yaml"}


@few
@given(randoms)
def test_fingerprints_survive_an_agreeing_source(random: Random) -> None:
    """A finding keeps its fingerprint where one more publisher states, word for word, what the rest already do."""
    tree = plant(make(random), random)
    assume(tree is not None)
    assert tree is not None
    agreed = deepcopy(tree)
    event = random.choice(agreed["events"])
    claim = {key: said for key, said in random.choice(event["claims"]).items() if key != "at"}
    source = deepcopy(agreed["sources"][claim["source"]])
    agreed["sources"]["newcomer"] = {**source, "publisher": "The Newcomer"}
    event["claims"].append({**claim, "source": "newcomer"})
    note(as_yaml(agreed))
    before = {f.fingerprint for f in conflicts_of_time(tree)}
    assert before <= {f.fingerprint for f in conflicts_of_time(agreed)}
