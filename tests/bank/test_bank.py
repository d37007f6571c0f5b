"""The bank: its files, the submissions it makes, and what a graded bank shows."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from stackgraph.bank import sample
from stackgraph.bank.entries import (
    Entry,
    make_notebook,
    parse_entry,
    read_bank,
    shortfalls,
    write_submission,
)
from stackgraph.bank.results import BankReport, is_message, update_messages
from stackgraph.checks.core import CheckError, Mismatch
from stackgraph.course import Course, CourseError
from stackgraph.course.marks import text_of
from stackgraph.course.unit import Unit
from stackgraph.engine.inprocess import grade_in_process
from stackgraph.engine.verdict import CellVerdict, Event, Verdict
from support import ROOT, tinycourse

if TYPE_CHECKING:
    from pathlib import Path

UNIT = "u01_tiny"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return tinycourse.make_course(tmp_path / "course", (UNIT,))


@pytest.fixture
def notebooks(course: Course) -> Unit:
    return Unit.read(course, UNIT)


def graded(course: Course, notebooks: Unit) -> list[tuple[Entry, Verdict]]:
    return [
        (e, grade_in_process(notebooks, make_notebook(e, notebooks)))
        for e in read_bank(course, UNIT, notebooks)
    ]


def report_of(pairs: list[tuple[Entry, Verdict]]) -> BankReport:
    report = BankReport()
    for entry, verdict in pairs:
        report.add(entry, verdict)
    return report


def test_entries_are_read_with_the_reference_first(course: Course) -> None:
    entries = read_bank(course, UNIT)
    assert [e.name for e in entries[:2]] == ["reference", "untouched"]
    assert {e.kind for e in entries} == {"reference", "untouched", "accepted", "mistake", "hostile"}
    mistake = next(e for e in entries if e.name == "e1_mistake_off_by_one")
    assert mistake.loses == {"u01_e1_total_value": "total: wrong number"}
    assert mistake.exercise == "e1"
    assert mistake.changes[0].source == "total = 43"


def test_only_the_given_cells_differ_from_the_reference(course: Course, notebooks: Unit) -> None:
    mistake = parse_entry(course.bank(UNIT) / "e2_mistake_two_items.py", UNIT)
    made = json.loads(make_notebook(mistake, notebooks))
    sources = {c["id"]: text_of(c) for c in made["cells"]}
    assert sources["u01_e2_items"] == "items = [1, 2]"
    assert sources["u01_e1_total"] == "total = None\ntotal = start + 2"
    assert tinycourse.CANARY not in json.dumps(made)


def test_base_release_leaves_the_other_answers_open(course: Course, notebooks: Unit) -> None:
    path = tinycourse.entry(
        course,
        UNIT,
        "e1_mistake_alone",
        "kind: mistake\nexercise: e1\nbase: release\nloses: [u01_e1_total_value]",
        "# %% u01_e1_total\ntotal = 1",
    )
    made = json.loads(make_notebook(parse_entry(path, UNIT), notebooks))
    items = next(c for c in made["cells"] if c["id"] == "u01_e2_items")
    assert "YOUR CODE HERE" in text_of(items)


def test_the_description_is_prose(course: Course) -> None:
    path = course.bank(UNIT) / "e1_mistake_off_by_one.py"
    path.write_text(path.read_text().replace("one too many", "shape=64: one # too many"))
    assert parse_entry(path, UNIT).about == "shape=64: one # too many"


def test_cells_can_be_added_around_another(course: Course, notebooks: Unit) -> None:
    path = tinycourse.entry(
        course,
        UNIT,
        "hostile_extra",
        "kind: hostile\nmax_points: 4",
        "# %% after u01_e1_total\nafter = 1\n# %% before u01_e1_total\nbefore = 1\n",
    )
    made = json.loads(make_notebook(parse_entry(path, UNIT), notebooks))
    at = [c["id"] for c in made["cells"]].index("u01_e1_total")
    assert text_of(made["cells"][at - 1]) == "before = 1"
    assert text_of(made["cells"][at + 1]) == "after = 1"


def test_a_hostile_entry_may_hand_in_any_bytes_and_any_files(
    course: Course, notebooks: Unit, tmp_path: Path
) -> None:
    raw = tinycourse.entry(
        course,
        UNIT,
        "hostile_raw",
        "kind: hostile\nmax_points: 0\nfilename: other.ipynb",
        "def submission(release_bytes):\n    return release_bytes[:10]\n",
    )
    write_submission(parse_entry(raw, UNIT), notebooks, tmp_path / "raw")
    assert (tmp_path / "raw" / "other.ipynb").read_bytes() == notebooks.release[:10]
    link = tinycourse.entry(
        course,
        UNIT,
        "hostile_link",
        "kind: hostile\nmax_points: 0",
        "def folder(path, notebook_bytes):\n    (path / 'x').symlink_to('/etc/passwd')\n",
    )
    write_submission(parse_entry(link, UNIT), notebooks, tmp_path / "link")
    assert [p.name for p in (tmp_path / "link").iterdir()] == ["x"]


@pytest.mark.parametrize(
    ("header", "body", "part"),
    [
        (
            "kind: mistake\nexercise: e1",
            "# %% u01_e1_total\ntotal = 1",
            "which test cells it loses",
        ),
        ("kind: wrong", "", "kind must be one of"),
        ("kind: reference", "# %% u01_e1_total\ntotal = 1", "no cells of its own"),
        ("kind: accepted\nexercise: e1", "", "must replace a cell"),
        ("kind: accepted\nexercise: e1\nlooses: x", "# %% u01_e1_total\n", "unknown header key"),
        ("kind: hostile", "# %% u01_e1_total\ntotal = 1", "max_points"),
        ("kind: [", "", "not YAML"),
        ("kind: accepted\nexercise: e7", "# %% u01_e1_total\n", "no exercise 'e7'"),
        ("kind: accepted\nexercise: e1", "# %% u01_e9_total\n", "no cell 'u01_e9_total'"),
        (
            "kind: mistake\nexercise: e1\nloses: [u01_e1_nothing]",
            "# %% u01_e1_total\n",
            "no test cell 'u01_e1_nothing'",
        ),
        (
            "kind: accepted\nexercise: e1",
            "# %% u01_e1_total\nx = 1\n# %% u01_e1_total\nx = 2",
            "given twice",
        ),
    ],
)
def test_a_malformed_entry_is_named_with_its_line(
    course: Course, header: str, body: str, part: str
) -> None:
    tinycourse.entry(course, UNIT, "broken", header, body)
    with pytest.raises(CourseError, match=rf"u01_tiny/bank/broken\.py:\d+: .*{part}"):
        read_bank(course, UNIT)


def test_an_empty_bank_and_an_unbuilt_unit_say_so(course: Course) -> None:
    with pytest.raises(CourseError, match="no bank for u02_tiny"):
        read_bank(course, "u02_tiny")
    with pytest.raises(CourseError, match="stackgraph build u09_none"):
        Unit.read(course, "u09_none")


def test_a_right_bank_has_empty_lists(course: Course, notebooks: Unit) -> None:
    report = report_of(graded(course, notebooks))
    assert report.to_dict() == {
        "submissions": 6,
        "false_rejects": [],
        "false_accepts": [],
        "wrong_messages": [],
        "wrong_verdicts": [],
    }
    assert report.ok


def test_a_rejected_right_answer_is_a_false_reject(course: Course, notebooks: Unit) -> None:
    path = course.bank(UNIT) / "e1_accepted_sum.py"
    path.write_text(path.read_text().replace("[40, 1, 1]", "[40, 1, 2]"))
    report = report_of(graded(course, notebooks))
    assert [(f.entry, f.cell, f.got) for f in report.false_rejects] == [
        ("e1_accepted_sum", "u01_e1_total_value", "total: wrong number")
    ]
    assert not report.false_accepts
    assert not report.ok


def test_an_undetected_mistake_is_a_false_accept(course: Course, notebooks: Unit) -> None:
    path = course.bank(UNIT) / "e2_mistake_two_items.py"
    path.write_text(path.read_text().replace("[1, 2]", "[1, 2, 3]"))
    report = report_of(graded(course, notebooks))
    assert [(f.entry, f.cell) for f in report.false_accepts] == [
        ("e2_mistake_two_items", "u01_e2_items_count")
    ]


def test_a_mistake_that_costs_more_than_declared_is_a_false_reject(
    course: Course, notebooks: Unit
) -> None:
    path = course.bank(UNIT) / "e1_mistake_off_by_one.py"
    path.write_text(path.read_text().replace("total = 43", "total = 'x'"))
    report = report_of(graded(course, notebooks))
    assert [f.cell for f in report.false_rejects] == ["u01_e1_total_kind"]


SCORE = (
    "net: the IoU is too low\n  expected: at least 0.7\n  actual:   {}\n  hint:     fit it on 0.5"
)


@pytest.mark.parametrize(
    ("check", "told", "alike"),
    [
        ("check_score", SCORE.format("0.60"), True),
        ("check_score", SCORE.format("0.58"), True),
        ("check_score", SCORE.format("0.64"), False),
        ("check_score", SCORE.format("nothing"), False),
        ("check_score", SCORE.format("0.58").replace("0.7", "0.72"), False),
        ("check_score", SCORE.format("0.58").replace("0.5", "0.52"), False),
        ("check_number", SCORE.format("0.60"), False),
    ],
)
def test_a_score_may_be_off_a_little_and_nothing_else_may(
    check: str, told: str, alike: bool
) -> None:
    cell = CellVerdict("u01_e1_net_score", "failed", 0, 1, told, check)
    assert is_message(SCORE.format("0.58"), cell) is alike


def test_another_message_is_a_wrong_message_until_it_is_updated(
    course: Course, notebooks: Unit
) -> None:
    path = course.bank(UNIT) / "e2_mistake_two_items.py"
    text = path.read_text()
    path.write_text(text.replace("items: 2 of 3", "items: too few\n#\n#       really"))
    pairs = graded(course, notebooks)
    assert [f.expected for f in report_of(pairs).wrong_messages] == ["items: too few\n\n  really"]
    assert [e.name for e in update_messages(pairs)] == ["e2_mistake_two_items"]
    assert path.read_text() == text
    assert update_messages(graded(course, notebooks)) == []


def test_updating_keeps_the_set_of_lost_cells_and_all_other_text(
    course: Course, notebooks: Unit
) -> None:
    path = tinycourse.entry(
        course,
        UNIT,
        "e1_mistake_text",
        "kind: mistake\nexercise: e1\nloses:\n  u01_e1_total_kind:\nabout: says it in words",
        "# %% u01_e1_total\ntotal = 'x'  # a comment\n",
    )
    update_messages(graded(course, notebooks))
    entry = parse_entry(path, UNIT)
    assert entry.loses == {"u01_e1_total_kind": "total is no whole number"}
    assert entry.about == "says it in words"
    assert path.read_text().endswith("total = 'x'  # a comment\n")
    report = report_of(graded(course, notebooks))
    assert [f.cell for f in report.false_rejects] == ["u01_e1_total_value"]


@pytest.mark.parametrize(
    "message", ["one line", "first: x\n  expected: 1\n\n  hint:  '# %%'", "  indented first", ""]
)
def test_any_message_survives_the_way_into_the_file_and_back(
    course: Course, notebooks: Unit, message: str
) -> None:
    entry = parse_entry(course.bank(UNIT) / "e2_mistake_two_items.py", UNIT)
    cells = [CellVerdict("u01_e2_items_count", "failed", 0.0, 1.0, message)]
    update_messages([(entry, Verdict(UNIT, cells))])
    again = parse_entry(entry.path, UNIT)
    report = BankReport()
    report.add(again, Verdict(UNIT, cells))
    assert report.ok


def test_a_hostile_entry_is_held_to_its_points_and_events(course: Course, notebooks: Unit) -> None:
    path = course.bank(UNIT) / "hostile_points.py"
    entry = replace(parse_entry(path, UNIT), events=("cell-restored",))
    cell = CellVerdict("u01_e1_total_kind", "passed", 1.0, 1.0)
    report = BankReport()
    report.add(entry, Verdict(UNIT, [cell], [Event("other", "x")]))
    assert "at most 0 points" in report.false_accepts[0].expected
    assert "cell-restored" in report.wrong_messages[0].expected
    report = BankReport()
    lost = replace(cell, points=0.0, status="failed")
    report.add(entry, Verdict(UNIT, [lost], [Event("cell-restored", "x")]))
    assert report.ok


def test_an_untouched_notebook_must_say_not_attempted(course: Course, notebooks: Unit) -> None:
    entry = next(e for e in read_bank(course, UNIT) if e.kind == "untouched")
    cell = CellVerdict("u01_e1_total_kind", "failed", 0.0, 1.0, "wrong")
    report = BankReport()
    report.add(entry, Verdict(UNIT, [cell]))
    assert [f.expected for f in report.wrong_messages] == ["not attempted"]


def spoken(text: str) -> Verdict:
    """A verdict whose notebook has a verdict cell of e1 that showed ``text``; '' for nothing."""
    cell: dict[str, Any] = {"cell_type": "code", "source": "sg.verdict(…)"}
    cell["metadata"] = {"nbgrader": {"grade_id": "u01_e1_verdict", "grade": True, "points": 0}}
    cell["outputs"] = [{"data": {"text/plain": text}}] if text else [{"ename": "NameError"}]
    return Verdict(UNIT, [], notebook={"cells": [cell]})


@pytest.mark.parametrize(
    ("kind", "loses", "right"),
    [
        ("accepted", {}, "✔ Right: exercise 1"),
        ("mistake", {"u01_e1_total_kind": None}, "○ Not yet: exercise 1"),
        ("untouched", {}, "– Not attempted: exercise 1"),
    ],
)
def test_a_verdict_that_says_something_else_is_found(
    course: Course, kind: Any, loses: Any, right: str
) -> None:
    entry = replace(read_bank(course, UNIT)[0], kind=kind, loses=loses)
    for said in ("✔ Right: exercise 1", "○ Not yet: exercise 1", "– Not attempted: exercise 1", ""):
        report = BankReport()
        report.add_verdict_cells(entry, spoken(said))
        assert [f.cell for f in report.wrong_verdicts] == ["u01_e1_verdict"] * (said != right)
        assert report.ok == (said == right)
    report = BankReport()
    both = f"{right}\n  total: too small\n  right so far: n, total"
    report.add_verdict_cells(entry, spoken(both))
    report.add_verdict_cells(entry, spoken(both.replace("n, total", "n, the kind of total")))
    assert [f.expected for f in report.wrong_verdicts] == ["total either right or wrong"]
    report = BankReport()
    report.add_verdict_cells(replace(entry, kind="hostile"), spoken(""))
    report.add_verdict_cells(replace(entry, answered=frozenset({"e2"})), spoken(""))
    assert report.ok, "what an entry does not answer, and what is hostile, is not compared"


def test_what_a_bank_lacks_is_counted(course: Course, notebooks: Unit) -> None:
    lacking = shortfalls(notebooks, read_bank(course, UNIT))
    assert lacking == [
        "u01_tiny e1: 1 of 3 entries of kind accepted",
        "u01_tiny e1: 1 of 5 entries of kind mistake",
        "u01_tiny e2: 0 of 3 entries of kind accepted",
        "u01_tiny e2: 1 of 5 entries of kind mistake",
    ]


def test_hints_are_written_beside_the_messages_as_data(course: Course, notebooks: Unit) -> None:
    path = course.bank(UNIT) / "e2_mistake_two_items.py"
    entry = parse_entry(path, UNIT)
    told = (Mismatch("items: too few", 3, 2), Mismatch("items: order", hint="sort: 'them' # first"))
    message = str(CheckError(told))
    cell = CellVerdict("u01_e2_items_count", "failed", 0.0, 1.0, message, "check_list", told)
    assert update_messages([(entry, Verdict(UNIT, [cell]))]) == [entry]
    again = parse_entry(path, UNIT)
    assert again.loses == {"u01_e2_items_count": message}
    assert again.checks == {"u01_e2_items_count": "check_list"}
    assert again.hints == {"u01_e2_items_count": "sort: 'them' # first"}
    assert again.changes == entry.changes
    assert update_messages([(again, Verdict(UNIT, [cell]))]) == []
    plain = replace(cell, mismatches=(), check="", message="items: 2 of 3")
    update_messages([(again, Verdict(UNIT, [plain]))])
    assert parse_entry(path, UNIT) == entry


@pytest.mark.long
def test_the_sample_class_is_a_lectures_and_has_something_of_each_exercise() -> None:
    course = Course(ROOT)
    for unit in course.units:
        members = sample.members(course, [unit])
        entries = [m.entry for m in members]
        assert len({m.student for m in members}) == len(members) == sample.CLASS, unit
        assert [e.kind for e in entries].count("reference") == 1
        assert {e.kind for e in entries} >= {"untouched", "accepted", "mistake"}
        wrong = {e.exercise for e in entries if e.kind == "mistake"}
        assert wrong >= {e.exercise for e in read_bank(course, unit) if e.kind == "mistake"}
    assert sum(m.entry.kind == "hostile" for m in sample.members(course, ["u01_sequential"])) == 10
