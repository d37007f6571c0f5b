"""Where submissions are graded, many side by side: threads of this process, or elsewhere.

A pool takes tasks and gives back verdicts, in any order. A grader turns one task into one verdict.
"""

from __future__ import annotations

import contextlib
import queue
import threading
import traceback
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from stackgraph.engine.verdict import Event, Verdict, all_lost
from stackgraph.grading.limits import STOP_SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from stackgraph.course.unit import Unit, Units
    from stackgraph.engine.submission.tasks import Task

FAILED = "grading-failed"
"""Event kind: our own machinery failed twice on a submission. Such a verdict isn't kept."""


class Grader(Protocol):
    """Turns a task into a verdict. ``grade`` may be called from several threads."""

    units: Units
    """The units that it grades."""

    def key(self, task: Task) -> str:
        """A name for everything that the verdict on ``task`` depends on."""

    def start(self) -> None:
        """Begin whatever takes time, without waiting for it."""

    def grade(self, task: Task) -> Verdict:
        """The verdict on a task whose ``data`` isn't None."""

    def close(self) -> None:
        """End everything that was started, at once."""


@dataclass(frozen=True)
class Keyed:
    """A submission to grade, and the name of everything that its verdict depends on."""

    task: Task
    key: str


def keyed(tasks: Iterable[Task], grader: Grader) -> list[Keyed]:
    """``tasks`` with their keys."""
    return [Keyed(task, grader.key(task)) for task in tasks]


class Pool(Protocol):
    """Grades tasks somewhere, side by side."""

    def start(self) -> None:
        """Begin whatever takes time, without waiting for it."""

    def results(self, tasks: Sequence[Keyed]) -> Iterator[tuple[Keyed, Verdict]]:
        """Every task with its verdict, in the order they are finished."""

    def close(self) -> None:
        """End everything, at once."""


def failed_verdict(task: Task, unit: Unit, error: BaseException) -> Verdict:
    """What stands for a submission on which our own machinery failed.

    Its tests are lost until it is graded again. Its written answers are not: nobody has read them
    here, so they wait, and what a person gave for them stays.
    """
    last = traceback.format_exception_only(error)[-1].strip()
    where = traceback.extract_tb(error.__traceback__)
    place = f" ({where[-1].filename.rsplit('/', 1)[-1]}:{where[-1].lineno})" if where else ""
    event = Event(FAILED, f"Grading this submission failed: {last}{place}", None, "error")
    message = "This submission could not be graded. Your instructor has been told."
    lost = all_lost(task.unit, unit.points, "error", message, event)
    written = {cell.grade_id for cell in unit.written}
    cells = [
        replace(c, status="waiting", message="", written=True) if c.grade_id in written else c
        for c in lost.cells
    ]
    return replace(lost, cells=cells)


def grade_safely(
    grader: Grader, task: Task, stopped: Callable[[], bool] = lambda: False
) -> Verdict:
    """``grader.grade``, tried twice; a failure of ours becomes a verdict that says so."""
    try:
        return grader.grade(task)
    except Exception:
        if stopped():
            raise
    try:
        return grader.grade(task)
    except Exception as error:
        return failed_verdict(task, grader.units[task.unit], error)


class LocalPool:
    """Threads of this process. The work is done in kernels, so threads only wait and pass on."""

    def __init__(self, grader: Grader, workers: int) -> None:
        self._grader = grader
        self._workers = workers
        self._stopped = threading.Event()

    def start(self) -> None:
        """Start the grader's warm parent."""
        self._grader.start()

    def results(self, tasks: Sequence[Keyed]) -> Iterator[tuple[Keyed, Verdict]]:
        """Daemon threads: one that hangs can't keep the process from ending."""
        waiting = deque(tasks)
        done: queue.SimpleQueue[tuple[Keyed, Verdict]] = queue.SimpleQueue()
        for _ in range(min(self._workers, len(tasks))):
            threading.Thread(target=self._work, args=(waiting, done), daemon=True).start()
        for _ in tasks:
            while True:
                try:
                    yield done.get(timeout=0.5)
                    break
                except queue.Empty:
                    if self._stopped.is_set():
                        return

    def _work(self, waiting: deque[Keyed], done: queue.SimpleQueue[tuple[Keyed, Verdict]]) -> None:
        while not self._stopped.is_set():
            try:
                task = waiting.popleft()
            except IndexError:
                return
            try:
                verdict = grade_safely(self._grader, task.task, self._stopped.is_set)
            except Exception:
                if self._stopped.is_set():
                    return
                raise
            done.put((task, verdict))

    def close(self) -> None:
        """Stop; what the threads are waiting for is ended with the grader.

        Not waited for longer than ``STOP_SECONDS``: a thread may still hold a kernel that is being
        ended, and whoever pressed Ctrl-C wants the prompt back. What is left ends with the process.
        """
        self._stopped.set()
        closing = threading.Thread(target=self._end_grader, daemon=True)
        closing.start()
        closing.join(STOP_SECONDS)

    def _end_grader(self) -> None:
        with contextlib.suppress(OSError):  # a thread may be closing the same kernel this moment
            self._grader.close()
