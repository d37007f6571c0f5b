"""Grades in the form that a course system imports; each system's file says in which.

``csv``, ``student`` and a column per unit, is for everything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stackgraph.classroom import lms
from stackgraph.classroom.grades import Exported, Grades
from stackgraph.classroom.lms.base import Fill
from stackgraph.classroom.lms.plain import table
from stackgraph.course import Course, CourseError, scripts_on_path
from stackgraph.course.roster import Roster
from stackgraph.course.tables import read_table


def forms() -> list[str]:
    """The words for ``form``."""
    return [*(s.name for s in lms.systems() if s.name != "plain"), "csv"]


def export(
    grades: Grades,
    form: str,
    roster: Roster | None,
    template: Path | None = None,
    *,
    column: str = "",
    overwrite: bool = False,
) -> Exported:
    """The grades in ``form``, a word of ``forms``.

    ``template``: the file that the system itself exported, to fill in. ``column``: the heading to
    fill in it, where several may be meant. ``overwrite``: also where a higher grade, or a word such
    as ``EX``, stands. Raises CourseError for a template that does not fit.
    """
    if form not in forms():
        raise CourseError(f"There is no format {form!r}. Formats: {', '.join(forms())}.")
    if column and template is None:
        raise CourseError("--column names a column of the system's own file: give --template, too.")
    if form == "csv":
        return table(grades, roster)
    system = lms.system(form)
    if template is not None:
        rows = read_table(template, "The template")
        return system.fill(Fill(grades, roster, rows, column, overwrite))
    if roster is None:
        raise CourseError(
            f"--format {form} needs to know how {system.title} calls each student. Give "
            "--roster roster.csv, or --template with the file that the course system exported."
        )
    return system.write(grades, roster)


def from_gradebook(course: Course, units: list[str], *, questions: bool = False) -> Grades:
    """What the gradebook holds for ``units``: automatic and manual points less late penalties.

    ``questions``: also each exercise's points, as ``'u01_sequential e2'``, before a penalty, which
    is taken off the whole. Raises CourseError where nothing has been graded yet.
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
                mine = points.setdefault(submission.student_id, {})
                mine[unit] = earned
                for grade in _grades_of(submission) if questions else ():
                    item = f"{unit} {grade.name.split('_')[1]}"
                    mine[item] = mine.get(item, 0.0) + float(grade.score)
            for cell in _cells_of(assignment) if questions else ():
                item = f"{unit} {cell.name.split('_')[1]}"
                max_points[item] = max_points.get(item, 0.0) + float(cell.max_score)
    if not points:
        raise CourseError(f"Nothing is graded yet for {', '.join(units)}. Run: stackgraph grade")
    return Grades(points, max_points)


def _grades_of(submission: Any) -> Iterator[Any]:
    for notebook in submission.notebooks:
        yield from notebook.grades


def _cells_of(assignment: Any) -> Iterator[Any]:
    for notebook in assignment.notebooks:
        yield from notebook.grade_cells
