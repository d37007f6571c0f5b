"""A student's own copy: what released tests can tell, and what they must not claim."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.engine.visible import (
    KIND,
    NOTE,
    NOTE_WITH_VERDICTS,
    only_asks_for_an_answer,
    without_hidden_tests,
)
from stackgraph.grading import session
from stackgraph.pages.feedback import Submission, feedback_page
from support import pages, tinycourse

if TYPE_CHECKING:
    from pathlib import Path

ASKS = '"""The units."""\nsg.check_attempted(model, "model")\n'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (ASKS, True),
        (ASKS + 'sg.check_attempted(other, "other")', True),
        (ASKS + 'sg.check_units(model, [1], name="model")', False),
        (ASKS + "assert model", False),
        ('"""Nothing else."""', False),
        ("this is no Python", False),
    ],
)
def test_a_cell_that_only_asks_for_an_answer_is_told(source: str, expected: bool) -> None:
    assert only_asks_for_an_answer(source) is expected


def verdict() -> Verdict:
    cells = [
        CellVerdict("u01_e1_predict_total", "passed", 2, 2),
        CellVerdict("u01_e2_classifier_units", "passed", 2, 2),
        CellVerdict("u01_e2_classifier_activations", "failed", 0, 2, "wrong"),
    ]
    return Verdict("u01_sequential", cells, notebook=pages.notebook())


def test_an_answer_that_is_only_there_is_not_passed() -> None:
    sources = {"u01_e1_predict_total": ASKS, "u01_e2_classifier_activations": ASKS}
    found = without_hidden_tests(verdict(), sources)
    assert [c.status for c in found.cells] == ["answered", "passed", "failed"]
    assert (found.points, found.open_points, found.max_points) == (2, 2, 6)
    assert [e.kind for e in found.events] == [KIND]


def told(exercise: str, text: str) -> dict[str, object]:
    """A verdict cell as it looks after it was run."""
    mark = {"grade": True, "solution": False, "locked": True, "grade_id": f"{exercise}_verdict"}
    shown = [{"output_type": "display_data", "data": {"text/plain": text}, "metadata": {}}]
    return {"cell_type": "code", "metadata": {"nbgrader": mark}, "source": "", "outputs": shown}


@pytest.mark.parametrize(
    ("text", "status", "points"),
    [
        ("✔ Right: exercise 1", "passed", 2),
        ("○ Not yet: exercise 1\n  total is not right yet", "answered", 0),
        ("– Not attempted: exercise 1", "answered", 0),
        ("something else", "answered", 0),
    ],
)
def test_a_verdict_cell_decides_what_a_test_leaves_open(
    text: str, status: str, points: float
) -> None:
    asked = verdict()
    asked.notebook = {"cells": [told("u01_e1", text), told("u01_e2", "✔ Right: exercise 2")]}
    found = without_hidden_tests(asked, {"u01_e1_predict_total": ASKS})
    cell = found.cell("u01_e1_predict_total")
    assert (cell.status, cell.points) == (status, points)
    assert ("not right yet" in cell.message) is ("Not yet" in text)
    assert found.cell("u01_e2_classifier_activations").status == "failed", "a test that failed did"
    assert found.events[-1].detail == NOTE_WITH_VERDICTS


def test_the_page_says_what_was_not_run() -> None:
    found = without_hidden_tests(verdict(), {"u01_e1_predict_total": ASKS})
    page = feedback_page(found, Submission("me"))
    assert NOTE in page
    assert '<li class="answered">' in page
    assert '<span class="points">? / 2</span>' in page
    assert "up to 2 more for answers that only hidden tests can judge" in page


def test_a_page_with_hidden_tests_says_none_of_it() -> None:
    page = feedback_page(verdict(), Submission("ann"))
    assert NOTE not in page
    assert "up to" not in page


def test_a_copy_without_source_is_graded_where_no_kernel_can_be_forked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = "u01_tiny"
    course = tinycourse.make_course(tmp_path / "course", bank=False)
    course.notebook("source", unit).unlink()
    mine = course.root / "work" / unit / f"{unit}.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(course.notebook("release", unit).read_bytes())
    monkeypatch.setattr(sys, "platform", "win32")
    found, page = session.grade_mine(course, unit)
    assert {c.status for c in found.cells} == {"not attempted"}
    assert NOTE in page.read_text()
