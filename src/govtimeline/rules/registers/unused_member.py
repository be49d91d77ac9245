"""A register gives a title to a member that no event puts in.

Its id may be mistyped, there or in the event; or the event that puts it in is still to be written.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.names import did_you_mean
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding

ID = "unused-member"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each title of a member that is never in."""
    inside: dict[str, set[str]] = {}
    for event in context.record.events:
        for id, members in event.members.items():
            inside.setdefault(id, set()).update(members)
    for id, register in context.record.registers.items():
        known = inside.get(id, set())
        for member, title in register.members.items():
            if member not in known:
                yield Citations().finding(
                    ID, "warning", f"no event puts “{title}” ({member}) in “{register.title}”",
                    id, register.at_key("members", member), fingerprint(ID, id, [member], []),
                    hint=did_you_mean(member, known - set(register.members))
                    or "put it in by an event, or take its title out",
                )  # fmt: skip


FAILS = """\
# The council is titled as "ash" and put in as "ashe".
govtimeline: 1

sources:
  report-2016:
    title: Annual report
    publisher: The Valley Trust
    type: report
    published: 2016-03-14

registers:
  trust-run:
    title: Councils whose libraries the trust runs
    members: {ash: Ash Council, brook: Brook Council}

events:
  - id: trust
    title: The trust runs two councils' libraries
    members: {trust-run: [ashe, brook]}
    claims:
      - source: report-2016
        at: page 2
        start: 1 April 2015
"""

PASSES = """\
# Whoever is titled is in at some time; a member without a title is told by its id.
govtimeline: 1

sources:
  report-2016:
    title: Annual report
    publisher: The Valley Trust
    type: report
    published: 2016-03-14

registers:
  trust-run:
    title: Councils whose libraries the trust runs
    members: {ash: Ash Council}

events:
  - id: trust
    title: The trust runs two councils' libraries
    members: {trust-run: [ash, brook]}
    claims:
      - source: report-2016
        at: page 2
        start: 1 April 2015
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("warning",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
    absence=True,
)  # fmt: skip
