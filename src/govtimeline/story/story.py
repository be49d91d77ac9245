"""A record, or a slice of it, as a story: what happened and when, who says so, and what is contested."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct
from msgspec.structs import replace

from govtimeline.reason.solution import Solution
from govtimeline.record.model import Event, Figure, Record
from govtimeline.record.sources import Source
from govtimeline.rules.finding import Finding
from govtimeline.saying.when import ANY, OPEN_HI, OPEN_LO, Span, is_open
from govtimeline.story.events import Events
from govtimeline.story.figures import Figures
from govtimeline.story.moments import Moment
from govtimeline.story.sequence import UNDATED, sequence
from govtimeline.story.told import Quantity, Told
from govtimeline.story.voices import Voices


class Story(Struct, frozen=True, kw_only=True):
    """Events and figures in order, with the sources in the order of their first use (the first is [1])."""

    record: Record
    timelines: tuple[tuple[str, str], ...]
    events: tuple[Told, ...]
    figures: tuple[Quantity, ...]
    sources: tuple[tuple[str, Source | None], ...]

    def __repr__(self) -> str:
        """Which timelines, and how much they hold."""
        names = ", ".join(key for key, _ in self.timelines) or "the whole record"
        held = f"{len(self.events)} events, {len(self.figures)} figures, {len(self.sources)} sources"
        return f"<Story of {names}: {held}>"

    @property
    def subjects(self) -> tuple[Told | Quantity, ...]:
        """The events, then the figures."""
        return *self.events, *self.figures

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each source by its id, from 1."""
        return {key: number for number, (key, _) in enumerate(self.sources, start=1)}


def tell(
    record: Record,
    solution: Solution,
    findings: Iterable[Finding] = (),
    *,
    timelines: Collection[str] | None = None,
    since: Span | None = None,
    until: Span | None = None,
    kinds: Collection[str] = (),
    sources: Collection[str] = (),
) -> Story:
    """The story of some timelines of a record, or of all of it where `timelines` is None.

    since, until: only what may have happened from the first day of the one to the last day of the other.
    kinds, sources: only events of these kinds, only what these sources tell.
    """
    voices = Voices(record, solution, findings)
    tell_event = Events(solution, voices).event
    tell_figure = Figures(record, solution, voices).figure
    within = Span(since.lo if since else OPEN_LO, until.hi if until else OPEN_HI)

    def wanted(subject: Event | Figure) -> bool:
        return (timelines is None or not set(subject.timelines).isdisjoint(timelines)) and (
            not sources or any(claim.source in sources for claim in subject.claims)
        )

    events = [
        told
        for event in record.events
        if wanted(event) and (not kinds or event.kind in kinds)
        for told in [tell_event(event)]
        if within == ANY or _falls(told, within)
    ]
    figures = [] if kinds else [
        _measured(quantity, within)
        for figure in record.figures
        if wanted(figure)
        for quantity in [tell_figure(figure)]
        if within == ANY or any(_meets(m.as_of, within) for m in quantity.measures)
    ]  # fmt: skip
    by_id = {told.event.id: told for told in events}
    days = sequence({id: told.opens for id, told in by_id.items()}, solution.facets)
    events = [replace(by_id[id], day=None if day == UNDATED else day) for id, day in days.items()]
    shown = [(key, line.title) for key, line in record.timelines.items() if timelines and key in timelines]
    told: list[Told | Quantity] = [*events, *figures]
    used = dict.fromkeys(voice.claim.source for subject in told for voice in subject.voices)
    return Story(
        record=record,
        timelines=tuple(shown),
        events=tuple(events),
        figures=tuple(figures),
        sources=tuple((key, record.sources.get(key)) for key in used),
    )


def _meets(when: Moment | None, within: Span) -> bool:
    return when is not None and when.day is not None and when.span.meets(within)


def _falls(told: Told, within: Span) -> bool:
    """Whether an event may have gone on within some days; one that is not dated is in none."""
    opens = told.opens
    if opens is None or opens.day is None:
        return False
    lo = opens.day
    ends = [m.span for m in (opens, told.end, told.until) if m is not None]
    hi = max(s.lo if is_open(s.hi) else s.hi for s in ends)
    return Span(lo, hi).meets(within)


def _measured(quantity: Quantity, within: Span) -> Quantity:
    """A figure with the measures of some days only."""
    if within == ANY:
        return quantity
    return replace(quantity, measures=tuple(m for m in quantity.measures if _meets(m.as_of, within)))
