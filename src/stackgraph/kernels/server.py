"""The warm parent: imports once, then forks a child for every request.

Run as ``python -m stackgraph.kernels.server --listen SOCKET`` (shared by one user's Jupyter
programs) or ``--channel FD`` (private to the process that started it, as in grading).

A client asks over a *control connection*, one for each child: the connection to the listening
socket, or a packet socket passed over the channel. The first message on it is the request; the
replies are ``{"pid": …}`` and, at the end, ``{"exit": …}`` (as from ``os.waitstatus_to_exitcode``).
The child lives no longer than the control connection: at its end of file, whatever the client died
of, the child's whole process group is killed.

A fork copies the calling thread only. So nothing here starts a thread, an event loop, a ZMQ context
or a TensorFlow operation, and ``threads()`` is looked at before each fork.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib
import inspect
import json
import os
import selectors
import signal
import socket
import struct
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from stackgraph.kernels import linux, protocol, speedups
from stackgraph.kernels.limits import IDLE_SECONDS

PRELOAD = (
    "numpy",
    "keras",
    "stackgraph.kernels.shell",
    "matplotlib.pyplot",
    "sklearn.datasets",
    "sklearn.model_selection",
    "stackgraph",
    "stackgraph.verdicts.function",
    "stackgraph.verdicts.models",
)
"""What a child finds imported. Imports only; and not IPython's inline backend for matplotlib, which
at its import looks for the shell whose cells it is to end with figures."""

PRELOAD_INTERACTIVE = (*PRELOAD, "ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.debugger")
"""For kernels with all that a learner may use."""


def threads() -> int:
    """Threads of this process, native ones included."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())


@dataclass
class _Child:
    pid: int
    pidfd: int
    control: socket.socket
    note: socket.socket | None
    """To the supervisor of a child that is not trusted: it reports here, and ends the child when
    this closes."""
    watched: bool = True
    """Whether the control connection has yet to reach its end of file."""


