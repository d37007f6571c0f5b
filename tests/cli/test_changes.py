"""Why a grade changed, in the words of the table that regrade shows."""

from __future__ import annotations

import pytest

from stackgraph.cli.grade import _why
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.grading.records import CellRecord
from stackgraph.grading.revision import Revision

CELL = "u01_e1_total_value"


def why(points: float, message: str, before: float | None, shown: float | None = None) -> str:
    """``before``: what the cell was worth; None where it was not there. It is worth 2 now."""
    then = {} if before is None else {CELL: CellRecord("assert total", None, before)}
    revision = Revision("u01_tiny", then, {CELL: CellRecord("assert total", None, 2.0)})
    cell = CellVerdict(CELL, "passed" if points else "failed", points, 2.0, message)
    return _why(Verdict("u01_tiny", [cell]), CELL, points if shown is None else shown, revision)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (why(2, "", 2), "passes now"),
        (why(2, "", 1), "passes, and is worth 2 in place of 1"),
        (why(2, "", None), "a new test, which passes"),
        (why(0, "total: wrong\n  expected: 42", 1), "total: wrong"),
        (why(2, "", 1, shown=1.5), "a score given by hand"),
    ],
)
def test_why_a_grade_changed(said: str, told: str) -> None:
    assert said == told


def test_a_test_that_is_gone() -> None:
    assert _why(Verdict("u01_tiny", []), CELL, 0.0) == "the unit no longer has this test"
