"""One ``stackgraph grade`` from end to end, without a word to the terminal.

What the command line shows it learns through ``Watcher``; tests and notebooks use the same
functions.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from stackgraph.course import Course, CourseError
from stackgraph.course.ids import unit_of
from stackgraph.course.state import Notes, only_one
from stackgraph.course.unit import Units
from stackgraph.engine.grader import InProcessGrader, KernelGrader
from stackgraph.engine.submission.reading import Unreadable, read_cells
from stackgraph.engine.submission.tasks import Task, own_files, students_of
from stackgraph.engine.visible import without_hidden_tests
from stackgraph.files import write_atomically
from stackgraph.grading import earlier
from stackgraph.grading.files import (
    told,
    write_class_report,
    write_feedback_pages,
    write_tables,
)
from stackgraph.grading.limits import MEMORY_PER_WORKER
from stackgraph.grading.pools import Grader, LocalPool, Pool
from stackgraph.grading.results import ClassResult, Graded
from stackgraph.grading.runner import (
    Work,
    collect_tasks,
    grade_class,
    settled,
    without_execution,
)
from stackgraph.grading.store import VerdictStore
from stackgraph.sandbox.warm import sandbox_available

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.gradebook import ClassGradebook
    from stackgraph.grading.watcher import Watcher


class Sample(Protocol):
    """A made-up class, such as the module ``stackgraph.bank.sample`` makes from the bank."""

    def is_real_class(self, submitted: Path) -> bool:
        """Whether ``submitted`` holds anything but an unchanged sample."""

    def fill_sample(self, course: Course, units: list[str], hostile: bool = True) -> bool:
        """Put the sample class into ``submitted/``; False for a real class."""


@dataclass(frozen=True)
class Options:
    """What the command line asks for."""

    sample: Sample | None = None
    """Fills an empty ``submitted/`` first."""
    workers: int | None = None
    scheduler: str | None = None
    force: bool = False
    student: str | None = None
    sandbox: bool = True


def default_workers() -> int:
    """The cores this process may use, fewer where memory is short."""
    import psutil

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    by_memory = int(psutil.virtual_memory().available / MEMORY_PER_WORKER)
    return max(1, min(cores or 1, by_memory))


def gradable_units(course: Course, names: Sequence[str] | None, using_bank: bool) -> list[str]:
    """The units to grade. Named ones must be built and released; of the others those that are.

    Raises CourseError for an unknown, unbuilt or unreleased unit that was named, and where no unit
    is left.
    """
    units = course.resolve(list(names) if names else None)
    ready = []
    for unit in units:
        source, release = course.notebook("source", unit), course.notebook("release", unit)
        if source.is_file() and release.is_file():
            has_bank = any(course.bank(unit).glob("*.py"))
            if names or not using_bank or has_bank:
                ready.append(unit)
        elif names:
            missing = source if not source.is_file() else release
            raise CourseError(
                f"{unit} is not released: there is no {missing.relative_to(course.root)}. "
                f"Build it first: stackgraph build {unit_of(unit)}"
            )
    if not ready:
        raise CourseError("No unit is released yet. Build the course first: stackgraph build")
    return ready


def prepare(
    course: Course, names: Sequence[str] | None, options: Options, watch: Watcher
) -> tuple[list[str], bool]:
    """Fill in the sample class where wanted; returns the units and whether to use the sandbox."""
    units = gradable_units(course, names, options.sample is not None)
    sandbox = options.sandbox
    submitted = course.root / "submitted"
    sample = options.sample
    real = sample is None or sample.is_real_class(submitted)
    hostile = True
    if sandbox and not options.scheduler:
        available, why = sandbox_available()
        if not available and real:
            raise CourseError(why)
        if not available:
            hostile = sandbox = False
            watch.say(
                f"{why}\nWithout a sandbox the sample class is graded without its hostile members."
            )
    if not sandbox and not options.sandbox:
        watch.say(
            "NO SANDBOX: submissions run with all your rights on this machine: they can read and "
            "change your files and use the network. Do this with code that you trust only."
        )
        hostile = False
    if sample is not None:
        if real:
            watch.say("submitted/ holds a real class: it is graded as it is, no sample was put in.")
        else:
            sample.fill_sample(course, units, hostile)
    if not names:
        units = [u for u in units if students_of(submitted, u)[0]] or units
    return units, sandbox


def make_pool(grader: KernelGrader, options: Options) -> Pool:
    """Threads here, or a Dask cluster."""
    if options.scheduler:
        from stackgraph.grading.cluster import ClusterPool

        return ClusterPool(grader, options.scheduler)
    return LocalPool(grader, options.workers or default_workers())


def grade(
    course: Course, names: Sequence[str] | None, options: Options, watch: Watcher
) -> ClassResult:
    """Grade what was handed in and write gradebook, notebooks, feedback, tables and report.

    The grades of before are kept until ``earlier.forget``: call it when the changes were shown.
    Raises CourseError for what the person can mend; KeyboardInterrupt leaves all that was finished
    on record.
    """
    stems, sandbox = prepare(course, names, options, watch)
    began = time.perf_counter()
    with only_one(course):
        grader = KernelGrader(course, sandbox=sandbox)
        pool = make_pool(grader, options)
        try:
            tasks, odd = collect_tasks(course, stems, grader.units, options.student)
            result = run_tasks(course, tasks, grader, pool, watch, force=options.force)
        finally:
            pool.close()
        result.odd_folders = odd
        write_pages(course, result, grader.units, watch)
    result.add_seconds("total", began)
    _note_timings(course, result)
    return result


def _import_what_writes_pages() -> None:
    """matplotlib above all: a second that is free while the warm parent starts."""
    import matplotlib.backends.backend_svg  # noqa: F401

    from stackgraph.pages import (
        feedback,  # noqa: F401
    )


def _note_timings(course: Course, result: ClassResult) -> None:
    """``.stackgraph/last_run.json``: where the time went, for the benchmark and the curious."""
    parts = dict(result.seconds)
    fresh = [g.verdict.seconds for g in result.graded if g.fresh]
    for seconds in fresh:
        for part, value in seconds.items():
            parts[part] = parts.get(part, 0.0) + value
    noted = {"executed": len(fresh), "graded": len(result.graded), "seconds": parts}
    text = json.dumps(noted, indent=1, sort_keys=True)
    write_atomically(course.state / "last_run.json", text.encode())


def run_tasks(
    course: Course,
    tasks: Sequence[Task],
    grader: Grader,
    pool: Pool,
    watch: Watcher,
    *,
    force: bool = False,
) -> ClassResult:
    """Grade ``tasks``; all that is finished is on record, whatever happens.

    ``force``: execute again what is known.
    """
    work = Work.sort_out(VerdictStore(course.state / "verdicts"), tasks, grader, force)
    if work.waiting:
        pool.start()  # its imports run beside ours, which take seconds too
    result = ClassResult()
    began = time.perf_counter()
    from stackgraph.grading.gradebook import ClassGradebook

    with ClassGradebook(course) as book:
        for stem in work.units:
            mended = book.ensure_assignment(grader.units[stem])
            if mended:
                result.mended[stem] = mended
        result.add_seconds("open_gradebook", began)
        before = earlier.remember(course, {stem: book.standings(stem) for stem in work.units})
        watch.starting(work.units)
        _import_what_writes_pages()
        _grade(course, work, grader, pool, book, watch, result)
        result.conclude(before, {stem: book.standings(stem) for stem in work.units})
    return result


def _grade(
    course: Course,
    work: Work,
    grader: Grader,
    pool: Pool,
    book: ClassGradebook,
    watch: Watcher,
    result: ClassResult,
) -> None:
    """The loop over the class, with progress and a note of which verdict is whose last."""
    latest = Notes(course.state / "latest.json")
    watch.begin("Grading", len(work.known) + len(work.waiting))
    try:
        for graded in grade_class(course, work, grader, pool, book):
            latest.set(f"{graded.task.student}/{graded.task.unit}", graded.key)
            result.graded.append(graded)
            result.seconds["gradebook"] = result.seconds.get("gradebook", 0.0) + graded.seconds
            watch.advance()
    finally:
        watch.end()
        latest.save()


def write_pages(course: Course, result: ClassResult, units: Units, watch: Watcher) -> None:
    """Feedback, ``grades.csv`` and the report."""
    began = time.perf_counter()
    watch.begin("Feedback", len(result.graded))
    class_ = told(result)
    write_feedback_pages(course, class_, watch.advance)
    watch.end()
    result.add_seconds("feedback", began)
    began = time.perf_counter()
    stems = dict.fromkeys(g.task.unit for g in result.graded)
    write_tables(course, result, {stem: units[stem].worth for stem in stems})
    write_class_report(course, class_, units)
    result.add_seconds("report", began)


def report(course: Course, names: Sequence[str] | None, watch: Watcher) -> tuple[ClassResult, int]:
    """Write the pages anew from what is kept; execute nothing.

    Returns the result and how many submissions have no verdict yet. Raises CourseError where there
    is none at all.
    """
    from stackgraph.grading.gradebook import ClassGradebook

    units = Units(course)
    stems = gradable_units(course, names, using_bank=False)
    tasks, odd = collect_tasks(course, stems, units)
    latest = Notes(course.state / "latest.json")
    store = VerdictStore(course.state / "verdicts")
    result = ClassResult(odd_folders=odd)
    with ClassGradebook(course) as book:
        for task in tasks:
            key = latest.get(f"{task.student}/{task.unit}")
            verdict = store.get(key) if key else None
            if verdict is None:
                verdict = without_execution(task, units)
            if key and verdict is not None:
                worth = units[task.unit].worth
                result.graded.append(Graded(task, key, settled(verdict, task, worth), fresh=False))
        graded = dict.fromkeys(g.task.unit for g in result.graded)
        result.conclude({}, {stem: book.standings(stem) for stem in graded})
    if not result.graded:
        raise CourseError("Nothing is graded yet. Start with: stackgraph grade")
    write_pages(course, result, units, watch)
    return result, len(tasks) - len(result.graded)


# a learner's own notebook


def grade_mine(course: Course, unit: str) -> tuple[Verdict, Path]:
    """Grade ``work/<unit>/<unit>.ipynb`` for the learner who wrote it; writes a feedback page.

    With the hidden tests where ``source/`` is there, otherwise with those that the notebook shows.
    No sandbox: it is their own code. Raises CourseError where there is no notebook.
    """
    from stackgraph.pages.feedback import Submission, write_feedback

    notebook = course.root / "work" / unit / f"{unit}.ipynb"
    if not notebook.is_file():
        raise CourseError(
            f"There is no {notebook.relative_to(course.root)} yet. Start with: stackgraph lab"
        )
    files, left_out = own_files(notebook)
    task = Task("me", unit, _readable(course, notebook), tuple(left_out), files=files)
    hidden = course.notebook("source", unit).is_file()
    grader: Grader
    if sys.platform == "linux":
        grader = KernelGrader(course, sandbox=False, from_release=not hidden)
    else:
        grader = InProcessGrader(course, from_release=not hidden)
    try:
        grader.start()
        verdict = grader.grade(task)
    finally:
        grader.close()
    events = [e for e in verdict.events if e.kind != "no-sandbox"]
    verdict.events[:] = [*task.events, *events]
    if not hidden:
        verdict = without_hidden_tests(verdict, grader.units[unit].released_tests)
    page = notebook.with_name("feedback.html")
    write_feedback(verdict, Submission("me"), page)
    return verdict, page


def _readable(course: Course, notebook: Path) -> bytes:
    """The file's bytes. Raises CourseError where that is no notebook."""
    data = notebook.read_bytes()
    try:
        read_cells(data, lambda event: None)
    except Unreadable as error:
        raise CourseError(
            f"{notebook.relative_to(course.root)} is not a notebook that can be read ({error}). "
            "Open it in JupyterLab, or rename it and run 'stackgraph lab' for a fresh copy."
        ) from None
    return data
