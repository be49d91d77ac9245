"""`check` from outside: what it prints where, what it writes, and how it exits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from govtimeline import __version__
from govtimeline.cli import COMMANDS, module_of, run
from govtimeline.cli.output import write_file
from govtimeline.rules import IDS
from govtimeline.views import FORMATS

RECORD = """\
govtimeline: 1
sources:
  gazette: {title: Fire, publisher: Gazette, published: 2015-07-20}
  herald: {title: Ashes, publisher: Herald, published: 2015-07-20}
  observer: {title: Blaze, publisher: Observer, published: 2015-07-21}
  unread: {title: Unread, publisher: Nobody, published: 2015}
events:
  - id: fire
    title: The town hall burns
    claims:
      - {source: gazette, at: p. 1, date: 3 July 2015, excerpt: burnt down on 3 July}
      - {source: herald, date: 3 July 2015}
      - {source: observer, at: p. 2, date: 9 July 2015}
"""
SUMMARY = "1 error, 1 warning in 3 claims of 1 event from 4 sources, facts.yaml\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a record in which two sources disagree and a third is not used."""
    monkeypatch.chdir(tmp_path)
    for name in ("GOVTIMELINE_FACTS", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "facts.yaml").write_text(RECORD)
    return tmp_path


def test_text(capsys: pytest.CaptureFixture[str], golden) -> None:
    """Findings go to standard output, a summary that names the record to standard error."""
    assert run(["check"]) == 1
    out, err = capsys.readouterr()
    golden(Path(__file__).parent / "golden" / "check" / "text.txt", out)
    assert err == SUMMARY


