"""The class runner: order, caching, failure, interruption. No kernels: cells run in process."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from stackgraph.bank.sample import fill_sample, is_real_class, sample_entries
from stackgraph.course import Course, CourseError, state
from stackgraph.course.state import Notes, only_one
from stackgraph.course.unit import Units
from stackgraph.engine import executed
from stackgraph.engine.executed import KeptNotebook, digest_of
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.files import write_atomically
from stackgraph.grading import earlier, session
from stackgraph.grading.files import grades_csv
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.grading.pools import LocalPool, keyed
from stackgraph.grading.runner import collect_tasks
from stackgraph.grading.store import VerdictStore
from stackgraph.grading.watcher import Watcher
from support import TESTS, tinycourse
from support.graded_class import Counting, run, tree

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.engine.submission.tasks import Task

UNIT = "u01_tiny"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return tinycourse.make_class(tmp_path / "course")


class Stopping(Watcher):
    """Presses Ctrl-C after three submissions."""

    def __init__(self) -> None:
        self.steps = 0

    def advance(self) -> None:
        self.steps += 1
        if self.steps == 3:
            raise KeyboardInterrupt


def test_the_gradebook_says_what_the_bank_says(course: Course) -> None:
    result = run(course, Counting(course))
    entries = sample_entries(course)
    points = {
        (student, unit): (entries[student, unit], s.points)
        for (student, unit), s in result.standings.items()
    }
    expected = {"reference": 4, "untouched": 0, "e1_accepted_sum": 4, "e1_mistake_off_by_one": 2}
    expected |= {"e2_mistake_two_items": 3, "hostile_points": 0}
    assert dict(points.values()) == expected
    assert len(points) == 12


def test_a_second_run_executes_nothing_and_changes_no_file(course: Course) -> None:
    first = run(course, Counting(course))
    assert first.executed == 12
    before = tree(course)
    grader = Counting(course)
    second = run(course, grader)
    assert (grader.executed, grader.started, second.executed, second.changes) == ([], 0, 0, [])
    assert tree(course) == before


def test_no_executed_notebook_stays_in_memory(course: Course) -> None:
    """New or known: what is shown of it comes from where it is kept."""
    for _ in range(2):
        result = run(course, Counting(course))
        assert len(result.graded) == 12
        assert all(isinstance(g.verdict.notebook, KeptNotebook) for g in result.graded)


class Chatty(Counting):
    """Each execution of one and the same notebook shows something else."""

    def grade(self, task: Task) -> Verdict:
        verdict = super().grade(task)
        cell = {"cell_type": "markdown", "source": f"# Unit 1. Tiny: assignment {self.executed}"}
        return replace(verdict, notebook={"cells": [cell]})


def test_equal_submissions_all_have_their_notebook_on_their_pages(course: Course) -> None:
    """One is executed, for all: whose it is goes into no verdict. More than are held in memory."""
    first = course.root / "submitted" / "mistake-01" / UNIT
    for number in range(8):
        shutil.copytree(first, course.root / "submitted" / f"like-{number}" / UNIT)
    for force in (False, True):
        grader = Chatty(course)
        result = run(course, grader, force=force)
        same = [g for g in result.graded if g.task.student.startswith("like-")]
        assert len(same) == 8
        alike = {(g.task.student, UNIT) for g in same} | {("mistake-01", UNIT)}
        assert len([one for one in grader.executed if one in alike]) == 1
        session._note_timings(course, result)
        noted = json.loads((course.state / "last_run.json").read_text())
        assert noted["executed"] == len(grader.executed)
        assert len({str(dict(g.verdict.notebook)) for g in same}) == 1
        for graded in same:
            page = course.root / "feedback" / graded.task.student / UNIT / f"{UNIT}.html"
            assert "Unit 1. Tiny" in page.read_text(), graded.task.student


def test_a_page_without_its_notebook_is_made_again(course: Course) -> None:
    result = run(course, Chatty(course))
    (graded,) = [g for g in result.graded if g.task.name == f"mistake-01/{UNIT}"]
    page = course.root / "feedback" / "mistake-01" / UNIT / f"{UNIT}.html"
    whole = page.read_text()
    kept = graded.verdict.notebook
    assert isinstance(kept, KeptNotebook)
    data = kept.path.read_bytes()
    kept.path.write_bytes(data.replace(b"assignment", b"assignmemt"))
    page.unlink()
    executed._read.cache_clear()
    session.report(course, [UNIT], Watcher())
    assert "Unit 1. Tiny" not in page.read_text()
    kept.path.write_bytes(data)
    session.report(course, [UNIT], Watcher())
    assert page.read_text() == whole


def test_force_executes_again(course: Course) -> None:
    run(course, Counting(course))
    assert run(course, Counting(course), force=True).executed == 12


def test_only_what_changed_is_executed(course: Course) -> None:
    run(course, Counting(course))
    path = course.root / "submitted" / "mistake-01" / UNIT / f"{UNIT}.ipynb"
    path.write_text(path.read_text().replace("total = 43", "total = 42"))
    grader = Counting(course)
    result = run(course, grader)
    assert grader.executed == [("mistake-01", UNIT)]
    (change,) = result.changes
    assert change.cells() == [("u01_e1_total_value", 0.0, 2.0)]


def test_a_mended_test_executes_its_unit_only(course: Course) -> None:
    run(course, Counting(course))
    path = course.notebook("source", UNIT)
    path.write_text(path.read_text().replace("== 3", "== 2").replace("of 3", "of 2"))
    result = run(course, Counting(course))
    assert {g.task.unit for g in result.graded if g.fresh} == {UNIT}
    students = {c.student: c.cells() for c in result.changes}
    assert students["reference"] == [("u01_e2_items_count", 1.0, 0.0)]
    assert students["mistake-02"] == [("u01_e2_items_count", 0.0, 1.0)]


def test_a_failure_of_ours_is_tried_twice_recorded_and_not_kept(course: Course) -> None:
    once = Counting(course, fail=1, only="reference")
    result = run(course, once, units=[UNIT])
    assert once.executed.count(("reference", UNIT)) == 2
    assert result.standings["reference", UNIT].points == 4
    grader = Counting(course, fail=2, only="reference")
    result = run(course, grader, units=[UNIT], force=True)
    assert result.standings["reference", UNIT].points == 0
    assert len(result.standings) == 6
    (bad,) = [g for g in result.graded if g.task.student == "reference"]
    assert [e.kind for e in bad.verdict.events] == ["grading-failed"]
    assert "RuntimeError: no kernel" in bad.verdict.events[0].detail
    again = run(course, Counting(course), units=[UNIT])
    assert again.standings["reference", UNIT].points == 4


def test_a_verdict_that_cannot_be_kept_costs_its_own_submission(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = VerdictStore.put

    def full(store: VerdictStore, key: str, verdict: Verdict) -> None:
        if verdict.points == 3:  # mistake-02's alone
            raise MemoryError
        put(store, key, verdict)

    monkeypatch.setattr(VerdictStore, "put", full)
    result = run(course, Counting(course), units=[UNIT])
    assert len(result.standings) == 6
    (bad,) = [g for g in result.graded if g.task.student == "mistake-02"]
    assert [e.kind for e in bad.verdict.events] == ["grading-failed"]
    assert result.standings["mistake-02", UNIT].points == 0
    assert result.standings["reference", UNIT].points == 4


def test_a_page_that_cannot_be_made_whole_is_made_without_the_notebook(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stackgraph.pages import feedback

    write = feedback.write_feedback

    def fragile(verdict: Verdict, about: feedback.Submission, out: Path) -> None:
        if about.student == "reference" and verdict.notebook:
            raise RecursionError
        write(verdict, about, out)

    monkeypatch.setattr(feedback, "write_feedback", fragile)
    run(course, Counting(course), units=[UNIT])
    page = course.root / "feedback" / "reference" / UNIT / f"{UNIT}.html"
    assert "4 of 4 points" in page.read_text()


@pytest.mark.long
def test_a_gradebook_that_another_program_holds_is_a_clear_error(course: Course) -> None:
    run(course, Counting(course), units=[UNIT])
    with contextlib.closing(sqlite3.connect(course.root / "gradebook.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CourseError, match=r"gradebook.*(locked|opened)"):
            run(course, Counting(course), units=[UNIT], force=True)
    assert run(course, Counting(course), units=[UNIT]).standings["reference", UNIT].points == 4


def test_what_is_handed_in_strangely_is_graded_and_recorded(course: Course) -> None:
    folder = course.root / "submitted" / "reference" / UNIT
    (folder / f"{UNIT}.ipynb").rename(folder / f"{UNIT}(1).ipynb")
    link = course.root / "submitted" / "untouched" / UNIT / f"{UNIT}.ipynb"
    link.unlink()
    link.symlink_to(folder / f"{UNIT}(1).ipynb")
    (course.root / "submitted" / "a+b" / UNIT).mkdir(parents=True)
    grader = Counting(course)
    result = run(course, grader)
    events = {g.task.student: [e.kind for e in g.verdict.events] for g in result.graded[:6]}
    assert events["reference"] == ["wrong-file-name"]
    assert events["untouched"] == ["link-refused", "no-notebook", "not-graded"]
    assert result.standings["reference", UNIT].points == 4
    assert result.standings["untouched", UNIT].points == 0
    assert ("untouched", UNIT) not in grader.executed
    assert not (course.root / "autograded" / "untouched" / UNIT / f"{UNIT}.ipynb").exists()


def test_what_is_passed_over_is_told_once(course: Course) -> None:
    (course.root / "submitted" / "u01.ipynb").write_text("{}")
    tasks, (told,) = collect_tasks(course, [UNIT], Units(course))
    assert told.startswith("u01.ipynb: a file without a student's folder; put it at submitted/")
    assert len(tasks) > 5, "the others are graded"


def test_what_is_out_of_its_place_is_graded_with_a_remark(course: Course) -> None:
    right = course.root / "submitted" / "reference" / UNIT
    wrong = course.root / "submitted" / "zohara - final" / "Unit 1"
    wrong.mkdir(parents=True)
    (right / f"{UNIT}.ipynb").replace(wrong / "Kopie von u01.ipynb")
    (wrong / "submission_secret.txt").write_text("shared")
    (course.root / "roster.csv").write_text("id\nzohara\nreference\n")
    result = run(course, Counting(course))
    assert result.standings["zohara", UNIT].points == 4
    assert ("reference", UNIT) in result.standings, "an empty folder is a submission, too"
    (graded,) = [g for g in result.graded if g.task.student == "zohara"]
    (event,) = [e for e in graded.verdict.events if e.kind != "no-sandbox"]
    assert "'zohara - final/Unit 1', and taken for unit 1 of zohara" in event.detail
    there = course.root / "feedback" / "zohara" / UNIT
    assert (there / f"{UNIT}.html").is_file()
    assert (there / "submission_secret.txt").read_text() == "shared"


def test_feedback_has_what_the_exchange_reads(course: Course) -> None:
    folder = course.root / "submitted" / "reference" / UNIT
    (folder / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC")
    (folder / "submission_secret.txt").write_text("shared with the student")
    run(course, Counting(course))
    for kind in ("autograded", "feedback"):
        there = course.root / kind / "reference" / UNIT
        assert (there / "timestamp.txt").read_text() == "2026-03-01 12:00:00 UTC"
        assert (there / "submission_secret.txt").read_text() == "shared with the student"
    secrets = {
        (course.root / "feedback" / name / UNIT / "submission_secret.txt").read_text()
        for name in ("reference", "untouched", "mistake-02")
    }
    assert len(secrets) == 3, "who came by hand has one that nobody knows"
    (folder / "timestamp.txt").unlink()
    run(course, Counting(course))
    there = course.root / "autograded" / "reference" / UNIT
    assert not (there / "timestamp.txt").exists(), "nbgrader would read a time that is gone"


def test_an_empty_class_and_an_unknown_student_say_what_to_do(tmp_path: Path) -> None:
    course = tinycourse.make_course(tmp_path / "course")
    with pytest.raises(CourseError, match="stackgraph grade --sample"):
        collect_tasks(course, [UNIT], Units(course))
    misplaced = course.root / "submitted" / f"{UNIT}.ipynb"
    misplaced.parent.mkdir(parents=True)
    misplaced.write_text("{}")
    with pytest.raises(CourseError, match=r"submitted/u01_tiny\.ipynb: a file without a student's"):
        collect_tasks(course, [UNIT], Units(course))
    shutil.rmtree(course.root / "submitted")
    fill_sample(course, [UNIT])
    with pytest.raises(CourseError, match="No submission of u01_tiny by 'nobody'"):
        collect_tasks(course, [UNIT], Units(course), "nobody")


def test_the_csv_has_a_row_per_submission_and_no_formula(course: Course) -> None:
    result = run(course, Counting(course))
    text = (course.root / "grades.csv").read_text().splitlines()
    assert text[0] == "student,unit,points,max_points,penalty,e1,e2"
    assert "mistake-02,u01_tiny,3,4,0,3,0" in text
    assert len(text) == 13
    standing = result.standings["reference", UNIT]
    evil = type(standing)("=cmd()", UNIT, standing.scores, {}, {}, 0.0, 0.0)
    assert "\n'=cmd()," in grades_csv([evil], {UNIT: dict.fromkeys(standing.scores, 1.0)})


# the sample class


def test_a_real_class_is_never_overwritten(tmp_path: Path) -> None:
    course = tinycourse.make_course(tmp_path / "course")
    mine = course.root / "submitted" / "ada" / UNIT / f"{UNIT}.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_text("precious")
    assert not fill_sample(course, [UNIT])
    assert mine.read_text() == "precious"
    assert [p.name for p in (course.root / "submitted").iterdir()] == ["ada"]


def test_a_sample_that_somebody_edited_is_a_real_class(course: Course) -> None:
    submitted = course.root / "submitted"
    assert not is_real_class(submitted)
    path = submitted / "reference" / UNIT / f"{UNIT}.ipynb"
    path.write_text(path.read_text() + " ")
    assert is_real_class(submitted)
    assert not fill_sample(course, [UNIT])
    assert path.read_text().endswith(" ")


def test_a_file_beside_the_sample_makes_it_a_real_class(course: Course) -> None:
    (course.root / "submitted" / "reference" / "extra.txt").write_text("x")
    assert is_real_class(course.root / "submitted")


def test_an_earlier_sample_is_brought_up_to_date(course: Course) -> None:
    submitted = course.root / "submitted"
    kept = submitted / "reference" / UNIT / f"{UNIT}.ipynb"
    before = kept.stat().st_mtime_ns
    (course.bank(UNIT) / "e2_mistake_two_items.py").unlink()
    path = course.bank(UNIT) / "e1_mistake_off_by_one.py"
    path.write_text(path.read_text().replace("43", "44"))
    assert fill_sample(course, [UNIT])
    assert "total = 44" in (submitted / "mistake-01" / UNIT / f"{UNIT}.ipynb").read_text()
    assert not (submitted / "mistake-02" / UNIT).exists()
    assert (submitted / "mistake-02" / "u02_tiny").exists()
    assert kept.stat().st_mtime_ns == before
    assert not is_real_class(submitted)


def test_hostile_members_can_be_left_out(tmp_path: Path) -> None:
    course = tinycourse.make_course(tmp_path / "course")
    fill_sample(course, [UNIT], hostile=False)
    names = sorted(p.name for p in (course.root / "submitted").iterdir())
    assert names == [".sample", "accepted-01", "mistake-01", "mistake-02", "reference", "untouched"]


# what is kept


def verdict() -> Verdict:
    return Verdict(UNIT, [CellVerdict("u01_e1_total_kind", "passed", 1.0, 1.0, "")])


def test_a_damaged_verdict_is_as_good_as_none(tmp_path: Path) -> None:
    store = VerdictStore(tmp_path)
    assert store.get("ab12") is None
    store.put("ab12", verdict())
    assert store.get("ab12") == verdict()
    (path,) = tmp_path.rglob("*.json")
    path.write_text(path.read_text()[:40])
    assert store.get("ab12") is None


NOTEBOOK = {"cells": [{"cell_type": "code", "source": "half: \ud800\n"}], "nbformat": 4}


def test_a_verdict_cut_off_anywhere_is_as_good_as_none(tmp_path: Path) -> None:
    store = VerdictStore(tmp_path)
    store.put("ab12", replace(verdict(), notebook=NOTEBOOK))
    (path,) = tmp_path.rglob("*.json")
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert store.get("ab12") is None, length
    path.write_bytes(whole + b" ")
    assert store.get("ab12") is None


def test_a_notebook_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    store, kept = VerdictStore(tmp_path), replace(verdict(), notebook=NOTEBOOK)
    store.put("ab12", kept)
    (path,) = tmp_path.rglob("*.json")
    found = store.get("ab12")
    assert found is not None
    assert digest_of(found.notebook) == digest_of(NOTEBOOK)
    assert found == kept
    assert Verdict.from_json(found.to_json()) == kept
    store.put("cd34", found)
    assert store.get("cd34") == kept
    store.put("ab12", replace(kept, notebook={"seen": []}))
    path.write_bytes(path.read_bytes().replace(b"seen", b"torn"))
    spoilt = store.get("ab12")
    assert spoilt is not None
    assert (spoilt.cells, dict(spoilt.notebook)) == (kept.cells, {})
    path.unlink()
    assert dict(spoilt.notebook) == {}


def test_a_verdict_kept_in_one_line_is_read_too(tmp_path: Path) -> None:
    """As versions before 2026-12 kept them."""
    kept = replace(verdict(), notebook=NOTEBOOK)
    store = VerdictStore(tmp_path)
    store.put("ab12", verdict())
    (path,) = tmp_path.rglob("*.json")
    path.write_bytes(kept.to_json().encode("utf-8", "surrogatepass"))
    assert store.get("ab12") == kept


def test_a_verdict_with_half_a_character_is_found_again(tmp_path: Path) -> None:
    odd = Verdict(UNIT, [CellVerdict("u01_e1_total_kind", "failed", 0.0, 1.0, "half: \ud800")])
    store = VerdictStore(tmp_path)
    store.put("ab12", odd)
    assert store.get("ab12") == odd


def test_a_crash_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.json"
    write_atomically(path, b"old")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(state.os, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_notes_survive_damage(tmp_path: Path) -> None:
    notes = Notes(tmp_path / "notes.json")
    notes.set("a", "1")
    notes.save()
    assert Notes(tmp_path / "notes.json").get("a") == "1"
    (tmp_path / "notes.json").write_text("{")
    assert Notes(tmp_path / "notes.json").get("a") is None


def test_two_runs_at_once_are_refused(course: Course) -> None:
    refused = pytest.raises(CourseError, match=f"process {os.getpid()}")
    with only_one(course), refused, only_one(course):
        pass
    with only_one(course):
        pass


# stopping

SLOW_RUN = """
import sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from stackgraph.course import Course
from support.graded_class import Counting, run

