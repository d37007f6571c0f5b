"""Due dates, extensions and what a late day costs."""

import copy
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from stackgraph.cli import app
from stackgraph.course import Course, CourseError
from stackgraph.course.unit import Unit
from stackgraph.grading.due import due_dates, extend, extensions, read_due, set_due
from stackgraph.grading.gradebook import ClassGradebook
from stackgraph.grading.records import read_unit, unit_scores
from stackgraph.nbgrader_plugins.late import LatePenalty
from support import tinycourse
from support.gradebooks import UNIT, verdict

HOUR = 3600.0


@pytest.mark.parametrize(
    ("late", "lost"),
    [
        (0.0, None),
        (10 * 60.0, None),  # within the grace
        (HOUR, 2.0),
        (24 * HOUR + 10 * 60, 2.0),  # the grace moves every day's end
        (25 * HOUR, 4.0),
        (30 * 24 * HOUR, 10.0),  # no more than ``most``
    ],
)
def test_each_day_begun_costs_its_share(late: float, lost: float | None) -> None:
    rule = LatePenalty(per_day=0.1, grace_minutes=15, most=0.5)
    found = rule.late_submission_penalty("ada", 20.0, late)
    assert found == (None if lost is None else pytest.approx(lost))


def test_as_delivered_nothing_is_taken_off() -> None:
    assert LatePenalty().late_submission_penalty("ada", 20.0, 99 * HOUR) is None


def with_rule(course: Course, per_day: float) -> None:
    config = course.root / "nbgrader_config.py"
    config.write_text(
        config.read_text()
        + "c.AssignLatePenalties.plugin_class = 'stackgraph.nbgrader_plugins.late.LatePenalty'\n"
        + f"c.LatePenalty.per_day = {per_day}\n"
    )


def points(course: Course, student: str) -> float:
    with ClassGradebook(course) as book:
        return book.standings(UNIT)[student].points


def test_the_due_date_the_extension_and_the_gradebook_agree(course: Course) -> None:
    with_rule(course, 0.25)
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        book.record("late", verdict(1, 2, 1), "2026-03-02 11:00:00 UTC")
        book.commit()
    assert points(course, "late") == 4.0
    set_due(course, UNIT, datetime(2026, 3, 1, 12))
    assert due_dates(course, [UNIT]) == {UNIT: datetime(2026, 3, 1, 12)}
    assert points(course, "late") == 3.0
    extend(course, UNIT, "late", timedelta(hours=48))
    assert points(course, "late") == 4.0
    extend(course, UNIT, "late", timedelta(0))
    assert points(course, "late") == 3.0
    set_due(course, UNIT, None)
    assert points(course, "late") == 4.0


def test_a_time_that_is_gone_costs_nothing_any_more(course: Course) -> None:
    with_rule(course, 0.25)
    set_due(course, UNIT, datetime(2026, 3, 1, 12))
    with ClassGradebook(course) as book:
        book.record("late", verdict(1, 2, 1), "2026-03-02 11:00:00 UTC")
        book.commit()
    assert points(course, "late") == 3.0
    with ClassGradebook(course) as book:
        assert book.record("late", verdict(1, 2, 1)), "timestamp.txt was taken away"
        book.commit()
        assert not book.record("late", verdict(1, 2, 1)), "it is gone already"
        assert book.standings(UNIT)["late"].seconds_late == 0.0
        assert book._book.find_submission(UNIT, "late").timestamp is None
    assert points(course, "late") == 4.0


def test_a_penalty_that_nbgrader_left_without_a_time_is_given_back(course: Course) -> None:
    with_rule(course, 0.25)
    set_due(course, UNIT, datetime(2026, 3, 1, 12))
    with ClassGradebook(course) as book:
        book.record("late", verdict(1, 2, 1))
        book._book.find_submission_notebook(UNIT, UNIT, "late").late_submission_penalty = 1.0
        book.commit()
    assert points(course, "late") == 3.0
    with ClassGradebook(course) as book:
        assert book.record("late", verdict(1, 2, 1))
        book.commit()
    assert points(course, "late") == 4.0


def test_an_extension_before_anything_is_handed_in_counts_once_it_is(course: Course) -> None:
    with_rule(course, 0.25)
    set_due(course, UNIT, datetime(2026, 3, 1, 12))
    extend(course, UNIT, "late", timedelta(hours=48))
    assert extensions(course, [UNIT]) == {UNIT: {"late": timedelta(hours=48)}}
    assert unit_scores(course, [UNIT])[UNIT].standings == {}, "nobody has handed anything in"
    with ClassGradebook(course) as book:
        assert book.revision(Unit.read(course, UNIT)).graded == 0
        book.record("late", verdict(1, 2, 1), "2026-03-02 11:00:00 UTC")
        book.record("bob", verdict(1, 2, 1), "2026-03-02 11:00:00 UTC")
        book.commit()
    assert (points(course, "late"), points(course, "bob")) == (4.0, 3.0)


