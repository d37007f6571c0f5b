"""Compare what is committed with what the scripts give, and say what differs first.

Without execution every byte is compared but for what running a cell gives: source and release
whole; lessons and solutions with the committed outputs put into what the scripts give. Those
outputs must be there, in order and fit to be shown. With execution, outputs are compared too: text
exactly, figures by the text that stands beside them.
"""

from __future__ import annotations

import copy
import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stackgraph.authoring import build as building
from stackgraph.authoring import execution, nbgrader_steps
from stackgraph.course.notebooks import from_bytes, to_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from nbformat import NotebookNode

    from stackgraph.course import Course

_IMAGES = ("image/png", "image/jpeg", "image/svg+xml")
_EMBEDDED = re.compile(r"data:image/[a-z+]+;base64,[A-Za-z0-9+/=]+")
_CONTEXT = 2


@dataclass(frozen=True)
class Difference:
    """One file that is out of step: its first difference and the command that mends it."""

    path: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path}: {self.what}\n  mend: {self.mend}"


def check(
    course: Course,
    units: list[str] | None = None,
    *,
    execute: bool = False,
    report: Callable[[str], None] = lambda line: None,
) -> list[Difference]:
    """Every generated file that is missing, stale or not as the scripts have it; none: all is well.

    ``execute`` runs lessons and solutions again. Raises ScriptError for a script that breaks a
    rule and ExecutionError for a notebook that does not run.
    """
    found: list[Difference] = []
    with nbgrader_steps.Workshop(course) as shop:
        for made in building.plan(course, building.units_of(course, units)):
            built = building.Built()
            building.files_of(course, made, built, shop, execute=execute, force=True, report=report)
            for path, expected in built.files.items():
                what = compare(course, path, expected, executed=execute)
                if what:
                    mend = f"stackgraph build {made.unit.split('_')[0]}"
                    found.append(Difference(_shown(course, path), what, mend))
    if not units:
        found.extend(_strays(course))
    return found


def compare(course: Course, path: Path, expected: bytes, *, executed: bool) -> str:
    """What is wrong with the committed file at ``path``; '' if nothing is."""
    if not path.is_file():
        return "is missing"
    actual = path.read_bytes()
    if actual == expected and not _is_shown(course, path):
        return ""
    try:
        there = from_bytes(actual)
    except ValueError as error:
        return f"is no notebook ({error.__class__.__name__})"
    wanted = from_bytes(expected)
    difference = _first_cell_difference(there, wanted)
    if difference:
        return difference
    if _is_shown(course, path):
        stale = _outputs(there, wanted) if executed else _unfit(there)
        if stale:
            return stale
        wanted = _with_outputs_of(there, wanted)
    if to_bytes(wanted) != actual:
        return "differs in layout only: " + _lines(actual.decode(), to_bytes(wanted))
    return ""


def _is_shown(course: Course, path: Path) -> bool:
    """Whether the file is one that is committed with outputs."""
    return path.relative_to(course.root).parts[0] in ("notebooks", "solutions")


def _first_cell_difference(there: NotebookNode, wanted: NotebookNode) -> str:
    """The first cell whose text, kind, id or metadata differ, or a differing number of cells."""
    for number, (actual, expected) in enumerate(zip(there.cells, wanted.cells, strict=False), 1):
        if actual.source != expected.source:
            return f"cell {number} differs:\n" + _diff(actual.source, expected.source)
        for key in ("cell_type", "id", "metadata"):
            if actual.get(key) != expected.get(key):
                return (
                    f"cell {number} differs in {key}: "
                    f"committed {actual.get(key)}, from the script {expected.get(key)}"
                )
    if len(there.cells) != len(wanted.cells):
        return f"has {len(there.cells)} cells, the script gives {len(wanted.cells)}"
    if there.metadata != wanted.metadata:
        return f"notebook metadata are {there.metadata}, the script gives {wanted.metadata}"
    return ""


