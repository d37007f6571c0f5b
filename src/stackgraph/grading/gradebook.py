"""The one writer of nbgrader's gradebook.

nbgrader's database stays the record (SQLite, or whatever ``CourseDirectory.db_url`` names). What
``nbgrader autograde`` would write is written here through the same tables, a submission in one
transaction instead of some forty: automatic scores, never the manual ones.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from nbgrader import api
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from stackgraph.course import Course, CourseError
from stackgraph.course.config import nbgrader_config
from stackgraph.course.roster import Roster
from stackgraph.grading.moving import move
from stackgraph.grading.penalties import Penalties
from stackgraph.grading.records import scores_in
from stackgraph.grading.revision import Revision, revision_in
from stackgraph.grading.schema import UnitCells, as_released, create_tables
from stackgraph.grading.settings import not_written, unusable

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime, timedelta

    from stackgraph.course.unit import Unit
    from stackgraph.engine.standing import Standing
    from stackgraph.engine.verdict import CellVerdict, Verdict


def _automatic(cell: CellVerdict) -> float | None:
    """The score without a person; None where it takes one."""
    return cell.points if not cell.written or cell.status == "not attempted" else None


def _note_score(grade: Any, cell: CellVerdict, anew: bool) -> bool:
    """Bring a row of the gradebook in step with a verdict's cell; True where it changed."""
    score = _automatic(cell)
    by_hand = grade.manual_score is not None
    waits = score is None if not by_hand else bool(grade.needs_manual_grade)
    waits |= by_hand and (anew or (grade.auto_score != score and not cell.written))
    changed = (grade.auto_score, bool(grade.needs_manual_grade)) != (score, waits)
    grade.auto_score, grade.needs_manual_grade = score, waits
    return changed


