"""Which kept verdict the grades in the gradebook come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.course.state import Notes
from stackgraph.grading.results import Graded
from stackgraph.grading.runner import settled, without_execution
from stackgraph.grading.store import VerdictStore

if TYPE_CHECKING:
    from stackgraph.course import Course
    from stackgraph.engine.standing import Standing
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.gradebook import ClassGradebook
    from stackgraph.grading.pools import Grader

SAME = 1e-9
"""Points that differ by less are the same."""


class Kept:
    """The verdicts that are kept, held against an open gradebook."""

    def __init__(self, course: Course, grader: Grader, book: ClassGradebook) -> None:
        self._latest = Notes(course.state / "latest.json")
        self._store = VerdictStore(course.state / "verdicts")
        self._grader = grader
        self._book = book
        self._known: dict[str, bool] = {}
        self._standings: dict[str, dict[str, Standing]] = {}

    def graded(self, task: Task) -> Graded | None:
        """A submission with the verdict that its grades come from: the last one noted, or (a run
        was killed before it took the note) the one of now. None where neither gives these grades.
        """
        if task.unit not in self._known:
            self._known[task.unit] = self._book.knows(task.unit)
        if not self._known[task.unit]:
            return None
        tests = self._book.tests(task.unit)
        for find in (self._latest.get, lambda _: self._grader.key(task)):
            key = find(task.name)
            if key is None:
                continue
            written = self._book.written(task.unit)
            verdict = without_execution(task, tests, written) or self._store.get(key)
            if verdict is not None and self._gives(task, verdict, tests):
                return Graded(task, key, settled(verdict, task, tests), fresh=False)
        return None

    def _gives(self, task: Task, verdict: Verdict, tests: dict[str, float]) -> bool:
        """Whether the gradebook has these tests and, by them, these points."""
        if task.unit not in self._standings:
            self._standings[task.unit] = self._book.standings(task.unit)
        standing = self._standings[task.unit].get(task.student)
        if standing is None or {c.grade_id: c.max_points for c in verdict.cells} != tests:
            return False
        return all(abs(standing.auto.get(c.grade_id, 0.0) - c.points) < SAME for c in verdict.cells)
