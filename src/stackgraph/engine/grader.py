"""The graders that a run can use: kernels and judge, or cells in this very process."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from stackgraph.course.config import nbgrader_config
from stackgraph.course.unit import Unit, Units
from stackgraph.engine.key import submission_key
from stackgraph.engine.verdict import Event, Verdict
from stackgraph.kernels.server import PRELOAD
from stackgraph.sandbox.warm import Limits, Warm

if TYPE_CHECKING:
    from stackgraph.course import Course
    from stackgraph.engine.submission.tasks import Task

PRELOAD_GRADING = (*PRELOAD, "stackgraph.engine.answers.collect")
"""What the warm parent of a run imports: what a learner's does, and what hands answers over."""

NO_SANDBOX = Event(
    "no-sandbox",
    "Graded without a sandbox: this submission's code could read and write this user's files",
    None,
    "info",
)


def grade_with(
    unit: Unit, task: Task, warm: Warm, limits: Limits, *, verdicts: bool = False
) -> Verdict:
    """``grade_submission``; the verdict says where there was no sandbox."""
    from stackgraph.engine.grade import grade_submission

    events = () if warm.sandbox else (NO_SANDBOX,)
    return grade_submission(unit, task.data, warm, limits, events, task.files, verdicts=verdicts)


class KernelGrader:
    """Student kernels and judges, forked from one warm parent, which starts with ``start``.

    ``sandbox=False`` must have been asked for by a person, and every verdict says so.
    ``from_release`` grades with the tests that students have, where there is no source. ``limits``:
    by default those of ``nbgrader_config.py``. ``verdicts`` runs the notebook's own verdict cells,
    too; they always are where there is no source.
    """

    def __init__(
        self,
        course: Course,
        *,
        sandbox: bool = True,
        limits: Limits | None = None,
        from_release: bool = False,
        verdicts: bool = False,
        preload: tuple[str, ...] = PRELOAD_GRADING,
    ) -> None:
        """``preload``: what the warm parent imports."""
        self.units = Units(course, "release" if from_release else "source")
        self._verdicts = verdicts or from_release
        self.sandbox = sandbox
        self.limits = limits or Limits.of(nbgrader_config(course))
        self.preload = preload
        self._warm: Warm | None = None
        self._lock = threading.Lock()

    @property
    def warm(self) -> Warm:
        """The warm parent. Raises CourseError where the sandbox is wanted and can't be had."""
        with self._lock:
            if self._warm is None:
                self._warm = Warm(sandbox=self.sandbox, preload=self.preload)
            return self._warm

    def key(self, task: Task) -> str:
        """Of what was handed in, the unit's notebook, the engine, the limits and the sandbox."""
        settings = f"{self.limits!r} sandbox={self.sandbox} verdicts={self._verdicts}"
        return submission_key(task, task.plan(self.units), settings)

    def start(self) -> None:
        """Start the warm parent's imports. Raises CourseError as ``warm`` does."""
        self.warm.start()

    def grade(self, task: Task) -> Verdict:
        """See ``grade_with``."""
        unit = task.plan(self.units)
        return grade_with(unit, task, self.warm, self.limits, verdicts=self._verdicts)

    def close(self) -> None:
        """End the warm parent and everything it started."""
        with self._lock:
            if self._warm is not None:
                self._warm.close()


class InProcessGrader:
    """Runs cells in this process. For submissions we wrote ourselves, one at a time."""

    def __init__(self, course: Course, *, from_release: bool = False) -> None:
        """``from_release``: see ``KernelGrader``."""
        self.units = Units(course, "release" if from_release else "source")

    def key(self, task: Task) -> str:
        """Of what was handed in, the unit's notebook, and what a verdict comes from."""
        return submission_key(task, task.plan(self.units), "in process")

    def start(self) -> None:
        """Nothing to start."""

    def grade(self, task: Task) -> Verdict:
        """See ``inprocess.grade_in_process``."""
        from stackgraph.engine.inprocess import grade_in_process

        return grade_in_process(task.plan(self.units), task.data)

    def close(self) -> None:
        """Nothing to end."""
