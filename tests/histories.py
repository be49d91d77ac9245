"""Records made from hidden true histories: what happened is made up first, then told loosely by sources.

A writer here errs within the strict margins of the table in the documentation and no further: a season may be
named for a day up to 20 days outside it, "about 2013" written of 2012 or 2014, "last month" of a day up to 14
days before that month. This says in its own words what `govtimeline.saying.when` says in its own, so that each is
held against the other: whatever such writers tell, a record of it contradicts nothing.

Records are made as the tree of texts that a file holds: `facts_of` reads one, `as_yaml` shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from textwrap import fill
from typing import Any

import yaml
from dateutil.relativedelta import relativedelta

from govtimeline.reason import Point, Solution
from govtimeline.record.load.convert import convert
from govtimeline.record.model import Record
from govtimeline.record.statements import Claim
from govtimeline.rules.finding import Finding
from govtimeline.saying.when import Span, is_open
from shorthand import session_of

Tree = dict[str, Any]
Golden = Callable[[Path, str], None]

WIDTH = 100
FIRST, LAST = date(2008, 3, 1).toordinal(), date(2019, 6, 30).toordinal()
AFTERWARDS = "archive"  # a source published when all is over, so that it may tell anything as done
PUBLISHERS = ("The Gazette", "The Inspectorate", "The Department")
ABOUT_TIME = ("date-conflict", "wrong-relative-date", "order-conflict", "timeline-contradiction", "anachronism")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@dataclass
class Happened:
    """An event as it was: its days, those that were planned, and how it is told."""

    id: str
    start: int
    end: int | None = None  # None for an event with one date
    planned: dict[str, int] = field(default_factory=dict)
    renews: Happened | None = None
    begun: bool = True  # whether any source tells it as done: of a renewal, perhaps none does
    term: int = 0  # the years it was set for, 0 where no term was

    @property
    def spans(self) -> bool:
        return self.end is not None

    def day(self, end: str) -> int:
        return self.end if end == "end" and self.end is not None else self.start


@dataclass
class Origin:
    """A source: its id, the day it really was published, and the words it bears for that."""

    id: str
    day: int
    published: str


def facts_of(tree: Tree) -> Record:
    """The record of a tree of texts, as the loader would read it from a file."""
    facts: Record = convert(deepcopy(tree))
    for subject in (*facts.events, *facts.figures):
        for claim in subject.claims:
            claim.subject = subject.id
    for key, source in facts.sources.items():
        source.key = key
    return facts


def as_yaml(tree: Tree) -> str:
    """The tree as a file, to show what failed."""
    return yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=110)


def solved(tree: Tree) -> tuple[Record, Solution]:
    """The record of a tree, and what reasoning makes of it."""
    session = session_of(facts_of(tree))
    return session.record, session.solution


def found(tree: Tree) -> list[Finding]:
    """All findings of the record of a tree."""
    return session_of(facts_of(tree)).check()


def conflicts_of_time(tree: Tree) -> list[Finding]:
    """The findings that say that claims about time cannot all hold."""
    return [finding for finding in found(tree) if finding.rule in ABOUT_TIME]


def spell(finding: Finding) -> str:
    """A finding as plain lines, wrapped: all that a reader is told of it."""
    lines = [f"{finding.severity}: {finding.rule}: {finding.message} <{finding.subject}>"]
    lines += [f"- {step}" for step in finding.argument]
    for number, claim in enumerate(finding.claims, 1):
        says = claim.says if isinstance(claim, Claim) else {}
        said = ", ".join(f"{key} {value}" for key, value in {**claim.states, **says}.items())
        lines.append(f"[{number}] {claim.subject}, {claim.source}: {said}{' (plan)' if claim.planned else ''}")
    lines += [f"camp of {camp.publishers}: {camp.text} {list(camp.claims)}" for camp in finding.camps]
    if finding.repairs:
        lines.append(f"repairs {list(finding.repairs)}")
    lines.append(f"hint: {finding.hint}")
    return "\n".join(fill(line, WIDTH, subsequent_indent="  ") for line in lines)


def spelled(findings: Iterable[Finding]) -> str:
    """Findings as plain lines, with an empty line between them."""
    return "\n\n".join(spell(finding) for finding in findings) + "\n"


def headlines(findings: Iterable[Finding]) -> list[str]:
    """What findings are, and of what: "error date-conflict the-visit"."""
    return [f"{finding.severity} {finding.rule} {finding.subject}" for finding in findings]


def make(random: Random) -> Tree:
    """A record that a hidden true history was told for."""
    return History(random).tree


class History:
    """A made-up history, and `tree`, the record that loose writers made of it."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.origins = [self._origin(n) for n in range(random.randint(2, 4))]
        self.origins.append(Origin(AFTERWARDS, LAST + 4000, iso(LAST + 4000)))
        self.events: list[Happened] = []
        for n in range(random.randint(1, 6)):
            self.events.append(self._happened(n))
        self.tree: Tree = {
            "govtimeline": "1",
            "sources": {
                o.id: {"title": f"Report {o.id}", "publisher": PUBLISHERS[n % 3], "published": o.published}
                for n, o in enumerate(self.origins)
            },
            "events": [self._told(event) for event in self.events],
        }

    def _origin(self, n: int) -> Origin:
        day = self.random.randint(FIRST + 500, LAST + 1500)
        exact = self.random.random() < 0.6
        return Origin(f"source-{n}", day, iso(day) if exact else self._dated(day))

    def _happened(self, n: int) -> Happened:
        random = self.random
        start = random.randint(FIRST, LAST)
        if self.events and random.random() < 0.3:  # some things happen on one day, or a little later
            other = random.choice(self.events)
            start = min(LAST, other.day(random.choice(("start", "end"))) + random.choice((0, 0, 1, 30, 400)))
        event = Happened(f"event-{n}", start)
        if random.random() < 0.5:
            event.end = start + random.choice((0, 1, 20, 200, 800, 2000))
        if random.random() < 0.35:
            self._plan(event)
        return event

    def _plan(self, event: Happened) -> None:
        """What was planned, which need not be what came."""
        random = self.random
        if not event.spans:
            event.planned["date"] = event.start + random.choice((-400, -40, 0, 3, 60, 700))
            return
        if random.random() < 0.5:
            event.planned["start"] = event.start + random.choice((-400, -40, 0, 3, 60, 700))
        base = event.planned.get("start", event.start)
        event.term = random.choice((0, 1, 2, 5))
        renewed = [
            e for e in self.events if e.term and e.start <= event.start and not any(o.renews is e for o in self.events)
        ]
        if event.term and renewed and random.random() < 0.5:
            event.renews = random.choice(renewed)
            event.planned = {}
            event.begun = random.random() < 0.5
            base = event.start if event.begun else event.renews.planned["end"]
        if event.term:
            event.planned["end"] = later(base, 12 * event.term)
        else:
            event.planned["end"] = base + random.randint(0, 900)

    # What is told of it

    def _told(self, event: Happened) -> Tree:
        """An event's entry: a first claim that says whether it spans, then some more of either kind."""
        random = self.random
        claims = [self._outcome(event, "start" if event.spans else "date")] if event.begun else []
        for _ in range(random.randint(0, 4) if event.begun else 0):
            claims.append(self._outcome(event))
        if event.planned:
            claims += self._planned_claims(event)
        told: Tree = {"id": event.id, "title": f"The {event.id}"}
        if event.renews:
            told["renews"] = event.renews.id
        return {**told, "claims": claims}

    def _outcome(self, event: Happened, only: str = "") -> Tree:
        """A claim that tells something as done."""
        random = self.random
        key = only or (random.choice(("start", "end", "lasts", "both", "date")) if event.spans else "date")
        if key == "lasts":
            assert event.end is not None
            return self._claim(event.end, lambda told: {"lasts": self._length(event.start, event.end)})
        if key == "both":
            assert event.end is not None
            return self._claim(
                event.end,
                lambda told: {"start": self._time(event.start, told), "end": self._dated(event.end)},
            )
        if key == "date" and event.spans:
            assert event.end is not None
            within = random.randint(event.start, event.end)
            if random.random() < 0.4 and (link := self._link(event, within)):
                return self._claim(within, lambda told: {"date": link})
            return self._claim(within, lambda told: {"date": self._time(within, told)})
        day = event.day(key)
        if not only and random.random() < 0.4 and (link := self._link(event, day)):
            return self._claim(day, lambda told: {key: link})
        if key == "start" and random.random() < 0.1:
            return self._claim(day, lambda told: {key: self._since(event, told)})
        return self._claim(day, lambda told: {key: self._time(day, told)})

    def _since(self, event: Happened, told: int) -> str:
        """When something began that still goes on when that is told; else just when it began."""
        assert event.end is not None
        return f"since {_year(event.start, self.random)}" if told <= event.end else self._time(event.start, told)

    def _planned_claims(self, event: Happened) -> Iterator[Tree]:
        """Claims that tell one plan; all that was planned is told at least once."""
        random = self.random
        ends = [end for end in event.planned if not (end == "end" and event.term)]
        for end in ends * random.choice((1, 1, 2)):
            day = event.planned[end]
            yield self._claim(None, lambda told, end=end, day=day: {end: self._time(day, told, ahead=True)})
        if event.term:
            yield self._claim(None, lambda told: {"lasts": counted(event.term, "year")})
            if random.random() < 0.4:
                day = event.planned["end"]
                yield self._claim(None, lambda told: {"end": self._dated(day)})

    def _claim(self, no_earlier: int | None, states: Callable[[int], Tree]) -> Tree:
        """A claim of some source; of one that cannot have been told before the day given, if it is an outcome."""
        random = self.random
        origin = random.choice([o for o in self.origins if no_earlier is None or o.day >= no_earlier])
        claim: Tree = {"source": origin.id, "at": str(random.randint(1, 40))}
        told = origin.day
        if random.random() < 0.15:  # said before the source appeared
            told = random.randint(no_earlier if no_earlier is not None else told - 300, told)
            claim["told"] = iso(told)
        claim |= states(told)
        return claim if no_earlier is not None else {**claim, "planned": "true"}

    # How it is told

    def _time(self, day: int, told: int, ahead: bool = False) -> str:
        """A day as a writer may put it: by the calendar, or by when he writes."""
        if self.random.random() < 0.3:
            words = list(relatively(day, told, self.random, ahead))
            if words:
                return self.random.choice(words)
        return self._dated(day)

    def _dated(self, day: int | None) -> str:
        assert day is not None
        return dated(day, self.random)

    def _length(self, start: int, end: int | None) -> str:
        assert end is not None
        return self.random.choice(list(lengths(start, end)))

    def _link(self, event: Happened, day: int) -> str:
        """A day of an event as a time tied to another event, "" where none can be."""
        random = self.random
        others = [other for other in self.events if other is not event]
        if not others:
            return ""
        other = random.choice(others)
        end = random.choice(("start", "end")) if other.spans else ""
        name, its_day = f"{other.id}.{end}" if end else other.id, other.day(end)
        ways = []
        if day > its_day:
            ways += [f"after {name}", *(f"{length} after {name}" for length in lengths(its_day, day))]
        if day < its_day:
            ways += [f"before {name}", *(f"{length} before {name}" for length in lengths(day, its_day))]
        if abs(day - its_day) <= 1:
            ways.append(f"with {name}")
        if other.end is not None and other.start <= day <= other.end:
            ways.append(f"during {other.id}")
        return random.choice(ways) if ways else ""


def iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def later(day: int, months: int) -> int:
    return (date.fromordinal(day) + relativedelta(months=months)).toordinal()


def months_in(day: int) -> int:
    at = date.fromordinal(day)
    return at.year * 12 + at.month


def dated(day: int, random: Random) -> str:
    """A day of the calendar as a writer may put it."""
    return random.choice(FORMS)(day, random)


def _day(day: int, random: Random) -> str:
    at = date.fromordinal(day - random.choice((0, 0, 1)))  # the night before
    return random.choice((at.isoformat(), f"{at.day} {MONTHS[at.month - 1]} {at.year}"))


def _month(day: int, random: Random) -> str:
    at = date.fromordinal(day)
    return random.choice((f"{at.year}-{at.month:02}", f"{MONTHS[at.month - 1]} {at.year}"))


def _year(day: int, random: Random) -> str:
    return str(date.fromordinal(day).year)


def _season(day: int, random: Random, off: int = 20) -> str:
    at = date.fromordinal(day + random.randint(-off, off))
    name = next((n for n, first in SEASONS.items() if first <= at.month < first + 3), "winter")
    year = at.year
    if name == "winter":  # it has the name of either of its years
        year = at.year - (at.month < 3) + random.choice((0, 1))
    return f"{name} {year}"


def _third_of_year(day: int, random: Random) -> str:
    at = date.fromordinal(day + random.randint(-30, 30))
    return f"{('early', 'mid', 'late')[(at.month - 1) // 4]} {at.year}"


