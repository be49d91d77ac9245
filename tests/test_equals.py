from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtimeline.saying.amount import Amount, Range, exactly
from govtimeline.saying.equals import FUNCTIONS, DividedByZero, Expression, Term, parse

KNOWN = {"a": 12.0, "b": 3.0, "trust-run": 11.0, "all-councils": 153.0, "members(r)": 7.0, "left(r)": 2.0}


def lookup(term: Term) -> Range:
    return exactly(KNOWN[f"{term.function}({term.id})" if term.function else term.id])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a", 12),
        ("a + b", 15),
        ("a+b", 15),
        ("a - b - b", 6),
        ("a / b / 2", 2),
        ("a - b * 2", 6),
        ("(a - b) * 2", 18),
        ("2.5 * (a - (b + 1))", 20),
        ("trust-run / all-councils", 11 / 153),
        ("members(r) - left( r )", 5),
        ("all-councils - members(r)", 146),
    ],
)
def test_evaluate(text: str, value: float) -> None:
    """Products come before sums, equals from the left, and an id keeps its hyphens."""
    assert parse(text).evaluate(lookup) == exactly(value)


def test_what_an_expression_needs() -> None:
    """An expression tells the figures and registers it is over, each once, and every place of them."""
    found = parse("(a + a) / members(r) - left(r) + joined(new-trusts)")
    assert found.figures == ("a",)
    assert found.registers == ("r", "new-trusts")
    assert found.terms == (
        Term("", "a", 1, 2),
        Term("", "a", 5, 6),
        Term("members", "r", 10, 20),
        Term("left", "r", 23, 30),
        Term("joined", "new-trusts", 33, 51),
    )


def test_spell() -> None:
    """The terms of an expression can be put into the words or numbers a reader knows."""
    words = {"trust-run": "11", "all-councils": "153"}
    assert parse("trust-run / (all-councils - 1)").spell(lambda term: words[term.id]) == "11 / (153 - 1)"


def test_ranges_come_through() -> None:
    """What is not known exactly leaves as much open in what comes out."""
    known = {"spend": Amount.parse("£200,000-£300,000").strict, "councils": exactly(10)}
    assert parse("spend / councils").evaluate(lambda term: known[term.id]) == Range(20_000, 30_000)


def test_a_divisor_that_may_be_zero() -> None:
    """Dividing by what is zero, or may be, is refused, naming the divisor as it is written."""
    with pytest.raises(ZeroDivisionError, match=r'^"\(b - 3\)" is zero$'):
        parse("a / (b - 3)").evaluate(lookup)
    with pytest.raises(ZeroDivisionError, match=r'^"b" may be zero$'):
        parse("a / b").evaluate(lambda term: Range(0, 2))


@pytest.mark.parametrize("divided", [exactly(0), Range(0, 2), Range(-1, 1)])
def test_nothing_in_nothing(divided: Range) -> None:
    """Of none in none, or perhaps none, no share can be told, which is no division by zero."""
    with pytest.raises(ZeroDivisionError, match=r'^"b" is zero, as what it divides may be$') as raised:
        parse("a / b").evaluate(lambda term: divided if term.id == "a" else exactly(0))
    assert not isinstance(raised.value, DividedByZero)
    with pytest.raises(DividedByZero, match=r'^"b" is zero$'):
        parse("a / b").evaluate(lambda term: Range(1, 2) if term.id == "a" else exactly(0))


OPERAND = "write a figure's id, a number, or members, joined or left of a register"


@pytest.mark.parametrize(
    ("text", "message", "hint", "column"),
    [
        ("", "the end cannot stand here", OPERAND, 1),
        ("a +", "the end cannot stand here", OPERAND, 4),
        ("- a", '"-" cannot stand here', OPERAND, 1),
        ("a * / b", '"/" cannot stand here', OPERAND, 5),
        ("()", '")" cannot stand here', OPERAND, 2),
        ("a b", '"b" cannot stand here', "write +, -, *, / or the end", 3),
        ("a)", '")" cannot stand here', "write +, -, *, / or the end", 2),
        ("(a + b", "the end cannot stand here", "write a ) for the ( in column 1", 7),
        ("members(r + 1)", '"+" cannot stand here', "write a ) for the ( in column 8", 11),
        ("members()", '")" cannot stand here', "write a register's id", 9),
        ("sum(r)", '"sum" counts nothing',
         "write members, joined or left before a register in parentheses", 1),
        ("a ** b", '"*" cannot stand here', OPERAND, 4),
        ("a = b", '"=" means nothing here', "write +, -, *, / and parentheses between ids and numbers", 3),
        ("a + 3-2", '"3-2" is neither a number nor an id',
         "put a space on either side of the minus: 3 - 2", 5),
        ("(" * 21 + "a" + ")" * 21, "more than 20 parentheses inside each other",
         "say part of it in another figure", 21),
        ("a" * 501, "an expression of 501 characters, at most 500 are read",
         "say part of it in another figure", 1),
    ],
)  # fmt: skip
def test_unreadable(text: str, message: str, hint: str, column: int) -> None:
    """What is not an expression is refused with a remedy and the column where it goes wrong."""
    with pytest.raises(ValueError) as raised:
        parse(text)
    assert raised.value.args == (message, hint, column)


@st.composite
def expressions(draw: st.DrawFn, depth: int = 4) -> str:
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(["a", "b", "trust-run", "members(r)", "left(r)", "2", "0.5"]))
    left, right = draw(expressions(depth - 1)), draw(expressions(depth - 1))
    return f"({left} {draw(st.sampled_from('+-*/'))} {right})"


@given(expressions())
def test_reckons_as_python_does(text: str) -> None:
    """Over exact figures an expression comes to what Python's own arithmetic makes of it."""
    python = text
    for name, value in KNOWN.items():
        python = python.replace(name, str(value)) if len(name) > 1 else python
    python = python.replace("a", "12.0").replace("b", "3.0")
    try:
        expected = eval(python)
    except ZeroDivisionError:  # a divisor that is zero whatever the figures say is refused when it is read
        with pytest.raises((ZeroDivisionError, ValueError), match="zero"):
            parse(text).evaluate(lookup)
    else:
        found = parse(text).evaluate(lookup)
        assert isclose(found.lo, expected, abs_tol=1e-9)
        assert isclose(found.hi, expected, abs_tol=1e-9)


@given(st.text(alphabet="ab-+*/(). 12" + "".join(FUNCTIONS), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text at all does more than raise ValueError with a message, a hint and a column."""
    try:
        found = parse(text)
    except ValueError as error:
        message, hint, column = error.args
        assert message and hint
        assert 1 <= column <= len(text) + 1
    else:
        assert isinstance(found, Expression)
