"""Written answers from grading to grades: they wait for a person, whose scores and words stay."""

from __future__ import annotations

import csv
import io
import shutil
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from stackgraph.classroom.export import export, from_gradebook
from stackgraph.cli import app
from stackgraph.course import CourseError
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.grading.records import unit_scores
from stackgraph.grading.session import report
from stackgraph.grading.watcher import Watcher
from support import graded_class, written
from support.written import RUBRIC, TESTED, UNIT, WHY, Repairing

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course
    from stackgraph.engine.standing import Standing
    from stackgraph.engine.submission.tasks import Task
    from stackgraph.engine.verdict import Verdict

RIGHT = {"u01_e1_total": "total = 42", "u01_e2_items": "items = [1, 2, 3]"}

TEXT = "Because <b>I</b> say so."


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Ada wrote something, bob did not; their tests all pass."""
    made = written.make_course(tmp_path / "course")
    written.hand_in(made, "ada", RIGHT | {WHY: TEXT})
    written.hand_in(made, "bob", RIGHT)
    return made


class Failing(Repairing):
    """A grader on a machine on which nothing works."""

    def grade(self, task: Task) -> Verdict:
        raise RuntimeError("no kernel")


def grade(course: Course, **options: bool) -> None:
    graded_class.run(course, Repairing(course), [UNIT], **options)


def standing(course: Course, student: str = "ada") -> Standing:
    return unit_scores(course, [UNIT])[UNIT].standings[student]


def by_hand(course: Course, points: float, comment: str = "") -> None:
    """What formgrader writes when a person types a score and a comment."""
    with ClassGradebook(course) as book:
        found = book._book.find_grade(WHY, UNIT, UNIT, "ada")
        found.manual_score, found.needs_manual_grade = points, False
        if comment:
            book._book.find_comment(WHY, UNIT, UNIT, "ada").manual_comment = comment
        book.commit()


def feedback(course: Course, student: str = "ada") -> str:
    return (course.root / "feedback" / student / UNIT / f"{UNIT}.html").read_text("utf-8")


def grades(course: Course) -> dict[str, dict[str, str]]:
    rows = csv.DictReader(io.StringIO((course.root / "grades.csv").read_text("utf-8")))
    return {row["student"]: row for row in rows}


def test_an_answer_waits_for_a_person(course: Course) -> None:
    grade(course)
    assert (standing(course).points, standing(course).waiting) == (TESTED, [WHY])
    assert (standing(course, "bob").points, standing(course, "bob").waiting) == (TESTED, [])
    assert unit_scores(course, [UNIT])[UNIT].maximum[WHY] == 3.0
    with ClassGradebook(course) as book:
        ada = book._book.find_submission(UNIT, "ada")
        assert ada.needs_manual_grade
        assert (ada.score, ada.max_score) == (TESTED, TESTED + 3)
        assert book._book.find_grade(WHY, UNIT, UNIT, "ada").auto_score is None
        assert not book._book.find_submission(UNIT, "bob").needs_manual_grade
        assert book._book.find_comment(WHY, UNIT, UNIT, "bob").comment == "No response."


def test_every_page_and_table_says_that_it_waits(course: Course) -> None:
    grade(course)
    assert "up to 3 more for written answers that are not graded yet" in feedback(course)
    assert "4 of 7 points" in feedback(course)
    assert "Because &lt;b&gt;I&lt;/b&gt; say so." in feedback(course)
    assert "No answer is written here." in feedback(course, "bob")
    front = (course.root / "report" / "index.html").read_text("utf-8")
    assert "Written answers, and scores given by hand, that wait for you" in front
    text = (course.root / "report" / "units" / f"{UNIT}.html").read_text("utf-8")
    assert "1 written answer waits to be graded" in text
    assert "1 to grade" in (course.root / "report" / "students" / "ada.html").read_text("utf-8")
    assert {s: (r["points"], r["e3"], r["to_grade"]) for s, r in grades(course).items()} == {
        "ada": ("4", "0", "1"),
        "bob": ("4", "0", "0"),
    }
    tests = (course.root / "report" / "tests.csv").read_text("utf-8")
    assert f"ada,{UNIT},{WHY},0,3,waiting" in tests
    ungraded = from_gradebook(course, [UNIT]).ungraded()
    assert ungraded == [
        f"{UNIT}: 1 of the grades are not final, an answer waits to be graded in formgrader: ada."
    ]


def test_a_persons_points_add_up_everywhere(course: Course) -> None:
    grade(course)
    by_hand(course, 2.5, "Nearly <i>there</i>.")
    report(course, None, Watcher())
    assert (standing(course).points, standing(course).waiting) == (TESTED + 2.5, [])
    text = feedback(course)
    assert "6.5 of 7 points" in text
    assert "Your instructor gave 2.5 of 3 points." in text
    assert "Nearly &lt;i&gt;there&lt;/i&gt;." in text
    assert "not graded yet" not in text
    row = grades(course)["ada"]
    assert (row["points"], row["max_points"], row["e3"]) == ("6.5", "7", "2.5")
    assert "to_grade" not in row
    found = from_gradebook(course, [UNIT], questions=True)
    assert found.points["ada"] == {
        UNIT: 6.5,
        f"{UNIT} e1": 3.0,
        f"{UNIT} e2": 1.0,
        f"{UNIT} e3": 2.5,
    }
    assert found.max_points[UNIT] == 7.0
    assert found.ungraded() == []
    assert "ada,6.5" in export(from_gradebook(course, [UNIT]), "csv", None, None).text


def test_neither_rubric_nor_model_answer_reaches_a_student(course: Course) -> None:
    grade(course)
    by_hand(course, 3)
    report(course, None, Watcher())
    first = RUBRIC.splitlines()[0].lstrip("* ")
    handed = course.notebook("release", UNIT).read_text("utf-8")
    for text in (feedback(course), feedback(course, "bob"), handed):
        assert first not in text
        assert written.MODEL_ANSWER not in text
    shown = course.root / "autograded" / "ada" / UNIT / f"{UNIT}.ipynb"
    assert first in shown.read_text("utf-8")


@pytest.mark.parametrize("force", [False, True])
def test_grading_again_keeps_score_and_comment_and_asks_for_nothing(
    course: Course, force: bool
) -> None:
    grade(course)
    by_hand(course, 2, "Good.")
    grade(course, force=force)
    now = standing(course)
    assert (now.manual, now.comments, now.waiting) == ({WHY: 2.0}, {WHY: "Good."}, [])
    before = graded_class.tree(course)
    grade(course)
    assert graded_class.tree(course) == before


def test_another_text_is_marked_for_another_look(course: Course) -> None:
    grade(course)
    by_hand(course, 2, "Good.")
    written.hand_in(course, "ada", RIGHT | {WHY: "Another reason."})
    grade(course)
    now = standing(course)
    assert (now.manual, now.comments, now.waiting) == ({WHY: 2.0}, {WHY: "Good."}, [WHY])
    assert grades(course)["ada"]["to_grade"] == "1"
    assert "1 to grade" in (course.root / "report" / "students" / "ada.html").read_text("utf-8")
    grade(course)
    assert standing(course).waiting == [WHY]


def test_another_answer_to_a_test_asks_nobody_to_read_again(course: Course) -> None:
    grade(course)
    by_hand(course, 2)
    written.hand_in(
        course, "ada", RIGHT | {"u01_e1_total": "total = 1"} | {WHY: "Because <b>I</b> say so."}
    )
    grade(course)
    assert (standing(course).points, standing(course).waiting) == (4.0, [])


def test_a_text_written_later_waits_and_one_taken_back_does_not(course: Course) -> None:
    grade(course)
    written.hand_in(course, "bob", RIGHT | {WHY: "Now I know."})
    written.hand_in(course, "ada", RIGHT)
    grade(course)
    assert (standing(course, "bob").waiting, standing(course).waiting) == ([WHY], [])


def test_other_points_for_it_ask_for_another_look(course: Course) -> None:
    grade(course)
    by_hand(course, 3)
    written.build(course, points=5)
    grade(course)
    assert (standing(course).manual, standing(course).waiting) == ({WHY: 3.0}, [WHY])
    assert standing(course, "bob").waiting == []
    assert grades(course)["ada"]["max_points"] == "9"


def test_points_by_hand_move_with_a_written_answer_and_are_named_where_it_goes(
    course: Course,
) -> None:
    grade(course)
    by_hand(course, 2, "Well said.")
    written.build(course, 6, "u01_e3_reason")
    report(course, [UNIT], Watcher())
    assert standing(course).scores[WHY] == 2, "until a regrade all is of the edition before"
    grade(course, regrade=True)
    now = standing(course)
    assert now.scores == {**dict.fromkeys(now.scores, 0.0), **now.auto, "u01_e3_reason": 2}
    assert (now.points, now.waiting) == (TESTED + 2, ["u01_e3_reason"])
    assert now.comments == {"u01_e3_reason": "Well said."}
    written.build(course, name="")
    with pytest.raises(CourseError, match="ada has 2 points in u01_e3_reason, which is gone"):
        grade(course)
    grade(course, regrade=True)
    assert (standing(course).points, standing(course).comments) == (TESTED, {})
    kept = (course.root / "removed_scores.csv").read_text().splitlines()
    assert kept[1:] == [
        "ada,u01_tiny,u01_e3_reason,2,0,",
        "ada,u01_tiny,u01_e3_reason,,0,Well said.",
    ]


def test_where_grading_fails_written_answers_wait_and_points_by_hand_stay(course: Course) -> None:
    grade(course)
    by_hand(course, 2, "Good.")
    for student in ("ada", "bob"):
        graded_class.run(course, Failing(course), [UNIT], force=True, student=student)
    now = standing(course)
    assert (now.points, now.manual, now.waiting) == (2.0, {WHY: 2.0}, [])
    assert "Your instructor gave 2 of 3 points." in feedback(course)
    assert standing(course, "bob").waiting == [WHY], "nobody knows what he wrote"
    assert "up to 3 more for written answers" in feedback(course, "bob")
    grade(course)
    assert (standing(course).points, standing(course).waiting) == (TESTED + 2, [])
    assert (standing(course, "bob").points, standing(course, "bob").waiting) == (TESTED, [])


def test_who_hands_in_no_notebook_is_asked_nothing(course: Course) -> None:
    path = course.root / "submitted" / "cy" / UNIT / f"{UNIT}.ipynb"
    path.parent.mkdir(parents=True)
    path.symlink_to(course.root / "nbgrader_config.py")
    grade(course)
    assert (standing(course, "cy").points, standing(course, "cy").waiting) == (0.0, [])


def test_commands_say_that_answers_wait(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    grade(course)
    monkeypatch.chdir(course.root)
    said = CliRunner().invoke(app, ["report"])
    assert "1 answer to be graded by a person, in formgrader" in " ".join(said.output.split())
    said = CliRunner().invoke(app, ["export", "u01"])
    assert "1 of the grades are not final" in " ".join(said.output.split())
    by_hand(course, 1)
    said = CliRunner().invoke(app, ["export", "u01"])
    assert "not final" not in said.output


def test_grades_of_what_is_no_longer_there_are_told(course: Course) -> None:
    grade(course)
    by_hand(course, 2.0)
    shutil.rmtree(course.root / "submitted" / "ada")
    said: list[str] = []

    class Hears(Watcher):
        def say(self, text: str) -> None:
            said.append(text)

    report(course, [UNIT], Hears())
    assert said == [
        f"Graded, and no longer in submitted/: ada/{UNIT}. The gradebook and stackgraph export "
        "still have these grades; grades.csv and the report are without them."
    ]
    assert from_gradebook(course, [UNIT]).points["ada"][UNIT] == TESTED + 2
    assert said[0].split(":")[0] in (course.root / "report" / "index.html").read_text("utf-8")
