"""Where student code runs: a warm parent inside bubblewrap, one shut-off child per submission.

``Warm`` starts the parent; ``Warm.start_kernel`` gives a student kernel, ``Warm.call`` a process
that runs a function of ours (the judge). Both are children of the same parent, each in namespaces
of its own: they see neither each other nor the parent, reach no network, and write only to a small
file system in memory that ends with them.
"""

from __future__ import annotations

import os
import socket
import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from stackgraph.kernels.client import Child, PrivateParent, WarmError, server_command
from stackgraph.kernels.limits import START_SECONDS
from stackgraph.kernels.server import PRELOAD
from stackgraph.sandbox.bwrap import (
    SUPERVISOR,
    find_sandbox,
    neutral_environment,
    sandbox_available,
)
from stackgraph.sandbox.kernel import Endpoints, StudentKernel
from stackgraph.sandbox.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

__all__ = [
    "ChildProcess",
    "Limits",
    "StudentKernel",
    "Warm",
    "WarmError",
    "sandbox_available",
]


class ChildProcess:
    """A child that runs a function of ours. Closing it ends every process it ever started."""

    def __init__(self, child: Child, sock: socket.socket, errors: BinaryIO) -> None:
        self._child = child
        self._errors = errors
        self.sock = sock
        """Our end of a ``SOCK_STREAM`` pair; the function is called with the other end."""
        self.pid = child.pid

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._child.poll() is None

    def wait(self, timeout: float | None = None) -> int | None:
        """The exit code (negative: a signal), or None after ``timeout`` seconds."""
        return self._child.wait(timeout)

    def exit_reason(self) -> str | None:
        """Why it ended, or None while it runs."""
        code = self._child.poll()
        if code is None:
            return None
        last = self.errors().strip().rpartition("\n")[2]
        reason = str((self._child.end or {}).get("reason") or f"exit {code}")
        return f"{reason}: {last}" if last else reason

    def errors(self) -> str:
        """What it wrote to standard error so far (the last 64 KiB): its traceback, if it failed."""
        size = os.fstat(self._errors.fileno()).st_size
        return os.pread(self._errors.fileno(), 2**16, max(0, size - 2**16)).decode(errors="replace")

    def kill(self) -> None:
        """End it, by force; returns when it is gone."""
        self._child.kill()
        self._child.wait(10)

    def close(self) -> None:
        """Kill it and close the socket."""
        self.kill()
        self.sock.close()
        self._errors.close()

    def __enter__(self) -> ChildProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Kept(Protocol):
    """A process with all that belongs to it, which may serve again."""

    @property
    def alive(self) -> bool:
        """Whether the process runs."""

    def close(self) -> None:
        """End it."""


