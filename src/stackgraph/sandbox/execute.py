"""One cell in a student kernel, from the request to the last output, within bounds."""

from __future__ import annotations

import json
import queue
import resource
import time
from typing import Any, Literal

import zmq

from stackgraph.sandbox.execution import Execution
from stackgraph.sandbox.kernel import StudentKernel

_IDLE_AFTER_REPLY = 1.0
"""Seconds that the last outputs may take after the reply."""

_LATE = 100
"""Messages that are read after the end of the time: the reply may be among those that had come."""
_END_SECONDS = 3.0
"""How long a kernel whose connections have closed may take to end: with many processes, a while."""

_LOOK_EVERY = 0.5
_LOOK_AGAIN = 0.05
_LOOKS = 3
"""Looks, one soon after the other, that must all find us holding too much: other threads of this
process use memory, too."""
_HELD_BYTES = 2**30


def _resident() -> int:
    """Bytes of memory that this process holds."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


class _Collector:
    """nbformat outputs from the kernel's messages, bounded in size."""

    def __init__(self, msg_id: str, limit: int) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.idle = False
        self.full = False
        self._msg_id = msg_id
        self._room = limit
        self._clear = False
        self._displays: dict[str, list[dict[str, Any]]] = {}

    def take(self, message: dict[str, Any]) -> None:
        if message["parent_header"].get("msg_id") != self._msg_id:
            return
        kind, content = message["msg_type"], message["content"]
        if kind == "status":
            self.idle = content.get("execution_state") == "idle"
        elif kind == "clear_output":
            self._clear = True
            if not content.get("wait"):
                self._cleared()
        elif kind in ("stream", "display_data", "execute_result", "error", "update_display_data"):
            # An update stands in the outputs once for each display that it changes.
            places = len(self._shown(content)) if kind == "update_display_data" else 1
            self._room -= len(json.dumps(content)) * max(1, places)
            if self._room < 0:
                self.full = True
                return
            self._cleared()
            self._add(kind, content)

    def _shown(self, content: dict[str, Any]) -> list[dict[str, Any]]:
        """The outputs that carry the display id of ``content``."""
        return self._displays.get(content.get("transient", {}).get("display_id"), [])

    def _cleared(self) -> None:
        if self._clear:
            self.outputs.clear()
            self._displays.clear()
            self._clear = False

    def _add(self, kind: str, content: dict[str, Any]) -> None:
        display = content.get("transient", {}).get("display_id")
        if kind == "update_display_data":
            for output in self._shown(content):
                output["data"], output["metadata"] = content["data"], content["metadata"]
            return
        last = self.outputs[-1] if self.outputs else {}
        if kind == "stream" and last.get("name") == content["name"]:
            last["text"] += content["text"]
            return
        fields = {
            "stream": ("name", "text"),
            "display_data": ("data", "metadata"),
            "execute_result": ("data", "metadata", "execution_count"),
            "error": ("ename", "evalue", "traceback"),
        }[kind]
        output = {"output_type": kind, **{name: content[name] for name in fields}}
        self.outputs.append(output)
        if display is not None and kind != "error":
            self._displays.setdefault(display, []).append(output)


