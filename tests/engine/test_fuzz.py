"""A thousand damaged release notebooks, and classes of them in folders of any name: none stops
grading, none scores above the honest one.
"""

from __future__ import annotations

import copy
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stackgraph.course import Course
from stackgraph.course.unit import Unit
from stackgraph.engine.grade import grade_submission
from stackgraph.engine.submission.reading import Unreadable
from stackgraph.engine.submission.repair import repair
from stackgraph.engine.submission.tasks import read_task
from stackgraph.grading import session
from stackgraph.grading.pools import FAILED
from stackgraph.grading.watcher import Watcher
from stackgraph.sandbox.warm import Limits, Warm
from support import ROOT

pytestmark = [pytest.mark.sandbox, pytest.mark.slow]

UNIT = "u01_sequential"
SOURCE = json.loads((ROOT / "source" / UNIT / f"{UNIT}.ipynb").read_text(encoding="utf-8"))
RELEASE = json.loads((ROOT / "release" / UNIT / f"{UNIT}.ipynb").read_text(encoding="utf-8"))
PLAN = Unit.of(SOURCE, UNIT)
LIMITS = Limits(cell_seconds=20, notebook_seconds=60)
ANSWER = (
    "classifier = keras.Sequential([keras.Input((64,)), layers.Dense(64, activation='relu'), "
    "layers.Dense(10, activation='softmax')])"
)
HONEST = 4.0
"""The classifier of Exercise 2 is there, with its four tests, and nothing else."""

JUNK: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)
NAMES = st.sampled_from(
    [f"{UNIT}.ipynb", f"{UNIT} (1).ipynb", "Untitled.ipynb", "u01.IPYNB", "ü b.ipynb", "notes.txt"]
)