class Server:
    """The loop: requests in, forks out, deaths reported."""

    def __init__(
        self,
        *,
        listener: socket.socket | None,
        channel: socket.socket | None,
        idle: float,
        stamp: str | None = None,
    ) -> None:
        """``idle``: seconds without any child or request after which ``run`` returns.

        ``stamp``: what a request must carry too; another one makes this parent stale.
        """
        self._stamp = stamp
        self._listener = listener
        self._channel = channel
        self._idle = idle
        self._open = True
        self._selector = selectors.DefaultSelector()
        self._children: dict[int, _Child] = {}
        for sock, role in ((listener, self._accept), (channel, self._from_channel)):
            if sock is not None:
                self._selector.register(sock, selectors.EVENT_READ, role)

    def run(self) -> None:
        """Serve until the channel closes, nothing has been asked for ``idle`` seconds, or this
        parent is stale and its last child has ended.
        """
        quiet_since = time.monotonic()
        while self._open and (self._listener or self._channel or self._children):
            timeout = None
            if self._listener is not None and not self._children:
                timeout = max(0.0, quiet_since + self._idle - time.monotonic())
            events = self._selector.select(timeout)
            if not events and timeout is not None:
                return
            for key, _ in events:
                # An earlier event of this round may have removed a later one's file.
                if self._selector.get_map().get(key.fd) is key:
                    key.data(key.fileobj)
            quiet_since = time.monotonic()

    def _accept(self, listener: socket.socket) -> None:
        control, _ = listener.accept()
        if _peer_uid(control) != os.getuid():
            control.close()
            return
        self._selector.register(control, selectors.EVENT_READ, self._request)

    def _from_channel(self, channel: socket.socket) -> None:
        message, fds = protocol.receive(channel)
        if message is None:
            self._open = False
            return
        # The request is on its way already: the client sends it before the connection itself.
        self._request(socket.socket(fileno=fds[0]))

    def _request(self, control: socket.socket) -> None:
        """Read the request on a fresh control connection and fork for it."""
        with contextlib.suppress(KeyError):
            self._selector.unregister(control)
        fds: list[int] = []
        try:
            message, fds = protocol.receive(control)
            if message is None:
                control.close()
                return
            if message["op"] == "ping":
                protocol.send(control, {"pid": os.getpid(), "threads": threads()})
                control.close()
                return
            if message.get("stamp") != self._stamp:
                self._retire()
                control.close()
                return
            self._fork(control, message, fds)
        except (OSError, KeyError, ValueError, protocol.ProtocolError) as error:
            _say(f"request refused: {error!r}")
            control.close()
        finally:
            for fd in fds:
                os.close(fd)

    def _retire(self) -> None:
        """Take no more requests: what this parent has imported is no longer what is on disk."""
        if self._listener is not None:
            self._selector.unregister(self._listener)
            # A child that has just been forked may hold a copy: closing ours alone would leave it
            # open for a moment, and a client would wait at a door that nobody opens.
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None

    def _fork(self, control: socket.socket, message: dict[str, Any], fds: list[int]) -> None:
        native = threads()
        if native != 1:
            _say(f"{native} threads in the warm parent; a fork copies one")
        parent = os.getpid()
        note, theirs = socket.socketpair()
        pid = os.fork()
        if pid == 0:
            _become_child(parent, message, fds, theirs.detach())
        theirs.close()
        child = _Child(pid, os.pidfd_open(pid), control, note if "limits" in message else None)
        self._children[child.pidfd] = child
        self._selector.register(child.pidfd, selectors.EVENT_READ, self._ended)
        self._selector.register(control, selectors.EVENT_READ, lambda _: self._client_gone(child))
        with contextlib.suppress(OSError):  # a client that has gone: its end of file comes next
            protocol.send(control, {"pid": pid})

    def _client_gone(self, child: _Child) -> None:
        """The client closed its side: end the child, by force. ``_ended`` follows, and tells."""
        self._selector.unregister(child.control)
        child.watched = False
        if child.note is not None:
            child.note.shutdown(socket.SHUT_WR)
        else:
            _kill_group(child.pid)

    def _ended(self, pidfd: int) -> None:
        child = self._children.pop(pidfd)
        self._selector.unregister(pidfd)
        # The group is still named by the unreaped leader, so this cannot hit a stranger's.
        _kill_group(child.pid)
        _, status = os.waitpid(child.pid, 0)
        os.close(pidfd)
        report: dict[str, Any] = {"exit": os.waitstatus_to_exitcode(status)}
        if child.note is not None:
            report = _read_note(child.note) or report
        if child.watched:
            self._selector.unregister(child.control)
        with contextlib.suppress(OSError):  # a client that has gone altogether
            protocol.send(child.control, report)
        child.control.close()

    def stop(self) -> None:
        """Kill every child that is left."""
        for child in list(self._children.values()):
            _kill_group(child.pid)
            os.waitpid(child.pid, 0)


def _kill_group(pid: int) -> None:
    """Kill the process group that ``pid`` leads and ``pid`` itself, which may not lead one yet."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


def _read_note(note: socket.socket) -> dict[str, Any] | None:
    """What the supervisor reported, if it came to that."""
    with note:
        note.setblocking(False)
        try:
            data = note.recv(4096)
        except BlockingIOError:
            return None
    return json.loads(data) if data else None


def _become_child(parent: int, message: dict[str, Any], fds: list[int], note: int) -> NoReturn:
    """In the fork: never return into the server's loop."""
    code = 1
    try:
        linux.die_with_parent(parent, signal.SIGKILL)
        from stackgraph.kernels import child

        code = child.run(message, fds, note)
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else int(error.code is not None)
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.__stderr__.flush()  # type: ignore[union-attr]
        os._exit(code)


def _peer_uid(sock: socket.socket) -> int:
    credentials = sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return struct.unpack("3i", credentials)[1]


