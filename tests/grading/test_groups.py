"""One submission for several people, by the roster's column ``group``."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from stackgraph.classroom.collect import missing
from stackgraph.course import Course, CourseError
from stackgraph.course.roster import Roster
from stackgraph.course.unit import Unit, Units
from stackgraph.grading.runner import collect_tasks
from support import tinycourse
from support.gradebooks import UNIT
from support.graded_class import Counting, run

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.engine.submission.tasks import Task

ROSTER = "id,group\nada,red\nbob,red\ncem,blue\ndan,\neve,\nfay,blue\n"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    course = tinycourse.make_course(tmp_path / "course", (UNIT,), bank=False)
    (course.root / "roster.csv").write_text(ROSTER)
    return course


def hand_in(course: Course, student: str, when: str = "", extra: str = "") -> None:
    folder = course.root / "submitted" / student / UNIT
    folder.mkdir(parents=True)
    handed_out = Unit.read(course, UNIT).release
    (folder / f"{UNIT}.ipynb").write_bytes(handed_out.rstrip() + extra.encode())
    if when:
        (folder / "timestamp.txt").write_text(when)


def tasks_of(course: Course, student: str | None = None) -> dict[str, Task]:
    tasks, odd = collect_tasks(course, [UNIT], Units(course), student)
    assert odd == []
    assert [t.student for t in tasks] == sorted(t.student for t in tasks)
    return {task.student: task for task in tasks}


def said(task: Task) -> list[tuple[str, str]]:
    return [(e.kind, e.severity) for e in task.events]


def test_one_of_a_group_hands_in_for_all_of_it(course: Course) -> None:
    hand_in(course, "ada", "2026-03-01 12:00:00 UTC")
    hand_in(course, "dan")
    tasks = tasks_of(course)
    assert set(tasks) == {"ada", "bob", "dan"}, "who is in no group shares with nobody"
    assert tasks["bob"].data == tasks["ada"].data
    assert tasks["bob"].handed_in == "2026-03-01 12:00:00 UTC"
    assert said(tasks["bob"]) == [("group-submission", "info")]
    assert said(tasks["ada"]) == []


def test_who_handed_in_is_graded_on_that_and_the_others_on_the_last(course: Course) -> None:
    (course.root / "roster.csv").write_text("id,team\nada,1\nbob,1\ncem,1\n")
    hand_in(course, "ada", "2026-03-01 13:00:00 +0100", extra="\n")
    hand_in(course, "bob", "2026-03-01 12:30:00 UTC", extra="\n\n")
    tasks = tasks_of(course)
    assert tasks["cem"].data == tasks["bob"].data
    assert tasks["ada"].data != tasks["bob"].data
    assert said(tasks["ada"]) == said(tasks["bob"]) == [("group-differs", "odd")]
    assert "bob of the same group" in tasks["ada"].events[0].detail


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ("2026-11-20 12:00:00 CET", "2026-11-01 12:00:00 CET"),
        ("2026-11-20 12:00:00 CET", "2026-11-20 10:59:59 UTC"),
        ("2026-11-20 12:00:00", "2026-11-20 11:30:00 UTC"),
        ("2026-11-20 12:00:00.5 UTC", "2026-11-20 12:00:00 UTC"),
        ("2026-11-20 12:00:00 UTC", ""),
    ],
)
def test_the_last_of_a_group_is_so_by_the_gradebooks_reading(
    course: Course, monkeypatch: pytest.MonkeyPatch, later: str, earlier: str
) -> None:
    """``timestamp.txt`` without a zone is in UTC, also where this machine's clock is not."""
    (course.root / "roster.csv").write_text("id,group\nada,T\nbob,T\ncy,T\n")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        hand_in(course, "ada", later, extra="\n")
        hand_in(course, "bob", earlier, extra="\n\n")
        assert (tasks_of(course)["cy"].by, tasks_of(course)["cy"].handed_in) == ("ada", later)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_twice_the_same_is_nothing_to_tell(course: Course) -> None:
    hand_in(course, "ada")
    hand_in(course, "bob")
    assert said(tasks_of(course)["ada"]) == []


def test_one_student_can_be_graded_on_what_another_handed_in(course: Course) -> None:
    hand_in(course, "ada")
    hand_in(course, "cem")
    assert set(tasks_of(course, "bob")) == {"bob"}
    with pytest.raises(CourseError, match="by 'eve'"):
        tasks_of(course, "eve")


def test_a_groups_grade_is_every_members(course: Course) -> None:
    hand_in(course, "fay")
    result = run(course, Counting(course))
    points = {student: s.points for (student, _), s in result.standings.items()}
    assert points == {"fay": points["fay"], "cem": points["fay"]}
    assert (course.root / "feedback" / "cem" / UNIT / f"{UNIT}.html").is_file()


def test_nobody_is_missing_whose_group_has_handed_in(course: Course) -> None:
    hand_in(course, "bob")
    roster = Roster.of(course.root)
    assert roster is not None
    assert [p.id for p in missing(course, UNIT, roster, [])] == ["cem", "dan", "eve", "fay"]
