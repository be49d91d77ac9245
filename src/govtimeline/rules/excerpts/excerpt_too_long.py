"""An excerpt has more than 12 words.

An excerpt points at the sentence a claim rests on; it does not copy it. A short one also says more exactly
which words carry the date or the number. Keep those words, and cut the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.prose.text import LONGEST_EXCERPT, count_words, fold
from govtimeline.record.model import Finding
from govtimeline.rules.context import Context, fingerprint
from govtimeline.rules.excerpts.quotes import quotes

ID = "excerpt-too-long"
SEVERITIES = ("warning",)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each excerpt, of a claim or a waiver, that is too long."""
    for quote in quotes(context, _long):
        words = count_words(quote.excerpt)
        if words > LONGEST_EXCERPT:
            yield quote.cite().finding(
                ID, "warning", f"the excerpt has {words} words, more than {LONGEST_EXCERPT}", quote.subject,
                quote.place, fingerprint(ID, quote.subject, [quote.source], [fold(quote.excerpt)]),
                hint="keep the words that carry the date, the number or the order",
            )  # fmt: skip


def _long(excerpt: str) -> bool:
    """Whether an excerpt may be too long: not every word of it need be one that counts."""
    return len(excerpt.split()) > LONGEST_EXCERPT
