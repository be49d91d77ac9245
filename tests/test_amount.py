from __future__ import annotations

from math import inf, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtimeline.ground.reading import FAIR, STRICT
from govtimeline.saying.amount import HEDGES, Amount, Range, agree, compare, exactly

PLAIN = [
    ("1,200", "", 1199.5, 1200.5),
    ("12", "", 11.5, 12.5),
    ("two", "", 1.5, 2.5),
    ("zero", "", -0.5, 0.5),
    ("3.50", "", 3.495, 3.505),
    ("£3m", "£", 2_500_000, 3_500_000),
    ("£148.4m", "£", 148_350_000, 148_450_000),
    ("148.4 million", "", 148_350_000, 148_450_000),
    ("£7.6bn", "£", 7_550_000_000, 7_650_000_000),
    ("€3k", "€", 2_500, 3_500),
    ("two million", "", 1_500_000, 2_500_000),
    ("14%", "%", 0.135, 0.145),
    ("3.1 per cent", "%", 0.0305, 0.0315),
    ("-3%", "%", -0.035, -0.025),
    ("−3%", "%", -0.035, -0.025),
    ("minus 3 percent", "%", -0.035, -0.025),
]

HEDGED = [
    ("about 7%", (0.065, 0.075), (0.0595, 0.0805)),
    ("approximately £200,000", (190_000, 210_000), (170_000, 230_000)),
    ("an estimated £200,000", (190_000, 210_000), (170_000, 230_000)),
    ("around £1m", (500_000, 1_500_000), (500_000, 1_500_000)),
    ("some 300", (285, 315), (255, 345)),
    ("roughly 300", (285, 315), (255, 345)),
    ("circa 300", (285, 315), (255, 345)),
    ("c.300", (285, 315), (255, 345)),
    ("~300", (285, 315), (255, 345)),
    ("nearly 19%", (0.1805, 0.19), (0.1615, 0.19)),
    ("almost 300", (285, 300), (255, 300)),
    ("almost two", (1.5, 2), (1.5, 2)),
    ("almost -3%", (-0.03, -0.025), (-0.03, -0.025)),
    ("just over -3%", (-0.035, -0.03), (-0.035, -0.03)),
    ("just under 14%", (0.133, 0.14), (0.119, 0.14)),
    ("just over 10", (10, 10.5), (10, 11.5)),
    ("over £400,000", (400_000, inf), (400_000, inf)),
    ("more than £2m", (2_000_000, inf), (2_000_000, inf)),
    ("above 20%", (0.2, inf), (0.2, inf)),
    ("under 12", (0, 12), (0, 12)),
    ("fewer than twelve", (0, 12), (0, 12)),
    ("less than -3%", (-inf, -0.03), (-inf, -0.03)),
    ("at least 12", (12, inf), (12, inf)),
    ("at most 12", (0, 12), (0, 12)),
    ("up to £4,000", (0, 4_000), (0, 4_000)),
]

RANGES = [
    ("£200,000-£300,000", "£", (200_000, 300_000), (199_999.5, 300_000.5)),
    ("£200,000 – £300,000", "£", (200_000, 300_000), (199_999.5, 300_000.5)),
    ("£200,000 to £300,000", "£", (200_000, 300_000), (199_999.5, 300_000.5)),
    ("between £200,000 and £300,000", "£", (200_000, 300_000), (199_999.5, 300_000.5)),
    ("approximately £200,000 – £300,000", "£", (190_000, 315_000), (170_000, 345_000)),
    ("5-7%", "%", (0.05, 0.07), (0.045, 0.075)),
    ("£3-4m", "£", (3_000_000, 4_000_000), (2_500_000, 4_500_000)),
    ("£500,000-£1m", "£", (500_000, 1_000_000), (499_999.5, 1_500_000)),
    ("-3% to -1%", "%", (-0.03, -0.01), (-0.035, -0.005)),
]

