"""nbgrader's exchange between two folders: release, fetch, submit, collect."""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
from pathlib import Path

import pytest

import jupyterdesk as desk

pytestmark = [pytest.mark.notebooks]

# nbgrader names a student after the account; one account plays both, each in a home of its own.
STUDENT = pwd.getpwuid(os.getuid()).pw_name


def nbgrader(folder: Path, exchange: Path, user: str, *arguments: str) -> str:
    """Run nbgrader in ``folder`` with a home of ``user``'s own; what it logs."""
    home = folder.parent / f"home-{user}"
    home.mkdir(exist_ok=True)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "STACKGRAPH"))}
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
    env["HOME"] = str(home)
    options = [f"--Exchange.root={exchange}", "--course=stack-to-graph"]
    ran = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments, *options],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    return ran.stderr


def test_release_fetch_submit_collect(tmp_path: Path) -> None:
    course = desk.small_course(tmp_path / "course", "release").root
    exchange = tmp_path / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    student = tmp_path / "student"
    student.mkdir()
    name = Path(desk.UNIT, f"{desk.UNIT}.ipynb")

    nbgrader(course, exchange, "teacher", "release_assignment", desk.UNIT)
    nbgrader(student, exchange, "student", "fetch_assignment", desk.UNIT)
    assert (student / name).read_bytes() == (course / "release" / name).read_bytes()

    text = (student / name).read_text()
    handed_in = text.replace('"classifier = None', '"classifier = 1')
    assert handed_in != text
    (student / name).write_text(handed_in)
    nbgrader(student, exchange, "student", "submit", desk.UNIT)
    nbgrader(course, exchange, "teacher", "collect", desk.UNIT)
    collected = course / "submitted" / STUDENT / desk.UNIT
    assert (collected / name.name).read_text() == handed_in
    assert (collected / "timestamp.txt").is_file()
