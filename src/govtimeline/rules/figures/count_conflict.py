"""A stated count does not match the members whom the record names for that day.

A figure with `equals: members(REGISTER)` (or `joined`, `left`, or arithmetic over them) is held against the
members whom the record's events put in and take out. It is an error where the count stated is below those
surely in, a warning where it is above all that can be in, since the record may miss a name; that is an error as
well where the register says that it names every member (`complete: true`), on the days that it is held for. A count
of members that is stated for a period may hold on some day of it, or, where the figure says `over: every day`, must
hold on all of them; a figure with `cumulative: true` that is stated for a day counts all who came in, or left, by
then. There is one finding a figure, its claims grouped by how far off they are: a whole series that runs one above
the names usually means one member that nobody named, or one that is counted as two. A count told as fact for a time
that had not come when it was told is a warning of its own, as is arithmetic that would divide by zero, and a note
where a count for a financial year fits the academic year instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govtimeline.reason.registers import Replay, Window
from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.figures import resting
from govtimeline.rules.figures.members import who_counts
from govtimeline.rules.figures.misses import Miss, Off, ahead, miss_of
from govtimeline.rules.figures.times import academic, by_then, financial, lasts, over, stated
from govtimeline.rules.finding import Finding
from govtimeline.saying.amount import exactly
from govtimeline.saying.equals import DividedByZero, Expression, shown
from govtimeline.saying.numbers import in_words
from govtimeline.saying.when import Span, is_open, show_span
from govtimeline.saying.when.printing import show_day

ID = "count-conflict"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each figure whose stated counts the register does not bear out."""
    replay = context.replay
    for figure in context.record.figures:
        expression = figure.equals
        if expression is None or expression.figures or not expression.registers:
            continue
        if not set(expression.registers) <= set(context.record.registers):
            continue
        yield from _held(context, figure, expression, replay)


def _held(context: Context, figure: Figure, expression: Expression, replay: Replay) -> Iterator[Finding]:
    """What the register says of each count of a figure."""
    misses, every_day = [], over(context, figure) == "every day"
    for each in stated(context, figure):
        claim, told, period = each.claim, context.told(each.claim), each.period
        if told and ahead(claim, period, told):
            yield _too_early(context, figure, claim, period)
            continue
        period = by_then(period) if figure.cumulative else period
        try:
            miss = miss_of(expression, claim, period, replay, every_day)
            fits = miss and financial(claim) and not miss_of(expression, claim, academic(period), replay, every_day)
        except DividedByZero as error:
            yield _undefined(figure, expression, claim, str(error))
            continue
        if miss and fits:
            yield _academic(figure, expression, miss)
        elif miss:
            misses.append(miss._replace(complete=_complete(context, expression, period, claim)))
    if misses:
        yield _finding(context, figure, expression, misses, replay)


def _too_early(context: Context, figure: Figure, claim: FigureClaim, period: Window) -> Finding:
    marks = Citations()
    told = context.record.told(claim)
    said, when = told.show() if told else "", show_span(period.whole)
    message = f"“{figure.title}” is stated as {claim.value.show()} for {when}, after it was told as fact ({said})"
    return marks.finding(
        ID, "warning", message, figure.id, claim.at_key("as_of"),
        fingerprint(ID, figure.id, ["as_of"], [when, said]),
        argument=[f"{marks.mark([claim])} dates from {said}"],
        hint="if the source tells a plan or a forecast, add `planned: true`",
    )  # fmt: skip


def _academic(figure: Figure, expression: Expression, miss: Miss) -> Finding:
    """The finding where a count fits the academic year that writers may mean by a financial one."""
    marks = Citations()
    mark, year = marks.mark([miss.claim]), show_span(academic(miss.stated).whole)
    first, last = (date.fromordinal(day).year for day in academic(miss.stated).whole)
    when = miss.claim.as_of.show() if miss.claim.as_of else ""
    stated = f"stated as {miss.claim.value.show()} for {when}"
    return marks.finding(
        ID, "note", f"“{figure.title}” is {stated}, which fits {year}, the academic year",
        figure.id, miss.claim.at_key("as_of"),
        fingerprint(
            ID, figure.id, [expression.text, "academic year"],
            [f"{miss.claim.value.plain} {show_span(miss.stated.whole)} {miss.off}"],
        ),
        argument=[f"{mark} states {miss.claim.value.show()} for {when}; the record names {shown(miss.named, '')}"],
        hint=f"if the source means the academic year, write so: `as_of: academic year {first}-{last}`",
    )  # fmt: skip


