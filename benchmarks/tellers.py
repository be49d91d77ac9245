"""Made-up histories, and the records that truthful writers make of them.

What happened comes first: days of events, plans, who was in a register, amounts. Then sources tell it, each at its own
precision and from the day on which it was published. `record` makes one.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from truths import GRADES, TOWNS, Claim, Event, Figure, Record, Source
from wording import (
    CAREFUL,
    ON_A_DAY,
    Said,
    Told,
    amount,
    counting,
    dated,
    lasting,
    named,
    put,
    relative,
    share,
    term,
)

from histories import iso, later

FIRST, LAST = 733_000, 737_400  # November 2007 to December 2019
LATE = LAST + 2_600  # sources of after this day can tell it all as done
PUBLISHERS = ("The Gazette", "The Inspectorate", "The Department", "The Council")


class Writer:
    """Makes up what happened and tells it, with so much care."""

    def __init__(self, random: Random, care: int) -> None:
        self.random = random
        self.care = care
        self.told = 0
        self.record = Record([self._source(n) for n in range(6)])

    def _source(self, n: int) -> Source:
        """The last two appear when all is over; two sources have one publisher."""
        random = self.random
        day = random.randint(FIRST + 400, LATE) if n < 4 else LATE + random.randint(0, 900)
        said = put(day, random.choice(ON_A_DAY))
        lo = hi = day
        if random.random() < 0.25:
            said = put(day, random.choice(("month", "third of year", "year")))
            lo, hi = int(said.lo), int(said.hi)
        return Source(f"source-{n}", PUBLISHERS[n % len(PUBLISHERS)], Told(day, said.words, lo, hi))

    def some_day(self) -> int:
        """A day on which something may happen."""
        return self.random.randint(FIRST, LAST)

    def event(self, kind: str, start: int, end: int | None = None, spans: bool | None = None) -> Event:
        """An event of which nobody tells yet."""
        event = Event(f"{kind}-{len(self.record.events)}", start, end)
        event.spans = end is not None if spans is None else spans
        self.record.events.append(event)
        return event

    def claim(self, subject: Event | Figure, known: int, planned: bool = False, other: Claim | None = None) -> Claim:
        """A claim that says nothing yet, of a source that can know of that day; of another source than that one."""
        random = self.random
        fit = [s for s in self.record.sources if (s.published.day < known) == planned]
        if planned and (not fit or random.random() < 0.2):  # a plan may be told when it has come to pass
            fit = self.record.sources[-2:]
        chosen = random.choice([s for s in fit if other is None or s is not other.source] or fit)
        self.told += 1
        claim = Claim(f"p{self.told}", subject.id, chosen, planned=planned)
        if not planned and random.random() < 0.12:  # it says itself when it was said
            day = random.randint(known, max(known, chosen.published.day))
            claim.told = Told(day, iso(day), day, day)
        subject.claims.append(claim)
        return claim

    def when(self, day: int, claim: Claim, key: str, words: float = 0.25) -> None:
        """Have a claim put a day, by the calendar or by when it is told."""
        said = dated(day, self.care, self.random)
        ahead = claim.planned and claim.telling.lo < day
        if self.random.random() < words and (not claim.planned or ahead):
            relatives = list(relative(day, claim.telling, self.care, self.random, ahead))
            said = self.random.choice(relatives) if relatives else said
        claim.says[key] = said

    def tied(self, day: int, claim: Claim, key: str, other: Event, its: str) -> bool:
        """Have a claim tell a day by another event's; whether there is a way."""
        its_day = other.day(its)
        point = f"{other.id}.{its}" if other.spans else other.id
        gap = abs(day - its_day)
        beside = 1 if self.care == CAREFUL else 25
        ways: list[Said] = []
        if gap > 1:
            order = "after" if day > its_day else "before"
            ways.append(Said(f"{order} {point}", "order", day, 0, 0, order, point))
        if gap >= 10:
            away = lasting(gap, self.care, self.random)
            lo, hi = (away.lo, away.hi) if day > its_day else (-away.hi, -away.lo)
            words = f"{away.words} {order} {point}"
            ways.append(Said(words, f"offset|{away.form}", away.meant, lo, hi, "offset", point))
        if gap <= beside:
            ways.append(Said(f"with {point}", "with", day, 0, 0, "with", point))
        if other.end is not None and other.start <= day <= other.end:
            ways.append(Said(f"during {other.id}", "during", day, 0, 0, "during", other.id))
        if ways:
            claim.says[key] = self.random.choice(ways)
        return bool(ways)


