"""What a register says of itself, held against its terms: too many in at once, too few in, one in twice.

Each is a sweep over the days on which somebody comes or goes, so that it takes little more than sorting them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from govtimeline.reason.terms import Term
from govtimeline.saying.when import OPEN_HI, Span, is_open

COME, ASK, GO = 0, 1, 2
"""What happens on a day, in this order: somebody comes in, one who was in at some time is looked at, somebody goes."""


class Overlap(NamedTuple):
    """Terms of more members than may be in at once. days: when; on some day of these where `some`.

    Not all of them need be in on every one of the days: `stretches` tells them apart.
    """

    terms: tuple[Term, ...]
    days: Span
    some: bool = False


class Succession(NamedTuple):
    """Terms one of which must have ended, though no source tells so, when somebody else came in."""

    left: tuple[Term, ...]
    came: Term


class Gap(NamedTuple):
    """Days on which fewer are in than must be. left, came: whose leaving begins it, whose coming ends it.

    inside: who is in meanwhile. untold: those whose start or end decides whether there is a gap at all, and is told
    by no source.
    """

    days: Span
    left: tuple[Term, ...]
    came: tuple[Term, ...]
    inside: tuple[Term, ...]
    untold: tuple[Term, ...] = ()


def overlaps(terms: Iterable[Term], most: int, within: Span) -> list[Overlap]:
    """Where more than `most` members are surely in on a day of `within`."""
    found: list[Overlap] = []
    inside: dict[str, dict[int, Term]] = {}
    together: dict[int, Term] = {}
    begun = 0
    for day, what, n, term in _moves(terms, within):
        if what == ASK:
            beside = [t for of_member in inside.values() for t in of_member.values() if t.sure.hi >= term.sure.lo]
            others = {t.member for t in beside} - {term.member}
            if len(inside) <= most <= len(others):
                found.append(Overlap((*beside, term), Span(term.sure.hi, term.sure.lo), some=True))
        elif what == COME:
            inside.setdefault(term.member, {})[n] = term
            if len(inside) > most:
                begun = begun if together else day
                everyone = {k: t for of_member in inside.values() for k, t in of_member.items()}
                together.update({n: term} if together else everyone)
        else:
            del inside[term.member][n]
            if not inside[term.member]:
                del inside[term.member]
            if together and len(inside) <= most:
                found.append(Overlap(tuple(together.values()), Span(begun, day)))
                together = {}
    return found


def stretches(overlap: Overlap) -> list[Overlap]:
    """An overlap in parts of its days, in each of which the same members are in throughout."""
    if overlap.some:
        return [overlap]
    found: list[Overlap] = []
    inside: dict[int, Term] = {}
    begun = overlap.days.lo
    for day, what, n, term in _moves(overlap.terms, overlap.days):
        last = day - 1 if what == COME else day
        if begun <= last:
            if found and _members(found[-1].terms) == _members(inside.values()):
                terms = {id(t): t for t in (*found[-1].terms, *inside.values())}
                found[-1] = Overlap(tuple(terms.values()), Span(found[-1].days.lo, last))
            else:
                found.append(Overlap(tuple(inside.values()), Span(begun, last)))
            begun = last + 1
        if what == COME:
            inside[n] = term
        else:
            del inside[n]
    return found


def _members(terms: Iterable[Term]) -> set[str]:
    return {term.member for term in terms}


def _moves(terms: Iterable[Term], within: Span) -> list[tuple[int, int, int, Term]]:
    """Who comes in and who goes, and who is surely in on some day alone, in order."""
    moves = []
    for n, term in enumerate(terms):
        lo, hi = term.sure
        if lo <= hi:
            lo, hi = term.sure.meet(within)
            moves += [(lo, COME, n, term), (hi, GO, n, term)] if lo <= hi else []
        elif within.lo <= hi and lo <= within.hi:
            moves.append((hi, ASK, n, term))
    return sorted(moves, key=lambda move: move[:3])


def successions(terms: Iterable[Term], most: int, within: Span) -> list[Succession]:
    """Where more than `most` would be in, if those whose end no source tells were in still."""
    found = []
    inside = _Inside()
    for came in sorted(terms, key=lambda t: (t.start.hi, t.start.lo, t.member)):
        day = came.start.hi
        if is_open(day):
            break
        inside.let_go(day)
        full = came.member not in inside.terms and len(inside.terms) >= most
        untold = [term for term in inside.untold.values() if term.start.hi <= came.start.lo] if full else []
        if untold and within.lo <= day <= within.hi:
            found.append(Succession(tuple(untold), came))
        for term in untold[: len(inside.terms) - most + 1]:
            inside.drop(term.member)
        inside.let_in(came)
    return found


class _Inside:
    """Who is in, as days go by. untold: of members whose going no source tells, their last term each."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[int, Term]] = {}
        self.untold: dict[str, Term] = {}
        self._going: list[tuple[int, int, str]] = []
        self._count = 0

    def let_in(self, term: Term) -> None:
        """Let a member in up to the day that its term is taken to last."""
        self._count += 1
        self.terms.setdefault(term.member, {})[self._count] = term
        heappush(self._going, (term.taken, self._count, term.member))
        self._look_at(term.member)

    def let_go(self, day: int) -> None:
        """Let those out whose terms ended before a day."""
        while self._going and self._going[0][0] < day:
            _, number, member = heappop(self._going)
            if self.terms.get(member, {}).pop(number, None) is not None:
                self._look_at(member)

    def drop(self, member: str) -> None:
        """Let a member out for good."""
        del self.terms[member], self.untold[member]

    def _look_at(self, member: str) -> None:
        mine = self.terms[member]
        if not mine:
            del self.terms[member]
        if mine and all(term.no_end for term in mine.values()):
            self.untold[member] = mine[max(mine)]
        else:
            self.untold.pop(member, None)


