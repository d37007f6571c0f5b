"""One submission, read: the notebook, what lies beside it, when it was handed in.

A submission is read here, once, as bytes; nothing later follows a path that a student chose.
``placing`` says where each lies.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from stackgraph.course.ids import unit_of
from stackgraph.course.limits import MAX_NAME
from stackgraph.course.times import NotATime, read_moment
from stackgraph.engine.limits import MAX_ALIKE, MAX_FILE_BYTES, MAX_OWN_BYTES, MAX_OWN_FILES
from stackgraph.engine.submission import lookalikes
from stackgraph.engine.submission.disk import (
    SCRIPTS,
    ZIP,
    FileRefused,
    Held,
    Meter,
    held,
    held_in,
    is_notebook,
    may_be_notebook,
    read,
    unpacked,
)
from stackgraph.engine.submission.placing import Place, units_in
from stackgraph.engine.submission.reading import Unreadable, read_cells
from stackgraph.engine.submission.recognise import recognise
from stackgraph.engine.submission.texts import is_untouched
from stackgraph.engine.verdict import Event, printable
from stackgraph.sandbox.limits import MIB
from stackgraph.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from stackgraph.course.unit import Unit, Units

_NO_NOTEBOOK = ("timestamp.txt", "submission_secret.txt")
_OPENED = 5
"""Zips of one submission that are looked into."""
_NAMED = 4
"""Files that are named where none of them is the notebook."""


@dataclass(frozen=True)
class Task:
    """One submission to grade. ``data`` is None where no readable notebook was handed in.

    ``handed_in``: text of ``timestamp.txt``, '' where there is none. ``events``: what was odd about
    the files. ``files``: what was handed in beside the notebook, by its path from there.
    ``by``: who handed it in, where that is another one of the student's group. ``folder``: where it
    lies in ``submitted/``, '' for ``<student>/<unit>``.
    """

    student: str
    unit: str
    data: bytes | None
    events: tuple[Event, ...] = ()
    handed_in: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    by: str = ""
    folder: str = ""

    def plan(self, units: Units) -> Unit:
        """The unit in the version that was handed out to who handed this in."""
        return units.of(self.unit, self.by or self.student)

    @property
    def name(self) -> str:
        """``'ada/u01_sequential'``: whose it is, in notes and messages."""
        return f"{self.student}/{self.unit}"


@dataclass(frozen=True)
class _Candidate:
    """A file that may be the notebook. ``hits``: whether it says that it is the unit's."""

    held: Held
    data: bytes
    looks: Looks
    hits: bool
    exact: bool
    named: bool
    answered: bool = True

    @property
    def rank(self) -> tuple[object, ...]:
        script = self.held.file.endswith(SCRIPTS)
        hits = self.looks.count(self.data) if self.hits else 0
        return (self.hits, self.answered, not script, self.exact, hits, self.named,
                self.held.modified, self.held.name)  # fmt: skip


@dataclass(frozen=True)
class Looks:
    """By what the unit's notebook is known: its test cells, and its answer cells' own texts."""

    unit: str
    tests: tuple[str, ...]
    answers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, unit: Unit) -> Looks:
        """Those of a unit."""
        return cls(unit.stem, tuple(unit.worth), {a.grade_id: a.source for a in unit.answers})

    def hits(self, data: bytes) -> bool:
        """Whether ``data`` says that it is the unit's."""
        return any(name.encode() in data for name in self.tests) or recognise(data).has(self.unit)

    def count(self, data: bytes) -> int:
        """How many of the test cells are named in ``data``."""
        return sum(name.encode() in data for name in self.tests)

    def is_untouched(self, data: bytes) -> bool:
        """Whether this is the notebook as it was handed out, with no answer in it."""
        try:
            cells, _ = read_cells(data, lambda event: None)
        except Unreadable:
            return False
        theirs = [(c.source, self.answers[c.grade_id or ""]) for c in cells
                  if c.grade_id in self.answers]  # fmt: skip
        return bool(theirs) and all(is_untouched(own, ours) for own, ours in theirs)


def read_task(submitted: Path, student: str, unit: str, test_ids: Iterable[str]) -> Task:
    """Read one student's submission where it belongs. ``test_ids``: the unit's test cells."""
    place = Place(student, submitted / student / unit)
    return read_place(submitted, place, Looks(unit, tuple(test_ids)))


def read_place(submitted: Path, place: Place, looks: Looks) -> Task:
    """Read one student's submission. Whatever a student can hand in, this returns."""
    student, unit = place.student, looks.unit
    try:
        return _read_task(submitted, place, looks)
    except Exception as error:  # of whatever reading it raises, the class must not end
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        detail = f"The files of {student}/{unit} cannot be read ({why[:200]}); nothing was graded"
        return Task(student, unit, None, (Event("unreadable-files", detail, None, "odd"),))


