"""Grades in the form that a course system imports; each system's file says in which.

``csv``, ``student`` and a column per unit, is for everything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.classroom import lms
from stackgraph.classroom.grades import Exported, Grades
from stackgraph.classroom.lms.base import Fill
from stackgraph.classroom.lms.plain import table
from stackgraph.course import Course, CourseError
from stackgraph.course.ids import GradeId
from stackgraph.course.tables import read_table
from stackgraph.grading.records import unit_scores

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course.roster import Roster


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
    book = unit_scores(course, units)
    points: dict[str, dict[str, float]] = {}
    max_points: dict[str, float] = {}
    waiting: dict[str, list[str]] = {}
    for unit, found in book.items():
        waiting[unit] = [s.student for s in found.standings.values() if s.waiting]
        max_points[unit] = sum(found.maximum.values())
        for cell, worth in found.maximum.items() if questions else ():
            max_points[_item(unit, cell)] = max_points.get(_item(unit, cell), 0.0) + worth
        for student, standing in found.standings.items():
            mine = points.setdefault(student, {})
            mine[unit] = standing.points
            for cell, score in standing.scores.items() if questions else ():
                mine[_item(unit, cell)] = mine.get(_item(unit, cell), 0.0) + score
    if not points:
        raise CourseError(f"Nothing is graded yet for {', '.join(units)}. Run: stackgraph grade")
    return Grades(points, max_points, waiting)


def _item(unit: str, cell: str) -> str:
    """``'u01_sequential e2'`` for ``'u01_e2_classifier_units'``."""
    return f"{unit} {GradeId.parse(cell).exercise}"
