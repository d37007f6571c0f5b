"""The verdict cells as a notebook shows them; what they say of every submission: ``test_bank``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("keras")

from stackgraph.course import Course
from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, role
from stackgraph.course.unit import Unit

pytestmark = [pytest.mark.keras, pytest.mark.notebooks]

COURSE = Course(Path(__file__).resolve().parents[2])


@pytest.mark.parametrize("unit", COURSE.units)
def test_every_exercise_has_a_verdict_cell(unit: str) -> None:
    notebooks = Unit.read(COURSE, unit)
    cells = [cell for cell in notebooks.released["cells"] if role(cell) == "verdict"]
    assert [GradeId.parse(grade_id(cell)).exercise for cell in cells] == notebooks.exercises


def shown(notebooks: Unit, answers: dict[str, str]) -> dict[str, Any]:
    """Cell id -> cell, after Run All of the release with ``answers`` in its answer cells."""
    import nbformat
    from nbclient import NotebookClient

    from stackgraph.kernels import jupyter_path

    book = nbformat.reads(notebooks.release.decode(), as_version=4)
    for cell in book.cells:
        cell.source = answers.get(cell.id, cell.source)
    env = {**os.environ, "JUPYTER_PATH": jupyter_path(), "TF_CPP_MIN_LOG_LEVEL": "3"}
    NotebookClient(book, kernel_name="python3", timeout=300).execute(env=env)
    return {cell.id: cell for cell in book.cells}


def test_an_untouched_notebook_is_no_wall_of_red() -> None:
    notebooks = Unit.read(COURSE, "u03_branches")
    cells = shown(notebooks, {})
    outputs = [o for cell in cells.values() for o in cell.get("outputs", [])]
    assert outputs
    # Pictures and given models are shown as results; an error would be a wall of red.
    assert {o.output_type for o in outputs} == {"stream", "display_data", "execute_result"}
    assert {o.get("name", "stdout") for o in outputs} == {"stdout"}
    for name, cell in cells.items():
        if name.endswith("_verdict"):
            assert cell.outputs[0].data["text/plain"].startswith("– Not attempted")


def test_right_and_wrong_as_a_notebook_shows_them() -> None:
    notebooks = Unit.read(COURSE, "u03_branches")
    answers = dict(notebooks.references)
    answers["u03_e3_three"] = answers["u03_e3_three"].replace("tanh", "relu")
    answers["u03_e4_branch"] = "branch = lambda x, widths: layers.Dense(1 / 0)"
    cells = shown(notebooks, answers)
    (right,) = cells["u03_e2_verdict"].outputs
    assert right.data["text/plain"] == "✔ Right: exercise 2"
    assert "#2da44e" in right.data["text/html"]
    (wrong,) = cells["u03_e3_verdict"].outputs
    assert wrong.data["text/plain"].startswith(
        "○ Not yet: exercise 3\n  three_opinions is not right yet"
    )
    assert "<script" not in wrong.data["text/html"]
    (stopped,) = cells["u03_e4_verdict"].outputs
    assert "a cell stopped with ZeroDivisionError" in stopped.data["text/plain"]
