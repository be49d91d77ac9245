"""Times told wrong: each way to make one claim of a truthful record date something falsely.

Each takes a record that it may change, and gives what it made wrong, or nothing where the record holds nothing that it
could. A wrong time is put in the same way as the right one was.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import NamedTuple

from dateutil.relativedelta import relativedelta
from truths import Claim, Record
from wording import ON_A_DAY, WAYS, Said, ago, length, put, stepped, term


class Planted(NamedTuple):
    """What was made wrong: the claims, by where they stand, and the events or figures they tell of."""

    claims: frozenset[str]
    subjects: frozenset[str]
    what: str


Plant = Callable[[Record, Random], Planted | None]


def changed(claim: Claim, was: str, now: str) -> Planted:
    return Planted(frozenset({claim.at}), frozenset({claim.subject}), f"{claim.subject}, {claim.at}: {was} -> {now}")


def some(record: Record, random: Random, fits: Callable[[Claim, str, Said], bool]) -> tuple[Claim, str] | None:
    """Some claim and key of it for which something fits."""
    found = [(c, k) for c in record.claims for k, said in c.says.items() if fits(c, k, said)]
    return random.choice(found) if found else None


def again(claim: Claim, key: str, said: Said) -> Planted | None:
    """Have a claim say something else; None where that reads the same."""
    was, claim.says[key] = claim.says[key], said
    return None if was.words == said.words else changed(claim, was.words, said.words)


def _dated_by(claim: Claim, key: str, said: Said) -> bool:
    return key in ("date", "start", "end") and said.form in WAYS


def moved(forms: tuple[str, ...], **by: tuple[int, int]) -> Plant:
    """Dates of some forms moved by so many days, months or years, forwards or backwards."""

    def plant(record: Record, random: Random) -> Planted | None:
        found = some(record, random, lambda c, k, s: _dated_by(c, k, s) and s.form in forms)
        if not found:
            return None
        claim, key = found
        ((unit, (least, most)),) = by.items()
        sign = random.choice((-1, 1))
        step = relativedelta(**{unit: sign * random.randint(least, most)})  # type: ignore[arg-type]
        at = date.fromordinal(int(claim.says[key].meant)) + step
        return again(claim, key, put(at.toordinal(), claim.says[key].form))

    return plant


ALL_FORMS = tuple(WAYS)
FINE = (*ON_A_DAY, "month", "third of month")


def swapped(record: Record, random: Random) -> Planted | None:
    """The start of a claim told as its end, and its end as its start."""
    found = some(record, random, lambda c, k, s: k == "start" and "end" in c.says)
    if not found:
        return None
    claim, _ = found
    start, end = claim.says["start"], claim.says["end"]
    claim.says |= {"start": end, "end": start}
    if start.words == end.words:
        return None
    return changed(claim, f"{start.words} to {end.words}", f"{end.words} to {start.words}")


def relative_word(record: Record, random: Random) -> Planted | None:
    """Last for this or next, a year or month; two more or fewer years, months or weeks ago."""
    found = some(record, random, lambda c, k, s: s.form.endswith((" step", " ago")))
    if not found:
        return None
    claim, key = found
    said = claim.says[key]
    unit, way = said.form.split()
    if way == "step":
        other = random.choice([step for step in (-1, 0, 1) if step != said.meant])
        return again(claim, key, stepped(unit, other, claim.telling))
    number = _other_number(int(said.meant), random)
    return again(claim, key, ago(number, unit, claim.telling))


def _other_number(number: int, random: Random) -> int:
    """A number that a slip makes of another: one to five more, or fewer."""
    return random.choice([n for n in range(number - 5, number + 6) if n > 0 and n != number])


def resized(lengths: Callable[[Said], bool]) -> Plant:
    def plant(record: Record, random: Random) -> Planted | None:
        found = some(record, random, lambda c, k, s: lengths(s))
        if not found:
            return None
        claim, key = found
        said = claim.says[key]
        number = _other_number(int(said.meant), random)
        if said.form == "term":
            return again(claim, key, term(number))
        hedge, unit = said.form.split("|")[-2:]
        other = length(number, unit, hedge)
        if said.relation == "lasts":
            return again(claim, key, other)
        order = "after" if f" after {said.other}" in said.words else "before"
        lo, hi = (other.lo, other.hi) if order == "after" else (-other.hi, -other.lo)
        words = f"{other.words} {order} {said.other}"
        return again(claim, key, said._replace(words=words, meant=number, lo=lo, hi=hi))

    return plant


def order(record: Record, random: Random) -> Planted | None:
    """Before for after, or after for before."""
    found = some(record, random, lambda c, k, s: s.form == "order")
    if not found:
        return None
    claim, key = found
    said = claim.says[key]
    other = "before" if said.relation == "after" else "after"
    return again(claim, key, said._replace(words=f"{other} {said.other}", relation=other))


def beside(record: Record, random: Random) -> Planted | None:
    """What came "with" or "during", told of something that was months away."""
    found = some(record, random, lambda c, k, s: s.relation in ("order", "after", "before"))
    if not found:
        return None
    claim, key = found
    said = claim.says[key]
    word = random.choice(("with", "during") if record.event(said.other.split(".")[0]).spans else ("with",))
    other = said.other.split(".")[0] if word == "during" else said.other
    return again(claim, key, said._replace(words=f"{word} {other}", relation=word, other=other))


def anachronism(record: Record, random: Random) -> Planted | None:
    """Something told as done dated up to three years after its telling."""
    found = some(record, random, lambda c, k, s: _dated_by(c, k, s) and not c.planned)
    if not found:
        return None
    claim, key = found
    return again(claim, key, put(claim.telling.day + random.randint(40, 1100), claim.says[key].form))


def register_end(record: Record, random: Random) -> Planted | None:
    """The end of a stay in a register, months or years off."""
    stays = {event.id for event in record.events if event.members}
    found = some(record, random, lambda c, k, s: c.subject in stays and k == "end" and _dated_by(c, k, s))
    if not found:
        return None
    claim, key = found
    at = int(claim.says[key].meant) + random.choice((-1, 1)) * random.randint(60, 1500)
    return again(claim, key, put(at, claim.says[key].form))
