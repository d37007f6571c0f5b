"""The IPython kernel in a fork: the ordinary one, and the trimmed one that grading uses."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import types
from collections.abc import Iterator
from typing import Any

CHANNELS = ("shell", "iopub", "stdin", "hb", "control")
"""Jupyter's channels; grading numbers them from 1 in this order."""

USED = ("shell", "iopub", "stdin", "control")
"""The channels of a trimmed kernel; no heartbeat, the warm parent tells whether it lives."""


_loaded: set[str] = set()
"""Names of the modules that the warm parent has loaded."""


def note_modules() -> None:
    """Take down what is loaded, in the warm parent. Each child that lists 5,000 names for itself
    touches, and so copies, the pages they stand in."""
    _loaded.update(sys.modules)


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
    if ready is not None:
        os.write(ready, b"1")
        os.close(ready)
    app.start()
    return 0


def _worth_saying(record: logging.LogRecord) -> bool:
    """Not that a kernel talks in plain: it does so within this machine, and on every start."""
    return "without encryption" not in str(record.msg)


def run_trimmed(argv: list[str], key: str, listeners: dict[str, int]) -> int:
    """Run a kernel without heartbeat, debugger, history file and connection file.

    ``listeners``: for each of ``USED`` a Unix socket that listens already, so that the kernel needs
    no path that leads to its client. ``key`` signs the messages. Returns the exit code.
    """
    # ipykernel imports its debugger to ask whether there is one, at a third of its start-up time.
    without = types.ModuleType("ipykernel.debugger")
    without._is_debugpy_available = False  # type: ignore[attr-defined]
    without.Debugger = object  # type: ignore[attr-defined]
    sys.modules["ipykernel.debugger"] = without
    sys.argv = list(argv)
    app = _trimmed_app().instance()
    app.listeners = dict(listeners)
    app.session_key = key.encode()
    app.initialize([])
    app.start()
    return 0


@contextlib.contextmanager
def _no_module_list() -> Iterator[None]:
    """Keep ipykernel from listing the files of all loaded modules, which only its debugger reads.

    The list touches, and so copies, a page of the warm parent's for each of 5,000 modules.
    """
    from ipykernel import ipkernel

    whole = ipkernel.sys
    ipkernel.sys = types.SimpleNamespace(modules={}, version=sys.version)
    try:
        yield
    finally:
        ipkernel.sys = whole


def _trimmed_app() -> Any:
    import zmq
    from ipykernel.control import ControlThread
    from ipykernel.kernelapp import IPKernelApp
    from ipykernel.shellchannel import ShellChannelThread
    from traitlets.config import Config

    class TrimmedKernelApp(IPKernelApp):
        """ipykernel's application on sockets that listen already."""

        listeners: dict[str, int]
        session_key: bytes

        def load_config_file(self, suppress_errors: bool = True) -> None:
            """No configuration files: a submission runs under fixed settings."""
            settings = Config()
            settings.HistoryManager.enabled = False
            settings.InteractiveShell.colors = "nocolor"
            self.update_config(settings)
            # The application's logger takes everything, and leaves it to its handler to drop it.
            self.log.setLevel(logging.WARNING)

        def parse_command_line(self, argv: object = None) -> None:
            """There is none; finding that out would take longer than anything else here."""
            self.extra_args: list[str] = []

        def init_code(self) -> None:
            """As IPython's where there is no code to run, but for whose list of modules it is."""
            self.shell.user_ns_hidden.update(self.shell.user_ns)
            sys.stdout.flush()
            sys.stderr.flush()
            self.shell._sys_modules_keys = _loaded or set(sys.modules)

        def init_connection_file(self) -> None:
            self.transport = "ipc"
            self.ip = "kernel"
            self.session.key = self.session_key
            for number, name in enumerate(CHANNELS, 1):
                setattr(self, f"{name}_port", number)

        def write_connection_file(self, **kwargs: Any) -> None:
            """None: the client has made the connection up itself."""

        def log_connection_info(self) -> None:
            self._ports = {name: getattr(self, f"{name}_port") for name in CHANNELS}

        def init_heartbeat(self) -> None:
            """None; see ``USED``."""

        def init_poller(self) -> None:
            """None: the warm parent watches over its children."""

        def init_control(self, context: Any) -> None:
            """As ipykernel's, without the debugger's two sockets."""
            self.control_socket = context.socket(zmq.ROUTER)
            self.control_socket.linger = 1000
            self._bind_socket(self.control_socket, 1 + CHANNELS.index("control"))
            self.control_socket.router_handover = 1
            self.control_thread = ControlThread(daemon=True)
            self.shell_channel_thread = ShellChannelThread(context, daemon=True)

        def init_kernel(self) -> None:
            """As ipykernel's, with no stream for the debugger."""
            self.debugpy_socket: Any = zmq.Context.instance().socket(zmq.STREAM)
            with _no_module_list():
                super().init_kernel()

        def _try_bind_socket(self, sock: Any, port: int) -> int:
            listener = self.listeners.pop(CHANNELS[port - 1])
            os.set_inheritable(listener, False)
            sock.setsockopt(zmq.USE_FD, listener)
            sock.bind(f"ipc://kernel-{port}")
            return port

    return TrimmedKernelApp
