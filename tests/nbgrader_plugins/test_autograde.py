"""The real ``nbgrader autograde``: a small class of honest, odd and hostile submissions."""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from support import ROOT, kerasunit, written
from support.tinycourse import cell, write_notebook

pytestmark = [pytest.mark.notebooks, pytest.mark.sandbox]

UNIT = kerasunit.UNIT
FULL = 7.0

WRONG = "classifier = keras.Sequential([keras.Input((4,)), layers.Dense(7), layers.Dense(3)])"
STDERR = (
    "import sys, warnings\nprint('noise', file=sys.stderr)\nwarnings.warn('more noise')\n"
    "import os\nos.write(2, b'noise from C')"
)
DISPLAYHOOK = (
    "import sys\nclassifier = 1\nsys.displayhook = lambda value: None\n"
    "get_ipython().display_formatter.format = lambda *a, **k: ({'text/plain': '2'}, {})\n2"
)
PATCHED = (
    "import builtins, numpy, keras\n"
    "builtins.isinstance = lambda *a: True\n"
    "numpy.allclose = lambda *a, **k: True\n"
    "keras.Model.__eq__ = lambda self, other: True\n"
    "import stackgraph.checks.core as core\n"
    "core.CheckError.__init__ = lambda self, *a, **k: None\n"
    f"{WRONG}"
)
LIAR = (
    "class Liar(int):\n    def __eq__(self, other):\n        return True\n"
    "    __hash__ = int.__hash__\n"
    "class Facts(dict):\n    def __getitem__(self, key):\n        return Liar()\n"
    "facts = Facts()"
)
DROPPED = (
    "ip = get_ipython()\nip.input_transformers_cleanup.append(\n"
    "    lambda lines: [] if any('assert' in line for line in lines) else lines)\n"
    "import ast\n"
    "class NoAssert(ast.NodeTransformer):\n    def visit_Assert(self, node):\n"
    "        return ast.Pass()\n"
    "ip.ast_transformers.append(NoAssert())\n"
    f"{WRONG}"
)


def duplicated() -> dict[str, Any]:
    made = kerasunit.submission()
    at = next(i for i, c in enumerate(made["cells"]) if c["id"] == "u01_e1_classifier_units")
    made["cells"].insert(at, copy.deepcopy(made["cells"][at]))
    return made


WHY = "u01_e5_why"


def source() -> dict[str, Any]:
    """The unit, and an exercise that a person grades."""
    made = kerasunit.source()
    made["cells"].append(cell("written", WHY, f"{written.PROMPT}\n\n{written.REGION}", 3))
    return made


def with_an_answer(text: str) -> dict[str, Any]:
    made = kerasunit.submission()
    made["cells"].append(cell("written", WHY, text, 3))
    return made


def submissions() -> dict[str, tuple[bytes, float]]:
    """Student -> the file and the points it must get."""
    made: dict[str, tuple[dict[str, Any], float]] = {
        "right": (kerasunit.submission(), FULL),
        "writer": (with_an_answer("Because I say so."), FULL),
        "no_writer": (with_an_answer(f"{written.PROMPT}\n\nYOUR ANSWER HERE"), FULL),
        "untouched": (kerasunit.untouched(), 0.0),
        "wrong": (kerasunit.submission(e1_classifier=WRONG), FULL - 3),
        "stderr": (kerasunit.submission(after_e1_classifier=STDERR), FULL),
        "duplicated": (duplicated(), FULL),
        "os_exit": (kerasunit.submission(e1_classifier="import os\nos._exit(0)"), FULL - 3),
        "endless": (kerasunit.submission(e1_classifier="while True:\n    pass"), FULL - 3),
        "displayhook": (kerasunit.submission(e1_classifier=DISPLAYHOOK), FULL - 3),
        "patched": (kerasunit.submission(e1_classifier=PATCHED), FULL - 3),
        "liar": (kerasunit.submission(e3_facts=LIAR), FULL - 1),
        "dropped": (kerasunit.submission(e1_classifier=DROPPED), FULL - 3),
    }
    files = {name: (kerasunit.as_bytes(nb), points) for name, (nb, points) in made.items()}
    files["bad_json"] = (b'{"cells": [', 0.0)
    files["empty"] = (b"", 0.0)
    return files


