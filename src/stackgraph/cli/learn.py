"""Commands for learners: lab, submit."""

from __future__ import annotations

from typing import Annotated

import typer

from stackgraph.cli.completing import complete_unit


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
    app.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})(lab)
    app.command()(submit)


def lab(
    context: typer.Context,
    warm: Annotated[
        bool, typer.Option(help="Start kernels from a process that has imported Keras already.")
    ] = True,
    prepare_only: Annotated[
        bool, typer.Option("--prepare-only", help="Make the working copies; open nothing.")
    ] = False,
) -> None:
    """Copy each exercise notebook to `work/` and open JupyterLab on the index.

    Your own files are never overwritten. Further options go to JupyterLab.

    Example: `stackgraph lab` or `stackgraph lab --no-browser --port 8899`
    """
    from rich.console import Console

    from stackgraph.course import Course
    from stackgraph.learner.lab import open_lab, prepare

    course = Course.find()
    console = Console()
    for copy in prepare(course):
        where = copy.path.relative_to(course.root)
        if copy.did == "put beside":
            console.print(
                f"{copy.unit}: the exercises have changed since you began. Your file is as you "
                f"left it; the new one is {where}.",
                highlight=False,
            )
        elif copy.did in {"copied", "updated"}:
            console.print(f"{copy.unit}: {copy.did} to {where}", highlight=False)
    if not prepare_only:
        raise typer.Exit(open_lab(course, list(context.args), warm=warm))


def submit(
    units: Annotated[
        list[str],
        typer.Argument(help="Units to hand in, for example u01.", autocompletion=complete_unit),
    ],
    run: Annotated[
        bool, typer.Option(help="Run the notebook first and say what the visible checks say.")
    ] = True,
) -> None:
    """Write the file to upload to your course system, and say what would not be graded.

    Example: `stackgraph submit u01`
    """
    from rich.console import Console
    from rich.table import Table

    from stackgraph.course import Course
    from stackgraph.learner.submit import pack

    course = Course.find()
    console = Console()
    for unit in course.resolve(units):
        done = pack(course, unit, run=run)
        for warning in done.warnings:
            console.print(f"note: {warning}", markup=False, highlight=False)
        if done.cells:
            table = Table("test", "points", "the visible check says", title=unit)
            for cell in done.cells:
                table.add_row(cell.grade_id, f"{cell.points:g}", _plain(cell.message or "passed"))
            console.print(table)
            console.print("Hidden tests look at more than the visible checks do.")
        where = done.path.relative_to(course.root)
        console.print(f"Upload this file: {where}", markup=False, highlight=False)


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text)
