"""Records as they stood in git: a revision, or a file or folder of one, as documents to load."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from govtimeline.ground.errors import Error
from govtimeline.ground.names import did_you_mean
from govtimeline.record.files import SUFFIXES, Documents, add_document

FILE_MODES = "100"
"""What the mode of an ordinary file begins with; links and other repositories are left out."""


class Absent(Error):
    """A revision is there, and the record or the file asked for was not in it."""


def read_revision(named: str, record: Path | None) -> Documents:
    """The documents of `REV:path`, or of the record at `record` as it stood at `REV`.

    record: where the record is now, None where there is none of one's own.

    Error where git is missing and where there is no such revision; Absent where there is no such file in it.
    """
    git = Git(named, Path.cwd())
    git.ask("rev-parse", "--git-dir")
    found = git.resolve(named)
    if found is None:
        raise _unknown(git, named)
    if git.ask("cat-file", "-t", found).strip() in ("commit", "tag"):
        git, path = _inside(git, named, record)
        name = f"{named}:{path}" if path else named
        found = git.resolve(f"{found}:{path}")
        if found is None:
            raise _not_in(git, path, named)
    else:
        name = named
    return _documents(git, found, name)


class Git:
    """git as it answers for one argument of the command, in one folder."""

    def __init__(self, named: str, folder: Path) -> None:
        self.named = named
        self.folder = folder

    def run(self, *args: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run git; Error where there is none."""
        try:
            return subprocess.run(
                ["git", *args], cwd=self.folder, input=given, capture_output=True, check=False,
                env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            )  # fmt: skip
        except OSError as error:
            raise Error(
                f'"{self.named}" is no file or folder, and git, which may know it, cannot be run',
                "install git, or give two files",
            ) from error

    def ask(self, *args: str) -> str:
        """What git answers; Error with its reason where it does not."""
        done = self.run(*args)
        if done.returncode:
            why = done.stderr.decode(errors="replace").strip().split("\n")[0].removeprefix("fatal: ")
            raise Error(f'"{self.named}" is no file or folder, and git cannot look it up: {why}')
        return done.stdout.decode(errors="surrogateescape")

    def resolve(self, name: str) -> str | None:
        """The object a name stands for, None where there is none."""
        if name.startswith("-") or "\0" in name:
            return None
        done = self.run("rev-parse", "--verify", "--quiet", name)
        return done.stdout.decode().strip() if done.returncode == 0 else None


def _inside(git: Git, named: str, record: Path | None) -> tuple[Git, str]:
    """git in the repository of the record, and the record's path in that."""
    if record is None:
        raise Error(
            f'"{named}" is a git revision, and there is no record here to look for in it',
            f"name a file of it: {named}:facts.yaml",
        )
    folder, name = (record, "") if record.is_dir() else (record.parent, record.name)
    if not folder.is_dir():
        raise Error(f'cannot read "{record}": no such file or folder')
    there = Git(git.named, folder)
    prefix = there.ask("rev-parse", "--show-prefix").removesuffix("\n")
    return there, f"{prefix}{name}".rstrip("/")


def _unknown(git: Git, named: str) -> Error:
    """Why git does not know a name."""
    revision, _, path = named.partition(":")
    if path and revision and git.resolve(revision) is not None:
        return _not_in(git, path, revision)
    message = f'"{revision or named}" is no file, folder or git revision'
    if git.ask("rev-parse", "--is-shallow-repository").strip() == "true":
        return Error(message, "the clone is shallow: fetch the revision first, or clone with fetch-depth 0")
    names = git.ask("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    return Error(message, did_you_mean(revision, names.split()))


def _not_in(git: Git, path: str, revision: str) -> Absent:
    """A file or folder that a revision does not have."""
    listed = git.ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", revision)
    names = [name for name in listed.split("\0") if name.endswith(SUFFIXES)]
    return Absent(f'there is no "{path}" in "{revision}"', did_you_mean(path, names))


def _documents(git: Git, found: str, name: str) -> Documents:
    """A file of the repository, or every YAML file in a folder of it, hidden ones left out."""
    documents = Documents()
    blobs = [(name, found)]
    if git.ask("cat-file", "-t", found).strip() == "tree":
        parent = name if name.endswith(":") else f"{name.rstrip('/')}/" if ":" in name else f"{name}:"
        blobs = [(f"{parent}{path}", blob) for path, blob in _yaml_blobs(git, found)]
        if not blobs:
            hint = "a record is a YAML file, or a folder of them"
            raise Error(f'"{name}" is a folder without YAML', hint)
    answer = git.run("cat-file", "--batch", given="".join(f"{blob}\n" for _, blob in blobs).encode()).stdout
    at = 0
    for each, _ in blobs:
        head, _, _ = answer[at:].partition(b"\n")
        size = int(head.split()[-1])
        at += len(head) + 1
        add_document(documents, each, answer[at : at + size])
        at += size + 1
    return documents


def _yaml_blobs(git: Git, tree: str) -> Iterator[tuple[str, str]]:
    """The YAML files under a tree, by name: path and object of each."""
    entries = [
        entry.partition("\t") for entry in git.ask("ls-tree", "-r", "-z", "--full-tree", tree).split("\0")
    ]
    for kind, _, path in sorted(entries, key=lambda entry: entry[2]):
        if not kind.startswith(FILE_MODES):
            continue
        parts = PurePosixPath(path)
        if parts.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in parts.parts):
            yield path, kind.split()[2]
