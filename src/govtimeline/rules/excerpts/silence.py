"""How the rule `excerpt-silent` finds what an excerpt does not carry."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from govtimeline.prose.sentences import split
from govtimeline.prose.text import normal
from govtimeline.prose.times import Mention, times
from govtimeline.record.statements import AnyClaim, Claim
from govtimeline.rules.citing import Citations, fingerprint
from govtimeline.rules.context import Context
from govtimeline.rules.excerpts import carrying
from govtimeline.rules.excerpts.carrying import Stated
from govtimeline.rules.excerpts.quotes import excerpted, text_of
from govtimeline.rules.finding import Finding, Severity

_ID = "excerpt-silent"
_NOTHING = {"date": "no date", "length": "no length of time", "number": "no number"}


def find(context: Context) -> Iterator[Finding]:
    """One finding for each claim whose excerpt carries something else than it states, or nothing of it."""
    told: dict[str, set[str]] = {}
    for claim in context.record.claims:
        if isinstance(claim, Claim):
            for key, value in claim.says.items():
                told.setdefault(key, set()).add(value)
    values = {key: sorted(found) for key, found in told.items()}
    seen: set[str] = set()
    for claim in context.record.claims:
        if claim.excerpt:
            for finding in _findings(context, claim, claim.excerpt, values):
                if finding.fingerprint not in seen:
                    seen.add(finding.fingerprint)
                    yield finding


def _findings(
    context: Context, claim: AnyClaim, excerpt: str, values: dict[str, list[str]]
) -> Iterator[Finding]:
    all_stated = carrying.stated(context, claim)
    missing = [s for s in all_stated if not _carried(s, excerpt)]
    if not missing:
        return
    warned = False
    for kind in ("date", "length"):
        if lacking := [s for s in missing if s.kind == kind]:
            known = [*all_stated, *carrying.told_of(context, claim)]
            if others := [m for m in _mentions(excerpt) if _is_other(m, lacking, known)]:
                warned = True
                yield _finding(context, claim, "warning", _quoted(m.text for m in others), lacking)
    for s in missing:
        if s.kind == "number" and (numbers := carrying.strays(s, excerpt)):
            warned = True
            yield _finding(context, claim, "warning", _quoted(m.text for m in numbers), [s])
        if s.kind == "word":
            rivals = [v for v in values[s.key] if v != s.text and carrying.carries_words(v, excerpt)]
            if rivals:
                warned = True
                yield _finding(context, claim, "warning", _quoted(rivals), [s])
    lacking = [s for s in missing if s.kind != "word"]
    carried = [s for s in all_stated if s not in missing and s.key != "as of"]
    if lacking and not carried and not warned:
        number = [s for s in lacking if s.kind == "number"]
        yield _finding(context, claim, "note", _NOTHING[(number or lacking)[0].kind], number or lacking)


def _is_other(mention: Mention, lacking: list[Stated], known: list[Stated]) -> bool:
    """Whether a mention is of the kind that some claim lacks, and is nothing that the claim states."""
    kinds = {"length" if s.kind == "length" or s.lengths else "date" for s in lacking}
    if mention.kind not in kinds:
        return False
    if carrying.is_range(mention) and any(s.key in ("start", "end") for s in lacking):
        return True
    return not any(carrying.carries(s, mention) for s in known)


@lru_cache(maxsize=4096)
def _mentions(excerpt: str) -> tuple[Mention, ...]:
    """The times of an excerpt, which it takes most of the rule's time to read."""
    return tuple(carrying.comparable(times(excerpt)))


def _carried(stated: Stated, excerpt: str) -> bool:
    if stated.kind == "number":
        return carrying.carries_number(stated, excerpt)
    if stated.kind == "word":
        return carrying.carries_words(stated.text, excerpt)
    if " " in stated.text and f" {stated.text} " in f" {excerpt} ":
        return True  # more than one word, just so: no need to read it
    return any(carrying.carries(stated, mention) for mention in _mentions(excerpt))


def _quoted(texts: Iterator[str] | Collection[str]) -> str:
    return " and ".join(f'"{text}"' for text in dict.fromkeys(texts))


def _finding(
    context: Context, claim: AnyClaim, severity: Severity, found: str, lacking: list[Stated]
) -> Finding:
    marks = Citations()
    marks.number(claim)
    wanted = " and ".join(map(str, lacking))
    hint = "compare it with the source: mend the claim, or quote the words that carry it"
    if severity == "note":
        hint = _nearby(context, claim, lacking) or "quote the words that carry it, where the source has any"
    return marks.finding(
        _ID, severity, f"the excerpt carries {found}, the claim states {wanted}", claim.subject,
        claim.at_key("excerpt"),
        fingerprint(_ID, claim.subject, [claim.source], [normal(claim.excerpt or ""), wanted]), hint=hint,
        rests=[excerpted(context, claim.source, claim.excerpt or "", f", for {wanted}")],
    )  # fmt: skip


def _nearby(context: Context, claim: AnyClaim, lacking: list[Stated]) -> str | None:
    """Where in the excerpt's sentence the words stand that carry what the excerpt does not."""
    text = text_of(context, claim.source)
    place = next(text.find(claim.excerpt or ""), None) if text else None
    if text is None or place is None:
        return None
    for sentence in split(text):
        if sentence.start < place[1] and place[0] < sentence.end:
            for mention in times(sentence.text):
                if any(carrying.carries(s, mention) and not mention.vague for s in lacking):
                    return f'quote "{mention.text}" with it, from the same sentence on line {sentence.line}'
    return None
