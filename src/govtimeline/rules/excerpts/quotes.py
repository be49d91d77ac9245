"""What the rules on excerpts share: the excerpts of a record, and the texts to look them up in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from govtimeline.ground.place import Place
from govtimeline.prose.text import Text, normal
from govtimeline.record.model import Record
from govtimeline.record.sources import Waiver
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.citing import Citations
from govtimeline.rules.context import Context
from govtimeline.rules.finding import Rest


class Quote(NamedTuple):
    """One excerpt of a source, and the claims of one subject, or the waiver, that give it."""

    source: str
    subject: str
    excerpt: str
    place: Place
    claims: tuple[AnyClaim, ...] = ()

    def cite(self) -> Citations:
        """Its claims, numbered in their order."""
        marks = Citations()
        for claim in self.claims:
            marks.number(claim)
        return marks


def quotes(context: Context, wanted: Callable[[str], object] = bool) -> list[Quote]:
    """The excerpts of a record: one for each subject and source that give it, waivers among them.

    wanted: which excerpts to look at; all of them where left out.
    """
    grouped: dict[tuple[str, str, str], list[AnyClaim]] = {}
    for claim in context.record.claims:
        if claim.excerpt and wanted(claim.excerpt):
            grouped.setdefault((claim.source, claim.subject, claim.excerpt), []).append(claim)
    found = [
        Quote(source, subject, excerpt, claims[0].at_key("excerpt"), tuple(claims))
        for (source, subject, excerpt), claims in grouped.items()
    ]
    return found + [
        Quote(key, key, waiver.excerpt, waiver.at_key("excerpt"))
        for key, waiver in waivers(context.record)
        if wanted(waiver.excerpt)
    ]


def waivers(record: Record) -> Iterator[tuple[str, Waiver]]:
    """Every waiver with the id of its source."""
    for key, source in record.sources.items():
        for waiver in source.waivers:
            yield key, waiver


def text_of(context: Context, source: str) -> Text | None:
    """The text of a source, where it is at hand."""
    data = (context.texts or {}).get(source)
    return None if data is None else Text.read(data)


def excerpted(context: Context, source: str, excerpt: str, more: str = "") -> Rest:
    """An excerpt as a judgement sees it; its source is named by what it is, and not by an id that may change."""
    known = context.record.sources.get(source)
    title = f"“{known.title}”" if known else source
    published = f" of {known.published.show()}" if known and known.published else ""
    quoted = f"in {title}{published}"
    return Rest(f"“{normal(excerpt)}”", (f"{quoted}{more}",), quoted=quoted)


def skipped(context: Context, rules: Collection[str]) -> list[str]:
    """Which of some rules could not look at what, each as a line to print: nothing is passed unseen.

    rules: the rules that were to run; those that need no texts are never skipped.
    """
    named = ", ".join(rule.id for rule in context.rules if rule.needs_texts and rule.id in rules)
    if context.texts is None:
        any_text = any(source.text for source in context.record.sources.values())
        return [f"skipped: {named} (no --texts)"] if named and any_text else []
    if not named:
        return []
    counted: dict[str, int] = {}
    for quote in quotes(context):
        if quote.source not in context.texts:
            counted[quote.source] = counted.get(quote.source, 0) + 1
    lines = []
    for source, count in counted.items():
        known = context.record.sources.get(source)
        if known is not None:
            why = "its text is not in the folder" if known.text else "the record names no text of it"
            many = "1 excerpt" if count == 1 else f"{count} excerpts"
            lines.append(f'skipped: {named} for {many} of "{source}" ({why})')
    return lines
