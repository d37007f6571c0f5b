"""Files that somebody else put there: walked over and read, no link followed, nothing opened twice.

Bounds hold for every name, depth and size; what is left out becomes an event.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from stackgraph.engine.limits import MAX_DEPTH, MAX_FILE_BYTES, MAX_FILES, MAX_READ_BYTES
from stackgraph.engine.submission.archives import Member, Refused, members_of
from stackgraph.engine.verdict import Event, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SCRIPTS = (".py", ".md", ".qmd", ".rmd")
"""How the names of what a notebook is exported to may end: less than the notebook itself."""
_NOTEBOOKS = (".ipynb", ".json", ".txt", *SCRIPTS)
ZIP = b"PK\x03\x04"
TOO_LARGE = "file-too-large"
"""Event kind: a file that is not read, for its size."""


class FileRefused(Exception):
    """A path that is not read; the event says why."""

    def __init__(self, event: Event) -> None:
        super().__init__(event.detail)
        self.event = event


@dataclass(frozen=True)
class Held:
    """One file of a submission: its path from the submission's folder, and how to read it.

    ``read`` takes the most bytes that are wanted and raises FileRefused. ``modified`` is a time to
    compare with others', of any kind.
    """

    name: str
    read: Callable[[int], bytes]
    modified: float = 0.0

    @property
    def file(self) -> str:
        """Its own name in lower case, without blanks at its ends."""
        return PurePosixPath(self.name).name.strip().lower()

    @property
    def folder(self) -> PurePosixPath:
        """Where it lies, from the submission's folder."""
        return PurePosixPath(self.name).parent


class Meter:
    """Counts what is read of one submission's files, and stops at a bound.

    A file may be sparse, or a name for another one's bytes: what thousands of them hold together no
    bound on each of them keeps small.
    """

    def __init__(self, most: int = MAX_READ_BYTES) -> None:
        self._most = self._left = most

    def on(self, one: Held) -> Held:
        """The file, read on this account."""
        return replace(one, read=lambda limit: self._read(one, limit))

    def _read(self, one: Held, limit: int) -> bytes:
        try:
            data = one.read(min(limit, self._left))
        except FileRefused as refused:
            if self._left >= limit or refused.event.kind != TOO_LARGE:
                raise
            detail = (
                f"{one.name[:80]!r} was not looked at: of all files together "
                f"{self._most // 2**20} MB are read"
            )
            raise FileRefused(Event(TOO_LARGE, detail, None, "hostile")) from None
        self._left -= len(data)
        return data


def is_notebook(name: str) -> bool:
    """Whether a file's name is a notebook's, or that of a copy which an editor or a download made:
    ``x.ipynb``, ``X.IPYNB ``, ``x.ipynb.txt``, ``x.ipynb~``.
    """
    return ".ipynb" in name.lower()


def may_be_notebook(name: str) -> bool:
    """Whether a file is worth looking into: a notebook by its name, one without a name's ending, or
    what editors and downloads make of one.
    """
    file = PurePosixPath(name).name.strip().lower()
    return is_notebook(file) or file.endswith(_NOTEBOOKS) or "." not in file


def held_in(folder: Path, events: list[Event]) -> Iterator[Held]:
    """Regular files below ``folder`` in order; links and special files become events."""
    for seen, (path, depth, kind) in enumerate(walk(folder)):
        if seen >= MAX_FILES:
            detail = f"More than {MAX_FILES} files were handed in; the rest was not looked at"
            events.append(Event("too-many-files", detail, None, "hostile"))
            return
        where = path.relative_to(folder).as_posix()
        shown = where if len(where) <= 80 else f"{where[:60]}…"
        if kind == "link":
            detail = f"{shown!r} is a symbolic link; it was not followed"
            events.append(Event("link-refused", detail, None, "hostile"))
        elif kind == "special":
            detail = f"{path.name[:80]!r} is not a regular file; it was not opened"
            events.append(Event("special-file", detail, None, "hostile"))
        elif kind == "file":
            yield held(path, folder)
        elif depth >= MAX_DEPTH or kind == "unreadable":
            why = "cannot be read" if kind == "unreadable" else "lies too deep in other folders"
            detail = f"{shown!r} {why}; what is in it was not looked at"
            events.append(Event("unreadable-folder", detail, None, "odd"))


