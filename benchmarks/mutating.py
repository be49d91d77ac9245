"""Small faults for `mutants.py`: what each operator would put where in the source of one module.

A fault replaces the smallest segment of the source that holds it and leaves every other byte alone. Left out is
what no test is meant to see: docstrings and messages, annotations, assertions, declarations (decorators, the
keywords of a class, `field(...)`), and what the type checker would refuse.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple


class Mutant(NamedTuple):
    """One fault: the bytes from `start` to `end` of a module give way to `put`.

    first, last: the lines of the expression or statement that it changes; a test that reaches none of them cannot
    see it. The id holds no line numbers, so that it survives changes elsewhere.
    """

    id: str
    path: str
    start: int
    end: int
    put: bytes
    first: int
    last: int

    def applied(self, source: bytes) -> bytes:
        """The module with the fault in it."""
        return source[: self.start] + self.put + source[self.end :]


class Edit(NamedTuple):
    """What one operator would do, in bytes of the source."""

    operator: str
    start: int
    end: int
    put: str


class Place(NamedTuple):
    """A node that a fault may lie in, with the names of the functions and classes around it."""

    node: ast.AST
    around: tuple[str, ...]
    function: ast.FunctionDef | ast.AsyncFunctionDef | None


COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("lt-le", "<="),
    ast.LtE: ("le-lt", "<"),
    ast.Gt: ("gt-ge", ">="),
    ast.GtE: ("ge-gt", ">"),
    ast.Eq: ("eq-ne", "!="),
    ast.NotEq: ("ne-eq", "=="),
    ast.Is: ("is-isnot", "is not"),
    ast.IsNot: ("isnot-is", "is"),
    ast.In: ("in-notin", "not in"),
    ast.NotIn: ("notin-in", "in"),
}
ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("add-sub", "-"),
    ast.Sub: ("sub-add", "+"),
    ast.Mult: ("mul-floordiv", "//"),
    ast.Div: ("div-mul", "*"),
    ast.FloorDiv: ("floordiv-mul", "*"),
    ast.Mod: ("mod-floordiv", "//"),
    ast.BitOr: ("union-intersection", "&"),
    ast.BitAnd: ("intersection-union", "|"),
}
NAMES = (("min", "max"), ("any", "all"), ("STRICT", "FAIR"), ("OPEN_LO", "OPEN_HI"), ("floor", "ceil"))
ATTRIBUTES = (("lo", "hi"), ("first", "last"), ("start", "end"), ("earliest", "latest"), ("strict", "fair"), ("x", "y"))
BUILT_IN = {"min", "max", "any", "all"}
DECLARING = {"field", "cast", "TypeVar", "NewType", "lru_cache"}
NEVER = {"__repr__", "__all__"}

# What stands between two operands: an operator among brackets, comments, ends of lines.
GAP = re.compile(rb"#[^\n]*|[\s()\\]+|(not\s+in\b|is\s+not\b|[a-z]+|[^\s()#\\a-z]+)")


def swapped(pairs: tuple[tuple[str, str], ...], name: str) -> str | None:
    """The other name of the pair that holds a name."""
    return next((b if name == a else a for a, b in pairs if name in (a, b)), None)


class Source:
    """The bytes of a module, and where in them its nodes lie."""

    def __init__(self, source: bytes) -> None:
        self.bytes = source
        self.tree = ast.parse(source)
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self.bound = BUILT_IN | {name for statement in self.tree.body for name in _bound(statement)}

    def start(self, node: ast.expr | ast.stmt) -> int:
        """The first byte of a node; brackets around an expression are not part of it."""
        return self._starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt) -> int:
        """The byte after a node."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self._starts[node.end_lineno - 1] + node.end_col_offset

    def operator(self, left: ast.expr, right: ast.expr) -> tuple[int, int]:
        """Where the operator between two operands lies."""
        for found in GAP.finditer(self.bytes, self.end(left), self.start(right)):
            if found[1]:
                return found.span(1)
        raise ValueError(f"line {left.lineno}: no operator")

    def after_blanks(self, at: int) -> int:
        """The first byte from here on that is no blank."""
        while self.bytes[at : at + 1] == b" ":
            at += 1
        return at

    def end_of_code(self, start: int, end: int) -> int:
        """The end of a segment without the blanks that it ends with."""
        return start + len(self.bytes[start:end].rstrip())

    def whole(self, operator: str, node: ast.expr | ast.stmt, put: str) -> Edit:
        """A node that gives way as a whole."""
        return Edit(operator, self.start(node), self.end(node), put)


