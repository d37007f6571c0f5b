"""The small course with an exercise that a person grades, and a grader for it without kernels."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stackgraph.course.unit import Unit
from stackgraph.engine.grader import InProcessGrader
from stackgraph.engine.submission.repair import repair
from stackgraph.engine.written import show_rubrics
from support import tinycourse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from stackgraph.course import Course
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.engine.verdict import Verdict

UNIT = "u01_tiny"
WHY = "u01_e3_why"
PROMPT = "*Say why, in two sentences.*"
MODEL_ANSWER = "Because two follows one, whatever the start."
RUBRIC = "* 1 point: names the order\n* 2 points: says why it holds"
REGION = f"### BEGIN SOLUTION\n{MODEL_ANSWER}\n### RUBRIC\n{RUBRIC}\n### END SOLUTION"
TESTED = 4.0
"""Points of the unit's tests."""


def written_cell(points: int = 3, name: str = WHY) -> dict[str, Any]:
    """The exercise's cell in the instructor's notebook."""
    return tinycourse.cell("written", name, f"{PROMPT}\n\n{REGION}", points)


def build(course: Course, points: int = 3, name: str = WHY) -> None:
    """Write source and release of the unit, its last exercise written ('': without that)."""
    cells = tinycourse.source_cells(UNIT) + ([written_cell(points, name)] if name else [])
    source = course.notebook("source", UNIT)
    tinycourse.write_notebook(source, tinycourse.notebook(cells))
    tinycourse.write_notebook(course.notebook("release", UNIT), tinycourse.release_of(source, UNIT))


def make_course(root: Path) -> Course:
    """The course, nothing handed in."""
    course = tinycourse.make_course(root, (UNIT,), bank=False)
    build(course)
    return course


def unit_of(course: Course) -> Unit:
    """The unit as it is built."""
    return Unit.read(course, UNIT)


def hand_in(course: Course, student: str, answers: Mapping[str, str]) -> None:
    """Cell id -> text, in the release's cells."""
    made = json.loads(course.notebook("release", UNIT).read_bytes())
    for cell in made["cells"]:
        cell["source"] = answers.get(cell["id"], cell["source"])
    tinycourse.write_notebook(course.root / "submitted" / student / UNIT / f"{UNIT}.ipynb", made)


class Repairing(InProcessGrader):
    """Keeps the repaired notebook in the verdict, as grading with kernels does."""

    def grade(self, task: Task) -> Verdict:
        unit = self.units[task.unit]
        verdict = super().grade(task)
        verdict.notebook, _ = repair(task.data or b"", unit)
        show_rubrics(unit, verdict.notebook)
        return verdict
