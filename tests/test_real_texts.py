"""The shipped record held against the texts it was taken from, where they are at hand.

They are third-party and no part of the project; the tests look for them beside it and skip without them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from govtimeline.comparison.coverage import coverage
from govtimeline.prose.sentences import split
from govtimeline.prose.text import LONGEST_EXCERPT, Text, count_words
from govtimeline.prose.times import times
from govtimeline.record.load import load
from govtimeline.record.model import Record
from govtimeline.rules import IDS, check
from govtimeline.rules.excerpts.quotes import quotes, skipped
from shorthand import session_of

ROOT = Path(__file__).parent.parent
TEXTS = ROOT.parent / "shared" / "sources"
LEAST = 95.0
NAMES = [
    "community-care-2019-isle-of-wight.txt",
    "community-care-2022-06-06-north-east-lincolnshire-council.txt",
    "community-care-2022-07-06-leaders-energy-vision-childrens.txt",
    "community-care-2022-08-16-structural-change-childrens-services.txt",
    "community-care-2022-09-05-council-facing-removal-of.txt",
    "community-care-2024-01-22-childrens-trust-to-be.txt",
    "community-care-2024-07-02-i-spent-the-first.txt",
    "community-care-2024-09-24-dfe-seeking-more-cost.txt",
    "community-care-2024-10-24-childrens-services-returns-to.txt",
    "community-care-2024-12-13-council-to-vote-on.txt",
    "community-care-2025-01-29-council-to-take-childrens.txt",
    "hampshire-cabinet-2015.txt",
    "mj-crocker-idea-exchange.txt",
    "ofsted-2018-isle-of-wight.txt",
]


def read(name: str) -> bytes:
    """One of the texts; the test is skipped where it is not at hand."""
    file = TEXTS / name
    if not file.is_file():
        pytest.skip(f"{name} is not in {TEXTS}")
    return file.read_bytes()


@pytest.fixture(scope="module")
def facts() -> Record:
    loaded = load([("facts.yaml", (ROOT / "facts.yaml").read_text(encoding="utf-8"))])
    assert loaded.problems == ()
    assert loaded.record is not None
    return loaded.record


def source_of(facts: Record, name: str) -> str:
    return next(key for key, source in facts.sources.items() if source.text and source.text.file == name)


def test_every_text_is_a_source(facts: Record) -> None:
    """The record names the fourteen texts, each once."""
    assert sorted(source.text.file for source in facts.sources.values() if source.text) == NAMES


def test_excerpts_are_pointers(facts: Record) -> None:
    """Every claim has an excerpt, and no excerpt, waivers' included, is longer than a pointer may be."""
    claims = [claim for subject in (*facts.events, *facts.figures) for claim in subject.claims]
    assert [claim.place for claim in claims if not claim.excerpt] == []
    context = session_of(facts).context
    assert [quote.place for quote in quotes(context) if count_words(quote.excerpt) > LONGEST_EXCERPT] == []


@pytest.mark.parametrize("name", NAMES)
def test_excerpts_are_real(facts: Record, name: str) -> None:
    """Every excerpt stands in the text, which is the recorded one; none carries another date or number."""
    key = source_of(facts, name)
    context = session_of(facts, texts={key: read(name)}).context
    found = check(context, ["excerpt-missing", "text-changed", "excerpt-silent"])
    assert [f"{f.place}: {f.message}" for f in found if f.severity != "note"] == []
    assert not any(f'"{key}"' in line for line in skipped(context, IDS))


@pytest.mark.parametrize("name", NAMES)
def test_covered(facts: Record, name: str) -> None:
    """Nearly every dated sentence of the text is cited, or waived with a reason."""
    key = source_of(facts, name)
    (found,) = coverage(facts, {key: read(name)})
    uncovered = [f"{name}:{one.sentence.line}: {one.phrase()}" for one in found.uncovered]
    assert found.lost == ()
    assert found.percent >= LEAST, "\n".join(uncovered)


@pytest.mark.parametrize("name", NAMES)
def test_sentences(name: str) -> None:
    """The whole text is split into sentences of a sensible length, each of which can be found again."""
    text = Text.read(read(name))
    sentences = split(text)
    assert sum(count_words(sentence.text) for sentence in sentences) >= 0.97 * count_words(text.folded)
    assert max(count_words(sentence.text) for sentence in sentences) < 120
    assert all(text.folded[sentence.start : sentence.end] == sentence.text for sentence in sentences)
    assert any(times(sentence.text) for sentence in sentences)


def test_nearest_passage(facts: Record) -> None:
    """For nearly every excerpt with a word left out, the nearest passage is the one it was taken from."""
    context = session_of(facts).context
    tried = right = 0
    for quote in quotes(context)[::7]:
        source = facts.sources[quote.source].text
        assert source is not None
        words = quote.excerpt.split()
        if len(words) < 6:
            continue
        text = Text.read(read(source.file))
        passage = text.nearest(" ".join(words[:2] + words[3:]))
        tried += 1
        lines = {text.line(start) for start, _ in text.find(quote.excerpt)}
        right += passage is not None and passage.line in lines
    assert right >= 0.97 * tried
