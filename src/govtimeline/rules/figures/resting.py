"""What a finding about an amount, an attribute or a count rests on, as a judgement of it sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from govtimeline.reason import Point
from govtimeline.reason.camps import camps
from govtimeline.reason.registers import Replay
from govtimeline.reason.stays import Stay
from govtimeline.record.model import Figure
from govtimeline.record.statements import FigureClaim
from govtimeline.rules.context import Context
from govtimeline.rules.figures.members import just_left
from govtimeline.rules.figures.misses import Miss
from govtimeline.rules.figures.rivals import Voice, agreed, exactness, of_figure
from govtimeline.rules.finding import Rest
from govtimeline.rules.time.resting import of_point
from govtimeline.saying.equals import Expression
from govtimeline.saying.when import show_span


def of_camp(place: str, voices: Iterable[Voice], when: str = "") -> Rest:
    """A camp: what the most exact of it says first. when: the time that a figure is stated for."""
    values = tuple(dict.fromkeys(voice.text for voice in sorted(voices, key=exactness)))
    return Rest(place, tuple(f"{value}{f' for {when}' if when else ''}" for value in values), values)


def of_amounts(figure: str, claims: Sequence[FigureClaim], when: str) -> list[Rest]:
    """The values that claims state of a figure for one time; those that agree are one."""
    ordered = sorted(map(of_figure, claims), key=exactness)
    return [of_camp(figure, camp, when) for camp in camps(ordered, agreed)]


def count_camps(misses: Iterable[Miss]) -> list[list[Miss]]:
    """Counts that miss, those for one time that agree together, the most exact of them first."""
    groups: dict[tuple[str, bool], list[Miss]] = {}
    for miss in misses:
        groups.setdefault((_time(miss), miss.claim.planned), []).append(miss)
    return [camp for group in groups.values() for camp in camps(sorted(group, key=_exactness), _agreed)]


def of_counts(figure: Figure, camp: Sequence[Miss], than: Callable[[Miss], str]) -> Rest:
    """Counts that miss and agree; than: by how many."""
    place = f"planned {figure.id}" if camp[0].claim.planned else figure.id
    said = {f"{miss.claim.value.show()} {_time(miss)}, {than(miss)}": miss.claim.value.show() for miss in camp}
    return Rest(place, tuple(said), tuple(said.values()))


def _time(miss: Miss) -> str:
    when = miss.claim.as_of
    return when.show() if when is not None and when.link else f"for {show_span(miss.stated.whole)}"


def _exactness(miss: Miss) -> tuple[bool, float, str]:
    return exactness(of_figure(miss.claim))


def _agreed(one: Miss, other: Miss) -> bool:
    return agreed(of_figure(one.claim), of_figure(other.claim))


def of_members(context: Context, expression: Expression, first: Miss, replay: Replay) -> Iterator[Rest]:
    """Who is in for a count that misses, and what is told of the days that put them in or out."""
    for term in expression.terms:
        told: list[tuple[Stay, str]]
        if term.function == "members":
            sure, may = replay.members(term.id, first.period, first.claim.planned)
            gone = just_left(replay, term.id, first)
            told = [*((s, "in") for s in sure), *((s, "perhaps in") for s in may), *((s, "just out of") for s in gone)]
        else:
            word = "out of" if term.function == "left" else "into"
            told = [(stay, word) for stay in replay.moved(term.function, term.id, first.period, first.claim.planned)]
        for stay, how in sorted(told, key=lambda pair: (pair[0].member, pair[0].event.id)):
            yield Rest(stay.member, (f"{how} {term.id}",))
            yield from of_point(context, Point(stay.event.id, "end" if how.endswith("out of") else "start"))
