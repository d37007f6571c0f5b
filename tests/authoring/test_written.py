"""A written answer in a script: its rules, and what of it each notebook gets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stackgraph.authoring import build as building
from stackgraph.authoring import nbgrader_steps, rules
from stackgraph.authoring.script import parse_script
from stackgraph.course.notebooks import from_bytes
from stackgraph.course.unit import Unit
from support import AUTHORED, TESTS

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from stackgraph.course import Course

UNIT = "u01_small"
WHY = "u01_e2_why"
EXERCISE = (TESTS / "fixtures" / "written" / "exercise.py").read_text(encoding="utf-8")
HEADER = '# %% [markdown] written="u01_e2_why" points=3'
SECRETS = ("Each length grows", "an area is a product", "both of them grow")


def found(text: str) -> list[str]:
    whole = (AUTHORED / "course" / UNIT / "exercises.py").read_text("utf-8") + text
    return [p.message for p in rules.problems(parse_script(whole, UNIT, "exercise", "e.py"))]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (HEADER, HEADER, None),
        (HEADER, f'{HEADER} rubric="shown"', None),
        (" points=3", "", "a written answer's points must be a whole number, 1 to 20, not None"),
        ("points=3", "points=2.5", "a written answer's points must be a whole number, 1 to 20"),
        ("points=3", "points=21", "a written answer's points must be a whole number, 1 to 20"),
        ("# ### RUBRIC\n", "", "a written answer without a rubric: add a line '# ### RUBRIC'"),
        ("# Each length", "#\n# ### RUBRIC\n# Each", None),
        ("# *Why does the area grow with the square? Two sentences.*\n", "", "without a prompt"),
        ("# ### END SOLUTION\n", "", "BEGIN SOLUTION is never closed"),
        ("[markdown] written", "written", "a written answer is a text"),
        ("(3 points)", "(2 points)", "the title says 2 points, its cells give 3"),
        ('"u01_e2_why"', '"u01_e3_why"', "a written answer of e3 stands below"),
        ('"u01_e2_why"', '"u01_why"', "is not of form uNN_eM_<topic>"),
        (HEADER, f'{HEADER} rubric="yes"', "rubric='yes': write rubric=\"shown\""),
        (HEADER, '# %% [markdown] rubric="shown"', "a rubric without a written answer"),
    ],
)
def test_rules_of_a_written_answer(old: str, new: str, message: str | None) -> None:
    assert EXERCISE.count(old) == 1
    said = found(EXERCISE.replace(old, new))
    if message is None and "RUBRIC" not in new:
        assert said == []
    else:
        assert any((message or "without a model answer") in one for one in said), said


def notebooks(course: Course, header: str = HEADER) -> dict[str, NotebookNode]:
    """The notebooks of the small unit with the exercise at its end, by folder."""
    script = course.exercise_script(UNIT)
    script.write_text(script.read_text("utf-8") + EXERCISE.replace(HEADER, header), "utf-8")
    built = building.Built()
    with nbgrader_steps.Workshop(course) as shop:
        for made in building.plan(course, [UNIT]):
            building.files_of(course, made, built, shop, execute=False)
    return {
        path.relative_to(course.root).parts[0]: from_bytes(data)
        for path, data in built.files.items()
    }


def cell(notebook: NotebookNode) -> NotebookNode:
    return next(c for c in notebook.cells if c.id == WHY)


def test_nbgrader_takes_it_for_a_cell_that_a_person_grades(authored: Course) -> None:
    made = notebooks(authored)
    released = cell(made["release"])
    mark = dict(released.metadata.nbgrader)
    assert mark.pop("checksum")
    assert mark == {
        "cell_type": "markdown",
        "grade": True,
        "grade_id": WHY,
        "locked": False,
        "points": 3,
        "schema_version": 3,
        "solution": True,
        "task": False,
    }
    assert released.source.split("\n") == [
        "*Why does the area grow with the square? Two sentences.*",
        "",
        "YOUR ANSWER HERE",
    ]


def test_rubric_and_model_answer_stay_with_the_instructor(authored: Course) -> None:
    made = notebooks(authored)
    text = {folder: json.dumps(notebook) for folder, notebook in made.items()}
    assert [secret for secret in SECRETS if secret in text["release"]] == []
    assert [secret for secret in SECRETS if secret in text["solutions"]] == [SECRETS[0]]
    (asked,) = Unit.of(made["source"], UNIT).written
    assert asked.answer.startswith(SECRETS[0])
    assert asked.rubric.splitlines()[1] == "* 2 points: both of them grow"


def test_a_rubric_that_is_shown_stands_above_the_answer(authored: Course) -> None:
    released = notebooks(authored, f'{HEADER} rubric="shown"')["release"]
    place = [c.id for c in released.cells].index(WHY)
    above = released.cells[place - 1].source
    assert above.startswith("What counts (3 points):\n\n* 1 point: an area is a product")
    assert SECRETS[0] not in json.dumps(released)


def test_a_whole_build_has_no_verdict_on_it_and_the_points_add_up(authored: Course) -> None:
    notebooks(authored)
    building.build(authored, [UNIT])
    unit = Unit.read(authored, UNIT)
    assert unit.worth[WHY] == 3.0
    assert sum(unit.worth.values()) == 6.0
    assert f"{WHY.rsplit('_', 1)[0]}_verdict" not in unit.cell_ids