def _bound(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement at the top of a module imports or assigns."""
    if isinstance(statement, ast.ImportFrom):
        yield from (alias.asname or alias.name for alias in statement.names)
    elif isinstance(statement, ast.Assign):
        yield from (n.id for target in statement.targets for n in ast.walk(target) if isinstance(n, ast.Name))


def mutants(path: str, source: bytes) -> Iterator[Mutant]:
    """Every fault that the operators make in a module."""
    text = Source(source)
    seen: set[tuple[int, int, str]] = set()
    counts: Counter[str] = Counter()
    found = ((edit, place) for place in _places(text.tree, Place(text.tree, (), None)) for edit in _edits(text, place))
    for edit, place in sorted(found, key=lambda each: each[0][1:3]):
        if edit[1:] in seen:
            continue
        seen.add(edit[1:])
        name = f"{path}::{'.'.join(place.around) or '<module>'}::{edit.operator}"
        counts[name] += 1
        first, last = _lines(place.node)
        yield Mutant(f"{name}::{counts[name]}", path, edit.start, edit.end, edit.put.encode(), first, last)


def _lines(node: ast.AST) -> tuple[int, int]:
    """The lines that a test has to reach to see a fault in a node; of a compound statement, those of its condition."""
    if isinstance(node, ast.comprehension):
        parts: list[ast.expr | ast.stmt] = [node.target, node.iter, *node.ifs]
    else:
        part = node.test if isinstance(node, ast.If) else node
        assert isinstance(part, ast.expr | ast.stmt)
        parts = [part]
    return parts[0].lineno, max(part.end_lineno or part.lineno for part in parts)


def _places(node: ast.AST, place: Place) -> Iterator[Place]:
    """Every node below one that a fault may lie in."""
    for child in _open(node):
        around, function = place.around, place.function
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            around, function = (*around, child.name), child
        elif isinstance(child, ast.ClassDef):
            around = (*around, child.name)
        here = Place(child, around, function)
        yield here
        yield from _places(child, here)


def _open(node: ast.AST) -> list[ast.AST]:
    """The children of a node that are neither declarations nor prose."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            defaults = [default for default in node.args.kw_defaults if default]
            children: list[ast.AST] = [*node.args.defaults, *defaults, *node.body]
        case ast.ClassDef():
            children = [*node.body]
        case ast.AnnAssign():
            children = [node.value] if node.value else []
        case ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")):
            children = [*node.orelse]
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in DECLARING:
            children = [*node.args[1:]] if name == "cast" else []
        case ast.JoinedStr() | ast.Assert() | ast.Import() | ast.ImportFrom() | ast.arguments():
            children = []
        case _:
            children = [*ast.iter_child_nodes(node)]
    return [child for child in children if not _closed(child)]


def _closed(node: ast.AST) -> bool:
    """Whether a node is left out with all that it holds."""
    match node:
        case ast.FunctionDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]):
            return name in NEVER
        case ast.keyword(arg="strict"):  # of zip(): an assertion, by another name
            return True
        case _:
            return False


def _edits(text: Source, place: Place) -> Iterator[Edit]:
    """What the operators would do to one node."""
    node = place.node
    match node:
        case ast.Compare():
            for (left, right), kind in zip(pairwise([node.left, *node.comparators]), node.ops, strict=True):
                operator, put = COMPARISONS[type(kind)]
                yield Edit(operator, *text.operator(left, right), put)
        case ast.BoolOp():
            yield from _junction(text, node)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield from _sign(text, node)
        case ast.BinOp() if type(node.op) in ARITHMETIC and not _of_text(node) and not _of_types(place):
            operator, put = ARITHMETIC[type(node.op)]
            yield Edit(operator, *text.operator(node.left, node.right), put)
        case ast.AugAssign():
            yield from _augmented(text, node)
        case ast.Constant() | ast.Name() | ast.Attribute():
            yield from _leaf(text, node)
        case ast.Slice():
            for end, bound in (("lower", node.lower), ("upper", node.upper)):
                if bound:
                    yield text.whole(f"drop-{end}-bound", bound, "")
        case ast.If() | ast.IfExp() | ast.comprehension():
            yield from _guard(text, node)
        case _:
            yield from _statement(text, place)


