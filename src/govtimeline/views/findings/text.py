"""Findings for people: where, what, the line, why, the claims side by side, and how it could be settled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

from govtimeline.ground.text import clean
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.finding import Finding
from govtimeline.views import UNWRAPPED, Page
from govtimeline.views.findings.report import Report
from govtimeline.views.findings.words import cite, judge, judged_before, settle, state, voices
from govtimeline.views.terminal.drawing import Sheet
from govtimeline.views.terminal.lines import Line, beside, filled, merged, styled
from govtimeline.views.terminal.quote import quote

COLOURS = {"error": "bold red", "warning": "bold yellow", "note": "bold blue"}
LABEL = 10
"""Columns of the labels, with the space around them."""
GAP = 2
NARROWEST = 20
_MARK = re.compile(r"\[\d+\]")


def render(report: Report, page: Page) -> str:
    """The findings of a report, one block each, a blank line between two."""
    blocks = (_block(report, finding, page) for finding in report.findings)
    return "\n".join(Sheet([*map(merged, block)]).show(page._replace(width=UNWRAPPED)) for block in blocks)


def _block(report: Report, finding: Finding, page: Page) -> list[Line]:
    """All lines of a finding."""
    width = page.width
    first, *others = filled(_header(finding), width - GAP if page.wrap_headers else UNWRAPPED)
    lines = [first, *([(" " * GAP, ""), *line] for line in others)]
    room = max(NARROWEST, width - LABEL)
    if finding.resolution is not None:
        lines += _labelled("judged", filled([(clean(judge(finding.resolution)), "")], room))
        lines += _argument(report, finding, room)
    else:
        longest = max(NARROWEST, width - len(f"{finding.place.line} | ……"))
        lines += quote(finding.place, report.lines, style=COLOURS[finding.severity], longest=longest)
        lines += [*_before(finding, room), *_argument(report, finding, room), *_ways_out(finding, room)]
    lines += _labelled("", [[(f"fingerprint {finding.fingerprint}", "dim")]])
    return [styled(line, "dim") for line in lines] if finding.resolved else lines


def _header(finding: Finding) -> Line:
    """`facts.yaml:210:7: error: date-conflict: message`, the shape that compilers made usual."""
    place = f"{clean(finding.place.file)}:{finding.place.line}:{finding.place.column}:"
    message = clean(finding.message)
    if finding.resolved:
        return [(f"{place} resolved: {finding.rule}: {message}", "dim")]
    severity = (f"{finding.severity}:", COLOURS[finding.severity])
    return [(place, "bold"), severity, (f"{finding.rule}:", "cyan"), (message, "bold")]


def _before(finding: Finding, room: int) -> Iterator[Line]:
    """That it was judged when it was another, and how."""
    if finding.before is not None:
        yield from _labelled("before", filled([(clean(judged_before(finding.before)), "")], room))
        yield from _labelled("", filled([(clean(f"it was resolved so: {judge(finding.before.resolution)}"), "")], room))


def _argument(report: Report, finding: Finding, room: int) -> Iterator[Line]:
    """What leads to a finding: the steps, the claims they rest on, and the camps these fall into."""
    for number, step in enumerate(finding.argument):
        yield from _labelled("" if number else "why", filled(_marked(step), room))
    yield from _claims(report, finding, room)
    for number, said in enumerate(voices(report, finding)):
        yield from _labelled("" if number else "camps", filled(_marked(said), room))


def _ways_out(finding: Finding, room: int) -> Iterator[Line]:
    """What leads out of a finding."""
    if settled := settle(finding):
        yield from _labelled("settle", filled(_marked(settled), room))
    if finding.hint:
        yield from _labelled("hint", filled([(clean(finding.hint), "")], room))


def _claims(report: Report, finding: Finding, room: int) -> Iterator[Line]:
    """The claims a finding cites: what each states in one column, where it is stated in the next."""
    stated = [clean(state(claim, finding)) for claim in finding.claims]
    left = min(max(map(cell_len, stated), default=0), room * 2 // 5)
    right = room - left - GAP
    for number, (claim, text) in enumerate(zip(finding.claims, stated, strict=True), start=1):
        pair = beside([(filled([(text, "")], left), left + GAP), (_citation(report, claim, finding, right), 0)])
        yield from _labelled(f"[{number}]", pair)


def _citation(report: Report, claim: AnyClaim, finding: Finding, width: int) -> list[Line]:
    """Who states a claim, when and where, and where the record has it; its words follow on the next line,
    unless all fits on one.
    """
    file = "" if claim.place.file == finding.place.file else f"{claim.place.file} "
    where = f"({claim.source}, {file}line {claim.place.line})"
    parts = [(clean(cite(report, claim)), ""), (clean(where), "dim")]
    if not claim.excerpt:
        return filled(parts, width)
    excerpt = (clean(f"“{claim.excerpt}”"), "italic")
    together = filled([*parts, excerpt], width)
    return together if len(together) == 1 else [*filled(parts, width), *filled([excerpt], width)]


def _labelled(label: str, lines: list[Line]) -> list[Line]:
    """Lines beside their label."""
    return beside([([[(f"  {label}", "cyan" if label else "")]], LABEL), (lines, 0)])


def _marked(text: str) -> Line:
    """A text with its citation marks coloured."""
    return [(word, "cyan" if _MARK.match(word) else "") for word in clean(text).split()]
