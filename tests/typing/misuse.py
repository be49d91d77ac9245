"""What a user can get wrong, each with the complaint that a type checker has: one that is missing is seen."""

from __future__ import annotations

import govtimeline as gt

record = gt.load("facts.yaml")
session = record.session()

gt.lod("facts.yaml")  # type: ignore[attr-defined]
gt.load(5)  # type: ignore[arg-type]
gt.load({"facts.yaml": b"govtimeline: 1"})  # type: ignore[dict-item]
gt.load_revision(None)  # type: ignore[arg-type]
record.session(today=20250630)  # type: ignore[arg-type]
record.session(texts={"herald": None})  # type: ignore[dict-item]
record.session(known=None)  # type: ignore[call-arg]
record.events.append(None)  # type: ignore[attr-defined]
record.problems[0].message = "none"  # type: ignore[misc]

session.findings.append(None)  # type: ignore[attr-defined]
session.findings[0].rul  # type: ignore[attr-defined]  # noqa: B018
session.check(5)  # type: ignore[arg-type]
session.report(fail_on="fatal")  # type: ignore[arg-type]
session.bounds("trust", True)  # type: ignore[call-arg]
session.bounds("trust").fair.earliest.year  # type: ignore[union-attr]  # noqa: B018
session.bounds(None)  # type: ignore[arg-type]
session.story(since=2013)  # type: ignore[arg-type]
session.timeline(["baths"])  # type: ignore[arg-type]
session.register(5)  # type: ignore[arg-type]
session.register("trust-run").on(2020)  # type: ignore[arg-type]
session.agreement()  # type: ignore[operator]

gt.When(2013)  # type: ignore[arg-type]
gt.When("2013").agrees_with(2013)  # type: ignore[arg-type]
gt.Duration.parse(5)  # type: ignore[arg-type]
gt.Amount.parse(5)  # type: ignore[arg-type]
gt.compare(record, record)  # type: ignore[arg-type]
gt.compare(session, session, names=("one",))  # type: ignore[arg-type]
gt.render(session.report(), width="wide")  # type: ignore[arg-type]
gt.summarise(session)  # type: ignore[arg-type]
gt.rule(None)  # type: ignore[arg-type]
gt.add_resolution("", {"because": 5})  # type: ignore[dict-item]
gt.RULES[0].id = "mine"  # type: ignore[misc]