def _third_of_month(day: int, random: Random) -> str:
    at = date.fromordinal(day + random.randint(-5, 5))
    return f"{('early', 'mid', 'late')[min(2, (at.day - 1) // 10)]} {MONTHS[at.month - 1]} {at.year}"


def _third_of_season(day: int, random: Random) -> str:
    at = date.fromordinal(day + random.randint(-30, 30))
    name = next((n for n, first in SEASONS.items() if first <= at.month < first + 3), "winter")
    if name == "winter":
        return _third_of_year(day, random)
    return f"{('early', 'mid', 'late')[at.month - SEASONS[name]]} {name} {at.year}"


def _about(day: int, random: Random) -> str:
    at = date.fromordinal(day)
    around = random.randint(-1, 1)
    month = date.fromordinal(later(at.replace(day=1).toordinal(), around))
    return random.choice((
        f"about {at.year + around}", f"{at.year + around}~", f"{at.year}?", f"circa {at.year}",
        f"about {MONTHS[month.month - 1]} {month.year}",
        f"about {_named(date.fromordinal(day + around))}",
    ))  # fmt: skip


def _around(day: int, random: Random) -> str:
    """A span written out, or a choice."""
    at = date.fromordinal(day)
    before, after = (date.fromordinal(day + by) for by in (-random.randint(0, 700), random.randint(0, 700)))
    other = at.year + random.choice((-3, -2, 2, 3))
    return random.choice((
        f"between {before.year} and {after.year}", f"{before.isoformat()}/{after.isoformat()}",
        f"{before.isoformat()}/..", f"../{after.isoformat()}", f"{before.year} to {after.year}",
        f"{_named(before, 'month')} to {_named(after, 'month')}", f"{at.year // 10}X", f"the {at.year // 10}0s",
        f"{at.year} or {other}", f"{other} or {at.year}",
        f"{MONTHS[at.month - 1]} {at.year} or {MONTHS[at.month - 1]} {other}", _financial(at),
    ))  # fmt: skip


