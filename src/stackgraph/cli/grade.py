"""Commands that grade: grade, regrade, report."""

from __future__ import annotations

import os
import signal
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from stackgraph.cli.completing import complete_student, complete_unit
from stackgraph.cli.faults import INTERRUPTED
from stackgraph.course.ids import unit_of
from stackgraph.words import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from stackgraph.cli.watching import Bar
    from stackgraph.course import Course
    from stackgraph.engine.verdict import CellVerdict, Verdict
    from stackgraph.grading.results import ClassResult
    from stackgraph.grading.revision import Revision
    from stackgraph.grading.session import Options


Units = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[UNIT]…",
        help="u01 or u01_sequential; none: all.",
        autocompletion=complete_unit,
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, help="Submissions at a time; default: the cores, as memory allows."),
]
Sandbox = Annotated[
    bool, typer.Option(help="Shut student code off (bubblewrap). Without: trusted code only!")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no tables.")]
Scheduler = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="Grade on a Dask cluster, e.g. tcp://10.0.0.5:8786."),
]


def register(app: typer.Typer) -> None:
    """Add this desk's commands to ``app``."""
    app.command()(grade)
    app.command()(regrade)
    app.command()(report)


def grade(
    units: Units = None,
    sample: Annotated[
        bool,
        typer.Option("--sample", help="Fill an empty submitted/ with a sample class first."),
    ] = False,
    workers: Workers = None,
    scheduler: Scheduler = None,
    force: Annotated[
        bool, typer.Option("--force", help="Execute again what has been graded before.")
    ] = False,
    student: Annotated[
        str | None, typer.Option(help="This student only.", autocompletion=complete_student)
    ] = None,
    sandbox: Sandbox = True,
    mine: Annotated[
        bool, typer.Option("--mine", help="Grade your own notebook in work/, for yourself.")
    ] = False,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="With --mine: open the feedback.")
    ] = True,
    quiet: Quiet = False,
) -> None:
    """Grade what is in `submitted/`: gradebook, feedback, `grades.csv` and a report.

    Nothing is executed twice: stopped at any moment and started again, it goes on where it was.

    Example: `stackgraph grade u01`, `stackgraph grade --sample`, `stackgraph grade --mine u01`
    """
    from stackgraph.course import Course
    from stackgraph.grading.session import Options

    if mine:
        _grade_mine(Course.find(), units, open_page)
        return
    from stackgraph.bank import sample as sample_class

    options = Options(sample_class if sample else None, workers, scheduler, force, student, sandbox)
    _grade_class(Course.to_teach(), units, options, quiet)


def regrade(
    units: Annotated[
        list[str],
        typer.Argument(help="Units whose tests changed, e.g. u01.", autocompletion=complete_unit),
    ],
    workers: Workers = None,
    scheduler: Scheduler = None,
    sandbox: Sandbox = True,
    quiet: Quiet = False,
) -> None:
    """Grade again after a unit was changed, and say whose grade changed and why.

    Tests may be mended, added, removed, renamed, worth other points. Only what the change touches
    is executed; the gradebook changes in one step, when all are graded. Scores and comments given
    by hand stay; those in cells that are gone are named, and kept in `removed_scores.csv`.

    Example: `stackgraph build u01 && stackgraph regrade u01`
    """
    from stackgraph.course import Course
    from stackgraph.grading.session import Options

    options = Options(workers=workers, scheduler=scheduler, sandbox=sandbox, regrade=True)
    _grade_class(Course.to_teach(), units, options, quiet, regrading=True)


def report(
    units: Units = None,
    open_page: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    quiet: Quiet = False,
) -> None:
    """Write feedback, `grades.csv` and `report/index.html` anew; execute nothing.

    Takes in scores and comments given by hand in formgrader since.

    Example: `stackgraph report --open`
    """
    from rich.console import Console

    from stackgraph.cli.watching import Bar
    from stackgraph.course import Course
    from stackgraph.grading.session import report as run

    course, console = Course.to_teach(), Console()
    result, ungraded = run(course, units, Bar(console, quiet))
    if ungraded:
        console.print(
            f"{ungraded} submissions have no grades yet, or others than we gave: stackgraph grade"
        )
    _show_passed_over(console, result.odd_folders)
    page = course.root / "report" / "index.html"
    if not quiet:
        _show_summary(console, course, result, whole=not units)
    if open_page:
        _open(page.as_uri())


def _grade_class(
    course: Course, units: list[str] | None, options: Options, quiet: bool, regrading: bool = False
) -> None:
    from rich.console import Console

    from stackgraph.grading import earlier
    from stackgraph.grading.session import grade as run

    console = Console()
    again = " ".join(["stackgraph", "regrade" if regrading else "grade", *(units or [])])
    with stoppable(again, console):
        result = run(course, units, options, _desk(course, console, quiet))
    failed = _failures(result)
    if not quiet:
        if result.changes or result.revisions or regrading:
            _show_changes(console, result)
        _show_summary(console, course, result)
    earlier.forget(course, {g.task.unit for g in result.graded})
    _show_passed_over(console, result.odd_folders)
    said = out_of_time(result)
    if said:
        console.print(said, style="yellow", markup=False, highlight=False)
    if failed:
        console.print(
            f"{len(failed)} submissions could not be graded, through a fault of ours; they have 0 "
            f"points for now: {', '.join(failed[:5])}. See the report, then run the command again.",
            markup=False,
        )
        raise typer.Exit(1)


