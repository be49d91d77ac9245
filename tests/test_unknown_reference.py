"""Ids that name nothing in the record: each is told where it stands, with the id that was perhaps meant."""

from __future__ import annotations

import pytest

from stays import findings, written_at

RECORD = """\
timelines:
  ferry: {title: The ferry}
events:
  - id: crew
    title: Volunteers crew the ferry
    timelines: [ferry]
    members: {r: [m]}
    claims: [{source: a, start: 2013}]
  - id: again
    title: They crew it again
    renews: crew
    claims: [{source: b, start: after crew}]
figures:
  - {id: riders, title: Riders, claims: [{source: a, value: 4}]}
  - id: half
    title: Half of them
    equals: riders / 2
    claims: [{source: b, value: 2}]
  - {id: boats, title: Boats, claims: [{source: b, value: 2}], timelines: [ferry]}
  - id: ferries
    title: Ferries
    equals: members(s)
    claims: [{source: c, value: 0, as_of: before crew}]
resolutions:
  - {rule: date-conflict, subject: crew, because: It was there., prefer: c}
  - {fingerprint: 0123abcd, because: It was there., prefer: {source: d}}
"""
ADD = "add the %s, or take the reference out"


def missing(text: str) -> list[tuple[str, str, str, str | None]]:
    """What refers to nothing in such a record: about what, the message, what stands at its place, and the hint."""
    found = [f for f in findings(text) if f.rule == "unknown-reference"]
    return [(f.subject, f.message, written_at(f, text), f.hint) for f in found]


def test_every_id_is_there() -> None:
    """Ids that the record holds are no findings, wherever they stand."""
    assert missing(RECORD) == []


@pytest.mark.parametrize(
    ("right", "wrong", "found"),
    [
        ("timelines: [ferry]\n", "timelines: [fery]\n",
         ("crew", 'no timeline "fery"', "fery]", 'did you mean "ferry"?')),
        ("{r: [m]}", "{rr: [m]}", ("crew", 'no register "rr"', "[m]}", ADD % "register")),
        ("renews: crew", "renews: crw", ("again", 'no event "crw"', "crw", 'did you mean "crew"?')),
        ("a, start: 2013}]", "zebra, start: 2013}]",
         ("crew", 'no source "zebra"', "zebra, start: 2013}]", ADD % "source")),
        ("after crew", "after crw", ("again", 'no event "crw"', "after crw}]", 'did you mean "crew"?')),
        ("timelines: [ferry]}", "timelines: [ferry, wreck]}",
         ("boats", 'no timeline "wreck"', "wreck]}", ADD % "timeline")),
        ("equals: riders", "equals: rider", ("half", 'no figure "rider"', "rider / 2", 'did you mean "riders"?')),
        ("members(s)", "members(t)", ("ferries", 'no register "t"', "members(t)", ADD % "register")),
        ("source: c, value", "source: zebra, value",
         ("ferries", 'no source "zebra"', "zebra, value: 0, as_of: before crew}]", ADD % "source")),
        ("before crew", "before wreck", ("ferries", 'no event "wreck"', "before wreck}]", ADD % "event")),
        ("prefer: c", "prefer: zebra", ("crew", 'no source "zebra"', "zebra}", ADD % "source")),
        ("prefer: {source: d}", "prefer: {source: zebra}",
         ("0123abcd", 'no source "zebra"', "{source: zebra}}", ADD % "source")),
    ],
)  # fmt: skip
def test_an_id_that_names_nothing(right: str, wrong: str, found: tuple[str, str, str, str]) -> None:
    """An id that names nothing is told of what gives it, at its place, with the nearest id that is there."""
    assert RECORD.count(right) == 1
    subject, what, place, hint = found
    assert missing(RECORD.replace(right, wrong)) == [(subject, f"there is {what}", place, hint)]