# What happens. Each makes one or a few events or figures, and their claims.

def one_day(writer: Writer) -> None:
    """Something that happened on a day, told by one to four sources."""
    event = writer.event("visit", writer.some_day())
    for _ in range(writer.random.randint(1, 4)):
        writer.when(event.start, writer.claim(event, event.start), "date")


def span(writer: Writer) -> None:
    """Something with a start, an end and a length."""
    random = writer.random
    start = writer.some_day()
    event = writer.event("contract", start, start + random.choice((40, 200, 500, 900, 2000)))
    assert event.end is not None
    writer.when(event.start, writer.claim(event, event.start), "start")
    for key in random.choices(("start", "end", "both", "lasts", "date"), k=random.randint(1, 4)):
        if key == "date":
            day = random.randint(event.start, event.end)
            writer.when(day, writer.claim(event, day), "date")
            continue
        claim = writer.claim(event, event.start if key == "start" else event.end)
        if key in ("start", "end"):
            writer.when(event.day(key), claim, key)
        elif key == "both":
            writer.when(event.start, claim, "start")
            writer.when(event.end, claim, "end")
        else:
            claim.says["lasts"] = lasting(event.end - event.start, writer.care, random)


def chain(writer: Writer) -> None:
    """Events told by one another: orders, offsets and things that went together."""
    random = writer.random
    day = random.randint(FIRST, LAST - 1500)
    before: Event | None = None
    for _ in range(random.randint(2, 4)):
        day += random.choice((0, 1, 20, 100, 400, 700)) if before else 0
        event = writer.event("step", day, day + random.choice((30, 300)) if random.random() < 0.3 else None)
        key = "start" if event.spans else "date"
        told = writer.claim(event, event.start)
        writer.when(event.start, told, key)
        if event.spans:
            writer.when(event.day("end"), writer.claim(event, event.day("end")), "end")
        if before:
            its = random.choice(("start", "end")) if before.spans else "start"
            claim = writer.claim(event, max(event.start, before.day(its)), other=told)
            if not writer.tied(event.start, claim, key, before, its):
                event.claims.remove(claim)
            elif random.random() < 0.3 and told.says[key].relation == "on":
                event.claims.remove(told)
        before = event


def plan(writer: Writer) -> None:
    """A plan for one day, told once or twice, and what came of it: mostly as planned, else months off."""
    random = writer.random
    event = writer.event("opening", writer.some_day())
    event.planned["start"] = event.start + random.choice((0, 0, 0, -500, -200, -400))
    for _ in range(random.randint(1, 2)):
        writer.when(event.planned["start"], writer.claim(event, event.planned["start"], planned=True), "date")
    for _ in range(random.randint(1, 2)):
        writer.when(event.start, writer.claim(event, event.start), "date")


def terms(writer: Writer) -> None:
    """A contract for some years, perhaps renewed, that ended as set, or well after."""
    random = writer.random
    start = random.randint(FIRST, LAST - 3000)
    first = writer.event("lease", start, spans=True)
    first.term = random.randint(1, 4)
    writer.when(start, writer.claim(first, start), "start", words=0.1)
    claim = writer.claim(first, start, planned=True)
    claim.says["lasts"] = term(first.term)
    due = later(start, 12 * first.term)
    if random.random() < 0.5:
        renewal = writer.event("renewal", due, spans=True)
        renewal.renews, renewal.term = first.id, random.randint(1, 3)
        writer.claim(renewal, due, planned=True).says["lasts"] = term(renewal.term)
        due = later(due, 12 * renewal.term)
    first.planned["end"] = due
    most = 20 if writer.care == CAREFUL else 70
    first.end = due + (random.choice((300, 600)) if random.random() < 0.2 else random.randint(-most, most))
    for _ in range(random.randint(1, 2)):
        writer.when(first.end, writer.claim(first, first.end), "end")


