"""The same page by nbgrader's own way: ``nbgrader generate_feedback`` and formgrader's button.

``nbgrader_config.py`` names ``FeedbackExporter`` and ``GetGrades`` as the only preprocessor. The
exporter reads the autograded notebook with the scores and comments of the gradebook in its cells;
drawings come from the verdict that was kept when the submission was graded, if it still is.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbconvert.exporters import Exporter
from traitlets import default

from stackgraph.checks.core import Mismatch
from stackgraph.course import Course
from stackgraph.course.marks import (
    Cell,
    grade_id,
    is_grade,
    is_manual,
    marking,
)
from stackgraph.course.times import NotATime
from stackgraph.engine.grade import VERDICT_MARK
from stackgraph.engine.submission.tasks import parse_time
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.grading.files import about
from stackgraph.grading.records import unit_scores
from stackgraph.nbgrader_plugins.kept import kept_verdict
from stackgraph.pages.feedback import Submission, feedback_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nbformat import NotebookNode

    from stackgraph.engine.standing import Standing


class FeedbackExporter(Exporter):
    """From an autograded notebook to the feedback page. Nothing in the notebook is rendered."""

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **kw: Any) -> Any:
        """The page and its resources. Needs ``GetGrades`` among the preprocessors."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        where = resources.get("nbgrader", {})
        cells: list[Cell] = [dict(cell) for cell in nb.cells]
        kept = _kept(self.parent, where, cells)
        standing = _standing(self.parent, where)
        by_hand = standing.manual if standing else {}
        verdict = Verdict(
            unit=str(where.get("notebook", "")),
            cells=[_result(cell, kept, by_hand) for cell in cells if is_grade(cell)],
            events=kept.events if kept else [],
            notebook={"cells": cells},
            architectures=kept.architectures if kept else {},
        )
        student = str(where.get("student", ""))
        if standing:
            told = about(student, _handed_in(self.parent, where), standing)
        else:
            late = float(where.get("late_penalty") or 0.0)
            told = Submission(student, penalty=late, comment="\n\n".join(_comments(cells)))
        return feedback_page(verdict, told), resources


def _result(cell: Cell, kept: Verdict | None, by_hand: Mapping[str, float]) -> CellVerdict:
    """A test cell's result: the gradebook's points; the verdict's message, or the cell's output.

    A written answer has the points in ``by_hand``, or waits.
    """
    mark, name = marking(cell), grade_id(cell)
    points, most = float(mark.get("score") or 0.0), float(mark.get("points") or 0.0)
    ours = next((c for c in kept.cells if c.grade_id == name), None) if kept else None
    if is_manual(cell):
        waiting = ours or CellVerdict(name, "waiting", 0.0, most, written=True)
        return waiting.given(by_hand[name]) if name in by_hand else waiting
    found = replace(ours, points=points, max_points=most) if ours else _said(cell, points, most)
    automatic = ours.points if ours else (most if found.status == "passed" else 0.0)
    return found if "score" not in mark or automatic == points else found.given(points)


def _said(cell: Cell, points: float, most: float) -> CellVerdict:
    """The verdict as the judge left it with the cell: its one output, and what its metadata says.

    A message is shown only if it came from the judge: anything else may carry a test's source.
    """
    name = grade_id(cell)
    errors = [o for o in cell.get("outputs", []) if o.get("output_type") == "error"]
    if not errors:
        return CellVerdict(name, "passed", points, most)
    if errors[0].get("ename") != "CheckError":
        return CellVerdict(name, "error", points, most)
    said = cell.get("metadata", {}).get(VERDICT_MARK, {})
    told = tuple(Mismatch(**m) for m in said.get("mismatches", []))
    status = said.get("status", "failed")
    return CellVerdict(name, status, points, most, str(errors[0].get("evalue", "")), "", told)


def _standing(converter: Any, where: dict[str, Any]) -> Standing | None:
    """What the gradebook says of this submission. Of comments it has those that a person wrote: in
    the notebook's cells stand nbgrader's own as well, "No response.".
    """
    coursedir = getattr(converter, "coursedir", None)
    if coursedir is None or not where:
        return None
    unit = str(where["notebook"])
    scores = unit_scores(Course(Path(coursedir.root)), [unit]).get(unit)
    return scores.standings.get(str(where["student"])) if scores else None


def _handed_in(converter: Any, where: dict[str, Any]) -> str:
    """The time at which it was handed in, as its file has it; ``""`` where that is none."""
    root = Path(converter.coursedir.root)
    path = root / "autograded" / str(where["student"]) / str(where["notebook"]) / "timestamp.txt"
    text = path.read_text("utf-8", "replace").strip() if path.is_file() else ""
    try:
        parse_time(text)
    except NotATime:
        return ""
    return text


def _comments(cells: list[Cell]) -> list[str]:
    return [str(c) for cell in cells if (c := marking(cell).get("comment"))]


def _kept(converter: Any, where: dict[str, Any], cells: list[Cell]) -> Verdict | None:
    """The verdict on this very notebook, if grading has kept it."""
    coursedir = getattr(converter, "coursedir", None)
    if coursedir is None or not where:
        return None
    course = Course(Path(coursedir.root))
    return kept_verdict(course, str(where["student"]), str(where["notebook"]), cells)
