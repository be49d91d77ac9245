"""Amounts and expressions at their edges: open and closed ends, signs, scales, and the longest that is read."""

from __future__ import annotations

from math import inf, nextafter

import pytest

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.saying.amount import Amount, Range, agree, compare, exactly
from govtimeline.saying.equals import Expression, Term, shown


def above(number: float) -> float:
    """The nearest number above."""
    return nextafter(number, inf)


def below(number: float) -> float:
    """The nearest number below."""
    return nextafter(number, -inf)


@pytest.mark.parametrize(
    ("text", "strict", "fair"),
    [
        # up to where it would have been rounded otherwise, that itself not included
        ("5", (above(4.5), below(5.5)), (above(4.5), below(5.5))),
        ("5.0", (above(4.95), below(5.05)), (above(4.95), below(5.05))),
        ("-5", (above(-5.5), below(-4.5)), (above(-5.5), below(-4.5))),
        ("+5", (above(4.5), below(5.5)), (above(4.5), below(5.5))),
        ("minus 5", (above(-5.5), below(-4.5)), (above(-5.5), below(-4.5))),
        ("5k", (above(4_500), below(5_500)), (above(4_500), below(5_500))),
        ("5%", (above(0.045), below(0.055)), (above(0.045), below(0.055))),
        ("£1,200.50", (above(1_200.495), below(1_200.505)), (above(1_200.495), below(1_200.505))),
        # as far as a hedge reaches, or the rounding where that is more
        ("about 100", (95, 105), (85, 115)),
        ("about -100", (-105, -95), (-115, -85)),
        ("about 4", (above(3.5), below(4.5)), (3.4, 4.6)),
        ("about 0", (above(-0.5), below(0.5)), (above(-0.5), below(0.5))),
        ("almost 100", (95, below(100)), (85, below(100))),
        ("just over 100", (above(100), 105), (above(100), 115)),
        ("almost -100", (above(-100), -95), (above(-100), -85)),
        ("just over -100", (-105, below(-100)), (-115, below(-100))),
        ("almost 0", (above(-0.5), below(0)), (above(-0.5), below(0))),
        ("just over 0", (above(0), below(0.5)), (above(0), below(0.5))),
        # open or closed, and not below zero where the number is above
        ("over 5", (above(5), inf), (above(5), inf)),
        ("at least 5", (5, inf), (5, inf)),
        ("under 5", (0, below(5)), (0, below(5))),
        ("at most 5", (0, 5), (0, 5)),
        ("over -5", (above(-5), inf), (above(-5), inf)),
        ("at most -5", (-inf, -5), (-inf, -5)),
        ("under 0", (-inf, below(0)), (-inf, below(0))),
        ("at most 0", (-inf, 0), (-inf, 0)),
        ("under 0.1%", (0, below(0.001)), (0, below(0.001))),
        # from end to end, and the rounding of both
        ("5 to 7", (5, 7), (above(4.5), below(7.5))),
        ("5 to 5", (5, 5), (above(4.5), below(5.5))),
        ("from 5 to 7", (5, 7), (above(4.5), below(7.5))),
        ("-7 to -5", (-7, -5), (above(-7.5), below(-4.5))),
        ("about 100 to 200", (95, 210), (85, 230)),
        ("£3 to 5", (3, 5), (above(2.5), below(5.5))),
        ("3 to £5", (3, 5), (above(2.5), below(5.5))),
        ("3-4m", (3_000_000, 4_000_000), (above(2_500_000), below(4_500_000))),
        ("4-4m", (4_000_000, 4_000_000), (above(3_500_000), below(4_500_000))),
        ("3k to 4m", (3_000, 4_000_000), (above(2_500), below(4_500_000))),
        ("5 to 1k", (5_000 / 1_000, 1_000), (above(4.5), below(1_500))),
        ("2k to 3,000", (2_000, 3_000), (above(1_500), below(3_000.5))),
    ],
)
def test_ends(text: str, strict: tuple[float, float], fair: tuple[float, float]) -> None:
    """Each reading of an amount has exactly these ends."""
    amount = Amount.parse(text)
    assert (amount.reading(STRICT), amount.reading(FAIR)) == (strict, fair)
    assert (amount.strict, amount.fair) == (strict, fair)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (">=5", "at least 5"), ("≥ 5", "at least 5"), (">5", "over 5"), ("> 5", "over 5"), ("<=5", "at most 5"),
        ("≤5", "at most 5"), ("<5", "under 5"), ("~5", "about 5"), ("c.5", "about 5"), ("ca.5", "about 5"),
        ("c. 5", "about 5"), ("c 5", "about 5"), ("approx. 5", "about 5"), ("An  Estimated 5", "about 5"),
        ("no more than 5", "at most 5"), ("more than 5", "over 5"), ("slightly more than 5", "just over 5"),
        ("no less than 5", "at least 5"), ("less than 5", "under 5"), ("slightly less than 5", "almost 5"),
        ("a little over 5", "just over 5"), ("over 5", "above 5"), ("just under 5", "almost 5"),
        ("TWELVE", "12"), ("zero", "0"), ("one", "1"), ("two thousand", "2k"), ("2 thousand", "2k"),
        ("2 m", "2 million"), ("2M", "2m"), ("2 billion", "2bn"), ("2 per cent", "2%"), ("2percent", "2%"),
        ("2 %", "2%"), ("−2", "-2"), ("between 2 and 3", "2 to 3"), ("two-three", "2 to 3"), ("2—3", "2 to 3"),
        ("2% – 3%", "2-3%"), ("£2m to £3m", "£2-3m"),
    ],
)  # fmt: skip
def test_other_words(text: str, same: str) -> None:
    """An amount in other words, or signs, is the same amount."""
    assert Amount.parse(text) == Amount.parse(same)


