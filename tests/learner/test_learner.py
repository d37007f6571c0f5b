"""Working copies, the index and the file to hand in; JupyterLab itself is in test_browser_lab."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

import nbformat
import pytest
from typer.testing import CliRunner

from stackgraph.checks.core import CheckError, Mismatch, Status
from stackgraph.classroom.collect import collect
from stackgraph.cli import app
from stackgraph.course import Course, CourseError
from stackgraph.learner import lab
from stackgraph.learner import submit as handing_in
from stackgraph.learner.index import entry, index_notebook
from stackgraph.learner.submit import HandIn, Looked, differences, pack
from support import ROOT, tinycourse

UNIT, OTHER = tinycourse.UNITS
LESSON = """# Unit 1. Tiny things

*Before you start:* counting | adding.

**You build** a thing that counts.

In this unit you will

* count things;
* add them up.

Time: about **15** minutes, then **20** for the assignment.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tinycourse.make_course(tmp_path_factory.mktemp("built") / "course", bank=False).root


@pytest.fixture
def course(built: Path, tmp_path: Path) -> Course:
    """A course of two units with releases, and a lesson for the first."""
    shutil.copytree(built, tmp_path / "course")
    made = Course(tmp_path / "course")
    lesson = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(LESSON)])
    made.lesson(UNIT).parent.mkdir()
    nbformat.write(lesson, made.lesson(UNIT))
    return made


def work(course: Course, unit: str = UNIT) -> Path:
    return course.notebook("work", unit)


def answered(course: Course, unit: str = UNIT) -> bytes:
    """The learner writes an answer into the working copy; the file's bytes afterwards."""
    path = work(course, unit)
    book = nbformat.read(path, as_version=4)
    cell(book, "u01_e1_total").source = "total = 42"
    nbformat.write(book, path)
    return path.read_bytes()


def new_release(course: Course, text: str) -> bytes:
    """A release whose first cell says ``text``; the file's bytes."""
    path = course.notebook("release", UNIT)
    book = json.loads(path.read_text())
    book["cells"][0]["source"] = text
    tinycourse.write_notebook(path, book)
    return path.read_bytes()


def cell(book: Any, grade_id: str) -> Any:
    (found,) = [c for c in book.cells if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id]
    return found


def without_ways(path: Path) -> Any:
    """A working copy's notebook without the links that the copying puts in."""
    book = nbformat.read(path, as_version=4)
    book.cells = [c for c in book.cells if c.id != "ways"]
    return book


def notebook_of(data: bytes) -> Any:
    return nbformat.reads(data.decode(), as_version=4)


def did(course: Course) -> dict[str, str]:
    return {copy.unit: copy.did for copy in lab.prepare(course) if copy.what == "the exercises"}


def test_first_time_copies_every_release(course: Course) -> None:
    assert did(course) == {UNIT: "copied", OTHER: "copied"}
    for unit in tinycourse.UNITS:
        released = course.notebook("release", unit).read_bytes()
        assert without_ways(work(course, unit)) == notebook_of(released)


def test_exercises_lead_to_what_stands_beside_them(course: Course) -> None:
    lab.prepare(course)
    for unit, found in (
        (UNIT, [f"{UNIT}_lesson.ipynb", "../index.ipynb"]),
        (OTHER, ["../index.ipynb"]),
    ):
        ways = nbformat.read(work(course, unit), as_version=4).cells[1].source
        assert re.findall(r"\]\((.*?)\)", ways) == found
        assert all((work(course, unit).parent / link).is_file() for link in found)


def test_second_time_keeps_what_is_there(course: Course) -> None:
    lab.prepare(course)
    mine = answered(course)
    assert did(course) == {UNIT: "kept", OTHER: "kept"}
    assert work(course).read_bytes() == mine


