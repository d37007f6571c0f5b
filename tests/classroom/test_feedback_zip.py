"""Feedback pages in the zip that Canvas or Moodle hands out."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from stackgraph.classroom.collect import collect
from stackgraph.classroom.feedback import forms, pack_feedback
from stackgraph.cli import app
from stackgraph.course import Course, CourseError
from support.classroom import UNIT, archive, notebook

if TYPE_CHECKING:
    from pathlib import Path


def graded(course: Course, *students: str) -> None:
    for student in students:
        page = course.root / "feedback" / student / UNIT / f"{UNIT}.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<p>{student}</p>")


MEMBERS = {
    "canvas": ("doejane_LATE_12345_900001_u01_sequential-1.ipynb", "doejane-12345",
               "doejane_LATE_12345_900001_u01_sequential-1.html"),
    "moodle": ("around/Jane Doe_1234567_assignsubmission_file_/u01_sequential.ipynb",
               "janedoe-1234567", "Jane Doe_1234567_assignfeedback_file_u01_sequential.html"),
}  # fmt: skip


def test_the_systems_that_take_files() -> None:
    assert set(forms()) == set(MEMBERS)


@pytest.mark.parametrize("form", MEMBERS)
def test_each_page_is_called_as_the_system_wants_it(
    course: Course, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    member, student, page = MEMBERS[form]
    other = "jdoe/u01_sequential.ipynb"  # not from a system: its page has no name there
    collect(course, UNIT, archive(tmp_path / "a.zip", {member: notebook()}), None)
    collect(course, UNIT, archive(tmp_path / "b.zip", {other: notebook()}), None)
    graded(course, student, "jdoe")
    packed = pack_feedback(course, UNIT, form, tmp_path / "feedback.zip")
    assert (packed.students, packed.without) == ([student], ["jdoe"])
    with zipfile.ZipFile(tmp_path / "feedback.zip") as made:
        assert {name: made.read(name) for name in made.namelist()} == {
            page: f"<p>{student}</p>".encode()
        }
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    out = tmp_path / "again.zip"
    done = CliRunner().invoke(app, ["feedback", "u01", "--format", form, "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert "left out: jdoe" in " ".join(done.output.split())
    assert out.is_file()


def test_without_a_log_or_a_page_it_says_what_to_do(course: Course, tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="stackgraph collect u01"):
        pack_feedback(course, UNIT, "moodle", tmp_path / "f.zip")
    member = MEMBERS["moodle"][0]
    collect(course, UNIT, archive(tmp_path / "a.zip", {member: notebook()}), None)
    with pytest.raises(CourseError, match="stackgraph grade"):
        pack_feedback(course, UNIT, "moodle", tmp_path / "f.zip")
