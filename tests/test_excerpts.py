"""The rules that hold excerpts against the texts they come from, and against what their claims state."""

from __future__ import annotations

from hashlib import sha256

import pytest

from govtimeline.record.load import load
from govtimeline.rules import IDS, Context, check
from govtimeline.rules.excerpts.quotes import skipped
from govtimeline.rules.finding import Finding
from shorthand import session_of

RULES = ("excerpt-missing", "text-changed", "excerpt-too-long", "excerpt-silent")
MINUTES = """\
Port of Nidd: minutes of 4 May 2016

The second crane was hoisted on 2 May 2016, and the ferry – idle
since the storm – is to return next year.

It was let for a period of five years.
"""
SHA256 = sha256(MINUTES.encode()).hexdigest()


def record(claims: str = "", *, sha: str = SHA256, waivers: str = "", figures: str = "") -> Context:
    """A record of one source with the minutes at hand; claims and figures as YAML lists."""
    text = f"""\
govtimeline: 1
sources:
  minutes:
    title: Minutes
    publisher: Port of Nidd
    published: 4 May 2016
    text: {{file: minutes.txt, sha256: {sha}}}
    waivers: [{waivers}]
events:
  - id: opening
    title: The quay opens
    claims: [{{source: minutes, date: before today}}]
  - id: crane
    title: A second crane
    claims: [{claims or "{source: minutes, date: before today}"}]
figures:
  - id: cranes
    title: Cranes
    claims: [{figures}]
"""
    loaded = load([("facts.yaml", text)])
    assert loaded.problems == (), loaded.problems
    assert loaded.record is not None
    return session_of(loaded.record, texts={"minutes": MINUTES.encode()}).context


def found(context: Context, *rules: str) -> list[Finding]:
    return check(context, rules or RULES)


def claim(states: str, excerpt: str) -> str:
    return f'{{source: minutes, {states}, excerpt: "{excerpt}"}}'


def figure(states: str, excerpt: str) -> Context:
    return record(figures=claim(states, excerpt))


def test_excerpt_stands() -> None:
    """An excerpt that stands in its text, typeset another way and across lines, is no finding."""
    assert found(record(claim("date: 2 May 2016", "hoisted on 2 May 2016, and the ferry - idle since"))) == []


def test_excerpt_missing() -> None:
    """One that does not is an error at its place in the file, with the nearest passage and its line."""
    context = record(claim("date: 2 May 2016", "second crane hoisted upon 2 May 2016"))
    (finding,) = found(context, "excerpt-missing")
    assert (finding.rule, finding.severity, finding.subject) == ("excerpt-missing", "error", "crane")
    assert finding.message == '"second crane hoisted upon 2 May 2016" does not stand in minutes.txt'
    assert finding.hint == 'the nearest passage, on line 3: "second crane was hoisted on 2 May 2016"'
    assert finding.place.line == 15
    assert [cited.source for cited in finding.claims] == ["minutes"]


def test_excerpt_like_nothing() -> None:
    """Where no passage comes near, the hint says so."""
    (finding,) = found(record(claim("date: 2 May 2016", "zebra quagga xylophone jukebox")), "excerpt-missing")
    assert finding.hint == "no passage comes near it: look up which source it was copied from"


def test_excerpt_of_another_source() -> None:
    """Where the excerpt stands in the text of another source, the hint names that one."""
    context = record(claim("date: 2 May 2016", "the harbour burned"))
    assert context.texts is not None
    context.texts["gazette"] = b"In May the harbour burned down."
    assert found(context, "excerpt-missing")[0].hint == 'it stands in the text of "gazette"'


def test_excerpt_of_a_text_that_the_record_does_not_name() -> None:
    """Where the record names no file of the text at hand, the finding names the source."""
    context = record(claim("date: 2 May 2016", "the harbour burned"))
    context.record.sources["minutes"].text = None
    assert found(context, "excerpt-missing")[0].message == '"the harbour burned" does not stand in minutes'


def test_waiver_missing() -> None:
    """The excerpt of a waiver is looked up like any other; the finding is about its source."""
    context = record(waivers="{excerpt: let for a period of ten years, because: boilerplate}")
    (finding,) = found(context, "excerpt-missing")
    assert finding.subject == "minutes"
    assert finding.hint == 'the nearest passage, on line 6: "let for a period of five years"'


def test_one_finding_for_one_excerpt() -> None:
    """Claims of one event that share an excerpt share the finding."""
    twice = ", ".join(claim(f"date: {day} May 2016", "the crane of 2 or 3 May 2016") for day in (2, 3))
    (finding,) = found(record(twice), "excerpt-missing")
    assert len(finding.claims) == 2


