"""Grading a class: many submissions side by side, one writer, nothing done twice.

A ``Task`` goes in, a ``Verdict`` comes out, in any order. The verdict is kept by content *before*
anything else learns of it; gradebook, notebooks and pages follow from it. So a run that is killed
anywhere goes on where it stopped, and a run with nothing to do changes nothing.
"""

from __future__ import annotations

import contextlib
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from stackgraph.course import Course, CourseError
from stackgraph.engine.scores import Standing, checked
from stackgraph.engine.submission.tasks import Task, read_task, students_of
from stackgraph.engine.verdict import Event, Verdict, all_lost
from stackgraph.grading.earlier import Standings
from stackgraph.grading.store import VerdictStore

if TYPE_CHECKING:
    from stackgraph.grading.gradebook import ClassGradebook

STOP_SECONDS = 1.0
FAILED = "grading-failed"
"""Event kind: our own machinery failed twice on a submission. Such a verdict isn't kept."""


class Grader(Protocol):
    """Turns a task into a verdict. ``grade`` may be called from several threads."""

    def tests(self, unit: str) -> dict[str, float]:
        """Test cell -> points, in order. Raises CourseError for a unit that can't be graded."""

    def key(self, task: Task) -> str:
        """A name for everything that the verdict on ``task`` depends on."""

    def start(self) -> None:
        """Begin whatever takes time, without waiting for it."""

    def grade(self, task: Task) -> Verdict:
        """The verdict on a task whose ``data`` isn't None."""

    def close(self) -> None:
        """End everything that was started, at once."""


class Pool(Protocol):
    """Grades tasks somewhere, side by side."""

    def start(self) -> None:
        """Begin whatever takes time, without waiting for it."""

    def results(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Verdict]]:
        """Every task with its verdict, in the order they are finished."""

    def close(self) -> None:
        """End everything, at once."""


def failed_verdict(task: Task, tests: dict[str, float], error: BaseException) -> Verdict:
    """What stands for a submission on which our own machinery failed."""
    last = traceback.format_exception_only(error)[-1].strip()
    where = traceback.extract_tb(error.__traceback__)
    place = f" ({where[-1].filename.rsplit('/', 1)[-1]}:{where[-1].lineno})" if where else ""
    event = Event(FAILED, f"Grading this submission failed: {last}{place}", None, "error")
    message = "This submission could not be graded. Your instructor has been told."
    return all_lost(task.unit, tests.items(), "error", message, event)


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
        return failed_verdict(task, grader.tests(task.unit), error)


class LocalPool:
    """Threads of this process. The work is done in kernels, so threads only wait and pass on."""

    def __init__(self, grader: Grader, workers: int) -> None:
        self._grader = grader
        self._workers = workers
        self._stopped = threading.Event()

    def start(self) -> None:
        """Start the grader's warm parent."""
        self._grader.start()

    def results(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Verdict]]:
        """Daemon threads: one that hangs can't keep the process from ending."""
        waiting = deque(tasks)
        done: queue.SimpleQueue[tuple[Task, Verdict]] = queue.SimpleQueue()
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

    def _work(self, waiting: deque[Task], done: queue.SimpleQueue[tuple[Task, Verdict]]) -> None:
        while not self._stopped.is_set():
            try:
                task = waiting.popleft()
            except IndexError:
                return
            try:
                verdict = grade_safely(self._grader, task, self._stopped.is_set)
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


@dataclass(frozen=True)
class Graded:
    """One submission's result. ``fresh``: executed in this run."""

    task: Task
    key: str
    verdict: Verdict
    fresh: bool


@dataclass(frozen=True)
class Change:
    """A submission whose grade is another than before this run."""

    student: str
    unit: str
    before: Standing
    after: Standing

    def cells(self) -> list[tuple[str, float, float]]:
        """``(test cell, points before, points now)`` of those that differ."""
        names = list(dict.fromkeys([*self.before.scores, *self.after.scores]))
        pairs = [(n, self.before.scores.get(n, 0.0), self.after.scores.get(n, 0.0)) for n in names]
        return [p for p in pairs if p[1] != p[2]]


@dataclass
class ClassResult:
    """What a run did."""

    graded: list[Graded] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    standings: dict[tuple[str, str], Standing] = field(default_factory=dict)
    mended: dict[str, list[str]] = field(default_factory=dict)
    """Unit -> its cells that are other than when it was last graded."""
    odd_folders: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    """Wall clock of the run's parts, as far as they can be told apart."""

    def add_seconds(self, part: str, since: float) -> None:
        """Count the time since ``since`` (of ``time.perf_counter``) as ``part``'s."""
        self.seconds[part] = self.seconds.get(part, 0.0) + time.perf_counter() - since

    @property
    def executed(self) -> int:
        """Submissions executed in this run; the others were known."""
        return sum(g.fresh for g in self.graded)


def collect_tasks(
    course: Course, units: Iterable[str], grader: Grader, student: str | None = None
) -> tuple[list[Task], list[str]]:
    """Everything handed in for ``units``, by unit and student, and what is passed over
    (see ``students_of``).

    Raises CourseError where there is nothing, or nothing by ``student``.
    """
    submitted = course.root / "submitted"
    tasks: list[Task] = []
    odd_folders: list[str] = []
    units = list(units)
    for unit in units:
        students, odd = students_of(submitted, unit)
        odd_folders += odd
        if student is not None:
            students = [s for s in students if s == student]
        if students:
            tests = grader.tests(unit)
            tasks += [read_task(submitted, s, unit, tests) for s in students]
    if not tasks:
        which = units[0] if len(units) == 1 else "any unit"
        who = f" by {student!r}" if student else ""
        raise CourseError(
            f"No submission of {which}{who} in {submitted}. A submission is "
            f"submitted/<student>/{units[0]}/{units[0]}.ipynb. To fill in a sample class: "
            "stackgraph grade --sample; to unpack an LMS archive: stackgraph collect."
            + "".join(f"\nnot graded: submitted/{told}" for told in sorted(set(odd_folders))[:20])
        )
    return tasks, sorted(set(odd_folders))


