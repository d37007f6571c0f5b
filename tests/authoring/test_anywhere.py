"""A notebook that finds no package: what its first cell does there, and where its badges lead."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from stackgraph.authoring.anywhere import badges, prepared, start_cell, wheel_address
from stackgraph.authoring.script import read_script

if TYPE_CHECKING:
    from pathlib import Path

    from stackgraph.course import Course

ADDRESS = "https://github.com/ada/stack-to-graph"
WITHOUT = """
import importlib.util, subprocess, sys
real = importlib.util.find_spec
importlib.util.find_spec = lambda name: {spec} if name == "stackgraph" else real(name)
subprocess.run = lambda command, check: print("RUN", *command[1:])
"""


def run(cell: str, folder: Path, *, there: bool = False, hosted: str = "") -> tuple[int, str, str]:
    """The cell in a Python that has the package or not, on a hosted service or not."""
    code = WITHOUT.format(spec="real" if there else None) + hosted + "\n" + cell
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


COLAB = "sys.modules['google.colab'] = sys"
KAGGLE = "__import__('os').environ['KAGGLE_KERNEL_RUN_TYPE'] = 'Interactive'"


@pytest.mark.parametrize("hosted", ["", COLAB, KAGGLE])
def test_where_the_package_is_the_cell_does_nothing(tmp_path: Path, hosted: str) -> None:
    assert run(start_cell(ADDRESS), tmp_path, there=True, hosted=hosted) == (0, "", "")


@pytest.mark.parametrize("hosted", [COLAB, KAGGLE])
def test_a_hosted_service_fetches_it_from_the_address(tmp_path: Path, hosted: str) -> None:
    status, out, _ = run(start_cell(ADDRESS), tmp_path, hosted=hosted)
    name = f"stackgraph-{version('stackgraph')}-py3-none-any.whl"
    assert (status, out) == (
        0,
        f"RUN -m pip install --quiet {ADDRESS}/releases/latest/download/{name}\n",
    )


def test_a_wheel_beside_the_notebook_is_taken_first(tmp_path: Path) -> None:
    for number in ("0.1.0", "0.2.0"):
        (tmp_path / f"stackgraph-{number}-py3-none-any.whl").touch()
    _, out, _ = run(start_cell(ADDRESS), tmp_path, hosted=COLAB)
    assert out == "RUN -m pip install --quiet stackgraph-0.2.0-py3-none-any.whl\n"


def test_elsewhere_one_line_says_what_to_type(tmp_path: Path) -> None:
    status, out, error = run(start_cell(ADDRESS), tmp_path)
    assert (status, out) == (1, "")
    assert error == (f"This needs the course's package: pip install {wheel_address(ADDRESS)}\n")


@pytest.mark.parametrize("hosted", ["", COLAB])
def test_without_an_address_the_instructor_is_named(tmp_path: Path, hosted: str) -> None:
    status, out, error = run(start_cell(""), tmp_path, hosted=hosted)
    assert (status, out) == (1, "")
    assert error.rstrip().endswith("pip install your teacher's file")


def test_the_cell_is_short_and_plain_python() -> None:
    cell = start_cell(ADDRESS)
    ast.parse(cell)
    lines = [line for line in cell.splitlines() if not line.startswith("WHEEL")]
    assert len(lines) <= 12
    assert max(map(len, lines)) <= 100


def test_badges_lead_to_the_notebook() -> None:
    found = badges(ADDRESS, "release/u01_sequential/u01_sequential.ipynb")
    assert (
        "(https://colab.research.google.com/github/ada/stack-to-graph/blob/main/"
        "release/u01_sequential/u01_sequential.ipynb)"
    ) in found
    assert (
        "(https://mybinder.org/v2/gh/ada/stack-to-graph/main?labpath="
        "release%2Fu01_sequential%2Fu01_sequential.ipynb)"
    ) in found


@pytest.mark.parametrize("address", ["", "https://example.org/course", "https://github.com/ada"])
def test_no_badge_leads_nowhere(address: str) -> None:
    assert badges(address, "notebooks/u01_sequential.ipynb") == ""


@pytest.mark.parametrize("kind", ["lesson", "exercise"])
def test_every_notebook_begins_with_the_cell_and_has_buttons_by_the_setting(
    authored: Course, kind: str
) -> None:
    path = authored.lesson_script("u01_small")
    if kind == "exercise":
        path = authored.exercise_script("u01_small")
    plain = read_script(path, kind, authored.root)  # type: ignore[arg-type]
    code = [cell for cell in prepared(authored, plain).cells if not cell.markdown]
    assert code[0].source == start_cell("")
    assert code[1:] == [cell for cell in plain.cells if not cell.markdown]
    assert "Colab]" not in prepared(authored, plain).cells[0].source
    config = authored.root / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}\nc.StackGraph.address = {ADDRESS!r}\n")
    shown = prepared(authored, plain)
    assert "Open in Colab" in shown.cells[0].source
    assert wheel_address(ADDRESS) in "".join(cell.source for cell in shown.cells)


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}/", f"{ADDRESS}.git"])
def test_each_notebooks_button_opens_that_notebook(authored: Course, address: str) -> None:
    config = authored.root / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}\nc.StackGraph.address = {address!r}\n")
    lesson = authored.lesson_script("u01_small")
    opened = {
        lesson: "notebooks/u01_small.ipynb",
        authored.practice_script("u01_small"): "notebooks/u01_small_practice.ipynb",
        lesson.with_name("ada.py"): None,  # a version for one student
    }
    for script, notebook in opened.items():
        script.write_bytes(lesson.read_bytes())
        cells = prepared(authored, read_script(script, "lesson", authored.root)).cells
        found = re.findall(r"\]\((https://colab[^)]*ipynb)\)", cells[0].source)
        place = f"https://colab.research.google.com/github/ada/stack-to-graph/blob/main/{notebook}"
        assert found == ([place] if notebook else [])
        wheel = f'WHEEL = "{ADDRESS}/releases/latest/download/stackgraph-'
        assert wheel in "".join(cell.source for cell in cells)
