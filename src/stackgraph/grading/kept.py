"""Which kept verdict the grades in the gradebook come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.course.state import Notes
from stackgraph.grading.records import UnitRead, read_unit
from stackgraph.grading.results import Graded
from stackgraph.grading.revision import revision_in
from stackgraph.grading.runner import settled, without_execution
from stackgraph.grading.store import VerdictStore

if TYPE_CHECKING:
    from stackgraph.course import Course
    from stackgraph.course.unit import Unit
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.pools import Grader
    from stackgraph.grading.records import Book
    from stackgraph.grading.revision import Revision

SAME = 1e-9
"""Points that differ by less are the same."""


class Kept:
    """The verdicts that are kept, held against an open gradebook, each unit of it read once."""

    def __init__(self, course: Course, grader: Grader, book: Book) -> None:
        self._course = course
        self._latest = Notes(course.state / "latest.json")
        self._store = VerdictStore(course.state / "verdicts")
        self._grader = grader
        self._book = book
        self._read: dict[str, UnitRead | None] = {}

    def unit(self, stem: str) -> UnitRead | None:
        """What the gradebook has of a unit; None where it does not know it."""
        if stem not in self._read:
            self._read[stem] = read_unit(self._book, stem)
        return self._read[stem]

    def revision(self, unit: Unit) -> Revision:
        """How ``unit`` in ``source/`` differs from what its grades were made with."""
        return revision_in(self._book, unit, self._course)

    def graded(self, task: Task) -> Graded | None:
        """A submission with the verdict that its grades come from: the last one noted, or (a run
        was killed before it took the note) the one of now. None where neither gives these grades.
        """
        unit = self.unit(task.unit)
        if unit is None:
            return None
        for find in (self._latest.get, lambda _: self._grader.key(task)):
            key = find(task.name)
            if key is None:
                continue
            verdict = without_execution(task, unit.tests, unit.written) or self._store.get(key)
            if verdict is not None and _gives(unit, task.student, verdict):
                return Graded(task, key, settled(verdict, task, unit.tests), fresh=False)
        return None


def _gives(unit: UnitRead, student: str, verdict: Verdict) -> bool:
    """Whether the gradebook has these tests and, by them, these points."""
    standing = unit.standings.get(student)
    if standing is None or {c.grade_id: c.max_points for c in verdict.cells} != unit.tests:
        return False
    return all(abs(standing.auto.get(c.grade_id, 0.0) - c.points) < SAME for c in verdict.cells)