@pytest.mark.parametrize(
    ("one", "other"), [("£5", "$5"), ("5", "5%"), ("5", "5 to 5"), ("4", "about 4"), ("over 5", "at least 5")]
)
def test_other_amounts(one: str, other: str) -> None:
    """Amounts differ where their unit, or what they mean under either reading, does; a text is no amount."""
    a, b = Amount.parse(one), Amount.parse(other)
    assert a != b and hash(a) != hash(b)
    assert a != one


@pytest.mark.parametrize(
    ("text", "operand"),
    [
        ("5", 5), ("twelve", 12), ("1,200", 1_200), ("-5", -5), ("£5", None), ("5%", None), ("5k", None),
        ("5.0", None), ("about 5", None), ("at least 5", None), ("5 to 5", None),
    ],
)  # fmt: skip
def test_counts(text: str, operand: float | None) -> None:
    """Only a plain whole number is a count, and reckoned with exactly."""
    amount = Amount.parse(text)
    assert amount.whole == (operand is not None)
    for reading, whole in ((STRICT, amount.strict), (FAIR, amount.fair)):
        assert amount.operand(reading) == (whole if operand is None else (operand, operand))


def test_longest() -> None:
    """80 characters and 18 digits are read, and not one more; before that, digits of decimals are counted too."""
    assert Amount.parse(" " * 79 + "5") == Amount.parse("5")
    assert Amount.parse("9" * 18).operand(FAIR) == exactly(1e18)
    assert Amount.parse("1." + "0" * 17).unit == ""
    for text, message in (
        (" " * 80 + "5", "an amount of 81 characters, at most 80 are read"),
        ("1." + "0" * 18, f'"1.{"0" * 18}" has more than 18 digits'),
    ):
        with pytest.raises(ValueError) as raised:
            Amount.parse(text)
        assert raised.value.args[0] == message


NUMBER = "write a number (1,200, £3m, 14%), a range (5 to 7), or a word such as about or over and a number"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("about", NUMBER),
        ("12 full councils", "leave out what is counted: write 12"),
        ("£12m in all", "leave out what is counted: write £12m"),
        ("£1,2345.6", "write thousands in groups of three, such as 1,200, and decimals after a point"),
        ("5m to 3k", "write the smaller number first"),
        ("5% to £7", "write both ends in one unit"),
        ("at least 5 to 7", "of the hedges only about stands before a range"),
        ("thirteens", NUMBER),
        ("fifty councils", "leave out what is counted: write 50"),
        ("five thousand two hundred", NUMBER),
    ],
)
def test_refused(text: str, hint: str) -> None:
    """What is not an amount is refused with what to write instead."""
    with pytest.raises(ValueError) as raised:
        Amount.parse(text)
    assert raised.value.args[1] == hint


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ((1, 2), (3, 4), "no"), ((1, 2), (2, 4), "possible"), ((1, 3), (2, 4), "possible"), ((1, 4), (2, 3), "yes"),
        ((1, 4), (1, 3), "yes"), ((1, 4), (2, 4), "yes"), ((1, 4), (1, 4), "yes"), ((2, 2), (2, 4), "yes"),
        ((1, inf), (2, inf), "yes"), ((-inf, 2), (2, inf), "possible"),
    ],
)  # fmt: skip
def test_compare(one: tuple[float, float], other: tuple[float, float], answer: str) -> None:
    """Ranges tell the same where one holds the other, both ends included, and do not where they never meet."""
    assert (compare(Range(*one), Range(*other)), compare(Range(*other), Range(*one))) == (answer, answer)


