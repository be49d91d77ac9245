"""Sources are at odds over an attribute of an event, or over one figure for one day or period.

Attributes ("grade: good") are compared with case and white space folded, and numbers in them as numbers ("8",
"eight" and "8.0" are one). Two values of a figure are held against each other where they are stated for the same
day or period: two counts for two different days do not conflict, nor do two counts of a register's members for one
period, each of which may hold on some day of it (`over: some day`). Where a figure says `over: every day`, values
whose times share a day must agree. What was planned is compared with what was planned, what came out with what
came out. An error where even a careful reader could not make the values meet, a warning where only their letter
parts them, a note where both may be true after all: two counts for one period, of which the figure does not say
that it is every day of it; a share in steps of five points that may be one that was rounded to them; times that
may be the same ("March 2015" and "31 March 2015", or "about 31 March 2015" twice). Where a figure comes to what other
figures make of it, and only one side fits that, this is told here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govtimeline.record.model import Event, Figure
from govtimeline.record.statements import Claim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.figures import times
from govtimeline.rules.figures.argument import Judged, judged, spelled, steps
from govtimeline.rules.figures.levels import gravest
from govtimeline.rules.figures.reckoning import Reckoner
from govtimeline.rules.figures.resting import of_amounts, of_camp
from govtimeline.rules.figures.rivals import (
    Rivalry,
    Voice,
    agreed,
    by_time,
    for_one_time,
    of_attribute,
    of_figure,
    rivalry,
)
from govtimeline.rules.figures.times import Stated, lasts
from govtimeline.rules.finding import Camp, Finding, Rest
from govtimeline.saying.equals import shown
from govtimeline.saying.when import OPEN_LO

ID = "value-conflict"
_HINT = "compare the excerpts with their sources, then mend the claim or record a resolution"
_DAYS_HINT = (
    "say `over: every day` where it holds on each, `over: some day` where it may change, or `cumulative: true` where it"
    " counts what happened"
)
_NEAR_HINT = "if they are of one day, compare the excerpts with their sources; if not, say both times to the day"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each attribute, and each figure at one time, that sources tell differently."""
    for event in context.record.events:
        yield from _attributes(context, event)
    reckoner = Reckoner(context)
    for figure in context.record.figures:
        if len(figure.claims) > 1:
            yield from _values(context, figure, reckoner)


def _attributes(context: Context, event: Event) -> Iterator[Finding]:
    told: dict[tuple[str, bool], list[Claim]] = {}
    for claim in event.standing:
        for name in claim.says:
            told.setdefault((name, claim.planned), []).append(claim)
    for (name, planned), claims in told.items():
        if len({claim.says[name] for claim in claims}) < 2:
            continue
        found = rivalry([of_attribute(claim, name) for claim in claims])
        if found is None:
            continue
        marks = Citations()
        camps, steps = [], []
        for voices in found.camps:
            camps.append(_camp(context, voices, marks))
            mark = marks.mark(voice.claim for voice in voices)
            steps.append(f"{mark} {'say' if len(voices) > 1 else 'says'} {name}: {voices[0].text}")
        places = [((len(voices), voice.claim.place), voice.claim) for voices in found.camps for voice in voices]
        planned_ = "planned " if planned else ""
        rivals = " and ".join(f"“{camp.text}”" for camp in camps)
        yield marks.finding(
            ID, found.level.severity, f"{rivals} are told as the {planned_}{name} of {context.title(event.id)}",
            event.id, min(places, key=lambda placed: placed[0])[1].at_key("says"),
            fingerprint(ID, event.id, [planned_ + name], found.values), argument=steps, camps=camps, hint=_HINT,
            repairs=[marks.number(voice.claim) for voice in found.settling],
            rests=[of_camp(f"{event.id} {planned_}{name}", voices) for voices in found.camps],
        )  # fmt: skip


def _values(context: Context, figure: Figure, reckoner: Reckoner) -> Iterator[Finding]:
    """The claims of a figure that cannot all be right, or perhaps not."""
    told = reckoner.stated(figure)
    every_day = times.over(context, figure) == "every day"
    for group in _sharing(told) if every_day else by_time(told):
        found = for_one_time(context, figure, group) if not every_day else _every_day(group)
        if found:
            held = judged(reckoner, figure, group)
            yield _conflict(context, figure, group, found, held if held and held.fit and held.off else None, reckoner)
    if not every_day and not figure.cumulative and not times.over(context, figure) and not _moves(figure):
        for longer, within in _near(told):
            found = rivalry([of_figure(each.claim) for each in (*longer, *within)])
            if found:
                yield _perhaps(context, figure, [*longer, *within], found)


