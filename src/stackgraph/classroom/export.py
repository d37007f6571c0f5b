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

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from stackgraph.classroom.roster import Roster
from stackgraph.course import Course, CourseError, scripts_on_path

Format = Literal["canvas", "moodle", "csv"]

_CANVAS_COLUMNS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]


@dataclass
class Grades:
    """Points by student and unit, and what each unit is worth."""

    points: dict[str, dict[str, float]]
    max_points: dict[str, float]

    @property
    def units(self) -> list[str]:
        """Units in order."""
        return sorted(self.max_points)


@dataclass
class Exported:
    """The text of the file, and what a person should know about it."""

    text: str
    notes: list[str] = field(default_factory=list)


def number(value: float | None) -> str:
    """``7.0`` -> ``'7'``, ``6.5`` -> ``'6.5'``, None -> ``''``."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def export(
    grades: Grades, form: Format, roster: Roster | None, template: Path | None = None
) -> Exported:
    """The grades in ``form``; see the module.

    Raises CourseError for a template that does not fit.
    """
    if form == "csv":
        return _plain(grades)
    if template is not None:
        rows = _read(template)
        return (
            _fill_canvas(grades, roster, rows)
            if form == "canvas"
            else _fill_moodle(grades, roster, rows)
        )
    if roster is None:
        raise CourseError(
            f"--format {form} needs to know how {form.capitalize()} calls each student. Give "
            "--roster roster.csv, or --template with the file that the course system exported."
        )
    return _canvas(grades, roster) if form == "canvas" else _moodle(grades, roster)


def _text(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _read(path: Path) -> list[list[str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"The template {path} cannot be read: {error}.") from error
    rows = [row for row in csv.reader(text.splitlines()) if row]
    if not rows:
        raise CourseError(f"The template {path} is empty. Export it from the course system again.")
    return rows


def _plain(grades: Grades) -> Exported:
    rows = [["student", *grades.units]]
    for student in sorted(grades.points):
        rows.append([student, *(number(grades.points[student].get(u)) for u in grades.units)])
    return Exported(_text(rows))


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
    notes = _strangers(grades, {p.id for p in roster.people})
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
    notes = _strangers(grades, {p.id for p in roster.people})
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


def _fill_canvas(grades: Grades, roster: Roster | None, rows: list[list[str]]) -> Exported:
    """Fill the unit columns of Canvas' own export; every other cell stays as it is."""
    header = rows[0]
    missing = [c for c in ("Student", "ID") if c not in header]
    if missing:
        raise CourseError(
            f"The template is no Canvas gradebook export: it has no column {missing[0]!r}. "
            "In Canvas: Gradebook, Export, Export Entire Gradebook."
        )
    columns = {u: _unit_column(header, u) for u in grades.units}
    notes = [
        f"{u}: no column of the template names it; left out."
        for u, c in columns.items()
        if c is None
    ]
    people = roster or Roster()
    met: set[str] = set()
    for row in rows[1:]:
        row += [""] * (len(header) - len(row))
        cell = dict(zip(header, row, strict=False))
        student = _who(
            grades.points,
            people,
            {
                "canvas_id": cell["ID"],
                "sis_user_id": cell.get("SIS User ID", ""),
                "sis_login_id": cell.get("SIS Login ID", ""),
            },
            cell["Student"],
        )
        if student is None:
            continue
        met.add(student)
        for unit, column in columns.items():
            if column is not None and unit in grades.points[student]:
                row[column] = number(grades.points[student][unit])
    notes += [
        f"{s}: graded, but not in the template; left out." for s in sorted(set(grades.points) - met)
    ]
    return Exported(_text(rows), notes)


def _unit_column(header: list[str], unit: str) -> int | None:
    """The column whose heading begins with the unit's name or number: ``u01_sequential (4711)``."""
    short = unit.split("_")[0]
    for wanted in (unit, short):
        for i, name in enumerate(header):
            if re.match(rf"\s*{re.escape(wanted)}(?![a-z0-9])", name.casefold()):
                return i
    return None


