"""Grading in this very process, without kernel, sandbox and judge: for submissions of our own.

The cells of a submission run one after the other in a dictionary, then and there, as ``Run All``
would. It is what a version matrix in CI can afford, and the floor that the benchmark compares with.
Never for a stranger's submission: the tests run beside the student's code.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import time
from typing import Any

from stackgraph.course.notebooks import UnitNotebooks, grade_id, source_of
from stackgraph.course.plan import role
from stackgraph.engine.verdict import CellVerdict, Event, Status, Verdict


def grade_in_process(notebooks: UnitNotebooks, data: bytes | None) -> Verdict:
    """Run the notebook ``data`` with the unit's tests; what its code raises costs points only."""
    tests = notebooks.tests
    originals = {grade_id(c): source_of(c) for c in notebooks.source["cells"] if grade_id(c)}
    try:
        submitted = json.loads(data or b"")["cells"]
        code = [c for c in submitted if c["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError) as problem:
        event = Event("unreadable-notebook", f"not a notebook: {problem}", None, "odd")
        cells = [CellVerdict(t, "not attempted", 0.0, m) for t, m in tests.items()]
        return Verdict(notebooks.unit, cells, [event])
    locked = {
        grade_id(c)
        for c in notebooks.source["cells"]
        if grade_id(c) and not c["metadata"]["nbgrader"].get("solution")
    }
    namespace: dict[str, Any] = {"__name__": "__main__"}
    results: dict[str, CellVerdict] = {}
    start = time.perf_counter()
    for cell in code:
        name = grade_id(cell)
        if role(cell) == "verdict":
            continue
        source = originals[name] if name in locked else source_of(cell)
        error = _run(source, f"<{name or 'cell'}>", namespace)
        if name in tests and name not in results:
            results[name] = _verdict(name, tests[name], error)
    for name, points in tests.items():
        if name not in results:
            results[name] = CellVerdict(name, "not attempted", 0.0, points, "not attempted")
    seconds = {"student": time.perf_counter() - start}
    return Verdict(notebooks.unit, [results[t] for t in tests], seconds=seconds)


def _run(source: str, name: str, namespace: dict[str, Any]) -> BaseException | None:
    """Execute one cell silently; returns what it raised."""
    quiet = io.StringIO()
    with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
        try:
            exec(compile(source, name, "exec"), namespace)
        except (Exception, SystemExit) as error:
            return error
        finally:
            _close_figures()
    return None


def _close_figures() -> None:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close("all")


def _verdict(name: str, points: float, error: BaseException | None) -> CellVerdict:
    if error is None:
        return CellVerdict(name, "passed", points, points)
    fallback: Status = "failed" if isinstance(error, AssertionError) else "error"
    status: Status = getattr(error, "status", fallback)
    return CellVerdict(name, status, 0.0, points, str(error), getattr(error, "check", ""))
