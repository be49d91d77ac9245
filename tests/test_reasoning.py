"""The engine as a whole: records made from hidden true histories, and small records with their findings in full."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from random import Random
from textwrap import dedent, indent

import pytest
from hypothesis import Phase, assume, given, note, settings
from hypothesis import strategies as st

from govtimeline.checks import Context, check
from govtimeline.load import load
from govtimeline.model import Claim, Facts, Finding
from govtimeline.place import Place
from govtimeline.reason import solve
from govtimeline.when import FAIR, STRICT
from histories import (
    ABOUT_TIME,
    FALSE,
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
    """The same of 1,600 histories more."""
    for seed in range(batch * 400, (batch + 1) * 400):
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
    """One false claim gives one finding, in at least 199 of 200 records, that names it as one that settles it."""
    findings = [
        conflicts_of_time(tree)
        for seed in range(batch * 200, (batch + 1) * 200)
        if (tree := plant(make(random := Random(seed)), random)) is not None
    ]
    assert len(findings) >= 190
    assert sum(len(some) == 1 for some in findings) >= 0.995 * len(findings)
    named = [any(f.claims[n - 1].at == FALSE for n in f.repairs) for some in findings for f in some]
    assert sum(named) >= 0.995 * len(named)


@few
@given(randoms)
def test_reported_claims_are_the_fewest(random: Random) -> None:
    """The claims of an argument conflict by themselves, and do not once any one of them is left out."""
    tree = plant(make(random), random)
    assume(tree is not None)
    assert tree is not None
    note(as_yaml(tree))
    _, solution = solved(tree)
    for dispute in solution.disputes:
        if any(f.y.plan or (f.x and f.x.plan) for f in dispute.facets):
            continue  # plans are read against outcomes that rest on claims beyond the argument
        argued = {i for f in dispute.facets for i in f.tellings}
        assert disputed(facts_of(tree), [solution.tellings[i].claim for i in argued], dispute.reading)
        for left_out in argued:
            others = [solution.tellings[i].claim for i in argued - {left_out}]
            assert not disputed(facts_of(tree), others, dispute.reading)


def disputed(facts: Facts, claims: Iterable[Claim], reading: int) -> bool:
    """Whether some claims of a record conflict under a reading once all its others are withdrawn."""
    kept = [stated(claim.subject, claim) for claim in claims]
    for event in facts.events:
        for claim in event.claims:
            if stated(event.id, claim) not in kept:
                claim.withdrawn = "left out"
    return any(dispute.reading == reading for dispute in solve(facts).disputes)


def stated(event: str, claim: Claim) -> tuple[object, ...]:
    return event, claim.source, claim.at, claim.told, claim.date, claim.start, claim.end, claim.lasts


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


@pytest.mark.parametrize("batch", range(4))
def test_fingerprints_survive_an_agreeing_source(batch: int) -> None:
    """A finding keeps its fingerprint where one more publisher states, word for word, what one has stated.

    In one record of a hundred, at most, the newcomer tips the balance between two readings of a conflict.
    """
    kept = []
    for seed in range(batch * 100, (batch + 1) * 100):
        random = Random(seed)
        tree = plant(make(random), random)
        if tree is not None:
            before, after = (conflicts_of_time(t) for t in (tree, with_newcomer(tree, random)))
            kept.append({f.fingerprint for f in before} <= {f.fingerprint for f in after})
    assert len(kept) >= 95
    assert sum(kept) >= 0.99 * len(kept)


def with_newcomer(tree: Tree, random: Random) -> Tree:
    """The record with one claim of another publisher more, who states what one of its claims does."""
    agreed = deepcopy(tree)
    event = random.choice(agreed["events"])
    claim = random.choice(event["claims"])
    agreed["sources"]["newcomer"] = {**agreed["sources"][claim["source"]], "publisher": "The Newcomer"}
    event["claims"].append({key: said for key, said in claim.items() if key != "at"} | {"source": "newcomer"})
    return agreed


# Small records, with their findings in full

SOURCES = """\
govtimeline: 1
sources:
  review-2015: {title: Annual review, publisher: Hampshire County Council, published: 2015-07-20}
  direction-2018: {title: Direction, publisher: Department for Education, published: 2018-05-10}
  news-2024: {title: News, publisher: The Gazette, published: 2024-06-01}
  gazette: {title: Look back, publisher: The Gazette, published: 2025-03-01}
  observer: {title: Look back, publisher: The Observer, published: 2025-04-01}
  council: {title: Minutes, publisher: The Council, published: 2025-05-01}
