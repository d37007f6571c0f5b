"""What must never reach a student: text of answers and hidden tests, and metadata that tell.

Every secret line is a canary: it is looked for in what is released and in what is bundled.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from stackgraph.authoring import regions
from stackgraph.course import CourseError
from stackgraph.course.marks import marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nbformat import NotebookNode

    from stackgraph.authoring.script import Script

_SHORTEST = 12
"""A shorter line (``)``, ``pass``, ``x = 1``) stands in innocent places too."""

_NOTEBOOK_KEYS = {"kernelspec", "language_info"}
_CELL_KEYS = {"deletable", "editable", "nbgrader", "tags"}
_NBGRADER_KEYS = {
    "cell_type",
    "checksum",
    "grade",
    "grade_id",
    "locked",
    "points",
    "schema_version",
    "solution",
    "task",
}


def canaries(scripts: Iterable[Script]) -> set[str]:
    """Lines that stand in solution or hidden regions and in no text or code that is shown."""
    secret: set[str] = set()
    shown: list[str] = []
    for script in scripts:
        for cell in script.cells:
            for place, line in regions.split(cell.source).lines:
                if place == "visible":
                    shown.append(line)
                elif place != "marker" and len(line.strip()) >= _SHORTEST:
                    secret.add(line.strip())
    visible = "\n".join(shown)
    return {line for line in secret if line not in visible}


def leaks(notebook: NotebookNode, secrets: set[str]) -> Iterator[str]:
    """What a released notebook gives away, one sentence each."""
    for key in sorted(set(notebook.metadata) - _NOTEBOOK_KEYS):
        yield f"notebook metadata {key!r} do not belong in a release"
    for number, cell in enumerate(notebook.cells, 1):
        for key in sorted(set(cell.metadata) - _CELL_KEYS):
            yield f"cell {number}: metadata {key!r} do not belong in a release"
        for key in sorted(set(marking(cell)) - _NBGRADER_KEYS):
            yield f"cell {number}: nbgrader metadata {key!r} do not belong in a release"
        if cell.get("outputs") or cell.get("execution_count") or cell.get("attachments"):
            yield f"cell {number}: a release has no outputs, execution counts or attachments"
        if regions.has_marker(cell.source):
            yield f"cell {number}: a marker of a solution or hidden test is left"
        text = cell.source + json.dumps(cell.metadata)
        for line in sorted(secrets):
            if line in text:
                yield f"cell {number}: shows a line of an answer or hidden test: {line}"


def refuse(notebook: NotebookNode, scripts: Iterable[Script], label: str) -> None:
    """Raise CourseError if ``notebook`` gives anything of ``scripts`` away."""
    found = list(leaks(notebook, canaries(scripts)))
    if found:
        raise CourseError(
            f"{label} would give answers away; nothing was written.\n  " + "\n  ".join(found)
        )
