"""Disputes about time: which rule explains one best, and the argument for it in words.

The rules `date-conflict`, `wrong-relative-date`, `order-conflict`, `timeline-contradiction` and
`anachronism` share what stands here, since one conflict is reported once, under one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govtimeline.checks.context import Citations, Context, fingerprint, severity
from govtimeline.model import Camp, Claim, Finding
from govtimeline.reason import Dispute, Point, TimeFacet
from govtimeline.when import FAIR, Span, is_open, show_gap, show_span
from govtimeline.when.printing import show_day

_LETTER = "they agree only if the words are stretched a little: a careful reader would allow it"


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
    """Whether one side of a dispute over one point is nothing but words relative to their telling."""
    rivals = dispute.rivals or dispute.facets
    return any(f.how == "word" for f in dispute.facets) and len({f.how == "word" for f in rivals}) == 2


def claims_of(context: Context, facet: TimeFacet) -> list[Claim]:
    """The claims that a facet rests on."""
    return [context.solution.tellings[i].claim for i in facet.tellings]


def step(context: Context, facet: TimeFacet, marks: Citations, reading: int) -> str:
    """One facet as a sentence of the argument."""
    who = marks.mark(claims_of(context, facet))
    y = context.noun(facet.y)
    x = context.noun(facet.x) if facet.x else ""
    claim = claims_of(context, facet)[0]
    match facet.how:
        case "date":
            shown = _shown(claim, facet)
            meant = _meant(facet.span(reading))
            return f"{who} puts {y} at {shown}" + (f", that is {meant}" if _adds(shown, meant) else "")
        case "word":
            told = context.facts.told(claim)
            said = f"told {told.show()}" if told else "told at an unknown time"
            return f"{who} puts {y} at “{facet.text}”, {said}: that is {_meant(facet.span(reading))}"
        case "part":
            return f"{who} tells that some of {context.title(facet.y.event)} fell in {_shown(claim, facet)}"
        case "told":
            return f"{who} tells {y} as done, on {facet.text}"
        case "lasts":
            return f"{who} tells that {context.title(facet.y.event)} lasted {facet.text}"
        case "term" if len(facet.tellings) == 1:
            return f"{who} sets {context.title(facet.y.event)} for {facet.text}"
        case "term":
            return _terms(context, facet, marks)
        case "after":
            return f"{who} tells {y} as coming after {x}"
        case "before":
            return f"{who} tells {y} as coming before {x}"
        case "with":
            return f"{who} tells {y} as coming with {x}"
        case "during":
            return f"{who} tells {context.title(facet.y.event)} as falling within the time of {x}"
        case "offset":
            return f"{who} puts {_offset(context, facet, claim)}"
    return ""


def _offset(context: Context, facet: TimeFacet, claim: Claim) -> str:
    """“the grade” 15 months after the start of “the partnership”."""
    when = getattr(claim, facet.key)
    assert facet.x is not None and when is not None and when.link is not None
    length = when.link.length.text
    if when.link.relation == "after":
        return f"{context.noun(facet.y)} {length} after {context.noun(facet.x)}"
    return f"{context.noun(facet.x)} {length} before {context.noun(facet.y)}"


def _terms(context: Context, facet: TimeFacet, marks: Citations) -> str:
    """A chain of set terms: [1] sets “the partnership” for 5 years, and [2] “its renewal” for 5 years more."""
    terms = []
    for n, i in enumerate(facet.tellings):
        event, claim, _ = context.solution.tellings[i]
        more = " more" if n else ""
        verb = "" if n else "sets "
        terms.append(f"{marks.mark([claim])} {verb}{context.title(event.id)} for {claim.lasts}{more}")
    return ", and ".join(terms)


def _shown(claim: Claim, facet: TimeFacet) -> str:
    when = getattr(claim, facet.key, None)
    return when.show() if when is not None and hasattr(when, "show") else facet.text


def _meant(span: Span) -> str:
    return show_span(span)


def _adds(shown: str, meant: str) -> bool:
    """Whether the days meant tell a reader more than the words did."""
    return shown.casefold() != meant.casefold() and not shown[:1].isdigit() and not shown[:3].istitle()


def argument(context: Context, dispute: Dispute, marks: Citations) -> tuple[list[str], int]:
    """The steps of a dispute's argument, closed by what they come to, and by how many days they miss.

    The facets come as a circle of upper bounds; from the calendar on, all but the last say "at the latest",
    and the last one says that it was not before.
    """
    facets = list(dispute.facets)
    if all(f.x is not None for f in facets):
        steps = [step(context, f, marks, dispute.reading) for f in facets if f.tellings]
        return [*steps, "these go round in a circle: each would have to come before itself"], 0
    facets = _from_calendar(facets, dispute.reading)
    steps = list(dict.fromkeys(step(context, f, marks, dispute.reading) for f in facets if f.tellings))
    closing, gap = _closing(context, facets, dispute.reading)
    return [*steps, closing] if closing else steps, gap


def _closing(context: Context, facets: Sequence[TimeFacet], reading: int) -> tuple[str, int]:
    """What a chain from the calendar to a point comes to against the last facet on that point."""
    found = _walk(facets, reading)
    if found is None:
        return "", 0
    point, latest, earliest = found
    gap = earliest - latest
    words = (
        f"so {context.noun(point)} is on {show_day(latest)} at the latest by the one side, and on "
        f"{show_day(earliest)} at the earliest by the other: {show_gap(gap)} apart at least"
    )
    return words, gap


def _from_calendar(facets: list[TimeFacet], reading: int) -> list[TimeFacet]:
    """A circle of facets opened at the calendar, so that it reads as a chain of upper bounds."""
    circles = [facets[n:] + facets[:n] for n in range(len(facets))]
    circles += [circle[::-1] for circle in circles]
    chains = [circle for circle in circles if circle[0].x is None and circle[-1].x is None]
    return next((chain for chain in chains if _walk(chain, reading)), (chains or circles)[0])


def _walk(chain: Sequence[TimeFacet], reading: int) -> tuple[Point, int, int] | None:
    """Follow upper bounds along a chain that begins and ends at the calendar; None if it is no such chain."""
    first, last = chain[0], chain[-1]
    if first.x is not None or last.x is not None or first is last:
        return None
    here, latest = first.y, first.span(reading).hi
    for facet in chain[1:-1]:
        lo, hi = facet.span(reading)
        if facet.x == here:
            here, latest = facet.y, latest + hi
        elif facet.y == here and facet.x is not None:
            here, latest = facet.x, latest - lo
        else:
            return None
    earliest = last.span(reading).lo
    if last.y != here or is_open(latest) or is_open(earliest) or latest >= earliest:
        return None
    return here, latest, earliest


def between(gap: int) -> str:
    """How far apart the sides of a dispute lie, in days."""
    return f"at least {show_gap(gap)} {'lies' if gap == 1 else 'lie'} between them"


def camps(context: Context, dispute: Dispute, marks: Citations) -> tuple[list[Camp], list[list[TimeFacet]]]:
    """The direct statements on a disputed point, grouped by those that agree (greedy stabbing)."""
    left = sorted(dispute.rivals, key=lambda f: (f.span(dispute.reading).hi, context.solution.content(f)))
    groups: list[list[TimeFacet]] = []
    while left:
        stab = left[0].span(dispute.reading).hi
        together = [f for f in left if f.span(dispute.reading).lo <= stab]
        groups.append(together)
        left = [f for f in left if f not in together]
    made = []
    for group in groups:
        claims = [c for f in group for c in claims_of(context, f)]
        narrow = min(group, key=lambda f: (f.fair.hi - f.fair.lo, f.text))
        shown = _shown(claims_of(context, narrow)[0], narrow)
        numbers = tuple(sorted({marks.number(c) for c in claims}))
        made.append(Camp(shown, numbers, context.publishers(claims)))
    return made, groups


def subject_of(dispute: Dispute) -> str:
    """The event a dispute is about: the one with most of the argument, or the one told of an order."""
    ordered = [f for f in dispute.facets if f.how in ("after", "before", "told")]
    if ordered:
        return min(f.y.event if f.how != "before" else f.y.event for f in ordered)
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


def finding(context: Context, rule: str, dispute: Dispute, message: str, marks: Citations, steps: Sequence[str], *,
            camps: Sequence[Camp] = (), values: Sequence[str] | None = None, hint: str | None = None) -> Finding:  # fmt: skip
    """A dispute as a finding: it stands where the claim stands that the rest can do without."""
    subject = subject_of(dispute)
    out = context.solution.tellings[dispute.out].claim
    cited = {id(c) for f in (*dispute.facets, *dispute.rivals) for c in claims_of(context, f)}
    repairs = [
        marks.number(claim) for i in dispute.repairs if id(claim := context.solution.tellings[i].claim) in cited
    ]
    mark = fingerprint(rule, subject, points_of(dispute), values_of(dispute.facets) if values is None else values)
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
