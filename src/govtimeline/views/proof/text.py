"""Why a point lies where it does, as numbered steps to follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from govtimeline.ground.text import clean
from govtimeline.reason.facets import Point
from govtimeline.record.statements import Claim
from govtimeline.saying.when import Span, is_open, show_span
from govtimeline.story.proof import Explanation, Step, Why
from govtimeline.views import Page
from govtimeline.views.terminal.drawing import Drawing
from govtimeline.views.terminal.lines import Line, line, wrap

SIDES = {"earliest": "no earlier than", "latest": "no later than"}


def render(explanation: Explanation, page: Page) -> str:
    """An explanation as wide as the page."""
    return Proofs(explanation).show(page)


class Proofs(Drawing):
    """An explanation as a drawing."""

    def __init__(self, explanation: Explanation) -> None:
        self.record = explanation.record
        self.whys = explanation.whys
        self.titles = {event.id: event.title for event in self.record.events}

    def lines(self, columns: int) -> Iterator[Line]:
        """All explanations line by line."""
        for n, why in enumerate(self.whys):
            if n:
                yield []
            told = ": nothing tells when"
            if why.moment is not None:
                told = f": {clean(why.moment.text)}{', worked out' if why.moment.reckoned else ''}"
            if why.renews is not None:
                told = f", the last renewal of “{clean(self.titles.get(why.renews, why.renews))}”{told}"
            yield from wrap([(noun(why.point, self.titles), "bold"), (told, "")], columns)
            yield from self._proofs(why, columns)
            if why.tied:
                said = "contested: not all of these can hold, and nothing decides between them"
                yield from _indented(line(said, "yellow"), 2, columns)
            for point, text in why.leans:
                said = f"contested: {noun(point, self.titles)} is dated {clean(text)}; these steps follow one of them"
                yield from _indented(line(said, "yellow"), 2, columns)
            for claim in why.unknown:
                yield from _indented(line(f"{why.point.end} unknown: so says {self._who(claim)}", "dim"), 2, columns)
            for claim, keys in zip(why.aside, why.left_out, strict=True):
                said = f"set aside: {self._who(claim)} says {_stated(claim, keys)}, which cannot hold with the rest"
                yield from _indented(line(said, "yellow"), 2, columns)

    def _proofs(self, why: Why, columns: int) -> Iterator[Line]:
        """Both sides, as one where the same claims fix them."""
        if why.moment is None:
            return
        first, last = why.proofs
        if first.steps and [_content(s) for s in first.steps] == [_content(s) for s in last.steps]:
            yield [("  ", ""), (f"between {_day(first.day)} and {_day(last.day)}", "cyan")]
            for n, (low, high) in enumerate(zip(first.steps, last.steps, strict=True), start=1):
                days = f"between {_show(low.day)} and {_show(high.day)}"
                yield from self._step(n, low, days, _both(low.margin, high.margin), why, columns)
            return
        for proof in why.proofs:
            if proof.day is None:
                said = "earlier" if proof.side == "earliest" else "later"
                yield from _indented(line(f"nothing says that it was not {said}", "dim"), 2, columns)
                continue
            yield [("  ", ""), (f"{SIDES[proof.side]} {_day(proof.day)}", "cyan")]
            for n, step in enumerate(proof.steps, start=1):
                days = f"{SIDES[proof.side]} {_show(step.day)}"
                yield from self._step(n, step, days, step.margin, why, columns)

    def _step(
        self, n: int, step: Step, days: str, margin: str | None, why: Why, columns: int
    ) -> Iterator[Line]:
        """A step: what is said, what follows, and who says it."""
        own = step.subject == why.point.event
        subject = "this" if own else f"“{clean(self.titles.get(step.subject, step.subject))}”"
        yield from _indented([(f"{n}. ", "dim"), (f"{subject} {clean(step.says)}", "")], 4, columns, hang=3)
        if step.point.event == step.subject:
            of = (
                "it"
                if step.point.end == "date"
                else f"its {'planned ' if step.point.plan else ''}{step.point.end}"
            )
        else:
            of = noun(step.point, self.titles)
            of = of[0].lower() + of[1:]
        allowed = f", allowing {margin}" if margin else ""
        yield from _indented([("→ ", "dim"), (f"{of} is {days}{allowed}", "")], 7, columns, hang=2)
        for claim in step.claims:
            excerpt = f": “{clean(claim.excerpt)}”" if claim.excerpt else ""
            yield from _indented([(self._who(claim), "dim"), (excerpt, "dim italic")], 7, columns, hang=2)

    def _who(self, claim: Claim) -> str:
        """ "Hampshire County Council, 20 Jul 2015, at 2.1"."""
        source = self.record.sources.get(claim.source)
        parts = [source.publisher if source else claim.source]
        if source and source.published:
            parts.append(source.published.show())
        if claim.locator:
            parts.append(f"at {claim.locator}")
        return clean(", ".join(parts))


def noun(point: Point, titles: dict[str, str]) -> str:
    """A point in words: The start of “Hampshire runs the services”."""
    title = f"“{clean(titles.get(point.event, point.event))}”"
    if point.end == "date":
        return f"The plan for {title}" if point.plan else title
    return f"The {'planned ' if point.plan else ''}{point.end} of {title}"


def _stated(claim: Claim, keys: Sequence[str]) -> str:
    return clean(", ".join(f'{key} "{text}"' for key, text in claim.states.items() if key in keys))


def _indented(parts: Line, indent: int, columns: int, hang: int = 0) -> Iterator[Line]:
    for wrapped in wrap(parts, columns - indent, hang):
        yield [(" " * indent, ""), *wrapped]


def _content(step: Step) -> tuple[object, ...]:
    """What a step rests on, whichever side it is a step of."""
    return step.says, step.claims, step.point


def _both(below: str | None, above: str | None) -> str | None:
    """What is allowed below and above what the words name, in one phrase."""
    if below == above:
        return below
    sides = [f"{margin} {side}" for margin, side in ((below, "before"), (above, "after")) if margin]
    return " and ".join(sides)


def _show(day: int) -> str:
    return "any day" if is_open(day) else show_span(Span(day, day))


def _day(day: str | None) -> str:
    return _show(date.fromisoformat(day).toordinal()) if day else "any day"
