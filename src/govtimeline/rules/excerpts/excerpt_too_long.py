"""An excerpt has more than 12 words.

An excerpt points at the sentence a claim rests on; it does not copy it. A short one also says more exactly
which words carry the date or the number. Keep those words, and cut the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.prose.text import LONGEST_EXCERPT, count_words, normal
from govtimeline.rules.citing import fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.excerpts.quotes import excerpted, quotes
from govtimeline.rules.finding import Finding

ID = "excerpt-too-long"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each excerpt, of a claim or a waiver, that is too long."""
    for quote in quotes(context, _long):
        words = count_words(quote.excerpt)
        if words > LONGEST_EXCERPT:
            yield quote.cite().finding(
                ID, "warning", f"the excerpt has {words} words, more than {LONGEST_EXCERPT}", quote.subject,
                quote.place, fingerprint(ID, quote.subject, [quote.source], [normal(quote.excerpt)]),
                hint="keep the words that carry the date, the number or the order",
                rests=[excerpted(context, quote.source, quote.excerpt)],
            )  # fmt: skip


def _long(excerpt: str) -> bool:
    """Whether an excerpt may be too long: not every word of it need be one that counts."""
    return len(excerpt.split()) > LONGEST_EXCERPT


FAILS = """\
# A pointer has grown into a copy.
govtimeline: 1

sources:
  bulletin-2017:
    title: Council bulletin 7
    publisher: Municipality of Orrest
    type: periodical
    published: 2017-03-31

events:
  - id: school-resolved
    title: The council resolves to build a school at Mill Lane
    claims:
      - source: bulletin-2017
        at: page 2
        date: 9 March 2017
        excerpt: after long discussion the council resolved on 9 March 2017 to build the new school at Mill Lane
"""

PASSES = """\
# What is needed to find the sentence, and to see the date in it.
govtimeline: 1

sources:
  bulletin-2017:
    title: Council bulletin 7
    publisher: Municipality of Orrest
    type: periodical
    published: 2017-03-31

events:
  - id: school-resolved
    title: The council resolves to build a school at Mill Lane
    claims:
      - source: bulletin-2017
        at: page 2
        date: 9 March 2017
        excerpt: resolved on 9 March 2017 to build the new school
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("warning",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
)  # fmt: skip