def _read_task(submitted: Path, place: Place, looks: Looks) -> Task:
    student, unit, folder = place.student, looks.unit, place.folder
    links = [p for p in (folder, *folder.parents) if p.is_relative_to(submitted) and p != submitted]
    if any(p.is_symlink() for p in links):
        detail = f"{student}/{unit} is a symbolic link; it was not followed"
        event = Event("link-refused", detail, None, "hostile")
        return Task(student, unit, None, (event,))
    events = [Event("misplaced", place.said, None, "odd")] if place.said else []
    where = folder.relative_to(submitted).as_posix() if place.said else ""
    meter = Meter()
    # The notebook's own name first: what lies beside it does not use up what may be read.
    files = sorted(_files_of(place, events), key=lambda one: one.name != f"{unit}.ipynb")
    files = [meter.on(one) for one in files]
    stamp = _read_stamp(folder, events)
    found = _candidates(files, looks, events)
    if not any(c.hits for c in found):
        for packed in [f for f in files if _is_zip(f)][:_OPENED]:
            files += [meter.on(one) for one in unpacked(packed, events)]
        said: list[Event] = []
        opened = [c for c in _candidates(files, looks, said) if not c.data.startswith(ZIP)]
        events += [e for e in said if e not in events]
        found = opened or found
    if not found:
        events.append(Event("no-notebook", _nothing(files, unit), None, "odd"))
        return Task(student, unit, None, _few(events), stamp, folder=where)
    best = max(found, key=lambda c: c.rank) if len(found) > 1 else found[0]
    events += _about_choice(best, found, unit, bool(place.said))
    own, left_out = _own_files(best.held, files)
    return Task(student, unit, best.data, _few([*events, *left_out]), stamp, own, folder=where)


def _files_of(place: Place, events: list[Event]) -> Iterator[Held]:
    """The files of a submission: all of its folder, or one file and what lies right beside it."""
    if place.file is None:
        yield from held_in(place.folder, events)
        return
    yield held(place.file, place.folder)
    if place.alone:
        return
    for path in sorted(place.folder.iterdir()):
        if path != place.file and path.is_file() and not path.is_symlink():
            one = held(path, place.folder)
            if not is_notebook(one.file) and not one.file.endswith(".zip"):
                yield one


def _candidates(files: Iterable[Held], looks: Looks, events: list[Event]) -> list[_Candidate]:
    """The files that may be the unit's notebook, and of those that tell, which is answered."""
    found = []
    short = unit_of(looks.unit)
    possible = [f for f in files if may_be_notebook(f.file)]
    only = sum(is_notebook(one.file) for one in possible) == 1
    for one in possible:
        if one.file in _NO_NOTEBOOK:
            continue
        exact = one.name == f"{looks.unit}.ipynb"
        try:
            data = one.read(MAX_FILE_BYTES)
        except FileRefused as refused:
            if exact or one.file.endswith(".ipynb"):
                events.append(refused.event)
            continue
        if data.startswith(ZIP) and not exact:
            continue
        hits = not data.startswith(ZIP) and looks.hits(data)
        named = short[1:] in units_in(one.file) or (only and is_notebook(one.file))
        script = one.file.endswith(SCRIPTS)
        if script and not (hits or (named and _has_cells(data))):
            continue
        if exact or hits or (named and (script or is_notebook(one.file))):
            found.append(_Candidate(one, data, looks, hits, exact, named))
    told = [c for c in found if c.hits]
    if len({c.data for c in told}) > 1 and looks.answers:
        untouched = [c for c in told if looks.is_untouched(c.data)]
        found = [replace(c, answered=c not in untouched) for c in found]
    return found


def _is_zip(one: Held) -> bool:
    if one.file.endswith(".zip"):
        return True
    try:
        return is_notebook(one.file) and one.read(MAX_FILE_BYTES).startswith(ZIP)
    except FileRefused:
        return False


def _nothing(files: Iterable[Held], unit: str) -> str:
    """That there is no notebook, and what there is in its place."""
    named: list[str] = []
    for one in files:
        if one.file in _NO_NOTEBOOK:
            continue
        what = ""
        if len(named) < _NAMED:
            with contextlib.suppress(FileRefused):
                data = one.read(MAX_FILE_BYTES)[:8]
                what = lookalikes.name_of(data, "").partition(", not")[0]
        kind = f" ({what.removeprefix('this is ')})" if what else ""
        named.append(f"{printable(one.name, 60)}{kind}")
    said = f"No {unit}.ipynb was handed in"
    if named:
        more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
        said += f"; there is {', '.join(named[:_NAMED])}{more}"
    return said


