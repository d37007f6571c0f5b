"""A graded sheet with a version for each student of a class, handed in and graded."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("keras")

from stackgraph.authoring import build, graded_sheet, nbgrader_steps
from stackgraph.authoring.script import parse_script
from stackgraph.authoring.versions import Sheet, write_versions
from stackgraph.course import Course, CourseError, sheets
from stackgraph.course.marks import is_solution, text_of
from stackgraph.course.unit import Units
from stackgraph.engine.grade import read_submission
from stackgraph.engine.grader import InProcessGrader
from stackgraph.engine.submission.tasks import Task
from stackgraph.grading import groups, session
from stackgraph.learner import submit
from stackgraph.nbgrader_plugins import autograde
from support.tinycourse import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.engine.verdict import Event, Verdict

pytestmark = pytest.mark.keras

SHEET = Sheet("u53_sheet", "branches", 3, 81726)
STUDENTS = ["s03", "s07", "s08", "s09", "s10", "s19", "s20"]
CLASS = [f"s{n:02}" for n in range(1, 21)]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with the sheet built for the class and for some of it, without verdict cells: to
    make those takes a kernel each.
    """
    root = tmp_path_factory.mktemp("course")
    plain = f"{CONFIG}c.StackGraph.verdict_cells = False\n"
    (root / "nbgrader_config.py").write_text(plain, encoding="utf-8")
    course = Course(root)
    files = graded_sheet.graded_sheet(SHEET.unit, SHEET.topic, SHEET.count, SHEET.seed)
    course.exercise_script(SHEET.unit).parent.mkdir(parents=True)
    course.exercise_script(SHEET.unit).write_text(files["exercises.py"], encoding="utf-8")
    built = build.Built()
    with nbgrader_steps.Workshop(course) as shop:
        for plan in build.plan(course, [SHEET.unit]):
            build.files_of(course, plan, built, shop, execute=False)
    for path, data in built.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    write_versions(course, SHEET, STUDENTS, root / "out")
    return course


def answered(course: Course, student: str, answers_of: str | None = None) -> bytes:
    """The student's own sheet with the right answers to it, or to another one's."""
    units = Units(course)
    book: dict[str, Any] = json.loads(units.of(SHEET.unit, student).release)
    right = units.of(SHEET.unit, answers_of or student).references
    for cell in book["cells"]:
        if is_solution(cell):
            cell["source"] = right[cell["metadata"]["nbgrader"]["grade_id"]]
    return json.dumps(book).encode()


def graded(course: Course, student: str, data: bytes, by: str = "") -> Verdict:
    """The verdict on what a student handed in."""
    return InProcessGrader(course).grade(Task(student, SHEET.unit, data, by=by))


def read(
    course: Course, student: str, data: bytes
) -> tuple[dict[str, Any], str | None, list[Event]]:
    """What grading makes of the file: the repaired notebook, why it is refused, what was odd."""
    return read_submission(Task(student, SHEET.unit, data).plan(Units(course)), data)


# ------------------------------------------------------------------ what is handed out


def test_everybody_has_other_puzzles_and_the_same_tests(course: Course) -> None:
    units = Units(course)
    versions = [units.of(SHEET.unit, student) for student in STUDENTS]
    texts = {tuple(text_of(c) for c in v.released["cells"][1:]) for v in versions}
    assert len(texts) == len(STUDENTS)
    assert {tuple(v.points) for v in versions} == {tuple(units[SHEET.unit].points)}
    for student, version in zip(STUDENTS, versions, strict=True):
        told = sheets.owner_of(text_of(cell) for cell in version.released["cells"])
        assert told == student
        handed_out = course.root / "out" / student / f"{SHEET.unit}.ipynb"
        assert handed_out.read_bytes() == version.release
        assert b"SOLUTION" not in version.release
        assert b"HIDDEN" not in version.release


def test_the_seeds_are_written_down_and_not_in_what_is_handed_out(course: Course) -> None:
    record = json.loads((course.versions(SHEET.unit) / "versions.json").read_text())
    assert record["students"]["s07"] == "81726/s07"
    assert record["sheet"] == {"topic": "branches", "count": 3, "seed": 81726}
    for student in STUDENTS:
        assert b"81726" not in Units(course).of(SHEET.unit, student).release