def _every_day(group: Sequence[Stated]) -> Rivalry | None:
    """Values that hold on every day of their times, where these share a day."""
    periods = {id(each.claim): each.period for each in group}
    return rivalry([of_figure(each.claim) for each in group], lambda a, b: times.share(periods[id(a)], periods[id(b)]))


def _conflict(
    context: Context, figure: Figure, group: Sequence[Stated], found: Rivalry, held: Judged | None, reckoner: Reckoner
) -> Finding:
    """held: what the figure's parts make, where one side fits that and another does not."""
    marks = Citations()
    told = [each for each in group if any(voice.claim is each.claim for camp in found.camps for voice in camp)]
    camps, argued = _camps(context, told, found, marks)
    planned = told[0].claim.planned
    values = " and ".join(camp.text for camp in camps)
    shared = "for the same time" if len({each.name for each in told}) == 1 else "for times that share a day"
    message = f"“{figure.title}” is {'planned' if planned else 'told'} as {values} {shared}"
    level, hint, repairs = found.level.severity, _HINT, {marks.number(voice.claim) for voice in found.settling}
    if _may_change(figure, told):
        level, hint = "note", _DAYS_HINT
        argued.append("each may be true of some day of that time, as long as the figure does not say `over: every day`")
    if held:
        off = held.off[0][1]
        example = reckoner.example(held.parts, off)
        steps_ = steps(context, held.parts, example, off.level, marks)
        made = spelled(context, held.parts, example, off)
        unit = held.fit[0].value.unit
        comes = f"comes to {shown(example.result, unit)}" if example.result else "may come to that"
        tell = "tell" if len(held.fit) > 1 else "tells"
        argued += [*steps_, f"{made} {comes}, as {marks.mark(held.fit)} {tell}"]
        level = gravest([level, *(off.level.severity for _, off in held.off)])
        repairs &= {marks.number(claim) for claim, _ in held.off} if len(held.off) == 1 else set()
    return marks.finding(
        ID, level, message, figure.id, _fewest(found)[0].claim.at_key("value"),
        fingerprint(ID, figure.id, times.names(told), found.values),
        argument=argued, camps=camps, hint=hint, repairs=repairs, rests=_rests(figure, told, found, held),
    )  # fmt: skip


def _may_change(figure: Figure, told: Sequence[Stated]) -> bool:
    """Whether values are counts for a period that may each hold on some day of it, as far as the figure says."""
    counted = not any(each.claim.value.unit for each in told)
    return counted and figure.over is None and not figure.cumulative and not _moves(figure) and lasts(told[0].period)


def _perhaps(context: Context, figure: Figure, told: Sequence[Stated], found: Rivalry) -> Finding:
    """Values for times that may be the same: a month, and a day or a part of it, or about a day."""
    marks = Citations()
    camps, argued = _camps(context, told, found, marks)
    planned = "planned" if told[0].claim.planned else "told"
    values = " and ".join(camp.text for camp in camps)
    message = f"“{figure.title}” is {planned} as {values} for times that may be the same"
    return marks.finding(
        ID, "note", message, figure.id, _fewest(found)[0].claim.at_key("value"),
        fingerprint(ID, figure.id, times.names(told), found.values), argument=argued, camps=camps, hint=_NEAR_HINT,
        repairs=[marks.number(voice.claim) for voice in found.settling], rests=_rests(figure, told, found),
    )  # fmt: skip


def _rests(figure: Figure, told: Sequence[Stated], found: Rivalry, held: Judged | None = None) -> Iterator[Rest]:
    """The camps, each for its times, and what is stated of the parts that decide between them."""
    names = {id(each.claim): f"planned {each.name}" if each.claim.planned else each.name for each in told}
    for voices in found.camps:
        for name in sorted({names[id(voice.claim)] for voice in voices}):
            yield of_camp(figure.id, [voice for voice in voices if names[id(voice.claim)] == name], name)
    for part, claims in held.parts.claims.items() if held else ():
        yield from of_amounts(part, claims, told[0].name)


def _camps(
    context: Context, told: Sequence[Stated], found: Rivalry, marks: Citations
) -> tuple[list[Camp], list[str]]:
    """The camps of a figure's values, and who tells which for what time."""
    by_claim = {id(each.claim): each for each in told}
    made, argued = [], []
    for voices in found.camps:
        made.append(_camp(context, voices, marks))
        groups: dict[str, list[Voice]] = {}
        for voice in voices:
            groups.setdefault(by_claim[id(voice.claim)].name, []).append(voice)
        for group in groups.values():
            tell, when = "tell" if len(group) > 1 else "tells", _when(by_claim[id(group[0].claim)])
            argued.append(f"{marks.mark(voice.claim for voice in group)} {tell} {group[0].text}, for {when}")
    return made, argued


