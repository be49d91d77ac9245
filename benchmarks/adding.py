"""What a made-up record's claims of grades, figures and counts leave possible, reckoned without the program."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product
from math import inf

from clash import GRACE, Clash, meet
from truths import GRADES, Event, Figure, Record
from wording import Span


def grades(record: Record) -> Iterator[Clash]:
    for event in record.events:
        told = {claim.grade for claim in event.claims if claim.grade}
        if len(told) > 1:
            yield Clash("value-conflict", frozenset({event.id}))
        if not told <= set(GRADES):
            yield Clash("unknown-value", frozenset({event.id}))


def _told_of(figure: Figure) -> dict[tuple[int, int], list[Span]]:
    """What is told of a figure for each of the times that it is stated for."""
    told: dict[tuple[int, int], list[Span]] = {}
    for claim in figure.claims:
        if claim.stood:
            told.setdefault(claim.stood, []).append((claim.says["value"].lo, claim.says["value"].hi))
    return told


def values(record: Record) -> Iterator[Clash]:
    for figure in record.figures:
        days = [spans for (first, last), spans in _told_of(figure).items() if first == last]
        if any(meet(spans) is None for spans in days):  # in a longer time it may have changed
            yield Clash("value-conflict", frozenset({figure.id}))
        for claim in figure.claims:
            if claim.stood and claim.stood[0] > claim.telling.hi + GRACE:
                rule = "count-conflict" if "(" in figure.equals else "anachronism"
                yield Clash(rule, frozenset({figure.id}))


def sums(record: Record) -> Iterator[Clash]:
    """Sums and shares that their parts do not make."""
    figures = {figure.id: figure for figure in record.figures}
    for figure in record.figures:
        if not figure.equals or "(" in figure.equals:
            continue
        for stood, spans in _told_of(figure).items():
            made = _made(figures, figure, stood)
            if any(s[1] < m[0] - 1e-9 or m[1] < s[0] - 1e-9 for s in spans for m in made):
                yield Clash("ratio-conflict", frozenset({figure.id}))


def _made(figures: dict[str, Figure], figure: Figure, stood: tuple[int, int]) -> list[Span]:
    """What a figure's parts come to; nothing where a part is not told for that time, nor made of parts."""
    left, sign, right = figure.equals.split()
    operands = [_operand(figures, figures[id], stood) for id in (left, right)]
    made = []
    for a, b in product(*operands):
        if sign == "+":
            made.append((a[0] + b[0], a[1] + b[1]))
        elif b[0] > 0:
            made.append((a[0] / b[1], a[1] / b[0]))
    return [(min(m[0] for m in made), max(m[1] for m in made))] if made else []


def _operand(figures: dict[str, Figure], figure: Figure, stood: tuple[int, int]) -> list[Span]:
    """What a part may be, a count taken as it stands; a part that is not told is made of its own parts."""
    told = [
        (said.meant, said.meant) if said.form == "amount" and "%" not in said.words else (said.lo, said.hi)
        for claim in figure.claims
        if claim.stood == stood
        for said in [claim.says["value"]]
    ]
    return told or (_made(figures, figure, stood) if figure.equals else [])


def counts(record: Record, days: dict[str, Span]) -> Iterator[Clash]:
    """Counts that who is told to be in, to come or to go does not bear out."""
    stays = [event for event in record.events if event.members]
    for figure in record.figures:
        if "(" not in figure.equals:
            continue
        for claim in figure.claims:
            value = claim.says["value"]
            lo, hi = _range(figure.id, stays, days, claim.stood or (0, 0))
            if value.hi < lo or hi < value.lo:
                yield Clash("count-conflict", frozenset({figure.id}))


def doubles(record: Record, days: dict[str, Span]) -> Iterator[Clash]:
    """Two stays of one member of which the one surely begins while the other, told to have ended later, goes on."""
    for one, other in permutations([event for event in record.events if event.members], 2):
        begins, end = (days.get(point, (-inf, inf)) for point in (f"{other.id}.start", f"{one.id}.end"))
        begun = days.get(f"{one.id}.start", (-inf, inf))
        if set(one.members) & set(other.members) and begun[1] <= begins[0] and begins[1] < end[0] and end[1] != inf:
            yield Clash("double-membership", frozenset({"run"}))


def _range(what: str, stays: list[Event], days: dict[str, Span], stood: tuple[int, int]) -> Span:
    """The fewest and the most whom a count can come to."""
    sure, may = set(), set()
    for stay in stays:
        start = days.get(f"{stay.id}.start", (-inf, inf))
        end = days.get(f"{stay.id}.end", (-inf, inf))
        gone = end[1] != inf  # someone whom nobody tells to have left is in
        if what != "count":
            moved = start if what == "joined" else end
            if what == "left" and not gone:
                continue
            if stood[0] <= moved[0] and moved[1] <= stood[1]:
                sure |= set(stay.members)
            if moved[0] <= stood[1] and stood[0] <= moved[1]:
                may |= set(stay.members)
            continue
        if start[1] <= stood[0] and (not gone or stood[0] < end[0]):
            sure |= set(stay.members)
        if start[0] <= stood[0] and (not gone or stood[0] < end[1]):
            may |= set(stay.members)
    return len(sure), len(sure | may)
