"""The ordinary IPython kernel in a fork: what a learner's notebook gets."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import logging


def run_app(argv: list[str], ready: int | None = None) -> int:
    """Run an ordinary ipykernel application until it is shut down.

    ``argv`` is a kernel's command line as Jupyter composes it, from the script's name on
    (``["…/ipykernel_launcher.py", "-f", "kernel.json"]``). ``ready``: a file that is closed when
    the kernel's sockets are bound and its loop is about to answer. Returns the exit code.
    """
    from ipykernel.kernelapp import IPKernelApp

    class KernelApp(IPKernelApp):
        """The application as Jupyter starts it, but for who watches over it."""

        def init_poller(self) -> None:
            """None: the process to look out for is not this one's parent; the warm parent does."""

    sys.argv = list(argv)
    app: Any = KernelApp.instance()
    app.log.addFilter(_worth_saying)
    # What ipykernel read when it was imported, in the warm parent.
    app.parent_handle = int(os.environ.get("JPY_PARENT_PID") or 0)
    app.initialize(argv[1:])
    _watch_cells()
    if ready is not None:
        os.write(ready, b"1")
        os.close(ready)
    app.start()
    return 0


def _watch_cells() -> None:
    """What importing the package does in a notebook. The parent did, before there was a shell."""
    from stackgraph.checks import core
    from stackgraph.errors import cells

    cells.watch()
    core.watch()


def _worth_saying(record: logging.LogRecord) -> bool:
    """Not that a kernel talks in plain: it does so within this machine, and on every start."""
    return "without encryption" not in str(record.msg)
