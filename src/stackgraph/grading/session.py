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
from typing import TYPE_CHECKING, Any, Protocol

from stackgraph.course import Course, CourseError, sheets
from stackgraph.course.ids import unit_of
from stackgraph.course.roster import Roster
from stackgraph.course.state import Notes, only_one
from stackgraph.course.unit import Unit, Units
from stackgraph.engine.grader import InProcessGrader, KernelGrader
from stackgraph.engine.submission.placing import Shelf
from stackgraph.engine.submission.reading import Unreadable, read_cells
from stackgraph.engine.submission.tasks import Task, own_files
from stackgraph.engine.visible import as_handed_out, without_hidden_tests
from stackgraph.files import write_atomically
from stackgraph.grading import earlier
from stackgraph.grading.files import (
    told,
    write_class_report,
    write_feedback_pages,
    write_tables,
)
from stackgraph.grading.kept import Kept
from stackgraph.grading.limits import MEMORY_PER_WORKER, MOST_NAMED
from stackgraph.grading.pools import Grader, LocalPool, Pool
from stackgraph.grading.records import connected
from stackgraph.grading.results import ClassResult
from stackgraph.grading.runner import Work, collect_tasks, grade_class
from stackgraph.grading.store import VerdictStore
from stackgraph.sandbox.warm import sandbox_available

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.gradebook import ClassGradebook
    from stackgraph.grading.revision import Revision
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
    regrade: bool = False
    """A changed unit is carried out, whatever was given by hand in cells that it no longer has."""


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
        shelf = Shelf(submitted, Roster.of(course.root))
        units = [u for u in units if shelf.of(u).places] or units
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
            result = run_tasks(course, tasks, grader, pool, watch, options)
        finally:
            pool.close()
        result.odd_folders, result.whole = odd, options.student is None
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
    fresh = {g.key: g.verdict.seconds for g in result.graded if g.fresh}  # equal ones ran once
    for seconds in fresh.values():
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
    options: Options | None = None,
) -> ClassResult:
    """Grade ``tasks``; all that is finished is on record, whatever happens.

    Raises CourseError, before anything runs, where a unit changed so that it takes ``regrade``.
    """
    options = options or Options()
    work = Work.sort_out(VerdictStore(course.state / "verdicts"), tasks, grader, options.force)
    if work.waiting:
        pool.start()  # its imports run beside ours, which take seconds too
    result = ClassResult(handed_in=frozenset((t.student, t.unit) for t in tasks))
    began = time.perf_counter()
    from stackgraph.grading.gradebook import ClassGradebook

    with ClassGradebook(course) as book:
        result.revisions = _brought_up(book, [grader.units[s] for s in work.units], options)
        moving = {stem: r for stem, r in result.revisions.items() if r.waits}
        result.add_seconds("open_gradebook", began)
        now = {stem: book.standings(stem) for stem in work.units}
        before = earlier.remember(course, now, moving)
        watch.starting(work.units)
        if work.waiting:
            _import_what_writes_pages()
        _grade(course, work, grader, pool, book, watch, result)
        result.conclude(before, {stem: book.standings(stem) for stem in work.units})
    return result


def _brought_up(
    book: ClassGradebook, units: Sequence[Unit], options: Options
) -> dict[str, Revision]:
    """Units that are others than in the gradebook, which learns of those that wait for nothing.

    Raises CourseError where one must not be carried out: of one student alone, or where it takes
    away what somebody gave by hand and nobody said ``regrade``.
    """
    found = {unit.stem: book.revision(unit) for unit in units}
    for revision in found.values():
        if revision.waits and not options.regrade and (options.student or revision.lost):
            raise CourseError(refused(revision, bool(options.student)))
    for unit in units:
        if not found[unit.stem].waits:
            book.ensure_assignment(unit)
    return {stem: one for stem, one in found.items() if one.graded and one.told()}


def refused(revision: Revision, one_student: bool = False) -> str:
    """Why a unit that changed is not graded now, and what to do."""
    why = "one student cannot be graded on it while the others are not"
    if not one_student:
        why = "scores or comments given by hand are in cells that it no longer has"
    return (
        f"{revision.unit} is another than when it was graded, and {why}.\n  "
        + "\n  ".join(revision.told())
        + f"\nTo carry it out: {revision.command}"
    )


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
    moving = {stem: r for stem, r in result.revisions.items() if r.waits}
    watch.begin("Grading", len(work.known) + len(work.waiting))
    try:
        for graded in grade_class(course, work, grader, pool, book, moving):
            if graded.task.unit not in moving:
                latest.set(graded.task.name, graded.key)
                latest.save_now_and_then()
            result.graded.append(graded)
            result.seconds["gradebook"] = result.seconds.get("gradebook", 0.0) + graded.seconds
            watch.advance()
        for graded in result.graded:
            latest.set(graded.task.name, graded.key)
    finally:
        watch.end()
        latest.save()


