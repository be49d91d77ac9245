"""What a change forgets, something tells: rules, formats, commands, keys, time texts, margins, docs, CHANGELOG."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from pkgutil import iter_modules
from types import FrameType
from typing import Any

import pytest
from msgspec.structs import fields

import govtimeline.cli
import govtimeline.views
from govtimeline.cli import COMMANDS, module_of, run
from govtimeline.library.loading import rows
from govtimeline.prose.text import normal
from govtimeline.prose.times import times
from govtimeline.record.entry import HIDDEN, Entry
from govtimeline.record.model import Event, Record
from govtimeline.record.statements import Claim, FigureClaim
from govtimeline.rules import RULES
from govtimeline.saying.when import (
    Duration,
    When,
    counting,
    forms,
    grammar,
    hedges,
    links,
    margins,
    periods,
    telling,
    yearly,
)
from govtimeline.views import FORMATS
from govtimeline.views.data import claim_data

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "govtimeline"
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
TIMES = (ROOT / "docs" / "time.md").read_text(encoding="utf-8")
NAMES = [name for section in COMMANDS.values() for name in section]


# Rules, formats, commands, keys


@pytest.mark.parametrize("name", [rule.id for rule in RULES])
def test_changelog_tells_every_rule(name: str) -> None:
    """Whoever upgrades reads of each rule in the changelog."""
    assert f"`{name}`" in CHANGELOG


@pytest.mark.parametrize("name", NAMES)
def test_changelog_tells_every_command(name: str) -> None:
    """And of each command."""
    assert re.search(rf"`govtimeline {name}\b", CHANGELOG)


@pytest.mark.parametrize("name", sorted({name for names in FORMATS.values() for name in names}))
def test_changelog_tells_every_format(name: str) -> None:
    """And of each format."""
    assert f"`{name}`" in CHANGELOG


@pytest.mark.parametrize("kind", [Record, Claim, FigureClaim], ids=lambda kind: kind.__name__)
def test_changelog_tells_every_key(kind: type[Entry]) -> None:
    """And of each section of a record, and each key of a claim."""
    keys = [field.encode_name for field in fields(kind) if not field.encode_name.startswith(HIDDEN)]
    assert [key for key in keys if f"`{key}`" not in CHANGELOG] == []


def test_every_command_is_listed() -> None:
    """A module of the command line that has a command is in the list, and each in the list has its module."""
    modules = [module.name for module in iter_modules(govtimeline.cli.__path__)]
    with_command = [n for n in modules if "\ndef command(" in (PACKAGE / "cli" / f"{n}.py").read_text(encoding="utf-8")]
    assert sorted(with_command) == sorted(module_of(name).rpartition(".")[2] for name in NAMES)


def test_every_format_is_listed() -> None:
    """A module that renders is in the list of formats, and each format in the list has its module."""
    found = {
        path.relative_to(PACKAGE / "views").as_posix().removesuffix(".py")
        for path in (PACKAGE / "views").rglob("*.py")
        if re.search(r"^def render\(\w+: [\w\[\]]+, page: Page\) -> str:", path.read_text(encoding="utf-8"), re.M)
    }
    assert found == {f"{kind}/{name}" for kind, names in FORMATS.items() for name in names}


@pytest.mark.parametrize("name", FORMATS["findings"])
def test_every_format_of_findings_has_a_golden(name: str) -> None:
    """What a format of findings writes is held by a golden text."""
    goldens = {path.stem.partition("-")[0] for path in (ROOT / "tests" / "golden" / "report").iterdir()}
    assert name in goldens, f"write tests/golden/report/{name}.txt with `pytest --write-goldens`"


class Paged(Claim, kw_only=True):
    """A claim with one key more than the format has today."""

    page: int | None = None
    discovered: When | None = None


def test_no_view_drops_a_new_key() -> None:
    """A key that is added to claims stands in the data that `show` and `check` give, by the text as typed."""
    data = claim_data(Paged(source="a", date=When("2013"), page=7, discovered=When("late 2017")))
    assert list(data) == ["source", "at", "excerpt", "planned", "states", "says", "page", "discovered"]
    assert (data["page"], data["discovered"]) == (7, "late 2017")
    assert "page" not in claim_data(Paged(source="a", date=When("2013")))


def test_no_row_drops_a_new_key() -> None:
    """So does it stand in the rows that the library gives of a record."""
    claim = Paged(source="a", date=When("2013"), page=7, discovered=When("late 2017"), subject="fire")
    (row,) = rows(Record(govtimeline="1", sources={}, events=[Event(id="fire", title="Fire", claims=[claim])]))
    assert (row["page"], row["discovered"]) == (7, "late 2017")


SHOWN = {
    "source": "Sources\n  [1] A. The Argus", "at": "[1] page 17", "start": "4 May 2019", "end": "9 Jul 2019",
    "lasts": "2 months", "says": "grade: awful", "date": "8 Mar 2018", "planned": "planned: The plan",
    "revises": "before that 12 Aug 2022", "withdrawn": "[1] (withdrawn)", "value": "£31m", "as_of": "2 Feb 2020",
}  # fmt: skip
"""What `show` makes of each key of a claim in the record below."""
NOT_SHOWN = {"excerpt": "`check` and the source have it", "note": "for the reader of the file", "told": "`why` has it"}
"""The keys that a timeline leaves out, and where else they are."""
ONE_OF_EACH = """\
govtimeline: 1
sources:
  a: {title: A, publisher: The Argus, published: 2020-06-15}
