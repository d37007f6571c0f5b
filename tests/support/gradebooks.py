"""What tests of the gradebook record: verdicts on the small course's first unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stackgraph.engine.verdict import CellVerdict, Verdict

if TYPE_CHECKING:
    from nbformat import NotebookNode

UNIT = "u01_tiny"
POINTS = {"u01_e1_total_kind": 1.0, "u01_e1_total_value": 2.0, "u01_e2_items_count": 1.0}


def verdict(*points: float, notebook: NotebookNode | None = None) -> Verdict:
    """Points of :data:`POINTS`' cells, in their order."""
    cells = [
        CellVerdict(name, "passed" if p else "failed", p, m)
        for (name, m), p in zip(POINTS.items(), points, strict=True)
    ]
    return Verdict(UNIT, cells, notebook=notebook or {})
