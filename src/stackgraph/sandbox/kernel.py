"""The client's side of a student kernel: its connection, its manager, one cell's execution."""

from __future__ import annotations

import contextlib
import queue
import secrets
import shutil
import signal
import socket
import tempfile
import time
from pathlib import Path
from typing import Any

import zmq
import zmq.asyncio
from jupyter_client.blocking.client import BlockingKernelClient
from zmq.utils.monitor import recv_monitor_message

from stackgraph.kernels.client import Child
from stackgraph.kernels.ipython import CHANNELS, USED
from stackgraph.sandbox.limits import Limits

READY_SECONDS = 60.0

MESSAGE_BYTES = 32 * 2**20
"""The longest message part that is read from a kernel; a longer one cuts the connection."""


class Endpoints:
    """The Unix sockets of one kernel, listening before the kernel exists.

    They are made here and handed over open, so the kernel's side needs no path to them.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="stackgraph-"))
        self.key = secrets.token_hex(16)
        self.listeners: dict[str, socket.socket] = {}
        for number, name in enumerate(CHANNELS, 1):
            if name in USED:
                listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
                listener.bind(str(self.folder / f"k-{number}"))
                listener.listen(8)
                self.listeners[name] = listener

    @property
    def connection(self) -> dict[str, Any]:
        """The connection as jupyter_client reads it."""
        ports = {f"{name}_port": number for number, name in enumerate(CHANNELS, 1)}
        return {
            "transport": "ipc",
            "ip": str(self.folder / "k"),
            "key": self.key,
            "signature_scheme": "hmac-sha256",
            **ports,
        }

    def handed_over(self) -> None:
        """Close our copies: the kernel has its own, and a dead kernel must refuse connections."""
        for listener in self.listeners.values():
            listener.close()

    def remove(self) -> None:
        """Remove the sockets' paths."""
        self.handed_over()
        shutil.rmtree(self.folder, ignore_errors=True)


class StudentKernel:
    """A running kernel with its client. Closing it ends every process it ever started."""

    def __init__(
        self, child: Child, endpoints: Endpoints, limits: Limits, context: zmq.Context[Any]
    ) -> None:
        self._child = child
        self._endpoints = endpoints
        self._context = context
        self._killed: str | None = None
        self._closed = False
        self.limits = limits
        self.pid = child.pid
        self.client = _client(self)
        self.monitors: list[Any] = []
        """ZMQ monitors of the client's connections, readable when one is cut or made anew."""

    def wait_ready(self, timeout: float = READY_SECONDS) -> None:
        """Wait until the kernel answers and its outputs reach us; RuntimeError if it does not."""
        deadline = time.monotonic() + timeout
        self.client.start_channels(hb=False)
        for channel in (self.client.shell_channel, self.client.iopub_channel):
            events = zmq.EVENT_DISCONNECTED | zmq.EVENT_CONNECT_RETRIED
            self.monitors.append(channel.socket.get_monitor_socket(events))
        self.client.kernel_info()
        waiting = {"shell", "iopub"}
        while waiting:
            for name in list(waiting):
                with contextlib.suppress(queue.Empty):
                    getattr(self.client, f"{name}_channel").get_msg(timeout=0.05)
                    waiting.discard(name)
            if self._child.poll() is not None:
                raise RuntimeError(f"the kernel ended before it answered ({self.exit_reason()})")
            if time.monotonic() > deadline:
                raise RuntimeError(f"the kernel did not answer within {timeout:.0f} s")

    @property
    def alive(self) -> bool:
        """Whether the kernel's process runs."""
        return self._child.poll() is None

    def ended_within(self, seconds: float) -> bool:
        """Whether the kernel ends within ``seconds``."""
        return self._child.wait(seconds) is not None

    def connection_events(self) -> set[int]:
        """What has happened to the client's connections since the last call, as ZMQ's events."""
        events = set()
        for monitor in self.monitors:
            while monitor.poll(0):
                events.add(int(recv_monitor_message(monitor)["event"]))
        return events

    def fileno(self) -> int:
        """Readable when the kernel has ended; -1 once that is known."""
        return self._child.fileno()

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell, if its code lets that happen."""
        message = self.client.session.msg("interrupt_request", {})
        self.client.control_channel.send(message)

    def kill(self, reason: str = "killed") -> None:
        """End the kernel and everything it started, by force; returns when it is gone."""
        if self._child.end is None and self._killed is None:
            self._killed = reason
        self._child.kill()
        self._child.wait(10)

    def exit_reason(self) -> str | None:
        """Why the kernel ended ("killed", "memory", "exit 3", "signal 9"…); None while it runs.

        What ended it before it could be killed comes first.
        """
        code = self._child.poll()
        if code is None:
            return None
        reason = (self._child.end or {}).get("reason")
        if self._killed and (reason == "closed" or (not reason and code == -signal.SIGKILL)):
            return self._killed
        if reason:
            return str(reason)
        return f"exit {code}" if code >= 0 else f"signal {-code}"

    def close(self) -> None:
        """Kill the kernel and release the client's sockets and the endpoints' paths.

        Closing it again does nothing.
        """
        if self._closed:
            return
        self._closed = True
        self.kill("closed")
        for channel in (self.client.shell_channel, self.client.iopub_channel):
            if self.monitors:
                channel.socket.disable_monitor()
        for monitor in self.monitors:
            monitor.close()  # an open one would keep the context from ending
        self.client.stop_channels()
        self._endpoints.remove()

    def __enter__(self) -> StudentKernel:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def bounded_context() -> zmq.Context[Any]:
    """A ZMQ context whose sockets bound what a peer, the student's code, can make us hold."""
    context: zmq.Context[Any] = zmq.Context()
    _bound(context)
    return context


def _bound(context: zmq.Context[Any]) -> None:
    context.setsockopt(zmq.MAXMSGSIZE, MESSAGE_BYTES)
    context.setsockopt(zmq.RCVHWM, 16)
    context.setsockopt(zmq.LINGER, 0)


class Client(BlockingKernelClient):
    """A client that asks the warm parent, not a heartbeat, whether its kernel lives."""

    kernel: StudentKernel

    def start_channels(self, *args: Any, **kwargs: Any) -> None:
        """Without the channel for heartbeats."""
        kwargs["hb"] = False
        super().start_channels(*args, **kwargs)

    async def _async_is_alive(self) -> bool:
        return self.kernel.alive


def _client(kernel: StudentKernel) -> Client:
    client = Client(context=kernel._context)
    client.load_connection_info(kernel._endpoints.connection)
    client.kernel = kernel
    return client
