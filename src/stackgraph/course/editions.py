"""What earlier releases had in the cells that students may not edit, as digests, for good.

A student may hand in a notebook from before a test was mended. Grading must tell that from a test
that the student edited; so a build that changes a released cell writes down what it was.
"""

from __future__ import annotations

import json

from nbformat import NotebookNode

from stackgraph.course import Course
from stackgraph.course.notebooks import from_bytes
from stackgraph.course.plan import edition_of, marking, read_editions, role, text_of


def kept(course: Course, unit: str, released: NotebookNode) -> bytes | None:
    """The unit's file of earlier editions, once ``released`` takes the place of what is there now.

    None where no released cell ever changed. Raises CourseError for a file that is damaged.
    """
    path = course.editions(unit)
    known = read_editions(path) if path.is_file() else {}
    new = _editions(released)
    for name, digest in _editions(_present(course, unit)).items():
        if new.get(name) != digest and digest not in known.get(name, ()):
            known.setdefault(name, []).append(digest)
    return (json.dumps(known, indent=1, sort_keys=True) + "\n").encode() if known else None


def _present(course: Course, unit: str) -> NotebookNode | None:
    path = course.notebook("release", unit)
    try:
        return from_bytes(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _editions(notebook: NotebookNode | None) -> dict[str, str]:
    """Test and locked cells by grade_id."""
    cells = notebook.cells if notebook is not None else []
    return {
        str(marking(c).get("grade_id")): edition_of(c.cell_type, text_of(c), marking(c))
        for c in cells
        if role(c) in ("test", "locked", "verdict")
    }
