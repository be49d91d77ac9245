"""An excerpt does not stand in its source's text.

An excerpt shows that a claim rests on its source, so it is verbatim: only white space, dashes, quotation
marks and characters that cannot be seen may differ. Where it is not found, the nearest passage of the text is
given with its line. Copy the words again, or look for the claim's source: the excerpt of one document is
easily pasted under another. The rule needs the texts (`--texts`); without them it says that it was skipped.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.prose.text import Text, fold
from govtimeline.record.model import Finding
from govtimeline.rules.context import Context, fingerprint
from govtimeline.rules.excerpts.quotes import Quote, quotes, text_of

ID = "excerpt-missing"
SEVERITIES = ("error",)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each excerpt, of a claim or a waiver, that its source's text does not hold."""
    for quote in quotes(context):
        text = text_of(context, quote.source)
        if text is not None and not text.holds(quote.excerpt):
            yield _finding(context, quote, text)


def _finding(context: Context, quote: Quote, text: Text) -> Finding:
    recorded = context.record.sources[quote.source].text
    file = recorded.file if recorded else quote.source
    passage = text.nearest(quote.excerpt)
    hint = "no passage comes near it: look up which source it was copied from"
    if passage is not None:
        hint = f'the nearest passage, on line {passage.line}: "{passage.text}"'
    elsewhere = sorted(
        key for key in context.texts or {}
        if key != quote.source and (other := text_of(context, key)) and other.holds(quote.excerpt)
    )  # fmt: skip
    if elsewhere:
        hint = f'it stands in the text of "{elsewhere[0]}"'
    return quote.cite().finding(
        ID, "error", f'"{quote.excerpt}" does not stand in {file}', quote.subject, quote.place,
        fingerprint(ID, quote.subject, [quote.source], [fold(quote.excerpt)]), hint=hint,
    )  # fmt: skip
