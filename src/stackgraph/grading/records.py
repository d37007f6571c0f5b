"""The one reader of the gradebook: nbgrader's tables, without its API, whose import takes seconds.

Nothing is made here: a gradebook that is not there is empty. Writing is
``gradebook.ClassGradebook``'s, which reads what it has written through the same functions. SQLite's
file is read by Python itself: importing SQLAlchemy, which any other database is read with, takes
longer than reading a class.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stackgraph.engine.standing import Standing
from stackgraph.grading.limits import MOST_POINTS
from stackgraph.grading.settings import gradebook_url, unusable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.engine import Connection

    from stackgraph.course import Course

    Book = sqlite3.Connection | Connection
    """An open gradebook."""

_NOTEBOOKS = """
    SELECT notebook.id FROM notebook
    JOIN assignment ON assignment.id = notebook.assignment_id
    WHERE assignment.name = :unit AND notebook.name = :unit
"""
"""The notebooks in the assignment of that name."""
_SUBMITTED = """
    submitted_assignment
    JOIN submitted_notebook ON submitted_notebook.assignment_id = submitted_assignment.id
"""
_THEIR_CELLS = """
    JOIN {table} ON {table}.notebook_id = submitted_notebook.id
    JOIN base_cell ON base_cell.id = {table}.cell_id
"""
"""The rows of a table that belong to submitted notebooks, and their cells."""
_EPOCH = datetime(1970, 1, 1)


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
        parts = [in_points(self.score)] if self.score is not None else []
        parts += [f"{in_points(self.extra)} extra"] if self.extra else []
        return " and ".join([*parts, *(["a comment"] if self.comment else [])])


def in_points(number: float) -> str:
    """``'1.5 points'``, ``'1 point'``."""
    return f"{number:g} point{'' if number == 1 else 's'}"


@contextmanager
def connected(course: Course) -> Iterator[Book | None]:
    """The database; None where there is none, or nothing is in it yet. Raises CourseError."""
    url = gradebook_url(course)
    path = url.removeprefix("sqlite:///")
    if path != url and "?" not in path:
        if not Path(path).is_file():
            yield None
            return
        try:
            with closing(sqlite3.connect(path)) as file:
                yield file if _rows(file, _A_TABLE) else None
        except sqlite3.Error as error:
            raise unusable(url, "read", error) from None
        return
    from sqlalchemy import create_engine, inspect
    from sqlalchemy.exc import SQLAlchemyError

    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            yield connection if inspect(connection).has_table("assignment") else None
    except SQLAlchemyError as error:
        raise unusable(url, "read", error) from None
    finally:
        engine.dispose()


_A_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'assignment'"


def _rows(book: Book, asked: str, **values: str) -> Sequence[Any]:
    """What an SQL query gives; ``:name`` in it stands for one of ``values``."""
    if isinstance(book, sqlite3.Connection):
        return book.execute(asked, values).fetchall()
    from sqlalchemy import text

    return book.execute(text(asked), values).all()


def _moment(value: Any) -> datetime | None:
    """A time in UTC without a zone; SQLite holds it as text."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _length(value: Any) -> timedelta | None:
    """A time's length; SQLite holds it as the time so long after 1970."""
    return datetime.fromisoformat(value) - _EPOCH if isinstance(value, str) else value


def due_records(course: Course, units: Sequence[str]) -> dict[str, UnitRecord]:
    """When each of ``units`` is due (UTC without a zone), and who has longer."""
    found = {unit: UnitRecord() for unit in units}
    with connected(course) as book:
        if book is None:
            return found
        for name, due in _rows(book, "SELECT name, duedate FROM assignment"):
            if name in found:
                found[name].due = _moment(due)
        longer = """
            SELECT assignment.name, student_id, extension FROM submitted_assignment
            JOIN assignment ON assignment.id = submitted_assignment.assignment_id
            WHERE extension IS NOT NULL ORDER BY student_id
        """
        for name, student, extension in _rows(book, longer):
            extra = _length(extension)
            if name in found and extra:
                found[name].extensions[student] = extra
    return found


def unit_scores(course: Course, units: Sequence[str]) -> dict[str, UnitScores]:
    """What the gradebook says of those of ``units`` that it knows."""
    with connected(course) as book:
        read = {unit: scores_in(book, unit) for unit in units} if book is not None else {}
    return {unit: scores for unit, scores in read.items() if scores is not None}


def scores_in(book: Book, unit: str) -> UnitScores | None:
    """What an open gradebook says of ``unit``; None where it does not know it."""
    row = _assignment(book, unit)
    if row is None:
        return None
    notebooks = """
        SELECT notebook.id FROM notebook
        JOIN assignment ON assignment.id = notebook.assignment_id WHERE assignment.name = :unit
    """
    maximum = _worth(book, unit, notebooks, "grade_cells", "task_cells")
    return UnitScores(maximum, _standings(book, unit, *row))


def read_unit(book: Book, unit: str) -> UnitRead | None:
    """What an open gradebook has of ``unit``; None where it does not know it."""
    row = _assignment(book, unit)
    if row is None:
        return None
    worth = _worth(book, unit, _NOTEBOOKS, "grade_cells")
    tests = {name: points for name, points in worth.items() if points}
    answers = f"""
        SELECT name FROM base_cell JOIN solution_cells ON solution_cells.id = base_cell.id
        WHERE notebook_id IN ({_NOTEBOOKS})
    """
    written = {name for (name,) in _rows(book, answers, unit=unit)}
    return UnitRead(tests, written & set(tests), _standings(book, unit, *row))


