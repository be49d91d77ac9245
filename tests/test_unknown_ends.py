"""`start: unknown` and `end: unknown`: what a source says nobody knows binds nothing, and is told all the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import govtimeline as gt
from govtimeline.cli import run
from govtimeline.ground.errors import Unreadable
from govtimeline.ground.reading import READINGS
from govtimeline.record.load import load
from govtimeline.record.statements import Claim
from govtimeline.saying.when import When
from shorthand import session_of
from stays import HEAD, argument, findings, named, shown, stays


def session(events: str, more: str = "", today: int | None = None) -> gt.Session:
    """A session over a record of such events."""
    record = load([("r", HEAD + stays(events) + more)]).record
    assert record is not None
    return session_of(record, today=today)


def test_unknown_is_no_time() -> None:
    """It is read, however it is written, and has no days."""
    when = When.parse(" Unknown")
    assert when.unknown
    assert not When.parse("2012").unknown
    with pytest.raises(Unreadable) as refused:
        when.days()
    assert refused.value.args == (
        '" Unknown" is no time', "only the `start` or the `end` of a claim may be unknown",
    )  # fmt: skip


@pytest.mark.parametrize("key", ["start", "end"])
def test_a_claim_that_states_nothing_else(key: str) -> None:
    """Such a claim is valid, makes its event one that goes on for a time, and dates nothing."""
    text = HEAD + f"events: [{{id: x, title: X, claims: [{{source: a, {key}: unknown}}]}}]\n"
    loaded = load([("r", text)])
    assert loaded.problems == () and loaded.record is not None
    (event,) = loaded.record.events
    (claim,) = event.claims
    assert event.spans
    assert (claim.start, claim.end, claim.unknown, claim.states) == (None, None, (key,), {key: "unknown"})
    assert not claim.dates
    assert session_of(loaded.record).solution.facets[1:] == []  # an end is no earlier than its start


def test_a_claim_made_in_python() -> None:
    """So is one that is made without a file."""
    claim = Claim(source="a", start=When("2012"), end=When("unknown"))
    assert claim.states == {"start": "2012", "end": "unknown"}
    assert repr(claim) == "<Claim by a: start 2012, end unknown>"


@pytest.mark.parametrize(
    ("events", "without"),
    [
        ("x: a start 2012, end unknown | b end 2015", "x: a start 2012 | b end 2015"),
        ("x: a start unknown, end 2015 | b start 2012", "x: a end 2015 | b start 2012"),
        ("x: a start unknown, end unknown | b start 2012, end 2015", "x: b start 2012, end 2015"),
        ("x: a end unknown | b start 2012 | c lasts 3 years", "x: b start 2012 | c lasts 3 years"),
        ("x: old end 2011, planned true | a start 2010, end unknown", "x: old end 2011, planned true | a start 2010"),
        ("x: a start unknown | b end before y; y: a date 2015", "x: b end before y; y: a date 2015"),
    ],
)
def test_no_rival(events: str, without: str) -> None:
    """What one source does not know, another may tell: nothing is found, and its days are as without the first."""
    assert findings(stays(events)) == findings(stays(without)) == []
    with_it, alone = (session(text).solution for text in (events, without))
    assert alone.facets
    for facet in alone.facets:
        for reading in READINGS:
            assert with_it.bounds(facet.y, reading) == alone.bounds(facet.y, reading)


@pytest.mark.parametrize(
    ("claims", "counts"),
    [
        ("a start 2005", ("1", "1", "1")),
        ("a start 2005, end unknown", ("0 to 1", "0 to 1", "0 to 1")),
        ("a start 2005, end unknown | b date 1 July 2010", ("1", "1", "0 to 1")),
        ("a start 2005, end unknown | b end 2012", ("1", "1", "0")),
        ("a start 2005 | b end unknown, withdrawn a slip", ("1", "1", "1")),
        ("a start 2005 | old end unknown, planned true", ("1", "1", "1")),
        ("a start unknown, end 2012", ("0 to 1", "0 to 1", "0")),
    ],
)
def test_who_is_in(claims: str, counts: tuple[str, ...]) -> None:
    """Whoever left nobody knows when is perhaps in after the last day heard of, and not in still for good."""
    assert tuple(named(f"x m: {claims}", day) for day in ("2008", "1 June 2010", "2015")) == counts


def test_who_left() -> None:
    """Whoever left nobody knows when may have done so at any time."""
    assert argument("x m: a start 2005, end unknown", "2010", "left(r)") == ("0 to 1", "who left then: m [2]")


def test_agreement() -> None:
    """Two publishers that do not know the same do not confirm each other."""
    for claims, agreement in (("a end unknown | b end unknown", "single"), ("a end 2012 | b end 2012", "confirmed")):
        assert session(f"x: {claims}").story().events[0].agreement == agreement


def test_a_quiet_event_whose_end_is_unknown() -> None:
    """An event that ended nobody knows when is not told as continuing."""
    for more, rules in (("", ["stale"]), (", end unknown", [])):
        checked = session(f"x: old start 2005{more}", "limits: {stale: 2 years}\n", today=737_000).check()
        assert [f.rule for f in checked if f.rule != "unused-source"] == rules


def test_show_tells_it(tmp_path: Path, capsys: Any) -> None:
    """`show` says what is unknown, unless another source tells it, and so does its JSON."""
    both = "z: a start 2005, end unknown | b end 2012"
    events = stays(f"x: a start 2005, end unknown; y: a start unknown, end 2012; {both}")
    (tmp_path / "facts.yaml").write_text(HEAD + events)
    assert run(["show", "--all", "--facts", str(tmp_path / "facts.yaml"), "--width", "80"]) == 0
    drawn = capsys.readouterr().out
    assert (drawn.count("end unknown"), drawn.count("start unknown")) == (1, 1)
    told = {event["id"]: event for event in shown(events, tmp_path, capsys)["events"]}
    assert {id: event["unknown"] for id, event in told.items()} == {"x": ["end"], "y": ["start"], "z": []}
    assert told["x"]["claims"][0]["states"] == {"start": "2005", "end": "unknown"}


def test_why_tells_it(tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """`why` says who does not know it."""
    monkeypatch.setenv("COLUMNS", "80")
    facts = tmp_path / "facts.yaml"
    facts.write_text(HEAD + stays("x: a start 2005, end unknown, at 2.1"))
    assert run(["why", "x.end", "--facts", str(facts)]) == 0
    assert "  end unknown: so says The Argus, 15 Jun 2020, at 2.1\n" in capsys.readouterr().out
    assert run(["why", "x", "--json", "--facts", str(facts)]) == 0
    start, end = json.loads(capsys.readouterr().out)["points"]
    assert start["unknown"] == []
    assert [claim["source"] for claim in end["unknown"]] == ["a"]


@pytest.mark.parametrize(
    ("claims", "end", "said"),
    [
        ("a start unknown", "start", ["start unknown: so says The Argus, 15 Jun 2020"]),
        ("a end unknown", "end", ["end unknown: so says The Argus, 15 Jun 2020"]),
        ("a start unknown, end unknown", "end", ["end unknown: so says The Argus, 15 Jun 2020"]),
        (
            "a start unknown | b start unknown, end 2012", "start",
            ["start unknown: so says The Argus, 15 Jun 2020", "start unknown: so says The Beacon, 15 Jun 2020"],
        ),
        ("a start 2005, lasts 3 years, end unknown", "end", ["end unknown: so says The Argus, 15 Jun 2020"]),
        ("a start unknown, end 2012", "end", []),
        ("a start unknown, withdrawn a slip | b end 2012", "start", []),
    ],
)  # fmt: skip
def test_why_tells_what_is_all_that_a_claim_states(claims: str, end: str, said: list[str]) -> None:
    """`why` names everyone who says that nobody knows it, each once, also where their claims state nothing else."""
    lines = gt.render(session(f"x: {claims}").why(f"x.{end}"), "text").splitlines()
    assert [line.strip() for line in lines if "unknown" in line] == said


def test_diff_tells_it(tmp_path: Path) -> None:
    """An end that is no longer unknown is a change."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(HEAD + stays("x: a start 2005, end unknown"))
    new.write_text(HEAD + stays("x: a start 2005, end 2012"))
    changes = gt.compare(gt.load(old).session(), gt.load(new).session()).events[0].claims[0].edits
    assert [(edit.key, edit.old, edit.new) for edit in changes] == [("end", "unknown", "2012")]
