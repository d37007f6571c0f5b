"""Looking things up in the gradebook without nbgrader's own API, whose import takes seconds.

Reading only, and nothing is made: a gradebook that is not there is empty. Writing is
``gradebook.ClassGradebook``'s.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    DateTime,
    Float,
    Interval,
    MetaData,
    String,
    Table,
    create_engine,
    func,
    inspect,
    select,
)
from sqlalchemy.exc import SQLAlchemyError

from stackgraph.grading.settings import gradebook_url, unusable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime, timedelta

    from sqlalchemy.engine import Connection

    from stackgraph.course import Course


def _table(table: str, /, **columns: Any) -> Table:
    """A table of nbgrader's, as far as it is read here."""
    made = [Column(column, kind) for column, kind in columns.items()]
    return Table(table, MetaData(), Column("id", String), *made)


_ASSIGNMENT = _table("assignment", name=String, duedate=DateTime)
_NOTEBOOK = _table("notebook", name=String, assignment_id=String)
_SUBMITTED = _table(
    "submitted_assignment", assignment_id=String, student_id=String, extension=Interval
)
_SUBMITTED_NOTEBOOK = _table(
    "submitted_notebook", assignment_id=String, notebook_id=String, late_submission_penalty=Float
)
_CELL = _table("base_cell", name=String, notebook_id=String)
_GRADE_CELL = _table("grade_cells", max_score=Float)
_TASK_CELL = _table("task_cells", max_score=Float)
_GRADE = _table(
    "grade", notebook_id=String, cell_id=String, auto_score=Float, manual_score=Float,
    extra_credit=Float,
)  # fmt: skip


@dataclass
class UnitRecord:
    """What the gradebook has of one unit."""

    due: datetime | None = None
    extensions: dict[str, timedelta] = field(default_factory=dict)
    """Student -> how much longer, for those who have."""


@dataclass
class UnitScores:
    """Points in one unit. ``maximum``: cell -> points there are; ``scores``: student -> cell ->
    points; ``penalties``: student -> points off.
    """

    maximum: dict[str, float] = field(default_factory=dict)
    scores: dict[str, dict[str, float]] = field(default_factory=dict)
    penalties: dict[str, float] = field(default_factory=dict)


@contextmanager
def _connected(course: Course) -> Iterator[Connection | None]:
    """The database; None where there is none, or nothing is in it yet. Raises CourseError."""
    url = gradebook_url(course)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).is_file():
        yield None
        return
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            yield connection if inspect(connection).has_table("assignment") else None
    except SQLAlchemyError as error:
        raise unusable(url, "read", error) from None
    finally:
        engine.dispose()


def due_records(course: Course, units: Sequence[str]) -> dict[str, UnitRecord]:
    """When each of ``units`` is due (UTC without a zone), and who has longer."""
    found = {unit: UnitRecord() for unit in units}
    with _connected(course) as book:
        if book is None:
            return found
        for name, due in book.execute(select(_ASSIGNMENT.c.name, _ASSIGNMENT.c.duedate)):
            if name in found:
                found[name].due = due
        rows = (
            select(_ASSIGNMENT.c.name, _SUBMITTED.c.student_id, _SUBMITTED.c.extension)
            .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _SUBMITTED.c.assignment_id)
            .where(_SUBMITTED.c.extension.is_not(None))
            .order_by(_SUBMITTED.c.student_id)
        )
        for name, student, extra in book.execute(rows):
            if name in found and extra:
                found[name].extensions[student] = extra
    return found


def unit_scores(course: Course, units: Sequence[str]) -> dict[str, UnitScores]:
    """Automatic and manual points of those of ``units`` that the gradebook knows."""
    found: dict[str, UnitScores] = {}
    with _connected(course) as book:
        if book is None:
            return found
        for unit in units:
            key = book.scalar(select(_ASSIGNMENT.c.id).where(_ASSIGNMENT.c.name == unit))
            if key is not None:
                found[unit] = _scores(book, key)
    return found


def _scores(book: Connection, assignment: str) -> UnitScores:
    made = UnitScores()
    notebooks = select(_NOTEBOOK.c.id).where(_NOTEBOOK.c.assignment_id == assignment)
    for worth in (_GRADE_CELL, _TASK_CELL):
        rows = (
            select(_CELL.c.name, worth.c.max_score)
            .join(worth, worth.c.id == _CELL.c.id)
            .where(_CELL.c.notebook_id.in_(notebooks))
        )
        made.maximum |= {name: float(points) for name, points in book.execute(rows)}
    handed_in = (
        select(_SUBMITTED.c.student_id, _SUBMITTED_NOTEBOOK.c.late_submission_penalty)
        .join(_SUBMITTED_NOTEBOOK, _SUBMITTED_NOTEBOOK.c.assignment_id == _SUBMITTED.c.id)
        .where(_SUBMITTED.c.assignment_id == assignment)
    )
    for student, penalty in book.execute(handed_in):
        made.scores[student] = {}
        made.penalties[student] = made.penalties.get(student, 0.0) + float(penalty or 0.0)
    by_hand = func.coalesce(_GRADE.c.manual_score, _GRADE.c.auto_score)
    grades = (
        select(_SUBMITTED.c.student_id, _CELL.c.name, by_hand, _GRADE.c.extra_credit)
        .join(_SUBMITTED_NOTEBOOK, _SUBMITTED_NOTEBOOK.c.assignment_id == _SUBMITTED.c.id)
        .join(_GRADE, _GRADE.c.notebook_id == _SUBMITTED_NOTEBOOK.c.id)
        .join(_CELL, _CELL.c.id == _GRADE.c.cell_id)
        .where(_SUBMITTED.c.assignment_id == assignment)
    )
    for student, cell, score, extra in book.execute(grades):
        points = 0.0 if score is None else float(score) + float(extra or 0.0)
        made.scores.setdefault(student, {})[cell] = points
    return made
