"""Where text leaves the program: standard output, standard error, files; and what the terminal can take."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO, TypeAlias

from govtimeline.text import clean

if TYPE_CHECKING:
    from rich.console import RenderableType

    from govtimeline.model import Problem

Color: TypeAlias = Literal["auto", "always", "never"]

PIPED_WIDTH = 80


class Refused(Exception):
    """The command or its input is wrong: one line for the user, exit 2.

    message: lower case, no full stop. hint: the remedy.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """The line that is printed: `govtimeline: message (hint)`."""
        return clean(f"govtimeline: {self.message}" + (f" ({self.hint})" if self.hint else ""))


def out(text: str) -> None:
    """Write to standard output; a reader that went away (`| head`) is no error."""
    _write(sys.stdout, text)


def err(text: str) -> None:
    """Write to standard error."""
    _write(sys.stderr, text)


def show_problems(
    problems: Iterable[Problem], lines: Mapping[str, Sequence[str]], color: Color = "auto"
) -> None:
    """Write what is wrong with the input to standard error; `lines`: of each file, to quote from."""
    from govtimeline.report.problems import render
    from govtimeline.screen import UNWRAPPED, draw

    err(draw(render(problems, lines), width=UNWRAPPED, colour=coloured(color, sys.stderr)))


def _write(stream: TextIO, text: str) -> None:
    try:
        try:
            stream.write(text)
        except UnicodeEncodeError:
            encoding = stream.encoding or "ascii"
            stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        # What is still buffered would be flushed at exit, and fail once more.
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())


def coloured(choice: Color, stream: TextIO | None = None) -> bool:
    """Whether to colour what goes to `stream` (standard output): by `--color`, NO_COLOR, or on a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(stream)


def is_terminal(stream: TextIO | None = None) -> bool:
    """Whether `stream` (standard output) is a terminal."""
    return (stream or sys.stdout).isatty()


def columns() -> int:
    """The width to wrap at: `COLUMNS`, or the terminal's, or 80 where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return int(given)
    with contextlib.suppress(OSError, ValueError):
        return os.get_terminal_size(sys.stdout.fileno()).columns or PIPED_WIDTH
    return PIPED_WIDTH


def show(*renderables: RenderableType, color: Color = "auto") -> None:
    """Draw renderables on standard output, as wide and as coloured as it can take."""
    from govtimeline.screen import draw

    out(draw(*renderables, width=columns(), colour=coloured(color)))


def write_file(path: Path, text: str) -> None:
    """Put `text` into a file as a whole: into a temporary file beside it first, then moved into place.

    What is no ordinary file (a pipe, `/dev/stdout`) is written to directly. Refused where it cannot be done.
    """
    scratch: str | None = None
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise IsADirectoryError(21, "it is a folder")
            target.write_text(text, encoding="utf-8", newline="")
            return
        import tempfile  # slow to import, and most runs write no file

        handle, scratch = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        Path(scratch).replace(target)
    except OSError as error:
        if scratch is not None:
            Path(scratch).unlink(missing_ok=True)
        raise Refused(f'cannot write "{path}": {reason(error)}') from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def reason(error: OSError) -> str:
    """Why the system would not, in lower case: "no such file or directory"."""
    return (error.strerror or str(error)).lower()
