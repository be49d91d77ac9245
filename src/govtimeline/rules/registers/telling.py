"""Terms in words: who came in and left when, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from govtimeline.reason import Solution
from govtimeline.reason.facets import End, Point, Side, TimeFacet
from govtimeline.reason.registers import Replay
from govtimeline.reason.terms import Term, Terms
from govtimeline.record.model import Register
from govtimeline.record.statements import Claim
from govtimeline.rules import leaving
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context
from govtimeline.rules.time.disputes import claims_of, core
from govtimeline.rules.time.words import at, shown, within
from govtimeline.saying.numbers import in_words
from govtimeline.saying.when import Span, is_open, show_span
from govtimeline.saying.when.printing import show_day

LETTER = "a generous reader would stretch the words a little, and they would agree"
"""What is said of a finding that only the strict reading gives."""


SIDES: tuple[Side, ...] = ("lo", "hi")
NAMED = 4
"""Up to how many members are named in a heading."""
TOLD = 12
"""Up to how many terms are told in an argument."""


def number(count: int) -> str:
    """How many: "one", "two", up to ten, then digits."""
    return in_words(count)


def names(register: Register, terms: Iterable[Term], word: str = "and") -> str:
    """The members of some terms, as a list: "Ash, Bell and Coe"."""
    told = list(dict.fromkeys(register.name(term.member) for term in terms))
    if len(told) > NAMED:
        told[NAMED - 1 :] = [f"{len(told) - NAMED + 1} others"]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} {word} {told[-1]}"


def during(days: Span) -> str:
    """Days as they stand in a sentence: "on 1 May 2012", "from 1 to 3 May 2012", "from 1 May 2012 on"."""
    if is_open(days.hi):
        return f"from {show_day(days.lo)} on"
    first, last = show_day(days.lo), show_day(days.hi)
    if first == last:
        return f"on {first}"
    own, shared = first.split(), last.split()
    while own[-1] == shared[-1]:
        own.pop()
        shared.pop()
    return f"from {' '.join(own)} to {last}"


def together(terms: Sequence[Term]) -> str:
    """When terms that surely meet were all in: those of which nothing is heard after their start are in still."""
    lo = max(term.start.hi for term in terms)
    hi = min(term.taken if term.sure.empty else term.sure.hi for term in terms)
    return during(Span(lo, hi)) if lo <= hi else f"on some day {during(Span(hi, lo))}"


def came(context: Context, register: Register, term: Term, marks: Citations) -> str:
    """When a term began: "Ash came on 1 May 2012 [1]"."""
    name = register.name(term.member)
    if term.no_start:
        return f"no source tells when {name} came in"
    return f"{name} came {_told(context, term.first.id, 'start', marks)}"


def left(context: Context, register: Register, term: Term, marks: Citations) -> str:
    """When a term ended, as `came` tells when it began; until when it went on where no source tells its end."""
    name = register.name(term.member)
    point = Point(term.last.id, "end")
    if not is_open(context.solution.bounds(point).hi):
        return f"{name} left {_told(context, term.last.id, 'end', marks)}"
    if term.sure.hi <= term.start.hi:
        return ""
    heard = _claims(context, context.solution.explain(point, "lo"))
    return f"{name} was in still on {show_day(term.sure.hi)} {marks.mark(heard)}"


def stay(context: Context, register: Register, term: Term, marks: Citations) -> str:
    """A term from its start to its end, as far as they are told: "Ash came in 2005 [1] and left in 2012 [2]"."""
    first, last = came(context, register, term, marks), left(context, register, term, marks)
    if not last:
        return first
    return f"{first}; {last}" if term.no_start else f"{first} and{last.removeprefix(register.name(term.member))}"


def stays(context: Context, register: Register, terms: Sequence[Term], marks: Citations) -> list[str]:
    """Terms from start to end, a line each; of very many the first ones and how many there are more."""
    told = [f"{'then' if n else 'first'}: {stay(context, register, t, marks)}" for n, t in enumerate(terms[:TOLD])]
    return [*told, f"and {len(terms) - TOLD} more"] if len(terms) > TOLD else told


def came_short(context: Context, register: Register, term: Term) -> str:
    """When a term began, for a heading, which cites nothing: "Ash came in 2012"."""
    return f"{register.name(term.member)} came {_when(context, Point(term.first.id, 'start'))}"


def left_short(context: Context, register: Register, term: Term) -> str:
    """When a term ended, for a heading."""
    return f"{register.name(term.member)} left {_when(context, Point(term.last.id, 'end'))}"


def start_claim(term: Term) -> Claim | None:
    """The claim that first tells a term's start."""
    return next((c for c in term.first.standing if c.start and not c.planned), None)


