"""The verdict cells of every unit, on every known submission: right is right, wrong is not yet."""

from __future__ import annotations

import contextlib
import io
import json
import linecache
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("keras")

from stackgraph.bank.entries import Entry, make_notebook, read_bank
from stackgraph.bank.needed import only_needed
from stackgraph.course import Course
from stackgraph.course.ids import GradeId, unit_of
from stackgraph.course.marks import cell_id, grade_id, role, text_of
from stackgraph.course.unit import Unit
from stackgraph.verdicts import Outcome, judge
from stackgraph.verdicts.seal import Seal

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.keras, pytest.mark.notebooks]

COURSE = Course(Path(__file__).resolve().parents[2])
PARTS = 3
"""Tests of a unit's bank: one alone would keep a worker busy long after the others have ended."""


def seals_of(notebooks: Unit) -> dict[str, Seal]:
    """Exercise -> the seal in its verdict cell."""
    found = {}
    for cell in notebooks.released["cells"]:
        if role(cell) == "verdict":
            name = GradeId.parse(grade_id(cell)).exercise
            found[name] = Seal.unpack(text_of(cell).rsplit('"', 2)[1])
    return found


def outcomes(entry: Entry, notebooks: Unit) -> dict[str, Outcome]:
    """Exercise -> what its verdict cell finds when the entry's notebook is run from the top.

    A mistake's is run as far as it changes anything: the exercises after it are the reference's.
    What is given for an exercise that the entry leaves unanswered is not run: its trainings would
    be most of the time.
    """
    seals = seals_of(notebooks)
    last = last_changed(entry, notebooks) if entry.kind == "mistake" else notebooks.exercises[-1]
    namespace: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
    found = {}
    sys.last_value = None
    here = ""
    for number, cell in enumerate(json.loads(make_notebook(entry, notebooks))["cells"]):
        named = GradeId.parse(cell_id(cell)).exercise
        here = named if named in seals else here
        if cell["cell_type"] != "code" or role(cell) == "test":
            continue
        if role(cell) == "verdict":
            name = GradeId.parse(grade_id(cell)).exercise
            found[name] = judge(seals[name], namespace)
            if name == last:
                break
        elif not here or entry.answers(f"{unit_of(entry.unit)}_{here}"):
            namespace.setdefault("In", []).append(text_of(cell))
            run(text_of(cell), f"<ipython-{number}>", namespace)
    return found


def last_changed(entry: Entry, notebooks: Unit) -> str:
    """The last exercise in which a mistake changes something, or loses points."""
    order = notebooks.exercises
    cells = [*entry.loses, *(change.cell for change in entry.changes)]
    changed = {entry.exercise or "", *(GradeId.parse(cell).exercise for cell in cells)}
    if entry.code.strip() or not changed <= set(order):  # who knows where
        return order[-1]
    return max(changed, key=order.index)


def run(source: str, name: str, namespace: dict[str, Any]) -> None:
    """Run a cell as IPython would: what it raises is remembered, and the next cell runs."""
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, name, "exec"), namespace)
        except (Exception, SystemExit) as error:
            traceback.clear_frames(error.__traceback__)
            sys.last_value = error


def faults(entry: Entry, notebooks: Unit) -> Iterator[str]:
    """What the verdict cells say of an entry that they should not, one sentence each."""
    lost = {GradeId.parse(cell).exercise for cell in entry.loses}
    found = outcomes(entry, notebooks)
    assert list(found) == notebooks.exercises[: len(found)]
    assert lost <= set(found)
    for exercise, outcome in found.items():
        wanted = "not yet" if exercise in lost else "right"
        if entry.kind == "untouched":
            wanted = "not attempted"
        elif not entry.answers(f"{unit_of(entry.unit)}_{exercise}"):
            continue
        told = "; ".join(str(m) for m in outcome.reasons)
        if outcome.state != wanted:
            yield f"{entry.name} {exercise}: {outcome.state}, should be {wanted}: {told}"
        refused = [
            n for n in outcome.right if any(str(m).startswith(f"{n}: ") for m in outcome.reasons)
        ]
        if refused:
            yield f"{entry.name} {exercise}: {refused} said to be right and wrong: {told}"


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("unit", COURSE.units)
def test_every_known_submission_gets_the_verdict_it_should(unit: str, part: int) -> None:
    notebooks = Unit.read(COURSE, unit)
    bank = read_bank(COURSE, unit, notebooks)
    entries = [only_needed(e, notebooks) for e in bank if e.kind != "hostile"]
    assert set(seals_of(notebooks)) == set(notebooks.exercises), "an exercise has no verdict cell"
    assert [f for entry in entries[part::PARTS] for f in faults(entry, notebooks)] == []


def shown(notebooks: Unit, answers: dict[str, str]) -> dict[str, Any]:
    """Cell id -> cell, after Run All of the release with ``answers`` in its answer cells."""
    import nbformat
    from nbclient import NotebookClient

    from stackgraph.kernels import jupyter_path

    book = nbformat.reads(notebooks.release.decode(), as_version=4)
    for cell in book.cells:
        cell.source = answers.get(cell.id, cell.source)
    env = {**os.environ, "JUPYTER_PATH": jupyter_path(), "TF_CPP_MIN_LOG_LEVEL": "3"}
    NotebookClient(book, kernel_name="python3", timeout=300).execute(env=env)
    return {cell.id: cell for cell in book.cells}


def test_an_untouched_notebook_is_no_wall_of_red() -> None:
    notebooks = Unit.read(COURSE, "u03_branches")
    cells = shown(notebooks, {})
    outputs = [o for cell in cells.values() for o in cell.get("outputs", [])]
    assert outputs
    # Pictures and given models are shown as results; an error would be a wall of red.
    assert {o.output_type for o in outputs} == {"stream", "display_data", "execute_result"}
    assert {o.get("name", "stdout") for o in outputs} == {"stdout"}
    for name, cell in cells.items():
        if name.endswith("_verdict"):
            assert cell.outputs[0].data["text/plain"].startswith("– Not attempted")


def test_right_and_wrong_as_a_notebook_shows_them() -> None:
    notebooks = Unit.read(COURSE, "u03_branches")
    answers = dict(notebooks.references)
    answers["u03_e3_three"] = answers["u03_e3_three"].replace("tanh", "relu")
    answers["u03_e4_branch"] = "branch = lambda x, widths: layers.Dense(1 / 0)"
    cells = shown(notebooks, answers)
    (right,) = cells["u03_e2_verdict"].outputs
    assert right.data["text/plain"] == "✔ Right: exercise 2"
    assert "#2da44e" in right.data["text/html"]
    (wrong,) = cells["u03_e3_verdict"].outputs
    assert wrong.data["text/plain"].startswith(
        "○ Not yet: exercise 3\n  three_opinions is not right yet"
    )
    assert "<script" not in wrong.data["text/html"]
    (stopped,) = cells["u03_e4_verdict"].outputs
    assert "a cell stopped with ZeroDivisionError" in stopped.data["text/plain"]
