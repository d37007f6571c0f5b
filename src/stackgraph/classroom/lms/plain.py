"""No course system: a folder, a zip or a file a student, however many folders stand around them.

``jdoe/u01.ipynb``, ``submitted/jdoe/u01_sequential/u01_sequential.ipynb``, ``jdoe.zip``,
``jdoe.ipynb``, ``u01_jdoe.ipynb``. Who is meant, the roster says; without one the first folder in
which the students' paths differ.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.grades import Exported, Grades, number
from stackgraph.classroom.lms.base import ATTEMPT, Batch, Handed, System
from stackgraph.course.roster import Match, Person, Roster, plain
from stackgraph.course.spoken import words_of
from stackgraph.course.students import as_id
from stackgraph.course.tables import Table, inert, write_table

if TYPE_CHECKING:
    from stackgraph.engine.submission.archives import Member

_AROUND = {"submitted", "submissions", "submission", "homework", "assignment", "archive", "export"}
"""Names of folders around the students', as people and programs give them."""
_NOBODY = {"untitled", "submission", "notebook", "exercise", "exercises", "assignment", "solution"}


class Plain(System):
    """See the module."""

    name: ClassVar[str] = "plain"
    title: ClassVar[str] = "a folder or a file a student"
    rank: ClassVar[int] = 99

    def claims(self, path: str, member: Member) -> Handed:
        """Anything; whose it is, ``settle`` says."""
        return Handed(member, self.name, "", "", path)

    def settle(self, batch: Batch) -> list[Handed]:
        """Name each file's student by the folders of all of them."""
        around = _around(batch)
        return [_named(handed, batch, around) for handed in batch.files]

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By the folder's name: an id, or the name of one person."""
        person = roster.numbered(handed.name)
        if person:
            return Match(person, "number")
        match = roster.find({}, handed.name)
        left = " ".join(words_of(handed.name, batch.unit))
        if match.person or match.why or left in ("", handed.name):
            return match
        person = roster.by("id", left)
        return Match(person, "name") if person else roster.find({}, left)

    def note(self, handed: Handed, match: Match) -> str:
        """Where a name was taken for somebody's that is not quite theirs."""
        known = match.person
        if known is None or plain(handed.name) in known.names:
            return ""
        return f"{handed.name!r} was taken for {known.id}"

    def stands_for(self, handed: Handed, batch: Batch) -> str:
        """The folder's own name."""
        return as_id(handed.name)

    def write(self, grades: Grades, roster: Roster) -> Exported:
        """Not asked for: ``table`` needs no roster."""
        return table(grades, roster)


def table(grades: Grades, roster: Roster | None) -> Exported:
    """``student`` and a column per item, for everything that has no form of its own."""
    rows = [["student", *grades.units]]
    for student in sorted(grades.points):
        rows.append([student, *(number(grades.points[student].get(u)) for u in grades.units)])
    text = write_table(Table([inert(row) for row in rows]))
    return Exported(text, grades.without(roster), len(rows) - 1)


def _folders(handed: Handed) -> list[str]:
    return list(PurePosixPath(handed.member.path).parts[:-1])


def _around(batch: Batch) -> int:
    """How many folders stand around all of the students' own."""
    notebooks = [f for f in batch.files if _is_notebook(f.file)]
    paths = [_folders(f) for f in notebooks]
    if not paths:
        return 0
    first, last = min(paths), max(paths)
    common = next(
        (i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b),
        min(len(first), len(last)),
    )
    if len(set(map(tuple, paths))) > 1 and common < min(map(len, paths)):
        return common
    zips = {name for f in notebooks for name in f.member.archives}
    known = _AROUND | {PurePosixPath(batch.archive).stem.casefold(), *_unit_names(batch.unit)}
    if len(zips) == 1 and len(notebooks) > 1:  # one zip in the zip is nobody's
        known |= {PurePosixPath(name).name.casefold() for name in zips}
    at = 0
    while at < common and _bare(first[at]).casefold() in known | {first[at].casefold()} & known:
        at += 1
    return at


def _bare(part: str) -> str:
    return part[:-4] if part.lower().endswith(".zip") else part


def _is_notebook(file: str) -> bool:
    return file.lower().endswith((".ipynb", ".ipynb.txt", ".ipynb.json"))


def _unit_names(unit: str) -> set[str]:
    return {unit.casefold(), unit.split("_")[0].casefold()}


def _named(handed: Handed, batch: Batch, around: int) -> Handed:
    folders = _folders(handed)
    at = _place(handed.member.path, folders, batch, around)
    if at is None:
        name = _of_file(PurePosixPath(handed.member.path).name, batch)
        return replace(handed, name=name, file=PurePosixPath(handed.member.path).name)
    parts = PurePosixPath(handed.member.path).parts
    spelled = [PurePosixPath(s).parts for s in handed.member.spellings[1:]]
    others = tuple(_bare(s[at]) for s in spelled if len(s) == len(parts))
    name = (
        _bare(folders[at]) if "/".join(parts[: at + 1]) in handed.member.archives else folders[at]
    )
    return replace(handed, name=name, file="/".join(parts[at + 1 :]), others=others)


def people_of(folder: str, unit: str, roster: Roster) -> list[Person]:
    """Whose folder or zip this is by its name, as it stands or without the words around a name."""
    for name in (_bare(folder), " ".join(words_of(_bare(folder), unit))):
        person = roster.numbered(name) if name else None
        people = [person] if person else roster.called(name)
        if people:
            return people
    return []


def _is_somebody(name: str, roster: Roster) -> bool:
    return bool(name) and bool(roster.numbered(name) or roster.called(name))


def _place(file: str, folders: list[str], batch: Batch, around: int) -> int | None:
    """Which of ``folders`` is the student's; None for none."""
    if batch.roster is not None:
        for text in (_bare, lambda folder: " ".join(words_of(_bare(folder), batch.unit))):
            for at, folder in enumerate(folders):
                if _is_somebody(text(folder), batch.roster):
                    return at
        if folders and _is_somebody(_of_file(PurePosixPath(file).name, batch), batch.roster):
            return None
    units = _unit_names(batch.unit)
    for at, folder in enumerate(folders):
        if folder.casefold() in units:
            if at > around or (at and at == around and folders[at - 1].casefold() not in _AROUND):
                return at - 1
            return at + 1 if at + 1 < len(folders) else None
    return around if around < len(folders) else None


def _of_file(file: str, batch: Batch) -> str:
    """Who a file without a folder is called after; '' for nobody."""
    stem = ATTEMPT.sub("", PurePosixPath(file).stem.removesuffix(".ipynb"))
    short, unit = batch.unit.split("_")[0], re.escape(batch.unit)
    rest = re.sub(rf"(?i)(?<![a-z0-9])({unit}|{short})(?![a-z0-9])", "", stem).strip(" _-.")
    if batch.roster is not None:
        fitting = [n for n in (stem, rest) if _is_somebody(n, batch.roster)]
        return fitting[0] if fitting else rest
    return rest if _is_notebook(file) and rest.casefold() not in _NOBODY else ""


SYSTEM = Plain()
