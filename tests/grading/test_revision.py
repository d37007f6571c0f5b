"""A unit that changes after it was graded: what is told, what is carried out, what agrees."""

from __future__ import annotations

import csv
import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from stackgraph.authoring import build as building
from stackgraph.cli import app
from stackgraph.course import Course, CourseError, editions
from stackgraph.course.notebooks import from_bytes
from stackgraph.grading import session
from stackgraph.grading.pools import LocalPool
from stackgraph.grading.revision import waiting
from stackgraph.grading.runner import collect_tasks
from stackgraph.grading.watcher import Watcher
from stackgraph.nbgrader_plugins.autograde import refuse_another_edition
from support import tinycourse
from support.graded_class import Repairing, run, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stackgraph.grading.results import ClassResult

UNIT = "u01_tiny"
KIND, VALUE, COUNT = "u01_e1_total_kind", "u01_e1_total_value", "u01_e2_items_count"
Cells = list[dict[str, Any]]


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A class of six in one unit, graded, with what a person gave: scores in place of the tests'
    in both exercises, points on top, a comment on each answer.
    """
    made = tinycourse.make_course(tmp_path_factory.mktemp("graded") / "course", (UNIT,))
    tinycourse.fill_sample(made, [UNIT])
    run(made, Repairing(made), [UNIT])
    with gradebook(made) as book:
        for cell, student, score in (
            (VALUE, "mistake-01", 1.5),
            (COUNT, "mistake-02", 0.5),
            (KIND, "untouched", 1.0),
        ):
            book.find_grade(cell, UNIT, UNIT, student).manual_score = score
        book.find_grade(COUNT, UNIT, UNIT, "accepted-01").extra_credit = 0.25
        for answer in ("u01_e1_total", "u01_e2_items"):
            comment = book.find_comment(answer, UNIT, UNIT, "mistake-01")
            comment.manual_comment = f"See me about {answer}."
        book.db.commit()
    report(made)
    return made


@pytest.fixture
def course(graded: Course, tmp_path: Path) -> Course:
    """A copy of it."""
    shutil.copytree(graded.root, tmp_path / "course")
    return Course(tmp_path / "course")


def gradebook(course: Course) -> Gradebook:
    """nbgrader's own."""
    return Gradebook(f"sqlite:///{course.root}/gradebook.db", "tiny")


def build(course: Course, change: Callable[[Cells], None]) -> list[str]:
    """What a build does with an edit of the unit's cells; returns what it says."""
    path = course.notebook("source", UNIT)
    content = json.loads(path.read_text())
    change(content["cells"])
    tinycourse.write_notebook(path, content)
    released = tinycourse.release_of(path, UNIT)
    kept = editions.kept(course, UNIT, from_bytes(json.dumps(released).encode()))
    if kept is not None:
        course.editions(UNIT).write_bytes(kept)
    tinycourse.write_notebook(course.notebook("release", UNIT), released)
    return [line for revision in waiting(course, [UNIT]) for line in revision.told()]


def report(course: Course) -> tuple[ClassResult, int, list[str]]:
    """``stackgraph report``, and what it says."""
    said: list[str] = []

    class Ear(Watcher):
        def say(self, text: str) -> None:
            said.append(text)

    result, ungraded = session.report(course, [UNIT], Ear())
    return result, ungraded, said


def regrade(course: Course) -> ClassResult:
    return run(course, Repairing(course), [UNIT], regrade=True)


# three sources


def in_gradebook(course: Course) -> dict[str, dict[str, float]]:
    with gradebook(course) as book:
        return {
            submission.student_id: {
                grade.name: grade.score
                for notebook in submission.notebooks
                for grade in notebook.grades
            }
            for submission in book.find_assignment(UNIT).submissions
        }


def in_tables(course: Course) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    with (course.root / "report" / "tests.csv").open(newline="") as stream:
        for row in csv.DictReader(stream):
            found.setdefault(row["student"], {})[row["test"]] = float(row["points"])
    return found


def in_feedback(course: Course) -> dict[str, list[str]]:
    found = {}
    for page in (course.root / "feedback").rglob("*.html"):
        shown = re.findall(r'<span class="points">([^<]*)</span>', page.read_text())
        found[page.parts[-3]] = shown
    return found


def in_grades_csv(course: Course) -> dict[str, dict[str, str]]:
    with (course.root / "grades.csv").open(newline="") as stream:
        return {row["student"]: row for row in csv.DictReader(stream)}