@pytest.mark.parametrize(
    ("one", "other", "strict", "fair"),
    [
        ("at least 5", "at most 5", "possible", "possible"),
        ("over 5", "at most 5", "no", "no"),
        ("about 100", "105 to 120", "possible", "possible"),
        ("about 100", "106 to 120", "no", "possible"),
        ("5 to 7", "8 to 9", "no", "no"),
        ("£5", "5", "yes", "yes"),
        ("5", "$5", "yes", "yes"),
        ("£5", "$5", "no", "no"),
        ("5%", "0.05", "yes", "yes"),
    ],
)
def test_agree(one: str, other: str, strict: str, fair: str) -> None:
    """Amounts agree as their readings do, unless their units part them."""
    a, b = Amount.parse(one), Amount.parse(other)
    assert (agree(a, b, STRICT), agree(b, a, STRICT), agree(a, b, FAIR), agree(b, a, FAIR)) == (
        strict, strict, fair, fair,
    )  # fmt: skip


def test_arithmetic() -> None:
    """A sum, difference, product and quotient of ranges reach exactly as far as their ends can."""
    one, other = Range(-2, 3), Range(4, 5)
    assert (one.plus(other), one.minus(other), other.minus(one)) == ((2, 8), (-7, -1), (1, 7))
    assert (one.times(other), one.times(one), other.times(other)) == ((-10, 15), (-6, 9), (16, 25))
    assert (one.divided_by(Range(2, 4)), one.divided_by(Range(-4, -2))) == ((-1, 1.5), (-1.5, 1))
    assert (Range(0, inf).times(Range(0, 2)), Range(1, 2).divided_by(Range(1, inf))) == ((0, inf), (0, 2))
    assert (Range(-inf, 2).times(Range(0, 3)), exactly(0).times(Range(-inf, 3))) == ((-inf, 6), (0, 0))
    assert Range(-inf, -2).divided_by(Range(-inf, -1)) == (0, inf)
    for divisor in (Range(0, 1), Range(-1, 0), Range(-1, 1), exactly(0)):
        with pytest.raises(ZeroDivisionError, match=r"^division by what may be zero$"):
            one.divided_by(divisor)


# Expressions


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a + b - members(r)", True), ("2 * a", True), ("2.0 * a", True), ("1.5 * a", False), ("a / b", False),
        ("a + b / c", False), ("b / c + a", False), ("a * (b - 0.5)", False), ("(a - 0.5) * b", False),
    ],
)  # fmt: skip
def test_whole(text: str, whole: bool) -> None:
    """Whole numbers give a whole number unless one is divided, or a fraction is in it."""
    assert Expression.parse(text).whole is whole


@pytest.mark.parametrize(
    ("result", "unit", "text"),
    [
        ((5, 5), "", "5"), ((5, 6), "", "5 to 6"), ((999.4, 999.96), "", "999.4 to 1,000"),
        ((1000.4, 1000.6), "", "1,000 to 1,001"), ((-1000.4, 5), "", "-1,000 to 5"), ((1 / 3, 1 / 3), "", "0.3333"),
        ((0.0719, 0.0719), "%", "7.19%"), ((0.05, 0.07), "%", "5 to 7%"), ((20, 20), "%", "2,000%"),
        ((2_000, 2_000), "£", "£2,000"), ((20_000, 30_000.4), "£", "£20,000 to £30,000"), ((1, inf), "€", "€1 to €inf"),
    ],
)  # fmt: skip
def test_shown(result: tuple[float, float], unit: str, text: str) -> None:
    """A result is shown in its unit, to four digits, or in whole numbers from a thousand on."""
    assert shown(Range(*result), unit) == text