def grade_class(
    course: Course,
    tasks: Sequence[Task],
    grader: Grader,
    pool: Pool,
    deliver: Callable[[Graded], None],
    *,
    force: bool = False,
    advance: Callable[[Graded], None] = lambda graded: None,
    remember: Callable[[Standings], Standings] = lambda now: now,
    meanwhile: Callable[[], None] = lambda: None,
) -> ClassResult:
    """Grade ``tasks``, keep the gradebook, hand each result to ``deliver``.

    ``force``: execute again what is known. ``advance`` is called after each, for a progress bar.
    ``remember`` gets the grades before anything is recorded and gives those to compare with.
    ``meanwhile`` is called once, while the pool gets ready, which takes seconds.
    An exception (also KeyboardInterrupt) leaves all that was finished on record.
    """
    store = VerdictStore(course.state / "verdicts")
    keys = {id(task): grader.key(task) for task in tasks}
    found = [(t, _known(t, keys[id(t)], grader, None if force else store)) for t in tasks]
    known = [(task, verdict) for task, verdict in found if verdict is not None]
    waiting = [task for task, verdict in found if verdict is None]
    if waiting:
        pool.start()  # its imports run beside ours, which take seconds too
    result = ClassResult()
    began = time.perf_counter()
    from sqlalchemy.exc import SQLAlchemyError

    from stackgraph.grading.gradebook import ClassGradebook

    with ClassGradebook(course) as book:
        units = list(dict.fromkeys(t.unit for t in tasks))
        for unit in units:
            mended = book.ensure_assignment(unit)
            if mended:
                result.mended[unit] = mended
        result.add_seconds("open_gradebook", began)
        before = remember({unit: book.standings(unit) for unit in units})
        meanwhile()
        writer = _Writer(book, store, keys, result, deliver, advance)
        for task, verdict in known:
            writer.settle(task, verdict, fresh=False)
        book.commit()
        for task, verdict in pool.results(waiting) if waiting else ():
            try:
                writer.finish(task, verdict)
            except (OSError, CourseError, SQLAlchemyError):
                raise  # a full disk, a locked gradebook: the next submission would fare no better
            except Exception as error:
                # Something in this one verdict cannot be kept or written: the class goes on.
                book.rollback()
                writer.finish(task, failed_verdict(task, grader.tests(task.unit), error))
        result.graded.sort(key=lambda g: (g.task.unit, g.task.student))
        for unit in units:
            _add_standings(result, unit, before[unit], book.standings(unit))
    return result


@dataclass
class _Writer:
    """The one that writes, while many grade. ``keys``: ``id`` of a task -> name of its verdict."""

    book: ClassGradebook
    store: VerdictStore
    keys: dict[int, str]
    result: ClassResult
    deliver: Callable[[Graded], None]
    advance: Callable[[Graded], None]

    def finish(self, task: Task, verdict: Verdict) -> None:
        """Keep a new verdict, then settle it."""
        if not any(e.kind == FAILED for e in verdict.events):
            self.store.put(self.keys[id(task)], verdict)
        self.settle(task, verdict, fresh=True)

    def settle(self, task: Task, verdict: Verdict, fresh: bool) -> None:
        """Put a verdict on record, then hand it on."""
        verdict = settled(verdict, task, self.book.tests(task.unit))
        graded = Graded(task, self.keys[id(task)], verdict, fresh)
        began = time.perf_counter()
        self.book.record(task.student, verdict, task.handed_in)
        if fresh:
            self.book.commit()
        self.result.add_seconds("gradebook", began)
        self.deliver(graded)
        self.result.graded.append(graded)
        self.advance(graded)


def _known(task: Task, key: str, grader: Grader, store: VerdictStore | None) -> Verdict | None:
    """The verdict where there is nothing to execute, or where ``store`` has it."""
    kept = without_execution(task, grader)
    return kept if kept is not None or store is None else store.get(key)


def settled(verdict: Verdict, task: Task, tests: dict[str, float]) -> Verdict:
    """A verdict as it goes on record: scores in range, what was odd about the files in front."""
    verdict = checked(verdict, tests)
    return replace(verdict, events=[*task.events, *verdict.events])


def _add_standings(
    result: ClassResult, unit: str, before: dict[str, Standing], after: dict[str, Standing]
) -> None:
    for student, standing in after.items():
        result.standings[student, unit] = standing
        old = before.get(student)
        if old is not None and (old.scores != standing.scores or old.points != standing.points):
            result.changes.append(Change(student, unit, old, standing))


def without_execution(task: Task, grader: Grader) -> Verdict | None:
    """The verdict where no readable notebook was handed in."""
    if task.data is not None:
        return None
    message = f"No notebook named {task.unit}.ipynb could be read in this submission."
    event = Event("not-graded", "Nothing could be graded: 0 points", None, "odd")
    tests = grader.tests(task.unit)
    return all_lost(task.unit, tests.items(), "not attempted", message, event)
