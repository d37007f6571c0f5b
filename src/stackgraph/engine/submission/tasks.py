"""Finding what was handed in: ``submitted/<student>/<unit>/<unit>.ipynb``, nbgrader's layout.

A submission is read here, once, as bytes; nothing later follows a path that a student chose.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from stackgraph.course.limits import MAX_NAME
from stackgraph.course.students import unfit
from stackgraph.course.times import NotATime, read_moment
from stackgraph.engine.limits import (
    MAX_ALIKE,
    MAX_DEPTH,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_MISPLACED,
    MAX_OWN_BYTES,
    MAX_OWN_FILES,
)
from stackgraph.engine.submission.recognise import recognise
from stackgraph.engine.verdict import Event, printable
from stackgraph.sandbox.limits import MIB
from stackgraph.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from stackgraph.course.unit import Unit, Units

_SUFFIXES = (".ipynb", ".json", ".txt", ".py")
_NUMBER = re.compile(r"(?<![a-z0-9])u\d\d(?!\d)")
_NO_NOTEBOOK = ("timestamp.txt", "submission_secret.txt")


@dataclass(frozen=True)
class Task:
    """One submission to grade. ``data`` is None where no readable notebook was handed in.

    ``handed_in``: text of ``timestamp.txt``, '' where there is none. ``events``: what was odd about
    the files. ``files``: what was handed in beside the notebook, by its path from there.
    ``by``: who handed it in, where that is another one of the student's group.
    """

    student: str
    unit: str
    data: bytes | None
    events: tuple[Event, ...] = ()
    handed_in: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    by: str = ""

    def plan(self, units: Units) -> Unit:
        """The unit in the version that was handed out to who handed this in."""
        return units.of(self.unit, self.by or self.student)

    @property
    def name(self) -> str:
        """``'ada/u01_sequential'``: whose it is, in notes and messages."""
        return f"{self.student}/{self.unit}"


class _Refused(Exception):
    """A path that is not read; the event says why."""

    def __init__(self, event: Event) -> None:
        super().__init__(event.detail)
        self.event = event


def students_of(submitted: Path, unit: str) -> tuple[list[str], list[str]]:
    """Who handed in ``unit``, in order, and what lies in ``submitted/`` that looks like a
    submission of it and is passed over: ``'<path>: <why, and what to do>'``.
    """
    good: list[str] = []
    odd: list[str] = []
    for folder in _entries(submitted):
        if folder.name.startswith(".") or not _is_folder(folder / unit):
            odd += misplaced(folder, unit)
            continue
        why = unfit(folder.name)
        if why:
            shown = folder.name.encode("utf-8", "backslashreplace").decode()
            odd.append(f"{shown}: cannot be a student's id, {why}; rename the folder")
        else:
            good.append(folder.name)
    return good, odd


def misplaced(folder: Path, unit: str) -> list[str]:
    """What to say of an entry of ``submitted/`` that holds no ``<unit>/`` but may be meant so."""
    right = f"submitted/<student>/{unit}/{unit}.ipynb"
    short = unit.split("_")[0]
    if folder.name.startswith(".") or folder.is_symlink():
        return []
    if _is_file(folder):
        if _is_of(folder, short):
            return [f"{folder.name}: a file without a student's folder; put it at {right}"]
        return []
    if folder.name in (unit, short):
        return [
            f"{folder.name}/{inner.name}: folders the wrong way round; it belongs at "
            f"submitted/{inner.name}/{unit}/"
            for inner in _entries(folder)
            if _is_folder(inner) and not inner.name.startswith(".")
        ][:MAX_MISPLACED]
    return _misnamed(folder, unit, short)


def _misnamed(folder: Path, unit: str, short: str) -> list[str]:
    """A student's folder whose folder for the unit is missing, or called otherwise."""
    found = []
    for inner in _entries(folder)[:MAX_FILES]:
        name = inner.name.lower()
        if _is_of(inner, short):
            found.append(
                f"{folder.name}/{inner.name}: without a folder for the unit; put it at "
                f"submitted/{folder.name}/{unit}/{unit}.ipynb"
            )
        elif _is_folder(inner) and not inner.is_symlink() and _like(name, unit, short):
            found.append(
                f"{folder.name}/{inner.name}/: no unit is called so; rename the folder to {unit}"
            )
        elif _is_folder(inner) and not re.match(r"u\d\d_", name):
            found += [
                f"{path.relative_to(folder.parent)}: a folder of no known kind; put it at "
                f"submitted/<student>/{unit}/{unit}.ipynb"
                for path in _buried(inner, short)
            ]
    return found[:MAX_MISPLACED]