def in_report(course: Course) -> dict[str, float]:
    """Points in the table of students, which are those on each one's page."""
    students = (course.root / "report" / "students.html").read_text()
    row = r'<tr data-is[^>]*><th [^>]*><a href="([^"]*)">([^<]*)</a></th><td>.*?</td><td.*?>([^<]*)'
    found = {}
    for link, name, points in re.findall(row, students):
        own = (course.root / "report" / link).read_text()
        assert f"<strong>{points} points</strong>" in own, name
        found[name] = float(points)
    return found


def agree(course: Course) -> dict[str, dict[str, float]]:
    """The scores, which are the same wherever one looks."""
    scores = in_gradebook(course)
    with gradebook(course) as book:
        cells = book.find_notebook(UNIT, UNIT).grade_cells
        worth = {cell.name: cell.max_score for cell in cells}
    assert in_tables(course) == scores
    assert in_report(course) == {s: sum(of.values()) for s, of in scores.items()}
    rows = in_grades_csv(course)
    for student, of in scores.items():
        row, total = rows[student], sum(of.values())
        assert (float(row["points"]), float(row["max_points"])) == (total, sum(worth.values()))
        for exercise in {name.split("_")[1] for name in worth}:
            mine = sum(p for name, p in of.items() if name.split("_")[1] == exercise)
            assert float(row[exercise]) == mine
        shown = sorted(in_feedback(course)[student])
        assert shown == sorted(f"{of[name]:g} / {most:g}" for name, most in worth.items())
    assert set(rows) == set(scores)
    return scores


# changes


def find(cells: Cells, name: str) -> dict[str, Any]:
    return next(c for c in cells if c["metadata"].get("nbgrader", {}).get("grade_id") == name)


def worth_more(cells: Cells) -> None:
    find(cells, VALUE)["metadata"]["nbgrader"]["points"] = 4


def worth_less(cells: Cells) -> None:
    find(cells, VALUE)["metadata"]["nbgrader"]["points"] = 1


def one_more_test(cells: Cells) -> None:
    text = '"""The total is even."""\nassert total % 2 == 0, "total: odd"'
    where = cells.index(find(cells, VALUE)) + 1
    cells.insert(where, tinycourse.cell("test", "u01_e1_total_even", text, 3))


def one_more_exercise(cells: Cells) -> None:
    answer = "name = None\n### BEGIN SOLUTION\nname = 'ada'\n### END SOLUTION"
    cells.append(tinycourse.cell("answer", "u01_e3_name", answer))
    text = '"""A name."""\nsg.check_attempted(name, "name")\nassert name == "ada", "name: other"'
    cells.append(tinycourse.cell("test", "u01_e3_name_value", text, 2))


def without_a_test(cells: Cells) -> None:
    cells.remove(find(cells, KIND))


def without_an_exercise(cells: Cells) -> None:
    cells.remove(find(cells, "u01_e2_items"))
    cells.remove(find(cells, COUNT))


def rename(cells: Cells, old: str, new: str) -> None:
    for cell in cells:
        mark = cell["metadata"].get("nbgrader", {})
        if old in mark.get("grade_id", ""):
            mark["grade_id"] = cell["id"] = mark["grade_id"].replace(old, new)


def another_name(cells: Cells) -> None:
    rename(cells, "_e1_total", "_e1_sum")


def two_names_swapped(cells: Cells) -> None:
    rename(cells, "_e1_total_value", "_e1_total_between")
    rename(cells, "_e1_total_kind", "_e1_total_value")
    rename(cells, "_e1_total_between", "_e1_total_kind")


def one_put_before(cells: Cells) -> None:
    """What was the second exercise is the third, and the second is another."""
    rename(cells, "_e2_", "_e3_")
    text = (
        '"""A whole number."""\nsg.check_attempted(size, "size")\nassert size == 2, "size: other"'
    )
    answer = "size = None\n### BEGIN SOLUTION\nsize = 2\n### END SOLUTION"
    where = cells.index(find(cells, "u01_e3_items"))
    cells.insert(where, tinycourse.cell("test", "u01_e2_items_count", text, 5))
    cells.insert(where, tinycourse.cell("answer", "u01_e2_items", answer))


def everything(cells: Cells) -> None:
    one_put_before(cells)
    without_a_test(cells)
    worth_less(cells)
    another_name(cells)


