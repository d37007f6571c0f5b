"""Where each submission lies in ``submitted/``: nbgrader's layout, or anywhere near it.

It belongs at ``submitted/<student>/<unit>/<unit>.ipynb``. What lies elsewhere is taken where both
its student and its unit are plain, with one remark, and told otherwise. The unit is told by what is
in a file, else by its name or its folder's; the student by the roster, by those whose folders are
in their place, else by the one folder that is a student's by its place.
"""

from __future__ import annotations

import hashlib
import re
import shlex
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from stackgraph.course.ids import STEM
from stackgraph.course.roster import Roster, plain
from stackgraph.course.spoken import units_in, words_of
from stackgraph.course.students import as_id, unfit
from stackgraph.engine.limits import (
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_STRAY_BYTES,
    MAX_STRAY_DEPTH,
)
from stackgraph.engine.submission.disk import (
    SCRIPTS,
    ZIP,
    FileRefused,
    Held,
    Meter,
    held,
    is_notebook,
    unpacked,
    walk,
)
from stackgraph.engine.submission.recognise import Seen, recognise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Place:
    """Where one student's submission lies: a folder, or one ``file`` in it.

    ``said``: that it is not where it belongs; '' where it is. ``alone``: the folder is nobody's, so
    nothing else in it goes with the file.
    """

    student: str
    folder: Path
    file: Path | None = None
    said: str = ""
    alone: bool = False


@dataclass(frozen=True)
class Shelved:
    """Who handed in a unit, in order, and what looks like a submission of it and is passed over:
    ``'<path>: <why, and what to do>'``.
    """

    places: list[Place] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def students(self) -> list[str]:
        """Whose submissions there are."""
        return [place.student for place in self.places]


@dataclass(frozen=True)
class _Stray:
    """A file or folder outside its place. ``sure``: what is in it says that it is of the unit."""

    path: Path
    folders: tuple[str, ...]
    sure: bool

    @property
    def is_file(self) -> bool:
        return self.path.is_file()


def students_of(submitted: Path, unit: str) -> tuple[list[str], list[str]]:
    """Students and what is passed over, as ``Shelf.of`` says without a roster."""
    shelved = Shelf(submitted).of(unit)
    return shelved.students, shelved.told