def test_an_extension_taken_back_before_anything_is_handed_in_leaves_nothing(
    course: Course,
) -> None:
    extend(course, UNIT, "bob", timedelta(hours=1))
    extend(course, UNIT, "bob", timedelta(0))
    assert extensions(course, [UNIT]) == {UNIT: {}}
    with ClassGradebook(course) as book:
        assert not book._book.assignment_submissions(UNIT)


def test_an_extension_waits_for_no_regrade(course: Course) -> None:
    """A unit that changes while nothing but an extension is there asks for nothing."""
    extend(course, UNIT, "bob", timedelta(hours=1))
    changed = Unit.read(course, UNIT)
    cells = changed.notebook["cells"]
    more = {**cells[-1], "id": "u01_e9_new", "source": "assert total"}
    more["metadata"] = copy.deepcopy(more["metadata"])
    more["metadata"]["nbgrader"] |= {"grade_id": "u01_e9_new", "grade": True, "points": 1}
    more["metadata"]["nbgrader"] |= {"locked": True, "solution": False}
    tinycourse.write_notebook(
        course.notebook("source", UNIT), {**changed.notebook, "cells": [*cells, more]}
    )
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        read = read_unit(book.db.connection(), UNIT)
    assert read is not None
    assert "u01_e9_new" in read.tests
    assert unit_scores(course, [UNIT])[UNIT].standings == {}
    assert extensions(course, [UNIT]) == {UNIT: {"bob": timedelta(hours=1)}}


def test_an_extension_is_that_of_the_student_who_is_meant(course: Course) -> None:
    (course.root / "roster.csv").write_text("id,email\nada,ada@x.org\nzoe,zoe@x.org\n")
    extend(course, UNIT, "ADA@x.org", timedelta(hours=1))
    assert extensions(course, [UNIT]) == {UNIT: {"ada": timedelta(hours=1)}}
    with pytest.raises(CourseError, match="'adda' is nobody of the roster"):
        extend(course, UNIT, "adda", timedelta(hours=1))


def moment(text: str) -> datetime:
    """What ``read_due`` reads, in UTC without a zone."""
    found = read_due(text)
    assert found is not None
    return found.utc


def test_a_date_is_read_in_the_zone_it_names() -> None:
    assert moment("2026-12-01 23:59 UTC") == datetime(2026, 12, 1, 23, 59)
    assert moment("2026-12-01T23:59+02:00") == datetime(2026, 12, 1, 21, 59)
    here = datetime(2026, 12, 1, 23, 59).astimezone(UTC).replace(tzinfo=None)
    assert moment("2026-12-01 23:59") == here
    assert read_due("none") is None
    with pytest.raises(CourseError, match="no date and time"):
        read_due("next tuesday-ish")


def test_a_date_alone_is_the_days_end() -> None:
    here = datetime(2026, 12, 1, 23, 59, 59).astimezone(UTC).replace(tzinfo=None)
    assert moment("2026-12-01") == here
    assert moment("2026-12-01 Pacific/Auckland") == datetime(2026, 12, 1, 10, 59, 59)


@pytest.mark.parametrize(
    "text",
    [
        "01.12.2026 23:59",
        "1/12/2026 23:59",
        "01-12-26 23:59",
        "13.12.2026 23:59",
        "12/13/2026",
        "2026-12-01 23:59 PST",
        "2026-12-01 23:59 CET",
        "2026-12-01 23:59 Europe/Nowhere",
        "1",
        "2026-12",
        "2026",
        "20261201",
        "2026-02-30",
        "2026-12-01 24:00",
        "2026-12-01 11:59 pm",
        "0026-12-01",
        "1970-01-01",
        "9999-01-01",
        "Dec 1, 2026",
        "tomorrow",
        "",
        "2026-12-01 23:59 " + "x" * 5_000,
    ],
)
def test_what_could_mean_two_things_is_asked_back(
    text: str, recwarn: pytest.WarningsRecorder
) -> None:
    with pytest.raises(CourseError, match="2026-12-01 23:59") as refused:
        read_due(text)
    assert "none for no due date" in str(refused.value)
    assert not recwarn.list


