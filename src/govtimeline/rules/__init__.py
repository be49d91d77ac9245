"""Rules: one rule a module, `RULE` in each says everything about it, `RULES` here is the only list.

Enters: a `Context` (record, solution, today, texts). Leaves: findings, each an argument with its claims. Uses: reason,
prose, record, saying, ground. Helpers lie beside the rules that use them: `time`, `figures`, `registers`,
`excerpts`, `record`.
"""

from __future__ import annotations

from collections.abc import Sequence

from govtimeline.rules.context import Context, Review, Rule
from govtimeline.rules.excerpts import excerpt_missing, excerpt_silent, excerpt_too_long, text_changed
from govtimeline.rules.figures import count_conflict, ratio_conflict, total_conflict, value_conflict
from govtimeline.rules.finding import Finding
from govtimeline.rules.judging import Judgements
from govtimeline.rules.record import (
    uncited,
    unknown_reference,
    unknown_value,
    unused_resolution,
    unused_source,
)
from govtimeline.rules.registers import double_membership, register_gap, register_overlap, unused_member
from govtimeline.rules.time import (
    anachronism,
    date_conflict,
    order_conflict,
    plan_slip,
    stale,
    timeline_contradiction,
    wrong_relative_date,
)

RULES: tuple[Rule, ...] = (
    date_conflict.RULE,
    wrong_relative_date.RULE,
    order_conflict.RULE,
    timeline_contradiction.RULE,
    anachronism.RULE,
    plan_slip.RULE,
    value_conflict.RULE,
    count_conflict.RULE,
    ratio_conflict.RULE,
    total_conflict.RULE,
    register_overlap.RULE,
    register_gap.RULE,
    double_membership.RULE,
    uncited.RULE,
    unknown_reference.RULE,
    unknown_value.RULE,
    unused_source.RULE,
    unused_member.RULE,
    unused_resolution.RULE,
    stale.RULE,
    excerpt_missing.RULE,
    text_changed.RULE,
    excerpt_too_long.RULE,
    excerpt_silent.RULE,
)
IDS: tuple[str, ...] = tuple(rule.id for rule in RULES)
CONTESTING = frozenset(rule.id for rule in RULES if rule.contests)
"""The rules whose findings set one source against another; a plan that slipped contests nothing."""


def check(context: Context, select: Sequence[str] = IDS) -> list[Finding]:
    """Every finding of the rules selected, in the order of the file, with the resolutions that cover them.

    The rules that need the sources' texts are left out where none are at hand. Where resolutions are checked,
    every other rule runs, to see what each of them covers, and only what the rules selected find is returned.
    """
    unseen = {rule.id for rule in context.rules if rule.needs_texts and context.texts is None}
    reviewing = [rule for rule in context.rules if rule.reviews and rule.id in select]
    running = [
        rule
        for rule in context.rules
        if (reviewing or rule.id in select) and not rule.reviews and rule.id not in unseen
    ]
    found = [finding for rule in running for finding in context.found(rule)]
    found = Judgements(context.record, found, context.today).judged({rule.id for rule in running})
    findings = [finding for finding in found if finding.rule in select]
    for rule in reviewing:
        blind = {each.id for each in context.rules if each.needs_texts} if _texts_missing(context) else set()
        context.review = Review(found, frozenset(blind))
        findings += rule.check(context)
    return sorted(findings, key=lambda f: (f.place, f.rule, f.fingerprint))


def _texts_missing(context: Context) -> bool:
    """Whether the record names texts that are not at hand, in which more might be found."""
    at_hand = context.texts or {}
    return any(source.text and key not in at_hand for key, source in context.record.sources.items())


__all__ = ["CONTESTING", "IDS", "RULES", "Context", "Rule", "check"]