def test_untouched_copy_follows_a_newer_release(course: Course) -> None:
    lab.prepare(course)
    fresh = new_release(course, "# Second edition")
    assert did(course) == {UNIT: "updated", OTHER: "kept"}
    assert without_ways(work(course)) == notebook_of(fresh)
    assert {p.name for p in work(course).parent.iterdir()} == {
        f"{UNIT}.ipynb",
        f"{UNIT}_lesson.ipynb",
    }


def test_newer_release_is_put_beside_work_that_was_begun(course: Course) -> None:
    lab.prepare(course)
    mine = answered(course)
    fresh = new_release(course, "# Second edition")
    copies = {c.path.stem.removesuffix("-new"): c for c in lab.prepare(course)}
    beside = work(course).with_name(f"{UNIT}-new.ipynb")
    assert (copies[UNIT].did, copies[UNIT].path) == ("put beside", beside)
    assert without_ways(beside) == notebook_of(fresh)
    assert work(course).read_bytes() == mine


def test_newer_release_is_put_beside_once(course: Course) -> None:
    lab.prepare(course)
    answered(course)
    new_release(course, "# Second edition")
    lab.prepare(course)
    beside = work(course).with_name(f"{UNIT}-new.ipynb")
    beside.unlink()  # a learner who does not want it is not given it again
    assert did(course)[UNIT] == "kept"
    assert not beside.exists()


def test_third_release_does_not_overwrite_the_second(course: Course) -> None:
    lab.prepare(course)
    answered(course)
    new_release(course, "# Second edition")
    lab.prepare(course)
    second = work(course).with_name(f"{UNIT}-new.ipynb")
    second.write_bytes(second.read_bytes() + b"\n")  # begun there, too
    kept = second.read_bytes()
    third = new_release(course, "# Third edition")
    (copy,) = [c for c in lab.prepare(course) if c.unit == UNIT and c.what == "the exercises"]
    assert copy.path.name == f"{UNIT}-new-2.ipynb"
    assert without_ways(copy.path) == notebook_of(third)
    assert second.read_bytes() == kept


def lesson_with_outputs(course: Course) -> bytes:
    """The course's lesson, executed; its file's bytes."""
    book = nbformat.read(course.lesson(UNIT), as_version=4)
    shown = nbformat.v4.new_output("stream", text="6784")
    book.cells.append(nbformat.v4.new_code_cell("count()", outputs=[shown], execution_count=1))
    nbformat.write(book, course.lesson(UNIT))
    return course.lesson(UNIT).read_bytes()


def test_a_lessons_copy_gives_nothing_away_and_the_course_has_the_executed_one(
    course: Course,
) -> None:
    executed = lesson_with_outputs(course)
    lab.prepare(course)
    mine = work(course).with_name(f"{UNIT}_lesson.ipynb")
    book = nbformat.read(mine, as_version=4)
    nbformat.validate(book)
    assert [c.source for c in book.cells[:2]] == [LESSON, "count()"]
    assert (book.cells[1].outputs, book.cells[1].execution_count) == ([], None)
    assert f"({UNIT}.ipynb)" in book.cells[-1].source
    assert course.lesson(UNIT).read_bytes() == executed
    assert b"6784" not in mine.read_bytes()


def test_a_lesson_that_was_worked_on_is_kept_and_a_newer_one_put_beside(course: Course) -> None:
    lab.prepare(course)
    mine = work(course).with_name(f"{UNIT}_lesson.ipynb")
    mine.write_bytes(mine.read_bytes() + b"\n")
    kept = mine.read_bytes()
    lesson_with_outputs(course)
    copies = {c.path.name: c for c in lab.prepare(course)}
    beside = copies[f"{UNIT}_lesson-new.ipynb"]
    assert (beside.did, beside.what) == ("put beside", "the lesson")
    assert mine.read_bytes() == kept
    assert copies[f"{UNIT}.ipynb"].did == "kept"