events:
  - id: fire
    title: The fire
    claims:
      - {source: a, at: page 17, start: 4 May 2019, end: 9 July 2019, lasts: 2 months, says: {grade: awful},
         told: 3 June 2020, excerpt: burnt for two months, note: read twice}
  - {id: flood, title: The flood, claims: [{source: a, date: 8 March 2018}]}
  - id: plan
    title: The plan
    claims:
      - {source: a, date: 12 August 2022, planned: true}
      - {source: a, date: 13 August 2023, planned: true, revises: true}
      - {source: a, date: 1 May 2001, withdrawn: mistaken}
figures:
  - {id: cost, title: The cost, claims: [{source: a, value: £31m, as_of: 2 Feb 2020}]}
"""


def test_no_timeline_drops_a_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each key that a claim can have is in what `show` draws, or is named here as one that is told elsewhere."""
    keys = {field.encode_name for kind in (Claim, FigureClaim) for field in fields(kind)}
    assert {key for key in keys if not key.startswith(HIDDEN)} == SHOWN.keys() | NOT_SHOWN.keys()
    (tmp_path / "facts.yaml").write_text(ONE_OF_EACH, encoding="utf-8")
    assert run(["show", "--all", "--facts", str(tmp_path / "facts.yaml"), "--width", "100"]) == 0
    drawn = capsys.readouterr().out
    assert {key: text for key, text in SHOWN.items() if text not in drawn} == {}


# Time texts


def examples(*headings: str) -> list[str]:
    """The time texts that the tables of some sections of docs/time.md tell to write."""
    found = []
    for heading in headings:
        section = TIMES.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
        for row in re.findall(r"^\| (`.*?) \|", section, re.M):
            found += re.findall(r"`([^`]+)`", row)
    return found


CALENDAR = examples("Times of the calendar")
TOLD = examples("Times of the telling")
TIED = examples("Times tied to an event")
LENGTHS = examples("Lengths of time")


def test_there_are_examples() -> None:
    """The tables are read as they are meant."""
    assert min(len(CALENDAR), len(TOLD), len(TIED), len(LENGTHS)) > 5


@pytest.mark.parametrize("text", [*CALENDAR, *TOLD])
def test_every_example_is_read(text: str) -> None:
    """What the page tells to write is read, as the kind of time that its section is about."""
    when = When.parse(text)
    assert when.link is None
    assert when.needs_told == (text in TOLD)


@pytest.mark.parametrize("text", [example.replace("X", "fire") for example in TIED])
def test_every_tied_example_is_read(text: str) -> None:
    """Times tied to an event are read as such."""
    assert When.parse(text).link is not None


@pytest.mark.parametrize("text", LENGTHS)
def test_every_length_is_read(text: str) -> None:
    """So are lengths of time."""
    assert Duration.parse(text).exact.lo > 0


def lines_run(files: set[str], texts: list[str]) -> dict[str, set[int]]:
    """The lines of some files that reading some texts, showing them and telling their days runs through."""
    told = When.parse("2014-02-01").bounds()
    run: dict[str, set[int]] = {file: set() for file in files}

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        file = frame.f_code.co_filename
        if file not in run:
            return None
        if event == "line":
            run[file].add(frame.f_lineno)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for text in texts:
            when = When(text)
            when.show()
            if when.link is None:
                when.bounds(told)
    finally:
        sys.settrace(before)
    return run


NO_TIME = re.compile(r"(?:list|set)\[|str$|bool$|Unreadable$|tuple\[re\.Pattern")


