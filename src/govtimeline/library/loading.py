"""Records opened: from a file, a folder, texts or a revision in git, with all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govtimeline.ground.errors import Error, Problem, reason
from govtimeline.library.asking import CALLABLE, TEXT, Kind, expect, instance, named
from govtimeline.library.session import LOADED, Session
from govtimeline.record.files import Documents, load_documents, read_documents
from govtimeline.record.load import Loaded
from govtimeline.record.model import Attribute, Event, Figure, Record, Register, Timeline
from govtimeline.record.sources import Source
from govtimeline.record.statements import AnyClaim, Claim
from govtimeline.record.texts import read_texts
from govtimeline.rules import RULES
from govtimeline.rules.finding import SEVERITIES, Severity
from govtimeline.saying.when.dates import ordinal

if TYPE_CHECKING:
    from pandas import DataFrame

    from govtimeline.views.findings.report import Report

PATH = Kind("a path", lambda given: isinstance(given, (str, PathLike)) and given != "")
TEXT_OR_BYTES = instance((str, bytes), "the text of each source, as str or bytes")
Origin = str | PathLike[str] | Mapping[str, str]


def load(origin: Origin) -> LoadedRecord:
    """Open a record.

    origin: the path of a file, or of a folder whose YAML files are put together; or the texts themselves, each under
    the name that messages give it: `load({"facts.yaml": "govtimeline: 1 ..."})`. What is wrong with them raises
    nothing: it is in `problems` of what comes back. Error where `origin` is none of these.
    """
    if isinstance(origin, Mapping):
        if not all(isinstance(part, str) for pair in origin.items() for part in pair):
            raise Error("texts are given by name, both as str", 'write load({"facts.yaml": text})')
        return LoadedRecord(", ".join(origin) or "no texts", _read(Documents(texts=list(origin.items()))))
    if not isinstance(origin, (str, PathLike)):
        what = type(origin).__name__
        raise Error(f"expected a path or texts by their names, found {what}", 'write load("facts.yaml")')
    if isinstance(origin, str) and "\n" in origin:
        raise Error("expected a path, found a text of several lines", 'write load({"facts.yaml": text})')
    path = _path("origin", origin)
    return LoadedRecord(str(origin), _read(read_documents(path)))


def load_revision(named: str, record: str | PathLike[str] | None = None) -> LoadedRecord:
    """Open a record as it stood in git: `REV:path`, or the one at `record` at the revision `REV`.

    Error where git, the revision or a file that was named in it is not there; Absent, an Error, where only the
    record was not there yet.
    """
    from govtimeline.record.revisions import read_revision  # it runs git, which few ask for

    expect(TEXT, named=named)
    return LoadedRecord(named, _read(read_revision(named, None if record is None else _path("record", record))))


def shipped_record() -> Path:
    """The record that comes with the package: inside it, or in a checkout at the top level."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "facts.yaml"
    return inside if inside.is_file() else package.parents[1] / "facts.yaml"


def _path(name: str, given: str | PathLike[str]) -> Path:
    """A path that was given; Error where it is none, or an empty one, which would stand for this very folder."""
    expect(PATH, **{name: given})
    path = fspath(given)
    expect(PATH, **{name: path})
    return Path(path)


def _read(documents: Documents) -> Loaded:
    return load_documents(documents)


