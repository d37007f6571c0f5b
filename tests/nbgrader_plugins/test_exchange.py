"""nbgrader's exchange: release, fetch, submit, collect, between two accounts where this is root."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stackgraph.course import Course
from stackgraph.engine.submission.tasks import read_task
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.grading.files import told, write_autograded, write_feedback_pages
from stackgraph.grading.results import ClassResult, Graded
from stackgraph.sandbox.bwrap import python_paths
from support import jupyterdesk as desk

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.notebooks]

OWN = pwd.getpwuid(os.getuid())


def student_account() -> pwd.struct_passwd:
    """An account other than ours that can run this Python; ours where there is none to be had.

    Only root can start a program as somebody else.
    """
    if os.getuid() != 0 or not (shutil.which("bwrap") and shutil.which("setpriv")):
        return OWN
    account = pwd.getpwnam("nobody")
    trial = [*acting_as(account), sys.executable, "-c", "import nbgrader, stackgraph"]
    runs = subprocess.run(trial, env={"HOME": "/"}, cwd="/", capture_output=True, check=False)
    return account if runs.returncode == 0 else OWN


def acting_as(account: pwd.struct_passwd) -> list[str]:
    """What goes in front of a command to run it as ``account``.

    Where Python lies in a folder that is its owner's alone, such as root's home, an empty one
    covers that folder, with Python in it. All else is as the account finds it.
    """
    if account == OWN:
        return []
    arguments = ["bwrap", "--bind", "/", "/", "--dev-bind", "/dev", "/dev"]
    arguments += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    paths = [Path(p) for p in python_paths()]
    closed = {first for p in paths if (first := desk.first_closed(p)) is not None}
    for folder in sorted(closed):
        arguments += ["--perms", "0755", "--tmpfs", str(folder)]
        for path in paths:
            if path.is_relative_to(folder):
                for parent in reversed(path.relative_to(folder).parents[:-1]):
                    arguments += ["--perms", "0755", "--dir", str(folder / parent)]
                arguments += ["--ro-bind", str(path), str(path)]
    ids = ["--reuid", str(account.pw_uid), "--regid", str(account.pw_gid), "--clear-groups"]
    return [*arguments, "--", "setpriv", *ids, "--"]


def nbgrader(
    folder: Path, exchange: Path, account: pwd.struct_passwd, role: str, *arguments: str
) -> str:
    """Run nbgrader in ``folder`` as ``account``, with a home for ``role``; what it logs."""
    home = folder.parent / f"home-{role}"
    home.mkdir(exist_ok=True)
    os.chown(home, account.pw_uid, account.pw_gid)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "STACKGRAPH"))}
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
    env["HOME"] = str(home)
    options = [f"--Exchange.root={exchange}", "--course=stack-to-graph"]
    ran = subprocess.run(
        [*acting_as(account), sys.executable, "-m", "nbgrader", *arguments, *options],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    return ran.stderr


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other accounts can enter, which ``tmp_path`` is not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_release_fetch_submit_collect(open_folder: Path) -> None:
    account = student_account()
    course = desk.small_course(open_folder / "course", "release").root
    course.chmod(0o700)  # the teacher's own: a student reaches the exchange only
    exchange = open_folder / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    student = open_folder / "student"
    student.mkdir()
    os.chown(student, account.pw_uid, account.pw_gid)
    name = Path(desk.UNIT, f"{desk.UNIT}.ipynb")

    nbgrader(course, exchange, OWN, "teacher", "release_assignment", desk.UNIT)
    nbgrader(student, exchange, account, "student", "fetch_assignment", desk.UNIT)
    assert (student / name).read_bytes() == (course / "release" / name).read_bytes()
    assert (student / name).stat().st_uid == account.pw_uid

    text = (student / name).read_text()
    handed_in = text.replace('"classifier = None', '"classifier = 1')
    assert handed_in != text
    (student / name).write_text(handed_in)
    nbgrader(student, exchange, account, "student", "submit", desk.UNIT)
    nbgrader(course, exchange, OWN, "teacher", "collect", desk.UNIT)
    collected = course / "submitted" / account.pw_name / desk.UNIT
    assert (collected / name.name).read_text() == handed_in
    assert (collected / "timestamp.txt").is_file()

    # Graded by us (here by hand, for no kernel is needed), feedback goes back the same way, also
    # where another submission came by hand and has none of nbgrader's files.
    other = course / "submitted" / "by-hand" / desk.UNIT
    other.mkdir(parents=True)
    (other / name.name).write_text(handed_in)
    write_graded(Course(course), [account.pw_name, "by-hand"])
    nbgrader(course, exchange, OWN, "teacher", "release_feedback", desk.UNIT)
    nbgrader(student, exchange, account, "student", "fetch_feedback", desk.UNIT)
    (page,) = student.rglob("*.html")
    mine = course / "feedback" / account.pw_name / name.with_suffix(".html")
    assert page.read_text() == mine.read_text()


def write_graded(course: Course, students: list[str]) -> None:
    """What ``stackgraph grade`` leaves on disk for these students."""
    result = ClassResult()
    for student in students:
        task = read_task(course.root / "submitted", student, desk.UNIT, [])
        cell = CellVerdict(f"{desk.UNIT[:3]}_e1_x", "passed", 1.0, 1.0)
        verdict = Verdict(desk.UNIT, [cell])
        result.graded.append(Graded(task, "key", verdict, fresh=True))
        write_autograded(course, result.graded[-1])
    assert write_feedback_pages(course, told(result)) == len(students)
