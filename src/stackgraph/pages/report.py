"""The instructor's report on a class: one self-contained page, ``report/index.html``.

All text that students had a hand in is escaped. The page's one script, which sorts tables, is ours
and admitted by its hash.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from stackgraph.course.state import write_if_changed
from stackgraph.pages import report_plots
from stackgraph.pages.alike import write_index
from stackgraph.pages.feedback import page
from stackgraph.pages.report_numbers import (
    SEVERITIES,
    Attempt,
    EventRow,
    Result,
    UnitRow,
    event_rows,
    remark_rows,
    score_of,
    unit_rows,
    with_history,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Result", "write_report"]

HISTORY = "attempts.json"
"""Beside the page: the attempts that earlier reports saw."""


@dataclass(frozen=True)
class Score:
    """One student's result in one unit, as a table shows it."""

    points: float
    max_points: float
    link: str
    late: str
    attempts: int


@dataclass(frozen=True)
class StudentRow:
    """One student over all units. ``worst`` is the most urgent event's severity, or ''."""

    student: str
    scores: dict[str, Score]
    worst: str
    events: int

    @property
    def points(self) -> float:
        """Points over all units."""
        return sum(score.points for score in self.scores.values())


@dataclass(frozen=True)
class UnitPlots:
    """A unit's plots, those that there are numbers for."""

    distribution: report_plots.Plot
    others: list[report_plots.Plot]


def write_report(
    results: Iterable[Result],
    out_dir: Path,
    sources: Mapping[str, dict[str, Any]] | None = None,
    notices: Sequence[str] = (),
) -> Path:
    """Write ``out_dir/index.html`` on ``results``; returns its path.

    ``sources``: unit -> the instructor's notebook, which titles are taken from; without one they
    are those of most submissions. ``notices`` stand above everything. ``out_dir/attempts.json``
    remembers attempts from one report to the next.
    """
    found = sorted(results, key=lambda r: (r[1], r[0]))
    units = unit_rows(found, sources)
    history = with_history(found, out_dir / HISTORY)
    events = event_rows(found)
    links = {(s, u): _link(extra.get("feedback"), out_dir) for s, u, _, extra in found}
    text = page(
        "report.html.j2",
        script="sort.js",
        notices=list(notices),
        units=units,
        plots={row.unit: _plots(row, history) for row in units},
        students=_student_rows(found, links, events, history),
        urgent=[e for e in events if e.event.severity != "info"],
        remarks=remark_rows(events),
        severities=[(s, sum(e.event.severity == s for e in events)) for s in SEVERITIES],
        submissions=len(found),
        links=links,
    )
    write_index(out_dir / "alike", [row.unit for row in units])
    out = out_dir / "index.html"
    write_if_changed(out, text.encode("utf-8", "replace"))
    return out


def _link(feedback: object, out_dir: Path) -> str:
    """A relative link from the report to a feedback page; '' without one."""
    if not feedback:
        return ""
    relative = os.path.relpath(Path(str(feedback)).resolve(), out_dir.resolve())
    return quote(Path(relative).as_posix())


def _plots(row: UnitRow, history: dict[tuple[str, str], list[Attempt]]) -> UnitPlots:
    courses = [attempts for (_, unit), attempts in sorted(history.items()) if unit == row.unit]
    others = [report_plots.hand_ins(row), report_plots.attempts(courses)]
    return UnitPlots(report_plots.distribution(row), [plot for plot in others if plot])


def _student_rows(
    results: list[Result],
    links: dict[tuple[str, str], str],
    events: list[EventRow],
    history: dict[tuple[str, str], list[Attempt]],
) -> list[StudentRow]:
    rows = []
    for student in sorted({r[0] for r in results}):
        scores = {
            unit: Score(
                score_of(verdict, extra),
                verdict.max_points,
                links[student, unit],
                str(extra.get("late") or ""),
                len(history.get((student, unit), [])),
            )
            for name, unit, verdict, extra in results
            if name == student
        }
        own = [e for e in events if e.student == student and e.event.severity != "info"]
        worst = min(own, key=lambda e: e.urgency).event.severity if own else ""
        rows.append(StudentRow(student, scores, worst, len(own)))
    return rows
