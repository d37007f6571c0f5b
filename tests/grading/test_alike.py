"""``stackgraph alike`` on a class's files: what is read, what is left out, who is listed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from stackgraph.cli import app
from stackgraph.course import CourseError
from stackgraph.engine.grader import InProcessGrader
from stackgraph.grading import alike as looking
from stackgraph.grading.alike import alike
from stackgraph.grading.watcher import Watcher
from support import graded_class, tinycourse
from support.answers import program
from support.gradebooks import UNIT
from support.pages import architecture

if TYPE_CHECKING:
    from stackgraph.course import Course
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.engine.verdict import Verdict

PROGRAMS = {
    "ada": "total = 42\n" + program("original"),
    "bob": "total = 42\n" + program("renamed"),
    "cy": "total = 42",
}


def hand_in(course: Course, student: str, text: str) -> dict[str, Any]:
    """``text`` as the answer to the first exercise."""
    made: dict[str, Any] = json.loads(course.notebook("release", UNIT).read_bytes())
    for cell in made["cells"]:
        if cell["id"] == "u01_e1_total":
            cell["source"] = text
    tinycourse.write_notebook(course.root / "submitted" / student / UNIT / f"{UNIT}.ipynb", made)
    return made


@pytest.fixture
def class_(course: Course) -> Course:
    for student, text in PROGRAMS.items():
        hand_in(course, student, text)
    return course


def test_a_renamed_copy_is_listed_without_grading_anything(
    class_: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(class_.root)
    result = CliRunner().invoke(app, ["alike", "u01"])
    assert result.exit_code == 0, result.output
    assert "u01_tiny: 3 submissions compared, 1 pair to look at" in result.output
    assert "ada and bob" in result.output
    page = class_.root / "report" / "alike" / "u01_tiny.html"
    assert str(page) in result.output.replace("\n", "")
    assert page.is_file()
    assert (page.parent / "index.html").is_file()
    assert not (class_.root / "gradebook.db").exists()


def test_a_group_that_hands_in_together_is_not_listed(class_: Course) -> None:
    rows = "id,group\nada,one\nbob,one\ncy,\ndora,one\n"
    (class_.root / "roster.csv").write_text(rows, encoding="utf-8")
    seen = alike(class_, ["u01"], Watcher())[1]
    assert [(one.pairs, one.submissions) for one in seen] == [([], 3)]


def test_one_submission_stops_nobody(class_: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    for student, data in (("dan", b"no notebook"), ("eve", b"[" * 100_000), ("fay", b"")):
        path = class_.root / "submitted" / student / UNIT / f"{UNIT}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
    hand_in(class_, "gus", "x = 1")
    (class_.root / "submitted" / "hal" / UNIT).mkdir(parents=True)
    whole = looking.repair

    def repair(data: bytes, unit: Any) -> Any:
        if b"x = 1" in data:
            raise ZeroDivisionError
        return whole(data, unit)

    monkeypatch.setattr(looking, "repair", repair)
    (seen,) = alike(class_, None, Watcher())[1]
    assert (seen.pairs, seen.submissions, seen.left_out) == ([("ada", "bob")], 3, 5)
    text = seen.page.read_text(encoding="utf-8")
    for student in ("dan", "eve", "fay", "gus", "hal"):
        assert f"<li>{student}: " in text
    assert "ZeroDivisionError" in text


def test_without_any_submission_it_is_said(course: Course) -> None:
    with pytest.raises(CourseError, match="No submission of u01_tiny"):
        alike(course, ["u01"], Watcher())
    with pytest.raises(CourseError, match="Nothing was handed in yet"):
        alike(course, None, Watcher())


class WithModels(InProcessGrader):
    """As if the answers were models."""

    def grade(self, task: Task) -> Verdict:
        verdict = super().grade(task)
        verdict.notebook = json.loads(task.data or b"")
        verdict.architectures = {"total": architecture()}
        return verdict


def networks_of(course: Course) -> set[str]:
    kept = looking._Kept(course)
    units = InProcessGrader(course).units
    tasks = looking.collect_tasks(course, [UNIT], units)[0]
    works = [looking._work(task, units[UNIT], kept) for task in tasks]
    return {work.student for work in works if work.networks.get("u01_e1")}


@pytest.mark.long
def test_networks_are_those_of_what_was_graded(class_: Course) -> None:
    assert networks_of(class_) == set()
    graded_class.run(class_, WithModels(class_), [UNIT])
    assert networks_of(class_) == {"ada", "bob", "cy"}
    hand_in(class_, "cy", "total = 43")
    assert networks_of(class_) == {"ada", "bob"}
    feedback = alike(class_, ["u01"], Watcher())[1][0].page.read_text(encoding="utf-8")
    assert 'href="../../feedback/ada/u01_tiny/u01_tiny.html"' in feedback
