"""Where text leaves the program: standard output, standard error, files; and what the terminal can take."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, TextIO, TypeAlias

import govtimeline as gt
from govtimeline.ground.errors import reason

Color: TypeAlias = Literal["auto", "always", "never"]

PIPED_WIDTH = 80

ESCAPED = "backslashreplace"
"""How what has no UTF-8 (a stray byte in the name of a file) is written: in JSON, its own escape."""


def open_streams() -> None:
    """Stand in for a standard output or error that is closed (`>&-`), where Python has None for a stream.

    Standard output then refuses what is written to it, as the closed one would; standard error drops it.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def out(text: str | bytes) -> None:
    """Write to standard output; a reader that went away (`| head`) is no error.

    Error where it cannot be written to otherwise.
    """
    try:
        _write(sys.stdout, text)
    except OSError as error:
        raise gt.Error(f"cannot write to standard output: {reason(error)}") from error


def out_utf8(text: str) -> None:
    """Write to standard output as UTF-8, whatever the terminal takes: for what other programs read."""
    out(text.encode(errors=ESCAPED))


def err(text: str) -> None:
    """Write to standard error; where that cannot be done there is nobody to tell."""
    with contextlib.suppress(OSError):
        _write(sys.stderr, text)


def _write(stream: TextIO, text: str | bytes) -> None:
    try:
        try:
            if isinstance(text, bytes):
                stream.flush()
                stream.buffer.write(text)
            else:
                stream.write(text)
        except UnicodeEncodeError:
            encoding = stream.encoding or "ascii"
            stream.write(str(text).encode(encoding, ESCAPED).decode(encoding))
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


def page(color: Color = "auto", width: int | None = None) -> gt.Page:
    """What standard output takes: how wide, how coloured, and whether as ASCII alone."""
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return gt.Page(width or columns(), coloured(color), is_terminal(), ascii=not utf8)


def write_file(path: Path, text: str) -> None:
    """Put `text` into a file as a whole, as `write_files` does."""
    write_files([(path, text)])


def write_files(files: Iterable[tuple[Path, str]]) -> None:
    """Put a text into each file as a whole: all into temporary files beside them first, then moved into place.

    What is no ordinary file (a pipe, `/dev/stdout`) is written to directly, before any is moved. Error where
    one of them cannot be written; the others are then left as they were.
    """
    files = list(files)
    staged: list[tuple[Path, Path, Path]] = []
    try:
        for path, text in files:
            with _named(path):
                if not _is_special(path):
                    target = path.resolve()
                    staged.append((path, _stage(target, text), target))
        for path, text in files:
            with _named(path):
                if _is_special(path):
                    path.write_text(text, encoding="utf-8", errors=ESCAPED, newline="")
        for path, scratch, target in staged:
            with _named(path):
                scratch.replace(target)
    finally:
        for _, scratch, _ in staged:
            scratch.unlink(missing_ok=True)


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """Refuse what the system refuses to do with a file."""
    try:
        yield
    except OSError as error:
        raise gt.Error(f'cannot write "{path}": {reason(error)}') from error


def _is_special(path: Path) -> bool:
    if path.is_dir():
        raise IsADirectoryError(21, "it is a folder")
    return path.exists() and not path.is_file()


def _stage(target: Path, text: str) -> Path:
    """A temporary file with `text` beside `target`, with the permissions that it has, or would have."""
    import tempfile  # slow to import, and most runs write no file

    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    scratch = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors=ESCAPED, newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        scratch.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
    except OSError:
        scratch.unlink(missing_ok=True)
        raise
    return scratch


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
