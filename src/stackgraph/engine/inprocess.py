"""Grading in this very process, without kernel, sandbox and judge: for submissions of our own.

The cells of a submission run one after the other in a dictionary, then and there, as ``Run All``
would. It is what a version matrix in CI can afford, and what ``grade --mine`` runs where
there are no warm kernels. Never for a stranger's submission: the tests run beside the student's
code.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import time
from typing import TYPE_CHECKING, Any

from stackgraph.checks.core import CheckError, require_attempted
from stackgraph.course.marks import grade_id, is_solution, role, text_of
from stackgraph.engine.verdict import CellVerdict, Event, Status, Verdict, printable
from stackgraph.engine.written import with_written
from stackgraph.errors.cells import known, names_of, told

if TYPE_CHECKING:
    from stackgraph.course.unit import Unit


def grade_in_process(unit: Unit, data: bytes | None) -> Verdict:
    """Run the notebook ``data`` with the unit's tests; what its code raises costs points only."""
    tests = {test.grade_id: test.points for test in unit.tests}
    originals = {grade_id(c): text_of(c) for c in unit.notebook["cells"] if grade_id(c)}
    try:
        submitted = json.loads(data or b"")["cells"]
        code = [c for c in submitted if c["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError) as problem:
        event = Event("unreadable-notebook", f"not a notebook: {problem}", None, "odd")
        cells = [CellVerdict(t, "not attempted", 0.0, m) for t, m in tests.items()]
        cells = with_written(unit, {}, cells)
        return Verdict(unit.stem, cells, [event])
    locked = {grade_id(c) for c in unit.notebook["cells"] if grade_id(c) and not is_solution(c)}
    asked = {answer.grade_id: set(answer.names) for answer in unit.answers}
    namespace: dict[str, Any] = {"__name__": "__main__"}
    results: dict[str, CellVerdict] = {}
    start = time.perf_counter()
    errors: dict[str, str] = {}
    for place, cell in enumerate(code):
        name = grade_id(cell)
        if role(cell) == "verdict":
            continue
        source = originals[name] if name in locked else text_of(cell)
        below = {n for later in code[place + 1 :] for n in names_of(text_of(later))[0]}
        with known(errors, below if name in tests else ()):
            error = _run(source, f"<{name or 'cell'}>", namespace)
            if name in tests and isinstance(error, NameError):
                error = _missing(error)
        if name not in tests:
            _note(errors, source, error, asked.get(name, set()))
        if name in tests and name not in results:
            results[name] = _verdict(name, tests[name], error)
    for name, points in tests.items():
        if name not in results:
            results[name] = CellVerdict(name, "not attempted", 0.0, points, "not attempted")
    seconds = {"student": time.perf_counter() - start}
    cells = with_written(unit, {"cells": submitted}, results.values())
    return Verdict(unit.stem, cells, seconds=seconds)


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


def _missing(error: NameError) -> BaseException:
    """An answer that was never bound is one that is None, as for the judge."""
    try:
        require_attempted(None, error.name or "the answer")
    except CheckError as told_why:
        return told_why
    return error


def _note(
    errors: dict[str, str], source: str, error: BaseException | None, asked: set[str]
) -> None:
    """Remember by name what error a cell that binds or changes it, or should, stopped with."""
    binds, uses = names_of(source)
    binds |= asked
    for name in binds:
        errors.pop(name, None)
    if error is not None:
        errors.update(dict.fromkeys(binds | uses, told(error)))


def _close_figures() -> None:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close("all")


def _verdict(name: str, points: float, error: BaseException | None) -> CellVerdict:
    if error is None:
        return CellVerdict(name, "passed", points, points)
    fallback: Status = "failed" if isinstance(error, AssertionError) else "error"
    status: Status = error.status if isinstance(error, CheckError) else fallback
    if isinstance(error, CheckError):
        told = tuple(m.as_text(printable) for m in error.mismatches)
        return CellVerdict(name, status, 0.0, points, str(error), error.check, told)
    return CellVerdict(name, status, 0.0, points, str(error))