class Slow(Counting):
    def grade(self, task):
        verdict = super().grade(task)
        time.sleep(0.15)
        print("graded", flush=True)
        return verdict

course = Course(Path({root!r}))
grader = Slow(course)
run(course, grader)
print("finished", flush=True)
"""


def summary(course: Course) -> dict[tuple[str, str], dict[str, float]]:
    grader = Counting(course)
    result = run(course, grader)
    assert grader.executed == []
    return {key: s.scores for key, s in result.standings.items()}


@pytest.mark.long
def test_kill_9_anywhere_loses_and_doubles_nothing(course: Course, tmp_path: Path) -> None:
    code = SLOW_RUN.format(tests=str(TESTS), root=str(course.root))
    executed = 0
    for stop_after in (1, 3, 99):
        process = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        assert process.stdout is not None
        lines = 0
        for line in process.stdout:
            lines += line.startswith("graded")
            if lines >= stop_after:
                os.killpg(process.pid, 9)
                break
        process.wait()
        kept = len(list((course.state / "verdicts").rglob("*.json")))
        assert kept >= executed
        executed = kept
    assert executed == 12
    other = tinycourse.make_class(tmp_path / "other")
    run(other, Counting(other))
    assert summary(course) == summary(other)


def test_an_interrupt_leaves_what_was_finished_on_record(course: Course) -> None:
    grader = Counting(course)
    tasks, _ = collect_tasks(course, [UNIT], grader.units)
    with pytest.raises(KeyboardInterrupt):
        session.run_tasks(course, tasks, grader, LocalPool(grader, 1), Stopping())
    with ClassGradebook(course) as book:
        done = {(student, UNIT) for student in book.standings(UNIT)}
    assert len(done) == 3
    again = Counting(course)
    run(course, again, units=[UNIT])
    assert not done & set(again.executed)
    assert len(again.executed) <= 6 - len(done)


def mend(course: Course) -> None:
    """Another number is right now: whoever had it wrong or right has other points."""
    path = course.notebook("source", UNIT)
    text = path.read_text().replace("canary_in_a_hidden_test = 42", "other = 43")
    path.write_text(text.replace("== canary_in_a_hidden_test", "== other"))


def test_a_regrade_that_was_stopped_lists_all_changes_in_the_end(course: Course) -> None:
    run(course, Counting(course), [UNIT])
    mend(course)
    grader = Counting(course)
    tasks, _ = collect_tasks(course, [UNIT], grader.units)
    with pytest.raises(KeyboardInterrupt):
        session.run_tasks(course, tasks, grader, LocalPool(grader, 1), Stopping())
    # Once more, to its end; but nobody saw the table, for the terminal was closed.
    run(course, Counting(course), [UNIT], seen=False)
    result = run(course, Counting(course), [UNIT], seen=False)
    changed = {c.student: (c.before.points, c.after.points) for c in result.changes}
    assert changed == {
        "reference": (4, 2),
        "accepted-01": (4, 2),
        "mistake-01": (2, 4),
        "mistake-02": (3, 1),
    }
    earlier.forget(course, ["u02_tiny"])
    assert run(course, Counting(course), [UNIT]).changes
    assert run(course, Counting(course), [UNIT]).changes == []


def test_damaged_grades_of_before_are_as_good_as_none(course: Course) -> None:
    earlier.remember(course, {UNIT: {}})
    (kept,) = course.state.glob("grades_before.json")
    kept.write_text('{"u01_tiny": {"ada": {"points": 3}}}')
    assert earlier.remember(course, {UNIT: {}}) == {UNIT: {}}


def test_a_pool_that_is_closed_ends_at_once(course: Course) -> None:
    class Stuck(Counting):
        def __init__(self, course: Course) -> None:
            super().__init__(course)
            self.closed = threading.Event()

        def grade(self, task: Task) -> Verdict:
            self.closed.wait(60)
            raise RuntimeError("closed")

        def close(self) -> None:
            self.closed.set()

    grader = Stuck(course)
    tasks, _ = collect_tasks(course, [UNIT], grader.units)
    pool = LocalPool(grader, 2)
    threading.Timer(0.3, pool.close).start()
    start = time.monotonic()
    assert list(pool.results(keyed(tasks, grader))) == []
    assert time.monotonic() - start < 10
