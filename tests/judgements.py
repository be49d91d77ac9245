"""Judgements as tests make them: of all that is found in a record, as `resolve` writes them."""

from __future__ import annotations

import govtimeline as gt
from govtimeline.views.findings.words import judged_before

TODAY = "2021-06-30"
SOURCES = """\
govtimeline: 1
sources:
  a: {title: Town news, publisher: The Argus, published: 2020-06-15}
  b: {title: County news, publisher: The Beacon, published: 2020-06-15}
  c: {title: Late news, publisher: The Courier, published: 2020-06-15}
"""


def opened(text: str, today: str = TODAY) -> gt.Session:
    """A session over a record that has no problems."""
    record = gt.load({"facts.yaml": text})
    assert record.problems == ()
    return record.session(today)


def findings(text: str, today: str = TODAY) -> list[gt.Finding]:
    """All that is found, but for sources that nothing cites."""
    return [finding for finding in opened(text, today).findings if finding.rule != "unused-source"]


def judge(text: str, prefer: str | None = None, today: str = TODAY) -> str:
    """The record with a judgement of everything that is found in it."""
    session = opened(text, today)
    for finding in session.findings:
        if finding.rule != "unused-source":
            entry = {**session.judgement(finding, prefer), **({"prefer": prefer} if prefer else {})}
            text = gt.add_resolution(text, {**entry, "because": "it was looked into", "on": "2021-03-02"})
    return text


def changed(text: str, old: str, new: str) -> str:
    """A record in which something else is said than when it was judged; what was judged is left as it was written."""
    record, section, judgements = text.partition("resolutions:\n")
    assert old in record
    return record.replace(old, new, 1) + section + judgements


def told(text: str, today: str = TODAY) -> list[str]:
    """What is found, each with how it was judged: "resolved date-conflict x", "error stale x: judged before, ..."."""
    return [_told(finding) for finding in findings(text, today)]


def _told(finding: gt.Finding) -> str:
    said = f"{'resolved' if finding.resolved else finding.severity} {finding.rule} {finding.subject}"
    return f"{said}: {judged_before(finding.before)}" if finding.before else said
