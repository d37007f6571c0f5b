"""Finding what was handed in: ``submitted/<student>/<unit>/<unit>.ipynb``, nbgrader's layout.

A submission is read here, once, as bytes; nothing later follows a path that a student chose.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from stackgraph.engine.limits import (
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_OWN_BYTES,
    MAX_OWN_FILES,
    MAX_OWN_NAME,
)
from stackgraph.engine.verdict import Event, printable
from stackgraph.sandbox.limits import MIB
from stackgraph.words import plural

_STUDENT = re.compile(r"[^\s./+][^/+\x00-\x1f]{0,127}")
_SUFFIXES = (".ipynb", ".json", ".txt")
_NBGRADERS = ("timestamp.txt", "submission_secret.txt")


@dataclass(frozen=True)
class Task:
    """One submission to grade. ``data`` is None where no readable notebook was handed in.

    ``handed_in``: text of ``timestamp.txt``, '' where there is none. ``events``: what was odd about
    the files. ``files``: what was handed in beside the notebook, by its path from there.
    """

    student: str
    unit: str
    data: bytes | None
    events: tuple[Event, ...] = ()
    handed_in: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)


class _Refused(Exception):
    """A path that is not read; the event says why."""

    def __init__(self, event: Event) -> None:
        super().__init__(event.detail)
        self.event = event


def students_of(submitted: Path, unit: str) -> tuple[list[str], list[str]]:
    """Who handed in ``unit``, in order, and the names of folders that can't be a student's."""
    good: list[str] = []
    odd: list[str] = []
    if not submitted.is_dir():
        return [], []
    for folder in sorted(submitted.iterdir()):
        if folder.name.startswith(".") or not (folder / unit).is_dir():
            continue
        if _STUDENT.fullmatch(folder.name) and _encodable(folder.name):
            good.append(folder.name)
        else:
            odd.append(folder.name.encode("utf-8", "backslashreplace").decode())
    return good, odd


def _encodable(name: str) -> bool:
    """Whether the name is text: a folder's may be any bytes, out of an old archive for instance."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def read_task(submitted: Path, student: str, unit: str, test_ids: Iterable[str]) -> Task:
    """Read one student's submission. Never raises for anything that a student can hand in.

    ``test_ids``: the unit's test cells, by which a misnamed file is recognised.
    """
    folder = submitted / student / unit
    if (submitted / student).is_symlink() or folder.is_symlink():
        detail = f"{student}/{unit} is a symbolic link; it was not followed"
        event = Event("link-refused", detail, None, "hostile")
        return Task(student, unit, None, (event,))
    events: list[Event] = []
    files = list(_regular_files(folder, events))
    stamp = _read_stamp(folder, events)
    found: list[tuple[tuple[object, ...], Path, bytes]] = []
    marks = [i.encode() for i in test_ids]
    for path in files:
        if not path.name.lower().endswith(_SUFFIXES) or path == folder / "timestamp.txt":
            continue
        exact = path == folder / f"{unit}.ipynb"
        try:
            data = _read(path, folder)
        except _Refused as refused:
            if exact or path.suffix.lower() == ".ipynb":
                events.append(refused.event)
            continue
        hits = sum(mark in data for mark in marks)
        named = path.name.lower().startswith(unit.lower())
        if exact or hits or (named and path.suffix.lower() == ".ipynb"):
            rank = (hits > 0, exact, hits, named, path.stat().st_mtime_ns, path.name)
            found.append((rank, path, data))
    if not found:
        events.append(Event("no-notebook", f"No {unit}.ipynb was handed in", None, "odd"))
        return Task(student, unit, None, tuple(events), stamp)
    _, path, data = max(found, key=lambda f: f[0])
    events += _about_choice(path, folder, unit, len(found))
    own, left_out = _own_files(path, files)
    return Task(student, unit, data, (*events, *left_out), stamp, own)


def own_files(notebook: Path) -> tuple[dict[str, bytes], list[Event]]:
    """What lies beside the file ``notebook`` (modules, data): path from there -> content, and what
    was left out. Links are not followed, other notebooks and nbgrader's own files not taken."""
    ignored: list[Event] = []
    return _own_files(notebook, list(_regular_files(notebook.parent, ignored)))


