"""A source's text is no longer the one that its excerpts were checked against.

The record holds the SHA-256 of each text. Where it differs, the text was edited, fetched anew or mixed up
with another. The finding tells which excerpts still stand in it: if all do, look the changes over and record
the new SHA-256; if some do not, read the claims again that rest on them. The rule needs the texts
(`--texts`); without them it says that it was skipped.
"""

from __future__ import annotations

from collections.abc import Iterator

from govtimeline.ground.digest import digest
from govtimeline.record.statements import AnyClaim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context, Rule
from govtimeline.rules.excerpts.quotes import text_of
from govtimeline.rules.finding import Finding

ID = "text-changed"


def check(context: Context) -> Iterator[Finding]:
    """One finding for each text at hand whose SHA-256 is not the recorded one."""
    for key, source in context.record.sources.items():
        data = (context.texts or {}).get(key)
        if source.text is None or data is None:
            continue
        found = digest(data)
        if found != source.text.sha256:
            yield _finding(context, key, found)


def _finding(context: Context, key: str, found: str) -> Finding:
    recorded, text = context.record.sources[key].text, text_of(context, key)
    assert recorded is not None
    assert text is not None
    held: list[AnyClaim] = []
    lost: list[AnyClaim] = []
    for claim in context.record.claims:
        if claim.source == key and claim.excerpt:
            (held if text.holds(claim.excerpt) else lost).append(claim)
    marks = Citations()
    steps = []
    if lost:
        steps.append(f"no longer in it: {marks.mark(lost)}")
    if held:
        steps.append(f"still in it: {marks.mark(held)}")
    count = len(held) + len(lost)
    if not count:
        told = "no claim has an excerpt of it"
    elif lost:
        told = f"{len(held)} of {count} excerpts still stand in it"
    else:
        told = "its excerpt still stands in it" if count == 1 else f"all {count} excerpts still stand in it"
    hint = f"read the claims again that are no longer in it, then record sha256: {found}"
    return marks.finding(
        ID, "error", f"{recorded.file} is not the text that was checked: {told}", key,
        recorded.at_key("sha256"), fingerprint(ID, key, [], [found]), argument=steps,
        hint=hint if lost else f"look the changes over, then record sha256: {found}",
    )  # fmt: skip


FAILS = """\
# The agency corrected its notice after the record was written. What this claim rests on still stands in it.
govtimeline: 1

sources:
  notice-2020:
    title: Notice to users
    publisher: National Weather Agency
    type: webpage
    published: 2020-01-09
    text:
      file: text-changed.txt
      sha256: 4eafa70323f9067ecdfd31f6a235f1eae419d816b7647bbd334a39ff8ae73f3d

events:
  - id: radar-cape-hallow
    title: The radar at Cape Hallow goes into service
    claims:
      - source: notice-2020
        at: paragraph 1
        date: 7 January 2020
        excerpt: went into service on 7 January 2020
"""

PASSES = """\
# The corrected notice was looked over, and its SHA-256 recorded.
govtimeline: 1

sources:
  notice-2020:
    title: Notice to users
    publisher: National Weather Agency
    type: webpage
    published: 2020-01-09
    text:
      file: text-changed.txt
      sha256: 10e0003cf152b618a1d30075841efb0498a94cb04c882826a26738fa5990f41c

events:
  - id: radar-cape-hallow
    title: The radar at Cape Hallow goes into service
    claims:
      - source: notice-2020
        at: paragraph 1
        date: 7 January 2020
        excerpt: went into service on 7 January 2020
"""

TEXTS = {"text-changed.txt": """\
National Weather Agency
Notice to users, 9 January 2020 (corrected)

The radar at Cape Hallow went into service on 7 January 2020.
The radar at Low Point will follow in the spring.
"""}

RULE = Rule(
    id=ID, manual=str(__doc__), severities=("error",), check=check, fails=FAILS, passes=PASSES,
    about_time=False, contests=False, beside=False,
    texts=TEXTS, needs_texts=True,
)  # fmt: skip
