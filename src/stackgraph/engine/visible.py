"""What a student's own copy can tell: there a hidden test is cut out of its cell.

Of many cells only the question is left whether there is an answer at all. Such a cell, run without
its hidden part, says nothing about the answer, so it is neither passed nor worth a point here.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace

from stackgraph.engine.verdict import CellVerdict, Event, Verdict

KIND = "visible-checks-only"
"""The event of a verdict without hidden tests."""

NOTE = (
    "Only the checks that your notebook shows were run, not the hidden tests of your instructor. "
    "An answer that only a hidden test can judge has no points here, and a test that you pass here "
    "may still be lost there."
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
    """A verdict by released tests (``sources``: test cell -> its text), saying what it is worth."""
    cells = [_answered(c) if _open(c, sources) else c for c in verdict.cells]
    return replace(verdict, cells=cells, events=[*verdict.events, Event(KIND, NOTE, None, "info")])


def _open(cell: CellVerdict, sources: Mapping[str, str]) -> bool:
    return cell.status == "passed" and only_asks_for_an_answer(sources.get(cell.grade_id, ""))


def _answered(cell: CellVerdict) -> CellVerdict:
    return replace(cell, status="answered", points=0.0)