class LoadedRecord:
    """A record as it was opened.

    name: as it was asked for. problems: all that is wrong with its input, each with its place, message and hint;
    what they concern is left out of what follows. lines: the lines of each file, to quote from.
    """

    def __init__(self, name: str, loaded: Loaded) -> None:
        expect(LOADED, loaded=loaded)
        self.name = name
        self.problems: tuple[Problem, ...] = loaded.problems
        self.lines: Mapping[str, list[str]] = loaded.lines
        self._loaded = loaded

    @classmethod
    def empty(cls, name: str) -> LoadedRecord:
        """A record that holds nothing."""
        return cls(name, Loaded(Record(govtimeline="1", sources={})))

    def __repr__(self) -> str:
        """Its name and how much it holds."""
        wrong = f"; {_count(len(self.problems), 'problem')}" if self.problems else ""
        if self._loaded.record is None:
            return f"<LoadedRecord {self.name}: could not be read{wrong}>"
        held = (
            _count(len(self.events), "event"), _count(len(self.figures), "figure"),
            _count(len(self.claims), "claim"), _count(len(self.sources), "source"),
        )  # fmt: skip
        return f"<LoadedRecord {self.name}: {', '.join(held)}{wrong}>"

    @property
    def readable(self) -> bool:
        """Whether anything could be read; where not, only `problems` tells why."""
        return self._loaded.record is not None

    @property
    def record(self) -> Record:
        """All that could be read, typed; Error where nothing could."""
        if self._loaded.record is None:
            first = self.problems[0] if self.problems else None
            place = f"{first.place}: " if first and first.place.line else ""
            why = f": {place}{first.message}" if first else ""
            raise Error(f'"{self.name}" could not be read{why}', "look at its `problems`")
        return self._loaded.record

    @property
    def sources(self) -> dict[str, Source]:
        """The documents, by id."""
        return dict(self.record.sources)

    @property
    def timelines(self) -> dict[str, Timeline]:
        """The slices to show, by id."""
        return dict(self.record.timelines)

    @property
    def registers(self) -> dict[str, Register]:
        """The sets with members over time, by id."""
        return dict(self.record.registers)

    @property
    def attributes(self) -> dict[str, Attribute]:
        """The attributes that are declared, by name."""
        return dict(self.record.attributes)

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened, in the order of the record."""
        return tuple(self.record.events)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Quantities that sources state, in the order of the record."""
        return tuple(self.record.figures)

    @property
    def claims(self) -> tuple[AnyClaim, ...]:
        """Every claim, of events and then of figures, in the order of the record."""
        return tuple(self.record.claims)

    def to_dicts(self) -> list[dict[str, Any]]:
        """A plain dict for each claim, all with the same keys: what it is of, who states it, what it states.

        Times are as typed; `told` is when it was said, as far as the record knows that.
        """
        return list(rows(self.record))

    def to_frame(self) -> DataFrame:
        """The same as a pandas data frame; Error where pandas is not installed."""
        try:
            import pandas
        except ImportError:
            raise Error("pandas is not installed", "pip install pandas, or use to_dicts()") from None
        return pandas.DataFrame(self.to_dicts())

    def report(
        self, name: str | None = None, *, fail_on: Severity = "error", path: Callable[[str], str] = str
    ) -> Report:
        """What is wrong with the input, to be written in any format of findings; of a session there is more to tell.

        name: of the record, as the report gives it. path: from a file's name to the one to print.
        """
        expect(TEXT, name=self.name if name is None else name)
        expect(CALLABLE, path=path)
        named("severity", fail_on, SEVERITIES)
        from govtimeline.views.findings.report import Report

        manuals = {rule.id: rule.manual for rule in RULES}
        return Report(
            name or self.name, (), self.problems, self._loaded.record, self.lines, manuals, fail_on=fail_on, ran=(),
            path=path,
        )  # fmt: skip

    def session(
        self,
        today: date | str | None = None,
        texts: str | PathLike[str] | Mapping[str, str | bytes] | None = None,
        known_by: date | str | None = None,
    ) -> Session:
        """Reason over the record as it is now; what is changed in it afterwards does not reach the session.

        today: the day to judge staleness and lapsed judgements by, this day where left out. texts: the sources'
        texts, so that excerpts are looked up: the folder that holds them, or the text of each source by its id.
        known_by: leave out what was only told after this day. Error where a day or the folder cannot be read, and
        where nothing of the record could.
        """
        record = self.record
        return Session(
            self._loaded,
            self.name,
            today=date.today().toordinal() if today is None else ordinal("today", today),
            texts=_texts(texts, record),
            known_by=None if known_by is None else ordinal("known_by", known_by),
        )


def _texts(texts: str | PathLike[str] | Mapping[str, str | bytes] | None, record: Record) -> dict[str, bytes] | None:
    if texts is None:
        return None
    if isinstance(texts, Mapping):
        for text in texts.values():
            expect(TEXT_OR_BYTES, texts=text)
        return {key: text.encode(errors="replace") if isinstance(text, str) else text for key, text in texts.items()}
    folder = _path("texts", texts)
    try:
        return read_texts(folder, record)
    except OSError as error:
        raise Error(f'cannot read "{folder}": {reason(error)}') from error


def rows(record: Record) -> Iterator[dict[str, Any]]:
    """A dict for each claim."""
    for subject in record.subjects:
        for claim in subject.claims:
            source = record.sources.get(claim.source)
            when = record.told(claim)
            said = claim.says if isinstance(claim, Claim) else {}
            stated = claim.states
            yield {
                "subject": subject.id,
                "title": subject.title,
                "kind": subject.kind if isinstance(subject, Event) else "figure",
                "source": claim.source,
                "publisher": source.publisher if source else None,
                "at": claim.at,
                "excerpt": claim.excerpt,
                "planned": claim.planned,
                **{key: stated.get(key) for key in ("date", "start", "end", "lasts", "value", "as_of")},
                "says": dict(said),
                "told": when.text if when else None,
                "withdrawn": claim.withdrawn,
                **claim.further,
                "file": claim.place.file,
                "line": claim.place.line,
            }


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