number = "write a number (1,200, £3m, 14%), a range (5 to 7), or a word such as about or over and a number"
UNREADABLE = [
    ("", '"" is not an amount', number),
    ("dozens", '"dozens" is not an amount', number),
    ("5-", '"5-" is not an amount', number),
    ("12 councils", '"12 councils" is not an amount', "leave out what is counted: write 12"),
    ("over 1,000 nominations", '"over 1,000 nominations" is not an amount',
     "leave out what is counted: write 1,000"),
    ("1,20", '"1,20" is not an amount',
     "write thousands in groups of three, such as 1,200, and decimals after a point"),
    ("£5%", '"£5%" is an amount of money and a share at once', number),
    ("£3 to $5", '"£3 to $5" mixes £ and $', "write both ends in one unit"),
    ("7 to 5", '"7 to 5" ends below where it starts', "write the smaller number first"),
    ("over 5 to 7", '"over 5 to 7" is not an amount', "of the hedges only about stands before a range"),
    ("9" * 19, '"' + "9" * 19 + '" has more than 18 digits', number),
    ("9" * 5000, "an amount of 5000 characters, at most 80 are read", number),
]  # fmt: skip


def close(found: Range, expected: tuple[float, float]) -> bool:
    return all(isclose(a, b, rel_tol=1e-12, abs_tol=1e-12) for a, b in zip(found, expected, strict=True))


@pytest.mark.parametrize(("text", "unit", "lo", "hi"), PLAIN)
def test_plain(text: str, unit: str, lo: float, hi: float) -> None:
    """A plain number is itself, to the rounding of its last digit, under both readings."""
    amount = Amount.parse(text)
    assert amount.unit == unit
    assert close(amount.strict, (lo, hi))
    assert amount.fair == amount.strict


@pytest.mark.parametrize(("text", "strict", "fair"), HEDGED)
def test_hedged(text: str, strict: tuple[float, float], fair: tuple[float, float]) -> None:
    """A hedge widens a number on the side it names, further under the fair reading."""
    amount = Amount.parse(text)
    assert close(amount.strict, strict)
    assert close(amount.fair, fair)


@pytest.mark.parametrize(("text", "unit", "strict", "fair"), RANGES)
def test_ranges(text: str, unit: str, strict: tuple[float, float], fair: tuple[float, float]) -> None:
    """A range runs from end to end; a sign or scale that is written once holds for both ends."""
    amount = Amount.parse(text)
    assert amount.unit == unit
    assert close(amount.strict, strict)
    assert close(amount.fair, fair)


@pytest.mark.parametrize(("text", "message", "hint"), UNREADABLE)
def test_unreadable(text: str, message: str, hint: str) -> None:
    """What is not an amount is refused with the user's own text and a remedy."""
    with pytest.raises(ValueError) as raised:
        Amount.parse(text)
    assert raised.value.args == (message, hint)


@pytest.mark.parametrize(
    ("one", "other", "strict", "fair"),
    [
        ("12", "11", "no", "no"),
        ("12", "twelve", "yes", "yes"),
        ("7%", "8%", "no", "no"),
        ("£148.4m", "£148.3m", "no", "no"),
        ("£148.4m", "£148m", "yes", "yes"),
        ("about £200,000", "£200,000-£300,000", "possible", "possible"),
        ("about £200,000", "£225,000", "no", "yes"),
        ("nearly 19%", "18.9%", "yes", "yes"),
        ("nearly 19%", "17%", "no", "yes"),
        ("more than 12", "12", "possible", "possible"),
        ("more than 12", "fewer than 12", "no", "no"),
        ("at least 12", "at most 12", "possible", "possible"),
        ("£12", "12", "yes", "yes"),
        ("£12", "$12", "no", "no"),
        ("£12", "12%", "no", "no"),
    ],
)
def test_agree(one: str, other: str, strict: str, fair: str) -> None:
    """Amounts agree where one holds the other, may agree where they meet, and otherwise do not."""
    a, b = Amount.parse(one), Amount.parse(other)
    assert (agree(a, b, STRICT), agree(a, b, FAIR)) == (strict, fair)


def test_a_share_is_its_percentage() -> None:
    """11 of 153 is about 7%, and no 8%."""
    share = Amount.parse("11").operand(FAIR).divided_by(Amount.parse("153").operand(FAIR))
    assert compare(share, Amount.parse("about 7%").strict) == "yes"
    assert compare(share, Amount.parse("8%").fair) == "no"


def test_counts_are_reckoned_with_exactly() -> None:
    """A sum of plain whole numbers does not blur by half a unit each; a rounded amount keeps its rounding."""
    total = Amount.parse("12").operand(FAIR).plus(Amount.parse("1,200").operand(FAIR))
    assert total == exactly(1212)
    assert Amount.parse("£3m").operand(STRICT) == Amount.parse("£3m").strict
    assert Amount.parse("1.5").operand(STRICT) == Amount.parse("1.5").strict


