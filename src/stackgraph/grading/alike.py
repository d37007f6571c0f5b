"""Who is alike: a class's submissions of a unit read, compared, and written as a page.

Nothing is run. Answers are read from what was handed in, networks from what was graded, where that
is the same text. What of one submission cannot be read is left out, and named.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from stackgraph.alike.comparing import Work, cells_in, compare, texts_in
from stackgraph.alike.networks import networks_in
from stackgraph.course import Course, CourseError
from stackgraph.course.marks import grade_id, is_solution, text_of
from stackgraph.course.roster import Roster
from stackgraph.course.state import Notes
from stackgraph.course.unit import Units
from stackgraph.engine.submission.placing import Shelf
from stackgraph.engine.submission.repair import Unreadable, repair
from stackgraph.grading import groups
from stackgraph.grading.files import feedback_path
from stackgraph.grading.runner import collect_tasks
from stackgraph.grading.session import gradable_units
from stackgraph.grading.store import VerdictStore
from stackgraph.pages.alike import Seen, write_alike, write_index

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stackgraph.course.unit import Unit
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.grading.watcher import Watcher


def alike(course: Course, names: Sequence[str] | None, watch: Watcher) -> tuple[Path, list[Seen]]:
    """Compare what was handed in for each unit; returns the index of the pages, and what stands on
    each. Raises CourseError where nothing was handed in.
    """
    units = Units(course)
    shelf = Shelf(course.root / "submitted", Roster.of(course.root))
    seen = []
    for stem in gradable_units(course, names, using_bank=False):
        try:
            tasks, _ = collect_tasks(course, [stem], units, shelf=shelf)
        except CourseError:
            if names:
                raise
            continue
        seen.append(_look(course, units, stem, tasks, watch))
    if not seen:
        raise CourseError("Nothing was handed in yet: submitted/ holds no submission of any unit.")
    return write_index(_folder(course), course.units), seen


def _folder(course: Course) -> Path:
    return course.root / "report" / "alike"


def _look(course: Course, units: Units, stem: str, tasks: Sequence[Task], watch: Watcher) -> Seen:
    unit = units[stem]
    own = [task for task in tasks if not task.by]  # else it is what another of the group handed in
    kept = _Kept(course)
    works, unread = [], {}
    watch.begin(f"Reading {unit.stem}", len(own))
    for task in own:
        try:
            works.append(_work(task, task.plan(units), kept))
        except Unreadable as error:
            unread[task.student] = [str(error)]
        except Exception as error:  # whatever one file holds, the class is compared
            unread[task.student] = [f"it could not be read ({type(error).__name__})"]
        watch.advance()
    watch.end()
    roster = Roster.of(course.root)
    found = compare(works, unit, _shown(course, unit.stem), _one_work(roster))
    found.left_out.update(unread)
    students = [*found.works, *unread]
    paths = {s: feedback_path(course, s, unit.stem) for s in students}
    feedback = {s: path for s, path in paths.items() if path.is_file()}
    people = {s: roster.by("id", s) if roster else None for s in students}
    names = {s: p.full_name for s, p in people.items() if p is not None and p.full_name != s}
    return write_alike(found, unit, _folder(course), names, feedback)


def _work(task: Task, unit: Unit, kept: _Kept) -> Work:
    """One student's answers. Raises Unreadable."""
    if task.data is None:
        raise Unreadable(next((e.detail for e in task.events), "no notebook could be read"))
    notebook, _ = repair(task.data, unit)
    verdict = kept.verdict(task)
    networks = {}
    if verdict is not None and _answers(verdict.notebook) == _answers(notebook):
        networks = networks_in(verdict, unit)
    return Work(task.student, cells_in(notebook, unit), networks, texts_in(notebook, unit))


def _answers(notebook: dict[str, Any]) -> dict[str, str]:
    cells = notebook.get("cells", [])
    return {grade_id(c): text_of(c) for c in cells if is_solution(c)}


class _Kept:
    """The verdicts of the last grading."""

    def __init__(self, course: Course) -> None:
        self._latest = Notes(course.state / "latest.json")
        self._store = VerdictStore(course.state / "verdicts")

    def verdict(self, task: Task) -> Any:
        """That on ``task``'s student, perhaps on an earlier submission; None without one."""
        key = self._latest.get(f"{task.student}/{task.unit}")
        return self._store.get(key) if key else None


def _shown(course: Course, stem: str) -> list[str]:
    """What the course shows or knows of a unit beside its exercises: the lesson's programs, and
    answers that it holds for usual, right ones and mistakes (the bank).
    """
    files = [course.lesson_script(stem), *sorted(course.bank(stem).glob("*.py"))]
    return [f.read_text(encoding="utf-8") for f in files if f.is_file()]


def _one_work(roster: Roster | None) -> set[frozenset[str]]:
    """The pairs of students that are in one group."""
    together = groups.members(roster).values()
    return {frozenset(pair) for group in together for pair in combinations(group, 2)}
