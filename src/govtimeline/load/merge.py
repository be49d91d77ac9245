"""Parts of a record, one from each file -> the record."""

from __future__ import annotations

from govtimeline.model import Facts, Problem, Record


def merge(parts: list[Facts]) -> tuple[Facts, list[Problem]]:
    """Put the sections of `parts`, of which there is at least one, together in the first of them.

    A source, timeline or register that two files give is a problem; the first holds.
    """
    facts, *others = parts
    problems: list[Problem] = []
    for part in others:
        for section in ("sources", "timelines", "registers"):
            whole: dict[str, Record] = getattr(facts, section)
            for key, record in getattr(part, section).items():
                first = whole.setdefault(key, record)
                if first is not record:
                    hint = f"it is first given at {first.place}"
                    problems.append(Problem(record.place, f'duplicate key "{key}"', hint))
        facts.events += part.events
        facts.figures += part.figures
        facts.resolutions += part.resolutions
        if part.limits.marks:
            if facts.limits.marks:
                hint = f"they are first given at {facts.limits.place}"
                problems.append(Problem(part.limits.place, "a second file gives limits", hint))
            else:
                facts.limits = part.limits
    if others and not any("sources" in part.marks for part in parts):
        hint = "one of the record's files gives its sources"
        problems.append(Problem(facts.place, 'missing key "sources"', hint))
    return facts, problems
