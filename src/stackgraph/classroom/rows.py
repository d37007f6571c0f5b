"""Whose each row of a course system's own file is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from stackgraph.course.roster import MAY_BE_ID, Roster, plain


@dataclass(frozen=True)
class Asked:
    """What a row says of a person: its numbers by the roster's column, and the name.

    ``running`` is the system's own number, which ``collect`` puts into a folder's name.
    """

    numbers: dict[str, str]
    name: str
    running: str = ""

    def __str__(self) -> str:
        known = ", ".join(f"{c} {v}" for c, v in self.numbers.items() if v.strip())
        return f"{self.name!r} ({known or 'no number'})"


@dataclass(frozen=True)
class _Found:
    student: str = ""
    sure: bool = False
    why: str = ""


def whose(
    graded: Collection[str], roster: Roster | None, rows: list[Asked]
) -> tuple[list[str], list[str]]:
    """The graded student of each row ('' for none), and a note for each row left for a reason.

    No student gets two rows: one whose number fits goes before namesakes, else none of them.
    """
    found = [_find(graded, roster or Roster(), row) for row in rows]
    claims: dict[str, list[bool]] = defaultdict(list)
    for one in found:
        claims[one.student].append(one.sure)
    students, notes = [], []
    for row, one in zip(rows, found, strict=True):
        rivals, why, student = claims[one.student], one.why, one.student
        if student and len(rivals) > 1 and not (one.sure and sum(rivals) == 1):
            why, student = f"{len(rivals)} rows fit {student}", ""
        students.append(student)
        if why:
            notes.append(f"Row {row}: left as it was; {why}.")
    return students, notes


def _find(graded: Collection[str], roster: Roster, row: Asked) -> _Found:
    match = roster.find(row.numbers, row.name)
    if match.person:
        return _Found(match.person.id if match.person.id in graded else "", match.by == "number")
    if match.why:
        return _Found(why=match.why)
    strangers = [s for s in graded if roster.by("id", s) is None]
    for column in MAY_BE_ID:
        if row.numbers.get(column, "").strip() in strangers:
            return _Found(row.numbers[column].strip(), True)
    return _named_in_archive(strangers, row)


def _named_in_archive(strangers: list[str], row: Asked) -> _Found:
    """Collected without a roster, a folder is called after the name and the system's number."""
    for student in strangers:
        stem, _, number = student.rpartition("-")
        if number and number == row.running.strip():
            if plain(row.name) and plain(stem).endswith(plain(row.name)):
                return _Found(student, True)
            return _Found(why=f"the folder {student} ends with its number, but has another name")
    return _Found()
