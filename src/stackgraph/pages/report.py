"""The instructor's report on a class: ``report/index.html``, and the pages behind it.

The first page says in short how the class did and what needs a person. Behind it stand
``students.html`` with everybody, ``needs.html`` with everything to see, and a page for each unit,
exercise and student. They are read without a server and without a script; the scripts, which sort,
search and narrow, are ours and admitted by their hash. What students had a hand in is escaped.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from markupsafe import Markup

from stackgraph.course.state import write_if_changed
from stackgraph.pages.alike import write_index
from stackgraph.pages.drawn import Drawn
from stackgraph.pages.feedback import page
from stackgraph.pages.feedback_parts import Picture, highlighted
from stackgraph.pages.limits import (
    MOST_CASES,
    MOST_DISCUSSED,
    MOST_EXAMPLES,
    MOST_MESSAGES,
    MOST_NAMED,
)
from stackgraph.pages.report_history import Attempt, Result, with_history
from stackgraph.pages.report_needs import (
    Need,
    blank_need,
    event_needs,
    missing_need,
    passed_over_need,
    remarks,
    stranger_need,
    test_need,
    waiting_need,
)
from stackgraph.pages.report_networks import Networks, passed_networks, remember
from stackgraph.pages.report_numbers import (
    ExerciseRow,
    MessageRow,
    UnitRow,
    unit_rows,
)
from stackgraph.pages.report_people import People, StudentRow, Works, student_rows
from stackgraph.pages.report_plots import Plot, Plots
from stackgraph.pages.report_read import Read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stackgraph.course.roster import Person
    from stackgraph.engine.verdict import Verdict

__all__ = ["Result", "write_report"]

HISTORY = "attempts.json"
"""Beside the page: the attempts that earlier reports saw."""
DRAWN = "drawn.json"
"""There, too: plots and drawings of the last reports."""
READ = "read.json"
"""And what they read in notebooks."""
SCRIPTS = ("sort.js", "find.js")
FOLDERS = ("units", "exercises", "students")


@dataclass(frozen=True)
class Example:
    """One of those who made a mistake: their answer and their models."""

    student: str
    code: list[Markup]
    pictures: list[Picture]


def write_report(
    results: Iterable[Result],
    out_dir: Path,
    sources: Mapping[str, dict[str, Any]] | None = None,
    notices: Sequence[str] = (),
    *,
    roster: Sequence[Person] = (),
    passed_over: Sequence[str] = (),
    whole: bool = True,
) -> Path:
    """Write ``out_dir/index.html`` on ``results`` and the pages behind it; returns its path.

    ``sources``: unit -> the instructor's notebook, which titles are taken from; without one they
    are those of most submissions. ``notices`` stand above everything. ``roster``: who is in the
    class. ``passed_over``: what lies in ``submitted/`` and is graded for nobody. ``whole``: whether
    everybody's submissions are among the results, so that others handed in nothing.
    ``out_dir/attempts.json`` remembers attempts from one report to the next.
    """
    found = sorted(results, key=lambda r: (r[1], r[0]))
    report = _Report(found, out_dir, sources or {}, roster, whole)
    report.needs = [*passed_over_need(passed_over), *report.needs]
    return report.write(notices)


@dataclass
class _Report:
    """All pages of one report."""

    results: list[Result]
    out_dir: Path
    sources: Mapping[str, dict[str, Any]]
    roster: Sequence[Person]
    whole: bool
    needs: list[Need] = field(init=False)

    def __post_init__(self) -> None:
        self.read = Read(self.out_dir / READ)
        self.units = unit_rows(self.results, self.sources, self.read)
        self.history = with_history(self.results, self.out_dir / HISTORY, self.read)
        roster = self.roster if self.whole else [p for p in self.roster if p.id in self._came]
        self.people = People.of(roster, self._came)
        self.missing = self.people.missing(self.results) if self.whole else {}
        self.students = student_rows(self.people, self.results, self._links(), self.history)
        self.verdicts: dict[str, dict[str, Verdict]] = {}
        for student, unit, verdict, _ in self.results:
            self.verdicts.setdefault(student, {})[unit] = verdict
        self.wanted: Networks = {}
        for row in self.units:
            own = [r for r in self.results if r[1] == row.unit]
            self.wanted |= passed_networks(own, self.sources.get(row.unit))
        self.drawn = Drawn(self.out_dir / DRAWN)
        self.works = Works(self.units, self.wanted, self.drawn, self.read)
        self.plots = Plots(self.drawn)
        self.needs = self._needs()

    @property
    def _came(self) -> set[str]:
        return {student for student, _, _, _ in self.results}

    def _needs(self) -> list[Need]:
        strangers = self.people.strangers(self.results)
        found = [*stranger_need(strangers), *waiting_need(self.results), *test_need(self.units)]
        found += [*event_needs(self.results), *blank_need(self.results)]
        missing = missing_need(self.missing)
        urgent = [need for need in found if need.urgent]
        return [*urgent, *missing, *(need for need in found if not need.urgent)]

    def _links(self) -> dict[tuple[str, str], str]:
        """Feedback pages, from the report's folder."""
        here = self.out_dir.absolute()
        found = {}
        for student, unit, _, extra in self.results:
            if extra.get("feedback"):
                there = os.path.relpath(Path(extra["feedback"]).absolute(), here)
                found[student, unit] = quote(Path(there).as_posix())
        return found

    def write(self, notices: Sequence[str]) -> Path:
        """Write every page, and remove those of before that are none of these."""
        write_index(self.out_dir / "alike", [row.unit for row in self.units])
        remember(self.wanted, self.out_dir)
        pages = {"index.html", "students.html", "needs.html"}
        self._write("students.html", "report_students", narrow=self._narrow())
        self._write(
            "needs.html",
            "report_needs",
            remarks=remarks(self.results),
            most=MOST_CASES,
            exercises={exercise.key for row in self.units for exercise in row.exercises},
        )
        for row in self.units:
            pages.add(self._unit_page(row))
            pages |= {self._exercise_page(row, exercise) for exercise in row.exercises}
        for student in self.students:
            pages.add(self._student_page(student))
        for folder in FOLDERS:
            for old in (self.out_dir / folder).glob("*.html"):
                if f"{folder}/{quote(old.stem, safe='')}.html" not in pages:
                    old.unlink(missing_ok=True)  # another report may run beside
        self._write("index.html", "report", "", notices=list(notices), **self._front())
        self.drawn.save()
        self.read.save()
        return self.out_dir / "index.html"

    def _write(self, name: str, template: str, up: str = "", **values: object) -> None:
        text = page(
            f"{template}.html.j2",
            script=SCRIPTS,
            up=up,
            here=name,
            units=self.units,
            people=self.people,
            students=self.students,
            missing=self.missing,
            needs=self.needs,
            wanted=self.wanted,
            **values,
        )
        write_if_changed(self.out_dir / name, text.encode("utf-8", "replace"))

    def _front(self) -> dict[str, object]:
        messages = [message for row in self.units for message in row.messages[:MOST_MESSAGES]]
        several = [m for m in messages if m.count > 1]
        exercises = {e.key: (row, e) for row in self.units for e in row.exercises}
        return {
            "submissions": len(self.results),
            "came": len(self._came),
            "plot": self.plots.overview(self.units),
            "discuss": sorted(several, key=lambda m: (-m.share, m.grade_id))[:MOST_DISCUSSED],
            "messages": messages,
            "exercises": exercises,
            "named": MOST_NAMED,
        }

    def _narrow(self) -> dict[str, str]:
        """Student -> by what the table can be narrowed to them."""
        missing = {unit: set(students) for unit, students in self.missing.items()}
        return {row.person.id: row.traits(self.units, missing) for row in self.students}

    def _unit_page(self, row: UnitRow) -> str:
        name = f"units/{row.unit}.html"
        needs = [
            _of_unit(need, row.unit)
            for need in self.needs
            if row.unit in need.units and (need.urgent or need.key == "missing")
        ]
        plots = self._plots(row)
        self._write(name, "report_unit", "../", row=row, plots=plots, own=needs, named=MOST_NAMED)
        return name

    def _plots(self, row: UnitRow) -> list[Plot]:
        courses: list[list[Attempt]] = [
            attempts for (_, unit), attempts in sorted(self.history.items()) if unit == row.unit
        ]
        plots = [self.plots.distribution(row), self.plots.hand_ins(row)]
        return [plot for plot in (*plots, self.plots.attempts(courses)) if plot]

    def _exercise_page(self, row: UnitRow, exercise: ExerciseRow) -> str:
        name = f"exercises/{exercise.key}.html"
        shown = exercise.messages[:MOST_MESSAGES]
        examples = {m.anchor: self._example(row, exercise, m) for m in shown[:MOST_EXAMPLES]}
        models = self.wanted.get(exercise.key, {})
        self._write(
            name,
            "report_exercise",
            "../",
            row=row,
            exercise=exercise,
            shown=shown,
            examples=examples,
            models=[self.works.picture(name, models) for name in models],
        )
        return name

    def _example(self, row: UnitRow, exercise: ExerciseRow, message: MessageRow) -> Example:
        student = message.students[0]
        verdict = self.verdicts[student][row.unit]
        pictures = self.works.pictures(exercise.key, verdict)[:2]
        code = [self._highlighted(text) for text in self.read.answers(verdict, exercise.key)]
        return Example(student, code, pictures)

    def _highlighted(self, text: str) -> Markup:
        return Markup(self.drawn.once("code", text, lambda: str(highlighted(text))))

    def _student_page(self, row: StudentRow) -> str:
        student = row.person.id
        works = self.works.of(row, self.verdicts.get(student, {}))
        absent = [unit for unit in self.units if student in self.missing.get(unit.unit, ())]
        name = f"students/{student}.html"
        self._write(name, "report_student", "../", row=row, works=works, absent=absent)
        return row.page


def _of_unit(need: Need, unit: str) -> Need:
    return replace(need, cases=tuple(case for case in need.cases if case.unit == unit))
