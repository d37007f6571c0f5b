"""``stackgraph build --check``: silent when all is in step, and what it says when it is not."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from stackgraph.authoring import build as building
from stackgraph.authoring import check as checking
from stackgraph.cli import app
from stackgraph.course import Course
from stackgraph.course.notebooks import from_bytes, to_bytes
from support import AUTHORED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from nbformat import NotebookNode

pytestmark = pytest.mark.notebooks

UNIT = "u01_small"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = Course(tmp_path_factory.mktemp("built") / "course")
    shutil.copytree(AUTHORED, course.root)
    building.build(course)
    return course


@pytest.fixture
def course(built: Course, tmp_path: Path) -> Course:
    shutil.copytree(built.root, tmp_path / "course")
    return Course(tmp_path / "course")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def change(path: Path, doctor: Callable[[NotebookNode], object]) -> None:
    notebook = from_bytes(path.read_bytes())
    doctor(notebook)
    path.write_bytes(to_bytes(notebook))


def test_what_was_built_is_in_step(course: Course) -> None:
    assert checking.check(course) == []


def test_one_changed_word_in_a_lesson(course: Course) -> None:
    edit(course.lesson_script(UNIT), "small lesson", "tiny lesson")
    assert [str(d) for d in checking.check(course)] == [
        "notebooks/u01_small.ipynb: cell 1 differs:\n"
        "    --- committed\n"
        "    +++ from the script\n"
        "    @@ -1,2 +1,2 @@\n"
        "    -# A small lesson\n"
        "    +# A tiny lesson\n"
        "     It shows what a lesson may show.\n"
        "  mend: stackgraph build u01"
    ]


def test_one_changed_word_in_an_exercise(course: Course) -> None:
    edit(course.exercise_script(UNIT), "circle of radius 2", "disc of radius 2")
    found = checking.check(course)
    assert [d.path for d in found] == [
        "source/u01_small/u01_small.ipynb",
        "release/u01_small/u01_small.ipynb",
        "solutions/u01_small/u01_small.ipynb",
    ]
    assert {d.mend for d in found} == {"stackgraph build u01"}


def test_a_changed_hidden_test_shows_in_the_source_only(course: Course) -> None:
    edit(course.exercise_script(UNIT), "math.pi * 4", "math.pi * 4.0")
    found = checking.check(course)
    assert [d.path for d in found] == ["source/u01_small/u01_small.ipynb"]
    assert "    +hidden_expectation = math.pi * 4.0" in found[0].what


def test_changed_points_show_in_metadata(course: Course) -> None:
    edit(course.exercise_script(UNIT), "points=1", "points=2")
    source, release = checking.check(course)
    assert source.what.startswith("cell 7 differs in metadata: committed {")
    assert release.path == "release/u01_small/u01_small.ipynb"


def test_a_release_edited_by_hand(course: Course) -> None:
    path = course.notebook("release", UNIT)
    change(path, lambda nb: nb.cells[2].update(source="area = 12.57"))
    (found,) = checking.check(course)
    assert found.path == "release/u01_small/u01_small.ipynb"
    assert "    -area = 12.57" in found.what


def test_a_byte_of_layout(course: Course) -> None:
    path = course.notebook("source", UNIT)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    (found,) = checking.check(course)
    assert found.what == "differs in layout only: one file is longer than the other"


def test_a_missing_file_and_a_broken_one(course: Course) -> None:
    course.lesson(UNIT).unlink()
    course.notebook("release", UNIT).write_text("not json")
    lesson, release = checking.check(course)
    assert (lesson.path, lesson.what) == ("notebooks/u01_small.ipynb", "is missing")
    assert release.what.startswith("is no notebook")


def test_files_that_no_script_makes(course: Course) -> None:
    stray = course.root / "release" / UNIT / "answers.py"
    stray.write_text("area = 1")
    shutil.copy(course.lesson(UNIT), course.root / "notebooks" / "u02_gone.ipynb")
    assert [str(d) for d in checking.check(course)] == [
        "notebooks/u02_gone.ipynb: no script in course/ makes this file\n"
        "  mend: git rm notebooks/u02_gone.ipynb",
        "release/u01_small/answers.py: no script in course/ makes this file\n"
        "  mend: git rm release/u01_small/answers.py",
    ]


def clear(notebook: object) -> None:
    for cell in notebook.cells:  # type: ignore[attr-defined]
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = []


@pytest.mark.parametrize(
    ("doctor", "message"),
    [
        (clear, "cell 2 was never executed"),
        (
            lambda nb: nb.cells[3].update(execution_count=7),
            "cell 4 was executed as number 7, not in order (number 3)",
        ),
        (
            lambda nb: nb.cells[3].outputs[0].update(name="stderr"),
            "cell 4 writes to stderr, which a learner sees as noise: the area is 12.566",
        ),
        (
            lambda nb: nb.cells[1].metadata.update(execution={"iopub.status.busy": "2026"}),
            "cell 2 differs in metadata: committed {",
        ),
        (
            lambda nb: nb.cells[3].outputs.insert(0, nb.cells[3].outputs[0]),
            "differs in layout only: line ",
        ),
    ],
)
def test_stored_outputs_are_those_of_one_clean_run(
    course: Course, doctor: Callable[[NotebookNode], object], message: str
) -> None:
    change(course.lesson(UNIT), doctor)
    (found,) = checking.check(course)
    assert found.path == "notebooks/u01_small.ipynb"
    assert found.what.startswith(message)


def test_a_practice_script_makes_a_notebook_of_its_own(course: Course) -> None:
    shutil.copy(course.lesson_script(UNIT), course.practice_script(UNIT))
    (missing,) = checking.check(course)
    assert (missing.path, missing.what) == ("notebooks/u01_small_practice.ipynb", "is missing")
    shutil.copy(course.lesson(UNIT), course.practice(UNIT))
    assert checking.check(course) == []
    course.practice_script(UNIT).unlink()
    (stray,) = checking.check(course)
    assert (stray.path, stray.mend) == (
        "notebooks/u01_small_practice.ipynb",
        "git rm notebooks/u01_small_practice.ipynb",
    )


def test_a_doctored_output_shows_when_it_is_executed(course: Course) -> None:
    change(course.lesson(UNIT), lambda nb: nb.cells[3].outputs[0].update(text="the area is 13\n"))
    assert checking.check(course) == [], "without execution nobody can tell"
    (found,) = checking.check(course, execute=True)
    assert found.what == (
        "cell 4 shows something else when it is run:\n"
        "    --- committed\n"
        "    +++ from the script\n"
        "    @@ -1,2 +1,3 @@\n"
        "    -[stdout] the area is 13\n"
        "    +[stdout] the area is 12.566\n"
        "    +and that is all\n"
        "     "
    )


def test_a_figure_is_compared_by_its_text_alone(course: Course) -> None:
    def figure(picture: str) -> bytes:
        notebook = from_bytes(course.lesson(UNIT).read_bytes())
        notebook.cells[4].outputs[0].data = {"image/png": picture, "text/plain": "2.0"}
        return to_bytes(notebook)

    path = course.lesson(UNIT)
    path.write_bytes(figure("aaaa"))
    assert checking.compare(course, path, figure("bbbb"), executed=True) == ""


def test_a_figure_in_html_is_compared_by_its_alternative(course: Course) -> None:
    def figure(picture: str, alternative: str) -> bytes:
        notebook = from_bytes(course.lesson(UNIT).read_bytes())
        html = f'<img src="data:image/svg+xml;base64,{picture}" alt="{alternative}">'
        notebook.cells[4].outputs[0].data = {"text/html": html, "text/plain": "2.0"}
        return to_bytes(notebook)

    path = course.lesson(UNIT)
    path.write_bytes(figure("aaaa", "two layers"))
    assert checking.compare(course, path, figure("bbbb", "two layers"), executed=True) == ""
    what = checking.compare(course, path, figure("aaaa", "three layers"), executed=True)
    assert what.startswith("cell 5 shows something else when it is run:")


def test_the_command(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    run = CliRunner().invoke
    done = run(app, ["build", "--check", "u01"])
    assert (done.exit_code, done.output) == (0, "1 unit in step with course/\n")
    done = run(app, ["build"])
    assert done.exit_code == 0
    assert done.output.endswith("nothing changed\n")
    edit(course.lesson_script(UNIT), "small lesson", "tiny lesson")
    done = run(app, ["build", "--check"])
    assert done.exit_code == 1
    assert done.output.startswith("notebooks/u01_small.ipynb: cell 1 differs:")
    assert done.output.endswith("  mend: stackgraph build u01\n")
    assert run(app, ["build", "--execute"]).exit_code == 2
    assert run(app, ["build", "--check", "--force"]).exit_code == 2
