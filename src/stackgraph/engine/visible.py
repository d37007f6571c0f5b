"""What a student's own copy can tell: there a hidden test is cut out of its cell.

Of many cells only the question is left whether there is an answer at all. Such a cell, run without
its hidden part, says nothing about the answer, so it is neither passed nor worth a point here.
"""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stackgraph.course.ids import GradeId
from stackgraph.course.marks import grade_id, is_solution, role, text_of
from stackgraph.course.unit import Unit
from stackgraph.engine.submission.texts import names_bound
from stackgraph.engine.verdict import CellVerdict, Event, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND = "visible-checks-only"
"""The event of a verdict without hidden tests."""

NOTE = (
    "Only the checks that your notebook shows were run, not the hidden tests of your instructor. "
    "An answer that only a hidden test can judge has no points here, and a test that you pass here "
    "may still be lost there."
)

NOTE_WITH_VERDICTS = (
    "The hidden tests of your instructor were not run. An exercise that its verdict cell calls "
    "right has all its points here; of another, only the tests that your notebook shows count."
)


def only_asks_for_an_answer(source: str) -> bool:
    """Whether a test cell, as released, does no more than ask that its answers be there."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):
        return False
    calls = [s for s in body if not (_is(s, ast.Constant) or isinstance(s, ast.Pass))]
    return bool(calls) and all(_is(s, ast.Call) and _asks(s) for s in calls)


def _is(statement: ast.stmt, kind: type[ast.expr]) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, kind)


def _asks(statement: ast.stmt) -> bool:
    return ast.unparse(statement).partition("(")[0] in ("sg.check_attempted", "check_attempted")


def without_hidden_tests(verdict: Verdict, sources: Mapping[str, str]) -> Verdict:
    """A verdict by released tests (``sources``: test cell -> its text), saying what it is worth.

    Where the notebook's verdict cells were run, they decide what such a test leaves open: all of a
    right exercise is passed, and of one that is not right the test cells say so.
    """
    told = verdicts_in(verdict.notebook)
    cells = [
        _answered(c, told.get(c.exercise, "")) if _open(c, sources) else c for c in verdict.cells
    ]
    note = NOTE_WITH_VERDICTS if told else NOTE
    return replace(verdict, cells=cells, events=[*verdict.events, Event(KIND, note, None, "info")])


def verdicts_in(notebook: Mapping[str, Any]) -> dict[str, str]:
    """Exercise -> ``"right"``, ``"not yet"`` or ``"not attempted"``, as its verdict cell shows."""
    found = {}
    for cell in notebook.get("cells", []):
        if role(cell) == "verdict":
            texts = [o["data"].get("text/plain", "") for o in cell["outputs"] if "data" in o]
            state = next((s for s in _STATES if s in "".join(texts).partition(":")[0].lower()), "")
            if state:
                found[GradeId.parse(grade_id(cell)).key] = state
    return found


_STATES = ("not yet", "not attempted", "right")


def _open(cell: CellVerdict, sources: Mapping[str, str]) -> bool:
    return cell.status == "passed" and only_asks_for_an_answer(sources.get(cell.grade_id, ""))


def _answered(cell: CellVerdict, told: str) -> CellVerdict:
    if told == "right":
        return cell
    message = "the exercise as a whole is not right yet" if told == "not yet" else ""
    return replace(cell, status="answered", points=0.0, message=message)


def as_handed_out(notebook: Mapping[str, Any], stem: str) -> Unit:
    """The unit of a learner's own notebook, where the one that was handed out is not here: a sheet
    that was made for one student, and is no unit of the course that they have.

    Raises CourseError where its cells make no unit, such as a test of a name that is bound nowhere.
    """
    cells = []
    for cell in notebook["cells"]:
        if is_solution(cell) and cell["cell_type"] == "code":
            names = sorted(names_bound(text_of(cell)))
            cell = {**cell, "source": "\n".join(f"{name} = None" for name in names)}
        cells.append(cell)
    blank = {**notebook, "cells": cells}
    return replace(Unit.of(blank, stem), release=json.dumps(blank).encode())
