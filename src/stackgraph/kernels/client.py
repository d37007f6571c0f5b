"""Starting a warm parent and asking it for children."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

from stackgraph.kernels import protocol
from stackgraph.kernels.speedups import Kind, wanted

if TYPE_CHECKING:
    from collections.abc import Sequence


class WarmError(Exception):
    """The warm parent could not be started, or ended before it answered."""


class Child:
    """A forked child, as its client sees it. Dropping the connection kills the child."""

    def __init__(self, control: socket.socket, pid: int) -> None:
        """``pid`` as the warm parent sees it: inside a sandbox it is not the host's number."""
        self._control = control
        self.pid = pid
        self.end: dict[str, Any] | None = None
        """The parent's last message: ``exit`` and perhaps ``reason``; ``{}`` if it died first."""

    def poll(self) -> int | None:
        """The exit code, or None while the child runs; -9 if the warm parent itself died."""
        return self.wait(0.0)

    def wait(self, timeout: float | None = None) -> int | None:
        """Wait for the end, at most ``timeout`` seconds; returns what ``poll`` would."""
        if self.end is None:
            self._control.settimeout(timeout if timeout != 0 else 0.0)
            try:
                message, _ = protocol.receive(self._control)
            except (TimeoutError, BlockingIOError):
                return None
            except (ConnectionError, protocol.ProtocolError):
                message = None
            self.end = message or {}
            self._control.close()
        return int(self.end.get("exit", -9))

    def kill(self) -> None:
        """End the child and its process group, by force, without waiting."""
        if self.end is None:
            with contextlib.suppress(OSError):
                self._control.shutdown(socket.SHUT_WR)

    def fileno(self) -> int:
        """The control connection, readable at the child's end; -1 once that has been read."""
        return self._control.fileno()


def ask(
    control: socket.socket, request: dict[str, Any], files: dict[str, int], timeout: float
) -> Child:
    """Send ``request`` with the named open ``files`` and wait for the child's pid.

    Raises WarmError if the parent ends first or does not answer within ``timeout`` seconds.
    """
    try:
        protocol.send(control, {**request, "files": list(files)}, list(files.values()))
    except (OSError, protocol.ProtocolError) as error:
        raise WarmError(f"the warm parent takes no request: {error}") from error
    return started(control, timeout)


def started(control: socket.socket, timeout: float) -> Child:
    """The child whose request has been sent on ``control``. Raises WarmError as ``ask`` does."""
    control.settimeout(timeout)
    try:
        reply, _ = protocol.receive(control)
    except (OSError, protocol.ProtocolError) as error:
        raise WarmError(f"no answer from the warm parent: {error}") from error
    if reply is None or "pid" not in reply:
        raise WarmError("the warm parent ended before it answered")
    return Child(control, int(reply["pid"]))


class PrivateParent:
    """A warm parent that belongs to this process and ends with it.

    ``command`` starts it; ``{channel}`` in it becomes the number of the channel's file.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: dict[str, str],
        stderr: int | None = None,
    ) -> None:
        ours, theirs = protocol.pair()
        self._channel = ours
        self._lock = threading.Lock()
        with theirs:
            self._process = subprocess.Popen(
                [a.replace("{channel}", str(theirs.fileno())) for a in command],
                env=env,
                stdin=subprocess.DEVNULL,
                stderr=stderr,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    @property
    def alive(self) -> bool:
        """Whether the parent runs."""
        return self._process.poll() is None

    def fork(self, request: dict[str, Any], files: dict[str, int], timeout: float) -> Child:
        """A child for ``request``; raises WarmError."""
        ours, theirs = protocol.pair()
        with theirs:
            protocol.send(ours, {**request, "files": list(files)}, list(files.values()))
            try:
                with self._lock:
                    protocol.send(self._channel, {"op": "fork"}, [theirs.fileno()])
            except OSError as error:
                ours.close()
                raise WarmError(f"the warm parent has ended: {error}") from error
        try:
            return started(ours, timeout)
        except WarmError:
            ours.close()
            raise

    def close(self) -> None:
        """End the parent and every child of it; returns when they are gone."""
        self._channel.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def server_command(*arguments: str, sooner: Kind = "none") -> list[str]:
    """The command line that runs the warm parent in this environment.

    ``sooner``: what its children may have of ``speedups``.
    """
    command = [sys.executable, "-m", "stackgraph.kernels.server", *arguments]
    return [*command, "--speedups", wanted(sooner)]