def test_places() -> None:
    """Terms know the columns that they take, so that they can be put into other words, and in parentheses too."""
    found = Expression.parse("(all-new - 2) / left( r.1 ) * all-new")
    assert [(term.function, term.id, term.start, term.end) for term in found.terms] == [
        ("", "all-new", 1, 8), ("left", "r.1", 16, 27), ("", "all-new", 30, 37),
    ]  # fmt: skip
    assert found.spell(lambda term: f"<{term.id}>") == "(<all-new> - 2) / <r.1> * <all-new>"
    assert (found.figures, found.registers) == (("all-new",), ("r.1",))
    assert Expression.parse("members(r) + left(r) + a + a").registers == ("r",)


def test_equal_expressions() -> None:
    """Expressions are equal where they are written alike."""
    one = Expression.parse("a + b")
    assert one == Expression.parse("a + b") and hash(one) == hash(Expression.parse("a + b"))
    assert one != Expression.parse("b + a") and one != "a + b"
    assert repr(one) == "Expression.parse('a + b')"


def test_longest_expressions() -> None:
    """500 characters and 20 parentheses inside each other are read; those beside each other are not counted."""
    assert Expression.parse("a" * 500).figures == ("a" * 500,)
    assert Expression.parse("(" * 20 + "a" + ")" * 20).figures == ("a",)
    assert Expression.parse(" + ".join(["(a)"] * 50)).figures == ("a",)
    with pytest.raises(ValueError) as raised:
        Expression.parse("(a) + " + "(" * 21 + "a" + ")" * 21)
    assert raised.value.args == ("more than 20 parentheses inside each other", "say part of it in another figure", 27)


@pytest.mark.parametrize(
    ("text", "known", "message", "error"),
    [
        ("a / (b - c)", {"a": (1, 1), "b": (2, 2), "c": (2, 2)}, '"(b - c)" is zero', "DividedByZero"),
        ("a / b", {"a": (1, 1), "b": (0, 2)}, '"b" may be zero', "ZeroDivisionError"),
        ("a / b", {"a": (1, 1), "b": (-2, 0)}, '"b" may be zero', "ZeroDivisionError"),
        ("a / left( r )", {"a": (1, 1), "r": (0, 0)}, '"left( r )" is zero', "DividedByZero"),
        ("1 / a / b", {"a": (1, 1), "b": (0, 0)}, '"b" is zero', "DividedByZero"),
    ],
)
def test_divided_by_zero(text: str, known: dict[str, tuple[float, float]], message: str, error: str) -> None:
    """A divisor that is zero is told apart from one that may be, each named as it is written."""

    def lookup(term: Term) -> Range:
        return Range(*known[term.id])

    with pytest.raises(ZeroDivisionError) as raised:
        Expression.parse(text).evaluate(lookup)
    assert (str(raised.value), type(raised.value).__name__) == (message, error)


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("a / 0", '"0" is zero', 5), ("a / (2 - 2)", '"(2 - 2)" is zero', 5), ("a / 2 / 0.0", '"0.0" is zero', 9),
        ("a + 3-2", '"3-2" is neither a number nor an id', 5), ("  a ! b", '"!" means nothing here', 5),
        ("members(r", "the end cannot stand here", 10), ("a + sum(r)", '"sum" counts nothing', 5),
        ("a + members(+)", '"+" cannot stand here', 13), ("a + (b", "the end cannot stand here", 7),
    ],
)  # fmt: skip
def test_refused_expressions(text: str, message: str, column: int) -> None:
    """What is not an expression is refused with the column of what is wrong."""
    with pytest.raises(ValueError) as raised:
        Expression.parse(text)
    assert (raised.value.args[0], raised.value.args[2]) == (message, column)


def test_reckoning_with_zero() -> None:
    """Only a divisor may not be zero."""
    found = Expression.parse("a + b - a * b").evaluate(lambda term: Range(-1, 1) if term.id == "b" else exactly(2))
    assert found == (-1, 5)
    assert Expression.parse("a - a + a * a").evaluate(lambda term: exactly(0)) == exactly(0)


def test_divisors_that_are_told() -> None:
    """A divisor that holds a figure or a register is none that is zero as it stands, whatever its numbers."""
    assert Expression.parse("a / (b * 0)").figures == ("a", "b")
    assert Expression.parse("a * 0 - b / (0 - 2)").figures == ("a", "b")
