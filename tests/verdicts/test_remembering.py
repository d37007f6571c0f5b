"""Verdicts in a learner's own notebook are remembered; a run that is not one leaves no trace."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import pytest

pytest.importorskip("keras")

from stackgraph import memory
from stackgraph.checks.core import ASKING
from stackgraph.memory import FILE
from stackgraph.verdicts import NotYet, remembering
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.keras

EXERCISE = "u03_e1"
RIGHT = {
    "shape_1": (None, 24),
    "shape_2": (None, 12),
    "shape_3": (None, 12),
    "after_concatenated": 200,
}
WRONG = RIGHT | {"after_concatenated": 192}
EMPTY = dict.fromkeys(RIGHT)


@pytest.fixture(scope="module")
def cell() -> str:
    """The verdict cell of the exercise, as it is released."""
    book = nbformat.read(ROOT / "release" / "u03_branches" / "u03_branches.ipynb", as_version=4)
    return str(next(c.source for c in book.cells if c.get("id") == f"{EXERCISE}_verdict"))


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's folder with the index of ``make lab``, and a notebook of it that stands open."""
    for name in (ASKING, *remembering._HOSTS):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(remembering, "_told", set())
    book = tmp_path / "work" / "u03_branches" / "u03_branches.ipynb"
    book.parent.mkdir(parents=True)
    (tmp_path / "work" / "index.ipynb").touch()
    monkeypatch.setenv(remembering.SESSION, str(book))
    monkeypatch.chdir(book.parent)
    return tmp_path


def run(cell: str, answers: Mapping[str, Any]) -> None:
    """Run the verdict cell in a notebook with these names."""
    import stackgraph as sg

    exec(cell, {"sg": sg, **answers})


def known(folder: Path) -> dict[str, bool]:
    """The exercises in the folder's file, and whether they are right."""
    return {name: e.right for name, e in memory.load(folder / FILE).exercises.items()}


def test_the_last_verdict_is_remembered_beside_the_work(mine: Path, cell: str) -> None:
    with pytest.raises(NotYet):
        run(cell, WRONG)
    assert known(mine) == {EXERCISE: False}
    run(cell, RIGHT)
    assert known(mine) == {EXERCISE: True}
    run(cell, EMPTY)
    assert known(mine) == {EXERCISE: True}, "an exercise that is not begun says nothing of it"


def test_the_notebooks_folder_counts_and_not_where_the_learner_went(
    mine: Path, cell: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    run(cell, RIGHT)
    assert known(mine) == {EXERCISE: True}
    assert list(elsewhere.iterdir()) == []


def test_nothing_is_remembered_of_what_is_not_begun(mine: Path, cell: str) -> None:
    run(cell, EMPTY)
    assert not (mine / FILE).exists()


@pytest.mark.parametrize("way", ["executed", "validated", "solutions", "source", "submitted"])
def test_no_run_but_the_learners_own_writes(
    mine: Path, cell: str, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {p for p in mine.rglob("*") if p.is_file()}
    if way == "executed":  # nbclient, nbval, nbgrader autograde: nobody opened it
        monkeypatch.delenv(remembering.SESSION)
    elif way == "validated":
        monkeypatch.setenv(ASKING, "1")
    else:
        monkeypatch.setenv(remembering.SESSION, str(mine / way / "u03" / "u03.ipynb"))
    run(cell, RIGHT)
    assert {p for p in mine.rglob("*") if p.is_file()} == before


def test_what_this_course_executes_is_nobodys_own(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stackgraph.authoring.execution import kernel

    assert remembering.SESSION in os.environ
    assert remembering.SESSION not in kernel().env


@pytest.mark.parametrize("where", ["VS Code", "Colab"])
def test_other_homes_are_known_by_their_own_signs(
    mine: Path, cell: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: dict[str, Any] = dict(RIGHT)
    book = os.environ[remembering.SESSION]
    monkeypatch.delenv(remembering.SESSION)
    if where == "VS Code":
        names[remembering._VS_CODE] = book
    else:
        monkeypatch.setenv("COLAB_RELEASE_TAG", "release-colab")
    run(cell, names)
    assert known(mine) == {EXERCISE: True}


# ------------------------------------------------------------------ nothing makes a run fail


def test_a_closed_folder_is_told_once_and_the_verdict_stands(
    mine: Path, cell: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def closed(*args: object) -> None:
        raise PermissionError("the folder is read-only")

    monkeypatch.setattr(Path, "replace", closed)
    run(cell, RIGHT)
    told = capsys.readouterr().out
    assert "✔ Right" in told
    assert told.count("read-only") == 1
    with pytest.raises(NotYet):
        run(cell, WRONG)
    assert "read-only" not in capsys.readouterr().out
    assert not (mine / FILE).exists()


def test_a_damaged_file_is_told_once_and_kept(
    mine: Path, cell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (mine / FILE).write_text('{"about": "What you', encoding="utf-8")
    for _ in range(2):
        run(cell, RIGHT)
    assert capsys.readouterr().out.count("it is kept as practice-damaged.json") == 1
    assert (mine / "practice-damaged.json").read_text(encoding="utf-8") == '{"about": "What you'
    assert known(mine) == {EXERCISE: True}


def test_a_folder_that_is_gone_stops_nobody(
    mine: Path, cell: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone() -> Path:
        raise FileNotFoundError("the working folder is gone")

    monkeypatch.setenv(remembering.SESSION, "u03_branches.ipynb")
    monkeypatch.setattr(Path, "cwd", gone)
    run(cell, RIGHT)
    assert "✔ Right" in capsys.readouterr().out
