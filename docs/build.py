"""Write the pages of this folder that are made from the program itself.

`python docs/build.py` writes them, `python docs/build.py --check` exits with 1 where one is out of date.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from replay import replay

from govtimeline.checks import RULES
from govtimeline.cli.samples import manual, rule_named, sample, severities
from govtimeline.report import text

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
    rows = [f"| [`{r.ID}`](#{r.ID}) | {severities(r)} | {manual(r).splitlines()[0]} |" for r in RULES]
    table = "\n".join(["| rule | severity | finds |", "| --- | --- | --- |", *rows])
    return RULES_HEAD + table + "\n" + "".join(map(_rule, (r.ID for r in RULES)))


def tutorial() -> str:
    """The tutorial, its commands run anew."""
    return replay((DOCS / "tutorial.md").read_text(encoding="utf-8"))


def _rule(id: str) -> str:
    rule = rule_named(id)
    fails, passes = sample(id, "fails"), sample(id, "passes")
    return (
        f"\n## {id}\n\n*{severities(rule)}*\n\n{manual(rule)}\n"
        f"\nThis record fails:\n\n```yaml\n{fails.text}```\n"
        f"\nThis is what is found in it:\n\n```text\n{text.render(fails.report, 80)}```\n"
        f"\nThis record passes:\n\n```yaml\n{passes.text}```\n"
    )


PAGES: dict[str, Callable[[], str]] = {"rules.md": rules, "tutorial.md": tutorial}
"""The pages that are made, by file name."""


def main(check: bool) -> int:
    """Write the pages, or say which are out of date; the exit code."""
    code = 0
    for name, page in PAGES.items():
        file, made = DOCS / name, page()
        if file.exists() and file.read_text(encoding="utf-8") == made:
            continue
        if check:
            print(f"docs/{name} is out of date: run python docs/build.py")
            code = 1
        else:
            file.write_text(made, encoding="utf-8")
            print(f"wrote docs/{name}")
    return code


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
