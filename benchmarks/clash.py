"""What cannot be true of a record, and what both halves of the reckoning use."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from wording import Span

GRACE = 1  # a day's grace where edges touch


class Clash(NamedTuple):
    """Something that cannot be: the rule that should find it, and the events or figures that it may be told of."""

    rule: str
    subjects: frozenset[str]


def meet(spans: list[Span]) -> Span | None:
    """What all spans hold; None where they hold nothing in common."""
    lo, hi = max((s[0] for s in spans), default=-inf), min((s[1] for s in spans), default=inf)
    return (lo, hi) if lo <= hi else None
