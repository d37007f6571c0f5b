"""Filling in the file that Canvas or Moodle exported: grades only, all else as it stands there."""

from __future__ import annotations

import re

from stackgraph.classroom.grades import Exported, Grades, number
from stackgraph.classroom.owners import HOW_TO_GET_A_WORKSHEET, moodle_ids_hold, participant_number
from stackgraph.classroom.rows import Asked, whose
from stackgraph.course import CourseError
from stackgraph.course.roster import Roster
from stackgraph.course.tables import Table, amount, write_table

_READ_ONLY = "(read only)"


def fill_canvas(grades: Grades, roster: Roster | None, table: Table, heading: str) -> Exported:
    """Fill the units' columns of Canvas' own export, on Canvas' scale.

    ``heading``: the one unit's column, where more than one fits. Raises CourseError for a file
    that is no such export, and where it is not clear which column or scale is meant.
    """
    missing = [c for c in ("Student", "ID") if c not in table.header]
    if missing:
        raise CourseError(
            f"The template is no Canvas gradebook export: it has no column {missing[0]!r}. "
            "In Canvas, set to English: Gradebook, Export, Export Entire Gradebook."
        )
    possible = _points_possible(table)
    columns = _columns(grades, table, possible, heading)
    notes, factors = [], {}
    for unit in grades.units:
        if unit not in columns:
            notes.append(f"{unit}: no column of the template begins with its name; left out.")
            continue
        theirs = possible.get(columns[unit], "")
        factors[unit], note = _canvas_factor(grades, unit, theirs)
        notes.append(f"{unit}: fills the column {table.header[columns[unit]]!r}; {note}.")
    students, left = whose(grades.points, roster, [_canvas_row(c) for c in table.cells()])
    for row, student in zip(table.rows[1:], students, strict=True):
        row += [""] * (len(table.header) - len(row))
        for unit, factor in factors.items():
            if student and unit in grades.points[student]:
                row[columns[unit]] = number(grades.points[student][unit] * factor)
    notes += left + _not_met(grades, students, "the template") + grades.without(roster)
    return Exported(write_table(table), notes)


def _canvas_row(cell: dict[str, str]) -> Asked:
    """Rows above the students ("Points Possible", "Manual Posting") are nobody's."""
    if not cell["ID"].strip() and _is_possible(cell["Student"]):
        return Asked({}, "")
    numbers = {
        "canvas_id": cell["ID"],
        "sis_user_id": cell.get("SIS User ID", ""),
        "sis_login_id": cell.get("SIS Login ID", ""),
    }
    return Asked(numbers, cell["Student"], cell["ID"])


def _is_possible(text: str) -> bool:
    return text.strip().casefold() == "points possible"


def _points_possible(table: Table) -> dict[int, str]:
    """What stands in the row "Points Possible", by column."""
    student = table.header.index("Student")
    for row in table.rows[1:]:
        if len(row) > student and _is_possible(row[student]):
            return dict(enumerate(row))
    return {}


def _columns(
    grades: Grades, table: Table, possible: dict[int, str], heading: str
) -> dict[str, int]:
    if heading:
        if len(grades.units) != 1:
            raise CourseError("--column is for one unit. Name it: stackgraph export u01 --column …")
        if table.header.count(heading) != 1:
            raise CourseError(
                f"The template has no column {heading!r}, or two of them. Give the whole heading, "
                'for example --column "U01 Sequential (4711)".'
            )
        return {grades.units[0]: table.header.index(heading)}
    writable = {
        i: name for i, name in enumerate(table.header) if possible.get(i, "").strip() != _READ_ONLY
    }
    found = {unit: _unit_column(writable, unit) for unit in grades.units}
    return {unit: column for unit, column in found.items() if column is not None}


def _unit_column(headings: dict[int, str], unit: str) -> int | None:
    """The column that is headed by the unit's name, or else begins with its name or number."""
    name, short = re.escape(unit), re.escape(unit.split("_")[0])
    for pattern in (rf"{name}\s*(\(\d+\))?", rf"{name}(?![a-z0-9]).*", rf"{short}(?![a-z0-9]).*"):
        fitting = [i for i, h in headings.items() if re.fullmatch(pattern, h.strip().casefold())]
        if len(fitting) > 1:
            names = ", ".join(repr(headings[i]) for i in fitting)
            raise CourseError(
                f"Several columns of the template may be {unit}: {names}. Say which: "
                f'stackgraph export {unit.split("_")[0]} --column "{headings[fitting[0]]}" …'
            )
        if fitting:
            return fitting[0]
    return None


