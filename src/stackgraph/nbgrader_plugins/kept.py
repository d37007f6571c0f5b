"""The verdict on a submission that nbgrader is showing, if grading has kept it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.course.marks import Cell, grade_id, is_solution, text_of
from stackgraph.course.state import Notes
from stackgraph.grading.store import VerdictStore

if TYPE_CHECKING:
    from stackgraph.course import Course
    from stackgraph.engine.verdict import Verdict


def kept_verdict(course: Course, student: str, unit: str, cells: list[Cell]) -> Verdict | None:
    """The verdict on the very answers in ``cells``; None where there is none, or of others."""
    key = Notes(course.state / "latest.json").get(f"{student}/{unit}")
    verdict = VerdictStore(course.state / "verdicts").get(key) if key else None
    if verdict is None or _answers(verdict.notebook.get("cells", [])) != _answers(cells):
        return None
    return verdict


def _answers(cells: list[Cell]) -> list[tuple[str, str]]:
    return [(grade_id(c), text_of(c)) for c in cells if is_solution(c)]
