"""The one reader of the gradebook: nbgrader's tables, without its API, whose import takes seconds.

Nothing is made here: a gradebook that is not there is empty. Writing is
``gradebook.ClassGradebook``'s, which reads what it has written through the same functions.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Float,
    Interval,
    MetaData,
    String,
    Table,
    create_engine,
    inspect,
    select,
)
from sqlalchemy.exc import SQLAlchemyError

from stackgraph.engine.standing import Standing
from stackgraph.grading.limits import MOST_POINTS
from stackgraph.grading.settings import gradebook_url, unusable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy.engine import Connection

    from stackgraph.course import Course


def _table(table: str, /, **columns: Any) -> Table:
    """A table of nbgrader's, as far as it is read here."""
    made = [Column(column, kind) for column, kind in columns.items()]
    return Table(table, MetaData(), Column("id", String), *made)


_ASSIGNMENT = _table("assignment", name=String, duedate=DateTime)
_NOTEBOOK = _table("notebook", name=String, assignment_id=String)
_SUBMITTED = _table(
    "submitted_assignment", assignment_id=String, student_id=String, timestamp=DateTime,
    extension=Interval,
)  # fmt: skip
_SUBMITTED_NOTEBOOK = _table(
    "submitted_notebook", assignment_id=String, notebook_id=String, late_submission_penalty=Float
)
_CELL = _table("base_cell", name=String, notebook_id=String)
_GRADE_CELL = _table("grade_cells", max_score=Float)
_TASK_CELL = _table("task_cells", max_score=Float)
_SOLUTION_CELL = _table("solution_cells")
_GRADE = _table(
    "grade", notebook_id=String, cell_id=String, auto_score=Float, manual_score=Float,
    extra_credit=Float, needs_manual_grade=Boolean,
)  # fmt: skip
_SOURCE_CELL = _table(
    "source_cell", name=String, notebook_id=String, source=String, checksum=String
)
_COMMENT = _table("comment", notebook_id=String, cell_id=String, manual_comment=String)


@dataclass
class UnitRecord:
    """What the gradebook has of one unit."""

    due: datetime | None = None
    extensions: dict[str, timedelta] = field(default_factory=dict)
    """Student -> how much longer, for those who have."""


@dataclass
class UnitScores:
    """Points in one unit. ``maximum``: cell -> points there are; ``standings``: student -> what
    the gradebook says of their submission, students in order.
    """

    maximum: dict[str, float] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)


@dataclass(frozen=True)
class UnitRead:
    """What pages of a unit take from the gradebook. ``tests``: test cell -> points; ``written``:
    the written answers among them; ``standings``: student -> what stands there of theirs.
    """

    tests: dict[str, float]
    written: set[str]
    standings: dict[str, Standing]


@dataclass(frozen=True)
class CellRecord:
    """A cell as the gradebook keeps it. ``points``: of a test; None for any other."""

    source: str
    checksum: str | None
    points: float | None


@dataclass(frozen=True)
class Given:
    """What a person gave a student in one cell: a score in place of the test's (None where the
    test's counts), points on top of it, a comment.
    """

    student: str
    cell: str
    score: float | None
    extra: float
    comment: str

    @property
    def words(self) -> str:
        """``'1.5 points'``, ``'1 point extra and a comment'``."""
        parts = [_in_points(self.score)] if self.score is not None else []
        parts += [f"{_in_points(self.extra)} extra"] if self.extra else []
        return " and ".join([*parts, *(["a comment"] if self.comment else [])])


def _in_points(number: float) -> str:
    return f"{number:g} point{'' if number == 1 else 's'}"


@contextmanager
def connected(course: Course) -> Iterator[Connection | None]:
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
    with connected(course) as book:
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
    """What the gradebook says of those of ``units`` that it knows."""
    with connected(course) as book:
        read = {unit: scores_in(book, unit) for unit in units} if book is not None else {}
    return {unit: scores for unit, scores in read.items() if scores is not None}