def _say(text: str) -> None:
    print(f"stackgraph warm parent: {text}", file=sys.stderr, flush=True)


def preload(modules: tuple[str, ...] = PRELOAD, sooner: speedups.Kind = "none") -> None:
    """Import ``modules``, and do what children may have done for them (``speedups``).

    What is there then is set apart from the garbage collector, so that a child that collects does
    not touch, and so copy, the parent's pages.
    Modules stay, and the collector would go through all that they hold some hundred times.
    """
    gc.disable()
    for module in modules:
        importlib.import_module(module)
    if "stackgraph" in modules:
        _import_lazy_names("stackgraph")
        with contextlib.suppress(ImportError, KeyError):  # who needs scikit-learn will be told
            sys.modules["stackgraph.data"].read_tables()
    importlib.import_module("stackgraph.kernels.child")
    speedups.make_ready(sooner)
    # A traceback's first look for a frame's module reads every loaded module's path: a quarter of a
    # second in each child that meets an error, once here.
    inspect.getmodule(compile("", "<no file>", "exec"))
    gc.collect()
    gc.freeze()
    gc.enable()


def _import_lazy_names(package: str) -> None:
    """Import what ``package`` imports at first use of its public names."""
    failures = set()
    for name in importlib.import_module(package).__all__:
        try:
            getattr(sys.modules[package], name)
        except ImportError as error:  # the notebook that uses the name will say so too
            failures.add(str(error))
    for failure in sorted(failures):
        _say(failure)


def listen(path: str) -> socket.socket:
    """A listening packet socket at ``path``, put there in one step in place of a dead one."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    fresh = f"{path}.{os.getpid()}"
    listener.bind(fresh)
    listener.listen(64)
    Path(fresh).replace(path)
    return listener


def _drop_to(number: int) -> None:
    """Become the user and group ``number`` for good; the rest of root's rights go with it."""
    os.setgroups([])
    os.setresgid(number, number, number)
    os.setresuid(number, number, number)
    # The change of user has made /proc/self root's; children write their id maps there.
    linux.prctl(linux.PR_SET_DUMPABLE, 1)


def _remove_own(path: str, inode: int) -> None:
    """Remove the socket file unless a successor has put its own there."""
    with contextlib.suppress(FileNotFoundError):
        if Path(path).stat().st_ino == inode:
            Path(path).unlink()


def main(argv: list[str] | None = None) -> int:
    """The command line; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="stackgraph.kernels.server", description=__doc__)
    parser.add_argument("--listen", metavar="SOCKET")
    parser.add_argument("--channel", metavar="FD", type=int)
    parser.add_argument("--idle", metavar="SECONDS", type=float, default=IDLE_SECONDS)
    parser.add_argument("--stamp", metavar="TEXT", help="what a request must carry")
    parser.add_argument("--drop-to", metavar="ID", type=int, help="user and group to become")
    parser.add_argument("--preload", metavar="MODULES", default=",".join(PRELOAD_INTERACTIVE))
    parser.add_argument("--speedups", choices=speedups.KINDS, default="none")
    options = parser.parse_args(argv)
    # ``python -m`` puts the working directory first; a child's own is put there by IPython.
    if sys.path and sys.path[0] in ("", str(Path.cwd())):
        del sys.path[0]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if options.drop_to is not None:
        _drop_to(options.drop_to)
    listener = listen(options.listen) if options.listen else None
    inode = Path(options.listen).stat().st_ino if options.listen else 0
    channel = None if options.channel is None else socket.socket(fileno=options.channel)
    if channel is not None:
        channel.set_inheritable(False)
    preload(tuple(m for m in options.preload.split(",") if m), options.speedups)
    server = Server(listener=listener, channel=channel, idle=options.idle, stamp=options.stamp)
    try:
        server.run()
    finally:
        server.stop()
        if listener is not None:
            _remove_own(options.listen, inode)
    return 0


if __name__ == "__main__":
    sys.exit(main())
