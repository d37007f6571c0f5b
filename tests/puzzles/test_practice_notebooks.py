"""The practice notebooks: what their worked puzzles say is so, and nothing is remembered."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("keras")

from stackgraph.authoring import rules
from stackgraph.authoring.script import Cell, read_script
from stackgraph.puzzles.puzzle import Puzzle
from stackgraph.puzzles.showing import Shown, Verdict
from stackgraph.puzzles.topics import UNITS, topic_of
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.keras

SCRIPTS = sorted((ROOT / "course").glob("*/practice.py"))


def cells_of(path: Path) -> list[Cell]:
    """The cells of a script, which keeps the rules of a lesson."""
    script = read_script(path, "lesson", ROOT)
    assert rules.problems(script) == []
    return script.cells


def shown(cells: list[Cell]) -> list[Shown]:
    """What the code cells show, one after the other."""
    names: dict[str, Any] = {}
    found = []
    for cell in cells:
        if cell.markdown:
            continue
        tree = ast.parse(cell.source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, "cell", "exec"), names)
        if last is not None:
            found.append(eval(ast.unparse(last), names))
    return found


def test_every_unit_with_puzzles_has_one() -> None:
    assert [path.parent.name[:3] for path in SCRIPTS] == sorted(UNITS)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.parent.name)
def test_three_are_worked_wrong_and_then_right(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = shown(cells_of(path))
    puzzles = [thing for thing in found if isinstance(thing, Puzzle)]
    assert [puzzle.kind for puzzle in puzzles] == ["picture", "numbers", "slip"]
    assert {puzzle.topic for puzzle in puzzles} == {topic_of(path.parent.name)}
    verdicts = [thing.right for thing in found if isinstance(thing, Verdict)]
    assert verdicts == [False, True] * 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.parent.name)
def test_the_cells_to_go_on_are_the_learners(path: Path) -> None:
    cells = cells_of(path)
    heading = next(n for n, cell in enumerate(cells) if "## Your turn" in cell.source)
    own = [cell.source for cell in cells[heading:] if not cell.markdown]
    assert len(own) >= 3
    assert all(line.startswith("# ") for source in own for line in source.splitlines())
    assert f'sg.practice("{topic_of(path.parent.name)}")' in own[0]
