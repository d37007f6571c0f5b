"""One cell in a student kernel, from the request to the last output, within bounds."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import zmq

if TYPE_CHECKING:
    from stackgraph.grading.sandbox_kernel import Execution, StudentKernel

_IDLE_AFTER_REPLY = 1.0
"""Seconds that the last outputs may take after the reply."""


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
            self._room -= len(json.dumps(content))
            if self._room < 0:
                self.full = True
                return
            self._cleared()
            self._add(kind, content)

    def _cleared(self) -> None:
        if self._clear:
            self.outputs.clear()
            self._clear = False

    def _add(self, kind: str, content: dict[str, Any]) -> None:
        display = content.get("transient", {}).get("display_id")
        if kind == "update_display_data":
            for output in self._displays.get(display, []):
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


def execute(kernel: StudentKernel, code: str, seconds: float, grace: float) -> Execution:
    """See ``StudentKernel.execute``."""
    from stackgraph.grading.sandbox_kernel import Execution

    began = time.monotonic()
    client = kernel.client
    msg_id = client.execute(code, allow_stdin=False, stop_on_error=False)
    collector = _Collector(msg_id, kernel.limits.output_bytes)
    result = Execution("died", collector.outputs)
    poller = zmq.Poller()
    for channel in (client.shell_channel, client.iopub_channel):
        poller.register(channel.socket, zmq.POLLIN)
    poller.register(kernel.fileno(), zmq.POLLIN)
    deadline, interrupted, replied = began + seconds, False, False
    while not (replied and collector.idle):
        ready = dict(poller.poll(max(0, int(1000 * (deadline - time.monotonic())))))
        if not ready:
            if replied:
                break
            if interrupted:
                kernel.kill("time")
                result.status = "timeout"
                break
            kernel.interrupt()
            interrupted, deadline = True, deadline + grace
            continue
        try:
            if client.iopub_channel.socket in ready:
                collector.take(client.iopub_channel.get_msg(timeout=0))
            if client.shell_channel.socket in ready:
                reply = client.shell_channel.get_msg(timeout=0)
                if reply["parent_header"].get("msg_id") == msg_id and not replied:
                    replied, result.reply = True, reply["content"]
                    result.status = "ok" if reply["content"].get("status") == "ok" else "error"
                    deadline = time.monotonic() + _IDLE_AFTER_REPLY
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            # No kernel of ours sends such a message: student code wrote to the sockets.
            kernel.kill(f"malformed message ({type(error).__name__})")
            break
        if collector.full:
            kernel.kill("output")
            result.status = "flood"
            break
        if kernel.fileno() in ready and len(ready) == 1:
            break
    if interrupted and result.status in ("ok", "error"):
        result.status = "timeout"
    result.seconds = time.monotonic() - began
    return result
