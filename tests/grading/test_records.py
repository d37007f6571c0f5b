"""The gradebook read without nbgrader's API says what nbgrader's API says."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

import pytest

from stackgraph.classroom.export import from_gradebook
from stackgraph.course import Course, CourseError
from stackgraph.course.unit import Unit
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.grading.records import _usable, due_records, unit_scores
from stackgraph.grading.settings import gradebook_url
from support.gradebooks import UNIT, verdict


@pytest.fixture
def graded(course: Course) -> Course:
    """Three submissions: one with a score by hand and extra credit, one with a penalty."""
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        for student in ("ada", "bob", "zoe"):
            book.record(student, verdict(1, 2, 0), "2026-03-02 11:00:00 UTC")
        book.commit()
        notebook = book._book.find_submission_notebook(UNIT, UNIT, "bob")
        notebook.grades[0].manual_score = 0.5
        notebook.grades[1].extra_credit = 0.25
        late = book._book.find_submission_notebook(UNIT, UNIT, "zoe")
        late.late_submission_penalty = 1.5
        submission = book._book.find_submission(UNIT, "ada")
        submission.extension = timedelta(hours=48)
        book._book.find_assignment(UNIT).duedate = datetime(2026, 3, 1, 12)
        book.commit()
    return course


def test_scores_are_those_that_nbgrader_adds_up(graded: Course) -> None:
    from nbgrader.api import Gradebook

    grades = from_gradebook(graded, [UNIT], questions=True)
    with Gradebook(gradebook_url(graded)) as book:
        assert grades.max_points[UNIT] == book.find_assignment(UNIT).max_score
        for submission in book.assignment_submissions(UNIT):
            late = submission.late_submission_penalty or 0.0
            wanted = pytest.approx(max(0.0, submission.score - late))
            assert grades.points[submission.student_id][UNIT] == wanted
    exercises = {item for item in grades.max_points if " " in item}
    assert sum(grades.max_points[e] for e in exercises) == grades.max_points[UNIT]
    for student, lost in (("ada", 0.0), ("bob", 0.0), ("zoe", 1.5)):
        whole = sum(grades.points[student][e] for e in exercises)
        assert grades.points[student][UNIT] == pytest.approx(whole - lost)
    assert grades.points["bob"] != grades.points["ada"]


def test_standings_are_what_nbgrader_holds(graded: Course) -> None:
    standings = unit_scores(graded, [UNIT])[UNIT].standings
    with ClassGradebook(graded) as book:
        held = {s.student.id: s for s in book._book.assignment_submissions(UNIT)}
        assert book.standings(UNIT) == standings
        assert list(standings) == sorted(held)
        for student, standing in standings.items():
            (notebook,) = held[student].notebooks
            assert standing.scores == {g.name: pytest.approx(g.score) for g in notebook.grades}
            by_hand = {
                g.name: g.manual_score for g in notebook.grades if g.manual_score is not None
            }
            assert standing.manual == by_hand
            assert standing.penalty == (notebook.late_submission_penalty or 0.0)
            assert standing.seconds_late == held[student].total_seconds_late
    assert [s.seconds_late for s in standings.values()] == [0.0, 82_800.0, 82_800.0]


def test_an_unsaved_grade_counts_for_who_writes_it_alone(graded: Course) -> None:
    with ClassGradebook(graded) as book:
        book._book.find_submission_notebook(UNIT, UNIT, "bob").grades[0].manual_score = 0.125
        book.db.flush()
        assert 0.125 in book.standings(UNIT)["bob"].manual.values()
        assert 0.125 not in unit_scores(graded, [UNIT])[UNIT].standings["bob"].manual.values()


@pytest.mark.parametrize("score", [math.inf, -math.inf, 1e300])
@pytest.mark.parametrize("column", ["manual_score", "extra_credit"])
def test_a_score_that_is_no_number_of_points_waits_for_a_person(
    graded: Course, column: str, score: float
) -> None:
    before = unit_scores(graded, [UNIT])[UNIT].standings["ada"]
    with ClassGradebook(graded) as book:
        grade = book._book.find_submission_notebook(UNIT, UNIT, "ada").grades[0]
        setattr(grade, column, score)
        name = grade.name
        book.commit()
    after = unit_scores(graded, [UNIT])[UNIT].standings["ada"]
    assert after.scores == before.scores
    assert after.manual == before.manual
    assert after.waiting == [name]
    assert from_gradebook(graded, [UNIT]).waiting == {UNIT: ["ada"]}


def test_not_a_number_which_only_some_databases_hold_is_none() -> None:
    assert _usable(math.nan, 1.0, None, 0.0) == [None, 1.0, None, 0.0]


def test_due_dates_and_extensions(graded: Course) -> None:
    record = due_records(graded, [UNIT, "u99_none"])
    assert record[UNIT].due == datetime(2026, 3, 1, 12)
    assert record[UNIT].extensions == {"ada": timedelta(hours=48)}
    assert record["u99_none"].due is None


def test_no_gradebook_is_made_by_looking(course: Course) -> None:
    assert due_records(course, [UNIT])[UNIT].due is None
    with pytest.raises(CourseError, match="Nothing is graded yet"):
        from_gradebook(course, [UNIT])
    assert not (course.root / "gradebook.db").exists()


def test_the_address_is_the_one_that_nbgrader_uses(course: Course) -> None:
    with ClassGradebook(course) as book:
        assert gradebook_url(course) == book.db_url
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.CourseDirectory.db_url = 'sqlite:////tmp/x.db'\n")
    assert gradebook_url(course) == "sqlite:////tmp/x.db"
