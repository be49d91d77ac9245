"""What every part of a record has: its place in the file, and the marks of its keys.

A field whose name in the file begins with `HIDDEN`, a control character (`place`, `key`), stands in no file: the
loader refuses it there, and fills it in.
"""

from __future__ import annotations

from msgspec import Struct, field

from govtimeline.ground.place import NOWHERE, Marks, Place, inner, place_of

HIDDEN = "\x7f"
"""What the name of a field begins with that no file holds (msgspec allows no NUL there)."""


class Entry(Struct, kw_only=True, forbid_unknown_fields=True):
    """What every part of a record has: its place in the file and the marks of its keys."""

    place: Place = field(default=NOWHERE, name="\x7fplace")
    marks: Marks = field(default_factory=dict, name="\x7fmarks")

    def __repr__(self) -> str:
        """What it is, by its id or its place."""
        name = getattr(self, "id", "") or getattr(self, "key", "") or str(self.place)
        title = getattr(self, "title", None)
        return f"<{type(self).__name__} {name}{f': {title}' if title else ''}>"

    def at_key(self, key: str, *path: str | int) -> Place:
        """The place of the value of `key`, or of what lies under it, as in `at_key("timelines", 1)`.

        Of the nearest thing around it where that is not written.
        """
        found = inner(self.marks, key, *path)
        return self.place if found is self.marks else place_of(found)
