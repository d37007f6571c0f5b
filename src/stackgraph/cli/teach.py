"""Commands for instructors: collect, due, export, feedback."""

from __future__ import annotations

import math
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stackgraph.cli.completing import complete_student, complete_unit

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from stackgraph.classroom.collect import Line
    from stackgraph.course import Course
    from stackgraph.course.roster import Roster


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
    app.command()(collect)
    app.command()(due)
    app.command()(export)
    app.command()(feedback)


_Unit = Annotated[
    str, typer.Argument(help="The unit, for example u01.", autocompletion=complete_unit)
]
_Roster = Annotated[
    Path | None,
    typer.Option(help="CSV of who is who; default: roster.csv in the course, if there."),
]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done; change nothing.")]
_Times = Annotated[
    bool,
    typer.Option(
        "--times", help="Take the archive's times, in this machine's zone, as those of handing in."
    ),
]
_Worksheet = Annotated[
    Path | None,
    typer.Option(
        help="Moodle's grading worksheet of this assignment: it says whose its numbers are."
    ),
]
_Pattern = Annotated[
    str,
    typer.Option(help='How files are called that no course system made: "{id}_{name}.ipynb".'),
]


def collect(
    unit: _Unit,
    archive: Annotated[
        Path, typer.Argument(help="The zip that the course system made, or any other.")
    ],
    roster: _Roster = None,
    dry_run: _DryRun = False,
    times: _Times = False,
    worksheet: _Worksheet = None,
    pattern: _Pattern = "",
) -> None:
    """Sort an archive of submissions into `submitted/`, and say what became of each file.

    Canvas, Moodle, Blackboard, Brightspace, ILIAS and Gradescope are known by the names they give;
    else a folder or a file a student.

    Example: `stackgraph collect u01 ~/Downloads/submissions.zip --roster roster.csv`
    """
    from rich.console import Console

    from stackgraph.classroom.collect import PROBLEMS
    from stackgraph.classroom.collect import collect as run
    from stackgraph.classroom.lms.moodle import read_worksheet
    from stackgraph.course import Course
    from stackgraph.course.roster import Roster

    course = Course.to_teach()
    (name,) = course.resolve([unit])
    people = Roster.of(course.root, roster)
    sheet = read_worksheet(worksheet) if worksheet else None
    lines = run(
        course,
        name,
        archive,
        people,
        worksheet=sheet,
        dry_run=dry_run,
        times=times,
        pattern=pattern,
    )
    console = Console(highlight=False)
    console.print(_table(lines, f"{archive.name}, {name}"))
    for text in _remarks(course, name, lines, people, dry_run, times):
        console.print(_safe(text))
    if any(line.outcome in PROBLEMS for line in lines):
        raise typer.Exit(1)


MANY = 12
"""So many files with one outcome and one reason are shown; more become one row."""


def _table(lines: list[Line], title: str) -> Table:
    """What became of each file; problems last, where they are seen. Nothing is cut off, but many
    files with which the same happened for the same reason are one row.
    """
    from rich.table import Column, Table

    from stackgraph.classroom.collect import PROBLEMS

    headings = ("file", "outcome", "student", "note")
    table = Table(*(Column(heading, overflow="fold") for heading in headings), title=_safe(title))
    alike: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        alike.setdefault((line.outcome, _reason(line)), []).append(line)
    shown: list[tuple[bool, Line]] = []
    for (outcome, _), some in alike.items():
        trouble = outcome in PROBLEMS
        if len(some) > MANY and outcome not in {"collected", "unchanged"}:
            shown.append((trouble, _as_one(some)))
        else:
            shown += [(trouble, line) for line in some]
    for _, line in sorted(shown, key=lambda pair: pair[0]):
        note = "; ".join(part for part in ("late" if line.late else "", line.why) if part)
        table.add_row(_safe(line.file), line.outcome, _safe(line.student), _safe(note))
    return table


