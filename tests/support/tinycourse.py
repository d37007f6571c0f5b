"""A course of small units without TensorFlow, for tests of the grading machinery."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stackgraph.bank.sample import fill_sample
from stackgraph.course import Course

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = """from pathlib import Path
c = get_config()
c.CourseDirectory.course_id = "tiny"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.solution_directory = "solutions"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
"""
CANARY = "canary_in_a_hidden_test"
UNITS = ("u01_tiny", "u02_tiny")


def cell(kind: str, grade_id: str, source: str, points: int = 0) -> dict[str, Any]:
    """One source cell; ``kind``: markdown, free, locked, answer, written or test."""
    made: dict[str, Any] = {
        "cell_type": "markdown" if kind in ("markdown", "written") else "code",
        "id": grade_id,
        "metadata": {},
        "source": source,
    }
    if kind not in ("markdown", "written"):
        made |= {"execution_count": None, "outputs": []}
    if kind in ("locked", "answer", "written", "test"):
        mark = {
            "grade": kind in ("test", "written"),
            "grade_id": grade_id,
            "locked": kind not in ("answer", "written"),
            "schema_version": 3,
            "solution": kind in ("answer", "written"),
            "task": False,
        }
        if mark["grade"]:
            mark["points"] = points
        if kind == "test":
            made["metadata"]["tags"] = ["raises-exception"]
        made["metadata"]["nbgrader"] = mark
    return made


def source_cells(unit: str) -> list[dict[str, Any]]:
    """Two exercises: a number (two tests, 1 and 2 points) and a list (one test, 1 point)."""
    number = unit.split("_")[0]
    answer = (
        "total = None\n### BEGIN SOLUTION\ntotal = start + 2\n### END SOLUTION",
        "items = None\n### BEGIN SOLUTION\nitems = [1, 2, 3]\n### END SOLUTION",
    )
    visible = (
        '"""The total is a number."""\nsg.check_attempted(total, "total")\n'
        'assert isinstance(total, int), "total is no whole number"'
    )
    hidden = (
        '"""The total is right."""\nsg.check_attempted(total, "total")\n'
        f'### BEGIN HIDDEN TESTS\n{CANARY} = 42\nassert total == {CANARY}, "total: wrong number"\n'
        "### END HIDDEN TESTS"
    )
    items = (
        '"""Three items."""\nsg.check_attempted(items, "items")\n'
        'assert len(items) == 3, f"items: {len(items)} of 3"'
    )
    return [
        cell("markdown", f"{number}-title", f"# {unit}"),
        cell("locked", f"{number}_setup", "import stackgraph as sg\nstart = 40"),
        cell("answer", f"{number}_e1_total", answer[0]),
        cell("free", f"{number}-free", "# try it here"),
        cell("test", f"{number}_e1_total_kind", visible, 1),
        cell("test", f"{number}_e1_total_value", hidden, 2),
        cell("answer", f"{number}_e2_items", answer[1]),
        cell("test", f"{number}_e2_items_count", items, 1),
    ]


def notebook(cells: list[dict[str, Any]]) -> dict[str, Any]:
    """nbformat 4.5 JSON around ``cells``."""
    spec = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": spec, "language_info": {"name": "python"}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def write_notebook(path: Path, content: dict[str, Any]) -> None:
    """As JSON, folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def release_of(source: Path, unit: str) -> dict[str, Any]:
    """What students get, made by nbgrader's own preprocessors."""
    from nbgrader.preprocessors import ClearHiddenTests, ComputeChecksums

    from stackgraph.course.unit import Unit
    from stackgraph.grading.schema import as_released

    made = as_released(Unit.read_files(source))
    resources: dict[str, Any] = {}
    for step in (ClearHiddenTests, ComputeChecksums):
        made, resources = step().preprocess(made, resources)
    return json.loads(json.dumps(made))


def make_course(root: Path, units: tuple[str, ...] = UNITS, bank: bool = True) -> Course:
    """Write a whole course below ``root``: configuration, source, release and bank."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    course = Course(root.resolve())
    for unit in units:
        write_notebook(course.notebook("source", unit), notebook(source_cells(unit)))
        write_notebook(
            course.notebook("release", unit), release_of(course.notebook("source", unit), unit)
        )
        if bank:
            write_bank(course, unit)
    return course


def entry(course: Course, unit: str, name: str, header: str, body: str = "") -> Path:
    """Write one bank file; ``header`` without its comment signs."""
    path = course.bank(unit) / f"{name}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"# {line}".rstrip() for line in header.strip("\n").split("\n")]
    path.write_text("\n".join(["# ---", *lines, "# ---", body]), encoding="utf-8")
    return path


def write_bank(course: Course, unit: str) -> None:
    """Six entries with right declarations."""
    n = unit.split("_")[0]
    entry(course, unit, "reference", "kind: reference")
    entry(course, unit, "untouched", "kind: untouched")
    entry(
        course,
        unit,
        "e1_accepted_sum",
        "kind: accepted\nexercise: e1",
        f"# %% {n}_e1_total\ntotal = sum([40, 1, 1])\n",
    )
    entry(
        course,
        unit,
        "e1_mistake_off_by_one",
        f"kind: mistake\nexercise: e1\nabout: one too many\nloses:\n  {n}_e1_total_value: |\n"
        "    total: wrong number",
        f"# %% {n}_e1_total\ntotal = 43\n",
    )
    entry(
        course,
        unit,
        "e2_mistake_two_items",
        f"kind: mistake\nexercise: e2\nloses:\n  {n}_e2_items_count: |\n    items: 2 of 3",
        f"# %% {n}_e2_items\nitems = [1, 2]\n",
    )
    entry(
        course,
        unit,
        "hostile_points",
        "kind: hostile\nbase: release\nmax_points: 0\nevents: []",
        "def mutate(notebook):\n    for cell in notebook['cells']:\n"
        "        mark = cell['metadata'].get('nbgrader', {})\n"
        "        if mark.get('grade'):\n            mark['points'] = 1000\n",
    )


def make_class(root: Path) -> Course:
    """A whole course, its bank handed in as the sample class."""
    course = make_course(root)
    fill_sample(course, list(UNITS))
    return course
