"""`govtimeline list` and `govtimeline sources`: what a record holds, and who agrees with whom."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from govtimeline.cli import run
from govtimeline.story.agreement import Pair, agreement
from stories import record

HERE = Path(__file__).parent
SAMPLE = HERE / "samples" / "show" / "harbour.yaml"

Golden = Callable[[Path, str], None]


@pytest.fixture(autouse=True)
def _beside_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLE.parent)
    monkeypatch.delenv("COLUMNS", raising=False)


def printed(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    code = run([*args, "--facts", SAMPLE.name])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


@pytest.mark.parametrize("what", ["timelines", "events", "figures", "registers", "kinds"])
def test_lists(capsys: pytest.CaptureFixture[str], golden: Golden, what: str) -> None:
    """Each list as a table, and with the same rows as data."""
    text = printed(capsys, "list", what)
    golden(HERE / "golden" / "list" / f"{what}.txt", text)
    rows = json.loads(printed(capsys, "list", what, "--json"))[what]
    assert [row["kind" if what == "kinds" else "id"] for row in rows] == re.findall(r"^([\w-]+)", text, re.M)[
        1:
    ]


def test_narrow_list(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the columns do not fit, rows are stacked rather than cut."""
    monkeypatch.setenv("COLUMNS", "40")
    text = printed(capsys, "list", "events")
    assert max(map(cell_len, text.splitlines())) <= 40
    assert "tunnel\n  A tunnel to the quay ·\n  when early 2022 · kind works ·\n  claims 1\n" in text


def test_unknown_list(capsys: pytest.CaptureFixture[str]) -> None:
    """A list that there is not is refused with the nearest name."""
    assert run(["list", "event", "--facts", SAMPLE.name]) == 2
    assert capsys.readouterr() == ("", 'govtimeline: there is no list "event" (did you mean "events"?)\n')


def test_sources(capsys: pytest.CaptureFixture[str], golden: Golden) -> None:
    """The sources with their claims, and the matrix of who confirms and who contests whom."""
    golden(HERE / "golden" / "sources" / "harbour.txt", printed(capsys, "sources"))
    golden(HERE / "golden" / "sources" / "harbour.json", printed(capsys, "sources", "--json"))


def test_agreement_counts_each_subject_once() -> None:
    """Two sources confirm each other on what both tell alike, and contest what a finding parts them on."""
    facts, solution, findings = record(
        """
        - id: same
          title: Same
          claims:
            - {source: gazette, date: "2013", says: {grade: good}}
            - {source: gazette, date: July 2013}
            - {source: herald, date: summer 2013, says: {grade: Good}}
        - {id: rival, title: R, claims: [{source: gazette, date: "2013"}, {source: herald, date: "2015"}]}
        - id: plan
          title: P
          claims: [{source: gazette, date: "2013", planned: true}, {source: herald, date: "2013"}]
        - {id: alone, title: A, claims: [{source: gazette-again, date: "2013"}]}
        """,
        """
        figures:
          - id: berths
            title: Berths
            claims:
              - {source: gazette, value: about 40, as_of: "2015"}
              - {source: herald, value: about 40, as_of: "2015"}
              - {source: gazette-again, value: 41, as_of: "2016"}
        """,
    )
    found = agreement(facts, solution, findings)
    assert found.claims == {"gazette": 5, "herald": 4, "gazette-again": 2}
    assert found.pairs == [Pair("gazette", "herald", confirms=2, contests=1)]


def test_figures_that_equal_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a figure equals is listed as it is written, in the table and as data."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour.yaml").write_text(
        "govtimeline: 1\nsources: {}\nfigures:\n"
        "  - {id: berths, title: Berths, equals: old + new}\n"
        "  - {id: old, title: Old}\n  - {id: new, title: New}\n"
    )
    text = printed(capsys, "list", "figures")
    assert text.splitlines()[1] == "berths  Berths  old + new       0"
    rows = json.loads(printed(capsys, "list", "figures", "--json"))["figures"]
    assert [row["equals"] for row in rows] == ["old + new", None, None]