def _undefined(figure: Figure, expression: Expression, claim: FigureClaim, why: str) -> Finding:
    marks = Citations()
    mark = marks.mark([claim])
    message = f"“{figure.title}” is stated as {claim.value.show()}, yet {expression.text} divides by zero"
    return marks.finding(
        ID, "warning", message, figure.id, claim.at_key("value"),
        fingerprint(ID, figure.id, [expression.text], [claim.value.text, why]),
        argument=[f"{mark} states {claim.value.show()}", f"{why} then"],
        hint="look for a member that no event names, or compare the figure with something else",
    )  # fmt: skip


def _finding(
    context: Context, figure: Figure, expression: Expression, misses: list[Miss], replay: Replay
) -> Finding:
    marks = Citations()
    camps = resting.count_camps(misses)
    groups: dict[Off, list[Miss]] = {}
    for miss in misses:
        groups.setdefault(miss.off, []).append(miss)
    steps = []
    for off in sorted(groups, key=lambda off: (-len(groups[off]), off)):
        for miss in groups[off]:
            named = shown(miss.named, miss.claim.value.unit)
            nearest = f" {_time(context, miss)}" if miss.period != miss.stated else ""
            told = f"{marks.mark([miss.claim])} states {miss.claim.value.show()} {_told(context, miss)}"
            steps.append(f"{told}; the record names {named}{nearest}")
        some_day = any(term.function == "members" for term in expression.terms)
        steps.append(_off(off, groups[off], some_day and any(lasts(miss.period) for miss in groups[off])))
    steps += who_counts(context.record, expression, misses[0], replay, _time(context, misses[0]), marks)
    sure = any(miss.off.by < 0 or miss.complete for miss in misses)
    if any(miss.complete and miss.off.by > 0 for miss in misses):
        titles = " and ".join(f"“{context.record.registers[id].title}”" for id in expression.registers)
        steps.append(f"the record says that it names every member of {titles} then")
    stated = "; and as ".join(_summary(off, group) for off, group in groups.items())
    message = f"“{figure.title}” is stated as {stated}"
    return marks.finding(
        ID, "error" if sure else "warning", message, figure.id, misses[0].claim.at_key("value"),
        fingerprint(
            ID, figure.id, [expression.text],
            [f"{m.claim.value.plain} {show_span(m.period.whole)} {m.off}" for m, *_ in camps],
        ),
        argument=steps,
        hint="look for a member that no event names, one that is counted as two, or a wrong start or end",
        rests=[
            *(resting.of_counts(figure, camp, lambda miss: _than(miss.off, [miss])) for camp in camps),
            *resting.of_members(context, expression, misses[0], replay),
        ],
    )  # fmt: skip


def _time(context: Context, miss: Miss) -> str:
    first, last = miss.period.first, miss.period.last
    link = miss.claim.as_of.link if miss.claim.as_of else None
    if link and (miss.period.gone or miss.period.come):
        over = bool(miss.period.gone)
        if link.relation == "before":
            return f"before {context.title(link.event)} {'began' if over else 'ended'}"
        return f"once {context.title(link.event)} {'has ended' if over else 'has begun'}"
    if link and link.relation == "during":
        return f"during {context.title(link.event)}"
    if first == last and first.lo == first.hi:
        return f"on {show_day(first.lo)}"
    if is_open(first.lo):
        return f"by {show_day(last.hi)}"
    return f"for {show_span(miss.period.whole)}"


def _told(context: Context, miss: Miss) -> str:
    """The time that a count is stated for: of a choice both, and whether it is to hold on every day."""
    if miss.period == miss.stated or miss.claim.as_of is None:
        return _time(context, miss)
    return f"for {'' if miss.chosen else 'every day of '}{miss.claim.as_of.show()}"


def _off(off: Off, group: list[Miss], some_day: bool) -> str:
    """some_day: whether a count for a period may hold on some day of it."""
    each = "each of these counts is" if len(group) > 1 else "that is"
    side = "more than can be in" if off.by > 0 else "fewer than are surely in"
    return f"{each} {_count(off, group)} {side}{' on any day of its time' if some_day else ''}"