def _assignment(book: Book, unit: str) -> tuple[str, datetime | None] | None:
    """Its database id and when it is due; None for one that is not there."""
    asked = "SELECT id, duedate FROM assignment WHERE name = :unit"
    for row, due in _rows(book, asked, unit=unit):
        return row, _moment(due)
    return None


def _worth(book: Book, unit: str, notebooks: str, *tables: str) -> dict[str, float]:
    """Cell -> points there are, of those cells of ``notebooks`` that are in ``tables``."""
    found: dict[str, float] = {}
    for table in tables:
        asked = f"""
            SELECT name, max_score FROM base_cell JOIN {table} ON {table}.id = base_cell.id
            WHERE notebook_id IN ({notebooks})
        """
        found |= {name: float(points or 0.0) for name, points in _rows(book, asked, unit=unit)}
    return found


def cells_in(book: Book, unit: str) -> dict[str, CellRecord]:
    """The cells of ``unit`` that the gradebook keeps, by name; empty for one it does not know."""
    worth = _worth(book, unit, _NOTEBOOKS, "grade_cells", "task_cells")
    asked = f"SELECT name, source, checksum FROM source_cell WHERE notebook_id IN ({_NOTEBOOKS})"
    return {
        name: CellRecord(source or "", checksum, worth.get(name) or None)
        for name, source, checksum in _rows(book, asked, unit=unit)
    }


def graded_in(book: Book, unit: str) -> int:
    """How many submissions of ``unit`` have grades."""
    asked = f"SELECT id FROM submitted_notebook WHERE notebook_id IN ({_NOTEBOOKS})"
    return len({row for (row,) in _rows(book, asked, unit=unit)} - ungraded_in(book, unit))


def ungraded_in(book: Book, unit: str) -> set[str]:
    """The submitted notebooks (database ids) of ``unit`` that no test and no person has given
    anything: they hold an extension, and nobody has handed them in.
    """
    asked = f"""
        SELECT grade.notebook_id, auto_score, manual_score, needs_manual_grade FROM grade
        JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
        WHERE submitted_notebook.notebook_id IN ({_NOTEBOOKS})
    """
    rows = _rows(book, asked, unit=unit)
    graded = {row for row, auto, manual, waits in rows if waits or (auto, manual) != (None, None)}
    return {row for row, *_ in rows} - graded


def given_in(book: Book, unit: str) -> list[Given]:
    """Everything that a person gave in submissions of ``unit``, by student and cell."""

    def of_cells(table: str, columns: str) -> Sequence[Any]:
        asked = f"""
            SELECT student_id, base_cell.name, {columns}
            FROM {_SUBMITTED} {_THEIR_CELLS.format(table=table)}
            WHERE submitted_notebook.notebook_id IN ({_NOTEBOOKS})
        """
        return _rows(book, asked, unit=unit)

    found: list[Given] = []
    for student, cell, score, extra in of_cells("grade", "manual_score, extra_credit"):
        if score is not None or extra:
            found.append(Given(student, cell, score, float(extra or 0.0), ""))
    for student, cell, comment in of_cells("comment", "manual_comment"):
        if comment:
            found.append(Given(student, cell, None, 0.0, comment))
    return sorted(found, key=lambda g: (g.student, g.cell))


def _usable(*scores: float | None) -> list[float | None]:
    """Scores, with None in place of what is no number of points: a gradebook may hold infinity,
    from which no sum and no plot comes back.
    """
    return [s if s is None or abs(s) < MOST_POINTS else None for s in scores]


def _standings(book: Book, unit: str, assignment: str, due: datetime | None) -> dict[str, Standing]:
    """Student -> standing, read from the tables of submissions, of grades and of comments."""
    found: dict[str, Standing] = {}
    graded: set[str] = set()

    def told(columns: str, table: str = "", more: str = "") -> Sequence[Any]:
        """These columns, the student first, of the submissions of this assignment; ``table``:
        with those of its rows that belong to them, and their cells; ``more``: which, and in what
        order.
        """
        cells = _THEIR_CELLS.format(table=table) if table else ""
        asked = f"""
            SELECT student_id, {columns} FROM {_SUBMITTED} {cells}
            WHERE submitted_assignment.assignment_id = :assignment {more}
        """
        return _rows(book, asked, assignment=assignment)

    of_hand_in = "timestamp, extension, late_submission_penalty"
    for student, stamp, extra, penalty in told(of_hand_in, more="ORDER BY student_id"):
        late, handed_in = 0.0, _moment(stamp)
        if due and handed_in:
            longer = _length(extra) or timedelta()
            late = max(0.0, (handed_in - due - longer).total_seconds())
        penalty = _usable(penalty)[0] or 0.0
        found[student] = Standing(student, unit, {}, {}, {}, float(penalty), late)
    scores = "base_cell.name, auto_score, manual_score, extra_credit, needs_manual_grade"
    for student, cell, *given, waits in told(scores, "grade"):
        auto, manual, extra = _usable(*given)
        waits = waits or [auto, manual, extra] != given  # for a person to look at
        score = auto if manual is None else manual
        if score is not None or waits:
            graded.add(student)
        one = found[student]
        one.scores[cell] = 0.0 if score is None else float(score) + float(extra or 0.0)
        one.auto[cell] = float(auto or 0.0)
        if manual is not None:
            one.manual[cell] = float(manual)
        if waits:
            one.waiting.append(cell)
    words = "base_cell.name, manual_comment"
    some = "AND manual_comment != ''"  # of thousands of rows a few
    for student, cell, comment in told(words, "comment", some):
        found[student].comments[cell] = comment
    # One of whom nothing is graded has an extension there, and nothing else (see ``ungraded_in``).
    return {s: one for s, one in found.items() if s in graded or not one.scores}