def test_the_zone_that_was_typed_is_shown(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        said = CliRunner().invoke(app, ["due", "u01", "2026-12-01 23:59 America/New_York"]).output
        assert "2026-12-01 23:59 America/New_York (here 2026-12-02 13:59 JST)" in said
        again = CliRunner().invoke(app, ["due"]).output
        assert "America/New_York" in again, "it is kept"
        set_due(course, UNIT, datetime(2026, 12, 5))
        assert "America" not in CliRunner().invoke(app, ["due"]).output, "set by another program"
        said = CliRunner().invoke(app, ["due", "u01", "2026-12-01"]).output
        assert "2026-12-01 23:59:59 JST" in said
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_date_that_is_refused_changes_nothing(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    set_due(course, UNIT, datetime(2026, 12, 1, 12))
    refused = CliRunner().invoke(app, ["due", "u01", "01.12.2026 23:59"])
    assert isinstance(refused.exception, CourseError)
    assert due_dates(course, [UNIT]) == {UNIT: datetime(2026, 12, 1, 12)}


def test_the_list_needs_neither_nbgrader_nor_a_gradebook(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """nbgrader's import alone takes longer than a list may."""
    code = (
        "import sys; from stackgraph.cli import app; "
        "app(['due'], standalone_mode=False); "
        "print(sorted({'nbgrader', 'nbformat', 'tensorflow', 'jupyter_client'} & set(sys.modules)))"
    )
    (course.root / "gradebook.db").unlink(missing_ok=True)
    environment = {**os.environ, "STACKGRAPH_COURSE": str(course.root)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [f"{UNIT}: no due date", "[]"]
    assert not (course.root / "gradebook.db").exists(), "a list makes nothing"


@pytest.mark.long
def test_a_date_is_set_without_what_grading_needs(course: Course) -> None:
    """The command answers at once: nothing of a network's comparison is imported for it."""
    code = (
        "import sys; from stackgraph.cli import app; "
        "app(['due', 'u01', '2026-12-01'], standalone_mode=False); "
        "print(sorted({'networkx', 'tensorflow', 'matplotlib'} & set(sys.modules)))"
    )
    environment = {**os.environ, "STACKGRAPH_COURSE": str(course.root)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert f"{UNIT}: 2026-12-01 23:59:59" in done.stdout


def test_the_command_sets_and_shows(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    result = CliRunner().invoke(app, ["due", "u01", "2026-12-01 23:59"])
    assert result.exit_code == 0, result.output
    assert "2026-12-01 23:59" in result.output
    assert "stackgraph report" in result.output, "the pages have the old points until then"
    assert "no due date" in CliRunner().invoke(app, ["due", "u01", "none"]).output


@pytest.mark.parametrize("arguments", [["due"], ["due", "u01"]])
def test_the_command_lists_who_has_longer(
    course: Course, monkeypatch: pytest.MonkeyPatch, arguments: str
) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    with ClassGradebook(course) as book:
        book.ensure_assignment(Unit.read(course, UNIT))
        for student in ("ada", "bob"):
            book.record(student, verdict(1, 2, 1), "2026-03-02 11:00:00 UTC")
        book.commit()
    set_due(course, UNIT, moment("2026-11-20 23:59"))
    extend(course, UNIT, "ada", timedelta(hours=48))
    said = CliRunner().invoke(app, arguments).output
    assert "ada: 48 h longer, until 2026-11-22 23:59" in said
    assert "bob" not in said
    assert "stackgraph report" not in said, "nothing was set"
    extend(course, UNIT, "ada", timedelta(0))
    assert "longer" not in CliRunner().invoke(app, arguments).output


@pytest.mark.parametrize("hours", ["inf", "nan", "-1", "1e9"])
def test_hours_are_those_of_a_year_at_most(
    course: Course, monkeypatch: pytest.MonkeyPatch, hours: str
) -> None:
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    arguments = ["due", "u01", "--student", "ada", "--hours", hours]
    assert CliRunner().invoke(app, arguments).exit_code == 2
    assert not (course.root / "gradebook.db").exists()


def test_a_damaged_gradebook_is_named_by_its_path(tmp_path: Path) -> None:
    made = tinycourse.make_course(tmp_path / "Übung 1", bank=False)
    (made.root / "gradebook.db").write_bytes(b"no data base")
    with pytest.raises(CourseError) as told:
        due_dates(made, ["u01_tiny"])
    assert f"The gradebook {made.root / 'gradebook.db'} cannot be read" in str(told.value)
