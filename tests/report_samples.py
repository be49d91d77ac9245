"""A made-up report that every format is tried on: all severities, camps, a judgement, and hostile text."""

from __future__ import annotations

from govtimeline.ground.errors import Problem
from govtimeline.ground.place import Place
from govtimeline.record.model import Event, Preference, Record, Resolution
from govtimeline.record.sources import Source
from govtimeline.record.statements import Claim
from govtimeline.rules.finding import Camp, Finding
from govtimeline.saying.when import Duration, When
from govtimeline.views.findings.report import Report

RECORD = """\
govtimeline: 1
sources:
  review-2015: {title: Review, publisher: Northshire County Council, published: 2015-07-20}
  gazette-2019: {title: It ends, publisher: The Northshire Gazette, published: 11 June 2019}
  gazette-2020: {title: Back, publisher: The Northshire Gazette, published: early 2020}
  letters: {title: A letter, publisher: 'Letters [/red] & "more"'}
events:
  - id: partnership
    title: Northshire runs the island's services
    claims:
      - {source: review-2015, at: '2.1', start: 1 July 2013, excerpt: in full on 1 July 2013}
      - {source: review-2015, at: '2.1', lasts: 5 years, planned: true, excerpt: for five years}
      - {source: gazette-2019, at: paragraph 4, end: January 2019, excerpt: an end in January}
      - {source: gazette-2020, end: January 2019}
      - {source: letters, at: 'p. 3', end: 2016, excerpt: "\\e[31mgone\\e[0m by 2016 [sic]"}
"""
LINES = {"facts.yaml": RECORD.splitlines()}


def source(key: str, title: str, publisher: str, published: str | None) -> Source:
    when = When.parse(published) if published else None
    return Source(key=key, title=title, publisher=publisher, published=when)


SOURCES = {
    s.key: s
    for s in (
        source("review-2015", "Annual review", "Northshire County Council", "2015-07-20"),
        source("gazette-2019", "Partnership ends", "The Northshire Gazette", "11 June 2019"),
        source("gazette-2020", "Looking back", "The Northshire Gazette", "early 2020"),
        source("letters", "A letter", 'Letters [/red] & "more"', None),
    )
}
ESCAPE = "\x1b[31mgone\x1b[0m by 2016 [sic]"

FACTS = Record(
    govtimeline="1",
    sources=SOURCES,
    events=[
        Event(
            id="partnership",
            title="Northshire runs the island's services",
            claims=[
                Claim(source="review-2015", at="2.1", start=When.parse("1 July 2013")),
                Claim(source="review-2015", at="2.1", lasts=Duration.parse("5 years"), planned=True),
                Claim(source="gazette-2019", at="paragraph 4", end=When.parse("January 2019")),
                Claim(source="gazette-2020", end=When.parse("January 2019")),
                Claim(source="letters", at="p. 3", end=When.parse("2016"), excerpt=ESCAPE),
            ],
        )
    ],
)


def cited(
    line: int, key: str, at: str | None, excerpt: str | None, planned: bool = False, **states: str
) -> Claim:
    stated = {key: (Duration if key == "lasts" else When).parse(text) for key, text in states.items()}
    return Claim(
        subject="partnership", source=key, at=at, excerpt=excerpt, place=Place("facts.yaml", line, 9), planned=planned,
        **stated,
    )  # fmt: skip


START = cited(11, "review-2015", "2.1", "in full on 1 July 2013", start="1 July 2013")
TERM = cited(12, "review-2015", "2.1", "for five years", planned=True, lasts="5 years")
END = cited(13, "gazette-2019", "paragraph 4", "an end in January", end="January 2019")
LATER = cited(14, "gazette-2020", None, None, end="January 2019")
LETTER = cited(15, "letters", "p. 3", ESCAPE, end="2016")

CONFLICT = Finding(
    rule="date-conflict",
    severity="error",
    message="the end of “Northshire runs the island's services” is dated Jan 2019 by one publisher "
    "(2 claims), 2016 by one source",
    subject="partnership",
    place=LETTER.place,
    fingerprint="00d1a2b3c4e5f607",
    claims=(END, LATER, LETTER),
    argument=(
        "[1] [2] puts the end of “Northshire runs the island's services” at Jan 2019",
        "[3] puts the end of “Northshire runs the island's services” at 2016",
        "at least 24 months lie between them",
    ),
    camps=(Camp("Jan 2019", (1, 2), 1), Camp("2016", (3,), 1)),
    repairs=(3,),
    hint="compare the excerpts with their sources, then mend the claim or record a resolution",
)
SLIP = Finding(
    rule="plan-slip",
    severity="warning",
    message="the end of “Northshire runs the island's services” came 5 months later than planned",
    subject="partnership",
    place=END.place,
    fingerprint="11d1a2b3c4e5f607",
    claims=(START, TERM, END),
    argument=("[1] puts the start at 1 Jul 2013", "[2] sets it for 5 years", "[3] puts the end at Jan 2019"),
    repairs=(1, 2, 3),
)
UNUSED = Finding(
    rule="unused-source",
    severity="note",
    message='no claim cites the source "letters-2"',
    subject="letters-2",
    place=Place("facts.yaml", 6, 3),
    fingerprint="22d1a2b3c4e5f607",
)
JUDGED = Finding(
    rule="date-conflict",
    severity="error",
    message="the start of “Northshire runs the island's services” is dated 1 Jul 2013 and 2014: 100% at odds",
    subject="partnership",
    place=START.place,
    fingerprint="33d1a2b3c4e5f607",
    claims=(START, LATER),
    repairs=(1, 2),
    resolution=Resolution(
        fingerprint="33d1a2b3",
        because="the contract itself gives the day",
        prefer=Preference(source="review-2015", at="2.1"),
        by="A. Clerk",
        on=When.parse("2024-05-03"),
    ),
)
PROBLEM = Problem(Place("facts.yaml", 9, 5), 'unknown key "titel"', 'did you mean "title"?')

RULES = {
    "date-conflict": "Sources date one end of one event, and their dates cannot meet.\n\nEach date counts.\n",
    "plan-slip": "An outcome misses the latest plan told for it.\n",
    "unused-source": "No claim cites a source.\n",
}

FINDINGS = (CONFLICT, SLIP, UNUSED, JUDGED)
REPORT = Report("facts.yaml", FINDINGS, record=FACTS, lines=LINES, rules=RULES)
BROKEN = Report("facts.yaml", (UNUSED,), (PROBLEM,), FACTS, LINES, RULES)
EMPTY = Report("facts.yaml", (), record=FACTS, lines=LINES, rules=RULES)