def scores_in(book: Connection, unit: str) -> UnitScores | None:
    """What an open gradebook says of ``unit``; None where it does not know it."""
    row = _assignment(book, unit)
    if row is None:
        return None
    notebooks = select(_NOTEBOOK.c.id).where(_NOTEBOOK.c.assignment_id == row.id)
    maximum = _worth(book, notebooks, _GRADE_CELL, _TASK_CELL)
    return UnitScores(maximum, _standings(book, unit, row.id, row.duedate))


def read_unit(book: Connection, unit: str) -> UnitRead | None:
    """What an open gradebook has of ``unit``; None where it does not know it."""
    row = _assignment(book, unit)
    if row is None:
        return None
    worth = _worth(book, _notebooks_of(unit), _GRADE_CELL)
    tests = {name: points for name, points in worth.items() if points}
    answers = select(_CELL.c.name).join(_SOLUTION_CELL, _SOLUTION_CELL.c.id == _CELL.c.id)
    written = set(book.scalars(answers.where(_CELL.c.notebook_id.in_(_notebooks_of(unit)))))
    return UnitRead(tests, written & set(tests), _standings(book, unit, row.id, row.duedate))


def _assignment(book: Connection, unit: str) -> Any:
    """Its database id and when it is due; None for one that is not there."""
    asked = select(_ASSIGNMENT.c.id, _ASSIGNMENT.c.duedate).where(_ASSIGNMENT.c.name == unit)
    return book.execute(asked).first()


def _worth(book: Connection, notebooks: Any, *tables: Table) -> dict[str, float]:
    """Cell -> points there are, of those cells of ``notebooks`` that are in ``tables``."""
    found: dict[str, float] = {}
    for table in tables:
        rows = (
            select(_CELL.c.name, table.c.max_score)
            .join(table, table.c.id == _CELL.c.id)
            .where(_CELL.c.notebook_id.in_(notebooks))
        )
        found |= {name: float(points or 0.0) for name, points in book.execute(rows)}
    return found


def cells_in(book: Connection, unit: str) -> dict[str, CellRecord]:
    """The cells of ``unit`` that the gradebook keeps, by name; empty for one it does not know."""
    of_unit = _notebooks_of(unit)
    worth = _worth(book, of_unit, _GRADE_CELL, _TASK_CELL)
    cells = _SOURCE_CELL.c
    texts = select(cells.name, cells.source, cells.checksum)
    return {
        row.name: CellRecord(row.source or "", row.checksum, worth.get(row.name) or None)
        for row in book.execute(texts.where(cells.notebook_id.in_(of_unit)))
    }


def _notebooks_of(unit: str) -> Any:
    """The ids of the notebooks in the assignment of that name."""
    return (
        select(_NOTEBOOK.c.id)
        .join(_ASSIGNMENT, _ASSIGNMENT.c.id == _NOTEBOOK.c.assignment_id)
        .where(_ASSIGNMENT.c.name == unit, _NOTEBOOK.c.name == unit)
    )


def graded_in(book: Connection, unit: str) -> int:
    """How many submissions of ``unit`` have grades."""
    submitted = _SUBMITTED_NOTEBOOK.c
    rows = select(submitted.id).where(submitted.notebook_id.in_(_notebooks_of(unit)))
    return len(set(book.scalars(rows)) - ungraded_in(book, unit))


def ungraded_in(book: Connection, unit: str) -> set[str]:
    """The submitted notebooks (database ids) of ``unit`` that no test and no person has given
    anything: they hold an extension, and nobody has handed them in.
    """
    grade = _GRADE.c
    rows = (
        select(grade.notebook_id)
        .join(_SUBMITTED_NOTEBOOK, _SUBMITTED_NOTEBOOK.c.id == grade.notebook_id)
        .where(_SUBMITTED_NOTEBOOK.c.notebook_id.in_(_notebooks_of(unit)))
    )
    given = grade.auto_score.is_not(None) | grade.manual_score.is_not(None)
    graded = book.scalars(rows.where(given | grade.needs_manual_grade))
    return set(book.scalars(rows)) - set(graded)


