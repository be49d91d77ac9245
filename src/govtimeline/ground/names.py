"""The nearest known name to one that is not known, for hints."""

from __future__ import annotations

from collections.abc import Iterable

CLOSE = 70


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was most likely meant to be, or None where none is close."""
    from rapidfuzz import fuzz, process  # 10 ms to import, and only mistakes need it

    found = process.extractOne(
        name, list(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=CLOSE
    )
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """A hint that names the nearest known name, or None where none is close."""
    found = nearest(name, known)
    return f'did you mean "{found}"?' if found else None
