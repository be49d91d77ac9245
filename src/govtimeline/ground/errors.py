"""What goes wrong, as values and as exceptions: each with a message and, where there is one, the remedy."""

from __future__ import annotations

from msgspec import Struct

from govtimeline.ground.place import Place


class Error(Exception):
    """Something that cannot be done as asked.

    message: lower case, no full stop. hint: the remedy, None where there is none to give.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """The message, and the remedy in brackets."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


class Unknown(Error, LookupError):
    """A name that nothing has."""


class Unreadable(Error, ValueError):
    """A text that says nothing of the kind that was expected; `column`, from 1, where one sign of it is to blame."""

    def __init__(self, message: str, hint: str | None = None, column: int | None = None) -> None:
        super().__init__(message, hint)
        if column is not None:
            self.args = message, hint, column
        self.column = column


def is_text(given: object, what: str, example: str) -> str:
    """`given` where it is a text; else Unreadable, which says what was expected and gives an example."""
    if not isinstance(given, str):
        raise Unreadable(f"expected {what} as text, found {given!r:.60}", f"write {example}")
    return given


def reason(error: OSError) -> str:
    """Why the system would not, in lower case: "no such file or directory"."""
    return (error.strerror or str(error)).lower()


class Problem(Struct, frozen=True):
    """Something in the input that cannot be read: lower-case message, what was expected in the hint."""

    place: Place
    message: str
    hint: str | None = None
