"""Disputes about time: which rule explains one best, and the argument for it in words.

The rules `date-conflict`, `wrong-relative-date`, `order-conflict`, `timeline-contradiction` and
`anachronism` share what stands here, since one conflict is reported once, under one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govtimeline.checks.context import Citations, Context, fingerprint, severity
from govtimeline.model import Camp, Claim, Finding
from govtimeline.reason import Dispute, Point, TimeFacet
from govtimeline.when import FAIR, STRICT, Span, is_open, show_gap, show_span
from govtimeline.when.printing import show_day

READ = {FAIR: "read generously", STRICT: "read to the letter"}
"""How a reading is told to a reader."""
_LETTER = "a generous reader would stretch the words a little, and they would agree"


def rule_of(dispute: Dispute) -> str:
    """The id of the rule that explains a dispute best."""
    hows = {facet.how for facet in dispute.facets}
    if "told" in hows:
        return "anachronism"
    if dispute.point is not None:
        return "wrong-relative-date" if _word_alone(dispute) else "date-conflict"
    if hows & {"after", "before"} and not hows & {"offset", "lasts", "term"}:
        return "order-conflict"
    return "timeline-contradiction"


def _word_alone(dispute: Dispute) -> bool:
    """Whether only one side of a dispute over one point is nothing but words relative to their telling."""
    return len({all(f.how == "word" for f in group) for group in groups_of(dispute)}) == 2


def groups_of(dispute: Dispute) -> list[list[TimeFacet]]:
    """The direct statements on a disputed point, grouped by those that all agree with each other."""
    reading = dispute.reading
    groups: list[list[TimeFacet]] = []
    for facet in sorted(dispute.rivals, key=lambda f: f.span(reading).hi):
        for group in groups:
            if all(facet.meets(other, reading) for other in group):
                group.append(facet)
                break
        else:
            groups.append([facet])
    return groups


def claims_of(context: Context, facet: TimeFacet) -> list[Claim]:
    """The claims that a facet rests on."""
    return [context.solution.tellings[i].claim for i in facet.tellings]


def step(context: Context, facet: TimeFacet, marks: Citations, reading: int, again: bool = False) -> str:
    """One facet as a sentence of the argument. again: whether the one before it was about the same point."""
    who = marks.mark(claims_of(context, facet))
    y = "it" if again else context.noun(facet.y)
    x = context.noun(facet.x) if facet.x else ""
    claim = claims_of(context, facet)[0]
    match facet.how:
        case "date":
            said, meant = shown(context, facet), _meant(facet.span(reading))
            that_is = f", that is {meant}" if _adds(said, meant) else ""
            if facet.y.plan and facet.y.end == "date":
                what = "it" if again else context.title(facet.y.event)
                return f"{who} says that {what} was planned for {said}{that_is}"
            return f"{who} puts {y} {at(said)}{that_is}"
        case "word":
            said = told_as(context, facet)
            return f"{who} puts {y} at {said}: that is {_meant(facet.span(reading))}"
        case "part":
            when = getattr(claim, facet.key)
            said = f"in {told_as(context, facet)}" if when.needs_told else at(shown(context, facet))
            return f"{who} says that some of {context.title(facet.y.event)} fell {said}"
        case "told":
            return f"{who} tells {y} as done, and dates from {facet.text}"
        case "lasts":
            return f"{who} says that {context.title(facet.y.event)} lasted {facet.text}"
        case "term" if len(facet.tellings) == 1:
            return f"{who} sets {context.title(facet.y.event)} for {facet.text}"
        case "term":
            return _terms(context, facet, marks)
        case "after":
            return f"{who} says that {y} came after {x}"
        case "before":
            return f"{who} says that {x} came before {y}"
        case "with":
            return f"{who} says that {y} came together with {x}"
        case "during":
            return f"{who} says that {context.title(facet.y.event)} fell within {x}"
        case "offset":
            return f"{who} puts {_offset(context, facet, claim)}"
    return ""


def steps(
    context: Context, groups: Sequence[Sequence[TimeFacet]], marks: Citations, reading: int
) -> list[str]:
    """Camps of facets on one point as sentences; the first names the point, the others say "it"."""
    facets = [facet for group in groups for facet in group]
    return [step(context, facet, marks, reading, again=n > 0) for n, facet in enumerate(facets)]


def _offset(context: Context, facet: TimeFacet, claim: Claim) -> str:
    """“the grade” 15 months after the start of “the partnership”."""
    when = getattr(claim, facet.key)
    assert facet.x is not None and when is not None and when.link is not None
    own, other = (facet.y, facet.x) if when.link.relation == "after" else (facet.x, facet.y)
    part = facet.key == "date" and own.end != "date"
    noun = f"some of {context.title(own.event)}" if part else context.noun(own)
    return f"{noun} {when.link.length} {when.link.relation} {context.noun(other)}"


def _terms(context: Context, facet: TimeFacet, marks: Citations) -> str:
    """A chain of set terms: "[1] sets “the lease” for 5 years, and [2] “its renewal” for 5 years more"."""
    terms = []
    for n, i in enumerate(facet.tellings):
        event, claim, _ = context.solution.tellings[i]
        more = " more" if n else ""
        verb = "" if n else "sets "
        terms.append(f"{marks.mark([claim])} {verb}{context.title(event.id)} for {claim.lasts}{more}")
    return ", and ".join(terms)


def shown(context: Context, facet: TimeFacet) -> str:
    """The words of a facet as timelines print them."""
    when = getattr(claims_of(context, facet)[0], facet.key, None)
    return when.show() if when is not None and hasattr(when, "show") else facet.text


def told_as(context: Context, facet: TimeFacet) -> str:
    """Words that count from their telling, with when that was: “last month”, told 1 Jun 2024."""
    return f"“{facet.text}”, {_told(context, facet)}"


def _told(context: Context, facet: TimeFacet) -> str:
    told = context.facts.told(claims_of(context, facet)[0])
    return f"told {told.show()}" if told else "told at an unknown time"


def at(text: str) -> str:
    """A stated time as it stands in a sentence: "on 1 Jul 2013", "in Jul 2013", "after 2013"."""
    if text.startswith(("before ", "after ", "by ", "since ")):
        return text
    if text.startswith(("about ", "from ", "until ")):
        return f"at {'' if text.startswith('about ') else 'some time '}{text}"
    return f"{'on' if re.match(r'[0-9]{1,2}[ –]', text) else 'in'} {text}"


def _meant(span: Span) -> str:
    return show_span(span)


def _adds(shown: str, meant: str) -> bool:
    """Whether the days meant tell a reader more than the words did."""
    return shown.casefold() != meant.casefold() and not shown[:1].isdigit() and not shown[:3].istitle()


def argument(context: Context, dispute: Dispute, marks: Citations) -> tuple[list[str], int]:
    """The steps of a dispute's argument, closed by what they come to, and by how many days they miss.

    The facets come as a circle of upper bounds; from the calendar on, all but the last say "no later than",
    and the last one "no earlier than".
    """
    facets = list(dispute.facets)
    if all(context.solution.against_calendar(f, dispute.reading)[0] for f in facets):
        steps = [step(context, f, marks, dispute.reading) for f in facets if f.tellings]
        circle = {f.how for f in facets if f.tellings} <= {"after", "before"}
        closing = "each would have to come before itself" if circle else "no dates could fit them all"
        return [*steps, f"these go round in a circle: {closing}"], 0
    facets = _from_calendar(context, facets, dispute.reading)
    grounded = [g for f in facets for g in (*_grounds(context, f), f)]
    steps = list(dict.fromkeys(step(context, f, marks, dispute.reading) for f in grounded if f.tellings))
    closing, gap = _closing(context, facets, marks, dispute.reading)
    if not closing and (choice := next((f for f in facets if f.choices), None)):
        closing = f"none of the times that {marks.mark(claims_of(context, choice))} leaves open fits with the rest"
    return [*steps, closing] if closing else steps, gap


def _grounds(context: Context, facet: TimeFacet) -> list[TimeFacet]:
    """What fixes the outcome that a plan counts from."""
    if facet.x is None or facet.x.plan or not facet.y.plan:
        return []
    return context.solution.explain(facet.x, "hi")


def _closing(
    context: Context, facets: Sequence[TimeFacet], marks: Citations, reading: int
) -> tuple[str, int]:
    """What a chain from the calendar to a point comes to against the last facet on that point."""
    found = _walk(context, facets, reading)
    if found is None:
        return "", 0
    point, latest, earliest = found
    gap = earliest - latest
    *chain, last = facets
    grounded = [g for facet in chain for g in (*_grounds(context, facet), facet)]
    numbers = sorted({marks.number(claim) for facet in grounded for claim in claims_of(context, facet)})
    one = " ".join(f"[{number}]" for number in numbers)
    put = "put" if len(numbers) > 1 else "puts"
    other = marks.mark(claims_of(context, last))
    words = (
        f"so, {READ[reading]}, {one} {put} {context.noun(point)} no later than {show_day(latest)}, "
        f"and {other} no earlier than {show_day(earliest)}: at least {show_gap(gap)} apart"
    )
    return words, gap


def _from_calendar(context: Context, facets: list[TimeFacet], reading: int) -> list[TimeFacet]:
    """A circle of facets opened at the calendar, so that it reads as a chain of upper bounds."""
    for circle in (facets, facets[::-1]):
        for n, facet in enumerate(circle):
            if context.solution.against_calendar(facet, reading)[0] is None:
                chain = circle[n:] + circle[:n]
                if _walk(context, chain, reading):
                    return chain
    return facets


def _walk(context: Context, chain: Sequence[TimeFacet], reading: int) -> tuple[Point, int, int] | None:
    """Follow upper bounds along a chain that begins and ends at the calendar; None if it is no such chain."""
    links = [context.solution.against_calendar(facet, reading) for facet in chain]
    (first, here, (_, latest)), (last, there, (earliest, _)) = links[0], links[-1]
    if first is not None or last is not None or len(links) < 2:
        return None
    for x, y, (lo, hi) in links[1:-1]:
        if x == here:
            here, latest = y, latest + hi
        elif y == here and x is not None:
            here, latest = x, latest - lo
        else:
            return None
    if there != here or is_open(latest) or is_open(earliest) or latest >= earliest:
        return None
    return here, latest, earliest


def within(span: Span) -> str:
    """A span of days as it stands in a sentence: "on 1 Jul 2013", "between 1 Jul and 3 Aug 2013"."""
    shown = show_span(span)
    first, dash, last = shown.partition(" – ")
    if dash:
        return f"between {first} and {last}"
    if is_open(span.lo) or is_open(span.hi):
        return shown
    return f"{'on' if span.lo == span.hi else 'in'} {shown}"


def between(groups: Sequence[Sequence[TimeFacet]], reading: int) -> list[str]:
    """How far apart the two sides of a dispute lie, as a sentence; none where they are more, or leave a choice."""
    if len(groups) != 2:
        return []
    earlier, later = groups
    gap = max(f.span(reading).lo for f in later) - min(f.span(reading).hi for f in earlier)
    return [f"at least {show_gap(gap)} {'lies' if gap == 1 else 'lie'} between them"] if gap > 0 else []


def camps(context: Context, dispute: Dispute, marks: Citations) -> tuple[list[Camp], list[list[TimeFacet]]]:
    """The camps of a dispute over one point, and the statements of each."""
    groups = groups_of(dispute)
    made = []
    for group in groups:
        claims = [c for f in group for c in claims_of(context, f)]
        narrow = min(group, key=lambda f: (f.fair.hi - f.fair.lo, f.text))
        numbers = tuple(sorted({marks.number(c) for c in claims}))
        made.append(Camp(_camp(context, narrow, dispute.reading), numbers, context.publishers(claims)))
    return made, groups


def _camp(context: Context, facet: TimeFacet, reading: int) -> str:
    """What a camp says: "Jul 2013", "“last month” (told 1 Jun 2024)", "no earlier than 1 Jul 2013"."""
    if facet.how == "part":
        lo, hi = facet.span(reading)
        return f"no later than {show_day(hi)}" if is_open(lo) else f"no earlier than {show_day(lo)}"
    if facet.how == "word":
        return f"“{facet.text}” ({_told(context, facet)})"
    return shown(context, facet)


def subject_of(dispute: Dispute) -> str:
    """The event a dispute is about: the one told to come before or after another, else the most argued of."""
    ordered = [f for f in dispute.facets if f.how in ("after", "before", "told")]
    if ordered:
        return min(f.x.event if f.x and f.how == "before" else f.y.event for f in ordered)
    counted: dict[str, int] = {}
    for facet in dispute.facets:
        for point in {facet.y.event, facet.x.event if facet.x else facet.y.event}:
            counted[point] = counted.get(point, 0) + 1
    return min(counted, key=lambda event: (-counted[event], event))


def points_of(dispute: Dispute) -> list[str]:
    """The points of a dispute, for its fingerprint."""
    return [str(p) for f in dispute.facets for p in (f.x, f.y) if p]


def values_of(facets: Sequence[TimeFacet]) -> list[str]:
    """The rival values of a dispute, for its fingerprint."""
    return [f"{f.key} {f.text}" for f in facets if f.tellings and f.how != "told"]


def finding(
    context: Context,
    rule: str,
    dispute: Dispute,
    message: str,
    marks: Citations,
    steps: Sequence[str],
    *,
    camps: Sequence[Camp] = (),
    values: Sequence[str] | None = None,
    hint: str | None = None,
) -> Finding:
    """A dispute as a finding: it stands where the claim stands that the rest can do without."""
    subject = subject_of(dispute)
    out = context.solution.tellings[dispute.out].claim
    cited = {id(c) for f in (*dispute.facets, *dispute.rivals) for c in claims_of(context, f)}
    repairable = [context.solution.tellings[i].claim for i in dispute.repairs]
    repairs = [marks.number(claim) for claim in repairable if id(claim) in cited]
    values = values_of(dispute.facets) if values is None else values
    mark = fingerprint(rule, subject, points_of(dispute), values)
    echoes = [claim for i in dispute.echoes if id(claim := context.solution.tellings[i].claim) not in cited]
    if echoes:
        steps = [*steps, f"{marks.mark(echoes)} {'says' if len(echoes) == 1 else 'say'} the same as one of these"]
    steps = list(steps) if dispute.reading == FAIR else [*steps, _LETTER]
    return marks.finding(
        rule, severity(dispute.reading), message, subject, out.place, mark,
        argument=steps, camps=camps, repairs=repairs, hint=hint,
    )  # fmt: skip


def of_rule(context: Context, rule: str) -> Iterator[Dispute]:
    """The disputes that one rule explains."""
    for dispute in context.solution.disputes:
        if rule_of(dispute) == rule:
            yield dispute
