"""More members are in a register at once than it may have.

A register that says `at_most: N` may have no more than N members on any day of those it is held for. It is an error
where even a generous reading of every date leaves a day with more, a warning where only the letter does, and a note
where it hangs on an end that no source tells: whoever came next will have come when somebody left. A handover on one
day, or from one day to the next, is no overlap, unless a source says that it tells last days (`ends: last day`) and
keeps them to the day (`exact: true`). Where sources are at odds over a start or an end, nothing rests on one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason.limits import Overlap, Succession, overlaps, stretches, successions
from govtimeline.reason.terms import Term, Terms
from govtimeline.record.model import Register
from govtimeline.rules.citing import Citations, fingerprint, severity
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding
from govtimeline.rules.registers.resting import of_register, of_terms
from govtimeline.rules.registers.telling import (
    LETTER,
    TOLD,
    came,
    came_short,
    during,
    names,
    number,
    points,
    settling,
    start_claim,
    stays,
    together,
)

ID = "register-overlap"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each time with too many in, and for each end that nobody tells though another came."""
    for id, register in context.record.registers.items():
        if register.at_most is None:
            continue
        days = register.days
        terms = context.terms.of(id)
        sure = overlaps(terms, register.at_most, days)
        letter = [
            overlap
            for overlap in overlaps(context.terms.of(id, STRICT), register.at_most, days)
            if not any(overlap.days.meets(other.days) for other in sure)
        ]
        for reading, found in ((FAIR, sure), (STRICT, letter)):
            for overlap in found:
                yield _finding(context, id, register, overlap, reading)
        met = [{term.last.id for term in overlap.terms} for overlap in (*sure, *letter)]
        for succession in successions(terms, register.at_most, days):
            those = {term.last.id for term in (*succession.left, succession.came)}
            if not any(those <= others for others in met):
                yield _untold(context, id, register, succession)


def _finding(context: Context, id: str, register: Register, overlap: Overlap, reading: Reading) -> Finding:
    marks = Citations()
    terms = _in_order(overlap.terms)
    last = terms[-1]
    when = together(terms) if overlap.some else during(overlap.days)
    parts = stretches(overlap)
    who = names(register, terms)
    had = f"{who} in at once" if len(parts) == 1 else f"more than {number(register.at_most or 0)} of {who} in at once"
    steps = [*stays(context, register, terms, marks), *_together(register, parts, when)]
    claim = start_claim(last)

    def found(known: Terms) -> bool:
        most, days = register.at_most or 0, register.days
        others = (other for way in (FAIR, STRICT) for other in overlaps(known.of(id, way), most, days))
        return any(other.days.meets(overlap.days) for other in others)

    return marks.finding(
        ID, severity(reading), f"“{register.title}” had {had}, {when}, where {most(register)}",
        id, claim.at_key("start") if claim else last.first.place,
        fingerprint(ID, id, points(terms), [t.member for t in terms]),
        argument=steps if reading == FAIR else [*steps, LETTER],
        repairs=settling(context, terms, marks, found),
        hint="look for a wrong start or end; where more may be in at once, mend the register's `at_most`",
        rests=[of_register(id, register), *of_terms(context, id, terms)],
    )  # fmt: skip


def _together(register: Register, parts: Sequence[Overlap], when: str) -> list[str]:
    """Who was in at once: all of them, or some and then others, a line each; of very many the first ones."""
    if len(parts) == 1:
        all_ = "both" if len({term.member for term in parts[0].terms}) == 2 else "all"
        return [f"so {all_} were in at once, {when}"]
    told = [
        f"{'so ' if n == 0 else ''}{names(register, _in_order(part.terms))} were in at once, {during(part.days)}"
        for n, part in enumerate(parts[:TOLD])
    ]
    return [*told, f"and {len(parts) - TOLD} more"] if len(parts) > TOLD else told


def _in_order(terms: Iterable[Term]) -> list[Term]:
    return sorted(terms, key=lambda term: (term.start, term.member))


def _untold(context: Context, id: str, register: Register, succession: Succession) -> Finding:
    marks = Citations()
    left, newcomer = succession
    who = names(register, left, "or")
    steps = [f"first: {came(context, register, term, marks)}" for term in left[:TOLD]]
    steps.append(f"then: {came(context, register, newcomer, marks)}")
    return marks.finding(
        ID, "note", f"no source tells when {who} left; {came_short(context, register, newcomer)}",
        id, left[0].last.place,
        fingerprint(ID, id, [*points(left, ["end"]), *points([newcomer], ["start"])], ["untold"]),
        argument=[*steps, f"in “{register.title}” {most(register)} at once"],
        hint=f"look for a source that tells when {who} left, and add its claim",
        rests=[
            of_register(id, register), *of_terms(context, id, left), *of_terms(context, id, [newcomer], ["start"]),
        ],
    )  # fmt: skip


def most(register: Register) -> str:
    """What the register says of how many may be in."""
    return f"at most {number(register.at_most or 0)} may be"


FAILS = """\
# Two directors in the first months of 2012: at least one of the dates is wrong.
govtimeline: 1

sources:
  report-2011:
    title: Annual report of the water board
    publisher: Eastmere Water Board
    type: report
    published: 2011-06-30
  gazette-2012:
    title: Director bids farewell
    publisher: Eastmere Gazette
    type: article-newspaper
    published: 2012-04-03
  board-2015:
    title: The board and its directors
    publisher: Eastmere Water Board
    type: webpage
    published: 2015-02-10

registers:
  directors:
    title: Directors of the water board
    members: {mills: A. Mills, vennor: P. Vennor}
    at_most: 1

events:
  - id: mills-directs
    title: A. Mills directs the water board
    members: {directors: [mills]}
    claims:
      - source: report-2011
        at: page 3
        start: 2006
        excerpt: director since 2006, A. Mills
      - source: gazette-2012
        at: paragraph 2
        end: 30 March 2012
        excerpt: left the board on 30 March 2012
  - id: vennor-directs
    title: P. Vennor directs the water board
    members: {directors: [vennor]}
    claims:
      - source: board-2015
        at: directors
        start: January 2012
        excerpt: has led the board from January 2012
"""

PASSES = """\
# She came in 2012, and so did he leave: they may have handed over on any day of it.
govtimeline: 1

sources:
  report-2011:
    title: Annual report of the water board
    publisher: Eastmere Water Board
    type: report
    published: 2011-06-30
  gazette-2012:
    title: Director bids farewell
    publisher: Eastmere Gazette
    type: article-newspaper
    published: 2012-04-03
  board-2015:
    title: The board and its directors
    publisher: Eastmere Water Board
    type: webpage
    published: 2015-02-10

registers:
  directors:
    title: Directors of the water board
    members: {mills: A. Mills, vennor: P. Vennor}
    at_most: 1

events:
  - id: mills-directs
    title: A. Mills directs the water board
    members: {directors: [mills]}
    claims:
      - source: report-2011
        at: page 3
        start: 2006
        excerpt: director since 2006, A. Mills
      - source: gazette-2012
        at: paragraph 2
        end: 30 March 2012
        excerpt: left the board on 30 March 2012
  - id: vennor-directs
    title: P. Vennor directs the water board
    members: {directors: [vennor]}
    claims:
      - source: board-2015
        at: directors
        start: 2012
        excerpt: has led the board from 2012
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
)  # fmt: skip
