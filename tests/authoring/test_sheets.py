"""Sheets of puzzles: worksheets that can be read as they are, assignments that grade rightly."""

from __future__ import annotations

import ast
import contextlib
import io
import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from typer.testing import CliRunner

pytest.importorskip("keras")

from stackgraph.authoring import rules
from stackgraph.authoring.graded_sheet import graded_sheet
from stackgraph.authoring.script import Cell, parse_script
from stackgraph.authoring.worksheet import worksheet
from stackgraph.checks import CheckError
from stackgraph.cli import app
from stackgraph.course import Course, CourseError
from stackgraph.course.ids import GradeId
from stackgraph.course.notebooks import to_bytes
from stackgraph.puzzles.series import series
from stackgraph.puzzles.topics import TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.keras
RUN = CliRunner()

Known = tuple[str, str, list[str]]
"""A known answer: its cell, its source, the tests that it loses."""


# ------------------------------------------------------------------ what is on a sheet


def test_a_sheet_has_every_kind_and_climbs() -> None:
    keys = series("branches", 6, 2026)
    assert [key.kind for key in keys] == ["picture", "numbers", "slip"] * 2
    assert [key.level for key in keys] == [1, 1, 2, 2, 3, 3]
    assert len({key.seed for key in keys}) == 6


def test_another_seed_makes_another_sheet_and_the_same_one_the_same() -> None:
    assert series("branches", 6, 2026) == series("branches", 6, 2026)
    assert series("branches", 6, 2026) != series("branches", 6, 2027)
    assert series("branches", 6, "2026/ada") != series("branches", 6, "2026/bob")


# ------------------------------------------------------------------ worksheets


def test_a_worksheet_can_be_read_without_a_kernel() -> None:
    book = worksheet("branches", 3, 2026)
    nbformat.validate(book)
    shown = [c for c in book.cells if c.cell_type == "code" and c.outputs]
    assert len(shown) == 3
    for cell in shown:
        page = cell.outputs[0]["data"]["text/html"]
        assert "<script" not in page
        assert "seed" in page
    assert "<img" in shown[0].outputs[0]["data"]["text/html"]
    assert to_bytes(book) == to_bytes(worksheet("branches", 3, 2026))


def test_a_worksheets_cells_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    for cell in worksheet("shared", 6, 5).cells:
        if cell.cell_type == "code":
            exec(cell.source, names)
    assert names["puzzle"].topic == "shared"


# ------------------------------------------------------------------ assignments


def cells_of(files: dict[str, str]) -> list[Cell]:
    """The cells of a sheet's script, which keeps every rule of a script."""
    script = parse_script(files["exercises.py"], "u53_sheet", "exercise", "exercises.py")
    assert rules.problems(script) == []
    return script.cells


def lost(cells: list[Cell], replaced: dict[str, str]) -> dict[str, str]:
    """Tests that fail, with their messages, where these answer cells stand for the solutions."""
    names: dict[str, Any] = {"display": lambda shown: None}
    found = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in cells:
            if cell.markdown:
                continue
            try:
                exec(replaced.get(cell.grade_id, cell.source), names)
            except CheckError as error:
                found[cell.grade_id] = str(error)
    return found


def entries(files: dict[str, str]) -> dict[str, Known]:
    """Bank entries of known answers, by name."""
    found = {}
    for name, text in files.items():
        if "_mistake_" in name or "_accepted_" in name:
            head, _, body = text.partition("# ---\n# %% ")
            cell, _, source = body.partition("\n")
            found[name] = cell, source, re.findall(r"^#   (\w+):$", head, re.M)
    return found


def one_of_each_exercise(known: dict[str, Known]) -> Iterator[dict[str, Known]]:
    """All of ``known``, at a time an answer to each exercise: they have nothing to do with each
    other, so that together they lose what each loses.
    """
    own: dict[str, list[str]] = {}
    for name, (cell, _, _) in known.items():
        own.setdefault(GradeId.parse(cell).exercise, []).append(name)
    for names in zip_longest(*own.values()):
        yield {name: known[name] for name in names if name}


@pytest.mark.parametrize("topic", list(TOPICS))
def test_what_is_right_passes_and_every_mistake_loses_exactly_its_tests(topic: str) -> None:
    files = graded_sheet("u53_sheet", topic, 6, 7)
    cells = cells_of(files)
    assert lost(cells, {}) == {}
    known = entries(files)
    assert sum("_mistake_" in name for name in known) >= 10
    assert sum("_accepted_" in name for name in known) == 6
    assert all(bool(loses) is ("_mistake_" in name) for name, (_, _, loses) in known.items())
    tried: list[str] = []
    for together in one_of_each_exercise(known):
        found = lost(cells, {cell: source for cell, source, _ in together.values()})
        loses = [test for _, _, tests in together.values() for test in tests]
        assert sorted(found) == sorted(loses), (list(together), found)
        tried += together
    assert sorted(tried) == sorted(known)


