"""Commands for people who write units: build, bundle, pages, site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stackgraph.cli.completing import complete_unit
from stackgraph.course import Course, CourseError

Units = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[UNIT]…",
        help="u01 or u01_sequential; none: all.",
        autocompletion=complete_unit,
    ),
]


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
    app.command()(build)
    app.command()(bundle)
    app.command()(pages)
    app.command()(site)


def build(
    units: Units = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if a committed file is stale.")
    ] = False,
    execute: Annotated[
        bool, typer.Option("--execute", help="With --check: run notebooks and compare outputs.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Run notebooks again even if nothing changed.")
    ] = False,
) -> None:
    """Build lessons, source, release and solutions from the scripts in course/.

    Says what a change means for grades that exist; `stackgraph regrade` carries it out.

    Example: `stackgraph build u01` after an edit; `stackgraph build --check` before a commit.
    """
    if execute and not check:
        raise typer.BadParameter("--execute goes with --check; a build always executes")
    if check and force:
        raise typer.BadParameter("--force goes with a build, not with --check")
    from stackgraph.authoring import build as building

    course = Course.to_teach()
    if check:
        _check(course, units, execute)
        return
    changed = building.build(course, units, force=force, report=typer.echo)
    for path in changed:
        typer.echo(f"wrote {_shown(path, course)}")
    if not changed:
        typer.echo("nothing changed")
    _say_what_it_means(course, building.units_of(course, units))


def _say_what_it_means(course: Course, units: list[str]) -> None:
    """Tell of units with grades what their change means for these."""
    from stackgraph.grading.revision import waiting

    released = [unit for unit in units if course.notebook("source", unit).is_file()]
    try:
        found = waiting(course, released)
    except CourseError as error:  # built it is, all the same
        typer.echo(f"What this means for grades cannot be told. {error}")
        return
    for revision in found:
        count = f"{revision.graded} submission" + ("" if revision.graded == 1 else "s")
        typer.echo(f"{revision.unit} is another than when it was graded ({count}):")
        for line in revision.told():
            typer.echo(f"  {line}")
        typer.echo(f"  Grades stay as they are until you carry it out: {revision.command}")


def _check(course: Course, units: list[str] | None, execute: bool) -> None:
    """Print every difference and leave with status 1, or say that there is none."""
    from stackgraph.authoring import build as building
    from stackgraph.authoring import check as checking

    found = checking.check(course, units, execute=execute, report=typer.echo)
    for difference in found:
        typer.echo(str(difference))
    if found:
        raise typer.Exit(1)
    count = len(building.units_of(course, units))
    typer.echo(f"{count} unit{'s' if count != 1 else ''} in step with course/")


def _shown(path: Path, course: Course) -> str:
    return path.relative_to(course.root).as_posix()


def bundle(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="The file to write; default dist/stack-to-graph-student.zip"
        ),
    ] = None,
) -> None:
    """Write the archive to hand to students: lessons, exercises, package; no answers, no bank.

    Example: `stackgraph bundle`
    """
    from stackgraph.authoring.bundle import bundle as write

    path = write(Course.to_teach(), output.resolve() if output else None)
    typer.echo(f"wrote {path} ({path.stat().st_size / 1e6:.1f} MB)")


def pages(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if a page is stale.")
    ] = False,
) -> None:
    """Write the pages that are made from the course: index, tables of units, messages.

    Example: `stackgraph pages` after the bank or a unit's opening has changed.
    """
    from stackgraph.authoring import pages as making

    course = Course.to_teach()
    found = making.stale_pages(course) if check else making.write_pages(course)
    for path in found:
        typer.echo(f"{'stale' if check else 'wrote'} {_shown(path, course)}")
    if check and found:
        typer.echo("Write them anew: stackgraph pages")
        raise typer.Exit(1)
    if not found:
        typer.echo("nothing changed" if not check else "all pages are in step with the course")


def site(
    with_solutions: Annotated[
        bool,
        typer.Option("--with-solutions", help="For instructors: answers and their pages as well."),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The folder to write; default dist/site"),
    ] = None,
) -> None:
    """Make the course a site to read: lessons, exercises, checks, messages; no answers.

    Example: `stackgraph site`, then open dist/site/index.html
    """
    from stackgraph.authoring.site import site as make

    folder = make(
        Course.to_teach(), output.resolve() if output else None, with_solutions=with_solutions
    )
    typer.echo(f"wrote {folder / 'index.html'}")
