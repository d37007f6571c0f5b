"""Commands for instructors: collect, due, export."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from stackgraph.course import Course


class _Format(StrEnum):
    canvas = "canvas"
    moodle = "moodle"
    csv = "csv"


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
    app.command()(collect)
    app.command()(due)
    app.command()(export)


def collect(
    unit: Annotated[str, typer.Argument(help="The unit, for example u01.")],
    archive: Annotated[Path, typer.Argument(help="The zip that Canvas or Moodle made.")],
    roster: Annotated[
        Path | None,
        typer.Option(help="CSV of who is who; default: roster.csv in the course, if there."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; change nothing.")
    ] = False,
    times: Annotated[
        bool,
        typer.Option(
            "--times",
            help="Take the archive's times, in this machine's zone, as those of handing in.",
        ),
    ] = False,
) -> None:
    """Sort an archive of submissions into `submitted/`, and say what became of each file.

    Example: `stackgraph collect u01 ~/Downloads/submissions.zip --roster roster.csv`
    """
    from rich.console import Console
    from rich.table import Table

    from stackgraph.classroom.collect import collect as run
    from stackgraph.classroom.roster import Roster
    from stackgraph.course import Course

    course = Course.to_teach()
    (name,) = course.resolve([unit])
    default = course.root / "roster.csv"
    path = roster or (default if default.is_file() else None)
    people = Roster.read(path) if path else None
    lines = run(course, name, archive, people, dry_run=dry_run, times=times)
    console = Console()
    table = Table("file", "outcome", "student", "note", title=f"{archive.name}, {name}")
    for line in lines:
        note = "; ".join(part for part in ("late" if line.late else "", line.why) if part)
        table.add_row(_safe(line.file), line.outcome, _safe(line.student), _safe(note))
    console.print(table)
    counts = {
        o: sum(1 for x in lines if x.outcome == o) for o in dict.fromkeys(x.outcome for x in lines)
    }
    console.print(", ".join(f"{n} {o}" for o, n in counts.items()) or "The archive is empty.")
    if path is None:
        console.print(
            "No roster: each student's folder is named after the archive. A roster.csv in the "
            "course's folder (columns id, first_name, last_name, canvas_id, moodle_id) names them."
        )
    if any(x.outcome in {"no such student", "refused"} for x in lines):
        raise typer.Exit(1)
    if not dry_run:
        console.print(f"Next: stackgraph grade {name.split('_')[0]}")


def _safe(text: str) -> str:
    """A student's own words in a table: no markup, no control characters."""
    from rich.markup import escape

    return escape("".join(ch if ch.isprintable() else "?" for ch in text))


def due(
    unit: Annotated[str | None, typer.Argument(help="The unit, for example u01.")] = None,
    when: Annotated[
        str | None,
        typer.Argument(help="Date and time, this machine's if no zone is given; or none."),
    ] = None,
    student: Annotated[
        str | None, typer.Option(help="Give only this student longer; needs --hours.")
    ] = None,
    hours: Annotated[
        float | None, typer.Option(help="How much longer; 0 takes an extension back.", min=0)
    ] = None,
) -> None:
    """Show or set when units are due. What a late day costs stands in `nbgrader_config.py`.

    Example: `stackgraph due u01 "2026-12-01 23:59"`; `stackgraph due u01 --student ada --hours 48`
    """
    from datetime import timedelta

    from rich.console import Console

    from stackgraph.course import Course, CourseError
    from stackgraph.grading import late

    course = Course.to_teach()
    units = course.resolve([unit] if unit else None)
    if (student is None) != (hours is None):
        raise CourseError("An extension needs both --student and --hours.")
    if unit is None and student is not None:
        raise CourseError("An extension needs a unit: stackgraph due u01 --student ada --hours 48")
    if student is not None and when is not None:
        raise CourseError("Set the unit's due date and a student's extension one after the other.")
    if when is not None:
        late.set_due(course, units[0], late.read_when(when))
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
    from stackgraph.grading import late

    extended = late.extensions(course, units)
    for name, moment in late.due_dates(course, units).items():
        console.print(f"{name}: {_here(moment) or 'no due date'}")
        for student, extra in extended[name].items():
            until = f", until {_here(moment + extra)}" if moment else ""
            hours = extra.total_seconds() / 3600
            console.print(f"  {_safe(student)}: {hours:g} h longer{until}")


def _here(moment: datetime | None) -> str:
    """A moment in UTC without a zone as this machine's time; '' for none."""
    return f"{moment.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M %Z}" if moment else ""


def export(
    units: Annotated[
        list[str] | None, typer.Argument(help="Units to export; default: all that are graded.")
    ] = None,
    form: Annotated[_Format, typer.Option("--format", help="What to write.")] = _Format.csv,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Default: export-<format>.csv.")
    ] = None,
    roster: Annotated[
        Path | None, typer.Option(help="CSV of who is who; default: roster.csv, if there.")
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(help="Canvas' exported gradebook or Moodle's grading worksheet, to fill in."),
    ] = None,
) -> None:
    """Write grades in a form that Canvas or Moodle imports.

    Example: `stackgraph export u01 --format canvas --template gradebook.csv -o upload.csv`
    """
    from rich.console import Console

    from stackgraph.classroom.export import export as run
    from stackgraph.classroom.export import from_gradebook
    from stackgraph.classroom.roster import Roster
    from stackgraph.course import Course

    course = Course.to_teach()
    default = course.root / "roster.csv"
    path = roster or (default if default.is_file() else None)
    grades = from_gradebook(course, course.resolve(units))
    done = run(grades, form.value, Roster.read(path) if path else None, template)
    target = output or Path(f"export-{form.value}.csv")
    target.write_text(done.text, encoding="utf-8", newline="")
    console = Console()
    for note in done.notes:
        console.print(_safe(note))
    console.print(
        f"{target}: {len(grades.points)} students, units {', '.join(grades.units)}.",
        highlight=False,
    )