events:
"""


def findings(events: str) -> str:
    """All that is found in a record of these events and the sources above, in plain lines."""
    loaded = load([("facts.yaml", SOURCES + indent(dedent(events), "  "))])
    assert loaded.problems == ()
    assert loaded.facts is not None
    context = Context(loaded.facts, solve(loaded.facts))
    return "\n\n".join(spell(f) for f in check(context) if f.rule != "unused-source")


def told_as(expected: str) -> str:
    """A text as it stands in a test, without the indent and the line breaks around it."""
    return dedent(expected).strip()


def test_a_renewed_term_that_overran() -> None:
    """Five years from July 2013 and five more end by November 2023 at the latest: an end in 2024 slipped."""
    events = """
        - id: partnership
          title: Hampshire runs the island's services
          claims:
            - {source: review-2015, at: "2.1", start: 1 July 2013}
            - {source: review-2015, at: "2.1", lasts: 5 years, planned: true}
            - {source: news-2024, at: "3", end: 2024}
        - id: renewal
          title: The partnership is renewed
          renews: partnership
          claims:
            - {source: direction-2018, at: "4", lasts: 5 years, planned: true}
    """
    assert findings(events) == told_as(
        """
        warning: plan-slip: “Hampshire runs the island's services” was to end between 27 Feb and 3 Nov 2023,
          but ended at least 59 days late <partnership>
        - [1] puts the start of “Hampshire runs the island's services” on 1 Jul 2013
        - [2] sets “Hampshire runs the island's services” for 5 years, and [3] “The partnership is renewed”
          for 5 years more
        - so, read generously, it was to end no later than 3 Nov 2023
        - [4] puts the end of “Hampshire runs the island's services” in 2024
        - so it ended no earlier than 1 Jan 2024: at least 59 days late
        [1] partnership, review-2015: start 1 July 2013
        [2] partnership, review-2015: lasts 5 years (plan)
        [3] renewal, direction-2018: lasts 5 years (plan)
        [4] partnership, news-2024: end 2024
        hint: if another plan came between, record it: `revises: true`, or an event that `renews` this
        """
    )


def test_slips() -> None:
    """What came early, late, or late by the letter only has slipped; what came inside its plan has not."""
    events = """
        - id: move
          title: The council takes its services back
          claims:
            - {source: direction-2018, planned: true, date: 1 April 2020}
            - {source: gazette, date: 2 December 2019}
        - id: review
          title: The review
          claims:
            - {source: direction-2018, planned: true, date: January 2019}
            - {source: gazette, date: 14 May 2019}
        - id: tight
          title: The report
          claims:
            - {source: direction-2018, planned: true, date: summer 2019}
            - {source: gazette, date: 25 September 2019}
        - id: kept
          title: The vote
          claims:
            - {source: direction-2018, planned: true, date: May 2019}
            - {source: gazette, date: 14 May 2019}
    """
    assert findings(events) == told_as(
        """
        warning: plan-slip: “The council takes its services back” was to happen on 1 Apr 2020, but happened
          at least 3 months early <move>
        - [1] says that “The council takes its services back” was planned for 1 Apr 2020
        - so, read generously, it was to happen no earlier than 31 Mar 2020
        - [2] puts “The council takes its services back” on 2 Dec 2019
        - so it happened no later than 3 Dec 2019: at least 3 months early
        [1] move, direction-2018: date 1 April 2020 (plan)
        [2] move, gazette: date 2 December 2019
        hint: if another plan came between, record it: `revises: true`, or an event that `renews` this

        warning: plan-slip: “The review” was to happen in Jan 2019, but happened at least 3 months late
          <review>
        - [1] says that “The review” was planned for Jan 2019
        - so, read generously, it was to happen no later than 1 Feb 2019
        - [2] puts “The review” on 14 May 2019
        - so it happened no earlier than 13 May 2019: at least 3 months late
        [1] review, direction-2018: date January 2019 (plan)
        [2] review, gazette: date 14 May 2019
        hint: if another plan came between, record it: `revises: true`, or an event that `renews` this

        note: plan-slip: “The report” was to happen in summer 2019, but happened at least 5 days late
          <tight>
        - [1] says that “The report” was planned for summer 2019, that is 12 May – 20 Sep 2019
        - so, read to the letter, it was to happen no later than 20 Sep 2019
        - [2] puts “The report” on 25 Sep 2019
        - so it happened no earlier than 25 Sep 2019: at least 5 days late
        [1] tight, direction-2018: date summer 2019 (plan)
        [2] tight, gazette: date 25 September 2019
        hint: if another plan came between, record it: `revises: true`, or an event that `renews` this
        """
    )


def test_a_revised_plan() -> None:
    """Held against the plan that took the place of the first one, the outcome came in time."""
    events = """
        - id: opening
          title: The new home opens
          claims:
            - {source: review-2015, planned: true, date: March 2017}
            - {source: direction-2018, planned: true, revises: true, date: spring 2019}
            - {source: gazette, date: 6 May 2019}
    """
    assert findings(events) == ""


def test_two_plans_unmarked() -> None:
    """Two plans for one event conflict unless one says that it revises the other; the later one is held to."""
    events = """
        - id: opening
          title: The new home opens
          claims:
            - {source: review-2015, planned: true, date: March 2017}
            - {source: direction-2018, planned: true, date: spring 2019}
            - {source: gazette, date: 6 May 2019}
    """
    assert findings(events) == told_as(
        """
        error: date-conflict: “The new home opens” is told as planned for Mar 2017 by one source and spring
          2019 by one source <opening>
        - [1] says that “The new home opens” was planned for Mar 2017
        - [2] says that it was planned for spring 2019, that is 30 Jan – 30 Jun 2019
        - at least 22 months lie between them
        [1] opening, review-2015: date March 2017 (plan)
        [2] opening, direction-2018: date spring 2019 (plan)
        camp of 1: Mar 2017 [1]
        camp of 1: spring 2019 [2]
        repairs [1, 2]
        hint: if the later plan took the place of the earlier one, add `revises: true` to it
        """
    )


def test_plans_are_reckoned_from_outcomes() -> None:
    """A planned end that a term from the real start does not reach conflicts with the term, not with the start."""
    events = """
        - id: contract
          title: The contract
          claims:
            - {source: gazette, start: 1 April 2014}
            - {source: observer, start: April 2014}
            - {source: review-2015, lasts: 3 years, planned: true}
            - {source: direction-2018, end: March 2019, planned: true}
            - {source: council, end: 31 March 2019}
    """
    assert findings(events) == told_as(
        """
        error: timeline-contradiction: 3 claims about the dates of “The contract” cannot all be true: they
          miss each other by at least 18 months <contract>
        - [1] puts the start of “The contract” on 1 Apr 2014
        - [2] sets “The contract” for 3 years
        - [3] puts the planned end of “The contract” in Mar 2019
        - so, read generously, [1] [2] put the planned end of “The contract” no later than 3 Aug 2017, and
          [3] no earlier than 28 Feb 2019: at least 18 months apart
        [1] contract, gazette: start 1 April 2014
        [2] contract, review-2015: lasts 3 years (plan)
        [3] contract, direction-2018: end March 2019 (plan)
        repairs [2, 3]
        hint: follow the argument: one of its steps is wrong, or was recorded wrongly
        """
    )


def test_an_outcome_is_never_accused() -> None:
    """Works that took far longer than planned have slipped, and none of their dates is called wrong."""
    events = """
        - id: works
          title: The works
          claims:
            - {source: gazette, start: 1 March 2012}
            - {source: council, start: 2 March 2012}
            - {source: observer, end: 30 June 2014}
            - {source: review-2015, lasts: 9 months, planned: true}
            - {source: review-2015, end: 1 December 2012, planned: true}
    """
    assert findings(events) == told_as(
        """
        warning: plan-slip: “The works” was to end on 1 Dec 2012, but ended at least 18 months late <works>
        - [1] puts the planned end of “The works” on 1 Dec 2012
        - so, read generously, it was to end no later than 2 Dec 2012
        - [2] puts the end of “The works” on 30 Jun 2014
        - so it ended no earlier than 29 Jun 2014: at least 18 months late
        [1] works, review-2015: end 1 December 2012 (plan)
        [2] works, observer: end 30 June 2014
        hint: if another plan came between, record it: `revises: true`, or an event that `renews` this
        """
    )


def test_order_of_plans() -> None:
    """A plan tied to another event is tied to the plan for that event, and both may slip on their own."""
    events = """
        - id: opening
          title: The opening
          claims:
            - {source: review-2015, planned: true, date: after handover}
            - {source: direction-2018, planned: true, date: May 2019}
            - {source: gazette, date: 3 May 2019}
        - id: handover
          title: The handover
          claims:
            - {source: review-2015, planned: true, date: September 2019}
            - {source: observer, date: 1 November 2019}
    """
    assert findings(events) == told_as(
        """
        error: order-conflict: the planned date of “The opening” is said to have come after the planned date
          of “The handover”, yet is dated at least 91 days before it <opening>
        - [1] says that “The opening” was planned for May 2019
        - [2] says that the planned date of “The opening” came after the planned date of “The handover”
        - [3] says that “The handover” was planned for Sep 2019
        - so, read generously, [1] [2] put the planned date of “The handover” no later than 1 Jun 2019, and
          [3] no earlier than 31 Aug 2019: at least 91 days apart
        [1] opening, direction-2018: date May 2019 (plan)
        [2] opening, review-2015: date after handover (plan)
        [3] handover, review-2015: date September 2019 (plan)
        repairs [1, 2, 3]
        hint: check whether the source tells an order in time, or only names the two together

        warning: plan-slip: “The handover” was to happen in Sep 2019, but happened at least 30 days late
          <handover>
        - [1] says that “The handover” was planned for Sep 2019
        - so, read generously, it was to happen no later than 1 Oct 2019
        - [2] puts “The handover” on 1 Nov 2019
        - so it happened no earlier than 31 Oct 2019: at least 30 days late
        [1] handover, review-2015: date September 2019 (plan)
        [2] handover, observer: date 1 November 2019
        hint: if another plan came between, record it: `revises: true`, or an event that `renews` this
        """
    )


def test_a_chain() -> None:
    """A start and a length that leave no room for the end: the argument in order, and what it comes to."""
    events = """
        - id: contract
          title: Brightway collects the waste
          claims:
            - {source: gazette, at: "1", start: 1 October 2010}
            - {source: council, at: "2", lasts: almost two years}
            - {source: observer, at: "3", end: spring 2014}
    """
    assert findings(events) == told_as(
        """
        error: timeline-contradiction: 3 claims about the dates of “Brightway collects the waste” cannot all
          be true: they miss each other by at least 9 months <contract>
        - [1] puts the start of “Brightway collects the waste” on 1 Oct 2010
        - [2] says that “Brightway collects the waste” lasted almost two years
        - [3] puts the end of “Brightway collects the waste” in spring 2014, that is 30 Jan – 30 Jun 2014
        - so, read generously, [1] [2] put the end of “Brightway collects the waste” no later than 3 Apr
          2013, and [3] no earlier than 30 Jan 2014: at least 9 months apart
        [1] contract, gazette: start 1 October 2010
        [2] contract, council: lasts almost two years
        [3] contract, observer: end spring 2014
        repairs [1, 2, 3]
        hint: follow the argument: one of its steps is wrong, or was recorded wrongly
        """
    )


def test_an_offset() -> None:
    """A date counted from another event that its own date excludes; the date that two more bear out is no repair."""
    events = """
        - id: report
          title: The inspectors report
          claims:
            - {source: gazette, date: 7 June 2013}
            - {source: council, date: 7 June 2013}
            - {source: observer, date: June 2013}
        - id: direction
          title: The direction
          claims:
            - {source: gazette, date: 15 months after report}
            - {source: council, date: September 2015}
    """
    assert findings(events) == told_as(
        """
        error: timeline-contradiction: 3 claims about the dates of “The direction” cannot all be true: they
          miss each other by at least 10 months <direction>
        - [1] puts “The inspectors report” on 7 Jun 2013
        - [2] puts “The direction” 15 months after “The inspectors report”
        - [3] puts “The direction” in Sep 2015
        - so, read generously, [1] [2] put “The direction” no later than 9 Oct 2014, and [3] no earlier than
          31 Aug 2015: at least 10 months apart
        [1] report, council: date 7 June 2013
        [2] direction, gazette: date 15 months after report
        [3] direction, council: date September 2015
        repairs [2, 3]
        hint: follow the argument: one of its steps is wrong, or was recorded wrongly
        """
    )


def test_one_claim_against_itself() -> None:
    """One claim may be impossible by itself."""
    events = """
        - id: contract
          title: The contract
          claims:
            - {source: gazette, start: 1 April 2010, end: 31 March 2016, lasts: 2 years}
    """
    assert findings(events) == told_as(
        """
        error: timeline-contradiction: one claim about the dates of “The contract” contradicts itself by at
          least 2 years 11 months <contract>
        - [1] puts the start of “The contract” on 1 Apr 2010
        - [1] says that “The contract” lasted 2 years
        - [1] puts the end of “The contract” on 31 Mar 2016
        - so, read generously, [1] puts the end of “The contract” no later than 2 Apr 2013, and [1] no
          earlier than 30 Mar 2016: at least 2 years 11 months apart
        [1] contract, gazette: start 1 April 2010, end 31 March 2016, lasts 2 years
        repairs [1]
        hint: follow the argument: one of its steps is wrong, or was recorded wrongly
        """
    )


def test_a_circle() -> None:
    """Three that come after each other in a circle cannot be, whatever their dates."""
    events = """
        - id: a
          title: The vote
          claims:
            - {source: gazette, date: after b}
        - id: b
          title: The report
          claims:
            - {source: observer, date: 3 months after c}
        - id: c
          title: The inquiry
          claims:
            - {source: council, date: after a}
    """
    assert findings(events) == told_as(
        """
        error: timeline-contradiction: 3 claims about the dates of “The vote” cannot all be true <a>
        - [1] says that “The vote” came after “The report”
        - [2] puts “The report” 3 months after “The inquiry”
        - [3] says that “The inquiry” came after “The vote”
        - these go round in a circle: no dates could fit them all
        [1] a, gazette: date after b
        [2] b, observer: date 3 months after c
        [3] c, council: date after a
        repairs [1, 2, 3]
        hint: follow the argument: one of its steps is wrong, or was recorded wrongly
        """
    )


def test_told_as_sequel() -> None:
    """Told as coming after what is dated later."""
    events = """
        - id: intervention
          title: The government steps in
          claims:
            - {source: gazette, date: 8 November 2012}
        - id: report
          title: The inspectors report
          claims:
            - {source: council, at: "7", date: 28 June 2013}
        - id: direction
          title: The direction
          claims:
            - {source: observer, date: after report}
            - {source: gazette, date: 6 June 2013}
    """
    assert findings(events) == told_as(
        """
        error: order-conflict: “The direction” is said to have come after “The inspectors report”, yet is
          dated at least 20 days before it <direction>
        - [1] puts “The direction” on 6 Jun 2013
        - [2] says that “The direction” came after “The inspectors report”
        - [3] puts “The inspectors report” on 28 Jun 2013
        - so, read generously, [1] [2] put “The inspectors report” no later than 7 Jun 2013, and [3] no
          earlier than 27 Jun 2013: at least 20 days apart
        [1] direction, gazette: date 6 June 2013
        [2] direction, observer: date after report
        [3] report, council: date 28 June 2013
        repairs [1, 2, 3]
        hint: check whether the source tells an order in time, or only names the two together
        """
    )


def test_told_as_cause() -> None:
    """Told as coming before what is dated earlier."""
    events = """
        - id: handover
          title: The handover
          claims:
            - {source: gazette, date: before opening}
            - {source: council, date: 2 May 2016}
        - id: opening
          title: The opening
          claims:
            - {source: observer, date: March 2016}
    """
    assert findings(events) == told_as(
        """
        error: order-conflict: “The handover” is said to have come before “The opening”, yet is dated at
          least 30 days after it <handover>
        - [1] puts “The opening” in Mar 2016
        - [2] says that “The handover” came before “The opening”
        - [3] puts “The handover” on 2 May 2016
        - so, read generously, [1] [2] put “The handover” no later than 1 Apr 2016, and [3] no earlier than
          1 May 2016: at least 30 days apart
        [1] opening, observer: date March 2016
        [2] handover, gazette: date before opening
        [3] handover, council: date 2 May 2016
        repairs [1, 2, 3]
        hint: check whether the source tells an order in time, or only names the two together
        """
    )


def test_words_that_count_from_their_telling() -> None:
    """A word that counts from its telling is named as what does not fit, with the day it was told."""
    events = """
        - id: visit
          title: Inspectors visit
          claims:
            - {source: gazette, date: 19 November 2018}
            - {source: council, date: November 2018}
            - {source: news-2024, date: last month}
        - id: visit2
          title: The debate
          claims:
            - {source: gazette, date: 3 March 2021}
            - {source: direction-2018, date: 18 December}
    """
    assert findings(events) == told_as(
        """
        error: wrong-relative-date: “last month”, told 1 Jun 2024, does not fit “Inspectors visit”, dated 19
          Nov 2018 <visit>
        - [1] puts “Inspectors visit” on 19 Nov 2018
        - [2] puts it in Nov 2018
        - [3] puts it at “last month”, told 1 Jun 2024: that is 17 Mar – 15 Jun 2024
        - at least 5 years 3 months lie between them
        [1] visit, gazette: date 19 November 2018
        [2] visit, council: date November 2018
        [3] visit, news-2024: date last month
        camp of 2: 19 Nov 2018 [1, 2]
        camp of 1: “last month” (told 1 Jun 2024) [3]
        repairs [3]
        hint: the word may stem from an older text: give the claim `told` if it was said at another time

        error: wrong-relative-date: “18 December”, told 10 May 2018, does not fit “The debate”, dated 3 Mar
          2021 <visit2>
        - [1] puts “The debate” at “18 December”, told 10 May 2018: that is 17–19 Dec 2017
        - [2] puts it on 3 Mar 2021
        - at least 3 years 2 months lie between them
        [1] visit2, direction-2018: date 18 December
        [2] visit2, gazette: date 3 March 2021
        camp of 1: “18 December” (told 10 May 2018) [1]
        camp of 1: 3 Mar 2021 [2]
        repairs [1, 2]
        hint: the word may stem from an older text: give the claim `told` if it was said at another time
        """
    )


def test_still_under_way() -> None:
    """A date of a span says that some of it fell then, so that it cannot have ended years before."""
    events = """
        - id: contract
          title: The contract
          claims:
            - {source: gazette, end: 31 March 2016}
            - {source: direction-2018, date: this month}
    """
    assert findings(events) == told_as(
        """
        error: date-conflict: the end of “The contract” is dated 31 Mar 2016 by one source and no earlier
          than 17 Mar 2018 by one source <contract>
        - [1] puts the end of “The contract” on 31 Mar 2016
        - [2] says that some of “The contract” fell in “this month”, told 10 May 2018
        - at least 23 months lie between them
        [1] contract, gazette: end 31 March 2016
        [2] contract, direction-2018: date this month
        camp of 1: 31 Mar 2016 [1]
        camp of 1: no earlier than 17 Mar 2018 [2]
        repairs [1, 2]
        hint: compare the excerpts with their sources, then mend the claim or record a resolution
        """
    )


def test_told_too_early() -> None:
    """Told as done before it came: by its own date, or by the dates of the others."""
    events = """
        - id: visit
          title: Inspectors visit
          claims:
            - {source: review-2015, date: 19 November 2018}
        - id: report
          title: The report is out
          claims:
            - {source: review-2015, says: {grade: good}, date: 2 months after start}
            - {source: gazette, date: 2016}
        - id: start
          title: The work starts
          claims:
            - {source: gazette, date: March 2016}
    """
    assert findings(events) == told_as(
        """
        error: anachronism: “Inspectors visit” is dated 19 Nov 2018, after it was told as done (20 Jul 2015)
          <visit>
        - [1] dates from 20 Jul 2015
        - [1] puts “Inspectors visit” on 19 Nov 2018, at least 3 years 4 months after it was told
        [1] visit, review-2015: date 19 November 2018
        repairs [1]
        hint: if the source tells a plan, add `planned: true`; if it was said at another time, add `told:
          TIME`

        error: anachronism: “The report is out” is told as done (20 Jul 2015), yet the other claims put it
          at least 5 months later <report>
        - [1] tells “The report is out” as done, and dates from 20 Jul 2015
        - [2] puts “The report is out” in 2016
        - so, read generously, [1] puts “The report is out” no later than 21 Jul 2015, and [2] no earlier
          than 1 Jan 2016: at least 5 months apart
        [1] report, review-2015: date 2 months after start, grade good
        [2] report, gazette: date 2016
        repairs [1]
        hint: if the source tells a plan, add `planned: true`; if it was said at another time, add `told:
          TIME`
        """
    )


def test_camps() -> None:
    """Those who agree stand together and are counted by publisher; who could agree with either side takes none."""
    events = """
        - id: visit
          title: The visit
          claims:
            - {source: gazette, date: January 2013}
            - {source: news-2024, date: January 2013}
            - {source: observer, date: 14 January 2013}
            - {source: direction-2018, date: 2011 to 2014}
            - {source: council, date: 2011}
    """
    assert findings(events) == told_as(
        """
        error: date-conflict: “The visit” is dated 2011 by one source and 14 Jan 2013 by 2 publishers
          <visit>
        - [1] puts “The visit” in 2011
        - [2] puts it on 14 Jan 2013
        - [3] puts it in Jan 2013
        - [4] puts it in Jan 2013
        - at least 12 months lie between them
        [1] visit, council: date 2011
        [2] visit, observer: date 14 January 2013
        [3] visit, gazette: date January 2013
        [4] visit, news-2024: date January 2013
        camp of 1: 2011 [1]
        camp of 2: 14 Jan 2013 [2, 3, 4]
        repairs [1]
        hint: compare the excerpts with their sources, then mend the claim or record a resolution
        """
    )


def test_tension() -> None:
    """Days that only the letter of a season excludes are a warning."""
    events = """
        - id: visit
          title: The visit
          claims:
            - {source: gazette, date: summer 2013}
            - {source: observer, date: 26 September 2013}
    """
    assert findings(events) == told_as(
        """
        warning: date-conflict: “The visit” is dated summer 2013 by one source and 26 Sep 2013 by one source
          <visit>
        - [1] puts “The visit” in summer 2013, that is 12 May – 20 Sep 2013
        - [2] puts it on 26 Sep 2013
        - at least 6 days lie between them
        - a generous reader would stretch the words a little, and they would agree
        [1] visit, gazette: date summer 2013
        [2] visit, observer: date 26 September 2013
        camp of 1: summer 2013 [1]
        camp of 1: 26 Sep 2013 [2]
        repairs [1, 2]
        hint: compare the excerpts with their sources, then mend the claim or record a resolution
        """
    )


def test_a_choice() -> None:
    """2013 or 2016 does not accept 2015."""
    events = """
        - id: visit
          title: The visit
          claims:
            - {source: gazette, date: 2013 or 2016}
            - {source: observer, date: May 2015}
    """
    assert findings(events) == told_as(
        """
        error: date-conflict: “The visit” is dated May 2015 by one source and 2013 or 2016 by one source
          <visit>
        - [1] puts “The visit” in May 2015
        - [2] puts it in 2013 or 2016
        [1] visit, observer: date May 2015
        [2] visit, gazette: date 2013 or 2016
        camp of 1: May 2015 [1]
        camp of 1: 2013 or 2016 [2]
        repairs [1, 2]
        hint: compare the excerpts with their sources, then mend the claim or record a resolution
        """
    )


def test_two_choices() -> None:
    """Two choices that share no year conflict, though the spans they lie in overlap."""
    events = """
        - id: visit
          title: The visit
          claims:
            - {source: gazette, date: 2013 or 2016}
            - {source: observer, date: 2014 or 2017}
    """
    assert findings(events) == told_as(
        """
        error: date-conflict: “The visit” is dated 2013 or 2016 by one source and 2014 or 2017 by one source
          <visit>
        - [1] puts “The visit” in 2013 or 2016
        - [2] puts it in 2014 or 2017
        [1] visit, gazette: date 2013 or 2016
        [2] visit, observer: date 2014 or 2017
        camp of 1: 2013 or 2016 [1]
        camp of 1: 2014 or 2017 [2]
        repairs [1, 2]
        hint: compare the excerpts with their sources, then mend the claim or record a resolution
        """
    )


def test_withdrawn() -> None:
    """A claim that its author took back binds nothing."""
    events = """
        - id: visit
          title: The visit
          claims:
            - {source: gazette, date: 2013, withdrawn: corrected by the paper on 2 May}
            - {source: observer, date: May 2015}
    """
    assert findings(events) == ""


def test_what_is_compatible() -> None:
    """Dates of different precision that can be one day, and two visits of one year, are no finding."""
    events = """
        - id: start
          title: The partnership starts
          claims:
            - {source: gazette, date: summer 2013}
            - {source: observer, date: 1 July 2013}
            - {source: review-2015, date: 2 years ago}
            - {source: news-2024, date: almost 11 years ago}
        - id: visit
          title: The inspectors visit
          claims:
            - {source: gazette, date: "2014"}
            - {source: observer, date: September and October 2014}
            - {source: council, date: within 15 months after start}
        - id: grade
          title: The grade is out
          claims:
            - {source: gazette, date: after visit}
            - {source: observer, date: September 2014}
            - {source: review-2015, date: September}
    """
    assert findings(events) == ""