def test_the_same_again_changes_nothing_and_another_seed_asks_back(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(*args: object) -> None:
        raise AssertionError("a version was made anew")

    before = {p: p.read_bytes() for p in course.root.rglob("*") if p.is_file()}
    monkeypatch.setattr(build, "handed_out", no)
    write_versions(course, SHEET, STUDENTS, course.root / "out")
    with pytest.raises(CourseError, match="holds versions of another topic, seed or number"):
        write_versions(course, replace(SHEET, seed=5), STUDENTS, course.root / "out")
    assert {p: p.read_bytes() for p in course.root.rglob("*") if p.is_file()} == before


# ------------------------------------------------------------------ what is handed in


@pytest.mark.parametrize(
    "students",
    [pytest.param(STUDENTS, id="some"), pytest.param(CLASS, id="all", marks=pytest.mark.slow)],
)
def test_everybody_is_graded_on_their_own(course: Course, students: list[str]) -> None:
    write_versions(course, SHEET, students, course.root / "out")
    for student in students:
        verdict = graded(course, student, answered(course, student))
        lost = [c.grade_id for c in verdict.cells if c.status != "passed"]
        assert lost == [], (student, lost)


def test_anothers_sheet_is_refused_and_told(course: Course) -> None:
    notebook, why, events = read(course, "s07", answered(course, "s08"))
    assert why == (
        "this sheet was made for s08, and your own is the one made for s07: hand in that one"
    )
    assert [e.kind for e in events] == ["another-notebook"]
    assert "network_1 = keras" not in json.dumps(notebook), "nothing of it is run"


def test_the_classs_sheet_is_told_apart_from_ones_own(course: Course) -> None:
    _, why, _ = read(course, "s07", answered(course, "nobody"))
    assert str(why).startswith("this sheet was made for the whole class")
    late = graded(course, "latecomer", answered(course, "nobody"))
    assert all(cell.status == "passed" for cell in late.cells), "who has no version has the class's"


def test_a_sheet_of_the_same_name_and_of_other_puzzles_is_told(course: Course) -> None:
    own = answered(course, "s07")
    mark = sheets.mark_of(text_of(c) for c in json.loads(own)["cells"])
    assert re.fullmatch("[0-9a-f]{8}", mark)
    _, why, events = read(course, "s07", own.replace(mark.encode(), b"0123abcd"))
    assert str(why).startswith("this is another sheet of the same name, made of other puzzles")
    assert [e.kind for e in events] == ["another-notebook"]


def test_anothers_answers_in_ones_own_sheet_are_wrong(course: Course) -> None:
    verdict = graded(course, "s09", answered(course, "s09", answers_of="s10"))
    kinds = {re.sub(r"u53_(e\d).*", r"\1", c.grade_id) for c in verdict.cells if not c.points}
    assert kinds == {"e1", "e2", "e3"}


def test_a_sheet_whose_owner_was_struck_out_is_graded_on_ones_own(course: Course) -> None:
    data = answered(course, "s08").replace(b"This sheet is for `s08`", b"")
    notebook, why, events = read(course, "s07", data)
    assert why is None
    assert "cell-restored" in {e.kind for e in events}
    own = Units(course).of(SHEET.unit, "s07")
    texts = {c["id"]: text_of(c) for c in notebook["cells"]}
    assert all(texts[test.grade_id] == test.source for test in own.tests)


def test_a_group_is_graded_on_the_sheet_of_who_handed_in(course: Course) -> None:
    own = Task("s19", SHEET.unit, answered(course, "s19"))
    found = groups.with_members([own], {name: ["s19", "s20"] for name in ("s19", "s20")})
    assert [(task.student, task.by) for task in found] == [("s19", ""), ("s20", "s19")]
    for task in found:
        verdict = InProcessGrader(course).grade(task)
        assert all(cell.status == "passed" for cell in verdict.cells), task.student


# ------------------------------------------------------------------ on a student's desk


def copy_of(course: Course, root: Path, student: str, data: bytes) -> Course:
    """A student's copy without the sheet's unit, and the student's own sheet in ``work/``."""
    (root / "release").mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(course.root.joinpath("nbgrader_config.py").read_text())
    own = Course(root)
    own.own(SHEET.unit).parent.mkdir(parents=True)
    own.own(SHEET.unit).write_bytes(data)
    return own


def test_submit_knows_a_version(course: Course, tmp_path: Path) -> None:
    own = copy_of(course, tmp_path / "copy", "s07", answered(course, "s07"))
    assert own.is_students_copy
    assert own.resolve(["u53"], own=True) == [SHEET.unit]
    with pytest.raises(CourseError, match="There is no unit 'u53'"):
        own.resolve(["u53"])
    done = submit.pack(own, SHEET.unit, run=False)
    assert done.warnings == []
    assert done.path.is_file()
    # In the instructor's course the version itself is there to compare with.
    mine = course.own(SHEET.unit)
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_bytes(answered(course, "s07").replace(b"check_", b"chekc_", 1))
    (warning,) = submit.pack(course, SHEET.unit, run=False).warnings
    assert "was changed; grading puts the original back" in warning
    mine.write_bytes(answered(course, "s07"))
    assert submit.pack(course, SHEET.unit, run=False).warnings == []


@pytest.mark.parametrize("where", ["student's copy", "instructor's course"])
def test_ones_own_version_is_graded(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def here(at: Course, *, sandbox: bool, from_release: bool) -> InProcessGrader:
        assert not sandbox
        return InProcessGrader(at, from_release=from_release)

    monkeypatch.setattr(session, "KernelGrader", here)
    own = course
    if where == "student's copy":
        own = copy_of(course, tmp_path / "copy", "s08", b"")
    own.own(SHEET.unit).parent.mkdir(parents=True, exist_ok=True)
    own.own(SHEET.unit).write_bytes(answered(course, "s08"))
    verdict, page = session.grade_mine(own, SHEET.unit)
    assert page.is_file()
    assert {c.status for c in verdict.cells} <= {"passed", "answered"}
    assert "another-notebook" not in {e.kind for e in verdict.events}
    own.own(SHEET.unit).write_bytes(answered(course, "s08", answers_of="s10"))
    verdict, _ = session.grade_mine(own, SHEET.unit)
    if where == "instructor's course":
        assert not any(c.points for c in verdict.cells)


def test_seals_do_not_depend_on_what_was_sealed_before(course: Course, tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    made = []
    for before in ("s01", "s02"):
        root = Course(tmp_path / before)
        (tmp_path / before).mkdir()
        (root.root / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
        small = replace(SHEET, count=2)
        write_versions(root, small, [before, "s09"], root.root / "out")
        made.append(root.version("source", SHEET.unit, "s09").read_bytes())
    assert made[0] == made[1]
    assert b"verdict" in made[0]


# ------------------------------------------------------------------ how it is found


def test_a_version_with_other_tests_is_no_version(course: Course, tmp_path: Path) -> None:
    other = graded_sheet.version(SHEET.unit, SHEET.topic, 1, SHEET.seed, "odd")
    script = parse_script(other, SHEET.unit, "exercise", "odd")
    with nbgrader_steps.Workshop(course) as shop:
        source, _ = build.handed_out(course, script, shop, lambda line: None)
    path = course.version("source", SHEET.unit, "odd")
    path.parent.mkdir(parents=True)
    path.write_bytes(source)
    with pytest.raises(CourseError, match="has other tests than u53_sheet"):
        Units(course).of(SHEET.unit, "odd")


def test_a_verdict_is_kept_by_the_version_it_was_made_with(course: Course) -> None:
    grader = InProcessGrader(course)
    keys = {grader.key(Task(student, SHEET.unit, b"{}")) for student in STUDENTS}
    assert len(keys) == len(STUDENTS)


def test_nbgraders_own_command_takes_the_students_version(course: Course) -> None:
    here = SimpleNamespace(
        root=str(course.root),
        source_directory=f"{course.root}/source",
        format_path=lambda *parts: "/".join(parts),
    )
    for student in ("s03", "latecomer"):
        where = {"assignment": SHEET.unit, "notebook": SHEET.unit, "student": student}
        plan = autograde._plan(here, {"nbgrader": where})
        assert plan.notebook == Units(course).of(SHEET.unit, student).notebook
