"""Commands for learners: lab, submit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from stackgraph.cli.completing import complete_unit

if TYPE_CHECKING:
    from rich.console import Console

    from stackgraph.learner.submit import Looked

_MISSING = (
    "Not attempted: the name is None, or not there at all, when the notebook runs from top to "
    "bottom. Give it a value in its cell; if that cell stops with an error, mend the error first.\n"
)
_NAMED = 3
"""Tests that one explanation names; of more it gives the number."""


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
    """Copy lessons (without outputs) and exercises to `work/`, and open JupyterLab on the index.

    Your own files are never overwritten. Further options go to JupyterLab.

    Example: `stackgraph lab` or `stackgraph lab --no-browser --port 8899`
    """
    from rich.console import Console

    from stackgraph.course import Course
    from stackgraph.learner.lab import open_lab, prepare, refuse_root

    course = Course.find()
    console = Console()
    for copy in prepare(course):
        where = copy.path.relative_to(course.root)
        if copy.did == "put beside":
            console.print(
                f"{copy.unit}: {copy.what} changed since you began. Your file is as you left it; "
                f"the new one is {where}.",
                highlight=False,
            )
        elif copy.did in {"copied", "updated"} and copy.what == "the exercises":
            console.print(f"{copy.unit}: {copy.did} to {where}", highlight=False)
    if not prepare_only:
        refuse_root(context.args)
        raise typer.Exit(open_lab(course, list(context.args), warm=warm))


def submit(
    units: Annotated[
        list[str],
        typer.Argument(help="Units to hand in, for example u01.", autocompletion=complete_unit),
    ],
    run: Annotated[
        bool,
        typer.Option(help="Run the notebook first and say of each exercise whether it is right."),
    ] = True,
) -> None:
    """Write the file to upload to your course system, and say what would not be graded.

    Example: `stackgraph submit u01`
    """
    from rich.console import Console

    from stackgraph.course import Course
    from stackgraph.learner.submit import pack

    course = Course.find()
    console = Console()
    for unit in course.resolve(units, own=True):
        done = pack(course, unit, run=run)
        for warning in done.warnings:
            console.print(f"note: {warning}", markup=False, highlight=False)
        if done.cells:
            _show_checks(console, unit, done.cells)
        where = done.path.relative_to(course.root)
        if done.beside:
            what = ", ".join(done.beside[:5]) + (", …" if len(done.beside) > 5 else "")
            console.print(f"With the notebook go: {what}", markup=False, highlight=False)
        console.print(f"Upload this file: {where}", markup=False, highlight=False)


def _show_checks(console: Console, unit: str, cells: list[Looked]) -> None:
    """A line for each test, what else a check says once for all that say it, and the sum."""
    from rich.box import SIMPLE_HEAD
    from rich.markup import escape
    from rich.table import Table

    from stackgraph.course.ids import GradeId
    from stackgraph.learner.submit import summary, told_of

    whole = any(cell.whole for cell in cells)
    table = Table(title=unit, box=SIMPLE_HEAD)
    table.add_column("exercise" if whole else "test", no_wrap=True)
    table.add_column("points", justify="right")
    table.add_column("its verdict cell says" if whole else "the visible check says")
    more: dict[str, list[str]] = {}
    for cell in told_of(cells):
        head, _, rest = cell.says.partition("\n")
        name = GradeId.parse(cell.grade_id).key if cell.whole else cell.grade_id
        table.add_row(name, f"{cell.points:g}", escape(head))
        if rest.strip() and not cell.unexplained:
            more.setdefault(rest, []).append(cell.grade_id)
    console.print(table)
    for rest, names in more.items():
        who = ", ".join(names) if len(names) <= _NAMED else f"{names[0]} and {len(names) - 1} more"
        console.print(f"{who}:\n{rest}\n", markup=False, highlight=False, soft_wrap=True)
    if any(cell.unexplained for cell in told_of(cells)):
        console.print(_MISSING, highlight=False)
    console.print(summary(cells), style="bold", highlight=False, soft_wrap=True)
    if not whole:
        console.print("Hidden tests look at more than the visible checks do.")
