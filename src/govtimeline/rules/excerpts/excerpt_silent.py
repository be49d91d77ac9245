"""An excerpt does not carry what its claim states.

A reader who looks up the excerpt should see the date, the length of time or the number there. It is a warning
where the excerpt carries another one: the claim was copied wrongly, or the excerpt belongs to another claim.
It is a note where it carries none, since the date may stand elsewhere in the same sentence; then quote the
words that hold it. Words that lean on their neighbourhood ("that year") say enough, and an order of events
("following the inspection") needs no date. An attribute is looked at where the excerpt holds another value
that the record knows for it: "good" under a claim of `grade: inadequate`. The rule looks at the excerpt alone, and
needs no text.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding

ID = "excerpt-silent"

def check(context: Context) -> Iterator[Finding]:
    """One finding for each claim whose excerpt carries something else than it states, or nothing of it."""
    # what reads phrases takes a while to set up, and other commands than `check` do without it
    from govtimeline.rules.excerpts.silence import find

    yield from find(context)


FAILS = """\
# The excerpt holds a date, but not the one that the claim states.
govtimeline: 1

sources:
  register-2015:
    title: Register of licences
    publisher: Gambling Regulator
    type: document
    published: 2015-01-15
    text:
      file: excerpt-silent.txt
      sha256: af610316d2dfca3408cc580090a419a5a80c39e92ac74e81b8e4917067494875

events:
  - id: licence-withdrawn
    title: The regulator withdraws the licence of the Grand Pavilion
    claims:
      - source: register-2015
        at: entry 214
        date: 2 December 2014
        excerpt: The licence, granted on 12 August 2010
"""

PASSES = """\
# The excerpt holds the date that the claim states.
govtimeline: 1

sources:
  register-2015:
    title: Register of licences
    publisher: Gambling Regulator
    type: document
    published: 2015-01-15
    text:
      file: excerpt-silent.txt
      sha256: af610316d2dfca3408cc580090a419a5a80c39e92ac74e81b8e4917067494875

events:
  - id: licence-withdrawn
    title: The regulator withdraws the licence of the Grand Pavilion
    claims:
      - source: register-2015
        at: entry 214
        date: 2 December 2014
        excerpt: and withdrawn again on 2 December 2014
"""

TEXTS = {"excerpt-silent.txt": """\
Entry 214. Grand Pavilion, Market Street. The licence, granted on 12 August 2010, was suspended in March 2012
and withdrawn again on 2 December 2014.
"""}

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
    texts=TEXTS,
)  # fmt: skip
