"""One cell in a student kernel, from the request to the last output, within bounds."""

from __future__ import annotations

import json
import time
from typing import Any, Literal

from stackgraph.sandbox.execution import Execution
from stackgraph.sandbox.kernel import DAMAGED, Lost, Message, StudentKernel
from stackgraph.sandbox.limits import GRACE_SECONDS, LATE_READS

_FIELDS = {
    "stream": ("name", "text"),
    "display_data": ("data", "metadata"),
    "execute_result": ("data", "metadata", "execution_count"),
    "error": ("ename", "evalue", "traceback"),
}
"""What of each kind of output stands in a notebook."""


class _Collector:
    """nbformat outputs from the kernel's messages, bounded in size."""

    def __init__(self, limit: int) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.full = False
        self._room = limit
        self._clear = False
        self._displays: dict[str, list[dict[str, Any]]] = {}

    def take(self, kind: str, content: dict[str, Any]) -> None:
        """Raises KeyError, TypeError… for what no kernel of ours sends."""
        if self.full:
            return
        if kind == "clear_output":
            self._clear = True
            if not content.get("wait"):
                self._cleared()
        elif kind in _FIELDS or kind == "update_display_data":
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
        output = {"output_type": kind, **{name: content[name] for name in _FIELDS[kind]}}
        self.outputs.append(output)
        if display is not None and kind != "error":
            self._displays.setdefault(display, []).append(output)


class _Run:
    """One cell on its way."""

    def __init__(self, kernel: StudentKernel, code: str, seconds: float, grace: float) -> None:
        self._kernel, self._grace = kernel, grace
        self._began = time.monotonic()
        self._deadline = self._began + seconds
        self._request = kernel.send("cell", code=code)
        self._collector = _Collector(kernel.limits.output_bytes)
        self._interrupted = self._arrived = False
        self._late = 0
        self.result = Execution("died", self._collector.outputs)

    def finish(self) -> Execution:
        """Read messages until the cell is done or has to be stopped."""
        going = True
        while going:
            left = self._deadline - time.monotonic()
            # What had come by the deadline is read, even where this process had no time to.
            going = self._read(max(0.0, left))
            if going and left <= 0 and not (self._arrived and self._late < LATE_READS):
                going = self._out_of_time()
            self._late += left <= 0
        if self._interrupted and self.result.status in ("ok", "error"):
            self.result.status = "timeout"
        self.result.seconds = time.monotonic() - self._began
        return self.result

    def _out_of_time(self) -> bool:
        if self._interrupted:
            return self._stop("time", "timeout")
        self._kernel.interrupt()
        self._interrupted = True
        self._deadline = time.monotonic() + self._grace
        self._late = 0
        return True

    def _read(self, seconds: float) -> bool:
        """Whether the cell goes on after the messages that come next."""
        replied = self._arrived = False
        try:
            for message in self._kernel.messages(seconds):
                self._arrived = True
                replied = self._take(message) or replied
            if replied:
                for message in self._kernel.written():
                    self._take(message)
        except Lost:
            if self._kernel.exit_reason() == DAMAGED:
                # An interrupt may have cut off what the cell was sending.
                self.result.status = "timeout" if self._interrupted else "flood"
            return False
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            # No kernel of ours sends such a message: student code wrote to the socket.
            return self._stop(f"malformed message ({type(error).__name__})", "died")
        if self._collector.full:
            return self._stop("output", "flood")
        return not replied

    def _take(self, message: Message) -> bool:
        """Whether that was the reply."""
        if message.request != self._request:
            return False
        if message.kind != "reply":
            self._collector.take(message.kind, message.content)
            return False
        self.result.reply = message.content
        self.result.status = "ok" if message.content.get("status") == "ok" else "error"
        return True

    def _stop(self, reason: str, status: Literal["timeout", "flood", "died"]) -> bool:
        self._kernel.kill(reason)
        # It may have ended by itself, or at one of its bounds, just before; that is the reason.
        by_itself = self._kernel.exit_reason() not in (reason, None)
        if status == "flood" and by_itself and not self._collector.full:
            status = "died"
        self.result.status = status
        return False


def execute(
    kernel: StudentKernel, code: str, *, seconds: float | None = None, grace: float = GRACE_SECONDS
) -> Execution:
    """Run one cell, for at most ``seconds`` (default ``limits.cell_seconds``).

    At the limit the cell is interrupted and, ``grace`` seconds later, the kernel killed. It is
    killed at once when the cell's outputs pass ``limits.output_bytes``.
    """
    bound = kernel.limits.cell_seconds if seconds is None else seconds
    return _Run(kernel, code, bound, grace).finish()


def call(
    kernel: StudentKernel, target: str, arguments: list[Any], seconds: float
) -> Message | None:
    """The reply of a function of ours, "module:function", called in the kernel with the user's
    names and ``arguments``; None if none comes in time. The student's code may have written it.
    """
    request = kernel.send("call", target=target, arguments=arguments)
    deadline, late = time.monotonic() + seconds, 0
    try:
        while late <= LATE_READS:
            left = deadline - time.monotonic()
            late += left <= 0
            arrived = False
            for message in kernel.messages(max(0.0, left)):
                arrived = True
                if (message.request, message.kind) == (request, "reply"):
                    return message
            if left <= 0 and not arrived:
                return None
    except (Lost, TypeError):
        return None
    return None
