"""A story drawn for a terminal: dates in one column, the course of spans beside them, then what happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len

from govtimeline.ground.text import clean
from govtimeline.story.moments import Moment
from govtimeline.story.story import Story
from govtimeline.story.told import Quantity, Told
from govtimeline.views import Page
from govtimeline.views.story import phrases
from govtimeline.views.terminal.drawing import Drawing
from govtimeline.views.terminal.lanes import Lanes
from govtimeline.views.terminal.lines import Line, dotted, flow, joined, line, padded, styled, width, wrap

CONFIRMED, SINGLE, PLANNED, ENDS = "●", "•", "○", "╴"
LEGEND = (
    f"{CONFIRMED} two publishers agree",
    f"{SINGLE} unconfirmed",
    f"{PLANNED} planned",
    "! contested",
    "( ) worked out, not stated",
)
COURSE, DATE = "blue", "cyan"
UNDATED = "undated"

NARROW, MEDIUM = 72, 100  # columns below which there is less room for dates and bars
DATES = (13, 20, 26)  # the widest date column at each size
BARS = (2, 3, 5)  # the most bars side by side
INDENT, GAP, MARK = 2, 2, 3


class _Row(NamedTuple):
    """An event where it begins, or where its span ends."""

    told: Told
    when: Moment | None
    place: int
    ends: bool = False

    @property
    def day(self) -> int | None:
        """The day it is told at."""
        return (self.when.day if self.when else None) if self.ends else self.told.day

    @property
    def year(self) -> str:
        """The heading it stands under."""
        return UNDATED if self.day is None else str(date.fromordinal(max(1, self.day)).year)

    @property
    def order(self) -> tuple[float, bool, int]:
        """What it sorts by: its day, the undated last; what begins on a day before what ends; the story's order."""
        return (float("inf") if self.day is None else self.day), self.ends, self.place


def render(story: Story, page: Page) -> str:
    """A story as wide as the page."""
    return Timeline(story).show(page)


class Timeline(Drawing):
    """A story as a drawing."""

    def __init__(self, story: Story) -> None:
        self.story = story

    def lines(self, columns: int) -> Iterator[Line]:
        """The story at some width."""
        return _Layout(self.story, columns).lines()