OUT_OF_TIME = frozenset({"cell-timeout", "notebook-timeout", "answer-stalled"})
BUSY = 3.0
"""Processes that want to run, for each core, from which on a machine is called busy."""


def out_of_time(result: ClassResult) -> str:
    """That submissions ran out of time while this machine was busy, for limits are in seconds of
    the clock, and how to run them again; '' where it was not, or none did.
    """
    cores = os.cpu_count() or 1
    load = os.getloadavg()[1] if hasattr(os, "getloadavg") else 0.0
    late = [
        g.task
        for g in result.graded
        if g.fresh and OUT_OF_TIME & {event.kind for event in g.verdict.events}
    ]
    if not late or load < BUSY * cores:
        return ""
    names = ", ".join(task.name for task in late[:5]) + (", …" if len(late) > 5 else "")
    again = f"stackgraph grade {unit_of(late[0].unit)} --student {late[0].student} --force"
    return (
        f"{plural(len(late), 'submission')} ran out of time while this machine was busy "
        f"({load:.0f} processes for {plural(cores, 'core')}); right answers may have lost points: "
        f"{names}. Grade them again when it is quieter: {again}"
    )


MOST_PASSED_OVER = 20


def _show_passed_over(console: Console, odd: Sequence[str]) -> None:
    """What lies in ``submitted/`` and looks like work that nobody is graded for."""
    from rich.markup import escape

    for told in odd[:MOST_PASSED_OVER]:
        text = "".join(ch if ch.isprintable() else "?" for ch in told)
        console.print(f"[yellow]not graded:[/] submitted/{escape(text)}", highlight=False)
    if len(odd) > MOST_PASSED_OVER:
        console.print(f"and {len(odd) - MOST_PASSED_OVER} more in submitted/ like these")


def _desk(course: Course, console: Console, quiet: bool) -> Bar:
    """A progress bar that also says, while kernels start, what was edited and not built: grading
    reads ``source/``, so an edit in ``course/`` has no effect yet.
    """
    from stackgraph.authoring.build import sources_out_of_step
    from stackgraph.cli.watching import Bar

    class Desk(Bar):
        def starting(self, units: Sequence[str]) -> None:
            if not (course.root / "course").is_dir():
                return
            for unit, script in sources_out_of_step(course, units):
                self.say(
                    f"note: {script.relative_to(course.root).as_posix()} differs from source/, "
                    f"which is what grading reads: run stackgraph build {unit_of(unit)} first."
                )

    return Desk(console, quiet)


