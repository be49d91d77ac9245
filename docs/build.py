"""Write the pages of this folder that are made from the program itself.

`python docs/build.py` writes them, `python docs/build.py --check` exits with 1 where one is out of date.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec.structs import fields
from replay import replay

import govtimeline as gt
from govtimeline.cli import COMMANDS
from govtimeline.record.entry import HIDDEN, Entry
from govtimeline.record.model import (
    Attribute,
    Event,
    Figure,
    Limits,
    Preference,
    Record,
    Register,
    Resolution,
    Timeline,
)
from govtimeline.record.sources import Source, SourceText, Waiver
from govtimeline.record.statements import Claim, FigureClaim
from govtimeline.views.rules.text import severities

DOCS = Path(__file__).parent

RULES_HEAD = """\
# Rules

What `govtimeline check` looks for. Each rule has a manual, a small made-up record that fails it with what is
found there, and one that comes close and passes. `govtimeline rule NAME` shows the same in a terminal.

An **error** cannot be true even for a generous reader, a **warning** needs a look, a **note** is worth
knowing. Only errors fail a build, unless `--fail-on` says otherwise. `--select` and `--ignore` choose among
the rules.

<!-- made by docs/build.py from the rules, their samples and their golden texts -->

"""


def rules() -> str:
    """The gallery of rules."""
    rows = [f"| [`{r.id}`](#{r.id}) | {severities(r)} | {r.summary} |" for r in gt.RULES]
    table = "\n".join(["| rule | severity | finds |", "| --- | --- | --- |", *rows])
    return RULES_HEAD + table + "\n" + "".join(map(_rule, (r.id for r in gt.RULES)))


def _rule(id: str) -> str:
    rule, fails, passes = gt.explain(id)
    return (
        f"\n## {id}\n\n*{severities(rule)}*\n\n{rule.manual.strip()}\n"
        f"\nThis record fails:\n\n```yaml\n{fails.text}```\n"
        f"\nThis is what is found in it:\n\n```text\n{gt.render(fails.report)}```\n"
        f"\nThis record passes:\n\n```yaml\n{passes.text}```\n"
    )


FORMAT_HEAD = """\
# The file format

A record is one YAML file, or a folder of them, whose sections are put together. Every value is read as the text that
was typed: nothing is guessed from how it looks. `govtimeline schema` prints the same as a JSON Schema for editors.
Only `govtimeline` and `sources` are required.

Times and lengths are read as [this page](time.md) tells. An event says nothing by itself: all it knows comes from its
claims. One event is one thing: a visit, the report on it and the grade in it are three.