def _reason(line: Line) -> str:
    """What a line has in common with others: its reason without names and numbers."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|\d+", "…", line.why)


def _as_one(lines: list[Line]) -> Line:
    from dataclasses import replace

    first = lines[0]
    file = f"{len(lines)} files, the first {first.file[:200]}"
    return replace(first, file=file, student="", late=False, why=f"{first.why} (all: see the log)")


def _remarks(
    course: Course, unit: str, lines: list[Line], people: Roster | None, dry_run: bool, times: bool
) -> list[str]:
    """What to know after collecting, the next command last."""
    from stackgraph.classroom.collect import log_file, missing

    counts = Counter(line.outcome for line in lines)
    said = [", ".join(f"{n} {o}" for o, n in counts.items()) or "The archive is empty."]
    if people is None:
        said.append(
            "No roster: each student's folder is named after the archive, with Moodle another one "
            "in every unit. A roster.csv in the course's folder (columns id, first_name, "
            "last_name, canvas_id, id_number, email) names them."
        )
    else:
        lacking = missing(course, unit, people, lines)
        names = ", ".join(f"{p.id} ({p.full_name})" for p in lacking) or "nobody"
        said.append(f"No notebook yet from {len(lacking)} of {len(people.people)}: {names}.")
    if any(line.late for line in lines) and not times:
        said.append(
            "Canvas' mark LATE has no time and costs nothing. Late days are counted from times "
            "of handing in: collect again with --times, if the archive's are right."
        )
    if not dry_run:
        said.append(f"Log: {log_file(course, unit)}")
    if counts["collected"] and not dry_run:
        said.append(f"Next: stackgraph grade {unit.split('_')[0]}")
    return said


def _safe(text: str) -> str:
    """A student's own words in a table: no markup, no control characters."""
    from rich.markup import escape

    return escape("".join(ch if ch.isprintable() else "?" for ch in text))


def _a_number(hours: float | None) -> float | None:
    """Older versions of Click find ``nan`` neither below nor above a bound."""
    if hours is not None and math.isnan(hours):
        raise typer.BadParameter("it is not a number")
    return hours


def due(
    unit: Annotated[
        str | None, typer.Argument(help="The unit, for example u01.", autocompletion=complete_unit)
    ] = None,
    when: Annotated[
        str | None,
        typer.Argument(
            help="2026-12-01 (its end), or 2026-12-01 23:59, this machine's time if no zone is "
            "given; or none."
        ),
    ] = None,
    student: Annotated[
        str | None,
        typer.Option(
            help="Give only this student longer; needs --hours.", autocompletion=complete_student
        ),
    ] = None,
    hours: Annotated[
        float | None,
        typer.Option(
            help="How much longer; 0 takes an extension back.",
            min=0,
            max=24 * 366,
            callback=_a_number,
        ),
    ] = None,
) -> None:
    """Show or set when units are due. What a late day costs stands in `nbgrader_config.py`.

    Example: `stackgraph due u01 "2026-12-01 23:59"`; `stackgraph due u01 --student ada --hours 48`
    """
    from datetime import timedelta

    from rich.console import Console

    from stackgraph.course import Course, CourseError
    from stackgraph.grading import due as late

    course = Course.to_teach()
    units = course.resolve([unit] if unit else None)
    if (student is None) != (hours is None):
        raise CourseError("An extension needs both --student and --hours.")
    if unit is None and student is not None:
        raise CourseError("An extension needs a unit: stackgraph due u01 --student ada --hours 48")
    if student is not None and when is not None:
        raise CourseError("Set the unit's due date and a student's extension one after the other.")
    if when is not None:
        moment = late.read_due(when)
        utc, zone = (moment.utc, moment.zone) if moment else (None, "")
        late.set_due(course, units[0], utc, zone)
    if student is not None and hours is not None:
        late.extend(course, units[0], student, timedelta(hours=hours))
    console = Console(highlight=False)
    _show_due(console, course, units)
    if when is not None or student is not None:
        console.print(
            "The gradebook counts it at once. Is work of this unit graded already? Then, for "
            "grades.csv, feedback and report: stackgraph report"
        )