CHANGES = [
    worth_more,
    worth_less,
    one_more_test,
    one_more_exercise,
    without_a_test,
    without_an_exercise,
    another_name,
    two_names_swapped,
    one_put_before,
    everything,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_sources_agree_before_and_after(
    course: Course, change: Callable[[Cells], None]
) -> None:
    before = agree(course)
    build(course, change)
    result, ungraded, said = report(course)
    assert agree(course) == before, "a report is of the edition that the grades are of"
    assert (len(result.graded), ungraded) == (6, 0)
    assert "u01_tiny was graded on an earlier edition" in said[0]
    assert said[0].endswith("stackgraph regrade u01")
    assert said[0] in (course.root / "report" / "index.html").read_text()
    carried_out = regrade(course)
    assert len(carried_out.graded) == 6
    after = agree(course)
    assert automatic(course) == as_if_new(course)
    page = (course.root / "report" / "index.html").read_text()
    assert "earlier edition" not in page.partition("<h2")[0]
    written = tree(course)
    again = regrade(course)
    assert (again.executed, again.revisions, again.changes) == (0, {}, [])
    assert tree(course) == written
    _, _, said = report(course)
    assert said == []
    assert agree(course) == after


def automatic(course: Course) -> dict[str, dict[str, float]]:
    """What tests gave, whatever a person gave instead."""
    with gradebook(course) as book:
        return {
            submission.student_id: {
                grade.name: grade.auto_score
                for notebook in submission.notebooks
                for grade in notebook.grades
            }
            for submission in book.find_assignment(UNIT).submissions
        }


def as_if_new(course: Course) -> dict[str, dict[str, float]]:
    """The scores that the class would have if it were graded for the first time."""
    new = Course(course.root.parent / "new")
    shutil.copytree(course.root, new.root, ignore=shutil.ignore_patterns("gradebook.db", "latest*"))
    grader = Repairing(new)
    tasks, _ = collect_tasks(new, [UNIT], grader.units)
    result = session.run_tasks(new, tasks, grader, LocalPool(grader, 2), Watcher())
    return {student: standing.scores for (student, _), standing in result.standings.items()}


def test_a_build_says_what_it_means(course: Course) -> None:
    assert build(course, lambda cells: None) == []
    assert build(course, worth_more) == [
        "u01_tiny: 4 → 6 points",
        "u01_e1_total_value: 4 points in place of 2",
        "by hand: mistake-01 keeps 1.5 points in u01_e1_total_value, which was worth 2 and is "
        "worth 4 now: look at it in formgrader",
        "6 scores or comments given by hand stay as they are",
    ]
    regrade(course)
    assert build(course, without_an_exercise) == [
        "u01_tiny: 6 → 5 points",
        "u01_e2_items: gone",
        "u01_e2_items_count: gone, with its 1 point",
        "by hand: accepted-01 has 0.25 points extra in u01_e2_items_count, which is gone: no "
        "longer counts",
        "by hand: mistake-01 has a comment in u01_e2_items, which is gone: no longer counts",
        "by hand: mistake-02 has 0.5 points in u01_e2_items_count, which is gone: no longer counts",
        "3 scores or comments given by hand stay as they are",
    ]


def test_the_build_command_says_it(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    script = course.exercise_script(UNIT)
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text("# %% [markdown]\n# Built by this test.\n")
    monkeypatch.setattr(building, "build", lambda *_, **__: [])
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    said = CliRunner().invoke(app, ["build", "u01"]).output
    assert said == "nothing changed\n"
    build(course, worth_more)
    said = CliRunner().invoke(app, ["build", "u01"]).output
    assert "u01_tiny is another than when it was graded (6 submissions):" in said
    assert "  u01_e1_total_value: 4 points in place of 2" in said
    assert said.endswith("until you carry it out: stackgraph regrade u01\n")


def test_a_build_ends_well_where_the_gradebook_cannot_be_read(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = course.exercise_script(UNIT)
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text("# %% [markdown]\n# Built by this test.\n")
    monkeypatch.setattr(building, "build", lambda *_, **__: [])
    monkeypatch.setenv("STACKGRAPH_COURSE", str(course.root))
    (course.root / "gradebook.db").write_text("x" * 5000)
    done = CliRunner().invoke(app, ["build", "u01"])
    assert (done.exit_code, "cannot be told. The gradebook" in done.output) == (0, True)


def test_a_first_grading_speaks_of_no_change(tmp_path: Path) -> None:
    new = tinycourse.make_course(tmp_path / "new", (UNIT,))
    tinycourse.fill_sample(new, [UNIT])
    assert run(new, Repairing(new), [UNIT]).revisions == {}


def test_what_was_given_by_hand_stays_or_is_named(course: Course) -> None:
    build(course, everything)
    with pytest.raises(CourseError, match="given by hand") as refused:
        run(course, Repairing(course), [UNIT])
    assert "untouched has 1 point in u01_e1_total_kind, which is gone" in str(refused.value)
    assert str(refused.value).endswith("To carry it out: stackgraph regrade u01")
    regrade(course)
    with gradebook(course) as book:
        moved = book.find_grade("u01_e1_sum_value", UNIT, UNIT, "mistake-01")
        assert (moved.manual_score, moved.max_score, moved.needs_manual_grade) == (1.5, 1, True)
        assert book.find_grade("u01_e3_items_count", UNIT, UNIT, "mistake-02").manual_score == 0.5
        assert book.find_grade("u01_e2_items_count", UNIT, UNIT, "mistake-02").manual_score is None
        assert book.find_grade("u01_e3_items_count", UNIT, UNIT, "accepted-01").extra_credit == 0.25
        for answer, was in (("u01_e1_sum", "e1_total"), ("u01_e3_items", "e2_items")):
            comment = book.find_comment(answer, UNIT, UNIT, "mistake-01").manual_comment
            assert comment == f"See me about u01_{was}."
    kept = (course.root / "removed_scores.csv").read_text()
    assert kept == (
        "student,unit,cell,score,extra_credit,comment\nuntouched,u01_tiny,u01_e1_total_kind,1,0,\n"
    )


def test_who_handed_in_on_an_earlier_edition_keeps_their_work(course: Course) -> None:
    before = in_gradebook(course)
    build(course, everything)
    result = regrade(course)
    now = in_gradebook(course)
    for student in ("reference", "accepted-01", "mistake-02"):
        assert now[student]["u01_e1_sum_value"] == before[student][VALUE] / 2
        assert now[student]["u01_e3_items_count"] == before[student][COUNT]
        assert now[student]["u01_e2_items_count"] == 0
    odd = [
        (graded.task.student, event.kind, event.detail)
        for graded in result.graded
        for event in graded.verdict.events
        if event.severity != "info" and graded.task.student != "hostile-01"
    ]
    assert odd == [], "nobody is blamed for what the unit's author changed"


def test_one_student_alone_is_not_graded_on_another_edition(course: Course) -> None:
    build(course, worth_more)
    before = tree(course)
    grader = Repairing(course)
    tasks, _ = collect_tasks(course, [UNIT], grader.units, "reference")
    options = session.Options(student="reference")
    with pytest.raises(CourseError, match="one student cannot be graded"):
        session.run_tasks(course, tasks, grader, LocalPool(grader, 1), Watcher(), options)
    with pytest.raises(CourseError, match="stackgraph regrade u01"):
        refuse_another_edition(course, grader.units[UNIT])
    assert (grader.executed, tree(course)) == ([], before)
    regrade(course)
    refuse_another_edition(course, Repairing(course).units[UNIT])


class Stopping(Watcher):
    """Ends the run after four submissions."""

    def __init__(self) -> None:
        self.steps = 0

    def advance(self) -> None:
        self.steps += 1
        if self.steps == 4:
            raise KeyboardInterrupt


@pytest.mark.parametrize("change", [everything, worth_more], ids=["all", "points"])
def test_a_regrade_that_is_stopped_leaves_the_edition_before_whole(
    course: Course, change: Callable[[Cells], None]
) -> None:
    before = agree(course)
    build(course, change)
    grader = Repairing(course)
    tasks, _ = collect_tasks(course, [UNIT], grader.units)
    options = session.Options(regrade=True)
    with pytest.raises(KeyboardInterrupt):
        session.run_tasks(course, tasks, grader, LocalPool(grader, 1), Stopping(), options)
    report(course)
    assert agree(course) == before
    second = Repairing(course)
    result = run(course, second, [UNIT], regrade=True)
    assert len(second.executed) <= 6 - 4, "what was seen to be graded is not executed again"
    assert len(result.graded) == 6
    assert agree(course) != before
    changed = {c.student for c in result.changes}
    assert "reference" in changed


def test_a_report_after_a_kill_takes_the_verdicts_that_the_grades_come_from(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The notes of whose verdict is which were not written any more."""
    notes = course.state / "latest.json"
    before = notes.read_bytes()
    build(course, worth_more)
    regrade(course)
    notes.write_bytes(before)
    monkeypatch.setattr(session, "KernelGrader", Repairing)
    _, ungraded, _ = report(course)
    assert ungraded == 0
    agree(course)


def test_grades_without_anything_handed_in_are_moved_over(course: Course) -> None:
    shutil.rmtree(course.root / "submitted" / "reference" / UNIT)
    build(course, worth_more)
    build(course, one_more_exercise)
    regrade(course)
    assert in_gradebook(course)["reference"] == {
        KIND: 1,
        VALUE: 4,
        COUNT: 1,
        "u01_e3_name_value": 0,
    }
    assert "reference" not in in_grades_csv(course)