def reading_lines(source: str) -> Iterator[tuple[int, str]]:
    """The lines of a module on which a function goes on to read something: each `return` of a value, no refusal.

    Functions that give a list, a set or a pattern read nothing, they tell of the tables; those that give a bool ask.
    """
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef) or NO_TIME.match(ast.unparse(function.returns or function)):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Return) and node.value is not None:
                empty = isinstance(node.value, ast.Constant) and node.value.value is None
                if not empty:
                    yield node.lineno, ast.unparse(node)


@pytest.mark.parametrize(
    "module", [grammar, counting, links, hedges, periods, forms, yearly], ids=lambda module: module.__name__
)
def test_the_page_tells_every_form(module: Any) -> None:
    """Each way in which the grammar reads a text is taken by an example in docs/time.md: none is read in secret."""
    file = str(module.__file__)
    run = lines_run({file}, [*CALENDAR, *TOLD, *(example.replace("X", "fire") for example in TIED)])[file]
    source = Path(file).read_text(encoding="utf-8").splitlines()
    secret = [f"{line}: {told}" for line, told in reading_lines("\n".join(source)) if line not in run]
    assert secret == []


def words_of(texts: list[str]) -> set[str]:
    """The words of some texts, in small letters."""
    return {word for text in texts for word in re.findall(r"[a-z]{3,}", text.lower())}


SPELT = words_of([*CALENDAR, *TOLD, *LENGTHS])


TABLES = {
    name: table
    for module in (periods, grammar, counting, telling, hedges, yearly)
    for name, table in vars(module).items()
    if name.isupper()
    and table is not vars(margins).get(name)
    and isinstance(table, dict | set)
    and all(isinstance(word, str) for word in table)
}
"""The tables of words of the grammar, by their names: a new one is among them by itself."""


def test_the_tables_are_found() -> None:
    """The tables that there are today are among those found."""
    assert {"MONTH_NAMES", "SEASON", "PARTS", "STEPS", "UNITS", "BOUNDS", "HEDGES", "FEASTS"} <= set(TABLES)


@pytest.mark.parametrize(
    "word",
    sorted(word for word in set().union(*TABLES.values()) if word not in periods.MONTH_NAMES or len(word) < 3),
)
def test_the_page_tells_every_word(word: str) -> None:
    """Each word of the grammar's tables is on the page (of the months one in full and one cut short will do)."""
    assert words_of([word]) <= words_of([TIMES])


SPELLING = set(grammar.spelling())


@pytest.mark.parametrize("word", sorted(words_of([*CALENDAR, *TOLD])))
def test_hints_know_every_word(word: str) -> None:
    """A word that times are written with is one that a hint can put right where it was misspelt."""
    assert word in SPELLING | set(periods.MONTH_NAMES) or word.rstrip("s") in SPELLING | set(LENGTH)


LENGTH = words_of(LENGTHS)
"""The words of lengths of time, which hints of their own put right."""
NO_PROSE = re.compile(r"[?%~/X]|c\. |^19c|financial year|T12|^now$")
"""What nobody writes into a sentence: EDTF, and ways to put things that are for records alone."""


@pytest.mark.parametrize("text", [t for t in [*CALENDAR, *TOLD] if not NO_PROSE.search(t)])
def test_prose_reads_every_example(text: str) -> None:
    """A sentence with a time of the grammar in it is a dated one, and no word of that time is passed over."""
    sentence = normal(f"It was said to have happened in {text}, as far as anybody can tell.")
    found = times(sentence)
    at, end = sentence.index(normal(text)), sentence.index(normal(text)) + len(normal(text))
    left = "".join(
        character
        for n, character in enumerate(sentence)
        if at <= n < end and not any(m.start <= n < m.end for m in found)
    )
    assert found
    assert set(re.findall(r"[a-z0-9]+", left.lower())) <= grammar.around(), "add a row to the table in prose/times.py"


# Margins


@pytest.mark.parametrize("path", sorted((PACKAGE / "saying" / "when").glob("*.py")), ids=lambda p: p.stem)
def test_margins_stand_in_one_table(path: Path) -> None:
    """No module but the table of margins makes a margin out of numbers."""
    if path.stem == "margins":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Margin", "Slack"):
            numbers = [n for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, int | float)]
            assert not numbers, f"line {node.lineno}: put it into margins.py"


def test_margins_are_told() -> None:
    """Every name in the table of margins is used where texts are read, so that none outlives its row."""
    table = (PACKAGE / "saying/when/margins.py").read_text(encoding="utf-8")
    names = re.findall(r"^([A-Z][A-Z_]+)\b.* = ", table, re.M)
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert [name for name in names if len(re.findall(rf"\b{name}\b", sources)) < 2] == []
