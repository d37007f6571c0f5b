"""The graders that a run can use: kernels and judge, or cells in this very process."""

from __future__ import annotations

import hashlib
import threading

from stackgraph.course import Course
from stackgraph.course.notebooks import UnitNotebooks
from stackgraph.course.plan import UnitPlan
from stackgraph.engine.inprocess import grade_in_process
from stackgraph.engine.key import engine_version
from stackgraph.engine.submission.tasks import Task
from stackgraph.engine.verdict import Event, Verdict
from stackgraph.kernels.server import PRELOAD
from stackgraph.sandbox.warm import Limits, Warm

NO_SANDBOX = Event(
    "no-sandbox",
    "Graded without a sandbox: this submission's code could read and write this user's files",
    None,
    "info",
)


def grade_with(
    plan: UnitPlan, data: bytes | None, warm: Warm, limits: Limits, *, verdicts: bool = False
) -> Verdict:
    """``grade_submission``; the verdict says where there was no sandbox."""
    from stackgraph.engine.grade import grade_submission

    events = () if warm.sandbox else (NO_SANDBOX,)
    return grade_submission(plan, data, warm, limits, events, verdicts=verdicts)


class KernelGrader:
    """Student kernels and judges, forked from one warm parent, which starts with ``start``.

    ``sandbox=False`` must have been asked for by a person, and every verdict says so.
    ``from_release`` grades with the tests that students have, where there is no source.
    """

    def __init__(
        self,
        course: Course,
        *,
        sandbox: bool = True,
        limits: Limits | None = None,
        from_release: bool = False,
        preload: tuple[str, ...] = PRELOAD,
    ) -> None:
        """``preload``: what the warm parent imports."""
        self._course = course
        self._kind = "release" if from_release else "source"
        self._plans: dict[str, UnitPlan] = {}
        self.sandbox = sandbox
        self.limits = limits or Limits()
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

    def plan(self, unit: str) -> UnitPlan:
        """The unit's plan, read once. Raises CourseError where it isn't built."""
        if unit not in self._plans:
            self._plans[unit] = UnitPlan.read(
                self._course.notebook(self._kind, unit), editions=self._course.editions(unit)
            )
        return self._plans[unit]

    def tests(self, unit: str) -> dict[str, float]:
        """Test cell -> points, in order."""
        return dict(self.plan(unit).points)

    def key(self, task: Task) -> str:
        """Of the file's bytes, the unit's notebook, the engine, the limits and the sandbox."""
        from stackgraph.engine.key import submission_key

        return submission_key(
            task.data or b"", self.plan(task.unit), f"{self.limits!r} sandbox={self.sandbox}"
        )

    def start(self) -> None:
        """Start the warm parent's imports. Raises CourseError as ``warm`` does."""
        self.warm.start()

    def grade(self, task: Task) -> Verdict:
        """See ``grade_with``."""
        own = self._kind == "release"  # a learner's own notebook: its verdict cells speak, too
        return grade_with(self.plan(task.unit), task.data, self.warm, self.limits, verdicts=own)

    def close(self) -> None:
        """End the warm parent and everything it started."""
        with self._lock:
            if self._warm is not None:
                self._warm.close()


class InProcessGrader:
    """Runs cells in this process. For submissions we wrote ourselves, one at a time."""

    def __init__(self, course: Course, *, from_release: bool = False) -> None:
        """``from_release``: see ``KernelGrader``."""
        self._course = course
        self._kind = "release" if from_release else "source"
        self._notebooks: dict[str, UnitNotebooks] = {}

    def notebooks(self, unit: str) -> UnitNotebooks:
        """The unit's notebooks, read once."""
        if unit not in self._notebooks:
            self._notebooks[unit] = UnitNotebooks.read(self._course, unit, self._kind)
        return self._notebooks[unit]

    def tests(self, unit: str) -> dict[str, float]:
        """Test cell -> points, in order."""
        return self.notebooks(unit).tests

    def key(self, task: Task) -> str:
        """Of the file's bytes, the unit's source notebook, and what a verdict comes from."""
        source = self._course.notebook(self._kind, task.unit).read_bytes()
        parts = (engine_version().encode(), source, task.data or b"")
        return hashlib.sha256(b"\0".join(hashlib.sha256(p).digest() for p in parts)).hexdigest()

    def start(self) -> None:
        """Nothing to start."""

    def grade(self, task: Task) -> Verdict:
        """See ``inprocess.grade_in_process``."""
        return grade_in_process(self.notebooks(task.unit), task.data)

    def close(self) -> None:
        """Nothing to end."""