def nbgrader(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER")}
    env["PATH"] = f"{Path(sys.executable).parent}:{env['PATH']}"
    command = [sys.executable, "-m", "nbgrader", *arguments]
    return subprocess.run(
        command, cwd=course, env=env, capture_output=True, text=True, timeout=240, check=False
    )


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A course after ``nbgrader autograde``, and what the command printed."""
    course = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", course)
    with (course / "nbgrader_config.py").open("a") as config:
        config.write("\nc.Judge.cell_seconds = 4.0\n")
    write_notebook(course / "source" / UNIT / f"{UNIT}.ipynb", source())
    made = nbgrader(course, "generate_assignment", UNIT)
    assert made.returncode == 0, made.stderr
    for student, (data, _) in submissions().items():
        path = course / "submitted" / student / UNIT / f"{UNIT}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
    secrets = course / "secrets"
    secrets.mkdir()
    (secrets / "answers.txt").write_text("42")
    folder = course / "submitted" / "right" / UNIT
    (folder / "notes.txt").write_text("mine")
    (folder / "more").mkdir()
    (folder / "more" / "file.txt").symlink_to(secrets / "answers.txt")
    (folder / "folder").symlink_to(secrets)
    ran = nbgrader(course, "autograde", UNIT)
    assert ran.returncode == 0, ran.stderr
    return course, ran.stderr


def points_of(course: Path) -> dict[str, float]:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        return {s.student.id: s.score for s in gradebook.assignment_submissions(UNIT)}


def test_gradebook_holds_the_honest_score_of_each(graded: tuple[Path, str]) -> None:
    course, _ = graded
    assert points_of(course) == {name: points for name, (_, points) in submissions().items()}


def test_no_cell_waits_for_a_person_but_a_written_answer(graded: tuple[Path, str]) -> None:
    from nbgrader.api import Gradebook

    course, _ = graded
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        for submission in gradebook.assignment_submissions(UNIT):
            waits = submission.student.id == "writer"
            assert submission.needs_manual_grade == waits, submission.student.id


def test_formgrader_gets_the_rubric_behind_the_answer(graded: tuple[Path, str]) -> None:
    course, _ = graded
    path = course / "autograded" / "writer" / UNIT / f"{UNIT}.ipynb"
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    place = [c["id"] for c in cells].index(WHY)
    assert "".join(cells[place]["source"]) == "Because I say so."
    assert written.RUBRIC in "".join(cells[place + 1]["source"])
    released = course / "release" / UNIT / f"{UNIT}.ipynb"
    assert written.RUBRIC.splitlines()[0] not in released.read_text(encoding="utf-8")


def test_what_happened_is_logged(graded: tuple[Path, str]) -> None:
    _, log = graded
    assert "os_exit: kernel-died" in log
    assert "endless: cell-timeout" in log
    assert "bad_json: unreadable-notebook" in log


def test_autograded_copy_shows_messages_but_no_traceback(graded: tuple[Path, str]) -> None:
    course, _ = graded
    path = course / "autograded" / "wrong" / UNIT / f"{UNIT}.ipynb"
    cells = {c["id"]: c for c in json.loads(path.read_text())["cells"]}
    (output,) = cells["u01_e1_classifier_output"]["outputs"]
    assert output["traceback"] == ["classifier: wrong activation"]
    assert kerasunit.CANARY not in json.dumps([c.get("outputs") for c in cells.values()])


def test_second_run_regrades_from_kept_verdicts(graded: tuple[Path, str]) -> None:
    course, _ = graded
    before = points_of(course)
    ran = nbgrader(course, "autograde", UNIT, "--force", "--student", "endless")
    assert ran.returncode == 0, ran.stderr
    assert points_of(course) == before


def test_links_beside_the_notebook_are_refused_and_reported(graded: tuple[Path, str]) -> None:
    course, log = graded
    folder = course / "autograded" / "right" / UNIT
    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert kept == {f"{UNIT}.ipynb", "notes.txt"}
    assert "link-refused: more/file.txt" in log
    assert "link-refused: folder" in log
    assert (course / "secrets" / "answers.txt").read_text() == "42"