def _own_files(notebook: Path, files: Iterable[Path]) -> tuple[dict[str, bytes], list[Event]]:
    folder = notebook.parent
    own: dict[str, bytes] = {}
    left_out: list[str] = []
    for path in files:
        if not path.is_relative_to(folder) or path.suffix.lower() == ".ipynb":
            continue
        name = path.relative_to(folder).as_posix()
        if name in _NBGRADERS:
            continue
        room = MAX_OWN_BYTES - sum(map(len, own.values()))
        try:
            if len(own) == MAX_OWN_FILES or len(name) > MAX_OWN_NAME or not _encodable(name):
                raise _Refused(Event("file-left-out", name))
            own[name] = _read(path, folder, limit=room)
        except _Refused:
            left_out.append(name)
    if not left_out:
        return own, []
    named = printable(", ".join(left_out[:3]) + (", …" if len(left_out) > 3 else ""), 200)
    they = f"{plural(len(left_out), 'file')} beside the notebook"
    detail = (
        f"{they} {'is' if len(left_out) == 1 else 'are'} not there when it is graded ({named}): "
        f"up to {MAX_OWN_FILES} files and "
        f"{MAX_OWN_BYTES // MIB} MB are"
    )
    return own, [Event("file-left-out", detail, None, "info")]


def _about_choice(path: Path, folder: Path, unit: str, candidates: int) -> list[Event]:
    name = path.relative_to(folder).as_posix()
    if path == folder / f"{unit}.ipynb":
        if candidates > 1:
            detail = f"{candidates} notebooks were handed in; {name} was graded"
            return [Event("several-notebooks", detail, None, "info")]
        return []
    detail = f"{name!r} was graded: there is no usable {unit}.ipynb"
    if candidates > 1:
        detail += f", and it is the best of {candidates} files"
    return [Event("wrong-file-name", detail, None, "odd")]


def _regular_files(folder: Path, events: list[Event]) -> Iterator[Path]:
    """Regular files below ``folder`` in order; links and special files become events."""
    seen = 0
    for at, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if f != ".ipynb_checkpoints")
        for name in [*folders, *sorted(names)]:
            path = Path(at) / name
            seen += 1
            if seen > MAX_FILES:
                detail = f"More than {MAX_FILES} files were handed in; the rest was not looked at"
                events.append(Event("too-many-files", detail, None, "hostile"))
                return
            if path.is_symlink():
                where = path.relative_to(folder).as_posix()
                detail = f"{where!r} is a symbolic link; it was not followed"
                events.append(Event("link-refused", detail, None, "hostile"))
            elif name in names and path.is_file():
                yield path
            elif name in names:
                detail = f"{name!r} is not a regular file; it was not opened"
                events.append(Event("special-file", detail, None, "hostile"))


def _read(path: Path, folder: Path, limit: int = MAX_FILE_BYTES) -> bytes:
    """The bytes of a regular file; no link is followed and no device or pipe opened."""
    name = path.relative_to(folder).as_posix()
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        detail = f"{name!r} cannot be read: {error.strerror}"
        raise _Refused(Event("unreadable-file", detail, None, "odd")) from None
    with os.fdopen(handle, "rb") as stream:
        info = os.fstat(stream.fileno())
        if not stat.S_ISREG(info.st_mode):
            detail = f"{name!r} is not a regular file; it was not opened"
            raise _Refused(Event("special-file", detail, None, "hostile"))
        if info.st_size > limit:
            detail = f"{name!r} has {info.st_size // 2**20} MB, more than {limit // 2**20}"
            raise _Refused(Event("file-too-large", detail, None, "hostile"))
        return stream.read(limit + 1)


def parse_time(text: str) -> datetime:
    """A time as nbgrader writes it, in UTC without a zone: ``2026-03-01 12:00:00 UTC``.

    A zone may be a name or an offset. Raises ValueError or OverflowError for anything else.
    """
    from dateutil import parser, tz

    parts = text.split(" ")
    if len(parts) == 3:
        zone = parts[2]
        known = int(zone) if re.fullmatch(r"[+-]?\d+", zone) else tz.gettz(zone)
        moment = parser.parse(f"{parts[0]} {parts[1]} TZ", tzinfos={"TZ": known})
    else:
        moment = parser.parse(text)
    offset = moment.utcoffset()
    return (moment - offset).replace(tzinfo=None) if offset is not None else moment


def _read_stamp(folder: Path, events: list[Event]) -> str:
    """The hand-in time that nbgrader's collect and ours leave beside the notebook."""
    path = folder / "timestamp.txt"
    if path.is_symlink() or not path.is_file():
        return ""
    try:
        text = _read(path, folder, limit=1000).decode("utf-8", "replace").strip()
    except _Refused:
        text = "?"
    if text:
        try:
            parse_time(text)
        except (ValueError, OverflowError):
            detail = f"timestamp.txt holds no time: {text[:40]!r}; taken as not late"
            events.append(Event("bad-timestamp", detail, None, "odd"))
            return ""
    return text