def _canvas_factor(grades: Grades, unit: str, theirs: str) -> tuple[float, str]:
    mine = grades.max_points[unit]
    if not theirs.strip():
        return 1.0, "no points possible stand there, so points are as they are"
    factor = _factor(mine, theirs, f"Canvas' points possible for {unit}")
    if factor == 1.0:
        return factor, f"of {number(mine)} points"
    return factor, f"points of {number(mine)} are scaled to Canvas' {theirs.strip()}"


def _factor(mine: float, theirs: str, what: str) -> float:
    """By what to multiply points for a maximum that is written as ``theirs``."""
    maximum = amount(theirs)
    if not maximum or mine <= 0:
        raise CourseError(
            f"{what} are {theirs.strip()!r}, ours {number(mine)}: points cannot be scaled. Let the "
            "assignment be graded by points, more than 0, and export the file again."
        )
    return maximum / mine


def fill_moodle(grades: Grades, roster: Roster | None, table: Table) -> Exported:
    """Fill ``Grade`` in an offline grading worksheet, which is for one assignment only.

    Raises CourseError for a file that is none, and for a maximum that is no number.
    """
    for column in ("Identifier", "Grade"):
        if column not in table.header:
            raise CourseError(
                f"The template is no Moodle grading worksheet: it has no column {column!r}. "
                + HOW_TO_GET_A_WORKSHEET
            )
    if len(grades.units) != 1:
        raise CourseError(
            "A Moodle grading worksheet is for one assignment. Name the unit: "
            "stackgraph export --format moodle --template worksheet.csv u01"
        )
    unit, cells = grades.units[0], table.cells()
    students, notes = whose(grades.points, roster, _moodle_rows(cells, roster or Roster()))
    scales = set()
    for row, cell, student in zip(table.rows[1:], cells, students, strict=True):
        value = grades.points[student].get(unit) if student else None
        if value is None:
            continue
        row += [""] * (len(table.header) - len(row))
        factor, scale = _moodle_factor(grades.max_points[unit], cell)
        scales.add(scale)
        row[table.header.index("Grade")] = number(value * factor)
        if cell.get("Grade can be changed", "Yes").strip().casefold() == "no":
            notes.append(f"{student}: Moodle says that this grade cannot be changed.")
    notes = [f"{unit}: fills the column 'Grade'; {scale}." for scale in sorted(scales)] + notes
    notes += _not_met(grades, students, "the worksheet") + grades.without(roster)
    return Exported(write_table(Table(table.rows)), notes)  # Moodle reads commas only


def _moodle_rows(cells: list[dict[str, str]], roster: Roster) -> list[Asked]:
    ids = [participant_number(cell["Identifier"]) for cell in cells]
    # A roster collected for another assignment has other numbers for the same people.
    known = moodle_ids_hold(roster, ids)
    rows = []
    for ident, cell in zip(ids, cells, strict=True):
        numbers = {"id_number": cell.get("ID number", ""), "email": cell.get("Email address", "")}
        last = {"moodle_id": ident} if known else {}
        rows.append(Asked(numbers | last, cell.get("Full name", ""), ident))
    return rows


def _moodle_factor(mine: float, cell: dict[str, str]) -> tuple[float, str]:
    maximum = cell.get("Maximum Grade", "") or cell.get("Maximum grade", "")
    if not maximum.strip():
        return 1.0, "no maximum stands there, so points are as they are"
    factor = _factor(mine, maximum, "Moodle's maximum points")
    if factor == 1.0:
        return factor, f"of {number(mine)} points"
    return factor, f"points of {number(mine)} are scaled to Moodle's {maximum.strip()}"


def _not_met(grades: Grades, students: list[str], where: str) -> list[str]:
    return [
        f"{student}: graded, but no row of {where} is surely theirs; left out."
        for student in sorted(set(grades.points) - set(students))
    ]
