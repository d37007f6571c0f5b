"""All desks' commands together, as typer has them."""

import gc
import sys

import typer

import stackgraph.classroom.lms  # noqa: F401  what systems export is known as a roster from here on
from stackgraph.cli import alike, author, bank, grade, learn, sheets, teach
from stackgraph.course import CourseError, scripts_on_path
from stackgraph.kernels import speedups

app = typer.Typer(
    name="stackgraph",
    help="Build, hand out, grade and report on the course Stack to Graph.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)
for _desk in (author, bank, learn, grade, alike, teach, sheets):
    _desk.register(app)


def run() -> None:
    """Run the command of ``sys.argv``; a mistake that a person can mend is one message, status 1.

    Raises ModuleNotFoundError where an extra is not installed.
    """
    scripts_on_path()
    speedups.start_command()
    # A command imports much, and keeps it: the collector would go through all of it time and again.
    gc.set_threshold(250_000, 20, 20)
    try:
        app()
    except CourseError as error:
        print(f"stackgraph: {error}", file=sys.stderr)
        sys.exit(1)
    except Exception as error:
        from stackgraph.cli.faults import explained

        said = explained(error)
        if said is None:
            raise
        print(f"stackgraph: {said}", file=sys.stderr)
        sys.exit(1)
