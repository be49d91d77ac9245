"""What a figure should come to: arithmetic over other figures and the counts of a register.

    sum     = product { ("+" | "-") product }
    product = factor { ("*" | "/") factor }
    factor  = number | figure id | ("members" | "joined" | "left") "(" register id ")" | "(" sum ")"

An id may hold hyphens, so a minus has a space on either side: `all - new` is a difference, `all-new` an id.
Operands are ranges (see `amount`), and so is what comes out: all that the operands leave possible.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple, cast

from govtimeline.ground.errors import Unreadable
from govtimeline.saying.amount import Range, exactly

Function = Literal["", "members", "joined", "left"]
Operator = Literal["+", "-", "*", "/"]

FUNCTIONS = ("members", "joined", "left")
LONGEST_TEXT = 500
DEEPEST = 20

TOKEN = re.compile(r"(?P<word>\w(?:[\w.-]*\w)?)|(?P<mark>[-+*/()])")
NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
SQUEEZED = r"\d[\d.]*(?:-\d[\d.]*)+"


class Constant(NamedTuple):
    """A number in an expression, from column `start` to `end` of its text (from 0, the end not included)."""

    value: float
    start: int
    end: int


class Term(NamedTuple):
    """What an expression needs to be told: the figure `id`, or a count of the register `id`.

    function: empty for a figure; else `members` (in it at that time), `joined` or `left` (over a period).
    """

    function: Function
    id: str
    start: int
    end: int


class Operation(NamedTuple):
    """Two parts of an expression and what is done with them."""

    operator: Operator
    left: Node
    right: Node
    start: int
    end: int


Node = Constant | Term | Operation


class DividedByZero(ZeroDivisionError):
    """A divisor is zero, and does not just perhaps come to it, while what it divides is not."""


class Expression:
    """A parsed expression."""

    __slots__ = ("root", "text")

    def __init__(self, text: str, root: Node) -> None:
        self.text = text
        self.root = root

    @staticmethod
    def parse(text: str) -> Expression:
        """The expression that `text` is; Unreadable where it is none, column from 1."""
        return parse(text)

    def __repr__(self) -> str:
        """The expression as one would make it."""
        return f"Expression.parse({self.text!r})"

    def __eq__(self, other: object) -> bool:
        """Whether two expressions are written alike."""
        return isinstance(other, Expression) and self.text == other.text

    def __hash__(self) -> int:
        """A hash that equal expressions share."""
        return hash(self.text)

    @property
    def terms(self) -> tuple[Term, ...]:
        """What it needs to be told, in the order it is written; twice where it is written twice."""
        return tuple(leaves(self.root))

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of the figures it is over, each once."""
        return tuple(dict.fromkeys(term.id for term in self.terms if not term.function))

    @property
    def registers(self) -> tuple[str, ...]:
        """The ids of the registers it counts, each once."""
        return tuple(dict.fromkeys(term.id for term in self.terms if term.function))

    @property
    def whole(self) -> bool:
        """Whether whole numbers give a whole number: it divides nothing and holds no fraction."""
        return _whole(self.root)

    def evaluate(self, lookup: Callable[[Term], Range]) -> Range:
        """All it can come to, given what `lookup` says of each term.

        ZeroDivisionError where a divisor may be zero, or is while what it divides may be too, DividedByZero where
        it alone is; the message names it.
        """
        return self._evaluate(self.root, lookup)

    def spell(self, words: Callable[[Term], str]) -> str:
        """The expression with each term in words of the caller's: `11 / 153` for `trust-run / all`."""
        text = self.text
        for term in reversed(self.terms):
            text = text[: term.start] + words(term) + text[term.end :]
        return text

    def _evaluate(self, node: Node, lookup: Callable[[Term], Range]) -> Range:
        match node:
            case Constant():
                return exactly(node.value)
            case Term():
                return lookup(node)
            case Operation():
                left, right = self._evaluate(node.left, lookup), self._evaluate(node.right, lookup)
                if node.operator == "/" and right.lo <= 0 <= right.hi:
                    divisor = self.text[node.right.start : node.right.end]
                    if right == exactly(0) and left.lo <= 0 <= left.hi:  # a share of none may be told as any
                        raise ZeroDivisionError(f'"{divisor}" is zero, as what it divides may be')
                    if right == exactly(0):
                        raise DividedByZero(f'"{divisor}" is zero')
                    raise ZeroDivisionError(f'"{divisor}" may be zero')
                return METHODS[node.operator](left, right)


METHODS: dict[Operator, Callable[[Range, Range], Range]] = {
    "+": Range.plus,
    "-": Range.minus,
    "*": Range.times,
    "/": Range.divided_by,
}


def leaves(node: Node) -> Iterator[Term]:
    """The terms of a tree, from left to right."""
    if isinstance(node, Operation):
        yield from leaves(node.left)
        yield from leaves(node.right)
    elif isinstance(node, Term):
        yield node


