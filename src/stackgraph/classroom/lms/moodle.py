"""Moodle.

Archives (Assignment, "Download all submissions", with and without "in folders"; 1234567 is the
participant's number, another one in every assignment):

* ``Jane Doe_1234567_assignsubmission_file_/u01.ipynb``,
  ``Jane Doe_1234567_assignsubmission_file_u01.ipynb``; before Moodle 4 with the group in front,
  ``Group A-Jane Doe_1234567_…``;
* ``…_assignsubmission_onlinetext_/onlinetext.html``: a text typed into Moodle;
* group work since Moodle 4: ``Group A_77_assignsubmission_file_/…``, where 77 is the group's id.

Grades: the offline grading worksheet (one assignment), whose ``Grade`` is filled in; or, without
it, the gradebook's CSV import (``Email address``, ``ID number`` and a column per unit).

Rosters: the list of participants (``First name``, ``Last name``, ``Email address``, …), the
gradebook's export, or a grading worksheet.

Feedback: "Upload multiple feedback files in a zip" takes
``Jane Doe_1234567_assignfeedback_file_page.html``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from stackgraph.classroom.grades import Exported, Grades, number, strangers
from stackgraph.classroom.lms.base import (
    BY_HAND,
    Batch,
    Fill,
    Handed,
    Kind,
    System,
    first_of,
)
from stackgraph.classroom.lms.columns import NO_ROW, Kept, need, scale
from stackgraph.classroom.rows import Asked, whose
from stackgraph.course import CourseError
from stackgraph.course.roster import Match, Roster, fits, plain, sorted_name
from stackgraph.course.tables import Table, read_table, write_table

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.engine.submission.archives import Member

HOW_TO_GET_A_WORKSHEET = (
    "In the assignment: Submissions, Actions, Download grading worksheet (the assignment's "
    "feedback type 'Offline grading worksheet' must be on). Moodle writes the headings in the "
    "language of whoever downloads it: set yours to English."
)
_MEMBER = re.compile(
    r"(?P<name>[^/]+?)_(?P<user>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?/?(?P<file>.*)"
)
_GROUP = re.compile(
    r"(?:(?:default )?(?:group|gruppe|groupe|grupo|gruppo|team)\b|[^-]*\d).*?-", re.IGNORECASE
)


@dataclass(frozen=True)
class _Participant:
    """A row of a grading worksheet."""

    name: str
    numbers: dict[str, str]


class Moodle(System):
    """See the module."""

    name: ClassVar[str] = "moodle"
    title: ClassVar[str] = "Moodle"
    rank: ClassVar[int] = 10

    def claims(self, path: str, member: Member) -> Handed | None:
        """By ``_assignsubmission_`` behind name and number."""
        found = _MEMBER.fullmatch(path)
        if not found:
            return None
        kind: Kind = "file" if found["plugin"] == "file" else "typed"
        return Handed(member, self.name, found["name"], found["user"], found["file"], kind=kind)

    def owner(self, handed: Handed, batch: Batch, roster: Roster) -> Match:
        """By the worksheet's ID number or email, the number in the roster if it is of this
        assignment, or the name.
        """
        known = batch.once("ids hold", lambda: _ids_hold(roster, batch.numbers))
        numbers = {"moodle_id": handed.number} if known else {}
        if batch.worksheet is not None:
            match, names = self._by_worksheet(handed, batch, roster, numbers)
        else:
            match, names = roster.find(numbers, handed.name), set()
            if match.person is None and not match.why and (bare := _without_group(handed.name)):
                match = roster.find(numbers, bare)
        person = match.person
        hidden = len(batch.numbers) > 1 and len(batch.names) == 1
        if person and not (hidden or fits(handed.name, person, names)):
            why = f"{person.id} has the number {handed.number}, but another name"
            return Match(why=why, remedy=BY_HAND)
        return match

    def _by_worksheet(
        self, handed: Handed, batch: Batch, roster: Roster, numbers: dict[str, str]
    ) -> tuple[Match, set[str]]:
        table = batch.worksheet
        assert table is not None
        sheet = batch.once("worksheet", lambda: _participants(table))
        row = sheet.get(handed.number)
        if row is None:
            why = f"the worksheet has no Participant {handed.number}"
            return Match(why=why, remedy=f"give the one of this assignment, or {BY_HAND}"), set()
        match, names = roster.find(row.numbers | numbers, row.name), {plain(row.name)}
        called = batch.once("called", lambda: Counter(plain(r.name) for r in sheet.values()))
        if match.by == "name" and called[plain(row.name)] > 1:
            return Match(why=f"the worksheet has several people called {row.name!r}"), names
        return match, names

    def remedy(self, handed: Handed, batch: Batch) -> str:
        """A row in the roster, or the worksheet."""
        row = f"add a row to the roster for {handed.name!r}"
        if batch.worksheet is not None:
            return f"{row} with the worksheet's ID number or email address"
        return f"{row}, or say who {handed.number} is with --worksheet"

    def roster(self, table: Table) -> list[dict[str, str]] | None:
        """Participants, gradebook or worksheet: the username is the id, else ID number or email."""
        heads = set(table.header)
        last = "Last name" if "Last name" in heads else "Surname"
        named = {"First name", last} <= heads or {"Identifier", "Full name"} <= heads
        if not named or not heads & {"Email address", "ID number", "Username"}:
            return None
        rows = []
        for cell in table.cells():
            first, family = cell.get("First name", ""), cell.get(last, "")
            if "Full name" in cell and not first:
                first, family = sorted_name(cell["Full name"])
            email, ident = cell.get("Email address", ""), cell.get("ID number", "")
            rows.append(
                {
                    "id": first_of(cell.get("Username", ""), ident, email),
                    "first_name": first.strip(),
                    "last_name": family.strip(),
                    "email": email.strip(),
                    "id_number": ident.strip(),
                    "moodle_id": participant_number(cell.get("Identifier", "")),
                }
            )
        return rows

    def fill(self, request: Fill) -> Exported:
        """An offline grading worksheet, which is for one assignment only."""
        table, grades = request.table, request.grades
        need(table, ("Identifier", "Grade"), "Moodle grading worksheet", HOW_TO_GET_A_WORKSHEET)
        if len(grades.whole_units) != 1:
            raise CourseError(
                "A Moodle grading worksheet is for one assignment. Name the unit: "
                "stackgraph export --format moodle --template worksheet.csv u01"
            )
        unit, cells = grades.whole_units[0], table.cells()
        roster = request.roster or Roster()
        students, notes = whose(grades.points, request.roster, _asked(cells, roster))
        scales, kept = set(), Kept()
        for row, cell, student in zip(table.rows[1:], cells, students, strict=True):
            value = grades.points[student].get(unit) if student else None
            if value is None:
                continue
            row += [""] * (len(table.header) - len(row))
            factor, said = _factor(grades.max_points[unit], cell)
            scales.add(said)
            if request.overwrite or not kept.keeps(student, cell["Grade"], value * factor, _EMPTY):
                row[table.header.index("Grade")] = number(value * factor)
            if cell.get("Grade can be changed", "Yes").strip().casefold() == "no":
                notes.append(f"{student}: Moodle says that this grade cannot be changed.")
        notes = [f"{unit}: fills the column 'Grade'; {said}." for said in sorted(scales)] + notes
        notes += kept.notes + strangers(grades, set(students), NO_ROW.format("the worksheet"))
        notes += grades.without(request.roster)
        text = write_table(Table(table.rows))  # Moodle reads commas only
        return Exported(text, notes, len(set(students) - {""}), [unit])

    def write(self, grades: Grades, roster: Roster) -> Exported:
        """A file for the gradebook's import."""
        rows = [["First name", "Last name", "ID number", "Email address", *grades.units]]
        notes = strangers(grades, {p.id for p in roster.people}, "not in the roster")
        notes += grades.without(roster)
        for person in sorted(roster.people, key=lambda p: p.id):
            if person.id not in grades.points:
                continue
            mine = [number(grades.points[person.id].get(u)) for u in grades.units]
            known = [person.first_name, person.last_name, person.id_number, person.email]
            rows.append([*known, *mine])
            if not (person.email or person.id_number):
                notes.append(f"{person.id}: no email or id_number in the roster to map by.")
        notes.append("In Moodle: Grades, Import, CSV file; map 'Email address' to 'useremail'.")
        return Exported(write_table(Table(rows)), notes, len(rows) - 1)

    def feedback_name(self, handed: Handed) -> str:
        """Name and number as in the archive."""
        return f"{handed.name}_{handed.number}_assignfeedback_file_{handed.stem or 'feedback'}.html"


