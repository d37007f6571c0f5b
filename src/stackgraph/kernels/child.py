"""What a forked child does before and around its work: become like a process just started.

``run`` is called in the fork, which has one thread and every module of the warm parent.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import os
import random
import signal
import socket
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from stackgraph import _quiet
from stackgraph.kernels import ipython, linux

if TYPE_CHECKING:
    from collections.abc import Callable

NAMED_FILES = ("stdin", "stdout", "stderr")


def run(message: dict[str, Any], fds: list[int], note: int) -> int:
    """Do what the request says and return the exit code.

    ``message``: ``op``, ``files`` (the names of ``fds``, in order), ``env``, and by ``op``:

    * ``kernel``: an ordinary kernel with the command line ``argv``; ``cwd``, ``umask``.
    * ``shell``: IPython's shell on the stream socket ``sock``; see ``shell``.
    * ``call``: ``target`` ("module:function") called with the stream socket ``sock``.

    The last two have a supervisor: ``supervisor`` ("module:function") is called with this message
    and the files, and returns in the child alone. It reports on ``note`` and reads ``limits``,
    ``isolate`` and ``file_sizes``.
    """
    os.setsid()
    files = dict(zip(message.get("files", []), fds, strict=True))
    if "limits" in message:
        files["note"] = note
    files = _adopt_files(files)
    _restore_signals()
    if "limits" in message:
        _named(message["supervisor"])(message, files)
    _environment(message)
    reseed()
    if message["op"] == "kernel":
        _own_threads()
        linux.set_command_line([sys.executable, "-m", "ipykernel_launcher", *message["argv"][1:]])
        code = ipython.run_app(message["argv"], files.get("ready"))
    elif message["op"] == "shell":
        from stackgraph.kernels import shell  # imports IPython

        linux.set_command_line([sys.executable, "-m", "ipykernel_launcher", *shell.ARGV[1:]])
        code = shell.serve(socket.socket(fileno=files["sock"]), files["interrupt"])
    else:
        code = _call(message["target"], socket.socket(fileno=files["sock"]))
    return finish(code)


def _adopt_files(files: dict[str, int]) -> dict[str, int]:
    """Put the standard streams in place and close every file that was not given.

    The server's sockets must not live on here: while a copy is open, nobody sees them close.
    """
    for number, name in enumerate(NAMED_FILES):
        if name in files:
            os.dup2(files.pop(name), number)
    keep = sorted(files.values())
    start = 3
    for fd in [*keep, os.sysconf("SC_OPEN_MAX")]:
        os.closerange(start, fd)
        start = fd + 1
    return files


def _restore_signals() -> None:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for signum in (signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP):
        signal.signal(signum, signal.SIG_DFL)


def _environment(message: dict[str, Any]) -> None:
    if "env" in message:
        os.environ.clear()
        os.environ.update(message["env"])
        _quiet.install()  # as ``import stackgraph`` did in the parent, whose variables are gone
        time.tzset()
    if "umask" in message:
        os.umask(message["umask"])
    if message.get("cwd"):
        os.chdir(message["cwd"])


def reseed() -> None:
    """Give this process random numbers of its own.

    Python's ``random`` reseeds itself after a fork; NumPy's global generator does not. Keras draws
    its first seed from ``random``, TensorFlow seeds itself at its first operation.
    """
    random.seed()
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed()


def _own_threads() -> None:
    """Let linear algebra use the cores: the parent has one thread so that it can fork."""
    wanted = os.environ.get("OPENBLAS_NUM_THREADS") or os.environ.get("OMP_NUM_THREADS")
    threads = int(wanted) if wanted and wanted.isdigit() else len(os.sched_getaffinity(0))
    if threads > 1:
        import threadpoolctl

        threadpoolctl.threadpool_limits(threads)


def _call(target: str, sock: socket.socket) -> int:
    with contextlib.closing(sock):
        result = _named(target)(sock)
    return int(result or 0)


def _named(target: str) -> Callable[..., Any]:
    """The function that ``"module:function"`` names."""
    module, _, function = target.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found


def finish(code: int) -> int:
    """What the interpreter does at its end, short of taking itself apart: the other threads are
    waited for, the ``atexit`` functions run, the streams are flushed.
    """
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    return code
