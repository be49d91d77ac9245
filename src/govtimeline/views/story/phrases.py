"""What a timeline says beside a date: attributes, plans, citations, findings, sources, each as a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from govtimeline.ground.text import clean
from govtimeline.record.model import Attribute, Resolution
from govtimeline.record.sources import Source
from govtimeline.rules.finding import Finding
from govtimeline.story.moments import Moment
from govtimeline.story.told import Plan, Said, Told, Voice
from govtimeline.views.terminal.lines import Line, joined, line, wrap

SEVERITIES = {"error": "bold red", "warning": "bold yellow", "note": "blue"}
PLAN = "italic magenta"
NUMBER = "cyan"

Numbers = Mapping[str, int]
"""The number of each source by its id."""


def when(moment: Moment | None) -> str:
    """A moment as the date column has it; one that was worked out stands in brackets."""
    if moment is None:
        return ""
    return f"({clean(moment.text)})" if moment.reckoned else clean(moment.text)


def one_time(told: Told) -> bool:
    """Whether a span starts and ends on one stated time, so that it reads as a date."""
    return _same(told.start, told.end)


def title(told: Told) -> Line:
    """An event's title; a span's is bold, that of what is only planned says so."""
    text = clean(told.event.title)
    if told.only_planned:
        return [("planned: ", PLAN), (text, "italic")]
    return line(text, "bold" if told.event.spans else "")


def facts(told: Told, numbers: Numbers, declared: Mapping[str, Attribute]) -> Iterator[Line]:
    """How long it lasted and what the sources say of it; what was planned."""
    said = []
    if told.lasts and not one_time(told):
        said.append(line(clean(told.lasts)))
    if told.until is not None:
        said.append(line(f"still so {clean(told.until.text)}"))
    said += [line(f"{end} unknown") for end in told.unknown]
    said += [attribute(a, numbers, declared) for a in told.attributes]
    if said:
        yield joined(said, " · ")
    for register, members in told.members:
        yield [(f"{clean(register)}: ", "dim"), (", ".join(map(clean, members)), "")]
    if told.plan is not None and (text := plan(told.plan, told)):
        yield line(text, PLAN)


def attribute(said: Said, numbers: Numbers, declared: Mapping[str, Attribute]) -> Line:
    """ "grade: good", or "grade: good [1] / inadequate [2]" where sources are at odds."""
    made: Line = [(f"{clean(said.name)}: ", "")]
    for n, (value, sources) in enumerate(said.values):
        if n:
            made.append((" / ", "bold red"))
        made.append((clean(value), value_style(declared.get(said.name), value)))
        if not said.agreed:
            made.append((f" {marks(sources, numbers)}", NUMBER))
    return made


def value_style(attribute: Attribute | None, value: str) -> str:
    """The style of an attribute's value: from red for the lowest to green for the highest of those in an order."""
    rank = attribute.rank(value) if attribute is not None and attribute.ordered else None
    if attribute is None or rank is None or len(attribute.values) < 2:
        return "bold"
    share = rank / (len(attribute.values) - 1)
    return "bold red" if not share else "bold green" if share == 1 else "yellow" if share < 0.5 else "green"


def plan(plan: Plan, told: Told) -> str:
    """ "planned: 5 years, to end about Jul 2018", without what the dates of the event say already."""
    only = told.only_planned
    start = None if only or _same(plan.start, told.start) else plan.start
    end = None if (only and plan.start is None) or _same(plan.end, told.end) else plan.end
    parts = [clean(plan.term)] if plan.term else []
    if start is not None and end is not None:
        parts.append(f"{clean(start.text)} → {clean(end.text)}")
    elif end is not None:
        parts.append(f"to end {clean(end.text)}")
    elif start is not None:
        parts.append(clean(start.text))
    if plan.earlier:
        parts.append(f"before that {', '.join(clean(moment.text) for moment in plan.earlier)}")
    return f"{'' if only else 'planned: '}{', '.join(parts)}" if parts else ""


def _same(one: Moment | None, other: Moment | None) -> bool:
    return one is not None and other is not None and one.text == other.text


def cites(voices: Iterable[Voice], numbers: Numbers) -> list[Line]:
    """Each source's number with the places in it: "[1] 2.1; 6.1", "[2] Introduction"."""
    places: dict[int, list[str]] = {}
    for voice in voices:
        note = "withdrawn" if voice.claim.withdrawn is not None else _aside(voice)
        at = clean(voice.claim.locator).strip()
        text = f"{at} ({note})".strip() if note else at
        places.setdefault(numbers[voice.claim.source], []).append(text)
    made = []
    for number, texts in sorted(places.items()):
        listed = "; ".join(dict.fromkeys(text for text in texts if text))
        made.append([(f"[{number}]", NUMBER), *([(f" {listed}", "dim")] if listed else [])])
    return made


def _aside(voice: Voice) -> str:
    """What of a claim the story is told without: all that it says of time, or what it says under some keys."""
    if voice.set_aside or not voice.left_out:
        return "set aside" if voice.left_out else ""
    return f"{' and '.join(voice.left_out)} set aside"


def marks(sources: Iterable[str], numbers: Numbers) -> str:
    """Sources as citation marks: "[1][3]"."""
    return "".join(f"[{number}]" for number in sorted({numbers[key] for key in sources}))


def finding(told: Finding, subject: str) -> Line:
    """The rule and message of a finding on a subject of that title; one that was judged, with the reason."""
    message = clean(told.message).replace(f"“{clean(subject)}”", "this")
    if isinstance(told.resolution, Resolution):
        return line(f"✓ {told.rule}: {message}; judged: {clean(told.resolution.because)}", "dim")
    sign = "·" if told.severity == "note" else "!"
    return [(f"{sign} {told.rule}", SEVERITIES[told.severity]), (f": {message}", "")]


def source(key: str, told: Source | None, room: int) -> Iterator[Line]:
    """A source as the list beneath has it: title, publisher, date, then its address on a line of its own.

    An address is never broken, however little room there is, so that a terminal can follow it.
    """
    if told is None:
        yield from wrap(line(f'"{clean(key)}", which the record does not hold', "red"), room)
        return
    stop = "" if told.title.rstrip().endswith((".", "?", "!")) else "."
    by = clean(told.publisher) + (f", {clean(told.published.show())}" if told.published else "")
    yield from wrap([(clean(told.title).strip(), "italic"), (f"{stop} {by}", "")], room)
    if told.url:
        yield line(clean(told.url), "dim")


def count(number: int, noun: str) -> str:
    """ "1 event", "1,200 events"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
