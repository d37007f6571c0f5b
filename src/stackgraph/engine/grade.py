"""Grading one submission: its cells in the student's kernel, its tests in the judge.

Two processes forked from one warm parent. The student's kernel runs everything but the tests and
never holds one. What the tests read leaves it as data, is rebuilt in the judge's process, and is
tested there; a test's result is what the judge says over a private socket, nothing else. A kernel
serves one submission, a judge several, each from a fresh start (see ``judging``).

Kinds of event: from reading and repair ``unreadable-notebook``, ``other-format``,
``other-encoding``, ``duplicate-key``, ``large-file``, ``large-cell``, ``broken-cell``,
``too-many-cells``, ``unknown-cell``, ``cell-restored``, ``cell-deleted``, ``cell-duplicated``,
``cell-moved``, ``marks-restored``, ``earlier-edition``, ``kernelspec-restored``; from running
``kernel-died``, ``cell-timeout``, ``output-flood``, ``notebook-timeout``, ``notebook-stopped``,
``answers-lost``, ``kernel-failed``; from judging ``answer-refused``, ``answer-stalled``,
``drawing-failed``, ``check-fault``, ``locked-cell-failed``, ``judge-failed``,
``points-out-of-range``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from stackgraph.course.plan import UnitPlan, marking
from stackgraph.engine.judge.thread import NO_JUDGE, JudgeThread
from stackgraph.engine.student import StudentRun
from stackgraph.engine.submission.repair import Unreadable, blank, repair
from stackgraph.engine.verdict import CellVerdict, Event, Verdict, all_lost, printable
from stackgraph.sandbox.warm import Limits, Warm


def grade_submission(
    plan: UnitPlan,
    submitted: bytes | None,
    warm: Warm,
    limits: Limits | None = None,
    events: Sequence[Event] = (),
    *,
    verdicts: bool = False,
) -> Verdict:
    """The verdict on a file as handed in; None stands for a file that is not there. ``verdicts``:
    see ``StudentRun``.

    Whatever the file holds, this returns. Raises WarmError or RuntimeError only where no kernel can
    be started. ``events`` stand in front of those found here.
    """
    notebook, unread, odd = read_submission(plan, submitted)
    if unread is None:
        return grade_notebook(plan, notebook, warm, limits, [*events, *odd], verdicts=verdicts)
    message = f"not graded: {unread}"
    verdict = all_lost(plan.unit, plan.points, "not attempted", message, odd[-1])
    verdict.events[:] = _printable([*events, *odd])
    _show_results(notebook, verdict.cells, {})
    verdict.notebook = notebook
    return verdict


def read_submission(
    plan: UnitPlan, submitted: bytes | None
) -> tuple[dict[str, Any], str | None, list[Event]]:
    """The repaired notebook, why the file could not be read (then nothing in it is answered), and
    what was odd. Never raises for what a student can hand in."""
    try:
        if submitted is None:
            raise Unreadable("nothing was handed in", "missing-notebook")
        notebook, odd = repair(submitted, plan)
    except Unreadable as error:
        return blank(plan), str(error), [Event(error.kind, str(error), None, "odd")]
    return notebook, None, odd


def grade_notebook(
    plan: UnitPlan,
    notebook: dict[str, Any],
    warm: Warm,
    limits: Limits | None = None,
    events: Sequence[Event] = (),
    *,
    verdicts: bool = False,
) -> Verdict:
    """The verdict on a repaired notebook (see ``repair``); ``notebook`` is executed in place."""
    limits = limits or Limits()
    judge = JudgeThread(plan, warm, limits)
    judge.start()
    run = StudentRun(plan, warm, limits, judge, verdicts=verdicts)
    try:
        run.run(notebook)
    finally:
        judge.finish()
    cells = [_in_range(judge, test.grade_id, test.points) for test in plan.tests]
    _show_results(notebook, cells, judge.printed)
    return Verdict(
        unit=plan.unit,
        cells=cells,
        events=_printable([*events, *run.events, *judge.events]),
        notebook=notebook,
        architectures=judge.architectures,
        seconds={**run.seconds, "judge": judge.seconds},
    )


def _printable(events: Sequence[Event]) -> list[Event]:
    return [
        replace(e, detail=printable(e.detail), cell=e.cell and printable(e.cell, 200))
        for e in events
    ]


def _in_range(judge: JudgeThread, grade_id: str, points: float) -> CellVerdict:
    """The judge's result; 0 and an event where there is none, or it is no sensible number."""
    found = judge.results.get(grade_id)
    if found is None:
        event = Event("judge-failed", "the judge gave no result for this test", grade_id, "error")
        judge.events.append(event)
        return CellVerdict(grade_id, "error", 0.0, points, NO_JUDGE)
    if not (math.isfinite(found.points) and 0 <= found.points <= points):
        detail = f"{found.points} of {points} points is no result; counted as 0"
        judge.events.append(Event("points-out-of-range", detail, grade_id, "error"))
        return CellVerdict(grade_id, "error", 0.0, points, NO_JUDGE)
    return found


def _show_results(
    notebook: dict[str, Any], cells: Sequence[CellVerdict], printed: dict[str, str]
) -> None:
    """Put each verdict under its test cell, in the form that nbgrader scores by."""
    verdicts = {c.grade_id: c for c in cells}
    for cell in notebook["cells"]:
        verdict = verdicts.get(str(marking(cell).get("grade_id")))
        if verdict is not None and cell["cell_type"] == "code":
            cell["outputs"] = [output_of(verdict, printed.get(verdict.grade_id, ""))]


def output_of(verdict: CellVerdict, printed: str = "") -> dict[str, Any]:
    """A test cell's one output: an error with the message and nothing else, or a line of text.

    nbgrader gives full marks where there is neither an error nor an expression's value.
    """
    if verdict.status == "passed":
        return {"output_type": "stream", "name": "stdout", "text": printed or "passed\n"}
    return {
        "output_type": "error",
        "ename": "CheckError",
        "evalue": verdict.message,
        "traceback": [verdict.message],
    }
