"""`govtimeline show`: timelines as a reader sees them, and as other programs do."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from govtimeline.cli import run

HERE = Path(__file__).parent
SAMPLE = HERE / "samples" / "show" / "harbour.yaml"
GOLDEN = HERE / "golden" / "show"

Golden = Callable[[Path, str], None]


@pytest.fixture(autouse=True)
def _beside_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in the sample's folder, with nothing in the environment that changes what is drawn."""
    monkeypatch.chdir(SAMPLE.parent)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GOVTIMELINE_FACTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What `show` prints about the sample, which it does without complaint."""

    def show(*args: str) -> str:
        code = run(["show", "--facts", SAMPLE.name, *args])
        out, err = capsys.readouterr()
        assert (code, err) == (0, "")
        return out

    return show


def refused(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    """What `show` complains of, which it does with exit code 2 and nothing on standard output."""
    code = run(["show", "--facts", SAMPLE.name, *args])
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    return err


@pytest.mark.parametrize("width", [60, 80, 120])
def test_timeline(shown: Callable[..., str], golden: Golden, width: int) -> None:
    """A timeline at three widths: no line but an address is wider, no blank trails, no escape code is in it."""
    text = shown("harbour", "--width", str(width))
    golden(GOLDEN / f"harbour-{width}.txt", text)
    assert all(cell_len(line) <= width or line.lstrip().startswith("http") for line in text.splitlines())
    assert "\x1b" not in text and " \n" not in text


def test_colour_changes_no_text(shown: Callable[..., str], golden: Golden) -> None:
    """In colour the same text comes with escape codes; without them it is the plain one."""
    text = shown("harbour", "--width", "80", "--color", "always")
    golden(GOLDEN / "harbour-colour.txt", text)
    bare = re.sub(r"\x1b\[[\d;]*m", "", text)
    assert [line.rstrip() for line in bare.splitlines()] == shown("harbour").splitlines()


def test_json(shown: Callable[..., str], golden: Golden) -> None:
    """The same story for other programs, as the contract has it."""
    golden(GOLDEN / "harbour.json", shown("harbour", "--json"))


def test_json_contract(shown: Callable[..., str]) -> None:
    """The keys that other programs lean on are there, and open bounds are null."""
    data = json.loads(shown("harbour", "--json"))
    assert (data["schema"], data["timeline"]) == (1, {"id": "harbour", "title": "Eastmere harbour"})
    events = {event["id"]: event for event in data["events"]}
    takeover = events["takeover"]
    assert {"id", "title", "kind", "timelines", "start", "end", "agreement", "claims", "findings"} <= set(
        takeover
    )
    assert takeover["start"] == {
        "text": "1 Apr 2013", "earliest": "2013-03-31", "latest": "2013-04-02", "stated": True,
    }  # fmt: skip
    assert takeover["claims"][0] == {
        "source": "gazette-2013", "at": "paragraph 1", "excerpt": "took over on 1 April 2013",
        "planned": False, "states": {"start": "1 April 2013"}, "says": {},
        "earliest": "2013-04-01", "latest": "2013-04-02", "told": None,
        "withdrawn": None, "left_out": [], "set_aside": False, "file": "harbour.yaml", "line": 59,
    }  # fmt: skip
    assert events["inspection"]["end"] is None
    assert events["tunnel"]["start"] == {"text": None, "earliest": None, "latest": None, "stated": False}
    assert set(takeover["findings"]) < {finding["fingerprint"] for finding in data["findings"]}
    assert data["sources"]["harbour-report"]["published"] == "2016-03-14"
    assert [figure["id"] for figure in data["figures"]] == ["berths"]


def test_no_timeline_lists_them(shown: Callable[..., str]) -> None:
    """Without a timeline the command lists what there is to show."""
    assert shown() == (
        "id       title             events  figures  from    to\n"
        "harbour  Eastmere harbour      10        1  2012  2022\n"
        "council  Eastmere council       2        0  2013  2017\n"
    )


def test_several_timelines_are_drawn_as_one(shown: Callable[..., str]) -> None:
    """Two timelines share one axis, and an event of both stands there once."""
    text = shown("harbour", "council")
    assert text.startswith("Eastmere harbour · Eastmere council\n10 events")
    assert shown("--all").startswith("The whole record\n10 events")


def test_filters(shown: Callable[..., str]) -> None:
    """Days, kinds and sources leave out what does not fall under them, and may be combined."""

    def ids(*args: str) -> list[str]:
        return [event["id"] for event in json.loads(shown("harbour", "--json", *args))["events"]]

    assert ids("--to", "2013") == ["inspection", "verdict", "rumours", "takeover"]
    assert ids("--from", "July 2016", "--kind", "works") == ["lighthouse", "new-quay", "tunnel"]
    assert ids("--from", "summer 2014", "--to", "2014") == ["takeover", "dredging"]
    assert ids("--source", "diary", "--source", "port-history", "--kind", "other") == ["rumours"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["habour"], 'there is no timeline "habour" (did you mean "harbour"?)'),
        (["xyz"], 'there is no timeline "xyz" (known: council, harbour)'),
        (["harbour", "--kind", "inspectoin"], 'there is no kind "inspectoin" (did you mean "inspection"?)'),
        (["harbour", "--source", "dairy"], 'there is no source "dairy" (did you mean "diary"?)'),
        (["harbour", "--from", "2016", "--to", "2015"], '--from "2016" lies after --to "2015"'),
    ],
)
def test_what_is_not_there(capsys: pytest.CaptureFixture[str], args: list[str], said: str) -> None:
    """A name or a span that makes no sense is refused in one line, with the nearest name."""
    assert refused(capsys, *args) == f"govtimeline: {said}\n"


def test_days_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    """A time of a filter is read like one in a record, and refused with the same words."""
    assert refused(capsys, "harbour", "--from", "2020-02-30").startswith("govtimeline: --from takes a time: ")
    assert refused(capsys, "harbour", "--to", "yesterday").startswith("govtimeline: --to takes a time: ")


def test_record_with_problems(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What can be read of a broken record is shown, its problems are told, and the exit code is 2."""
    broken = tmp_path / "broken.yaml"
    broken.write_text(
        SAMPLE.read_text(encoding="utf-8").replace("date: summer 2016", "date: sumer 2016"), encoding="utf-8"
    )
    assert run(["show", "harbour", "--facts", str(broken)]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("Eastmere harbour\n10 events") and "broken.yaml:83:" in err
    assert run(["show", "harbour", "--facts", str(tmp_path / "none.yaml")]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "none.yaml" in err and "Traceback" not in err


@pytest.mark.parametrize(
    ("environment", "args", "colours"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_when_to_colour(
    shown: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    args: list[str],
    colours: bool,
) -> None:
    """Piped output is plain; --color decides, then NO_COLOR."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in shown("harbour", *args)) is colours


def test_reader_that_leaves_is_no_error() -> None:
    """`govtimeline show ... | head -1` prints its line, and says nothing of the broken pipe."""
    command = [sys.executable, "-m", "govtimeline", "show", "harbour", "--facts", SAMPLE.name]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