def given_in(book: Connection, unit: str) -> list[Given]:
    """Everything that a person gave in submissions of ``unit``, by student and cell."""

    def of_cells(table: Table, *columns: Any) -> Any:
        return (
            select(_SUBMITTED.c.student_id, _CELL.c.name, *columns)
            .join(_SUBMITTED_NOTEBOOK, _SUBMITTED_NOTEBOOK.c.assignment_id == _SUBMITTED.c.id)
            .join(table, table.c.notebook_id == _SUBMITTED_NOTEBOOK.c.id)
            .join(_CELL, _CELL.c.id == table.c.cell_id)
            .where(_SUBMITTED_NOTEBOOK.c.notebook_id.in_(_notebooks_of(unit)))
        )

    found: list[Given] = []
    for student, cell, score, extra in book.execute(
        of_cells(_GRADE, _GRADE.c.manual_score, _GRADE.c.extra_credit)
    ):
        if score is not None or extra:
            found.append(Given(student, cell, score, float(extra or 0.0), ""))
    for student, cell, comment in book.execute(of_cells(_COMMENT, _COMMENT.c.manual_comment)):
        if comment:
            found.append(Given(student, cell, None, 0.0, comment))
    return sorted(found, key=lambda g: (g.student, g.cell))


def _usable(*scores: float | None) -> list[float | None]:
    """Scores, with None in place of what is no number of points: a gradebook may hold infinity,
    from which no sum and no plot comes back.
    """
    return [s if s is None or abs(s) < MOST_POINTS else None for s in scores]


def _standings(
    book: Connection, unit: str, assignment: str, due: datetime | None
) -> dict[str, Standing]:
    """Student -> standing, read from the tables of submissions, of grades and of comments."""
    found: dict[str, Standing] = {}
    graded: set[str] = set()

    def told(*columns: Any) -> Any:
        """These columns, the student first, of the submissions of this assignment."""
        return (
            select(_SUBMITTED.c.student_id, *columns)
            .join(_SUBMITTED_NOTEBOOK, _SUBMITTED_NOTEBOOK.c.assignment_id == _SUBMITTED.c.id)
            .where(_SUBMITTED.c.assignment_id == assignment)
        )

    handed_in = told(
        _SUBMITTED.c.timestamp,
        _SUBMITTED.c.extension,
        _SUBMITTED_NOTEBOOK.c.late_submission_penalty,
    )
    handed_in = handed_in.order_by(_SUBMITTED.c.student_id)
    for student, stamp, extra, penalty in book.execute(handed_in).all():
        late = 0.0
        if due and stamp:
            late = max(0.0, (stamp - due - (extra or timedelta())).total_seconds())
        penalty = _usable(penalty)[0] or 0.0
        found[student] = Standing(student, unit, {}, {}, {}, float(penalty), late)
    scores = (_GRADE.c.auto_score, _GRADE.c.manual_score, _GRADE.c.extra_credit)
    of_cells = (_CELL.c.name, *scores, _GRADE.c.needs_manual_grade)
    grades = told(*of_cells).join(_GRADE, _GRADE.c.notebook_id == _SUBMITTED_NOTEBOOK.c.id)
    for student, cell, auto, manual, extra, waits in book.execute(
        grades.join(_CELL, _CELL.c.id == _GRADE.c.cell_id)
    ).all():
        given = auto, manual, extra
        auto, manual, extra = _usable(*given)
        waits = waits or (auto, manual, extra) != given  # for a person to look at
        score = auto if manual is None else manual
        if score is not None or waits:
            graded.add(student)
        counts = 0.0 if score is None else float(score) + float(extra or 0.0)
        found[student].scores[cell] = counts
        found[student].auto[cell] = float(auto or 0.0)
        if manual is not None:
            found[student].manual[cell] = float(manual)
        if waits:
            found[student].waiting.append(cell)
    words = told(_CELL.c.name, _COMMENT.c.manual_comment).join(
        _COMMENT, _COMMENT.c.notebook_id == _SUBMITTED_NOTEBOOK.c.id
    )
    words = words.where(_COMMENT.c.manual_comment != "")  # of thousands of rows a few
    for student, cell, comment in book.execute(words.join(_CELL, _CELL.c.id == _COMMENT.c.cell_id)):
        found[student].comments[cell] = comment
    # One of whom nothing is graded has an extension there, and nothing else (see ``ungraded_in``).
    return {s: one for s, one in found.items() if s in graded or not one.scores}
