"""The client's side of a student kernel: its process, and what arrives from it."""

from __future__ import annotations

import codecs
import contextlib
import os
import select
import signal
import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stackgraph.kernels.frames import Closed, Frames, Malformed
from stackgraph.kernels.limits import MAX_FRAME, PIECE
from stackgraph.sandbox.limits import END_SECONDS, READY_SECONDS, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stackgraph.kernels.client import Child

DAMAGED = "message"
"""Reason of a kernel that was ended for a message that is too long, or for what is no message."""


@dataclass(frozen=True)
class Message:
    """What a kernel sent. All of it may come from the student's code."""

    request: int
    """Which request it belongs to."""
    kind: str
    """``reply``, or a kind of output under Jupyter's name."""
    content: dict[str, Any]
    data: bytes = b""


class Lost(Exception):
    """The kernel has ended, or has been ended for what it sent; ``args[0]`` is its reason."""


class _Pipe:
    """What the kernel's processes write below Python, to the file of a standard stream."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.ours, self.theirs = os.pipe()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def read(self) -> str | None:
        """What is there, up to a bound; None at the end."""
        piece = os.read(self.ours, PIECE)
        return self._decoder.decode(piece) if piece else None


class Endpoints:
    """Both ends of all that leads to one kernel; the kernel's side needs no path to any of them."""

    def __init__(self) -> None:
        self.sock, self._theirs = socket.socketpair()
        self._listens, self.interrupt = os.pipe()
        os.set_blocking(self.interrupt, False)
        self.pipes = [_Pipe("stdout"), _Pipe("stderr")]

    @property
    def theirs(self) -> dict[str, int]:
        """The kernel's ends, by the names that its request has for them."""
        streams = {pipe.name: pipe.theirs for pipe in self.pipes}
        return {"sock": self._theirs.fileno(), "interrupt": self._listens, **streams}

    def handed_over(self) -> None:
        """Close our copies of the kernel's ends, so that its end shows on ours."""
        self._theirs.close()
        for number in (self._listens, *(pipe.theirs for pipe in self.pipes)):
            os.close(number)

    def close(self) -> None:
        """Close our ends."""
        self.sock.close()
        for number in (self.interrupt, *(pipe.ours for pipe in self.pipes)):
            os.close(number)


class StudentKernel:
    """A running kernel. Closing it ends every process it ever started."""

    def __init__(self, child: Child, endpoints: Endpoints, limits: Limits) -> None:
        self._child = child
        self._endpoints = endpoints
        self._frames = Frames(endpoints.sock, MAX_FRAME)
        self._request = 0
        self._killed: str | None = None
        self._closed = False
        self.limits = limits
        self.pid = child.pid
        self._poller = select.poll()
        self._poller.register(endpoints.sock, select.POLLIN)
        self._pipes = {pipe.ours: pipe for pipe in endpoints.pipes}
        for number in self._pipes:
            self._poller.register(number, select.POLLIN)

    def wait_ready(self) -> None:
        """Wait until the kernel takes requests; RuntimeError if it does not."""
        deadline = time.monotonic() + READY_SECONDS
        said = ""
        try:
            while (left := deadline - time.monotonic()) > 0:
                for message in self.messages(left):
                    if message.kind == "ready":
                        return
                    said += str(message.content.get("text", ""))[:PIECE]
        except Lost as lost:
            last = said.strip().rpartition("\n")[2]
            reason = f"{lost}: {last}" if last else str(lost)
            raise RuntimeError(f"the kernel ended before it answered ({reason})") from None
        raise RuntimeError(f"the kernel did not answer within {READY_SECONDS:.0f} s")

    def send(self, op: str, **fields: Any) -> int:
        """Send a request; its number. A kernel that has gone is found out by ``messages``."""
        self._request += 1
        self._endpoints.sock.settimeout(self.limits.cell_seconds)
        with contextlib.suppress(Closed):
            self._frames.send({"op": op, "id": self._request, **fields})
        return self._request

    def messages(self, timeout: float) -> Iterator[Message]:
        """What arrives next within ``timeout`` seconds, perhaps nothing.

        Text that the kernel's processes wrote below Python counts as output of the last request.
        Raises Lost where the kernel has ended and all that it said has been given out, or where it
        sent what is no frame, and so has been killed; TypeError for a frame that is no message.
        """
        try:
            frame = self._frames.next()
            if frame is None:
                yield from self._arriving(timeout)
                frame = self._frames.next()
            while frame is not None:
                yield _message(*frame)
                frame = self._frames.next()
        except Malformed:
            self.kill(DAMAGED)
            raise Lost(self.exit_reason()) from None
        except Closed:
            if not self.ended_within(END_SECONDS):
                self.kill("connection closed")
            yield from self._written()
            raise Lost(self.exit_reason()) from None

    def _arriving(self, timeout: float) -> Iterator[Message]:
        """Wait, read some of what there is, and give out what came by the pipes."""
        ready = {number for number, _ in self._poller.poll(max(0, int(1000 * timeout)))}
        for number in ready & self._pipes.keys():
            yield from self._from_pipe(number)
        if self._frames.fileno() in ready:
            with contextlib.suppress(TimeoutError):
                self._frames.read(0)

    def _from_pipe(self, number: int) -> Iterator[Message]:
        pipe = self._pipes[number]
        text = pipe.read()
        if text is None:
            self._poller.unregister(number)
            del self._pipes[number]
        elif text:
            yield Message(self._request, "stream", {"name": pipe.name, "text": text})

    def _written(self) -> Iterator[Message]:
        """What waits in the pipes now, within the bounds of what a pipe holds."""
        for _ in range(16):
            ready = [n for n in self._pipes if select.select([n], [], [], 0)[0]]
            for number in ready:
                yield from self._from_pipe(number)
            if not ready:
                return

    def written(self) -> list[Message]:
        """What a cell that has ended left to be read below Python."""
        return list(self._written())

    @property
    def alive(self) -> bool:
        """Whether the kernel's process runs."""
        return self._child.poll() is None

    def ended_within(self, seconds: float) -> bool:
        """Whether the kernel ends within ``seconds``."""
        return self._child.wait(seconds) is not None

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell, if its code lets that happen."""
        with contextlib.suppress(OSError):
            os.write(self._endpoints.interrupt, b"!")

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
        """Kill the kernel and close what leads to it. Closing it again does nothing."""
        if self._closed:
            return
        self._closed = True
        self.kill("closed")
        self._endpoints.close()

    def __enter__(self) -> StudentKernel:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _message(header: dict[str, Any], data: bytes) -> Message:
    number, kind, content = header.get("id"), header.get("kind"), header.get("content")
    if type(number) is not int or not isinstance(kind, str) or not isinstance(content, dict):
        raise TypeError("a frame of another form")
    return Message(number, kind, content, data)
