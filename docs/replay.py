"""Run the commands that a page shows and put their real output into it, so that pages cannot drift.

A page is Markdown. In its `console` blocks, a line that begins with `$ ` is a command, and what follows is
its output: `govtimeline ...` and `echo $?` are run, nothing else. Where the output shown has a line `...`, as
many lines as stand before it and after it are kept. A comment before a block says what becomes of it:

    <!-- file: NAME -->             it is put into that file
    <!-- after: WORDS -->           it is put into facts.yaml, after the line that holds these words

A page must come out the same tomorrow: `check` is run as on the day `TODAY`, and a judgement that `resolve` dates is
put into the record as of that day. Other dates are left as they are, even where one is today's.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from govtimeline.cli import run
from govtimeline.library.samples import TODAY

_BLOCK = re.compile(
    r"(?:<!-- (?P<what>file|after): (?P<name>[^\n]+) -->\n+)?```(?P<kind>\w*)\n(?P<body>.*?)^```$",
    re.M | re.S,
)
_ELISION = "..."
_LAST_JUDGED = re.compile(r"(.*\n +on: )\d{4}-\d\d-\d\d", re.S)


def replay(page: str, record: Path | None = None) -> str:
    """The page with the output that its commands give now, run in a folder that holds `record` and nothing else."""
    with TemporaryDirectory() as folder, _surroundings({"COLUMNS": "80", "NO_COLOR": "1"}), chdir(folder):
        if record:
            shutil.copy(record, folder)
        return _BLOCK.sub(_block, page)


def _block(found: re.Match[str]) -> str:
    body, name = found["body"], found["name"]
    if found["what"] == "file":
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(body, encoding="utf-8")
    elif found["what"] == "after":
        _insert(Path("facts.yaml"), name, body)
    if found["kind"] != "console":
        return found[0]
    start = found.start("body") - found.start()
    return found[0][:start] + "".join(_session(body)) + "```"


def _insert(file: Path, words: str, body: str) -> None:
    """Put lines into a file, after the one line that holds some words."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    (place,) = [n for n, line in enumerate(lines) if words in line]
    file.write_text("".join([*lines[: place + 1], body, *lines[place + 1 :]]), encoding="utf-8")


def _session(body: str) -> Iterator[str]:
    """Each command with its output."""
    code = 0
    for part in re.split(r"^(?=\$ )", body, flags=re.M):
        if not part:
            continue
        said, _, shown = part.partition("\n")
        while said.endswith("\\"):
            more, _, shown = shown.partition("\n")
            said += "\n" + more
        words = shlex.split(said.removeprefix("$ ").replace("\\\n", " "))
        yield f"{said}\n"
        if words == ["echo", "$?"]:
            yield f"{code}\n"
            continue
        if words[0] != "govtimeline":
            raise ValueError(f"a page may only show govtimeline at work, not {words[0]}")
        code, output = _run(words[1:])
        yield _shortened(output, shown)


def _run(args: list[str]) -> tuple[int, str]:
    """The exit code of the program and all it wrote."""
    if args[0] == "check" and "--help" not in args:
        args = [*args, "--today", TODAY.isoformat()]
    written = StringIO()
    with redirect_stdout(written), redirect_stderr(written):
        code = run(args)
    if args[0] == "resolve" and "--help" not in args and code == 0:
        _redate(Path("facts.yaml"))
    return code, written.getvalue()


def _redate(file: Path) -> None:
    """Put `TODAY` into the last judgement of a record, the one that `resolve` has just added, for its date."""
    text = file.read_text(encoding="utf-8")
    file.write_text(_LAST_JUDGED.sub(rf"\g<1>{TODAY.isoformat()}", text, count=1), encoding="utf-8")


def _shortened(output: str, shown: str) -> str:
    """The output, left out where the page leaves it out."""
    lines = shown.splitlines()
    if _ELISION not in lines:
        return output
    before = lines.index(_ELISION)
    after = len(lines) - before - 1
    new = output.splitlines()
    kept = [*new[:before], _ELISION, *(new[len(new) - after :] if after else [])]
    return "".join(f"{line}\n" for line in kept)


@contextmanager
def _surroundings(variables: Mapping[str, str]) -> Iterator[None]:
    """The environment with some variables set, and the user's own settings out of the way."""
    kept = dict(os.environ)
    os.environ.update(variables)
    os.environ.pop("GOVTIMELINE_FACTS", None)
    os.environ.pop("FORCE_COLOR", None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(kept)