def test_text_changed() -> None:
    """A text with another SHA-256 is an error that tells which excerpts still stand in it."""
    held = claim("date: 2 May 2016", "hoisted on 2 May 2016")
    lost = claim("lasts: 5 years", "a term of five years")
    (finding,) = found(record(f"{held}, {lost}", sha="0" * 64), "text-changed")
    assert (finding.severity, finding.subject) == ("error", "minutes")
    told = "1 of 2 excerpts still stand in it"
    assert finding.message == f"minutes.txt is not the text that was checked: {told}"
    assert finding.argument == ("no longer in it: [1]", "still in it: [2]")
    assert [cited.excerpt for cited in finding.claims] == ["a term of five years", "hoisted on 2 May 2016"]
    assert finding.hint == f"read the claims again that are no longer in it, then record sha256: {SHA256}"


@pytest.mark.parametrize(
    ("excerpts", "told"),
    [
        ((), "no claim has an excerpt of it"),
        (("hoisted on 2 May 2016",), "its excerpt still stands in it"),
        (("hoisted on 2 May 2016", "on 2 May 2016"), "all 2 excerpts still stand in it"),
    ],
)
def test_text_changed_harmlessly(excerpts: tuple[str, ...], told: str) -> None:
    """Where every excerpt still stands in it, the finding says so."""
    context = record(", ".join(claim("date: 2 May 2016", excerpt) for excerpt in excerpts), sha="0" * 64)
    (finding,) = found(context, "text-changed")
    assert finding.message == f"minutes.txt is not the text that was checked: {told}"
    assert finding.hint == f"look the changes over, then record sha256: {SHA256}"


def test_excerpt_too_long() -> None:
    """More than twelve words are a warning, with or without the text; twelve are not, nor is a dash a word."""
    twelve = "The second crane was hoisted on 2 May 2016, and the ferry"
    excerpts = (twelve, f"{twelve} –", f"{twelve} – idle")
    context = record(", ".join(claim("date: 2 May 2016", each) for each in excerpts))
    context.texts = None
    (finding,) = found(context)
    assert (finding.rule, finding.severity) == ("excerpt-too-long", "warning")
    assert finding.message == "the excerpt has 13 words, more than 12"


def test_skipped() -> None:
    """Without texts the rules that need them say that they were skipped, unless they were not to run."""
    context = record(claim("date: 2 May 2016", "no such words on 2 May 2016"), sha="0" * 64)
    context.texts = None
    assert found(context) == []
    assert skipped(context, IDS) == ["skipped: excerpt-missing, text-changed (no --texts)"]
    assert skipped(context, ["text-changed", "stale"]) == ["skipped: text-changed (no --texts)"]
    assert skipped(context, ["stale"]) == []


def test_skipped_in_part() -> None:
    """A source whose text is not among those at hand is named with the number of its excerpts."""
    context = record(claim("date: 2 May 2016", "hoisted on 2 May 2016"))
    assert skipped(context, IDS) == []
    context.texts = {}
    assert skipped(context, IDS) == [
        'skipped: excerpt-missing, text-changed for 1 excerpt of "minutes" (its text is not in the folder)'
    ]
    context.record.sources["minutes"].text = None
    assert skipped(context, IDS) == [
        'skipped: excerpt-missing, text-changed for 1 excerpt of "minutes" (the record names no text of it)'
    ]


