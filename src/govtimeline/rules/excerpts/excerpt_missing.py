"""An excerpt does not stand in its source's text.

An excerpt shows that a claim rests on its source, so it is verbatim: only white space, dashes, quotation
marks and characters that cannot be seen may differ. Where it is not found, the nearest passage of the text is
given with its line. Copy the words again, or look for the claim's source: the excerpt of one document is
easily pasted under another. The rule needs the texts (`--texts`); without them it says that it was skipped.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.prose.text import Text, normal
from govtimeline.rules.citing import fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.excerpts.quotes import Quote, excerpted, quotes, text_of
from govtimeline.rules.finding import Finding

ID = "excerpt-missing"


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
    texts = context.texts or {}
    elsewhere = sorted(key for key, data in texts.items() if Text.read(data).holds(quote.excerpt))
    if elsewhere:
        hint = f'it stands in the text of "{elsewhere[0]}"'
    return quote.cite().finding(
        ID, "error", f'"{quote.excerpt}" does not stand in {file}', quote.subject, quote.place,
        fingerprint(ID, quote.subject, [quote.source], [normal(quote.excerpt)]), hint=hint,
        rests=[excerpted(context, quote.source, quote.excerpt)],
    )  # fmt: skip


FAILS = """\
# The words were written down from memory: the minutes do not hold them.
govtimeline: 1

sources:
  minutes-2016:
    title: Minutes of the works committee
    publisher: Borough of Tarrow
    type: document
    published: 2016-05-12
    text:
      file: excerpt-missing.txt
      sha256: 27bed229c61daa03631e7ef23c3e53b0a91e2847824e1dd3db39f8d77f3a21d2

events:
  - id: last-gas-lamp
    title: The last gas lamp is taken out of service
    claims:
      - source: minutes-2016
        at: item 4
        date: 3 May 2016
        excerpt: the last gas lamp was extinguished on 3 May 2016
"""

PASSES = """\
# The words are those of the minutes; line ends and the kind of dash or quotation mark do not matter.
govtimeline: 1

sources:
  minutes-2016:
    title: Minutes of the works committee
    publisher: Borough of Tarrow
    type: document
    published: 2016-05-12
    text:
      file: excerpt-missing.txt
      sha256: 27bed229c61daa03631e7ef23c3e53b0a91e2847824e1dd3db39f8d77f3a21d2

events:
  - id: last-gas-lamp
    title: The last gas lamp is taken out of service
    claims:
      - source: minutes-2016
        at: item 4
        date: 3 May 2016
        excerpt: the last gas lamp was taken out of service on 3 May
"""

TEXTS = {"excerpt-missing.txt": """\
Borough of Tarrow
Minutes of the works committee, 12 May 2016

4. Street lighting
The engineer reported that the last gas lamp was taken out of service on 3 May 2016.
The committee thanked the lamplighters, two of whom had served for more than thirty years.

5. Any other business
There was none.
"""}

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
    texts=TEXTS, needs_texts=True,
)  # fmt: skip
