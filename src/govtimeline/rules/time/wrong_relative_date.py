"""A word that counts from its telling does not match what the other sources date.

"This year", "last month", "yesterday", a day without its year or a length "so far" only mean something on the day
they were written. Where an article is reprinted, updated or written from an older one, such words go wrong while the
dates around them stay right. The word is read against the claim's `told`, or else against when its source was
published, which may itself be no more than "early 2019". It is blamed where leaving it out settles the matter, and
the date where only that does. A word that fits one of two dates at odds, or tells a later plan, is no culprit:
`date-conflict` tells of these. A day or month without its year that fits in the year before, or after, lacks that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govtimeline.reason import Dispute, TimeFacet
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.rules.time import disputes, words, yearless

ID = "wrong-relative-date"
_COMPARE = "compare the excerpts with their sources, then mend the claim or record a resolution"
_OLDER = "the word may stem from an older text: give the claim `told` if it was said at another time"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each event that a relative word puts elsewhere than its dates."""
    for dispute in disputes.of_rule(context, ID):
        yield _finding(context, dispute)


def _finding(context: Context, dispute: Dispute) -> Finding:
    assert dispute.point is not None
    marks = Citations()
    camps, groups = disputes.camps(context, dispute, marks)
    steps = disputes.steps(context, groups, marks, dispute.reading)
    steps += disputes.between(context, groups, dispute.reading)
    alone = next(n for n, group in enumerate(groups) if all(f.how == "word" for f in group))
    told, dated = camps[alone], camps[1 - alone]
    about = context.noun(dispute.point)
    word, date = _blamed(dispute, groups[alone]), _blamed(dispute, groups[1 - alone])
    if not word and not date:  # more than one on each side: the fewer publishers
        word = groups[alone][0] if told.publishers < dated.publishers else None
        date = groups[1 - alone][0] if told.publishers > dated.publishers else None
    hint = _COMPARE
    if word:
        said = words.told_as(context, word)
        message, hint = f"{said} does not fit {about}, dated {dated.text}", _OLDER
        fits = yearless.beside(groups[1 - alone], dispute.reading)
        if mended := yearless.mended(context, word, dispute.reading, fits):
            is_dated = f"{about} is dated"
            if dispute.point.plan and dispute.point.end == "date":
                is_dated = f"{context.title(dispute.point.event)} is planned for"
            message = f"{said} lacks its year, and {is_dated} {dated.text}"
            hint = f"write the year with it, if that is what the source means: {mended.show()} would fit"
    elif date:
        message = f"{about}, dated {dated.text}, does not fit {told.text}"
    else:
        message = f"{about} is dated {' and '.join(f'{c.text} by {disputes.voices(c)}' for c in camps)}"
    blamed = word or date
    return disputes.finding(
        context, ID, dispute, message, marks, steps, camps=camps, hint=hint,
        blamed=disputes.claims_of(context, blamed)[0] if blamed else None,
    )  # fmt: skip


def _blamed(dispute: Dispute, side: Sequence[TimeFacet]) -> TimeFacet | None:
    """What of one side settles the dispute when it is left out; None if nothing does."""
    return next((facet for facet in side if not set(facet.tellings).isdisjoint(dispute.repairs)), None)


FAILS = """\
# The web page was written in one year and put online again in another: "last month" went wrong on the way.
govtimeline: 1

sources:
  ministry-2019:
    title: Passport service, statement to the committee
    publisher: Ministry of the Interior
    type: report
    published: 2019-02-20
  agency-page:
    title: About the new passport office
    publisher: National Identity Agency
    type: webpage
    published: 2020-05-11

events:
  - id: passport-office
    title: The passport office opens in Northam
    claims:
      - source: ministry-2019
        at: paragraph 12
        date: 14 January 2019
        excerpt: opened to the public on 14 January 2019
      - source: agency-page
        at: first paragraph
        date: last month
        excerpt: opened its doors last month
"""

PASSES = """\
# The page says itself that its text is older than the day it was put online: the claim tells when it was said.
govtimeline: 1

sources:
  ministry-2019:
    title: Passport service, statement to the committee
    publisher: Ministry of the Interior
    type: report
    published: 2019-02-20
  agency-page:
    title: About the new passport office
    publisher: National Identity Agency
    type: webpage
    published: 2020-05-11

events:
  - id: passport-office
    title: The passport office opens in Northam
    claims:
      - source: ministry-2019
        at: paragraph 12
        date: 14 January 2019
        excerpt: opened to the public on 14 January 2019
      - source: agency-page
        at: first paragraph
        told: February 2019
        date: last month
        excerpt: opened its doors last month
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning"), check=check, fails=FAILS, passes=PASSES,
    about_time=True, contests=True, beside=True,
)  # fmt: skip
