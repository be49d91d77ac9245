"""Names that are known, and the nearest of them to one that is not."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from govtimeline.ground.errors import Unknown

CLOSE = 70
FEW = 16
"""So many names, at most, are all told to someone who named none of them."""


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The known name that `name` was most likely meant to be, or None where none is close."""
    from rapidfuzz import fuzz, process  # 10 ms to import, and only mistakes need it

    found = process.extractOne(
        name, list(names), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=CLOSE
    )
    return found[0] if found else None


def did_you_mean(name: str, names: Iterable[str]) -> str | None:
    """A hint that names the nearest known name, or None where none is close."""
    found = nearest(name, names)
    return f'did you mean "{found}"?' if found else None


def known(what: str, name: str, names: Collection[str], where: str = "") -> str:
    """`name` where it is one of `names`; else Unknown, with the nearest of them or, where they are few, all.

    what: the kind of thing named. where: what to say first, such as the file that names it.
    """
    if name in names:
        return name
    hint = did_you_mean(name, names)
    if hint is None and 0 < len(names) <= FEW:
        hint = f"known: {', '.join(sorted(names))}"
    raise Unknown(f'{where}there is no {what} "{name}"', hint)
