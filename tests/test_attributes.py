"""Attributes that a record declares: which values they may have, in which order, and what is not among them."""

from __future__ import annotations

import pytest

from govtimeline.library.loading import load
from govtimeline.record.model import Attribute
from govtimeline.views.story.phrases import value_style

RECORD = """\
govtimeline: 1
sources:
  a: {title: A, publisher: The Argus, published: 2020-06-15}
  b: {title: B, publisher: The Beacon, published: 2020-06-15}
attributes:
  stars: {values: [grade 1, grade 2, grade 3, grade 4, grade 5], ordered: true}
  mood: {title: How it was taken}
events:
  - id: visit
    title: The visit
    claims:
      - {source: a, date: 2019, says: {stars: STARS, mood: foul}}
      - {source: b, date: 2019, says: {stars: STARS, colour: red}}
"""


def said(stars: str) -> list[str]:
    """What is found in the record where both sources give so many stars."""
    found = load({"facts.yaml": RECORD.replace("STARS", stars)}).session(today="2020-07-01").findings
    return [f"{f.severity} {f.rule}: {f.message}; {f.argument[0]}; {f.hint}" for f in found]


@pytest.mark.parametrize("stars", ["grade 2", "Grade  Two", "GRADE two", "grade five"])
def test_declared_values(stars: str) -> None:
    """A value of the list passes, whatever its case, white space and number words; what is not declared is free."""
    assert said(stars) == []


@pytest.mark.parametrize(
    ("stars", "hint"),
    [("graed 2", 'did you mean "grade 2"?'), ("excellent", "mend it, or add it to the values of stars")],
)
def test_unknown_value(stars: str, hint: str) -> None:
    """A value that is none of the list is told once, with all who say it and the nearest, or what to do."""
    assert said(stars) == [
        f'warning unknown-value: "{stars}" is told as the stars of “The visit”, and is none of its values; '
        f"[1] [2] say stars: {stars}; {hint}"
    ]


@pytest.mark.parametrize(
    ("attribute", "problems"),
    [
        ("{values: []}", ["6:19: a list of values without any: name them, or leave `values` out"]),
        ("{values: [good, '', bad]}", ["6:26: an empty value: write it out, or take it out"]),
        ("{values: [good, bad, Good]}", [
            '6:31: duplicate value "Good": "good" is the same value, and comes before it',
        ]),
        ("{values: [grade 2, grade two]}", [
            '6:29: duplicate value "grade two": "grade 2" is the same value, and comes before it',
        ]),
        ("{ordered: true}", ["6:20: no values are given that could be in order: name them in `values`"]),
        ("{value: [good]}", ['6:11: unknown key "value": did you mean "values"?']),
    ],
)  # fmt: skip
def test_bad_declarations(attribute: str, problems: list[str]) -> None:
    """An empty list, an empty or doubled value and an order of nothing are told at their place, all at once."""
    text = RECORD.split("  stars:", maxsplit=1)[0] + f"  stars: {attribute}\n"
    record = load({"facts.yaml": text})
    assert [f"{p.place.line}:{p.place.column}: {p.message}: {p.hint}" for p in record.problems] == problems


def test_numbers_in_any_words() -> None:
    """Sources that say one number in other words confirm each other, and it is shown once."""
    text = RECORD.replace("stars: STARS, mood: foul", "size: eight, share: about 50%")
    text = text.replace("stars: STARS, colour: red", "size: 8.0, share: 50 per cent")
    session = load({"facts.yaml": text.replace("date: 2019, ", "")}).session(today="2020-07-01")
    (event,) = session.story().events
    assert [(each.name, [value for value, _ in each.values]) for each in event.attributes] == [
        ("size", ["eight"]), ("share", ["about 50%", "50 per cent"]),
    ]  # fmt: skip
    assert [(pair.a, pair.b, pair.confirms) for pair in session.agreement.pairs] == [("a", "b", 1)]
    apart = load({"facts.yaml": text.replace("date: 2019, ", "").replace("8.0", "9").replace("50 per", "60 per")})
    assert [(pair.confirms, pair.contests) for pair in apart.session(today="2020-07-01").agreement.pairs] == [(0, 1)]


def test_colours_follow_the_order() -> None:
    """The lowest value is red and the highest green, those between by the half they lie in; others are bold."""
    four = Attribute(values=["inadequate", "requires improvement", "good", "outstanding"], ordered=True)
    styles = [value_style(four, value) for value in four.values]
    assert styles == ["bold red", "yellow", "green", "bold green"]
    three = Attribute(values=["low", "middling", "high"], ordered=True)
    assert [value_style(three, value) for value in three.values] == ["bold red", "green", "bold green"]
    assert value_style(four, "Good ") == "green"
    assert value_style(four, "splendid") == "bold"
    assert value_style(Attribute(values=["a", "b"]), "a") == "bold"
    assert value_style(Attribute(values=["a"], ordered=True), "a") == "bold"
    assert value_style(None, "good") == "bold"


def test_uncited_says_why() -> None:
    """An event without a claim, and one whose claims were all taken back, say so."""
    text = RECORD.split("events:")[0].replace("attributes:\n", "").split("  stars:")[0] + (
        "events:\n  - {id: x, title: The x}\n  - id: y\n    title: The y\n"
        "    claims: [{source: a, date: 2019, withdrawn: it was another}]\n"
    )
    found = load({"facts.yaml": text}).session(today="2020-07-01").check(["uncited"])
    assert [f.message for f in found] == [
        "“The x” cannot be traced to a source: it has no claims",
        "“The y” cannot be traced to a source: all its claims were withdrawn",
    ]