def test_clean_record(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record without findings prints nothing but the summary, and passes."""
    clean = "".join(
        line for line in RECORD.splitlines(keepends=True) if "observer" not in line and "unread" not in line
    )
    (folder / "facts.yaml").write_text(clean)
    assert run(["check"]) == 0
    assert capsys.readouterr() == ("", "nothing found in 2 claims of 1 event from 2 sources, facts.yaml\n")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--fail-on", "error"], 1),
        (["--fail-on", "warning", "--ignore", "date-conflict"], 1),
        (["--ignore", "date-conflict"], 0),
        (["--fail-on", "note", "--select", "plan-slip,stale"], 0),
        (["--select", "unused-source", "--select", "stale"], 0),
        (["--select", "unused-source", "--fail-on", "warning"], 1),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    """1 where an unresolved finding of the rules that ran reaches --fail-on, else 0."""
    assert run(["check", *arguments]) == code


def test_settings_and_options(folder: Path) -> None:
    """Settings hold where no option says otherwise."""
    (folder / "govtimeline.toml").write_text('ignore = ["date-conflict"]\nfail-on = "warning"\n')
    assert run(["check"]) == 1
    assert run(["check", "--fail-on", "error"]) == 0
    assert run(["check", "--ignore", "unused-source"]) == 1


def test_record_from_settings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The settings can say where the record is, from any folder below."""
    (folder / "record").mkdir()
    (folder / "facts.yaml").rename(folder / "record" / "facts.yaml")
    (folder / "govtimeline.toml").write_text('facts = "record"\n')
    assert run(["check"]) == 1
    assert capsys.readouterr().err.endswith(f"from 4 sources, {folder / 'record'}\n")


def test_input_problems(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems of the input are told on standard error, the rest is still checked, and the exit code is 2."""
    (folder / "facts.yaml").write_text(RECORD + "      - {source: gazette, date: 2024-02-30}\n")
    assert run(["check"]) == 2
    out, err = capsys.readouterr()
    assert "error: date-conflict: " in out
    assert err.startswith("facts.yaml:14:33: error: ")
    assert err.endswith("1 input problem, 1 error in 3 claims of 1 event from 4 sources, facts.yaml\n")


def test_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A record that is not there is 2, never 1."""
    assert run(["check", "fact.yaml"]) == 2
    assert capsys.readouterr() == (
        "",
        'fact.yaml: error: no such file or folder\n  = hint: did you mean "facts.yaml"?\n\n'
        "1 input problem, fact.yaml\n",
    )


def test_json_of_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A program that asked for JSON gets JSON, with the problem in it."""
    assert run(["check", "gone.yaml", "--json"]) == 2
    document = json.loads(capsys.readouterr().out)
    assert document["problems"][0]["message"] == "no such file or folder"
    assert document["findings"] == []


def test_json_contract(capsys: pytest.CaptureFixture[str]) -> None:
    """`--json` prints the document of the contract: positions, claims, repairs, fingerprint, summary."""
    run(["check", "--json", "--select", "date-conflict"])
    document = json.loads(capsys.readouterr().out)
    (finding,) = document["findings"]
    assert document["schema"] == 1
    assert {key: finding[key] for key in ("rule", "severity", "subject", "file", "line", "column")} == {
        "rule": "date-conflict", "severity": "error", "subject": "fire",
        "file": "facts.yaml", "line": 13, "column": 9,
    }  # fmt: skip
    assert finding["claims"][0] == {
        "subject": "fire", "source": "gazette", "at": "p. 1", "excerpt": "burnt down on 3 July",
        "planned": False, "states": {"date": "3 July 2015"}, "says": {}, "file": "facts.yaml", "line": 11,
    }  # fmt: skip
    assert finding["repairs"] == [3]
    assert len(finding["fingerprint"]) == 16
    assert finding["resolution"] is None
    assert document["summary"] == {
        "errors": 1, "warnings": 0, "notes": 0, "resolved": 0, "baseline": 0, "problems": 0,
        "events": 1, "figures": 0, "claims": 3, "sources": 4,
    }  # fmt: skip


def test_several_outputs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each --format goes to its --output, and `-` is standard output."""
    pairs = [
        "--format",
        "sarif",
        "--output",
        "a.sarif",
        "-f",
        "junit",
        "-o",
        "b.xml",
        "-f",
        "github",
        "-o",
        "-",
    ]
    assert run(["check", *pairs]) == 1
    assert json.loads((folder / "a.sarif").read_text())["version"] == "2.1.0"
    assert (folder / "b.xml").read_text().startswith("<?xml")
    assert "\n::error file=facts.yaml,line=13,col=9,title=date-conflict::" in capsys.readouterr().out
    assert sorted(path.name for path in folder.iterdir()) == ["a.sarif", "b.xml", "facts.yaml"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "sarf"], 'there is no format "sarf" (did you mean "sarif"?)'),
        (
            ["--format", "xml"],
            f'there is no format "xml" (known: {", ".join(sorted(FORMATS["findings"]))})',
        ),
        (["--select", "date-conflct"], 'there is no rule "date-conflct" (did you mean "date-conflict"?)'),
        (["--ignore", "stale,plan-slp"], 'there is no rule "plan-slp" (did you mean "plan-slip"?)'),
        (["--fail-on", "warnings"], 'there is no severity "warnings" (did you mean "warning"?)'),
        (
            ["-f", "json", "-f", "text", "-o", "a"],
            "2 formats and 1 output do not pair (give each --format its --output, - for standard output)",
        ),
        (
            ["-f", "json", "-f", "text"],
            "2 formats and no output do not pair (give each --format its --output, - for standard output)",
        ),
        (["-f", "json", "-o", "a", "-f", "text", "-o", "a"], 'two formats would go to "a"'),
        (["--today", "tomorrow"], '--today takes a day such as 2024-12-31, not "tomorrow"'),
        (
            ["--texts", "gone"],
            '"gone" is no folder (--texts takes the folder that holds the sources\' texts)',
        ),
        (["--baseline", "gone.json"], 'cannot read "gone.json": no such file or directory'),
        (["--baseline", "facts.yaml"], '"facts.yaml" is no baseline (write one with --write-baseline)'),
        (["facts.yaml", "--facts", "b"], 'two records given, "facts.yaml" and "b" (give PATH or --facts)'),
        (["--output", "gone/a.txt"], 'cannot write "gone/a.txt": no such file or directory'),
        (["--output", "."], 'cannot write ".": it is a folder'),
        (
            ["--output", "./facts.yaml"],
            '"facts.yaml" is a file of the record, and is not written over (name another file)',
        ),
        (
            ["--write-baseline", "facts.yaml"],
            '"facts.yaml" is a file of the record, and is not written over (name another file)',
        ),
        (
            ["--output", "a", "--write-baseline", "a"],
            'two things would be written to "a" (name another file for one of them)',
        ),
        (
            ["--json", "--write-baseline", "-"],
            "findings and baseline would both go to standard output (give one of them a file)",
        ),
    ],
)
def test_wrong_commands(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong command is one clear line with the nearest right name, exit 2, and nothing else."""
    assert run(["check", *arguments]) == 2
    assert capsys.readouterr() == ("", f"govtimeline: {said}\n")


def test_unknown_option_and_command(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown option or command is 2 as well, with the nearest right one."""
    assert run(["check", "--formt", "json"]) == 2
    assert "--format" in capsys.readouterr().err
    assert run(["chek"]) == 2
    assert "Did you mean 'check'" in capsys.readouterr().err


def test_baseline(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record starts clean from its baseline, and fails on what is new only."""
    assert run(["check", "--write-baseline", "known.json"]) == 0
    known = json.loads((folder / "known.json").read_text())
    assert [(f["rule"], f["subject"]) for f in known["findings"]].count(("date-conflict", "fire")) == 1
    assert capsys.readouterr().err == f"wrote a baseline of 2 findings to known.json\n{SUMMARY}"
    assert run(["check", "--baseline", "known.json", "--fail-on", "note"]) == 0
    assert capsys.readouterr() == (
        "",
        "nothing found (2 in the baseline) in 3 claims of 1 event from 4 sources, facts.yaml\n",
    )
    (folder / "facts.yaml").write_text("# moved down\n" + RECORD + "  - {id: flood, title: A flood}\n")
    assert run(["check", "--baseline", "known.json"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("facts.yaml:15:5: error: uncited: ")
    assert err.startswith("1 error (2 in the baseline)")


def test_baseline_on_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`-` puts the baseline on standard output, and nothing else there."""
    assert run(["check", "--write-baseline", "known.json"]) == 0
    capsys.readouterr()
    assert run(["check", "--write-baseline", "-"]) == 0
    assert capsys.readouterr() == (
        (folder / "known.json").read_text(),
        f"wrote a baseline of 2 findings to standard output\n{SUMMARY}",
    )
    assert not (folder / "-").exists()


def test_all_outputs_or_none(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where one of several files cannot be written, the others are left as they were."""
    (folder / "a.json").write_text("old")
    outputs = ["-f", "json", "-o", "a.json", "-f", "sarif", "-o", "gone/b.sarif"]
    assert run(["check", *outputs, "--write-baseline", "known.json"]) == 2
    assert capsys.readouterr() == (
        "",
        'govtimeline: cannot write "gone/b.sarif": no such file or directory\n',
    )
    assert run(["check", "-f", "json", "-o", "a.json", "--write-baseline", "gone/known.json"]) == 2
    assert (folder / "a.json").read_text() == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["a.json", "facts.yaml"]


def test_files_of_a_folder_are_spared(folder: Path) -> None:
    """No file of a record in a folder is written over, through a link neither."""
    (folder / "link").symlink_to(folder / "facts.yaml")
    for name in ("facts.yaml", "link"):
        assert run(["check", ".", "--output", name]) == 2
        assert run(["check", ".", "--write-baseline", name]) == 2
    assert (folder / "facts.yaml").read_text() == RECORD


JUDGED = "resolutions:\n  - {fingerprint: MARK, because: x}\n"


def test_fingerprints_of_rules_that_are_not_reported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A resolution is used though the rule it speaks of is not selected, and unused though it is alone."""
    run(["check", "--select", "date-conflict"])
    mark = capsys.readouterr().out.rstrip().rpartition(" ")[2]
    for options in (["--select", "unused-resolution"], ["--ignore", "date-conflict,unused-source"]):
        (folder / "facts.yaml").write_text(RECORD + JUDGED.replace("MARK", mark))
        run(["check", *options])
        assert capsys.readouterr().out == ""
        (folder / "facts.yaml").write_text(RECORD + JUDGED.replace("MARK", "0123456789"))
        run(["check", *options])
        assert 'unused-resolution: the resolution of "0123456789" matches no finding' in capsys.readouterr().out


def test_fingerprints_of_rules_that_could_not_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the texts, a fingerprint may be of a finding in them: its resolution is not called unused."""
    text = "text: {file: fire.txt, sha256: " + "0" * 64 + "}"
    record = RECORD.replace("publisher: Gazette,", f"publisher: Gazette, {text},")
    (folder / "facts.yaml").write_text(record + JUDGED.replace("MARK", "0123456789"))
    run(["check", "--select", "unused-resolution"])
    assert capsys.readouterr().out == ""
    (folder / "texts").mkdir()
    (folder / "texts" / "fire.txt").write_text("It burnt down on 3 July.")
    run(["check", "--select", "unused-resolution", "--texts", "texts"])
    assert 'the resolution of "0123456789" matches no finding' in capsys.readouterr().out


def test_no_baseline_of_a_broken_record(folder: Path) -> None:
    """A record that cannot be read whole gives no baseline."""
    (folder / "facts.yaml").write_text(RECORD + "tilte: x\n")
    assert run(["check", "--write-baseline", "known.json"]) == 2
    assert not (folder / "known.json").exists()


def test_texts_stay_inside_their_folder(folder: Path) -> None:
    """A file name in the record that leads out of the folder of texts is not opened."""
    from govtimeline.record.load import load
    from govtimeline.record.texts import read_texts

    (folder / "texts").mkdir()
    (folder / "secret.txt").write_text("secret")
    (folder / "texts" / "in.txt").write_text("text")
    sha = "0" * 64
    facts = load(
        [
            (
                "facts.yaml",
                "govtimeline: 1\nsources:\n"
                f"  a: {{title: A, publisher: P, text: {{file: ../secret.txt, sha256: '{sha}'}}}}\n"
                f"  b: {{title: B, publisher: P, text: {{file: in.txt, sha256: '{sha}'}}}}\n"
                f"  c: {{title: C, publisher: P, text: {{file: {folder}/secret.txt, sha256: '{sha}'}}}}\n",
            )
        ]
    ).record
    assert facts is not None
    assert read_texts(folder / "texts", facts) == {"b": b"text"}


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    arguments: list[str],
    environment: dict[str, str],
    coloured: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Piped text is plain; --color comes before NO_COLOR, and that before FORCE_COLOR."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    run(["check", *arguments])
    assert ("\x1b[" in capsys.readouterr().out) == coloured


def test_columns(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS sets the width."""
    monkeypatch.setenv("COLUMNS", "50")
    run(["check"])
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line) for line in lines if not line.startswith("facts.yaml:")) <= 50


def program(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "govtimeline", *arguments],
        capture_output=True,
        text=True,
        check=False,
        **options,
    )  # type: ignore[call-overload, no-any-return]