def superseded(terms: Iterable[Term], found: Iterable[Succession]) -> list[Term]:
    """The terms, those that alone can have made room for another out by the day on which that one came."""
    by = {_key(each.left[0]): each.came.start.hi for each in found if len(each.left) == 1}
    made = []
    for term in terms:
        day = by.get(_key(term))
        if day is not None:
            term = term._replace(out=Span(min(term.out.lo, day), day), no_end=False)
        made.append(term)
    return made


def _key(term: Term) -> tuple[str, str]:
    """What names a term, by whatever reading."""
    return term.member, term.last.id


def held(terms: Sequence[Term], first: int | None, last: int | None) -> Span:
    """The days that a register is surely held for: those it says, else from its first start to its last end."""
    begins = min((term.start.hi for term in terms), default=OPEN_HI) if first is None else first
    ends = max((term.sure.hi for term in terms), default=-OPEN_HI) if last is None else last
    return Span(begins, ends)


def gaps(terms: Sequence[Term], least: int, within: Span, *, ends: bool = True) -> list[Gap]:
    """Where surely fewer than `least` members are in, on the days `within`.

    ends: whether the register says up to when it is held. Where it does not, and somebody is in still, it is held on,
    and too few stay too few: nobody comes later than on the last of the days.
    """
    found = _gaps(terms, lambda term: term.maybe, least, within)
    if not ends and found and found[-1].days.hi == within.hi and any(_in_still(term) for term in terms):
        found[-1] = found[-1]._replace(days=Span(found[-1].days.lo, OPEN_HI))
    return found


def _in_still(term: Term) -> bool:
    """Whether a term goes on, as far as anybody tells."""
    return not term.unknown and is_open(term.taken)


def untold_gaps(terms: Sequence[Term], least: int, within: Span, *, lone: bool, ends: bool) -> list[Gap]:
    """Where fewer are in unless somebody whose start or end no source tells was in.

    lone: whether one who was followed by another is taken to have left, though nobody says so. ends: whether the
    register says up to when it is held, rather than with its last member.
    """
    last = max((term.start.lo for term in terms if not is_open(term.start.hi)), default=-OPEN_HI)

    def told(term: Term) -> Span:
        lo, hi = term.maybe
        lo = term.start.hi if term.no_start else lo
        if term.no_end and term.planned:
            hi = max(term.sure.hi, term.planned.hi)
        elif term.no_end and (term.unknown or (lone and term.start.hi < last)):
            hi = max(term.sure.hi, term.start.hi)
        return Span(lo, hi)

    open_ = [term for term in terms if term.no_start or term.no_end]
    last_day = within.hi if ends else max([within.hi, *(told(term).hi for term in open_)])
    found = []
    for gap in _gaps(terms, told, least, Span(within.lo, last_day)):
        first, final = gap.days
        untold = [
            term
            for term in open_
            if (term.no_start and told(term).lo > first) or (term.no_end and final > min(told(term).hi, within.hi))
        ]
        if untold:
            found.append(gap._replace(untold=tuple(untold)))
    return found


