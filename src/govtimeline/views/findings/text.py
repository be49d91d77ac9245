"""Findings for people: where, what, the line, why, the claims side by side, and how it could be settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from govtimeline.ground.text import clean
from govtimeline.views.findings.quote import quote
from govtimeline.views.findings.words import cite, judge, settle, state, voices
from govtimeline.views.terminal.layout import Part, beside, fold
from govtimeline.views.terminal.screen import UNWRAPPED, draw

if TYPE_CHECKING:
    from govtimeline.record.model import Cited, Finding
    from govtimeline.views.findings import Report

COLOURS = {"error": "bold red", "warning": "bold yellow", "note": "bold blue"}
LABEL = 10
"""Columns of the labels, with the space around them."""
GAP = 2
NARROWEST = 20
_MARK = re.compile(r"\[\d+\]")


def render(report: Report, width: int = 80, colour: bool = False, wrap_headers: bool = False) -> str:
    """The findings of a report, one block each.

    width: columns to wrap at. wrap_headers: whether the first line of a finding is wrapped too, as a terminal
    wants it; editors and problem matchers want it whole.
    """
    blocks = (_block(report, finding, width, wrap_headers) for finding in report.findings)
    return "\n".join(draw(block, width=UNWRAPPED, colour=colour) for block in blocks)


def _block(report: Report, finding: Finding, width: int, wrap_headers: bool) -> Text:
    """All lines of a finding."""
    first, *others = fold(_header(finding), width - GAP if wrap_headers else UNWRAPPED)
    lines = [first, *(Text(" " * GAP).append_text(line) for line in others)]
    room = max(NARROWEST, width - LABEL)
    if finding.resolution is not None:
        lines += _labelled("judged", fold([(clean(judge(finding.resolution)), "")], room))
        lines += _argument(report, finding, room)
    else:
        longest = max(NARROWEST, width - len(f"{finding.place.line} | ……"))
        quoted = quote(finding.place, report.lines, style=COLOURS[finding.severity], longest=longest)
        quoted.rstrip()
        lines += [quoted] if quoted else []
        lines += [*_argument(report, finding, room), *_ways_out(finding, room)]
    lines += _labelled("", [Text(f"fingerprint {finding.fingerprint}", style="dim")])
    block = Text("\n").join(lines)
    if finding.resolved:
        block.stylize("dim")
    return block


def _header(finding: Finding) -> list[Part]:
    """`facts.yaml:210:7: error: date-conflict: message`, the shape that compilers made usual."""
    place = f"{clean(finding.place.file)}:{finding.place.line}:{finding.place.column}:"
    message = clean(finding.message)
    if finding.resolved:
        return [(f"{place} resolved: {finding.rule}: {message}", "dim")]
    severity = (f"{finding.severity}:", COLOURS[finding.severity])
    return [(place, "bold"), severity, (f"{finding.rule}:", "cyan"), (message, "bold")]


def _argument(report: Report, finding: Finding, room: int) -> Iterator[Text]:
    """What leads to a finding: the steps, the claims they rest on, and the camps these fall into."""
    for number, step in enumerate(finding.argument):
        yield from _labelled("" if number else "why", fold(_marked(step), room))
    yield from _claims(report, finding, room)
    for number, said in enumerate(voices(report, finding)):
        yield from _labelled("" if number else "camps", fold(_marked(said), room))


def _ways_out(finding: Finding, room: int) -> Iterator[Text]:
    """What leads out of a finding."""
    if settled := settle(finding):
        yield from _labelled("settle", fold(_marked(settled), room))
    if finding.hint:
        yield from _labelled("hint", fold([(clean(finding.hint), "")], room))


def _claims(report: Report, finding: Finding, room: int) -> Iterator[Text]:
    """The claims a finding cites: what each states in one column, where it is stated in the next."""
    stated = [clean(state(claim, finding)) for claim in finding.claims]
    left = min(max(map(cell_len, stated), default=0), room * 2 // 5)
    right = room - left - GAP
    for number, (claim, text) in enumerate(zip(finding.claims, stated, strict=True), start=1):
        pair = beside([(fold([(text, "")], left), left + GAP), (_citation(report, claim, finding, right), 0)])
        yield from _labelled(f"[{number}]", pair)


def _citation(report: Report, claim: Cited, finding: Finding, width: int) -> list[Text]:
    """Who states a claim, when and where, and where the record has it; its words follow on the next line,
    unless all fits on one.
    """
    file = "" if claim.place.file == finding.place.file else f"{claim.place.file} "
    where = f"({claim.source}, {file}line {claim.place.line})"
    parts = [(clean(cite(report, claim)), ""), (clean(where), "dim")]
    if not claim.excerpt:
        return fold(parts, width)
    excerpt = (clean(f"“{claim.excerpt}”"), "italic")
    together = fold([*parts, excerpt], width)
    return together if len(together) == 1 else [*fold(parts, width), *fold([excerpt], width)]


def _labelled(label: str, lines: list[Text]) -> list[Text]:
    """Lines beside their label."""
    return beside([([Text(f"  {label}", style="cyan" if label else "")], LABEL), (lines, 0)])


def _marked(text: str) -> list[Part]:
    """A text with its citation marks coloured."""
    return [(word, "cyan" if _MARK.match(word) else "") for word in clean(text).split()]
