"""One error planted in a truthful record: all kinds of them, by name, with those of times from `mistiming`."""

from __future__ import annotations

from copy import copy
from random import Random

from mistiming import (
    ALL_FORMS,
    FINE,
    Plant,
    Planted,
    again,
    anachronism,
    beside,
    changed,
    moved,
    order,
    register_end,
    relative_word,
    resized,
    some,
    swapped,
)
from tellers import FIRST
from truths import GRADES, TOWNS, Claim, Figure, Record
from wording import ON_A_DAY, WAYS, Said, Told, ago, amount, length, put, stepped

from histories import iso


def figure(*figures: str) -> Plant:
    """The value of some figure told wrong: one or two off where it is small, else by a fifth or more."""

    def plant(record: Record, random: Random) -> Planted | None:
        found = some(record, random, lambda c, k, s: k == "value" and c.subject in figures)
        if not found:
            return None
        claim, key = found
        said = claim.says[key]
        if "%" in said.words:
            off = random.choice((-1, 1)) * random.choice((0.02, 0.05, 0.1, 0.3))
            percent = round((said.meant + off) * 100, 1 if "." in said.words else 0)
            if not 0 < percent < 100:
                return None
            words = f"{percent:.{1 if '.' in said.words else 0}f}%"
            return again(claim, key, amount(percent / 100, words, 0.0005 if "." in words else 0.005))
        if said.meant < 20:
            number = max(0, int(said.meant) + random.choice((-2, -1, 1, 2)))
        else:
            number = round(said.meant * random.choice((0.1, 0.5, 0.8, 1.2, 1.5, 10)))
        return again(claim, key, amount(number, str(number), hedge=said.form.removesuffix("amount")))

    return plant


def grade(record: Record, random: Random) -> Planted | None:
    """Another grade than was given, of the list or outside it."""
    found = [c for c in record.claims if c.grade]
    if not found:
        return None
    claim = random.choice(found)
    was, claim.grade = claim.grade, random.choice([g for g in (*GRADES, "adequate") if g != claim.grade])
    return changed(claim, was, claim.grade)


def member(record: Record, random: Random) -> Planted | None:
    """Another town in a register than the one that was."""
    stays = [event for event in record.events if event.members]
    if not stays:
        return None
    stay = random.choice(stays)
    others = [town for other in stays for town in other.members] if random.random() < 0.7 else TOWNS
    was, stay.members = stay.members, [random.choice([t for t in others if t not in stay.members])]
    return Planted(frozenset(), frozenset({stay.id, "count", "joined", "left"}), f"{stay.id}: {was} -> {stay.members}")


def unplanned(record: Record, random: Random) -> Planted | None:
    """A plan told as if it had come to pass."""
    found = [c for c in record.claims if c.planned]
    if not found:
        return None
    claim = random.choice(found)
    claim.planned = False
    claim.says |= {k: length(int(s.meant), "year") for k, s in claim.says.items() if s.form == "term"}
    return changed(claim, "a plan", "an outcome")


def _shifted(told: Told, random: Random) -> Told:
    """A telling put one to four years off."""
    off = random.choice((-1, 1)) * round(365.25 * random.randint(1, 4))
    day = told.day + off
    return Told(day, iso(day), day, day)


def told(record: Record, random: Random) -> Planted | None:
    """The day on which a claim says it was told, years off."""
    found = [c for c in record.claims if c.told]
    if not found:
        return None
    claim = random.choice(found)
    assert claim.told
    was, claim.told = claim.told, _shifted(claim.told, random)
    _reread(claim)
    return changed(claim, f"told {was.words}", f"told {claim.told.words}")


def published(record: Record, random: Random) -> Planted | None:
    """The day on which a source was published, years off."""
    cited = [s for s in record.sources if any(c.source is s for c in record.claims)]
    source = random.choice(cited)
    was, source.published = source.published, _shifted(source.published, random)
    wrong = [c for c in record.claims if c.source is source and not c.told]
    for claim in wrong:
        _reread(claim)
    what = f"{source.id}: {was.words} -> {source.published.words}"
    return Planted(frozenset(c.at for c in wrong), frozenset(c.subject for c in wrong), what) if wrong else None


def _reread(claim: Claim) -> None:
    """Read a claim's relative words from its new telling."""
    for key, said in claim.says.items():
        if said.form.endswith((" step", " ago")):
            unit, way = said.form.split()
            count = int(said.meant)
            claim.says[key] = (stepped if way == "step" else _ago)(unit, count, claim.telling)


def _ago(unit: str, number: int, telling: Told) -> Said:
    return ago(number, unit, telling)


