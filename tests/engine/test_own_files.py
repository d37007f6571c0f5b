"""What a student hands in beside the notebook is there when the notebook is graded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from stackgraph.bank.sample import fill_sample
from stackgraph.engine.grader import KernelGrader
from stackgraph.engine.limits import MAX_OWN_BYTES, MAX_OWN_FILES
from stackgraph.engine.submission.tasks import Task, read_task
from stackgraph.sandbox.warm import sandbox_available
from support import tinycourse

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course

PRELOAD = ("numpy", "IPython.core.interactiveshell", "ipykernel.ipkernel", "stackgraph")
UNIT = "u01_tiny"
STUDENT = "reference"
TESTS = ("u01_e1_total_kind", "u01_e1_total_value", "u01_e2_items_count")

HELPER = "def build(start):\n    return start + 2\n"
OWN_MODULE = "from helper import build\ntotal = build(start)"
OWN_DATA = (
    "import json, pathlib\n"
    "total = start + json.loads(pathlib.Path('data/numbers.json').read_text())['two']"
)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    made = tinycourse.make_course(tmp_path / "course", (UNIT,))
    fill_sample(made, [UNIT])
    return made


def handed_in(course: Course, answer: str, files: dict[str, bytes], folder: str = "") -> Task:
    """The reference's submission with another first answer, in a subfolder where one is named."""
    top = course.root / "submitted" / STUDENT / UNIT
    path = top / f"{UNIT}.ipynb"
    book = json.loads(path.read_text())
    (cell,) = [c for c in book["cells"] if c["id"] == "u01_e1_total"]
    cell["source"] = answer
    path.unlink()
    path = top / folder / path.name
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(book))
    for name, content in files.items():
        (path.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (path.parent / name).write_bytes(content)
    return read_task(course.root / "submitted", STUDENT, UNIT, TESTS)


@pytest.mark.sandbox
@pytest.mark.skipif(not sandbox_available()[0], reason=sandbox_available()[1])
def test_a_module_and_data_beside_the_notebook_are_there(course: Course) -> None:
    grader = KernelGrader(course, preload=PRELOAD)
    try:
        with_module = handed_in(course, OWN_MODULE, {"helper.py": HELPER.encode()})
        assert grader.grade(with_module).points == 4
        without = Task(STUDENT, UNIT, with_module.data)
        verdict = grader.grade(without)
        assert verdict.points == 1
        assert "helper" in verdict.cell("u01_e1_total_value").message
        # Another module is another submission, and a kept verdict is not the answer to it.
        another = {"helper.py": b"def build(start): return 0"}
        other = Task(STUDENT, UNIT, with_module.data, files=another)
        assert len({grader.key(t) for t in (with_module, without, other)}) == 3
        assert grader.grade(other).points == 2
        data = handed_in(course, OWN_DATA, {"data/numbers.json": b'{"two": 2}'}, folder="mine")
        assert grader.grade(data).points == 4
    finally:
        grader.close()


def test_what_is_taken_along(course: Course) -> None:
    top = course.root / "submitted" / STUDENT / UNIT
    (course.root / "secret.txt").write_text("not theirs")
    files = {
        "helper.py": b"x = 1",
        "package/__init__.py": b"",
        "timestamp.txt": b"2026-03-01 12:00:00 UTC",
        "copy.ipynb": b"{}",
        ".ipynb_checkpoints/old.py": b"",
    }
    top.mkdir(exist_ok=True)
    (top / "link.txt").symlink_to(course.root / "secret.txt")
    task = handed_in(course, "total = 42", files)
    assert task.files == {"helper.py": b"x = 1", "package/__init__.py": b""}
    assert [e.kind for e in task.events] == ["link-refused"]


def test_bounds_and_what_is_said_of_what_they_leave_out(course: Course) -> None:
    many = {f"f{n:03}.py": b"" for n in range(MAX_OWN_FILES + 1)}
    task = handed_in(course, "total = 42", many)
    assert len(task.files) == MAX_OWN_FILES
    (event,) = task.events
    assert (event.kind, event.severity) == ("file-left-out", "info")
    assert "1 file beside the notebook is not there when it is graded (f100" in event.detail
    assert task.data is not None


def test_a_file_that_is_too_large_is_left_out_and_smaller_ones_are_not(course: Course) -> None:
    files = {"a.bin": bytes(MAX_OWN_BYTES + 1), "b.py": b"x = 1", "\udcff.py": b""}
    task = handed_in(course, "total = 42", files)
    assert task.files == {"b.py": b"x = 1"}
    assert "2 files beside the notebook are not there" in task.events[0].detail
    task.events[0].detail.encode()  # text that a page and a database take
