"""`govtimeline rule NAME`: explain a rule."""

from __future__ import annotations

from textwrap import fill
from typing import Annotated

import typer

from govtimeline.cli.options import ColorOption, complete
from govtimeline.cli.output import coloured, columns, is_terminal, out
from govtimeline.cli.reading import dumped, known
from govtimeline.cli.samples import manual, rule_named, sample, severities
from govtimeline.rules import IDS
from govtimeline.views.findings import text
from govtimeline.views.findings.json import finding_data


def command(
    name: Annotated[str, typer.Argument(metavar="RULE", autocompletion=complete(IDS), help="Its name.")],
    json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    color: ColorOption = "auto",
) -> None:
    """Explain a rule: its manual, a record that fails it and what is found there, and one that passes.

    `govtimeline rules` lists the names.
    """
    rule = rule_named(known("rule", name, IDS))
    fails, passes = sample(name, "fails"), sample(name, "passes")
    if json:
        data = {
            "schema": 1,
            "rule": name,
            "severities": list(rule.SEVERITIES),
            "summary": manual(rule).splitlines()[0],
            "manual": manual(rule),
            "fails": {"record": fails.text, "findings": [finding_data(f) for f in fails.report.findings]},
            "passes": {"record": passes.text},
        }
        out(dumped(data))
        return
    found = text.render(fails.report, columns(), coloured(color), is_terminal())
    blocks = (
        f"{name} ({severities(rule)})\n\n{_filled(manual(rule))}\n",
        f"This record fails:\n\n{_indented(fails.text)}",
        f"This is what is found in it:\n\n{found}",
        f"This record passes:\n\n{_indented(passes.text)}",
    )
    out("\n".join(blocks))


def _filled(prose: str) -> str:
    """Paragraphs set into lines as wide as the terminal."""
    return "\n\n".join(fill(paragraph, columns()) for paragraph in prose.split("\n\n"))


def _indented(record: str) -> str:
    return "".join(f"    {line}".rstrip() + "\n" for line in record.splitlines())