def _buried(folder: Path, short: str, depth: int = 3) -> list[Path]:
    """Notebooks of the unit at most ``depth`` folders down; links are not followed."""
    found: list[Path] = []
    if folder.is_symlink() or depth == 0:
        return found
    for inner in _entries(folder)[:MAX_FILES]:
        if len(found) >= MAX_MISPLACED:
            break
        if _is_of(inner, short):
            found.append(inner)
        elif _is_folder(inner):
            found += _buried(inner, short, depth - 1)
    return found


def _is_of(path: Path, short: str) -> bool:
    """Whether a file is a notebook of the unit: by its name, or by what is in it where the name
    tells no unit. A copy that an editor or a download made (``x.ipynb~``, ``.ipynb.txt``) is one.
    """
    name = path.name.lower()
    if ".ipynb" not in name or path.is_symlink() or not _is_file(path):
        return False
    named = _NUMBER.findall(name)
    if named:
        return short in named
    try:
        return recognise(_read(path, path.parent)).has(short)
    except _Refused:
        return False


def _like(name: str, unit: str, short: str) -> bool:
    """Whether a folder's name means the unit: ``u01``, ``U01_Sequential``, ``u01-sequential (1)``,
    ``unit 1``.
    """
    letters = re.sub(r"[^a-z0-9]", "", name)
    whole = re.sub(r"[^a-z0-9]", "", unit)
    number = str(int(short[1:]))
    spoken = {f"{word}{n}" for word in ("unit", "u", "assignment") for n in (number, short[1:])}
    begin = re.match(r"[a-z]+\d+", letters)  # "Unit 1 - stacks" and "unit 1", not "unit 12"
    return letters.startswith((short, whole)) or (begin is not None and begin[0] in spoken)


