"""Texts: folded, searched for excerpts, split into sentences, and read for their times and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtimeline.prose.quantities import numbers
from govtimeline.prose.sentences import split
from govtimeline.prose.text import Passage, Text, count_words, normal
from govtimeline.prose.times import times

MINUTES = """\
Port of Nidd

Minutes, 4 May 2016

1. The harbour\u2019s “new” crane\u00a0\u2013 the second \u2013 was hoisted
in late April and cost £148.4m.

2. The ferry will re\u00adturn next year.
"""


NEAR = "The harbour’s “new” crane – the second – was hoisted in late"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("the  harbour\n\tmaster ", "the harbour master"),
        ("a\u00a0thin\u2009space", "a thin space"),
        ("2013\u201324 \u2014 2013\u221224", "2013-24 - 2013-24"),
        ("‘good’ “good” \"good\" 'good' `good´", "'good' 'good' 'good' 'good' 'good'"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("o\ufb03ce of the harbour", "office of the harbour"),
        ("and so on\u2026", "and so on..."),
        ("Crane and crane", "Crane and crane"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """White space, dashes, quotation marks, ligatures and what is invisible are made alike; case is kept."""
    assert normal(text) == folded


@given(st.text())
def test_fold_once(text: str) -> None:
    """Folding what is folded changes nothing."""
    assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize(
    ("excerpt", "line"),
    [
        ("Minutes, 4 May 2016", 3),
        ("the harbour's", None),
        ("The harbour's \"new\" crane - the second", 5),
        ("was hoisted in late April", 5),
        ("cost £148.4m", 6),
        ("return next year", 8),
        ("cost £148", None),
        ("arbour", None),
        ("next year. ", 8),
        ("", None),
    ],
)
def test_find(excerpt: str, line: int | None) -> None:
    """An excerpt is found across lines and typesetting, as whole words and numbers, with its line."""
    text = Text(MINUTES)
    found = next(text.find(excerpt), None)
    assert (found and text.line(found[0])) == line
    assert text.holds(excerpt) == (line is not None)


def test_find_every_place() -> None:
    """An excerpt that stands twice is found twice."""
    text = Text("The crane rose.\n\nLater the crane fell.\n\nCranes.")
    assert [text.line(start) for start, _ in text.find("crane")] == [1, 3]


def test_bytes() -> None:
    """A byte-order mark is skipped, and what is no UTF-8 does not stop the rest from being found."""
    text = Text.read(b"\xef\xbb\xbfThe crane\r\n\r\ncost \xa3 5m in 2016\r\n")
    assert text.holds("The crane")
    assert text.line(next(text.find("in 2016"))[0]) == 3


@pytest.mark.parametrize(
    ("excerpt", "passage"),
    [
        ("the harbours new crane was hoisted in April", Passage(NEAR, 5)),
        ("the ferry returns next year", Passage("The ferry will return next year", 8)),
        ("the Ferry Will Return", Passage("The ferry will return", 8)),
        ("quarterly zebra accounts", None),
        ("", None),
    ],
)
def test_nearest(excerpt: str, passage: Passage | None) -> None:
    """The nearest passage is whole words as the text has them, with its line; none where nothing is near."""
    assert Text(MINUTES).nearest(excerpt) == passage


def test_nearest_in_nothing() -> None:
    """An empty text has no nearest passage, and none is longer than an excerpt may be."""
    assert Text("").nearest("the crane") is None
    near = Text("the crane was hoisted " * 20).nearest("the crane was hoisted and the crane was lowered")
    assert near is not None
    assert count_words(near.text) <= 12


@pytest.mark.parametrize(
    ("phrase", "words"),
    [("was hoisted in late April", 5), ("Date: | 4 May 2016", 4), ("2013 – 2014", 2), ("it's", 1), ("", 0)],
)
def test_count_words(phrase: str, words: int) -> None:
    """Words are counted, not the dashes and bars between them."""
    assert count_words(phrase) == words


def sentences(text: str) -> list[tuple[int, str]]:
    return [(sentence.line, sentence.text) for sentence in split(Text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two went! Did three? Yes.", ["One came.", "Two went!", "Did three?", "Yes."]),
        ("Dr. A. B. Reed met Cllr. Vane, e.g. in May. He left.", [
            "Dr. A. B. Reed met Cllr. Vane, e.g. in May.", "He left.",
        ]),
        ("See para. 3 and No. 10. It rose to approx. 5 in Sept. 2014.", [
            "See para. 3 and No. 10.", "It rose to approx. 5 in Sept. 2014.",
        ]),
        ("It closed in Sept. The rest stayed.", ["It closed in Sept.", "The rest stayed."]),
        ("“It sank.” The mayor wept.", ["'It sank.'", "The mayor wept."]),
        ("He asked “why?” and left. (Nobody knew.) £5m went.", [
            "He asked 'why?' and left.", "(Nobody knew.)", "£5m went.",
        ]),
        ("It grew by 3.5 per cent. 2014 was worse.", ["It grew by 3.5 per cent.", "2014 was worse."]),
        ("See www.nidd.example. It is there.", ["See www.nidd.example.", "It is there."]),
        ("And so… The end", ["And so...", "The end"]),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[str]) -> None:
    """A sentence ends at its full stop, not at an abbreviation, an initial or a decimal point."""
    assert [found for _, found in sentences(text)] == expected


def test_blocks() -> None:
    """Headings, list items and table rows end with their line; the mark or number before them is left out."""
    text = (
        "# The harbour\nBuilt in 1901\n\n- One crane.\n- Two\n  • three\n"
        "2.1. The ferry came in 2014. It left.\n\n"
        "| Date: | 4 May 2016 |\n|---|---|\n| By: | the clerk |\n"
    )
    assert sentences(text) == [
        (1, "The harbour"),
        (2, "Built in 1901"),
        (4, "One crane."),
        (5, "Two"),
        (6, "three"),
        (7, "The ferry came in 2014."),
        (7, "It left."),
        (9, "| Date: | 4 May 2016 |"),
        (11, "| By: | the clerk |"),
    ]


def test_wrapped() -> None:
    """Prose wrapped at a width runs on from line to line, and over a page break into a small letter."""
    first = "The board met on the quay of Nidd in the first week"
    text = (
        f"{first}\n"
        "of March and bought a crane and rope and four hooks.\n"
        "It came by sea from Tarrow in the autumn of the year\n"
        "\n"
        "and was hoisted in May. The clerk signed it\n"
        "The Clerk\n"
    )
    assert sentences(text) == [
        (1, f"{first} of March and bought a crane and rope and four hooks."),
        (3, "It came by sea from Tarrow in the autumn of the year and was hoisted in May."),
        (5, "The clerk signed it"),
        (6, "The Clerk"),
    ]


@given(st.text(alphabet="aB .!?\n|-1\u2019\u201c", max_size=80))
def test_sentences_hold_all(text: str) -> None:
    """Whatever the text, sentences stand in their order, do not overlap, and their lines exist."""
    last = 0
    for sentence in split(Text(text)):
        assert last <= sentence.start < sentence.end
        assert 1 <= sentence.line <= text.count("\n") + 1
        last = sentence.end


DATES = [
    ("it closed on 4 May 2016", "4 May 2016", ["4 May 2016"]),
    ("on May 4, 2016", "May 4, 2016", ["4 May 2016"]),
    ("Tue, 06 Sep 2016 14:07:11 +0000", "06 Sep 2016", ["06 Sep 2016"]),
    ("dated 2016-05-04", "2016-05-04", ["2016-05-04"]),
    ("the 4th of May 2016", "4th of May 2016", ["4th May 2016"]),
    ("the summer of 2016", "summer of 2016", ["summer 2016"]),
    ("in late November 2016", "late November 2016", ["late November 2016"]),
    ("at the end of 2016", "end of 2016", ["late 2016"]),
    ("in 2016-17", "2016-17", ["FY 2016-17", "2016 to 2017"]),
    ("in 2016/17", "2016/17", ["FY 2016-17", "2016 to 2017"]),
    ("from 2013-24", "2013-24", ["2013 to 2024"]),
    ("between 2013 and 2024", "between 2013 and 2024", ["2013 to 2024"]),
    ("during September and October 2014", "September and October 2014", ["September 2014 to October 2014"]),
    ("from 19 to 30 November 2018", "19 to 30 November 2018", ["19 November 2018 to 30 November 2018"]),
    ("in the 1990s", "1990s", ["1990s"]),
    ("it closes later this year", "later this year", ["later this year"]),
    ("in November last year", "November last year", ["november last year"]),
    ("at a meeting yesterday", "yesterday", ["yesterday"]),
]


@pytest.mark.parametrize(("phrase", "words", "whens"), DATES)
def test_dates(phrase: str, words: str, whens: list[str]) -> None:
    """Dates in prose are read as the times of the record that they may mean."""
    (found,) = times(phrase)
    assert (found.kind, found.text) == ("date", words)
    assert [when.text for when in found.whens] == whens


@pytest.mark.parametrize(
    ("phrase", "yearless"),
    [
        ("it opened in June", "June"),
        ("we may meet in May", "May"),
        ("voted on 18 December", "18 December"),
        ("in the late autumn", "late autumn"),
        ("by August", "August"),
    ],
)
def test_yearless(phrase: str, yearless: str) -> None:
    """Days, months and seasons without their year are dates too."""
    assert [found.yearless for found in times(phrase)] == [yearless]


@pytest.mark.parametrize(
    ("phrase", "lengths"),
    [
        ("for a period of five years", ["five year"]),
        ("a seven-year contract", ["seven year"]),
        ("within the first 18 months", ["18 month"]),
        ("for almost a decade", ["a decade"]),
        ("after a year of talks", ["a year"]),
        ("two to three weeks", ["three week", "two week"]),
        ("two and a half years", ["two year and a half"]),
        ("half a year", ["half a year"]),
        ("in our fourth year", ["4 year", "3 year"]),
        ("six months later", ["six month"]),
    ],
)
def test_lengths(phrase: str, lengths: list[str]) -> None:
    """Lengths of time are read as the lengths of the record; the fourth year is three years in."""
    (found,) = times(phrase)
    assert found.kind == "length"
    assert [length.text for length in found.lengths] == lengths


@pytest.mark.parametrize(
    "phrase",
    [
        "earlier that year", "the following year", "the same month", "the year before", "for several years",
        "recently", "it is now closed", "currently", "since then", "on Monday", "around the same time",
        "this financial year", "over a long period",
    ],
)  # fmt: skip
def test_vague(phrase: str) -> None:
    """Words that lean on their neighbourhood or on the telling date a sentence, but cannot be compared."""
    found = times(phrase)
    assert found
    assert all(mention.vague for mention in found)


@pytest.mark.parametrize(
    "phrase",
    [
        "16-year-olds and 16- and 17-year-olds", "children of 12 months of age", "£200,000 a year",
        "twice a week", "see https://nidd.example/2016/05/04/", "crane-2016.jpg", "2,016 cranes", "£2016",
        "tel. 01962 846516",
        "paragraph 3 may apply", "it may march on", "leaks may spring up", "a report kept up to date",
        "at the same time we went on", "following the inspection", "before the ferry came", "room 2016b",
    ],
)  # fmt: skip
def test_no_times(phrase: str) -> None:
    """Ages, rates, addresses, sums, verbs and a bare order of events are no times."""
    assert times(phrase) == ()


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("cost £148.4 million", [(148_400_000, "£")]),
        ("£200,000 – £300,000", [(200_000, "£"), (300_000, "£")]),
        ("savings of £3-4m", [(3_000_000, "£"), (4_000_000, "£")]),
        ("12% and 3 per cent", [(0.12, "%"), (0.03, "%")]),
        ("eleven cranes and twenty-one ferries", [(11, ""), (21, "")]),
        ("half of the ferries", [(0.5, "")]),
        ("fifty per cent of two hundred", [(0.5, "%"), (200, "")]),
        ("Twenty-five thousand, or half a dozen", [(25_000, ""), (6, "")]),
        ("None of them", [(0, "")]),
        ("the second ferry", [(2, "")]),
    ],
)
def test_numbers(phrase: str, expected: list[tuple[float, str]]) -> None:
    """Numbers are read in digits and in words, with their unit and scale."""
    assert [(pytest.approx(found.number), found.unit) for found in numbers(phrase)] == expected


def test_loose_numbers() -> None:
    """Numbers that are often none, and those of a date, are loose."""
    assert [(n.text, n.loose) for n in numbers("only 5 cranes in 2016, the second of one kind")] == [
        ("only", True), ("5", False), ("2016", True), ("second", True), ("one", True),
    ]  # fmt: skip


@given(st.text(alphabet="0123456789-–/., £%mk may2016yearsJune", max_size=60))
def test_any_phrase(phrase: str) -> None:
    """No phrase, however odd, stops the reading of it."""
    times(phrase)
    numbers(phrase)
