"""The library as a user's own code would use it, with the type of everything that it gives back: nothing is Any."""

# mypy: disallow-any-expr

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal, assert_type

import govtimeline as gt
from govtimeline import Finding, When, load

# Opening a record

record = load("facts.yaml")
assert_type(record, gt.LoadedRecord)
assert_type(gt.load(Path("records")), gt.LoadedRecord)
assert_type(gt.load({"facts.yaml": "govtimeline: 1"}), gt.LoadedRecord)
assert_type(gt.load(gt.shipped_record()), gt.LoadedRecord)
assert_type(gt.load_revision("HEAD~1"), gt.LoadedRecord)
assert_type(gt.load_revision("HEAD~1", record="facts.yaml"), gt.LoadedRecord)
assert_type(gt.load_revision("HEAD~1", Path("facts.yaml")), gt.LoadedRecord)
assert_type(gt.LoadedRecord.empty("nothing"), gt.LoadedRecord)
assert_type(gt.shipped_record(), Path)
assert_type(gt.__version__, str)

assert_type(record.name, str)
assert_type(record.readable, bool)
assert_type(record.record, gt.Record)
assert_type(record.problems, tuple[gt.Problem, ...])
assert_type(record.problems[0].place, gt.Place)
assert_type(record.problems[0].place.line, int)
assert_type(record.problems[0].message, str)
assert_type(record.problems[0].hint, str | None)
assert_type(record.lines, Mapping[str, list[str]])

# What it says

assert_type(record.sources, dict[str, gt.Source])
assert_type(record.sources["a"].published, When | None)
assert_type(record.timelines["t"].title, str)
assert_type(record.registers["r"].title, str)
assert_type(record.attributes["grade"].values, list[str])
assert_type(record.events, tuple[gt.Event, ...])
assert_type(record.events[0].claims, list[gt.Claim])
assert_type(record.events[0].members, dict[str, list[str]])
assert_type(record.events[0].spans, bool)
assert_type(record.figures, tuple[gt.Figure, ...])
assert_type(record.figures[0].claims, list[gt.FigureClaim])
assert_type(record.claims, tuple[gt.Claim | gt.FigureClaim, ...])

claim = record.events[0].claims[0]
assert_type(claim.start, When | None)
assert_type(claim.lasts, gt.Duration | None)
assert_type(claim.says, dict[str, str])
assert_type(claim.states, dict[str, str])
assert_type(claim.place, gt.Place)
assert_type(record.figures[0].claims[0].value, gt.Amount)
assert_type(record.figures[0].claims[0].as_of, When | None)

# A session, and what is found

session = record.session()
assert_type(session, gt.Session)
assert_type(record.session("2025-06-30", "texts", "2020-01-01"), gt.Session)
assert_type(record.session(today=date(2025, 6, 30), texts=Path("texts"), known_by=date(2020, 1, 1)), gt.Session)
assert_type(record.session(texts={"herald": "On Tuesday", "courier": b"In 2012"}), gt.Session)
assert_type(session.name, str)
assert_type(session.record, gt.Record)
assert_type(session.problems, tuple[gt.Problem, ...])
assert_type(session.findings, tuple[Finding, ...])
assert_type(session.check(["stale"]), list[Finding])
assert_type(session.runnable(), list[str])
assert_type(session.ran(), list[str])
assert_type(session.skipped(), list[str])

finding = session.findings[0]
assert_type(finding.rule, str)
assert_type(finding.severity, gt.Severity)
assert_type(finding.severity, Literal["error", "warning", "note"])
assert_type(finding.place, gt.Place)
assert_type(finding.claims, tuple[gt.Claim | gt.FigureClaim, ...])
assert_type(finding.argument, tuple[str, ...])
assert_type(finding.camps, tuple[gt.Camp, ...])
assert_type(finding.camps[0].claims, tuple[int, ...])
assert_type(finding.repairs, tuple[int, ...])
assert_type(finding.resolved, bool)
if finding.resolution is not None:
    assert_type(finding.resolution.because, str)
    assert_type(finding.resolution.by, str | None)

# Reports, and what is written

report = session.report(["stale"], name="mine", baseline={"0123"}, fail_on="warning", path=lambda file: f"docs/{file}")
assert_type(report, gt.Report)
assert_type(report.findings, tuple[gt.Finding, ...])
assert_type(report.summary, dict[str, int])
assert_type(report.fails(finding), bool)
assert_type(record.report(), gt.Report)
assert_type(gt.render(report), str)
assert_type(gt.render(report, "json", width=100, colour=True), str)
assert_type(gt.render(report, page=gt.Page(width=gt.UNWRAPPED)), str)
assert_type(gt.render(record), str)
assert_type(gt.render(gt.RULES), str)
assert_type(gt.summarise(report), str)
assert_type(gt.FORMATS, dict[str, tuple[str, ...]])
assert_type(gt.SEVERITIES, tuple[gt.Severity, ...])