def _count(off: Off, group: list[Miss]) -> str:
    """By how many, in words where a figure would run into the one before it."""
    unit, number = group[0].claim.value.unit, abs(off.by)
    said = f"{number * 100:,.4g} points" if unit == "%" else shown(exactly(number), unit)
    said = "1 point" if said == "1 points" else said
    said = in_words(int(said), most=2) if said in ("1", "2") else said
    return f"at least {said}" if off.least else said


def _than(off: Off, group: list[Miss]) -> str:
    return f"{_count(off, group)} {'more' if off.by > 0 else 'fewer'} than the record names"


def _summary(off: Off, group: list[Miss]) -> str:
    counts = list(dict.fromkeys(miss.claim.value.show() for miss in group))
    side = _than(off, group)
    if len(group) == 1:
        return f"{counts[0]}, {side}"
    listed = f"{', '.join(counts[:-1])} and {counts[-1]}" if len(counts) > 1 else counts[0]
    return f"{listed}, each time {side}"


def _complete(context: Context, expression: Expression, period: Window, claim: FigureClaim) -> bool:
    """Whether a count told as fact is for days on which its registers name every member."""
    whole = Span(*period.whole)
    return not claim.planned and all(
        context.record.registers[id].complete and context.terms.held(id).meet(whole) == whole
        for id in expression.registers
    )


FAILS = """\
# The ministry counts four agencies in shared offices. The record names three.
govtimeline: 1

sources:
  estates-2016:
    title: Shared offices, progress report
    publisher: Government Estates Agency
    type: report
    published: 2016-12-05
  ministry-2018:
    title: Answer to a written question
    publisher: Ministry of Finance
    type: document
    published: 2018-05-23

registers:
  shared-offices:
    title: Agencies that share the offices at Castle Street

events:
  - id: first-move
    title: Two agencies move to Castle Street
    members: {shared-offices: [land-registry, patent-office]}
    claims:
      - source: estates-2016
        at: "4.1"
        start: March 2016
        excerpt: both moved in during March 2016
  - id: second-move
    title: The statistics office joins them
    members: {shared-offices: [statistics-office]}
    claims:
      - source: estates-2016
        at: "4.3"
        start: 28 November 2016
        excerpt: followed on 28 November

figures:
  - id: agencies-at-castle-street
    title: Agencies at Castle Street
    equals: members(shared-offices)
    claims:
      - source: estates-2016
        at: summary
        as_of: today
        value: 3
        excerpt: three agencies now share the building
      - source: ministry-2018
        at: answer
        as_of: today
        value: 4
        excerpt: four agencies are housed there
"""

PASSES = """\
# The fourth agency is named: the counts are borne out.
govtimeline: 1

sources:
  estates-2016:
    title: Shared offices, progress report
    publisher: Government Estates Agency
    type: report
    published: 2016-12-05
  bulletin-2017:
    title: Staff bulletin 31
    publisher: Food Standards Agency
    type: periodical
    published: 2017-09-01
  ministry-2018:
    title: Answer to a written question
    publisher: Ministry of Finance
    type: document
    published: 2018-05-23

registers:
  shared-offices:
    title: Agencies that share the offices at Castle Street

events:
  - id: first-move
    title: Two agencies move to Castle Street
    members: {shared-offices: [land-registry, patent-office]}
    claims:
      - source: estates-2016
        at: "4.1"
        start: March 2016
        excerpt: both moved in during March 2016
  - id: second-move
    title: The statistics office joins them
    members: {shared-offices: [statistics-office]}
    claims:
      - source: estates-2016
        at: "4.3"
        start: 28 November 2016
        excerpt: followed on 28 November
  - id: third-move
    title: The food agency joins them
    members: {shared-offices: [food-agency]}
    claims:
      - source: bulletin-2017
        at: page 1
        start: 21 August 2017
        excerpt: our first day at Castle Street, 21 August

figures:
  - id: agencies-at-castle-street
    title: Agencies at Castle Street
    equals: members(shared-offices)
    claims:
      - source: estates-2016
        at: summary
        as_of: today
        value: 3
        excerpt: three agencies now share the building
      - source: ministry-2018
        at: answer
        as_of: today
        value: 4
        excerpt: four agencies are housed there
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=True, beside=True,
)  # fmt: skip