def _gaps(terms: Sequence[Term], days: Callable[[Term], Span], least: int, within: Span) -> list[Gap]:
    spans = [(days(term), term) for term in terms]
    spans = [(span, term) for span, term in spans if not span.empty]
    left: dict[int, list[Term]] = {}
    came: dict[int, list[Term]] = {}
    for span, term in spans:
        left.setdefault(span.hi + 1, []).append(term)
        came.setdefault(span.lo, []).append(term)
    runs = [run for run in _low(spans, least, within) if not _handed_over(run, left, came)]
    meanwhile = _during(spans, runs)
    return [
        Gap(run, tuple(left.get(run.lo, ())), tuple(came.get(run.hi + 1, ())), inside)
        for run, inside in zip(runs, meanwhile, strict=True)
    ]


def _handed_over(run: Span, left: Mapping[int, Sequence[Term]], came: Mapping[int, Sequence[Term]]) -> bool:
    """Whether days with too few are the one day on which somebody left, where another came on the next.

    By a source that tells first days out nobody is in on it; it is a handover from one day to the next all the same.
    """
    if run.lo != run.hi or run.hi + 1 not in came:
        return False
    return any(term.end is not None and term.end.hi == run.lo for term in left.get(run.lo, ()))


def _low(spans: Iterable[tuple[Span, Term]], least: int, within: Span) -> Iterator[Span]:
    """The longest runs of days of `within` on which fewer than `least` members are in."""
    if within.empty:
        return
    change: dict[int, list[tuple[int, str]]] = {within.lo: []}
    for span, term in spans:
        lo, hi = span.meet(within)
        if lo <= hi:
            change.setdefault(lo, []).append((1, term.member))
            change.setdefault(hi + 1, []).append((-1, term.member))
    inside: dict[str, int] = {}
    begun: int | None = None
    for day in sorted(day for day in change if day <= within.hi):
        for by, member in change[day]:
            inside[member] = inside.get(member, 0) + by
            if not inside[member]:
                del inside[member]
        if len(inside) < least and begun is None:
            begun = day
        elif len(inside) >= least and begun is not None:
            yield Span(begun, day - 1)
            begun = None
    if begun is not None:
        yield Span(begun, within.hi)


def _during(spans: Iterable[tuple[Span, Term]], runs: Sequence[Span]) -> list[tuple[Term, ...]]:
    """Who is in during each of some runs of days, which are in order and apart."""
    waiting = sorted(spans, key=lambda each: each[0])
    inside: list[tuple[Span, Term]] = []
    made = []
    n = 0
    for run in runs:
        while n < len(waiting) and waiting[n][0].lo <= run.hi:
            inside.append(waiting[n])
            n += 1
        inside = [each for each in inside if each[0].hi >= run.lo]
        made.append(tuple(term for _, term in inside))
    return made


def twice(terms: Iterable[Term], root: Callable[[Term], str]) -> Iterator[tuple[Term, Term]]:
    """Each term of a member that surely meets one before it, with that one; renewals of one root are one stay."""
    of_member: dict[str, list[Term]] = {}
    for term in terms:
        of_member.setdefault(term.member, []).append(term)
    for mine in of_member.values():
        inside: list[Term] = []
        for term in sorted(mine, key=lambda t: (t.sure.lo, t.sure.hi)):
            inside = [other for other in inside if other.sure.hi >= term.sure.lo]
            other = next((o for o in inside if o.meets(term) and root(o) != root(term)), None)
            if other is not None:
                yield other, term
            inside.append(term)
