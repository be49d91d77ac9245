"""Properties of a session that are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, Protocol, TypeVar, overload

T = TypeVar("T")


class Made(Protocol):
    """What keeps the values of its properties, and a lock that one thread alone holds."""

    lock: RLock
    made: dict[str, Any]


class once(Generic[T]):
    """A property worked out when it is first asked for, by one thread alone."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, session: None, owner: type) -> once[T]: ...
    @overload
    def __get__(self, session: Made, owner: type) -> T: ...
    def __get__(self, session: Made | None, owner: type) -> once[T] | T:
        """The value, worked out by now."""
        if session is None:
            return self
        with session.lock:
            if self.name not in session.made:
                session.made[self.name] = self.compute(session)
            made: T = session.made[self.name]
            return made
