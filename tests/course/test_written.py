"""Written answers: their cells in the instructor's notebook, and whether anything is answered."""

from __future__ import annotations

from typing import Any

import pytest

from stackgraph.course import CourseError
from stackgraph.course.marks import is_manual, is_test, role
from stackgraph.course.unit import Unit, WrittenCell
from stackgraph.course.written import handed_out, is_unanswered, parts_of
from stackgraph.grading.schema import as_released
from support import tinycourse
from support.written import MODEL_ANSWER, PROMPT, RUBRIC, UNIT, WHY, written_cell


def unit(*cells: Any) -> Unit:
    return Unit.of(tinycourse.notebook([*tinycourse.source_cells(UNIT), *cells]), UNIT)


def test_a_cell_is_prompt_model_answer_and_rubric() -> None:
    assert parts_of(str(written_cell()["source"])) == (PROMPT, MODEL_ANSWER, RUBRIC)
    assert parts_of("only a prompt") == ("only a prompt", "", "")
    assert parts_of("a\n### BEGIN SOLUTION\nb\n### END SOLUTION\nc") == ("a\nc", "b", "")


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("", True),
        (" \n", True),
        (f"{PROMPT}\n\nYOUR ANSWER HERE", True),
        (PROMPT, True),
        ("YOUR ANSWER HERE", True),
        (f"{PROMPT}\n\nBecause.", False),
        ("Because.", False),
        ("YOUR ANSWER HERE: because", False),
    ],
)
def test_what_counts_as_no_answer(text: str, nothing: bool) -> None:
    assert is_unanswered(text, PROMPT) == nothing
    assert is_unanswered(text, f"{PROMPT}\n\nYOUR ANSWER HERE") == nothing


def test_a_unit_knows_its_written_answers_beside_its_tests() -> None:
    made = unit(written_cell())
    assert made.written == (WrittenCell(WHY, 3.0, PROMPT, MODEL_ANSWER, RUBRIC),)
    assert WHY not in [test.grade_id for test in made.tests]
    assert list(made.worth)[-1] == WHY
    assert sum(made.worth.values()) == 7.0
    assert made.exercises == ["e1", "e2", "e3"]
    assert made.references[WHY] == f"{PROMPT}\n\n{MODEL_ANSWER}"


def test_points_stand_in_the_notebooks_order() -> None:
    first, *rest = tinycourse.source_cells(UNIT)
    made = Unit.of(tinycourse.notebook([first, written_cell(), *rest]), UNIT)
    assert next(iter(made.worth)) == WHY


def test_what_students_get_is_what_nbgrader_makes_of_it() -> None:
    source = tinycourse.notebook([*tinycourse.source_cells(UNIT), written_cell()])
    released = as_released(Unit.of(source, UNIT)).cells[-1].source
    assert handed_out(str(written_cell()["source"])) == released
    assert is_unanswered(released, PROMPT)


def test_marks_tell_it_from_a_test_and_from_an_answer() -> None:
    cell = written_cell()
    assert role(cell) == "written"
    assert is_manual(cell)
    assert not is_test(cell)


def test_one_without_points_is_refused() -> None:
    with pytest.raises(CourseError, match="a written answer needs points greater than 0"):
        unit(written_cell(0))
