"""Times in the words of an argument: as they stand in a sentence, what they mean, and how far that is stretched."""

from __future__ import annotations

from collections.abc import Sequence

from govtimeline.ground.reading import Reading
from govtimeline.reason import TimeFacet
from govtimeline.record.statements import Claim
from govtimeline.rules.context import Context
from govtimeline.saying.when import Span, is_open, show_gap, show_span


def shown(context: Context, facet: TimeFacet) -> str:
    """The words of a facet as timelines print them."""
    when = context.solution.when(facet)
    return when.show() if when is not None else facet.text


def told_as(context: Context, facet: TimeFacet) -> str:
    """Words that count from their telling, with the days they name and when that was: “last month” (May 2024, ...)."""
    return word(context, facet.text, context.solution.named(facet), context.solution.tellings[facet.tellings[0]].claim)


def word(context: Context, text: str, named: Sequence[Span], claim: Claim) -> str:
    """A word that a claim states: “last month” (May 2024, told 1 Jun 2024)."""
    told = context.record.told(claim)
    when = f"told {told.show()}" if told else "told at an unknown time"
    return f"“{text}” ({' or '.join(map(show_span, named))}, {when})"


def at(text: str) -> str:
    """A stated time as it stands in a sentence: "on 1 Jul 2013", "in Jul 2013", "after 2013"."""
    if text.startswith(("before ", "after ", "by ", "since ")):
        return text
    if text.startswith(("about ", "from ", "until ")):
        return f"at {'' if text.startswith('about ') else 'some time '}{text}"
    first = text.replace("–", " ").split(" ")[0]
    return f"{'on' if first.isdigit() and len(first) < 3 else 'in'} {text}"


def that_is(context: Context, said: str, facet: TimeFacet, reading: Reading) -> str:
    """The days meant, those of each choice apart, where they tell a reader more than the words did."""
    options = context.solution.as_told(facet).options(reading)
    meant = " or ".join(dict.fromkeys(show_span(span) for span in sorted(options)))
    vague = not said[:1].isdigit() and not said[:3].istitle()
    more = vague or said.endswith("?") or len(options) < len(facet.options(reading))
    return f", that is {meant}" if said.casefold() != meant.casefold() and more else ""


def within(span: Span) -> str:
    """A span of days as it stands in a sentence: "on 1 Jul 2013", "between 1 Jul and 3 Aug 2013"."""
    shown = show_span(span)
    first, dash, last = shown.partition(" – ")
    if dash:
        return f"between {first} and {last}"
    if is_open(span.lo) or is_open(span.hi):
        return shown
    return f"{'on' if span.lo == span.hi else 'in'} {shown}"


def around(context: Context, facet: TimeFacet, reading: Reading) -> str:
    """How far a reading goes beyond the days that a word names: ", allowing 45 days before or 15 days after"."""
    pairs = [
        (named, option)
        for named in context.solution.named(facet)
        for option in facet.options(reading)
        if option.meet(named) == named
    ]
    less = max((named.lo - option.lo for named, option in pairs if not is_open(option.lo)), default=0)
    more = max((option.hi - named.hi for named, option in pairs if not is_open(option.hi)), default=0)
    return either_way(less, more, "before", "after")


def either_way(less: int, more: int, before: str, after: str) -> str:
    """What is allowed on two sides: ", give or take 30 days", ", allowing 1 day before"."""
    if less > 0 and show_gap(less) == show_gap(more):
        return f", give or take {show_gap(less)}"
    ways = [f"{show_gap(days)} {way}" for days, way in ((less, before), (more, after)) if days > 0]
    return f", allowing {' or '.join(ways)}" if ways else ""