def test_an_untouched_release_earns_nothing() -> None:
    cells = cells_of(graded_sheet("u53_sheet", "branches", 6, 7))
    stubs = {
        c.grade_id: re.sub(r"### BEGIN SOLUTION.*?### END SOLUTION", "", c.source, flags=re.S)
        for c in cells
        if c.role == "answer"
    }
    found = lost(cells, stubs)
    assert sorted(found) == sorted(c.grade_id for c in cells if c.role == "test")
    assert all("not attempted" in message for message in found.values())


@pytest.mark.parametrize("topic", list(TOPICS))
def test_no_answer_is_in_sight(topic: str) -> None:
    """Neither in a test that is shown, nor, of a shape, without the batch among the mistakes."""
    asked = 0
    solved: dict[str, Any] = {}
    for cell in cells_of(graded_sheet("u53_sheet", topic, 3, 11)):
        if cell.role == "answer" and cell.grade_id.endswith("_numbers"):
            exec(cell.source, solved)
        if cell.role != "test":
            continue
        seen = re.sub(r"### BEGIN.*?### END \w+( TESTS)?", "", cell.source, flags=re.S)
        assert "check_count" not in seen
        assert "check_same_architecture" not in seen
        assert "check_choice" not in seen
        if "check_shape(" in cell.source:
            told = ast.literal_eval(cell.source.split("mistakes=")[1].rstrip(",\n)"))
            name = cell.source.split('"""')[1].split()[0]
            assert not {solved[name], solved[name][1:]} & set(told), cell.source
            asked += 1
    assert asked == 1


# ------------------------------------------------------------------ the command


@pytest.fixture
def here(authored: Course, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small course as the working directory."""
    monkeypatch.chdir(authored.root)
    return authored.root


def run(*arguments: str) -> str:
    """The command's output; a CourseError is raised as it is."""
    result = RUN.invoke(app, ["sheet", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return str(result.output)


def test_the_command_writes_a_worksheet(here: Path) -> None:
    assert "wrote" in run("u03", "--count", "2", "--seed", "2026")
    file = here / "sheets" / "branches_2026.ipynb"
    assert file.is_file()
    run("u03", "--count", "2", "--seed", "2026")  # the same again is no conflict
    file.write_text("{}")
    with pytest.raises(CourseError, match="nothing is written"):
        run("u03", "--count", "2", "--seed", "2026")
    run("u03", "--count", "2", "--seed", "2026", "--force")
    assert file.read_text() != "{}"


def test_each_student_of_a_roster_gets_puzzles_of_their_own(here: Path) -> None:
    (here / "roster.csv").write_text("id\nada\nbob\n")
    run("branches", "--count", "2", "--roster", "roster.csv")
    ada, bob = (here / "sheets" / who / "branches_1.ipynb" for who in ("ada", "bob"))
    assert ada.read_bytes() != bob.read_bytes()


def test_the_command_writes_a_unit(here: Path) -> None:
    said = run("branches", "--count", "3", "--graded", "u53_sheet")
    assert "stackgraph build u53" in said
    assert (here / "course" / "u53_sheet" / "exercises.py").is_file()
    assert (here / "course" / "u53_sheet" / "bank" / "reference.py").is_file()
    assert "u53_sheet" in Course.find().units


def test_the_command_writes_a_version_for_each_student(here: Path) -> None:
    config = here / "nbgrader_config.py"
    plain = "c.StackGraph.verdict_cells = False\n"  # to make those takes a kernel each
    config.write_text(config.read_text(encoding="utf-8") + plain, encoding="utf-8")
    (here / "roster.csv").write_text("id\nada\nbob\n")
    said = run("u03", "--count", "2", "--graded", "u53_sheet", "--roster", "roster.csv")
    assert "2 versions to hand out" in said
    ada, bob = (here / "sheets" / "u53_sheet" / who / "u53_sheet.ipynb" for who in ("ada", "bob"))
    assert "This sheet is for `ada` (`" in ada.read_text(encoding="utf-8")
    assert ada.read_bytes() != bob.read_bytes()
    course = Course(here)
    assert course.version("release", "u53_sheet", "ada").read_bytes() == ada.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["u99"], "there are no puzzles for 'u99'"),
        (["u03", "--graded", "sheet"], "is no name of a unit"),
        (["u03", "--graded", "u01_sheet"], "is that of u01_small"),
        (["u03", "--graded", "u53_sheet", "--output", "x"], "only where a --roster gives"),
    ],
)
def test_what_cannot_be_done_is_said(here: Path, arguments: list[str], said: str) -> None:
    with pytest.raises(CourseError, match=said):
        run(*arguments)
    assert not (here / "sheets").exists()
