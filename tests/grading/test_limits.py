"""A limit that ``nbgrader_config.py`` sets holds on every way to a grade."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from traitlets.config import Config

from stackgraph.bank.sample import fill_sample
from stackgraph.course import Course, CourseError
from stackgraph.course.config import nbgrader_config
from stackgraph.course.unit import Unit
from stackgraph.engine.grader import KernelGrader
from stackgraph.engine.submission.tasks import Task
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.sandbox.limits import Limits
from stackgraph.sandbox.warm import sandbox_available
from support import ROOT, tinycourse

if TYPE_CHECKING:
    from collections.abc import Callable

UNIT = "u01_tiny"
STUDENT = "reference"
SLOW = "import time; time.sleep(5); total = 42"

PLUGINS = """
c.Autograde.exporter_class = "stackgraph.nbgrader_plugins.autograde.SubmissionExporter"
c.Autograde.autograde_preprocessors = [
    "stackgraph.nbgrader_plugins.autograde.Judge", "nbgrader.preprocessors.SaveAutoGrades",
]
"""


# what a configuration may say


def test_without_a_word_the_usual_limits_hold() -> None:
    assert Limits.of({}) == Limits.of(Config()) == Limits()


def test_some_are_set_and_the_others_stay() -> None:
    config = Config({"Limits": {"cell_seconds": 5, "processes": 8.0}})
    made = Limits.of(config)
    assert made == Limits(cell_seconds=5.0, processes=8)
    assert isinstance(made.processes, int)


def test_the_older_name_still_holds_and_the_newer_one_wins() -> None:
    old = {"Judge": {"cell_seconds": 4.0, "sandbox": True}}
    assert Limits.of(old) == Limits(cell_seconds=4.0)
    assert Limits.of({**old, "Limits": {"cell_seconds": 9}}) == Limits(cell_seconds=9.0)


@pytest.mark.parametrize("value", [0, -1, "much", None, True, float("inf"), float("nan")])
def test_a_limit_is_a_number_above_0(value: object) -> None:
    with pytest.raises(CourseError, match=r"c\.Limits\.cell_seconds = .* is no number above 0"):
        Limits.of({"Limits": {"cell_seconds": value}})


def test_an_unknown_limit_is_told_with_those_there_are() -> None:
    with pytest.raises(CourseError, match=r"c\.Limits\.seconds is no limit; there are: cell_secon"):
        Limits.of({"Limits": {"seconds": 1}})


def test_the_course_configuration_as_delivered_sets_none() -> None:
    assert Limits.of(nbgrader_config(Course(ROOT))) == Limits()


# where it holds


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Whose reference sleeps for three seconds in an answer cell."""
    made = tinycourse.make_course(tmp_path / "course", (UNIT,))
    fill_sample(made, [UNIT])
    path = made.root / "submitted" / STUDENT / UNIT / f"{UNIT}.ipynb"
    book = json.loads(path.read_text())
    (cell,) = [c for c in book["cells"] if c["id"] == "u01_e1_total"]
    cell["source"] = SLOW
    path.write_text(json.dumps(book))
    config = made.root / "nbgrader_config.py"
    config.write_text(config.read_text() + PLUGINS)
    return made


def limit(course: Course, seconds: float) -> None:
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + f"c.Limits.cell_seconds = {seconds}\n")


def test_a_limit_is_part_of_what_a_verdict_is_kept_by(course: Course) -> None:
    task = Task(STUDENT, UNIT, b"{}")
    before = KernelGrader(course).key(task)
    limit(course, 1.0)
    assert KernelGrader(course).key(task) != before


def python(course: Course, code: str) -> None:
    env = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER")}
    env |= {"STACKGRAPH_COURSE": str(course.root)}
    env["PATH"] = f"{Path(sys.executable).parent}:{env['PATH']}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=course.root,
        env=env,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


LIGHT = """
import functools, sys
import stackgraph.engine.grader as grader
light = ("numpy", "IPython.core.interactiveshell", "ipykernel.ipkernel", "stackgraph")
grader.KernelGrader = functools.partial(grader.KernelGrader, preload=light)
"""
"""The course needs no TensorFlow: a warm parent without it starts at once."""


def stackgraph_grade(course: Course) -> None:
    python(
        course,
        LIGHT + "from stackgraph.cli import main\n"
        f"sys.argv = ['stackgraph', 'grade', 'u01', '--student', {STUDENT!r}]\nmain()",
    )


def nbgrader_autograde(course: Course) -> None:
    python(
        course,
        LIGHT + "from nbgrader.apps.nbgraderapp import main\n"
        "sys.argv = ['nbgrader', 'autograde', '--create', '--force', "
        f"{UNIT!r}, '--student', {STUDENT!r}]\n"
        "main()",
    )


def formgrader(course: Course) -> None:
    """What its button calls, with the configuration that its server has read."""
    python(
        course,
        LIGHT + "from nbgrader.apps import NbGraderAPI\n"
        "from traitlets.config import PyFileConfigLoader\n"
        "config = PyFileConfigLoader('nbgrader_config.py').load_config()\n"
        "api = NbGraderAPI(config=config)\n"
        f"done = api.autograde({UNIT!r}, {STUDENT!r}, create=True, force=True)\n"
        "assert done['success'], done",
    )


def points(course: Course) -> float:
    with ClassGradebook(course) as book:
        return book.standings(UNIT)[STUDENT].points


@pytest.mark.sandbox
@pytest.mark.skipif(not sandbox_available()[0], reason=sandbox_available()[1])
@pytest.mark.parametrize("route", [stackgraph_grade, nbgrader_autograde, formgrader])
def test_a_small_limit_bites_on_every_way(course: Course, route: Callable[[Course], None]) -> None:
    """The answer that takes five seconds is lost, the other exercise is not."""
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        book.commit()
    route(course)
    assert points(course) == 4
    limit(course, 2.0)
    route(course)
    assert points(course) == 1
