"""The files of a record as text. Nothing here raises: what cannot be read is a problem."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from govtimeline.ground.errors import Problem
from govtimeline.ground.names import did_you_mean
from govtimeline.ground.place import Place, split_lines
from govtimeline.record.load import Loaded, load

SUFFIXES = (".yaml", ".yml")


class Documents:
    """The files of a record as read: name and text of each, what could not be read, lines to quote from."""

    def __init__(self, texts: Iterable[tuple[str, str]] = ()) -> None:
        self.texts = list(texts)
        self.problems: list[Problem] = []
        self.lines: dict[str, list[str]] = {}


def load_documents(documents: Documents) -> Loaded:
    """Load a record from its files as they were read; `record` is None where one of them could not be."""
    loaded = load(documents.texts) if documents.texts else Loaded(None)
    loaded.lines |= documents.lines
    if documents.problems:
        loaded.record = None
        loaded.problems = (*documents.problems, *loaded.problems)
    return loaded


def read_documents(path: Path) -> Documents:
    """The file at `path`, or every YAML file in the folder and below, by name, but for hidden ones."""
    documents = Documents()
    try:
        paths = _yaml_files(path) if path.is_dir() else [path]
        if not paths:
            _refuse(documents, path, "a folder without YAML", "a record is a YAML file, or a folder of them")
        for file in paths:
            _read(documents, file)
    except (OSError, ValueError) as error:
        _refuse(documents, path, _reason(error))
    return documents


def _yaml_files(folder: Path) -> list[Path]:
    found = (file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    return sorted(f for f in found if not any(part.startswith(".") for part in f.relative_to(folder).parts))


def _read(documents: Documents, path: Path) -> None:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        _refuse(documents, path, "no such file or folder", _similar(path))
        return
    except (OSError, ValueError) as error:
        _refuse(documents, path, _reason(error))
        return
    add_document(documents, str(path), raw)


def add_document(documents: Documents, name: str, raw: bytes) -> None:
    """Add a file as it was read: as text, or as a problem where it is not UTF-8."""
    try:
        documents.texts.append((name, raw.decode()))
    except UnicodeDecodeError as error:
        before = split_lines(raw[: error.start].decode().removeprefix("\ufeff"))
        documents.lines[name] = split_lines(raw.decode(errors="replace").removeprefix("\ufeff"))
        place = Place(name, len(before), len(before[-1]) + 1)
        utf16 = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
        hint = "it looks like UTF-16: save the file as UTF-8" if utf16 else "save the file as UTF-8"
        documents.problems.append(Problem(place, f"not UTF-8: the byte 0x{raw[error.start]:02x}", hint))


def _refuse(documents: Documents, path: Path, message: str, hint: str | None = None) -> None:
    documents.problems.append(Problem(Place(str(path), 0, 0), message, hint))


def _reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read, in the system's words."""
    why = error.strerror if isinstance(error, OSError) else str(error)
    return f"cannot be read: {(why or 'unknown error').lower()}"


def _similar(path: Path) -> str | None:
    """A hint with the nearest name beside a file that is not there."""
    try:
        return did_you_mean(path.name, [other.name for other in path.parent.iterdir()])
    except OSError:
        return None