def submission() -> dict[str, Any]:
    """The release with the classifier of Exercise 2."""
    made = copy.deepcopy(RELEASE)
    for cell in made["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "u01_e2_classifier":
            cell["source"] = ANSWER
    return made


def damage_cells(draw: st.DrawFn, made: dict[str, Any]) -> None:
    """Delete, double, move or turn over a cell."""
    cells = made["cells"]
    i, j = (draw(st.integers(0, len(cells) - 1)) for _ in range(2))
    what = draw(st.sampled_from(["delete", "double", "move", "reverse", "type", "split"]))
    if what == "delete":
        del cells[i]
    elif what == "double":
        cells.insert(j, copy.deepcopy(cells[i]))
    elif what == "move":
        cells.insert(j, cells.pop(i))
    elif what == "reverse":
        cells.reverse()
    elif what == "type":
        cells[i]["cell_type"] = draw(st.sampled_from(["code", "markdown", "raw", "heading", ""]))
    else:
        twin = copy.deepcopy(cells[i])
        twin["source"] = ""
        cells.insert(i, twin)


def damage_marks(draw: st.DrawFn, made: dict[str, Any]) -> None:
    """Change a cell's nbgrader metadata, its id, its outputs or its source's type."""
    cell = draw(st.sampled_from(made["cells"]))
    what = draw(st.sampled_from(["strip", "mark", "id", "outputs", "source", "steal"]))
    if what == "strip":
        cell["metadata"] = {}
    elif what == "mark":
        mark = cell["metadata"].setdefault("nbgrader", {})
        keys = ["grade", "solution", "locked", "points", "grade_id", "cell_type", "schema_version"]
        mark[draw(st.sampled_from(keys))] = draw(JUNK)
    elif what == "id":
        cell["id"] = draw(JUNK)
    elif what == "outputs":
        cell["outputs"] = draw(JUNK)
    elif what == "source":
        cell["source"] = draw(JUNK)
    else:
        other = draw(st.sampled_from(made["cells"]))
        cell["metadata"], cell["id"] = copy.deepcopy(other["metadata"]), other.get("id")


def damage_anywhere(draw: st.DrawFn, made: dict[str, Any]) -> None:
    """Put arbitrary JSON in an arbitrary place."""
    where: Any = made
    for _ in range(draw(st.integers(0, 4))):
        keys = list(where) if isinstance(where, dict) else list(range(len(where)))
        inner = [k for k in keys if isinstance(where[k], dict | list) and where[k]]
        if not inner:
            break
        where = where[draw(st.sampled_from(inner))]
    keys = list(where) if isinstance(where, dict) else list(range(len(where)))
    if keys:
        where[draw(st.sampled_from(keys))] = draw(JUNK)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file name, and the bytes of a damaged submission."""
    made = submission()
    for _ in range(draw(st.integers(1, 3))):
        cells = made.get("cells")
        whole = isinstance(cells, list) and cells and all(isinstance(c, dict) for c in cells)
        sound = whole and all(isinstance(c.get("metadata"), dict) for c in cells or [])
        how = draw(st.sampled_from([damage_cells, damage_marks, damage_anywhere]))
        (how if sound else damage_anywhere)(draw, made)
    text = json.dumps(made)
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1"]))
    data = text.encode(encoding, errors="replace")
    if draw(st.integers(0, 9)) == 0:
        start = draw(st.integers(0, len(data)))
        data = data[:start] + draw(st.binary(max_size=20)) + data[start:]
    if draw(st.integers(0, 19)) == 0:
        data = data[: draw(st.integers(0, len(data)))]
    return draw(NAMES), data


FOLDERS = st.binary(min_size=1, max_size=20).filter(
    lambda name: not set(name) & set(b"/\0") and name not in (b".", b"..")
)
"""Any name that the file system takes."""


SEEN: dict[str, float] = {}
"""Points by repaired notebook: much damage is mended to one and the same notebook."""


def points(data: bytes | None, warm: Warm) -> float:
    """What grading gives for these bytes."""
    if data is None:
        return grade_submission(PLAN, None, warm, LIMITS).points
    try:
        notebook, _ = repair(data, PLAN)
    except Unreadable:
        return grade_submission(PLAN, data, warm, LIMITS).points
    key = json.dumps(notebook, sort_keys=True)
    if key not in SEEN:
        verdict = grade_submission(PLAN, data, warm, LIMITS)
        assert {c.grade_id for c in verdict.cells} == {t.grade_id for t in PLAN.tests}
        assert all(0 <= c.points <= c.max_points for c in verdict.cells)
        SEEN[key] = verdict.points
    return SEEN[key]


def test_the_honest_submission_scores_what_it_should(warm: Warm) -> None:
    """Otherwise the bound below would bound nothing."""
    assert points(json.dumps(submission()).encode(), warm) == HONEST


@settings(
    max_examples=1000,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(damaged())
def test_no_damage_stops_grading_or_earns_points(
    warm: Warm, tmp_path_factory: pytest.TempPathFactory, made: tuple[str, bytes]
) -> None:
    name, data = made
    folder = tmp_path_factory.mktemp("handed_in")
    place = folder / "somebody" / UNIT
    place.mkdir(parents=True)
    (place / name).write_bytes(data)
    task = read_task(folder, "somebody", UNIT, [t.grade_id for t in PLAN.tests])
    assert points(task.data, warm) <= HONEST


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.dictionaries(FOLDERS, damaged(), min_size=12, max_size=24))
def test_a_class_of_damage_is_graded_to_its_end(
    tmp_path_factory: pytest.TempPathFactory, handed: dict[bytes, tuple[str, bytes]]
) -> None:
    """All of a run: folders of any name, gradebook, notebooks, pages, tables and the report."""
    root = tmp_path_factory.mktemp("class")
    course = Course(root)
    for kind in ("source", "release"):
        shutil.copytree(ROOT / kind / UNIT, root / kind / UNIT)
    shutil.copy(ROOT / "nbgrader_config.py", root)
    honest = (f"{UNIT}.ipynb", json.dumps(submission()).encode())
    for folder, (name, data) in {**handed, b"honest": honest}.items():
        place = Path(os.fsdecode(os.fsencode(root) + b"/submitted/" + folder)) / UNIT
        place.mkdir(parents=True)
        (place / name).write_bytes(data)
    result = session.grade(course, [UNIT], session.Options(), Watcher())
    standings = {student: s.points for (student, _), s in result.standings.items()}
    jupyters = sum(name == b".ipynb_checkpoints" for name in handed)
    assert len(standings) + len(result.odd_folders) + jupyters == len(handed) + 1
    assert standings["honest"] == HONEST
    assert all(points <= HONEST for points in standings.values())
    assert not [g for g in result.graded if any(e.kind == FAILED for e in g.verdict.events)]
    for student in standings:
        assert (root / "feedback" / student / UNIT / f"{UNIT}.html").is_file()
    assert (root / "report" / "index.html").is_file()
