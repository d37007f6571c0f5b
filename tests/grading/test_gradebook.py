"""The gradebook: what nbgrader itself reads back after one writer filled it."""

from __future__ import annotations

import datetime
import json
import math
import time
from typing import TYPE_CHECKING

import nbformat
import pytest
from nbgrader.api import Gradebook

from stackgraph.classroom.export import from_gradebook
from stackgraph.course import Course, CourseError
from stackgraph.course.unit import Unit
from stackgraph.engine.scores import checked
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.grading.records import read_unit
from support import tinycourse
from support.gradebooks import POINTS, UNIT, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(course: Course) -> Iterator[ClassGradebook]:
    with ClassGradebook(course) as opened:
        opened.ensure_assignment(Unit.read(course, UNIT))
        opened.commit()
        yield opened


def with_nbgrader(course: Course) -> Gradebook:
    return Gradebook(f"sqlite:///{course.root}/gradebook.db", "tiny")


def test_the_assignment_is_what_generate_assignment_would_have_made(
    course: Course, book: ClassGradebook
) -> None:
    with with_nbgrader(course) as theirs:
        notebook = theirs.find_notebook(UNIT, UNIT)
        assert {c.name: c.max_score for c in notebook.grade_cells} == POINTS
        assert {c.name for c in notebook.solution_cells} == {"u01_e1_total", "u01_e2_items"}
        hidden = theirs.find_source_cell("u01_e1_total_value", UNIT, UNIT)
        assert tinycourse.CANARY in hidden.source
        assert hidden.locked
        answer = theirs.find_source_cell("u01_e1_total", UNIT, UNIT)
        assert answer.source == "total = None\n# YOUR CODE HERE"
    read = read_unit(book.db.connection(), UNIT)
    assert read is not None
    assert read.tests == POINTS
    assert read.written == set()


def test_scores_are_read_back_by_nbgrader(course: Course, book: ClassGradebook) -> None:
    assert book.record("ada", verdict(1, 2, 0), "2026-03-01 12:00:00 UTC")
    book.commit()
    with with_nbgrader(course) as theirs:
        submission = theirs.find_submission(UNIT, "ada")
        assert (submission.score, submission.max_score) == (3.0, 4.0)
        assert submission.timestamp == datetime.datetime(2026, 3, 1, 12)
        assert not submission.needs_manual_grade
        grade = theirs.find_grade("u01_e2_items_count", UNIT, UNIT, "ada")
        assert (grade.auto_score, grade.failed_tests) == (0.0, True)


def test_recording_the_same_again_changes_nothing(book: ClassGradebook) -> None:
    assert book.record("ada", verdict(1, 2, 1))
    book.commit()
    assert not book.record("ada", verdict(1, 2, 1))
    assert book.record("ada", verdict(1, 0, 1))


def test_nothing_is_durable_before_commit(course: Course, book: ClassGradebook) -> None:
    book.record("ada", verdict(1, 2, 1))
    book.db.rollback()
    assert book.standings(UNIT) == {}


def test_manual_scores_and_comments_are_never_overwritten(
    course: Course, book: ClassGradebook
) -> None:
    book.record("ada", verdict(1, 0, 1))
    book.commit()
    with with_nbgrader(course) as theirs:
        grade = theirs.find_grade("u01_e1_total_value", UNIT, UNIT, "ada")
        grade.manual_score = 1.5
        comment = theirs.find_comment("u01_e1_total", UNIT, UNIT, "ada")
        comment.manual_comment = "nearly"
        theirs.db.commit()
    book.db.expire_all()
    assert book.record("ada", verdict(1, 2, 1))
    book.commit()
    standing = book.standings(UNIT)["ada"]
    assert standing.scores["u01_e1_total_value"] == 1.5
    assert standing.manual == {"u01_e1_total_value": 1.5}
    assert standing.comments == {"u01_e1_total": "nearly"}
    assert standing.points == 3.5
    with with_nbgrader(course) as theirs:
        grade = theirs.find_grade("u01_e1_total_value", UNIT, UNIT, "ada")
        assert (grade.auto_score, grade.needs_manual_grade) == (2.0, True)


def test_an_untouched_answer_gets_nbgraders_comment(course: Course, book: ClassGradebook) -> None:
    release = json.loads(course.notebook("release", UNIT).read_text())
    changed = json.loads(json.dumps(release))
    changed["cells"][2]["source"] = "total = 1"
    book.record("ada", verdict(0, 0, 0, notebook=release))
    book.record("bob", verdict(0, 0, 0, notebook=changed))
    book.commit()
    with with_nbgrader(course) as theirs:
        texts = [theirs.find_comment("u01_e1_total", UNIT, UNIT, s).comment for s in ("ada", "bob")]
    assert texts == ["No response.", None]


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0, 2.5, True, "2", None])
def test_a_score_outside_its_range_is_refused_and_recorded(bad: float) -> None:
    odd = verdict(1, 2, 1)
    odd.cells[1] = CellVerdict("u01_e1_total_value", "passed", bad, 2.0)
    sound = checked(odd, POINTS)
    assert sound.points == 2.0
    assert [e.kind for e in sound.events] == ["score-refused"]
    assert sound.cell("u01_e1_total_value").status == "error"


