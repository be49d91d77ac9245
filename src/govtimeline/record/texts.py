"""The texts of a record's sources, where they are at hand."""

from __future__ import annotations

from pathlib import Path

from govtimeline.ground.errors import Error, reason
from govtimeline.record.model import Record


def read_texts(folder: Path, record: Record) -> dict[str, bytes]:
    """The text of each source whose file is in the folder, by source id. Files outside it are left alone."""
    if not folder.is_dir():
        raise Error(f'"{folder}" is no folder', "--texts takes the folder that holds the sources' texts")
    inside = folder.resolve()
    found: dict[str, bytes] = {}
    for key, source in record.sources.items():
        if source.text is None:
            continue
        file = (inside / source.text.file).resolve()
        if file.is_relative_to(inside) and file.is_file():
            try:
                found[key] = file.read_bytes()
            except OSError as error:
                raise Error(f'cannot read "{file}": {reason(error)}') from error
    return found
