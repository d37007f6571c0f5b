"""Grading the bank, through the same runner as a class."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from stackgraph.bank.entries import Entry, read_bank, write_submission
from stackgraph.bank.needed import only_needed
from stackgraph.bank.results import BankReport, update_messages
from stackgraph.course import Course, CourseError
from stackgraph.course.unit import Unit
from stackgraph.engine.grader import InProcessGrader, KernelGrader
from stackgraph.engine.submission.tasks import Task, read_task
from stackgraph.grading.pools import FAILED, Grader, LocalPool
from stackgraph.grading.runner import Work, settled
from stackgraph.grading.session import default_workers
from stackgraph.grading.store import VerdictStore
from stackgraph.sandbox.warm import sandbox_available

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stackgraph.engine.verdict import Verdict
    from stackgraph.grading.watcher import Watcher


@dataclass(frozen=True)
class BankOptions:
    """What ``stackgraph bank`` is asked for."""

    entries: Sequence[str] = ()
    """Names or patterns; none: all."""
    update_messages: bool = False
    in_process: bool = False
    workers: int | None = None
    sandbox: bool = True
    fresh: bool = False


def bank_tasks(
    course: Course, units: Iterable[str], folder: Path, names: Sequence[str] = ()
) -> list[tuple[Entry, Task]]:
    """The bank's submissions, written to ``folder`` and read back as a class's would be.

    ``names``: only entries of one of these, which may be patterns such as ``hostile_*``. Raises
    CourseError for a malformed entry.
    """
    found = []
    for stem in units:
        unit = Unit.read(course, stem)
        for entry in _short(course, stem, unit):
            if not names or any(fnmatchcase(entry.name, name) for name in names):
                write_submission(entry, unit, folder / entry.name / stem)
                task = read_task(folder, entry.name, stem, unit.worth)
                found.append((entry, task))
    return found


def _short(course: Course, stem: str, unit: Unit) -> list[Entry]:
    """The bank of a unit, each entry with the answers that it needs."""
    return [only_needed(entry, unit) for entry in read_bank(course, stem, unit)]


def grade_bank(
    course: Course, names: Sequence[str] | None, options: BankOptions, watch: Watcher
) -> tuple[BankReport, list[Path]]:
    """Grade the bank and compare; returns the report and the files whose messages were rewritten.

    Without names: all units that have a bank. Raises CourseError where there is nothing to grade.
    """
    units = course.resolve(list(names) if names else None)
    if not names:
        units = [u for u in units if any(course.bank(u).glob("*.py"))]
    with tempfile.TemporaryDirectory(prefix="stackgraph-bank-") as folder:
        pairs = bank_tasks(course, units, Path(folder), options.entries)
    sandbox = options.sandbox
    if sandbox and not options.in_process:
        available, why = sandbox_available()
        if not available:
            sandbox = False
            watch.say(f"{why}\nWithout a sandbox the bank is graded without its hostile entries.")
    if options.in_process or not sandbox:
        pairs = [(e, t) for e, t in pairs if e.kind != "hostile"]
    if not pairs:
        named = " or ".join(map(repr, options.entries))
        what = f"entry {named}" if named else "bank"
        raise CourseError(f"There is no {what} to grade in {', '.join(units) or 'any unit'}.")
    grader: Grader
    if options.in_process:
        grader = InProcessGrader(course)
    else:
        grader = KernelGrader(course, sandbox=sandbox, verdicts=True)
    workers = 1 if options.in_process else options.workers or default_workers()
    verdicts = run_bank(course, pairs, grader, workers, watch, fresh=options.fresh)
    graded = [(entry, verdicts[task.student, task.unit]) for entry, task in pairs]
    changed: list[Path] = []
    if options.update_messages:
        changed = [entry.path for entry in update_messages(graded)]
        kept = {(e.unit, e.name): e for e, _ in pairs}
        for unit in units:
            read = Unit.read(course, unit)
            kept |= {(e.unit, e.name): e for e in _short(course, unit, read)}
        graded = [(kept[e.unit, e.name], v) for e, v in graded]
    report = BankReport()
    for entry, verdict in graded:
        report.add(entry, verdict)
        if not options.in_process:
            report.add_verdict_cells(entry, verdict)
    return report, changed


def run_bank(
    course: Course,
    pairs: Sequence[tuple[Entry, Task]],
    grader: Grader,
    workers: int,
    watch: Watcher,
    *,
    fresh: bool = False,
) -> dict[tuple[str, str], Verdict]:
    """``(entry name, unit) -> verdict``; verdicts are kept and found where a class's are.

    Raises CourseError where a submission could not be graded at all.
    """
    store = VerdictStore(course.state / "verdicts")
    work = Work.sort_out(store, (task for _, task in pairs), grader, force=fresh)
    verdicts = {(one.task.student, one.task.unit): verdict for one, verdict in work.known}
    pool = LocalPool(grader, workers)
    watch.begin("Bank", len(work.waiting))
    try:
        if work.waiting:
            pool.start()
        for one, verdict in pool.results(work.waiting):
            task = one.task
            broken = [e.detail for e in verdict.events if e.kind == FAILED]
            if broken:
                raise CourseError(f"{task.unit}/{task.student}: {broken[0]}")
            store.put(one.key, verdict)
            verdicts[task.student, task.unit] = verdict
            watch.advance()
    finally:
        pool.close()
        watch.end()
    return {
        (t.student, t.unit): settled(verdicts[t.student, t.unit], t, grader.units[t.unit].worth)
        for _, t in pairs
    }
