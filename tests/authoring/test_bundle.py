"""The students' archive: what is in it, that nothing else is, and that it never varies."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from stackgraph.authoring import build as building
from stackgraph.authoring import bundle as bundling
from stackgraph.course import Course, CourseError
from stackgraph.course.notebooks import from_bytes, to_bytes
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FIXTURE_ABOUT = "the radius taken for the diameter, as in many drawings"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The small course, built, with this project's package, a bank and a class in it."""
    course = Course(tmp_path_factory.mktemp("bundle") / "course")
    shutil.copytree(ROOT / "tests" / "fixtures" / "course", course.root)
    building.build(course)
    for name in ("pyproject.toml", "requirements.txt", "docs/students.md"):
        (course.root / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, course.root / name)
    package = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "stackgraph", course.root / "src" / "stackgraph", ignore=package)
    bank = course.bank("u01_small")
    bank.mkdir(parents=True)
    (bank / "e1_mistake_diameter.py").write_text(f"# ---\n# about: {FIXTURE_ABOUT}\n# ---\n")
    (course.root / "submitted" / "ada").mkdir(parents=True)
    (course.root / "submitted" / "ada" / "mine.ipynb").write_text("{}")
    return course


@pytest.fixture
def course(whole: Course, tmp_path: Path) -> Course:
    shutil.copytree(whole.root, tmp_path / "course")
    return Course(tmp_path / "course")


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.notebooks
def test_a_bundle_has_what_students_need_and_nothing_else(course: Course) -> None:
    files = members(bundling.bundle(course))
    assert list(files) == sorted(files)
    tops = {name.split("/")[1] for name in files}
    assert tops == {
        "README.md",
        "nbgrader_config.py",
        "notebooks",
        "pyproject.toml",
        "release",
        "requirements.txt",
        "src",
    }
    assert files["stack-to-graph/README.md"] == (ROOT / "docs" / "students.md").read_bytes()
    released = course.notebook("release", "u01_small").read_bytes()
    assert files["stack-to-graph/release/u01_small/u01_small.ipynb"] == released
    assert "stack-to-graph/src/stackgraph/__init__.py" in files
    assert not [name for name in files if "__pycache__" in name or name.endswith(".pyc")]


@pytest.mark.notebooks
def test_the_same_course_gives_the_same_bytes(course: Course, tmp_path: Path) -> None:
    first = bundling.bundle(course)
    second = bundling.bundle(course, tmp_path / "other" / "second.zip")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.notebooks
def test_canaries_are_answers_hidden_tests_and_the_bank(course: Course) -> None:
    assert bundling.secrets(course) == {
        "secret_radius = 2",
        "area = math.pi * secret_radius**2",
        "hidden_expectation = math.pi * 4",
        'check_close(area, hidden_expectation, "area")',
        FIXTURE_ABOUT,
    }


@pytest.mark.notebooks
@pytest.mark.parametrize(
    "canary",
    [
        "area = math.pi * secret_radius**2",
        'check_close(area, hidden_expectation, "area")',
        FIXTURE_ABOUT,
    ],
)
def test_a_bundle_that_would_tell_is_refused(course: Course, canary: str) -> None:
    """A lesson that quotes a secret is out of step with its script only if the script lacks it."""
    notebook = from_bytes(course.lesson("u01_small").read_bytes())
    notebook.cells[0].source += "\n" + canary
    told = {"notebooks/u01_small.ipynb": to_bytes(notebook)}
    assert list(bundling.found_in(told, bundling.secrets(course))) == [
        f"notebooks/u01_small.ipynb: {canary}"
    ]
    (course.root / "src" / "stackgraph" / "notes.txt").write_text(canary)
    with pytest.raises(CourseError, match="would give answers away; nothing was written"):
        bundling.bundle(course)
    assert not (course.root / "dist").exists()


@pytest.mark.notebooks
def test_a_stale_release_is_refused(course: Course) -> None:
    script = course.exercise_script("u01_small")
    script.write_text(script.read_text().replace("Try it:", "Try this:"))
    with pytest.raises(CourseError, match="not in step with course/, so nothing was bundled"):
        bundling.bundle(course)


@pytest.mark.long
def test_this_course_has_canaries_and_none_is_in_its_bundle() -> None:
    """Over the real units: answers, hidden tests and the bank against every file of the bundle."""
    course = Course(ROOT)
    secrets = bundling.secrets(course)
    assert len(secrets) > 50
    hidden = course.exercise_script("u01_sequential").read_text()
    assert "### BEGIN HIDDEN TESTS" in hidden
    files = bundling.contents(course)
    assert list(bundling.found_in(files, secrets)) == []
    folders = {name.split("/")[0] for name in files}
    assert not folders & {"course", "source", "solutions", "tests", "submitted"}
    source = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in ROOT.glob("source/*/*.ipynb")
    }
    assert list(bundling.found_in(source, secrets)), (
        "the canaries are real: source/ is full of them"
    )
