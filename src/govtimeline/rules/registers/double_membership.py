"""One member is in a register twice at once.

A register holds each member once, so two events that both put one in on the same day tell one stay twice, or one of
their dates is wrong. It is an error where even a generous reading of every date leaves such a day, a warning where only
the letter does. A renewal that lists the member again goes on with the stay, and is no second one. Counts take a member
that is in twice as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason.limits import twice
from govtimeline.reason.terms import Term, Terms
from govtimeline.record.model import Register
from govtimeline.rules.citing import Citations, fingerprint, severity
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.rules.registers.resting import of_terms
from govtimeline.rules.registers.telling import LETTER, points, settling, start_claim, stay, together

ID = "double-membership"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each stay that surely meets another of the same member."""
    roots: dict[str, str] = {}

    def root(term: Term) -> str:
        return _root(context, term.first.id, roots)

    for id, register in context.record.registers.items():
        sure = list(twice(context.terms.of(id), root))
        known = {(one.last.id, other.last.id, one.member) for one, other in sure}
        letter = [
            (one, other)
            for one, other in twice(context.terms.of(id, STRICT), root)
            if not {(one.last.id, other.last.id, one.member), (other.last.id, one.last.id, one.member)} & known
        ]
        for reading, pairs in ((FAIR, sure), (STRICT, letter)):
            for pair in pairs:
                yield _finding(context, id, register, pair, reading, root)


def _root(context: Context, event: str, known: dict[str, str]) -> str:
    """The event at the beginning of the renewals that lead to one."""
    chain = [event]
    while chain[-1] not in known and (renewed := context.events[chain[-1]].renews) in context.events:
        assert renewed is not None
        chain.append(renewed)
    first = known.get(chain[-1], chain[-1])
    known.update(dict.fromkeys(chain, first))
    return first


def _finding(
    context: Context, id: str, register: Register, pair: tuple[Term, Term], reading: Reading,
    root: Callable[[Term], str],
) -> Finding:
    marks = Citations()
    one, other = sorted(pair, key=lambda t: (t.start, t.first.id))
    name = register.name(one.member)
    when = together((one, other))
    steps = [f"{context.title(t.first.id)}: {stay(context, register, t, marks)}" for t in (one, other)]
    claim = start_claim(other)
    own = {one.last.id, other.last.id}

    def found(known: Terms) -> bool:
        pairs = (p for way in (FAIR, STRICT) for p in twice(known.of(id, way), root))
        return any({a.last.id, b.last.id} == own and a.member == one.member for a, b in pairs)

    return marks.finding(
        ID, severity(reading), f"“{register.title}” had {name} in twice at once, {when}",
        id, claim.at_key("start") if claim else other.first.place,
        fingerprint(ID, id, points((one, other)), [one.member]),
        argument=[*steps, f"so it was in by both, {when}", *([] if reading == FAIR else [LETTER])],
        repairs=settling(context, (one, other), marks, found),
        hint="look for a stay that is told by two events, or a wrong start or end; say `renews` where one goes on "
        "with the other",
        rests=of_terms(context, id, (one, other)),
    )  # fmt: skip


FAILS = """\
# The museum joined in 2011, and joined again in 2013: who lists it twice, and why?
govtimeline: 1

sources:
  report-2012:
    title: The shared archive after one year
    publisher: Valley Archives
    type: report
    published: 2012-03-01
  report-2016:
    title: The shared archive after five years
    publisher: Valley Archives
    type: report
    published: 2016-03-01

registers:
  archive:
    title: Members of the shared archive

events:
  - id: founders
    title: The founders set up the shared archive
    members: {archive: [museum, library]}
    claims:
      - source: report-2012
        at: page 1
        start: 1 March 2011
      - source: report-2016
        at: page 2
        end: December 2015
  - id: second-wave
    title: Two more join the shared archive
    members: {archive: [museum, theatre]}
    claims:
      - source: report-2016
        at: page 4
        start: June 2013
"""

PASSES = """\
# The museum left and came back; the library stayed under a renewal that lists it again.
govtimeline: 1

sources:
  report-2012:
    title: The shared archive after one year
    publisher: Valley Archives
    type: report
    published: 2012-03-01
  report-2016:
    title: The shared archive after five years
    publisher: Valley Archives
    type: report
    published: 2016-03-01

registers:
  archive:
    title: Members of the shared archive

events:
  - id: founders
    title: The founders set up the shared archive
    members: {archive: [library]}
    claims:
      - source: report-2012
        at: page 1
        start: 1 March 2011
      - source: report-2016
        at: page 2
        end: December 2015
  - id: founders-go-on
    title: The founders renew their agreement
    members: {archive: [library]}
    renews: founders
    claims:
      - source: report-2016
        at: page 2
        start: June 2013
  - id: museum-joins
    title: The museum joins the shared archive
    members: {archive: [museum]}
    claims:
      - source: report-2012
        at: page 1
        start: 1 March 2011
      - source: report-2016
        at: page 2
        end: 2012
  - id: museum-back
    title: The museum is back in the shared archive
    members: {archive: [museum]}
    claims:
      - source: report-2016
        at: page 4
        start: 2012
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
)  # fmt: skip