class _Layout:
    """One story at one width."""

    def __init__(self, story: Story, columns: int) -> None:
        self.story = story
        self.width = max(columns, 36)
        self.numbers = story.numbers
        self.rows = rows(story.events)
        size = (columns >= NARROW) + (columns >= MEDIUM)
        begun = {row.told.event.id: n for n, row in enumerate(self.rows) if not row.ends}
        runs = [(begun[row.told.event.id], n) for n, row in enumerate(self.rows) if row.ends]
        self.lanes = Lanes(runs, BARS[size])
        self.cap = DATES[size]
        measures = [measure for quantity in story.figures for measure in quantity.measures]
        dates = [piece for row in self.rows for piece in self._dates(row)]
        dates += [piece for measure in measures for piece in self._date(measure.as_of)]
        self.dates = min(self.cap, max((cell_len(text) for text, _ in dates), default=0))
        values = max((cell_len(clean(measure.value)) for measure in measures), default=0)
        self.values = min(values, DATES[size] - 4)

    def lines(self) -> Iterator[Line]:
        """The whole drawing, line by line."""
        yield from self._head()
        year = None
        for n, row in enumerate(self.rows):
            if row.year != year:
                year = row.year
                yield self._line([], self.lanes.above(n), [])
                yield self._line(line(year, "bold"), self.lanes.above(n), [], heading=True)
            yield from self._row(n, row)
        if self.story.figures:
            yield []
            yield line("Figures", "bold")
            for quantity in self.story.figures:
                yield from self._figure(quantity)
        if self.story.sources:
            yield []
            yield line("Sources", "bold")
            yield from self._sources()
        if self.story.events:
            yield []
            yield from flow([line(text, "dim") for text in LEGEND], self.width, gap=3)

    def _head(self) -> Iterator[Line]:
        """The titles, and how much there is to see."""
        story = self.story
        titles = " · ".join(clean(title) for _, title in story.timelines) or "The whole record"
        yield from wrap(line(titles, "bold"), self.width)
        years = [row.year for row in self.rows if row.year != UNDATED]
        parts = [phrases.count(len(story.events), "event")]
        if years:
            parts[0] += f", {years[0]}" + (f" to {years[-1]}" if years[-1] != years[0] else "")
        if story.figures:
            parts.append(phrases.count(len(story.figures), "figure"))
        parts.append(phrases.count(len(story.sources), "source"))
        findings = [finding for subject in story.subjects for finding in subject.findings]
        if findings:
            judged = sum(finding.resolved for finding in findings)
            parts.append(phrases.count(len(findings), "finding") + (f" ({judged} judged)" if judged else ""))
        yield from flow(dotted(parts, "dim"), self.width, gap=1)

    def _row(self, n: int, row: _Row) -> Iterator[Line]:
        """The lines of one row: its dates, the bars, what happened."""
        room = self.width - INDENT - self.dates - GAP - self.lanes.width - MARK
        body = list(self._ending(row.told, room) if row.ends else self._event(row.told, room))
        dates = [part for piece in self._dates(row) for part in wrap([piece], self.dates)]
        for k in range(max(len(body), len(dates))):
            bars = self.lanes.under(n) if k else self.lanes.at(n)
            mark = padded([] if k else _mark(row), MARK)
            yield self._line(
                dates[k] if k < len(dates) else [], bars, mark + body[k] if k < len(body) else mark
            )

    def _line(self, dates: Line, bars: str, text: Line, heading: bool = False) -> Line:
        """One line: a date, the bars, a text; a heading stands out to the left."""
        indent = 0 if heading else INDENT
        made = padded([(" " * indent, ""), *dates], INDENT + self.dates + GAP)
        return [*made, (bars, COURSE), *text]

    def _dates(self, row: _Row) -> Line:
        """What stands in the date column, a piece a line: a span's start, and its end on the next."""
        told = row.told
        if told.only_planned:
            return [(text, phrases.PLAN) for text, _ in self._date(row.when)]
        made = self._date(row.when)
        if row.ends:
            return made
        if told.end is not None and not phrases.one_time(told):
            made += self._date(told.end, "→ ")
        elif told.end is None and told.until is not None:
            made.append(("→ …", DATE))
        return made

    def _date(self, moment: Moment | None, before: str = "") -> Line:
        """A moment, a piece a line: on two lines where one is too short for both its ends."""
        text = before + phrases.when(moment)
        style = DATE if moment is None or not moment.reckoned else f"dim {DATE}"
        if cell_len(text) <= self.cap or " – " not in text:
            return [(text, style)]
        close = text.replace(" – ", "–")
        if cell_len(close) <= self.cap:
            return [(close, style)]
        first, last = text.split(" – ", 1)
        return [(f"{first} –", style), (" " * len(before) + last, style)]

    def _event(self, told: Told, room: int) -> Iterator[Line]:
        """An event's title, what is said of it, who says so, and what stands against it."""
        title, facts = phrases.title(told), list(phrases.facts(told, self.numbers, self.story.record.attributes))
        cites = phrases.cites(told.voices, self.numbers)
        together = joined([title, *cites], "  ")
        if not facts and width(together) <= room:
            yield together
        else:
            for parts in (title, *facts):
                yield from wrap(parts, room)
            yield from flow(cites, room, hang=4)
        for finding in told.findings:
            yield from wrap(phrases.finding(finding, told.event.title), room, hang=2)

    def _ending(self, told: Told, room: int) -> Iterator[Line]:
        """That a span ends here, and who says so."""
        who = [
            voice.claim.source for voice in told.voices
            if getattr(voice.claim, "end", None) and not voice.claim.planned
            and "end" not in voice.left_out and voice.claim.withdrawn is None
        ]  # fmt: skip
        marks = phrases.marks(who, self.numbers)
        yield from wrap(
            [("ends: ", "dim"), (clean(told.event.title), ""), (f"  {marks}", phrases.NUMBER)], room
        )

    def _figure(self, quantity: Quantity) -> Iterator[Line]:
        """A figure's measures, a line each: as of when, how much, of what, who says so."""
        room = self.width - INDENT - self.dates - GAP - self.values - GAP
        gap = " " * GAP
        for n, measure in enumerate(quantity.measures):
            said = [line(clean(quantity.figure.title))] if n == 0 else []
            said += [line("planned", phrases.PLAN)] if measure.planned else []
            said.append(line(phrases.marks(measure.sources, self.numbers), phrases.NUMBER))
            dates = [part for piece in self._date(measure.as_of) for part in wrap([piece], self.dates)]
            values = list(wrap(line(clean(measure.value), "bold"), self.values))
            body = list(wrap(joined(said, gap), room))
            for k in range(max(len(dates), len(values), len(body))):
                value = padded(values[k] if k < len(values) else [], self.values, right=True)
                text = body[k] if k < len(body) else []
                yield self._line(dates[k] if k < len(dates) else [], "", [*value, (gap, ""), *text])
        for finding in quantity.findings:
            for parts in wrap(phrases.finding(finding, quantity.figure.title), room, hang=2):
                yield self._line([], "", [(" " * (self.values + GAP), ""), *parts])

    def _sources(self) -> Iterator[Line]:
        """The sources by number, each with its title, publisher, date and address."""
        digits = len(str(len(self.story.sources))) + 2
        for number, (key, source) in enumerate(self.story.sources, start=1):
            for k, parts in enumerate(phrases.source(key, source, self.width - INDENT - digits - 1)):
                mark = padded(line("" if k else f"[{number}]", phrases.NUMBER), digits, right=True)
                yield [(" " * INDENT, ""), *mark, (" ", ""), *parts]


def rows(events: Sequence[Told]) -> list[_Row]:
    """The events in order, and a row for each stated end of a span into which others fall."""
    made = [_Row(told, told.opens, place) for place, told in enumerate(events)]
    days = sorted(row.day for row in made if row.day is not None)
    for place, told in enumerate(events):
        if told.start is None or told.end is None or told.end.reckoned:
            continue
        first, last = told.start.day, told.end.day
        if (
            first is not None
            and last is not None
            and told.start.span.hi < last
            and any(first < d < last for d in days)
        ):
            made.append(_Row(told, told.end, place, ends=True))
    return sorted(made, key=lambda row: row.order)


def _mark(row: _Row) -> Line:
    """The sign beside a title: who agrees, whether it is only planned, whether it is contested."""
    told = row.told
    if row.ends:
        return line(ENDS, COURSE)
    if told.only_planned:
        made = line(PLANNED, "magenta")
    else:
        made = line(CONFIRMED, "bold blue") if told.agreement == "confirmed" else line(SINGLE, "blue")
    open_ = [
        finding.severity for finding in told.findings if finding.severity != "note" and not finding.resolved
    ]
    if open_:
        made.append(("!", phrases.SEVERITIES["error" if "error" in open_ else "warning"]))
    elif told.agreement == "contested":
        made = [*styled(made, "dim"), ("!", "dim")]
    return made
