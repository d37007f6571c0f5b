"""The course at a glance: units in order, what each teaches, its time and its points."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat

from stackgraph.course.ids import GradeId, unit_of
from stackgraph.course.marks import grade_id, is_grade, points
from stackgraph.puzzles.schedule import exercise_ticks, ticks
from stackgraph.words import table_cell

if TYPE_CHECKING:
    from stackgraph.course import Course
    from stackgraph.memory import Memory

_MINUTES = re.compile(r"^Time: about (\d+) minutes, then (\d+) for the assignment", re.M)
_BUILDS = re.compile(r"^You build (.+?)\.?$", re.M)
_HEADING = re.compile(r"^#\s+(.+)$", re.M)
_NAMES = {
    "release": (
        "A unit's two notebooks have one file name here. The first heading tells them apart: "
        '"Unit 1. …" is the lesson, "Unit 1. …: assignment" the exercises. Both are to be read. '
        "To do them, type `make lab`: it copies lessons, without outputs, "
        "and exercises to `work/`, where a unit's tabs have names that tell them apart, and where "
        "`submit` and `grade --mine` look. What you write in `release/` they do not see.",
    ),
    "work": (
        "All of it is yours to run and to change. A tab called `u01_sequential_lesson.ipynb` is "
        "the lesson, without outputs, so that you can predict before you look; "
        "`u01_sequential.ipynb` is what you hand in.",
    ),
}
"""How to tell a unit's notebooks apart, where the exercises are in the folder of that name."""


@dataclass(frozen=True)
class Entry:
    """A unit as the index shows it. ``builds`` is what its learners build, in one line, ``minutes``
    lesson + assignment; '' where not said.
    """

    unit: str
    title: str
    builds: str
    objectives: tuple[str, ...]
    prerequisites: str
    minutes: str
    points: float
    exercises: int


def entry(course: Course, unit: str) -> Entry:
    """What the unit's lesson and release notebook say of themselves."""
    text = _markdown(course.lesson(unit)) or _markdown(course.notebook("release", unit))
    title = _HEADING.search(text)
    plain = re.sub(r"[*_]", "", text)
    builds, minutes = _BUILDS.search(plain), _MINUTES.search(plain)
    points, exercises = _points(course.notebook("release", unit))
    return Entry(
        unit,
        title[1].strip() if title else unit,
        builds[1] if builds else "",
        _objectives(text),
        _prerequisites(text),
        " + ".join(minutes.groups()) if minutes else "",
        points,
        exercises,
    )


def index_notebook(
    course: Course, here: Path, exercises: str, known: Memory | None = None
) -> nbformat.NotebookNode:
    """The index as a notebook of one markdown cell whose links lead from the folder ``here``.

    ``exercises`` is the folder that holds the exercise notebooks: ``release`` or ``work``.
    ``known`` is what a learner has practised and solved, for the ticks.
    """
    lines = [
        "# Stack to Graph",
        "",
        "From Keras' Sequential API, a stack of layers, to the Functional API, a graph of layers. "
        "Read a lesson and run it, then do its exercises; every check answers at once.",
        "",
        *_NAMES[exercises],
        "",
        "| unit | lesson | exercises | practice | you build | needs | minutes | points |",
        "|---|---|---|---|---|---|---:|---:|",
    ]
    for unit in course.units:
        e = entry(course, unit)
        lesson = _link(here, _own(course, unit, exercises, "lesson") or course.lesson(unit))
        exercise = _link(here, course.notebook(exercises, unit))
        done = exercise_ticks(known, unit, e.exercises) if known else ""
        number = unit_of(unit).lstrip("u").lstrip("0")
        lines.append(
            f"| {number} | [{table_cell(e.title)}]({lesson}) "
            f"| {' '.join(filter(None, [f'[{e.exercises} exercises]({exercise})', done]))} "
            f"| {_practice(course, unit, exercises, here, known)} "
            f"| {table_cell(e.builds)} | {table_cell(e.prerequisites)} "
            f"| {e.minutes} | {e.points:g} |"
        )
    cell = nbformat.v4.new_markdown_cell("\n".join(lines))
    cell["id"] = "index"
    book = nbformat.v4.new_notebook(cells=[cell])
    book.metadata["kernelspec"] = {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    }
    return book


def _own(course: Course, unit: str, exercises: str, kind: str) -> Path | None:
    """A learner's own copy of the lesson or practice, where the index is of such copies."""
    path = course.notebook(exercises, unit).with_name(f"{unit}_{kind}.ipynb")
    return path if path.is_file() else None


def _practice(course: Course, unit: str, exercises: str, here: Path, known: Memory | None) -> str:
    """A link to the unit's practice notebook where there is one, and what is done of it."""
    notebook = _own(course, unit, exercises, "practice") or course.practice(unit)
    link = f"[practice]({_link(here, notebook)})" if notebook.is_file() else ""
    done = ticks(known, unit) if known else ""
    return table_cell(" ".join(filter(None, [link, done])))


def _link(here: Path, target: Path) -> str:
    return Path(os.path.relpath(target, here)).as_posix()


def _markdown(path: Path) -> str:
    if not path.is_file():
        return ""
    book = nbformat.read(path, as_version=4)
    return "\n\n".join(c.source for c in book.cells[:6] if c.cell_type == "markdown")


def _objectives(text: str) -> tuple[str, ...]:
    """The bullets that follow a line with "You will"."""
    found: list[str] = []
    collecting = False
    for line in text.splitlines():
        bullet = re.match(r"\s*[*-]\s+(.+)", line)
        if re.search(r"you will", line, re.I) and not bullet:
            collecting = True
        elif collecting and bullet:
            found.append(bullet[1].rstrip(".;,"))
        elif collecting and found and line.strip():
            break
    return tuple(found)


def _prerequisites(text: str) -> str:
    match = re.search(r"^\W*Before you start:\W*(.+)$", text, re.M)
    return match[1].strip().rstrip(".") if match else ""


def _points(path: Path) -> tuple[float, int]:
    if not path.is_file():
        return 0.0, 0
    book = nbformat.read(path, as_version=4)
    graded = [c for c in book.cells if is_grade(c)]
    return sum(map(points, graded)), len({GradeId.parse(grade_id(c)).key for c in graded})
