"""What a notebook's cell says of itself: nbgrader's marks, its text, its ids.

Cells are nbformat 4 JSON. They may come from a submission, so nothing is taken for granted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

Cell = Mapping[str, Any]
"""A notebook's cell, as nbformat's JSON has it."""

HIDDEN_BEGIN = "### BEGIN HIDDEN TESTS"
HIDDEN_END = "### END HIDDEN TESTS"

VERDICT = re.compile(r"u\d\d_e\d+_verdict")
"""The grade_id of a cell that tells a learner whether an exercise is right, worth no points. It is
run in the learner's notebook only."""

NOTEBOOK_ONLY = "notebook-only"
"""The tag of a locked cell that makes nothing that a test needs."""

STUB = "YOUR ANSWER HERE"
"""What nbgrader puts into a text cell in the place of a solution."""

Role = Literal["test", "verdict", "answer", "written", "locked", "free"]


def marking(cell: Cell) -> dict[str, Any]:
    """A cell's nbgrader metadata; ``{}`` for a free cell, or where it is of a wrong type."""
    metadata = cell.get("metadata")
    mark = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return mark if isinstance(mark, dict) else {}


def grade_id(cell: Cell) -> str:
    """A marked cell's grade_id, else ``''``."""
    return str(marking(cell).get("grade_id") or "")


def is_verdict(cell: Cell) -> bool:
    """Whether the cell tells a learner if an exercise is right."""
    mark = marking(cell)
    return bool(mark.get("grade")) and bool(VERDICT.fullmatch(str(mark.get("grade_id"))))


def is_grade(cell: Cell) -> bool:
    """Whether the cell is worth points."""
    return bool(marking(cell).get("grade")) and not is_verdict(cell)


def is_solution(cell: Cell) -> bool:
    """Whether the cell is a student's to fill in."""
    return bool(marking(cell).get("solution"))


def is_notebook_only(cell: Cell) -> bool:
    """Whether the cell says that no test needs it."""
    return NOTEBOOK_ONLY in cell.get("metadata", {}).get("tags", [])


def is_manual(cell: Cell) -> bool:
    """Whether the cell is a student's to fill in, and a person grades what stands there."""
    return is_grade(cell) and is_solution(cell)


def is_test(cell: Cell) -> bool:
    """Whether the cell is one of ours that gives points by itself."""
    return is_grade(cell) and not is_solution(cell)


def is_locked(cell: Cell) -> bool:
    """Whether a student is not to change the cell; an answer is never locked."""
    return bool(marking(cell).get("locked")) and not is_solution(cell)


def points(cell: Cell) -> float:
    """What a test cell or a written answer is worth; 0 for any other."""
    worth = marking(cell).get("points") if is_grade(cell) else 0
    number = isinstance(worth, int | float) and not isinstance(worth, bool)
    return float(worth or 0) if number else 0.0


def role(cell: Cell) -> Role:
    """What a source cell is, from its marks."""
    if is_verdict(cell):
        return "verdict"
    if is_solution(cell):
        text = cell.get("cell_type") != "code"
        return "written" if text and is_manual(cell) else "answer"
    if is_grade(cell):
        return "test"
    return "locked" if is_locked(cell) else "free"


def cell_id(cell: Cell) -> str:
    """nbgrader's id of a cell where it has one, otherwise the notebook format's."""
    return grade_id(cell) or str(cell.get("id", ""))


def text_of(cell: Cell) -> str:
    """A cell's text, whether stored as one string or as lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def without_hidden_tests(source: str) -> str:
    """A test cell as students get it."""
    kept: list[str] = []
    hidden = False
    for line in source.split("\n"):
        if HIDDEN_BEGIN in line:
            hidden = True
        if not hidden:
            kept.append(line)
        if HIDDEN_END in line:
            hidden = False
    return "\n".join(kept)
