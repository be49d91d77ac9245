"""What other programs read of this repository: the pre-commit hook, the action, the examples in the docs."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from govtimeline.cli import COMMANDS, run
from govtimeline.cli.settings import read_settings
from govtimeline.record.load import load

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"

BROKEN = """\
govtimeline: 1
sources:
  gazette: {title: Fire, publisher: Gazette, published: 2015-07-20}
  herald: {title: Ashes, publisher: Herald, published: 2015-07-20}
events:
  - id: fire
    title: The town hall burns
    claims:
      - {source: gazette, date: 3 July 2015}
      - {source: herald, date: 9 July 2015}
"""


def blocks(page: str, language: str) -> list[str]:
    """The blocks of code in a page of the docs that are in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", (DOCS / page).read_text(encoding="utf-8"), re.M | re.S)


def parsed(page: str) -> list[Any]:
    return [yaml.safe_load(block) for block in blocks(page, "yaml")]


def fits(file: Path, *args: str) -> None:
    """Hold a file against a schema that check-jsonschema knows."""
    pytest.importorskip("check_jsonschema")
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *args, str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def govtimeline_calls(text: str) -> list[list[str]]:
    """The arguments of every call of govtimeline in a script; redirections end it."""
    calls = re.findall(r"^[-\s]*(?:run: )?govtimeline ((?:.|\n)*?)(?:$|>|\|)", text, re.M)
    return [shlex.split(call) for call in calls]


def options(command: str, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The options that a command has."""
    assert run([command, "--help"]) == 0
    return set(re.findall(r"(?<![\w-])--[a-z-]+", capsys.readouterr().out))


def test_hook_is_defined() -> None:
    """There is one hook, `govtimeline`, which checks the whole record at every commit, whatever it touches."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["entry"], hook["language"]) == ("govtimeline", "govtimeline check", "python")
    assert (hook["always_run"], hook["pass_filenames"]) == (True, False)
    assert not {"types", "files"} & set(hook)


def test_hook_needs_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a facts.yaml at the top of the repository the hook fails, whatever lies above it."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (tmp_path / "facts.yaml").write_text(BROKEN)
    (tmp_path / "repository").mkdir()
    monkeypatch.chdir(tmp_path / "repository")
    assert run([*shlex.split(hook["entry"])[1:], *hook["args"]]) == 2
    assert "facts.yaml: error: no such file or folder" in capsys.readouterr().err


def test_hook_is_valid() -> None:
    """pre-commit itself takes the definition of the hook."""
    clientlib = pytest.importorskip("pre_commit.clientlib")
    clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))


def test_documented_hook_configurations_are_valid(tmp_path: Path) -> None:
    """pre-commit itself takes each configuration that the docs show."""
    clientlib = pytest.importorskip("pre_commit.clientlib")
    shown = [block for block in blocks("ci.md", "yaml") if block.startswith("repos:")]
    assert len(shown) == 2
    for block in shown:
        file = tmp_path / ".pre-commit-config.yaml"
        file.write_text(block)
        clientlib.load_config(str(file))


def test_hook_arguments_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    """The arguments that the docs give to the hook are options of `check`."""
    hooks = [config["repos"][0]["hooks"][0] for config in parsed("ci.md") if "repos" in config]
    given = {arg for hook in hooks for arg in hook.get("args", []) if arg.startswith("--")}
    assert given == {"--facts", "--fail-on"}
    assert given <= options("check", capsys)


def test_action_is_valid() -> None:
    """GitHub's schema takes the action."""
    fits(ROOT / "action.yml", "--builtin-schema", "vendor.github-actions")


def test_action_runs_no_input_as_code() -> None:
    """No script of the action has an input written into it: a record's path must not become a command."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert [step["run"] for step in action["runs"]["steps"] if "${{" in step.get("run", "")] == []


def test_action_documents_its_inputs() -> None:
    """The docs have a row for each input."""
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    rows = re.findall(r"^\| `([a-z-]+)` \|", (DOCS / "ci.md").read_text(encoding="utf-8"), re.M)
    assert sorted(rows) == sorted(inputs)


@pytest.mark.skipif(not shutil.which("bash"), reason="the action's scripts are for bash")
@pytest.mark.parametrize(
    ("inputs", "code"), [({}, 1), ({"FAIL_ON": "nothing"}, 2), ({"RECORD": "a b.yaml"}, 2)]
)
def test_action_checks(tmp_path: Path, inputs: dict[str, str], code: int) -> None:
    """The action's own script prints annotations, writes SARIF, and fails where `check` does."""
    (tmp_path / "facts.yaml").write_text(BROKEN)
    (step,) = [
        step
        for step in yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
        if step["name"] == "Check the record"
    ]
    names = [name for name in step["env"] if name not in ("PYTHON", "PYTHONPATH")]
    given = dict.fromkeys(names, "") | {"RECORD": "facts.yaml", "SARIF": "out.sarif"} | inputs
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=tmp_path,
        env={**os.environ, "PYTHON": sys.executable, **given},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    if code == 1:
        assert done.stdout.startswith("::error file=facts.yaml,line=")
        assert json.loads((tmp_path / "out.sarif").read_text())["version"] == "2.1.0"
    elif "RECORD" in inputs:
        assert "a b.yaml" in done.stdout


