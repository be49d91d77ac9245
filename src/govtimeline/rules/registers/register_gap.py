"""Fewer members are in a register than it must have.

A register that says `at_least: N` has at least N members on every day that it is held for: from its `from` to its
`to`, or, where these are left out, from its first member's start to its last one's end, or on while one is in still. It
is an error where even a generous reading of every date leaves a day with fewer, a warning where only the letter does,
and a note where it hangs on a start or an end that no source tells. A handover on one day, or from one day to the next,
is no gap, also where a source tells first days out (`ends: first day out`); nor are terms told in years that may meet.
Where sources are at odds over a start or an end, nothing rests on one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.place import Place
from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason.limits import Gap, gaps, held, successions, superseded, untold_gaps
from govtimeline.reason.terms import Term, Terms
from govtimeline.record.model import Register
from govtimeline.rules.citing import Citations, fingerprint, severity
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.finding import Finding, Rest
from govtimeline.rules.registers.resting import of_register, of_terms
from govtimeline.rules.registers.telling import (
    LETTER,
    TOLD,
    came,
    came_short,
    during,
    end_claim,
    left,
    left_short,
    names,
    number,
    points,
    settling,
    start_claim,
    stay,
)
from govtimeline.saying.when import Span, is_open

ID = "register-gap"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each time with too few in, and for each that hangs on what no source tells."""
    for id, register in context.record.registers.items():
        if register.at_least is None:
            continue
        terms, whole, sure, letter = _gaps(context.terms, id, register)
        for reading, found in ((FAIR, sure), (STRICT, letter)):
            for gap in found:
                if context.today is None or gap.days.lo <= context.today:
                    yield _finding(context, id, register, gap, reading)
        lone = register.at_least == 1 and register.at_most is None
        for gap in untold_gaps(terms, register.at_least, whole, lone=lone, ends=not is_open(register.days.hi)):
            if not any(gap.days.meets(other.days) for other in (*sure, *letter)):
                yield _untold(context, id, register, gap)


def _gaps(known: Terms, id: str, register: Register) -> tuple[list[Term], Span, list[Gap], list[Gap]]:
    """The terms of a register, the days it is held for, and its gaps: those in any case, those only to the letter."""
    least, days = register.at_least or 0, register.days
    first, last = (None if is_open(day) else day for day in days)
    followed = successions(known.of(id), register.at_most, days) if register.at_most else []
    terms, strict = (superseded(known.of(id, reading), followed) for reading in (FAIR, STRICT))
    whole, ends = held(terms, first, last), last is not None
    sure = gaps(terms, least, whole, ends=ends)
    letter = gaps(strict, least, held(strict, first, last), ends=ends)
    return terms, whole, sure, [gap for gap in letter if not any(gap.days.meets(other.days) for other in sure)]


def _finding(context: Context, id: str, register: Register, gap: Gap, reading: Reading) -> Finding:
    marks = Citations()
    few = "nobody was" if register.at_least == 1 else f"fewer than {number(register.at_least or 0)} were"
    steps = _around(context, register, gap, marks)

    def found(known: Terms) -> bool:
        _, _, sure, letter = _gaps(known, id, register)
        return any(other.days.meets(gap.days) for other in (*sure, *letter))

    return marks.finding(
        ID, severity(reading), f"{few} in “{register.title}” {during(gap.days)}, where {least(register)}",
        id, _place(register, gap),
        fingerprint(ID, id, [*points(gap.left, ["end"]), *points(gap.came, ["start"])], []),
        argument=steps if reading == FAIR else [*steps, LETTER],
        repairs=settling(context, (*gap.left, *gap.inside, *gap.came), marks, found),
        hint="look for a member that no event names, or a wrong start or end; where none need be in, mend the "
        "register's `at_least`",
        rests=_rests(context, id, register, gap),
    )  # fmt: skip