def test_division_by_what_may_be_zero() -> None:
    """Dividing by a range that holds zero is refused."""
    with pytest.raises(ZeroDivisionError, match="division by what may be zero"):
        exactly(1).divided_by(Amount.parse("fewer than 12").strict)


def test_open_ranges_are_reckoned_with() -> None:
    """An amount without an upper end keeps none through arithmetic, and gives no number that is none."""
    over, ten = Range(2, inf), exactly(10)
    assert over.plus(ten) == Range(12, inf)
    assert ten.minus(over) == Range(-inf, 8)
    assert over.times(exactly(0)) == exactly(0)
    assert ten.divided_by(over) == Range(0, 5)
    assert over.divided_by(over) == Range(0, inf)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  £200,000  -  £300,000 ", "£200,000–£300,000"),
        ("£3m-£4m", "£3m–£4m"),
        ("almost -3%", "almost -3%"),
        ("about  7%", "about 7%"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    """An amount is shown as it was stated, with single spaces, and a dash between two numbers."""
    assert Amount.parse(text).show() == shown


def test_equal_amounts() -> None:
    """Amounts are equal where they state the same, however it is written."""
    assert Amount.parse("twelve") == Amount.parse("12")
    assert hash(Amount.parse("twelve")) == hash(Amount.parse("12"))
    assert Amount.parse("12") != Amount.parse("12%")
    assert str(Amount.parse(" 12% ")) == " 12% "
    assert repr(Amount.parse("12%")) == "Amount.parse('12%')"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("eight", "8"), ("8.0", "8"), ("8.50", "8.5"), ("0.05", "0.05"), ("-3.50 per cent", "-3.5%"), ("minus 3", "-3"),
        ("1200", "1,200"), ("£1.5 million", "£1.5m"), ("3 thousand", "3k"), ("€7.6 billion", "€7.6bn"), ("0.0", "0"),
        ("some 300", "about 300"), ("nearly 19 percent", "almost 19%"), ("no more than 12", "at most 12"),
        ("between 5 and 7", "5 to 7"), ("£3-4m", "£3m to £4m"), ("about 5-7%", "about 5% to 7%"),
        ("1,000,000", "1,000,000"), ("fifty", "50"), ("thirteen", "13"), ("twenty-five", "25"), ("Twenty five", "25"),
        ("a hundred", "100"), ("one hundred", "100"), ("two hundred and fifty", "250"), ("a dozen", "12"),
        ("two dozen", "24"), ("half a dozen", "6"), ("half", "50%"), ("a quarter", "25%"), ("three quarters", "75%"),
        ("a million", "1m"), ("fifty thousand", "50k"), ("two and a half million", "2.5m"), ("£fifty", "£50"),
        ("about fifty", "about 50"), ("c. fifty per cent", "about 50%"), ("more than half", "over 50%"),
        ("up to a hundred", "at most 100"), ("minus fifty", "-50"), ("five-seven", "5 to 7"),
        ("twenty-five to thirty", "25 to 30"), ("between a hundred and two hundred", "100 to 200"),
        ("between a hundred and fifty and two hundred", "150 to 200"),
    ],
)  # fmt: skip
def test_plain_wording(text: str, plain: str) -> None:
    """All ways to write an amount come to one; an amount so written stays as it is."""
    assert Amount.parse(text).plain == plain
    assert Amount.parse(plain).plain == plain


@pytest.mark.parametrize(
    ("text", "strict", "fair"),
    [
        ("38%", (0.375, 0.385), (0.375, 0.385)),
        ("5", (4.5, 5.5), (4.5, 5.5)),
        ("about 4", (3.5, 4.5), (3.4, 4.6)),
        ("5 to 7", (5, 7), (4.5, 7.5)),
        ("about 5 to 7", (4.5, 7.5), (4.25, 8.05)),
        ("at least 5", (5, inf), (5, inf)),
    ],
)
def test_what_reckoned_numbers_are_told_as(text: str, strict: tuple[float, float], fair: tuple[float, float]) -> None:
    """What is reckoned may be told by either number that it lies between, a tie included."""
    amount = Amount.parse(text)
    assert (amount.told_of(STRICT), amount.told_of(FAIR)) == (strict, fair)