def _entries(folder: Path) -> list[Path]:
    """What stands in ``folder``, in order; nothing where it cannot be read."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def read_task(submitted: Path, student: str, unit: str, test_ids: Iterable[str]) -> Task:
    """Read one student's submission. Whatever a student can hand in, this returns.

    ``test_ids``: the unit's test cells, by which a misnamed file is recognised.
    """
    try:
        return _read_task(submitted, student, unit, test_ids)
    except (OSError, ValueError, RecursionError, MemoryError) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        detail = f"The files of {student}/{unit} cannot be read ({why[:200]}); nothing was graded"
        return Task(student, unit, None, (Event("unreadable-files", detail, None, "odd"),))


def _read_task(submitted: Path, student: str, unit: str, test_ids: Iterable[str]) -> Task:
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
        if not path.name.lower().endswith(_SUFFIXES) or path.name in _NO_NOTEBOOK:
            continue
        exact = path == folder / f"{unit}.ipynb"
        try:
            data = _read(path, folder)
        except _Refused as refused:
            if exact or path.suffix.lower() == ".ipynb":
                events.append(refused.event)
            continue
        hits = sum(mark in data for mark in marks)
        named = path.name.lower().startswith(unit.split("_")[0])
        script = path.suffix.lower() == ".py"
        if script and not (hits or (named and _has_cells(data))):
            continue
        if exact or hits or (named and (script or path.suffix.lower() == ".ipynb")):
            rank = (not script, hits > 0, exact, hits, named, path.stat().st_mtime_ns, path.name)
            found.append((rank, path, data))
    if not found:
        events.append(Event("no-notebook", f"No {unit}.ipynb was handed in", None, "odd"))
        return Task(student, unit, None, _few(events), stamp)
    _, path, data = max(found, key=lambda f: f[0])
    alike = sum(other.suffix.lower() == path.suffix.lower() for _, other, _ in found)
    events += _about_choice(path, folder, unit, alike)
    own, left_out = _own_files(path, files)
    return Task(student, unit, data, _few([*events, *left_out]), stamp, own)


def own_files(notebook: Path) -> tuple[dict[str, bytes], list[Event]]:
    """What lies beside the file ``notebook`` (modules, data): path from there -> content, and what
    was left out. Links are not followed, other notebooks and nbgrader's own files not taken.
    """
    ignored: list[Event] = []
    return _own_files(notebook, list(_regular_files(notebook.parent, ignored)))


def _is_text(name: str) -> bool:
    """Whether a name can be written down: a file's may be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _own_files(notebook: Path, files: Iterable[Path]) -> tuple[dict[str, bytes], list[Event]]:
    folder = notebook.parent
    own: dict[str, bytes] = {}
    left_out: list[str] = []
    for path in files:
        if not path.is_relative_to(folder) or path.suffix.lower() == ".ipynb":
            continue
        name = path.relative_to(folder).as_posix()
        if name in _NO_NOTEBOOK:
            continue
        room = MAX_OWN_BYTES - sum(map(len, own.values()))
        try:
            if len(own) == MAX_OWN_FILES or len(name) > MAX_NAME or not _is_text(name):
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


def _has_cells(data: bytes) -> bool:
    """Whether a Python file has marks of cells, so that it may stand for a notebook."""
    return b"\n# %%" in data or data.startswith(b"# %%") or b"\n# In[" in data


def _few(events: list[Event]) -> tuple[Event, ...]:
    """``events``, of many of one kind the first few and how many more there were."""
    kept: list[Event] = []
    counts = Counter(e.kind for e in events)
    seen: Counter[str] = Counter()
    for event in events:
        seen[event.kind] += 1
        more = counts[event.kind] - MAX_ALIKE
        if seen[event.kind] <= MAX_ALIKE:
            kept.append(event)
        elif seen[event.kind] == MAX_ALIKE + 1:
            kept.append(Event(event.kind, f"and {more} more of this kind", None, event.severity))
    return tuple(kept)


def read_beside(submitted: Path, student: str, unit: str, name: str) -> bytes:
    """A small file beside a submission's notebook, no link followed; empty where there is none."""
    folder = submitted / student / unit
    if (submitted / student).is_symlink() or folder.is_symlink():
        return b""
    try:
        return _read(folder / name, folder, limit=1000)
    except _Refused:
        return b""


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
            yield path
        elif depth >= MAX_DEPTH or kind == "unreadable":
            why = "cannot be read" if kind == "unreadable" else "lies too deep in other folders"
            detail = f"{shown!r} {why}; what is in it was not looked at"
            events.append(Event("unreadable-folder", detail, None, "odd"))


def walk(folder: Path) -> Iterator[tuple[Path, int, str]]:
    """Everything below ``folder`` in order, no link followed: path, depth, and ``file``,
    ``folder``, ``link``, ``special`` or ``unreadable``.

    No deeper than ``MAX_DEPTH``: a path may otherwise be longer than any function of the system
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
                if depth + 1 < MAX_DEPTH:
                    below.append((path, depth + 1))
            else:
                yield path, depth + 1, "file" if entry.is_file() else "special"
        waiting += reversed(below)


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

    Without a zone it is UTC's. Raises NotATime, a ValueError, for anything else.
    """
    return read_moment(text, UTC, abbreviations=True).utc


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
        except NotATime as error:
            detail = (
                f"timestamp.txt is not used, so this counts as not late: {text[:40]!r}, {error}"
            )
            events.append(Event("bad-timestamp", detail, None, "odd"))
            return ""
    return text