def test_module() -> None:
    """`python -m govtimeline` is the program, exit code and all."""
    assert program("--version").stdout == f"govtimeline {__version__}\n"
    assert program("check").returncode == 1


def test_reader_that_goes_away() -> None:
    """A pipe that closes early is no error and no noise."""
    command = f'"{sys.executable}" -m govtimeline check --format json | head -c 1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", SUMMARY)


@pytest.mark.parametrize("command", ["check", "check --json", "schema", "list events", "--help", "--version"])
@pytest.mark.parametrize(
    ("target", "why"), [("/dev/full", "no space left on device"), ("&-", "bad file descriptor")]
)
def test_unwritable_standard_output(command: str, target: str, why: str) -> None:
    """Where standard output cannot be written to, one line says so, and the exit code is 2."""
    if target == "/dev/full" and not Path(target).exists():
        pytest.skip("no /dev/full here")
    line = f'"{sys.executable}" -m govtimeline {command} >{target}'
    done = subprocess.run(line, shell=True, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, f"govtimeline: cannot write to standard output: {why}\n")


@pytest.mark.parametrize("name", ["json", "jsonl", "gitlab", "sarif"])
def test_json_is_utf8(folder: Path, name: str) -> None:
    """What other programs read is UTF-8 whatever the terminal takes, the same as in a file."""
    (folder / "facts.yaml").write_text(RECORD.replace("town hall", "hôtel de ville"), encoding="utf-8")
    run(["check", "--format", name, "--output", "out"])
    done = subprocess.run(
        [sys.executable, "-m", "govtimeline", "check", "--format", name],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    assert done.stdout == (folder / "out").read_bytes()
    assert "hôtel".encode() in done.stdout


def test_terminal_without_unicode(folder: Path) -> None:
    """A terminal that cannot show a character gets it spelt out, not a traceback."""
    done = program("check", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "\\u201cburnt down on 3 July\\u201d" in done.stdout


def test_importing_the_program_is_cheap() -> None:
    """Until a command is chosen, neither Rich nor YAML nor the rules are imported."""
    code = "import sys, govtimeline.cli; print({'rich', 'yaml', 'govtimeline.rules'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_commands_are_what_help_lists(capsys: pytest.CaptureFixture[str]) -> None:
    """Every command has a module with a function `command`, and `--help` lists it under its heading."""
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    for heading, commands in COMMANDS.items():
        assert f"\n{heading}:\n" in text
        for name in commands:
            assert f"\n  {name} " in text
            assert import_module(module_of(name)).command.__doc__.splitlines()[0].endswith(".")


@pytest.mark.parametrize("command", [name for commands in COMMANDS.values() for name in commands])
def test_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command explains itself, in plain text."""
    assert run([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: govtimeline {command} ")


def test_completion() -> None:
    """The shell can complete commands, options' values among them."""
    environment = {
        **os.environ,
        "_GOVTIMELINE_COMPLETE": "complete_bash",
        "COMP_CWORD": "1",
        "COMP_WORDS": "govtimeline che",
    }
    assert program(env=environment).stdout.split() == ["check"]
    environment |= {"COMP_CWORD": "3", "COMP_WORDS": "govtimeline check --select plan"}
    assert program(env=environment).stdout.split() == [rule for rule in IDS if rule.startswith("plan")]


def test_files_are_moved_into_place(folder: Path) -> None:
    """An output keeps the permissions of the file it replaces, follows a link, and leaves no scratch file."""
    target = folder / "real.txt"
    target.write_text("old")
    target.chmod(0o640)
    (folder / "link.txt").symlink_to(target)
    write_file(folder / "link.txt", "new\n")
    assert target.read_text() == "new\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert (folder / "link.txt").is_symlink()
    assert sorted(path.name for path in folder.iterdir()) == ["facts.yaml", "link.txt", "real.txt"]