def test_missing_extra_and_overvalued_cells_are_refused_and_recorded() -> None:
    odd = Verdict(UNIT, [CellVerdict("u01_e1_total_kind", "passed", 1.0, 99.0)])
    odd.cells.append(CellVerdict("bonus", "passed", 100.0, 100.0))
    sound = checked(odd, POINTS)
    assert {c.grade_id: (c.points, c.max_points) for c in sound.cells} == {
        "u01_e1_total_kind": (1.0, 1.0),
        "u01_e1_total_value": (0.0, 2.0),
        "u01_e2_items_count": (0.0, 1.0),
    }
    assert sorted(e.kind for e in sound.events) == [
        "score-missing",
        "score-missing",
        "score-refused",
    ]


def test_a_late_submission_is_penalised_by_the_configured_rule(course: Course) -> None:
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        book.commit()
    with with_nbgrader(course) as theirs:
        theirs.update_or_create_assignment(UNIT, duedate="2026-03-01 12:00:00 UTC")
    with ClassGradebook(course) as book:
        book.record("late", verdict(1, 2, 1), "2026-03-01 13:00:00 UTC")
        book.record("early", verdict(1, 2, 1), "2026-03-01 11:00:00 UTC")
        book.commit()
        assert not book.record("late", verdict(1, 2, 1), "2026-03-01 13:00:00 UTC")
        found = book.standings(UNIT)
    assert (found["late"].points, found["late"].seconds_late) == (0.0, 3600.0)
    assert (found["early"].points, found["early"].penalty) == (4.0, 0.0)


def test_a_mended_test_is_taken_over_and_grades_stay(course: Course, book: ClassGradebook) -> None:
    book.record("ada", verdict(1, 2, 1))
    book.commit()
    path = course.notebook("source", UNIT)
    path.write_text(path.read_text().replace("total: wrong number", "total: try again"))
    assert book.ensure_assignment(Unit.read(course, UNIT)).reworded == ["u01_e1_total_value"]
    assert not book.ensure_assignment(Unit.read(course, UNIT)).differs
    assert book.standings(UNIT)["ada"].points == 4.0
    with with_nbgrader(course) as theirs:
        assert "try again" in theirs.find_source_cell("u01_e1_total_value", UNIT, UNIT).source


def test_a_removed_test_after_grading_says_what_to_do(course: Course, book: ClassGradebook) -> None:
    book.record("ada", verdict(1, 2, 1))
    book.commit()
    path = course.notebook("source", UNIT)
    content = nbformat.read(path, 4)
    del content.cells[-1]
    nbformat.write(content, path)
    with pytest.raises(CourseError, match="stackgraph regrade u01"):
        book.ensure_assignment(Unit.read(course, UNIT))


def test_a_database_that_a_users_own_configuration_names_is_read_and_written(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Grading and export find one gradebook, also where it is not the course that names it."""
    mine = tmp_path / "jupyter"
    mine.mkdir()
    (mine / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.CourseDirectory.db_url = 'sqlite:///{tmp_path}/elsewhere.db'\n"
    )
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(mine))
    with pytest.raises(CourseError, match="Nothing is graded yet"):
        from_gradebook(course, [UNIT])
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        book.record("ada", verdict(1, 0, 1))
        book.commit()
    assert (tmp_path / "elsewhere.db").is_file()
    assert not (course.root / "gradebook.db").exists()
    grades = from_gradebook(course, [UNIT, "u02_tiny"])
    assert grades.points == {"ada": {UNIT: 2.0}}
    assert grades.max_points == {UNIT: 4.0}


def test_an_unreachable_database_is_a_clear_error(course: Course) -> None:
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.CourseDirectory.db_url = 'sqlite:////no/such/x.db'\n")
    with pytest.raises(CourseError, match=r"gradebook /no/such/x\.db cannot be opened"):
        ClassGradebook(course)


@pytest.mark.slow
def test_recording_stays_within_its_budget(course: Course, book: ClassGradebook) -> None:
    """40 ms a submission, committed one by one; the small unit leaves a wide margin."""
    start = time.process_time()
    for i in range(100):
        book.record(f"s{i}", verdict(1, 2, 1))
        book.commit()
    assert (time.process_time() - start) / 100 < 0.040


def test_names_come_from_the_roster_also_for_students_known_before(course: Course) -> None:
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        book.record("ada", verdict(1, 2, 1))
        book.commit()
    roster = "id,first_name,last_name\nada,Ada,Lovelace\nalan,Alan,Turing\n"
    (course.root / "roster.csv").write_text(roster)
    with ClassGradebook(course) as book:
        for student in ("ada", "alan", "nobody"):
            book.record(student, verdict(1, 2, 1))
        book.commit()
    with with_nbgrader(course) as theirs:
        found = {s.id: (s.first_name, s.last_name) for s in theirs.students}
    assert found["ada"] == ("Ada", "Lovelace")
    assert found["alan"] == ("Alan", "Turing")
    assert found["nobody"] == (None, None)
