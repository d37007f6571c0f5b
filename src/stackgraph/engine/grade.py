"""Grading one submission: its cells in the student's kernel, its tests in the judge.

Two processes forked from one warm parent. The student's kernel runs everything but the tests and
never holds one. What the tests read leaves it as data, is rebuilt in the judge's process, and is
tested there; a test's result is what the judge says over a private socket, nothing else. A kernel
serves one submission, a judge several, each from a fresh start (see ``judge.thread``).

What is out of the ordinary is an event; ``pages/report_needs.py`` has all kinds, in words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stackgraph.course.marks import grade_id
from stackgraph.engine.judge.thread import NO_JUDGE, JudgeThread
from stackgraph.engine.student import StudentRun
from stackgraph.engine.submission.repair import Unreadable, blank, repair
from stackgraph.engine.verdict import CellVerdict, Event, Verdict, all_lost, printable
from stackgraph.engine.written import show_rubrics, with_written
from stackgraph.sandbox.warm import Limits, Warm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stackgraph.course.unit import TestCell, Unit

VERDICT_MARK = "stackgraph_verdict"
"""Under this name a graded notebook's test cell holds ``mark_of`` its verdict."""
_AS_THE_FIRST = "not graded: why, the first test says"
"""What is so of the whole file is said once, not beside every test."""


def grade_submission(
    plan: Unit,
    submitted: bytes | None,
    warm: Warm,
    limits: Limits | None = None,
    events: Sequence[Event] = (),
    files: Mapping[str, bytes] | None = None,
    *,
    verdicts: bool = False,
) -> Verdict:
    """The verdict on a file as handed in; None stands for a file that is not there. ``verdicts``:
    see ``StudentRun``.

    ``files``: what the notebook finds beside itself when it runs, by path. Whatever the file holds,
    this returns. Raises WarmError or RuntimeError only where no kernel can be started.
    ``events`` stand in front of those found here.
    """
    notebook, unread, odd = read_submission(plan, submitted)
    if unread is None:
        return grade_notebook(
            plan, notebook, warm, limits, [*events, *odd], files, verdicts=verdicts
        )
    verdict = all_lost(plan.stem, plan.points, "not attempted", _AS_THE_FIRST, odd[-1])
    verdict.cells[:1] = [replace(c, message=f"not graded: {unread}") for c in verdict.cells[:1]]
    verdict.cells = with_written(plan, notebook, verdict.cells)
    verdict.events[:] = _printable([*events, *odd])
    _show_results(notebook, verdict.cells, {})
    show_rubrics(plan, notebook)
    verdict.notebook = notebook
    return verdict


def read_submission(
    plan: Unit, submitted: bytes | None
) -> tuple[dict[str, Any], str | None, list[Event]]:
    """The repaired notebook, why the file could not be read (then nothing in it is answered), and
    what was odd. Never raises for what a student can hand in.
    """
    try:
        if submitted is None:
            raise Unreadable("nothing was handed in", "missing-notebook")
        notebook, odd = repair(submitted, plan)
    except Unreadable as error:
        return blank(plan), str(error), [Event(error.kind, str(error), None, "odd")]
    return notebook, None, odd


def grade_notebook(
    plan: Unit,
    notebook: dict[str, Any],
    warm: Warm,
    limits: Limits | None = None,
    events: Sequence[Event] = (),
    files: Mapping[str, bytes] | None = None,
    *,
    verdicts: bool = False,
) -> Verdict:
    """The verdict on a repaired notebook (see ``repair``); ``notebook`` is executed in place."""
    limits = limits or Limits()
    judge = JudgeThread(plan, warm, limits)
    judge.start()
    run = StudentRun(plan, warm, limits, judge, files, verdicts=verdicts)
    try:
        run.run(notebook)
    finally:
        judge.finish()
    cells = with_written(plan, notebook, [_result(judge, test) for test in plan.tests])
    _show_results(notebook, cells, judge.printed)
    show_rubrics(plan, notebook)
    return Verdict(
        unit=plan.stem,
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


def _result(judge: JudgeThread, test: TestCell) -> CellVerdict:
    """The judge's result; 0 and an event where there is none."""
    name = test.grade_id
    if name not in judge.results:
        detail = "the judge gave no result for this test"
        judge.events.append(Event("judge-failed", detail, name, "error"))
        return CellVerdict(name, "error", 0.0, test.points, NO_JUDGE)
    return judge.results[name]


def _show_results(
    notebook: dict[str, Any], cells: Sequence[CellVerdict], printed: dict[str, str]
) -> None:
    """Put each verdict under its test cell, in the form that nbgrader scores by."""
    verdicts = {c.grade_id: c for c in cells}
    for cell in notebook["cells"]:
        verdict = verdicts.get(grade_id(cell))
        if verdict is not None and cell["cell_type"] == "code":
            cell["metadata"][VERDICT_MARK] = mark_of(verdict)
            cell["outputs"] = [output_of(verdict, printed.get(verdict.grade_id, ""))]


def mark_of(verdict: CellVerdict) -> dict[str, Any]:
    """What a test cell's metadata says of its verdict, for who has the notebook alone."""
    told = [
        {"subject": m.subject, "expected": m.expected, "actual": m.actual, "hint": m.hint}
        for m in verdict.mismatches
    ]
    return {"status": verdict.status, "mismatches": told}


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
