"""A judgement is left over: its finding is gone.

A resolution covers a finding by what its author saw: the fingerprint, how severe it was, and what it rested on.
One by rule and subject alone covers the only finding of that rule on that subject, as long as it rests on no source
newer than the day it was judged on. Where it covers none and none came of what it was about, the claims have changed
and the reason it gives may no longer hold: look again, then take it out. (A finding that came of it says itself that
it was judged before, and when it was what; one that another resolution judges is told here.) One whose `until` has
passed covers nothing either.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.reason.judged import lapsed
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Before, Finding
from govtimeline.rules.judging import Judgements

ID = "unused-resolution"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each resolution that covers none of what the other rules found.

    A resolution of a rule that did not run is not judged, nor is one that names no rule, which may be of any.
    """
    found, left_out = context.review
    judgements = Judgements(context.record, found, context.today)
    changed = {id(finding.before.resolution) for finding in found if finding.before}
    for resolution in context.record.resolutions:
        if id(resolution) in changed:
            continue
        matched = judgements.covered(resolution)
        gone = lapsed(resolution, context.today)
        unseen = resolution.rule in left_out if resolution.rule else bool(left_out)
        if (matched and not gone) or (not matched and unseen):
            continue
        named = resolution.named
        before = None if matched else judgements.overtaken(resolution)
        fate = "has lapsed" if matched else "matches no finding"
        hint = "judge it anew" if matched else "take it out, or judge what took its place"
        if before:
            fate, hint = "is of a finding that another one judges", "take it out"
        subject = resolution.about
        yield Citations().finding(
            ID, "warning", f'the resolution of "{named}" {fate}', subject, resolution.place,
            fingerprint(ID, subject, [named], []), argument=_since(before) if before else (), hint=hint,
        )  # fmt: skip


def _since(before: Before) -> list[str]:
    """What a finding was when it was judged, and what it is since."""
    on = f" on {before.resolution.on.show()}" if before.resolution.on else ""
    return [f"when it was judged{on}, {before.when}", f"since then {before.since}"]


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
