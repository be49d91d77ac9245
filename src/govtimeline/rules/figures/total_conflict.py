"""Totals of what happened cannot all be true: a part is more than the whole that contains it, or a total shrinks.

A figure with `cumulative: true` counts what happened: told for a period, what happened in it; told for a day, or
for no time, all that had happened by then. So a part cannot be more than the whole that contains it (736 from 2000
to 2015, 700 from 1999 to 2015), parts that lie apart cannot add up to more than it, nor parts that cover it to
less, and a total by a day cannot be less later. Only totals told as fact are held against each other: plans are
made anew. There is one finding a figure. An error where even the fair reading of amounts and times leaves no way
out, a warning where only the strict one does not, a note where a financial year may stand for the academic one, or
a share in steps of five points for one that was rounded to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.figures.levels import LEVELS, Level
from govtimeline.rules.figures.resting import of_amounts
from govtimeline.rules.figures.totals import Clash, Total, clashes, hold, totals
from govtimeline.rules.finding import Finding
from govtimeline.saying.amount import exactly
from govtimeline.saying.equals import shown

ID = "total-conflict"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each figure whose totals cannot all hold."""
    for figure in context.record.figures:
        if not figure.cumulative:
            continue
        for level in LEVELS:
            found = [clash for claims in _in_units(figure) for clash in clashes(totals(context, claims, level))]
            if found:
                yield _finding(context, figure, found, level)
                break


def _in_units(figure: Figure) -> list[list[FigureClaim]]:
    """The claims of a figure told as fact, those of different units apart; one without a unit is of the only one."""
    claims = [claim for claim in figure.standing if not claim.planned]
    units = sorted({claim.value.unit for claim in claims} - {""})
    if len(units) < 2:
        return [claims]
    return [[claim for claim in claims if claim.value.unit == unit] for unit in ("", *units)]


def _finding(context: Context, figure: Figure, found: Sequence[Clash], level: Level) -> Finding:
    marks = Citations()
    argument, told = [], []
    for clash in found:
        steps, message = _argued(clash, marks)
        argument += steps
        told.append(message)
    cited = [total for clash in found for total in clash.totals]
    values = [f"{value} {total.stretch.name}" for total in cited for value in {c.value.plain for c in total.claims}]
    return marks.finding(
        ID, level.severity, f"“{figure.title}” is told as {'; and as '.join(told)}",
        figure.id, marks.claims[0].at_key("value"),
        fingerprint(ID, figure.id, [total.stretch.name for total in cited], values),
        argument=argument, hint="mend a value or the time it is for; what counts something else is another figure",
        repairs=_repairs(context, figure, level, marks) if len(found) == 1 else (),
        rests=[rest for total in cited for rest in of_amounts(figure.id, total.claims, total.stretch.name)],
    )  # fmt: skip


def _argued(clash: Clash, marks: Citations) -> tuple[list[str], str]:
    """The steps of one clash, and what the message says of it."""
    more, less = clash.more, clash.less
    steps = [_told(total, marks) for total in clash.totals]
    parts, wholes = _sum(more), _sum(less)
    if not more:
        return [*steps, "what happened cannot be fewer than none"], f"{parts or wholes}, fewer than none"
    at_most, at_least = _amount(less, most=True), _amount(more, most=False)
    if len(less) == 1:
        apart = f"{_marks(more, marks)} lie apart from each other, and come to at least {at_least}"
        steps += [apart] if len(more) > 1 else []
        steps.append(f"the time of {_marks(more, marks)} lies within that of {_marks(less, marks)}")
    else:
        steps += [f"{_marks(more, marks)} come to at least {at_least}"] if len(more) > 1 else []
        often = "all of that time" if len(more) == 1 else "each day of these as often as they do"
        steps.append(f"{_marks(less, marks)} together take in {often}, and come to at most {at_most}")
    if len(more) == len(less) == 1 and more[0].stretch.start is None and less[0].stretch.start is None:
        return steps, f"{parts}, yet as {wholes}: a total does not shrink"
    contain = "which contains" if len(less) == 1 else "which together contain"
    return steps, f"{parts}, yet as {wholes}, {contain} {'it' if len(more) == 1 else 'them'}"


def _told(total: Total, marks: Citations) -> str:
    tell = "tell" if len(total.claims) > 1 else "tells"
    return f"{marks.mark(total.claims)} {tell} {_values(total)} {total.stretch.said}"


def _values(total: Total) -> str:
    return " or ".join({claim.value.plain: claim.value.show() for claim in total.claims}.values())


def _sum(some: Sequence[Total]) -> str:
    """Totals side by side: "300 for 2000–2004 and 500 for 2006–2010"."""
    return " and ".join(f"{_values(total)} {total.stretch.said}" for total in some)


def _amount(some: Sequence[Total], most: bool) -> str:
    """What totals come to together, at most or at least."""
    unit = some[0].claims[0].value.unit
    end = sum(total.range.hi if most else total.range.lo for total in some)
    return shown(exactly(end), unit)


def _marks(some: Sequence[Total], marks: Citations) -> str:
    return " ".join(marks.mark(total.claims) for total in some)


def _repairs(context: Context, figure: Figure, level: Level, marks: Citations) -> list[int]:
    """The claims cited without any one of which all totals can hold."""
    claims = _in_units(figure)
    return [
        number
        for number, out in enumerate(marks.claims, start=1)
        if all(hold(totals(context, [claim for claim in some if claim is not out], level)) for some in claims)
    ]


FAILS = """\
# The yard cannot have built more ships from 2000 on than from 1999 on.
govtimeline: 1

sources:
  yard-2016:
    title: Two centuries of the Lowen yard
    publisher: Lowen Yard Society
    type: book
    published: 2016-05-02
  herald-2017:
    title: What the yard was worth
    publisher: Lowen Herald
    type: article-newspaper
    published: 2017-03-10

figures:
  - id: ships-built
    title: Ships built at the Lowen yard
    cumulative: true
    claims:
      - source: yard-2016
        at: page 211
        as_of: 1999 to 2015
        value: 700
        excerpt: 700 hulls between 1999 and 2015
      - source: herald-2017
        at: paragraph 4
        as_of: 2000 to 2015
        value: 736
        excerpt: 736 ships in the years 2000 to 2015
"""

PASSES = """\
# Fewer in the shorter time, and more by a later day.
govtimeline: 1

sources:
  yard-2016:
    title: Two centuries of the Lowen yard
    publisher: Lowen Yard Society
    type: book
    published: 2016-05-02
  herald-2017:
    title: What the yard was worth
    publisher: Lowen Herald
    type: article-newspaper
    published: 2017-03-10

figures:
  - id: ships-built
    title: Ships built at the Lowen yard
    cumulative: true
    claims:
      - source: yard-2016
        at: page 211
        as_of: 1999 to 2015
        value: 736
        excerpt: 736 hulls between 1999 and 2015
      - source: herald-2017
        at: paragraph 4
        as_of: 2000 to 2015
        value: 700
        excerpt: 700 ships in the years 2000 to 2015
      - source: yard-2016
        at: page 3
        as_of: end of 1998
        value: 1,950
        excerpt: 1,950 hulls had been launched by the end of 1998
      - source: herald-2017
        at: paragraph 1
        value: more than 2,600
        excerpt: more than 2,600 ships to date
"""

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error", "warning", "note"), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=True, beside=True,
)  # fmt: skip
