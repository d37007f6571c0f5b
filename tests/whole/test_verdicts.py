"""The verdict cells of every unit, on every known submission: right is right, wrong is not yet."""

from __future__ import annotations

import contextlib
import io
import json
import linecache
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("keras")

from stackgraph.bank.entries import Entry, make_notebook, read_bank
from stackgraph.course import Course
from stackgraph.course.notebooks import UnitNotebooks, grade_id, source_of
from stackgraph.course.plan import role
from stackgraph.verdicts import Outcome, judge
from stackgraph.verdicts.seal import Seal

pytestmark = [pytest.mark.keras, pytest.mark.notebooks]

COURSE = Course(Path(__file__).resolve().parents[2])


def seals_of(notebooks: UnitNotebooks) -> dict[str, Seal]:
    """Exercise -> the seal in its verdict cell."""
    found = {}
    for cell in notebooks.release["cells"]:
        if role(cell) == "verdict":
            name = grade_id(cell).removesuffix("_verdict").split("_")[-1]
            found[name] = Seal.unpack(source_of(cell).rsplit('"', 2)[1])
    return found


def outcomes(entry: Entry, notebooks: UnitNotebooks) -> dict[str, Outcome]:
    """Exercise -> what its verdict cell finds when the entry's notebook is run from top to end."""
    seals = seals_of(notebooks)
    namespace: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
    found = {}
    sys.last_value = None
    for number, cell in enumerate(json.loads(make_notebook(entry, notebooks))["cells"]):
        if cell["cell_type"] != "code" or role(cell) == "test":
            continue
        if role(cell) == "verdict":
            name = grade_id(cell).split("_")[1]
            found[name] = judge(seals[name], namespace)
        else:
            namespace.setdefault("In", []).append(source_of(cell))
            run(source_of(cell), f"<ipython-{number}>", namespace)
    return found


def run(source: str, name: str, namespace: dict[str, Any]) -> None:
    """Run a cell as IPython would: what it raises is remembered, and the next cell runs."""
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, name, "exec"), namespace)
        except (Exception, SystemExit) as error:
            traceback.clear_frames(error.__traceback__)
            sys.last_value = error


def faults(entry: Entry, notebooks: UnitNotebooks) -> Iterator[str]:
    """What the verdict cells say of an entry that they should not, one sentence each."""
    lost = {cell.split("_")[1] for cell in entry.loses}
    found = outcomes(entry, notebooks)
    assert list(found) == notebooks.exercises
    for exercise, outcome in found.items():
        wanted = "not yet" if exercise in lost else "right"
        if entry.kind == "untouched":
            wanted = "not attempted"
        elif entry.base == "release" and exercise != entry.exercise:
            continue
        told = "; ".join(str(m) for m in outcome.reasons)
        if outcome.state != wanted:
            yield f"{entry.name} {exercise}: {outcome.state}, should be {wanted}: {told}"


@pytest.mark.parametrize("unit", COURSE.units)
def test_every_known_submission_gets_the_verdict_it_should(unit: str) -> None:
    notebooks = UnitNotebooks.read(COURSE, unit)
    entries = [e for e in read_bank(COURSE, unit, notebooks) if e.kind != "hostile"]
    assert set(seals_of(notebooks)) == set(notebooks.exercises), "an exercise has no verdict cell"
    assert not [fault for entry in entries for fault in faults(entry, notebooks)]
