"""`govtimeline why`: the claims that fix an event's days, as a proof to follow."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from govtimeline.cli import run
from govtimeline.reason.facets import Point
from govtimeline.reason.proof import Proof, explain, points
from stories import record

HERE = Path(__file__).parent
SAMPLE = HERE / "samples" / "show" / "harbour.yaml"

Golden = Callable[[Path, str], None]


@pytest.fixture(autouse=True)
def _beside_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLE.parent)


def why(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    code = run(["why", "--facts", SAMPLE.name, *args])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


@pytest.mark.parametrize(
    "point", ["takeover", "rumours", "harbour-master", "society.end", "tunnel.end", "lighthouse"]
)
def test_proof(capsys: pytest.CaptureFixture[str], golden: Golden, point: str) -> None:
    """A proof names each claim with its source, what follows from it, and what had to be set aside."""
    golden(HERE / "golden" / "why" / f"{point}.txt", why(capsys, point))


def test_proof_as_data(capsys: pytest.CaptureFixture[str], golden: Golden) -> None:
    """The same proof for other programs: both sides, each step with its claims and the day it gives."""
    text = why(capsys, "rumours", "--json")
    golden(HERE / "golden" / "why" / "rumours.json", text)
    (point,) = json.loads(text)["points"]
    assert [step["day"] for step in point["latest"]["steps"]][-1] == point["latest"]["day"]


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("takover", 'there is no event "takover" (did you mean "takeover"?)'),
        ("takover.end", 'there is no event "takover" (did you mean "takeover"?)'),
        ("inspection.end", '"inspection" has a single date, no end (ask `govtimeline why inspection`)'),
    ],
)
def test_what_is_not_there(capsys: pytest.CaptureFixture[str], point: str, said: str) -> None:
    """An event or an end that is not there is refused in one line."""
    assert run(["why", "--facts", SAMPLE.name, point]) == 2
    assert capsys.readouterr() == ("", f"govtimeline: {said}\n")


CHAIN = """
    - {id: a, title: A, claims: [{source: gazette, start: 1 July 2013, lasts: 2 years}]}
    - {id: b, title: B, claims: [{source: herald, start: after a, lasts: at most 6 months}]}
    - {id: c, title: C, claims: [{source: herald, date: within 3 months after b}]}
    - {id: d, title: D, claims: [{source: gazette, date: almost a year before c}]}
    - {id: e, title: E, renews: f, claims: [{source: gazette, lasts: 3 years, planned: true}]}
    - {id: f, title: F, claims: [{source: herald, start: "2015", lasts: 2 years},
                                 {source: herald, lasts: 3 years, planned: true}]}
"""


def test_every_proof_comes_to_its_bound() -> None:
    """The last step of each proof gives the very day that the solution holds, on the point asked about."""
    facts, solution, _ = record(CHAIN)
    proofs: list[tuple[Point, Proof]] = [
        (point, proof)
        for event in facts.events
        for point in points(solution, event)
        for proof in explain(solution, point).proofs
        if proof.day is not None
    ]
    assert len(proofs) >= 12
    for point, proof in proofs:
        last = proof.steps[-1]
        bounds = solution.bounds(point)
        assert (last.point, last.day) == (point, bounds.lo if proof.side == "earliest" else bounds.hi)


def test_point_that_nothing_bounds() -> None:
    """A side that no claim bounds has no steps and no day."""
    facts, solution, _ = record("- {id: a, title: A, claims: [{source: gazette, date: before 2013}]}")
    earliest, latest = explain(solution, points(solution, facts.events[0])[0]).proofs
    assert (earliest.day, earliest.steps) == (None, ())
    assert (latest.day, len(latest.steps)) == ("2013-01-01", 1)
