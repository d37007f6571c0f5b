"""A class graded without kernels, as ``stackgraph grade`` does it."""

from __future__ import annotations

import hashlib
import json
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stackgraph.engine.grade import read_submission
from stackgraph.engine.grader import InProcessGrader
from stackgraph.grading import earlier, session
from stackgraph.grading.pools import LocalPool
from stackgraph.grading.runner import collect_tasks
from stackgraph.grading.watcher import Watcher
from support import tinycourse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stackgraph.course import Course
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.results import ClassResult


class Counting(InProcessGrader):
    """Counts executions; can fail or wait. Reads what was handed in as it is."""

    def __init__(self, course: Course, fail: int = 0, only: str | None = None) -> None:
        super().__init__(course)
        self.executed: list[tuple[str, str]] = []
        self.started = 0
        self.fail = fail
        self.only = only
        self._lock = threading.Lock()

    def start(self) -> None:
        self.started += 1

    def grade(self, task: Task) -> Verdict:
        with self._lock:
            self.executed.append((task.student, task.unit))
            if self.fail and task.student == self.only:
                self.fail -= 1
                raise RuntimeError("no kernel")
            return super().grade(task)


class Repairing(Counting):
    """Brings what was handed in into the unit's frame first, as grading with kernels does."""

    def grade(self, task: Task) -> Verdict:
        notebook, _, events = read_submission(self.units[task.unit], task.data)
        verdict = super().grade(replace(task, data=json.dumps(notebook).encode()))
        return replace(verdict, events=[*events, *verdict.events])


def run(
    course: Course,
    grader: InProcessGrader,
    units: Sequence[str] = tinycourse.UNITS,
    seen: bool = True,
    **options: Any,
) -> ClassResult:
    """Grade as ``stackgraph grade`` does; ``seen``: somebody looked at the list of changes."""
    tasks, _ = collect_tasks(course, units, grader.units)
    result = session.run_tasks(
        course, tasks, grader, LocalPool(grader, 2), Watcher(), session.Options(**options)
    )
    session.write_pages(course, result, grader.units, Watcher())
    if seen:
        earlier.forget(course, units)
    return result


def tree(course: Course) -> dict[str, tuple[str, int]]:
    """Every file that a run writes: content and time."""
    found = {}
    for name in ("autograded", "feedback", "grades.csv", "gradebook.db", "report"):
        top = course.root / name
        for path in [top, *top.rglob("*")] if top.exists() else []:
            if path.is_file():
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                found[str(path)] = (digest, path.stat().st_mtime_ns)
    return found