def _fill_moodle(grades: Grades, roster: Roster | None, rows: list[list[str]]) -> Exported:
    """Fill ``Grade`` in an offline grading worksheet, which is for one assignment only."""
    header = rows[0]
    for column in ("Identifier", "Grade"):
        if column not in header:
            raise CourseError(
                f"The template is no Moodle grading worksheet: it has no column {column!r}. In the "
                "assignment: Submissions, Actions, Download grading worksheet (the assignment's "
                "feedback type 'Offline grading worksheet' must be on)."
            )
    if len(grades.units) != 1:
        raise CourseError(
            "A Moodle grading worksheet is for one assignment. Name the unit: "
            "stackgraph export --format moodle --template worksheet.csv u01"
        )
    unit = grades.units[0]
    notes, met = [], set()
    people = roster or Roster()
    for row in rows[1:]:
        row += [""] * (len(header) - len(row))
        cell = dict(zip(header, row, strict=False))
        digits = re.sub(r"\D", "", cell["Identifier"])
        student = _who(
            grades.points,
            people,
            {
                "moodle_id": digits,
                "id_number": cell.get("ID number", ""),
                "email": cell.get("Email address", ""),
            },
            cell.get("Full name", ""),
        )
        if student is None:
            continue
        met.add(student)
        value = grades.points[student].get(unit)
        if value is None:
            continue
        maximum = cell.get("Maximum Grade", "") or cell.get("Maximum grade", "")
        if maximum and float(maximum.replace(",", ".")) != grades.max_points[unit]:
            value *= float(maximum.replace(",", ".")) / grades.max_points[unit]
        row[header.index("Grade")] = number(value)
        if cell.get("Grade can be changed", "Yes").strip().casefold() == "no":
            notes.append(f"{student}: Moodle says that this grade cannot be changed.")
    notes += [
        f"{s}: graded, but not in the worksheet; left out."
        for s in sorted(set(grades.points) - met)
    ]
    return Exported(_text(rows), notes)


def _who(
    points: Mapping[str, object], roster: Roster, numbers: Mapping[str, str], name: str
) -> str | None:
    """The graded student whom a template's row means, by number first, then by name."""
    for column, value in numbers.items():
        person = roster.by(column, value.strip())
        if person and person.id in points:
            return person.id
        if value.strip() in points:
            return value.strip()
        # Collected without a roster, the folder is the name and the system's number.
        suffixed = [s for s in points if value.strip() and s.endswith("-" + value.strip())]
        if len(suffixed) == 1:
            return suffixed[0]
    person = roster.by_name(name)
    return person.id if person and person.id in points else None


def from_gradebook(course: Course, units: list[str]) -> Grades:
    """What the gradebook holds for ``units``: automatic and manual points less late penalties.

    Raises CourseError where nothing has been graded yet.
    """
    from nbgrader.api import Gradebook, MissingEntry

    # Opening an SQLite gradebook that is not there would make an empty one.
    url = course.gradebook_url
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).is_file():
        raise CourseError("There is no gradebook yet. Run: stackgraph grade")
    scripts_on_path()
    points: dict[str, dict[str, float]] = {}
    max_points: dict[str, float] = {}
    with Gradebook(url) as book:
        for unit in units:
            try:
                assignment = book.find_assignment(unit)
            except MissingEntry:
                continue
            max_points[unit] = float(assignment.max_score)
            for submission in book.assignment_submissions(unit):
                late = float(submission.late_submission_penalty or 0.0)
                earned = max(0.0, float(submission.score) - late)
                points.setdefault(submission.student_id, {})[unit] = earned
    if not points:
        raise CourseError(f"Nothing is graded yet for {', '.join(units)}. Run: stackgraph grade")
    return Grades(points, max_points)
