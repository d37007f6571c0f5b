"""The command that looks for answers that are alike: alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from stackgraph.cli.completing import complete_unit
from stackgraph.words import plural

if TYPE_CHECKING:
    from rich.console import Console

    from stackgraph.pages.alike import Seen


def register(app: typer.Typer) -> None:
    """Add this desk's command to ``app``."""
    app.command()(alike)


def alike(
    units: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[UNIT]…",
            help="u01 or u01_sequential; none: all.",
            autocompletion=complete_unit,
        ),
    ] = None,
    open_page: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no list.")] = False,
) -> None:
    """Write a page of submissions that share what few others wrote; execute nothing.

    Names, layout and the order of lines play no part, nor what the course itself shows. It is a
    list to look at, no verdict. Networks are compared where the submission is graded.

    Example: `stackgraph alike u03 --open`
    """
    from rich.console import Console

    from stackgraph.cli.watching import Bar
    from stackgraph.course import Course
    from stackgraph.grading.alike import alike as run

    course, console = Course.to_teach(), Console()
    index, seen = run(course, units, Bar(console, quiet))
    if not quiet:
        for one in seen:
            _show(console, one)
    if open_page:
        import webbrowser

        webbrowser.open((seen[0].page if len(seen) == 1 else index).as_uri())


MOST_SHOWN = 10


def _show(console: Console, seen: Seen) -> None:
    """What there is to look at in one unit, and where."""
    said = f"{seen.unit}: {plural(seen.submissions, 'submission')} compared, "
    said += f"{plural(len(seen.pairs), 'pair')} to look at"
    if seen.left_out:
        said += f"; {seen.left_out} not read in whole or in part"
    console.print(said, markup=False, highlight=False)
    for a, b in seen.pairs[:MOST_SHOWN]:
        console.print(f"  {a} and {b}", markup=False, highlight=False)
    if len(seen.pairs) > MOST_SHOWN:
        console.print(f"  and {len(seen.pairs) - MOST_SHOWN} more", highlight=False)
    console.print(f"  {seen.page}", markup=False, highlight=False, soft_wrap=True)
