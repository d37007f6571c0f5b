"""The command ``bank``: do the tests accept and reject what they should?"""

from __future__ import annotations

import json as json_module
from typing import TYPE_CHECKING, Annotated

import typer

from stackgraph.cli.grade import Quiet, Sandbox, Units, Workers

if TYPE_CHECKING:
    from rich.console import Console

    from stackgraph.bank.results import BankReport


def register(app: typer.Typer) -> None:
    """Add this desk's command to ``app``."""
    app.command()(bank)


def bank(
    units: Units = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON only.")] = False,
    update_messages: Annotated[
        bool,
        typer.Option(
            "--update-messages",
            help="Write the messages that came into the entries, then read them.",
        ),
    ] = False,
    entry: Annotated[
        list[str] | None,
        typer.Option(
            help="Only these entries: a file's name or a pattern, 'hostile_*'. May be repeated."
        ),
    ] = None,
    in_process: Annotated[
        bool, typer.Option("--in-process", help="No kernels, no sandbox; hostile entries left out.")
    ] = False,
    workers: Workers = None,
    sandbox: Sandbox = True,
    fresh: Annotated[bool, typer.Option("--fresh", help="Use no kept result.")] = False,
    quiet: Quiet = False,
) -> None:
    """Grade the bank and compare: every score, message and verdict with what its entry declares.

    Exit status 1 if anything differs.

    Example: `stackgraph bank u01`, `stackgraph bank u01 --entry e2_mistake_relu_output`
    """
    from rich.console import Console

    from stackgraph.bank.run import BankOptions, grade_bank
    from stackgraph.cli.grade import stoppable
    from stackgraph.cli.watching import Bar
    from stackgraph.course import Course

    console = Console(stderr=json)
    options = BankOptions(tuple(entry or ()), update_messages, in_process, workers, sandbox, fresh)
    with stoppable("stackgraph bank", console):
        report, changed = grade_bank(
            Course.to_teach(),
            units,
            options,
            Bar(console, quiet or (json and not console.is_terminal)),
        )
    if json:
        print(json_module.dumps(report.to_dict(), indent=1, ensure_ascii=False))
    else:
        for path in changed:
            console.print(f"wrote {path}", highlight=False, soft_wrap=True)
        _show(console, report)
    if not report.ok:
        raise typer.Exit(1)


def _show(console: Console, report: BankReport) -> None:
    for title, findings in (
        ("False rejects: marks lost that should not be", report.false_rejects),
        ("False accepts: marks earned that should not be", report.false_accepts),
        ("Wrong messages", report.wrong_messages),
        ("Wrong verdicts of the notebook's own cells", report.wrong_verdicts),
    ):
        if findings:
            console.print(f"\n{title} ({len(findings)})", style="bold")
        for finding in findings:
            console.print(f"  {finding}", markup=False, highlight=False, soft_wrap=True)
    what = "all as declared" if report.ok else "not as declared"
    console.print(f"{report.submissions} submissions graded: {what}", highlight=False)