def _show_due(console: Console, course: Course, units: list[str]) -> None:
    """When each unit is due, and who has longer."""
    from stackgraph.course.times import shown
    from stackgraph.grading import due as late

    extended = late.extensions(course, units)
    for name, moment in late.due_dates(course, units).items():
        zone = late.zone_of(course, name, moment)
        console.print(f"{name}: {shown(moment, zone) if moment else 'no due date'}")
        for student, extra in extended[name].items():
            until = f", until {shown(moment + extra, zone)}" if moment else ""
            hours = extra.total_seconds() / 3600
            console.print(f"  {_safe(student)}: {hours:g} h longer{until}")


def export(
    units: Annotated[
        list[str] | None,
        typer.Argument(
            help="Units to export; default: all that are graded.", autocompletion=complete_unit
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="csv, or the course system's name: canvas, moodle, … (another word lists all).",
        ),
    ] = "csv",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Default: export-<format>.csv.")
    ] = None,
    roster: _Roster = None,
    template: Annotated[
        Path | None,
        typer.Option(help="The file that the course system exported, to fill in."),
    ] = None,
    column: Annotated[
        str, typer.Option(help="Heading of the column to fill, where several begin with the unit.")
    ] = "",
    questions: Annotated[
        bool, typer.Option("--questions", help="Also a column for each exercise, u01 e1 and so on.")
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option("--overwrite", help="Also where a higher grade or a word such as EX stands."),
    ] = False,
) -> None:
    """Write grades in a form that a course system imports.

    Example: `stackgraph export u01 --format canvas --template gradebook.csv -o upload.csv`
    """
    from rich.console import Console

    from stackgraph.classroom.export import export as run
    from stackgraph.classroom.export import forms, from_gradebook
    from stackgraph.course import Course, CourseError
    from stackgraph.course.roster import Roster

    course = Course.to_teach()
    if form not in forms():
        raise CourseError(f"There is no format {form!r}. Formats: {', '.join(forms())}.")
    grades = from_gradebook(course, course.resolve(units), questions=questions)
    people = Roster.of(course.root, roster)
    done = run(grades, form, people, template, column=column, overwrite=overwrite)
    target = output or Path(f"export-{form}.csv")
    _write(target, done.text)
    console = Console(highlight=False)
    for note in (*grades.ungraded(), *done.notes):
        console.print(_safe(note))
    of_them = f"{done.students} of {len(grades.points)} graded students"
    console.print(_safe(f"{target}: {of_them}, {', '.join(done.items or grades.units)}."))


def _write(target: Path, text: str) -> None:
    from stackgraph.course import CourseError
    from stackgraph.files import write_atomically

    if not target.absolute().parent.is_dir():
        raise CourseError(f"There is no folder {target.parent}. Make it, or name another file.")
    try:
        write_atomically(target, text.encode())
    except OSError as error:
        raise CourseError(f"{target} cannot be written: {error.strerror}.") from error


def feedback(
    unit: _Unit,
    form: Annotated[
        str,
        typer.Option(
            "--format", metavar="FORMAT", help="The course system (another word lists all)."
        ),
    ] = "moodle",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Default: feedback-<unit>.zip.")
    ] = None,
) -> None:
    """Pack the feedback pages into the zip that a course system hands out to the students.

    Example: `stackgraph feedback u01 --format moodle`
    """
    from rich.console import Console

    from stackgraph.classroom.feedback import forms, pack_feedback
    from stackgraph.classroom.grades import listed
    from stackgraph.course import Course, CourseError

    if form not in forms():
        raise CourseError(f"{form!r} takes no feedback as files. Formats: {', '.join(forms())}.")
    course = Course.to_teach()
    (name,) = course.resolve([unit])
    target = output or Path(f"feedback-{name}.zip")
    if not target.absolute().parent.is_dir():
        raise CourseError(f"There is no folder {target.parent}. Make it, or name another file.")
    packed = pack_feedback(course, name, form, target)
    console = Console(highlight=False)
    if packed.without:
        console.print(
            _safe(
                f"{len(packed.without)} have feedback, but no file in an archive of {form}; left "
                f"out: {listed(packed.without)}."
            )
        )
    console.print(_safe(f"{target}: pages of {len(packed.students)} students."))
