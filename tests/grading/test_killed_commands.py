"""Every command of a term, several at once, ended at random moments in any way there is.

Whatever is ended when: what is on disk is whole after each, nothing hangs, nobody reads a
traceback, and in the end every grade is right, once, with nothing left behind.
``STACKGRAPH_SEED=7 make test-slow`` draws other moments, ``STACKGRAPH_ROUNDS=50`` more of them.
"""

from __future__ import annotations

import contextlib
import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from stackgraph.sandbox.warm import sandbox_available
from support import TESTS, classroom, tinycourse

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course

pytestmark = [pytest.mark.sandbox, pytest.mark.slow, pytest.mark.timeout(3600)]
if not sandbox_available()[0]:
    pytest.skip(sandbox_available()[1], allow_module_level=True)

SEED = int(os.environ.get("STACKGRAPH_SEED", "2026"))
ROUNDS = int(os.environ.get("STACKGRAPH_ROUNDS", "16"))
MEMBERS = 10
LATEST = 20.0
"""Seconds after which a command is ended at the latest."""
PROGRAM = TESTS / "support" / "programs" / "stackgraph_without_keras.py"
UNITS = ("u01_tiny", "u02_tiny")
COMMANDS = (
    "grade --quiet --workers 2",
    "grade u01 --quiet --workers 2 --force",
    "regrade u01 --quiet",
    "report --quiet",
    "alike --quiet",
    "export --format csv -o export-all.csv",
    "collect u02 submissions.zip",
    "due u01 2026-12-05",
    "autograde u01_tiny --force --student s3",  # nbgrader's own
)
ENDS = ("never", "kill", "kill group", "kill child", "Ctrl-C", "terminate")


def handed_in(course: Course, unit: str, student: str, rng: random.Random) -> tuple[bytes, float]:
    """A notebook that takes a moment, and what it deserves."""
    total, items = rng.choice((42, 43)), rng.choice(("[1, 2, 3]", "[1]"))
    short = unit.split("_")[0]
    wait = f"import time; time.sleep({0.5 * rng.random():.2f})"
    answers = {
        f"{short}_e1_total": f"{wait}\ntotal = {total}  # {student}",
        f"{short}_e2_items": f"items = {items}",
    }
    made = json.loads(course.notebook("release", unit).read_text())
    for cell in made["cells"]:
        cell["source"] = answers.get(cell["id"], cell["source"])
    return json.dumps(made).encode(), 1.0 + 2.0 * (total == 42) + (items != "[1]")


def make_class(root: Path, rng: random.Random) -> tuple[Course, dict[tuple[str, str], float]]:
    """One unit in its place, the other in an archive; what everybody deserves."""
    course = tinycourse.make_course(root, UNITS, bank=False)
    deserved, packed = {}, {}
    for student in (f"s{number}" for number in range(MEMBERS)):
        for unit in UNITS:
            data, deserved[student, unit] = handed_in(course, unit, student, rng)
            packed[f"{student}/{unit}.ipynb"] = data
        path = course.root / "submitted" / student / UNITS[0] / f"{UNITS[0]}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(packed.pop(f"{student}/{UNITS[0]}.ipynb"))
    classroom.archive(course.root / "submissions.zip", packed)
    (course.root / "roster.csv").write_text("id\n" + "\n".join(f"s{n}" for n in range(MEMBERS)))
    return course, deserved


def started(course: Course, line: str) -> subprocess.Popen[str]:
    with_nbgrader = line.startswith("autograde")
    program = [sys.executable, "-m", "nbgrader"] if with_nbgrader else [sys.executable, PROGRAM]
    return subprocess.Popen(
        [*program, *line.split()],
        cwd=course.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**os.environ, "STACKGRAPH_COURSE": str(course.root), "COLUMNS": "200"},
    )


def end(process: subprocess.Popen[str], how: str, rng: random.Random) -> list[psutil.Process]:
    """End it so; the processes that it had below it."""
    with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
        below = psutil.Process(process.pid).children(recursive=True)
        if how == "kill":
            process.kill()
        elif how == "kill group":
            os.killpg(process.pid, signal.SIGKILL)
        elif how == "kill child" and below:
            rng.choice(below).kill()
        elif how == "Ctrl-C":
            process.send_signal(signal.SIGINT)
        elif how == "terminate":
            process.terminate()
        return below
    return []


def one_round(course: Course, rng: random.Random) -> None:
    """Up to three commands at once, each ended or not."""
    lines = rng.choices(COMMANDS, k=rng.randint(1, 3))
    running = [(line, rng.choice(ENDS), started(course, line)) for line in lines]
    below: list[psutil.Process] = []
    told = []
    for _, how, process in running:
        if how != "never":
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(LATEST * rng.random())
            below += end(process, how, rng)
    for line, how, process in running:
        out, _ = process.communicate(timeout=600)
        told.append(f"{line} ({how}): {process.returncode}")
        # nbgrader's own words are its own; -2 is Ctrl-C while this test's program was imported.
        ours = not line.startswith("autograde") and process.returncode != -signal.SIGINT
        assert "Traceback" not in out or not ours, f"{told}\n{out}"
    psutil.wait_procs(below, timeout=20)
    left = [p for p in below if p.is_running() and p.status() != psutil.STATUS_ZOMBIE]
    assert left == [], told
    print(*told, sep="; ")
    all_is_whole(course)


def all_is_whole(course: Course) -> None:
    """No file that a person or a program reads is cut off; nobody is in the gradebook twice."""
    root = course.root
    book = root / "gradebook.db"
    if book.exists():
        with contextlib.closing(sqlite3.connect(book, timeout=30)) as opened:
            assert opened.execute("pragma integrity_check").fetchall() == [("ok",)]
            query = "select count(*) from submitted_assignment group by assignment_id, student_id"
            assert {count for (count,) in opened.execute(query)} <= {1}
    for path in root.rglob("*"):
        if path.name.startswith("."):
            continue
        if path.suffix in (".json", ".ipynb"):
            json.loads(path.read_bytes())
        elif path.suffix == ".html":
            assert path.read_bytes().rstrip().endswith(b"</html>"), path


def test_nothing_is_lost_doubled_or_half_written(tmp_path: Path) -> None:
    rng = random.Random(SEED)
    course, deserved = make_class(tmp_path / "course", rng)
    began = time.monotonic()
    for _ in range(ROUNDS):
        one_round(course, rng)
    print(f"seed {SEED}: {ROUNDS} rounds in {time.monotonic() - began:.0f} s")
    for line in (COMMANDS[6], COMMANDS[0], "regrade u01 u02 --quiet", "report --quiet"):
        process = started(course, line)
        out, _ = process.communicate(timeout=600)
        assert process.returncode == 0, f"{line}\n{out}"
    with (course.root / "grades.csv").open(newline="") as stream:
        rows = [
            (row["student"], row["unit"], float(row["points"])) for row in csv.DictReader(stream)
        ]
    assert sorted(rows) == sorted((*who, points) for who, points in deserved.items())
    unfinished = [p for p in course.root.rglob("*") if p.name.endswith((".tmp", ".part"))]
    assert unfinished == []
    assert (course.state / "grading.lock").read_text() == ""
