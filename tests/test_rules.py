"""Every rule by its samples: what it finds in the one that fails, word for word, and nothing in the other."""

import json
import pkgutil
import runpy
import sys
from pathlib import Path

import pytest

from govtimeline import rules
from govtimeline.cli import run
from govtimeline.library.samples import rule as rule_named
from govtimeline.library.samples import sample
from govtimeline.rules import IDS, RULES
from govtimeline.views import Page
from govtimeline.views.findings import text

GOLDEN = Path(__file__).parent / "golden" / "rules"
WIDTH = 80


@pytest.mark.parametrize("rule", IDS)
def test_failing_sample(rule: str, golden) -> None:
    """The failing sample gives one finding, of this rule, whose text is the golden one."""
    report = sample(rule, "fails").report
    assert report.problems == ()
    assert [finding.rule for finding in report.findings] == [rule]
    assert not report.findings[0].resolved
    golden(GOLDEN / f"{rule}.txt", text.render(report, Page(WIDTH)))


@pytest.mark.parametrize("rule", IDS)
def test_passing_sample(rule: str) -> None:
    """The passing sample can be read and gives nothing that is unresolved, under any rule."""
    report = sample(rule, "passes").report
    assert report.problems == ()
    assert [finding for finding in report.findings if not finding.resolved] == []


@pytest.mark.parametrize("rule", IDS)
def test_severity(rule: str) -> None:
    """The sample's finding has one of the severities that the rule names."""
    assert sample(rule, "fails").report.findings[0].severity in rule_named(rule).severities


def test_names() -> None:
    """A rule's id, its module, its samples and its golden text go by one name, and there are no others."""
    modules = [sys.modules[rule.check.__module__] for rule in RULES]
    assert [module.__name__.rpartition(".")[2].replace("_", "-") for module in modules] == list(IDS)
    found = {module.name for module in pkgutil.walk_packages(rules.__path__, "govtimeline.rules.")}
    with_samples = {name for name in found if hasattr(sys.modules.get(name), "FAILS")}
    assert with_samples == {module.__name__ for module in modules}
    assert [(rule.manual, rule.fails, rule.passes) for rule in RULES] == [
        (module.__doc__, module.FAILS, module.PASSES) for module in modules
    ]
    assert {path.name for path in GOLDEN.iterdir()} == {f"{rule}.txt" for rule in IDS}


@pytest.mark.parametrize("rule", IDS)
def test_manual(rule: str) -> None:
    """A manual begins with one line that says what the rule finds, and goes on after a blank one."""
    first, blank, *more = rule_named(rule).manual.strip().splitlines()
    assert first.endswith(".")
    assert blank == ""
    assert more


@pytest.mark.parametrize("rule", IDS)
def test_messages(rule: str) -> None:
    """A message begins in lower case and ends without a full stop; the remedy stands in the hint."""
    finding = sample(rule, "fails").report.findings[0]
    for said in (finding.message, finding.hint or "", *finding.argument):
        assert not said[:1].isupper()
        assert not said.endswith(".") or said.endswith('."')
    assert finding.hint


@pytest.mark.parametrize("rule", IDS)
def test_excerpts(rule: str) -> None:
    """A sample shows how excerpts are meant: at most twelve words, but for the one that shows too many."""
    for outcome in ("fails", "passes"):
        facts = sample(rule, outcome).report.record
        assert facts is not None
        told = [claim for subject in (*facts.events, *facts.figures) for claim in subject.claims]
        long = [claim.excerpt for claim in told if claim.excerpt and len(claim.excerpt.split()) > 12]
        assert bool(long) == ((rule, outcome) == ("excerpt-too-long", "fails"))


def test_rules_command(capsys: pytest.CaptureFixture[str], golden, monkeypatch: pytest.MonkeyPatch) -> None:
    """`rules` lists every rule with its severities and what it finds."""
    monkeypatch.setenv("COLUMNS", "100")
    assert run(["rules"]) == 0
    golden(GOLDEN.parent / "rules.txt", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("columns", "first"),
    [
        ("60", "date-conflict           error to note     Sources date one"),
        ("40", "date-conflict"),
    ],
)
def test_rules_on_a_narrow_terminal(
    columns: str, first: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is cut off and no line is wider than the terminal: what has no room beside a name goes under it."""
    monkeypatch.setenv("COLUMNS", columns)
    assert run(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == first
    assert max(map(len, lines)) <= int(columns)
    assert "…" not in "".join(lines)


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """`rules --json` gives the same as data."""
    assert run(["rules", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == 1
    assert [rule["rule"] for rule in data["rules"]] == list(IDS)
    assert data["rules"][0] == {
        "rule": "date-conflict",
        "severities": ["error", "warning", "note"],
        "summary": "Sources date one end of one event, and their dates cannot meet.",
    }


def test_rule_command(capsys: pytest.CaptureFixture[str], golden, monkeypatch: pytest.MonkeyPatch) -> None:
    """`rule NAME` shows the manual, the failing record with what is found in it, and the passing one."""
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["rule", "count-conflict"]) == 0
    golden(GOLDEN.parent / "rule.txt", capsys.readouterr().out)


@pytest.mark.parametrize("rule", IDS)
def test_rule_as_json(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`rule NAME --json` gives the same as data."""
    assert run(["rule", rule, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert list(data) == ["schema", "rule", "severities", "summary", "manual", "fails", "passes"]
    assert data["manual"].startswith(data["summary"])
    assert [finding["rule"] for finding in data["fails"]["findings"]] == [rule]
    assert data["fails"]["record"] == sample(rule, "fails").text
    assert data["passes"]["record"] == sample(rule, "passes").text


def test_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule that is not there is refused in one line that names the nearest, with exit code 2."""
    assert run(["rule", "date-conflicts"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == 'govtimeline: there is no rule "date-conflicts" (did you mean "date-conflict"?)\n'


def test_gallery(monkeypatch: pytest.MonkeyPatch) -> None:
    """The gallery in the docs is what the samples and the rules make now, with a heading for every rule."""
    docs = Path(__file__).parent.parent / "docs"
    monkeypatch.syspath_prepend(str(docs))
    build = runpy.run_path(str(docs / "build.py"))
    page = (docs / "rules.md").read_text(encoding="utf-8")
    assert page == build["rules"](), "run python docs/build.py"
    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == list(IDS)
    for rule in IDS:
        assert (GOLDEN / f"{rule}.txt").read_text(encoding="utf-8") in page


def test_what_rules_say_of_themselves(golden) -> None:
    """What each rule tells others of itself, as a table: what reasoning heeds, `show` draws and runs leave out."""
    facts = ("about_time", "contests", "beside", "needs_texts", "absence", "reviews")
    rows = [f"{rule.id}: {', '.join(f for f in facts if getattr(rule, f)) or 'none of these'}" for rule in RULES]
    golden(GOLDEN.parent / "rule-facts.txt", "\n".join(rows) + "\n")
