"""What a process that was killed leaves: nothing, once another has run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stackgraph.course import Course, state
from stackgraph.course.state import only_one, sweep, write_atomically

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no process is asked whether it lives")


@pytest.fixture
def dead() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.fixture
def half_written(tmp_path: Path, dead: int) -> Path:
    """A file that ``write_atomically`` had begun when its process was killed."""
    killed = pytest.MonkeyPatch()
    killed.setattr(state.os, "getpid", lambda: dead)
    killed.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    killed.setattr(Path, "unlink", lambda *_, **__: None)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "deep" / "folder" / "grades.csv", b"half")
    killed.undo()
    (left,) = (tmp_path / "deep" / "folder").iterdir()
    return left


def test_a_file_of_a_dead_process_goes_and_others_stay(half_written: Path, dead: int) -> None:
    folder = half_written.parent
    mine = folder / f".grades.csv.{os.getpid()}.abc.tmp"
    others = [mine, folder / "grades.csv.tmp", folder / f"a.{dead}.b.tmp", folder / ".grades.tmp"]
    for path in others:
        path.write_text("")
    (folder / f".u01.ipynb.{dead}.part").write_text("a build's")
    sweep(folder.parent, below=False)
    assert half_written.exists()
    sweep(folder.parent, folder / "not there")
    assert sorted(folder.iterdir()) == sorted(others)


def test_grading_sweeps_after_a_run_that_was_killed(half_written: Path, tmp_path: Path) -> None:
    course = Course(tmp_path)
    at = course.root / "feedback" / "ada" / half_written.name
    at.parent.mkdir(parents=True)
    half_written.rename(at)
    with only_one(course):
        assert at.exists(), "nobody was killed: nothing is looked for"
    lock = course.state / "grading.lock"
    assert lock.read_text() == ""
    lock.write_text("12345")
    with only_one(course):
        assert not at.exists()
        assert lock.read_text() == str(os.getpid())