class ClassGradebook:
    """The gradebook of one course. Use as a context manager; ``commit`` is explicit."""

    def __init__(self, course: Course) -> None:
        """Open (or create) the database. Raises CourseError where it can't be reached."""
        self.course = course
        self.config = nbgrader_config(course)
        folder = CourseDirectory(config=self.config)
        self.db_url: str = folder.db_url
        try:
            create_tables(self.db_url)
            self._book = api.Gradebook(self.db_url, folder.course_id)
        except SQLAlchemyError as error:
            raise unusable(self.db_url, "opened", error) from None
        self.db = self._book.db
        self._cells: dict[str, UnitCells] = {}
        self._students: set[str] | None = None
        self._roster = Roster.of(course.root)
        self._penalties = Penalties(self.config, self._book)

    def __enter__(self) -> ClassGradebook:
        return self

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        """Close; an error of the database's becomes a CourseError that says what to do."""
        with contextlib.suppress(SQLAlchemyError):
            self.db.rollback()
        self._book.close()
        if isinstance(error, SQLAlchemyError):
            raise not_written(self.db_url, error) from error

    def rollback(self) -> None:
        """Forget everything recorded since the last ``commit``."""
        self.db.rollback()
        self._students = None

    def commit(self) -> None:
        """Make everything recorded so far durable."""
        self.db.commit()

    # assignments

    def revision(self, unit: Unit) -> Revision:
        """How ``unit`` in ``source/`` differs from what its grades were made with."""
        return revision_in(self.db.connection(), unit, self.course)

    def ensure_assignment(self, unit: Unit) -> Revision:
        """Bring the gradebook's copy of ``unit`` in step with ``source/``.

        As ``nbgrader generate_assignment`` does, without touching ``release/``. Returns how they
        differed. Raises CourseError where that concerns grades that exist (see ``revise``).
        """
        revision = self.revision(unit)
        if revision.waits:
            raise CourseError(
                f"{unit.stem} is another than when it was graded:\n  "
                + "\n  ".join(revision.told())
                + f"\nCarry it out first: {revision.command}"
            )
        if revision.differs:
            wanted = as_released(unit, self.db_url)
            kernel = json.dumps(wanted.metadata.get("kernelspec", {}))
            self._book.update_or_create_assignment(unit.stem)
            notebook = self._book.update_or_create_notebook(unit.stem, unit.stem, kernelspec=kernel)
            # Not by nbgrader's SaveCells: it commits, and so waits for the disk, after each cell.
            move(self.db, notebook.id, revision, wanted)
            self.db.commit()
            self._cells.pop(unit.stem, None)
        return revision

    def know(self, unit: Unit) -> None:
        """Have the assignment, of whatever edition."""
        if not self.knows(unit.stem):
            self.ensure_assignment(unit)

    def revise(self, unit: Unit, revision: Revision) -> None:
        """Carry out ``revision``: cells and grades as ``moving.move`` says.

        Not durable before ``commit``; until then the gradebook is of the edition before.
        """
        wanted = as_released(unit, self.db_url)
        move(self.db, self._unit(unit.stem).notebook, revision, wanted)
        self._cells.pop(unit.stem, None)
        if self._unit(unit.stem).due:
            self._penalise_all(unit.stem)

    # recording

    def record(
        self, student: str, verdict: Verdict, handed_in: str = "", anew: Collection[str] = ()
    ) -> bool:
        """Write one verdict; True where anything changed. Not durable before ``commit``.

        Manual scores and comments stay; a manual score whose automatic one changed is marked for
        another look, as nbgrader does, and so is one on a written answer that is among ``anew``:
        those with another text than when the score was given. A written answer without a score is
        marked until it has one. ``handed_in``: when; '' for no time, which is never late.
        """
        from stackgraph.engine.submission.tasks import parse_time

        unit = self._unit(verdict.unit)
        self._add_student(student)
        stamp = parse_time(handed_in) if handed_in else None
        found = self.db.execute(
            select(api.SubmittedAssignment.id, api.SubmittedAssignment.timestamp).where(
                api.SubmittedAssignment.assignment_id == unit.assignment,
                api.SubmittedAssignment.student_id == student,
            )
        ).first()
        if found is None:
            self._insert(student, verdict, unit, stamp)
            changed = True
        else:
            changed = self._update(found[0], verdict, unit, anew)
            if found[1] != stamp:  # also where it is gone: who has none is never late
                self.db.query(api.SubmittedAssignment).filter_by(id=found[0]).update(
                    {"timestamp": stamp}, synchronize_session=False
                )
                changed = True
        if unit.due:
            changed |= self._penalties.apply(student, unit.name)
        return changed

    def _add_student(self, student: str) -> None:
        if self._students is None:
            self._students = set(self.db.scalars(select(api.Student.id)))
            self._name_students()
        if student not in self._students:
            self.db.add(api.Student(id=student, **self._names(student)))
            self.db.flush()
            self._students.add(student)

    def _names(self, student: str) -> dict[str, str]:
        """What ``roster.csv`` has of a student, by the gradebook's column."""
        person = self._roster.by("id", student) if self._roster else None
        if person is None:
            return {}
        columns = ("first_name", "last_name", "email")
        return {c: getattr(person, c) for c in columns if getattr(person, c)}

    def _name_students(self) -> None:
        """Give names to students that were graded before the roster had them."""
        if self._roster is None:
            return
        nameless = select(api.Student).where(
            api.Student.first_name.is_(None), api.Student.last_name.is_(None)
        )
        for row in self.db.scalars(nameless):
            for column, words in self._names(row.id).items():
                setattr(row, column, words)

    def _add_submission(self, student: str, unit: UnitCells, stamp: Any = None) -> tuple[Any, Any]:
        """A submission and its notebook, without grades."""
        submission = api.SubmittedAssignment(
            id=api.new_uuid(), assignment_id=unit.assignment, student_id=student, timestamp=stamp
        )
        notebook = api.SubmittedNotebook(
            id=api.new_uuid(), assignment_id=submission.id, notebook_id=unit.notebook
        )
        self.db.add(submission)
        self.db.flush()
        self.db.add(notebook)
        self.db.flush()
        return submission, notebook

    def _add_ungraded(self, student: str, unit: UnitCells) -> Any:
        """A submission without any grade, with all the rows that nbgrader's commands expect."""
        self._add_student(student)
        submission, notebook = self._add_submission(student, unit)
        self.db.add_all(
            api.Grade(cell_id=cell, notebook_id=notebook.id, needs_manual_grade=False)
            for cell in unit.grade.values()
        )
        self.db.add_all(
            api.Comment(cell_id=cell, notebook_id=notebook.id) for cell in unit.solution.values()
        )
        self.db.flush()
        return submission

    def _insert(self, student: str, verdict: Verdict, unit: UnitCells, stamp: Any) -> None:
        _, notebook = self._add_submission(student, unit, stamp)
        self.db.add_all(
            api.Grade(
                cell_id=unit.grade[c.grade_id],
                notebook_id=notebook.id,
                auto_score=_automatic(c),
                needs_manual_grade=_automatic(c) is None,
            )
            for c in verdict.cells
        )
        judged = {c.grade_id for c in verdict.cells}
        self.db.add_all(
            api.Grade(
                cell_id=cell, notebook_id=notebook.id, auto_score=0.0, needs_manual_grade=False
            )
            for name, cell in unit.grade.items()
            if name not in judged and not unit.points.get(name)
        )
        remarks = unit.remarks(verdict)
        self.db.add_all(
            api.Comment(cell_id=cell, notebook_id=notebook.id, auto_comment=remarks.get(name))
            for name, cell in unit.solution.items()
        )
        self.db.flush()

    def _update(
        self, submission: str, verdict: Verdict, unit: UnitCells, anew: Collection[str]
    ) -> bool:
        notebook = self.db.scalars(
            select(api.SubmittedNotebook.id).where(
                api.SubmittedNotebook.assignment_id == submission,
                api.SubmittedNotebook.notebook_id == unit.notebook,
            )
        ).one()
        changed = False
        name = {v: k for k, v in unit.grade.items()}
        cells = {c.grade_id: c for c in verdict.cells}
        for grade in self.db.scalars(select(api.Grade).where(api.Grade.notebook_id == notebook)):
            cell = cells.get(name.get(grade.cell_id, ""))
            if cell is not None:
                changed |= _note_score(grade, cell, cell.grade_id in anew)
        name = {v: k for k, v in unit.solution.items()}
        remarks = unit.remarks(verdict)
        for row in self.db.scalars(select(api.Comment).where(api.Comment.notebook_id == notebook)):
            remark = remarks.get(name.get(row.cell_id, ""))
            if row.auto_comment != remark:
                row.auto_comment = remark
                changed = True
        self.db.flush()
        return changed

    def due(self, unit: str) -> datetime | None:
        """When ``unit`` is due, in UTC without a zone; None where nothing is set."""
        return self._unit(unit).due

    def set_due(self, unit: str, when: datetime | None) -> None:
        """Note when ``unit`` is due, and take off or give back what follows from it."""
        self._book.find_assignment(unit).duedate = when
        self.db.flush()
        self._cells.pop(unit, None)
        self._penalise_all(unit)

    def extend(self, unit: str, student: str, extra: timedelta | None) -> None:
        """Give ``student`` longer, or take that back (None).

        nbgrader keeps it with a submission. Before there is a graded one, that is a row without
        any score, as nbgrader makes it; ``records`` takes it for no submission.
        """
        try:
            submission = self._book.find_submission(unit, student)
        except api.MissingEntry:
            if extra is None:
                return
            submission = self._add_ungraded(student, self._unit(unit))
        submission.extension = extra
        self.db.flush()
        if extra is None and student not in self.standings(unit):
            self._book.remove_submission(unit, student)
            return
        self._penalise_all(unit)

    def knows_student(self, student: str) -> bool:
        """Whether anything of the student is in the gradebook."""
        return self.db.get(api.Student, student) is not None

    def _penalise_all(self, unit: str) -> None:
        cells = self._unit(unit)
        table = api.SubmittedAssignment
        rows = select(table.student_id).where(table.assignment_id == cells.assignment)
        for student in self.db.scalars(rows).all():
            self._penalties.apply(student, unit)

    # reading

    def knows(self, unit: str) -> bool:
        """Whether the gradebook has such an assignment."""
        return unit in {a.name for a in self._book.assignments}

    def standings(self, unit: str) -> dict[str, Standing]:
        """Student -> what the gradebook says of their submission of ``unit``."""
        read = scores_in(self.db.connection(), self._unit(unit).name)
        return read.standings if read else {}

    def _unit(self, unit: str) -> UnitCells:
        if unit not in self._cells:
            self._cells[unit] = UnitCells.load(self.db, unit)
        return self._cells[unit]