def _rests(context: Context, id: str, register: Register, gap: Gap) -> Iterator[Rest]:
    """The register's limits, and who left before a gap, is in meanwhile, and came after it."""
    yield of_register(id, register)
    yield from of_terms(context, id, gap.left, ["end"])
    yield from of_terms(context, id, gap.inside)
    yield from of_terms(context, id, gap.came, ["start"])


def _around(context: Context, register: Register, gap: Gap, marks: Citations) -> list[str]:
    """Who left before a gap, who is in meanwhile, and who came after it."""
    days = register.days
    steps = []
    if gap.days.lo == days.lo and register.from_ is not None:
        steps.append(f"it is held from {register.from_.show()} on")
    steps += [f"before: {step}" for term in gap.left if (step := left(context, register, term, marks))]
    steps += [f"meanwhile: {stay(context, register, term, marks)}" for term in gap.inside[:TOLD]]
    steps += [f"and {len(gap.inside) - TOLD} more"] if len(gap.inside) > TOLD else []
    steps += [f"after: {came(context, register, term, marks)}" for term in gap.came]
    if gap.days.hi == days.hi and register.to is not None:
        steps.append(f"it is held to {register.to.show()}")
    others = "anyone else" if gap.inside else "anyone"
    return [*steps, f"no event puts {others} in {during(gap.days)}"]


def _place(register: Register, gap: Gap) -> Place:
    """Where a gap stands: at the start that ends it, or at the end that begins it."""
    claim = next((c for term in gap.came if (c := start_claim(term))), None)
    if claim is not None:
        return claim.at_key("start")
    claim = next((c for term in gap.left if (c := end_claim(term))), None)
    return claim.at_key("end") if claim is not None else register.at_key("at_least")


def _untold(context: Context, id: str, register: Register, gap: Gap) -> Finding:
    marks = Citations()
    gone = [term for term in gap.untold if term.no_end and term not in gap.came]
    new = [term for term in gap.untold if term not in gone]
    sought = [f"when {names(register, gone, 'or')} left"] if gone else []
    sought += [f"when {names(register, new, 'or')} came in"] if new else []
    beside = [term for term in gap.came if not term.no_start]
    before = [term for term in gap.left if not term.no_end]
    if beside:
        known = f"; {came_short(context, register, beside[0])}"
    elif before:
        known = f"; {left_short(context, register, before[0])}"
    else:
        known = ""
    steps = [f"before: {came(context, register, term, marks)}" for term in gone]
    steps += [f"before: {step}" for term in before if (step := left(context, register, term, marks))]
    steps += [f"after: {step}" for term in new if (step := left(context, register, term, marks))]
    steps += [f"after: {came(context, register, term, marks)}" for term in beside]
    claims = points(gap.untold, ["start", "end"])
    return marks.finding(
        ID, "note", f"no source tells {' or '.join(sought)}{known}", id,
        (gone or new)[0].last.place, fingerprint(ID, id, claims, ["untold"]),
        argument=[*steps, f"in “{register.title}” {least(register)}, on every day"],
        hint=f"look for a source that tells {' or '.join(sought)}, and add its claim",
        rests=[*_rests(context, id, register, gap), *of_terms(context, id, gap.untold)],
    )  # fmt: skip


def least(register: Register) -> str:
    """What the register says of how many must be in."""
    return f"at least {number(register.at_least or 0)} must be"


FAILS = """\
# He left in spring, she came in autumn: who directed the board in the summer of 2012?
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
    at_least: 1

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
        start: 1 September 2012
        excerpt: has led the board from 1 September 2012
"""

PASSES = """\
# From one day to the next: nobody could say that the board was without a director.
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
    at_least: 1

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
        end: 31 March 2012
        excerpt: left the board on 31 March 2012
  - id: vennor-directs
    title: P. Vennor directs the water board
    members: {directors: [vennor]}
    claims:
      - source: board-2015
        at: directors
        start: 1 April 2012
        excerpt: has led the board from 1 April 2012
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
    absence=True,
)  # fmt: skip