CARRIED = [
    ("start: 1 July 2013", "opened in full on 1 July 2013"),
    ("start: 1 July 2013", "opened in full in 2013"),
    ("date: 2013", "the verdict of 1 July 2013"),
    ("lasts: 5 years, planned: true", "for a period of five years"),
    ("lasts: 60 months, planned: true", "a five-year contract"),
    ("lasts: almost 10 years", "for almost a decade"),
    ("lasts: 1 year", "for the crane's first year"),
    ("lasts: 3 months", "in the first three months"),
    ("lasts: 5 years", "after a long period of time"),
    ("lasts: 5 years", "recently came to its end"),
    ("start: 2013, end: 2024", "as Tarrow did from 2013-24"),
    ("end: 2024", "as Tarrow did from 2013-24"),
    ("start: September 2014, end: October 2014", "during September and October 2014"),
    ("date: FY 2014-15", "In 2014/15 the port kept"),
    ("date: 2014", "as told in 2014-15"),
    ("date: June 2013", "let in June by the board"),
    ("date: 2013 onwards", "shut in June by the board"),
    ("date: ../2013", "shut in June by the board"),
    ("date: late 2012", "late in the year"),
    ("date: late autumn 2014", "rated in the late autumn"),
    ("date: 2010s", "in the early years of this decade"),
    ("date: this autumn, planned: true", "looked at again in the autumn"),
    ("date: last year", "by a vote last year"),
    ("date: 2015", "by a vote last year"),
    ("date: November last year", "left in November last year"),
    ("date: 18 December", "will vote on 18 December"),
    ("date: 10 years ago", "was set up 10 years ago"),
    ("date: more than 3 years ago", "in our fourth year of it"),
    ("start: 10 years ago", "in the same year, the port"),
    ("date: 2017", "a bad report earlier that year"),
    ("date: 2018", "The following year, the board agreed"),
    ("date: 2016 to 2020", "over the subsequent four years"),
    ("date: since 2013", "bad since 2013"),
    ("date: by 2020, planned: true", "let to another by 2020"),
    ("date: six months after opening", "came six months later"),
    ("date: within 1 week before opening", "in the week preceding it"),
    ("date: 3 years after opening", "but with a three year review"),
    ("date: after opening", "following the storm of 2011"),
    ("date: today", "is looking for a master"),
    ("date: before today", "as was found in 2011"),
    ("date: 2016, says: {grade: poor}", "rated ‘poor’ by the surveyors"),
    ("says: {grade: needs repair}", "needed repairs all over"),
    ("says: {grade: needs repair}", "all of it needing repair"),
    ("says: {grade: ★★}", "rated by the surveyors"),
    ("date: later this year, told: July 2014, planned: true", "were expected later in 2014"),
]


@pytest.mark.parametrize(("states", "excerpt"), CARRIED)
def test_carried(states: str, excerpt: str) -> None:
    """Excerpts that carry what their claims state, as prose says it, or that need not."""
    assert found(record(claim(states, excerpt)), "excerpt-silent") == []


WARNED = [
    ("date: 1 July 2013", "opened on 2 July 2013", '"2 July 2013"', "date 1 July 2013"),
    ("date: 2013", "by a vote in 2014", '"2014"', "date 2013"),
    ("date: 2013", "by a vote in 2014 or 2015", '"2014" and "2015"', "date 2013"),
    ("date: July 2013", "opened in June", '"June"', "date July 2013"),
    ("date: 2013", "by a vote last year", '"last year"', "date 2013"),
    ("date: this year", "by a vote last year", '"last year"', "date this year"),
    ("start: 2014, end: 2024", "as Tarrow did from 2013-24", '"2013-24"', "start 2014"),
    ("lasts: 4 years, planned: true", "for a period of five years", '"five years"', "lasts 4 years"),
    ("date: 9 years ago", "was set up 10 years ago", '"10 years ago"', "date 9 years ago"),
    ("date: five months after opening", "six months later", '"six months"', "date five months after opening"),
    ("date: late 2015", "2012: it came late in the year", '"2012"', "date late 2015"),
]


@pytest.mark.parametrize(("states", "excerpt", "carried", "stated"), WARNED)
def test_another_date(states: str, excerpt: str, carried: str, stated: str) -> None:
    """An excerpt that carries another date or length than the claim states is a warning."""
    (finding,) = found(record(claim(states, excerpt)), "excerpt-silent")
    assert finding.severity == "warning"
    assert finding.message == f"the excerpt carries {carried}, the claim states {stated}"


@pytest.mark.parametrize(
    ("states", "excerpt", "nothing", "stated"),
    [
        ("date: 2013", "by a vote of the board", "no date", "date 2013"),
        ("start: 2013, end: 2024", "as Tarrow did", "no date", "start 2013 and end 2024"),
        ("lasts: 5 years", "the second contract", "no length of time", "lasts 5 years"),
        ("lasts: 5 years", "let in 2013", "no length of time", "lasts 5 years"),
        ("start: 2 years ago, told: 2014", "it was said in 2014", "no date", "start 2 years ago"),
        ("date: last year", "by a vote of the board", "no date", "date last year"),
        ("date: 1 year after opening", "then came a storm", "no length of time", "date 1 year after opening"),
    ],
)
def test_nothing_carried(states: str, excerpt: str, nothing: str, stated: str) -> None:
    """An excerpt that carries nothing of what the claim states is a note."""
    (finding,) = found(record(claim(states, excerpt)), "excerpt-silent")
    assert finding.severity == "note"
    assert finding.message == f"the excerpt carries {nothing}, the claim states {stated}"
    assert finding.hint == "quote the words that carry it, where the source has any"


