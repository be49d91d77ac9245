"""The page on the library and its notebook: every example is run, and what stands beneath it is what it prints."""

from __future__ import annotations

import doctest
import io
import json
import re
import shutil
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import govtimeline as gt

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "library.md"
NOTEBOOK = ROOT / "examples" / "library.ipynb"

FILE = re.compile(r"^<!-- file: (?P<name>[\w.-]+) -->\n```yaml\n(?P<text>.*?)^```$", re.M | re.S)
CODE = re.compile(r"^```python\n(?P<code>.*?)^```$", re.M | re.S)


class Runner(doctest.DocTestRunner):
    """Runs examples, and keeps what those print that do not print what stands beneath them."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.other: list[tuple[doctest.Example, str]] = []

    def report_failure(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        """Keep what an example printed, or raised where it was to raise something else."""
        traced = re.sub(r"(Traceback \(most recent call last\):\n).*\n(?=\w[\w.]*: )", r"\1    ...\n", got, flags=re.S)
        self.other.append((example, re.sub(r"^$(?=\n)", "<BLANKLINE>", traced, flags=re.M)))

    def report_unexpected_exception(
        self, out: Any, test: doctest.DocTest, example: doctest.Example, exc_info: Any
    ) -> None:
        """Keep what an example raised."""
        kind, error, _ = exc_info
        raised = f"Traceback (most recent call last):\n    ...\n{kind.__module__}.{kind.__qualname__}: {error}\n"
        self.other.append((example, raised))


def examples(page: str) -> doctest.DocTest:
    """The examples of a page, each at its own line; those with a pandas frame only where pandas is."""
    inside = {number for found in CODE.finditer(page) for number in range(*_lines(page, found))}
    code = [line if number in inside else "" for number, line in enumerate(page.split("\n"))]
    test = doctest.DocTestParser().get_doctest("\n".join(code), {}, PAGE.name, str(PAGE), 0)
    if find_spec("pandas") is None:
        test.examples = [example for example in test.examples if "frame" not in example.source]
    return test


def _lines(page: str, found: re.Match[str]) -> tuple[int, int]:
    """The numbers, from 0, of a block's first line of code and of the line behind its last."""
    return page.count("\n", 0, found.start("code")), page.count("\n", 0, found.end("code"))


def test_page(golden: Callable[[Path, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each example of the page, run in its order, prints what stands beneath it."""
    page = PAGE.read_text(encoding="utf-8")
    shutil.copy(gt.shipped_record(), tmp_path)
    for found in FILE.finditer(page):
        (tmp_path / found["name"]).write_text(found["text"], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    runner = Runner()
    runner.run(examples(page), out=lambda text: None)
    lines = page.split("\n")
    for example, got in reversed(runner.other):
        first = example.lineno + example.source.count("\n")
        lines[first : first + example.want.count("\n")] = got.splitlines()
    golden(PAGE, "\n".join(lines))


def test_page_runs_something() -> None:
    """The test above does find the examples, and the record that they use."""
    page = PAGE.read_text(encoding="utf-8")
    assert len(examples(page).examples) > 100
    assert [found["name"] for found in FILE.finditer(page)] == ["baths.yaml"]
    assert page.count("\n>>> ") <= sum(found["code"].count(">>> ") for found in CODE.finditer(page))


@pytest.mark.parametrize("name", gt.__all__)
def test_page_tells_every_name(name: str) -> None:
    """Each name that the library promises stands on the page, as code."""
    page = PAGE.read_text(encoding="utf-8")
    code = [found["code"] for found in CODE.finditer(page)] + re.findall(r"`([^`\n]+)`", CODE.sub("", page))
    assert any(re.search(rf"(?<!\w){name}(?!\w)", each) for each in code)


@pytest.mark.parametrize(
    "name",
    [
        name
        for kind in (gt.LoadedRecord, gt.Session, gt.Register, gt.Bounds, gt.Membership)
        for name in vars(kind)
        if not name.startswith("_") and name not in ("lock", "made", "solution", "context")
    ],
)
def test_page_tells_every_attribute(name: str) -> None:
    """So does each attribute and method of what a user opens and asks."""
    assert re.search(rf"(?<!\w){name}(?!\w)", PAGE.read_text(encoding="utf-8"))


# The notebook


def notebook() -> dict[str, Any]:
    """The notebook as it stands in its file."""
    read: dict[str, Any] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return read


def written(book: dict[str, Any]) -> str:
    """A notebook as Jupyter writes it."""
    return json.dumps(book, indent=1, ensure_ascii=False) + "\n"


def test_notebook_runs(golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its cells, run in order as in one notebook, print what stands beneath them."""
    pytest.importorskip("pandas", reason="pandas is not installed: pip install pandas")
    monkeypatch.chdir(NOTEBOOK.parent)
    book, names = notebook(), {"__name__": "__main__"}
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            printed = io.StringIO()
            with redirect_stdout(printed):
                exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
            text = printed.getvalue().splitlines(keepends=True)
            cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": text}] if text else []
    golden(NOTEBOOK, written(book))


def test_notebook_is_tidy() -> None:
    """It is a notebook of format 4, has the keys and ids that one needs, and holds nothing of one machine."""
    book = notebook()
    assert (book["nbformat"], book["nbformat_minor"]) == (4, 5)
    assert NOTEBOOK.read_text(encoding="utf-8") == written(book)
    for cell in book["cells"]:
        extra = {"execution_count", "outputs"} if cell["cell_type"] == "code" else set()
        assert set(cell) == {"cell_type", "id", "metadata", "source"} | extra
        assert cell.get("execution_count") is None
        assert not re.search(r"/(home|work|tmp|Users)/|[A-Z]:\\", json.dumps(cell))
    assert len({cell["id"] for cell in book["cells"]}) == len(book["cells"])


@pytest.mark.parametrize("page", [NOTEBOOK, NOTEBOOK.parent / "README.md"], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Each relative link of the notebook and of the page beside it leads to a file that is there."""
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert targets != []
    for target in targets:
        assert (page.parent / target).exists(), target
