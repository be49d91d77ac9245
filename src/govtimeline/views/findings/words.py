"""What a finding rests on, in words: every format says it alike."""

from __future__ import annotations

from govtimeline.record.model import Preference, Resolution
from govtimeline.record.statements import AnyClaim, Claim
from govtimeline.rules.finding import Before, Camp, Finding
from govtimeline.saying.numbers import in_words
from govtimeline.views.findings.report import Report


def state(claim: AnyClaim, finding: Finding) -> str:
    """What a claim states: "start 1 July 2013, lasts 5 years (plan)"; and of what, if not of the subject."""
    told = {**claim.states, **(claim.says if isinstance(claim, Claim) else {})}
    said = ", ".join(f"{key.replace('_', ' ')} {text}" for key, text in told.items())
    of = f"{claim.subject}: " if claim.subject != finding.subject else ""
    return f"{of}{said}{' (plan)' if claim.planned else ''}"


def cite(report: Report, claim: AnyClaim) -> str:
    """Who states a claim, when and where: "The Gazette, 11 Jun 2019, at paragraph 4"."""
    source = report.source(claim.source)
    parts = [source.publisher if source else f'unknown source "{claim.source}"']
    if source and source.published:
        parts.append(source.published.show())
    if claim.locator:
        parts.append(f"at {claim.locator}")
    return ", ".join(parts)


def voices(report: Report, finding: Finding) -> list[str]:
    """The camps of a finding: "three publishers say January 2013 [1] [2] [3]", "one says 2015 [4]".

    Only the first camp names what is counted; where one source, or one publisher, is all there is in every
    camp, that is said.
    """
    camps = finding.camps
    cited = [finding.claims[n - 1] for camp in camps for n in camp.claims]
    only = "source" if len({claim.source for claim in cited}) == 1 else ""
    if not only and report.publishers(claim.source for claim in cited) == 1:
        only = "publisher"
    return [_voice(camp, first=not n, only=only) for n, camp in enumerate(camps)]


def _voice(camp: Camp, first: bool, only: str) -> str:
    number = in_words(camp.publishers)
    noun = (" publisher" if camp.publishers == 1 else " publishers") if first else ""
    who = f"{number}{noun}" if not only else f"one {only}" if first else f"the same {only}"
    says = "says" if camp.publishers == 1 else "say"
    return f"{who} {says} {camp.text} {' '.join(f'[{n}]' for n in camp.claims)}"


def settle(finding: Finding) -> str:
    """Which claims, dropped, would settle it; nothing where that goes without saying."""
    marks = [f"[{n}]" for n in finding.repairs]
    if not marks or len(marks) == len(finding.claims) <= 2:
        return ""
    if len(marks) == 1:
        return f"dropping {marks[0]} alone would settle it"
    which = "either" if len(marks) == 2 else "any one of"
    return f"dropping {which} {', '.join(marks[:-1])} or {marks[-1]} would settle it"


def judged_before(before: Before) -> str:
    """That a finding was judged when it was another: "judged before, on 6 Apr 2021, when …; since then …"."""
    on = f"on {before.resolution.on.show()}, " if before.resolution.on else ""
    return f"judged before, {on}when {before.when}; since then {before.since}"


def judge(resolution: Resolution) -> str:
    """What a judgement prefers, its reason, who judged and when."""
    prefer = resolution.prefer
    if isinstance(prefer, Preference):
        prefer = prefer.source + (f" at {prefer.at}" if prefer.at else "")
    who = [*([resolution.by] if resolution.by else []), *([resolution.on.show()] if resolution.on else [])]
    if resolution.until:
        who.append(f"until {resolution.until.show()}")
    before = f"{prefer} preferred: " if prefer else ""
    after = f" ({', '.join(who)})" if who else ""
    return f"{before}{resolution.because}{after}"
