"""What the command line shows of a run."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any

import pytest
from rich.console import Console

from stackgraph.cli import grade, watching
from stackgraph.course import Course
from stackgraph.engine.standing import Standing
from stackgraph.engine.submission.tasks import Task
from stackgraph.engine.verdict import CellVerdict, Verdict
from stackgraph.grading.results import ClassResult, Graded


def console(width: int = 80) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, width=width), out


def test_no_estimate_before_one_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SimpleNamespace(now=0.0)
    monkeypatch.setattr(watching.time, "monotonic", lambda: clock.now)
    shown, out = console()
    bar = watching.Bar(shown)
    bar.begin("Grading", 700)
    for seconds in (30, 42, *range(43, 60)):
        clock.now = float(seconds)
        bar.advance()
    first, second, third = out.getvalue().splitlines()[1:]
    assert (first, second) == ("Grading: 1 of 700", "Grading: 2 of 700")
    assert third.startswith("Grading: 12 of 700, 0.2/s, about ")
    assert third.endswith(" min left")


@pytest.mark.parametrize(("seconds", "said"), [(12, "about 12 s left"), (720, "about 12 min left")])
def test_time_left(seconds: float, said: str) -> None:
    assert watching.time_left(seconds) == said


def test_the_summary_names_units_in_full_at_eighty_columns(tmp_path: Any) -> None:
    unit = "u01_sequential"
    result = ClassResult()
    for student in ("ada", "bob"):
        cell = CellVerdict("u01_e1_predict_total", "passed", 2, 2)
        task = Task(student, unit, b"")
        result.graded.append(Graded(task, "key", Verdict(unit, [cell] * 16), fresh=True))
        scores = {f"t{n}": 15.9 for n in range(2)}
        result.standings[student, unit] = Standing(student, unit, scores, {}, {}, 0.0, 0.0)
    shown, out = console()
    grade._show_summary(shown, Course(tmp_path), result)
    table = out.getvalue().split("report:")[0]
    assert unit in table
    assert "…" not in table
    assert max(len(line) for line in table.splitlines()) <= 80