@pytest.mark.parametrize("record", ["", "[]", "{", '{"u01_tiny": 3}', '{"u01_tiny": [1]}'])
def test_work_is_kept_where_the_record_is_lost(course: Course, record: str) -> None:
    lab.prepare(course)
    mine = answered(course)
    (course.root / "work" / ".releases.json").write_text(record)
    lab.prepare(course)
    assert work(course).read_bytes() == mine


def test_file_that_is_no_notebook_is_kept(course: Course) -> None:
    work(course).parent.mkdir(parents=True)
    work(course).write_text("my notes")
    assert did(course)[UNIT] == "put beside"
    assert work(course).read_text() == "my notes"


def test_nothing_released_says_who_releases(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="stackgraph build"):
        lab.prepare(Course(tmp_path))
    assert not (tmp_path / "work").exists()


def test_command_says_where_the_new_exercises_are(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    run = CliRunner().invoke(app, ["lab", "--prepare-only"])
    assert run.exit_code == 0, run.output
    assert f"{UNIT}: copied to work/{UNIT}/{UNIT}.ipynb" in run.output
    answered(course)
    new_release(course, "# Second edition")
    run = CliRunner().invoke(app, ["lab", "--prepare-only"])
    said = " ".join(run.output.split())
    assert "Your file is as you left it" in said
    assert f"work/{UNIT}/{UNIT}-new.ipynb" in said


def test_jupyterlab_starts_on_the_index_without_questions(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: dict[str, Any] = {}

    class Done:
        returncode = 3

    def run(command: list[str], **kwargs: Any) -> Done:
        ran.update(kwargs, command=command)
        return Done()

    monkeypatch.setattr(lab.subprocess, "run", run)
    assert lab.open_lab(course, ["--port", "8899"], warm=False) == 3
    assert ran["cwd"] == course.root
    assert ran["env"]["PATH"].startswith(str(Path(sys.executable).parent))
    assert "--LabApp.default_url=/lab/tree/work/index.ipynb" in ran["command"]
    settings = Path(ran["env"]["JUPYTER_CONFIG_PATH"].split(os.pathsep)[0])
    assert (settings / "labconfig" / "default_setting_overrides.json").is_file()
    assert ran["command"][-2:] == ["--port", "8899"]


def test_index_says_what_a_unit_holds(course: Course) -> None:
    found = entry(course, UNIT)
    assert found.title == "Unit 1. Tiny things"
    assert found.builds == "a thing that counts"
    assert found.objectives == ("count things", "add them up")
    assert found.prerequisites == "counting | adding"
    assert found.minutes == "15 + 20"
    assert (found.exercises, found.points) == (2, 4.0)


def test_index_links_lead_to_files(course: Course) -> None:
    lab.prepare(course)
    book = nbformat.read(course.root / "work" / "index.ipynb", as_version=4)
    nbformat.validate(book)
    row = next(line for line in book.cells[0].source.splitlines() if line.startswith("| 1 |"))
    assert f"({UNIT}/{UNIT}_lesson.ipynb)" in row
    assert f"[2 exercises]({UNIT}/{UNIT}.ipynb)" in row
    assert "| a thing that counts |" in row
    assert "counting \\| adding" in row  # a bar would end the table's cell
    assert (course.root / "work" / UNIT / f"{UNIT}_lesson.ipynb").is_file()
    assert (course.root / "work" / UNIT / f"{UNIT}.ipynb").is_file()


def test_index_has_the_practice_notebook_and_the_ticks(course: Course) -> None:
    card = {"box": 3, "level": 2, "due": "2026-03-01"}
    record = {
        "about": "",
        "version": 1,
        "practice": {f"{UNIT.partition('_')[2]}/slip": card},
        "exercises": {f"{UNIT[:3]}_e1": {"right": True, "last": "2026-03-01"}},
    }
    (course.root / "practice.json").write_text(json.dumps(record))
    nbformat.write(nbformat.v4.new_notebook(), course.practice(UNIT))
    lab.prepare(course)
    text = nbformat.read(course.root / "work" / "index.ipynb", as_version=4).cells[0].source
    row = next(line for line in text.splitlines() if line.startswith("| 1 |"))
    assert f"[practice]({UNIT}/{UNIT}_practice.ipynb) ✓ slip |" in row
    assert re.search(r"exercises\]\([^)]*\) (1 right|✓ all right) \|", row)
    assert row.count(" | ") == next(x for x in text.splitlines() if "| unit |" in x).count(" | ")


def test_the_index_of_the_course_names_the_practice_of_every_unit_that_has_it() -> None:
    course = Course(ROOT)
    text = index_notebook(course, ROOT / "notebooks", "release").cells[0].source
    for unit in course.units:
        named = f"[practice]({unit}_practice.ipynb)" in text
        assert named is course.practice_script(unit).is_file(), unit


def test_a_spoilt_record_of_practice_stops_nobody(course: Course) -> None:
    (course.root / "practice.json").write_text("{")
    assert {copy.did for copy in lab.prepare(course)} == {"copied"}
    assert (course.root / "practice.json").read_text() == "{"


def test_index_tells_two_tabs_of_one_name_apart_and_where_to_work(course: Course) -> None:
    text = index_notebook(course, course.root / "notebooks", "release").cells[0].source
    assert '"Unit 1. …: assignment" the exercises' in text
    assert "to `work/`" in text
    assert "What you write in `release/` they do not see" in text


def test_a_learners_index_says_what_is_what(course: Course) -> None:
    text = index_notebook(course, course.root / "work", "work").cells[0].source
    assert "`u01_sequential_lesson.ipynb` is the lesson, without outputs" in text
    assert "`u01_sequential.ipynb` is what you hand in" in text


def test_index_lists_units_in_order(course: Course) -> None:
    text = index_notebook(course, course.root / "work", "work").cells[0].source
    rows = [line[:5] for line in text.splitlines() if line.startswith("| ")]
    assert rows[1:] == ["| 1 |", "| 2 |"]


def books(course: Course) -> tuple[Any, Any]:
    """The release twice: one to change, one to compare with."""
    path = course.notebook("release", UNIT)
    return nbformat.read(path, as_version=4), nbformat.read(path, as_version=4)


def test_an_answer_and_cells_of_ones_own_are_no_difference(course: Course) -> None:
    mine, release = books(course)
    cell(mine, "u01_e1_total").source = "total = 42"
    mine.cells.append(nbformat.v4.new_code_cell("print(total)"))
    assert differences(mine, release) == []


def test_missing_answer_cell_is_named(course: Course) -> None:
    mine, release = books(course)
    mine.cells.remove(cell(mine, "u01_e1_total"))
    (said,) = differences(mine, release)
    assert said.startswith("the answer cell u01_e1_total is missing; your answer cannot be found")


def test_missing_test_cell_comes_back(course: Course) -> None:
    mine, release = books(course)
    mine.cells.remove(cell(mine, "u01_e2_items_count"))
    assert differences(mine, release) == [
        "the test cell u01_e2_items_count is missing; grading puts it back"
    ]


def test_doubled_cell_is_counted(course: Course) -> None:
    mine, release = books(course)
    mine.cells.append(cell(mine, "u01_e1_total").copy())
    assert differences(mine, release) == ["the answer cell u01_e1_total is there 2 times; keep one"]


@pytest.mark.parametrize(
    ("grade_id", "kind"), [("u01_setup", "given"), ("u01_e2_items_count", "test")]
)
def test_changed_cell_is_named(course: Course, grade_id: str, kind: str) -> None:
    mine, release = books(course)
    cell(mine, grade_id).source += "\nstart = 0"
    assert differences(mine, release) == [
        f"the {kind} cell {grade_id} was changed; grading puts the original back"
    ]


def test_pack_takes_the_answers_and_leaves_the_outputs(course: Course) -> None:
    lab.prepare(course)
    book = nbformat.read(work(course), as_version=4)
    cell(book, "u01_e1_total").source = "total = 42"
    cell(book, "u01_e1_total").outputs = [nbformat.v4.new_output("stream", text="x" * 10_000)]
    cell(book, "u01_e1_total").execution_count = 7
    nbformat.write(book, work(course))
    before = work(course).read_bytes()
    done = pack(course, UNIT, run=False)
    assert done.path == course.root / "work" / "hand-in" / f"{UNIT}.ipynb"
    assert (done.warnings, done.cells) == ([], [])
    packed = nbformat.read(done.path, as_version=4)
    assert cell(packed, "u01_e1_total").source == "total = 42"
    assert cell(packed, "u01_e1_total").outputs == []
    assert cell(packed, "u01_e1_total").execution_count is None
    assert work(course).read_bytes() == before


def test_pack_takes_along_what_lies_beside_the_notebook(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    lab.prepare(course)
    folder = work(course).parent
    (folder / "helper.py").write_text("x = 1\n")
    (folder / "data").mkdir()
    (folder / "data" / "points.csv").write_text("1,2\n")
    (folder / "feedback.html").write_text("ours")
    (folder / ".hidden").write_text("x")
    (folder / "copy.ipynb").write_text("{}")
    done = pack(course, UNIT, run=False)
    assert done.path == course.root / "work" / "hand-in" / f"{UNIT}.zip"
    assert sorted(done.beside) == ["data/points.csv", "helper.py"]
    with zipfile.ZipFile(done.path) as made:
        assert set(made.namelist()) == {f"{UNIT}.ipynb", "helper.py", "data/points.csv"}
    monkeypatch.setattr("stackgraph.course.beside.MAX_BYTES", 5)
    again = pack(course, UNIT, run=False)
    assert len(again.beside) == 1
    assert any("is not handed in" in warning for warning in again.warnings)
    (folder / "helper.py").unlink()
    (folder / "data" / "points.csv").unlink()
    assert pack(course, UNIT, run=False).path.suffix == ".ipynb"
    assert not done.path.exists(), "an old zip would be handed in by mistake"


def test_what_submit_packs_collect_takes_apart(course: Course, tmp_path: Path) -> None:
    lab.prepare(course)
    (work(course).parent / "helper.py").write_text("x = 1\n")
    done = pack(course, UNIT, run=False)
    outer = tmp_path / "submissions.zip"
    with zipfile.ZipFile(outer, "w") as made:
        made.write(done.path, f"doejane_12345_900001_{UNIT}.zip")
    collect(course, UNIT, outer, None)
    folder = course.root / "submitted" / "doejane-12345" / UNIT
    assert {p.name for p in folder.iterdir()} == {f"{UNIT}.ipynb", "helper.py"}


def test_pack_before_any_work_says_how_to_begin(course: Course) -> None:
    with pytest.raises(CourseError, match="stackgraph lab"):
        pack(course, UNIT, run=False)


def test_pack_of_a_broken_file_says_what_to_do(course: Course) -> None:
    lab.prepare(course)
    work(course).write_text('{"cells": [')
    with pytest.raises(CourseError, match="rename it"):
        pack(course, UNIT, run=False)
    assert not (course.root / "work" / "hand-in").exists()


@pytest.mark.parametrize("user", [0, 1000])
def test_root_is_told_before_jupyterlab_starts(
    course: Course, monkeypatch: pytest.MonkeyPatch, user: int
) -> None:
    started: list[list[str]] = []
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(lab, "open_lab", lambda course, options, warm: started.append(options))
    run = CliRunner().invoke(app, ["lab", "--no-browser"])
    if user:
        assert started == [["--no-browser"]]
    else:
        assert isinstance(run.exception, CourseError)
        assert "stackgraph lab --allow-root" in str(run.exception)
        assert started == []
    CliRunner().invoke(app, ["lab", "--allow-root"])
    assert started[-1] == ["--allow-root"]


def looked(name: str, mismatch: Mismatch, status: Status = "failed") -> Looked:
    """A test cell that a check stopped."""
    return Looked(name, 1, str(CheckError([mismatch])), False, status, (mismatch,))


def test_submit_sums_up_and_says_each_hint_once(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = [
        looked(
            f"u01_e1_{n}",
            Mismatch(f"not attempted: {n} is None", hint=f"give {n} a value"),
            "not attempted",
        )
        for n in ("one", "two", "six", "ten")
    ]
    cells += [Looked("u01_e2_total", 1), Looked("u01_e2_items", 2, asks=True)]
    cells += [looked(f"u01_e3_{n}", Mismatch("name: wrong", 3)) for n in ("a", "b", "c", "d")]
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    monkeypatch.setattr(handing_in, "pack", lambda *_, **__: HandIn(course.root / "x", cells))
    said = CliRunner().invoke(app, ["submit", "u01"]).output
    assert " ".join(said.split()).count("Give it a value") == 1
    assert "give one a value" not in said
    assert said.count("expected: 3") == 1
    assert "u01_e3_a and 3 more:" in said
    assert "has an answer" in said
    assert (
        "1 of 10 visible checks passed; 4 not attempted, 4 failed, 1 answered, to be judged later."
        in said
    )
    assert max(len(line) for line in said.splitlines()) <= 100


def test_submit_tells_the_error_that_left_an_answer_out(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = "a cell stopped with ValueError: no"
    why = Mismatch("not attempted: x is None", actual=stopped, hint="mend")
    cells = [looked(f"u01_e1_{n}", why, "not attempted") for n in "ab"]
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    monkeypatch.setattr(handing_in, "pack", lambda *_, **__: HandIn(course.root / "x", cells))
    said = CliRunner().invoke(app, ["submit", "u01"]).output
    assert said.count("a cell stopped with ValueError: no") == 1
    assert "Give it a value" not in said
    assert "2 not attempted" in said


@pytest.mark.notebooks
def test_a_name_that_was_never_bound_is_an_answer_not_given(course: Course) -> None:
    lab.prepare(course)
    path = course.root / "work" / UNIT / f"{UNIT}.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("items = None", "pass"), "utf-8")
    said = {c.grade_id: c for c in pack(course, UNIT).cells}
    assert said["u01_e2_items_count"].message == "not attempted: name 'items' is not defined"
    assert said["u01_e2_items_count"].missing


@pytest.mark.notebooks
def test_pack_runs_the_notebook_and_says_what_the_checks_say(
    course: Course, capfd: pytest.CaptureFixture[str]
) -> None:
    lab.prepare(course)
    answered(course)
    said = {c.grade_id: c for c in pack(course, UNIT).cells}
    assert capfd.readouterr() == ("", "")  # a kernel has something to say of encryption
    assert said["u01_e1_total_kind"].message == ""
    assert said["u01_e1_total_kind"].status == "passed"
    items = said["u01_e2_items_count"]
    assert items.unexplained
    assert [m.subject for m in items.mismatches] == ["not attempted: items is None"]
    assert items.message.startswith(str(items.mismatches[0]))


@pytest.mark.notebooks
def test_an_error_in_the_answers_cell_explains_why_it_is_missing(course: Course) -> None:
    lab.prepare(course)
    path = course.root / "work" / UNIT / f"{UNIT}.ipynb"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("items = None", "items = None; 1 / 0"), encoding="utf-8")
    said = {c.grade_id: c for c in pack(course, UNIT).cells}
    items = said["u01_e2_items_count"]
    assert items.missing
    assert not items.unexplained
    assert "ZeroDivisionError" in str(items.mismatches[0].actual)
