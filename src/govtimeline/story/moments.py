"""Points in time put into words: what the sources say of an event's end, as precisely as they agree on it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.reason.facets import Point, TimeFacet
from govtimeline.reason.solution import Solution
from govtimeline.reason.ties import tied
from govtimeline.record.statements import Claim
from govtimeline.saying.when import ANY, OPEN_HI, Meaning, Span, When, hull, is_open, show_gap, show_span

DAY_WITHIN = 7  # days within which a time that no one stated is told as about one day
MONTHS_FROM = 28  # days from which a span that no one stated is told in whole months
YEARS_FROM = 3 * 365  # and in whole years
TERM_WITHIN = 130  # days within which the end of a set term is told as one month


class Moment(Struct, frozen=True, kw_only=True):
    """A point in time as a timeline tells it.

    text: at the best stated precision. span: the days these words name, as far as the record allows them.
    earliest, latest: the tightened fair bounds as ISO days, None where open. reckoned: whether no claim
    states it, so that it was worked out from what several say.
    """

    text: str
    span: Span
    earliest: str | None
    latest: str | None
    reckoned: bool = False

    @property
    def day(self) -> int | None:
        """The day a timeline puts it at: its first, or its last where it has no first."""
        if not is_open(self.span.lo):
            return self.span.lo
        return None if is_open(self.span.hi) else self.span.hi


Prefers = Callable[[Claim], bool]


def moment(solution: Solution, point: Point, prefers: Prefers | None = None) -> Moment | None:
    """What the record tells of a point; None where it tells nothing.

    The most precise claim that agrees with the rest speaks; one that a judgement prefers (`prefers`) comes
    before any other. Where sources are at odds and nothing decides between them, all of them speak.
    """
    if not solution.known(point):
        return None
    liked = preferred_facets(solution, point, prefers)
    if not liked and (camps := tied(solution, point)):
        return _either(solution, camps)
    bounds = bounds_by(solution, point, liked)
    strict = solution.bounds(point, STRICT)
    strict = bounds if strict.empty or not strict.meets(bounds) else strict
    said = _spoken(solution, point, bounds, liked)
    if said is not None:
        text, core, reckoned = said
        both = core.meet(strict)
        if not reckoned and not (_half_open(core) and not _half_open(strict)):
            return _moment(text, core if both.empty else both, bounds)
        if not liked or not _half_open(core):
            strict = strict if both.empty else both
    return _moment(_worded(strict), strict, bounds, reckoned=True)


def planned(solution: Solution, point: Point, prefers: Prefers | None = None) -> Moment | None:
    """What the record tells of a plan; the end of a set term is told as the month it comes to."""
    told = moment(solution, point, prefers)
    if told is None or not told.reckoned:
        return told
    lo, hi = told.span
    if not _half_open(told.span) and hi - lo <= TERM_WITHIN:
        middle = date.fromordinal((lo + hi) // 2)
        month = Span(middle.replace(day=1).toordinal(), _last(middle).toordinal())
        return Moment(
            text=f"about {show_span(month)}",
            span=told.span,
            earliest=told.earliest,
            latest=told.latest,
            reckoned=True,
        )
    return told


def judged(solution: Solution, point: Point, prefers: Prefers | None) -> tuple[Claim, Moment] | None:
    """The claim of what a point came out as that reasoning left out and a judgement puts back, and what it tells."""
    for event, claim, told, key in solution.tellings if prefers is not None and not point.plan else ():
        if event.id != point.event or key != point.end or claim.planned:
            continue
        when = claim.when(point.end)
        if prefers is not None and when is not None and when.link is None and prefers(claim):
            return claim, as_told(when, told)
    return None


def as_told(when: When, told: Meaning | None, ahead: bool = False) -> Moment:
    """A time that one source states, read against when it was told; as it stands where nothing fixes it."""
    try:
        reading = when.bounds(told, ahead)
    except ValueError:
        return _moment(when.show(), ANY, ANY)
    text = _worded(reading.core, about=False) if when.needs_told else when.show()
    return _moment(text, reading.core, reading.hull(STRICT))


def length(start: Moment | None, end: Moment | None) -> str | None:
    """How long it is from one moment to the other: "11 months", "10 to 11 years"; None where that is open."""
    if start is None or end is None or _half_open(start.span) or _half_open(end.span):
        return None
    least, most = max(0, end.span.lo - start.span.hi), end.span.hi - start.span.lo
    if most <= 0:
        return None
    if most >= 3 * 365:
        years = int(least / 365.2425), int(most / 365.2425)
        if years[0] != years[1]:
            return f"{years[0]} to {years[1]} years" if years[0] else f"up to {years[1]} years"
        exact = show_gap(least), show_gap(most)
        return exact[0] if exact[0] == exact[1] else f"{years[0]} years"
    low, high = show_gap(least), show_gap(most)
    if low == high:
        return low
    if low.split()[1:] == high.split()[1:]:
        low = low.split()[0]
    return f"{low} to {high}" if least * 10 > most else f"up to {high}"


def iso(day: int) -> str | None:
    """A day as ISO 8601 writes it; None for an open end."""
    return None if is_open(day) else date.fromordinal(max(1, day)).isoformat()


def preferred_facets(solution: Solution, point: Point, prefers: Prefers | None) -> list[TimeFacet]:
    """The facets dating a point that a judgement prefers."""
    if prefers is None:
        return []
    liked = [f for f in solution.direct(point) if prefers(solution.tellings[f.tellings[0]].claim)]
    return [solution.as_told(facet) for facet in liked]


def bounds_by(solution: Solution, point: Point, liked: Sequence[TimeFacet]) -> Span:
    """The days of a point; those of what a judgement prefers where reasoning could not keep to it."""
    bounds = solution.bounds(point)
    if not liked or any(option.meets(bounds) for facet in liked for option in facet.options(FAIR)):
        return bounds
    return hull(tuple(facet.fair for facet in liked))


def _either(solution: Solution, camps: Sequence[Sequence[TimeFacet]]) -> Moment:
    """A point that sources date differently, with nothing to decide between them: "2013 or 2016"."""
    said = [_facet_words(solution, _finest(solution, camp, ANY), ANY) for camp in camps]
    span = hull(tuple(core for _, core in said))
    return _moment(" or ".join(text for text, _ in said), span, hull(tuple(f.fair for c in camps for f in c)))


def _spoken(
    solution: Solution, point: Point, bounds: Span, liked: Sequence[TimeFacet]
) -> tuple[str, Span, bool] | None:
    """The words, days and whether they are reckoned of the claim that speaks for a point."""
    agreeing = liked or [
        f for f in solution.direct(point) if not solution.set_aside.intersection(f.tellings) and f.fair.meets(bounds)
    ]
    if not agreeing:
        return None
    best = _finest(solution, agreeing, bounds)
    text, core = _facet_words(solution, best, bounds)
    reckoned = best.how == "word" and "–" in text and MONTHS_FROM <= core.hi - core.lo < OPEN_HI // 2
    return text, core, reckoned


def _finest(solution: Solution, facets: Sequence[TimeFacet], bounds: Span) -> TimeFacet:
    """The most precise of some facets; a choice counts as what the bounds leave of it."""

    def width(facet: TimeFacet) -> int:
        left = [o for o in facet.options(STRICT) if o.meets(bounds)] if facet.choices else ()
        lo, hi = hull(tuple(left)) if left else facet.strict
        return hi - lo

    return min(facets, key=lambda f: (width(f), f.how == "word", solution.content(f)))


def _facet_words(solution: Solution, facet: TimeFacet, bounds: Span) -> tuple[str, Span]:
    """The words and days of a facet; of a choice, what the bounds leave of it."""
    when, core = solution.when(facet), hull(solution.named(facet))
    if when is None:  # a length that goes on dates its start
        return _worded(core), core
    if facet.choices and (left := choices_left(solution, facet, bounds)):
        return " or ".join(_worded(span, about=False) for span in left), hull(left)
    return (when.show() if not when.needs_told else _worded(core, about=False)), core


def choices_left(solution: Solution, facet: TimeFacet, bounds: Span) -> tuple[Span, ...]:
    """What some bounds leave of a choice, as the days that its words name; nothing where they leave all of it.

    A telling known only roughly may allow of more times than it names: what is left of these alone is told as it is.
    """
    when, cores = solution.when(facet), solution.named(facet)
    left = tuple(option for option in facet.options(FAIR) if option.meets(bounds))
    if when is not None and not when.needs_told and len(left) == len(cores):
        return ()
    kept = tuple(core for core in cores if any(core.meets(option) for option in left))
    return kept or tuple(_middle(option) for option in left)


def _middle(option: Span) -> Span:
    """The day that a few days stand for, or all of them where they are more."""
    day = (option.lo + option.hi) // 2
    return Span(day, day) if option.hi - option.lo < DAY_WITHIN else option


def _moment(text: str, span: Span, bounds: Span, reckoned: bool = False) -> Moment:
    return Moment(text=text, span=span, earliest=iso(bounds.lo), latest=iso(bounds.hi), reckoned=reckoned)


def _half_open(span: Span) -> bool:
    return is_open(span.lo) or is_open(span.hi)


def _worded(span: Span, about: bool = True) -> str:
    """A span in words: "by 20 Jul 2015", "after 20 Jul 2015", "Jan–Jul 2013"; a few days as `about` one."""
    lo, hi = span
    if is_open(lo) and not is_open(hi):
        return f"by {show_span(Span(hi, hi))}"
    if is_open(hi) and not is_open(lo):
        return f"after {show_span(Span(lo - 1, lo - 1))}"
    if about and 0 < hi - lo < DAY_WITHIN:
        return f"about {show_span(Span((lo + hi) // 2, (lo + hi) // 2))}"
    return show_span(_coarse(span))


def _coarse(span: Span) -> Span:
    """A span that no one stated, widened to whole months or years where days would feign precision."""
    lo, hi = span
    if _half_open(span) or hi - lo < MONTHS_FROM:
        return span
    first, last = date.fromordinal(lo), date.fromordinal(hi)
    if hi - lo < YEARS_FROM:
        return Span(first.replace(day=1).toordinal(), _last(last).toordinal())
    return Span(date(first.year, 1, 1).toordinal(), date(last.year, 12, 31).toordinal())


def _last(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


__all__ = [
    "Moment", "Prefers", "as_told", "bounds_by", "choices_left", "iso", "judged", "length", "moment", "planned",
    "preferred_facets",
]  # fmt: skip
