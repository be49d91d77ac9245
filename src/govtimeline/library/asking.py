"""What is asked of the library, looked at before anything is done with it: refused in words, never by a stray error."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from reprlib import repr as shown
from typing import Any, NamedTuple

from govtimeline.ground.errors import Error
from govtimeline.ground.names import known


class Kind(NamedTuple):
    """A kind of argument: how it is told to someone who gave another, and whether something is of it."""

    told: str
    holds: Callable[[Any], bool]


def instance(kind: type | tuple[type, ...], told: str) -> Kind:
    """Whatever is an instance of a class, or of one of several."""
    return Kind(told, lambda given: isinstance(given, kind))


def _texts(given: Any) -> bool:
    several = isinstance(given, Collection) and not isinstance(given, (str, bytes))
    return several and all(isinstance(each, str) for each in given)


TEXT = instance(str, "a text")
TEXTS = Kind("several texts, such as a list of them", _texts)
NUMBER = instance((int, float), "a number")
CALLABLE = Kind("a function", callable)


def expect(kind: Kind, **given: object) -> None:
    """Refuse arguments, each under its name, that are not of a kind."""
    for name, value in given.items():
        if not kind.holds(value):
            raise Error(f"{name} takes {kind.told}, not {shown(value)}")


def named(what: str, given: str, names: Collection[str]) -> str:
    """A name of something that there is: Error where it is no text, Unknown where nothing has it."""
    expect(TEXT, **{what: given})
    return known(what, given, names)


def all_named(what: str, given: Iterable[str], names: Collection[str]) -> None:
    """Refuse what is not several names, and the first of them that nothing has."""
    expect(TEXTS, **{f"{what}s": given})
    for each in given:
        known(what, each, names)
