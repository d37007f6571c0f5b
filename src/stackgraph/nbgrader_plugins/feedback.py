"""The same page by nbgrader's own way: ``nbgrader generate_feedback`` and formgrader's button.

``nbgrader_config.py`` names ``FeedbackExporter`` and ``GetGrades`` as the only preprocessor. The
exporter reads the autograded notebook with the scores and comments of the gradebook in its cells;
drawings come from the verdict that was kept when the submission was graded, if it still is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast, get_args

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default

from stackgraph.course import Course
from stackgraph.course.plan import marking, text_of
from stackgraph.engine.verdict import CellVerdict, Status, Verdict
from stackgraph.grading.store import Notes, VerdictStore
from stackgraph.pages.feedback import Submission, feedback_page, number
from stackgraph.pages.feedback_parts import Cell, grade_id_of, is_test


class FeedbackExporter(Exporter):
    """From an autograded notebook to the feedback page. Nothing in the notebook is rendered."""

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any = None, **kw: Any
    ) -> tuple[str, Any]:
        """The page and its resources. Needs ``GetGrades`` among the preprocessors."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        where = resources.get("nbgrader", {})
        cells: list[Cell] = [dict(cell) for cell in nb.cells]
        kept = _kept(self.parent, where, cells)
        verdict = Verdict(
            unit=str(where.get("notebook", "")),
            cells=[_result(cell, kept) for cell in cells if is_test(cell)],
            events=kept.events if kept else [],
            notebook={"cells": cells},
            architectures=kept.architectures if kept else {},
        )
        about = Submission(
            student=str(where.get("student", "")),
            penalty=float(where.get("late_penalty") or 0.0),
            comment="\n\n".join(_comments(cells)),
        )
        return feedback_page(verdict, about), resources


def _result(cell: Cell, kept: Verdict | None) -> CellVerdict:
    """A test cell's result: the gradebook's points; the verdict's message, or the cell's output."""
    mark, name = marking(cell), grade_id_of(cell)
    points, most = float(mark.get("score") or 0.0), float(mark.get("points") or 0.0)
    ours = next((c for c in kept.cells if c.grade_id == name), None) if kept else None
    status, message = (ours.status, ours.message) if ours else _said(cell)
    automatic = ours.points if ours else (most if status == "passed" else 0.0)
    if "score" in mark and automatic != points:
        said = f"Your instructor gave {number(points)} of {number(most)} points."
        status = "passed" if points >= most else "failed"
        message = f"{said}\n{message}".strip()
    return CellVerdict(name, status, points, most, message)


def _said(cell: Cell) -> tuple[Status, str]:
    """Status and message as the judge left them in the cell's one output.

    A message is shown only if it came from a check: anything else may carry a test's source.
    """
    for output in cell.get("outputs", []):
        if output.get("output_type") == "error":
            name, text = str(output.get("ename", "")), str(output.get("evalue", ""))
            if text.startswith("not attempted"):
                return "not attempted", text
            if name == "CheckError":
                return "failed", text
            known = [s for s in get_args(Status) if s == name]
            return (cast(Status, known[0]), text) if known else ("error", "")
    return "passed", ""


def _comments(cells: list[Cell]) -> list[str]:
    return [str(c) for cell in cells if (c := marking(cell).get("comment"))]


def _kept(converter: Any, where: dict[str, Any], cells: list[Cell]) -> Verdict | None:
    """The verdict on this very notebook, if grading has kept it."""
    coursedir = getattr(converter, "coursedir", None)
    if coursedir is None or not where:
        return None
    course = Course(Path(coursedir.root))
    key = Notes(course.state / "latest.json").get(f"{where['student']}/{where['notebook']}")
    verdict = VerdictStore(course.state / "verdicts").get(key) if key else None
    if verdict is None or _answers(verdict.notebook.get("cells", [])) != _answers(cells):
        return None
    return verdict


def _answers(cells: list[Cell]) -> list[tuple[str, str]]:
    return [(grade_id_of(c), text_of(c)) for c in cells if marking(c).get("solution")]
