"""The command for sheets of puzzles: sheet."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stackgraph.cli.completing import complete_unit
from stackgraph.course import Course, CourseError
from stackgraph.course.ids import STEM, unit_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stackgraph.authoring.versions import Sheet


def register(app: typer.Typer) -> None:
    """Add this desk's command to ``app``."""
    app.command()(sheet)


def sheet(
    unit: Annotated[
        str,
        typer.Argument(
            help="The unit to practise, for example u03 or branches.", autocompletion=complete_unit
        ),
    ],
    count: Annotated[int, typer.Option(min=1, max=30, help="How many puzzles.")] = 6,
    seed: Annotated[
        int, typer.Option(help="Another one makes other puzzles; the same one the same.")
    ] = 1,
    graded: Annotated[
        str | None,
        typer.Option(
            metavar="NEW_UNIT",
            help="Write an assignment instead: a new unit of this name, such as u53_sheet.",
        ),
    ] = None,
    roster: Annotated[
        Path | None,
        typer.Option(help="CSV of students: a sheet for each, with puzzles of their own."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Folder; default: sheets/ in the course.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over what is there.")] = False,
) -> None:
    """Write a worksheet of puzzles, or with --graded an assignment to be built and graded.

    Example: `stackgraph sheet u03 --count 6 --seed 2026`; for a grade
    `stackgraph sheet u03 --seed 2026 --graded u53_sheet`, then `stackgraph build u53`; with
    `--roster roster.csv` each student gets a version, and is graded on that one
    """
    from stackgraph.puzzles.topics import UnknownUnit, topic_of

    course = Course.to_teach()
    try:
        topic = topic_of(unit)
    except UnknownUnit as error:
        raise CourseError(f"{error}.") from error
    if graded is None:
        _worksheets(course, topic, count, seed, roster, output, force)
    elif output and not roster:
        raise CourseError(
            "A graded sheet is a unit, the same for all who hand it in: --output goes with "
            "--graded only where a --roster gives each student a version."
        )
    else:
        _graded(course, graded, topic, count, seed, force)
        if roster:
            from stackgraph.authoring.versions import Sheet

            _versions(course, Sheet(graded, topic, count, seed), roster, output, force)


def _worksheets(
    course: Course,
    topic: str,
    count: int,
    seed: int,
    roster: Path | None,
    output: Path | None,
    force: bool,
) -> None:
    """One worksheet for all, or one a student of the roster, each from a seed of its own."""
    from stackgraph.authoring.worksheet import worksheet
    from stackgraph.course.notebooks import to_bytes
    from stackgraph.course.roster import Roster

    folder = output.resolve() if output else course.root / "sheets"
    name = f"{topic}_{seed}.ipynb"
    if roster is None:
        files = {folder / name: to_bytes(worksheet(topic, count, seed))}
    else:
        files = {
            folder / person.id / name: to_bytes(worksheet(topic, count, f"{seed}/{person.id}"))
            for person in Roster.read(roster).people
        }
    _write(files, force)


def _graded(course: Course, unit: str, topic: str, count: int, seed: int, force: bool) -> None:
    from stackgraph.authoring.graded_sheet import graded_sheet

    if not STEM.fullmatch(unit):
        raise CourseError(f"{unit!r} is no name of a unit: write one such as u53_sheet.")
    number = unit_of(unit)
    taken = [u for u in course.units if unit_of(u) == number and u != unit]
    if taken:
        raise CourseError(f"The number {number} is that of {taken[0]}: choose a free one.")
    folder = course.root / "course" / unit
    texts = graded_sheet(unit, topic, count, seed)
    _write({folder / name: text.encode() for name, text in texts.items()}, force)
    typer.echo(
        f"next: stackgraph build {number}, then stackgraph bank {number} --update-messages, which "
        "grades its known submissions"
    )


def _versions(course: Course, sheet: Sheet, roster: Path, output: Path | None, force: bool) -> None:
    """A version for each student of the roster, with its release in a folder to hand out."""
    from stackgraph.authoring.versions import write_versions
    from stackgraph.course.roster import Roster

    students = [person.id for person in Roster.read(roster).people]
    folder = output.resolve() if output else course.root / "sheets" / sheet.unit
    made = write_versions(course, sheet, students, folder, force=force, report=typer.echo)
    typer.echo(
        f"wrote {folder}: {len(made)} versions to hand out, each from the seed "
        f"{sheet.seed}/<student>; {course.versions(sheet.unit)} is for grading, and secret"
    )


def _write(files: Mapping[Path, bytes], force: bool) -> None:
    """Write all files or, where one is there already and is another, none."""
    there = [p for p, data in files.items() if p.is_file() and p.read_bytes() != data]
    if there and not force:
        raise CourseError(f"{there[0]} is there already: nothing is written. Add --force.")
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    if len(files) == 1:
        typer.echo(f"wrote {next(iter(files))}")
    else:
        typer.echo(f"wrote {os.path.commonpath(files)}: {len(files)} files")
