"""What a finding about a register rests on, as a judgement of it sees it: who was in, and what the register allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govtimeline.reason.facets import End, Point
from govtimeline.reason.terms import Term
from govtimeline.record.model import Register
from govtimeline.rules.context import Context
from govtimeline.rules.finding import Rest
from govtimeline.rules.time.resting import of_point

ENDS: tuple[End, ...] = ("start", "end")


def of_terms(context: Context, id: str, terms: Iterable[Term], ends: Sequence[End] = ENDS) -> Iterator[Rest]:
    """Members of a register, and what claims tell of some ends of their terms."""
    for term in terms:
        yield Rest(term.member, (f"in {id}",))
        for end in ends:
            yield from of_point(context, Point(term.first.id if end == "start" else term.last.id, end))


def of_register(id: str, register: Register) -> Rest:
    """How many a register may and must have, and for when it is held."""
    said = [f"at most {register.at_most}"] if register.at_most is not None else []
    said += [f"at least {register.at_least}"] if register.at_least is not None else []
    said += [f"from {register.from_.show()}"] if register.from_ is not None else []
    said += [f"to {register.to.show()}"] if register.to is not None else []
    return Rest(id, (", ".join(said) or "held",))
