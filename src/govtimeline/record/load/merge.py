"""Parts of a record, one from each file -> the record."""

from __future__ import annotations

from govtimeline.ground.errors import Problem
from govtimeline.record.entry import Entry
from govtimeline.record.model import KEYED, Record


def merge(parts: list[Record]) -> tuple[Record, list[Problem]]:
    """Put the sections of `parts`, of which there is at least one, together in the first of them.

    A source, timeline or register that two files give is a problem; the first holds.
    """
    record, *others = parts
    problems: list[Problem] = []
    for part in others:
        for section in KEYED:
            whole: dict[str, Entry] = getattr(record, section)
            for key, entry in getattr(part, section).items():
                first = whole.setdefault(key, entry)
                if first is not entry:
                    hint = f"it is first given at {first.place}"
                    problems.append(Problem(entry.place, f'duplicate key "{key}"', hint))
        record.events += part.events
        record.figures += part.figures
        record.resolutions += part.resolutions
        if part.limits.marks:
            if record.limits.marks:
                hint = f"they are first given at {record.limits.place}"
                problems.append(Problem(part.limits.place, "a second file gives limits", hint))
            else:
                record.limits = part.limits
    if others and not any("sources" in part.marks for part in parts):
        hint = "one of the record's files gives its sources"
        problems.append(Problem(record.place, 'missing key "sources"', hint))
    return record, problems
