"""Whose each row of a course system's own file is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.course.roster import MAY_BE_ID, Match, Roster, fits, plain

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True)
class Asked:
    """What a row says of a person: its numbers by the roster's column, and the name.

    ``login`` is a word that may be the roster's id. Without a roster a folder under ``submitted/``
    is called as ``System.stands_for`` says: that name may be ``login``, or end with a hyphen and
    ``running``, the system's own number.
    """

    numbers: dict[str, str]
    name: str
    running: str = ""
    login: str = ""

    def __str__(self) -> str:
        known = ", ".join(f"{c} {v}" for c, v in self.numbers.items() if v.strip())
        return f"{self.name!r} ({known or 'no number'})"


@dataclass(frozen=True)
class _Found:
    student: str = ""
    sure: bool = False
    why: str = ""
    spelled: bool = False


def whose(
    graded: Collection[str], roster: Roster | None, rows: list[Asked]
) -> tuple[list[str], list[str]]:
    """The graded student of each row ('' for none), and a note for each row left for a reason, or
    taken for somebody whose name has other accents.

    No student gets two rows: one whose number fits goes before namesakes, else none of them.
    """
    people = roster or Roster()
    unknown = {s for s in graded if people.by("id", s) is None}
    by_number = {s.rpartition("-")[2]: s for s in sorted(unknown) if "-" in s}
    found = [_find(graded, people, row, unknown, by_number) for row in rows]
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
        elif student and one.spelled:
            notes.append(f"Row {row}: its name was taken for {student}.")
    return students, notes


def _find(
    graded: Collection[str],
    roster: Roster,
    row: Asked,
    unknown: set[str],
    by_number: dict[str, str],
) -> _Found:
    person = roster.by("id", row.login) if row.login else None
    named = person is not None and fits(row.name, person)
    match = Match(person, "number") if named else roster.find(row.numbers, row.name)
    if match.person:
        student = match.person.id if match.person.id in graded else ""
        return _Found(student, match.by == "number", spelled=match.spelled)
    if match.why:
        return _Found(why=match.why)
    for known in (*(row.numbers.get(column, "") for column in MAY_BE_ID), row.login):
        if known.strip() in unknown:
            return _Found(known.strip(), True)
    return _named_in_archive(by_number, row)


def _named_in_archive(by_number: dict[str, str], row: Asked) -> _Found:
    """Collected without a roster, a folder is called after the name and the system's number."""
    student = by_number.get(row.running.strip(), "") if row.running.strip() else ""
    if not student:
        return _Found()
    stem = student.rpartition("-")[0]
    if plain(row.name) and plain(stem).endswith(plain(row.name)):
        return _Found(student, True)
    return _Found(why=f"the folder {student} ends with its number, but has another name")
