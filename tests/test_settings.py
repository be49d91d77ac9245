"""Settings files: where they are found, what they may say, and what is said of a broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtimeline.cli.settings import Settings, locate, read_settings
from govtimeline.ground.errors import Error


def test_none(tmp_path: Path) -> None:
    """Without a settings file nothing is set."""
    assert read_settings(tmp_path) == Settings()


def test_own_file(tmp_path: Path) -> None:
    """All keys of `govtimeline.toml`; its paths count from its folder, also from a folder below."""
    file = tmp_path / "govtimeline.toml"
    file.write_text(
        'facts = "record"\ntexts = "texts"\nbaseline = "known.json"\nfail-on = "warning"\n'
        'select = ["date-conflict", "stale"]\nignore = ["stale"]\n'
    )
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert read_settings(below) == Settings(
        file=file,
        facts=tmp_path / "record",
        texts=tmp_path / "texts",
        baseline=tmp_path / "known.json",
        fail_on="warning",
        select=("date-conflict", "stale"),
        ignore=("stale",),
    )


def test_pyproject(tmp_path: Path) -> None:
    """`[tool.govtimeline]` of pyproject.toml counts; a nearer pyproject.toml without it does not hide it."""
    (tmp_path / "pyproject.toml").write_text('[tool.govtimeline]\nignore = ["stale"]\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert read_settings(inner).ignore == ("stale",)


def test_own_file_before_pyproject(tmp_path: Path) -> None:
    """In one folder `govtimeline.toml` holds."""
    (tmp_path / "pyproject.toml").write_text('[tool.govtimeline]\nfail-on = "note"\n')
    (tmp_path / "govtimeline.toml").write_text('fail-on = "warning"\n')
    assert read_settings(tmp_path).fail_on == "warning"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("facts = ", 'cannot read "{file}": invalid value'),
        ("selct = []", '{file}: unknown key "selct" (did you mean "select"?)'),
        (
            'select = ["date-conflct"]',
            '{file}: there is no rule "date-conflct" (did you mean "date-conflict"?)',
        ),
        (
            'ignore = ["x"]',
            '{file}: there is no rule "x"',
        ),
        ('select = "stale"', '{file}: "select" is a text, not a list of rules'),
        ("ignore = [1]", '{file}: "ignore" is a list, not a list of rules'),
        ("texts = true", '{file}: "texts" is true or false, not a text'),
        ("facts = 2024-01-01", '{file}: "facts" is a date, not a text'),
        ('fail-on = "eror"', '{file}: there is no severity "eror" (did you mean "error"?)'),
    ],
)
def test_broken(tmp_path: Path, text: str, said: str) -> None:
    """A broken settings file is refused in one line that names the file and the nearest right name."""
    file = tmp_path / "govtimeline.toml"
    file.write_text(text)
    with pytest.raises(Error) as refused:
        read_settings(tmp_path)
    line = said.format(file=file)
    assert str(refused.value)[: len(line)] == line
    assert "\n" not in str(refused.value)


def test_broken_pyproject(tmp_path: Path) -> None:
    """In pyproject.toml the table is held to the same; a broken file that names no govtimeline is none."""
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool]\ngovtimeline = 1\n")
    with pytest.raises(Error, match=r"pyproject.toml: \[tool.govtimeline\] is a number, not a table"):
        read_settings(tmp_path)
    file.write_text("[broken")
    assert read_settings(tmp_path) == Settings()


def test_not_utf8(tmp_path: Path) -> None:
    """A settings file that is not UTF-8 is refused."""
    (tmp_path / "govtimeline.toml").write_bytes(b'facts = "\xff"')
    with pytest.raises(Error, match="it is not UTF-8"):
        read_settings(tmp_path)


def test_which_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one asked for comes first, then the environment's, the settings', one at hand, the shipped one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOVTIMELINE_FACTS", "from-environment.yaml")
    settings = Settings(facts=tmp_path / "from-settings.yaml")
    assert locate(Path("asked.yaml"), settings).path == Path("asked.yaml")
    assert locate(None, settings).path == Path("from-environment.yaml")
    monkeypatch.delenv("GOVTIMELINE_FACTS")
    assert locate(None, settings).path == tmp_path / "from-settings.yaml"
    (tmp_path / "facts.yaml").write_text("")
    assert locate(None, Settings()).path == Path("facts.yaml")
    (tmp_path / "facts.yaml").unlink()
    assert locate(None, Settings()).origin == "shipped"
