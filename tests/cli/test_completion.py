"""What the shell offers at a Tab, asked as the shell asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from stackgraph.cli import app
from stackgraph.course import Course

if TYPE_CHECKING:
    from pathlib import Path

UNITS = ["u01_first", "u02_second"]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """Two units, one hand-in by Zoe, and a roster with Ada."""
    made = Course(tmp_path)
    (tmp_path / "nbgrader_config.py").touch()
    for unit in UNITS:
        made.notebook("release", unit).parent.mkdir(parents=True)
    (tmp_path / "submitted" / "zoe" / UNITS[0]).mkdir(parents=True)
    (tmp_path / "roster.csv").write_text("id,first_name\nada,Ada\n")
    monkeypatch.setenv("STACKGRAPH_COURSE", str(tmp_path))
    return made


def offered(line: str) -> list[str]:
    """What bash is told after ``line`` and a Tab; a blank at the end begins another word."""
    env = {
        "_STACKGRAPH_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    }
    run = CliRunner().invoke(app, [], prog_name="stackgraph", env=env)
    assert run.exit_code == 0, run.output
    return run.output.split()


@pytest.mark.parametrize(
    "command",
    ["build", "bank", "submit", "grade", "regrade", "report", "alike", "collect", "due", "export"],
)
def test_units_are_offered(course: Course, command: str) -> None:
    assert offered(f"stackgraph {command} u") == UNITS
    assert offered(f"stackgraph {command} u02") == ["u02_second"]


def test_a_second_unit_is_offered(course: Course) -> None:
    assert offered("stackgraph grade u01_first u02") == ["u02_second"]


@pytest.mark.parametrize("command", ["grade", "due u01"])
def test_students_are_offered(course: Course, command: str) -> None:
    assert offered(f"stackgraph {command} --student ") == ["ada", "zoe"]
    assert offered(f"stackgraph {command} --student z") == ["zoe"]


def test_a_roster_that_cannot_be_read_offers_those_who_handed_in(course: Course) -> None:
    (course.root / "roster.csv").write_bytes(b"id\n\xe9\n")
    assert offered("stackgraph grade --student ") == ["zoe"]
    (course.root / "roster.csv").unlink()
    assert offered("stackgraph grade --student ") == ["zoe"]


def test_outside_a_course_nothing_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(tmp_path))
    assert offered("stackgraph grade u") == []
    assert offered("stackgraph grade --student z") == []