@contextmanager
def stoppable(again: str, console: Console) -> Iterator[None]:
    """Ctrl-C and SIGTERM stop what runs inside, say how to go on, and end the process.

    What runs inside must have ended its children by the time the interrupt has passed through it.
    """

    def stop(*_: object) -> None:
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, signal.SIG_IGN)  # once is enough; the clean-up takes a moment
        raise KeyboardInterrupt

    before = {name: signal.signal(name, stop) for name in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    except KeyboardInterrupt:
        console.print(f"\nStopped. What was finished is kept. To go on: {again}", highlight=False)
        console.file.flush()
        os._exit(INTERRUPTED)  # threads that wait for a kernel must not hold us up
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _failures(result: ClassResult) -> list[str]:
    from stackgraph.grading.pools import FAILED

    return [
        f"{g.task.student}/{g.task.unit}"
        for g in result.graded
        if any(e.kind == FAILED for e in g.verdict.events)
    ]


def _show_summary(
    console: Console, course: Course, result: ClassResult, whole: bool = False
) -> None:
    """A row per unit, and where to look. ``whole``: the pages are of all that is graded."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(title="Graded", box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("unit", no_wrap=True)
    for head in ("handed in", "run now", "full marks", "mean", "least", "points", "to see"):
        table.add_column(head, justify="right")
    for unit in dict.fromkeys(g.task.unit for g in result.graded):
        graded = [g for g in result.graded if g.task.unit == unit]
        points = [result.standings[g.task.student, unit].points for g in graded]
        most = graded[0].verdict.max_points
        to_see = sum(any(e.severity != "info" for e in g.verdict.events) for g in graded)
        table.add_row(
            unit,
            str(len(graded)),
            str(sum(g.fresh for g in graded)),
            str(sum(p >= most for p in points)),
            f"{statistics.fmean(points):.1f}",
            f"{min(points):g}",
            f"{most:g}",
            str(to_see or ""),
        )
    console.print(table)
    root = course.root
    for what, where in (
        ("report", root / "report" / "index.html"),
        ("feedback", root / "feedback"),
        ("grades", root / "grades.csv"),
    ):
        console.print(f"{what + ':':10}{where}", highlight=False, soft_wrap=True)
    waiting = sum(len(s.waiting) for s in result.standings.values())
    if waiting:
        console.print(
            f"{plural(waiting, 'answer')} to be graded by a person, in formgrader (Manual "
            "Grading); then run: stackgraph report",
            style="yellow",
            highlight=False,
        )
    if not whole and len({g.task.unit for g in result.graded}) < len(course.units):
        console.print("Report and grades are of these units; of all graded ones: stackgraph report")
    if any(e.severity != "info" for g in result.graded for e in g.verdict.events):
        console.print(
            "'to see' counts submissions to look at: the report's 'What needs you' names them."
        )


def _show_changes(console: Console, result: ClassResult) -> None:
    """Whose grade changed, and why."""
    from rich.markup import escape
    from rich.table import Table

    for unit, revision in result.revisions.items():
        console.print(f"{unit} is another than when it was last graded:", highlight=False)
        for line in revision.told():
            console.print(f"  {line}", highlight=False, markup=False, soft_wrap=True)
        if revision.lost:
            console.print("  What was given in cells that are gone stands in removed_scores.csv.")
    if not result.changes:
        console.print("No grade changed.")
        return
    verdicts = {(g.task.student, g.task.unit): g.verdict for g in result.graded}
    table = Table("student", "unit", "points", "test", "why", title="Grades that changed")
    for change in result.changes:
        points = f"{change.before.points:g} → {change.after.points:g}"
        verdict = verdicts.get((change.student, change.unit))
        for number, (cell, before, after) in enumerate(change.cells()):
            first = number == 0
            table.add_row(
                escape(change.student) if first else "",
                change.unit if first else "",
                points if first else "",
                f"{cell}: {before:g} → {after:g}",
                escape(_why(verdict, cell, after, result.revisions.get(change.unit))),
            )
    console.print(table)


def _why(
    verdict: Verdict | None, cell: str, points: float, revision: Revision | None = None
) -> str:
    """Why a test has other points than before. ``revision``: what changed in the unit itself."""
    if verdict is None:
        return ""
    found = next((c for c in verdict.cells if c.grade_id == cell), None)
    if found is None:
        return "the unit no longer has this test"
    if found.points != points:
        return "a score given by hand"
    if found.message:
        return found.message.splitlines()[0]
    was = revision.before.get(cell) if revision else None
    if revision and was is None and cell not in revision.renamed.values():
        return "a new test, which passes"
    if was is not None and was.points not in (None, found.max_points):
        return f"passes, and is worth {found.max_points:g} in place of {was.points:g}"
    return "passes now"


def _grade_mine(course: Course, units: list[str] | None, open_page: bool) -> None:
    from rich.console import Console

    from stackgraph.grading.session import grade_mine

    if not units or len(units) != 1:
        raise typer.BadParameter("name one unit: stackgraph grade --mine u01")
    (unit,) = course.resolve(units, own=True)
    console = Console()
    with console.status("Grading your notebook…"):
        verdict, page = grade_mine(course, unit)
    _show_mine(console, verdict)
    console.print(f"feedback: {page}", highlight=False, soft_wrap=True)
    if open_page:
        _open(page.as_uri())


def _show_mine(console: Console, verdict: Verdict) -> None:
    """A line for each test, the sum, and last what the sum does not say."""
    from stackgraph.engine.visible import KIND

    for cell in verdict.cells:
        points = "?" if cell.status in ("answered", "waiting") else f"{cell.points:g}"
        said = f"{points}/{cell.max_points:g}  {cell.grade_id}: {_said(cell)}"
        console.print(said, markup=False, highlight=False)
    for event in verdict.events:
        if event.kind != KIND:
            console.print(f"({event.detail})", markup=False, highlight=False)
    total = f"{verdict.unit}: {verdict.points:g} of {verdict.max_points:g} points"
    if verdict.open_points:
        total += f", up to {verdict.open_points:g} more by hidden tests"
    if verdict.waiting_points:
        total += f", up to {verdict.waiting_points:g} more for what a person grades"
    console.print(total, highlight=False, style="bold")
    for event in verdict.events:
        if event.kind == KIND:
            console.print(event.detail, style="yellow", markup=False, highlight=False)


def _said(cell: CellVerdict) -> str:
    """How a test ended and the first line of why, nothing twice."""
    if cell.status == "answered":
        if cell.message:
            return f"has an answer; {cell.message}"
        return "has an answer, which only a hidden test can judge"
    if cell.status == "waiting":
        return "a written answer, which a person grades"
    first = (cell.message.splitlines() or [""])[0]
    if not first or first.startswith(cell.status):
        return first or cell.status
    return f"{cell.status}: {first}"


def _open(address: str) -> None:
    import webbrowser

    webbrowser.open(address)
