"""The class runner with real kernels and judges: stopping, killing, starting again.

The courses are small and need no TensorFlow, so the warm parents start at once.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from stackgraph.bank import sample
from stackgraph.bank.sample import sample_entries
from stackgraph.course import Course, CourseError
from stackgraph.course.state import Notes
from stackgraph.engine.grader import KernelGrader
from stackgraph.grading import session
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.grading.pools import LocalPool
from stackgraph.grading.runner import collect_tasks
from stackgraph.grading.store import VerdictStore
from stackgraph.grading.watcher import Watcher
from stackgraph.sandbox.warm import sandbox_available
from support import TESTS, tinycourse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

pytestmark = pytest.mark.sandbox
if not sandbox_available()[0]:
    pytest.skip(sandbox_available()[1], allow_module_level=True)

PRELOAD = ("numpy", "stackgraph.kernels.shell", "stackgraph")
UNIT = "u01_tiny"
EXPECTED = {
    "reference": 4,
    "untouched": 0,
    "e1_accepted_sum": 4,
    "e1_mistake_off_by_one": 2,
    "e2_mistake_two_items": 3,
    "hostile_points": 0,
}
PROGRAM = TESTS / "support" / "programs" / "stackgraph_without_keras.py"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return tinycourse.make_class(tmp_path / "course")


def command(course: Course, *arguments: str) -> subprocess.Popen[str]:
    """``stackgraph`` as a person would run it, in a session of its own."""
    return subprocess.Popen(
        [sys.executable, PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**os.environ, "STACKGRAPH_COURSE": str(course.root), "COLUMNS": "200"},
    )


def run(course: Course, *arguments: str) -> tuple[int, str]:
    process = command(course, *arguments)
    out, _ = process.communicate(timeout=300)
    return process.returncode, out


def slow_down(course: Course, seconds: float) -> None:
    """Every student tries something that takes a while."""
    for path in (course.root / "submitted").rglob("*.ipynb"):
        text = path.read_text()
        path.write_text(text.replace("# try it here", f"import time; time.sleep({seconds})"))


def scores(
    course: Course, units: Sequence[str] = tinycourse.UNITS
) -> dict[tuple[str, str], dict[str, float]]:
    with ClassGradebook(course) as book:
        return {
            (student, unit): standing.scores
            for unit in units
            for student, standing in book.standings(unit).items()
        }


def wait_for(condition: Callable[[], object], seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)


def family(pid: int) -> list[psutil.Process]:
    return psutil.Process(pid).children(recursive=True)


def gone(processes: list[psutil.Process]) -> bool:
    return not any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in processes)


def kept(course: Course) -> int:
    return len(list((course.state / "verdicts").rglob("*.json")))


def test_a_class_is_graded_as_the_bank_says_and_only_once(course: Course) -> None:
    status, out = run(course, "grade")
    assert status == 0, out
    entries = sample_entries(course)
    points = {entries[key]: sum(cells.values()) for key, cells in scores(course).items()}
    assert points == EXPECTED
    assert (course.root / "grades.csv").is_file()
    assert (course.root / "report" / "index.html").is_file()
    page = course.root / "feedback" / "mistake-01" / UNIT / f"{UNIT}.html"
    assert "total: wrong number" in page.read_text()
    assert tinycourse.CANARY not in page.read_text()
    autograded = course.root / "autograded" / "reference" / UNIT / f"{UNIT}.ipynb"
    assert autograded.stat().st_mode & 0o777 == 0o444
    store, notes = VerdictStore(course.state / "verdicts"), Notes(course.state / "latest.json")
    verdict = store.get(notes.get(f"reference/{UNIT}") or "")
    assert verdict is not None
    executed = json.loads(autograded.read_bytes())
    assert executed == dict(verdict.notebook)
    assert any(cell.get("outputs") for cell in executed["cells"])
    before = {p: p.read_bytes() for p in course.root.rglob("*") if p.is_file()}
    start = time.monotonic()
    status, out = run(course, "grade")
    assert status == 0, out
    changed = [p for p, data in before.items() if p.read_bytes() != data]
    assert [p for p in changed if p.name not in ("grading.lock", "last_run.json")] == []
    assert time.monotonic() - start < 60


def test_a_mended_test_is_regraded_with_a_table_of_changes(course: Course) -> None:
    assert run(course, "grade", "--quiet")[0] == 0
    path = course.notebook("source", UNIT)
    path.write_text(
        path.read_text()
        .replace("canary_in_a_hidden_test = 42", "other = 43")
        .replace("== canary_in_a_hidden_test", "== other")
    )
    status, out = run(course, "regrade", UNIT)
    assert status == 0, out
    assert "changed in source/: u01_e1_total_value" in out
    rows = {r.split("│")[1].strip(): r for r in out.splitlines() if "u01_e1_total_value:" in r}
    assert {"reference", "accepted-01", "mistake-01", "mistake-02"} == set(rows)
    assert "2 → 4" in rows["mistake-01"]
    assert "0 → 2" in rows["mistake-01"]
    assert "total: wrong number" in rows["reference"]
    status, out = run(course, "regrade", UNIT)
    assert "No grade changed." in out
    assert "stackgraph build" not in out


def test_an_edit_that_was_not_built_is_told(course: Course) -> None:
    for unit in tinycourse.UNITS:
        script = course.exercise_script(unit)
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text("# %% [markdown]\n# Edited.\n")
    status, out = run(course, "regrade", "u01")
    assert status == 0, out
    assert "course/u01_tiny/exercises.py differs from source/" in out
    assert "run stackgraph build u01 first" in out
    assert "u02" not in out
    assert not (course.state / "grades_before.json").exists(), "the table was shown"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_a_run_and_says_how_to_go_on(course: Course, number: int) -> None:
    slow_down(course, 0.7)
    process = command(course, "grade", "u01", "u02", "--workers", "2")
    wait_for(lambda: kept(course) >= 2)
    children = family(process.pid)
    assert children
    start = time.monotonic()
    os.killpg(process.pid, number)
    out, _ = process.communicate(timeout=30)
    assert time.monotonic() - start < 10
    assert process.returncode == 130
    assert "To go on: stackgraph grade u01 u02" in out
    assert "Traceback" not in out
    wait_for(lambda: gone(children), 5)
    before = kept(course)
    assert 2 <= before < 12
    recorded = scores(course)
    assert len(recorded) >= before - 1
    status, out = run(course, "grade")
    assert status == 0, out
    assert {k: v for k, v in scores(course).items() if k in recorded} == recorded
    assert len(scores(course)) == 12


@pytest.mark.parametrize("group", [True, False], ids=["whole group", "runner alone"])
def test_kill_9_loses_nothing_and_leaves_no_orphan(
    course: Course, tmp_path: Path, group: bool
) -> None:
    whole = tinycourse.make_class(tmp_path / "whole")
    for one in (course, whole):
        slow_down(one, 0.3)
    process = command(course, "grade")
    wait_for(lambda: kept(course) >= 3)
    children = family(process.pid)
    if group:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate(timeout=30)
    wait_for(lambda: gone(children), 10)
    before = {p.name: p.stat().st_mtime_ns for p in (course.state / "verdicts").rglob("*.json")}
    assert 3 <= len(before) < 12
    assert run(course, "grade")[0] == 0
    assert run(whole, "grade")[0] == 0
    after = {p.name: p.stat().st_mtime_ns for p in (course.state / "verdicts").rglob("*.json")}
    assert {name: after[name] for name in before} == before, "work was done twice"
    assert scores(course) == scores(whole)
    assert (course.root / "grades.csv").read_text() == (whole.root / "grades.csv").read_text()


def test_a_second_grading_of_the_same_course_is_refused(course: Course) -> None:
    slow_down(course, 1)
    process = command(course, "grade")
    wait_for(lambda: kept(course) >= 1)
    status, out = run(course, "grade")
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert status == 1
    assert f"being graded already (process {process.pid})" in out


def test_one_student_and_wrong_names(course: Course) -> None:
    status, out = run(course, "grade", "u01", "--student", "reference")
    assert status == 0, out
    assert list(scores(course, [UNIT])) == [("reference", UNIT)]
    for arguments, part in (
        (("grade", "u07"), "There is no unit 'u07'. Units: u01_tiny, u02_tiny."),
        (("grade", "u01", "--student", "nobody"), "No submission of u01_tiny by 'nobody'"),
        # Refused at once; test_cluster waits for an address where nobody answers.
        (("grade", "--scheduler", "nowhere://127.0.0.1:9"), "No Dask scheduler answers"),
        (("grade", "--mine"), "name one unit"),
    ):
        status, out = run(course, *arguments)
        assert status != 0
        assert part in " ".join(out.replace("│", " ").split())
        assert "Traceback" not in out
    course.notebook("release", "u02_tiny").unlink()
    status, out = run(course, "grade", "u02")
    assert (status, "u02_tiny is not released" in out) == (1, True)


def test_the_report_command_executes_nothing_and_takes_manual_scores_in(course: Course) -> None:
    status, out = run(course, "grade", UNIT)
    assert status == 0
    assert "of all graded ones: stackgraph report" in out
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "tiny") as theirs:
        grade = theirs.find_grade("u01_e1_total_value", UNIT, UNIT, "mistake-01")
        grade.manual_score = 1.5
        theirs.db.commit()
    verdicts = kept(course)
    status, out = run(course, "report")
    assert status == 0, out
    assert "of all graded ones" not in out
    assert kept(course) == verdicts
    assert "mistake-01,u01_tiny,3.5,4,0,2.5,1" in (course.root / "grades.csv").read_text()
    page = course.root / "feedback" / "mistake-01" / UNIT / f"{UNIT}.html"
    assert "Your instructor gave 1.5 of 2 points." in page.read_text()


def test_a_learner_grades_their_own_notebook(course: Course) -> None:
    mine = course.root / "work" / UNIT / f"{UNIT}.ipynb"
    status, out = run(course, "grade", "--mine", "u01", "--no-open")
    assert (status, "stackgraph lab" in out) == (1, True)
    mine.parent.mkdir(parents=True)
    sent = course.root / "submitted" / "mistake-01" / UNIT / f"{UNIT}.ipynb"
    mine.write_bytes(sent.read_bytes())
    status, out = run(course, "grade", "--mine", "u01", "--no-open")
    assert status == 0, out
    assert "u01_tiny: 2 of 4 points" in out
    assert "total: wrong number" in mine.with_name("feedback.html").read_text()
    assert not (course.root / "gradebook.db").exists()
    course.notebook("source", UNIT).unlink()
    status, out = run(course, "grade", "--mine", "u01", "--no-open")
    assert status == 0, out
    assert "2/2" not in out, "an answer that is only there is not passed"
    assert "?/2  u01_e1_total_value: has an answer" in out
    assert "u01_tiny: 2 of 4 points, up to 2 more by hidden tests" in out
    assert "Only the checks that your notebook shows were run" in out
    page = mine.with_name("feedback.html").read_text()
    assert "Only the checks that your notebook shows were run" in page
    assert "Has an answer:" in page
    assert "up to 2 more" in page


def test_a_damaged_notebook_of_ones_own_gets_one_line_with_the_next_step(course: Course) -> None:
    mine = course.root / "work" / UNIT / f"{UNIT}.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_text('{"cells": [')
    status, out = run(course, "grade", "--mine", "u01", "--no-open")
    assert status == 1
    assert "rename it and run 'stackgraph lab'" in out
    assert "not attempted" not in out


def test_a_learners_feedback_is_opened_in_the_browser(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {opened}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    mine = course.root / "work" / UNIT / f"{UNIT}.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(course.notebook("release", UNIT).read_bytes())
    status, out = run(course, "grade", "--mine", "u01", "--no-open")
    assert (status, opened.exists()) == (0, False), out
    status, out = run(course, "grade", "--mine", "u01")
    assert status == 0, out
    assert opened.read_text() == mine.with_name("feedback.html").as_uri() + "\n"


def test_the_bank_command_compares_and_exits_accordingly(course: Course) -> None:
    status, out = run(course, "bank", "--json")
    assert status == 0, out
    assert '"submissions": 12' in out
    path = course.bank(UNIT) / "e1_accepted_sum.py"
    path.write_text(path.read_text().replace("[40, 1, 1]", "[40]"))
    status, out = run(course, "bank", "u01")
    assert status == 1
    assert "u01_tiny/e1_accepted_sum.py  u01_e1_total_value" in out
    assert run(course, "bank", "u01", "--in-process")[0] == 1
    assert run(course, "bank", "u02", "--in-process")[0] == 0
    named = ("--entry", "reference", "--entry", "e2_*", "--entry", "no_such")
    status, out = run(course, "bank", "--in-process", *named, "--json")
    assert (status, '"submissions": 4' in out) == (0, True), out
    status, out = run(course, "bank", "--in-process", "--entry", "no_such", "--entry", "nor_this")
    assert (status, "There is no entry 'no_such' or 'nor_this' to grade" in out) == (1, True)


def test_without_a_sandbox_only_the_sample_is_graded_and_it_says_so(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "sandbox_available", lambda: (False, "No bubblewrap here."))
    said: list[str] = []

    class Ear(Watcher):
        def say(self, text: str) -> None:
            said.append(text)

    options = session.Options(sample=sample)
    units, sandbox = session.prepare(course, None, options, Ear())
    assert not sandbox
    assert "without its hostile members" in said[0]
    names = {p.name for p in (course.root / "submitted").iterdir() if (p / UNIT).exists()}
    assert "hostile-01" not in names
    assert units == list(tinycourse.UNITS)
    (course.root / "submitted" / "ada" / UNIT).mkdir(parents=True)
    (course.root / "submitted" / "ada" / UNIT / f"{UNIT}.ipynb").write_text("{}")
    with pytest.raises(CourseError, match=r"No bubblewrap here\."):
        session.prepare(course, None, options, Ear())
    with pytest.raises(CourseError, match=r"No bubblewrap here\."):
        session.prepare(course, None, session.Options(), Ear())
    said.clear()
    assert session.prepare(course, None, session.Options(sandbox=False), Ear())[1] is False
    assert said[0].startswith("NO SANDBOX")


def test_grading_without_a_sandbox_stands_in_every_verdict(course: Course) -> None:
    grader = KernelGrader(course, sandbox=False, preload=PRELOAD)
    pool = LocalPool(grader, 2)
    try:
        tasks, _ = collect_tasks(course, [UNIT], grader.units, "reference")
        result = session.run_tasks(course, tasks, grader, pool, Watcher())
    finally:
        pool.close()
    (graded,) = result.graded
    assert "no-sandbox" in [e.kind for e in graded.verdict.events]
    assert graded.verdict.points == 4
    sandboxed = KernelGrader(course, preload=PRELOAD)
    assert sandboxed.key(tasks[0]) not in VerdictStore(Path(course.state / "verdicts"))