def test_more_than_is_more() -> None:
    """No tie makes of more than a number that number itself."""
    assert Amount.parse("more than 5").told_of(FAIR).lo > 5
    assert Amount.parse("almost 5").told_of(FAIR).hi < 5


@pytest.mark.parametrize(
    ("text", "steps"),
    [(text, True) for text in ("45%", "5%", "95 per cent", "-45%")]
    + [(text, False) for text in ("0%", "100%", "105%", "46%", "45.0%", "45k%", "about 45%", "£45", "40% to 45%")],
)
def test_steps_of_five_points(text: str, steps: bool) -> None:
    """A plain share in steps of five points may be one that was rounded to them; two of them never meet."""
    amount = Amount.parse(text)
    assert (amount.reading(FAIR, loose=True) != amount.fair) == steps
    if steps:
        lo, hi = amount.told_of(FAIR, loose=True)
        assert isclose(hi - lo, 0.05)
        for off, answer in ((0.02, "yes"), (0.03, "no")):
            other = Amount.parse(f"{100 * (lo + hi) / 2 + 100 * off:.0f}%")
            assert agree(amount, other, STRICT, loose=True) == answer
            assert agree(amount, other, FAIR) == "no"


def test_neighbours_in_steps() -> None:
    """Two shares next to each other in steps of five points are two."""
    assert agree(Amount.parse("45%"), Amount.parse("50%"), FAIR, loose=True) == "no"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    digits = f"{draw(st.integers(0, 10**7)):,}"
    decimals = draw(st.sampled_from(["", ".5", ".25", ".00"]))
    unit, tail = draw(st.sampled_from([("", ""), ("£", ""), ("£", "m"), ("", " bn"), ("", "%"), ("$", "k")]))
    return draw(st.sampled_from(["", "-"])) + unit + digits + decimals + tail


@st.composite
def texts(draw: st.DrawFn) -> str:
    return f"{draw(st.sampled_from(['', *HEDGES]))} {draw(numbers())}".strip()


@given(texts())
def test_strict_lies_inside_fair(text: str) -> None:
    """The fair reading allows all that the strict one does, and neither is empty."""
    amount = Amount.parse(text)
    assert amount.fair.lo <= amount.strict.lo <= amount.strict.hi <= amount.fair.hi


@given(texts())
def test_shown_form_reads_the_same(text: str) -> None:
    """What is shown, read again, states the same amount."""
    amount = Amount.parse(text)
    assert Amount.parse(amount.show()) == amount
    assert Amount.parse(amount.show()).show() == amount.show()


@given(texts(), texts(), st.sampled_from([STRICT, FAIR]))
def test_agreement_has_no_order(one: str, other: str, reading: int) -> None:
    """It does not matter which of two amounts is named first; each agrees with itself."""
    a, b = Amount.parse(one), Amount.parse(other)
    assert agree(a, b, reading) == agree(b, a, reading)
    assert agree(a, a, reading) == "yes"


@given(texts(), texts())
def test_fair_is_the_kinder_reading(one: str, other: str) -> None:
    """What the fair reading parts, the strict reading parts too."""
    a, b = Amount.parse(one), Amount.parse(other)
    if agree(a, b, FAIR) == "no":
        assert agree(a, b, STRICT) == "no"


@given(st.text(max_size=90))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text at all does more than raise ValueError with a message and a hint."""
    try:
        amount = Amount.parse(text)
    except ValueError as error:
        message, hint = error.args
        assert message and hint
    else:
        assert amount.strict.lo <= amount.strict.hi


ranges = st.tuples(st.integers(-50, 50), st.integers(0, 20)).map(lambda p: Range(p[0], p[0] + p[1]))


@given(ranges, ranges, st.floats(0, 1), st.floats(0, 1))
def test_arithmetic_holds_every_outcome(one: Range, other: Range, s: float, t: float) -> None:
    """Whatever two ranges hold, their sum, difference, product and quotient hold what comes of it."""
    a, b = one.lo + s * (one.hi - one.lo), other.lo + t * (other.hi - other.lo)

    def holds(found: Range, value: float) -> bool:
        return found.lo - 1e-9 <= value <= found.hi + 1e-9

    assert holds(one.plus(other), a + b)
    assert holds(one.minus(other), a - b)
    assert holds(one.times(other), a * b)
    if not other.lo <= 0 <= other.hi:
        assert holds(one.divided_by(other), a / b)