_EMPTY = frozenset({"", "-"})


def participant_number(identifier: str) -> str:
    """``'1234567'`` of ``'Participant 1234567'``."""
    match = re.search(r"\d+(?=\s*$)", identifier)
    return match[0] if match else ""


def read_worksheet(path: Path) -> Table:
    """A grading worksheet of one assignment. Raises CourseError for a file that is none."""
    table = read_table(path, "The worksheet")
    if "Identifier" not in table.header:
        raise CourseError(
            f"{path} is no Moodle grading worksheet: it has no column 'Identifier'. "
            + HOW_TO_GET_A_WORKSHEET
        )
    return table


def _participants(table: Table) -> dict[str, _Participant]:
    """Who is who in one assignment, by the number in ``Identifier``."""
    return {
        participant_number(cell["Identifier"]): _Participant(
            cell.get("Full name", ""),
            {"id_number": cell.get("ID number", ""), "email": cell.get("Email address", "")},
        )
        for cell in table.cells()
    }


def _ids_hold(roster: Roster, numbers: frozenset[str] | list[str]) -> bool:
    """Whether the roster's ``moodle_id`` are of this assignment: one of them is met in it.

    A participant's number is given once on a whole site. Numbers of another assignment are none
    of these, and differ from them without meaning another person.
    """
    return any(roster.by("moodle_id", number) for number in numbers)


def _without_group(name: str) -> str:
    """``'Jane Doe'`` of ``'Group A-Jane Doe'``; '' where nothing in front looks like a group.

    Only a word for group or a digit does: ``'Hans-Peter Kim'`` is not Peter Kim of group Hans.
    """
    group = _GROUP.match(name)
    return name[group.end() :] if group else ""


def _asked(cells: list[dict[str, str]], roster: Roster) -> list[Asked]:
    ids = [participant_number(cell["Identifier"]) for cell in cells]
    # A roster collected for another assignment has other numbers for the same people.
    known = _ids_hold(roster, ids)
    rows = []
    for ident, cell in zip(ids, cells, strict=True):
        numbers = {"id_number": cell.get("ID number", ""), "email": cell.get("Email address", "")}
        last = {"moodle_id": ident} if known else {}
        rows.append(Asked(numbers | last, cell.get("Full name", ""), ident))
    return rows


def _factor(mine: float, cell: dict[str, str]) -> tuple[float, str]:
    maximum = cell.get("Maximum Grade", "") or cell.get("Maximum grade", "")
    if not maximum.strip():
        return 1.0, "no maximum stands there, so points are as they are"
    factor = scale(mine, maximum, "Moodle's maximum points")
    if factor == 1.0:
        return factor, f"of {number(mine)} points"
    return factor, f"points of {number(mine)} are scaled to Moodle's {maximum.strip()}"


SYSTEM = Moodle()