class Shelf:
    """What lies in ``submitted/``, listed once, looked at for one unit after another."""

    def __init__(self, submitted: Path, roster: Roster | None = None) -> None:
        self._submitted = submitted
        self._roster = roster
        self._known: dict[Path, Seen] = {}
        self._held_by: dict[Path, dict[str, list[Path]]] = {}
        self._meters: defaultdict[str, Meter] = defaultdict(lambda: Meter(MAX_STRAY_BYTES))

    def of(self, unit: str) -> Shelved:
        """Where each student's submission of ``unit`` is."""
        right, told = self._right(unit)
        strays: defaultdict[str, list[_Stray]] = defaultdict(list)
        for stray in self._strays(unit, right, told):
            student, why = self._whose(stray, unit)
            if student and not unfit(student):
                strays[student].append(stray)
            else:
                told.append(f"{self._shown(stray.path)}: {why or unfit(student)}")
        for student, found in strays.items():
            place, passed_over = self._choose(student, found, unit, right.get(student))
            if place is not None:
                right[student] = place
            told += passed_over
        places = [right[student] for student in sorted(right)]
        return Shelved(places, list(dict.fromkeys(told)))

    # what is where it belongs

    @cached_property
    def _top(self) -> list[Path]:
        """No hidden files, nor what Jupyter keeps; a hidden folder may hold somebody's work."""
        try:
            found = sorted(self._submitted.iterdir())
        except OSError:
            return []
        return [p for p in found if not p.name.startswith(".")
                or (_is_folder(p) and p.name != ".ipynb_checkpoints")]  # fmt: skip

    @cached_property
    def established(self) -> set[str]:
        """Students whose folders hold some unit where it belongs."""
        return {stem.parent.name for stem in self._stems if not unfit(stem.parent.name)}

    @cached_property
    def _stems(self) -> list[Path]:
        """``submitted/<student>/<unit>`` of any unit; also where the student's id is unfit."""
        found = []
        for top in self._top:
            if _is_folder(top) and not STEM.fullmatch(top.name):
                stems = [p for p in _entries(top) if STEM.fullmatch(p.name) and _is_folder(p)]
                hidden = top.name.startswith(".")  # by an editor, often, which keeps no work there
                found += [p for p in stems if not hidden or any(_files(p))]
        return found

    def _right(self, unit: str) -> tuple[dict[str, Place], list[str]]:
        """Those in their place, by student, and a word on those whose folder is no student's."""
        found: dict[str, list[tuple[Path, str]]] = defaultdict(list)
        told = []
        for folder in [p for p in self._stems if p.name == unit]:
            student, said = self._named(folder.parent.name)
            why = unfit(student)
            if why:
                shown = self._shown(folder.parent)
                told.append(f"{shown}: cannot be a student's id, {why}; rename the folder")
            else:
                found[student].append((folder, said))
        right = {}
        for student, folders in found.items():
            exact = [f for f in folders if not f[1]] or folders
            if len(exact) > 1:
                names = " and ".join(repr(f.parent.name) for f, _ in folders)
                told.append(
                    f"{self._shown(folders[0][0])}: the folders {names} would both be {student}; "
                    "rename or remove one"
                )
                continue
            folder, said = exact[0]
            right[student] = Place(student, folder, said=said)
            told += [
                f"{self._shown(other)}: {student} has the folder {folder.parent.name!r}, too; "
                "rename or remove one"
                for other, _ in folders
                if other != folder
            ]
        return right, told

    def _named(self, name: str) -> tuple[str, str]:
        """The student of a folder in its place, and a remark where that is not its very name."""
        if self._roster is not None:
            if any(p.id == name for p in self._roster.people):
                return name, ""
            person = self._person(name)
            if person:
                return person, _said_of(name, person)
        clean = unicodedata.normalize("NFC", name).strip()
        return clean, "" if clean == name else _said_of(name, clean)

    def _person(self, name: str) -> str:
        """The id of the one of the roster whom ``name`` means; '' for none or several."""
        if self._roster is None or not name.strip():
            return ""
        name = name.strip()
        if person := self._roster.numbered(name):
            return person.id
        called = self._roster.find({}, name).person
        return called.id if called else ""

    # what is not

    @cached_property
    def _outside(self) -> list[Path]:
        """Notebooks and zips in ``submitted/`` that lie in no ``<student>/<unit>``."""
        found: list[Path] = []
        for top in self._top:
            if top.is_symlink():
                continue
            if _is_file(top):
                found += [top] if _may_be_work(top.name) else []
                continue
            for inner in _entries(top)[:MAX_FILES]:
                right = STEM.fullmatch(inner.name) and not STEM.fullmatch(top.name)
                if not right and not inner.is_symlink():
                    found += [p for p in _files(inner) if _may_be_work(p.name)]
        return found

    def _called_otherwise(self, path: Path, unit: str) -> list[str]:
        """That a file has this unit's name, and is another one's."""
        instead = self._seen(path).instead_of(unit)
        if not instead or unit[1:3] not in units_in(path.name):
            return []
        return [f"{self._shown(path)}: {instead}"]

    def _strays(self, unit: str, right: dict[str, Place], told: list[str]) -> Iterator[_Stray]:
        """What may be of the unit, outside its place. A folder that is called like the unit, or
        stands in one that is, goes as a whole.
        """
        given: set[Path] = set()
        for path in self._outside:
            folders = path.relative_to(self._submitted).parts[:-1]
            of_it, sure = self._is_of(path, folders, unit)
            if not of_it:
                told += self._called_otherwise(path, unit)
                continue
            whole = [n for n, name in enumerate(folders, 1) if n > 1 and _like(name, unit)]
            if whole:
                path = self._submitted.joinpath(*folders[: whole[-1]])
            elif len(folders) > 1 and _like(folders[0], unit):
                path = self._submitted.joinpath(*folders[:2])
            if path not in given:
                given.add(path)
                yield _Stray(path, folders, sure)
        yield from self._swapped(unit, right)

    def _swapped(self, unit: str, right: dict[str, Place]) -> Iterator[_Stray]:
        """The unit's notebooks in the folders of other units, of those who lack it in its own."""
        served = {
            place.folder.parent for place in right.values() if not self._is_empty(place, unit)
        }
        for student, stems in self._stems_of.items():
            if student not in served:
                for path in self._holding(student, stems).get(unit.split("_")[0], ()):
                    if path.relative_to(student).parts[0] != unit:
                        yield _Stray(path, path.relative_to(self._submitted).parts[:-1], True)

    @cached_property
    def _stems_of(self) -> dict[Path, list[Path]]:
        """``_stems`` by student's folder; no links."""
        found: dict[Path, list[Path]] = {}
        for stem in self._stems:
            if not (stem.is_symlink() or stem.parent.is_symlink()):
                found.setdefault(stem.parent, []).append(stem)
        return found

    def _holding(self, student: Path, stems: list[Path]) -> dict[str, list[Path]]:
        """Unit's number -> the notebooks with its exercises, in any folder of one student's."""
        if student not in self._held_by:
            found = self._held_by[student] = defaultdict(list)
            for path in (path for stem in stems for path in _files(stem)):
                if is_notebook(path.name):
                    for short in self._seen(path).exercises:
                        found[short].append(path)
        return self._held_by[student]

    def _is_of(self, path: Path, folders: tuple[str, ...], unit: str) -> tuple[bool, bool]:
        """Whether a file is of the unit, and whether what is in it says so."""
        seen = self._seen(path)
        short = unit.split("_")[0]
        if seen.exercises:
            if path.name.lower().endswith(".zip"):
                return seen.has(unit), True
            return seen.exercises.most_common(1)[0][0] == short, True
        numbers = units_in(path.name)
        for folder in reversed(folders):
            numbers = numbers or units_in(folder)
        if not numbers and seen.lessons:
            numbers = {lesson[1:] for lesson in seen.lessons}
        return short[1:] in numbers, False

    def _seen(self, path: Path) -> Seen:
        """What of the course is in a file; of a zip, in its notebooks together."""
        if path not in self._known:
            self._known[path] = self._look(path)
        return self._known[path]

    def _look(self, path: Path) -> Seen:
        try:
            data = self._held(path).read(MAX_FILE_BYTES)
        except FileRefused:
            return Seen()
        if not data.startswith(ZIP):
            return recognise(data)
        whole = Seen()
        for member in unpacked(self._held(path), []):
            if is_notebook(member.file):
                try:
                    seen = recognise(member.read(MAX_FILE_BYTES))
                except FileRefused:
                    continue
                whole.exercises.update(seen.exercises)
                whole.lessons.update(seen.lessons)
        return whole

    def _whose(self, stray: _Stray, unit: str) -> tuple[str, str]:
        """The student, or '' and why nobody, and what to do."""
        right = f"put it at submitted/<student>/{unit}/{unit}.ipynb"
        known = {one for f in stray.folders if (one := self._student(f, unit))}
        if len(known) > 1:
            return "", f"in folders of {' and '.join(sorted(known))}: whose is it? {right}"
        if known:
            return known.pop(), ""
        people = [f for n, f in enumerate(stray.folders) if not (n and units_in(f))]
        people = [f for f in people if words_of(f, unit)]
        if self._roster is None and len(people) == 1:
            told = units_in(people[0])  # zoe_u02: another name for each unit
            return as_id(" ".join(words_of(people[0], unit)) if told else people[0]), ""
        if self._roster is None and people:
            shown = " or ".join(repr(f) for f in people)
            return "", f"nothing tells which folder is the student's, {shown}; {right}"
        student = "" if people else self._student(stray.path.stem, unit)
        if student:
            return student, ""
        if stray.path.name.lower().endswith(".zip"):
            short = unit.split("_")[0]
            typed = shlex.quote(f"submitted/{self._shown(stray.path)}")
            return "", f"nothing tells whose it is; collect it: stackgraph collect {short} {typed}"
        if not people:
            return "", f"a file without a student's folder; {right}"
        shown = " and ".join(repr(f) for f in people)
        return "", f"nobody of the roster is called {shown}; {right}"

    def _student(self, name: str, unit: str) -> str:
        """Who is meant by a folder's or a file's name, for sure; '' for nobody or several."""
        tries = [name, " ".join(words_of(name, unit))]
        for text in tries:
            if not text:
                continue
            if person := self._person(text):
                return person
            fitting = [s for s in self.established if plain(s) == plain(text)]
            if text in self.established or len(fitting) == 1:
                student = text if text in self.established else fitting[0]
                return self._named(student)[0]
        return ""

    def _choose(
        self, student: str, strays: list[_Stray], unit: str, there: Place | None
    ) -> tuple[Place | None, list[str]]:
        """The one that counts, if it is plain which; else why none does."""
        if there is not None and not self._is_empty(there, unit):
            same = self._contents(there.folder)
            return None, [
                f"{self._shown(s.path)}: passed over, {student} has handed in this unit at "
                f"{self._shown(there.folder)}"
                for s in strays
                if not (self._contents(s.path) <= same)
            ]
        best = [s for s in strays if s.sure] or strays
        if len({frozenset(self._contents(s.path)) for s in best}) > 1:
            names = ", ".join(self._shown(s.path) for s in best)
            return None, [
                f"{names}: {len(best)} of {student}, and nothing tells which counts; put the right "
                f"one at submitted/{student}/{unit}/{unit}.ipynb"
            ]
        (stray, *_) = best
        number = int(unit.split("_")[0][1:])
        said = (
            f"This was handed in as {self._shown(stray.path)!r}, and taken for unit {number} of "
            f"{student}; it belongs at {student}/{unit}/{unit}.ipynb"
        )
        if not stray.is_file:
            return Place(student, stray.path, said=said), []
        folder = stray.path.parent
        whole = bool(self._student(folder.name, unit))
        whole = whole or (self._roster is None and bool(words_of(folder.name, unit)))
        alone = folder == self._submitted or not whole
        return Place(student, folder, stray.path, said, alone), []

    def _is_empty(self, place: Place, unit: str) -> bool:
        """Whether in a place of the unit's there is no notebook that could be meant for it."""
        files = _files(place.folder)
        notebooks = [p for p in files if is_notebook(p.name) or p.name.lower().endswith(".zip")]
        # The lesson is none: it has the exercises' name, and they may lie elsewhere.
        return not any(seen.empty or seen.has(unit) for seen in map(self._seen, notebooks))

    def _contents(self, path: Path) -> set[bytes]:
        """Digests of the notebooks at ``path``, a file or a folder."""
        found = set()
        for one in _files(path):
            if _may_be_work(one.name):
                try:
                    data = self._held(one).read(MAX_FILE_BYTES)
                except FileRefused:
                    continue
                found.add(hashlib.sha256(data).digest())
        return found

    def _held(self, path: Path) -> Held:
        """A file, read on the account of what it lies in, right below ``submitted/``."""
        top = path.relative_to(self._submitted).parts[0]
        return self._meters[top].on(held(path, path.parent))

    def _shown(self, path: Path) -> str:
        text = path.relative_to(self._submitted).as_posix()
        return text.encode("utf-8", "backslashreplace").decode()