def test_documented_workflows_are_valid(tmp_path: Path) -> None:
    """GitHub's schema takes each workflow that the docs show."""
    shown = [block for block in blocks("ci.md", "yaml") if "runs-on" in block]
    assert len(shown) == 3
    for block in shown:
        file = tmp_path / "workflow.yml"
        file.write_text(block)
        fits(file, "--builtin-schema", "vendor.github-workflows")


def test_documented_workflows_give_known_inputs() -> None:
    """Where an example uses the action, the inputs it gives are the action's."""
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    steps = [
        step
        for page in parsed("ci.md")
        if "jobs" in page
        for job in page["jobs"].values()
        for step in job["steps"]
    ]
    used = [step for step in steps if step.get("uses", "").startswith("your-council/govtimeline@")]
    assert len(used) == 2
    assert {name for step in used for name in step["with"]} <= set(inputs)


def test_documented_pipelines_are_valid(tmp_path: Path) -> None:
    """GitLab's schema takes each job that the docs show."""
    shown = [block for block in blocks("ci.md", "yaml") if "before_script" in block]
    assert len(shown) == 2
    for block in shown:
        file = tmp_path / ".gitlab-ci.yml"
        file.write_text(block)
        fits(file, "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")


def test_documented_calls_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    """Every call of govtimeline in these pages names a command and options that there are."""
    calls = []
    for page in ("ci.md", "editors.md"):
        for block in re.findall(
            r"^```\w*\n(.*?)^```$", (DOCS / page).read_text(encoding="utf-8"), re.M | re.S
        ):
            calls += govtimeline_calls(block)
    assert len(calls) >= 6
    commands = {name for section in COMMANDS.values() for name in section}
    for name, *rest in calls:
        if name == "--install-completion":
            continue
        assert name in commands
        assert {arg for arg in rest if arg.startswith("--")} <= options(name, capsys), (name, rest)


def test_documented_check_of_a_pipeline_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GitLab's example writes text, a code quality report and a JUnit report in one run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "facts.yaml").write_text(BROKEN)
    (job,) = [page["record"] for page in parsed("ci.md") if "record" in page]
    (script,) = job["script"]
    assert run(shlex.split(script)[1:]) == 1
    reports = job["artifacts"]["reports"]
    assert [issue["check_name"] for issue in json.loads((tmp_path / reports["codequality"]).read_text())]
    assert (tmp_path / reports["junit"]).read_text().startswith("<?xml")


@pytest.mark.skipif(not shutil.which("git"), reason="diff asks git")
def test_the_first_record_of_a_repository_can_be_reviewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the revision to compare with has no record yet, all of the new one is added; a path is looked for."""
    monkeypatch.chdir(tmp_path)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "--message", "nothing yet"], check=True)
    (tmp_path / "facts.yaml").write_text(BROKEN)
    assert run(["diff", "HEAD", "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == 'there is no "facts.yaml" in "HEAD": compared with an empty record\n'
    told = json.loads(out)
    assert [len(told[part]["added"]) for part in ("sources", "events", "findings")] == [2, 1, 1]
    assert run(["diff", "HEAD:facts.yaml", "facts.yaml"]) == 2
    assert capsys.readouterr().err == 'govtimeline: there is no "facts.yaml" in "HEAD"\n'


def test_documented_settings_are_understood(tmp_path: Path) -> None:
    """The settings that the docs show are read."""
    (block,) = blocks("ci.md", "toml")
    assert tomllib.loads(block)
    (tmp_path / "pyproject.toml").write_text(block)
    settings = read_settings(tmp_path)
    assert (settings.facts, settings.texts, settings.fail_on) == (
        tmp_path / "records",
        tmp_path / "sources",
        "warning",
    )


def test_documented_record_for_editors() -> None:
    """The record in the page on editors names its schema in its first line, and can be read."""
    (block,) = blocks("editors.md", "yaml")
    assert block.startswith("# yaml-language-server: $schema=govtimeline-1.json\n")
    assert load([("facts.yaml", block)]).problems == ()


def test_documented_problem_matcher(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The task for an editor finds file, line, column, severity and message of a finding."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "facts.yaml").write_text(BROKEN)
    (task,) = [json.loads(block)["tasks"][0] for block in blocks("editors.md", "json") if "tasks" in block]
    assert run(shlex.split(task["command"])[1:]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    found = re.fullmatch(task["problemMatcher"]["pattern"]["regexp"], first)
    assert found
    assert found.groups()[:1] + found.groups()[3:4] == ("facts.yaml", "error")
    assert found[5].startswith("date-conflict: ")


def test_a_part_of_a_record_may_have_empty_sources() -> None:
    """Where one file of several has no sources of its own, it may say so, as the page on editors advises."""
    rest = "govtimeline: 1\nsources: {}\ntimelines: {town: {title: The town}}\n"
    loaded = load([("a.yaml", BROKEN), ("b.yaml", rest)])
    assert loaded.problems == ()
    assert loaded.record is not None
    assert list(loaded.record.timelines) == ["town"]
