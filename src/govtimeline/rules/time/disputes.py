"""Disputes about time: which rule explains one best, and the argument for it in words.

The rules `date-conflict`, `wrong-relative-date`, `order-conflict`, `timeline-contradiction` and
`anachronism` share what stands here, since one conflict is reported once, under one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from govtimeline.ground.reading import FAIR, STRICT, Reading
from govtimeline.reason import Dispute, TimeFacet
from govtimeline.reason.camps import sides
from govtimeline.record.statements import TIME_KEYS, Claim
from govtimeline.rules.citing import Citations, fingerprint, severity
from govtimeline.rules.context import Context
from govtimeline.rules.finding import Camp, Finding, Rest
from govtimeline.rules.time import yearless
from govtimeline.rules.time.later import REVISED, later_plan
from govtimeline.rules.time.resting import of_camps
from govtimeline.rules.time.words import around, at, either_way, shown, that_is, told_as
from govtimeline.rules.time.years import year, years
from govtimeline.saying.when import Duration, Span, hull, is_open, show_gap
from govtimeline.saying.when.margins import BETWEEN
from govtimeline.saying.when.printing import show_day

READ = {FAIR: "read generously", STRICT: "read to the letter"}
"""How a reading is told to a reader."""
_LETTER = "a generous reader would stretch the words a little, and they would agree"


def rule_of(context: Context, dispute: Dispute) -> str:
    """The id of the rule that explains a dispute best."""
    hows = {facet.how for facet in dispute.facets}
    if "told" in hows:
        return "anachronism"
    if dispute.point is not None:
        return "wrong-relative-date" if _word_alone(context, dispute) else "date-conflict"
    if hows & {"after", "before"} and not hows & {"offset", "lasts", "term"}:
        return "order-conflict"
    return "timeline-contradiction"


def _word_alone(context: Context, dispute: Dispute) -> bool:
    """Whether nothing but words relative to their telling stands on one side of a dispute, and dates on the other.

    Not where dates contradict each other as well, nor where a plan was told after another.
    """
    alone = sorted(all(f.how == "word" for f in group) for group in sides(dispute.rivals, dispute.reading))
    return alone == [False, True] and not later_plan(context, dispute)


def claims_of(context: Context, facet: TimeFacet) -> list[Claim]:
    """The claims that a facet rests on."""
    return [context.solution.tellings[i].claim for i in facet.tellings]


def step(context: Context, facet: TimeFacet, marks: Citations, reading: Reading, again: bool = False) -> str:
    """One facet as a sentence of the argument. again: whether the one before it was about the same point."""
    if facet.x and facet.renews:
        begins = "where that was to end" if facet.y.plan else "no earlier than that began"
        return f"{context.title(facet.y.event)} renews {context.title(facet.x.event)}, so it begins {begins}"
    who = marks.mark(claims_of(context, facet))
    y = "it" if again else context.noun(facet.y)
    x = context.noun(facet.x) if facet.x else ""
    claim = claims_of(context, facet)[0]
    allowed = _allowed(context, facet, reading)
    match facet.how:
        case "date":
            said = shown(context, facet)
            meant = that_is(context, said, facet, reading)
            if facet.y.plan and facet.y.end == "date":
                what = "it" if again else context.title(facet.y.event)
                return f"{who} says that {what} was planned for {said}{meant}"
            return f"{who} puts {y} {at(said)}{meant}"
        case "word":
            return f"{who} puts {y} at {told_as(context, facet)}{allowed}"
        case "part":
            when = context.solution.when(facet)
            if when is None:
                told = context.record.told(claim)
                still = f"had lasted {facet.text}, and still went on when that was told"
                return f"{who} says that {context.title(facet.y.event)} {still}{f' ({told.show()})' if told else ''}"
            said = told_as(context, facet) + allowed if when.needs_told else at(shown(context, facet))
            return f"{who} says that some of {context.title(facet.y.event)} fell {said}"
        case "told":
            return f"{who} tells {y} as done, and dates from {facet.text}"
        case "lasts":
            had = "had " if claim.lasts and claim.lasts.qualifier == "so far" else ""
            return f"{who} says that {context.title(facet.y.event)} {had}lasted {facet.text}{allowed}"
        case "term":
            return f"{_terms(context, facet, marks)}{allowed}"
        case "after":
            return f"{who} says that {y} came after {x}"
        case "before":
            return f"{who} says that {x} came before {y}"
        case "with":
            when = context.solution.when(facet)
            if when and when.link and when.link.length:
                return f"{who} says that {y} came {_then(when.link.length)} as {x}{allowed}"
            return f"{who} says that {y} came together with {x}{allowed}"
        case "during":
            return f"{who} says that {_during(context, facet, claim)}{allowed}"
        case "offset":
            return f"{who} puts {_offset(context, facet)}{allowed}"
    return ""


def steps(
    context: Context, groups: Sequence[Sequence[TimeFacet]], marks: Citations, reading: Reading
) -> list[str]:
    """Camps of facets on one point as sentences; the first names the point, the others say "it"."""
    facets = [facet for group in groups for facet in group]
    return [step(context, facet, marks, reading, again=n > 0) for n, facet in enumerate(facets)]


def _offset(context: Context, facet: TimeFacet) -> str:
    """“the grade” 15 months after the start of “the partnership”."""
    when = context.solution.when(facet)
    assert facet.x is not None and when is not None and when.link is not None
    own, other = (facet.y, facet.x) if when.link.relation == "after" else (facet.x, facet.y)
    part = facet.key == "date" and own.end != "date"
    noun = f"some of {context.title(own.event)}" if part else context.noun(own)
    assert when.link.length is not None
    return f"{noun} {_then(when.link.length)} {when.link.relation} {context.noun(other)}"


def _then(length: Duration) -> str:
    """15 months; on the day, in the same year, where that is how it is told."""
    return f"{'on ' if length.unit == 'day' else 'in '}{length}" if length.qualifier in BETWEEN else str(length)


def _during(context: Context, facet: TimeFacet, claim: Claim) -> str:
    """“the vote” fell within “the session”: who lies within, and not which of its two ends this bounds."""
    assert facet.x is not None
    own, other = (facet.y, facet.x) if facet.y.event == claim.subject else (facet.x, facet.y)
    part = facet.key == "date" and own.end != "date"
    noun = f"some of {context.title(own.event)}" if part else context.noun(own)
    return f"{noun} fell within {'the plan for ' if other.plan else ''}{context.title(other.event)}"


def _allowed(context: Context, facet: TimeFacet, reading: Reading) -> str:
    """How far a reading goes beyond a length, a tie or a word, as it was told: ", give or take 4 months"."""
    claims = claims_of(context, facet)
    if facet.how == "word" or (facet.how == "part" and facet.key in TIME_KEYS):
        return around(context, facet, reading)
    if facet.how in ("with", "during"):
        link = when.link if (when := context.solution.when(facet)) else None
        same = link.length.exact.hi if link and link.length else 0  # the same year
        named = Span(-same, same)
    elif facet.how in ("lasts", "term", "offset"):
        when = context.solution.when(facet)
        told = [when.link.length] if when and when.link else [claim.lasts for claim in claims]
        lengths: list[Duration] = [length for length in told if length is not None]
        least = sum(each.exact.lo for each in lengths if each.qualifier != "at most")
        named = Span(least, sum(each.exact.hi for each in lengths))
    else:
        return ""
    lo, hi = facet.span(reading)
    less = 0 if is_open(lo) else named.lo - lo
    more = 0 if is_open(hi) else hi - named.hi
    return either_way(less, less if facet.how == "during" else more, "less", "more")


def _terms(context: Context, facet: TimeFacet, marks: Citations) -> str:
    """A chain of set terms: "[1] sets “the lease” for 5 years, and [2] “its renewal” for 5 years more"."""
    terms = []
    for n, i in enumerate(facet.tellings):
        event, claim, _, _ = context.solution.tellings[i]
        more = " more" if n else ""
        verb = "" if n else "sets "
        terms.append(f"{marks.mark([claim])} {verb}{context.title(event.id)} for {claim.lasts}{more}")
    return ", and ".join(terms)


def between(context: Context, groups: Sequence[Sequence[TimeFacet]], reading: Reading) -> list[str]:
    """How far apart the two sides of a dispute lie, as a sentence; none where they are more."""
    if len(groups) != 2:
        return []
    told = [[context.solution.as_told(facet) for facet in group] for group in groups]
    gap = max(_apart(f, g, reading) for f in told[0] for g in told[1])
    if gap == 1 and all(lo < hi for group in groups for f in group for lo, hi in context.solution.named(f)):
        return ["no day lies in both"]
    return [f"at least {show_gap(gap)} {'lies' if gap == 1 else 'lie'} between them"] if gap > 0 else []


def _apart(a: TimeFacet, b: TimeFacet, reading: Reading) -> int:
    """The days between the nearest times that two statements leave."""
    return min(
        max(x.lo - y.hi, y.lo - x.hi) for x in a.options(reading) for y in b.options(reading)
    )


def camps(context: Context, dispute: Dispute, marks: Citations) -> tuple[list[Camp], list[list[TimeFacet]]]:
    """The camps of a dispute over one point, and the statements of each."""
    groups = sides(dispute.rivals, dispute.reading)
    made = []
    for group in groups:
        claims = [c for f in group for c in claims_of(context, f)]
        narrow = min(group, key=lambda f: (f.fair.hi - f.fair.lo, f.text))
        numbers = tuple(sorted({marks.number(c) for c in claims}))
        made.append(Camp(_camp(context, narrow, dispute.reading), numbers, context.publishers(claims)))
    return made, groups


def _camp(context: Context, facet: TimeFacet, reading: Reading) -> str:
    """What a camp says: "Jul 2013", "“last month” (told 1 Jun 2024)", "no earlier than 1 Jul 2013"."""
    if facet.how == "part":
        lo, hi = facet.span(reading)
        return f"no later than {show_day(hi)}" if is_open(lo) else f"no earlier than {show_day(lo)}"
    if facet.how == "word":
        return told_as(context, facet)
    return shown(context, facet)


def core(context: Context, facet: TimeFacet) -> Span:
    """The days that the words of a dated facet name, without any margin."""
    return hull(context.solution.named(facet))


def voices(camp: Camp) -> str:
    """Who is in a camp: "one source", "one publisher (2 claims)", "3 publishers"."""
    if camp.publishers > 1:
        return f"{camp.publishers} publishers"
    return "one source" if len(camp.claims) == 1 else f"one publisher ({len(camp.claims)} claims)"


def points_of(dispute: Dispute) -> list[str]:
    """The points of a dispute, for its fingerprint."""
    return [str(p) for f in dispute.facets for p in (f.x, f.y) if p]


def rivals(context: Context, dispute: Dispute) -> list[str]:
    """The rival values of a dispute, for its fingerprint.

    They are told in years. One more source that agrees with a camp, more or less precisely than the others,
    leaves its year what it was; one that begins a camp of its own adds a value.
    """
    if dispute.point is None:
        return [value for f in dispute.facets if f.tellings and (value := _value(context, f))]
    told = [min(map(partial(_year, context), group))[1] for group in sides(dispute.rivals, dispute.reading)]
    return [f"{each} {told[:n].count(each)}" for n, each in enumerate(told)]


def _year(context: Context, facet: TimeFacet) -> tuple[int, str]:
    """How many days a dated facet names, and in which year."""
    if facet.choices:
        return facet.fair.hi - facet.fair.lo, " or ".join(dict.fromkeys(map(year, facet.choices[FAIR])))
    named = core(context, facet)
    return named.hi - named.lo, year(named)


def _value(context: Context, facet: TimeFacet) -> str:
    """What a facet comes to in years: "x 2013", "x.start x.end 5"."""
    if facet.x is None:
        return "" if facet.how == "told" else f"{facet.y} {_year(context, facet)[1]}"
    length = years(facet.fair) if facet.how in ("lasts", "term", "offset") else ""
    return f"{facet.x} {facet.y} {length}"


def finding(
    context: Context,
    rule: str,
    dispute: Dispute,
    message: str,
    marks: Citations,
    steps: Sequence[str],
    *,
    camps: Sequence[Camp] = (),
    values: Sequence[str] = (),
    hint: str | None = None,
    blamed: Claim | None = None,
    rests: Sequence[Rest] | None = None,
) -> Finding:
    """A dispute as a finding: it stands at what is blamed for it, else at the claim that the rest can do without.

    A plan told after the one that it contradicts stands for itself, and is no graver than who tells it makes it.
    rests: what it rests on, where that is not the camps over one point.
    """
    subject = dispute.under or dispute.subject
    later = later_plan(context, dispute)
    place = blamed or (later.claims[0] if later else context.solution.tellings[dispute.out].claim)
    cited = {id(c) for f in (*dispute.facets, *dispute.rivals) for c in claims_of(context, f)}
    repairable = [context.solution.tellings[i].claim for i in dispute.repairs]
    repairs = list(dict.fromkeys(marks.number(claim) for claim in repairable if id(claim) in cited))
    mark = fingerprint(rule, dispute.subject, points_of(dispute), [*rivals(context, dispute), *values])
    echoed = {id(claim): claim for claim in (context.solution.tellings[i].claim for i in dispute.echoes)}
    echoes = [claim for key, claim in echoed.items() if key not in cited]
    if echoes:
        steps = [*steps, f"{marks.mark(echoes)} {'says' if len(echoes) == 1 else 'say'} the same as one of these"]
    if later:
        steps = [*steps, *later.steps(marks)]
    steps = list(steps) if dispute.reading == FAIR else [*steps, _LETTER]
    mend = REVISED if later else yearless.hint(context, dispute) if dispute.point is None else ""
    return marks.finding(
        rule, later.severity if later else severity(dispute.reading), message, subject, place.place, mark,
        argument=steps, camps=camps, repairs=repairs, hint=mend or hint,
        rests=of_camps(context, dispute) if rests is None else rests,
    )  # fmt: skip


def of_rule(context: Context, rule: str) -> Iterator[Dispute]:
    """The disputes that one rule explains, each under its own event where several are about one.

    Two events that contradict the same third are two findings: that one would stand for both.
    """
    found = [dispute for dispute in context.solution.disputes if rule_of(context, dispute) == rule]
    about: dict[str, list[int]] = {}
    for n, dispute in enumerate(found):
        if dispute.point is None and not any(facet.how == "told" for facet in dispute.facets):
            about.setdefault(dispute.subject, []).append(n)
    under: dict[int, str] = {}
    for alike in about.values():
        under.update(zip(alike, _own_events([found[n] for n in alike]), strict=True))
    for n, dispute in enumerate(found):
        yield dispute._replace(under=under.get(n, ""))


def _own_events(alike: Sequence[Dispute]) -> list[str]:
    """Of disputes about one event, for each the event most argued of that it does not share with all others.

    Empty where fewer than two have one, and for what argues over all that another of them does.
    """
    argued = [dispute.argued for dispute in alike]
    shared = set.intersection(*map(set, argued))
    owned = [set(each) - shared for each in argued]
    if sum(map(bool, owned)) < 2:
        return [""] * len(alike)
    made = []
    for own, counted in zip(owned, argued, strict=True):
        more = any(other and other < own for other in owned)
        made.append("" if more or not own else min((-counted[event], event) for event in own)[1])
    return made
