"""The cells that nbgrader keeps of a unit as it stands in ``source/``.

nbgrader's own steps make them, and take as long for a unit as a report on its class. So what they
made is noted, with what it was made from.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from pathlib import Path
from typing import TYPE_CHECKING

from stackgraph.course import marks
from stackgraph.course.state import Notes
from stackgraph.grading import records
from stackgraph.grading.records import CellRecord

if TYPE_CHECKING:
    from stackgraph.course import Course
    from stackgraph.course.unit import Unit

Cells = dict[str, CellRecord]


def released_cells(unit: Unit, course: Course | None = None) -> Cells:
    """Name -> cell. ``course``: where notes are kept; without one the cells are made anew."""
    if course is None:
        return _made(unit)
    notes, stamp = Notes(course.state / "released.json"), _stamp(unit)
    found = _read(notes.get(unit.stem), stamp)
    if found is None:
        found = _made(unit)
        cells = {name: [c.source, c.checksum, c.points] for name, c in found.items()}
        notes.set(unit.stem, json.dumps([stamp, cells]))
        notes.save()
    return found


def _made(unit: Unit) -> Cells:
    from stackgraph.grading.schema import as_released, wanted_cells

    return wanted_cells(as_released(unit))


def _stamp(unit: Unit) -> str:
    """Of all that the cells come from: the notebook, nbgrader, our own lines."""
    total = hashlib.sha256(unit.notebook_digest)
    total.update(importlib.metadata.version("nbgrader").encode())
    here = Path(__file__)
    for path in (here, here.with_name("schema.py"), Path(records.__file__), Path(marks.__file__)):
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _read(noted: str | None, stamp: str) -> Cells | None:
    """The cells that were noted; None where there are none, or of something else."""
    try:
        of, cells = json.loads(noted or "null")
        return {name: CellRecord(*cell) for name, cell in cells.items()} if of == stamp else None
    except (ValueError, TypeError, AttributeError):
        return None