def write_pages(course: Course, result: ClassResult, units: Units, watch: Watcher) -> None:
    """Feedback, ``grades.csv`` and the report, all of what the gradebook says."""
    began = time.perf_counter()
    watch.begin("Feedback", len(result.graded))
    class_ = told(result)
    write_feedback_pages(course, class_, watch.advance)
    watch.end()
    result.add_seconds("feedback", began)
    began = time.perf_counter()
    tests = {
        g.task.unit: {c.grade_id: c.max_points for c in g.verdict.cells} for g in result.graded
    }
    write_tables(course, result, tests)
    older = [] if result.executing else [stem for stem, r in result.revisions.items() if r.waits]
    notices = [of_before(result.revisions[stem]) for stem in older]
    if result.gone:
        notices.append(of_gone(result.gone))
        watch.say(notices[-1])
    write_class_report(
        course, class_, units, notices, older, result.odd_folders, whole=result.whole
    )
    result.add_seconds("report", began)


def of_gone(gone: Sequence[str]) -> str:
    """That there are grades of what is handed in no more, and where they stand."""
    shown = ", ".join(gone[:MOST_NAMED]) + (", …" if len(gone) > MOST_NAMED else "")
    return (
        f"Graded, and no longer in submitted/: {shown}. The gradebook and stackgraph export still "
        "have these grades; grades.csv and the report are without them."
    )


def of_before(revision: Revision) -> str:
    """That a unit's grades are of an earlier edition, and what changes that."""
    return (
        f"{revision.unit} was graded on an earlier edition: it is another in source/ now. These "
        f"are the grades of before, until you run: {revision.command}"
    )


def report(course: Course, names: Sequence[str] | None, watch: Watcher) -> tuple[ClassResult, int]:
    """Write the pages anew from what is kept; execute nothing.

    They are of the edition that the gradebook is of. Returns the result and how many submissions
    have no verdict that goes with their grades. Raises CourseError where there is none at all.
    """
    units = Units(course)
    stems = gradable_units(course, names, using_bank=False)
    tasks, odd = collect_tasks(course, stems, units)
    handed_in = frozenset((t.student, t.unit) for t in tasks)
    result = ClassResult(odd_folders=odd, executing=False, handed_in=handed_in)
    with connected(course) as book:
        if book is not None:
            _take_kept(result, tasks, units, Kept(course, KernelGrader(course), book))
    if not result.graded:
        raise CourseError("Nothing is graded yet. Start with: stackgraph grade")
    for revision in result.revisions.values():
        if revision.waits:
            watch.say(of_before(revision))
    write_pages(course, result, units, watch)
    return result, len(tasks) - len(result.graded)


def _take_kept(result: ClassResult, tasks: Iterable[Task], units: Units, kept: Kept) -> None:
    """Those of ``tasks`` whose grades a kept verdict gives, and what the gradebook has of them."""
    result.graded = [graded for task in tasks if (graded := kept.graded(task)) is not None]
    stems = list(dict.fromkeys(g.task.unit for g in result.graded))
    revisions = {stem: kept.revision(units[stem]) for stem in stems}
    result.revisions = {stem: one for stem, one in revisions.items() if one.told()}
    result.conclude({}, {s: unit.standings for s in stems if (unit := kept.unit(s))})


# a learner's own notebook


def grade_mine(course: Course, unit: str) -> tuple[Verdict, Path]:
    """Grade ``work/<unit>/<unit>.ipynb`` for the learner who wrote it; writes a feedback page.

    With the hidden tests where ``source/`` is there, otherwise with those that the notebook shows.
    No sandbox: it is their own code. Raises CourseError where there is no notebook.
    """
    from stackgraph.pages.feedback import Submission, write_feedback

    notebook = course.own(unit)
    if not notebook.is_file():
        raise CourseError(
            f"There is no {notebook.relative_to(course.root)} yet. Start with: stackgraph lab"
        )
    files, left_out = own_files(notebook)
    data, book = _readable(course, notebook)
    owner = sheets.version_of(book)
    task = Task("me", unit, data, tuple(left_out), files=files, by=owner)

    def kept(kind: str) -> bool:
        path = course.version(kind, unit, owner) if owner else course.notebook(kind, unit)
        return path.is_file()

    hidden = kept("source")
    grader: Grader
    if sys.platform == "linux":
        grader = KernelGrader(course, sandbox=False, from_release=not hidden)
    else:
        grader = InProcessGrader(course, from_release=not hidden)
    if not hidden and not kept("release"):
        grader.units.put(as_handed_out(book, unit), owner)
    try:
        grader.start()
        verdict = grader.grade(task)
    finally:
        grader.close()
    events = [e for e in verdict.events if e.kind != "no-sandbox"]
    verdict.events[:] = [*task.events, *events]
    if not hidden:
        verdict = without_hidden_tests(verdict, task.plan(grader.units).released_tests)
    page = notebook.with_name("feedback.html")
    write_feedback(verdict, Submission("me"), page)
    return verdict, page


def _readable(course: Course, notebook: Path) -> tuple[bytes, dict[str, Any]]:
    """The file's bytes, and the notebook in them. Raises CourseError where that is none."""
    data = notebook.read_bytes()
    try:
        cells, metadata = read_cells(data, lambda event: None)
    except Unreadable as error:
        raise CourseError(
            f"{notebook.relative_to(course.root)} is not a notebook that can be read ({error}). "
            "Open it in JupyterLab, or rename it and run 'stackgraph lab' for a fresh copy."
        ) from None
    return data, {
        "nbformat": 4,
        "metadata": metadata,
        "cells": [
            {"cell_type": c.kind, "source": c.source, "metadata": {"nbgrader": c.mark}, "id": c.id}
            for c in cells
        ],
    }
