"""A judgement is left over: its finding is gone.

A resolution covers a finding by its fingerprint, or by rule and subject. Where it covers none, the claims
have changed since it was judged, and the reason it gives may no longer hold: look again, then take it out or
renew it. One whose `until` has passed covers nothing either.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.reason.judged import lapsed
from govtimeline.record.model import Resolution
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding

ID = "unused-resolution"


def covers(resolution: Resolution, finding: Finding) -> bool:
    """Whether a resolution speaks of a finding."""
    if resolution.fingerprint:
        mark = resolution.fingerprint.lower()
        return len(mark) >= 6 and finding.fingerprint.startswith(mark)
    return resolution.rule == finding.rule and resolution.subject == finding.subject


def check(context: Context) -> Iterator[Finding]:
    """One finding for each resolution that covers none of what the other rules found.

    A resolution of a rule that did not run is not judged, nor is one that names no rule, which may be of any.
    """
    found, left_out = context.review
    for resolution in context.record.resolutions:
        matched = [f for f in found if covers(resolution, f)]
        gone = lapsed(resolution, context.today)
        unseen = resolution.rule in left_out if resolution.rule else bool(left_out)
        if (matched and not gone) or (not matched and unseen):
            continue
        named = resolution.fingerprint or f"{resolution.rule} on {resolution.subject}"
        fate = "has lapsed" if matched else "matches no finding"
        message = f'the resolution of "{named}" {fate}'
        subject = resolution.about
        yield Citations().finding(
            ID, "warning", message, subject, resolution.place, fingerprint(ID, subject, [named], []),
            hint="judge it anew" if matched else "take it out, or judge what took its place",
        )  # fmt: skip


FAILS = """\
# The Herald's date was mended, so there is nothing left to judge; the judgement stayed behind.
govtimeline: 1

sources:
  council-2016:
    title: Leisure services, the first year of the trust
    publisher: Eastmere District Council
    type: report
    published: 2016-06-14
  herald-2021:
    title: What became of our pools
    publisher: The Valley Herald
    type: article-newspaper
    published: 2021-03-02

events:
  - id: leisure-trust
    title: A trust runs the district's leisure centres
    claims:
      - source: council-2016
        at: "3.2"
        start: 1 April 2015
      - source: herald-2021
        at: paragraph 4
        start: 2015

resolutions:
  - rule: date-conflict
    subject: leisure-trust
    prefer: council-2016
    because: The transfer deed, annexed to the report, bears the day.
    by: M. Ashby
    on: 2021-04-06
"""

PASSES = """\
# The judgement covers a finding that is still there: it is told as resolved, and fails no build.
govtimeline: 1

sources:
  council-2016:
    title: Leisure services, the first year of the trust
    publisher: Eastmere District Council
    type: report
    published: 2016-06-14
  herald-2021:
    title: What became of our pools
    publisher: The Valley Herald
    type: article-newspaper
    published: 2021-03-02

events:
  - id: leisure-trust
    title: A trust runs the district's leisure centres
    claims:
      - source: council-2016
        at: "3.2"
        start: 1 April 2015
      - source: herald-2021
        at: paragraph 4
        start: 2013

resolutions:
  - rule: date-conflict
    subject: leisure-trust
    prefer: council-2016
    because: The transfer deed, annexed to the report, bears the day.
    by: M. Ashby
    on: 2021-04-06
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("warning",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
    absence=True, reviews=True,
)  # fmt: skip
