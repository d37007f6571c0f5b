"""Which scores may go into the gradebook."""

from __future__ import annotations

import math
from dataclasses import replace

from stackgraph.engine.verdict import CellVerdict, Event, Verdict


def checked(verdict: Verdict, tests: dict[str, float]) -> Verdict:
    """``verdict`` with exactly the unit's tests, each with a score that the gradebook may hold.

    ``tests``: test cell -> maximum. A score that is no number within its range becomes 0, a missing
    cell is lost, a cell that the unit doesn't have is dropped; each is an event.
    """
    given = {c.grade_id: c for c in verdict.cells}
    cells: list[CellVerdict] = []
    events = list(verdict.events)
    for cell in verdict.cells:
        if cell.grade_id not in tests:
            detail = f"a score for {cell.grade_id!r}, which the unit doesn't have, was refused"
            events.append(Event("score-refused", detail, cell.grade_id, "hostile"))
    for name, maximum in tests.items():
        if name not in given:
            events.append(Event("score-missing", f"{name} was not graded", name, "error"))
            message = "This test could not be graded. Your instructor has been told."
            cells.append(CellVerdict(name, "error", 0.0, maximum, message))
            continue
        cell = given[name]
        value = cell.points
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or not math.isfinite(value) or not 0 <= value <= maximum:
            detail = f"a score of {value!r} for {name} (0 to {maximum:g}) was refused"
            events.append(Event("score-refused", detail, name, "hostile"))
            cell = replace(cell, status="error", points=0.0)
        if (type(cell.points), cell.max_points) != (float, maximum):
            cell = replace(cell, points=float(cell.points), max_points=maximum)
        cells.append(cell)
    return replace(verdict, cells=cells, events=events)
