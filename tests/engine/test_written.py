"""Written answers on their way through repair into a verdict, and the rubric beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.course.unit import Unit
from stackgraph.engine.submission.repair import blank, repair
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.engine.written import show_rubrics, with_written
from support import written
from support.written import MODEL_ANSWER, PROMPT, RUBRIC, WHY

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Because I say so."


@pytest.fixture(scope="module")
def unit(tmp_path_factory: pytest.TempPathFactory) -> Unit:
    return written.unit_of(written.make_course(tmp_path_factory.mktemp("written") / "course"))


def handed_in(unit: Unit, text: str = TEXT) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(unit.release)
    cell(made)["source"] = text
    return made


def cell(notebook: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(c for c in notebook["cells"] if c["id"] == WHY)
    return found


def mended(unit: Unit, notebook: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    made, events = repair(json.dumps(notebook).encode(), unit)
    return made, [event.kind for event in events]


def statuses(unit: Unit, notebook: dict[str, Any]) -> dict[str, tuple[str, float, float]]:
    found = with_written(unit, notebook, [])
    return {c.grade_id: (c.status, c.points, c.max_points) for c in found}


def test_an_answer_waits_and_an_empty_one_is_not_attempted(unit: Unit) -> None:
    made, events = mended(unit, handed_in(unit))
    assert events == []
    assert statuses(unit, made) == {WHY: ("waiting", 0.0, 3.0)}
    assert statuses(unit, mended(unit, json.loads(unit.release))[0])[WHY][0] == "not attempted"
    assert statuses(unit, blank(unit))[WHY][0] == "not attempted"
    assert statuses(unit, {})[WHY][0] == "not attempted"


def test_the_verdict_has_tests_and_written_answers_in_order(unit: Unit) -> None:
    tests = [CellVerdict(t.grade_id, "passed", t.points, t.points) for t in unit.tests]
    cells = with_written(unit, handed_in(unit), reversed(tests))
    assert [c.grade_id for c in cells] == list(unit.worth)
    verdict = Verdict(unit.stem, cells)
    assert (verdict.points, verdict.max_points, verdict.waiting_points) == (4.0, 7.0, 3.0)
    assert Verdict.from_json(verdict.to_json()) == verdict
    assert verdict.cell(WHY).given(2).status == "failed"
    assert verdict.cell(WHY).given(3).status == "passed"


def lose_marks(notebook: dict[str, Any]) -> None:
    for one in notebook["cells"]:
        one["metadata"] = {}
        one["id"] = f"x{id(one)}"


def as_code(notebook: dict[str, Any]) -> None:
    cell(notebook).update(cell_type="code", outputs=[], execution_count=None)


def move_up(notebook: dict[str, Any]) -> None:
    notebook["cells"].insert(1, notebook["cells"].pop())


def claim_points(notebook: dict[str, Any]) -> None:
    cell(notebook)["metadata"]["nbgrader"] |= {"points": 1000, "solution": False, "locked": True}


@pytest.mark.parametrize("change", [lose_marks, as_code, move_up, claim_points])
def test_an_answer_survives_what_editors_and_students_do(unit: Unit, change: Any) -> None:
    notebook = handed_in(unit)
    change(notebook)
    made, _ = mended(unit, notebook)
    found = cell(made)
    assert (found["cell_type"], found["source"]) == ("markdown", TEXT)
    assert found["metadata"]["nbgrader"] == cell(unit.notebook)["metadata"]["nbgrader"]
    assert statuses(unit, made) == {WHY: ("waiting", 0.0, 3.0)}


def test_without_marks_the_text_with_the_prompt_is_the_answer(unit: Unit) -> None:
    notebook = handed_in(unit, f"{PROMPT}\n\n{TEXT}")
    lose_marks(notebook)
    note = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "Notes."}
    notebook["cells"].insert(-1, note)
    made, events = mended(unit, notebook)
    assert TEXT in cell(made)["source"]
    assert "cell-restored" in events
    assert "Notes." in [c["source"] for c in made["cells"]]


def beside(notebook: dict[str, Any], *, below: bool) -> None:
    """The answer stands in a cell of the student's own beside its own, which is as handed out."""
    place = notebook["cells"].index(cell(notebook))
    own = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT}
    cell(notebook)["source"] = f"{PROMPT}\n\nYOUR ANSWER HERE"
    notebook["cells"].insert(place + below, own)


@pytest.mark.parametrize("below", [True, False])
def test_an_answer_in_a_cell_beside_its_own_waits_for_a_person(unit: Unit, below: bool) -> None:
    notebook = handed_in(unit)
    beside(notebook, below=below)
    made, events = mended(unit, notebook)
    assert cell(made)["source"] == TEXT
    assert "mine" not in [c["id"] for c in made["cells"]]
    assert events == ["answer-joined"]
    assert statuses(unit, made) == {WHY: ("waiting", 0.0, 3.0)}


def test_a_note_beside_an_answer_stays_a_note(unit: Unit) -> None:
    notebook = handed_in(unit)
    note = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "Notes."}
    notebook["cells"].append(note)
    made, events = mended(unit, notebook)
    assert cell(made)["source"] == TEXT
    assert "Notes." in [c["source"] for c in made["cells"]]
    assert events == []


PICTURE = {"image/png": "iVBORw0KGgo="}


def test_a_picture_that_was_pasted_in_stays(unit: Unit) -> None:
    notebook = handed_in(unit, "![](attachment:a.png)")
    given = {"a.png": PICTURE, "b": {"text/html": "<b>"}, "c": {"image/png": "<b>"}, "d": None}
    cell(notebook)["attachments"] = given
    made, _ = mended(unit, notebook)
    assert cell(made)["attachments"] == {"a.png": PICTURE}
    assert statuses(unit, made) == {WHY: ("waiting", 0.0, 3.0)}


def test_of_a_text_longer_than_is_read_the_beginning_is_there(unit: Unit) -> None:
    made, events = mended(unit, handed_in(unit, "word " * 60_000))
    assert cell(made)["source"].startswith("word word")
    assert events == ["large-cell"]
    assert statuses(unit, made) == {WHY: ("waiting", 0.0, 3.0)}


def test_a_deleted_answer_comes_back_empty(unit: Unit) -> None:
    notebook = handed_in(unit)
    notebook["cells"].remove(cell(notebook))
    made, events = mended(unit, notebook)
    assert cell(made)["source"] == ""
    assert "cell-deleted" in events


def test_the_rubric_stands_behind_the_answer(unit: Unit) -> None:
    made, _ = mended(unit, handed_in(unit))
    show_rubrics(unit, made)
    place = [c["id"] for c in made["cells"]].index(WHY)
    rubric = made["cells"][place + 1]
    assert rubric["source"] == f"**Rubric** (3 points)\n\n{RUBRIC}"
    assert "nbgrader" not in rubric["metadata"]
    assert MODEL_ANSWER not in json.dumps(made)


def test_a_students_copy_has_no_rubric(tmp_path: Path) -> None:
    course = written.make_course(tmp_path / "course")
    released = Unit.read(course, written.UNIT, "release")
    made, _ = mended(released, handed_in(released))
    show_rubrics(released, made)
    assert RUBRIC not in json.dumps(made)
    assert statuses(released, made) == {WHY: ("waiting", 0.0, 3.0)}
    assert statuses(released, json.loads(released.release))[WHY][0] == "not attempted"
