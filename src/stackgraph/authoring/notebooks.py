"""From a script to a notebook, and from a notebook to bytes that never vary.

A graded, locked or answer cell's id is its grade_id. Any other cell's id is a hash of where it
stands (unit, lesson or exercise, how many cells of the same text come before it) and of its text,
so an edit changes the ids of the edited cells only.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat import NotebookNode

if TYPE_CHECKING:
    from stackgraph.authoring.script import Cell, Script

METADATA: dict[str, Any] = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
MADE_FROM = "stackgraph_made_from"
"""Metadata of a verdict cell in ``source/`` alone: ``sealing.made_from`` the script it is from."""

_SCHEMA = 3


def to_notebook(script: Script) -> NotebookNode:
    """The notebook of a script that keeps the rules: a lesson, or nbgrader's instructor version."""
    seen: Counter[tuple[bool, str]] = Counter()
    cells = []
    for cell in script.cells:
        occurrence = seen[(cell.markdown, cell.source)]
        seen[(cell.markdown, cell.source)] += 1
        make = nbformat.v4.new_markdown_cell if cell.markdown else nbformat.v4.new_code_cell
        cells.append(
            make(
                cell.source,
                id=cell.grade_id or _hashed_id(script, cell, occurrence),
                metadata=_lesson_metadata(cell) if script.kind == "lesson" else _metadata(cell),
            )
        )
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=METADATA)
    notebook.nbformat_minor = 5
    return notebook


def _hashed_id(script: Script, cell: Cell, occurrence: int) -> str:
    place = f"{script.unit}/{script.kind}/{'text' if cell.markdown else 'code'}/{occurrence}\n"
    return hashlib.sha256((place + cell.source).encode()).hexdigest()[:16]


def _lesson_metadata(cell: Cell) -> dict[str, Any]:
    metadata: dict[str, Any] = {"tags": list(cell.tags)} if cell.tags else {}
    if cell.role == "locked":
        metadata |= {"deletable": False, "editable": False}
    return metadata


def _metadata(cell: Cell) -> dict[str, Any]:
    """nbgrader's metadata for a cell of an assignment, as its own editor writes them."""
    tags = list(cell.tags)
    ours = cell.role in ("test", "verdict")
    if ours and "raises-exception" not in tags:
        tags.append("raises-exception")
    metadata: dict[str, Any] = {"tags": tags} if tags else {}
    if cell.role not in ("text", "free"):
        metadata["nbgrader"] = {
            "cell_type": "markdown" if cell.markdown else "code",
            "grade": ours or cell.role == "written",
            "grade_id": cell.grade_id,
            "locked": ours or cell.role == "locked",
            "schema_version": _SCHEMA,
            "solution": cell.role in ("answer", "written"),
            "task": False,
        }
        if metadata["nbgrader"]["grade"]:
            metadata["nbgrader"]["points"] = 0 if cell.role == "verdict" else cell.points
    return metadata


def grading_removed(notebook: NotebookNode) -> NotebookNode:
    """``notebook`` without nbgrader's metadata, in place: for notebooks that are only read."""
    for cell in notebook.cells:
        for key in ("nbgrader", "deletable", "editable"):
            cell.metadata.pop(key, None)
    return notebook
