"""What earlier releases had in the cells that students may not edit, as digests, for good.

A student may hand in a notebook from before a test was mended. Grading must tell that from a test
that the student edited; so a build that changes a released cell writes down what it was. Of an
answer cell, which students do edit, it does so only where the cell goes or gets another name; and
of a cell that is new, that there was a release without it.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from stackgraph.course import Course, CourseError
from stackgraph.course.marks import grade_id, marking, role, text_of, without_hidden_tests

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

ABSENT = ""
"""Among a cell's editions: there was a release without it."""
MARKS = ("grade", "solution", "locked", "points", "grade_id")
"""What of a cell's nbgrader metadata says what it is and what it is worth."""


def kept(course: Course, unit: str, released: NotebookNode) -> bytes | None:
    """The unit's file of earlier editions, once ``released`` takes the place of what is there now.

    None where no released cell ever changed. Raises CourseError for a file that is damaged.
    """
    path = course.editions(unit)
    known = read_editions(path) if path.is_file() else {}
    new, present = _editions(released), _editions(_present(course, unit))
    for name in new:
        if present and name not in present and ABSENT not in known.get(name, ()):
            known.setdefault(name, []).append(ABSENT)
    for name, (kind, digest) in present.items():
        gone = name not in new
        theirs = kind in ("answer", "written")
        changed = not theirs and not gone and new[name][1] != digest
        if (gone or changed) and digest not in known.get(name, ()):
            known.setdefault(name, []).append(digest)
    return (json.dumps(known, indent=1, sort_keys=True) + "\n").encode() if known else None


def _present(course: Course, unit: str) -> NotebookNode | None:
    # Imported here: whoever only reads a unit, as most commands do, needs no nbformat.
    from stackgraph.course.notebooks import from_bytes

    path = course.notebook("release", unit)
    try:
        return from_bytes(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _editions(notebook: NotebookNode | None) -> dict[str, tuple[str, str]]:
    """Role and digest of all cells but free ones, by grade_id."""
    cells = notebook.cells if notebook is not None else []
    return {
        grade_id(c): (role(c), edition_of(c.cell_type, text_of(c), marking(c)))
        for c in cells
        if role(c) != "free"
    }


def bare(text: str) -> str:
    """Text without hidden tests, trailing blanks and blank ends: what editors change unasked."""
    lines = without_hidden_tests(text).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def edition_of(kind: str, text: str, mark: dict[str, Any]) -> str:
    """A digest of a cell as students have it: its type, ``bare`` text and marks.

    '' where a mark is of a type, or a number of a size, that no release has.
    """
    marks: list[str] = []
    for name in MARKS:
        value = mark.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            if not abs(value) < 1e9:
                return ""
            value = f"{value:g}"
        if not (value is None or isinstance(value, bool | str)):
            return ""
        marks.append(json.dumps(value))
    return hashlib.sha256(json.dumps([kind, bare(text), marks]).encode()).hexdigest()[:20]


def read_editions(path: Path) -> dict[str, list[str]]:
    """The earlier editions that a build has kept; CourseError for a file it did not write."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): [str(d) for d in digests] for name, digests in found.items()}
    except (ValueError, AttributeError, TypeError):
        raise CourseError(
            f"{path} is not as a build writes it. Take it back from version control, or delete it: "
            "then what was handed in on an earlier release is reported as edited."
        ) from None
