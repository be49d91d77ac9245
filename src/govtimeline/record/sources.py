"""Sources: the documents that state claims, how each counts its days, and the text that its excerpts stand in."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from govtimeline.record.entry import Entry
from govtimeline.saying.when import When

ItemType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
    "chapter", "classic", "collection", "dataset", "document", "entry", "event", "figure", "graphic",
    "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "regulation", "report", "review", "software", "song", "speech", "standard", "thesis",
    "treaty", "webpage",
]  # fmt: skip

Counting = Literal["last day", "first day out"]
"""What the day is on which something ends: its last one, or the first one after it."""


class SourceText(Entry, kw_only=True):
    """The text that a source's excerpts were checked against."""

    file: Annotated[str, Meta(description="File name of the text, inside the folder given to --texts.")]
    sha256: Annotated[
        str, Meta(description="SHA-256 of that file, 64 hexadecimal digits.", pattern="^[0-9a-f]{64}$")
    ]


class Waiver(Entry, kw_only=True):
    """A dated sentence of a source that no claim needs to lean on, and why."""

    excerpt: Annotated[str, Meta(description="A phrase of at most 12 words that finds the sentence.")]
    because: Annotated[str, Meta(pattern=r"\S", description="Why no claim rests on this sentence.")]


class Source(Entry, kw_only=True):
    """A document that states claims."""

    title: Annotated[str, Meta(description="The document's title.")]
    publisher: Annotated[str, Meta(description="Who published it; agreement counts publishers, not documents.")]
    published: Annotated[
        When | None, Meta(description="When it was published, as precisely as is known: '2015-07-20', 'early 2019'.")
    ] = None
    type: Annotated[ItemType, Meta(description="The kind of document, a CSL item type.")] = "document"
    url: Annotated[str | None, Meta(description="Where it can be read.")] = None
    author: Annotated[str | None, Meta(description="Who wrote it.")] = None
    accessed: Annotated[When | None, Meta(description="When it was read at its address.")] = None
    archived_url: Annotated[str | None, Meta(description="Where an archived copy can be read.")] = None
    licence: Annotated[str | None, Meta(description="The licence it is published under.")] = None
    text: Annotated[
        SourceText | None, Meta(description="The text its excerpts were checked against.")
    ] = None
    waivers: Annotated[
        list[Waiver], Meta(description="Dated sentences of it that no claim needs, each with a reason.")
    ] = field(default_factory=list)
    ends: Annotated[
        Counting | None,
        Meta(description="What the day of an end is: `last day` or `first day out`; either, where left out."),
    ] = None
    exact: Annotated[
        bool, Meta(description="True where it keeps its days exactly: a day of the calendar carries no margin.")
    ] = False
    note: Annotated[str | None, Meta(description="A remark for the reader of the file.")] = None
    key: str = field(default="", name="\x7fkey")