def test_sentence_carries() -> None:
    """With the text at hand, the note points at the words of the same sentence that carry the date."""
    (finding,) = found(record(claim("date: 2 May 2016", "The second crane was hoisted")), "excerpt-silent")
    assert finding.hint == 'quote "2 May 2016" with it, from the same sentence on line 3'


@pytest.mark.parametrize(
    ("states", "excerpt"),
    [
        ("value: £148.4m", "forecast to be £148.4m"),
        ("value: £148.4m", "forecast to be £148.4 million"),
        ("value: two", "left 2 of them"),
        ("value: 2", "the second time in two years"),
        ("value: one, as_of: since 2020", "just one crane was built"),
        ("value: 0", "None of the cranes"),
        ("value: 50%", "half of the cranes"),
        ("value: about 2", "double the average"),
        ("value: '£200,000-£300,000'", "of approximately £200,000 – £300,000 a year"),
        ("value: just under 14%", "to just under 14% currently"),
        ("value: 11, as_of: 2014 to 2020", "From 2014-20, the port bought 11 cranes"),
        ("value: 11, as_of: 2014", "eleven cranes"),
        ("value: 12, as_of: today", "12 cranes, up from 9 in 2011"),
        ("value: 2000", "2000 cranes"),
        ("value: fifty per cent", "fifty per cent of the cranes"),
        ("value: 100", "a hundred cranes"),
        ("value: two hundred and fifty", "two hundred and fifty cranes"),
        ("value: fifty thousand", "some fifty thousand tons"),
    ],
)
def test_number_carried(states: str, excerpt: str) -> None:
    """Numbers are compared by their worth, in digits or in words; the day they stand for may be elsewhere."""
    assert found(figure(states, excerpt), "excerpt-silent") == []


@pytest.mark.parametrize(
    ("states", "excerpt", "severity", "message"),
    [
        ("value: £7.6m", "it overspent by £7.5m", "warning", 'carries "£7.5m", the claim states value £7.6m'),
        ("value: 11", "12 cranes", "warning", 'carries "12", the claim states value 11'),
        ("value: 200", "two hundred and two cranes", "warning",
         'carries "two hundred and two", the claim states value 200'),
        ("value: £2m-£3m", "of £2m to £4m", "warning", 'carries "£4m", the claim states value £2m-£3m'),
        ("value: 9, as_of: 2014", "cranes in 2014", "note", "carries no number, the claim states value 9"),
        ("value: 9, as_of: 2014", "cranes at the quay", "note", "carries no number, the claim states value 9"),
        ("value: 9, as_of: 2013", "9 in 2014", "warning", 'carries "2014", the claim states as of 2013'),
    ],
)  # fmt: skip
def test_number_not_carried(states: str, excerpt: str, severity: str, message: str) -> None:
    """Another number, or another day for it, is a warning; no number at all is a note."""
    (finding,) = found(figure(states, excerpt), "excerpt-silent")
    assert (finding.severity, finding.message) == (severity, f"the excerpt {message}")


def test_another_grade() -> None:
    """An excerpt with another of the values that the record knows for an attribute is a warning."""
    claims = [claim("says: {grade: good}", "rated good"), claim("says: {grade: poor}", "now rated good")]
    (finding,) = found(record(", ".join(claims)), "excerpt-silent")
    assert finding.message == 'the excerpt carries "good", the claim states grade poor'


def test_words_of_a_grade() -> None:
    """A grade is carried by its whole words, one after another, not by longer ones or by some of them."""
    claims = [
        claim("says: {grade: good}", "rated good"),
        claim("says: {grade: very good}", "rated very good"),
        claim("says: {grade: poor}", "a very fair or good one"),
    ]
    (finding,) = found(record(", ".join(claims)), "excerpt-silent")
    assert finding.message == 'the excerpt carries "good", the claim states grade poor'
    claims[2] = claim("says: {grade: poor}", "ungood, goodness, very")
    assert found(record(", ".join(claims)), "excerpt-silent") == []


def test_fingerprints() -> None:
    """A finding keeps its fingerprint when lines move, and two claims never share one."""
    first = record(claim("date: 2013", "by a vote in 2014"))
    before = claim("date: 2 May 2016", "on 2 May 2016")
    moved = record(f"{before},\n\n  {claim('date: 2013', 'by a vote in 2014')}")
    one, two = found(first, "excerpt-silent"), found(moved, "excerpt-silent")
    assert [f.fingerprint for f in one] == [f.fingerprint for f in two]
    both = record(f"{claim('date: 2013', 'by a vote in 2014')}, {claim('date: 2012', 'by a vote in 2014')}")
    assert len({f.fingerprint for f in found(both, "excerpt-silent")}) == 2
