"""A student's feedback: one self-contained HTML page for a submission of a unit.

Nothing a student wrote is rendered: their code, outputs and answers appear as escaped text. No
test's source appears, hidden or visible; what a test says about itself is its docstring, which the
released notebook shows too.
"""

from __future__ import annotations

import ast
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2

from stackgraph.grading.verdict import CellVerdict, Verdict

HIDDEN_TEST_FAULT = (
    "The test itself failed, which is not your fault. Your instructor has been told; "
    "nothing needs to be done on your side."
)
_HIDDEN_BEGIN = "BEGIN HIDDEN TESTS"


@dataclass(frozen=True)
class Submission:
    """What the page says beside the verdict. Everything but ``student`` may stay empty.

    ``handed_in``: ISO time as it should be read. ``penalty``: points taken off for lateness.
    ``comment``: the instructor's own words, as plain text.
    """

    student: str
    handed_in: str = ""
    late: str = ""
    penalty: float = 0.0
    comment: str = ""


@dataclass
class Test:
    """One test cell as the student sees it."""

    verdict: CellVerdict
    about: str
    message: str


@dataclass
class Exercise:
    """One exercise: its tests and the student's own cells."""

    key: str
    title: str
    tests: list[Test] = field(default_factory=list)
    code: list[str] = field(default_factory=list)

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(t.verdict.points for t in self.tests)

    @property
    def max_points(self) -> float:
        """Points there are."""
        return sum(t.verdict.max_points for t in self.tests)


def write_feedback(verdict: Verdict, submission: Submission, out: Path) -> Path:
    """Write the page to the file ``out`` (folders are made); returns ``out``.

    A reader never sees half a page: it is written beside and renamed.
    """
    text = feedback_page(verdict, submission)
    out.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    os.chmod(name, 0o644)
    os.replace(name, out)
    return out


def feedback_page(verdict: Verdict, submission: Submission) -> str:
    """The page as HTML text."""
    template = _environment().get_template("feedback.html.j2")
    return template.render(verdict=verdict, submission=submission, exercises=exercises_of(verdict))


def exercises_of(verdict: Verdict) -> list[Exercise]:
    """The verdict's tests in order, grouped by exercise, with the student's own cells."""
    cells = verdict.notebook.get("cells", [])
    about = {_grade_id(c): _docstring(_source(c)) for c in cells if _grade_id(c)}
    found: dict[str, Exercise] = {}
    for cell in verdict.cells:
        key = cell.exercise
        exercise = found.setdefault(key, Exercise(key, f"Exercise {key.split('_e')[-1]}"))
        message = HIDDEN_TEST_FAULT if cell.status == "error" else cell.message
        label = about.get(cell.grade_id) or _words(cell.grade_id)
        exercise.tests.append(Test(cell, label, message))
    for cell in cells:
        meta = cell.get("metadata", {}).get("nbgrader", {})
        if cell.get("cell_type") == "code" and meta.get("solution") and not meta.get("grade"):
            key = "_".join(str(meta.get("grade_id", "")).split("_")[:2])
            if key in found:
                found[key].code.append(_source(cell))
    return list(found.values())


def _words(grade_id: str) -> str:
    """``'u01_e2_classifier_units'`` as ``'classifier units'``."""
    return " ".join(grade_id.split("_")[2:]) or grade_id


def _source(cell: dict[str, Any]) -> str:
    source = cell.get("source", "")
    return "".join(source) if isinstance(source, list) else str(source)


def _grade_id(cell: dict[str, Any]) -> str:
    meta = cell.get("metadata", {}).get("nbgrader", {})
    return str(meta.get("grade_id", "")) if meta.get("grade") else ""


def _docstring(source: str) -> str:
    """The first line of a test cell's docstring: the only part of a test that is shown."""
    visible = source.split(_HIDDEN_BEGIN)[0].rpartition("\n")[0] or source.split(_HIDDEN_BEGIN)[0]
    try:
        text = ast.get_docstring(ast.parse(visible)) or ""
    except (SyntaxError, ValueError):
        return ""
    return text.strip().splitlines()[0] if text.strip() else ""


def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("stackgraph.grading"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
