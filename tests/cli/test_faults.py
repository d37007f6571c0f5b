"""What a person can mend is one line with the next step, never a traceback."""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from stackgraph.cli import app, main
from stackgraph.cli.faults import explained
from stackgraph.grading.settings import not_written
from support import tinycourse

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course

DAMAGED = "x" * 5000
desks = "stackgraph.cli.desks"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    made = tinycourse.make_course(tmp_path / "course", bank=False)
    monkeypatch.setenv("STACKGRAPH_COURSE", str(made.root))
    return made


def said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> str:
    """What the command writes to stderr; it must end with status 1."""
    monkeypatch.setattr(sys, "argv", ["stackgraph", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    text = capsys.readouterr().err.strip()
    assert text.startswith("stackgraph: ")
    assert len(text.splitlines()) == 1
    return text


@pytest.mark.parametrize("where", ["in the command", "in its imports"])
def test_ctrl_c_is_one_line(
    course: Course,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    where: str,
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    place = "stackgraph.grading.due.due_dates" if where == "in the command" else f"{desks}.run"
    monkeypatch.setattr(place, interrupted)
    monkeypatch.setattr(sys, "argv", ["stackgraph", "due"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    said = capsys.readouterr()
    assert said.out == ""
    assert (
        said.err.strip() == "stackgraph: stopped. No file is half written; run the command again."
    )


@pytest.mark.parametrize("command", ["due", "export"])
def test_a_damaged_gradebook_has_a_next_step(
    course: Course,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    (course.root / "gradebook.db").write_text(DAMAGED)
    text = said(capsys, monkeypatch, command)
    assert "file is not a database" in text
    assert "put a copy in its place" in text


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("c.X = (", "nbgrader_config.py, line 7: SyntaxError: '(' was never closed. Mend it"),
        ("c.X = nothing", "nbgrader_config.py, line 7: NameError: name 'nothing' is not defined"),
    ],
)
def test_a_mistake_in_the_configuration(
    course: Course,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    what: str,
) -> None:
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + line + "\n")
    assert what in said(capsys, monkeypatch, "due")


def test_a_setting_that_is_no_number() -> None:
    from traitlets.config import Config

    from stackgraph.nbgrader_plugins.late import LatePenalty

    with pytest.raises(Exception, match="much") as caught:
        LatePenalty(config=Config({"LatePenalty": {"per_day": "much"}}))
    text = explained(caught.value)
    assert text is not None
    assert text.startswith("A setting in nbgrader_config.py cannot be used: The 'per_day' trait")
    assert text.endswith("Mend it, then run the command again.")


def test_a_fault_of_ours_keeps_its_traceback() -> None:
    assert explained(KeyError("cell")) is None


@pytest.mark.parametrize("option", ["--output", "-o"])
@pytest.mark.parametrize("folder", [".", ""])
def test_a_bundle_is_no_folder(
    course: Course,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    folder: str,
) -> None:
    monkeypatch.chdir(course.root)
    text = said(capsys, monkeypatch, "bundle", option, folder)
    assert "it is a folder. Name a file: stackgraph bundle -o " in text


def test_a_bundle_below_a_file(
    course: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = said(capsys, monkeypatch, "bundle", "-o", str(course.root / "nbgrader_config.py/x.zip"))
    assert "Name another file" in text


TEACHING = [
    ("grade",),
    ("regrade", "u01"),
    ("report",),
    ("alike", "u01"),
    ("bank",),
    ("build",),
    ("bundle",),
    ("site",),
    ("pages",),
    ("due",),
    ("export",),
    ("feedback", "u01"),
    ("sheet", "u01"),
    ("collect", "u01", "submissions.zip"),
]


@pytest.mark.parametrize("arguments", TEACHING, ids=lambda a: a[0])
def test_teaching_in_a_students_copy(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: str,
) -> None:
    made = tinycourse.make_course(tmp_path / "copy", bank=False)
    for unit in tinycourse.UNITS:
        made.notebook("source", unit).unlink()
        made.notebook("source", unit).parent.rmdir()
    (made.root / "source").rmdir()
    monkeypatch.setenv("STACKGRAPH_COURSE", str(made.root))
    before = sorted(made.root.rglob("*"))
    text = said(capsys, monkeypatch, *arguments)
    assert "This is a student's copy" in text
    assert "stackgraph grade --mine u01" in text
    assert sorted(made.root.rglob("*")) == before


def test_every_command_is_for_learners_or_in_the_list_above() -> None:
    names = {c.name or c.callback.__name__ for c in app.registered_commands if c.callback}
    assert names == {"lab", "submit", *(arguments[0] for arguments in TEACHING)}


def test_a_course_with_sources_is_no_copy(course: Course) -> None:
    result = CliRunner().invoke(app, ["due"])
    assert result.exit_code == 0, result.output


def test_a_full_disk_and_a_forbidden_folder_are_named() -> None:
    full = explained(OSError(errno.ENOSPC, "No space left on device"))
    assert full is not None
    assert "The disk is full" in full
    forbidden = PermissionError(errno.EACCES, "Permission denied", "/course/report/.index.1.tmp")
    assert explained(forbidden) == (
        "/course/report cannot be written or read: Permission denied. Give your account the right "
        "to, then run the command again."
    )
    assert explained(FileNotFoundError(errno.ENOENT, "none", "x")) is None


@pytest.mark.parametrize(
    ("said_by_sqlite", "step"),
    [
        ("database or disk is full", "Make room on its disk, then run"),
        ("attempt to write a readonly database", "the right to write it, and its folder, then run"),
        ("database is locked", "close it, then run"),
    ],
)
def test_a_gradebook_that_cannot_be_written_has_a_next_step(said_by_sqlite: str, step: str) -> None:
    told = str(not_written("sqlite:////a b/gradebook.db", OSError(said_by_sqlite)))
    assert told.startswith(
        f"The gradebook /a b/gradebook.db could not be written: {said_by_sqlite}"
    )
    assert step in told
