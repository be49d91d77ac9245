"""Registers that name every member, and titles of members: where they count, and where they are told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import govtimeline as gt
from govtimeline.cli import run
from stays import HEAD, figures, held, stays

EVENTS = "x m: a start 2005, end 2015; y n: a start 2010, end 2018"


def severities(says: str, counts: str, events: str = EVENTS, equals: str = "members(r)") -> list[str]:
    """How grave each count that misses is, of such figures."""
    stated = figures(f=f"{equals} = {counts}")
    return [f.severity for f in held(events, says, stated) if f.rule == "count-conflict"]


# Every member is named


@pytest.mark.parametrize(
    ("says", "count", "expected"),
    [
        ("complete: false", "a 3, as_of 1 June 2012", ["warning"]),
        ("complete: true", "a 3, as_of 1 June 2012", ["error"]),
        ("complete: true", "a 2, as_of 1 June 2012", []),
        ("complete: true", "a 1, as_of 1 June 2012", ["error"]),
        # within the days that it is held for
        ("complete: true", "a 3, as_of 2004", ["warning"]),
        ("complete: true", "a 3, as_of 2005", ["warning"]),  # it may not have begun when the year did
        ("complete: true", "a 3, as_of 31 December 2005", ["error"]),
        ("complete: true", "a 3, as_of 31 December 2017", ["error"]),
        ("complete: true", "a 3, as_of 1 January 2018", ["warning"]),
        ("complete: true, from: 2004", "a 3, as_of 2004", ["error"]),
        ("complete: true, from: 2004", "a 3, as_of 2003", ["warning"]),
        ("complete: true, from: 2004", "a 3, as_of 2003 to 2005", ["warning"]),
        ("complete: true, to: 2019", "a 1, as_of 2019", ["error"]),
        ("complete: true, to: 2019", "a 1, as_of 1 January 2020", ["warning"]),
        ("complete: true, to: 2011", "a 3, as_of 1 June 2012", ["warning"]),
        # a choice of times, of which one is not covered
        ("complete: true", "a 3, as_of 2012 or 2013", ["error"]),
        ("complete: true", "a 3, as_of 2004 or 2012", ["warning"]),
        # a plan is no fact
        ("complete: true", "a 3, as_of 1 June 2012, planned true", ["warning"]),
    ],
)
def test_a_count_above_the_names(says: str, count: str, expected: list[str]) -> None:
    """Where a register names every member, a count above the names is an error, on the days it is held for."""
    assert severities(says, count) == expected


def test_members_in_still() -> None:
    """A register whose members are in still is held still; one of which nobody knows when they left is not."""
    assert severities("complete: true", "a 2, as_of 2019", "x m: a start 2005") == ["error"]
    assert severities("complete: true", "a 2, as_of 2019", "x m: a start 2005, end unknown") == ["warning"]


def test_two_registers_of_which_one_names_all() -> None:
    """Arithmetic over two registers is only as complete as both."""
    assert severities("complete: true", "a 9, as_of 1 June 2012", equals="members(r) + members(s)") == ["warning"]


def test_a_complete_register_told() -> None:
    """The argument says why no name can be missing, and names members by their titles."""
    says = "complete: true, members: {m: Ash Council}"
    (finding,) = held(EVENTS, says, figures(f="members(r) = b 3, as_of 1 June 2012"))
    assert finding.argument == (
        "[1] states 3 on 1 Jun 2012; the record names 2",
        "that is one more than can be in",
        "surely in on 1 Jun 2012: Ash Council [2], n [3]",
        "the record says that it names every member of “The register” then",
    )


def test_a_count_below_the_names_told() -> None:
    """Nothing is said of that where the count is below the names."""
    (finding,) = held(EVENTS, "complete: true", figures(f="members(r) = b 1, as_of 1 June 2012"))
    assert finding.argument[1:] == ("that is one fewer than are surely in", "surely in on 1 Jun 2012: m [2], n [3]")


# Titles


TITLED = HEAD.replace("{title: The register}", "{title: The register, members: {m: Ash Council, n: Brook Council}}")


def test_show_tells_titles(tmp_path: Path, capsys: Any) -> None:
    """`show` names whom an event puts in a register that gives titles; its JSON has ids, and the titles by id."""
    file = tmp_path / "facts.yaml"
    file.write_text(TITLED + stays("x m q n: a start 2005; y: a date 2006"))
    assert run(["show", "--all", "--facts", str(file), "--width", "80"]) == 0
    assert "The register: Ash Council, q, Brook Council\n" in capsys.readouterr().out
    assert run(["show", "--all", "--json", "--facts", str(file)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["events"][0]["members"] == {"r": ["m", "q", "n"]}
    assert data["registers"] == {
        "r": {"title": "The register", "members": {"m": "Ash Council", "n": "Brook Council"}}
    }


def test_show_without_titles(tmp_path: Path, capsys: Any) -> None:
    """Where a register gives none, a timeline is as it was."""
    file = tmp_path / "facts.yaml"
    file.write_text(HEAD + stays("x m: a start 2005"))
    assert run(["show", "--all", "--facts", str(file), "--width", "80"]) == 0
    assert "The register" not in capsys.readouterr().out


def test_titles_in_python(tmp_path: Path) -> None:
    """A session's register has the titles by id, and who was in by id."""
    file = tmp_path / "facts.yaml"
    file.write_text(TITLED + stays("x m: a start 2005, end 1 May 2012"))
    register = gt.load(file).session("2020-06-30").register("r")
    assert register.titles == {"m": "Ash Council", "n": "Brook Council"}
    assert register.on("2012-05-01").perhaps == ("m",)


def test_a_session_keeps_its_titles(tmp_path: Path) -> None:
    """What is changed in a record afterwards does not reach a session."""
    file = tmp_path / "facts.yaml"
    file.write_text(TITLED + stays("x m: a start 2005"))
    loaded = gt.load(file)
    session = loaded.session("2020-06-30")
    loaded.registers["r"].members["m"] = "Elm Council"
    assert session.register("r").titles["m"] == "Ash Council"


def test_diff_tells_what_a_register_says(tmp_path: Path) -> None:
    """Limits, days and titles that changed are told by their keys."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(TITLED)
    new.write_text(TITLED.replace("members: {m: Ash", "at_most: 2, from: 2010, complete: true, members: {m: Elm"))
    edits = gt.compare(gt.load(old).session(), gt.load(new).session()).registers[0].edits
    assert {(edit.key, edit.old, edit.new) for edit in edits} == {
        ("members.m", "Ash Council", "Elm Council"), ("at_most", None, "2"), ("from", None, "2010"),
        ("complete", None, "true"),
    }  # fmt: skip