_ARCHIVES = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
_INSTEAD = (*SCRIPTS, ".html", ".htm", ".pdf", ".json", ".docx", ".odt", ".rtf")


def _may_be_work(name: str) -> bool:
    """Whether a file may be meant as a notebook: one, an archive, what is handed in instead."""
    low = name.lower().strip()
    instead = low.endswith(_INSTEAD) and bool(units_in(low))
    return is_notebook(low) or low.endswith(_ARCHIVES) or instead


def _said_of(name: str, student: str) -> str:
    """That a folder in its place is called otherwise than its student."""
    if unicodedata.normalize("NFC", name) == student:
        name = name.encode("ascii", "backslashreplace").decode()
    return f"The folder '{name}' was taken for '{student}'; rename it"


def _files(path: Path) -> list[Path]:
    """The files below a folder, or the file itself; of very many the first, no link followed."""
    if _is_file(path):
        return [path]
    some = islice(walk(path, MAX_STRAY_DEPTH), MAX_FILES)
    return [found for found, _, kind in some if kind == "file"]


def _like(name: str, unit: str) -> bool:
    """Whether a folder's name means the unit: ``u01``, ``U01_Sequential``, ``u01-sequential (1)``,
    ``unit 1``.
    """
    short = unit.split("_")[0]
    letters = re.sub(r"[^a-z0-9]", "", name.lower())
    whole = re.sub(r"[^a-z0-9]", "", unit)
    return letters.startswith((short, whole)) or short[1:] in units_in(name)


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
        return path.is_file() and not path.is_symlink()
    except OSError:
        return False