def _when(each: Stated) -> str:
    when = each.claim.as_of
    return when.show() if when else "the day it was told"


def _camp(context: Context, voices: Sequence[Voice], marks: Citations) -> Camp:
    claims = [voice.claim for voice in voices]
    return Camp(voices[0].text, tuple(map(marks.number, claims)), context.publishers(claims))


def _fewest(found: Rivalry) -> list[Voice]:
    """The smallest camp, at which a finding points."""
    return min(found.camps, key=len)


def _sharing(told: Sequence[Stated]) -> list[list[Stated]]:
    """Claims in groups whose times overlap one another in a row, plans apart."""
    groups: list[list[Stated]] = []
    for planned in (False, True):
        last = OPEN_LO
        for each in (s for s in told if s.claim.planned == planned):  # in the order of their first days
            if last < each.period.whole.lo:
                groups.append([])
            groups[-1].append(each)
            last = max(last, each.period.whole.hi)
    return groups


def _near(told: Sequence[Stated]) -> Iterator[tuple[list[Stated], list[Stated]]]:
    """Claims for one time that is a month or less, with those for others in it that none of the first agrees with.

    Those for about one day are as well of times that may be the same among themselves.
    """
    groups = [g for g in by_time(told) if times.short(g[0].period)]
    groups.sort(key=lambda g: (g[0].period.whole.lo - g[0].period.whole.hi, g[0].period.whole))
    done: set[tuple[str, str]] = set()
    for place, longer in enumerate(groups):
        unlike = longer[0].period.about and rivalry([of_figure(each.claim) for each in longer]) is not None
        within = [
            each
            for shorter in groups[place + 1 :]
            for each in shorter
            if each.claim.planned == longer[0].claim.planned
            and each.period.whole.meets(longer[0].period.whole)
            and (longer[0].name, each.name) not in done
        ]
        pairs = [(of_figure(a.claim), of_figure(b.claim)) for a in longer for b in within]
        if unlike or (within and not any(agreed(a, b) for a, b in pairs)):
            names = [longer[0].name, *(each.name for each in within)]
            done |= {(a, b) for a in names for b in names}
            yield longer, within


def _moves(figure: Figure) -> bool:
    """Whether a figure counts who came in or left, of which a day has fewer than its month."""
    return figure.equals is not None and any(t.function in ("joined", "left") for t in figure.equals.terms)


FAILS = """\
# Two grades for one inspection.
govtimeline: 1

sources:
  inspectorate-2014:
    title: Inspection of prisons, Low Fell
    publisher: Prisons Inspectorate
    type: report
    published: 2014-10-02
  courier-2020:
    title: A prison in trouble
    publisher: Fellside Courier
    type: article-newspaper
    published: 2020-01-17

events:
  - id: low-fell-2014
    title: Low Fell prison is inspected
    kind: inspection
    claims:
      - source: inspectorate-2014
        at: page 1
        date: 9 to 20 June 2014
        says: {grade: reasonably good}
        excerpt: outcomes were reasonably good
      - source: courier-2020
        at: paragraph 7
        date: 2014
        says: {grade: poor}
        excerpt: judged poor in 2014
"""

PASSES = """\
# Two inspections with a grade each; capitals and spaces make no difference.
govtimeline: 1

sources:
  inspectorate-2014:
    title: Inspection of prisons, Low Fell
    publisher: Prisons Inspectorate
    type: report
    published: 2014-10-02
  courier-2020:
    title: A prison in trouble
    publisher: Fellside Courier
    type: article-newspaper
    published: 2020-01-17

events:
  - id: low-fell-2014
    title: Low Fell prison is inspected
    kind: inspection
    claims:
      - source: inspectorate-2014
        at: page 1
        date: 9 to 20 June 2014
        says: {grade: reasonably good}
        excerpt: outcomes were reasonably good
      - source: courier-2020
        at: paragraph 7
        date: 2014
        says: {grade: Reasonably Good}
        excerpt: still "reasonably good" in 2014
  - id: low-fell-2019
    title: Low Fell prison is inspected again
    kind: inspection
    claims:
      - source: courier-2020
        at: paragraph 8
        date: autumn 2019
        says: {grade: poor}
        excerpt: judged poor last autumn
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=True, beside=True,
)  # fmt: skip