# When things were

bounds = session.bounds("trust.end", planned=True)
assert_type(bounds, gt.Bounds)
assert_type(bounds.point, str)
assert_type(bounds.strict, gt.Days)
assert_type(bounds.fair.earliest, date | None)
assert_type(bounds.fair.latest, date | None)
assert_type(bounds.contested, bool)

why = session.why("trust.end")
assert_type(why.record, gt.Record)
assert_type(why.whys[0].tied, bool)
assert_type(why.whys[0].aside, tuple[gt.Claim, ...])
assert_type(why.whys[0].proofs[0].day, str | None)
assert_type(why.whys[0].proofs[0].steps[0].claims, tuple[gt.Claim, ...])

# Stories, registers, lists

story = session.timeline("baths", "schools")
assert_type(story, gt.Story)
assert_type(session.story(), gt.Story)
assert_type(session.story(["baths"], since="2013", until=When("2015"), kinds={"grade"}, sources=["a"]), gt.Story)
assert_type(story.record, gt.Record)
assert_type(story.timelines, tuple[tuple[str, str], ...])
assert_type(story.sources, tuple[tuple[str, gt.Source | None], ...])
told = story.events[0]
assert_type(told.event, gt.Event)
assert_type(told.agreement, Literal["confirmed", "single", "contested"])
assert_type(told.lasts, str | None)
assert_type(told.findings, tuple[Finding, ...])
if told.start is not None:
    assert_type(told.start.text, str)
    assert_type(told.start.earliest, str | None)
assert_type(story.figures[0].figure, gt.Figure)
assert_type(story.figures[0].measures[0].value, str)

register = session.register("trust-run")
assert_type(register, gt.Register)
assert_type(register.id, str)
assert_type(register.title, str)
assert_type(register.members, tuple[str, ...])
assert_type(register.on("2020-01-01"), gt.Membership)
assert_type(register.on(date(2020, 1, 1)).day, date)
assert_type(register.on("2020-01-01").surely, tuple[str, ...])
assert_type(register.on("2020-01-01").perhaps, tuple[str, ...])
assert_type(register.on("2020-01-01").disputed, tuple[str, ...])

assert_type(session.agreement.claims, dict[str, int])
assert_type(session.agreement.pairs[0].a, str)
assert_type(session.agreement.pairs[0].confirms, int)
covered = session.coverage(["herald"], least=90)
assert_type(covered.sources[0].percent, float)
assert_type(covered.sources[0].uncovered[0].phrase(), str)
assert_type(covered.below[0].source, str)

# Times, lengths, amounts

when = When("summer 2013")
assert_type(when, gt.When)
assert_type(gt.When.parse("2013"), gt.When)
assert_type(when.text, str)
assert_type(when.needs_told, bool)
assert_type(when.days(), gt.Days)
assert_type(when.days("1 July 2014", ahead=True, strict=True).earliest, date | None)
assert_type(when.named(), gt.Days)
assert_type(when.agrees_with("1 July 2013", told=When("2014")), Literal["yes", "possible", "no"])
length = gt.Duration.parse("almost six months")
assert_type(length, gt.Duration)
assert_type(length.months, int)
assert_type(length.qualifier, str)
amount = gt.Amount.parse("about 7%")
assert_type(amount, gt.Amount)
assert_type(amount.unit, str)
assert_type(amount.fair.lo, float)

# Two records, rules, judgements

difference = gt.compare(session, session, ["stale"], names=("then", "now"))
assert_type(difference, gt.Difference)
assert_type(bool(difference), bool)
assert_type(difference.events[0].part, gt.Event)
assert_type(difference.events[0].kind, Literal["added", "changed", "removed"])
assert_type(difference.findings[0].old, Finding | None)
assert_type(difference.claims[0].part, gt.Claim | gt.FigureClaim)
assert_type(difference.claims[0].edits[0].key, str)
assert_type(difference.claims[0].edits[0].old, str | None)
assert_type(gt.summarise(difference), str)

assert_type(gt.RULES, tuple[gt.Rule, ...])
assert_type(gt.rule("stale"), gt.Rule)
assert_type(gt.rule("stale").severities, tuple[gt.Severity, ...])
assert_type(gt.rule("stale").summary, str)
explained = gt.explain("stale")
assert_type(explained.rule, gt.Rule)
assert_type(explained.fails.text, str)
assert_type(explained.passes.report, gt.Report)
assert_type(gt.add_resolution("", {"rule": "stale", "subject": "x", "prefer": {"source": "a"}, "because": "b"}), str)

# Errors

try:
    gt.load("facts.yaml").session()
except gt.Unreadable as error:
    assert_type(error.column, int | None)
except (gt.Unknown, gt.Absent, gt.CannotEdit) as error:
    assert_type(error.hint, str | None)
except gt.Error as error:
    assert_type(error.message, str)
    assert_type(error.hint, str | None)