def _beyond(day: int, random: Random) -> str:
    before, after = (date.fromordinal(day + by) for by in (-random.randint(1, 700), random.randint(1, 700)))
    return random.choice((
        f"before {_named(after)}", f"after {_named(before)}", f"by {_named(after)}",
        f"before {date.fromordinal(day).year + 1}", f"after {date.fromordinal(day).year - 1}",
        f"by {date.fromordinal(day).year}",
    ))  # fmt: skip


def _named(at: date, unit: str = "day") -> str:
    return f"{at.day if unit == 'day' else ''} {MONTHS[at.month - 1]} {at.year}".strip()


def _financial(at: date) -> str:
    year = at.year - (at.month < 4)
    return f"FY {year}-{(year + 1) % 100:02}"


FORMS = (
    _day, _day, _month, _year, _season, _third_of_year, _third_of_month, _third_of_season, _about, _around, _beyond,
)  # fmt: skip


def relatively(day: int, told: int, random: Random, ahead: bool = False) -> Iterator[str]:
    """A day as it may be put by someone who writes on the day `told`."""
    meant, now = date.fromordinal(day + random.randint(-3, 14)), date.fromordinal(told)
    words = {-1: "last", 0: "this", 1: "next"}
    if (step := date.fromordinal(day).year - now.year) in words:
        yield f"{words[step]} year"
        yield f"{MONTHS[date.fromordinal(day).month - 1]} {words[step]} year"
    third = date.fromordinal(day + random.randint(-30, 30))
    if third.year - now.year in words:
        yield f"{('early', 'mid', 'late')[(third.month - 1) // 4]} {words[third.year - now.year]} year"
    if (step := months_in(meant.toordinal()) - months_in(told)) in words:
        yield f"{words[step]} month"
    if (step := (meant.toordinal() - 1) // 7 - (told - 1) // 7) in words:
        yield f"{words[step]} week"
    yield from _season_relatively(meant, now)
    for off, word in ((-1, "yesterday"), (0, "today"), (1, "tomorrow")):
        if abs(told + off - day) <= 1:
            yield word
    if day <= told and date.fromordinal(day).year == now.year:
        yield "earlier this year"
    if day >= told and date.fromordinal(day).year == now.year:
        yield "later this year"
    if day < told:
        yield from (f"{length} ago" for length in lengths(day, told))
    night = date.fromordinal(day - random.choice((0, 1)))
    if abs(night.toordinal() - told) <= 150:
        yield f"{night.day} {MONTHS[night.month - 1]}"
    passed = months_in(told) - months_in(day)
    if ahead and 0 <= -passed < 12 and day >= told:
        yield MONTHS[date.fromordinal(day).month - 1]
    if not ahead and 0 <= passed < 12 and day <= told:
        yield MONTHS[date.fromordinal(day).month - 1]


def _season_relatively(meant: date, now: date) -> Iterator[str]:
    """Spring, summer or autumn: this year's, the last one that is over, or the next one to begin."""
    for name, first in SEASONS.items():
        if name == "winter" or not first <= meant.month < first + 3:
            continue
        if meant.year == now.year:
            yield f"this {name}"
        over = now.year if now.month >= first + 3 else now.year - 1
        if meant.year == over:
            yield f"last {name}"
        if meant.year == (now.year if now.month < first else now.year + 1):
            yield f"next {name}"


def lengths(start: int, end: int) -> Iterator[str]:
    """How long it is from one day to another as a writer may put it: whole units passed, or soon to be."""
    days = end - start
    if days < 60:
        yield counted(days, "day") if days else "at most 1 day"
        yield f"within {days + 3} days"
    if days >= 7 and days < 200:
        yield counted(days // 7, "week")
    for unit, months, slack in (("month", 1, 22), ("year", 12, 270)):
        whole = 0
        while later(start, (whole + 1) * months) <= end:
            whole += 1
        if whole > 40:
            continue
        to_come, gone = later(start, (whole + 1) * months) - end, end - later(start, whole * months)
        passed, more = counted(whole, unit), counted(whole + 1, unit)
        if whole:
            yield from (passed, f"about {passed}", f"at least {passed}")
        if to_come <= slack:
            yield from (more, f"almost {more}")
        if whole and gone <= 15 * months:
            yield from (f"just over {passed}", f"more than {passed}")
        yield f"within {more}"


def counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'s' if number != 1 else ''}"


# Falsehoods

FAR = 500  # days by which a false claim misses what the rest allows, at least
FALSE = "false"  # the locator of a false claim, to know it by


def plant(tree: Tree, random: Random) -> Tree | None:
    """The record with one false claim that the rest excludes, at the end of some event; None where none can be.

    It comes from the source that was published when all was over, and tells a date, a length, an order or an
    offset that no reading of the others allows.
    """
    _, solution = solved(tree)
    events = random.sample(tree["events"], len(tree["events"]))
    falsehoods = [_false_date, _false_length, _false_order, _false_offset]
    for falsehood in random.sample(falsehoods, len(falsehoods)):
        for event in events:
            states = falsehood(event["id"], solution, random)
            if states:
                planted = deepcopy(tree)
                told = next(e for e in planted["events"] if e["id"] == event["id"])
                told["claims"].append({"source": AFTERWARDS, "at": FALSE, **states})
                return planted
    return None


def _points(solution: Solution, event: str) -> dict[str, Span]:
    """The fair bounds of an event's points, by the key that tells them."""
    spans = next(e for e in solution.record.events if e.id == event).spans
    return {end: solution.bounds(Point(event, end)) for end in (("start", "end") if spans else ("date",))}


def _false_date(event: str, solution: Solution, random: Random) -> Tree | None:
    wrong = []
    for key, (lo, hi) in _points(solution, event).items():
        wrong += [{key: day} for day in (lo - random.randint(FAR, 2 * FAR),) if not is_open(lo)]
        wrong += [{key: day} for day in (hi + random.randint(FAR, 2 * FAR),) if not is_open(hi)]
    if not wrong:
        return None
    ((key, day),) = random.choice(wrong).items()
    return {key: random.choice((_day, _month, _year, _season))(day, random)}


def _false_length(event: str, solution: Solution, random: Random) -> Tree | None:
    points = _points(solution, event)
    if "date" in points or is_open(points["start"].lo) or is_open(points["end"].hi):
        return None
    most = points["end"].hi - points["start"].lo
    return {"lasts": counted(most // 365 + random.randint(3, 9), "year")}


def _false_order(event: str, solution: Solution, random: Random) -> Tree | None:
    (lo, hi), key, name, other = _pair(event, solution, random)
    if other is None:
        return None
    if not is_open(hi) and not is_open(other.lo) and hi < other.lo - 30:
        return {key: f"after {name}"}
    if not is_open(lo) and not is_open(other.hi) and other.hi < lo - 30:
        return {key: f"before {name}"}
    return None


def _false_offset(event: str, solution: Solution, random: Random) -> Tree | None:
    (_, hi), key, name, other = _pair(event, solution, random)
    if other is None or is_open(hi) or is_open(other.lo):
        return None
    most = max(0, hi - other.lo)
    return {key: f"{counted(most // 365 + random.randint(3, 9), 'year')} after {name}"}


def _pair(event: str, solution: Solution, random: Random) -> tuple[Span, str, str, Span | None]:
    """A point of an event with the key that tells it, and the name and bounds of one of another event."""
    points = _points(solution, event)
    key = random.choice(list(points))
    others = [other.id for other in solution.record.events if other.id != event]
    if not others:
        return points[key], key, "", None
    other = random.choice(others)
    theirs = _points(solution, other)
    end = random.choice(list(theirs))
    return points[key], key, other if end == "date" else f"{other}.{end}", theirs[end]


# Registers

COUNCILS = ("birmingham", "bradford", "doncaster", "reading", "slough", "sunderland")


def make_register(random: Random, off: int = 0) -> Tree:
    """A record of who was in a register, told loosely, with counts that are right, or off by so many."""
    stays = []
    for member in COUNCILS[: random.randint(1, 6)]:
        start = random.randint(FIRST, LAST)
        for _ in range(random.choice((1, 1, 2))):  # some come back, some on the day they left
            end = start + random.randint(1, 1500) if random.random() < 0.7 else None
            stays.append((member, start, end))
            if end is None:
                break
            start = end + random.choice((0, 200))
    events = []
    for number, (member, start, end) in enumerate(stays):
        claims = [_archived({"start": dated(start, random)}) for _ in range(random.randint(1, 2))]
        if end is not None:
            claims.append(_archived({"end": dated(end, random)}))
        title = f"A trust runs {member}, {number}"
        events.append({"id": f"stay-{number}", "title": title, "members": {"run": [member]}, "claims": claims})
    counted_on = []
    for day in (random.randint(FIRST, LAST + 500) for _ in range(3)):
        members = {member for member, start, end in stays if start <= day and (end is None or day < end)}
        counted_on.append(_archived({"value": str(len(members) + off), "as_of": dated(day, random)}))
    first = random.randint(2009, 2018)
    last = first + random.randint(0, 3)
    figures = [{"id": "run-count", "title": "Run by a trust", "equals": "members(run)", "claims": counted_on}]
    for function, place in (("joined", 1), ("left", 2)):
        value = _moves(stays, place, first, last) + off
        claim = _archived({"value": str(value), "as_of": f"{first} to {last}"})
        figures.append({"id": function, "title": function, "equals": f"{function}(run)", "claims": [claim]})
    source = {"title": "Archive", "publisher": PUBLISHERS[0], "published": iso(LAST + 4000)}
    return {
        "govtimeline": "1", "sources": {AFTERWARDS: source}, "registers": {"run": {"title": "Councils run by a trust"}},
        "events": events, "figures": figures,
    }  # fmt: skip


def _archived(states: Tree) -> Tree:
    return {"source": AFTERWARDS, **states}


def _moves(stays: list[tuple[str, int, int | None]], place: int, first: int, last: int) -> int:
    """How many came in (1) or left (2) in some years; who comes back on the day he left did neither."""
    beside = 3 - place
    return sum(
        stay[place] is not None
        and first <= date.fromordinal(stay[place]).year <= last
        and not any(other[0] == stay[0] and other[beside] == stay[place] for other in stays)
        for stay in stays
    )
