"""Grading a class: many submissions side by side, one writer, nothing done twice.

A ``Task`` goes in, a ``Verdict`` comes out, in any order. The verdict is kept by content *before*
anything else learns of it; gradebook, notebooks and pages follow from it. So a run that is killed
anywhere goes on where it stopped, and a run with nothing to do changes nothing.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stackgraph.course import Course, CourseError
from stackgraph.course.ids import unit_of
from stackgraph.course.roster import Roster
from stackgraph.engine.scores import checked
from stackgraph.engine.submission.placing import Shelf
from stackgraph.engine.submission.tasks import Looks, Task, read_place
from stackgraph.engine.verdict import Event, Verdict, all_lost
from stackgraph.engine.written import NOTHING
from stackgraph.grading import groups
from stackgraph.grading.files import keep_removed, rewritten, write_autograded
from stackgraph.grading.pools import FAILED, Grader, Keyed, Pool, failed_verdict, keyed
from stackgraph.grading.results import Graded
from stackgraph.grading.store import VerdictStore

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from stackgraph.course.unit import Units
    from stackgraph.grading.gradebook import ClassGradebook
    from stackgraph.grading.revision import Revision


def collect_tasks(
    course: Course,
    names: Iterable[str],
    units: Units,
    student: str | None = None,
    shelf: Shelf | None = None,
) -> tuple[list[Task], list[str]]:
    """Everything handed in for ``names``, by unit and student, and what is passed over
    (see ``Shelf``). What is handed in for a group (see ``groups``) is each member's. ``shelf``: one
    that was looked at for other units already.

    Raises CourseError where there is nothing, or nothing by ``student``.
    """
    submitted = course.root / "submitted"
    tasks: list[Task] = []
    odd_folders: list[str] = []
    stems = list(names)
    roster = Roster.of(course.root)
    group_of = groups.members(roster)
    shelf = shelf or Shelf(submitted, roster)
    for unit in stems:
        shelved = shelf.of(unit)
        odd_folders += shelved.told
        wanted = None if student is None else group_of.get(student, [student])
        places = [p for p in shelved.places if wanted is None or p.student in wanted]
        if places:
            looks = Looks.of(units[unit])
            read = [read_place(submitted, place, looks) for place in places]
            shared = groups.with_members(read, group_of)
            tasks += [task for task in shared if student in (None, task.student)]
    if not tasks:
        which = stems[0] if len(stems) == 1 else "any unit"
        who = f" by {student!r}" if student else ""
        raise CourseError(
            f"No submission of {which}{who} in {submitted}. A submission is "
            f"submitted/<student>/{stems[0]}/{stems[0]}.ipynb. To fill in a sample class: "
            "stackgraph grade --sample; to unpack an archive of a course system: "
            f"stackgraph collect {unit_of(stems[0])} submissions.zip"
            + "".join(f"\nnot graded: submitted/{told}" for told in sorted(set(odd_folders))[:20])
        )
    return tasks, sorted(set(odd_folders))


@dataclass(frozen=True)
class Work:
    """What there is to do: submissions whose verdict is known, and those to execute."""

    known: list[tuple[Keyed, Verdict]]
    waiting: list[Keyed]

    @classmethod
    def sort_out(
        cls, store: VerdictStore, tasks: Iterable[Task], grader: Grader, force: bool = False
    ) -> Work:
        """``tasks``, each with what ``store`` knows of it. ``force``: as if it knew nothing."""
        work = cls([], [])
        for one in keyed(tasks, grader):
            unit = grader.units[one.task.unit]
            written = {cell.grade_id for cell in unit.written}
            verdict = without_execution(one.task, unit.worth, written)
            if verdict is None and not force:
                verdict = store.get(one.key)
            if verdict is None:
                work.waiting.append(one)
            else:
                work.known.append((one, verdict))
        return work

    @property
    def units(self) -> list[str]:
        """The stems of the units in it."""
        tasks = [*(one.task for one, _ in self.known), *(one.task for one in self.waiting)]
        return list(dict.fromkeys(t.unit for t in tasks))


def grade_class(
    course: Course,
    work: Work,
    grader: Grader,
    pool: Pool,
    book: ClassGradebook,
    revisions: Mapping[str, Revision] | None = None,
) -> Iterator[Graded]:
    """Each submission of ``work`` as it is graded, on record by the time it is yielded.

    What is known comes first. ``book`` must know the units (``ensure_assignment``). Whatever stops
    the loop leaves all that was yielded on record. Units in ``revisions`` go on record together,
    cells and grades in one step, when the last submission has been yielded: until then all of the
    gradebook is of the edition before.
    """
    from sqlalchemy.exc import SQLAlchemyError

    writer = _Writer(course, book, grader, revisions or {})
    for one, verdict in work.known:
        yield writer.settle(one, verdict, fresh=False)
    book.commit()
    alike: dict[str, list[Keyed]] = {}
    for one in work.waiting:
        alike.setdefault(one.key, []).append(one)
    firsts = [same[0] for same in alike.values()]  # of equal submissions one is executed
    for first, verdict in pool.results(firsts) if firsts else ():
        for one in alike[first.key]:
            try:
                graded = writer.finish(one, verdict, new=one is first)
            except (OSError, CourseError, SQLAlchemyError):
                raise  # a full disk, a locked gradebook: the next submission would fare no better
            except Exception as error:
                # Something in this one verdict cannot be kept or written: the class goes on.
                book.rollback()
                unit = grader.units[one.task.unit]
                graded = writer.finish(one, failed_verdict(one.task, unit, error), new=False)
            yield graded
    writer.revise()


class _Writer:
    """The one that writes, while many grade."""

    def __init__(
        self,
        course: Course,
        book: ClassGradebook,
        grader: Grader,
        revisions: Mapping[str, Revision],
    ) -> None:
        self._course = course
        self._book = book
        self._units = grader.units
        self._store = VerdictStore(course.state / "verdicts")
        self._revisions = revisions
        self._held: list[Graded] = []

    def finish(self, one: Keyed, verdict: Verdict, *, new: bool) -> Graded:
        """Settle the verdict of this run, which is kept first if it is ``new``."""
        if not any(e.kind == FAILED for e in verdict.events):
            if new:
                self._store.put(one.key, verdict)
            # As it is kept: the class's executed notebooks would not all fit into memory.
            verdict = self._store.get(one.key) or verdict
        return self.settle(one, verdict, fresh=True)

    def settle(self, one: Keyed, verdict: Verdict, fresh: bool) -> Graded:
        """Put a verdict on record: in the gradebook, and as the autograded notebook."""
        task = one.task
        verdict = settled(verdict, task, self._units[task.unit].worth)
        if task.unit in self._revisions:
            self._held.append(Graded(task, one.key, verdict, fresh))
            return self._held[-1]
        began = time.perf_counter()
        anew = rewritten(self._course, task, verdict)
        self._book.record(task.student, verdict, task.handed_in, anew)
        if fresh:
            self._book.commit()
        graded = Graded(task, one.key, verdict, fresh, time.perf_counter() - began)
        write_autograded(self._course, graded)
        return graded

    def revise(self) -> None:
        """Move the units that are others now over to what they are, with all their grades."""
        for stem, revision in self._revisions.items():
            keep_removed(self._course, revision)
            self._book.revise(self._units[stem], revision)
        for graded in self._held:
            task, renamed = graded.task, self._revisions[graded.task.unit].renamed
            anew = rewritten(self._course, task, graded.verdict, renamed)
            self._book.record(task.student, graded.verdict, task.handed_in, anew)
        self._book.commit()
        for graded in self._held:
            write_autograded(self._course, graded)


def settled(verdict: Verdict, task: Task, tests: dict[str, float]) -> Verdict:
    """A verdict as it goes on record: scores in range, what was odd about the files in front."""
    verdict = checked(verdict, tests)
    return replace(verdict, events=[*task.events, *verdict.events])


def without_execution(
    task: Task, worth: dict[str, float], written: Collection[str]
) -> Verdict | None:
    """The verdict where no readable notebook was handed in. ``worth``: tests and written answers,
    and their points; ``written``: those that are no tests.
    """
    if task.data is not None:
        return None
    message = f"No notebook named {task.unit}.ipynb could be read in this submission."
    event = Event("not-graded", "Nothing could be graded: 0 points", None, "odd")
    lost = all_lost(task.unit, worth.items(), "not attempted", message, event)
    cells = [
        replace(c, message=NOTHING, written=True) if c.grade_id in written else c
        for c in lost.cells
    ]
    return replace(lost, cells=cells)
