"""What a session answers, in days of the calendar and in words that a person can read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.reason import Solution
from govtimeline.reason.facets import Point
from govtimeline.reason.ties import tied
from govtimeline.saying.when import hull
from govtimeline.saying.when.dates import Days, as_dates, ordinal

if TYPE_CHECKING:
    from govtimeline.reason.registers import Replay
    from govtimeline.reason.stays import Stay
    from govtimeline.record.model import Register as RegisterEntry


class Bounds(NamedTuple):
    """When a point in time lies, as all claims together leave it.

    point: as claims name it, such as `iow-partnership.end`. strict: the days by the letter of the words. fair: those
    that a careful reader would allow. contested: whether sources are at odds over it and nothing decides between
    them; the days then hold what each of them says.
    """

    point: str
    strict: Days
    fair: Days
    contested: bool = False

    def __repr__(self) -> str:
        """The point and its days under both readings."""
        contested = ", contested" if self.contested else ""
        return f"<Bounds {self.point}: strict {self.strict}, fair {self.fair}{contested}>"


class Membership(NamedTuple):
    """Who was in a register on a day, each by id, in the order of the alphabet.

    surely: those who must have been in. perhaps: those who can have been, since their days are only roughly known.
    disputed: those who were in by what one source says and not by what another does, with nothing to decide it.
    """

    register: str
    day: date
    surely: tuple[str, ...]
    perhaps: tuple[str, ...]
    disputed: tuple[str, ...]

    def __repr__(self) -> str:
        """The register, the day and the three groups."""
        groups = [f"{name} {', '.join(ids)}" for name, ids in zip(self._fields[2:], self[2:], strict=True) if ids]
        return f"<Membership of {self.register} on {self.day}: {'; '.join(groups) or 'nobody'}>"


class Register:
    """A register as the record's events fill it.

    titles: the titles of its members by id, as far as the record gives them.
    """

    def __init__(self, id: str, entry: RegisterEntry, replay: Replay, disputed: frozenset[Point]) -> None:
        self.id = id
        self.title = entry.title
        self.titles = dict(entry.members)
        self._replay = replay
        self._disputed = disputed

    def __repr__(self) -> str:
        """Its id and title."""
        return f"<Register {self.id}: {self.title}>"

    @property
    def members(self) -> tuple[str, ...]:
        """Everyone whom an event ever puts in, in the order of the alphabet."""
        return tuple(sorted({stay.member for stay in self._stays}))

    def on(self, day: date | str) -> Membership:
        """Who was in on a day, a `date` or as ISO 8601 writes it; Unreadable where it is none."""
        asked = ordinal("on", day)
        surely = {stay.member for stay in self._stays if stay.surely(asked)}
        maybe = [stay for stay in self._stays if stay.maybe(asked) and stay.member not in surely]
        disputed = {stay.member for stay in maybe if self._is_disputed(stay, asked)}
        perhaps = {stay.member for stay in maybe} - disputed
        groups = (tuple(sorted(group)) for group in (surely, perhaps, disputed))
        return Membership(self.id, date.fromordinal(asked), *groups)

    @property
    def _stays(self) -> list[Stay]:
        return self._replay.stays(self.id, planned=False)

    def _is_disputed(self, stay: Stay, day: int) -> bool:
        """Whether sources are at odds over what leaves it open if someone was in on a day: the start, or the end."""
        started, ended = day >= stay.start.hi, stay.out is not None and day >= stay.out.lo
        event = stay.event.id
        return (not started and Point(event, "start") in self._disputed) or (
            ended and Point(event, "end") in self._disputed
        )


def bounds(solution: Solution, point: Point) -> Bounds:
    """When a point lies; where sources are at odds over it, the days that hold what each of them says."""
    camps = tied(solution, point)
    fair, strict = solution.bounds(point, FAIR), solution.bounds(point, STRICT)
    if camps:
        fair, strict = (hull(tuple(f.span(way) for camp in camps for f in camp)) for way in (FAIR, STRICT))
    return Bounds(str(point), as_dates(strict if not strict.empty else fair), as_dates(fair), bool(camps))


def undecided(solution: Solution) -> frozenset[Point]:
    """The points that sources date so differently that not even the fair reading lets them agree."""
    found: set[Point] = set()
    for dispute in solution.disputes:
        if dispute.reading == FAIR:
            found.update(p for f in dispute.facets for p in (f.x, f.y) if p is not None)
    return frozenset(found)
