"""The one place that solves and checks: a record, reasoned over as on a day, and all that can be asked of it.

What answers one question alone is imported where that is asked: a session is made at every start of a command.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from threading import RLock
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from govtimeline.ground.errors import Error, Unknown
from govtimeline.ground.place import Place
from govtimeline.library.asking import CALLABLE, NUMBER, TEXT, TEXTS, all_named, expect, instance, named
from govtimeline.library.judging import foreseen, judgement_of, renewed, settled
from govtimeline.library.once import once
from govtimeline.library.snapshot import snapshot
from govtimeline.reason import Solution
from govtimeline.reason.facets import End, Point
from govtimeline.reason.judged import Preferred
from govtimeline.record.load import Loaded
from govtimeline.record.model import Event, Record
from govtimeline.rules import IDS, RULES, check
from govtimeline.rules.context import Context
from govtimeline.rules.excerpts.quotes import skipped
from govtimeline.rules.finding import SEVERITIES, Finding, Severity
from govtimeline.rules.judging import Judgements
from govtimeline.saying.when import Span, When
from govtimeline.saying.when.dates import as_span
from govtimeline.story.story import Story, tell

if TYPE_CHECKING:
    from govtimeline.comparison.coverage import Covered
    from govtimeline.library.answers import Bounds, Register
    from govtimeline.story.agreement import Agreement
    from govtimeline.story.listing import Listing
    from govtimeline.story.proof import Explanation
    from govtimeline.views.findings.report import Report

ABOUT_TIME = frozenset(rule.id for rule in RULES if rule.about_time)
BESIDE = tuple(rule.id for rule in RULES if rule.beside)
FINDING = instance(Finding, "a finding of the session")
LOADED = instance(Loaded, "a loaded record: write gt.load(PATH).session()")


class Session:
    """A record reasoned over as it was when the session was made; safe to ask from several threads.

    loaded: the record, of which what could be read is reasoned over; Error where that is nothing. name: of the
    record. today: a day ordinal, None where nobody looks at the clock. texts: the text of each source that is at
    hand, by its id, None where none was asked for. known_by: a day ordinal, with what was told later left out.
    """

    def __init__(
        self,
        loaded: Loaded,
        name: str = "record",
        *,
        today: int | None = None,
        texts: Mapping[str, bytes] | None = None,
        known_by: int | None = None,
    ) -> None:
        expect(LOADED, loaded=loaded)
        if loaded.record is None:
            raise Error(f'"{name}" could not be read', "look at its problems")
        self.name = name
        self.record = snapshot(loaded.record, known_by)
        self.today = today
        self.texts = texts
        self.known_by = known_by
        self.problems = loaded.problems
        self._spanning = {event.id for event in loaded.record.events if event.spans}
        self._lines = loaded.lines
        self._tried: Context | None = None  # the last solution that judgements were held against, and what was found
        self.lock = RLock()
        self.made: dict[str, Any] = {}

    def __repr__(self) -> str:
        """Which record, as of when."""
        of = f" on {_iso(self.today)}" if self.today is not None else ""
        known_by = f", known by {_iso(self.known_by)}" if self.known_by is not None else ""
        return f"<Session of {self.name}{of}{known_by}>"

    @once
    def solution(self) -> Solution:
        """What the record's claims about time come to."""
        return self._settled[0]

    @once
    def findings(self) -> tuple[Finding, ...]:
        """Everything that any rule finds, in the order of the record, judged findings among them."""
        return tuple(self.check())

    def check(self, rules: Sequence[str] = IDS) -> list[Finding]:
        """What some rules find; Unknown where there is no such rule.

        Rules that find something missing are left out where a part of the record could not be read, or is left out.
        """
        able = self.runnable(rules)
        with self.lock:
            return check(self.context, able)

    def runnable(self, rules: Sequence[str] = IDS) -> list[str]:
        """Those of some rules that can tell anything of the record as it is at hand; Unknown as for `check`."""
        all_named("rule", rules, IDS)
        partial = bool(self.problems) or self.known_by is not None
        return [rule.id for rule in RULES if rule.id in rules and not (rule.absence and partial)]

    def ran(self, rules: Sequence[str] = IDS) -> list[str]:
        """Those of some rules that run: the others need texts, or a whole record."""
        texts = self.texts is not None
        able = set(self.runnable(rules))
        return [rule.id for rule in RULES if rule.id in able and (texts or not rule.needs_texts)]

    def skipped(self, rules: Sequence[str] = IDS) -> list[str]:
        """Which of some rules could not look at what, each as a line to print: nothing is passed unseen."""
        all_named("rule", rules, IDS)
        with self.lock:
            return skipped(self.context, rules)

    def report(
        self,
        rules: Sequence[str] = IDS,
        *,
        name: str | None = None,
        baseline: Collection[str] = (),
        fail_on: Severity = "error",
        path: Callable[[str], str] = str,
    ) -> Report:
        """What some rules find, to be written in any format.

        name: of the record, as the report gives it. baseline: fingerprints of findings that were known before.
        fail_on: the severity from which findings fail. path: from a file's name to the one to print.
        """
        expect(TEXT, name=self.name if name is None else name)
        expect(TEXTS, baseline=baseline)
        expect(CALLABLE, path=path)
        named("severity", fail_on, SEVERITIES)
        from govtimeline.views.findings.report import Report

        found = self.check(rules)
        twice = Judgements(self.record, found, self.today).twice()
        return Report(
            name or self.name, found, (*self.problems, *twice), self.record, self._lines, baseline=frozenset(baseline),
            fail_on=fail_on, rules={rule.id: rule.manual for rule in RULES}, ran=self.ran(rules), path=path,
        )  # fmt: skip

    def judgement(self, finding: Finding, prefer: str | None = None, at: str | None = None) -> dict[str, Any]:
        """What a judgement says so that it covers a finding, by the keys of a resolution: write `because` with it.

        prefer, at: the source that the judgement prefers, and where in it, as which the finding may be told otherwise.
        """
        expect(FINDING, finding=finding)
        if prefer is not None and finding.rule in ABOUT_TIME:
            expect(TEXT, prefer=prefer, at="" if at is None else at)
            with self.lock:
                liked = (*self._preferences, Preferred(finding.subject, prefer, at))
                finding = foreseen(self.record, finding, liked, self._find)
        return judgement_of(finding)

    def renewed(self, finding: Finding) -> Place | None:
        """Where the judgement stands that a new one on a finding takes the place of, None where there is no such one.

        It was made before the finding changed, and none else came of that, or it has lapsed.
        """
        expect(FINDING, finding=finding)
        return renewed(self.record, self.today, finding, self.findings)

    def bounds(self, point: str, *, planned: bool = False) -> Bounds:
        """When a point lies, such as `partnership.end`, or `visit` for an event that falls on one date.

        planned: of its latest plan, not of what came out. Unknown where there is no such event or plan; Error where
        the event has two ends and none is named, or one and another is named.
        """
        from govtimeline.library.answers import bounds

        event, end = self._named(point)
        if end is None and event.spans:
            raise Error(f'"{event.id}" has two ends', f'ask for "{event.id}.start" or "{event.id}.end"')
        outcome = Point(event.id, end or "date")
        with self.lock:
            asked = self.solution.plan(event.id, outcome.end) if planned else outcome
            if asked is None:
                raise Unknown(f'no source tells a plan for "{outcome}"', "ask for what came out")
            return bounds(self.solution, asked)

    def why(self, point: str) -> Explanation:
        """Which claims fix when an event, or one end of it, was: as it came out and as it was planned.

        Unknown where there is no such event; Error where it has no such end.
        """
        from govtimeline.story.proof import Explanation, explain, points

        event, end = self._named(point)
        with self.lock:
            asked = points(self.solution, event, end if event.spans else None)
            beside = self._beside if any(r.preference for r in self.record.resolutions) else ()
            whys = [explain(self.solution, each, event.id, beside) for each in asked]
        return Explanation(record=self.record, whys=tuple(whys))

    def timeline(self, *timelines: str) -> Story:
        """Some timelines of the record told as one: `events` in order, `figures`, `sources`; Unknown if not there."""
        if not timelines:
            raise Error("no timeline is named", "story() tells the whole record")
        return self.story(timelines=timelines)

    def story(
        self,
        timelines: Collection[str] | None = None,
        *,
        since: When | str | None = None,
        until: When | str | None = None,
        kinds: Collection[str] = (),
        sources: Collection[str] = (),
    ) -> Story:
        """The record told, or some timelines of it, with what is found beside each event; Unknown if not there.

        since, until: times of the calendar; only what may have happened from the first day of the one to the last
        day of the other, Unreadable where either is none. kinds, sources: only events of these kinds, only what
        these sources tell.
        """
        all_named("timeline", () if timelines is None else timelines, self.record.timelines)
        all_named("kind", kinds, {event.kind for event in self.record.events if event.kind})
        all_named("source", sources, self.record.sources)
        with self.lock:
            return tell(
                self._told, self.solution, self._beside, timelines=timelines, since=_days(since),
                until=_days(until), kinds=kinds, sources=sources,
            )  # fmt: skip

    def listing(self, what: str = "timelines") -> Listing:
        """What the record holds: its timelines, events, figures, registers or kinds; Unknown for anything else."""
        from govtimeline.story.listing import LISTINGS

        named("list", what, tuple(LISTINGS))
        with self.lock:
            return LISTINGS[what](self._told, lambda: tell(self._told, self.solution))

    def register(self, id: str) -> Register:
        """A register of the record, to ask who was in it when; Unknown where there is no such one."""
        from govtimeline.library.answers import Register, undecided

        entry = self.record.registers[named("register", id, self.record.registers)]
        with self.lock:
            return Register(id, entry, self.context.replay, undecided(self.solution))

    @once
    def agreement(self) -> Agreement:
        """Who confirms and who contests whom."""
        from govtimeline.story.agreement import agreement

        return agreement(self.record, self.solution, self._beside)

    def coverage(self, sources: Sequence[str] = (), *, least: float = 100.0) -> Covered:
        """Which dated sentences of the texts at hand claims lean on; Error where the session has no texts.

        sources: the ids to look at, all where none is given. least: the percentage below which one stands out.
        """
        from govtimeline.comparison import coverage  # what reads prose takes long to import

        if self.texts is None:
            raise Error("no texts to look at", "give the session the folder that holds them: texts=FOLDER")
        all_named("source", sources, self.record.sources)
        expect(NUMBER, least=least)
        return coverage.Covered(tuple(coverage.coverage(self.record, self.texts, sources)), least)

    @once
    def _preferences(self) -> tuple[Preferred, ...]:
        return self._settled[1]

    @once
    def _settled(self) -> tuple[Solution, tuple[Preferred, ...]]:
        """The solution, and what it heeds of what judgements prefer: nothing of one that covers no finding now."""
        return settled(self.record, self.today, ABOUT_TIME, self._find)

    def _find(
        self, solution: Solution, preferred: Sequence[Preferred], rules: Sequence[str]
    ) -> list[Finding]:
        if self._tried is None or self._tried.solution is not solution:
            self._tried = self._make_context(solution, preferred)
        return check(self._tried, self.runnable(rules))

    @once
    def context(self) -> Context:
        """What every rule is given."""
        return self._make_context(self.solution, self._preferences, repairs=True)

    @once
    def _beside(self) -> list[Finding]:
        """What its sources are at odds over, and which plans slipped; no more than a story tells of."""
        return self._find(self.solution, self._preferences, BESIDE)

    @once
    def _told(self) -> Record:
        """The record without what nothing was known of yet."""
        if self.known_by is None:
            return self.record
        return replace(
            self.record,
            events=[event for event in self.record.events if event.claims],
            figures=[figure for figure in self.record.figures if figure.claims],
        )

    def _make_context(
        self, solution: Solution, preferred: Sequence[Preferred], *, repairs: bool = False
    ) -> Context:
        return Context(
            self.record, solution, RULES, today=self.today, texts=self.texts, preferences=preferred, repairs=repairs,
        )  # fmt: skip

    def _named(self, point: str) -> tuple[Event, End | None]:
        """The event that a point names, and which end of it, None where none is named."""
        events = {event.id: event for event in self.record.events}
        expect(TEXT, point=point)
        id, _, end = point.rpartition(".")
        if point in events or end not in ("start", "end"):
            return events[named("event", point, events)], None
        event = events[named("event", id, events)]
        if id not in self._spanning:  # what was known by some day may tell of no end
            raise Error(f'"{id}" has a single date, no {end}', f'ask for "{id}"')
        return event, "start" if end == "start" else "end"


def _days(time: When | str | None) -> Span | None:
    """The days that a time names."""
    if time is None:
        return None
    return as_span((time if isinstance(time, When) else When(time)).named())


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
