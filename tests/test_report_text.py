"""Findings for people: whole texts at the widths of a narrow pane, a terminal and a wide one."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from govtimeline.ground.place import Place
from govtimeline.views import Page
from govtimeline.views.findings.report import Report
from govtimeline.views.findings.summary import summarise
from govtimeline.views.findings.text import render
from govtimeline.views.terminal.lines import beside, filled, line, plain
from report_samples import BROKEN, CONFLICT, EMPTY, FACTS, FINDINGS, JUDGED, LINES, REPORT, SLIP

GOLDEN = Path(__file__).parent / "golden" / "report"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_text(width: int, golden) -> None:
    """Each finding tells where, what, why, who says what and what would settle it; judged ones are short."""
    golden(GOLDEN / f"text-{width}.txt", render(REPORT, Page(width)))


def test_colour(golden) -> None:
    """In colour, severities and citations stand out, and judged findings are dimmed."""
    golden(GOLDEN / "text-colour.txt", render(REPORT, Page(80, colour=True, wrap_headers=True)))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    """On a terminal no line runs over its edge, headers included."""
    assert max(cell_len(line) for line in render(REPORT, Page(width, wrap_headers=True)).splitlines()) <= width


def test_headers_stay_whole_in_a_pipe() -> None:
    """For editors and problem matchers a finding begins `file:line:column: severity: rule: message`."""
    heads = [line for line in render(REPORT, Page(40)).splitlines() if line.startswith("facts.yaml:")]
    assert heads == [
        f"facts.yaml:15:9: error: date-conflict: {CONFLICT.message}",
        f"facts.yaml:13:9: warning: plan-slip: {SLIP.message}",
        'facts.yaml:6:3: note: unused-source: no claim cites the source "letters-2"',
        f"facts.yaml:11:9: resolved: date-conflict: {JUDGED.message}",
    ]


def test_record_text_is_not_markup_and_steers_no_terminal() -> None:
    """What looks like markup is printed as it is, and an escape character becomes visible."""
    text = render(REPORT, Page(120))
    assert 'Letters [/red] & "more", at p. 3 (letters, line 15) “␛[31mgone␛[0m by 2016 [sic]”' in text
    assert "\x1b" not in text


def test_record_text_commands_no_runner() -> None:
    """In a build's log no line obeys the record: neither `::command` at its start nor `##[command]` within it."""
    text = "##[error]x ::error::y " * 8
    finding = replace(CONFLICT, message=text, argument=(text,), hint=text)
    lines = {"facts.yaml": [text] * 20}
    for width in (40, 60, 80):
        for wrap in (True, False):
            report = Report("facts.yaml", (finding,), record=FACTS, lines=lines)
            shown = render(report, Page(width, wrap_headers=wrap))
            assert "##[" not in shown
            assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]


def test_without_a_source_or_a_line() -> None:
    """A claim of an unknown source and a finding outside the files that were read can be told too."""
    assert 'end January 2019  unknown source "gazette-2020" (gazette-2020, facts.yaml line 14)\n' in render(
        Report("other.yaml", [replace(CONFLICT, place=Place("other.yaml", 1, 1))]), Page(120)
    )


def test_nothing_found_says_nothing() -> None:
    """Without findings there is nothing on standard output."""
    assert render(EMPTY, Page()) == ""


def test_summary() -> None:
    """One line counts what was found, what was judged and how much was checked; noughts are left out."""
    assert summarise(REPORT) == (
        "1 error, 1 warning, 1 note (1 resolved) in 5 claims of 1 event from 4 sources, facts.yaml"
    )
    assert summarise(BROKEN) == "1 input problem, 1 note in 5 claims of 1 event from 4 sources, facts.yaml"
    assert summarise(EMPTY) == "nothing found in 5 claims of 1 event from 4 sources, facts.yaml"
    assert summarise(Report("gone.yaml", (), BROKEN.problems)) == "1 input problem, gone.yaml"


def test_baseline_takes_findings_out() -> None:
    """A finding that was known before is left out and counted; a judged one stays."""
    known = {finding.fingerprint for finding in FINDINGS}
    report = Report("facts.yaml", FINDINGS, record=FACTS, lines=LINES, baseline=known)
    assert report.findings == (JUDGED,)
    assert summarise(report) == (
        "nothing found (1 resolved, 3 in the baseline) in 5 claims of 1 event from 4 sources, facts.yaml"
    )


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 13, ["one two three"]),
        ("one two three", 12, ["one two", "three"]),
        ("a supercalifragilistic word", 8, ["a", "supercal", "ifragili", "stic", "word"]),
        ("表表表 表表", 6, ["表表表", "表表"]),
        ("so ::stop-commands::x", 5, ["so", ": :sto", "p-com", "mands", ": :x"]),
    ],
)
def test_filled(text: str, width: int, lines: list[str]) -> None:
    """Words are set into lines; a word that is too wide is cut; wide characters count as two columns.

    No line begins as a workflow command would.
    """
    assert [plain(set_) for set_ in filled([(text, "")], width)] == lines


def test_beside() -> None:
    """Columns stand side by side, the shorter one filled up."""
    left, right = [line("a"), line("表")], [line("1"), line("2"), line("3")]
    assert [plain(row) for row in beside([(left, 4), (right, 0)])] == ["a   1", "表  2", "    3"]