def end_claim(term: Term) -> Claim | None:
    """The claim that first tells a term's end."""
    return next((c for c in term.last.standing if c.end and not c.planned), None)


def points(terms: Sequence[Term], ends: Sequence[End] = ("start", "end")) -> list[str]:
    """The points of some terms, for a fingerprint."""
    return [str(Point(t.first.id if end == "start" else t.last.id, end)) for t in terms for end in ends]


def settling(
    context: Context, terms: Iterable[Term], marks: Citations, found: Callable[[Terms], bool]
) -> list[int]:
    """The claims cited without any one of which something is no longer found of some terms, solved by themselves."""

    def still(rest: Solution) -> bool:
        return found(Terms(Replay(rest.record, rest, context.replay.preferred)))

    events = leaving.near(context, [event.id for term in terms for event in (term.first, term.last)])
    return leaving.settling(context, events, marks.claims, still)


def _told(context: Context, event: str, end: End, marks: Citations) -> str:
    """When an end was, as its sources say, each with its mark; by what follows from others where none says."""
    point = Point(event, end)
    stated = _stated(context, point)
    grounds = [facet for side in SIDES for facet in _grounds(context, point, side)]
    if not stated:
        return f"{_when(context, point)} {marks.mark(_claims(context, grounds))}".rstrip()
    said: dict[str, list[Claim]] = {}
    for facet in stated:
        said.setdefault(_words(context, facet), []).extend(claims_of(context, facet))
    told = " or ".join(f"{words} {marks.mark(_unique(claims))}" for words, claims in said.items())
    named = {id(claim) for claims in said.values() for claim in claims}
    more = [claim for claim in _claims(context, grounds) if id(claim) not in named]
    return f"{told} {marks.mark(more)}".rstrip() if more else told


def _when(context: Context, point: Point) -> str:
    """When a point was, by its most precise source, or by what all leave it."""
    stated = _stated(context, point)
    if stated:
        return " or ".join(dict.fromkeys(_words(context, facet) for facet in stated))
    return within(context.solution.bounds(point))


def _stated(context: Context, point: Point) -> list[TimeFacet]:
    """The dates of a point; where its sources agree, only the most precise one."""
    stated = [facet for facet in context.solution.direct(point) if facet.how in ("date", "word")]
    if len(stated) < 2 or context.terms.allowed.disputed(point):
        return stated
    judged = context.replay.judged(point)
    fitting = [f for f in stated if judged is None or f.fair.meets(judged)] or stated
    return [min(fitting, key=lambda f: (f.strict.hi - f.strict.lo, f.how == "word", context.solution.content(f)))]


def _grounds(context: Context, point: Point, side: Side) -> Sequence[TimeFacet]:
    """What fixes a point's earliest or latest day: a date of its own, or else a chain of claims."""
    day = getattr(context.solution.bounds(point), side)
    own = [facet for facet in context.solution.direct(point) if getattr(facet.fair, side) == day]
    return own[:1] or context.solution.explain(point, side)


def _words(context: Context, facet: TimeFacet) -> str:
    """A date as it stands in a sentence: "on 1 May 2012", "in 2012"."""
    return at(show_span(core(context, facet)) if facet.how == "word" else shown(context, facet))


def _claims(context: Context, facets: Iterable[TimeFacet]) -> list[Claim]:
    return _unique(claim for facet in facets for claim in claims_of(context, facet))


def _unique(claims: Iterable[Claim]) -> list[Claim]:
    return list({id(claim): claim for claim in claims}.values())


__all__ = [
    "LETTER", "TOLD", "came", "came_short", "during", "end_claim", "left", "left_short", "names", "number", "points",
    "settling", "start_claim", "stay", "stays", "together",
]  # fmt: skip