class _Run:
    """One cell on its way."""

    def __init__(self, kernel: StudentKernel, code: str, seconds: float, grace: float) -> None:
        self._kernel, self._client, self._grace = kernel, kernel.client, grace
        self._sockets = [self._client.shell_channel.socket, self._client.iopub_channel.socket]
        self._began = time.monotonic()
        self._deadline = self._began + seconds
        self._msg_id = self._client.execute(code, allow_stdin=False, stop_on_error=False)
        self._collector = _Collector(self._msg_id, kernel.limits.output_bytes)
        self._interrupted = self._replied = False
        self._resident = _resident()
        self._next_look = self._began + _LOOK_EVERY
        self._looks_over = self._late = 0
        self._events: set[int] = set()
        self.result = Execution("died", self._collector.outputs)

    def finish(self) -> Execution:
        """Read messages until the cell is done or has to be stopped."""
        poller = zmq.Poller()
        for source in (*self._sockets, *self._kernel.monitors, self._kernel.fileno()):
            poller.register(source, zmq.POLLIN)
        going = not self._kernel.exit_reason()
        while going and not (self._replied and self._collector.idle):
            wait = max(0.0, min(self._deadline, self._next_look) - time.monotonic())
            ready = dict(poller.poll(int(1000 * wait) + 1))
            going = self._look_at_memory() and self._go_on(ready)
        if self._interrupted and self.result.status in ("ok", "error"):
            self.result.status = "timeout"
        self.result.seconds = time.monotonic() - self._began
        return self.result

    def _go_on(self, ready: dict[Any, int]) -> bool:
        """Deal with what is ``ready``; False when the cell needs no more."""
        messages = any(s in ready for s in self._sockets)
        if time.monotonic() >= self._deadline and not (messages and self._late < _LATE):
            return self._out_of_time()
        if not ready:
            return True
        if messages:
            return self._read(ready)
        if any(m in ready for m in self._kernel.monitors):
            return self._cut_off()
        return False  # the kernel has ended, and all that it said has been read

    def _out_of_time(self) -> bool:
        if self._replied:  # only the last outputs are missing
            return False
        if not self._interrupted:
            self._kernel.interrupt()
            self._interrupted = True
            self._deadline = time.monotonic() + self._grace
            return True
        return self._stop("time", "timeout")

    def _look_at_memory(self) -> bool:
        """A message of endless many parts never arrives, but ZMQ holds what has come of it."""
        if time.monotonic() < self._next_look:
            return True
        held = _resident() - self._resident
        self._looks_over = self._looks_over + 1 if held > _HELD_BYTES else 0
        if self._looks_over == _LOOKS:
            return self._stop("output", "flood")
        pause = _LOOK_AGAIN if self._looks_over else _LOOK_EVERY
        self._next_look = time.monotonic() + pause
        return True

    def _cut_off(self) -> bool:
        """A connection may be closed: the kernel ended, student code closed it, or ZMQ did because
        of a message beyond all bounds. ZMQ connects anew at once unless it did so itself."""
        self._events |= self._kernel.connection_events()
        if zmq.EVENT_DISCONNECTED not in self._events:
            return True
        deadline = time.monotonic() + 0.5
        while zmq.EVENT_CONNECT_RETRIED not in self._events and time.monotonic() < deadline:
            if self._kernel.ended_within(0.02):
                return False
            self._events |= self._kernel.connection_events()
        if zmq.EVENT_CONNECT_RETRIED not in self._events:
            return self._stop("message", "flood")
        if self._kernel.ended_within(_END_SECONDS):
            return False
        return self._stop("connection closed", "died")

    def _read(self, ready: dict[Any, int]) -> bool:
        self._late += time.monotonic() >= self._deadline
        shell, iopub = self._client.shell_channel, self._client.iopub_channel
        try:
            if iopub.socket in ready:
                self._collector.take(iopub.get_msg(timeout=0))
            if shell.socket in ready:
                self._reply(shell.get_msg(timeout=0))
        except queue.Empty:
            return True
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            # No kernel of ours sends such a message: student code wrote to the sockets.
            return self._stop(f"malformed message ({type(error).__name__})", "died")
        return self._stop("output", "flood") if self._collector.full else True

    def _reply(self, reply: dict[str, Any]) -> None:
        if self._replied or reply["parent_header"].get("msg_id") != self._msg_id:
            return
        if not isinstance(reply["content"], dict):
            raise TypeError("a reply that is no object")
        self._replied, self.result.reply = True, reply["content"]
        self.result.status = "ok" if reply["content"].get("status") == "ok" else "error"
        self._deadline = time.monotonic() + _IDLE_AFTER_REPLY

    def _stop(self, reason: str, status: Literal["timeout", "flood", "died"]) -> bool:
        self._kernel.kill(reason)
        # It may have ended by itself, or at one of its bounds, just before; that is the reason.
        by_itself = self._kernel.exit_reason() not in (reason, None)
        if status == "flood" and by_itself and not self._collector.full:
            status = "died"
        self.result.status = status
        return False


def execute(
    kernel: StudentKernel, code: str, *, seconds: float | None = None, grace: float = 2.0
) -> Execution:
    """Run one cell, for at most ``seconds`` (default ``limits.cell_seconds``).

    At the limit the cell is interrupted and, ``grace`` seconds later, the kernel killed. It is
    killed at once when the cell's outputs pass ``limits.output_bytes``.
    """
    bound = kernel.limits.cell_seconds if seconds is None else seconds
    return _Run(kernel, code, bound, grace).finish()