def too_early(record: Record, random: Random) -> Planted | None:
    """A grade or a figure told before its inspection or its period had come."""
    found = [c for c in record.claims if (c.grade or c.stood) and not c.planned]
    if not found:
        return None
    claim = random.choice(found)
    dates = [int(said.meant) for said in claim.says.values() if said.form in WAYS] or [FIRST]
    day = min([*dates, *((claim.stood[0],) if claim.stood else ())]) - random.randint(400, 1500)
    was = claim.told or claim.source.published
    claim.told = Told(day, iso(day), day, day)
    _reread(claim)
    return changed(claim, f"told {was.words}", f"told {claim.told.words}")


def reworded(record: Record, random: Random) -> Planted | None:
    """A figure's second value wrong, with its day told as a part of its month, or as the month."""
    found = [
        (f, c)
        for f in record.figures
        for c in f.claims
        if c.stood and c.stood[0] == c.stood[1] and any(o is not c and o.stood == c.stood for o in f.claims)
    ]
    if not found:
        return None
    wrong, claim = random.choice(found)
    claim.says["as_of"] = put(claim.stood[0] if claim.stood else FIRST, random.choice(("month", "third of month")))
    return figure(wrong.id)(Record(record.sources, figures=[Figure(wrong.id, claims=[claim])]), random)


def renewed_before(record: Record, random: Random) -> Planted | None:
    """A renewal told to begin years before the contract that it renews."""
    renewal = next((event for event in record.events if event.renews), None)
    if renewal is None:
        return None
    claim = copy(renewal.claims[0])
    start = record.event(renewal.renews).start - random.randint(500, 1500)
    claim.at, claim.planned, claim.says = "wrong", False, {"start": put(start, random.choice(FINE))}
    claim.source = record.sources[-1]
    renewal.claims.append(claim)
    return changed(claim, "nothing", f"start {claim.says['start'].words}")


def cut_short(record: Record, random: Random) -> Planted | None:
    """A set term that lasted years less or more, both told as lengths and nothing by date."""
    lease = next(event for event in record.events if event.term and not event.renews)
    record.events = [event for event in record.events if event.renews != lease.id]
    lease.claims = [claim for claim in lease.claims if "lasts" in claim.says]
    claim = copy(lease.claims[0])
    claim.at, claim.planned, claim.told, claim.source = "wrong", False, None, record.sources[-1]
    claim.says = {"lasts": length(random.choice([n for n in range(1, 9) if abs(n - lease.term) > 1]), "year")}
    lease.claims.append(claim)
    return changed(claim, "nothing", f"lasts {claim.says['lasts'].words}")


KINDS: dict[str, tuple[tuple[str, ...], Plant]] = {
    "a day wrong by 3 to 25 days": ((), moved(ON_A_DAY, days=(3, 25))),
    "a month wrong by one": ((), moved(FINE, months=(1, 1))),
    "a month wrong by 2 to 11": ((), moved(FINE, months=(2, 11))),
    "a year wrong by one": ((), moved(ALL_FORMS, years=(1, 1))),
    "a year wrong by 2 to 9": ((), moved(ALL_FORMS, years=(2, 9))),
    "a decade wrong": ((), moved(ALL_FORMS, years=(10, 10))),
    "a century wrong": ((), moved(ALL_FORMS, years=(100, 100))),
    "start and end swapped": (("span",), swapped),
    "a relative word wrong": ((), relative_word),
    "a length wrong": (("span",), resized(lambda s: s.relation == "lasts" and s.form != "term")),
    "an offset wrong": (("chain",), resized(lambda s: s.relation == "offset")),
    "a set term wrong": (("terms",), resized(lambda s: s.form == "term")),
    "an order wrong": (("chain",), order),
    "with or during for an order": (("chain",), beside),
    "a count wrong": (("register",), figure("count", "joined", "left")),
    "a sum or a part of it wrong": (("figures",), figure("small", "large", "whole", "other", "all")),
    "a share wrong": (("figures",), figure("share")),
    "a grade wrong": (("grades",), grade),
    "a member wrong": (("register",), member),
    "`planned` missing": (("plan",), unplanned),
    "`told` wrong": ((), told),
    "`published` wrong": ((), published),
    "dated after its telling": ((), anachronism),
    "told before it had come": (("grades", "figures"), too_early),
    "a register's end wrong": (("register",), register_end),
    "a value wrong, its day in other words": (("figures", "register"), reworded),
    "a renewal before its contract": (("terms",), renewed_before),
    "a term cut short, by lengths alone": (("terms",), cut_short),
}
"""Each kind of error, with the stories that must be in a record for it."""