def grades(writer: Writer) -> None:
    """Inspections with the grade that each gave."""
    for _ in range(writer.random.randint(1, 2)):
        event = writer.event("inspection", writer.some_day())
        grade = writer.random.choice(GRADES)
        for number in range(writer.random.randint(1, 3)):
            claim = writer.claim(event, event.start)
            if number == 0 or writer.random.random() < 0.6:
                writer.when(event.start, claim, "date")
            claim.grade = grade


def register(writer: Writer) -> None:
    """Who was in a register when, with counts for days and of those who came and left over a year."""
    random = writer.random
    stays = []
    for town in random.sample(TOWNS, random.randint(2, 5)):
        start = random.randint(FIRST, LAST - 400)
        end = start + random.randint(300, 2500) if random.random() < 0.6 else None
        event = writer.event("stay", start, end if end and end < LATE else None, spans=True)
        event.members = [town]
        stays.append(event)
        for _ in range(random.randint(1, 2)):
            writer.when(start, writer.claim(event, start), "start", words=0.1)
        for _ in range(random.randint(1, 2) if event.end else 0):
            writer.when(event.day("end"), writer.claim(event, event.day("end")), "end", words=0.1)
    counted_ = Figure("count", "members(run)")
    writer.record.figures.append(counted_)
    for _ in range(random.randint(1, 4)):
        day = writer.some_day()
        claim = writer.claim(counted_, day)
        number = sum(s.start <= day and (s.end is None or day < s.end) for s in stays)
        claim.says = {"value": counting(number, writer.care, random), "as_of": put(day, random.choice(ON_A_DAY))}
        claim.stood = (day, day)
    for id, its in random.choice(((), (("joined", "start"),), (("joined", "start"), ("left", "end")))):
        moved = Figure(id, f"{id}(run)")
        writer.record.figures.append(moved)
        day = random.choice(stays).start
        year = put(day, "year")
        number = sum(year.lo <= s.day(its) <= year.hi and (its == "start" or s.end is not None) for s in stays)
        claim = writer.claim(moved, int(year.hi))
        claim.says = {"value": counting(number, writer.care, random), "as_of": year}
        claim.stood = named(day, "year")


def figures(writer: Writer) -> None:
    """A whole, its parts and a share of it, for one year or day; some parts may be wholes themselves."""
    random = writer.random
    day = writer.some_day()
    period = put(day, random.choice(("year", "day", "financial year")))
    small, large, other = (random.randint(20, 400) for _ in range(3))
    told: dict[str, tuple[str, float]] = {
        "small": ("", small), "large": ("", large), "whole": ("small + large", small + large),
    }  # fmt: skip
    if random.random() < 0.7:
        told["share"] = ("small / whole", small / (small + large))
    if random.random() < 0.4:  # the sum of a sum
        told["other"] = ("", other)
        told["all"] = ("whole + other", small + large + other)
    for id, (equals, value) in told.items():
        figure = Figure(id, equals)
        writer.record.figures.append(figure)
        said: Claim | None = None
        for _ in range(random.choice((1, 1, 2))):
            said = writer.claim(figure, int(period.hi), other=said)
            put_ = share(value, random) if id == "share" else counting(int(value), writer.care, random)
            said.says = {"value": put_, "as_of": period}
            said.stood = named(day, period.form)
    whole = next(f for f in writer.record.figures if f.id == "whole")
    if "all" in told and random.random() < 0.4:  # the sum in between is stated for another year alone
        past = put(day - 1000, "year")
        for said in whole.claims:
            number = random.randint(40, 800) if said is whole.claims[0] else int(whole.claims[0].says["value"].meant)
            said.says = {"value": amount(number, str(number)), "as_of": past}
            said.stood = named(day - 1000, "year")


STORIES: dict[str, Callable[[Writer], None]] = {
    "one_day": one_day, "span": span, "chain": chain, "plan": plan, "terms": terms, "grades": grades,
    "register": register, "figures": figures,
}  # fmt: skip


def record(random: Random, care: int, stories: tuple[str, ...] = ()) -> Record:
    """A truthful record of a made-up history: of such stories, or of two or three that chance picks."""
    writer = Writer(random, care)
    for name in stories or random.sample(list(STORIES), random.randint(2, 3)):
        STORIES[name](writer)
    return writer.record