def shown(result: Range, unit: str) -> str:
    """A range of numbers in a unit: "£20,000 to £30,000"."""
    scale = 100 if unit == "%" else 1
    lo, hi = (f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.4g}" for value in (end * scale for end in result))
    suffix = "%" if unit == "%" else ""
    prefix = unit if unit not in ("%", "") else ""
    return f"{prefix}{lo}{suffix}" if lo == hi else f"{prefix}{lo} to {prefix}{hi}{suffix}"


def _whole(node: Node) -> bool:
    if isinstance(node, Operation):
        return node.operator != "/" and _whole(node.left) and _whole(node.right)
    return isinstance(node, Term) or node.value.is_integer()


def parse(text: str) -> Expression:
    """The expression that `text` is; Unreadable where it is none, column from 1."""
    if len(text) > LONGEST_TEXT:
        message = f"an expression of {len(text)} characters, at most {LONGEST_TEXT} are read"
        raise Unreadable(message, "say part of it in another figure", 1)
    return Expression(text, _Parser(text).whole())


class _Token(NamedTuple):
    """A word or mark of an expression and where it stands; an empty one stands at the end."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text not in "+-*/()"


class _Parser:
    """Reads the tokens of one expression from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_tokens(text))
        self.depth = 0

    def whole(self) -> Node:
        root = self.sum()
        if self.tokens[0].text:
            raise _wrong(self.tokens[0], "+, -, *, / or the end")
        return root

    def sum(self) -> Node:
        return self.chain(("+", "-"), self.product)

    def product(self) -> Node:
        return self.chain(("*", "/"), self.factor)

    def chain(self, operators: tuple[Operator, ...], part: Callable[[], Node]) -> Node:
        node = part()
        while self.tokens[0].text in operators:
            operator = cast(Operator, self.tokens.pop(0).text)
            right = part()
            if operator == "/" and not any(leaves(right)) and self.number(right) == 0:
                divisor = self.text[right.start : right.end]
                raise Unreadable(f'"{divisor}" is zero', "nothing can be divided by zero", right.start + 1)
            node = Operation(operator, node, right, node.start, right.end)
        return node

    def number(self, node: Node) -> float:
        """What a part without figures and registers comes to."""
        return Expression(self.text, node).evaluate(lambda term: exactly(0)).lo

    def factor(self) -> Node:
        token = self.tokens.pop(0)
        if token.text == "(":
            return self.parenthesis(token)
        if not token.is_word:
            raise _wrong(token, "a figure's id, a number, or members, joined or left of a register")
        if NUMBER.fullmatch(token.text):
            return Constant(float(token.text), token.start, token.end)
        if self.tokens[0].text == "(":
            return self.count(token)
        return Term("", token.text, token.start, token.end)

    def parenthesis(self, opening: _Token) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            message = f"more than {DEEPEST} parentheses inside each other"
            raise Unreadable(message, "say part of it in another figure", opening.start + 1)
        node = self.sum()
        closing = self.close(opening)
        self.depth -= 1
        return node._replace(start=opening.start, end=closing.end)

    def count(self, name: _Token) -> Term:
        if name.text not in FUNCTIONS:
            hint = "write members, joined or left before a register in parentheses"
            raise Unreadable(f'"{name.text}" counts nothing', hint, name.start + 1)
        opening, register = self.tokens.pop(0), self.tokens.pop(0)
        if not register.is_word:
            raise _wrong(register, "a register's id")
        closing = self.close(opening)
        return Term(cast(Function, name.text), register.text, name.start, closing.end)

    def close(self, opening: _Token) -> _Token:
        token = self.tokens.pop(0)
        if token.text != ")":
            raise _wrong(token, f"a ) for the ( in column {opening.start + 1}")
        return token


def _tokens(text: str) -> Iterator[_Token]:
    """The words and marks of an expression, and an empty one at its end."""
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        match = TOKEN.match(text, place)
        if match is None:
            hint = "write +, -, *, / and parentheses between ids and numbers"
            raise Unreadable(f'"{text[place]}" means nothing here', hint, place + 1)
        if match[0][0].isdigit() and "-" in match[0] and re.fullmatch(SQUEEZED, match[0]):
            hint = f"put a space on either side of the minus: {match[0].replace('-', ' - ')}"
            raise Unreadable(f'"{match[0]}" is neither a number nor an id', hint, place + 1)
        yield _Token(match[0], match.start(), match.end())
        place = match.end()
    yield _Token("", len(text), len(text))


def _wrong(token: _Token, expected: str) -> Unreadable:
    """The error that says what stands where something else was expected."""
    found = f'"{token.text}"' if token.text else "the end"
    return Unreadable(f"{found} cannot stand here", f"write {expected}", token.start + 1)