def held(path: Path, folder: Path) -> Held:
    """The file at ``path`` as one of a submission in ``folder``."""
    name = path.relative_to(folder).as_posix()
    return Held(name, lambda limit: read(path, folder, limit), _modified(path))


def unpacked(packed: Held, events: list[Event]) -> list[Held]:
    """The files in a zip that was handed in as it is. What is not read of it becomes events."""
    try:
        members = members_of(packed.read(MAX_FILE_BYTES))
    except Refused as refused:
        detail = f"{printable(packed.name, 80)!r} was not opened: {refused}"
        events.append(Event("unreadable-file", detail, None, "odd"))
        return []
    except FileRefused as refused:
        events.append(refused.event)
        return []
    found = []
    for member in members:
        name = f"{packed.name}/{member.path}"
        if member.refused:
            detail = f"{printable(name, 120)!r} was left out: {member.refused}"
            events.append(Event("unreadable-file", detail, None, "odd"))
        else:
            when = member.modified.timestamp() if member.modified else 0.0
            found.append(Held(name, _reader(member, name), when))
    return found


def _reader(member: Member, name: str) -> Callable[[int], bytes]:
    def read_member(limit: int) -> bytes:
        try:
            data = member.read()
        except Refused as refused:
            detail = f"{printable(name, 120)!r} was left out: {refused}"
            raise FileRefused(Event("unreadable-file", detail, None, "odd")) from None
        if len(data) > limit:
            raise FileRefused(_too_large(name, len(data), limit))
        return data

    return read_member


def _modified(path: Path) -> float:
    try:
        return path.lstat().st_mtime
    except OSError:
        return 0.0


def _too_large(name: str, size: int, limit: int) -> Event:
    detail = f"{name!r} has {size // 2**20} MB, more than {limit // 2**20}"
    return Event(TOO_LARGE, detail, None, "hostile")


def walk(folder: Path, deepest: int = MAX_DEPTH) -> Iterator[tuple[Path, int, str]]:
    """Everything below ``folder`` in order, no link followed: path, depth, and ``file``,
    ``folder``, ``link``, ``special`` or ``unreadable``.

    No deeper than ``deepest``: a path may otherwise be longer than any function of the system
    takes.
    """
    waiting = [(folder, 0)]
    while waiting:
        at, depth = waiting.pop()
        try:
            with os.scandir(at) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            yield at, depth, "unreadable"
            continue
        below = []
        for entry in inside:
            path = at / entry.name
            if entry.is_symlink():
                yield path, depth + 1, "link"
            elif entry.is_dir(follow_symlinks=False):
                if entry.name == ".ipynb_checkpoints":
                    continue
                yield path, depth + 1, "folder"
                if depth + 1 < deepest:
                    below.append((path, depth + 1))
            else:
                yield path, depth + 1, "file" if entry.is_file() else "special"
        waiting += reversed(below)


def read(path: Path, folder: Path, limit: int = MAX_FILE_BYTES) -> bytes:
    """The bytes of a regular file; no link is followed and no device or pipe opened.

    Raises FileRefused, which names the file as seen from ``folder``.
    """

    def name() -> str:
        return path.relative_to(folder).as_posix()

    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        detail = f"{name()!r} cannot be read: {error.strerror}"
        raise FileRefused(Event("unreadable-file", detail, None, "odd")) from None
    with os.fdopen(handle, "rb") as stream:
        info = os.fstat(stream.fileno())
        if not stat.S_ISREG(info.st_mode):
            detail = f"{name()!r} is not a regular file; it was not opened"
            raise FileRefused(Event("special-file", detail, None, "hostile"))
        if info.st_size > limit:
            raise FileRefused(_too_large(name(), info.st_size, limit))
        return stream.read(limit + 1)
