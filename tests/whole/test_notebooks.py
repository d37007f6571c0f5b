"""The committed notebooks: executed, true (by nbval) and, as released, running to the end."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import nbformat
import pytest
from nbformat import NotebookNode

from stackgraph.authoring import build as building
from stackgraph.authoring import check as checking
from stackgraph.authoring import execution
from stackgraph.course import Course
from stackgraph.course.notebooks import from_bytes, to_bytes
from support import ROOT, TESTS, authored_course

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SANITIZE = TESTS / "nbval_sanitize.cfg"
LESSONS = [p for p in ROOT.glob("notebooks/*.ipynb") if p.stem != "index"]  # has no code
SHOWN = sorted([*LESSONS, *ROOT.glob("solutions/*/*.ipynb")])
UNITS = sorted({path.stem.removesuffix("_practice") for path in SHOWN})
RELEASED = sorted(ROOT.glob("release/*/*.ipynb"))


def shown_name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> NotebookNode:
    return from_bytes(path.read_bytes())


def nbval(scratch: Path, *paths: Path) -> subprocess.CompletedProcess[str]:
    """Run nbval on notebooks, every stored output compared, without this project's settings."""
    (scratch / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "pytest", "-c", str(scratch / "pytest.ini"), "-q"]
    command += ["-p", "no:cacheprovider", "-p", "no:timeout", "--color=no", "--nbval"]
    command += ["--nbval-sanitize-with", str(SANITIZE), "--nbval-cell-timeout", "600"]
    command += map(str, paths)
    env = {**execution.kernel().env, "IPYTHONDIR": str(scratch / "ipython")}
    env.pop("PYTEST_ADDOPTS", None)
    return subprocess.run(
        command, capture_output=True, text=True, env=env, cwd=scratch, check=False
    )


def test_there_is_something_to_check() -> None:
    assert SHOWN
    assert RELEASED


@pytest.mark.parametrize("path", SHOWN, ids=shown_name)
def test_every_code_cell_was_executed_and_shows_no_noise(path: Path) -> None:
    notebook = read(path)
    assert list(checking.unexecuted(notebook)) == []
    assert list(execution.faults(notebook)) == []
    assert any(cell.get("outputs") for cell in notebook.cells)


def example() -> NotebookNode:
    cells = [
        nbformat.v4.new_markdown_cell("text"),
        nbformat.v4.new_code_cell("x = 1", execution_count=1),
        nbformat.v4.new_code_cell("x", execution_count=2),
    ]
    return nbformat.v4.new_notebook(cells=cells)


def test_the_check_for_execution_can_fail() -> None:
    assert list(checking.unexecuted(example())) == []
    never = example()
    never.cells[2].execution_count = None
    assert list(checking.unexecuted(never)) == ["cell 3 was never executed"]
    twice = example()
    twice.cells[1].execution_count = 3
    assert list(checking.unexecuted(twice)) == [
        "cell 2 was executed as number 3, not in order (number 1)"
    ]


@pytest.mark.notebooks
@pytest.mark.keras
@pytest.mark.parametrize("unit", UNITS)
def test_every_shown_output_is_what_running_gives(unit: str, tmp_path: Path) -> None:
    """Lesson, practice and solution at once: nbval takes as long to start as a solution to run."""
    paths = [p for p in SHOWN if p.stem.removesuffix("_practice") == unit]
    done = nbval(tmp_path, *paths)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    cells = sum(cell.cell_type == "code" for path in paths for cell in read(path).cells)
    assert f"{cells} passed" in done.stdout


def test_every_shown_notebook_is_run_with_a_unit() -> None:
    assert set(UNITS) == set(Course(ROOT).units)


@pytest.mark.notebooks
def test_nbval_passes_a_true_notebook_and_fails_a_doctored_one(tmp_path: Path) -> None:
    authored = authored_course(tmp_path / "course")
    building.build(authored)
    path = authored.lesson("u01_small")
    done = nbval(tmp_path, path)
    assert (done.returncode, "5 passed" in done.stdout) == (0, True), done.stdout
    notebook = read(path)
    notebook.cells[3].outputs[0].text = "the area is 13\nand that is all\n"
    path.write_bytes(to_bytes(notebook))
    done = nbval(tmp_path, path)
    assert (done.returncode, "1 failed, 4 passed" in done.stdout) == (1, True), done.stdout
    assert "the area is 13" in done.stdout


def not_as_untouched(notebook: NotebookNode) -> Iterator[str]:
    """What an executed release does that an untouched one must not, one sentence each."""
    for fault in execution.faults(notebook):
        mark = notebook.cells[fault.cell].metadata.get("nbgrader", {})
        # A locked cell may fail on an answer; where there is none, it is quiet.
        if not (mark.get("locked") and "raised nothing" in fault.message):
            yield f"cell {fault.cell + 1} {fault.message}"
    yield from checking.unexecuted(notebook)
    for cell in notebook.cells:
        if not cell.metadata.get("nbgrader", {}).get("grade"):
            continue
        said = "".join(map(told, cell.outputs)) or "nothing"
        if not said.lstrip("– ").lower().startswith("not attempted"):
            yield f"{cell.id} says {said!r} instead of 'not attempted'"


def told(output: NotebookNode) -> str:
    """What an output says in plain text, an error its message."""
    if output.output_type == "stream":
        return str(output.text)
    return str(output.evalue if output.output_type == "error" else output.data["text/plain"])


def run(notebook: NotebookNode) -> NotebookNode:
    """A copy of ``notebook``, run on past the cells that may raise; nothing is judged."""
    copied = copy.deepcopy(notebook)
    execution._run(copied)
    execution.normalise(copied)
    return copied


@pytest.mark.notebooks
@pytest.mark.keras
@pytest.mark.parametrize("path", RELEASED, ids=shown_name)
def test_an_untouched_release_runs_to_its_end(path: Path) -> None:
    """Every graded cell says "not attempted", no other cell raises, nothing goes to stderr."""
    assert list(not_as_untouched(run(read(path)))) == []


@pytest.mark.notebooks
def test_the_check_of_a_release_can_fail(tmp_path: Path) -> None:
    authored = authored_course(tmp_path / "course")
    building.build(authored)
    released = read(authored.notebook("release", "u01_small"))
    assert list(not_as_untouched(run(released))) == []

    attempted = copy.deepcopy(released)
    attempted.cells[3].source = "area = 1"
    said = list(not_as_untouched(run(attempted)))
    assert any(s.startswith("u01_e1_area_value says 'area: expected 12.56") for s in said)
    assert any(s.startswith("u01_e1_area_hidden says 'passed") for s in said)

    noisy = copy.deepcopy(released)
    noisy.cells[5].source = "import sys\nprint('oh', file=sys.stderr)\nmissing"
    said = list(not_as_untouched(run(noisy)))
    assert said[:2] == [
        "cell 6 writes to stderr, which a learner sees as noise: oh",
        "cell 6 raised NameError: name 'missing' is not defined",
    ]
    assert "cell 7 was never executed" in said


@pytest.mark.notebooks
def test_the_four_folders_are_in_step_with_their_scripts() -> None:
    assert "STACKGRAPH_COURSE" not in os.environ
    assert [str(difference) for difference in checking.check(Course(ROOT))] == []
