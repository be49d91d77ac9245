"""Plain YAML read line by line: the same tree as libyaml's, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from generate import KINDS, generate
from hypothesis import given
from hypothesis import strategies as st

from govtimeline.record.load.block import read_block
from govtimeline.record.load.tree import read_events
from govtimeline.rules import RULES

ROOT = Path(__file__).parent.parent

SAMPLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "samples").rglob("*.yaml"))]
RULE_SAMPLES = [sample for rule in RULES for sample in (rule.fails, rule.passes)]
BAD_INPUT = sorted((ROOT / "tests" / "bad_input").glob("*.yaml"))
SHIPPED = (ROOT / "facts.yaml").read_text(encoding="utf-8")

ALL_OF_IT = """\
# A record, or what may stand in one
govtimeline: 1

sources:
  review-2015:   # with a remark
    title: 'The council''s second: a review'
    publisher: "Hampshire: the Council # of it"
    published: 2015-07-20 # the day
    "url": https://example.org/a#b
    text: {file: review.txt, sha256: '00', "deep": {a: [x, 'y, z', []], b: {}}} # in brackets
    waivers:
    - excerpt: on 4 May
      because: >-
        Said of another
        council.

        In two paragraphs: so.
    -   excerpt: 'quoted: and
          going on

          over lines'
        because: |
          - as it
             stands

          # no remark

timelines: {island: {title: The island}}
events:
  - id: partnership
    title: One council runs
      the other's services

      since 2013
    timelines: [ island, main land ]
    claims:
      - {source: review-2015, at: "2.1", says: {grade: good, at: 12:30}}
      - source:
          review-2015
        value: -5
        note: "in quotes

          twice"
  # at the side
  - plain text, that
    goes on
  - 'quoted'
  - >
    folded
  - [a, b]
"""


def same(text: str) -> bool:
    """Whether the quick reader reads a text; where it does, libyaml must find the same and nothing wrong."""
    quick = read_block("facts.yaml", text)
    if quick is None:
        return False
    slow = read_events("facts.yaml", text)
    assert not slow.problems
    assert slow.clean
    assert quick == (slow.root, slow.marks)
    return True


def test_what_is_plain() -> None:
    """All that is meant to be read quickly is."""
    assert same(ALL_OF_IT)


@pytest.mark.parametrize("text", [SHIPPED, *SAMPLES, *RULE_SAMPLES])
def test_records_are_read_quickly(text: str) -> None:
    """The shipped record and the samples do not fall back to libyaml, but for what has a reason to."""
    assert same(text)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "ledger"])
def test_long_records_are_read_quickly(kind: str) -> None:
    """What the benchmarks measure is read by the reader made for it."""
    assert same(generate(kind, 300))


@pytest.mark.parametrize("path", BAD_INPUT, ids=lambda path: path.stem)
def test_bad_input(path: Path) -> None:
    """A bad record that is sound YAML may be read quickly, and gives the same."""
    same(path.read_text(encoding="utf-8", errors="replace"))
