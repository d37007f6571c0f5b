"""The command line, ``stackgraph``: one module per desk, each with ``register(app)``.

Importing this needs nothing but Python: an installation without the extra that a command needs
says which (``extras``). Command modules import what they run inside the command, so ``stackgraph
--help`` stays quick.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from stackgraph.cli.faults import INTERRUPTED

if TYPE_CHECKING:
    from typer import Typer

    app: Typer


def main() -> None:
    """The ``stackgraph`` command; what a person can mend becomes one message and exit status 1, and
    Ctrl-C one message and the status that shells have for it.
    """
    try:
        _run()
    except KeyboardInterrupt:
        _stopped()
    except SystemExit as ended:  # as typer ends a command that was interrupted
        if ended.code != INTERRUPTED:
            raise
        _stopped()


def _stopped() -> None:
    if sys.argv[1:2] != ["lab"]:  # which is stopped so
        said = "\nstackgraph: stopped. No file is half written; run the command again."
        print(said, file=sys.stderr)
    sys.exit(INTERRUPTED)


def _run() -> None:
    try:
        from stackgraph.cli.desks import run

        run()
    except ModuleNotFoundError as error:
        from stackgraph.cli.extras import missing

        said = missing(error, sys.argv[1:])
        if said is None:
            raise
        print(f"stackgraph: {said}", file=sys.stderr)
        sys.exit(1)


def __getattr__(name: str) -> Typer:
    """``app``, the command line as typer has it."""
    if name == "app":
        from stackgraph.cli.desks import app

        return app
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