def own_files(notebook: Path) -> tuple[dict[str, bytes], list[Event]]:
    """What lies beside the file ``notebook`` (modules, data): path from there -> content, and what
    was left out. Links are not followed, other notebooks and nbgrader's own files not taken.
    """
    ignored: list[Event] = []
    folder = notebook.parent
    return _own_files(held(notebook, folder), list(held_in(folder, ignored)))


def _is_text(name: str) -> bool:
    """Whether a name can be written down: a file's may be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _own_files(notebook: Held, files: Iterable[Held]) -> tuple[dict[str, bytes], list[Event]]:
    folder = notebook.folder.as_posix()
    begin = "" if folder == "." else f"{folder}/"
    own: dict[str, bytes] = {}
    folders = {"."}
    left_out: list[str] = []
    for one in files:
        if not one.name.startswith(begin) or one.file.endswith(".ipynb") or one is notebook:
            continue
        path = PurePosixPath(one.name[len(begin) :])
        name, above = path.as_posix(), {p.as_posix() for p in path.parents}
        if name in _NO_NOTEBOOK:
            continue
        room = MAX_OWN_BYTES - sum(map(len, own.values()))
        try:
            if len(own) == MAX_OWN_FILES or len(name) > MAX_NAME or not _is_text(name):
                raise FileRefused(Event("file-left-out", name))
            if name in folders or name in own or above & own.keys():  # a zip may hold both
                raise FileRefused(Event("file-left-out", name))
            own[name] = one.read(room)
            folders |= above
        except FileRefused:
            left_out.append(name)
    if not left_out:
        return own, []
    named = printable(", ".join(left_out[:3]) + (", …" if len(left_out) > 3 else ""), 200)
    they = f"{plural(len(left_out), 'file')} beside the notebook"
    detail = (
        f"{they} {'is' if len(left_out) == 1 else 'are'} not there when it is graded ({named}): "
        f"up to {MAX_OWN_FILES} files and {MAX_OWN_BYTES // MIB} MB are, with names of up to "
        f"{MAX_NAME} characters, in UTF-8"
    )
    return own, [Event("file-left-out", detail, None, "info")]


def _has_cells(data: bytes) -> bool:
    """Whether a notebook may have been exported to a text."""
    return bool(lookalikes.cells_of_text(data.decode("utf-8", "replace")))


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


def read_beside(submitted: Path, task: Task, name: str) -> bytes:
    """A small file beside a submission's notebook, no link followed; empty where there is none."""
    folder = submitted / (task.folder or f"{task.student}/{task.unit}")
    if any(p.is_symlink() for p in (folder, folder.parent)):
        return b""
    try:
        return read(folder / name, folder, limit=1000)
    except FileRefused:
        return b""


def _about_choice(best: _Candidate, found: list[_Candidate], unit: str, told: bool) -> list[Event]:
    """What to say of which file was taken. ``told``: its place and name were told already."""
    alike = [c for c in found if c.held.file.endswith(SCRIPTS) == best.held.file.endswith(SCRIPTS)]
    others = f"{len(alike)} notebooks were handed in; {best.held.name} was graded"
    if best.exact:
        return [Event("several-notebooks", others, None, "info")] if len(alike) > 1 else []
    if recognise(best.data).instead_of(unit):
        return []  # repair says what it is
    if any(c.exact and not c.answered for c in found):
        detail = (
            f"{len(found)} files were handed in; {best.held.name} was graded: {unit}.ipynb is as "
            "it was handed out, without an answer"
        )
        return [Event("several-notebooks", detail, None, "odd")]
    detail = f"{best.held.name!r} was graded: there is no usable {unit}.ipynb"
    rivals = {c.data: c for c in alike if c.rank[:-2] == best.rank[:-2]}
    if len(rivals) > 1:
        newest = sum(c.held.modified == best.held.modified for c in rivals.values()) == 1
        chosen = "the newest" if newest else "the last by name, for nothing tells which is meant"
        detail += (
            f", and of {len(alike)} files it is {chosen}; the one that counts is to be {unit}.ipynb"
        )
        return [Event("one-of-several", detail, None, "odd")]
    if len(alike) > 1:
        detail += f", and it is the best of {len(alike)} files"
    elif told:
        return []
    return [Event("wrong-file-name", detail, None, "odd")]


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
        text = read(path, folder, limit=1000).decode("utf-8", "replace").strip()
    except FileRefused:
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