<!-- made by docs/build.py from the model -->
"""
RESOLUTIONS = """\
Judgements on findings. One covers what its author saw, and nothing else, as `govtimeline resolve` writes it: the
fingerprint, the severity, what the finding rested on. By hand a fingerprint will do, or a rule and a subject: these
cover one finding, if it is the only one of that rule on that subject and rests on no source published after `on`. A
finding is judged once.\
"""
SECTIONS: dict[type[Entry], tuple[str, str]] = {
    Record: ("The file", "The sections of a record."),
    Source: ("sources", "Documents, by id. What is published, and by whom, decides what counts as independent."),
    SourceText: ("sources.ID.text", "The text that excerpts are looked up in."),
    Waiver: ("sources.ID.waivers[]", "Dated sentences that no claim needs."),
    Timeline: ("timelines", "Named slices of the record to show, by id."),
    Register: ("registers", "Sets with members over time, by id. Events put members in."),
    Attribute: ("attributes", "What events may be said to be, by name. An attribute that is not declared is free."),
    Event: ("events[]", "What happened, at a point (`date`) or over a span (`start`, `end`, `lasts`)."),
    Claim: ("events[].claims[]", "What one source states of one event. It states at least one time or attribute."),
    Figure: ("figures[]", "Quantities that sources state for a day or a period."),
    FigureClaim: ("figures[].claims[]", "What one source states of one figure."),
    Resolution: ("resolutions[]", RESOLUTIONS),
    Preference: ("resolutions[].prefer", "A preferred claim, where naming its source is not enough."),
    Limits: ("limits", "What the record holds itself to."),
}


def file_format() -> str:
    """Every key of the file format, as the model describes it."""
    return FORMAT_HEAD + "".join(_section(kind, *told) for kind, told in SECTIONS.items())


def _section(kind: type[Entry], heading: str, meaning: str) -> str:
    rows = [
        f"| `{key.encode_name}` | {'yes' if key.required else ''} | {_meaning(key.type)} |"
        for key in fields(kind)
        if not key.encode_name.startswith(HIDDEN)
    ]
    table = "\n".join(["| key | required | meaning |", "| --- | --- | --- |", *rows])
    return f"\n## {heading}\n{meaning}\n\n{table}\n"


def _meaning(kind: Any) -> str:
    return next(m.description for m in kind.__metadata__ if m.description).replace("|", "\\|")


def _replayed(file: str, record: Path | None = None) -> Callable[[], str]:
    """A page that shows the program at work, on a record or on what the page itself writes."""
    return lambda: replay(_filled((DOCS / file).read_text(encoding="utf-8")), record)


def _commands() -> str:
    """The page of the commands: one that has no section yet is given one with its help."""
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    for name in (name for section in COMMANDS.values() for name in section):
        if f"\n## {name}\n" not in page:
            section = f"## {name}\n```console\n$ govtimeline {name} --help\n```\n\n"
            page = page.replace("## Settings\n", f"{section}## Settings\n")
    return replay(_filled(page), DOCS.parent / "facts.yaml")


_BLOCK = re.compile(r"(<!-- made: (?P<name>[^\n]+) -->\n).*?(?=<!-- end -->)", re.S)


def _filled(page: str) -> str:
    """A page with its made blocks as they would be made now."""
    return _BLOCK.sub(lambda found: found[1] + BLOCKS[found["name"]](), page)


def formats(kind: str) -> str:
    """The formats of a kind, each as the first line of its module tells it."""
    rows = [
        f"| `{name}` | {_first_line(f'govtimeline.views.{kind}.{name}')} |" for name in gt.FORMATS[kind]
    ]
    return "\n".join(["| format | what it is |", "| --- | --- |", *rows]) + "\n"


def rooms() -> str:
    """The rooms of the package from the ground up, each as the top of its `__init__` tells it."""
    told = []
    for room in ROOMS:
        text = (import_module(f"govtimeline.{room}").__doc__ or "").strip()
        first, _, rest = text.partition("\n\n")
        _, _, what = first.partition(": ")
        enters, leaves, uses = re.split(r"Enters: | Leaves: | Uses: ", " ".join(rest.split()))[1:]
        cells = (what, enters, leaves, uses)
        told.append(f"| `{room}/` | {' | '.join(cell.rstrip('.').replace('|', '/') for cell in cells)} |")
    head = ["| room | what it is | enters | leaves | may use |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([*head, *told]) + "\n"


def _first_line(module: str) -> str:
    return (import_module(module).__doc__ or "").strip().splitlines()[0].rstrip(".").replace("|", "\\|")


ROOMS = ("ground", "saying", "prose", "record", "reason", "rules", "story", "comparison", "views", "library", "cli")
BLOCKS: dict[str, Callable[[], str]] = {
    "formats of findings": lambda: formats("findings"),
    "formats of differences": lambda: formats("difference"),
    "rooms": rooms,
}
"""What stands in pages between `<!-- made: NAME -->` and `<!-- end -->`, by name."""

PAGES: dict[str, Callable[[], str]] = {
    "rules.md": rules,
    "format.md": file_format,
    "tutorial.md": _replayed("tutorial.md"),
    "registers.md": _replayed("registers.md"),
    "commands.md": _commands,
    "../CONTRIBUTING.md": lambda: _filled((DOCS.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")),
    "../schema/govtimeline-1.json": lambda: json.dumps(gt.schema(), ensure_ascii=False, indent=2) + "\n",
    "../README.md": _replayed("../README.md", DOCS.parent / "facts.yaml"),
}
"""The pages that are made, by file name."""


def main(check: bool) -> int:
    """Write the pages, or say which are out of date; the exit code."""
    code = 0
    for name, page in PAGES.items():
        file, made = DOCS / name, page()
        if file.exists() and file.read_text(encoding="utf-8") == made:
            continue
        if check:
            print(f"{file.resolve().relative_to(DOCS.parent)} is out of date: run python docs/build.py")
            code = 1
        else:
            file.write_text(made, encoding="utf-8")
            print(f"wrote {file.resolve().relative_to(DOCS.parent)}")
    return code


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
