"""Names of files within the repository, by which the sites that show findings beside the code know them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def namer(cwd: Path) -> Callable[[str], str]:
    """From the name of a file as given in `cwd` to its name from the top of the repository, with slashes.

    The top is the nearest folder from `cwd` upwards that holds `.git`, or `cwd` itself where none does. A file
    that lies elsewhere keeps its name.
    """

    def name(file: str) -> str:
        if not file:
            return file
        path = cwd / file
        try:
            top = next((folder for folder in (cwd, *cwd.parents) if (folder / ".git").exists()), cwd)
            return (path.parent.resolve() / path.name).relative_to(top.resolve()).as_posix()
        except (OSError, ValueError):
            return file

    return name