def _junction(text: Source, node: ast.BoolOp) -> Iterator[Edit]:
    """`and` for `or` or the other way round, or one operand less."""
    word, other = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    operators = [text.operator(left, right) for left, right in pairwise(node.values)]
    for start, end in operators:
        yield Edit(f"{word}-{other}", start, end, other)
    first = (text.start(node), text.after_blanks(operators[0][1]))
    ends = [*(start for start, _ in operators[1:]), text.end(node)]
    others = [(start, text.end_of_code(start, end)) for (start, _), end in zip(operators, ends, strict=True)]
    for value, (start, end) in zip(node.values, [first, *others], strict=True):
        if not _binds(value):
            yield Edit(f"drop-{word}-operand", start, end, "")


def _sign(text: Source, node: ast.UnaryOp) -> Iterator[Edit]:
    """`not` or a minus less; brackets around the operand stay."""
    name, word = ("not", "not") if isinstance(node.op, ast.Not) else ("minus", "-")
    start = text.start(node)
    yield Edit(f"drop-{name}", start, text.after_blanks(start + len(word)), "")


def _augmented(text: Source, node: ast.AugAssign) -> Iterator[Edit]:
    """The other operator, or nothing done at all."""
    if type(node.op) in ARITHMETIC and not _is_text(node.value):
        operator, put = ARITHMETIC[type(node.op)]
        yield Edit(f"{operator}-assigned", *text.operator(node.target, node.value), f"{put}=")
    yield text.whole("drop-statement", node, "pass")


def _leaf(text: Source, node: ast.Constant | ast.Name | ast.Attribute) -> Iterator[Edit]:
    """A number one off, the other truth, the other of two names."""
    match node:
        case ast.Constant(value=bool(value)):
            yield text.whole(f"{value}-{not value}".lower(), node, str(not value))
        case ast.Constant(value=int(number)):
            yield text.whole("number-plus-1", node, str(number + 1))
            yield text.whole("number-minus-1", node, str(number - 1))
        case ast.Name(ctx=ast.Load()):
            other = swapped(NAMES, node.id)
            if other and other in text.bound:
                yield text.whole(f"{node.id}-{other}".lower(), node, other)
        case ast.Attribute(ctx=ast.Load()):
            other = swapped(ATTRIBUTES, node.attr)
            if other:
                end = text.end(node)
                yield Edit(f"{node.attr}-{other}", end - len(node.attr), end, other)


def _guard(text: Source, node: ast.If | ast.IfExp | ast.comprehension) -> Iterator[Edit]:
    """A condition that always, or never, holds."""
    for test in node.ifs if isinstance(node, ast.comprehension) else [node.test]:
        if not _binds(test):
            yield text.whole("if-true", test, "True")
            yield text.whole("if-false", test, "False")


def _statement(text: Source, place: Place) -> Iterator[Edit]:
    """One loop statement for the other, a call that is not made, nothing returned where that is allowed."""
    match place.node:
        case ast.Continue():
            yield text.whole("continue-break", place.node, "break")
        case ast.Break():
            yield text.whole("break-continue", place.node, "continue")
        case ast.Expr(value=ast.Call()):
            yield text.whole("drop-statement", place.node, "pass")
        case ast.Return(value=ast.expr() as value) if place.function and _may_be_none(place.function):
            if not (isinstance(value, ast.Constant) and value.value is None):
                yield text.whole("return-none", value, "None")


def _may_be_none(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function says that it may return nothing; from any other, the type checker refuses it."""
    said = function.returns
    return said is not None and any(isinstance(n, ast.Constant) and n.value is None for n in ast.walk(said))


def _binds(node: ast.AST) -> bool:
    """Whether an expression gives something a name, without which what follows makes no sense."""
    return any(isinstance(each, ast.NamedExpr) for each in ast.walk(node))


def _of_text(node: ast.BinOp) -> bool:
    """Whether an operation is evidently on text or on lists, so that another operator would only raise."""
    return _is_text(node.left) or _is_text(node.right)


def _of_types(place: Place) -> bool:
    """Whether an operation may put types together: outside functions, `A | B` does."""
    return place.function is None and isinstance(place.node, ast.BinOp) and isinstance(place.node.op, ast.BitOr)


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return _of_text(node)
    texts = ast.JoinedStr | ast.List | ast.Tuple | ast.ListComp
    return isinstance(node, texts) or (isinstance(node, ast.Constant) and isinstance(node.value, str | bytes))