class Warm:
    """A warm parent for grading, sandboxed unless ``sandbox=False``; a context manager.

    ``preload``: modules imported before the first fork. A parent that dies is replaced at the next
    request. Children may be asked for from several threads. For whoever mends this code,
    ``STACKGRAPH_DEBUG=1`` lets children write to our standard error.
    """

    def __init__(self, *, sandbox: bool = True, preload: tuple[str, ...] = PRELOAD) -> None:
        """Raises CourseError, with what to do, where the sandbox is wanted and cannot be had."""
        self._box = find_sandbox() if sandbox else None
        self.sandbox = sandbox
        self._preload = preload
        self._parent: PrivateParent | None = None
        self._lock = threading.Lock()
        self._kernels: weakref.WeakSet[StudentKernel] = weakref.WeakSet()
        self._kept: dict[Hashable, list[Kept]] = {}
        self._closed = False

    def __enter__(self) -> Warm:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Start the parent's imports without waiting for them."""
        self._running()

    def close(self) -> None:
        """End the parent and all that it started; kernels that are open still are closed."""
        for kernel in list(self._kernels):
            kernel.close()
        with self._lock:
            self._closed = True
            kept = [process for processes in self._kept.values() for process in processes]
            self._kept.clear()
        for process in kept:
            process.close()
        with self._lock:
            if self._parent is not None:
                self._parent.close()
                self._parent = None

    def keep(self, key: Hashable, process: Kept) -> None:
        """Hold a process ready for whoever ``take``s ``key`` next. It ends with this parent, and
        when one of another key is kept: grading goes from unit to unit.
        """
        with self._lock:
            ending = [process] if self._closed else []
            if not self._closed:
                for other in [k for k in self._kept if k != key]:
                    ending += self._kept.pop(other)
                self._kept.setdefault(key, []).append(process)
        for each in ending:
            each.close()

    def take(self, key: Hashable) -> Any:
        """A process that was kept under ``key`` and runs, or None. It is the caller's from now."""
        while True:
            with self._lock:
                waiting = self._kept.get(key)
                process = waiting.pop() if waiting else None
            if process is None or process.alive:
                return process
            process.close()

    def start_kernel(
        self,
        files: Mapping[str, bytes] | None = None,
        limits: Limits | None = None,
    ) -> StudentKernel:
        """A kernel that answers already, its working directory holding just ``files``.

        ``files``: relative path -> content.
        Raises WarmError if the parent fails twice running, RuntimeError if the kernel does not
        answer.
        """
        limits = limits or Limits()
        endpoints = Endpoints()
        try:
            child = self._fork({"op": "shell"}, endpoints.theirs, files or {}, limits)
        except BaseException:
            endpoints.handed_over()
            endpoints.close()
            raise
        endpoints.handed_over()
        kernel = StudentKernel(child, endpoints, limits)
        self._kernels.add(kernel)
        try:
            kernel.wait_ready()
        except BaseException:
            kernel.close()
            raise
        return kernel

    def call(self, target: str, limits: Limits | None = None) -> ChildProcess:
        """A child that calls ``target`` ("module:function") with a stream socket to us.

        Its exit code is what the function returns (None: 0). Raises WarmError.
        """
        ours, theirs = socket.socketpair()
        errors = _in_memory(b"")
        with theirs:
            request = {"op": "call", "target": target}
            handed = {"sock": theirs.fileno(), "stderr": errors.fileno()}
            try:
                child = self._fork(request, handed, {}, limits or Limits())
            except BaseException:
                ours.close()
                errors.close()
                raise
        return ChildProcess(child, ours, errors)

    def _running(self) -> PrivateParent:
        with self._lock:
            if self._parent is not None and not self._parent.alive:
                self._parent.close()
                self._parent = None
            if self._parent is None:
                self._parent = self._start()
            return self._parent

    def _start(self) -> PrivateParent:
        arguments = ("--channel", "{channel}", "--preload", ",".join(self._preload))
        command = server_command(*arguments, sooner="grading")
        if self._box is None:
            env = {**neutral_environment(), "PATH": os.environ.get("PATH", os.defpath)}
            return PrivateParent(command, env=env)
        return PrivateParent(self._box.command(command), env=self._box.environment())

    def _fork(
        self,
        request: dict[str, Any],
        handed: dict[str, int],
        files: Mapping[str, bytes],
        limits: Limits,
    ) -> Child:
        request = {
            **request,
            "supervisor": SUPERVISOR,
            "isolate": self._box and self._box.isolate,
            "limits": limits.request(),
            "env": self._box.environment() if self._box else neutral_environment(),
            "file_sizes": {name: len(content) for name, content in files.items()},
        }
        with _in_memory(b"".join(files.values())) as content, Path(os.devnull).open("r+b") as null:
            handed = {
                "stdin": null.fileno(),
                "stdout": null.fileno(),
                "stderr": 2 if os.environ.get("STACKGRAPH_DEBUG") else null.fileno(),
                "content": content.fileno(),
                **handed,
            }
            try:
                return self._running().fork(request, handed, START_SECONDS)
            except WarmError:
                # The parent may have died since we looked; a second failure is a fault.
                return self._running().fork(request, handed, START_SECONDS)


def _in_memory(content: bytes) -> BinaryIO:
    """An open file that exists in memory only, at its start."""
    file = os.fdopen(os.memfd_create("files"), "w+b")
    file.write(content)
    file.seek(0)
    return file
