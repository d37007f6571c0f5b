"""Grades in the form that a course system imports.

* Canvas (Gradebook, Import): columns ``Student, ID, SIS User ID, SIS Login ID, Section`` and one
  per assignment, headed by the assignment's name, with its number in brackets if it exists
  already; an optional second row ``Points Possible``. Filling in the file that Canvas exported
  (``template``) keeps every column as Canvas wants it.
* Moodle: the offline grading worksheet (one assignment; ``template`` is that worksheet, whose
  ``Grade`` column is filled), or without it the gradebook's CSV import (``Email address``,
  ``ID number`` and a column per unit).
* csv: ``student`` and a column per unit, for everything else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from stackgraph.classroom.grades import Exported, Grades, number
from stackgraph.classroom.templates import fill_canvas, fill_moodle
from stackgraph.course import Course, CourseError
from stackgraph.course.roster import Roster
from stackgraph.course.tables import Table, read_table, write_table

Format = Literal["canvas", "moodle", "csv"]

_CANVAS_COLUMNS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]


def export(
    grades: Grades,
    form: Format,
    roster: Roster | None,
    template: Path | None = None,
    *,
    column: str = "",
) -> Exported:
    """The grades in ``form``; see the module. ``column``: the heading to fill in Canvas' file.

    Raises CourseError for a template that does not fit.
    """
    if column and (form != "canvas" or template is None):
        raise CourseError("--column names a column of Canvas' own file: give that as --template.")
    if form == "csv":
        return _plain(grades, roster)
    if template is not None:
        table = read_table(template, "The template")
        if form == "canvas":
            return fill_canvas(grades, roster, table, column)
        return fill_moodle(grades, roster, table)
    if roster is None:
        raise CourseError(
            f"--format {form} needs to know how {form.capitalize()} calls each student. Give "
            "--roster roster.csv, or --template with the file that the course system exported."
        )
    return _canvas(grades, roster) if form == "canvas" else _moodle(grades, roster)


def _text(rows: list[list[str]]) -> str:
    return write_table(Table(rows))


def _plain(grades: Grades, roster: Roster | None) -> Exported:
    rows = [["student", *grades.units]]
    for student in sorted(grades.points):
        rows.append([student, *(number(grades.points[student].get(u)) for u in grades.units)])
    return Exported(_text(rows), grades.without(roster))


def _canvas(grades: Grades, roster: Roster) -> Exported:
    rows = [
        [*_CANVAS_COLUMNS, *grades.units],
        [
            "    Points Possible",
            "",
            "",
            "",
            "",
            *(number(grades.max_points[u]) for u in grades.units),
        ],
    ]
    notes = _strangers(grades, {p.id for p in roster.people}) + grades.without(roster)
    for person in sorted(roster.people, key=lambda p: (p.sortable_name.casefold(), p.id)):
        if person.id in grades.points:
            mine = grades.points[person.id]
            rows.append(
                [
                    person.sortable_name,
                    person.canvas_id,
                    person.sis_user_id,
                    person.sis_login_id,
                    person.section,
                    *(number(mine.get(u)) for u in grades.units),
                ]
            )
            if not (person.canvas_id or person.sis_user_id or person.sis_login_id):
                notes.append(
                    f"{person.id}: the roster has no canvas_id, sis_user_id or sis_login_id; "
                    "Canvas will ask who this is."
                )
    notes.append(
        "Canvas makes a new assignment for a heading it does not know. To fill an existing one, "
        "export the gradebook from Canvas and give that file as --template."
    )
    return Exported(_text(rows), notes)


def _moodle(grades: Grades, roster: Roster) -> Exported:
    rows = [["First name", "Last name", "ID number", "Email address", *grades.units]]
    notes = _strangers(grades, {p.id for p in roster.people}) + grades.without(roster)
    for person in sorted(roster.people, key=lambda p: p.id):
        if person.id in grades.points:
            mine = grades.points[person.id]
            rows.append(
                [
                    person.first_name,
                    person.last_name,
                    person.id_number,
                    person.email,
                    *(number(mine.get(u)) for u in grades.units),
                ]
            )
            if not (person.email or person.id_number):
                notes.append(f"{person.id}: no email or id_number in the roster to map by.")
    notes.append("In Moodle: Grades, Import, CSV file; map 'Email address' to 'useremail'.")
    return Exported(_text(rows), notes)


def _strangers(grades: Grades, known: set[str]) -> list[str]:
    return [
        f"{student}: graded, but not in the roster; left out."
        for student in sorted(set(grades.points) - known)
    ]


def from_gradebook(course: Course, units: list[str]) -> Grades:
    """What the gradebook holds for ``units``: automatic and manual points less late penalties.

    Raises CourseError where nothing has been graded yet.
    """
    from stackgraph.grading.gradebook import ClassGradebook, gradebook_exists

    if not gradebook_exists(course):
        raise CourseError("There is no gradebook yet. Run: stackgraph grade")
    points: dict[str, dict[str, float]] = {}
    max_points: dict[str, float] = {}
    with ClassGradebook(course) as book:
        for unit in units:
            if book.knows(unit):
                max_points[unit] = sum(book.tests(unit).values())
                for student, standing in book.standings(unit).items():
                    points.setdefault(student, {})[unit] = standing.points
    if not points:
        raise CourseError(f"Nothing is graded yet for {', '.join(units)}. Run: stackgraph grade")
    return Grades(points, max_points)
