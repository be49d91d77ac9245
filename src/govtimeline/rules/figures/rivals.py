"""Who is at odds with whom over an amount or a word: statements in camps, and those that alone keep them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations
from math import inf
from typing import NamedTuple

from govtimeline.reason.camps import camps
from govtimeline.record.model import Figure, number_said, same_value
from govtimeline.record.statements import AnyClaim, Claim, FigureClaim
from govtimeline.rules.context import Context
from govtimeline.rules.figures.levels import LEVELS, Level
from govtimeline.rules.figures.times import Stated, lasts, over
from govtimeline.saying.amount import Amount, agree


class Voice(NamedTuple):
    """What a claim tells: an amount, or a word where `amount` is None; `plain` is the same for all its wordings."""

    claim: AnyClaim
    text: str
    plain: str
    amount: Amount | None
    source: tuple[str, ...]  # who tells it and where, which puts those that tell alike in order


class Rivalry(NamedTuple):
    """Voices that cannot all be right, in camps that agree among themselves, and those that alone part them."""

    level: Level
    camps: list[list[Voice]]
    settling: list[Voice]

    @property
    def values(self) -> list[str]:
        """The most exact value of each camp, as fingerprints hold it: vaguer voices that agree change nothing."""
        return [min(camp, key=exactness).plain for camp in self.camps]


def of_figure(claim: FigureClaim) -> Voice:
    """What a claim of a figure tells."""
    value = claim.value
    return Voice(claim, value.show(), value.plain, value, _source(claim))


def of_attribute(claim: Claim, name: str) -> Voice:
    """What a claim of an event says of an attribute."""
    text = claim.says[name]
    return Voice(claim, text, same_value(text), number_said(text), _source(claim))


def rivalry(
    voices: Sequence[Voice], compared: Callable[[AnyClaim, AnyClaim], bool] = lambda one, other: True
) -> Rivalry | None:
    """The camps of some voices under the kindest reading that parts any of them; None where they agree.

    compared: whether two claims are of one time at all. Who disagrees with nobody then stands in no camp.
    """
    if len({voice.plain for voice in voices}) < 2:
        return None
    ordered = sorted(voices, key=lambda voice: voice.source)
    together = [
        (a, b) for a, b in combinations(range(len(ordered)), 2) if compared(ordered[a].claim, ordered[b].claim)
    ]
    everybody = len(together) == len(ordered) * (len(ordered) - 1) // 2
    for level in LEVELS:
        pairs = [(a, b) for a, b in together if not agreed(ordered[a], ordered[b], level)]
        if pairs:
            alone = set.intersection(*(set(pair) for pair in pairs))
            places = range(len(ordered)) if everybody else sorted({place for pair in pairs for place in pair})
            rivals = sorted([ordered[place] for place in places], key=partial(_upwards, level=level))
            made = camps(rivals, partial(agreed, level=level))
            return Rivalry(level, made, [ordered[place] for place in sorted(alone)])
    return None


def for_one_time(context: Context, figure: Figure, group: Sequence[Stated]) -> Rivalry | None:
    """The camps of claims of one figure for one time; none where each may be of a day of its own, in it or about it."""
    if len(group) < 2 or group[0].period.about or (lasts(group[0].period) and over(context, figure) == "some day"):
        return None
    return rivalry([of_figure(each.claim) for each in group])


def by_time(figures: Sequence[Stated]) -> list[list[Stated]]:
    """Claims in groups for one time each, plans apart."""
    groups: dict[object, list[Stated]] = {}
    for each in figures:
        groups.setdefault((each.period, each.claim.planned), []).append(each)
    return list(groups.values())


def agreed(one: Voice, other: Voice, level: Level = LEVELS[0]) -> bool:
    """Whether two voices tell the same, by the kindest reading where no other is named."""
    if one.plain == other.plain:
        return True
    if one.amount is None or other.amount is None:
        return False
    return agree(one.amount, other.amount, level.reading, level.loose) != "no"


def _source(claim: AnyClaim) -> tuple[str, ...]:
    """Who states a claim and where, and what tells it from another there."""
    return claim.source, claim.at or "", repr(claim), claim.excerpt or ""


def _upwards(voice: Voice, level: Level) -> tuple[object, ...]:
    """What camps are made in the order of: how far up amounts reach, then words by the alphabet."""
    if voice.amount is None:
        return inf, voice.plain, voice.source
    return voice.amount.reading(level.reading, level.loose).hi, "", voice.source


def exactness(voice: Voice) -> tuple[bool, float, str]:
    """Whether an amount is hedged, and how wide it is; words are exact."""
    if voice.amount is None:
        return False, 0.0, voice.plain
    return voice.amount.hedged, voice.amount.fair.hi - voice.amount.fair.lo, voice.plain
