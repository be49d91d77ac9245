"""Plain YAML read line by line: the same tree as libyaml's, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from generate import generate
from hypothesis import given
from hypothesis import strategies as st

from govtimeline.record.load.block import read_block
from govtimeline.record.load.events import read_events
from govtimeline.rules import RULES

ROOT = Path(__file__).parent.parent

BAD_INPUT = sorted((ROOT / "tests" / "bad_input").glob("*.yaml"))
SHIPPED = (ROOT / "facts.yaml").read_text(encoding="utf-8")
HARBOUR = (ROOT / "tests" / "samples" / "show" / "harbour.yaml").read_text(encoding="utf-8")
RULE_SAMPLES = [sample for rule in RULES for sample in (rule.fails, rule.passes)]

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


def test_the_shipped_record_is_read_quickly() -> None:
    """It holds nothing for which it would have to be read by libyaml."""
    assert same(SHIPPED)


@pytest.mark.parametrize("text", RULE_SAMPLES)
def test_the_records_of_the_manual_are_read_quickly(text: str) -> None:
    """So does none of the records that show what a rule finds."""
    assert same(text)


@pytest.mark.parametrize("kind", ["separate", "chains", "chain"])
def test_long_records_are_read_quickly(kind: str) -> None:
    """What the benchmarks measure is read by the reader made for it."""
    assert same(generate(kind, 300))


def test_an_escape_is_left_to_libyaml() -> None:
    """Text with a backslash in double quotation marks is read as before; without it the rest is plain."""
    assert not same(HARBOUR)
    assert same(HARBOUR.replace("\\", ""))


@pytest.mark.parametrize("path", BAD_INPUT, ids=lambda path: path.stem)
def test_no_fault_of_yaml_is_read_over(path: Path) -> None:
    """A bad record that is sound as YAML may be read quickly, and gives the same."""
    same(path.read_text(encoding="utf-8", errors="replace"))


@pytest.mark.parametrize(
    "text",
    [
        "", "# nothing\n", "text\n", "a:\n", "a: ~\n", "a: null\n", "- \n", "a: 1\na: 2\n", "a: {b: 1, b: 2}\n",
        "<<: a\n", "'': a\n", "a: &b c\n", "a: *b\n", "a: !c b\n", "%a: b\n", "---\na: b\n", "a: b\n...\n",
        "... a: b\n", "? a\n", "a:\tb\n", "a: b\r\n", "a: \u2028b\n", "\ufeffa: b\n", "a: b: c\n", "a : b\n",
        "a: b\n c: d\n", "a: 'b' c\n", 'a: "\\t"\n', "a: 'b\n", "a: [b\n", "a: [b,\n c]\n", "a: [b, ]\n",
        "a: {b}\n", "a: [b: c]\n", "a: [b]#c\n", "a: |2\n   b\n", "a: |+\n  b\n", "a: >\n\n  b\n",
        "a: >\n  b\n   c\n", "a: |\n  b", "a: b # c\n  d\n", "a: @b\n", f"{'a' * 2000}: b\n",
        f"a: {'[' * 30}{']' * 30}\n",
    ],
)  # fmt: skip
def test_what_is_left_to_libyaml(text: str) -> None:
    """What is wrong, odd or in doubt is told by one reader alone."""
    assert read_block("facts.yaml", text) is None


LINES = sorted({line for text in (ALL_OF_IT, *RULE_SAMPLES) for line in text.split("\n")})
PIECES = (
    *" \n:-#,[]{}'\"|>~?&*!%@`\\\t.<=ab\xa0\ufeff\u2028\x85\r", "  ", "\n  ", "\n    ", ": ", "- ", " #",
    "''", "...", "---", "\n\n", ">-", "null", "a: b", "- a\n", "  x\n", "[a, b]", "{a: b}", "c:\n  ", "-5",
    "a:b", '"q": ',
)  # fmt: skip
"""What means something in YAML, or nearly does."""


@st.composite
def slips(draw: st.DrawFn) -> str:
    """Some lines of a record, with pieces put in, cut or said twice."""
    whole = draw(st.sampled_from((ALL_OF_IT, *RULE_SAMPLES))).split("\n")
    start = draw(st.integers(0, len(whole) - 1))
    lines = whole[start : start + draw(st.integers(1, 15))] + draw(st.lists(st.sampled_from(LINES), max_size=2))
    text = "\n".join(lines)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.just(text[at : at + 9])))
        text = text[:at] + piece + text[at + draw(st.integers(0, 4)) :]
    return text


@given(st.one_of(slips(), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)))
def test_the_same_or_none(text: str) -> None:
    """Whatever is written, the quick reader says what libyaml says, place for place, or leaves it to that."""
    same(text)
