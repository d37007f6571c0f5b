"""The Jupyter kernel provisioner ``stackgraph-warm``."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_client.provisioning import LocalProvisioner

from stackgraph.course import CourseError
from stackgraph.kernels.client import Child, WarmError
from stackgraph.kernels.limits import START_SECONDS
from stackgraph.kernels.spec import warm_possible

if TYPE_CHECKING:
    from jupyter_client.connect import KernelConnectionInfo

_LOG = logging.getLogger("stackgraph")


class WarmProcess:
    """A forked kernel, with as much of ``subprocess.Popen`` as a local provisioner uses."""

    stdin = stdout = stderr = None

    def __init__(self, child: Child) -> None:
        self._child = child
        self.pid = child.pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit code, or None while the kernel runs."""
        return self.wait(0.0)

    def wait(self, timeout: float | None = None) -> int | None:
        """The exit code, or None after ``timeout`` seconds."""
        if self.returncode is None:
            self.returncode = self._child.wait(timeout)
            if self.returncode is not None and self._child.end == {}:
                # The warm parent died, and the kernel with it; not so what the kernel had started.
                self._signal_group(signal.SIGKILL)
        return self.returncode

    def send_signal(self, signum: int) -> None:
        """Send ``signum`` to the kernel's process group, if the kernel runs."""
        if self.poll() is None:
            self._signal_group(signum)

    def terminate(self) -> None:
        """Ask the kernel to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the kernel."""
        self._child.kill()

    def _signal_group(self, signum: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signum)


class WarmProvisioner(LocalProvisioner):
    """Forks an IPython kernel from this user's warm parent; where that cannot be, starts one."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the kernel; returns when it answers."""
        arguments = _kernel_arguments(cmd)
        if arguments is None or not warm_possible() or not _forkable(kwargs):
            return await super().launch_kernel(cmd, **kwargs)
        loop = asyncio.get_running_loop()
        try:
            process = await loop.run_in_executor(None, _launch, arguments, kwargs)
        except (WarmError, CourseError) as error:
            _LOG.warning("an ordinary kernel instead of a warm one: %s", error)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = process  # type: ignore[assignment]  # it has of a Popen what Jupyter uses
        self.pid = self.pgid = process.pid
        self.cwd = kwargs.get("cwd") or str(Path.cwd())
        return self.connection_info

    async def shutdown_requested(self, restart: bool = False) -> None:
        """A request to a kernel that is dead already is dropped.

        Jupyter's socket lingers with it for a tenth of a second. A warm kernel is there by then, at
        the same port, and would take its predecessor's request to end for its own.
        """
        await super().shutdown_requested(restart)
        control = getattr(self.parent, "_control_socket", None)
        if control is not None and self.has_process and await self.poll() is not None:
            control.linger = 0


def _kernel_arguments(cmd: list[str]) -> list[str] | None:
    """The arguments after ``python -m ipykernel_launcher`` if that is what ``cmd`` is, with this
    environment's Python.
    """
    if cmd[1:3] not in (["-m", "ipykernel_launcher"], ["-m", "ipykernel"]):
        return None
    ours = _folder(cmd[0]) == _folder(sys.executable)
    return cmd[3:] if ours and Path(cmd[0]).name.startswith("python") else None


def _folder(program: str) -> str:
    """Where a program lies; links are not followed, for an environment's Python is one."""
    return os.path.normpath(Path(program).absolute().parent)


def _forkable(kwargs: dict[str, Any]) -> bool:
    """Whether what the caller asks for beside an environment and a directory can be given."""
    streams = [kwargs.get(name) for name in ("stdin", "stdout", "stderr")]
    return subprocess.PIPE not in streams and not kwargs.get("independent")


def _launch(arguments: list[str], kwargs: dict[str, Any]) -> WarmProcess:
    """Fork a kernel and wait until it answers. Raises WarmError."""
    import ipykernel_launcher

    from stackgraph.kernels import shared  # on Linux only: it locks files as Unix does

    given = kwargs.get("env")
    env = {**(os.environ if given is None else given), "JPY_PARENT_PID": str(os.getpid())}
    umask = os.umask(0o077)
    os.umask(umask)
    request = {
        "op": "kernel",
        "argv": [str(ipykernel_launcher.__file__), *arguments],
        "env": env,
        "cwd": str(kwargs.get("cwd") or Path.cwd()),
        "umask": umask,
    }
    ready, theirs = os.pipe()
    with os.fdopen(ready, "rb", 0) as pipe, Path(os.devnull).open("rb") as null:
        try:
            files = {
                "stdin": null.fileno(),
                "stdout": _number(kwargs.get("stdout"), 1),
                "stderr": _number(kwargs.get("stderr"), 2),
                "ready": theirs,
            }
            child = shared.fork(request, files, env, START_SECONDS)
        finally:
            os.close(theirs)
        select.select([pipe], [], [], START_SECONDS)
        if pipe.read(1) != b"1":
            raise WarmError("the warm kernel ended before it answered")
    return WarmProcess(child)


def _number(stream: Any, default: int) -> int:
    """The open file behind an argument of ``subprocess.Popen``."""
    if stream is None:
        return default
    return stream if isinstance(stream, int) else int(stream.fileno())