def _diff(actual: str, expected: str) -> str:
    """A unified difference of two texts, from what is committed to what the script gives."""
    lines = list(
        difflib.unified_diff(
            actual.split("\n"),
            expected.split("\n"),
            "committed",
            "from the script",
            n=_CONTEXT,
            lineterm="",
        )
    )
    return "\n".join(f"    {line[:200]}" for line in lines[:40])


def _lines(actual: str, expected: bytes) -> str:
    """The first line of the files' own text that differs."""
    pairs = zip(actual.split("\n"), expected.decode().split("\n"), strict=False)
    for number, (one, other) in enumerate(pairs, 1):
        if one != other:
            return f"line {number} is {one.strip()!r}, should be {other.strip()!r}"
    return "one file is longer than the other"


def unexecuted(notebook: NotebookNode) -> Iterator[str]:
    """Code cells that were not run once, from first to last, one sentence each.

    A notebook that was never executed passes nbval, which compares only outputs that are stored.
    """
    expected = 0
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type != "code":
            continue
        expected += 1
        if cell.execution_count is None:
            yield f"cell {number} was never executed"
        elif cell.execution_count != expected:
            yield (
                f"cell {number} was executed as number {cell.execution_count}, "
                f"not in order (number {expected})"
            )


def _unfit(notebook: NotebookNode) -> str:
    """Why the stored outputs are not those of one clean run; '' if they are."""
    for sentence in unexecuted(notebook):
        return sentence
    for fault in execution.faults(notebook):
        return f"cell {fault.cell + 1} {fault.message}"
    return ""


def _with_outputs_of(there: NotebookNode, wanted: NotebookNode) -> NotebookNode:
    """``wanted`` with the stored outputs of ``there``, made as regular as a build makes them."""
    result = copy.deepcopy(wanted)
    for actual, cell in zip(there.cells, result.cells, strict=True):
        if cell.cell_type == "code":
            cell.execution_count = actual.execution_count
            cell.outputs = copy.deepcopy(actual.outputs)
    execution.normalise(result)
    return result


def _outputs(there: NotebookNode, wanted: NotebookNode) -> str:
    """The first cell whose stored outputs are not those of a new run; '' if none."""
    stale = _unfit(there)
    if stale:
        return stale
    for number, (actual, expected) in enumerate(zip(there.cells, wanted.cells, strict=True), 1):
        if actual.cell_type != "code":
            continue
        one, other = _readable(actual), _readable(expected)
        if one != other:
            return f"cell {number} shows something else when it is run:\n" + _diff(one, other)
    return ""


def _readable(cell: NotebookNode) -> str:
    """A cell's outputs as text: a figure is its kind and the text beside it."""
    lines: list[str] = []
    for output in cell.outputs:
        if output.output_type == "stream":
            lines.append(f"[{output.name}] {output.text}")
        elif output.output_type == "error":
            lines.append(f"[error] {output.ename}: {output.evalue}")
        else:
            for kind in sorted(output.data):
                text = "" if kind in _IMAGES else str(output.data[kind])
                lines.append(f"[{kind}] {_EMBEDDED.sub('data:image', text)}")
    return "\n".join(lines)


def _strays(course: Course) -> Iterator[Difference]:
    """Generated notebooks whose script is gone."""
    for path in sorted((course.root / "notebooks").glob("*.ipynb")):
        unit = path.stem.removesuffix("_practice")
        script = course.lesson_script if unit == path.stem else course.practice_script
        # The index is made from the units themselves: "stackgraph pages" checks that one.
        if path.stem != "index" and not script(unit).is_file():
            yield _stray(course, path)
    for folder in ("source", "release", "solutions"):
        for path in sorted((course.root / folder).glob("*/*")):
            unit = path.parent.name
            if path.name != f"{unit}.ipynb" or not course.exercise_script(unit).is_file():
                yield _stray(course, path)


def _stray(course: Course, path: Path) -> Difference:
    name = _shown(course, path)
    return Difference(name, "no script in course/ makes this file", f"git rm {name}")


def _shown(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()
