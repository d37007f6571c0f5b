"""A unit's notebooks as they stand on disk: bytes that never vary, ids, sources, tests, answers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import nbformat
from nbformat import NotebookNode

from stackgraph.course import Course, CourseError
from stackgraph.course.plan import role

_REGION = re.compile(r"^\s*### (?:BEGIN|END) SOLUTION\s*$")


def to_bytes(notebook: NotebookNode) -> bytes:
    """The notebook as it stands on disk: nbformat's own layout, sorted keys, a last newline."""
    nbformat.validate(notebook)
    text = nbformat.writes(notebook, version=nbformat.NO_CONVERT)
    return (text.rstrip("\n") + "\n").encode()


def from_bytes(data: bytes) -> NotebookNode:
    """The inverse of ``to_bytes``. Raises ValueError (or a subclass) for what is no notebook."""
    return nbformat.reads(data.decode("utf-8"), as_version=nbformat.NO_CONVERT)


@dataclass(frozen=True)
class UnitNotebooks:
    """A unit's source and release notebooks as JSON, and what the bank needs to know of them."""

    unit: str
    source: dict[str, Any]
    release: dict[str, Any]
    release_bytes: bytes

    @classmethod
    def read(cls, course: Course, unit: str, tests: str = "source") -> UnitNotebooks:
        """Read ``source`` and ``release`` of ``unit``; CourseError where one is missing.

        ``tests="release"`` takes the release for both: a student's copy has no source.
        """
        found = {}
        for kind in dict.fromkeys((tests, "release")):
            path = course.notebook(kind, unit)
            if not path.is_file():
                raise CourseError(
                    f"{unit} has no {path.relative_to(course.root)}. "
                    f"Build it first: stackgraph build {unit}"
                )
            found[kind] = path.read_bytes()
        return cls(unit, json.loads(found[tests]), json.loads(found["release"]), found["release"])

    @property
    def tests(self) -> dict[str, float]:
        """Test cell id -> points, in order."""
        return {
            grade_id(c): float(c["metadata"]["nbgrader"]["points"])
            for c in self.source["cells"]
            if role(c) == "test"
        }

    @property
    def test_sources(self) -> dict[str, str]:
        """Test cell id -> its text in the release."""
        cells = {grade_id(c): source_of(c) for c in self.release["cells"]}
        return {name: cells.get(name, "") for name in self.tests}

    @property
    def exercises(self) -> list[str]:
        """``['e1', 'e2', ...]`` in order."""
        return list(dict.fromkeys(t.split("_")[1] for t in self.tests if "_" in t))

    @property
    def cell_ids(self) -> list[str]:
        """Every id a ``# %%`` header may name."""
        return [cell_id(c) for c in self.release["cells"]]

    def answers(self) -> dict[str, str]:
        """Answer cell id -> the reference's source, without the solution markers."""
        return {
            cell_id(c): "\n".join(
                line for line in source_of(c).split("\n") if not _REGION.match(line)
            )
            for c in self.source["cells"]
            if c.get("metadata", {}).get("nbgrader", {}).get("solution")
        }


def grade_id(cell: dict[str, Any]) -> str:
    """nbgrader's id of a cell, or ``''``."""
    return str(cell.get("metadata", {}).get("nbgrader", {}).get("grade_id") or "")


def cell_id(cell: dict[str, Any]) -> str:
    """nbgrader's id of a cell where it has one, otherwise the notebook format's."""
    return grade_id(cell) or str(cell.get("id", ""))


def source_of(cell: dict[str, Any]) -> str:
    """A cell's source as one string."""
    source = cell.get("source", "")
    return "".join(source) if isinstance(source, list) else str(source)
