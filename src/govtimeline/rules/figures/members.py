"""Who is in a register by its events, who came in and who left, each with the claim that puts them in or out."""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.reason.registers import Replay
from govtimeline.reason.stays import Stay
from govtimeline.record.model import Record, Register
from govtimeline.record.statements import Claim
from govtimeline.rules.citing import Citations
from govtimeline.rules.figures.misses import Miss
from govtimeline.saying.equals import Expression
from govtimeline.saying.when import OPEN_HI


def who_counts(
    record: Record, expression: Expression, first: Miss, replay: Replay, when: str, marks: Citations
) -> Iterator[str]:
    """The members found for a count that misses, each with the claim that it rests on, and who has just left.

    when: the time that they are found for, in words.
    """
    for term in expression.terms:
        if term.function != "members":
            stays = replay.moved(term.function, term.id, first.period, first.claim.planned)
            word = "came in" if term.function == "joined" else "left"
            yield f"who {word} then: {_moved(record.registers[term.id], stays, marks, left=term.function == 'left')}"
            continue
        sure, may = replay.members(term.id, first.period, first.claim.planned)
        yield f"surely in {when}: {_listed(record.registers[term.id], sure, marks)}"
        if may:
            yield f"perhaps in: {_listed(record.registers[term.id], may, marks)}"
        if gone := just_left(replay, term.id, first):
            yield f"left in the year before: {_moved(record.registers[term.id], gone, marks, left=True)}"


def just_left(replay: Replay, register: str, miss: Miss) -> list[Stay]:
    """The stays that ended in the year up to the beginning of a count's time, of members who are not in then."""
    day, planned = miss.period.first, miss.claim.planned
    inside = {stay.member for stays in replay.members(register, miss.period, planned) for stay in stays}
    ended = [stay for stay in replay.stays(register, planned) if stay.end and day.lo - 365 <= stay.end.lo <= day.hi]
    return [stay for stay in ended if stay.member not in inside]


def _listed(register: Register, stays: list[Stay], marks: Citations) -> str:
    """Members, each once with the claims that put it in: "Birmingham [3] [4], Bradford [5]"."""
    of_member: dict[str, list[Stay]] = {}
    for stay in _in_order(register, stays):
        of_member.setdefault(stay.member, []).append(stay)
    named = [
        f"{register.name(member)} {marks.mark(claim for stay in its for claim in _telling(stay))}".strip()
        for member, its in of_member.items()
    ]
    return ", ".join(named) if named else "nobody"


def _moved(register: Register, stays: list[Stay], marks: Citations, left: bool = False) -> str:
    """Members with the claim that puts each in, or out, as often as it came in or left: "Birmingham [3], Ash [4]"."""
    named = [
        f"{register.name(stay.member)} {marks.mark(_telling(stay, left))}".strip()
        for stay in _in_order(register, stays)
    ]
    return ", ".join(named) if named else "nobody"


def _in_order(register: Register, stays: list[Stay]) -> list[Stay]:
    return sorted(stays, key=lambda s: (register.name(s.member), s.start, s.event.id))


def _telling(stay: Stay, left: bool = False) -> list[Claim]:
    """The claim that tells most plainly that somebody came in, or left; none where none stands."""
    return sorted(stay.event.standing, key=lambda claim: _tells(claim, left))[:1]


def _tells(claim: Claim, left: bool) -> tuple[object, ...]:
    """What sorts claims by how plainly they tell that somebody came in, or left: what was done before any plan of it.

    The most precise day of the calendar comes before a time that counts from another, that before how long it
    lasted, or some day of it.
    """
    when, other = (claim.end, claim.lasts) if left else (claim.start, claim.date)
    cores = when.cores() if when else ()
    vague = OPEN_HI + bool(when and when.link and not when.link.length)
    days = max((span.hi - span.lo for span in cores), default=vague)
    return not (when or other), claim.planned, when is None, days, claim.source, claim.at or "", repr(claim)
