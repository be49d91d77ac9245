"""Made-up histories with an error in each, and a judgement of everything that is found in them."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from random import Random

from govtimeline.rules.finding import Finding
from histories import Tree, facts_of, make, plant
from shorthand import session_of


def records(number: int) -> Iterator[tuple[Tree, Random]]:
    """So many histories, those left out that no error could be put into."""
    for seed in range(number):
        random = Random(seed)
        tree = plant(make(random), random)
        if tree is not None:
            yield tree, random


def judged(tree: Tree) -> Tree:
    """A record with a judgement of each finding."""
    made = deepcopy(tree)
    session = session_of(facts_of(made))
    made["resolutions"] = [
        {**session.judgement(finding), "because": "it was looked into"}
        for finding in session.findings
        if finding.rule != "unused-source"
    ]
    return made


def left_open(tree: Tree) -> list[Finding]:
    """What no judgement covers."""
    found = session_of(facts_of(tree)).findings
    return [finding for finding in found if not finding.resolved and finding.rule != "unused-source"]


def shuffled(tree: Tree, random: Random) -> Tree:
    """The record in another order."""
    made = deepcopy(tree)
    random.shuffle(made["events"])
    for event in made["events"]:
        random.shuffle(event["claims"])
    return made


def renamed(tree: Tree, random: Random) -> Tree:
    """The record with other ids for its sources."""
    made = deepcopy(tree)
    names = [f"source-{number}" for number in range(len(made["sources"]))]
    other = dict(zip(made["sources"], random.sample(names, len(names)), strict=True))
    made["sources"] = {other[key]: source for key, source in made["sources"].items()}
    for event in made["events"]:
        for claim in event["claims"]:
            claim["source"] = other[claim["source"]]
    return made
