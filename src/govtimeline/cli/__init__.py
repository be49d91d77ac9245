"""The command line: options in, text, files and exit codes out; `govtimeline COMMAND`, one command a module.

Enters: arguments, environment, settings, the clock. Leaves: what is printed and written, and the exit code. Uses: the
library's face, and ground. A command is imported once it is asked for.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup

import govtimeline as gt
from govtimeline.cli.output import err, open_streams, out
from govtimeline.ground.errors import reason
from govtimeline.ground.text import clean

COMMANDS: dict[str, dict[str, str]] = {
    "Read a record": {
        "show": "Draw timelines, each line with its sources.",
        "why": "Tell which claims fix an event's dates.",
        "list": "List the timelines, events, figures, registers or kinds.",
        "sources": "List the sources, and who agrees with whom.",
    },
    "Begin a record": {
        "init": "Write a small record in which two sources disagree.",
        "schema": "Print the JSON Schema, for editors.",
    },
    "Check a record": {
        "check": "Find what the sources cannot all be right about.",
        "resolve": "Record a judgement on a finding.",
        "coverage": "Tell which dated sentences no claim leans on.",
        "diff": "Compare two records, or two revisions of one.",
        "rules": "List every rule.",
        "rule": "Explain a rule, with a record that fails it and one that passes.",
    },
}
"""The commands as `--help` lists them. Each is the function `command` of its module."""

PROGRAM = "govtimeline"


def module_of(command: str) -> str:
    """The module of a command: that of its name, with `_` for `-`."""
    return f"{__name__}.{command.replace('-', '_')}"


class _Modules(Mapping[str, Any]):
    """Commands by name, each imported and built when it is looked up."""

    def __getitem__(self, name: str) -> Any:
        if name not in set(self):
            raise KeyError(name)
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(name)(import_module(module_of(name)).command)
        return typer.main.get_command(alone)

    def __iter__(self) -> Iterator[str]:
        return (name for section in COMMANDS.values() for name in section)

    def __len__(self) -> int:
        return sum(map(len, COMMANDS.values()))


class Commands(TyperGroup):
    """A group that imports a command when it runs it, and none to list them all."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(**attrs)
        self.commands = cast("dict[str, Any]", _Modules())

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, in the order of `COMMANDS`."""
        return [*self.commands]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands under the headings of `COMMANDS`."""
        for heading, commands in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl([*commands.items()])


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        out(f"{PROGRAM} {gt.__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """A linter for the historical record of government.

    Draws a record of dated, cited events as a timeline, and finds what its sources cannot all be right about.
    """


def run(args: Sequence[str]) -> int:
    """Run the program with these arguments and return its exit code; 2 where it or its input is wrong."""
    try:
        app([*args], prog_name=PROGRAM)  # here `list` is a command, once that has been imported
    except gt.Error as error:
        err(clean(f"{PROGRAM}: {error}") + "\n")
        return 2
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except OSError as error:  # Typer writes its help itself; what commands read and write is seen to there
        what = f'"{error.filename}"' if error.filename else "cannot write to standard output"
        err(f"{PROGRAM}: {what}: {reason(error)}\n")
        return 2
    return 0


def main() -> None:
    """The program's entry point."""
    # One command is run and all it reads is kept to its end: looking for garbage finds none, and on a large
    # record takes a third of the time.
    gc.disable()
    open_streams()
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)  # freeing a large record object by object takes longer than reading it did
