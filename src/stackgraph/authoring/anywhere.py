"""What lets a notebook run, and be opened, away from the course's folder.

The first code cell of a lesson or an assignment fetches the package where it is missing; badges
open the notebook on Colab and Binder. Both go by the course's address in ``nbgrader_config.py``
(``c.StackGraph.address``); without one there are no badges, and the cell names no place.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from stackgraph.authoring.script import Cell, Script

if TYPE_CHECKING:
    from stackgraph.course import Course

WHEEL = "stackgraph-{version}-py3-none-any.whl"
BRANCH = "main"

_START = """\
# Where the course's package is missing, this fetches it (Colab, Kaggle) or says what to type.
import importlib.util, os, pathlib, subprocess, sys

WHEEL = "{wheel}"
if importlib.util.find_spec("stackgraph") is None:
    found = [*pathlib.Path().glob("stackgraph-*.whl")]
    for drive in ("/content/drive", "/kaggle/input"):
        found += pathlib.Path(drive).rglob("stackgraph-*.whl")
    wheel = str(max(found, default=WHEEL))
    if not wheel or not ("google.colab" in sys.modules or "KAGGLE_KERNEL_RUN_TYPE" in os.environ):
        sys.exit("This needs the course's package: pip install " + (wheel or "{ask}"))
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", wheel], check=True)"""


def prepared(course: Course, script: Script) -> Script:
    """``script`` with the cell that fetches the package before its first code cell, and badges, if
    the course has an address, at the end of its first text.
    """
    first = next((n for n, cell in enumerate(script.cells) if not cell.markdown), None)
    if first is None:
        return script
    after = script.cells[first]
    start = Cell("free", start_cell(course.address), after.line, after.first)
    cells = [*script.cells[:first], start, *script.cells[first:]]
    unit = script.unit
    path = {
        course.lesson_script(unit): course.lesson(unit),
        course.practice_script(unit): course.practice(unit),
        course.exercise_script(unit): course.notebook("release", unit),
    }.get(course.root / script.name)  # of a student's own version no notebook is published
    buttons = badges(course.address, path.relative_to(course.root).as_posix()) if path else ""
    if buttons and cells[0].markdown:
        cells[0] = replace(cells[0], source=f"{cells[0].source}\n\n{buttons}")
    return replace(script, cells=cells)


def start_cell(address: str) -> str:
    """The source of the cell that fetches the package; the same for every notebook of a course."""
    return _START.format(wheel=wheel_address(address), ask="your teacher's file")


def wheel_address(address: str) -> str:
    """Where the package of this version can be fetched; ``""`` without an address."""
    if not address:
        return ""
    if address.endswith(".whl"):
        return address
    name = WHEEL.format(version=version("stackgraph"))
    repository = address.rstrip("/").removesuffix(".git")
    return f"{repository}/releases/latest/download/{name}"


def badges(address: str, path: str) -> str:
    """Markdown buttons that open ``path`` of the course on Colab and Binder.

    ``""`` where the address is no repository on GitHub, which is what both of them open.
    """
    parts = urlsplit(address)
    repository = parts.path.strip("/").removesuffix(".git")
    if parts.netloc != "github.com" or repository.count("/") != 1:
        return ""
    colab = f"https://colab.research.google.com/github/{repository}/blob/{BRANCH}/{quote(path)}"
    binder = f"https://mybinder.org/v2/gh/{repository}/{BRANCH}?labpath={quote(path, safe='')}"
    return (
        f"[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]({colab}) "
        f"[![Open in Binder](https://mybinder.org/badge_logo.svg)]({binder})"
    )
